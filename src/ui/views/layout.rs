//! What views are put together with: headlines, cards, and columns beside each other.

use crate::app::command::Command;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, headline, muted};
use crate::ui::widgets::{action_button, card};
use egui::{Align, Label, Layout, Ui, Vec2};

/// How wide the middle must be for two cards beside each other, in points.
pub const TWO_COLUMNS: f32 = 640.0;

/// The sentence at the top of a view, and what goes under it; empty sentences are passed over.
pub fn headline_ui(ui: &mut Ui, sentence: &str, under: &[&str]) {
    ui.label(headline(sentence));
    for sentence in under.iter().filter(|sentence| !sentence.is_empty()) {
        ui.label(muted(ui, *sentence));
    }
    ui.add_space(APART - NEAR);
}

/// The name of a page that serves the questions, with the way back to them.
pub fn tool_head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, name: &str, back: &str) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if action_button(ui, back, false).clicked() {
                cx.send(Command::OpenPage(cx.state.view.back));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(headline(name)).truncate());
            });
        });
    });
    ui.add_space(NEAR);
}

/// Two columns beside each other, or below each other where there is not room for both; `contents` draws the first
/// (0) and the second (1).
pub fn pair_ui(ui: &mut Ui, first_part: f32, mut contents: impl FnMut(&mut Ui, usize)) {
    let room = ui.available_width();
    if room < TWO_COLUMNS {
        contents(ui, 0);
        ui.add_space(APART - NEAR);
        contents(ui, 1);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let first = (room - APART) * first_part;
        column_ui(ui, first, |ui| contents(ui, 0));
        ui.add_space(APART);
        column_ui(ui, room - APART - first, |ui| contents(ui, 1));
    });
}

/// A card as wide as the room there is.
pub fn wide_card(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
}

pub fn column_ui(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.x = NEAR;
        contents(ui);
    });
}
