//! Plans that are being worked on, kept so that they survive a crash.
//!
//! Each running window has a key, a lock and at most one file, `recovery/<key>.recovery.ron`. A file whose lock nobody
//! holds is one that a window left behind.

use super::atomic::{make_folder, replace};
use super::disk::{FileError, is_there, read_file, reason};
use super::lock::{Taken, is_held, take};
use crate::domain::sorting::sort_by;
use crate::format::{RecoveryNote, read_recovery, write_recovery as text_of};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// The end of the names of recovery files.
const ENDING: &str = ".recovery.ron";
/// How many recoveries there can be: windows that run, and files that were left behind.
const MOST: u32 = 1000;

/// The right to a key: while this value lives, nobody else has the key or takes its recovery for one left behind.
#[derive(Debug)]
pub struct Recovery {
    key: String,
    _lock: File,
}

/// A recovery that a window left behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The key of the window.
    pub key: String,
    /// Where the plan belongs, and when the recovery was written.
    pub note: RecoveryNote,
    /// The plan, as its own file would hold it.
    pub plan_text: String,
    /// The recovery file.
    pub file: PathBuf,
}

impl Recovery {
    /// Takes a key that no running window has and that no recovery was left behind under.
    ///
    /// # Errors
    /// When the folder cannot be made, or the disk has no locks.
    pub fn begin(home: &Path) -> Result<Self, FileError> {
        let folder = folder(home);
        make_folder(&folder)?;
        for number in 1..=MOST {
            let key = format!("window-{number}");
            let lock = folder.join(format!("{key}.lock"));
            if let Taken::Ours(held) = take(&lock)?
                && !is_there(&file_of(home, &key)?)
            {
                return Ok(Self { key, _lock: held });
            }
        }
        Err(FileError::whole(&folder, "there are too many recovery files here; remove those you no longer need"))
    }

    /// The key, for [`write_recovery`] and [`remove_recovery`].
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// Writes a window's recovery, whole or not at all; the one before is replaced.
///
/// # Errors
/// When the system does not let us, or the key is none.
pub fn write_recovery(home: &Path, key: &str, note: &RecoveryNote, plan_text: &str) -> Result<(), FileError> {
    let path = file_of(home, key)?;
    make_folder(&folder(home))?;
    replace(&path, text_of(note, plan_text).as_bytes())
}

/// Removes a window's recovery, as after saving. It is no error when there is none.
///
/// # Errors
/// When the system does not let us, or the key is none.
pub fn remove_recovery(home: &Path, key: &str) -> Result<(), FileError> {
    let path = file_of(home, key)?;
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(FileError::whole(&path, format!("the recovery could not be removed: {}", reason(&error))))
        }
        _ => Ok(()),
    }
}

/// The recoveries that windows left behind, newest first, and what is wrong with those that cannot be read.
///
/// Nothing is removed: that is for [`remove_recovery`], once a person has decided.
#[must_use]
pub fn found_recoveries(home: &Path) -> (Vec<Found>, Vec<FileError>) {
    let folder = folder(home);
    let unreadable = |error: &io::Error| FileError::whole(&folder, reason(error));
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Default::default(),
        Err(error) => return (Vec::new(), vec![unreadable(&error)]),
    };
    let (mut found, mut broken) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry {
            Ok(entry) => match left_behind(&entry.path()) {
                Ok(recovery) => found.extend(recovery),
                Err(error) => broken.push(error),
            },
            Err(error) => broken.push(unreadable(&error)),
        }
    }
    sort_by(&mut found, |a: &Found, b| b.note.saved_at.cmp(&a.note.saved_at).then_with(|| a.key.cmp(&b.key)));
    sort_by(&mut broken, |a, b| a.path.cmp(&b.path));
    (found, broken)
}

/// The recovery in a file, where it is one and its window does not run.
fn left_behind(path: &Path) -> Result<Option<Found>, FileError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Some(key) = name.strip_suffix(ENDING) else { return Ok(None) };
    if !is_key(key) {
        let message = format!("a recovery file is named by letters, digits and `-` before `{ENDING}`; rename it");
        return Err(FileError::whole(path, message));
    }
    if is_held(&path.with_file_name(format!("{key}.lock"))) {
        return Ok(None);
    }
    match read_file(path, read_recovery) {
        Ok((note, plan_text)) => Ok(Some(Found { key: key.to_owned(), note, plan_text, file: path.to_owned() })),
        // Its window may have ended well between our listing and our reading.
        Err(_) if !is_there(path) => Ok(None),
        Err(error) => Err(error),
    }
}

fn folder(home: &Path) -> PathBuf {
    home.join("recovery")
}

fn file_of(home: &Path, key: &str) -> Result<PathBuf, FileError> {
    let path = folder(home).join(format!("{key}{ENDING}"));
    if is_key(key) { Ok(path) } else { Err(FileError::whole(&path, "a key is made of letters, digits and `-`")) }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
