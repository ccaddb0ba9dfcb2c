//! The best sets over hours a week as a native chart: stairs, as between two sets the score stays that of the smaller one.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Shape, Spot};
use super::super::page::{Area, POINT, width_of};
use super::super::paint::Paint;
use super::cx::SlideCx;
use crate::chart::frontier::{Frontier, FrontierMark, HOURS_A_WEEK, TOGETHER};
use crate::chart::words;
use crate::domain::sorting::sort_by_key;
use crate::export::grid::{Cell, Grid};
use crate::scene::arrange;

/// What the sets score, as a heading.
pub const LINE: &str = "Together";

/// What the stairs are called among the figures.
const STAIRS: &str = "Best score in these hours";

/// How far apart the numbers of the axis of hours may be, and how many there are at most.
const STEPS: [f64; 8] = [1.0, 2.0, 3.0, 4.0, 5.0, 10.0, 20.0, 24.0];
const MOST_NUMBERS: f64 = 10.0;

/// The size of text in points, how high a line of it is, and how much of that words and figures fill.
const SIZE: u32 = 12;
const LINE_HEIGHT: f64 = 14.0;
const WORDS: f64 = 13.0;
const FIGURES: f64 = 9.0;
/// What is around the plot, in points: to the left, above, to the right and below.
const AROUND: [f64; 4] = [50.0, 10.0, 14.0, 46.0];
/// How many points across a set is, and one that is marked.
const SET: u8 = 8;
const MARKED: u8 = 12;
/// How wide the stairs are, in English Metric Units, and half of that in points with a little air.
const STAIR: i64 = 28_575;
const BESIDE: f64 = 1.3;

/// The chart, which fills an area.
pub fn chart(cx: SlideCx<'_>, frontier: &Frontier, area: Area) -> NativeChart {
    let mut room = Room::of(frontier, area, cx.breadth());
    let mut grid = Grid::new(&["What", HOURS_A_WEEK, LINE]);
    let mut spots = Vec::new();
    let accent = cx.palette.accent;
    // The sets first, which are what somebody edits: what is drawn between them follows.
    for step in &frontier.steps {
        grid.rows.push(vec![Cell::text(step.name()), Cell::Number(step.hours), Cell::Number(step.coverage)]);
    }
    let count = frontier.steps.len();
    let limit = frontier.limit().map(|(hours, words)| limit(&mut grid, &mut room, (hours, &words), frontier));
    let mut label = Label::values(Paint::TEXT, LabelPlace::Above, "0");
    for (row, step) in frontier.steps.iter().enumerate() {
        // Those that are marked have words.
        let is_marked = frontier.marks_on(step).next().is_some();
        let value = words::points(step.coverage);
        let mut place = || room.free([step.hours, step.coverage], &value, SET, OF_SETS);
        match if is_marked { None } else { place() } {
            Some(place) => label.elsewhere.push((row, place)),
            None => label.without.push(row),
        }
    }
    // Words are wider than figures, and find a place that is left.
    let marks = marks(&mut grid, &mut room, frontier, accent);
    spots.push(Spot {
        rows: 0..count,
        paint: accent,
        shape: Shape::Dot(SET),
        label: Some(label),
        placed: false,
        whole: None,
    });
    spots.extend(limit);
    let from = grid.rows.len();
    let hours = |row: usize| Cell::Same(frontier.steps[row].hours, [row, 1]);
    let score = |row: usize| Cell::Same(frontier.steps[row].coverage, [row, 2]);
    for row in 0..count {
        grid.rows.push(vec![Cell::text(STAIRS), hours(row), score(row)]);
        let end = if row + 1 < count { hours(row + 1) } else { Cell::Number(frontier.last_hours()) };
        grid.rows.push(vec![Cell::text(STAIRS), end, score(row)]);
    }
    let rows = from..grid.rows.len();
    spots.insert(0, Spot { rows, paint: accent, shape: Shape::Solid(STAIR), label: None, placed: false, whole: None });
    spots.extend(marks);
    // The longest series come first: not every program draws one that comes before a longer one.
    sort_by_key(&mut spots, |spot| std::cmp::Reverse(spot.rows.len()));
    let values =
        Axis { least: Some(frontier.low_end()), most: Some(100.0), step: Some(10.0), ..Axis::from_zero(TOGETHER, "0") };
    let last = frontier.last_hours();
    let step = step_of_axis(last);
    let hours = Axis { most: Some(last), step: Some(step), lines: false, ..Axis::from_zero(HOURS_A_WEEK, "0") };
    let plot = Plot::Scatter { spots, inner: Some(room.inner()), x: hours, y: values };
    NativeChart { plot, grid, legend: Legend::None, text_size: SIZE * 100 }
}

/// How far apart the numbers of an axis are that ends with some hours: the end has one where a few alike steps lead to it.
fn step_of_axis(last: f64) -> f64 {
    let all = || STEPS.into_iter().filter(|step| last / step <= MOST_NUMBERS);
    let even = all().find(|step| last / step >= 3.0 && (last / step).fract().abs() < 1e-9);
    even.or_else(|| all().next()).unwrap_or(24.0)
}

/// The hours that there are, as a line upwards.
fn limit(grid: &mut Grid, room: &mut Room, (hours, words): (f64, &str), frontier: &Frontier) -> Spot {
    let from = grid.rows.len();
    let low = frontier.low_end();
    // Below all points, where the words keep off the stairs.
    let foot = low + 0.04 * (100.0 - low);
    for (at, score) in [low, foot, 100.0].into_iter().enumerate() {
        let hours = if at == 0 { Cell::Number(hours) } else { Cell::Same(hours, [from, 1]) };
        grid.rows.push(vec![Cell::text(words), hours, Cell::Number(score)]);
    }
    let place = room.best([hours, foot], words, 0, [LabelPlace::Right, LabelPlace::Left]);
    let label = Label::name(Paint::MUTED, place, from + 1);
    Spot {
        rows: from..from + 3,
        paint: Paint::BEHIND,
        shape: Shape::Dotted,
        label: Some(label),
        placed: false,
        whole: None,
    }
}

/// The suggested set and that of today, each with its word and its score.
fn marks(grid: &mut Grid, room: &mut Room, frontier: &Frontier, accent: Paint) -> Vec<Spot> {
    let mut spots = Vec::new();
    for mark in &frontier.marks {
        let step = frontier.step_of(mark);
        let with: Vec<&FrontierMark> = match step {
            Some(step) => frontier.marks_on(&frontier.steps[step]).collect(),
            None => vec![mark],
        };
        // Where both are one set, it is marked once.
        if with.first().is_some_and(|first| first.suggested != mark.suggested) {
            continue;
        }
        let names: Vec<&str> = with.iter().map(|mark| mark.name()).collect();
        let words = words::capital(&names.join(", ").to_lowercase());
        let words = format!("{words}: {}", words::points(mark.coverage));
        let row = grid.rows.len();
        let cell =
            |value: f64, column: usize| step.map_or(Cell::Number(value), |step| Cell::Same(value, [step, column]));
        grid.rows.push(vec![Cell::text(words.clone()), cell(mark.hours, 1), cell(mark.coverage, 2)]);
        let (paint, shape) =
            if mark.suggested { (accent, Shape::Dot(MARKED)) } else { (Paint::MUTED, Shape::Square(MARKED - 2)) };
        let places = if step.is_some() { OF_SETS } else { OF_OTHERS };
        let place = room.best([mark.hours, mark.coverage], &words, MARKED, places);
        let label = Some(Label::name(Paint::TEXT, place, row));
        spots.push(Spot { rows: row..row + 1, paint, shape, label, placed: false, whole: None });
    }
    spots
}

/// Where the words of a set may stand, the best first: the stairs go on to its right.
const OF_SETS: [LabelPlace; 4] = [LabelPlace::Left, LabelPlace::Above, LabelPlace::Below, LabelPlace::Right];
/// Where those of a set that is no step may.
const OF_OTHERS: [LabelPlace; 4] = [LabelPlace::Right, LabelPlace::Left, LabelPlace::Below, LabelPlace::Above];

/// The room of something so large around a point.
fn around([x, y]: [f64; 2], [wide, high]: [f64; 2]) -> arrange::Area {
    arrange::Area { left: x - wide / 2.0, top: y - high / 2.0, right: x + wide / 2.0, bottom: y + high / 2.0 }
}

/// Where words have room: lengths are points of type from the chart's left upper corner.
struct Room {
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
    fn of(frontier: &Frontier, area: Area, breadth: i64) -> Self {
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

    /// Where words beside a mark of so many points across lie.
    #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
    fn words(&self, at: [f64; 2], words: &str, across: u8, place: LabelPlace) -> arrange::Area {
        let wide = (width_of(words, SIZE) * self.breadth / 100) as f64 / POINT as f64;
        let [x, y] = self.at(at);
        let off = f64::from(across) / 2.0 + 2.0;
        let middle = match place {
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
    fn free<const N: usize>(
        &mut self,
        at: [f64; 2],
        words: &str,
        across: u8,
        places: [LabelPlace; N],
    ) -> Option<LabelPlace> {
        let part = |place: &LabelPlace| self.words(at, words, across, *place);
        let place = places.into_iter().find(|place| self.crowded(part(place)) == 0)?;
        let part = part(&place);
        self.taken.push(part);
        Some(place)
    }

    /// The place where they lie on least.
    fn best<const N: usize>(&mut self, at: [f64; 2], words: &str, across: u8, places: [LabelPlace; N]) -> LabelPlace {
        let part = |place: &LabelPlace| self.words(at, words, across, *place);
        let place = places.into_iter().min_by_key(|place| self.crowded(part(place))).unwrap_or(LabelPlace::Above);
        let part = part(&place);
        self.taken.push(part);
        place
    }

    /// Where the plot lies within the chart, as fractions.
    fn inner(&self) -> [f64; 4] {
        let arrange::Area { left, top, right, .. } = self.plot;
        let [wide, high] = self.whole;
        [left / wide, top / high, (right - left) / wide, self.plot.height() / high]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_axis_has_a_number_where_alike_steps_lead_to_it() {
        for (last, step) in [(3.0, 1.0), (9.0, 1.0), (15.0, 3.0), (16.0, 2.0), (19.0, 2.0), (25.0, 5.0), (100.0, 10.0)]
        {
            assert!((step_of_axis(last) - step).abs() < 1e-9, "{last}: {}", step_of_axis(last));
        }
    }

    #[test]
    fn words_never_lie_on_a_line_where_a_place_is_free_of_it() {
        let plot = arrange::Area { left: 0.0, top: 0.0, right: 400.0, bottom: 300.0 };
        let mut room = Room { whole: [400.0, 300.0], plot, ends: [16.0, 60.0], breadth: 100, taken: Vec::new() };
        room.line([8.0, 80.0], [16.0, 80.0]);
        room.line([8.0, 70.0], [8.0, 80.0]);
        assert_eq!(room.free([8.0, 80.0], "80", SET, OF_SETS), Some(LabelPlace::Left));
        // What lies there already is a reason to stand elsewhere; on the line nothing stands.
        assert_eq!(room.free([8.0, 80.0], "80", SET, OF_SETS), Some(LabelPlace::Above));
        assert_eq!(room.free([8.0, 80.0], "80", SET, OF_SETS), None);
        let right = room.words([8.0, 80.0], "80", SET, LabelPlace::Right);
        assert!(room.crowded(right) > 0, "{right:?}");
    }
}
