//! Which platforms of the action list are not suggested.

use super::words;
use crate::analysis::portfolio::Decision;
use crate::analysis::report::Report;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};

/// Of the places at which something will be done, those that are not chosen for these people, as a sentence; none where
/// all are. An action may have been taken up for a segment, and be looked at among those of everyone.
#[must_use]
pub fn elsewhere(report: &Report, plan: &Plan, library: &Library, scope: &Scope) -> Option<String> {
    report.claimed_leader()?;
    let chosen = report.portfolio().map(|portfolio| portfolio.chosen().platforms.clone()).unwrap_or_default();
    // That a platform is to be stopped is said, and what has to be done for it belongs to the plan.
    let stops: Vec<&PlatformId> = report.portfolio().map_or_else(Vec::new, |portfolio| {
        portfolio.decisions.iter().filter(|of| of.decision == Decision::Stop).map(|of| &of.platform).collect()
    });
    let mut others: Vec<&PlatformId> = Vec::new();
    for id in plan.actions.iter().filter_map(|action| action.platform.as_ref()) {
        if !others.contains(&id)
            && !stops.contains(&id)
            && !chosen.iter().any(|i| report.problem.candidates[*i].id == *id)
        {
            others.push(id);
        }
    }
    let names: Vec<&str> = others.iter().map(|id| words::name_of(library, id)).collect();
    let for_whom = match scope {
        Scope::Everyone => String::new(),
        Scope::Segment(_) => format!(" {}", words::for_scope(scope)),
    };
    let said = match names.as_slice() {
        [] => return None,
        few if few.len() <= 3 => words::either(few),
        several => format!("{} of the platforms that actions are for", several.len()),
    };
    Some(format!("We don’t suggest {said}{for_whom}"))
}
