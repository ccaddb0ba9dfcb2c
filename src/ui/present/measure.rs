//! How large the wall is, and how lengths of a page become lengths on it.

use super::pages::HEIGHT;
use egui::{Id, Rect, Ui};
use std::time::Duration;

/// The margin of what lies over a page, in pixels of a page.
pub const HEAD: f64 = 64.0;

/// The shape of the wall as it was last seen: its width for a height of 1.
pub fn aspect(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp(Id::unique("shape of the wall"))).unwrap_or(16.0 / 9.0)
}

/// How long the program has been running.
pub fn running(ui: &Ui) -> Duration {
    Duration::try_from_secs_f64(ui.input(|input| input.time)).unwrap_or_default()
}

/// A length on a page, in pixels, as it is on a wall.
#[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
pub fn on_wall(room: Rect, pixels: f64) -> f32 {
    (pixels * f64::from(room.height()) / HEIGHT) as f32
}
