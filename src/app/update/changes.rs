//! Changes to the plan, each a step that can be taken back.

use crate::app::workspace::Workspace;
use crate::domain::edit::{Edit, ScenarioEdit, SegmentEdit};
use crate::domain::plan::{Plan, Scope};
use crate::domain::texts::TextKind;
use std::sync::Arc;

/// Changes the plan; together with other changes of the same drag or word it is one step.
pub(super) fn apply(work: &mut Workspace<'_>, edit: &Edit) {
    let changed = edit.apply(&work.document.plan);
    if changed == *work.document.plan {
        return;
    }
    let document = &mut *work.document;
    document.history.remember(&document.plan, edit.label());
    if let Edit::Segment(SegmentEdit::Rename { from, to }) = edit
        && document.segment_shown() == Some(from)
    {
        document.scope = Scope::Segment(TextKind::Name.fitting(to).into_owned());
    }
    document.plan = Arc::new(changed);
    if edit.moves_answers() {
        work.work_out();
    }
}

/// Adds a segment as a step of its own and shows it.
pub(super) fn add_segment(work: &mut Workspace<'_>, edit: &SegmentEdit, name: &str) {
    work.document.history.end_gesture();
    let scope = Scope::Segment(work.document.plan.free_name(name));
    apply(work, &Edit::Segment(edit.clone()));
    work.document.history.end_gesture();
    work.document.scope = scope;
    work.work_out();
}

/// Keeps the audience of now as a scenario with a name of its own, which it gives.
pub(super) fn keep_scenario(work: &mut Workspace<'_>) -> String {
    let name = free_scenario(&work.document.plan);
    apply(work, &Edit::Scenario(ScenarioEdit::Keep(name.clone())));
    work.document.history.end_gesture();
    name
}

/// A name that no scenario of the plan has.
fn free_scenario(plan: &Plan) -> String {
    let names = (1..).map(|number: u32| format!("Scenario {number}"));
    // A plan has far fewer scenarios than there are numbers.
    names.into_iter().find(|name| plan.scenario(name).is_none()).unwrap_or_default()
}

/// Takes a plan of the history for that of now, where there is one.
pub(super) fn step_to(work: &mut Workspace<'_>, plan: Option<Arc<Plan>>) {
    if let Some(plan) = plan {
        work.document.plan = plan;
        work.work_out();
    }
}
