//! Other audiences to compare with.

use crate::domain::plan::{MOST_SCENARIOS, Plan, Scenario};
use crate::domain::texts::{TextKind, is_blank};

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
                let name = TextKind::Name.fitting(name);
                let (segments, full) = (plan.segments.clone(), plan.scenarios.len() >= MOST_SCENARIOS);
                match plan.scenarios.iter_mut().find(|scenario| scenario.name == name) {
                    Some(scenario) => scenario.segments = segments,
                    None if is_blank(&name) || full => {}
                    None => plan.scenarios.push(Scenario { name: name.into_owned(), segments }),
                }
            }
            Self::Take(name) => {
                if let Some(scenario) = plan.scenario(name) {
                    plan.segments = scenario.segments.clone();
                }
            }
            Self::Rename { from, to } => {
                let to = TextKind::Name.fitting(to);
                if plan.scenario(&to).is_none()
                    && !is_blank(&to)
                    && let Some(scenario) = plan.scenarios.iter_mut().find(|scenario| scenario.name == *from)
                {
                    scenario.name = to.into_owned();
                }
            }
            Self::Remove(name) => plan.scenarios.retain(|scenario| scenario.name != *name),
        }
    }

    /// What is said where a name is too long.
    pub(super) fn cut_words(&self) -> Option<&'static str> {
        match self {
            Self::Keep(name) | Self::Rename { to: name, .. } => TextKind::Name.cut_words(name),
            Self::Take(_) | Self::Remove(_) => None,
        }
    }

    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Keep(_) => "saved scenario",
            Self::Take(_) => "audience of a scenario",
            Self::Rename { .. } => "scenario name",
            Self::Remove(_) => "deleted scenario",
        }
    }
}
