//! What the window shows.

mod answered;

pub use answered::Answered;

use super::command::Pointed;
use super::effect::Agreed;
use super::export::ExportDesk;
use super::interview::Interview;
use super::page::{Page, Part};
use super::present::Presenting;
pub use super::question::{Next, Notice, Question};
use super::shelf::Shelf;
use super::survey::SurveyDesk;
use crate::analysis::problem::NothingToCompare;
use crate::chart::offers::Offer;
use crate::domain::framework::Framework;
use crate::domain::history::History;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::settings::Settings;
use crate::format::read_plan;
use crate::storage::SAMPLE_PLAN;
use std::path::PathBuf;
use std::sync::Arc;

pub use crate::chart::MOST_COMPARED;

/// Everything that the window shows.
#[derive(Debug)]
pub struct State {
    /// The milestones.
    pub framework: Arc<Framework>,
    /// The platforms as they are at hand.
    pub at_hand: Arc<Library>,
    /// The platforms that the answer rests on: those at hand, or with the levels that the plan kept.
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
    /// Where that scope stands among the tabs, so that it is found again when a segment's name changes.
    pub scope_place: usize,
    /// The page in the middle.
    pub page: Page,
    /// The part of the window that the keyboard was last sent to.
    pub part: Part,
    /// How often it was sent to a part.
    pub part_turns: u64,
    /// The question that the page was opened from, and leads back to.
    pub back: Page,
    /// How far interviews have come.
    pub interview: Interview,
    /// Where a person keeps documents, as far as the system says.
    pub documents: Option<PathBuf>,
    /// The export, since its dialog was first opened.
    pub export: Option<ExportDesk>,
    /// The survey that is being read.
    pub survey: SurveyDesk,
    /// The audiences to start from, while they are shown.
    pub offers: Vec<Offer>,
    /// The sample plan, where it goes with the framework and the library.
    pub sample: Option<Plan>,
    /// The page of all platforms.
    pub shelf: Shelf,
    /// The day of today, such as `2026-11-24`.
    pub today: String,
    /// The milestone that the answer is wanted for alone.
    pub alone: Option<MilestoneId>,
    /// The platforms that a person chose to compare; empty for those that lead.
    pub compared: Vec<PlatformId>,
    /// The scenario that the plan is held against.
    pub versus: Option<String>,
    /// The slider that is being shown.
    pub pointed: Option<Pointed>,
    /// The milestone whose card is open.
    pub open_card: Option<MilestoneId>,
    /// Whose story the drawer tells.
    pub shown: Shown,
    /// The answers, for the plan and the scope of now.
    pub answer: Result<Answered, NothingToCompare>,
    /// The question that waits for a person.
    pub question: Option<Question>,
    /// What goes on once the plan is saved.
    pub after_saving: Option<Next>,
    /// The page that a new plan begins with, where one was asked for.
    pub begins_with: Option<Page>,
    /// What should be noticed, oldest first.
    pub notices: Vec<Notice>,
    /// How many notices there have been.
    pub notice_count: u64,
    /// What is odd about the plan or the library, each as a sentence.
    pub warnings: Vec<String>,
    /// What the person has set for the program as a whole.
    pub settings: Settings,
    /// Whether the answer rests on the levels that the plan kept, in place of those of now.
    pub kept_levels: bool,
    /// The presentation that is going on.
    pub presenting: Option<Presenting>,
    /// Whether a file dialog is open; there is never a second one.
    pub asking: bool,
    /// Whether the program is about to end.
    pub quitting: bool,
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
    /// Whoever leads, beside the ranking; nobody's on the other pages.
    Leader,
    /// One platform.
    Platform(PlatformId),
    /// Nobody's: the drawer is closed.
    Nobody,
}

impl State {
    /// The state at the start, with a plan that has been read.
    #[must_use]
    pub fn new(framework: Framework, library: Library, plan: Plan, path: Option<PathBuf>, settings: Settings) -> Self {
        let plan = Arc::new(plan);
        let library = Arc::new(library);
        let sample = read_plan(SAMPLE_PLAN, &framework, &library).ok().map(|read| read.plan);
        let mut state = Self {
            part: Part::default(),
            part_turns: 0,
            back: Page::default(),
            interview: Interview::default(),
            documents: None,
            export: None,
            survey: SurveyDesk::default(),
            offers: Vec::new(),
            sample,
            framework: Arc::new(framework),
            at_hand: library.clone(),
            library,
            scope: first_scope(&plan),
            scope_place: 0,
            page: Page::default(),
            shelf: Shelf::default(),
            today: String::new(),
            alone: None,
            compared: Vec::new(),
            versus: None,
            pointed: None,
            open_card: None,
            file: PlanFile { path, saved: plan.clone() },
            plan,
            history: History::default(),
            revision: 0,
            shown: Shown::Leader,
            answer: Err(NothingToCompare::NoPlatforms),
            question: None,
            after_saving: None,
            begins_with: None,
            notices: Vec::new(),
            notice_count: 0,
            warnings: Vec::new(),
            settings,
            kept_levels: false,
            presenting: None,
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
        self.began_as_sample() && !self.is_unsaved()
    }

    /// Whether the plan is not saved yet and began as the sample.
    fn began_as_sample(&self) -> bool {
        self.file.path.is_none() && self.sample.as_ref() == Some(self.file.saved.as_ref())
    }

    /// Whether the first steps are shown: beside the sample plan, until a person closes them.
    #[must_use]
    pub fn shows_hints(&self) -> bool {
        !self.settings.first_start_done && self.began_as_sample()
    }

    /// The segments that the answer is for and of which nothing has been said yet.
    #[must_use]
    pub fn untouched(&self) -> Vec<&str> {
        let segments = self.plan.segments_of(&self.scope);
        segments.filter(|segment| segment.is_untouched(&self.framework)).map(|segment| segment.name.as_str()).collect()
    }

    /// What has been agreed about the file of the plan: it may be replaced, when the plan came from it.
    #[must_use]
    pub fn agreed(&self, path: &std::path::Path) -> Agreed {
        if self.file.path.as_deref() == Some(path) { Agreed::Replace } else { Agreed::Nothing }
    }

    /// The name of the segment whose sliders are shown, when the scope is one.
    #[must_use]
    pub fn segment_shown(&self) -> Option<&str> {
        match &self.scope {
            Scope::Everyone => None,
            Scope::Segment(name) => Some(name),
        }
    }

    /// Adds a notice.
    pub fn notice(&mut self, text: impl Into<String>, failed: bool) {
        self.notice_count += 1;
        self.notices.push(Notice { number: self.notice_count, text: text.into(), failed, undo: None });
    }

    /// Adds a notice of something that was done to a profile's file, with the number by which it can be taken back.
    pub fn notice_of(&mut self, text: impl Into<String>, undo: Option<u64>) {
        self.notice(text, false);
        if let Some(notice) = self.notices.last_mut() {
            notice.undo = undo;
        }
    }
}

/// The scope that a plan opens in: its first segment, so that there are sliders to drag.
#[must_use]
pub fn first_scope(plan: &Plan) -> Scope {
    plan.segments.first().map_or(Scope::Everyone, |segment| Scope::Segment(segment.name.clone()))
}

/// The scopes that a plan's tabs offer: everyone where there are two segments or more, then each segment.
#[must_use]
pub fn scopes(plan: &Plan) -> Vec<Scope> {
    let everyone = (plan.segments.len() > 1).then_some(Scope::Everyone);
    everyone.into_iter().chain(plan.segments.iter().map(|segment| Scope::Segment(segment.name.clone()))).collect()
}
