//! Rows with a name on the left and room for a picture on the right.

use crate::ui::theme::{colours, font, weight};
use egui::text::{LayoutJob, TextWrapping};
use egui::{Id, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

/// The distance between a name and its picture, in points.
const GAP: f32 = 12.0;

/// The room that names need: the widest of them, at most so much of the whole.
pub fn gutter<'a>(ui: &Ui, names: impl Iterator<Item = &'a str>, most: f32) -> f32 {
    let width = |name: &str| {
        let galley = ui.painter().layout_no_wrap(name.to_owned(), font(weight::SEMIBOLD, false), colours(ui).ink);
        galley.size().x
    };
    (names.map(width).fold(0.0, f32::max) + GAP).min(most)
}

/// A row: draws the name and gives its response and the room for its picture.
pub fn row_ui(
    ui: &mut Ui,
    id: Id,
    (name, strong): (&str, bool),
    label: &str,
    gutter: f32,
    height: f32,
) -> (Response, Rect) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, label));
    let c = colours(ui);
    let style = font(if strong { weight::SEMIBOLD } else { weight::REGULAR }, false);
    let mut job = LayoutJob::simple_singleline(name.to_owned(), style, c.ink);
    job.wrap = TextWrapping::truncate_at_width(gutter - GAP);
    let galley = ui.painter().layout_job(job);
    let at = Pos2::new(rect.left() + gutter - GAP - galley.size().x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, c.ink);
    let room = Rect::from_min_max(Pos2::new(rect.left() + gutter, rect.top()), rect.max);
    (response, room)
}
