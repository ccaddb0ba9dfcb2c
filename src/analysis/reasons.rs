//! Why a platform stands where it does: what parts it from its rival, and which of its gaps are worth a word.

use super::difference::{Difference, between, by_reach};
use super::matching::is_small;
use super::report::Report;
use crate::domain::sorting::sort_by;

/// A gap of at least this many points is a large one.
pub const LARGE: f64 = 20.0;

/// How much a gap weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapSize {
    /// About right: small, as every word on a gap has it.
    AboutRight,
    /// Within what is not known any better, so that nobody can tell that it is a gap.
    Unsure,
    /// Worth a word.
    Some,
    /// Large.
    Large,
}

impl GapSize {
    /// The weight of a gap, in points, with the widths of the bands around the level and the need, in points to either
    /// side: within the wider of the two nobody can tell that it is a gap.
    #[must_use]
    pub fn of(gap: f64, level_spread: f64, need_spread: f64) -> Self {
        if is_small(gap) {
            Self::AboutRight
        } else if gap.abs() <= level_spread.max(need_spread) {
            Self::Unsure
        } else if gap.abs() < LARGE {
            Self::Some
        } else {
            Self::Large
        }
    }
}

/// A platform held against its rival: the first against the second, any other against the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    /// The rival, by position in the problem.
    pub rival: usize,
    /// Whether the platform is the first.
    pub leads: bool,
    /// What each milestone adds to the difference in fit, in points, the greatest in favour of the platform first.
    pub parts: Vec<Difference>,
    /// What reach and topics add to the difference in score, in points: positive where more of these people are there for this.
    pub by_reach: f64,
}

/// A candidate against its rival; none where it is ruled out or has nobody beside it, or nothing has been said yet.
#[must_use]
pub fn against(report: &Report, candidate: usize) -> Option<Against> {
    let leader = report.claimed_leader()?.candidate;
    let leads = leader == candidate;
    let ranked = report.places.iter().any(|place| place.candidate == candidate && place.rank.is_some());
    let rival = if leads { report.runner_up()?.candidate } else { leader };
    let mut parts = between(&report.problem, &report.fits, candidate, rival);
    sort_by(&mut parts, |a, b| b.points.total_cmp(&a.points).then(a.milestone.cmp(&b.milestone)));
    let by_reach = by_reach(&report.fits, candidate, rival);
    ranked.then_some(Against { rival, leads, parts, by_reach })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_within_the_doubt_is_told_from_one_that_is_about_right_and_only_a_large_one_is_large() {
        let cases = [
            (5.0, 0.0, 0.0, GapSize::AboutRight),
            (5.0, 20.0, 20.0, GapSize::AboutRight),
            (-5.6, 0.0, 0.0, GapSize::Some),
            (15.0, 20.0, 10.0, GapSize::Unsure),
            (12.0, 10.0, 10.0, GapSize::Some),
            (-19.9, 5.0, 10.0, GapSize::Some),
            (20.0, 5.0, 10.0, GapSize::Large),
            (27.0, 20.0, 30.0, GapSize::Unsure),
        ];
        for (gap, level, need, expected) in cases {
            assert_eq!(GapSize::of(gap, level, need), expected, "{gap} with {level} and {need}");
        }
    }
}
