//! What the window shows.

use super::command::Pointed;
use super::effect::Agreed;
use super::export::ExportDesk;
use super::interview::Interview;
use super::page::{Page, Part};
use super::present::Presenting;
pub use super::question::{Next, Notice, Question};
use super::shelf::Shelf;
use super::survey::SurveyDesk;
use crate::analysis::kept::with_kept;
use crate::analysis::problem::NothingToCompare;
use crate::analysis::report::Report;
use crate::analysis::robustness::{CHUNK, Robustness};
use crate::chart::fit_bars::FitBars;
use crate::chart::offers::Offer;
use crate::chart::slope::Slope;
use crate::chart::story::Story;
use crate::domain::framework::Framework;
use crate::domain::history::History;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::points::Fraction;
use crate::domain::settings::Settings;
use crate::format::read_plan;
use crate::storage::SAMPLE_PLAN;
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

/// How many platforms are compared until a person chooses.
const FIRST_COMPARED: usize = 3;
/// The most platforms that are compared.
pub const MOST_COMPARED: usize = 4;

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
    /// The ranking beside that of a scenario, where one is chosen.
    pub slope: Option<Slope>,
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

    /// Takes other platforms as those at hand, and works the answers out anew.
    pub fn take_library(&mut self, library: impl Into<Arc<Library>>) {
        self.at_hand = library.into();
        self.rest_on_levels(self.kept_levels);
    }

    /// Rests the answer on the levels that the plan kept, or on those at hand, and works it out anew.
    pub fn rest_on_levels(&mut self, kept: bool) {
        self.kept_levels = kept;
        self.library = if kept { Arc::new(with_kept(&self.at_hand, &self.plan)) } else { self.at_hand.clone() };
        self.work_out();
    }

    /// Brings the answers up to date with the plan and the scope.
    pub fn work_out(&mut self) {
        self.find_scope();
        self.revision += 1;
        let asked = match &self.alone {
            Some(milestone) => Cow::Owned(self.plan.alone(milestone)),
            None => Cow::Borrowed(self.plan.as_ref()),
        };
        let report = Report::new(&self.framework, &self.library, &asked, &self.scope, CHUNK.min(self.plan.samples));
        self.answer = report.map(|report| {
            let least_reach = self.plan.least_reach.map(Fraction::get);
            let bars = FitBars::new(&self.framework, &report, &self.scope, least_reach);
            let robustness = report.robustness.clone();
            Answered { bars, robustness, report: Arc::new(report), story: None, slope: None }
        });
        self.tell_story();
        self.compare_scenario();
    }

    /// Finds the scope in the plan again, whose segments may have other names now.
    fn find_scope(&mut self) {
        let scopes = scopes(&self.plan);
        if let Some(place) = scopes.iter().position(|scope| *scope == self.scope) {
            self.scope_place = place;
        } else {
            self.scope_place = self.scope_place.min(scopes.len().saturating_sub(1));
            self.scope = scopes.get(self.scope_place).cloned().unwrap_or_default();
        }
    }

    /// Brings the comparison with the chosen scenario up to date.
    pub fn compare_scenario(&mut self) {
        let Ok(answered) = &mut self.answer else { return };
        let scenario = self.versus.as_ref().and_then(|name| self.plan.scenario(name));
        answered.slope = scenario.and_then(|scenario| {
            Slope::new(&self.framework, &self.library, &self.plan, &self.scope, &answered.report, scenario)
        });
    }

    /// The platforms that are compared, two to four: those that a person chose, or the first three of the ranking.
    #[must_use]
    pub fn compared_platforms(&self) -> Vec<PlatformId> {
        let Ok(answered) = &self.answer else { return Vec::new() };
        let report = &answered.report;
        let chosen: Vec<PlatformId> =
            self.compared.iter().filter(|id| report.problem.position(id).is_some()).cloned().collect();
        if !chosen.is_empty() {
            return chosen;
        }
        report.places.iter().take(FIRST_COMPARED).map(|place| report.platform(*place).id.clone()).collect()
    }

    /// The name of the segment whose sliders are shown, when the scope is one.
    #[must_use]
    pub fn segment_shown(&self) -> Option<&str> {
        match &self.scope {
            Scope::Everyone => None,
            Scope::Segment(name) => Some(name),
        }
    }

    /// Brings the drawer's story up to date.
    pub fn tell_story(&mut self) {
        let Ok(answered) = &mut self.answer else { return };
        let id = match &self.shown {
            Shown::Leader if self.page != Page::Where => None,
            Shown::Leader => answered.report.leader().map(|place| answered.report.platform(place).id.clone()),
            Shown::Platform(id) => Some(id.clone()),
            Shown::Nobody => None,
        };
        answered.story = id.and_then(|id| Story::new(&self.framework, &answered.report, &id));
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
