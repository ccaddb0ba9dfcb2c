//! Other audiences to compare with.

use crate::domain::plan::{MOST_SCENARIOS, Plan, Scenario};

/// A change to a plan's scenarios.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScenarioEdit {
    /// Keeps the audience of now under a name; a scenario of that name is replaced. A blank name changes nothing.
    Keep(String),
    /// Makes the audience of a scenario that of the plan.
    Take(String),
    /// Gives a scenario another name; one that is blank or taken changes nothing.
    Rename {
        /// Its name now.
        from: String,
        /// Its new name.
        to: String,
    },
    /// Takes a scenario out.
    Remove(String),
}

impl ScenarioEdit {
    pub(super) fn apply(&self, plan: &mut Plan) {
        match self {
            Self::Keep(name) => {
                let (segments, full) = (plan.segments.clone(), plan.scenarios.len() >= MOST_SCENARIOS);
                match plan.scenarios.iter_mut().find(|scenario| scenario.name == *name) {
                    Some(scenario) => scenario.segments = segments,
                    None if name.trim().is_empty() || full => {}
                    None => plan.scenarios.push(Scenario { name: name.clone(), segments }),
                }
            }
            Self::Take(name) => {
                if let Some(scenario) = plan.scenario(name) {
                    plan.segments = scenario.segments.clone();
                }
            }
            Self::Rename { from, to } => {
                if plan.scenario(to).is_none()
                    && !to.trim().is_empty()
                    && let Some(scenario) = plan.scenarios.iter_mut().find(|scenario| scenario.name == *from)
                {
                    scenario.name.clone_from(to);
                }
            }
            Self::Remove(name) => plan.scenarios.retain(|scenario| scenario.name != *name),
        }
    }

    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Keep(_) => "kept scenario",
            Self::Take(_) => "audience of a scenario",
            Self::Rename { .. } => "scenario name",
            Self::Remove(_) => "deleted scenario",
        }
    }
}
