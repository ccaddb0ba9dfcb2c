//! What becomes of a platform as a sign with its word: keep, start, optional, stop. Colour alone never says it.

use crate::analysis::portfolio::Decision;
use crate::chart::words::capital;
use crate::scene::tones::of_decision;
use crate::ui::theme::{colours, font, readable_as_text, softened, weight};
use egui::{Align2, Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

/// The height of the sign, in points.
const HEIGHT: f32 = 20.0;
/// The room around its word, and of what stands before the word, in points.
const PADDING: f32 = 8.0;
const MARK: f32 = 14.0;

fn colour(ui: &Ui, decision: Decision) -> Color32 {
    let c = colours(ui);
    of_decision(decision, [c.accent, c.good, c.muted, c.bad])
}

/// How wide the sign is, in points.
#[must_use]
pub fn decision_width(ui: &Ui, decision: Decision) -> f32 {
    let word = capital(decision.word());
    let words = ui.painter().layout_no_wrap(word, font(weight::SEMIBOLD, true), colours(ui).ink).size().x;
    words + 2.0 * PADDING + MARK
}

/// Draws the sign with the middle of its left end here.
pub fn paint_decision(ui: &Ui, left: Pos2, decision: Decision) {
    let size = Vec2::new(decision_width(ui, decision), HEIGHT);
    let rect = Rect::from_min_size(left - Vec2::new(0.0, HEIGHT / 2.0), size);
    let ground = softened(colour(ui, decision), colours(ui).surface, 0.14);
    let ink = readable_as_text(colour(ui, decision), ground);
    let painter = ui.painter();
    painter.rect_filled(rect, HEIGHT / 2.0, ground);
    let middle = Pos2::new(rect.left() + PADDING + MARK / 2.0 - 2.0, rect.center().y);
    let at = |x: f32, y: f32| middle + Vec2::new(x, y);
    let stroke = Stroke::new(1.6, ink);
    match decision {
        Decision::Keep => {
            painter.add(Shape::line(vec![at(-4.0, 0.5), at(-1.2, 3.2), at(4.0, -3.0)], stroke));
        }
        Decision::Start => {
            painter.line_segment([at(-4.0, 0.0), at(4.0, 0.0)], stroke);
            painter.line_segment([at(0.0, -4.0), at(0.0, 4.0)], stroke);
        }
        Decision::Optional => {
            painter.circle_stroke(middle, 3.6, stroke);
        }
        Decision::Stop => {
            painter.line_segment([at(-3.2, -3.2), at(3.2, 3.2)], stroke);
            painter.line_segment([at(-3.2, 3.2), at(3.2, -3.2)], stroke);
        }
    }
    let words = Pos2::new(rect.left() + PADDING + MARK, rect.center().y);
    painter.text(words, Align2::LEFT_CENTER, capital(decision.word()), font(weight::SEMIBOLD, true), ink);
}

/// Draws the sign where the next thing goes.
pub fn decision_chip(ui: &mut Ui, decision: Decision) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(decision_width(ui, decision), HEIGHT), Sense::hover());
    let word = capital(decision.word());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, &word));
    paint_decision(ui, rect.left_center(), decision);
}
