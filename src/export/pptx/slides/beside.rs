//! Where words have room beside the points of stairs. Lengths are points of type from the chart's left upper corner.

use super::super::chart::LabelPlace;
use super::super::page::{Area, BOLD, POINT, width_of};
use crate::chart::frontier::Frontier;
use crate::scene::arrange;

/// The size of text in points, how high a line of it is, and how much of that words and figures fill.
pub(super) const SIZE: u32 = 12;
pub(super) const LINE_HEIGHT: f64 = 14.0;
const WORDS: f64 = 13.0;
const FIGURES: f64 = 9.0;
/// What is around the plot, in points: to the left, above, to the right and below.
const AROUND: [f64; 4] = [50.0, 16.0, 14.0, 46.0];
/// How many points across a set is, and one that is marked.
pub(super) const SET: u8 = 8;
pub(super) const MARKED: u8 = 13;
/// Half of how wide the stairs are, in points, with a little air.
const BESIDE: f64 = 1.3;

/// Where words stand: on a side of what is so far from their point, in points of type to the right and down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub(super) side: LabelPlace,
    pub(super) apart: [f64; 2],
}

impl Place {
    /// On a side of the point itself.
    pub(super) const fn beside(side: LabelPlace) -> Self {
        Self { side, apart: [0.0, 0.0] }
    }
}

/// The room of something so large around a point.
fn around([x, y]: [f64; 2], [wide, high]: [f64; 2]) -> arrange::Area {
    arrange::Area { left: x - wide / 2.0, top: y - high / 2.0, right: x + wide / 2.0, bottom: y + high / 2.0 }
}

/// Where words have room: lengths are points of type from the chart's left upper corner.
pub(super) struct Room {
    /// The width and the height of the chart.
    whole: [f64; 2],
    plot: arrange::Area,
    /// The ends of the axes: the last hours, and the least score.
    ends: [f64; 2],
    /// The width of letters, in per cent.
    breadth: i64,
    /// What words may not lie on.
    taken: Vec<arrange::Area>,
}

impl Room {
    /// The room beside stairs, their points, the marks and the line of the hours that there are.
    #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
    pub(super) fn of(frontier: &Frontier, area: Area, breadth: i64) -> Self {
        let whole = [area.width, area.height].map(|length| length as f64 / POINT as f64);
        let [left, top, right, bottom] = AROUND;
        let plot = arrange::Area { left, top, right: whole[0] - right, bottom: whole[1] - bottom };
        let ends = [frontier.last_hours(), frontier.low_end()];
        let mut room = Self { whole, plot, ends, breadth, taken: Vec::new() };
        let last = ends[0];
        for (at, step) in frontier.steps.iter().enumerate() {
            let next = frontier.steps.get(at + 1);
            let corner = [next.map_or(last, |next| next.hours), step.coverage];
            room.line([step.hours, step.coverage], corner);
            if let Some(next) = next {
                room.line(corner, [next.hours, next.coverage]);
            }
        }
        if let Some((hours, _)) = frontier.limit() {
            room.line([hours, ends[1]], [hours, 100.0]);
        }
        let sets = frontier.steps.iter().map(|step| ([step.hours, step.coverage], SET));
        let marks = frontier.marks.iter().map(|mark| ([mark.hours, mark.coverage], MARKED));
        for (at, across) in sets.chain(marks) {
            let part = around(room.at(at), [f64::from(across); 2]);
            room.taken.push(part);
        }
        room
    }

    /// Where a score in some hours stands.
    fn at(&self, [hours, score]: [f64; 2]) -> [f64; 2] {
        let arrange::Area { left, right, bottom, .. } = self.plot;
        let [last, low] = self.ends;
        [left + (right - left) * hours / last, bottom - self.plot.height() * (score - low) / (100.0 - low)]
    }

    /// Keeps words off a line.
    fn line(&mut self, from: [f64; 2], to: [f64; 2]) {
        let ([x, y], [to_x, to_y]) = (self.at(from), self.at(to));
        self.taken.push(arrange::Area {
            left: x.min(to_x) - BESIDE,
            top: y.min(to_y) - BESIDE,
            right: x.max(to_x) + BESIDE,
            bottom: y.max(to_y) + BESIDE,
        });
    }

    /// Which hours and which score are so far from others, in points to the right and down.
    pub(super) fn beyond(&self, [hours, score]: [f64; 2], [right, down]: [f64; 2]) -> [f64; 2] {
        let [last, low] = self.ends;
        let (wide, high) = (self.plot.width(), self.plot.height());
        [hours + right * last / wide, score - down * (100.0 - low) / high]
    }

    /// Where words of a mark of so many points across lie.
    #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
    fn words(&self, at: [f64; 2], words: &str, across: u8, Place { side, apart }: Place) -> arrange::Area {
        let wide = (width_of(words, SIZE) * self.breadth / 100 * BOLD / 100) as f64 / POINT as f64;
        let [x, y] = self.at(at);
        let [x, y] = [x + apart[0], y + apart[1]];
        // Further off there is no mark.
        let off = if apart == [0.0, 0.0] { f64::from(across) / 2.0 } else { 0.0 } + 2.0;
        let middle = match side {
            LabelPlace::Left => [x - off - wide / 2.0, y],
            LabelPlace::Right => [x + off + wide / 2.0, y],
            LabelPlace::Below => [x, y + off + LINE_HEIGHT / 2.0],
            _ => [x, y - off - LINE_HEIGHT / 2.0],
        };
        let figures = words.bytes().all(|byte| byte.is_ascii_digit());
        around(middle, [wide, if figures { FIGURES } else { WORDS }])
    }

    /// On how much they would lie there: what is beyond the plot counts as well.
    fn crowded(&self, words: arrange::Area) -> usize {
        let arrange::Area { left, bottom, .. } = self.plot;
        let inside = words.left >= left && words.right <= self.whole[0] && words.top >= 0.0 && words.bottom <= bottom;
        self.taken.iter().filter(|taken| words.meets(**taken)).count() + usize::from(!inside) * 2
    }

    /// The first place where words lie on nothing; none where there is none.
    pub(super) fn free(&mut self, at: [f64; 2], words: &str, across: u8, places: &[Place]) -> Option<Place> {
        let part = |place: &Place| self.words(at, words, across, *place);
        let place = *places.iter().find(|place| self.crowded(part(place)) == 0)?;
        let part = part(&place);
        self.taken.push(part);
        Some(place)
    }

    /// The side of a point on which words lie on least.
    pub(super) fn best(&mut self, at: [f64; 2], words: &str, across: u8, sides: &[LabelPlace]) -> LabelPlace {
        let part = |side: LabelPlace| self.words(at, words, across, Place::beside(side));
        let side = sides.iter().copied().min_by_key(|side| self.crowded(part(*side))).unwrap_or(LabelPlace::Above);
        let part = part(side);
        self.taken.push(part);
        side
    }

    /// Where the plot lies within the chart, as fractions.
    pub(super) fn inner(&self) -> [f64; 4] {
        let arrange::Area { left, top, right, .. } = self.plot;
        let [wide, high] = self.whole;
        [left / wide, top / high, (right - left) / wide, self.plot.height() / high]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_lie_on_a_line_where_a_place_is_free_of_it() {
        let plot = arrange::Area { left: 0.0, top: 0.0, right: 400.0, bottom: 300.0 };
        let mut room = Room { whole: [400.0, 300.0], plot, ends: [16.0, 60.0], breadth: 100, taken: Vec::new() };
        let sides = [LabelPlace::Left, LabelPlace::Above, LabelPlace::Below, LabelPlace::Right].map(Place::beside);
        room.line([8.0, 80.0], [16.0, 80.0]);
        room.line([8.0, 70.0], [8.0, 80.0]);
        assert_eq!(room.free([8.0, 80.0], "80", SET, &sides), Some(sides[0]));
        // What lies there already is a reason to stand elsewhere; on the line nothing stands.
        assert_eq!(room.free([8.0, 80.0], "80", SET, &sides), Some(sides[1]));
        assert_eq!(room.free([8.0, 80.0], "80", SET, &sides), None);
        let right = room.words([8.0, 80.0], "80", SET, Place::beside(LabelPlace::Right));
        assert!(room.crowded(right) > 0, "{right:?}");
    }
}
