//! The presentation: which page is on the wall, what it began from, and the one table of its keys.

mod clock;
mod command;
mod page_jump;
mod presenting;

pub use clock::{TalkClock, minutes_and_seconds, time_left};
pub use command::{DIGITS, PRESENT_KEYS, PresentCommand, PresentEntry};
pub use page_jump::{PageJump, PageTurn};
pub use presenting::{PresentationTheme, Presenting, SCALES, Sides, WallPlace, presentation_pages};
