//! What was changed, and the order before and after.

use crate::chart::Describes;
use crate::chart::changes::{Changes, OrderPlace};
use crate::chart::words::{nth, points};
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::PageDrawing;
use crate::scene::rows::row;
use crate::scene::table::{Line, table};
use crate::scene::text::clean;

/// The distance of the lines of one name, as a part of their size.
const CLOSE: f64 = 1.12;

pub fn page<'a>(chart: Changes) -> PageDrawing<'a> {
    PageDrawing {
        id: "changes".to_owned(),
        over: "What we changed".to_owned(),
        title: chart.title().to_owned(),
        under: String::new(),
        alt_text: chart.alt_text(),
        source: None,
        steady: false,
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Changes) {
    let gap = 70.0 * pen.u;
    let orders = if chart.moves.is_empty() { area.width() } else { 0.46 * area.width() };
    let area = Area { top: area.top + 10.0 * pen.u, ..area };
    if !chart.moves.is_empty() {
        let lines: Vec<Line> = chart
            .moves
            .iter()
            .map(|moved| Line {
                mark: moved.puts_first.as_ref().map_or(pen.style.softened(pen.style.muted, 0.4), |id| pen.platform(id)),
                strong: moved.step(),
                text: moved.does(),
                aside: Vec::new(),
            })
            .collect();
        table(pen, Area { right: area.right - orders - gap, ..area }, &lines, 0.0);
    }
    slope(pen, Area { left: area.right - orders, ..area }, chart);
}

/// Both orders beside each other, and lines from place to place.
fn slope(pen: &mut SceneBuilder<'_>, area: Area, chart: &Changes) {
    let label = pen.label();
    let head = label.of(pen.style.muted);
    let most = chart.before.len().max(chart.now.len());
    if most == 0 {
        return;
    }
    let top = area.top + 1.9 * label.size;
    // No wider than the names need, so that the lines begin beside them.
    let names = || chart.before.iter().chain(&chart.now).map(|place| place.name.as_str());
    let number = pen.measure("100", label.bold()) + 14.0 * pen.u;
    let further = pen.measure(", 22nd", label.bold());
    let column = (0.41 * area.width()).min(pen.widest(names(), label.bold()) + number + further);
    // Rows are higher where a name takes three lines.
    let high = if pen.widest(names(), label.bold()) > 1.8 * (column - number) { 116.0 } else { 104.0 };
    let step = ((area.bottom - top) / row(most)).min(high * pen.u);
    let y = |at: usize| top + step * (row(at) + 0.5);
    let right = area.right - column;
    pen.group("orders", "", |pen| {
        pen.text_at([area.left, area.top + 0.6 * label.size], "At the start", head);
        pen.text_at([right, area.top + 0.6 * label.size], "Now", head);
    });
    for (at, place) in chart.before.iter().enumerate() {
        let to = chart.now.iter().position(|now| now.platform == place.platform);
        pen.group(&format!("line-of-{}", place.platform), "", |pen| {
            if let Some(to) = to {
                let colour =
                    pen.style.softened(pen.platform(&place.platform), if at == 0 || to == 0 { 1.0 } else { 0.5 });
                let ends = [[area.left + column + 10.0 * pen.u, y(at)], [right - 14.0 * pen.u, y(to)]];
                pen.line(ends[0], ends[1], 5.0, colour);
            }
        });
    }
    for (order, left) in [(&chart.before, area.left), (&chart.now, right)] {
        for (at, place) in order.iter().enumerate() {
            one(pen, [left, y(at)], [column, step], place, at);
        }
    }
}

/// A place of an order, in the row with that index; one that stands further down says so.
fn one(pen: &mut SceneBuilder<'_>, at: [f64; 2], [wide, high]: [f64; 2], place: &OrderPlace, index: usize) {
    let look = pen.label().strong_if(index == 0);
    let number = points(place.score);
    let room = pen.measure("100", look.bold()) + 14.0 * pen.u;
    pen.text_at(at, &number, look.bold());
    // Those who are level share a rank.
    let below = if place.rank > index + 1 { format!(", {}", nth(place.rank)) } else { String::new() };
    let name = format!("{}{below}", clean(&place.name));
    let wide = wide - room;
    // On as many lines as the row holds, each a little smaller where there are several.
    let small = look.sized(0.8 * look.size);
    let set = |lines: usize| {
        let look = if lines == 1 { look } else { small };
        (look, pen.setting(look).wrapped(&name, wide, lines))
    };
    let held = (high / (CLOSE * small.size)).floor().clamp(1.0, 3.0);
    let whole = |(_, lines): &(TextStyle, Vec<String>)| !lines.last().is_some_and(|line| line.ends_with('…'));
    let sets = || (1..=3_usize).filter(|lines| row(*lines) <= held);
    let (look, lines) = sets().map(set).find(whole).unwrap_or_else(|| {
        // The rank of one that is cut stays.
        let most = wide - pen.measure(&below, small);
        let mut lines = pen.setting(small).wrapped(&clean(&place.name), most, sets().next_back().unwrap_or(1));
        lines.iter_mut().last().into_iter().for_each(|line| line.push_str(&below));
        (small, lines)
    });
    let step = CLOSE * look.size;
    let first = at[1] - step * (row(lines.len()) - 1.0) / 2.0;
    for (number, line) in lines.iter().enumerate() {
        pen.text_at([at[0] + room, first + step * row(number)], line, look);
    }
}
