//! What is done with a path that a person gave: in the system's dialog, by typing, or by dropping a file.

use super::ask::{plan_name, with_ending};
use super::files::write;
use super::leave::leave;
use super::{export, shelf, survey};
use crate::app::effect::Effect;
use crate::app::export::{ExportCommand, ExportEffect};
use crate::app::file_dialog::{Choice, Purpose, is_table};
use crate::app::question::{Next, Question};
use crate::app::saving::OverwritePolicy;
use crate::app::state::{Parts, State};
use std::path::PathBuf;

/// A file dialog was closed.
pub(super) fn chosen(state: &mut State, purpose: Purpose, choice: Choice) -> Vec<Effect> {
    state.dialogs.asking = false;
    match choice {
        Choice::Cancelled => state.dialogs.after_saving = None,
        Choice::NoDialog => {
            let typed = proposed(state, purpose);
            state.dialogs.question = Some(Question::Path { purpose, typed });
        }
        // The system's dialog has asked whether a file that is there may be replaced.
        Choice::Path(path) => return given(state, purpose, path, OverwritePolicy::Replace),
        Choice::Paths(paths) => {
            let each = paths.into_iter().map(|path| given(state, purpose, path, OverwritePolicy::Replace));
            return each.collect::<Vec<_>>().concat();
        }
    }
    Vec::new()
}

/// What stands in the field where a path is to be typed.
fn proposed(state: &State, purpose: Purpose) -> String {
    match purpose {
        Purpose::Open | Purpose::Earlier | Purpose::Answers | Purpose::Import | Purpose::Brand => String::new(),
        Purpose::Folder => state.settings.folder.as_ref().map(|f| f.display().to_string()).unwrap_or_default(),
        Purpose::Questionnaire => survey::file_name(&state.survey),
        Purpose::SaveBrand => export::brand_name(state.export.as_ref()),
        Purpose::Export => shelf::file_name_of_export(&state.shelf),
        Purpose::Save => {
            let path = state.document.file.path.as_ref();
            path.map_or_else(|| plan_name(&state.document), |path| path.display().to_string())
        }
    }
}

/// A path was typed where the system has no file dialog.
pub(super) fn typed(state: &mut State, purpose: Purpose, typed: &str) -> Vec<Effect> {
    if typed.is_empty() {
        return Vec::new();
    }
    if matches!(purpose, Purpose::Brand | Purpose::SaveBrand | Purpose::Folder) {
        // The path was asked for in the dialog of exports, which opens again.
        state.dialogs.question = Some(Question::Export);
    }
    let path = PathBuf::from(typed);
    let agreed = match purpose {
        Purpose::Save => state.document.agreed(&with_ending(path.clone(), PLAN)),
        _ => OverwritePolicy::Nothing,
    };
    given(state, purpose, path, agreed)
}

/// What the names of plans end with.
const PLAN: &str = ".plan.ron";

/// Does what a path is for; `agreed` says what may become of a file that is there.
fn given(state: &mut State, purpose: Purpose, path: PathBuf, agreed: OverwritePolicy) -> Vec<Effect> {
    let replace = agreed == OverwritePolicy::Replace;
    let Parts { mut work, export, dialogs, notices, settings, machine, survey, shelf, .. } = state.parts();
    match purpose {
        Purpose::Open if is_table(&path) => survey::read(&mut work, survey, path),
        Purpose::Open => vec![Effect::Read(path)],
        Purpose::Earlier => vec![Effect::ReadEarlier(path)],
        Purpose::Save => write(work.document, with_ending(path, PLAN), agreed, &machine.today),
        Purpose::Answers => survey::read(&mut work, survey, path),
        Purpose::Questionnaire => survey::save(work.document, survey, path, agreed),
        Purpose::Brand => vec![Effect::Export(ExportEffect::Brand(path))],
        Purpose::SaveBrand => export::save_brand(export.as_ref(), path, replace),
        Purpose::Folder => {
            let command = ExportCommand::Folder(path.display().to_string());
            export::update(&work, export, dialogs, notices, settings, machine, command)
        }
        Purpose::Import => shelf::import(path),
        Purpose::Export => shelf::export(shelf, work.document, path, replace),
    }
}

/// A file was dropped on the window, or named in a list of files.
pub(super) fn dropped(state: &mut State, path: PathBuf) -> Vec<Effect> {
    if is_table(&path) {
        let Parts { mut work, survey, .. } = state.parts();
        survey::read(&mut work, survey, path)
    } else if shelf::takes(&state.shelf, &state.view, &path) {
        shelf::import(path)
    } else {
        leave(state, Next::Open(path))
    }
}
