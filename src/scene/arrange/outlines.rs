//! Outlines around groups, and their names.

use super::geometry::{crossed, holds, sides};
use super::parts::Outline;
use super::search::Search;
use super::sides::{Place, Side};
use crate::domain::sorting::sort_by;
use crate::scene::area::Area;

/// How far apart the places along an outline are where its name is tried, and how far from it that stands, in pixels of a
/// slide.
const STEP: f64 = 16.0;
const OFF: f64 = 6.0;
/// How far it keeps off the outlines of others: office programs draw labels a little further from their point than asked.
const FOREIGN: f64 = 11.0;

impl Search<'_> {
    /// The outlines of all groups, with names so large where there is room.
    pub(super) fn outlines(&self, sizes: &[[f64; 2]]) -> Vec<Outline> {
        let (mut taken, mut all): (Vec<Area>, Vec<Outline>) = (Vec::new(), Vec::new());
        let over = self.sheet.over;
        let area = Area { top: self.sheet.area.top - over, bottom: self.sheet.area.bottom + over, ..self.sheet.area };
        for (group, size) in sizes.iter().enumerate() {
            let corners = &self.hulls[group].corners;
            let is_free = |place: &Place| {
                let rect = place.rect;
                // Beside a name it would read as its end.
                let apart = Area { left: rect.left - 0.7 * size[1], right: rect.right + 0.7 * size[1], ..rect };
                area.contains(rect)
                    && self.is_empty(apart)
                    && taken.iter().all(|other| !other.meets(apart))
                    && !crossed(corners, rect)
                    && self.hulls.iter().enumerate().filter(|(other, _)| *other != group).all(|(_, hull)| {
                        !hull.runs_through(rect.grown(FOREIGN * self.sheet.unit)) && !hull.holds(rect.centre())
                    })
            };
            let name = self.places_along(corners, *size).into_iter().find(is_free);
            taken.extend(name.map(|place| place.rect));
            all.push(Outline { corners: corners.clone(), name });
        }
        all
    }

    /// Where a name could stand along an outline, the best first: outside over its top, under its foot, elsewhere above and
    /// below, beside it, and then inside.
    fn places_along(&self, corners: &[[f64; 2]], size: [f64; 2]) -> Vec<Place> {
        let along = self.along(corners);
        let ends = |axis: usize| {
            let values = || along.iter().map(|at| at[axis]);
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (top, bottom)) = (ends(0), ends(1));
        let middle = f64::midpoint(left, right);
        let height = size[1];
        let cost = |end: [f64; 2], side: Side, rect: Area| {
            let off = match side {
                Side::Above => 3.0 * (end[1] - top),
                Side::Below => 3.0 * (bottom - end[1]) + 2.0 * height,
                Side::Right => 3.0 * (right - end[0]) + 8.0 * height,
                Side::Left => 3.0 * (end[0] - left) + 8.0 * height,
            };
            let inside = if holds(corners, rect.centre()) { 100.0 * height } else { 0.0 };
            off + 0.3 * (end[0] - middle).abs() + inside + 6.0 * height * self.sheet.lines_under(rect)
        };
        let place = |at: [f64; 2], side: Side| {
            let end = side.away(at, OFF * self.sheet.unit);
            let rect = side.room(end, size, 0.0);
            Place { rect, end, side, led: false, cost: cost(at, side, rect) }
        };
        let mut all: Vec<Place> = along.iter().flat_map(|at| Side::ALL.map(|side| place(*at, side))).collect();
        sort_by(&mut all, |a, b| a.cost.total_cmp(&b.cost));
        all
    }

    /// The corners of an outline, and places between them.
    fn along(&self, corners: &[[f64; 2]]) -> Vec<[f64; 2]> {
        let places = sides(corners).flat_map(|[from, to]| {
            let long = (to[0] - from[0]).hypot(to[1] - from[1]);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few places along a side")]
            let steps = (long / (STEP * self.sheet.unit)).clamp(1.0, 40.0) as u32;
            (0..steps).map(move |step| {
                let part = f64::from(step) / f64::from(steps);
                [0, 1].map(|axis| from[axis] + part * (to[axis] - from[axis]))
            })
        });
        places.collect()
    }
}
