//! Widgets of our own: each with a name for screen readers, keys and a visible focus.

mod answer;
mod buttons;
mod dots;
mod field;
mod marks;
mod rail;
mod switch;
mod tiny_rail;

pub use answer::{Progress, answer, progress_dot};
pub use buttons::{action_button, editable_text, icon_button, question_tab, segmented, source_link, tab};
pub use dots::importance_dots;
pub use field::Field;
pub use marks::{card, hairline, legend_item, letter_mark, swatch};
pub use rail::{Rail, RailScale, RailStretch, marks_ui};
pub use switch::{milestone_switch, tick_box};
pub use tiny_rail::tiny_rail;

use crate::ui::theme::{RADIUS, colours};
use egui::{Rect, Response, Stroke, StrokeKind, Ui};

/// A line around what has the keyboard.
pub(super) fn paint_focus(ui: &Ui, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, colours(ui).accent);
        ui.painter().rect_stroke(rect.expand(2.0), RADIUS, stroke, StrokeKind::Outside);
    }
}
