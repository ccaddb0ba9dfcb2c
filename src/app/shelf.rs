//! The page of all platforms: what it lists and how, and the profile that is being edited.

mod command;
mod deeds;
mod draft;
mod problems;
mod rows;

pub use command::{Deed, ShelfCommand, ShelfEffect, ShelfRead, Unsaved};
pub use deeds::{Change, Deeds, Done};
pub use draft::Draft;
pub(in crate::app) use draft::free_id;
pub use problems::{Place, Problem, problems};
pub use rows::{Row, is_stale, rows};

use super::state::State;
use crate::app::view::{Page, Shown};
use crate::domain::id::{MilestoneId, PlatformId};
use crate::storage::{Origin, ProfileFolder};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

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
    /// What was done to files and can be taken back.
    pub deeds: Deeds,
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

    /// What undo would take back: of the form while it is shown, otherwise of what was done last, to the plan or to a
    /// profile's file.
    #[must_use]
    pub fn undo_label(&self) -> Option<&'static str> {
        match self.draft_shown() {
            Some(draft) => draft.history.undo_label(),
            None => self.shelf.deeds.label(&self.plan, true).or_else(|| self.history.undo_label()),
        }
    }

    /// What redo would bring again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&'static str> {
        match self.draft_shown() {
            Some(draft) => draft.history.redo_label(),
            None => self.shelf.deeds.label(&self.plan, false).or_else(|| self.history.redo_label()),
        }
    }
}
