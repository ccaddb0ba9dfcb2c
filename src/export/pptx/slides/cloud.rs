//! Points by two values, with their names or numbers, and the slide that they stand on.

use super::super::chart::{Axis, INNER, Label, LabelPlace, Legend, NativeChart, Plot, Shape, Spot};
use super::super::deck::Slide;
use super::super::page::{Area, POINT, width_of};
use super::super::paint::Paint;
use super::super::shape::{self, Paragraph, What};
use super::cx::{Head, SlideCx};
use crate::chart::Describes;
use crate::chart::words::markers;
use crate::domain::id::PlatformId;
use crate::export::grid::{Cell, Grid};
use crate::export::xml::shortened;
use crate::scene::arrange::{self, Arranged, Mark, Place, Sheet, Side, Written, arrange};

/// The size of names, in hundredths of a point.
pub(super) const SIZE: u32 = 1100;
/// What a pixel of a slide of 1080 pixels' height is, in points.
const UNIT: f64 = 0.5;
/// The width of a line that leads to a name, in English Metric Units.
const LEAD: i64 = 6_350;

/// Points for a chart, with the frame in which they lie.
#[derive(Clone)]
pub(super) struct Cloud {
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) spots: Vec<Spot>,
    pub(super) x: (f64, f64),
    pub(super) y: (f64, f64),
}

/// A point that wants its name beside it.
pub(super) struct Point {
    pub(super) name: String,
    pub(super) at: [f64; 2],
    pub(super) shape: Shape,
    pub(super) paint: Paint,
    /// Whose outline it is in, by position among the groups.
    pub(super) group: Option<usize>,
    /// Whether its name comes first where there is not room for all.
    pub(super) strong: bool,
}

impl Cloud {
    pub(super) fn add(&mut self, name: &str, points: &[[f64; 2]], shape: Shape, paint: Paint, label: Option<Label>) {
        let from = self.rows.len();
        for [x, y] in points {
            self.rows.push(vec![Cell::text(name), Cell::Number(*x), Cell::Number(*y)]);
        }
        self.spots.push(Spot { rows: from..self.rows.len(), paint, shape, label, placed: false });
    }

    /// Adds what only says where words or an outline have room.
    pub(super) fn add_placed(
        &mut self,
        name: &str,
        points: &[[f64; 2]],
        shape: Shape,
        paint: Paint,
        label: Option<Label>,
    ) {
        self.add(name, points, shape, paint, label);
        if let Some(spot) = self.spots.last_mut() {
            spot.placed = true;
        }
    }

    /// Finds places for the names of points and of groups on a plot, and outlines around groups, in points of type from
    /// the plot's top left corner. Names of points may stand so far beyond the plot's sides, those of groups above and below
    /// it; they keep off `lines` where they can.
    pub(super) fn arrange(
        &self,
        plot: Area,
        points: &[Point],
        groups: &[String],
        ([aside, over], lines): ([f64; 2], &[arrange::Area]),
    ) -> Arranged {
        let mark = |point: &Point| {
            let across = match point.shape {
                Shape::Dot(across) | Shape::Diamond(across) => f64::from(across),
                _ => 0.0,
            };
            let (at, size) = (self.on(plot, point.at), size_of(&point.name));
            Mark { at, radius: across / 2.0, size, group: point.group, strong: point.strong }
        };
        let marks: Vec<Mark> = points.iter().map(mark).collect();
        let groups: Vec<[f64; 2]> = groups.iter().map(|name| size_of(name)).collect();
        let [width, height] = size_on(plot);
        let area = arrange::Area { left: -aside, right: width + aside, top: 0.0, bottom: height };
        arrange(Sheet { area, over, words: &[], lines, unit: UNIT, line: true }, &marks, &groups, size_of("88"))
    }

    /// Adds the points with what stands beside them; gives the names of those that have a number or a letter, or nothing,
    /// each after that, and what is said before them.
    pub(super) fn add_named(&mut self, plot: Area, points: &[Point], arranged: &Arranged) -> Unnamed {
        let all = || points.iter().zip(&arranged.marks);
        let marked: Vec<&str> =
            all().filter(|(_, written)| matches!(written, Written::Mark(_))).map(|(point, _)| &*point.name).collect();
        let (before, markers) = markers(&marked);
        let numbers = markers.iter().filter(|marker| marker.parse::<usize>().is_ok()).count();
        let mut unnamed = Unnamed { before, names: Vec::new(), numbers };
        let mut markers = markers.into_iter();
        let mut of_dots = Vec::new();
        // What is further off comes first: not every program draws points that come before a longer series.
        for (point, written) in all() {
            let mut label = |place: &Place, row: usize| match written {
                Written::Mark(_) => {
                    let marker = markers.next().unwrap_or_default();
                    let name = format!("{marker}\u{a0}{}", point.name);
                    let values = Label::values(Paint::TEXT, side(place.side), &format!("\"{marker}\""));
                    (Label { only: Some(row), ..values }, Some(name))
                }
                _ => (Label::name(Paint::TEXT, side(place.side), row), None),
            };
            let mut own = None;
            match written.place() {
                Some(place) if place.end != self.on(plot, point.at) => {
                    let end = self.under(plot, place.end);
                    let (label, name) = label(place, self.rows.len() + usize::from(place.led));
                    unnamed.names.extend(name);
                    if place.led {
                        self.add_placed(&point.name, &[point.at, end], Shape::Solid(LEAD), Paint::BEHIND, Some(label));
                    } else {
                        self.add_placed(&point.name, &[end], Shape::Nothing, Paint::BEHIND, Some(label));
                    }
                }
                Some(place) => {
                    let (label, name) = label(place, 0);
                    unnamed.names.extend(name);
                    own = Some(label);
                }
                None => unnamed.names.push(format!("(no number) {}", point.name)),
            }
            of_dots.push(own);
        }
        for (point, label) in points.iter().zip(of_dots) {
            let label = label.map(|label| Label { only: Some(self.rows.len()), ..label });
            self.add(&point.name, &[point.at], point.shape, point.paint, label);
        }
        unnamed
    }

    /// Where a point of the chart is on a plot, in points of type from its top left corner.
    pub(super) fn on(&self, plot: Area, [x, y]: [f64; 2]) -> [f64; 2] {
        let [width, height] = size_on(plot);
        let along = |(from, to): (f64, f64), value: f64| (value - from) / (to - from);
        [width * along(self.x, x), height * (1.0 - along(self.y, y))]
    }

    /// Which point of the chart is so far from a plot's top left corner.
    pub(super) fn under(&self, plot: Area, [x, y]: [f64; 2]) -> [f64; 2] {
        let [width, height] = size_on(plot);
        let within = |(from, to): (f64, f64), part: f64| from + part * (to - from);
        [within(self.x, x / width), within(self.y, 1.0 - y / height)]
    }

    /// Where a line at `x` upwards and one at `y` across run on a plot.
    pub(super) fn cross(&self, plot: Area, at: [f64; 2]) -> [arrange::Area; 2] {
        let ([x, y], [width, height]) = (self.on(plot, at), size_on(plot));
        [
            arrange::Area { left: x - 1.0, right: x + 1.0, top: 0.0, bottom: height },
            arrange::Area { left: 0.0, right: width, top: y - 1.0, bottom: y + 1.0 },
        ]
    }

    pub(super) fn chart(self, head: [&str; 3], x: Axis, y: Axis) -> NativeChart {
        let axis = |axis: Axis, (least, most): (f64, f64)| Axis { least: Some(least), most: Some(most), ..axis };
        NativeChart {
            plot: Plot::Scatter { spots: self.spots, inner: Some(INNER), x: axis(x, self.x), y: axis(y, self.y) },
            grid: Grid { rows: self.rows, ..Grid::new(&head) },
            legend: Legend::None,
            text_size: SIZE,
        }
    }
}

/// A part of a length.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
fn part(length: i64, part: f64) -> i64 {
    (length as f64 * part) as i64
}

/// Where in a chart's room its points lie.
pub(super) fn plot_of(body: Area) -> Area {
    Area {
        x: body.x + part(body.width, INNER[0]),
        y: body.y + part(body.height, INNER[1]),
        width: part(body.width, INNER[2]),
        height: part(body.height, INNER[3]),
    }
}

/// The size of a plot, in points of type.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
pub(super) fn size_on(plot: Area) -> [f64; 2] {
    [plot.width, plot.height].map(|length| length.max(1) as f64 / POINT as f64)
}

/// The room of a name, in points of type.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
fn size_of(name: &str) -> [f64; 2] {
    let size = SIZE / 100;
    [width_of(name, size) as f64 / POINT as f64 + 4.0, 1.1 * f64::from(size)]
}

/// A side as charts have it.
pub(super) const fn side(side: Side) -> LabelPlace {
    match side {
        Side::Right => LabelPlace::Right,
        Side::Left => LabelPlace::Left,
        Side::Above => LabelPlace::Above,
        Side::Below => LabelPlace::Below,
    }
}

/// The names of points that have none beside them.
pub(super) struct Unnamed {
    /// What is said before them.
    pub(super) before: &'static str,
    /// The names, each after what stands at its point.
    pub(super) names: Vec<String>,
    /// How many numbers stand at points: further ones go on from there.
    pub(super) numbers: usize,
}

/// So many lines stand under a map at most.
pub(super) const MOST_LINES: i64 = 5;

/// The room above so many lines at the foot of a slide's body.
pub(super) const fn above(body: Area, lines: i64) -> Area {
    Area { height: body.height - lines * 17 * POINT, ..body }
}

/// A slide with a chart, and under it the names that are not on it, each list after its words.
pub(super) fn slide(
    cx: SlideCx<'_>,
    says: &dyn Describes,
    head: Head,
    name: &str,
    (area, chart): (Area, NativeChart),
    left_out: &[(&str, Vec<&str>)],
) -> Slide {
    let what = What::Chart(Box::new(chart));
    let mut shapes = vec![shape::Shape { name: name.to_owned(), alt_text: says.alt_text(), area, what }];
    let below = below(cx.page.body, area);
    let lists = || left_out.iter().filter(|(_, names)| !names.is_empty());
    let lines = below.height / (17 * POINT) - i64::from(lists().count() > 1);
    let under: Vec<Paragraph> = lists()
        .map(|(words, names)| Paragraph::muted(listed(words, names, below.for_letters(cx.breadth()), lines.max(1)), 12))
        .collect();
    if !under.is_empty() {
        let what = What::Text(under);
        shapes.push(shape::Shape { name: "Not on the chart".to_owned(), alt_text: String::new(), area: below, what });
    }
    cx.slide(says, head, shapes)
}

/// The room of a body below an area.
pub(super) const fn below(body: Area, area: Area) -> Area {
    Area { y: area.y + area.height, height: body.height - area.height, ..body }
}

/// How many lines of small text a text takes at most.
pub(super) fn lines_of(text: &str, area: Area) -> i64 {
    if text.is_empty() { 0 } else { 1 + width_of(text, 12) * 108 / 100 / area.width.max(1) }
}

/// Names after some words, as many as an area holds, and how many more there are. Long names are shortened before any
/// is left out.
fn listed(words: &str, names: &[&str], area: Area, lines: i64) -> String {
    let with = |count: usize, longest: usize| {
        // A mark keeps numbers in their order beside names that are written from right to left.
        let leftwards = |name: &str| name.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'));
        let mark = |name: &str| if leftwards(name) { "\u{200e}" } else { "" };
        let short = |name: &&str| format!("{}{}", shortened(name, longest), mark(name));
        let list = names[..count].iter().map(short).collect::<Vec<_>>().join(", ");
        match names.len() - count {
            0 => format!("{words}{list}"),
            more => format!("{words}{list} and {more} more"),
        }
    };
    let fits = |text: &String| lines_of(text, area) <= lines;
    let shorter = [60, 28, 16].map(|longest| with(names.len(), longest));
    let fewer = (1..names.len()).rev().map(|count| with(count, 60));
    shorter.into_iter().chain(fewer).find(fits).unwrap_or_else(|| with(1, 60))
}

/// The colour of a point: that of its platform where that stands in front, or one that stands back.
pub(super) fn of_front(cx: SlideCx<'_>, platform: &PlatformId, front: bool) -> Paint {
    if front { cx.palette.platform(platform) } else { Paint::BEHIND }
}
