//! Counting who comes first, where nothing else of the samples is asked for.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use super::super::ranking::TIE;
use super::draws::{Block, LANES, total};
use super::fitting::most_of;

/// Counts who comes first in the first `count` samples of a block.
#[inline(always)]
pub(super) fn add(scores: &[Block], count: usize, firsts: &mut [f64]) {
    let mut best = [f64::MIN; LANES];
    for scores in scores {
        for (best, score) in best.iter_mut().zip(scores) {
            *best = most_of(*score, *best);
        }
    }
    let ties = |best: f64, score: f64| if best - score <= TIE { 1.0 } else { 0.0 };
    let mut tied = [0.0; LANES];
    for scores in scores {
        for ((tied, best), score) in tied.iter_mut().zip(&best).zip(scores) {
            *tied += ties(*best, *score);
        }
    }
    for (first, scores) in firsts.iter_mut().zip(scores) {
        let mut parts = [0.0; LANES];
        for (((part, best), score), tied) in parts.iter_mut().zip(&best).zip(scores).zip(&tied) {
            *part = ties(*best, *score) / tied;
        }
        *first += total(&parts[..count], |part| part);
    }
}
