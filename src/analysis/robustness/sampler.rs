//! Drawing samples and ranking the platforms in each.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use super::super::matching::{TOLERANCE, content_match};
use super::super::problem::{Demand, Problem};
use super::super::ranking::Place;
use super::draws::{Block, Draws, LANES, Moments, interval};
use crate::domain::plan::Setting;

/// How many samples one chunk has.
pub const CHUNK: u32 = 1024;

/// The ranks that are counted one by one; all further ones are counted together.
pub(super) const RANKS: usize = 10;

/// A platform that is ruled out in a sample has this for a fit; it counts as 0 and comes last.
pub(super) const OUT: f64 = -1.0;

/// What is needed to draw samples of a problem.
#[derive(Debug)]
pub struct Sampler<'a> {
    problem: &'a Problem,
    samples: u32,
    seed: u64,
    /// The leader and the runner-up by nominal fit, whose difference is explained.
    pair: Option<(usize, usize)>,
    /// How well each candidate carries the content that each segment likes, `n × G`.
    content: Vec<f64>,
    /// Bits of a sorting key that hold a platform's number.
    number_bits: u32,
}

/// What the samples of one chunk showed.
#[derive(Debug, Clone)]
pub struct Chunk {
    /// How many samples it has.
    pub(super) samples: usize,
    /// Fits in points by candidate, each a run of `samples`; [`OUT`] where ruled out.
    pub(super) fits: Vec<f64>,
    /// How often each candidate took each rank, `n × (RANKS + 1)`; ties are shared.
    pub(super) ranks: Vec<f64>,
    /// Sums of ranks by candidate.
    pub(super) rank_sums: Vec<f64>,
    /// What explains the difference between leader and runner-up.
    pub(super) difference: Moments,
}

/// Drawing one chunk, compiled once for each kind of vector instructions.
struct Draw<'a> {
    sampler: &'a Sampler<'a>,
    chunk: u32,
}

impl pulp::WithSimd for Draw<'_> {
    type Output = Chunk;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> Chunk {
        self.sampler.draw_any(self.chunk)
    }
}

/// The greater of two numbers that are no NaN: one instruction, where `f64::max` is four.
#[inline(always)]
fn most_of(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The smaller of two numbers that are no NaN.
#[inline(always)]
fn least_of(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// What one segment asks for in each sample of a block.
struct Asked {
    needs: Vec<Block>,
    weights: Vec<Block>,
}

/// Room that is used again for each platform.
struct Room {
    level: Block,
    fits: Vec<Block>,
    out: Vec<[bool; LANES]>,
}

impl<'a> Sampler<'a> {
    /// Prepares to draw so many samples.
    #[must_use]
    pub fn new(problem: &'a Problem, places: &[Place], samples: u32, seed: u64) -> Self {
        let ranked = |at: usize| places.get(at).filter(|place| place.rank.is_some()).map(|place| place.candidate);
        let content = (0..problem.len())
            .flat_map(|i| problem.segments.iter().map(move |demand| content_match(problem, demand, i)))
            .collect();
        let number_bits = usize::BITS - problem.len().leading_zeros();
        Self { problem, samples, seed, pair: ranked(0).zip(ranked(1)), content, number_bits }
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

    #[inline(always)]
    fn draw_any(&self, number: u32) -> Chunk {
        let (n, m) = (self.problem.len(), self.problem.milestones);
        let samples = (self.samples - number * CHUNK).min(CHUNK) as usize;
        let mut chunk = Chunk {
            samples,
            fits: vec![0.0; n * samples],
            ranks: vec![0.0; n * (RANKS + 1)],
            rank_sums: vec![0.0; n],
            difference: Moments { parts: vec![0.0; m], products: vec![0.0; m], ..Moments::default() },
        };
        let mut draws = Draws::new(self.seed, number, 0);
        let mut again = Draws::new(self.seed, number, 1);
        let segments = self.problem.segments.len();
        let mut room =
            Room { level: [0.0; LANES], fits: vec![[0.0; LANES]; segments], out: vec![[false; LANES]; segments] };
        let mut asked: Vec<Asked> =
            (0..segments).map(|_| Asked { needs: vec![[0.0; LANES]; m], weights: vec![[0.0; LANES]; m] }).collect();
        let mut parts = vec![[0.0; LANES]; m];
        let mut keys = vec![[0_u64; LANES]; n];
        let mut of_sample = vec![0_u64; n];
        let mut fit = [0.0; LANES];
        let mut first = 0;
        while first < samples {
            let count = LANES.min(samples - first);
            for (demand, asked) in self.problem.segments.iter().zip(&mut asked) {
                self.ask(demand, asked, &mut draws, &mut again);
            }
            parts.fill([0.0; LANES]);
            for (i, keys) in keys.iter_mut().enumerate() {
                self.fit(i, &asked, &mut draws, &mut room, &mut parts, &mut fit);
                chunk.fits[i * samples + first..][..count].copy_from_slice(&fit[..count]);
                self.keys(i, &fit, keys);
            }
            chunk.difference.add(&parts, count);
            for s in 0..count {
                for (key, keys) in of_sample.iter_mut().zip(&keys) {
                    *key = keys[s];
                }
                self.rank(&mut of_sample, &mut chunk);
            }
            first += count;
        }
        chunk
    }

    /// Draws what a segment asks for.
    #[inline(always)]
    fn ask(&self, demand: &Demand, asked: &mut Asked, draws: &mut Draws, again: &mut Draws) {
        let u = self.problem.importance_spread;
        let mut total = [0.0; LANES];
        for j in (0..demand.on.len()).filter(|j| demand.on[*j]) {
            draws.within(interval(demand.needs[j], demand.spreads[j], 100.0), &mut asked.needs[j]);
            draws.within(interval(demand.importances[j], u, 10.0), &mut asked.weights[j]);
            for (total, importance) in total.iter_mut().zip(&asked.weights[j]) {
                *total += importance;
            }
        }
        for (s, total) in total.iter_mut().enumerate() {
            // All zero: drawn again, which ends because one importance is above 0; its nominal value ends it anyway.
            for _ in 0..64 {
                if *total > 0.0 {
                    break;
                }
                *total = 0.0;
                for j in (0..demand.on.len()).filter(|j| demand.on[*j]) {
                    let mut block = [0.0; LANES];
                    again.within(interval(demand.importances[j], u, 10.0), &mut block);
                    asked.weights[j][s] = block[0];
                    *total += block[0];
                }
            }
            if *total <= 0.0 {
                for j in 0..demand.on.len() {
                    asked.weights[j][s] = demand.weights[j];
                }
                *total = 1.0;
            }
        }
        for weights in &mut asked.weights {
            for (weight, total) in weights.iter_mut().zip(&total) {
                *weight /= total;
            }
        }
    }

    /// Draws a candidate's levels and works out its fit in each sample of a block.
    #[inline(always)]
    fn fit(&self, i: usize, asked: &[Asked], draws: &mut Draws, room: &mut Room, parts: &mut [Block], fit: &mut Block) {
        let problem = self.problem;
        room.fits.fill([0.0; LANES]);
        room.out.fill([false; LANES]);
        let sign = match self.pair {
            Some((leader, _)) if leader == i => 1.0,
            Some((_, second)) if second == i => -1.0,
            _ => 0.0,
        };
        for (j, part) in parts.iter_mut().enumerate() {
            if problem.segments.iter().all(|demand| !demand.on[j]) {
                continue;
            }
            let at = i * problem.milestones + j;
            draws.within(interval(problem.levels[at], problem.level_spreads[at], 100.0), &mut room.level);
            for (g, demand) in problem.segments.iter().enumerate() {
                if !demand.on[j] {
                    continue;
                }
                let (base, of_level) = if problem.carries_content[j] && !demand.interest.is_empty() {
                    (0.5 * self.content[i * problem.segments.len() + g], 0.5)
                } else {
                    (0.0, 1.0)
                };
                let (needs, weights) = (&asked[g].needs[j], &asked[g].weights[j]);
                let mut gaps = [0.0; LANES];
                match problem.setting {
                    Setting::Typical => {
                        for s in 0..LANES {
                            gaps[s] = room.level[s] - needs[s];
                        }
                    }
                    Setting::Tuned => {
                        // The range of the levers moves with the level and stays on the scale.
                        let below = problem.lowest[at] - problem.levels[at];
                        let above = problem.highest[at] - problem.levels[at];
                        for s in 0..LANES {
                            let low = least_of(most_of(room.level[s] + below, 0.0), 100.0);
                            let high = least_of(most_of(room.level[s] + above, 0.0), 100.0);
                            gaps[s] = least_of(most_of(needs[s], low), high) - needs[s];
                        }
                    }
                }
                let (shortfall, excess) = (problem.shortfall_per_point[j], problem.excess_per_point[j]);
                for gap in &mut gaps {
                    // Of the two products the one with the wrong sign is not above 0. From here on it is the match.
                    let lost = most_of(excess * *gap, -shortfall * *gap);
                    *gap = base + of_level * most_of(1.0 - lost, 0.0);
                }
                if demand.least_match[j] > 0.0 {
                    let least = demand.least_match[j] - TOLERANCE;
                    for (out, matched) in room.out[g].iter_mut().zip(&gaps) {
                        *out |= *matched < least;
                    }
                }
                for s in 0..LANES {
                    gaps[s] *= weights[s];
                }
                for (fit, adds) in room.fits[g].iter_mut().zip(&gaps) {
                    *fit += adds;
                }
                if sign != 0.0 {
                    let points = sign * demand.share * 100.0;
                    for (part, adds) in part.iter_mut().zip(&gaps) {
                        *part += points * adds;
                    }
                }
            }
        }
        *fit = [0.0; LANES];
        let mut all_out = [true; LANES];
        for (g, demand) in problem.segments.iter().enumerate() {
            for s in 0..LANES {
                let out = room.out[g][s];
                fit[s] += if out { 0.0 } else { demand.share * 100.0 * room.fits[g][s] };
                all_out[s] &= out;
            }
        }
        for s in 0..LANES {
            if all_out[s] {
                fit[s] = OUT;
            }
        }
    }

    /// The keys that sort the candidates, one for each sample of a block.
    ///
    /// A key holds a fit and, in its lowest bits, the candidate's number: sorting keys sorts both. The bits that the
    /// number takes from the fit are worth less than the tolerance of a tie.
    #[inline(always)]
    fn keys(&self, i: usize, fit: &Block, keys: &mut [u64; LANES]) {
        let bits = self.number_bits;
        let numbers = (1_u64 << bits) - 1;
        for (key, fit) in keys.iter_mut().zip(fit) {
            // The bits of floats of 0 and more are in the order of the floats.
            let of_fit = (fit.to_bits() & !numbers).max(1 << bits);
            *key = if *fit < 0.0 { 0 } else { of_fit } | i as u64;
        }
    }

    /// Ranks the candidates in one sample, by their keys.
    #[inline(always)]
    fn rank(&self, keys: &mut [u64], chunk: &mut Chunk) {
        let n = keys.len();
        let bits = self.number_bits;
        let numbers = (1_u64 << bits) - 1;
        keys.sort_unstable();
        let mut above = 0;
        while above < n {
            let last = n - 1 - above;
            let fit = keys[last] >> bits;
            let mut tied = 1;
            while tied <= last && keys[last - tied] >> bits == fit {
                tied += 1;
            }
            #[expect(clippy::cast_precision_loss, reason = "numbers of platforms")]
            let (share, rank) = (1.0 / tied as f64, above as f64 + f64::midpoint(tied as f64, 1.0));
            for key in &keys[last + 1 - tied..=last] {
                #[expect(clippy::cast_possible_truncation, reason = "a candidate's number")]
                let i = (key & numbers) as usize;
                chunk.rank_sums[i] += rank;
                for r in above..above + tied {
                    chunk.ranks[i * (RANKS + 1) + r.min(RANKS)] += share;
                }
            }
            above += tied;
        }
    }
}
