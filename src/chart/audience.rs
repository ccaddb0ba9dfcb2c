//! What the audience of a scope needs, seen as one.

use crate::analysis::report::Report;

/// The milestones that somebody in the scope has switched on, by position in the framework.
#[must_use]
pub fn milestones_on(report: &Report) -> Vec<usize> {
    (0..report.problem.milestones).filter(|j| report.problem.segments.iter().any(|demand| demand.on[*j])).collect()
}

/// What the scope needs on a milestone, in points: the mean over the segments that have it on, by share.
#[must_use]
pub fn mean_need(report: &Report, milestone: usize) -> Option<f64> {
    let on = || report.problem.segments.iter().filter(|demand| demand.on[milestone]);
    let share: f64 = on().map(|demand| demand.share).sum();
    (share > 0.0).then(|| on().map(|demand| demand.share * demand.needs[milestone]).sum::<f64>() / share)
}
