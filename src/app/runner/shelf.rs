//! The folder of profiles: everything that is done with it, one thing after the other, and the library read again.

use super::Runner;
use crate::app::command::Command;
use crate::app::shelf::{Broken, Deed, ShelfCommand, ShelfEffect, ShelfRead, Unsaved};
use crate::app::watch::{Known, Watch};
use crate::domain::framework::Framework;
use crate::domain::platform::Platform;
use crate::format::read_platform;
use crate::storage::{self, FileError, ProfileFolder};
use std::path::Path;
use std::sync::{Arc, PoisonError};

/// The folder of profiles of a window.
#[derive(Debug)]
pub(super) struct Profiles {
    folder: ProfileFolder,
    known: Known,
    /// Keeps watching while it is there.
    _watch: Option<Watch>,
}

impl Runner {
    /// Reads profiles from this folder from now on, saves them to it, and says what other programs change in it.
    pub fn keep_profiles(&mut self, folder: ProfileFolder) {
        let known = Known::default();
        {
            let (known, path) = (known.clone(), folder.path.clone());
            self.on_thread("look at the profiles", move || {
                let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
                *known = storage::snapshot(&path);
                None
            });
        }
        let (sender, context) = (self.sender.clone(), self.context.clone());
        let changed = move |changes| {
            // The receiver is gone only when the window is.
            let _ = sender.send(Command::Shelf(ShelfCommand::OnDisk(changes)));
            context.request_repaint();
        };
        let watch = Watch::new(&folder.path, known.clone(), changed);
        if let Err(reason) = &watch {
            let _ = self.sender.send(Command::Shelf(ShelfCommand::Unwatched(reason.clone())));
        }
        self.profiles = Some(Profiles { folder, known, _watch: watch.ok() });
    }

    pub(super) fn shelf(&self, effect: ShelfEffect) {
        let Some(profiles) = &self.profiles else { return };
        let (folder, known) = (profiles.folder.clone(), profiles.known.clone());
        let (framework, sender, context) = (self.framework.clone(), self.sender.clone(), self.context.clone());
        self.on_thread("profiles", move || {
            // Held until the answer is on its way, so that no older reading comes after a newer one.
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            let deed = carry_out(effect, &folder, &framework);
            if !matches!(deed, Deed::Read(_)) {
                *known = storage::snapshot(&folder.path);
            }
            let read = Box::new(read(&folder, &framework));
            let _ = sender.send(Command::Shelf(ShelfCommand::Done { deed, read }));
            context.request_repaint();
            None
        });
    }
}

fn carry_out(effect: ShelfEffect, folder: &ProfileFolder, framework: &Framework) -> Deed {
    match effect {
        ShelfEffect::Read(changes) => Deed::Read(changes),
        ShelfEffect::Save { platform, base } => {
            let result = save(folder, framework, &platform, base.as_deref());
            Deed::Saved { platform, result }
        }
        ShelfEffect::Delete(platform) => {
            let result = storage::delete_profile(&folder.path, framework, &platform.id);
            Deed::Deleted { platform, result: result.map_err(sentence) }
        }
        ShelfEffect::Restore(bytes) => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let result = take_in(folder, framework, &text, |path| storage::restore_profile(path, framework, &bytes));
            Deed::TakenIn { back: true, result: result.map_err(sentence) }
        }
        ShelfEffect::Import(path) => {
            let result = storage::read_text(&path)
                .and_then(|text| take_in(folder, framework, &text, |to| storage::import_profile(to, framework, &path)));
            Deed::TakenIn { back: false, result: result.map_err(sentence) }
        }
        ShelfEffect::Export { platform, path, replace } => {
            let export = if replace { storage::export_profile } else { storage::export_to_new };
            Deed::Exported(export(&path, framework, &platform).map(|()| path).map_err(sentence))
        }
    }
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
) -> Result<(), Unsaved> {
    let now = folder.load(framework, storage::library()).library;
    if now.get(&platform.id).map(Arc::as_ref) != base {
        return Err(Unsaved::Overtaken);
    }
    let saved = storage::save_profile(&folder.path, framework, platform);
    saved.map(|_| ()).map_err(|error| Unsaved::Failed(error.to_string()))
}

/// Takes a text in as a profile; gives its name and the bytes that it took the place of.
fn take_in(
    folder: &ProfileFolder,
    framework: &Framework,
    text: &str,
    put: impl FnOnce(&Path) -> Result<Platform, FileError>,
) -> Result<(String, Option<Vec<u8>>), FileError> {
    // What is no sound profile takes no place; `put` says what is wrong with it.
    let before = match read_platform(text, framework) {
        Ok(platform) => storage::own_profile(&folder.path, framework, &platform.id)?,
        Err(_) => None,
    };
    let platform = put(&folder.path)?;
    Ok((platform.name, before.filter(|before| before != text.as_bytes())))
}

fn read(folder: &ProfileFolder, framework: &Framework) -> ShelfRead {
    let read = folder.load(framework, storage::library());
    let commented = storage::with_comments(&read);
    let broken = read.broken.iter().map(|error| {
        let lines = error.faults.all().iter().map(|fault| match fault.line {
            0 => fault.message.clone(),
            line => format!("Line {line}, column {}: {}", fault.column, fault.message),
        });
        Broken { path: error.path.clone(), lines: lines.collect() }
    });
    ShelfRead { broken: broken.collect(), library: Arc::new(read.library), origins: read.origins, commented }
}
