//! Changes to the plan, each a step that can be taken back.

use crate::app::effect::Effect;
use crate::app::state::State;
use crate::domain::edit::{Edit, ScenarioEdit, SegmentEdit};
use crate::domain::plan::{Plan, Scope};
use std::sync::Arc;

pub(super) fn apply(state: &mut State, edit: &Edit) {
    let changed = edit.apply(&state.plan);
    if changed == *state.plan {
        return;
    }
    state.history.remember(&state.plan, edit.label());
    if let Edit::Segment(SegmentEdit::Rename { from, to }) = edit
        && state.segment_shown() == Some(from)
    {
        state.scope = Scope::Segment(to.clone());
    }
    state.plan = Arc::new(changed);
    if edit.moves_answers() {
        state.work_out();
    }
}

/// Adds a segment as a step of its own and shows it.
pub(super) fn add_segment(state: &mut State, edit: &SegmentEdit, name: &str) {
    state.history.settle();
    let scope = Scope::Segment(state.plan.free_name(name));
    apply(state, &Edit::Segment(edit.clone()));
    state.history.settle();
    state.scope = scope;
    state.work_out();
}

/// Keeps the audience of now as a scenario with a name of its own, which it gives.
pub(super) fn keep_scenario(state: &mut State) -> String {
    let name = free_scenario(&state.plan);
    apply(state, &Edit::Scenario(ScenarioEdit::Keep(name.clone())));
    state.history.settle();
    name
}

/// A name that no scenario of the plan has.
fn free_scenario(plan: &Plan) -> String {
    let names = (1..).map(|number: u32| format!("Scenario {number}"));
    // A plan has far fewer scenarios than there are numbers.
    names.into_iter().find(|name| plan.scenario(name).is_none()).unwrap_or_default()
}

pub(super) fn step_to(state: &mut State, plan: Option<Arc<Plan>>) -> Vec<Effect> {
    if let Some(plan) = plan {
        state.plan = plan;
        state.work_out();
    }
    Vec::new()
}
