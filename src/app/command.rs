//! Everything that can happen: what a person asks for, and what the disk and the dialogs answer.

use crate::analysis::robustness::Robustness;
use crate::domain::edit::Edit;
use crate::domain::id::PlatformId;
use crate::domain::plan::{Plan, Scope};
use crate::format::PlanRead;
use egui::{Key, KeyboardShortcut, Modifiers};
use std::path::PathBuf;
use std::sync::Arc;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Command {
    /// A person chose an entry of the command table.
    Do(Action),
    /// The plan changes.
    Edit(Edit),
    /// A drag or a word being typed has come to its end: the next edit is a step of its own.
    Settle,
    /// The answer is wanted for others.
    See(Scope),
    /// A platform's story is wanted.
    Select(PlatformId),
    /// No platform's story is wanted.
    CloseStory,
    /// A file was dropped on the window, or is named in a dialog.
    Open(PathBuf),
    /// The plan goes into this file; a file that is there is replaced.
    SaveTo(PathBuf),
    /// A person answered the question that is open.
    Answer(Answer),
    /// The path that is being typed has changed.
    Type(String),
    /// A notice has been read.
    Dismiss(u64),
    /// A file dialog was closed.
    Chosen {
        /// What it was opened for.
        purpose: Purpose,
        /// The chosen path, or how the dialog ended.
        choice: Choice,
    },
    /// More samples were drawn for a revision of the answers.
    Refined {
        /// The revision.
        revision: u64,
        /// How sure its answers are.
        robustness: Box<Robustness>,
    },
    /// A plan was read.
    Read {
        /// From which file.
        path: PathBuf,
        /// The plan, or a sentence that says what is wrong with the file.
        result: Result<Box<PlanRead>, String>,
    },
    /// A plan was written, or not.
    Written {
        /// Into which file.
        path: PathBuf,
        /// The plan that was written.
        plan: Arc<Plan>,
        /// How it went.
        result: Result<(), Unwritten>,
    },
}

/// Why a plan was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritten {
    /// The file has comments that the program cannot keep.
    HasComments,
    /// There is such a file already, and nobody was asked yet.
    Exists,
    /// The disk is at fault, in a sentence.
    Failed(String),
}

/// What a path is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open a plan.
    Open,
    /// To save the plan under a new name.
    Save,
}

/// How a file dialog ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// With a path.
    Path(PathBuf),
    /// It was cancelled.
    Cancelled,
    /// The system has no file dialog.
    NoDialog,
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

/// What a person can ask for by menu or key; all of it stands in [`ACTIONS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Opens the sample plan.
    Sample,
    /// Opens a plan.
    Open,
    /// Saves the plan.
    Save,
    /// Saves the plan under a new name.
    SaveAs,
    /// Takes the last change back.
    Undo,
    /// Brings back what was undone.
    Redo,
    /// Takes platforms as they are, or tuned.
    ToggleTuned,
    /// Changes between light and dark.
    ToggleDark,
    /// Says what the program is and whose ideas it rests on.
    About,
    /// Ends the program.
    Quit,
}

/// One line of the command table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// What it asks for.
    pub action: Action,
    /// Its name in menus.
    pub name: &'static str,
    /// What it does, in a tooltip.
    pub help: &'static str,
    /// Its key.
    pub key: Option<KeyboardShortcut>,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn entry(action: Action, name: &'static str, help: &'static str, key: Option<KeyboardShortcut>) -> Entry {
    Entry { action, name, help, key }
}

/// Every action, in the order of the menu. Menu, tooltips and keys all come from here.
pub const ACTIONS: [Entry; 10] = [
    entry(Action::Sample, "Open the sample plan", "Start again from the sample plan", None),
    entry(Action::Open, "Open…", "Open a plan file", Some(ctrl(Key::O))),
    entry(Action::Save, "Save", "Save the plan", Some(ctrl(Key::S))),
    entry(Action::SaveAs, "Save as…", "Save the plan under a new name", Some(ctrl_shift(Key::S))),
    entry(Action::Undo, "Undo", "Take the last change back", Some(ctrl(Key::Z))),
    entry(Action::Redo, "Redo", "Bring back what was undone", Some(ctrl_shift(Key::Z))),
    entry(
        Action::ToggleTuned,
        "As it is or tuned",
        "Take platforms as they are, or with their settings used",
        Some(ctrl(Key::T)),
    ),
    entry(Action::ToggleDark, "Light or dark", "Change between the light and the dark look", Some(ctrl(Key::D))),
    entry(Action::About, "About", "Whose ideas this rests on, and what the figures are", None),
    entry(Action::Quit, "Quit", "Close the program", Some(ctrl(Key::Q))),
];

impl Action {
    /// The action's line in the table.
    #[must_use]
    pub fn entry(self) -> &'static Entry {
        // A test holds that every action has its line.
        ACTIONS.iter().find(|entry| entry.action == self).unwrap_or(&ACTIONS[0])
    }
}
