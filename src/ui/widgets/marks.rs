//! Signs that are no controls: a platform's letter, a milestone's colour, a card, a line.

use crate::ui::theme::{RADIUS, colours, font, readable_on, weight};
use egui::{Align2, Color32, CornerRadius, Frame, Margin, Rect, Sense, Shape, Stroke, Ui, Vec2, pos2};

/// A platform's letter in its colour.
pub fn letter_mark(ui: &mut Ui, name: &str, colour: Color32, size: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    ui.painter().rect_filled(rect, RADIUS, colour);
    let letter: String = name.chars().next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    let font = font(weight::SEMIBOLD, false);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, letter, font, readable_on(colour));
}

/// A milestone's colour as a small square.
pub fn swatch(ui: &mut Ui, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, colour);
}

/// A colour and what it stands for, which stay together where a line breaks.
pub fn legend_item(ui: &mut Ui, colour: Color32, words: &str) {
    let c = colours(ui);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font(weight::REGULAR, true), c.muted);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 18.0, 18.0), Sense::hover());
    let square = Rect::from_center_size(pos2(rect.left() + 6.0, rect.center().y), Vec2::splat(12.0));
    ui.painter().rect_filled(square, 3.0, colour);
    ui.painter().galley(pos2(rect.left() + 18.0, rect.center().y - galley.size().y / 2.0), galley, c.muted);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, words));
}

/// A card: a surface with a hairline around it.
pub fn card(ui: &Ui) -> Frame {
    let c = colours(ui);
    Frame::new()
        .fill(c.surface)
        .stroke(Stroke::new(1.0, c.line))
        .corner_radius(CornerRadius::same(RADIUS + 4))
        .inner_margin(Margin::same(20))
}

/// A hairline across the room there is.
pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, colours(ui).line));
}

/// An area in stripes of a colour with an edge, dashed where what it stands for is assumed.
pub fn stripes(ui: &Ui, rect: Rect, colour: Color32, assumed: bool) {
    let stroke = Stroke::new(1.0, colour);
    let inside = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut from = rect.left() + 3.0;
    while from < rect.right() + rect.height() {
        inside.line_segment([pos2(from, rect.top()), pos2(from - rect.height(), rect.bottom())], stroke);
        from += 5.0;
    }
    let edge = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    if assumed {
        ui.painter().extend(Shape::dashed_line(&edge, stroke, 3.0, 2.0));
    } else {
        ui.painter().add(Shape::line(edge.to_vec(), stroke));
    }
}
