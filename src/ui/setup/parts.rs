//! What the pages that begin a plan are put together with.

use crate::ui::theme::{APART, MARGIN, NEAR, headline, muted};
use egui::{Frame, Label, Margin, Ui};

/// The most that a page is wide, in points.
const WIDEST: f32 = 1216.0;

/// The question of a page, and what to do about it.
pub fn question_ui(ui: &mut Ui, question: &str, what: &str) {
    ui.label(headline(question));
    ui.add(Label::new(muted(ui, what)).wrap());
    ui.add_space(APART - NEAR);
}

/// What is drawn has the width of a page, in the middle of the window.
pub fn in_the_middle(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let side = ((ui.available_width() - WIDEST) / 2.0).max(f32::from(MARGIN));
    #[expect(clippy::cast_possible_truncation, reason = "a margin of some hundred points")]
    let margin = Margin::symmetric(side as i8, 0);
    if side <= f32::from(i8::MAX) {
        Frame::new().inner_margin(margin).show(ui, contents);
        return;
    }
    let room = ui.available_rect_before_wrap();
    let middle = egui::Rect::from_x_y_ranges(room.left() + side..=room.right() - side, room.y_range());
    ui.scope_builder(egui::UiBuilder::new().max_rect(middle), contents);
}
