//! What the window shows.

use super::command::Purpose;
use super::effect::Agreed;
use crate::analysis::problem::NothingToCompare;
use crate::analysis::report::Report;
use crate::analysis::robustness::{CHUNK, Robustness};
use crate::chart::fit_bars::FitBars;
use crate::chart::story::Story;
use crate::domain::framework::Framework;
use crate::domain::history::History;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::points::Fraction;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything that the window shows.
#[derive(Debug)]
pub struct State {
    /// The milestones.
    pub framework: Arc<Framework>,
    /// The platforms.
    pub library: Arc<Library>,
    /// The plan as it is now.
    pub plan: Arc<Plan>,
    /// The plans before and after it.
    pub history: History,
    /// Where the plan is kept.
    pub file: PlanFile,
    /// For whom the answer is.
    pub scope: Scope,
    /// How often the answers have been worked out anew.
    pub revision: u64,
    /// Whose story the drawer tells.
    pub shown: Shown,
    /// The answers, for the plan and the scope of now.
    pub answer: Result<Answered, NothingToCompare>,
    /// The question that waits for a person.
    pub question: Option<Question>,
    /// What goes on once the plan is saved.
    pub after_saving: Option<Next>,
    /// What should be noticed, oldest first.
    pub notices: Vec<Notice>,
    /// How many notices there have been.
    pub notice_count: u64,
    /// What is odd about the plan or the library, each as a sentence.
    pub warnings: Vec<String>,
    /// Whether the look is dark.
    pub dark: bool,
    /// Whether a file dialog is open; there is never a second one.
    pub asking: bool,
    /// Whether the program is about to end.
    pub quitting: bool,
}

/// What follows from a plan, with the words for it.
#[derive(Debug)]
pub struct Answered {
    /// The figures, with a first estimate of how sure they are.
    pub report: Arc<Report>,
    /// How sure they are, from as many samples as have been drawn.
    pub robustness: Robustness,
    /// The ranking as a chart.
    pub bars: FitBars,
    /// The story of the platform in the drawer.
    pub story: Option<Story>,
}

/// Where a plan is kept.
#[derive(Debug)]
pub struct PlanFile {
    /// Its file; none while it has not been saved.
    pub path: Option<PathBuf>,
    /// The plan as the file holds it, or as it began.
    pub saved: Arc<Plan>,
}

/// Whose story the drawer tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Whoever leads.
    Leader,
    /// One platform.
    Platform(PlatformId),
    /// Nobody's: the drawer is closed.
    Nobody,
}

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
    /// What the program is.
    About,
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
    /// End the program.
    Quit,
}

/// Something that should be noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Tells it from the others.
    pub number: u64,
    /// What to say.
    pub text: String,
    /// Whether it says that something went wrong; it then stays until it is dismissed.
    pub failed: bool,
}

impl State {
    /// The state at the start, with a plan that has been read.
    #[must_use]
    pub fn new(framework: Framework, library: Library, plan: Plan, path: Option<PathBuf>, dark: bool) -> Self {
        let plan = Arc::new(plan);
        let mut state = Self {
            framework: Arc::new(framework),
            library: Arc::new(library),
            scope: first_scope(&plan),
            file: PlanFile { path, saved: plan.clone() },
            plan,
            history: History::default(),
            revision: 0,
            shown: Shown::Leader,
            answer: Err(NothingToCompare::NoPlatforms),
            question: None,
            after_saving: None,
            notices: Vec::new(),
            notice_count: 0,
            warnings: Vec::new(),
            dark,
            asking: false,
            quitting: false,
        };
        state.work_out();
        state
    }

    /// Whether the plan has changes that its file does not have.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        !Arc::ptr_eq(&self.plan, &self.file.saved) && self.plan != self.file.saved
    }

    /// Whether the plan is the sample as it came.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.file.path.is_none() && !self.is_unsaved()
    }

    /// What has been agreed about the file of the plan: it may be replaced, when the plan came from it.
    #[must_use]
    pub fn agreed(&self, path: &std::path::Path) -> Agreed {
        if self.file.path.as_deref() == Some(path) { Agreed::Replace } else { Agreed::Nothing }
    }

    /// Brings the answers up to date with the plan and the scope.
    pub fn work_out(&mut self) {
        if let Scope::Segment(name) = &self.scope
            && self.plan.segment(name).is_none()
        {
            self.scope = first_scope(&self.plan);
        }
        self.revision += 1;
        let report = Report::new(&self.framework, &self.library, &self.plan, &self.scope, CHUNK.min(self.plan.samples));
        self.answer = report.map(|report| {
            let least_reach = self.plan.least_reach.map(Fraction::get);
            let bars = FitBars::new(&self.framework, &report, &self.scope, least_reach);
            Answered { bars, robustness: report.robustness.clone(), report: Arc::new(report), story: None }
        });
        self.tell_story();
    }

    /// Brings the drawer's story up to date.
    pub fn tell_story(&mut self) {
        let Ok(answered) = &mut self.answer else { return };
        let id = match &self.shown {
            Shown::Leader => answered.report.leader().map(|place| answered.report.platform(place).id.clone()),
            Shown::Platform(id) => Some(id.clone()),
            Shown::Nobody => None,
        };
        answered.story = id.and_then(|id| Story::new(&self.framework, &answered.report, &id));
    }

    /// Adds a notice.
    pub fn notice(&mut self, text: impl Into<String>, failed: bool) {
        self.notice_count += 1;
        self.notices.push(Notice { number: self.notice_count, text: text.into(), failed });
    }
}

/// The scope that a plan opens in: its first segment, so that there are sliders to drag.
#[must_use]
pub fn first_scope(plan: &Plan) -> Scope {
    plan.segments.first().map_or(Scope::Everyone, |segment| Scope::Segment(segment.name.clone()))
}
