//! How well each platform fits, what each milestone adds to that, and the score that ranks (`docs/method.md` §3 and §10).

use super::matching::{Match, match_of};
use super::problem::Problem;

/// Fits and scores of all candidates, with everything they are made of.
///
/// The **fit** says how well a platform suits how these people behave; the **score** is what is left of it as they have to
/// be there and come for this. Arrays run over candidates `i`, segments `g` and milestones `j` as the problem orders them.
#[derive(Debug, Clone, PartialEq)]
pub struct Fits {
    milestones: usize,
    segments: usize,
    /// Overall fit in points, by candidate; 0 where a candidate is ruled out.
    overall: Vec<f64>,
    /// Overall score in points, by candidate; 0 where a candidate is ruled out.
    scores: Vec<f64>,
    /// Fit for one segment in points, `n × G`, whether or not the segment rules the candidate out.
    of_segments: Vec<f64>,
    /// What is left of the fit for one segment, as a fraction, `n × G`.
    factors: Vec<f64>,
    /// Whether a segment rules a candidate out, `n × G`.
    ruled_out: Vec<bool>,
    /// Matches, `n × G × m`; default where a milestone is off.
    matches: Vec<Match>,
    /// Points that each milestone adds to the overall fit, `n × m`.
    contributions: Vec<f64>,
    /// Points that each milestone adds to the overall score, `n × m`.
    score_contributions: Vec<f64>,
}

impl Fits {
    /// Works out every fit and score of a problem.
    #[must_use]
    pub fn of(problem: &Problem) -> Self {
        let (n, m, g) = (problem.len(), problem.milestones, problem.segments.len());
        let mut fits = Self {
            milestones: m,
            segments: g,
            overall: Vec::with_capacity(n),
            scores: Vec::with_capacity(n),
            of_segments: Vec::with_capacity(n * g),
            factors: Vec::with_capacity(n * g),
            ruled_out: Vec::with_capacity(n * g),
            matches: Vec::with_capacity(n * g * m),
            contributions: vec![0.0; n * m],
            score_contributions: vec![0.0; n * m],
        };
        for i in 0..n {
            fits.add(problem, i);
        }
        fits
    }

    fn add(&mut self, problem: &Problem, i: usize) {
        let row = i * self.milestones..(i + 1) * self.milestones;
        let contributions = &mut self.contributions[row.clone()];
        let score_contributions = &mut self.score_contributions[row];
        let (mut overall, mut score) = (0.0, 0.0);
        for (g, demand) in problem.segments.iter().enumerate() {
            let factor = problem.reach_factor(i, g).value;
            let first = self.matches.len();
            let mut ruled_out = false;
            let mut fit = 0.0;
            for (j, weight) in demand.weights.iter().enumerate() {
                let matched = if demand.on[j] { match_of(problem, demand, i, j) } else { Match::default() };
                ruled_out |= matched.breaks_deal;
                fit += 100.0 * weight * matched.value;
                self.matches.push(matched);
            }
            if !ruled_out {
                overall += demand.share * fit;
                score += demand.share * factor * fit;
                for (j, (matched, weight)) in self.matches[first..].iter().zip(&demand.weights).enumerate() {
                    let points = demand.share * 100.0 * weight * matched.value;
                    contributions[j] += points;
                    score_contributions[j] += factor * points;
                }
            }
            self.of_segments.push(fit);
            self.factors.push(factor);
            self.ruled_out.push(ruled_out);
        }
        self.overall.push(overall);
        self.scores.push(score);
    }

    /// The overall fit of candidate `i`, in points: by share over the segments that do not rule it out.
    #[must_use]
    pub fn fit(&self, i: usize) -> f64 {
        self.overall[i]
    }

    /// The overall score of candidate `i`, in points, by which it ranks: by share over the segments that do not rule it out.
    #[must_use]
    pub fn score(&self, i: usize) -> f64 {
        self.scores[i]
    }

    /// The fit of candidate `i` for segment `g`, in points, whether or not the segment rules it out.
    #[must_use]
    pub fn fit_for(&self, i: usize, g: usize) -> f64 {
        self.of_segments[i * self.segments + g]
    }

    /// The score of candidate `i` for segment `g`, in points, whether or not the segment rules it out.
    #[must_use]
    pub fn score_for(&self, i: usize, g: usize) -> f64 {
        self.factors[i * self.segments + g] * self.of_segments[i * self.segments + g]
    }

    /// Points of fit that candidate `i` loses overall because few of these people are there or they come for something else.
    #[must_use]
    pub fn lost_to_reach(&self, i: usize) -> f64 {
        // Rounding of the two sums is no loss.
        (self.overall[i] - self.scores[i]).max(0.0)
    }

    /// Whether segment `g` rules candidate `i` out.
    #[must_use]
    pub fn ruled_out_for(&self, i: usize, g: usize) -> bool {
        self.ruled_out[i * self.segments + g]
    }

    /// Whether every segment rules candidate `i` out.
    #[must_use]
    pub fn ruled_out(&self, i: usize) -> bool {
        self.ruled_out[i * self.segments..(i + 1) * self.segments].iter().all(|out| *out)
    }

    /// The matches of candidate `i` for segment `g`, one for each milestone.
    #[must_use]
    pub fn matches(&self, i: usize, g: usize) -> &[Match] {
        let first = (i * self.segments + g) * self.milestones;
        &self.matches[first..first + self.milestones]
    }

    /// Points that each milestone adds to the overall fit of candidate `i`; they add up to it.
    #[must_use]
    pub fn contributions(&self, i: usize) -> &[f64] {
        &self.contributions[i * self.milestones..(i + 1) * self.milestones]
    }

    /// Points that each milestone adds to the overall score of candidate `i`; they add up to it.
    #[must_use]
    pub fn score_contributions(&self, i: usize) -> &[f64] {
        &self.score_contributions[i * self.milestones..(i + 1) * self.milestones]
    }
}
