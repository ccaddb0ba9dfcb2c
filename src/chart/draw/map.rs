//! The positioning map: platforms that are alike lie near each other, and the audience among them.

use super::Material;
use super::frame::Drawing;
use super::labels::{Named, Unnamed, place, with_list};
use super::pen::{Area, Pen};
use crate::chart::map::Map;
use crate::chart::text::{LINE, clean};
use crate::chart::words::{decimal, percent};
use crate::domain::id::PlatformId;
use std::collections::BTreeSet;

const DOT: f64 = 9.0;
/// How much longer than the other way distances may be drawn one way.
const STRETCH: f64 = 2.4;

pub fn drawing<'a>(material: &'a Material<'a>) -> Option<Drawing<'a>> {
    let chart = Map::new(material.framework, material.report);
    if chart.platforms.len() < 2 || chart.explained <= 0.0 {
        return None;
    }
    let compared: BTreeSet<PlatformId> = material.compared().iter().cloned().collect();
    Some(Drawing {
        title: chart.headline.clone(),
        alt_text: chart.alt_text.clone(),
        sources: Vec::new(),
        paint: Box::new(move |pen, area| with_list(pen, area, |pen, area| paint(pen, area, &chart, &compared))),
    })
}

fn paint(pen: &mut Pen<'_>, area: Area, chart: &Map, compared: &BTreeSet<PlatformId>) -> Vec<Unnamed> {
    let note = pen.note();
    let line = LINE * note.size;
    let share = percent(chart.explained);
    let words = |more: &str| {
        format!(
            "Platforms that lie near each other are alike; the diamonds are the audience. The map is simplified: it \
             shows {share} of all differences, and does not rank.{more}"
        )
    };
    // The room does not hang on how far the map turns out to be stretched.
    let inner = pen.room_over(area, &[words(" Distances across are drawn 2.2 times as long.")], 3);
    let plot = Area { top: inner.top + 1.4 * line, bottom: inner.bottom - 1.4 * line, ..inner };
    let all = || chart.platforms.iter().map(|dot| dot.at).chain(chart.segments.iter().map(|(_, at)| *at));
    let span = |axis: usize| {
        let (low, high) = all().map(|at| at[axis]).fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
        let margin = ((high - low) * 0.06).max(4.0);
        (low - margin, high + margin)
    };
    let (across, up) = (span(0), span(1));
    // Nearly one scale for both ways, so that near is near; but a wide sheet is used, so that names have room.
    let most = [0.8 * plot.width() / (across.1 - across.0), plot.height() / (up.1 - up.0)];
    let scale = [most[0].min(STRETCH * most[1]), most[1].min(STRETCH * most[0])];
    let stretched = match (scale[0] / scale[1], scale[1] / scale[0]) {
        (times, _) if times >= 1.05 => format!(" Distances across are drawn {} times as long.", decimal(times)),
        (_, times) if times >= 1.05 => format!(" Distances up are drawn {} times as long.", decimal(times)),
        _ => String::new(),
    };
    pen.notes_of(area, &[words(&stretched)], 3);
    let centre = plot.centre();
    let middle = [f64::midpoint(across.0, across.1), f64::midpoint(up.0, up.1)];
    let to = |at: [f64; 2]| [centre[0] + scale[0] * (at[0] - middle[0]), centre[1] - scale[1] * (at[1] - middle[1])];
    let origin = to([0.0, 0.0]);
    let grid = pen.style.softened(pen.style.muted, 0.3);
    pen.line([plot.left, origin[1]], [plot.right, origin[1]], 1.5, grid);
    pen.line([origin[0], plot.top], [origin[0], plot.bottom], 1.5, grid);
    let marks: Vec<[f64; 2]> = all().map(to).collect();
    let taken = axis_names(pen, plot, origin, chart, &marks);
    let mut named: Vec<Named<'_>> = Vec::new();
    for (name, at) in &chart.segments {
        named.push(Named { at: to(*at), radius: 1.6 * DOT * pen.u, name, colour: pen.style.ink, strong: true });
    }
    for dot in &chart.platforms {
        let strong = compared.contains(&dot.platform);
        let radius = if strong { 1.2 * DOT } else { 0.8 * DOT } * pen.u;
        named.push(Named { at: to(dot.at), radius, name: &dot.name, colour: pen.platform(&dot.platform), strong });
    }
    let segments = chart.segments.len();
    for (dot, named) in chart.platforms.iter().zip(&named[segments..]) {
        let colour = if named.strong { named.colour } else { pen.style.softened(named.colour, 0.6) };
        let rank = dot.rank.map_or_else(|| "ruled out".to_owned(), |rank| format!("rank {rank}"));
        pen.group(&format!("dot-{}", dot.platform), &format!("{}, {rank}", dot.name), |pen| {
            pen.dot(named.at, named.radius, colour);
        });
    }
    pen.group("audience", "", |pen| {
        for mark in &named[..segments] {
            let ([x, y], r) = (mark.at, mark.radius);
            pen.shape(vec![[x, y - r], [x + r, y], [x, y + r], [x - r, y]], pen.style.ink.into());
        }
    });
    let mut left_out = Vec::new();
    pen.group("names", "", |pen| left_out = place(pen, plot, &named, taken));
    left_out
}

/// Writes what the ends of the axes stand for; gives where that stands.
fn axis_names(pen: &mut Pen<'_>, plot: Area, origin: [f64; 2], chart: &Map, marks: &[[f64; 2]]) -> Vec<Area> {
    let look = pen.note().bold();
    let (gap, most) = (10.0 * pen.u, 0.3 * plot.width());
    let mut taken = Vec::new();
    pen.group("scale", "", |pen| {
        let (left, right) = (format!("← {}", chart.axes[0].0), format!("{} →", chart.axes[0].1));
        let (low, high) = (format!("↓ {}", chart.axes[1].0), format!("↑ {}", chart.axes[1].1));
        // At the first of some places where no mark lies.
        let mut write = |words: &str, places: &[[f64; 2]], end: bool| {
            let words = pen.setting(look).shortened(&clean(words), most);
            let look = if end { look.end() } else { look };
            let width = pen.measure(&words, look);
            let room = |at: &[f64; 2]| {
                let left = if end { at[0] - width } else { at[0] };
                let (top, bottom) = (at[1] - look.size, at[1] + 0.3 * look.size);
                Area { left: left - gap / 2.0, right: left + width + gap / 2.0, top, bottom }
            };
            let free = |at: &&[f64; 2]| {
                let around = room(at).grown(1.2 * DOT * pen.u);
                marks.iter().all(|mark| !around.holds(*mark))
            };
            let Some(at) = places.iter().find(free).or(places.first()) else { return };
            pen.text(*at, &words, look);
            taken.push(room(at));
        };
        let (above, below) = (origin[1] - gap, origin[1] + gap + 0.8 * look.size);
        let line = 1.2 * look.size;
        let heights = [above, below, above - line, below + line, above - 2.0 * line, below + 2.0 * line];
        write(&left, &heights.map(|y| [plot.left, y]), false);
        write(&right, &heights.map(|y| [plot.right, y]), true);
        write(&high, &[[origin[0] + gap, plot.top - gap]], false);
        write(&low, &[[origin[0] + gap, plot.bottom + look.size + 2.0 * gap / 3.0]], false);
    });
    taken
}
