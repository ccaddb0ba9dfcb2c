//! A row of the export dialog: the word before what it names.

use crate::ui::theme::medium;
use egui::{Label, Layout, Ui, Vec2};

/// What the dialog takes beside its two sides: heading, buttons, and its distance from the window's edges, in points.
pub(super) const AROUND: f32 = 164.0;
/// The width of a word before what it names, and the height of such a row, in points.
pub const NAME: Vec2 = Vec2::new(40.0, 34.0);

/// A word that names what stands beside it; to be called first in a row.
pub fn name_ui(ui: &mut Ui, word: &str) {
    ui.allocate_ui_with_layout(NAME, Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_size(NAME);
        ui.add(Label::new(medium(word)).extend());
    });
}
