//! A set as it is built up: what it gives together as each of its platforms joins, and where that one gives more than those before.

use super::field::gives;
use crate::analysis::fit::Fits;
use crate::analysis::problem::Problem;

/// A set with one more platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// The platform that joins, by position in the problem.
    pub candidate: usize,
    /// The combined score of those before it and itself, in points (0 to 100).
    pub combined: f64,
    /// What it gives beyond those before it, in points of the combined score, by milestone of the framework.
    pub gains: Vec<f64>,
}

/// Builds a set up in this order of its platforms (positions in the problem): coverage as `docs/method.md` §6 has it.
#[must_use]
pub fn joining(problem: &Problem, fits: &Fits, order: &[usize]) -> Vec<Joined> {
    let counts = |demand: &crate::analysis::problem::Demand| {
        let weights = demand.weights.clone();
        (0..problem.milestones).filter(move |j| weights[*j] > 0.0)
    };
    let counted: Vec<usize> = problem.segments.iter().flat_map(counts).collect();
    let mut given = vec![0.0_f64; counted.len()];
    let join = |candidate: &usize| {
        let mut gains = vec![0.0; problem.milestones];
        for ((gives, given), j) in gives(problem, fits, *candidate).into_iter().zip(&mut given).zip(&counted) {
            gains[*j] += (gives - *given).max(0.0);
            *given = given.max(gives);
        }
        Joined { candidate: *candidate, combined: given.iter().sum(), gains }
    };
    order.iter().map(join).collect()
}
