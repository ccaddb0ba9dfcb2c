//! What a file held at a moment, so that a change by another program is noticed.

use super::disk::{FileError, read_bytes, text_of};
use super::library_folder::profile_files;
use crate::domain::fnv::fnv1a;
use crate::domain::sorting::Inserted as _;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a file held, in short. Two stamps are equal when the contents are; when it was written does not count.
#[derive(Debug, Clone, Copy)]
pub struct Fingerprint {
    modified: Option<SystemTime>,
    bytes: u64,
    hash: u64,
}

/// What became of a file between two listings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileChange {
    /// It is new.
    Added,
    /// It holds something else.
    Edited,
    /// It is gone.
    Removed,
}

impl PartialEq for Fingerprint {
    fn eq(&self, other: &Self) -> bool {
        (self.bytes, self.hash) == (other.bytes, other.hash)
    }
}

impl Eq for Fingerprint {}

impl Fingerprint {
    /// The stamp of whatever is there but cannot be read.
    const UNREADABLE: Self = Self { modified: None, bytes: u64::MAX, hash: 0 };

    /// The stamp of a file as it is now; none where it is not there or cannot be read.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let bytes = read_bytes(path).ok()?;
        let modified = std::fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
        Some(Self { modified, ..Self::of_contents(&bytes) })
    }

    /// The stamp of a file that holds these bytes, as one that was just written with them does.
    #[must_use]
    pub fn of_contents(bytes: &[u8]) -> Self {
        Self { modified: None, bytes: bytes.len() as u64, hash: fnv1a(bytes) }
    }

    /// When the file was written, where the system tells.
    #[must_use]
    pub const fn modified(&self) -> Option<SystemTime> {
        self.modified
    }
}

/// A file's text, and the stamp of the very bytes it was read from.
///
/// # Errors
/// As [`super::read_text`].
pub fn read_stamped(path: &Path) -> Result<(String, Fingerprint), FileError> {
    let bytes = read_bytes(path).map_err(|message| FileError::whole(path, message))?;
    Ok((text_of(path, &bytes)?, Fingerprint::of_contents(&bytes)))
}

/// The files of a folder that are read as profiles, each with its stamp; none where there is no such folder.
#[must_use]
pub fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Fingerprint> {
    let files = profile_files(folder).unwrap_or_default();
    files
        .into_iter()
        .map(|path| (Fingerprint::of(&path).unwrap_or(Fingerprint::UNREADABLE), path))
        .map(|(s, p)| (p, s))
        .collect()
}

/// What became of files between two listings, in the order of their names; files that stayed as they were are absent.
#[must_use]
pub fn file_changes(
    before: &BTreeMap<PathBuf, Fingerprint>,
    after: &BTreeMap<PathBuf, Fingerprint>,
) -> BTreeMap<PathBuf, FileChange> {
    let gone = before.keys().filter(|path| !after.contains_key(*path)).map(|path| (path.clone(), FileChange::Removed));
    let there = after.iter().filter_map(|(path, stamp)| match before.get(path) {
        None => Some((path.clone(), FileChange::Added)),
        Some(earlier) => (earlier != stamp).then(|| (path.clone(), FileChange::Edited)),
    });
    gone.chain(there).into_map()
}
