//! What was changed, and the order before and after.

use super::frame::Page;
use super::leaf::{Line, table};
use super::pen::{Area, Pen};
use super::rows::row;
use crate::chart::changes::{Changes, Place};
use crate::chart::text::clean;
use crate::chart::words::{nth, points};

pub fn page<'a>(chart: Changes) -> Page<'a> {
    Page {
        id: "changes".to_owned(),
        over: "What we changed".to_owned(),
        title: chart.headline.clone(),
        under: String::new(),
        alt_text: chart.alt_text.clone(),
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

fn paint(pen: &mut Pen<'_>, area: Area, chart: &Changes) {
    let gap = 70.0 * pen.u;
    let orders = if chart.moves.is_empty() { area.width() } else { 0.4 * area.width() };
    let area = Area { top: area.top + 10.0 * pen.u, ..area };
    if !chart.moves.is_empty() {
        let lines: Vec<Line> = chart
            .moves
            .iter()
            .map(|moved| Line {
                mark: moved.puts_first.as_ref().map_or(pen.style.softened(pen.style.muted, 0.4), |id| pen.platform(id)),
                strong: format!("{}: {} → {}", moved.what, moved.from, moved.to),
                text: match &moved.whose {
                    Some(whose) => format!("{whose}: {}", moved.effect),
                    None => moved.effect.clone(),
                },
                aside: Vec::new(),
            })
            .collect();
        table(pen, Area { right: area.right - orders - gap, ..area }, &lines, 0.0);
    }
    slope(pen, Area { left: area.right - orders, ..area }, chart);
}

/// Both orders beside each other, and lines from place to place.
fn slope(pen: &mut Pen<'_>, area: Area, chart: &Changes) {
    let label = pen.label();
    let head = label.of(pen.style.muted);
    let most = chart.before.len().max(chart.now.len());
    if most == 0 {
        return;
    }
    let top = area.top + 1.9 * label.size;
    let step = ((area.bottom - top) / row(most)).min(84.0 * pen.u);
    let y = |at: usize| top + step * (row(at) + 0.5);
    let column = 0.41 * area.width();
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
            one(pen, [left, y(at)], column, place, at);
        }
    }
}

/// A place of an order, in the row with that index; one that stands further down says so.
fn one(pen: &mut Pen<'_>, at: [f64; 2], wide: f64, place: &Place, index: usize) {
    let look = pen.label().strong_if(index == 0);
    let number = points(place.fit);
    let room = pen.measure("100", look.bold()) + 14.0 * pen.u;
    pen.text_at(at, &number, look.bold());
    // Those who are level share a rank.
    let below = if place.rank > index + 1 { format!(", {}", nth(place.rank)) } else { String::new() };
    let wide = wide - room - pen.measure(&below, look);
    let name = pen.setting(look).shortened(&clean(&place.name), wide);
    pen.text_at([at[0] + room, at[1]], &format!("{name}{below}"), look);
}
