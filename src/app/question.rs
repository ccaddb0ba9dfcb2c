//! Questions that wait for a person, what goes on after them, and notices.

use crate::app::file_dialog::Purpose;
use crate::chart::levels::LevelsChanged;
use crate::storage::Found;
use std::path::PathBuf;

/// A question that waits for a person.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// The plan has changes that are not saved: save them before going on?
    Unsaved(Next),
    /// The file has comments that would be lost: save all the same?
    Comments {
        /// The file.
        path: PathBuf,
    },
    /// There is such a file already: replace it?
    Replace {
        /// The file.
        path: PathBuf,
    },
    /// Which path? Asked where the system has no file dialog.
    Path {
        /// What it is for.
        purpose: Purpose,
        /// What has been typed so far.
        typed: String,
    },
    /// A profile is being edited and has changes that are not saved: save them before the program ends?
    UnsavedProfile,
    /// The file is not as it was when it was read: replace it all the same?
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// Another window has the plan open: replace it all the same?
    OpenElsewhere {
        /// The file.
        path: PathBuf,
        /// Which window, in a sentence.
        sentence: String,
    },
    /// A window left a plan behind that was not saved: bring it back?
    Recover {
        /// What was left behind, newest first. Never empty.
        found: Vec<Found>,
    },
    /// The levels are not those that the plan rested on: which to go on with?
    Levels(LevelsChanged),
    /// What is the scenario called that the audience of now becomes?
    Scenario {
        /// What has been typed so far.
        typed: String,
        /// What is not as it was when the presentation began, a line each.
        differs: Vec<String>,
    },
    /// A presentation ends and the plan has changed: keep it as changed?
    Presented,
    /// What is the plan called, for whom is it, and whose usage figures count?
    Details,
    /// What is to become files?
    Export,
    /// What is set for the program as a whole?
    Settings,
    /// What the program is.
    About,
    /// How the program is used.
    Guide,
    /// Which keys there are.
    Keys,
    /// Which command?
    Palette {
        /// What has been typed so far.
        typed: String,
    },
}

/// What was asked for while the plan had changes that are not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Open a plan, asked for by a dialog.
    AskOpen,
    /// Open this plan.
    Open(PathBuf),
    /// Open the sample plan.
    Sample,
    /// Begin a new plan.
    New,
    /// Show the ways in.
    Welcome,
    /// End the program.
    Quit,
}

/// A person's answer to the question that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// What the question proposes.
    Yes,
    /// Go on without saving.
    Discard,
    /// Under another name.
    Elsewhere,
    /// Leave everything as it is.
    Cancel,
}
