//! Slides with points by two values.

use super::super::chart::{Axis, INNER, Label, Legend, NativeChart, Place, Plot, Shape, Spot};
use super::super::deck::Slide;
use super::super::page::{Area, POINT, width_of};
use super::super::paint::{Paint, Slot};
use super::super::shape::{self, Paragraph, What};
use super::places::{Named, places};
use super::{Cx, Head, label};
use crate::chart::draw::Material;
use crate::chart::fit_reach::{CORNERS, FitReach};
use crate::chart::map::Map;
use crate::chart::words;
use crate::export::grid::{Cell, Grid};
use crate::export::source;

const SIZE: u32 = 1100;

/// Points for a chart, with the frame in which they lie.
#[derive(Clone)]
struct Cloud {
    rows: Vec<Vec<Cell>>,
    spots: Vec<Spot>,
    x: (f64, f64),
    y: (f64, f64),
}

impl Cloud {
    fn add(&mut self, name: &str, points: &[(f64, f64)], shape: Shape, paint: Paint, label: Option<Label>) {
        let from = self.rows.len();
        for (x, y) in points {
            self.rows.push(vec![Cell::text(name), Cell::Number(*x), Cell::Number(*y)]);
        }
        self.spots.push(Spot { rows: from..self.rows.len(), paint, shape, label });
    }

    /// Adds a dot or a diamond for each of some points, and their names where there is room.
    ///
    /// Names stay off a line at `x` upwards and one at `y` across. Gives the names for which there was none.
    fn add_named(
        &mut self,
        body: Area,
        points: &[(String, f64, f64, Shape, Paint)],
        lines: Option<(f64, f64)>,
    ) -> Vec<String> {
        let part = |length: i64, part: f64| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
            let length = (length as f64 * part) as i64;
            length
        };
        let plot = Area {
            x: body.x + part(body.width, INNER[0]),
            y: body.y + part(body.height, INNER[1]),
            width: part(body.width, INNER[2]),
            height: part(body.height, INNER[3]),
        };
        let along = |(from, to): (f64, f64), value: f64| (value - from) / (to - from);
        let named: Vec<Named<'_>> = points
            .iter()
            .map(|(name, x, y, ..)| Named { x: along(self.x, *x), y: 1.0 - along(self.y, *y), name })
            .collect();
        let thin = POINT;
        let obstacles = lines.map_or_else(Vec::new, |(x, y)| {
            let (x, y) = (part(plot.width, along(self.x, x)), part(plot.height, 1.0 - along(self.y, y)));
            vec![
                Area { x: plot.x + x - thin, width: 2 * thin, ..plot },
                Area { y: plot.y + y - thin, height: 2 * thin, ..plot },
            ]
        });
        let places = places(plot, SIZE / 100, &named, &obstacles);
        let mut unnamed = Vec::new();
        for ((name, x, y, shape, paint), place) in points.iter().zip(places) {
            let label = place.map(|place| Label::name(Paint::full(Slot::Text), place, self.rows.len()));
            unnamed.extend(label.is_none().then(|| name.clone()));
            self.add(name, &[(*x, *y)], *shape, *paint, label);
        }
        unnamed
    }

    fn chart(self, head: [&str; 3], x: Axis, y: Axis) -> NativeChart {
        let axis = |axis: Axis, (least, most): (f64, f64)| Axis { least: Some(least), most: Some(most), ..axis };
        NativeChart {
            plot: Plot::Scatter { spots: self.spots, x: axis(x, self.x), y: axis(y, self.y) },
            grid: Grid { rows: self.rows, ..Grid::new(&head) },
            legend: Legend::None,
            text_size: SIZE,
        }
    }
}

/// Fit against the share of the audience that is there.
pub fn reach(cx: Cx<'_>) -> Option<Slide> {
    let Material { report, plan, scope, .. } = *cx.material;
    let reach = FitReach::new(report, plan, scope);
    if reach.spots.is_empty() {
        return None;
    }
    let least = reach.spots.iter().map(|spot| spot.fit).fold(100.0, f64::min);
    let top = reach.spots.iter().map(|spot| spot.fit).fold(0.0, f64::max);
    let far = reach.spots.iter().map(|spot| spot.reach).fold(reach.reach_line, f64::max);
    let high = ((far + 0.03) * 10.0).ceil().clamp(2.0, 10.0) / 10.0;
    // The corners lie as in the picture: the better the fit the further to the right, the more people the higher up.
    let mut cloud = Cloud {
        rows: Vec::new(),
        spots: Vec::new(),
        x: ((((least - 3.0) / 5.0).floor() * 5.0).max(0.0), (((top + 4.0) / 5.0).ceil() * 5.0).min(100.0)),
        y: (0.0, high),
    };
    // Below stand the platforms whose reach is not known, and those for whose name there is no room.
    let area = above(cx.page.body, if reach.unknown.is_empty() { 1 } else { 3 });
    let points: Vec<_> = reach
        .spots
        .iter()
        .map(|spot| {
            let paint = match reach.corner(spot) {
                0 => Paint::full(Slot::Accent(0)),
                1 => Paint::full(Slot::Accent(2)),
                _ => Paint::tint(Slot::Muted, 60),
            };
            (label(&spot.name), spot.fit, spot.reach, Shape::Dot(9), paint)
        })
        .collect();
    // The lines first: not every program draws points that come before a longer series.
    let muted = Paint::full(Slot::Muted);
    let ((left, right), (low, high)) = (cloud.x, cloud.y);
    cloud.add("Parts good from poor fit", &[(reach.fit_line, low), (reach.fit_line, high)], Shape::Line, muted, None);
    cloud.add("Parts many from few", &[(left, reach.reach_line), (right, reach.reach_line)], Shape::Line, muted, None);
    let unnamed = cloud.add_named(area.for_letters(cx.breadth()), &points, Some((reach.fit_line, reach.reach_line)));
    let (top, bottom) = (high - (high - low) * 0.03, low + (high - low) * 0.03);
    let corners = [(right, top), (right, bottom), (left, top), (left, bottom)];
    for (name, (x, y)) in CORNERS.into_iter().zip(corners) {
        let place = if x > left { Place::Left } else { Place::Right };
        let label = Label::name(muted, place, cloud.rows.len());
        cloud.add(name, &[(x, y)], Shape::Nothing, muted, Some(label));
    }
    let step = if right - left > 30.0 { 10.0 } else { 5.0 };
    let x = Axis { lines: false, step: Some(step), ..Axis::from_zero("Fit in points of 100", "0") };
    // Where the axes meet stands the fit alone: two figures there would cover each other.
    let step = if high > 0.5 { 0.25 } else { 0.1 };
    let y = Axis { lines: false, step: Some(step), ..Axis::from_zero("Share of these people who use it", "0%;;") };
    let chart = cloud.chart(["Platform", "Fit", "Reach"], x, y);
    let named = |at: usize| -> Vec<&str> {
        reach.spots.iter().filter(|spot| reach.corner(spot) == at).map(|spot| spot.name.as_str()).collect()
    };
    let corner = |at: usize| match named(at).as_slice() {
        [] => format!("{}: none", CORNERS[at]),
        names => format!("{}: {}", CORNERS[at], words::list(names)),
    };
    let (here, few) = (named(0), named(1));
    let mut say = Vec::new();
    if !here.is_empty() {
        say.push(format!(
            "At the top right are the places that fit and where many of these people are: {}",
            words::list(&here)
        ));
    }
    if !few.is_empty() {
        say.push(format!("Below them are places that fit, but with fewer of these people: {}", words::list(&few)));
    }
    let mut reasons: Vec<String> = (2..4).map(corner).collect();
    let unknown: Vec<&str> = reach.unknown.iter().map(|spot| spot.name.as_str()).collect();
    reasons.extend((!unknown.is_empty()).then(|| format!("How many use {} is not known.", words::list(&unknown))));
    reasons.push("Reach never enters the fit; figures begin at the age of 18.".to_owned());
    reasons.extend(
        Some(source::usage(cx.material)).filter(|source| !source.is_empty()).map(|source| format!("{source}.")),
    );
    let source = source::usage_in_short(cx.material);
    let head =
        Head { title: reach.headline.clone(), subtitle: reach.lines.clone(), say, reasons, source, ..Head::default() };
    let left_out =
        [("How many use these is not known: ", unknown), (NO_ROOM, unnamed.iter().map(String::as_str).collect())];
    Some(slide(cx, head, "Fit and reach", &reach.alt_text, (area, chart), &left_out))
}

/// Before the names of points that have none beside them.
const NO_ROOM: &str = "No room for the names of: ";

/// The room above so many lines at the foot of a slide's body.
const fn above(body: Area, lines: i64) -> Area {
    Area { height: body.height - lines * 17 * POINT, ..body }
}

/// A slide with a chart, and under it the names that are not on it, each list after its words.
fn slide(
    cx: Cx<'_>,
    head: Head,
    name: &str,
    alt_text: &str,
    (area, chart): (Area, NativeChart),
    left_out: &[(&str, Vec<&str>)],
) -> Slide {
    let what = What::Chart(Box::new(chart));
    let mut shapes = vec![shape::Shape { name: name.to_owned(), alt_text: alt_text.to_owned(), area, what }];
    let body = cx.page.body;
    let below = Area { y: area.y + area.height, height: body.height - area.height, ..body };
    let lists = left_out.iter().filter(|(_, names)| !names.is_empty());
    let under: Vec<Paragraph> = lists
        .map(|(words, names)| Paragraph::muted(listed(words, names, below.for_letters(cx.breadth())), 12))
        .collect();
    if !under.is_empty() {
        let what = What::Text(under);
        shapes.push(shape::Shape { name: "Left out".to_owned(), alt_text: String::new(), area: below, what });
    }
    cx.slide(head, alt_text, shapes)
}

/// Names after some words, as many as an area holds in two lines, and how many more there are.
fn listed(words: &str, names: &[&str], area: Area) -> String {
    let with = |count: usize| match names.len() - count {
        0 => format!("{words}{}", names.join(", ")),
        more => format!("{words}{} and {more} more", names[..count].join(", ")),
    };
    let fits = |text: &String| width_of(text, 12) <= area.width * 18 / 10;
    (1..=names.len()).rev().map(with).find(fits).unwrap_or_else(|| with(1))
}

/// Platforms that are alike near each other, and the audience among them.
pub fn map(cx: Cx<'_>) -> Option<Slide> {
    let Material { framework, report, .. } = *cx.material;
    let map = Map::new(framework, report);
    if map.platforms.is_empty() || map.explained <= 0.0 {
        return None;
    }
    let all = || map.platforms.iter().map(|dot| dot.at).chain(map.segments.iter().map(|(_, at)| *at));
    let range = |axis: usize| {
        let least = all().map(|at| at[axis]).fold(f64::INFINITY, f64::min);
        let most = all().map(|at| at[axis]).fold(f64::NEG_INFINITY, f64::max);
        let room = ((most - least) * 0.08).max(2.0);
        ((least - room).floor(), (most + room).ceil())
    };
    let cloud = Cloud { rows: Vec::new(), spots: Vec::new(), x: range(0), y: range(1) };
    // The audience and the best of the ranking choose their places first.
    let mut points: Vec<_> = map
        .segments
        .iter()
        .map(|(name, at)| (label(name), at[0], at[1], Shape::Diamond(13), Paint::of_compared(1, cx.theme)))
        .collect();
    let mut dots: Vec<_> = map.platforms.iter().collect();
    dots.sort_by_key(|dot| dot.rank.unwrap_or(usize::MAX));
    points.extend(dots.into_iter().map(|dot| {
        let paint = match dot.rank {
            Some(1..=3) => Paint::full(Slot::Accent(0)),
            _ => Paint::tint(Slot::Muted, 60),
        };
        (label(&dot.name), dot.at[0], dot.at[1], Shape::Dot(9), paint)
    }));
    // Where a name has no room it stands below, and the map gives way.
    let mut area = cx.page.body;
    let mut tried = cloud.clone();
    let mut unnamed = tried.add_named(area.for_letters(cx.breadth()), &points, None);
    if !unnamed.is_empty() {
        area = above(area, 2);
        tried = cloud;
        unnamed = tried.add_named(area.for_letters(cx.breadth()), &points, None);
    }
    let cloud = tried;
    let axis = |axis: usize| {
        let (low, high) = &map.axes[axis];
        let title = if low.is_empty() { String::new() } else { format!("← {low}     {high} →") };
        Axis { lines: false, numbers: false, ..Axis::from_zero(&title, "0") }
    };
    let chart = cloud.chart(["Platform or segment", "Across", "Upwards"], axis(0), axis(1));
    let head = Head {
        title: map.headline,
        subtitle: format!(
            "Near each other: alike; the picture shows {} of the differences; diamonds: the audience",
            words::percent(map.explained)
        ),
        say: vec![
            "Platforms near each other are alike, and a diamond stands where a platform would lie that gives what that \
             segment needs"
                .to_owned(),
        ],
        reasons: vec!["Principal components of the levels; the needs are projected among them".to_owned()],
        ..Head::default()
    };
    let left_out = [(NO_ROOM, unnamed.iter().map(String::as_str).collect())];
    Some(slide(cx, head, "Positioning map", &map.alt_text, (area, chart), &left_out))
}
