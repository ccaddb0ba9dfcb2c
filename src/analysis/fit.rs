//! How well each platform fits, and what each milestone adds to that (scoring §3).

use super::matching::{Match, match_of};
use super::problem::Problem;

/// Fits of all candidates, with everything they are made of.
///
/// Arrays run over candidates `i`, segments `g` and milestones `j` as the problem orders them.
#[derive(Debug, Clone, PartialEq)]
pub struct Fits {
    milestones: usize,
    segments: usize,
    /// Overall fit in points, by candidate; 0 where a candidate is ruled out.
    overall: Vec<f64>,
    /// Fit for one segment in points, `n × G`, whether or not the segment rules the candidate out.
    of_segment: Vec<f64>,
    /// Whether a segment rules a candidate out, `n × G`.
    ruled_out: Vec<bool>,
    /// Matches, `n × G × m`; default where a milestone is off.
    matches: Vec<Match>,
    /// Points that each milestone adds to the overall fit, `n × m`.
    contributions: Vec<f64>,
}

impl Fits {
    /// Works out every fit of a problem.
    #[must_use]
    pub fn of(problem: &Problem) -> Self {
        let (n, m, g) = (problem.len(), problem.milestones, problem.segments.len());
        let mut fits = Self {
            milestones: m,
            segments: g,
            overall: Vec::with_capacity(n),
            of_segment: Vec::with_capacity(n * g),
            ruled_out: Vec::with_capacity(n * g),
            matches: Vec::with_capacity(n * g * m),
            contributions: vec![0.0; n * m],
        };
        for i in 0..n {
            fits.add(problem, i);
        }
        fits
    }

    fn add(&mut self, problem: &Problem, i: usize) {
        let contributions = &mut self.contributions[i * self.milestones..(i + 1) * self.milestones];
        let mut overall = 0.0;
        for demand in &problem.segments {
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
                for (sum, (matched, weight)) in
                    contributions.iter_mut().zip(self.matches[first..].iter().zip(&demand.weights))
                {
                    *sum += demand.share * 100.0 * weight * matched.value;
                }
            }
            self.of_segment.push(fit);
            self.ruled_out.push(ruled_out);
        }
        self.overall.push(overall);
    }

    /// The overall fit of candidate `i`, in points: by share over the segments that do not rule it out.
    #[must_use]
    pub fn overall(&self, i: usize) -> f64 {
        self.overall[i]
    }

    /// The fit of candidate `i` for segment `g`, in points, whether or not the segment rules it out.
    #[must_use]
    pub fn of_segment(&self, i: usize, g: usize) -> f64 {
        self.of_segment[i * self.segments + g]
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
}
