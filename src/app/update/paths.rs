//! Paths of files: asking for one, what it is called unless a person says otherwise, and what it is for.

use super::files::write;
use super::{shelf, survey};
use crate::app::command::{Choice, Purpose};
use crate::app::effect::{Agreed, Effect};
use crate::app::export::{ExportCommand, ExportEffect};
use crate::app::slug::slug;
use crate::app::state::{Question, State};
use crate::domain::device::no_device;
use std::path::{Path, PathBuf};

pub(super) fn ask(state: &mut State, purpose: Purpose) -> Vec<Effect> {
    if state.asking {
        return Vec::new();
    }
    state.asking = true;
    vec![Effect::Ask { purpose, name: proposed_name(state, purpose), folder: state.settings.folder.clone() }]
}

/// The name that something is saved under unless a person chooses another: a plan under its file's, or one made from
/// its title; a profile under its id.
fn proposed_name(state: &State, purpose: Purpose) -> String {
    if purpose == Purpose::Questionnaire {
        return survey::QUESTIONNAIRE.to_owned();
    }
    if purpose == Purpose::SaveBrand {
        return super::export::brand_name(state);
    }
    if let (Purpose::Export, Some(id)) = (purpose, &state.shelf.exporting) {
        return format!("{}.ron", no_device(id.as_str(), "platform"));
    }
    let of_file = state.file.path.as_deref().and_then(Path::file_name);
    of_file.map_or_else(
        || format!("{}.plan.ron", title_slug(&state.plan.title)),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// What the names of a plan's exports begin with: its file's name without the endings, or one made from its title.
pub(super) fn stem_of(state: &State) -> String {
    let name = proposed_name(state, Purpose::Save);
    let name = name.strip_suffix(".ron").unwrap_or(&name);
    name.strip_suffix(".plan").unwrap_or(name).to_owned()
}

/// A title as a file name that every system takes.
fn title_slug(title: &str) -> String {
    slug(title, char::is_alphanumeric, "plan")
}

pub(super) fn chosen(state: &mut State, purpose: Purpose, choice: Choice) -> Vec<Effect> {
    state.asking = false;
    match (choice, purpose) {
        (Choice::Cancelled, _) => {
            state.after_saving = None;
            Vec::new()
        }
        (Choice::NoDialog, _) => {
            let typed = match purpose {
                Purpose::Open | Purpose::Answers | Purpose::Import | Purpose::Brand => String::new(),
                Purpose::Folder => state.settings.folder.as_ref().map(|f| f.display().to_string()).unwrap_or_default(),
                Purpose::Questionnaire | Purpose::Export | Purpose::SaveBrand => proposed_name(state, purpose),
                Purpose::Save => {
                    let path = state.file.path.clone();
                    path.map_or_else(|| proposed_name(state, purpose), |path| path.display().to_string())
                }
            };
            state.question = Some(Question::Path { purpose, typed });
            Vec::new()
        }
        (Choice::Path(path), Purpose::Open) => vec![Effect::Read(path)],
        (Choice::Path(path), Purpose::Answers) => survey::read(state, path),
        (Choice::Path(path), Purpose::Questionnaire) => survey::save(path, Agreed::Replace),
        (Choice::Path(path), Purpose::Brand) => vec![Effect::Export(ExportEffect::Brand(path))],
        (Choice::Path(path), Purpose::SaveBrand) => super::export::save_brand(state, path, true),
        (Choice::Path(path), Purpose::Folder) => {
            super::export::update(state, ExportCommand::Folder(path.display().to_string()))
        }
        (Choice::Path(path), Purpose::Import) => shelf::import(path),
        (Choice::Path(path), Purpose::Export) => shelf::export(state, path, true),
        // The system's dialog has asked whether a file that is there may be replaced.
        (Choice::Path(path), Purpose::Save) => write(state, with_ending(path, ".plan.ron"), Agreed::Replace),
    }
}

/// A path with the ending that its kind of file has, unless it has one.
pub(super) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(ending);
    name.into()
}

/// What a path is for that was typed where the system has no file dialog.
pub(super) fn typed_path(state: &mut State, purpose: Purpose, typed: &str) -> Vec<Effect> {
    if typed.is_empty() {
        return Vec::new();
    }
    match purpose {
        Purpose::Open => vec![Effect::Read(typed.into())],
        Purpose::Answers => survey::read(state, typed.into()),
        Purpose::Questionnaire => survey::save(typed.into(), Agreed::Nothing),
        Purpose::Brand => {
            state.question = Some(Question::Export);
            vec![Effect::Export(ExportEffect::Brand(typed.into()))]
        }
        Purpose::SaveBrand => {
            state.question = Some(Question::Export);
            super::export::save_brand(state, typed.into(), false)
        }
        Purpose::Folder => {
            state.question = Some(Question::Export);
            super::export::update(state, ExportCommand::Folder(typed.to_owned()))
        }
        Purpose::Import => shelf::import(typed.into()),
        Purpose::Export => shelf::export(state, typed.into(), false),
        Purpose::Save => {
            let path = with_ending(typed.into(), ".plan.ron");
            let agreed = state.agreed(&path);
            write(state, path, agreed)
        }
    }
}
