//! The sign of the program: seven cells in the colours of the milestones; and where the cells of such a comb are.

use crate::scene::draw::{hexagon, place};
use crate::ui::theme::colours;
use egui::{Pos2, Sense, Shape, Stroke, Ui, Vec2};

/// The height of a comb, in radii of its cells.
pub const HIGH: f32 = 5.2;

/// Draws the sign, as high and as wide as `size`, in points.
pub fn logo(ui: &mut Ui, size: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    for cell in 0..7 {
        let corners = cell_corners(rect.center(), size / HIGH, cell, 0.92);
        ui.painter().add(Shape::convex_polygon(corners, colours(ui).milestone(cell), Stroke::NONE));
    }
}

/// The middle of a cell of a comb around a point, with cells of a radius.
#[must_use]
pub fn cell_centre(comb: Pos2, radius: f32, cell: usize) -> Pos2 {
    narrow(place([f64::from(comb.x), f64::from(comb.y)], f64::from(radius), cell))
}

/// The corners of such a cell, drawn as large as this part of it.
#[must_use]
pub fn cell_corners(comb: Pos2, radius: f32, cell: usize, part: f32) -> Vec<Pos2> {
    let centre = cell_centre(comb, radius, cell);
    let corners = hexagon([f64::from(centre.x), f64::from(centre.y)], f64::from(radius * part));
    corners.into_iter().map(narrow).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
const fn narrow([x, y]: [f64; 2]) -> Pos2 {
    Pos2::new(x as f32, y as f32)
}
