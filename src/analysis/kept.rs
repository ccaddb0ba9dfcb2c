//! The levels that a plan's answer rested on when it was saved, against those of now.
//!
//! A program that saves a plan saves [`keep`] of it. Opened where the profiles differ, [`changes`] says what is
//! different; a person goes on with the new levels, or with [`with_kept`], which has the old ones. Saved from there, the
//! plan keeps the old ones still.

use crate::domain::framework::Framework;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::plan::{KeptLevels, Plan};
use crate::domain::platform::Platform;

/// A level that is not what it was when the plan was saved.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelChange {
    /// The platform.
    pub platform: PlatformId,
    /// The milestone.
    pub milestone: MilestoneId,
    /// The level that the plan rested on, in points.
    pub kept: f64,
    /// The level of now, in points.
    pub now: f64,
}

/// The plan with the levels of all its candidates.
#[must_use]
pub fn keep(plan: &Plan, library: &Library, framework: &Framework) -> Plan {
    let candidates = plan.candidates(framework, library);
    let levels = |platform: &Platform| {
        let ids = framework.milestones.iter().map(|milestone| &milestone.id);
        ids.filter_map(|id| Some((id.clone(), platform.milestones.get(id)?.level))).collect()
    };
    let kept = |platform: &Platform| KeptLevels { reviewed: platform.reviewed.clone(), levels: levels(platform) };
    Plan { levels: candidates.iter().map(|platform| (platform.id.clone(), kept(platform))).collect(), ..plan.clone() }
}

/// The levels of candidates that differ from the kept ones, platforms by id and milestones in the framework's order.
///
/// None where the plan has kept none. A platform that is gone has no level of now: [`gone`] names it.
#[must_use]
pub fn changes(plan: &Plan, library: &Library, framework: &Framework) -> Vec<LevelChange> {
    let mut changes = Vec::new();
    for (id, kept) in plan.levels.iter().filter(|(id, _)| !plan.excluded.contains(id)) {
        let Some(platform) = library.get(id) else { continue };
        for milestone in &framework.milestones {
            if let (Some(kept), Some(cell)) = (kept.levels.get(&milestone.id), platform.milestones.get(&milestone.id))
                && *kept != cell.level
            {
                changes.push(LevelChange {
                    platform: id.clone(),
                    milestone: milestone.id.clone(),
                    kept: kept.get(),
                    now: cell.level.get(),
                });
            }
        }
    }
    changes
}

/// The platforms that a plan's answer rested on and the library no longer has, by id.
pub fn gone<'a>(plan: &'a Plan, library: &'a Library) -> impl Iterator<Item = &'a PlatformId> {
    plan.levels.keys().filter(|id| library.get(id).is_none() && !plan.excluded.contains(id))
}

/// The library with a plan's kept levels in the place of its own.
///
/// A platform that has a level changed by this also has the day of review of then; all others are as they were.
#[must_use]
pub fn with_kept(library: &Library, plan: &Plan) -> Library {
    let with = |platform: &Platform| {
        let mut platform = platform.clone();
        let Some(kept) = plan.levels.get(&platform.id) else { return platform };
        let mut changed = false;
        for (id, cell) in &mut platform.milestones {
            if let Some(level) = kept.levels.get(id).filter(|level| **level != cell.level) {
                cell.level = *level;
                changed = true;
            }
        }
        if changed {
            platform.reviewed.clone_from(&kept.reviewed);
        }
        platform
    };
    library.with(with)
}
