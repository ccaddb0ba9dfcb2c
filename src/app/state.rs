//! What the window shows, in parts: a change touches those that it names, and no others.

use super::answers::Answers;
use super::dialogs::Dialogs;
use super::document::Document;
use super::export::ExportState;
use super::notices::Notices;
use super::present::{Presenting, presentation_pages};
use super::shelf::{Draft, Shelf};
use super::survey::SurveyState;
use super::view::{Page, View};
use super::workspace::Workspace;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::settings::Settings;
use crate::scene::pages::Pages;
use std::path::PathBuf;
use std::time::Duration;

/// Everything that the window shows.
#[derive(Debug)]
pub struct State {
    /// The plan that is worked on.
    pub document: Document,
    /// What is shown of it.
    pub view: View,
    /// What follows from it.
    pub answers: Answers,
    /// The dialog that is open, and what goes on after it.
    pub dialogs: Dialogs,
    /// What should be noticed.
    pub notices: Notices,
    /// The page of all platforms.
    pub shelf: Shelf,
    /// The survey that is being read.
    pub survey: SurveyState,
    /// The export, since its dialog was first opened.
    pub export: Option<ExportState>,
    /// The presentation that is going on.
    pub presenting: Option<Presenting>,
    /// What the person has set for the program as a whole.
    pub settings: Settings,
    /// What the machine says.
    pub machine: Machine,
}

/// What the machine says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Machine {
    /// The day of today, such as `2026-11-24`.
    pub today: String,
    /// Where a person keeps documents, as far as the system says.
    pub documents: Option<PathBuf>,
    /// How long the program has been running.
    pub running: Duration,
    /// The hour and the minute where the machine is, as far as the system says.
    pub time_of_day: Option<(u8, u8)>,
    /// How many displays there are, each with something of its own; 0 while that is not known.
    pub displays: usize,
}

/// The parts of the state, each to be changed beside the others; plan, view and answers together.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Plan, view and answers.
    pub work: Workspace<'a>,
    /// The dialog that is open, and what goes on after it.
    pub dialogs: &'a mut Dialogs,
    /// What should be noticed.
    pub notices: &'a mut Notices,
    /// The page of all platforms.
    pub shelf: &'a mut Shelf,
    /// The survey that is being read.
    pub survey: &'a mut SurveyState,
    /// The export.
    pub export: &'a mut Option<ExportState>,
    /// The presentation.
    pub presenting: &'a mut Option<Presenting>,
    /// What the person has set.
    pub settings: &'a mut Settings,
    /// What the machine says.
    pub machine: &'a Machine,
}

impl State {
    /// The state at the start, with a plan that has been read.
    #[must_use]
    pub fn new(framework: Framework, library: Library, plan: Plan, path: Option<PathBuf>, settings: Settings) -> Self {
        let mut state = Self {
            document: Document::new(framework, library, plan, path),
            settings,
            view: View::default(),
            answers: Answers::default(),
            dialogs: Dialogs::default(),
            notices: Notices::default(),
            shelf: Shelf::default(),
            survey: SurveyState::default(),
            export: None,
            presenting: None,
            machine: Machine::default(),
        };
        state.parts().work.work_out();
        state
    }

    /// The parts, each to be changed beside the others.
    pub const fn parts(&mut self) -> Parts<'_> {
        Parts {
            work: Workspace { document: &mut self.document, view: &mut self.view, answers: &mut self.answers },
            dialogs: &mut self.dialogs,
            notices: &mut self.notices,
            shelf: &mut self.shelf,
            survey: &mut self.survey,
            export: &mut self.export,
            presenting: &mut self.presenting,
            settings: &mut self.settings,
            machine: &self.machine,
        }
    }

    /// Whether the first steps are shown: beside the sample plan, until a person closes them.
    #[must_use]
    pub fn shows_hints(&self) -> bool {
        !self.settings.first_start_done && self.document.began_as_sample()
    }

    /// The platforms that are compared.
    #[must_use]
    pub fn compared_platforms(&self) -> Vec<PlatformId> {
        self.answers.compared(&self.view)
    }

    /// The pages of a presentation of the plan of now; without an answer, only the first and the last.
    #[must_use]
    pub fn presentation_pages(&self) -> Pages {
        let begun = self.presenting.as_ref().map_or(&self.document.plan, |presenting| &presenting.begun);
        presentation_pages(&self.document, &self.answers, begun)
    }

    /// The draft, while its form is what the window shows.
    #[must_use]
    pub fn draft_shown(&self) -> Option<&Draft> {
        self.shelf.draft.as_ref().filter(|_| self.view.page == Page::Library)
    }

    /// What undo would take back: of the form while it is shown, otherwise of what was done last, to the plan or to a
    /// profile's file.
    #[must_use]
    pub fn undo_label(&self) -> Option<&'static str> {
        match self.draft_shown() {
            Some(draft) => draft.history.undo_label(),
            None => self.shelf.undo_log.label(&self.document.plan, true).or_else(|| self.document.history.undo_label()),
        }
    }

    /// What redo would bring again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&'static str> {
        match self.draft_shown() {
            Some(draft) => draft.history.redo_label(),
            None => {
                self.shelf.undo_log.label(&self.document.plan, false).or_else(|| self.document.history.redo_label())
            }
        }
    }
}
