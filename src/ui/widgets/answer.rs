//! One of several answers in words, as wide as the room there is; and dots that say how far one has come.

use crate::ui::theme::{APART, NEAR, RADIUS, colours, font, softened, weight};
use egui::{Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

/// Half the size of the circle before an answer.
const RING: f32 = 8.0;
/// The room of a dot.
const DOT: f32 = 24.0;

/// Draws an answer with the key that gives it; whether it was clicked.
pub fn answer(ui: &mut Ui, salt: &'static str, words: &str, key: &str, chosen: bool) -> bool {
    let c = colours(ui);
    let width = ui.available_width();
    let room = width - 2.0 * (2.0 * RING + APART);
    let galley = ui.painter().layout(words.to_owned(), font(weight::REGULAR, false), c.ink, room);
    let size = Vec2::new(width, galley.size().y + 2.0 * (NEAR + 3.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with((salt, key)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, words));
    if ui.is_rect_visible(rect) {
        let (fill, line) = match (chosen, response.hovered()) {
            (true, _) => (softened(c.accent, c.surface, 0.12), c.accent),
            (false, true) => (c.chip, c.muted),
            (false, false) => (c.surface, c.line),
        };
        let painter = ui.painter();
        painter.rect(rect, RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let ring = egui::pos2(rect.left() + NEAR + 2.0 * RING, rect.center().y);
        painter.circle_stroke(ring, RING, Stroke::new(1.5, if chosen { c.accent } else { c.muted }));
        if chosen {
            painter.circle_filled(ring, RING - 4.0, c.accent);
        }
        let at = egui::pos2(ring.x + RING + NEAR + 4.0, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, c.ink);
        let at = egui::pos2(rect.right() - NEAR - RING, rect.center().y);
        painter.text(at, egui::Align2::CENTER_CENTER, key, font(weight::REGULAR, true), c.muted);
    }
    response.clicked()
}

/// A page among those that a dot stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It has not been open yet.
    Ahead,
    /// It has been open.
    Seen,
    /// It is open.
    Here,
}

/// Draws a dot for a page; whether it was clicked.
pub fn progress_dot(ui: &mut Ui, label: &str, progress: Progress) -> bool {
    let c = colours(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(DOT), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("progress", label)), Sense::click());
    let here = progress == Progress::Here;
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Tab, true, here, label));
    let radius = if here { 7.0 } else { 5.0 };
    match progress {
        Progress::Ahead => _ = ui.painter().circle_stroke(rect.center(), radius, Stroke::new(1.5, c.muted)),
        Progress::Seen => _ = ui.painter().circle_filled(rect.center(), radius, c.muted),
        Progress::Here => _ = ui.painter().circle_filled(rect.center(), radius, c.accent),
    }
    response.on_hover_text(label).clicked()
}
