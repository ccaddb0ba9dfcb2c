//! What a fit loses, and to what: to milestones where it is below a perfect match, or to must-haves.

use super::fit::Fits;
use super::problem::Problem;

/// What the fit of one candidate loses, in points; with the fit it adds up to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct Lost {
    /// What each milestone loses, by position in the framework, over the segments that do not rule the candidate out.
    pub milestones: Vec<f64>,
    /// What the others lose whole, as they rule it out: no milestone loses that.
    pub must_haves: f64,
}

impl Lost {
    /// What the fit of candidate `i` loses.
    #[must_use]
    pub fn of(problem: &Problem, fits: &Fits, i: usize) -> Self {
        let served = || problem.segments.iter().enumerate().filter(|(g, _)| !fits.ruled_out_for(i, *g));
        let lost = |j: usize| -> f64 { served().map(|(g, _)| lost_for(problem, fits, i, g, j)).sum() };
        let served_share: f64 = served().map(|(_, demand)| demand.share).sum();
        Self {
            milestones: (0..problem.milestones).map(lost).collect(),
            must_haves: 100.0 * (1.0 - served_share).max(0.0),
        }
    }
}

/// Points of the overall fit that candidate `i` loses on milestone `j` for segment `g`: 100 · share · weight · (1 − match).
#[must_use]
pub fn lost_for(problem: &Problem, fits: &Fits, i: usize, g: usize, j: usize) -> f64 {
    let demand = &problem.segments[g];
    100.0 * demand.share * demand.weights[j] * (1.0 - fits.matches(i, g)[j].value)
}
