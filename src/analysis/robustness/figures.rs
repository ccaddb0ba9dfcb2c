//! What the samples add up to.

use super::super::fit::Fits;
use super::super::problem::Problem;
use super::super::ranking::{RankedPlatform, typical_score};
use super::draws::Moments;
use super::quantiles::quantiles;
use super::ranks::RANKS;
use super::sampler::{Chunk, FirstsOfChunk, Sampler};

/// How sure the answer is.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// How many samples it rests on.
    pub samples: usize,
    /// How clear the lead is; none without a leader.
    pub verdict: Option<Verdict>,
    /// Points by which the leader is ahead of the runner-up; none without a runner-up.
    pub lead: Option<f64>,
    /// Points by which the leader is ahead of the mean of all candidates that are not ruled out.
    pub lead_over_mean: Option<f64>,
    /// Figures by candidate, in the order of the problem.
    pub platforms: Vec<CandidateStats>,
    /// For each two of the ten with the greatest chance to be first, the chance that one beats the other.
    pub pairwise: Vec<Pair>,
    /// What explains the difference between leader and runner-up, the most first; empty where nothing varies.
    pub research_next: Vec<VarianceShare>,
}

/// How clear the lead is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// First in at least 8 of 10 samples.
    Clear,
    /// First in at least half of them.
    Leaning,
    /// First in fewer.
    TossUp,
}

impl Verdict {
    /// The verdict for a chance to be first.
    #[must_use]
    pub fn of(first: f64) -> Self {
        if first >= 0.8 {
            Self::Clear
        } else if first >= 0.5 {
            Self::Leaning
        } else {
            Self::TossUp
        }
    }

    /// The word for it in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Leaning => "leaning",
            Self::TossUp => "toss-up",
        }
    }
}

/// How sure we are of one platform.
#[derive(Debug, Clone, PartialEq)]
pub struct CandidateStats {
    /// The chance to be first, as a fraction.
    pub first: f64,
    /// The mean rank, from 1.
    pub expected_rank: f64,
    /// The mean score in points.
    pub mean: f64,
    /// The score that 5 % of the samples stay at or below, in points.
    pub p5: f64,
    /// The score that 95 % of the samples stay at or below, in points.
    pub p95: f64,
    /// Chances of ranks 1 to 10 and, last, of all further ranks together; as many as there are platforms when those
    /// are 10 or fewer.
    pub ranks: Vec<f64>,
}

/// The chance that one platform beats another; ties count half.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The one, by position in the problem.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// The chance that the one beats the other, as a fraction.
    pub chance: f64,
}

/// The chance of each candidate to come first: the same figures as those of
/// [`CandidateStats::first`], for less work.
#[derive(Debug, Clone, PartialEq)]
pub struct Firsts {
    /// The chances as fractions, in the order of the problem.
    pub chances: Vec<f64>,
}

impl Firsts {
    /// Draws all samples one after the other and counts.
    #[must_use]
    pub fn new(sampler: &Sampler<'_>) -> Self {
        let chunks: Vec<FirstsOfChunk> = (0..sampler.chunks()).map(|chunk| sampler.firsts(chunk)).collect();
        Self::of(sampler, &chunks)
    }

    /// Adds chunks up, in their order.
    #[must_use]
    pub fn of(sampler: &Sampler<'_>, chunks: &[FirstsOfChunk]) -> Self {
        let count = f64::from(sampler.samples().max(1));
        let chance = |i: usize| chunks.iter().map(|chunk| chunk[i]).sum::<f64>() / count;
        Self { chances: (0..sampler.candidates()).map(chance).collect() }
    }
}

/// How much of an uncertainty one milestone explains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VarianceShare {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Its share of the variance; shares add up to 1 and may be negative.
    pub share: f64,
}

impl Robustness {
    /// The chance of each platform to be first, as fractions, in the order of the problem.
    #[must_use]
    pub fn firsts(&self) -> Firsts {
        Firsts { chances: self.platforms.iter().map(|platform| platform.first).collect() }
    }

    /// Adds chunks up, in their order. There is at least one.
    #[must_use]
    pub fn new(problem: &Problem, fits: &Fits, places: &[RankedPlatform], chunks: &[Chunk]) -> Self {
        let n = problem.len();
        let samples: usize = chunks.iter().map(|chunk| chunk.samples).sum();
        #[expect(clippy::cast_precision_loss, reason = "at most a million samples")]
        let count = samples.max(1) as f64;
        let platforms: Vec<CandidateStats> = (0..n)
            .map(|i| {
                let [p5, p95] = quantiles(&chunks.iter().map(|chunk| chunk.scores_of(i)).collect::<Vec<_>>());
                let ranks = (0..(RANKS + 1).min(n)).map(|rank| sum(chunks, |chunk| chunk.ranks.taken(i, rank)) / count);
                let ranks: Vec<f64> = ranks.collect();
                CandidateStats {
                    first: ranks[0],
                    expected_rank: sum(chunks, |chunk| chunk.ranks.sum(i)) / count,
                    mean: sum(chunks, |chunk| chunk.sums[i]) / count,
                    p5,
                    p95,
                    ranks,
                }
            })
            .collect();
        let leader = places.first().filter(|place| place.rank.is_some()).map(|place| place.candidate);
        let second = places.get(1).filter(|place| place.rank.is_some()).map(|place| place.candidate);
        Self {
            samples,
            verdict: leader.map(|leader| Verdict::of(platforms[leader].first)),
            lead: leader.zip(second).map(|(leader, second)| fits.score(leader) - fits.score(second)),
            lead_over_mean: leader.zip(typical_score(fits, places)).map(|(leader, mean)| fits.score(leader) - mean),
            pairwise: pairwise(chunks, &platforms, count),
            research_next: if second.is_some() { explained(problem, chunks, count) } else { Vec::new() },
            platforms,
        }
    }
}

/// A figure added up over chunks, in their order, so that threads cannot change the last digit.
fn sum(chunks: &[Chunk], of: impl Fn(&Chunk) -> f64) -> f64 {
    chunks.iter().map(of).sum()
}

/// The chances of the ten most often first against each other, by position.
fn pairwise(chunks: &[Chunk], platforms: &[CandidateStats], count: f64) -> Vec<Pair> {
    let mut best: Vec<usize> = (0..platforms.len()).collect();
    best.sort_by(|a, b| platforms[*b].first.total_cmp(&platforms[*a].first).then(a.cmp(b)));
    best.truncate(10);
    let mut pairs = Vec::new();
    for (at, &one) in best.iter().enumerate() {
        for &other in &best[at + 1..] {
            let halves: u32 = chunks.iter().map(|chunk| chunk.half_wins(one, other)).sum();
            let chance = 0.5 * f64::from(halves) / count;
            pairs.push(Pair { one, other, chance });
            pairs.push(Pair { one: other, other: one, chance: 1.0 - chance });
        }
    }
    pairs
}

/// The share of the variance of the difference that each milestone explains.
fn explained(problem: &Problem, chunks: &[Chunk], count: f64) -> Vec<VarianceShare> {
    let moment = |of: &dyn Fn(&Moments) -> f64| chunks.iter().map(|chunk| of(&chunk.difference)).sum::<f64>() / count;
    let mean = moment(&|d| d.whole);
    let variance = moment(&|d| d.square) - mean * mean;
    // Below this the variance is the rounding of the two sums, and nothing varies.
    if variance <= 1e-12 + 1e-8 * mean * mean {
        return Vec::new();
    }
    let on = |j: &usize| problem.segments.iter().any(|demand| demand.on[*j]);
    let weigh = |j: usize| {
        let covariance = moment(&|d| d.products[j]) - moment(&|d| d.parts[j]) * mean;
        VarianceShare { milestone: j, share: covariance / variance }
    };
    let mut shares: Vec<VarianceShare> = (0..problem.milestones).filter(on).map(weigh).collect();
    shares.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.milestone.cmp(&b.milestone)));
    shares
}
