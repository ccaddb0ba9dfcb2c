//! What a running window holds on disk beside its plan's file: recoveries, the lock on the plan, and how files looked.

use crate::app::saving::{OverwritePolicy, Unwritten};
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::settings::Settings;
use crate::format::{PlanRead, has_comments, read_plan, write_plan};
use crate::storage::{self, FileError, Fingerprint, KeptProfile, PlanLock, Recovery, RecoveryNote};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};

/// A plan that was read, and whether another window has it open, as a sentence.
pub type ReadPlan = (Result<PlanRead, String>, Option<String>);

/// Something to be done beside plans.
pub type SessionWork = Box<dyn FnOnce(&Session) -> Result<(), FileError> + Send>;

/// What the window holds on disk. All of it may be used from any thread.
#[derive(Debug)]
pub struct Session {
    /// The person's data folder; without one nothing is kept beside plans.
    home: Option<PathBuf>,
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    recovery: Option<Recovery>,
    /// The plan that this window has claimed.
    lock: Option<(PathBuf, PlanLock)>,
    /// How each plan's file looked when it was last read or written.
    stamps: BTreeMap<PathBuf, Fingerprint>,
}

impl Session {
    /// A session that keeps its things in this data folder.
    #[must_use]
    pub fn new(home: Option<PathBuf>) -> Self {
        Self { home, held: Mutex::default() }
    }

    /// Whether there is a folder to keep things in.
    #[must_use]
    pub const fn keeps(&self) -> bool {
        self.home.is_some()
    }

    /// Remembers how the file of a plan that was read elsewhere looks, and claims it; gives a sentence where another
    /// window has it open.
    pub fn claim(&self, path: &Path) -> Option<String> {
        self.with(|held| {
            if let Some(stamp) = Fingerprint::of(path) {
                held.stamps.insert(path.to_owned(), stamp);
            }
            let home = self.home.as_ref()?;
            if held.lock.as_ref().is_some_and(|(claimed, _)| claimed == path) {
                return None;
            }
            held.lock = None;
            match PlanLock::acquire(home, path) {
                Ok(lock) => {
                    held.lock = Some((path.to_owned(), lock));
                    None
                }
                Err(other) => Some(other.to_string()),
            }
        })
    }

    /// Reads a plan and claims it.
    pub fn read(&self, path: &Path, framework: &Framework, library: &Library) -> ReadPlan {
        let read = storage::read_file(path, |text| read_plan(text, framework, library));
        let held = if read.is_ok() { self.claim(path) } else { None };
        (read.map_err(|error| error.to_string()), held)
    }

    /// Writes a plan, and claims its file.
    ///
    /// # Errors
    /// When a person has not yet agreed to what that would lose, or the disk is at fault.
    pub fn write(
        &self,
        path: &Path,
        plan: &Plan,
        framework: &Framework,
        agreed: OverwritePolicy,
    ) -> Result<(), Unwritten> {
        match agreed {
            OverwritePolicy::Nothing if path.exists() => return Err(Unwritten::Exists),
            OverwritePolicy::Nothing | OverwritePolicy::All => {}
            OverwritePolicy::Replace => self.may_replace(path)?,
        }
        let text = write_plan(plan, framework);
        storage::replace(path, text.as_bytes()).map_err(|error| Unwritten::Failed(error.to_string()))?;
        self.claim(path);
        Ok(())
    }

    fn may_replace(&self, path: &Path) -> Result<(), Unwritten> {
        let known = self.with(|held| held.stamps.get(path).copied());
        if known.is_some_and(|known| Fingerprint::of(path).is_some_and(|now| now != known)) {
            return Err(Unwritten::Changed);
        }
        if let Some(other) = self.other_window(path) {
            return Err(Unwritten::OpenElsewhere(other));
        }
        // A file that cannot be read has no comments that could be kept.
        if storage::read_text(path).is_ok_and(|text| has_comments(&text)) {
            return Err(Unwritten::HasComments);
        }
        Ok(())
    }

    /// Whether another window has the plan open, as a sentence.
    fn other_window(&self, path: &Path) -> Option<String> {
        let home = self.home.as_ref()?;
        if self.with(|held| held.lock.as_ref().is_some_and(|(claimed, _)| claimed == path)) {
            return None;
        }
        PlanLock::acquire(home, path).err().map(|other| other.to_string())
    }

    /// Keeps a plan and a profile that are not saved, so that they survive a crash; one that was brought back is then
    /// dropped.
    ///
    /// # Errors
    /// When the data folder cannot be written.
    pub fn keep(
        &self,
        plan_text: &str,
        plan_path: Option<PathBuf>,
        profile: Option<Box<KeptProfile>>,
        in_setup: bool,
        instead_of: Option<&str>,
    ) -> Result<(), FileError> {
        let Some(home) = &self.home else { return Ok(()) };
        self.with(|held| {
            if held.recovery.is_none() {
                held.recovery = Some(Recovery::begin(home)?);
            }
            let Some(recovery) = &held.recovery else { return Ok(()) };
            let saved_at = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
            let note = RecoveryNote { plan_path, saved_at, pid: std::process::id(), profile, in_setup };
            storage::write_recovery(home, recovery.key(), &note, plan_text)
        })?;
        instead_of.map_or(Ok(()), |key| storage::remove_recovery(home, key))
    }

    /// Drops the window's own recovery: everything is saved, or meant to be lost.
    ///
    /// # Errors
    /// When the file cannot be removed.
    pub fn drop_recovery(&self) -> Result<(), FileError> {
        let Some(home) = &self.home else { return Ok(()) };
        self.with(|held| {
            held.recovery.as_ref().map_or(Ok(()), |recovery| storage::remove_recovery(home, recovery.key()))
        })
    }

    /// Drops a recovery that another window left behind.
    ///
    /// # Errors
    /// When the file cannot be removed.
    pub fn drop_other_recovery(&self, key: &str) -> Result<(), FileError> {
        self.home.as_ref().map_or(Ok(()), |home| storage::remove_recovery(home, key))
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the data folder cannot be written.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), FileError> {
        self.home.as_ref().map_or(Ok(()), |home| storage::save_settings(home, settings))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Held) -> T) -> T {
        // A thread that broke off in the middle leaves nothing half done here: each field is set in one step.
        work(&mut self.held.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}
