//! Which platforms of one's own are not ranked yet, and which are ranked on levels that nobody knows.

use super::words::list;
use crate::domain::framework::{Framework, Milestone};
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::plan::Plan;

/// A sentence about the levels of a platform, to stand under the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelNote {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// The first of its levels that the sentence is about.
    pub milestone: MilestoneId,
    /// What there is to say.
    pub sentence: String,
}

/// What there is to say of levels under a ranking: first of platforms that are not ranked yet, then of those that are ranked on
/// levels that are not known.
#[must_use]
pub fn level_notes(framework: &Framework, library: &Library, plan: &Plan) -> Vec<LevelNote> {
    let not_yet = plan.not_ranked_yet(framework, library).filter_map(|platform| {
        let milestone = platform.unset(framework).next()?.id.clone();
        let (id, name) = (platform.id.clone(), platform.name.clone());
        let sentence = format!("{name} is not ranked yet: set its levels or mark them as not known.");
        Some(LevelNote { platform: id, name, milestone, sentence })
    });
    let candidates = plan.candidates(framework, library);
    let unsure = candidates.iter().filter_map(|platform| {
        let milestones: Vec<&Milestone> = platform.not_known(framework).collect();
        let names: Vec<&str> = milestones.iter().map(|milestone| milestone.name.as_str()).collect();
        let (id, name) = (platform.id.clone(), platform.name.clone());
        let sentence = match names.as_slice() {
            all if all.len() == framework.milestones.len() => {
                format!("{name} is ranked in the middle of every scale: none of its levels is known.")
            }
            [one] => format!("{name} is ranked in the middle of {one}: its level there is not known."),
            some => format!("{name} is ranked in the middle of {}: its levels there are not known.", list(some)),
        };
        Some(LevelNote { platform: id, name, milestone: milestones.first()?.id.clone(), sentence })
    });
    not_yet.chain(unsure).collect()
}
