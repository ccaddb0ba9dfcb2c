//! Slides with points by two values.

use super::super::chart::{Axis, INNER, Label, Legend, NativeChart, Place, Plot, Shape, Spot};
use super::super::deck::Slide;
use super::super::page::Area;
use super::super::paint::{Paint, Slot};
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
        cx: Cx<'_>,
        points: &[(String, f64, f64, Shape, Paint)],
        lines: Option<(f64, f64)>,
    ) -> Vec<String> {
        let body = cx.page.body;
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
        let thin = 19_050;
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
    let most = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::NEG_INFINITY, f64::max);
    let least = reach.spots.iter().map(|spot| spot.fit).fold(100.0, f64::min);
    let top = most(&mut reach.spots.iter().map(|spot| spot.fit));
    let far = most(&mut reach.spots.iter().map(|spot| spot.reach).chain([reach.reach_line]));
    let mut cloud = Cloud {
        rows: Vec::new(),
        spots: Vec::new(),
        x: (0.0, ((far * 10.0).ceil() / 10.0 + 0.05).clamp(0.15, 1.05)),
        y: (((least - 4.0) / 5.0).floor() * 5.0, ((top + 4.0) / 5.0).ceil() * 5.0),
    };
    let points: Vec<_> = reach
        .spots
        .iter()
        .map(|spot| {
            let paint = match reach.corner(spot) {
                0 => Paint::full(Slot::Accent(0)),
                1 => Paint::full(Slot::Accent(2)),
                _ => Paint::tint(Slot::Muted, 60),
            };
            (label(&spot.name), spot.reach, spot.fit, Shape::Dot(9), paint)
        })
        .collect();
    // The lines first: not every program draws points that come before a longer series.
    let muted = Paint::full(Slot::Muted);
    let ((left, right), (low, high)) = (cloud.x, cloud.y);
    cloud.add("Parts many from few", &[(reach.reach_line, low), (reach.reach_line, high)], Shape::Line, muted, None);
    cloud.add("Parts good from poor fit", &[(left, reach.fit_line), (right, reach.fit_line)], Shape::Line, muted, None);
    let unnamed = cloud.add_named(cx, &points, Some((reach.reach_line, reach.fit_line)));
    let (top, bottom) = (high - (high - low) * 0.03, low + (high - low) * 0.03);
    let corners = [(right, top), (left, top), (right, bottom), (left, bottom)];
    for (name, (x, y)) in CORNERS.into_iter().zip(corners) {
        let place = if x > left { Place::Left } else { Place::Right };
        let label = Label::name(muted, place, cloud.rows.len());
        cloud.add(name, &[(x, y)], Shape::Nothing, muted, Some(label));
    }
    let x = Axis { lines: false, ..Axis::from_zero("Share of these people who use it", "0%") };
    let y = Axis { lines: false, ..Axis::from_zero("Fit in points of 100", "0") };
    let chart = cloud.chart(["Platform", "Reach", "Fit"], x, y);
    let unknown: Vec<&str> = reach.unknown.iter().take(6).map(|spot| spot.name.as_str()).collect();
    let mut subtitle = reach.lines.clone();
    if !unknown.is_empty() {
        let more = reach.unknown.len() - unknown.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        subtitle = format!("{subtitle}; not known: {}{more}", unknown.join(", "));
    }
    subtitle.push_str(&without_names(&unnamed));
    let corner = |at: usize| {
        let names: Vec<&str> =
            reach.spots.iter().filter(|spot| reach.corner(spot) == at).map(|spot| spot.name.as_str()).collect();
        format!("{}: {}.", CORNERS[at], if names.is_empty() { "none".to_owned() } else { words::list(&names) })
    };
    let mut reasons: Vec<String> = (0..4).map(corner).collect();
    reasons.push("Reach never enters the fit; figures begin at the age of 18.".to_owned());
    let source = source::usage(cx.material);
    let head = Head { title: reach.headline, subtitle, reasons, source, ..Head::default() };
    Some(cx.chart_slide(head, "Fit and reach", &reach.alt_text, chart))
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
    let mut cloud = Cloud { rows: Vec::new(), spots: Vec::new(), x: range(0), y: range(1) };
    // The audience and the best of the ranking choose their places first.
    let mut points: Vec<_> = map
        .segments
        .iter()
        .map(|(name, at)| (label(name), at[0], at[1], Shape::Diamond(13), Paint::full(Slot::Accent(5))))
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
    let unnamed = cloud.add_named(cx, &points, None);
    let axis = |axis: usize| {
        let (low, high) = &map.axes[axis];
        let title = if low.is_empty() { String::new() } else { format!("← {low}     {high} →") };
        Axis { lines: false, numbers: false, ..Axis::from_zero(&title, "0") }
    };
    let chart = cloud.chart(["Platform or segment", "Across", "Upwards"], axis(0), axis(1));
    let head = Head {
        title: map.headline,
        subtitle: format!(
            "Near each other: alike; the picture shows {} of the differences; diamonds: the audience{}",
            words::percent(map.explained),
            without_names(&unnamed)
        ),
        reasons: vec!["Principal components of the levels; the needs are projected among them.".to_owned()],
        ..Head::default()
    };
    Some(cx.chart_slide(head, "Positioning map", &map.alt_text, chart))
}

/// Whose points have no name beside them, in words that follow a sentence.
fn without_names(names: &[String]) -> String {
    const MOST: usize = 3;
    let mut words: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    let more = format!("{} more", names.len().saturating_sub(MOST));
    words.extend((names.len() > MOST).then_some(more.as_str()));
    if words.is_empty() { String::new() } else { format!(" · without their names: {}", words::list(&words)) }
}
