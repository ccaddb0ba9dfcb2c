//! How well one platform meets one need (scoring §2).

use super::problem::{Demand, Problem};
use crate::domain::plan::TuningMode;

/// A gap of less than this many points is about right: levels and needs are not known more exactly. Gaps are shown in
/// whole points and half a point is shown as a whole one, so that what shows 5 is right and what shows 6 is not.
const SMALL_GAP: f64 = 5.5;

/// Whether a gap, in points to either side, is about right: every word on a gap asks this.
#[must_use]
pub fn is_small(gap: f64) -> bool {
    gap.abs() < SMALL_GAP
}

/// A deal-breaker is met within this tolerance.
pub(super) const TOLERANCE: f64 = 1e-9;

/// The match of one platform on one milestone for one segment.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Match {
    /// The effective level, in points: as it is, or the nearest to the need that levers allow.
    pub level: f64,
    /// Effective level less need, in points: negative is a shortfall, positive an excess.
    pub gap: f64,
    /// The match, as a fraction.
    pub value: f64,
    /// What the kinds of content take from the match, as a fraction; the level takes the rest of what is lost.
    pub lost_to_content: f64,
    /// Whether the segment's deal-breaker on this milestone is not met.
    pub breaks_deal: bool,
}

/// The match of a level alone: 1 less the cost of the gap, never below 0.
///
/// `shortfall_per_point` and `excess_per_point` are match lost per point of gap.
#[must_use]
pub fn level_match(gap: f64, shortfall_per_point: f64, excess_per_point: f64) -> f64 {
    let per_point = if gap < 0.0 { shortfall_per_point } else { excess_per_point };
    (1.0 - per_point * gap.abs()).max(0.0)
}

/// The match of candidate `i` on milestone `j` for a segment of the problem.
#[must_use]
pub fn match_of(problem: &Problem, demand: &Demand, i: usize, j: usize) -> Match {
    let at = i * problem.milestones + j;
    let need = demand.needs[j];
    let level = match problem.setting {
        TuningMode::Typical => problem.levels[at],
        TuningMode::Tuned => need.clamp(problem.lowest[at], problem.highest[at]),
    };
    let gap = level - need;
    let of_level = level_match(gap, problem.shortfall_per_point[j], problem.excess_per_point[j]);
    let (value, lost_to_content) = if problem.carries_content[j] && !demand.interest.is_empty() {
        let of_content = content_match(problem, demand, i);
        (0.5 * of_level + 0.5 * of_content, 0.5 * (1.0 - of_content))
    } else {
        (of_level, 0.0)
    };
    Match { level, gap, value, lost_to_content, breaks_deal: value < demand.least_match[j] - TOLERANCE }
}

impl Match {
    /// Whether the platform lacks kinds of content that they like, by as much as would be a gap of the level.
    #[must_use]
    pub fn lacks_content(&self) -> bool {
        // Content is half of the match.
        !is_small(100.0 * self.lost_to_content / 0.5)
    }

    /// Whether it is the kinds of content that cost more, and not the level.
    #[must_use]
    pub fn content_costs_more(&self) -> bool {
        self.lacks_content() && self.lost_to_content > 1.0 - self.value - self.lost_to_content
    }
}

/// How well candidate `i` carries what a segment likes to see, as a fraction: support weighed by interest.
#[must_use]
pub fn content_match(problem: &Problem, demand: &Demand, i: usize) -> f64 {
    let support = &problem.support[i * problem.kinds..(i + 1) * problem.kinds];
    demand.interest.iter().zip(support).map(|(interest, support)| interest * support / 100.0).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_of_the_gap_has_its_own_cost() {
        let cases = [(0.0, 1.0), (-20.0, 0.8), (20.0, 0.7), (-100.0, 0.0), (80.0, 0.0)];
        for (gap, expected) in cases {
            assert!((level_match(gap, 0.01, 0.015) - expected).abs() < 1e-12, "gap {gap}");
        }
    }
}
