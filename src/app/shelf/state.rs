//! The page of all platforms: what it lists and how, and the profile that is being edited.

use super::command::Broken;
use super::draft::Draft;
use super::filter::{Filter, Sort};
use super::undo_log::UndoLog;
use crate::app::view::{Page, Shown};
use crate::domain::id::{MilestoneId, PlatformId};
use crate::storage::{Origin, ProfileFolder};
use std::collections::{BTreeMap, BTreeSet};

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
    pub trash: Vec<TrashItem>,
    /// How much has ever been taken away.
    pub trash_count: u64,
    /// Operations on files that can be undone.
    pub undo_log: UndoLog,
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

/// Something in the trash.
#[derive(Debug, Clone)]
pub struct TrashItem {
    /// Its id.
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
