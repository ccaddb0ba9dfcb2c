//! What the window and the command line share: the inputs of a call, all samples of a plan, a client's look, and files
//! made of an order. Below both faces, above exporters and disk.

pub mod brand;
#[cfg(feature = "export")]
pub mod export;
pub mod inputs;
pub mod sampling;

use crate::domain::date::day_of;
use std::time::{SystemTime, UNIX_EPOCH};

/// The day by the machine's clock, in Greenwich, as year-month-day.
#[must_use]
pub fn today() -> String {
    day_of(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))
}
