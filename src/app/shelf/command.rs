//! What a person asks of the page of all platforms, what is done on the disk for it, and what the disk answers.

use super::filter::{Filter, Sort};
use super::undo_log::Change;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use crate::storage::{FileChange, Origin};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// What a person asks of the page, and what the disk answers.
#[derive(Debug, Clone)]
pub enum ShelfCommand {
    /// Names are searched for this.
    Search(String),
    /// The list is wanted in this order.
    Sort(Sort),
    /// Only these platforms are wanted.
    Filter(Filter),
    /// A new profile is wanted.
    Create,
    /// A new profile is wanted that begins as a copy.
    Copy(PlatformId),
    /// A profile is to be edited.
    Edit(PlatformId),
    /// A profile is to be edited, beginning with the level of a milestone.
    EditLevel(PlatformId, MilestoneId),
    /// The profile that is edited is now like this.
    Change(Box<Platform>),
    /// The profile that is edited is to be saved.
    Save,
    /// The profile is no longer to be edited; changes are set aside.
    Cancel,
    /// Another program changed the profile that is edited: go on with theirs, and set the changes aside.
    TakeTheirs,
    /// Another program changed the profile that is edited: saving may replace theirs.
    KeepMine,
    /// A person's own profile is to go; a shipped one of the same id is used again.
    Delete(PlatformId),
    /// What was taken away is wanted back.
    BringBack(u64),
    /// What was taken away is not wanted any more.
    Forget(u64),
    /// A profile is to be taken in from a file.
    Import,
    /// A profile is to be written to a file.
    Export(PlatformId),
    /// Another program changed files in the folder.
    OnDisk(BTreeMap<PathBuf, FileChange>),
    /// Changes by other programs cannot be noticed, for this reason.
    Unwatched(String),
    /// What was done to a file of the folder is to be taken back; its number.
    TakeBack(u64),
    /// Something was done with the folder, and it was read again.
    Done {
        /// What was done.
        op: ProfileOp,
        /// What it did to a file, so that it can be taken back; none where no file changed.
        change: Option<Change>,
        /// What the folder holds now.
        read: Box<ShelfRead>,
    },
}

/// What the folder of profiles holds.
#[derive(Debug, Clone)]
pub struct ShelfRead {
    /// The platforms.
    pub library: Arc<Library>,
    /// Where each comes from.
    pub origins: BTreeMap<PlatformId, Origin>,
    /// Files that are no sound profiles.
    pub broken: Vec<Broken>,
    /// The platforms whose file holds comments.
    pub commented: BTreeSet<PlatformId>,
}

/// A file that is no sound profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The file.
    pub path: PathBuf,
    /// What is wrong, each with its place.
    pub lines: Vec<String>,
}

/// An operation on the folder of profiles, and how it went.
#[derive(Debug, Clone)]
pub enum ProfileOp {
    /// It was read, because these files changed.
    Read(BTreeMap<PathBuf, FileChange>),
    /// A profile was saved, or not.
    Saved {
        /// The profile.
        platform: Arc<Platform>,
        /// How it went.
        result: Result<(), ProfileNotSaved>,
    },
    /// A person's own profile was deleted; its bytes.
    Deleted {
        /// The profile.
        platform: Arc<Platform>,
        /// Its bytes; none where there was none any more.
        result: Result<Option<Vec<u8>>, String>,
    },
    /// A profile was taken in or brought back.
    TakenIn {
        /// Whether it was brought back.
        back: bool,
        /// Its name, and the bytes that it took the place of.
        result: Result<(String, Option<Vec<u8>>), String>,
    },
    /// A profile was written to a file.
    Exported(Result<PathBuf, String>),
    /// What an earlier operation did was undone, or redone; whether the file was still as that operation left it.
    Stepped(Result<bool, String>),
}

/// Why a profile was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileNotSaved {
    /// Another program changed it since editing began.
    Overtaken,
    /// The disk is at fault, in a sentence.
    Failed(String),
}

/// Something to be done with the folder of profiles.
#[derive(Debug, Clone)]
pub enum ShelfEffect {
    /// Read it, because these files changed.
    Read(BTreeMap<PathBuf, FileChange>),
    /// Save a profile, if it is still on disk what it was when editing began.
    Save {
        /// The profile.
        platform: Arc<Platform>,
        /// What it was; none for a new one.
        base: Option<Arc<Platform>>,
    },
    /// Delete a person's own profile.
    Delete(Arc<Platform>),
    /// Bring back the bytes of a profile.
    Restore(Vec<u8>),
    /// Take a profile in from a file.
    Import(PathBuf),
    /// Make a file what it was before a change, if it is still what the change made of it.
    Step(Change),
    /// Write a profile to a file.
    Export {
        /// The profile.
        platform: Arc<Platform>,
        /// The file.
        path: PathBuf,
        /// Whether a file that is there may be replaced.
        replace: bool,
    },
}
