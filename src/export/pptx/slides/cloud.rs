//! Points by two values, with their names or numbers, and the slide that they stand on.

use super::super::chart::{Axis, INNER, Label, LabelPlace, Legend, NativeChart, Plot, Shape, Spot};
use super::super::deck::Slide;
use super::super::page::{Area, POINT, width_of};
use super::super::paint::Paint;
use super::super::shape::{self, Paragraph, What};
use super::cx::{Head, SlideCx};
use super::places::{Named, overlap, places, room};
use crate::chart::Describes;
use crate::domain::id::PlatformId;
use crate::export::grid::{Cell, Grid};
use crate::export::xml::shortened;

/// The size of names, in hundredths of a point.
pub(super) const SIZE: u32 = 1100;

/// Points for a chart, with the frame in which they lie.
#[derive(Clone)]
pub(super) struct Cloud {
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) spots: Vec<Spot>,
    pub(super) x: (f64, f64),
    pub(super) y: (f64, f64),
}

impl Cloud {
    pub(super) fn add(&mut self, name: &str, points: &[(f64, f64)], shape: Shape, paint: Paint, label: Option<Label>) {
        let from = self.rows.len();
        for (x, y) in points {
            self.rows.push(vec![Cell::text(name), Cell::Number(*x), Cell::Number(*y)]);
        }
        self.spots.push(Spot { rows: from..self.rows.len(), paint, shape, label });
    }

    /// Adds a dot or a diamond for each of some points, and their names where there is room.
    ///
    /// Names stay off words, and off lines where they can; those that are first by `order` choose first. A name without
    /// room stands below: gives these, each with the number that stands at its point instead.
    pub(super) fn add_named(
        &mut self,
        body: Area,
        points: &[(String, f64, f64, Shape, Paint)],
        order: &[usize],
        lines: &[Area],
        words: &[Area],
    ) -> Vec<String> {
        let plot = plot_of(body);
        let along = |(from, to): (f64, f64), value: f64| (value - from) / (to - from);
        let named: Vec<Named<'_>> = points
            .iter()
            .map(|(name, x, y, ..)| Named { x: along(self.x, *x), y: 1.0 - along(self.y, *y), name })
            .collect();
        let choosing: Vec<Named<'_>> = order.iter().map(|at| named[*at].clone()).collect();
        let mut placed = vec![None; named.len()];
        for (at, place) in order.iter().zip(places(plot, SIZE / 100, &choosing, lines, words)) {
            placed[*at] = place;
        }
        // Numbers choose among what names have left.
        let mut unnamed = Vec::new();
        let mut taken: Vec<Area> = words.to_vec();
        taken.extend(
            named.iter().zip(&placed).filter_map(|(point, place)| Some(room(plot, SIZE / 100, point, (*place)?))),
        );
        for ((name, x, y, shape, paint), (point, place)) in points.iter().zip(named.iter().zip(&placed)) {
            let ink = Paint::TEXT;
            let row = self.rows.len();
            let label = if let Some(place) = place {
                Some(Label::name(ink, *place, row))
            } else {
                let number = (unnamed.len() + 1).to_string();
                let marked = Named { name: &number, ..point.clone() };
                let free = [LabelPlace::Right, LabelPlace::Left, LabelPlace::Above, LabelPlace::Below]
                    .into_iter()
                    .find(|side| taken.iter().all(|other| !overlap(*other, room(plot, SIZE / 100, &marked, *side))));
                unnamed.push(format!("{number}\u{a0}{name}"));
                // Where all sides are taken the number stands within its point.
                let side = free.unwrap_or(LabelPlace::Centre);
                taken.extend(free.map(|side| room(plot, SIZE / 100, &marked, side)));
                let ink = if free.is_some() { ink } else { Paint::GROUND };
                Some(Label { only: Some(row), ..Label::values(ink, side, &format!("\"{number}\"")) })
            };
            let within = label.as_ref().is_some_and(|label| label.place == LabelPlace::Centre);
            let (shape, paint) = match shape {
                Shape::Dot(_) if within => (Shape::Dot(16), Paint::MUTED),
                Shape::Diamond(_) if within => (Shape::Diamond(20), *paint),
                _ => (*shape, *paint),
            };
            self.add(name, &[(*x, *y)], shape, paint, label);
        }
        unnamed
    }

    /// Where a line at `x` upwards and one at `y` across run.
    pub(super) fn cross(&self, body: Area, (x, y): (f64, f64)) -> [Area; 2] {
        let plot = plot_of(body);
        let along = |(from, to): (f64, f64), value: f64| (value - from) / (to - from);
        let (x, y) = (part(plot.width, along(self.x, x)), part(plot.height, 1.0 - along(self.y, y)));
        [
            Area { x: plot.x + x - POINT, width: 2 * POINT, ..plot },
            Area { y: plot.y + y - POINT, height: 2 * POINT, ..plot },
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

/// Before the names of points that have none beside them.
pub(super) const NO_ROOM: &str = "Numbered points: ";

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
