//! Leaving the plan of now for another, or for good.

use super::ask::ask_to_read;
use super::files::{not_saved, open, saved};
use super::setup::begin;
use super::then::Then;
use crate::app::effect::Effect;
use crate::app::file_dialog::Purpose;
use crate::app::question::{Next, Question};
use crate::app::saving::Unwritten;
use crate::app::shelf::Draft;
use crate::app::state::{Parts, State};
use crate::app::view::Screen;
use crate::domain::plan::Plan;
use crate::format::{PlanRead, read_plan};
use crate::storage;
use std::path::PathBuf;
use std::sync::Arc;

/// Leaves the plan of now, after asking about changes that are not saved.
pub(super) fn leave(state: &mut State, next: Next) -> Vec<Effect> {
    if next == Next::Quit && state.shelf.draft.as_ref().is_some_and(Draft::is_changed) {
        state.dialogs.question = Some(Question::UnsavedProfile);
        return Vec::new();
    }
    if state.document.is_unsaved() {
        state.dialogs.question = Some(Question::Unsaved(next));
        return Vec::new();
    }
    go_on(state, next)
}

/// Goes on to what was asked for, whatever becomes of the plan of now.
pub(super) fn go_on(state: &mut State, next: Next) -> Vec<Effect> {
    let Parts { mut work, dialogs, notices, export, presenting, settings, .. } = state.parts();
    match next {
        Next::AskOpen => return ask_to_read(dialogs, settings, Purpose::Open),
        Next::Open(path) => return vec![Effect::Read(path)],
        Next::New => {
            let plan = Plan::blank(&work.document.framework);
            open(&mut work, dialogs, export, presenting, PlanRead { plan, warnings: Vec::new() }, None);
            begin(&mut work);
        }
        Next::Welcome => {
            let plan = Plan::blank(&work.document.framework);
            open(&mut work, dialogs, export, presenting, PlanRead { plan, warnings: Vec::new() }, None);
            work.view.screen = Screen::Welcome;
        }
        Next::Sample => match read_plan(storage::SAMPLE_PLAN, &work.document.framework, &work.document.library) {
            Ok(read) => open(&mut work, dialogs, export, presenting, read, None),
            Err(faults) => notices.fail(format!("The sample plan doesn’t work with this framework: {faults}")),
        },
        Next::Quit => {
            dialogs.quitting = true;
            return vec![Effect::Quit];
        }
    }
    Vec::new()
}

/// Goes on to what was waiting for something that was done.
pub(super) fn then(state: &mut State, Then { mut effects, next }: Then) -> Vec<Effect> {
    effects.extend(next.into_iter().flat_map(|next| leave(state, next)));
    effects
}

/// A plan was written, or not; what waited for it goes on.
pub(super) fn written(state: &mut State, path: PathBuf, plan: Arc<Plan>, result: Result<(), Unwritten>) -> Vec<Effect> {
    if let Err(why) = result {
        not_saved(&mut state.dialogs, &mut state.notices, path, why);
        return Vec::new();
    }
    let mut effects = saved(&mut state.document, &mut state.notices, &mut state.settings, path, plan);
    // Where nothing was changed while the file was written, nothing is lost by going on.
    let next = state.dialogs.after_saving.take().filter(|_| !state.document.is_unsaved());
    effects.extend(next.into_iter().flat_map(|next| go_on(state, next)));
    effects
}
