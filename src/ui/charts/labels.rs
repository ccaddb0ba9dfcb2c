//! Names beside points, placed so that none lies on another.

use crate::ui::theme::{colours, font, readable_as_text, weight};
use egui::{Color32, Pos2, Rect, Ui, Vec2};

/// A point that wants its name beside it.
pub struct Named<'a> {
    /// Where it is.
    pub at: Pos2,
    /// How far its mark reaches, in pixels.
    pub radius: f32,
    /// Its name.
    pub name: &'a str,
    /// Its colour.
    pub colour: Color32,
    /// Whether its name comes first where there is not room for all.
    pub strong: bool,
}

/// Draws the names that have room: the strong ones first, each right, left, above or below its point.
///
/// `taken` is where other words stand already; the lines through `cross` are crossed only where there is no other room.
pub fn labels_ui(ui: &Ui, area: Rect, points: &[Named<'_>], mut taken: Vec<Rect>, cross: Pos2) {
    let c = colours(ui);
    let marks: Vec<Rect> =
        points.iter().map(|point| Rect::from_center_size(point.at, Vec2::splat(2.0 * point.radius))).collect();
    let order = points.iter().filter(|p| p.strong).chain(points.iter().filter(|p| !p.strong));
    for point in order {
        let style = font(if point.strong { weight::SEMIBOLD } else { weight::REGULAR }, true);
        let ink = if point.strong { readable_as_text(point.colour, c.surface) } else { c.muted };
        let galley = ui.painter().layout_no_wrap(point.name.to_owned(), style, ink);
        let (size, off) = (galley.size(), point.radius + 4.0);
        let places = [
            Vec2::new(off, -size.y / 2.0),
            Vec2::new(-off - size.x, -size.y / 2.0),
            Vec2::new(-size.x / 2.0, -off - size.y),
            Vec2::new(-size.x / 2.0, off),
        ];
        let free = |rect: &Rect| {
            area.contains_rect(*rect)
                && taken.iter().all(|other| !other.intersects(*rect))
                && marks.iter().all(|mark| mark.center() == point.at || !mark.intersects(*rect))
        };
        let clear = |rect: &Rect| !rect.x_range().contains(cross.x) && !rect.y_range().contains(cross.y);
        let rects: Vec<Rect> =
            places.iter().map(|place| Rect::from_min_size(point.at + *place, size)).filter(free).collect();
        if let Some(rect) = rects.iter().find(|rect| clear(rect)).or(rects.first()).copied() {
            ui.painter().galley(rect.min, galley, ink);
            taken.push(rect.expand(1.0));
        }
    }
}
