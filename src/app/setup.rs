//! The pages that begin a plan: what each asks, how far a person has come, and which have been answered.

use super::document::Document;
use crate::domain::plan::{DEFAULT_REGION, Plan};
use crate::domain::texts::is_blank;

/// A page that begins a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum SetupPage {
    /// What the plan is called and whom it is for.
    #[default]
    Business,
    /// Whose usage figures count.
    Country,
    /// Where the business is today, and the hours it has.
    Today,
    /// Who the audiences are.
    Audiences,
    /// What each of them needs.
    Sliders,
    /// What follows.
    Recommendation,
}

impl SetupPage {
    /// All pages, in their order.
    pub const ALL: [Self; 6] =
        [Self::Business, Self::Country, Self::Today, Self::Audiences, Self::Sliders, Self::Recommendation];

    /// What the page is called among the steps.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Business => "Your business",
            Self::Country => "Country or region",
            Self::Today => "Today",
            Self::Audiences => "Audience",
            Self::Sliders => "Sliders",
            Self::Recommendation => "Recommendation",
        }
    }

    /// What the page is called on the button that leads to it.
    #[must_use]
    pub const fn leads_to(self) -> &'static str {
        match self {
            Self::Business => "your business",
            Self::Country => "your country or region",
            Self::Today => "where you are today",
            Self::Audiences => "your audience",
            Self::Sliders => "what they need",
            Self::Recommendation => "your recommendation",
        }
    }

    /// The place of the page among all of them.
    #[must_use]
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|page| *page == self).unwrap_or_default()
    }

    /// The page after it; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.place() + 1).copied()
    }

    /// The page before it; none before the first.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get(self.place().checked_sub(1)?).copied()
    }

    /// Whether a plan says anything that its page asks for.
    #[must_use]
    pub fn is_answered(self, setup: &Setup, document: &Document) -> bool {
        let plan = &document.plan;
        match self {
            Self::Business => {
                let given = |text: &Option<String>| text.as_deref().is_some_and(|text| !is_blank(text));
                is_named(plan) || given(&plan.client) || given(&plan.notes)
            }
            Self::Country => setup.region_chosen || plan.region != DEFAULT_REGION,
            Self::Today => !plan.today.is_empty() || plan.capacity.is_some(),
            Self::Audiences => {
                plan.segments.len() > 1
                    || plan.segments.iter().any(|segment| {
                        segment.name != Plan::FIRST_SEGMENT || !segment.ages.is_empty() || !segment.topics.is_empty()
                    })
            }
            Self::Sliders => plan.segments.iter().any(|segment| !segment.is_untouched(&document.framework)),
            Self::Recommendation => false,
        }
    }
}

/// Whether a plan has been given a name.
#[must_use]
pub fn is_named(plan: &Plan) -> bool {
    !is_blank(&plan.title) && plan.title.trim() != Plan::UNNAMED
}

/// How far the pages that begin a plan have come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Setup {
    /// The page that is open.
    pub page: SetupPage,
    /// The furthest page that was open.
    pub furthest: SetupPage,
    /// Whether somebody chose whose usage figures count; a plan begins with some.
    pub region_chosen: bool,
    /// Whether the sliders of the segment that is shown are set by hand.
    pub by_hand: bool,
}

impl Setup {
    /// Where a plan goes on: at the first page that asks for something that it does not say; the last where there is none.
    #[must_use]
    pub fn resume(&self, document: &Document) -> SetupPage {
        SetupPage::ALL.into_iter().find(|page| !page.is_answered(self, document)).unwrap_or(SetupPage::Recommendation)
    }
}

/// A way to set the sliders of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By answers to plain questions.
    Interview,
    /// From the answers of a survey.
    Survey,
    /// From a described audience.
    Described,
    /// One by one.
    Hand,
}

/// Something that happens on the pages that begin a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum SetupCommand {
    /// The pages open where the plan goes on.
    Open,
    /// They turn to a page.
    Turn(SetupPage),
    /// Somebody chooses whose usage figures count.
    Region(String),
    /// The sliders of a segment are to be set, in some way.
    SetSliders {
        /// The segment's name.
        segment: String,
        /// How.
        way: Way,
    },
    /// Back to the list of all segments.
    AllSegments,
    /// The pages are left for the plan.
    Leave,
}
