//! The presentation: which page is on the wall, what it began from, and the one table of its keys.

mod going;

pub use going::{Going, Step};

use super::keys::Key;
use super::state::State;
use crate::chart::draw::{Chart, Leaf, leaves};
use crate::chart::scene::Logo;
use crate::domain::brand::Brand;
use crate::domain::plan::Plan;
use crate::export::picture::logo;
use std::sync::Arc;

/// A presentation that is going on.
#[derive(Debug, Clone)]
pub struct Presenting {
    /// The page that is shown.
    pub leaf: Leaf,
    /// The place of the segment whose sliders were asked for; none while nobody has.
    pub segment: Option<usize>,
    /// The plan as it was when the presentation began.
    pub begun: Arc<Plan>,
    /// Where it is shown.
    pub place: Place,
    /// How much larger than usual everything is drawn, in per cent.
    pub scale: u16,
    /// Whether the wall is black.
    pub blank: bool,
    /// Whether the client's name and the plan's title are left out.
    pub client_hidden: bool,
    /// Whether a ring follows the pointer.
    pub pointer: bool,
    /// The page that is being chosen.
    pub going: Going,
    /// The client's look, as it was when the presentation began.
    pub dress: Arc<Dress>,
}

/// What a client's look gives to the wall: colours and a logo. Letters stay our own.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dress {
    /// The colours; no fonts.
    pub brand: Option<Brand>,
    /// The logo.
    pub logo: Option<Logo>,
}

impl Dress {
    /// The look that was chosen for exports.
    fn of(state: &State) -> Self {
        let Some(order) = state.export.as_ref().map(|desk| &desk.order) else { return Self::default() };
        let colours = |brand: &Brand| Brand { heading_font: None, body_font: None, ..brand.clone() };
        Self { brand: order.brand.as_ref().map(colours), logo: order.logo.as_deref().and_then(logo) }
    }
}

/// Where a presentation is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the program's own window, which fills the screen.
    Here,
    /// In a second window, while the first keeps notes and controls.
    Beside,
    /// The second window was closed; the notes and controls are still there.
    Desk,
}

/// The least and the greatest size, and a step of it, in per cent.
pub const SCALES: (u16, u16, u16) = (70, 160, 10);

/// What can be asked of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresentCommand {
    /// The next page.
    Next,
    /// The page before.
    Back,
    /// The first page.
    First,
    /// The last page.
    Last,
    /// This page.
    Go(Leaf),
    /// A digit of a page's number, from 0 to 9.
    Digit(u8),
    /// The page whose number was typed or that is marked in the list of all; else the next.
    Enter,
    /// The list of all pages, or none.
    Pages,
    /// A black wall, or the page again.
    Blank,
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
    /// The client's name and the plan's title, or neither.
    Client,
    /// A ring around the pointer, or none.
    Pointer,
    /// The slider of the page, by so many points.
    Nudge(i8),
    /// The slider of the next segment.
    Segment,
    /// The figures as they were at the start.
    Reset,
    /// The audience of now as a scenario.
    Keep,
    /// A second window for the wall, or none.
    Beside,
    /// The second window was closed.
    WallClosed,
    /// The end of the presentation.
    Leave,
}

/// One line of the table of keys.
#[derive(Debug, Clone, Copy)]
pub struct PresentEntry {
    /// What it asks for.
    pub command: PresentCommand,
    /// The keys that ask for it, with or without Shift.
    pub keys: &'static [Key],
    /// Whether Shift has to be held.
    pub shift: bool,
    /// The keys in words.
    pub key_words: &'static str,
    /// What it does.
    pub help: &'static str,
}

const fn line(
    command: PresentCommand,
    keys: &'static [Key],
    key_words: &'static str,
    help: &'static str,
) -> PresentEntry {
    PresentEntry { command, keys, shift: false, key_words, help }
}

const fn shifted(
    command: PresentCommand,
    keys: &'static [Key],
    key_words: &'static str,
    help: &'static str,
) -> PresentEntry {
    PresentEntry { command, keys, shift: true, key_words, help }
}

/// The keys that type a page's number; which digit each is, is its place.
pub const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Every key of a presentation. Those with Shift come first, so that they are not taken for those without.
pub const PRESENT_KEYS: [PresentEntry; 20] = [
    shifted(PresentCommand::Nudge(10), &[Key::ArrowUp], "Shift+↑", "Move the slider up by ten"),
    shifted(PresentCommand::Nudge(-10), &[Key::ArrowDown], "Shift+↓", "Move the slider down by ten"),
    line(PresentCommand::Next, &[Key::ArrowRight, Key::PageDown, Key::Space], "→, Page down, Space", "The next page"),
    line(PresentCommand::Back, &[Key::ArrowLeft, Key::PageUp], "←, Page up", "The page before"),
    line(PresentCommand::First, &[Key::Home], "Home", "The first page"),
    line(PresentCommand::Last, &[Key::End], "End", "The last page: what was changed"),
    line(PresentCommand::Enter, &[Key::Enter], "4, Enter", "The page with that number; Enter alone: the next"),
    line(PresentCommand::Pages, &[Key::G], "G", "All pages: choose one with ↑ ↓ and Enter, or with a click"),
    line(PresentCommand::Nudge(1), &[Key::ArrowUp], "↑", "Move the slider of the page up"),
    line(PresentCommand::Nudge(-1), &[Key::ArrowDown], "↓", "Move the slider of the page down"),
    line(PresentCommand::Segment, &[Key::S], "S", "The slider of the next segment"),
    line(PresentCommand::Reset, &[Key::Backspace], "Backspace", "Back to the figures of the start"),
    line(PresentCommand::Keep, &[Key::K], "K", "Keep the audience as it stands as a scenario"),
    line(PresentCommand::Blank, &[Key::B, Key::Period], "B", "A black screen, and back"),
    line(PresentCommand::Larger, &[Key::Plus, Key::Equals], "+", "Everything larger"),
    line(PresentCommand::Smaller, &[Key::Minus], "−", "Everything smaller"),
    line(PresentCommand::Pointer, &[Key::P], "P", "A ring around the pointer, or none"),
    line(PresentCommand::Client, &[Key::H], "H", "Hide the client’s name and the plan’s title, or show them"),
    line(PresentCommand::Beside, &[Key::F6], "F6", "A second window for the wall, or none"),
    line(PresentCommand::Leave, &[Key::Escape, Key::F5], "Esc", "End the presentation"),
];

impl Presenting {
    /// A presentation of the plan of now, from its first page.
    #[must_use]
    pub fn new(state: &State, place: Place) -> Self {
        Self {
            leaf: Leaf::Opening,
            segment: None,
            begun: state.plan.clone(),
            place,
            scale: 100,
            blank: false,
            client_hidden: false,
            pointer: false,
            going: Going::default(),
            dress: Arc::new(Dress::of(state)),
        }
    }

    /// The plan of now with the figures of the start: its audience, and whether platforms are tuned.
    #[must_use]
    pub fn restored(&self, now: &Plan) -> Plan {
        Plan { segments: self.begun.segments.clone(), setting: self.begun.setting, ..now.clone() }
    }

    /// A page with the slider of the segment that was asked for last, where it has one.
    #[must_use]
    pub const fn with_slider(&self, leaf: Leaf) -> Leaf {
        match (leaf, self.leaf) {
            (Leaf::Decision { milestone: a, .. }, Leaf::Decision { milestone: b, .. }) if a == b => self.leaf,
            (leaf, _) => leaf,
        }
    }

    /// The client's logo, unless the client is not to be known.
    #[must_use]
    pub fn logo(&self) -> Option<&Logo> {
        self.dress.logo.as_ref().filter(|_| !self.client_hidden)
    }

    /// Where the page stands among some pages: itself, or the page of the same milestone for another segment.
    #[must_use]
    pub fn place_in(&self, leaves: &[Leaf]) -> Option<usize> {
        leaves.iter().position(|leaf| same(*leaf, self.leaf))
    }
}

/// Whether two pages are the same but for the segment whose slider is shown.
#[must_use]
pub fn same(one: Leaf, other: Leaf) -> bool {
    match (one, other) {
        (Leaf::Decision { milestone: a, .. }, Leaf::Decision { milestone: b, .. }) => a == b,
        (one, other) => one == other,
    }
}

impl State {
    /// The pages of a presentation of the plan of now; without an answer, only the first and the last.
    #[must_use]
    pub fn leaves(&self) -> Vec<Leaf> {
        match &self.answer {
            Ok(answered) => leaves(&answered.report, &self.plan),
            Err(_) => vec![Leaf::Opening, Leaf::Chart(Chart::Fit), Leaf::Changes],
        }
    }
}
