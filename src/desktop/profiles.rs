//! The folder of profiles: everything that is done with it, one thing after the other, and the library read again.

use super::mailbox::Mailbox;
use super::watch::{Known, Watch};
use crate::app::command::Command;
use crate::app::shelf::{Broken, Change, ProfileNotSaved, ProfileOp, ShelfCommand, ShelfEffect, ShelfRead};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::platform::Platform;
use crate::format::read_platform;
use crate::storage::{self, FileError, ProfileFolder};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

/// The folder of profiles of a window.
#[derive(Debug)]
pub struct Profiles {
    folder: ProfileFolder,
    known: Known,
    mailbox: Mailbox,
    /// Keeps watching while it is there.
    _watch: Option<Watch>,
}

impl Profiles {
    /// Says from now on what other programs change in this folder.
    pub fn new(folder: ProfileFolder, mailbox: Mailbox) -> Self {
        let known = Known::default();
        {
            let (known, path) = (known.clone(), folder.path.clone());
            mailbox.on_thread("look at the profiles", move || {
                let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
                *known = storage::snapshot(&path);
                None
            });
        }
        let changed = {
            let mailbox = mailbox.clone();
            move |changes| mailbox.send(Command::Shelf(ShelfCommand::OnDisk(changes)))
        };
        let watch = Watch::new(&folder.path, known.clone(), changed);
        if let Err(reason) = &watch {
            mailbox.send(Command::Shelf(ShelfCommand::Unwatched(reason.clone())));
        }
        Self { folder, known, mailbox, _watch: watch.ok() }
    }

    /// Does something with the folder on a thread; the answer says what, and what the folder holds now.
    pub fn run(&self, effect: ShelfEffect, framework: Arc<Framework>) {
        let (folder, known, mailbox) = (self.folder.clone(), self.known.clone(), self.mailbox.clone());
        self.mailbox.on_thread("profiles", move || {
            // Held until the answer is on its way, so that no older reading comes after a newer one.
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            let (op, change) = carry_out(effect, &folder, &framework);
            if !matches!(op, ProfileOp::Read(_)) {
                *known = storage::snapshot(&folder.path);
            }
            let read = Box::new(read(&folder, &framework));
            mailbox.send(Command::Shelf(ShelfCommand::Done { op, change, read }));
            None
        });
    }
}

fn carry_out(effect: ShelfEffect, folder: &ProfileFolder, framework: &Framework) -> (ProfileOp, Option<Change>) {
    let changing = |id: &PlatformId, op: &mut dyn FnMut() -> ProfileOp| changing(folder, framework, id, op);
    match effect {
        ShelfEffect::Read(changes) => (ProfileOp::Read(changes), None),
        ShelfEffect::Save { platform, base } => changing(&platform.id, &mut || {
            let result = save(folder, framework, &platform, base.as_deref());
            ProfileOp::Saved { platform: platform.clone(), result }
        }),
        ShelfEffect::Delete(platform) => changing(&platform.id, &mut || {
            let result = storage::delete_profile(&folder.path, framework, &platform.id);
            ProfileOp::Deleted { platform: platform.clone(), result: result.map_err(sentence) }
        }),
        ShelfEffect::Restore(bytes) => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            taking_in(folder, framework, &text, true, |path| storage::restore_profile(path, framework, &bytes))
        }
        ShelfEffect::Import(path) => match storage::read_text(&path) {
            Ok(text) => taking_in(folder, framework, &text, false, |to| storage::import_profile(to, framework, &path)),
            Err(error) => (ProfileOp::TakenIn { back: false, result: Err(sentence(error)) }, None),
        },
        ShelfEffect::Export { platform, path, replace } => {
            let export = if replace { storage::export_profile } else { storage::export_to_new };
            (ProfileOp::Exported(export(&path, framework, &platform).map(|()| path).map_err(sentence)), None)
        }
        ShelfEffect::Step(Change { path, before, after }) => {
            let stepped = storage::replace_if_unchanged(&path, before.as_deref(), after.as_deref());
            (ProfileOp::Stepped(stepped.map_err(sentence)), None)
        }
    }
}

/// Does something about a platform, and says what that did to its file.
fn changing(
    folder: &ProfileFolder,
    framework: &Framework,
    id: &PlatformId,
    op: &mut dyn FnMut() -> ProfileOp,
) -> (ProfileOp, Option<Change>) {
    // A folder that cannot be read fails the deed as well, which says so.
    let file = || storage::own_file(&folder.path, framework, id).ok().flatten();
    let before = file();
    let done = op();
    let after = file();
    let Some(path) = before.as_ref().or(after.as_ref()).map(|(path, _)| path.clone()) else { return (done, None) };
    // Where two files are about one platform, the second counts once the first is gone.
    let of_path = |file: Option<(PathBuf, Vec<u8>)>| file.filter(|(of, _)| *of == path).map(|(_, bytes)| bytes);
    let (before, after) = (of_path(before), of_path(after));
    let change = (before != after).then(|| Change { path: path.clone(), before, after });
    (done, change)
}

#[expect(clippy::needless_pass_by_value, reason = "an error ends here")]
fn sentence(error: FileError) -> String {
    error.to_string()
}

/// Saves a profile unless another program has changed it since `base`.
fn save(
    folder: &ProfileFolder,
    framework: &Framework,
    platform: &Platform,
    base: Option<&Platform>,
) -> Result<(), ProfileNotSaved> {
    let now = folder.load(framework, storage::library()).library;
    if now.get(&platform.id).map(Arc::as_ref) != base {
        return Err(ProfileNotSaved::Overtaken);
    }
    let saved = storage::save_profile(&folder.path, framework, platform);
    saved.map(|_| ()).map_err(|error| ProfileNotSaved::Failed(error.to_string()))
}

/// Takes a text in as a profile.
fn taking_in(
    folder: &ProfileFolder,
    framework: &Framework,
    text: &str,
    back: bool,
    put: impl Fn(&Path) -> Result<Platform, FileError>,
) -> (ProfileOp, Option<Change>) {
    let named = |platform: Platform| (platform.name, None);
    // What is no sound profile takes no place; `put` says what is wrong with it.
    let Ok(platform) = read_platform(text, framework) else {
        return (ProfileOp::TakenIn { back, result: put(&folder.path).map(named).map_err(sentence) }, None);
    };
    let (op, change) = changing(folder, framework, &platform.id, &mut || ProfileOp::TakenIn {
        back,
        result: put(&folder.path).map(named).map_err(sentence),
    });
    // The bytes that it took the place of.
    let before = change.as_ref().and_then(|change| change.before.clone());
    match op {
        ProfileOp::TakenIn { back, result: Ok((name, _)) } => {
            (ProfileOp::TakenIn { back, result: Ok((name, before)) }, change)
        }
        other => (other, change),
    }
}

fn read(folder: &ProfileFolder, framework: &Framework) -> ShelfRead {
    let read = folder.load(framework, storage::library());
    let commented = storage::with_comments(&read);
    let broken = read.broken.iter().map(|error| {
        let lines = error.faults.all().iter().map(ToString::to_string);
        Broken { path: error.path.clone(), lines: lines.collect() }
    });
    ShelfRead { broken: broken.collect(), library: Arc::new(read.library), origins: read.origins, commented }
}
