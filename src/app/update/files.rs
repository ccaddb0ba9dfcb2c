//! Plans as files: opening, saving, and leaving one for another.

use super::paths::ask;
use super::turn_to;
use crate::analysis::kept::keep;
use crate::app::effect::Effect;
use crate::app::file_dialog::Purpose;
use crate::app::interview::Interview;
use crate::app::question::{Next, Question};
use crate::app::saving::{Agreed, Unwritten};
use crate::app::shelf::Draft;
use crate::app::state::{PlanFile, State, first_scope};
use crate::app::view::Shown;
use crate::chart::levels::LevelsChanged;
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::format::{PlanRead, read_plan};
use crate::storage;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Leaves the plan of now, after asking about changes that are not saved.
pub(super) fn leave(state: &mut State, next: Next) -> Vec<Effect> {
    if next == Next::Quit && state.shelf.draft.as_ref().is_some_and(Draft::is_changed) {
        state.question = Some(Question::UnsavedProfile);
        return Vec::new();
    }
    if state.is_unsaved() {
        state.question = Some(Question::Unsaved(next));
        return Vec::new();
    }
    go_on(state, next)
}

pub(super) fn go_on(state: &mut State, next: Next) -> Vec<Effect> {
    match next {
        Next::AskOpen => ask(state, Purpose::Open),
        Next::Open(path) => vec![Effect::Read(path)],
        Next::New => {
            let plan = Plan::blank(&state.framework);
            open(state, PlanRead { plan, warnings: Vec::new() }, None);
            // The sliders of a new plan are set first; the page that is shown may be about what was there before.
            let page = state.begins_with.take().unwrap_or_default();
            turn_to(state, page)
        }
        Next::Sample => {
            match read_plan(storage::SAMPLE_PLAN, &state.framework, &state.library) {
                Ok(read) => open(state, read, None),
                Err(faults) => state.notice(format!("The sample plan does not fit this framework: {faults}"), true),
            }
            Vec::new()
        }
        Next::Quit => {
            state.quitting = true;
            vec![Effect::Quit]
        }
    }
}

pub(super) fn open(state: &mut State, read: PlanRead, path: Option<PathBuf>) {
    let plan = Arc::new(read.plan);
    if plan.client.is_none() || plan.client != state.plan.client {
        // A client's look is nothing for another client to see.
        super::export::let_go_of_look(state);
    }
    state.scope = first_scope(&plan);
    state.file = PlanFile { path, saved: plan.clone() };
    state.plan = plan;
    state.history = History::default();
    state.shown = Shown::Leader;
    state.alone = None;
    state.compared.clear();
    state.versus = None;
    state.pointed = None;
    state.interview = Interview::default();
    state.presenting = None;
    state.warnings = read.warnings;
    let changed = LevelsChanged::new(&state.framework, &state.at_hand, &state.plan);
    state.question = changed.map(Question::Levels).or(state.question.take());
    state.rest_on_levels(false);
}

/// A plan was read from its file.
pub(super) fn opened(state: &mut State, path: PathBuf, read: PlanRead, held: Option<String>) -> Vec<Effect> {
    let effects = remember(state, &path);
    open(state, read, Some(path));
    if let Some(held) = held {
        state.notice(held, true);
    }
    effects
}

/// Puts a plan first among the recent ones, and the folder where dialogs begin.
pub fn remember(state: &mut State, path: &Path) -> Vec<Effect> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    state.settings.remember(&path);
    state.settings.folder = path.parent().map(Path::to_owned);
    vec![Effect::SaveSettings(Box::new(state.settings.clone()))]
}

pub(super) fn write(state: &State, path: PathBuf, agreed: Agreed) -> Vec<Effect> {
    // A plan is saved with the levels that its answer rested on.
    let plan = Arc::new(keep(&state.plan, &state.library, &state.framework));
    vec![Effect::Write { path, plan, agreed }]
}

pub(super) fn written(state: &mut State, path: PathBuf, plan: Arc<Plan>, result: Result<(), Unwritten>) -> Vec<Effect> {
    match result {
        Ok(()) => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            state.notice(format!("Saved as {name}"), false);
            // What was saved is the plan of now, but for the levels that saving added.
            if state.plan.with_levels_of(&plan) == *plan {
                state.plan = plan.clone();
            }
            let mut effects = remember(state, &path);
            state.file = PlanFile { path: Some(path), saved: plan };
            let more = match state.after_saving.take() {
                // Nothing was changed while the file was written, so nothing is lost by going on.
                Some(next) if !state.is_unsaved() => go_on(state, next),
                _ => Vec::new(),
            };
            effects.extend(more);
            effects
        }
        Err(Unwritten::Changed) => {
            state.question = Some(Question::Changed { path });
            Vec::new()
        }
        Err(Unwritten::OpenElsewhere(sentence)) => {
            state.question = Some(Question::OpenElsewhere { path, sentence });
            Vec::new()
        }
        Err(Unwritten::HasComments) => {
            state.question = Some(Question::Comments { path });
            Vec::new()
        }
        Err(Unwritten::Exists) => {
            state.question = Some(Question::Replace { path });
            Vec::new()
        }
        Err(Unwritten::Failed(sentence)) => {
            state.after_saving = None;
            state.notice(sentence, true);
            Vec::new()
        }
    }
}
