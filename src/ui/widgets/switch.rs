//! Boxes to tick: whether a milestone counts, and ordinary ones.

use crate::domain::id::MilestoneId;
use crate::ui::theme::{body, colours, readable_on};
use egui::{Color32, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use std::hash::Hash;

const SIZE: f32 = 18.0;

/// Draws the square of a milestone; gives whether the milestone counts now when a person changed it.
pub fn milestone_switch(ui: &mut Ui, name: &str, milestone: &MilestoneId, colour: Color32, on: bool) -> Option<bool> {
    let (response, changed) = square_ui(ui, ("counts", milestone), &format!("Use {name}"), colour, on);
    let help = if changed.unwrap_or(on) { "is on. Click to ignore it." } else { "is off. Click to use it." };
    response.on_hover_text(format!("{name} {help}"));
    changed
}

/// Draws a box with words beside it; gives whether it is ticked now when a person changed it.
///
/// `name` tells it from others for screen readers and tests; the words may be the same for several.
pub fn tick_box(ui: &mut Ui, words: &str, name: &str, help: &str, on: bool) -> Option<bool> {
    ui.horizontal(|ui| {
        let (square, changed) = square_ui(ui, ("tick", name), name, colours(ui).accent, on);
        let label =
            if words.is_empty() { None } else { Some(ui.add(egui::Label::new(body(words)).sense(Sense::CLICK))) };
        let clicked = label.as_ref().is_some_and(Response::clicked);
        if !help.is_empty() {
            square.on_hover_text(help);
            label.map(|label| label.on_hover_text(help));
        }
        changed.or(clicked.then_some(!on))
    })
    .inner
}

/// The square itself, ticked or empty.
fn square_ui(
    ui: &mut Ui,
    salt: impl Hash + std::fmt::Debug,
    name: &str,
    colour: Color32,
    on: bool,
) -> (Response, Option<bool>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(SIZE), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(salt), Sense::click());
    let on = on != response.clicked();
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, on, name));
    if ui.is_rect_visible(rect) {
        paint(ui, rect.shrink(1.0), colour, on);
    }
    let changed = response.clicked().then_some(on);
    (response, changed)
}

fn paint(ui: &Ui, square: Rect, colour: Color32, on: bool) {
    if on {
        ui.painter().rect_filled(square, 4.0, colour);
        let at = |x: f32, y: f32| Pos2::new(square.left() + x * square.width(), square.top() + y * square.height());
        let tick = vec![at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.31)];
        ui.painter().add(Shape::line(tick, Stroke::new(2.0, readable_on(colour))));
    } else {
        ui.painter().rect_stroke(square, 4.0, Stroke::new(1.5, colours(ui).muted), StrokeKind::Inside);
    }
}
