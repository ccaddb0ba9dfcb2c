//! What the commands of the page of all platforms do.

mod done;
mod draft;
mod trash;

pub(super) use draft::{act, bring_draft_back, end_gesture, save_and_quit};

use super::ask::{ask, ask_to_read};
use super::then::Then;
use crate::app::dialogs::Dialogs;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file_dialog::Purpose;
use crate::app::notices::Notices;
use crate::app::shelf::{Draft, Kept, Shelf, ShelfCommand, ShelfEffect, free_id};
use crate::app::view::{Page, View};
use crate::app::workspace::Workspace;
use crate::domain::device::no_device;
use crate::domain::id::PlatformId;
use crate::domain::platform::Platform;
use crate::domain::settings::Settings;
use draft::{begin, edit, go_back, put_draft_in_trash, save, take_theirs};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) fn update(
    work: &mut Workspace<'_>,
    shelf: &mut Shelf,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    settings: &Settings,
    today: &str,
    command: ShelfCommand,
) -> Then {
    match command {
        ShelfCommand::Search(text) => shelf.search = text,
        ShelfCommand::Sort(sort) => shelf.sort = sort,
        ShelfCommand::Filter(filter) => shelf.filter = filter,
        ShelfCommand::Create => {
            let name = "New platform";
            let id = free_id(name, &work.document.at_hand);
            let platform = Platform::middle(&work.document.framework, id, name, today);
            begin(work, shelf, Draft::new(Arc::new(platform)));
        }
        ShelfCommand::Copy(id) => {
            if let Some(copy) = copy_of(work.document, &id) {
                begin(work, shelf, Draft::new(Arc::new(copy)));
            }
        }
        ShelfCommand::Edit(id) => edit(work, shelf, &id),
        ShelfCommand::EditLevel(id, milestone) => {
            edit(work, shelf, &id);
            shelf.aim = Some(milestone);
            shelf.aims += 1;
        }
        ShelfCommand::Change(platform) => {
            if let Some(draft) = &mut shelf.draft {
                draft.change(*platform, &work.document.at_hand);
            }
        }
        ShelfCommand::Save => return save(shelf, notices).into(),
        ShelfCommand::Cancel => {
            put_draft_in_trash(shelf);
            go_back(work, shelf);
        }
        ShelfCommand::TakeTheirs => take_theirs(work, shelf),
        ShelfCommand::KeepMine => {
            if let Some(draft) = &mut shelf.draft {
                draft.keep_mine();
            }
        }
        ShelfCommand::Delete(id) => {
            let platform = work.document.at_hand.get(&id).cloned();
            return platform.map(|platform| Effect::Shelf(ShelfEffect::Delete(platform))).into();
        }
        ShelfCommand::BringBack(number) => return bring_back(work, shelf, number).into(),
        ShelfCommand::Forget(number) => shelf.trash.retain(|aside| aside.number != number),
        ShelfCommand::Import => return ask_to_read(dialogs, settings, Purpose::Import).into(),
        ShelfCommand::Export(id) => {
            shelf.exporting = Some(id);
            return ask(dialogs, settings, Purpose::Export, file_name_of_export(shelf)).into();
        }
        ShelfCommand::OnDisk(changes) => return vec![Effect::Shelf(ShelfEffect::Read(changes))].into(),
        ShelfCommand::Unwatched(reason) => work
            .document
            .warnings
            .push(format!("If another program changes your profiles, we’ll only notice at the next start: {reason}")),
        ShelfCommand::TakeBack(number) => {
            notices.list.retain(|notice| notice.undo != Some(number));
            return shelf.undo_log.take_back(number).map(|change| Effect::Shelf(ShelfEffect::Step(change))).into();
        }
        ShelfCommand::Done { op, change, read } => {
            return Then { effects: Vec::new(), next: done::done(work, shelf, notices, op, change, *read) };
        }
    }
    Vec::new().into()
}

fn bring_back(work: &mut Workspace<'_>, shelf: &mut Shelf, number: u64) -> Vec<Effect> {
    let Some(at) = shelf.trash.iter().position(|aside| aside.number == number) else { return Vec::new() };
    match shelf.trash.remove(at).kept {
        Kept::File(bytes) => vec![Effect::Shelf(ShelfEffect::Restore(bytes))],
        Kept::Draft(mut draft) => {
            draft.saving = false;
            draft.follow(&work.document.at_hand);
            begin(work, shelf, *draft);
            Vec::new()
        }
    }
}

/// Whether a file that is dropped on the window is taken as a profile: beside the list, where it is not named as a plan.
pub(super) fn takes(shelf: &Shelf, view: &View, path: &Path) -> bool {
    let named_as_plan = path.to_string_lossy().ends_with(".plan.ron");
    view.page == Page::Library && !named_as_plan && shelf.folder.is_some()
}

/// Takes a profile in from a file.
pub(super) fn import(path: PathBuf) -> Vec<Effect> {
    vec![Effect::Shelf(ShelfEffect::Import(path))]
}

/// The name under which the profile that a path is asked for is written unless a person chooses another: its id.
pub(super) fn file_name_of_export(shelf: &Shelf) -> String {
    shelf.exporting.as_ref().map_or_else(String::new, |id| format!("{}.ron", no_device(id.as_str(), "platform")))
}

/// Writes the profile that a path was asked for.
pub(super) fn export(shelf: &mut Shelf, document: &Document, path: PathBuf, replace: bool) -> Vec<Effect> {
    let id: Option<PlatformId> = shelf.exporting.take();
    let Some(platform) = id.and_then(|id| document.at_hand.get(&id).cloned()) else { return Vec::new() };
    let path = if path.extension().is_some() { path } else { path.with_extension("ron") };
    vec![Effect::Shelf(ShelfEffect::Export { platform, path, replace })]
}

/// A copy of a platform with a name and an id that no platform has.
fn copy_of(document: &Document, id: &PlatformId) -> Option<Platform> {
    let platform = document.at_hand.get(id)?;
    let name = free_name(document, &platform.name);
    let id = free_id(&name, &document.at_hand);
    Some(Platform { id, name, ..platform.as_ref().clone() })
}

/// A name for a copy that no platform has.
fn free_name(document: &Document, name: &str) -> String {
    let taken = |name: &str| document.at_hand.platforms().iter().any(|platform| platform.name == name);
    let names = (1..).map(|n: u64| if n == 1 { format!("{name} copy") } else { format!("{name} copy {n}") });
    names.into_iter().find(|name| !taken(name)).unwrap_or_default()
}
