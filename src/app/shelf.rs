//! The page of all platforms: what it lists and how, and the profile that is being edited.

mod draft;
mod problems;
mod rows;

pub use draft::Draft;
pub(in crate::app) use draft::free_id;
pub use problems::{Place, Problem, problems};
pub use rows::{Row, is_stale, rows};

use super::page::Page;
use super::state::{Shown, State};
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use crate::storage::{FileChange, Origin, ProfileFolder};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// What the page of all platforms shows.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Where profiles are read from and saved to; none where the system has no folder for them.
    pub folder: Option<ProfileFolder>,
    /// Where each platform comes from; one that is not named ships with the program.
    pub origins: BTreeMap<PlatformId, Origin>,
    /// Files of the folder that are not among the platforms.
    pub broken: Vec<Broken>,
    /// The platforms whose file holds comments, which saving leaves out.
    pub commented: BTreeSet<PlatformId>,
    /// What names are searched for.
    pub search: String,
    /// The order of the list.
    pub sort: Sort,
    /// Which platforms are listed.
    pub filter: Filter,
    /// The profile that is being edited.
    pub draft: Option<Draft>,
    /// What was taken away and can be brought back, oldest first.
    pub asides: Vec<Aside>,
    /// How much has ever been taken away.
    pub aside_count: u64,
    /// The platform that a path is being asked for.
    pub exporting: Option<PlatformId>,
    /// Whether the program is to end once the profile is saved.
    pub quit_after_saving: bool,
    /// Where the profile that is edited was opened from; none for the list.
    pub back: Option<Back>,
    /// The milestone whose level the form is to show first.
    pub aim: Option<MilestoneId>,
    /// How often a level was to be shown first.
    pub aims: u64,
}

/// Where a profile was opened from, beside an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// The profile.
    pub platform: PlatformId,
    /// The page.
    pub page: Page,
    /// Whose story the drawer told.
    pub shown: Shown,
}

/// A file that is no sound profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The file.
    pub path: PathBuf,
    /// What is wrong, each with its place.
    pub lines: Vec<String>,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// The best fit first.
    Fit,
    /// What was reviewed longest ago first.
    Reviewed,
    /// A person's own first.
    Origin,
}

/// Which platforms are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// A person's own.
    Yours,
    /// Those reviewed more than a year ago.
    Stale,
}

/// Something that was taken away and can be brought back.
#[derive(Debug, Clone)]
pub struct Aside {
    /// Tells it from the others.
    pub number: u64,
    /// What happened, as a sentence.
    pub sentence: String,
    /// What it is.
    pub kept: Kept,
}

/// What can be brought back.
#[derive(Debug, Clone)]
pub enum Kept {
    /// The bytes of a profile's file.
    File(Vec<u8>),
    /// Changes that were not saved.
    Draft(Box<Draft>),
}

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
    /// Something was done with the folder, and it was read again.
    Done {
        /// What was done.
        deed: Deed,
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

/// Something that was done with the folder of profiles, and how it went.
#[derive(Debug, Clone)]
pub enum Deed {
    /// It was read, because these files changed.
    Read(BTreeMap<PathBuf, FileChange>),
    /// A profile was saved, or not.
    Saved {
        /// The profile.
        platform: Arc<Platform>,
        /// How it went.
        result: Result<(), Unsaved>,
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
}

/// Why a profile was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsaved {
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

impl Shelf {
    /// Where a platform comes from.
    #[must_use]
    pub fn origin(&self, id: &PlatformId) -> &Origin {
        self.origins.get(id).unwrap_or(&Origin::Shipped)
    }
}

impl State {
    /// The draft, while its form is what the window shows.
    #[must_use]
    pub fn draft_shown(&self) -> Option<&Draft> {
        self.shelf.draft.as_ref().filter(|_| self.page == Page::Library)
    }

    /// What undo would take back: of the form while it is shown, otherwise of the plan.
    #[must_use]
    pub fn undo_label(&self) -> Option<&'static str> {
        self.draft_shown().map_or_else(|| self.history.undo_label(), |draft| draft.history.undo_label())
    }

    /// What redo would bring again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&'static str> {
        self.draft_shown().map_or_else(|| self.history.redo_label(), |draft| draft.history.redo_label())
    }
}
