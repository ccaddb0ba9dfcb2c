//! The best sets over hours a week as a native chart: stairs, as between two sets the score stays that of the smaller one.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Shape, Spot};
use super::super::page::Area;
use super::super::paint::Paint;
use super::beside::{LINE_HEIGHT, MARKED, Place, Room, SET, SIZE};
use super::cx::SlideCx;
use crate::chart::frontier::{Frontier, FrontierMark, HOURS_A_WEEK, TOGETHER};
use crate::domain::sorting::sort_by_key;
use crate::export::grid::{Cell, Grid};

/// What the sets score, as a heading.
const LINE: &str = "Together";

/// What the stairs are called among the figures.
const STAIRS: &str = "Best score in these hours";

/// How far apart the numbers of the axis of hours may be, and how many there are at most.
const STEPS: [f64; 8] = [1.0, 2.0, 3.0, 4.0, 5.0, 10.0, 20.0, 24.0];
const MOST_NUMBERS: f64 = 14.0;

/// How wide the stairs are, in English Metric Units.
const STAIR: i64 = 28_575;

/// What the axis of hours is where all of them hang on a guess.
const GUESSED: &str = "Hours a week (at least partly our guess)";
/// What it is where some of them do.
const PARTLY_GUESSED: &str = "Hours a week (some are at least partly our guess)";

/// The chart, which fills an area, and what has no room beside its point, from few hours to many.
pub fn chart(cx: SlideCx<'_>, frontier: &Frontier, area: Area) -> (NativeChart, Vec<String>) {
    let mut room = Room::of(frontier, area, cx.breadth());
    let mut grid = Grid::new(&["What", HOURS_A_WEEK, LINE]);
    let mut spots = Vec::new();
    let accent = cx.palette.accent;
    // The sets first, which are what somebody edits: what is drawn between them follows.
    for step in &frontier.steps {
        grid.rows.push(vec![Cell::text(step.name()), Cell::Number(step.hours), Cell::Number(step.coverage)]);
    }
    let count = frontier.steps.len();
    spots.push(Spot::new(0..count, (Shape::Dot(SET), accent), None));
    spots.extend(frontier.limit().map(|(hours, words)| limit(&mut grid, &mut room, (hours, &words), frontier)));
    spots.extend(alone(&mut grid, &mut room, frontier, accent));
    let ink = accent.as_words(cx.theme);
    let (names, unnamed) = names(&mut grid, &mut room, frontier, (accent, ink));
    let from = grid.rows.len();
    let hours = |row: usize| Cell::Same(frontier.steps[row].hours, [row, 1]);
    let score = |row: usize| Cell::Same(frontier.steps[row].coverage, [row, 2]);
    for row in 0..count {
        grid.rows.push(vec![Cell::text(STAIRS), hours(row), score(row)]);
        let end = if row + 1 < count { hours(row + 1) } else { Cell::Number(frontier.last_hours()) };
        grid.rows.push(vec![Cell::text(STAIRS), end, score(row)]);
    }
    let rows = from..grid.rows.len();
    spots.insert(0, Spot::new(rows, (Shape::Solid(STAIR), accent), None));
    spots.extend(names);
    // The longest series come first: not every program draws one that comes before a longer one.
    sort_by_key(&mut spots, |spot| std::cmp::Reverse(spot.rows.len()));
    // Every set has its score beside it: lines of the scale would cross these.
    let values = Axis {
        least: Some(frontier.low_end()),
        most: Some(100.0),
        step: Some(10.0),
        lines: false,
        ..Axis::from_zero(TOGETHER, "0")
    };
    let last = frontier.last_hours();
    let mut guesses = frontier.steps.iter().map(|step| step.guess).chain(frontier.marks.iter().map(|mark| mark.guess));
    let title = match (guesses.clone().any(|guess| guess), guesses.all(|guess| guess)) {
        (false, _) => HOURS_A_WEEK,
        (true, false) => PARTLY_GUESSED,
        (true, true) => GUESSED,
    };
    let hours = Axis {
        most: Some(last),
        step: Some(step_of_axis(last)),
        lines: false,
        along: Some(Paint::BEHIND),
        ..Axis::from_zero(title, "0")
    };
    let plot = Plot::Scatter { spots, inner: Some(room.inner()), x: hours, y: values };
    (NativeChart { plot, grid, legend: Legend::None, text_size: SIZE * 100 }, unnamed)
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
    let place = room.best([hours, foot], words, 0, &[LabelPlace::Right, LabelPlace::Left]);
    let label = Label::name(Paint::MUTED, place, from + 1);
    Spot::new(from..from + 3, (Shape::Dotted, Paint::BEHIND), Some(label))
}

/// The marked sets that are no step, each with its word and its score.
fn alone(grid: &mut Grid, room: &mut Room, frontier: &Frontier, accent: Paint) -> Vec<Spot> {
    let mut spots = Vec::new();
    for mark in frontier.marks.iter().filter(|mark| frontier.step_of(mark).is_none()) {
        let (words, row) = (mark.beside(), grid.rows.len());
        grid.rows.push(vec![Cell::text(words.clone()), Cell::Number(mark.hours), Cell::Number(mark.coverage)]);
        let place = room.best([mark.hours, mark.coverage], &words, MARKED, &OF_OTHERS);
        let label = Some(Label { bold: true, ..Label::name(Paint::MUTED, place, row) });
        spots.push(Spot::new(row..row + 1, drawn(mark, accent), label));
    }
    spots
}

/// What a mark is: a larger dot, or a square for today, so that it is told from the sets without its colour.
const fn drawn(mark: &FrontierMark, accent: Paint) -> (Shape, Paint) {
    if mark.suggested { (Shape::Dot(MARKED), accent) } else { (Shape::Square(MARKED - 2), Paint::MUTED) }
}

/// The score of each set with who joins, beside its point, those that are marked first; and what has no room there.
fn names(
    grid: &mut Grid,
    room: &mut Room,
    frontier: &Frontier,
    (accent, ink): (Paint, Paint),
) -> (Vec<Spot>, Vec<String>) {
    let (mut spots, mut unnamed) = (Vec::new(), Vec::new());
    let mark = |at: usize| frontier.marks_on(&frontier.steps[at]).next();
    let mut order: Vec<usize> = (0..frontier.steps.len()).collect();
    sort_by_key(&mut order, |at| mark(*at).is_none());
    for row in order {
        let step = &frontier.steps[row];
        let (at, mark) = ([step.hours, step.coverage], mark(row));
        let across = if mark.is_some() { MARKED } else { SET };
        let (whole, short) = (frontier.beside(step), frontier.in_short(step));
        let mut find = |words: &String| Some((words.clone(), room.free(at, words, across, &OF_SETS)?));
        let found = find(&whole).or_else(|| {
            unnamed.push((row, whole.clone()));
            find(&short)
        });
        // One that is marked is drawn and has its words whatever they lie on.
        let found = match (found, mark) {
            (None, Some(_)) => {
                let side = room.best(at, &short, across, &[LabelPlace::Left, LabelPlace::Above]);
                Some((short, Place::beside(side)))
            }
            (found, _) => found,
        };
        let Some((words, place)) = found else { continue };
        let look = mark.map_or((Shape::Dot(SET), accent), |mark| drawn(mark, accent));
        let own = [Cell::Same(step.hours, [row, 1]), Cell::Same(step.coverage, [row, 2])];
        // Which words have room hangs on the size of the slide; the figures stand in the rows of the sets.
        let mut add = |cells: [Cell; 2], look: (Shape, Paint), label: Option<LabelPlace>| {
            let from = grid.rows.len();
            let label = label.map(|side| Label { bold: true, ..Label::name(ink, side, from) });
            grid.rows.push([Cell::text(&words)].into_iter().chain(cells).collect());
            spots.push(Spot { placed: true, ..Spot::new(from..from + 1, look, label) });
        };
        match place.apart {
            [0.0, 0.0] => add(own, look, Some(place.side)),
            apart => {
                if mark.is_some() {
                    add(own, look, None);
                }
                let off = room.beyond(at, apart).map(Cell::Number);
                add(off, (Shape::Nothing, Paint::BEHIND), Some(place.side));
            }
        }
    }
    sort_by_key(&mut unnamed, |(row, _)| *row);
    (spots, unnamed.into_iter().map(|(_, words)| words).collect())
}

/// Where the words of a set may stand, the best first: the stairs go on to its right.
const OF_SETS: [Place; 6] = [
    Place::beside(LabelPlace::Left),
    Place::beside(LabelPlace::Above),
    Place { side: LabelPlace::Left, apart: [8.0, -LINE_HEIGHT] },
    Place { side: LabelPlace::Left, apart: [-3.0, -LINE_HEIGHT] },
    Place { side: LabelPlace::Right, apart: [0.0, LINE_HEIGHT] },
    Place::beside(LabelPlace::Below),
];
/// Where those of a set that is no step may.
const OF_OTHERS: [LabelPlace; 4] = [LabelPlace::Right, LabelPlace::Left, LabelPlace::Below, LabelPlace::Above];

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
}
