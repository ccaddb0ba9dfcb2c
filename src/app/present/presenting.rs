//! A presentation that is going on: which page is on the wall, and what it began from.

use super::clock::TalkClock;
use super::page_jump::PageJump;
use crate::app::answers::Answers;
use crate::app::document::Document;
use crate::chart::Chart;
use crate::domain::brand::Brand;
use crate::domain::plan::{Plan, Scope};
use crate::export::job::Order;
use crate::export::picture::logo;
use crate::scene::items::Logo;
use crate::scene::pages::{Pages, PresentationPage, same};
use crate::scene::story;
use std::sync::Arc;
use std::time::Duration;

/// A presentation that is going on.
#[derive(Debug, Clone)]
pub struct Presenting {
    /// The page that is shown.
    pub leaf: PresentationPage,
    /// The place of the segment whose sliders were asked for; none while nobody has.
    pub segment: Option<usize>,
    /// The plan as it was when the presentation began.
    pub begun: Arc<Plan>,
    /// For whom the answer was when it began.
    pub scope_before: Scope,
    /// Where it is shown.
    pub place: WallPlace,
    /// Which window is on which display.
    pub sides: Sides,
    /// How long it has been going on.
    pub clock: TalkClock,
    /// How much larger than usual everything is drawn, in per cent.
    pub scale: u16,
    /// Whether the wall is black.
    pub blank: bool,
    /// Whether the client's name and the plan's title are left out.
    pub client_hidden: bool,
    /// Whether a ring follows the pointer.
    pub pointer: bool,
    /// The page that lies over the one that is shown: how a platform's score is made.
    pub over: Option<PresentationPage>,
    /// The page that is being chosen.
    pub page_jump: PageJump,
    /// The client's look, as it was when the presentation began.
    pub theme: Arc<PresentationTheme>,
}

/// What a client's look gives to the wall: colours and a logo. Letters stay our own.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PresentationTheme {
    /// The colours; no fonts.
    pub brand: Option<Brand>,
    /// The logo.
    pub logo: Option<Logo>,
}

impl PresentationTheme {
    /// The look that was chosen for exports.
    #[must_use]
    pub fn of(order: &Order) -> Self {
        let colours = |brand: &Brand| Brand { heading_font: None, body_font: None, ..brand.clone() };
        Self { brand: order.brand.as_ref().map(colours), logo: order.logo.as_deref().and_then(logo) }
    }
}

/// Where a presentation is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallPlace {
    /// In the program's own window, which fills the screen.
    Here,
    /// In a second window, while the first keeps notes and controls.
    SecondWindow,
    /// The second window was closed; the notes and controls are still there.
    PresenterView,
    /// The display of the second window is gone, and the window with it. It comes back with a display.
    DisplayGone,
}

/// Which window is on which display, where there are two of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// The second window on the other display.
    Usual,
    /// The second window on the display where the program's own was, and that on the other.
    Swapped,
}

impl Sides {
    /// The other way round.
    #[must_use]
    pub const fn swapped(self) -> Self {
        match self {
            Self::Usual => Self::Swapped,
            Self::Swapped => Self::Usual,
        }
    }
}

/// The least and the greatest size, and a step of it, in per cent.
pub const SCALES: (u16, u16, u16) = (70, 160, 10);

impl Presenting {
    /// A presentation of a plan in this look, from its first page. `scope` is for whom the answer was before.
    #[must_use]
    pub fn new(plan: &Arc<Plan>, scope: Scope, place: WallPlace, theme: PresentationTheme, now: Duration) -> Self {
        Self {
            leaf: PresentationPage::Opening,
            segment: None,
            begun: plan.clone(),
            scope_before: scope,
            place,
            sides: Sides::Usual,
            clock: TalkClock::new(now),
            scale: 100,
            blank: false,
            client_hidden: false,
            pointer: false,
            over: None,
            page_jump: PageJump::default(),
            theme: Arc::new(theme),
        }
    }

    /// What is on the wall: the page, or what lies over it.
    #[must_use]
    pub fn on_wall(&self) -> PresentationPage {
        self.over.unwrap_or(self.leaf)
    }

    /// The plan of now with the figures of the start: its audience, and whether platforms are tuned.
    #[must_use]
    pub fn restored(&self, now: &Plan) -> Plan {
        Plan { segments: self.begun.segments.clone(), setting: self.begun.setting, ..now.clone() }
    }

    /// A page with the slider of the segment that was asked for last, where it has one.
    #[must_use]
    pub const fn with_slider(&self, leaf: PresentationPage) -> PresentationPage {
        match (leaf, self.leaf) {
            (PresentationPage::Decision { milestone: a, .. }, PresentationPage::Decision { milestone: b, .. })
                if a == b =>
            {
                self.leaf
            }
            (leaf, _) => leaf,
        }
    }

    /// What becomes of the second window when so many displays are there, where there were others before.
    pub fn see_displays(&mut self, before: usize, now: usize) {
        match self.place {
            // The window would be put over the notes and controls, in front of everyone.
            WallPlace::SecondWindow if before > 1 && now == 1 => self.place = WallPlace::DisplayGone,
            WallPlace::DisplayGone if now > 1 => self.place = WallPlace::SecondWindow,
            _ => {}
        }
    }

    /// The client's logo, unless the client is not to be known.
    #[must_use]
    pub fn logo(&self) -> Option<&Logo> {
        self.theme.logo.as_ref().filter(|_| !self.client_hidden)
    }

    /// Where the page stands among some pages: itself, or the page of the same milestone for another segment.
    #[must_use]
    pub fn place_in(&self, presentation_pages: &[PresentationPage]) -> Option<usize> {
        presentation_pages.iter().position(|leaf| same(*leaf, self.leaf))
    }
}

/// The pages of a presentation of a plan that began from another; without an answer, only the first and what says why.
#[must_use]
pub fn presentation_pages(document: &Document, answers: &Answers, begun: &Plan) -> Pages {
    let Document { framework, plan, earlier, .. } = document;
    match &answers.outcome {
        Ok(answered) => story::presentation_pages(framework, &answered.report, plan, begun, earlier.is_some()),
        Err(_) => Pages::new(vec![PresentationPage::Opening, PresentationPage::Chart(Chart::Fit)], Vec::new()),
    }
}
