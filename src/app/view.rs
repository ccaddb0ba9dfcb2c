//! What is shown: a page in the middle of the window, the part that has the keyboard, the story in the drawer, and the
//! slider that is pointed at.

use super::action::Action;
use super::interview::Interview;
use super::setup::Setup;
use crate::analysis::tipping::Slider;
use crate::chart::heat_map::Shows;
use crate::domain::id::{MilestoneId, PlatformId};
use std::collections::BTreeSet;

/// What is shown.
#[derive(Debug, Default)]
pub struct View {
    /// What fills the window.
    pub screen: Screen,
    /// How far the pages that begin a plan have come.
    pub setup: Setup,
    /// The page in the middle.
    pub page: Page,
    /// The question that the page was opened from, and leads back to.
    pub back: Page,
    /// The part of the window that the keyboard was last sent to.
    pub part: Part,
    /// How often it was sent to a part.
    pub part_turns: u64,
    /// Whose story the drawer tells.
    pub shown: Shown,
    /// The platforms that a person chose to compare; empty for those that lead.
    pub compared: Vec<PlatformId>,
    /// The milestone that the answer is wanted for alone.
    pub alone: Option<MilestoneId>,
    /// The scenario that the plan is held against.
    pub versus: Option<String>,
    /// The slider that is being shown.
    pub pointed: Option<Pointed>,
    /// The milestone whose card is open.
    pub open_card: Option<MilestoneId>,
    /// How far interviews have come.
    pub interview: Interview,
    /// The lists that are shown to their end.
    pub whole: BTreeSet<List>,
    /// What names are searched for in the ranking.
    pub searched: String,
    /// What the heat map shows.
    pub heat_map: Shows,
    /// Whose score is explained, over page and drawer; none while nobody's is.
    pub explained: Option<Explained>,
    /// How whoever presents wants the notes and controls.
    pub desk: Desk,
}

/// How whoever presents wants the notes and controls; kept from one presentation to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Desk {
    /// How many minutes a presentation is to take; 0 for as many as it takes.
    pub minutes: u16,
    /// How large the letters of the notes are, in per cent of ordinary ones.
    pub notes_size: u16,
}

impl Default for Desk {
    fn default() -> Self {
        Self { minutes: 0, notes_size: 115 }
    }
}

/// What fills the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// A plan: its audience and the four questions.
    #[default]
    Plan,
    /// The ways in, before there is a plan.
    Welcome,
    /// The pages that begin a plan.
    Setup,
}

/// Whose score is explained, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The platform.
    pub platform: PlatformId,
    /// The segment that was chosen, where the answer is for everyone; its first where none was.
    pub segment: Option<String>,
}

/// A list that is shown to its end only where a person wants that.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// The bars of the ranking.
    Ranking,
    /// The sliders that decide it.
    CloseCalls,
    /// What to do at a platform.
    Advice(PlatformId),
    /// The page of all platforms.
    Profiles,
}

/// A page of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Page {
    /// Where should we be?
    #[default]
    Where,
    /// How do they differ?
    Differ,
    /// Does it matter?
    Matters,
    /// What follows?
    Follows,
    /// Sets the sliders by an interview.
    Interview,
    /// Sets the sliders from the answers of a survey.
    Survey,
    /// Sets the sliders from a described audience.
    Presets,
    /// The platforms themselves: all profiles at hand, and the form to change one.
    Library,
    /// What changed since an earlier plan.
    Since,
}

impl Page {
    /// Whether it is one of the four questions, to which the other pages lead back.
    #[must_use]
    pub fn is_question(self) -> bool {
        QUESTIONS.iter().any(|(page, _)| *page == self)
    }
}

/// The four questions, in the order of their tabs, with the action that asks each.
pub const QUESTIONS: [(Page, Action); 4] = [
    (Page::Where, Action::AskWhere),
    (Page::Differ, Action::AskDiffer),
    (Page::Matters, Action::AskMatters),
    (Page::Follows, Action::AskFollows),
];

/// A part of the window, between which a key goes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The bar at the top.
    #[default]
    Bar,
    /// The audience on the left.
    Audience,
    /// The page in the middle.
    Page,
    /// The drawer with a platform's story.
    Drawer,
}

impl Part {
    /// The part after it; the drawer is passed over where it is closed.
    #[must_use]
    pub const fn next(self, drawer: bool) -> Self {
        match self {
            Self::Bar => Self::Audience,
            Self::Audience => Self::Page,
            Self::Page if drawer => Self::Drawer,
            Self::Page | Self::Drawer => Self::Bar,
        }
    }
}

/// Whose story the drawer tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Shown {
    /// Whoever leads, beside the ranking; nobody's on the other pages.
    #[default]
    Leader,
    /// One platform.
    Platform(PlatformId),
    /// Nobody's: the drawer is closed.
    Nobody,
}

/// A slider that is shown to a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Pointed {
    /// The segment's name.
    pub segment: String,
    /// The milestone.
    pub milestone: MilestoneId,
    /// Which of its sliders.
    pub slider: Slider,
    /// The place on its scale that is spoken of; none where it is the slider itself.
    pub to: Option<f64>,
}
