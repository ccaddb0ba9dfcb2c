//! One window on one plan: the second is told so.

use super::atomic::make_folder;
use super::disk::FileError;
use super::lock::{Taken, take};
use crate::domain::fnv::fnv1a;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Another window has the plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{}: This plan is open in another window. Close it there first, or save yours under another name, because each would \
     overwrite what the other saves.", path.display()
)]
pub struct HeldByOther {
    /// The plan.
    pub path: PathBuf,
}

/// The sign that a window has a plan, while this value lives. It keeps nobody from reading or writing the file.
#[derive(Debug)]
pub struct PlanLock {
    path: PathBuf,
    lock: Result<File, FileError>,
}

impl PlanLock {
    /// Takes a plan for a window; its file need not be there yet. Two paths that lead to one file are one plan.
    ///
    /// Where the data folder or the system gives no lock, the plan is taken all the same, and [`PlanLock::warning`]
    /// says that nobody is watched for: a person must be able to work.
    ///
    /// # Errors
    /// [`HeldByOther`] when another window has it.
    pub fn acquire(home: &Path, plan_path: &Path) -> Result<Self, HeldByOther> {
        let folder = home.join("locks");
        let name = format!("{:016x}.lock", fnv1a(real(plan_path).as_os_str().as_encoded_bytes()));
        let path = plan_path.to_owned();
        match make_folder(&folder).and_then(|()| take(&folder.join(name))) {
            Ok(Taken::Ours(file)) => Ok(Self { path, lock: Ok(file) }),
            Ok(Taken::Others) => Err(HeldByOther { path }),
            Err(error) => Ok(Self { path, lock: Err(error) }),
        }
    }

    /// The plan, by the path that was given.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why another window on this plan would not be noticed, if it would not.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        let error = self.lock.as_ref().err()?;
        Some(format!("we can’t tell whether this plan is open in another window: {error}"))
    }
}

/// The path that all paths to one file share. A file that is not there yet is known by its folder.
fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let by_folder = || Some(std::fs::canonicalize(whole.parent()?).ok()?.join(whole.file_name()?));
    std::fs::canonicalize(&whole).ok().or_else(by_folder).unwrap_or(whole)
}
