//! What two segments need as a native chart: a row for each milestone, with a line between the marks of both.

use super::super::chart::{Axis, BETWEEN, Label, LabelPlace, Legend, NativeChart, Plot, Shape, Spot};
use super::super::page::{AIR, Area, BOLD, POINT, fitting, width_of};
use super::super::paint::Paint;
use super::super::pieces::{Form, Piece, Side, Words};
use super::super::shape::{self, What};
use super::cx::{SlideCx, label};
use super::points::{Points, fraction, row};
use crate::chart::segments::{NeedRow, Segments, UNIT, is_full};
use crate::chart::words::points;
use crate::domain::framework::Milestone;
use crate::export::grid::{Cell, Grid};

/// How many points of type a mark is across.
const MARK: u8 = 12;
/// How thick what marks lie on is.
const RAIL: u32 = 9_525;
/// How thick the rule above all is.
const RULE: u32 = 12_700;
/// The size of letters, in points.
const SIZE: u32 = 12;
/// How high the heading is, and a row at least and at most.
const HEADING: i64 = 28 * POINT;
const LOWEST: i64 = 15 * POINT;
const HIGHEST: i64 = 28 * POINT;
/// The room between columns of words, and between a scale and the words at its ends.
const BESIDE: i64 = 11 * POINT;
/// What an estimate of lines leaves to both sides of a text.
const INSETS: i64 = 2 * 91_440;
/// The most of the width that names of milestones and both ends of their scales have.
const WORDS: f64 = 0.72;

/// Where things stand from left to right, as lengths: names, low ends, the scale, high ends, and how far apart.
struct Columns {
    names: i64,
    low: i64,
    scale: i64,
    high: i64,
    apart: i64,
    /// How wide the words at the ends of scales are, where these have room.
    pole: [i64; 2],
}

impl Columns {
    fn new(cx: SlideCx<'_>, chart: &Segments, width: i64) -> Self {
        let wide = |text: &str, bold: bool| {
            width_of(text, SIZE) * cx.breadth() / 100 * if bold { BOLD } else { 100 } / 100 + BESIDE
        };
        let most = |words: &dyn Fn(&NeedRow) -> String, bold: bool| {
            chart.needs.iter().map(|row| wide(&words(row), bold)).max().unwrap_or_default()
        };
        let of = |row: &NeedRow| &cx.material.framework.milestones[row.milestone];
        let names = most(&|row| label(&of(row).name), true).min(width * 3 / 10);
        let apart = most(&NeedRow::words, true);
        let ends = [most(&|row| label(&of(row).low), false), most(&|row| label(&of(row).high), false)];
        // Where there is little room the ends of the scales go first.
        let poles = fraction(names + apart + ends[0] + ends[1], width) < WORDS;
        let pole = if poles { ends } else { [0, 0] };
        // A figure near the end of a scale stands beyond it.
        let scale = (width - names - apart - pole[0] - pole[1] - 2 * BESIDE).max(width / 5);
        let beyond = |left: bool| {
            let room = |need: &f64| if left { *need } else { 100.0 - need } / 100.0 * fraction(scale, POINT);
            let of = |row: &NeedRow| {
                let each = row.needs.iter().enumerate().filter(|(at, _)| row.stands_left(*at) == left);
                let each = each.filter_map(|(_, need)| need.as_ref());
                each.map(|need| fraction(wide(&points(*need), true), POINT) + f64::from(MARK) - room(need))
                    .fold(0.0, f64::max)
            };
            points_of(chart.needs.iter().map(of).fold(0.0, f64::max))
        };
        let [low, high] = [pole[0] + beyond(true).max(BESIDE), pole[1] + beyond(false).max(BESIDE)];
        Self { names, low, scale: (width - names - low - high - apart).max(width / 5), high, apart, pole }
    }

    /// Where something is on the scale that is so far from its beginning.
    fn at(&self, length: i64) -> f64 {
        100.0 * fraction(length, self.scale)
    }
}

/// So many points of type as a length.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
fn points_of(points: f64) -> i64 {
    (points * POINT as f64) as i64
}

/// What two segments need on each milestone in an area, those first on which they are furthest apart: as many as have room.
pub fn needs(cx: SlideCx<'_>, chart: &Segments, area: Area) -> shape::Shape {
    let count = i64::try_from(chart.needs.len()).unwrap_or(1).max(1);
    let room = Area { y: area.y + HEADING, height: area.height - HEADING, ..area };
    let shown = (room.height / LOWEST).clamp(1, count);
    let step = (room.height / shown).min(HIGHEST);
    let rows = &chart.needs[..usize::try_from(shown).unwrap_or(1).min(chart.needs.len())];
    let room = Area { height: step * shown, ..room };
    let columns = Columns::new(cx, chart, area.width);
    let mut ground = heading(cx, chart, Area { height: HEADING, ..area });
    for (at, need) in (0..).zip(rows) {
        let area = Area {
            x: room.x + columns.names + columns.low,
            y: room.y + step * at + step / 2,
            width: columns.scale,
            height: 0,
        };
        let form = Form::Line { paint: Paint::PANEL, width: RAIL, dashed: false };
        ground.push(Piece { name: format!("Scale of {}", label(&milestone(cx, need).name)), area, form });
    }
    let top = fraction(HEADING, HEADING + room.height);
    shape::Shape {
        name: "What they need".to_owned(),
        alt_text: chart.label_of_needs(cx.material.framework),
        area: Area { height: HEADING + room.height, ..area },
        what: What::OnGround(Box::new(dumbbells(cx, chart, rows, &columns, top)), ground),
    }
}

fn milestone<'a>(cx: SlideCx<'a>, need: &NeedRow) -> &'a Milestone {
    &cx.material.framework.milestones[need.milestone]
}

/// A rule, on what they differ, and what the figures are.
fn heading(cx: SlideCx<'_>, chart: &Segments, area: Area) -> Vec<Piece> {
    let rule = Form::Line { paint: Paint::BEHIND, width: RULE, dashed: false };
    let wide = width_of(UNIT, SIZE) * cx.breadth() / 100 + BESIDE;
    let low = Area { y: area.y + AIR, height: area.height - AIR, ..area };
    let left = Area { width: area.width - wide, ..low };
    let room = left.for_letters(cx.breadth()).for_letters(BOLD);
    // Whatever is said stands in one line.
    let (size, differ) = fitting(&chart.differ, Area { height: 0, ..room }, &[14, 13, 12]);
    let differ = Words { bold: true, ..Words::new(differ, size, Paint::TEXT) };
    let unit = Words { side: Side::Right, ..Words::new(UNIT, SIZE, Paint::MUTED) };
    vec![
        Piece { name: "Rule".to_owned(), area: Area { height: 0, ..area }, form: rule },
        Piece::words(left, differ),
        Piece::words(Area { x: left.x + left.width, width: wide, ..low }, unit),
    ]
}

/// The chart of some of the rows, which begin so far down, as a part of its height.
fn dumbbells(cx: SlideCx<'_>, chart: &Segments, rows: &[NeedRow], columns: &Columns, top: f64) -> NativeChart {
    let mut plot = Points::default();
    // Lines between marks that are near each other, after all that is told.
    let mut short = Vec::new();
    let name = |need: &NeedRow| label(&milestone(cx, need).name);
    for (at, need) in rows.iter().enumerate() {
        let known: Vec<(usize, f64)> =
            need.needs.iter().enumerate().filter_map(|(segment, need)| Some((segment, (*need)?))).collect();
        let first = plot.rows.len();
        for (segment, points) in &known {
            let whose = label(&chart.blocks[*segment].name);
            let numbers = [*points, row(rows.len() - at)].map(Cell::Number);
            plot.rows.push([Cell::text(name(need))].into_iter().chain(numbers).chain([Cell::text(whose)]).collect());
        }
        let colour = cx.palette.milestone(need.milestone, cx.theme).standing_out(cx.theme);
        let mut between = None;
        let drawn = match known.as_slice() {
            [] => continue,
            [(segment, _)] if is_full(*segment) => (Shape::Dot(MARK), Paint::TEXT),
            [_] => (Shape::Diamond(MARK + 1), Paint::TEXT),
            [(_, one), (_, other), ..] => {
                // Between marks that are near each other a line shows where it has a place of its own.
                let near = columns.at(i64::from(MARK) * POINT * 2) > (one - other).abs();
                between = near.then(|| [one.min(*other), one.max(*other)]);
                (if near { Shape::Pair(MARK) } else { Shape::Dumbbell(MARK) }, colour)
            }
        };
        let label = Some(figures(need, &known, first));
        plot.spots.push(Spot::new(first..plot.rows.len(), drawn, label));
        let edge = columns.at(i64::from(MARK) * POINT / 2);
        if let Some([low, high]) = between.filter(|[low, high]| high - low > 2.0 * edge) {
            let y = row(rows.len() - at);
            short.push((name(need), [(low + edge, y), (high - edge, y)], colour));
        }
    }
    for (name, ends, colour) in short {
        plot.add(&name, &ends, (Shape::Solid(BETWEEN), colour), None);
        plot.place_last();
    }
    write_words(cx, rows, columns, &mut plot);
    let x = Axis {
        least: Some(-columns.at(columns.names + columns.low)),
        most: Some(100.0 + columns.at(columns.high + columns.apart)),
        numbers: false,
        lines: false,
        ..Axis::of_points("")
    };
    let y = Axis {
        least: Some(0.5),
        most: Some(row(rows.len()) + 0.5),
        step: Some(1.0),
        numbers: false,
        lines: false,
        ..Axis::from_zero("", "0")
    };
    NativeChart {
        plot: Plot::Scatter { spots: plot.spots, inner: Some([0.0, top, 1.0, 1.0 - top]), x, y },
        grid: Grid { rows: plot.rows, ..Grid::new(&["Milestone", UNIT, "Row", "Segment"]) },
        legend: Legend::None,
        text_size: SIZE * 100,
    }
}

/// The figures beside one or two marks of a row, of which the first is in that row of the workbook.
fn figures(need: &NeedRow, known: &[(usize, f64)], first: usize) -> Label {
    let written = |(segment, need_of): &(usize, f64)| {
        let place = if need.stands_left(*segment) { LabelPlace::Left } else { LabelPlace::Right };
        (format!("\"{}\"", points(*need_of)), place)
    };
    let (format, place) = known.first().map_or((String::new(), LabelPlace::Right), written);
    let label = Label { bold: true, hides: true, ..Label::values(Paint::TEXT, place, &format) };
    let Some((format, place)) = known.get(1).map(written) else { return label };
    Label { formats: vec![(first + 1, format)], elsewhere: vec![(first + 1, place)], ..label }
}

/// What stands beside the scales: names, the words at their ends, and how far apart the needs are.
fn write_words(cx: SlideCx<'_>, rows: &[NeedRow], columns: &Columns, plot: &mut Points) {
    let names = Area { x: 0, y: 0, width: columns.names, height: 0 }.for_letters(cx.breadth()).for_letters(BOLD);
    let names = Area { width: names.width + INSETS, ..names };
    let left = -columns.at(columns.names + columns.low - POINT);
    let right = 100.0 + columns.at(columns.high + columns.apart - POINT);
    let [low, high] = [columns.low - columns.pole[0], columns.high - columns.pole[1]].map(|gap| columns.at(gap));
    for (at, need) in rows.iter().enumerate() {
        let of = milestone(cx, need);
        let (ink, bold) = if need.clearly() { (Paint::TEXT, true) } else { (Paint::MUTED, false) };
        let mut write = |text: &str, x: f64, (place, ink, bold): (LabelPlace, Paint, bool)| {
            let label = Label { bold, ..Label::name(ink, place, plot.rows.len()) };
            plot.add(text, &[(x, row(rows.len() - at))], (Shape::Nothing, Paint::MUTED), Some(label));
            if let Some(spot) = plot.spots.last_mut() {
                spot.placed = true;
            }
        };
        write(&fitting(&label(&of.name), names, &[SIZE]).1, left, (LabelPlace::Right, ink, bold));
        if columns.pole != [0, 0] {
            write(&of.low, -low, (LabelPlace::Left, Paint::MUTED, false));
            write(&of.high, 100.0 + high, (LabelPlace::Right, Paint::MUTED, false));
        }
        let words = need.words();
        if !words.is_empty() {
            write(&words, right, (LabelPlace::Left, ink, bold));
        }
    }
}
