//! What milestones give and lose, and how far levels are from needs.

use super::numbers::{decimal, whole};
use crate::analysis::matching::is_small;
use crate::analysis::report::Report;
use crate::domain::framework::{Framework, Milestone};

/// Points that each milestone loses for candidate `i`, over the segments of the scope.
#[must_use]
pub fn lost(report: &Report, i: usize) -> Vec<f64> {
    let given = report.fits.contributions(i);
    (0..report.problem.milestones).map(|j| (possible(report, j) - given[j]).max(0.0)).collect()
}

/// The most points that milestone `j` can add to a fit.
#[must_use]
pub fn possible(report: &Report, j: usize) -> f64 {
    report.problem.segments.iter().map(|demand| demand.share * 100.0 * demand.weights[j]).sum()
}

/// The milestone that adds most to a candidate's fit, with its points.
#[must_use]
pub fn greatest_contribution(framework: &Framework, report: &Report, i: usize) -> Option<String> {
    let (j, points) = greatest(report.fits.contributions(i))?;
    Some(format!("{} {}", framework.milestones[j].name, decimal(points)))
}

/// The milestone that loses a candidate most, with its points. Where it is the one that adds most as well, the words say
/// why: it weighs most.
#[must_use]
pub fn greatest_loss(framework: &Framework, report: &Report, i: usize) -> Option<String> {
    let (j, points) = greatest(&lost(report, i))?;
    let adds_most = greatest(report.fits.contributions(i)).is_some_and(|(most, _)| most == j);
    let why = if adds_most { " (it weighs most)" } else { "" };
    Some(format!("{} {}{why}", framework.milestones[j].name, decimal(-points)))
}

/// The greatest of some parts, with its position; none where all are too small to be shown.
pub(super) fn greatest(parts: &[f64]) -> Option<(usize, f64)> {
    parts
        .iter()
        .copied()
        .enumerate()
        .reduce(|best, part| if part.1 > best.1 { part } else { best })
        .filter(|(_, points)| *points >= 0.05)
}

/// Why a candidate is ruled out: the milestones whose deal-breakers it misses, with the segments they belong to.
#[must_use]
pub fn ruled_out_by(framework: &Framework, report: &Report, i: usize) -> String {
    let several = report.problem.segments.len() > 1;
    let of_segment = |g: usize| {
        let names: Vec<&str> = report.broken_deals(i, g).map(|j| framework.milestones[j].name.as_str()).collect();
        let names = names.join(" and ");
        if several { format!("{names} ({})", report.problem.segments[g].name) } else { names }
    };
    let all: Vec<String> =
        (0..report.problem.segments.len()).filter(|g| report.fits.ruled_out_for(i, *g)).map(of_segment).collect();
    format!("misses the must-have on {}", all.join(", "))
}

/// A gap in words that follow the platform's name.
#[must_use]
pub fn gap(milestone: &Milestone, gap: f64) -> &str {
    if is_small(gap) {
        &milestone.met
    } else if gap < 0.0 {
        &milestone.shortfall.words
    } else {
        &milestone.excess.words
    }
}

/// A gap in two or three words: `12 over`, `5 under`, `fits`.
#[must_use]
pub fn short_gap(gap: f64) -> String {
    if is_small(gap) {
        "fits".to_owned()
    } else if gap < 0.0 {
        format!("{} under", whole(-gap))
    } else {
        format!("{} over", whole(gap))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_shown_in_whole_points() {
        assert_eq!(short_gap(-5.4), "fits");
        assert_eq!(short_gap(-27.4), "27 under");
        assert_eq!(short_gap(5.5), "6 over");
    }
}
