//! How good a score is: the best score for audiences whose needs are made up (`docs/method.md` §10).

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use super::super::problem::Problem;
use super::draws::{Band, Block, Draws, LANES};
use super::fitting::{Fitting, most_of};

/// How many audiences are made up.
pub const AUDIENCES: usize = 10_000;

/// The stream of the draws: 0 and 1 are those of the samples.
const STREAM: u64 = 2;

/// The best scores for made-up audiences: with the plan's importances and shares and the levels as they are, needs drawn
/// uniformly from the whole scale, without kinds of content and must-haves.
#[derive(Debug, Clone, PartialEq)]
pub struct ByChance {
    /// The best score for each audience, in points, the lowest first.
    best: Vec<f64>,
}

impl ByChance {
    /// Makes up the audiences of a seed: the same on every machine.
    #[must_use]
    pub fn new(problem: &Problem, seed: u64) -> Self {
        let mut best = pulp::Arch::new().dispatch(MadeUp { problem, seed });
        best.sort_unstable_by(f64::total_cmp);
        Self { best }
    }

    /// The mean of the best scores, in points.
    #[must_use]
    pub fn best_mean(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a number of audiences")]
        let count = self.best.len() as f64;
        self.best.iter().sum::<f64>() / count
    }

    /// The share of the audiences whose best score is below a score, as a fraction.
    #[must_use]
    pub fn better(&self, score: f64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "numbers of audiences")]
        let (below, count) = (self.best.partition_point(|best| *best < score) as f64, self.best.len() as f64);
        below / count
    }

    /// The best scores in points, the lowest first.
    #[must_use]
    pub fn best(&self) -> &[f64] {
        &self.best
    }
}

/// Making audiences up, compiled once for each kind of vector instructions.
struct MadeUp<'a> {
    problem: &'a Problem,
    seed: u64,
}

impl pulp::WithSimd for MadeUp<'_> {
    type Output = Vec<f64>;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> Vec<f64> {
        let Self { problem, seed } = self;
        let (m, segments) = (problem.milestones, problem.segments.len());
        let mut draws = Draws::new(seed, 0, STREAM);
        let whole = Band::around(50.0, 50.0, 100.0);
        let mut needs: Vec<Block> = vec![[0.0; LANES]; segments * m];
        let mut all = Vec::with_capacity(AUDIENCES + LANES);
        while all.len() < AUDIENCES {
            for (g, demand) in problem.segments.iter().enumerate() {
                for j in (0..m).filter(|j| demand.weights[*j] > 0.0) {
                    draws.within(whole, &mut needs[g * m + j]);
                }
            }
            let mut best = [0.0; LANES];
            for i in 0..problem.len() {
                let mut score = [0.0; LANES];
                for (g, demand) in problem.segments.iter().enumerate() {
                    let points = problem.reach_factor(i, g).value * demand.share * 100.0;
                    for j in (0..m).filter(|j| demand.weights[*j] > 0.0) {
                        let points = points * demand.weights[j];
                        Fitting::add_level_match(problem, i, j, points, &needs[g * m + j], &mut score);
                    }
                }
                for (best, score) in best.iter_mut().zip(&score) {
                    *best = most_of(*score, *best);
                }
            }
            all.extend_from_slice(&best);
        }
        all.truncate(AUDIENCES);
        all
    }
}
