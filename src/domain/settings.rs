//! What a person has set for the program as a whole, beside any plan.

use super::quantities::Scale;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many plans are remembered.
pub const MOST_RECENT: usize = 10;

/// What a person has set, and the plans they had open.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Light, dark, or as the system is.
    pub theme: ThemeChoice,
    /// How large everything is drawn.
    pub scale: Scale,
    /// Where dialogs begin; the system's choice when absent.
    pub folder: Option<PathBuf>,
    /// Whether things change at once instead of moving.
    pub reduced_motion: bool,
    /// Whether the hints of the first start have been seen.
    pub first_start_done: bool,
    /// The plans that were open, newest first: no two the same, at most [`MOST_RECENT`].
    pub recent: Vec<PathBuf>,
}

/// Light, dark, or as the system is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// Dark on light, as projectors need it.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// As the system is set.
    System,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            scale: Scale::nearest(100.0),
            folder: None,
            reduced_motion: false,
            first_start_done: false,
            recent: Vec::new(),
        }
    }
}

impl Settings {
    /// Puts a plan first among the recent ones. The path should be absolute, as the next start may be in another folder.
    pub fn remember(&mut self, path: &Path) {
        self.forget(path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }

    /// Takes a plan out of the recent ones, as when its file is gone.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent != path);
    }
}
