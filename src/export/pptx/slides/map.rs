//! The positioning map as a slide: platforms that are alike near each other, and the audience among them.

use super::super::chart::{Axis, Label, Shape};
use super::super::deck::Slide;
use super::super::page::{Area, width_of};
use super::super::paint::Paint;
use super::cloud::{
    Cloud, MOST_LINES, Point, SIZE, Unnamed, above, below, lines_of, of_front, plot_of, side, size_on, slide,
};
use super::cx::{Head, SlideCx, label};
use crate::chart::map::{Kind, KindsAs, Map};
use crate::chart::words;
use crate::domain::sorting::sort_by_key;
use std::cmp::Reverse;

/// The width of the line around a group, in English Metric Units. Dashes are for lines that something is measured by.
const OUTLINE: i64 = 12_700;
/// How far above and below the plot the names of groups may stand, in points of type.
const OVER: f64 = 6.0;

/// Platforms that are alike near each other, those of a kind within one line, and the audience among them.
pub fn map(cx: SlideCx<'_>, map: &Map) -> Slide {
    // Where a name has no room it stands below, and the map gives way until all do.
    let whole = cx.page.body;
    let with = |lines: i64| {
        let area = above(whole, lines);
        let (cloud, unnamed, groups) = cloud_of(cx, map, area);
        let text = |before: &str, list: &[String]| {
            if list.is_empty() { String::new() } else { format!("{before}{}", list.join(", ")) }
        };
        let room = below(cx.page.body, area).for_letters(cx.breadth());
        let taken = lines_of(&text(unnamed.before, &unnamed.names), room) + lines_of(&text(NO_NAME, &groups), room);
        (taken <= lines).then_some((area, cloud, unnamed, groups))
    };
    let (area, cloud, unnamed, groups) = (0..MOST_LINES).find_map(with).unwrap_or_else(|| {
        let area = above(whole, MOST_LINES);
        let (cloud, unnamed, groups) = cloud_of(cx, map, area);
        (area, cloud, unnamed, groups)
    });
    let plot = plot_of(area.for_letters(cx.breadth()));
    let axis = |axis: usize| {
        // All that an axis carries where it is long enough for that, else what it carries most.
        let title = |ends: &[(String, String); 2]| match &ends[axis] {
            (low, _) if low.is_empty() => String::new(),
            (low, high) => format!("← {low}     {high} →"),
        };
        let whole = title(&map.axes);
        let room = [plot.width, plot.height][axis];
        let title = if width_of(&whole, SIZE / 100) <= room { whole } else { title(&map.axes_in_short) };
        Axis { lines: false, numbers: false, ..Axis::from_zero(&title, "0") }
    };
    let lengths = size_on(plot);
    let stretched = Map::stretched([lengths[0] / (cloud.x.1 - cloud.x.0), lengths[1] / (cloud.y.1 - cloud.y.0)]);
    let chart = cloud.chart(["Platform, group or segment", "Across", "Upwards"], axis(0), axis(1));
    let of_kind = |kind: &Kind| {
        let names: Vec<&str> = kind.members.iter().map(|at| map.platforms[*at].name.as_str()).collect();
        format!("{}: {}", kind.name, words::list(&names))
    };
    let mut reasons: Vec<String> = map.kinds.iter().map(of_kind).collect();
    reasons.push("The two directions are the mixes of milestones in which platforms differ most".to_owned());
    let head = Head {
        subtitle: format!("{}{stretched}", map.key(KindsAs::Line)),
        say: vec![
            "Platforms close to each other are similar. A diamond marks a platform with exactly what a segment needs"
                .to_owned(),
        ],
        reasons,
        ..Head::default()
    };
    let left_out = [(unnamed.before, named(&unnamed.names)), (NO_NAME, named(&groups))];
    slide(cx, map, head, "Positioning map", (area, chart), &left_out)
}

fn named(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// Before the names of groups that have no room beside their lines.
const NO_NAME: &str = "Groups without a name above: ";

/// The points of the map for some room, and the names of platforms and of groups that have none in it.
fn cloud_of(cx: SlideCx<'_>, map: &Map, area: Area) -> (Cloud, Unnamed, Vec<String>) {
    let all = || map.platforms.iter().map(|dot| dot.at).chain(map.segments.iter().map(|(_, at)| *at));
    let range = |axis: usize| {
        let least = all().map(|at| at[axis]).fold(f64::INFINITY, f64::min);
        let most = all().map(|at| at[axis]).fold(f64::NEG_INFINITY, f64::max);
        let room = ((most - least) * 0.08).max(2.0);
        // Over the highest point there is room for the name of its group.
        let above = if axis == 1 { 1.4 * room } else { room };
        ((least - room).floor(), (most + above).ceil())
    };
    let mut cloud = Cloud { rows: Vec::new(), spots: Vec::new(), x: range(0), y: range(1) };
    let plot = plot_of(area.for_letters(cx.breadth()));
    // The audience and those in front come first.
    let segment = |((_, at), name): (&(String, [f64; 2]), String)| Point {
        name: label(&name),
        at: *at,
        shape: Shape::Diamond(14),
        paint: Paint::TEXT,
        group: None,
        strong: true,
    };
    let mut points: Vec<Point> = map.segments.iter().zip(map.names_of_segments()).map(segment).collect();
    points.extend(map.platforms.iter().enumerate().map(|(number, dot)| Point {
        name: label(&dot.name),
        at: dot.at,
        shape: Shape::Dot(9),
        paint: of_front(cx, &dot.platform, dot.front.is_some()),
        group: map.kinds.iter().position(|kind| kind.members.contains(&number)),
        strong: dot.front.is_some(),
    }));
    let kinds: Vec<String> = map.kinds.iter().map(|kind| label(&kind.name)).collect();
    let arranged = cloud.arrange(plot, &points, &kinds, ([0.0, OVER], &[]));
    let mut nameless = Vec::new();
    let mut outlines: Vec<_> = map.kinds.iter().zip(&kinds).zip(&arranged.outlines).collect();
    outlines.retain(|(_, outline)| !outline.corners.is_empty());
    // Not every program draws a series that comes before a longer one.
    sort_by_key(&mut outlines, |(_, outline)| Reverse(outline.corners.len()));
    for ((kind, name), outline) in &outlines {
        let closed = outline.corners.iter().chain(outline.corners.first());
        let corners: Vec<[f64; 2]> = closed.map(|corner| cloud.under(plot, *corner)).collect();
        let line = if kind.of_audience { cx.palette.accent } else { Paint::BEHIND };
        cloud.add_placed(name, &corners, Shape::Solid(OUTLINE), line, None);
    }
    let unnamed = cloud.add_named(plot, &points, &arranged);
    for ((kind, name), outline) in outlines {
        let paint = if kind.of_audience { Paint::TEXT } else { Paint::MUTED };
        if let Some(place) = &outline.name {
            let label = Label::name(paint, side(place.side), cloud.rows.len());
            cloud.add_placed(name, &[cloud.under(plot, place.end)], Shape::Nothing, paint, Some(label));
        } else if let Some(one) = kind.members.first() {
            nameless.push(format!("“{}” around {}", kind.name, map.platforms[*one].name));
        }
    }
    (cloud, unnamed, nameless)
}
