//! Whether who fits best is also who is first most often.

use super::numbers::{share, whole};
use crate::analysis::report::Report;
use crate::analysis::robustness::Robustness;

/// Who is first more often than the leader, in whole per cent, as words: who fits best as the plan stands need not be who is
/// first most often. None where the leader is.
#[must_use]
pub fn more_often(report: &Report, robustness: &Robustness) -> Option<String> {
    let chance = robustness.platforms[report.leader()?.candidate].first;
    let all = robustness.platforms.iter().zip(&report.problem.candidates);
    let (most, platform) = all.max_by(|(one, _), (other, _)| one.first.total_cmp(&other.first))?;
    let (often, not) = (share(most.first), share(chance));
    let more = whole(100.0 * most.first) > whole(100.0 * chance);
    more.then(|| format!("{} is first more often, in {often} of variations, not {not}", platform.name))
}
