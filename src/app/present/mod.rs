//! The presentation: which page is on the wall, what it began from, and the one table of its keys.

mod command;
mod going;
mod presenting;

pub use command::{DIGITS, PRESENT_KEYS, PresentCommand, PresentEntry};
pub use going::{Going, Step};
pub use presenting::{Dress, Place, Presenting, SCALES, leaves, same};
