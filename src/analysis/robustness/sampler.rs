//! Drawing samples and ranking the platforms in each.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use super::super::problem::Problem;
use super::super::ranking::{RankedPlatform, TIE};
use super::draws::{Block, Draws, LANES, Moments, total};
use super::firsts;
use super::fitting::Fitting;
use super::ranks::{self, Ranks};

/// How many samples one chunk has.
pub const CHUNK: u32 = 1024;

/// What is needed to draw samples of a problem.
#[derive(Debug)]
pub struct Sampler<'a> {
    problem: &'a Problem,
    samples: u32,
    seed: u64,
    fitting: Fitting<'a>,
}

/// What the samples of one chunk showed.
#[derive(Debug, Clone)]
pub struct Chunk {
    /// How many samples it has.
    pub(super) samples: usize,
    /// Scores in points by candidate, each a run of `samples`; below 0 where ruled out.
    pub(super) scores: Vec<f64>,
    /// Sums of scores by candidate; those below 0 count 0.
    pub(super) sums: Vec<f64>,
    /// How often each candidate took each rank.
    pub(super) ranks: Ranks,
    /// What explains the difference between leader and runner-up.
    pub(super) difference: Moments,
}

/// How often each candidate comes first in the samples of one chunk, in the order of the problem; those who tie share.
pub type FirstsOfChunk = Vec<f64>;

impl Chunk {
    /// The scores of one candidate in points; below 0 where ruled out.
    pub(super) fn scores_of(&self, candidate: usize) -> &[f64] {
        &self.scores[candidate * self.samples..(candidate + 1) * self.samples]
    }

    /// How often one candidate beats another, in halves: 2 for a win, 1 for a tie.
    pub(super) fn half_wins(&self, one: usize, other: usize) -> u32 {
        pulp::Arch::new().dispatch(HalfWins { one: self.scores_of(one), other: self.scores_of(other) })
    }
}

/// Drawing one chunk, compiled once for each kind of vector instructions.
struct Draw<'a> {
    sampler: &'a Sampler<'a>,
    chunk: u32,
}

impl pulp::WithSimd for Draw<'_> {
    type Output = Chunk;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) -> Chunk {
        self.sampler.draw_with(simd, self.chunk)
    }
}

/// Counting who comes first in one chunk, compiled in the same way.
struct DrawFirsts<'a> {
    sampler: &'a Sampler<'a>,
    chunk: u32,
}

impl pulp::WithSimd for DrawFirsts<'_> {
    type Output = FirstsOfChunk;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> FirstsOfChunk {
        let Self { sampler, chunk } = self;
        let mut all = vec![0.0; sampler.problem.len()];
        sampler.each_block(chunk, |_, count, scores, _| firsts::add(scores, count, &mut all));
        all
    }
}

/// Counting wins, compiled in the same way.
struct HalfWins<'a> {
    one: &'a [f64],
    other: &'a [f64],
}

impl pulp::WithSimd for HalfWins<'_> {
    type Output = u32;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> u32 {
        // Two that are ruled out are tied, and their score below 0 is never tied with another.
        let halves = |(one, other): (&f64, &f64)| i64::from(one - other > TIE) + i64::from(one - other >= -TIE);
        let sum: i64 = self.one.iter().zip(self.other).map(halves).sum();
        u32::try_from(sum).unwrap_or_default()
    }
}

impl<'a> Sampler<'a> {
    /// Prepares to draw so many samples.
    #[must_use]
    pub fn new(problem: &'a Problem, places: &[RankedPlatform], samples: u32, seed: u64) -> Self {
        let ranked = |at: usize| places.get(at).filter(|place| place.rank.is_some()).map(|place| place.candidate);
        Self { problem, samples, seed, fitting: Fitting::new(problem, ranked(0).zip(ranked(1))) }
    }

    /// How many samples there are.
    #[must_use]
    pub fn samples(&self) -> u32 {
        self.samples
    }

    /// How many candidates there are.
    #[must_use]
    pub fn candidates(&self) -> usize {
        self.problem.len()
    }

    /// How many chunks there are.
    #[must_use]
    pub fn chunks(&self) -> u32 {
        self.samples.div_ceil(CHUNK)
    }

    /// Draws the samples of one chunk, from 0 to [`Sampler::chunks`].
    #[must_use]
    pub fn draw(&self, chunk: u32) -> Chunk {
        // Picks the widest vector instructions of this machine; the figures are the same with any.
        pulp::Arch::new().dispatch(Draw { sampler: self, chunk })
    }

    /// How often each candidate comes first in the samples of one chunk, from 0 to [`Sampler::chunks`]: those of [`Sampler::draw`].
    #[must_use]
    pub fn firsts(&self, chunk: u32) -> FirstsOfChunk {
        pulp::Arch::new().dispatch(DrawFirsts { sampler: self, chunk })
    }

    /// Draws the samples of one chunk in blocks. `see` gets where each block begins, how many of its samples count, their scores
    /// and the points by which each milestone sets the leader apart from the runner-up.
    #[inline(always)]
    fn each_block(&self, number: u32, mut see: impl FnMut(usize, usize, &[Block], &[Block])) {
        let samples = self.samples_of(number);
        let (mut draws, mut again) = (Draws::new(self.seed, number, 0), Draws::new(self.seed, number, 1));
        let mut room = self.fitting.room();
        for first in (0..samples).step_by(LANES) {
            self.fitting.draw(&mut draws, &mut again, &mut room);
            see(first, LANES.min(samples - first), &room.scores, &room.parts);
        }
    }

    /// How many samples one chunk has.
    fn samples_of(&self, number: u32) -> usize {
        (self.samples - number * CHUNK).min(CHUNK) as usize
    }

    #[inline(always)]
    fn draw_with<S: pulp::Simd>(&self, simd: S, number: u32) -> Chunk {
        let (n, m) = (self.problem.len(), self.problem.milestones);
        let samples = self.samples_of(number);
        let mut chunk = Chunk {
            samples,
            scores: vec![0.0; n * samples],
            sums: vec![0.0; n],
            ranks: Ranks::new(n),
            difference: Moments { parts: vec![0.0; m], products: vec![0.0; m], ..Moments::default() },
        };
        let mut ranking = ranks::Room::new(n);
        self.each_block(number, |first, count, all, parts| {
            for (i, scores) in all.iter().enumerate() {
                chunk.scores[i * samples + first..][..count].copy_from_slice(&scores[..count]);
                chunk.sums[i] += total(&scores[..count], |score| if score > 0.0 { score } else { 0.0 });
            }
            chunk.difference.add(parts, count);
            chunk.ranks.add(simd, all, count, &mut ranking);
        });
        chunk
    }
}
