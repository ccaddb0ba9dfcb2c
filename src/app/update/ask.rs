//! Asking for a path, and what a file is called unless a person says otherwise.

use crate::app::dialogs::Dialogs;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file_dialog::Purpose;
use crate::app::slug::slug;
use crate::domain::settings::Settings;
use crate::export::names;
use std::path::{Path, PathBuf};

/// Asks for a path, proposing a name; there is never a second dialog.
pub(super) fn ask(dialogs: &mut Dialogs, settings: &Settings, purpose: Purpose, name: String) -> Vec<Effect> {
    if dialogs.asking {
        return Vec::new();
    }
    dialogs.asking = true;
    vec![Effect::Ask { purpose, name, folder: settings.folder.clone() }]
}

/// Asks for a file to be read.
pub(super) fn ask_to_read(dialogs: &mut Dialogs, settings: &Settings, purpose: Purpose) -> Vec<Effect> {
    ask(dialogs, settings, purpose, String::new())
}

/// Asks under which name the plan is saved.
pub(super) fn ask_to_save(dialogs: &mut Dialogs, settings: &Settings, document: &Document) -> Vec<Effect> {
    ask(dialogs, settings, Purpose::Save, plan_name(document))
}

/// The name that a plan is saved under unless a person chooses another: its file's, or one made from its title.
pub(super) fn plan_name(document: &Document) -> String {
    let of_file = document.file.path.as_deref().and_then(Path::file_name);
    of_file.map_or_else(
        || format!("{}.plan.ron", slug(&document.plan.title, char::is_alphanumeric, "plan")),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// What the names of a plan's exports begin with: its file's name without the endings, or one made from its title.
pub(super) fn stem_of(document: &Document) -> String {
    names::stem(&plan_name(document))
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
