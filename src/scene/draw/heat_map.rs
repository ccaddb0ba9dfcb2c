//! All platforms against all milestones, shaded by level, with what is needed above them.

use crate::chart::heat_map::{HeatMap, NEEDED, Shows, strength};
use crate::chart::rows::apart;
use crate::chart::words::{capital, points};
use crate::chart::{Describes, Entry};
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::rows::{Rows, capacity, row};
use crate::scene::style::area_and_text;
use crate::scene::text::LINE;

/// The part of the width that names may take.
const GUTTER: f64 = 0.3;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &HeatMap) {
    let look = pen.note().middle();
    // How many lines the heads take is known before the rows are laid out below them.
    let column = |rows: &Rows| (rows.area.right - rows.left) / row(chart.milestones.len());
    let heads =
        |pen: &SceneBuilder<'_>, column: f64| pen.milestone_names(&chart.milestones, column - 8.0 * pen.u, look);
    let trial = Rows::new(pen, area, chart.rows.iter().map(|row| row.name.as_str()), GUTTER);
    let lines = heads(pen, column(&trial)).iter().map(Vec::len).max().unwrap_or(1);
    let whole = Area { top: area.top + (0.5 + row(lines)) * look.size, ..area };
    let note_room = Area { bottom: whole.bottom - 1.9 * look.size, ..whole };
    let least = Rows::least(pen, area, chart.rows.iter().map(|row| row.name.as_str()), GUTTER);
    let count = capacity(pen, note_room, chart.rows.len() + 1, least).saturating_sub(1).max(1);
    let more = match chart.hidden(count) {
        hidden if hidden.is_empty() => hidden,
        hidden => format!(" {}.", capital(&hidden)),
    };
    let note = format!("{} on each milestone{}.{more}", chart.shows.of_cells(), chart.order());
    let rest = pen.notes(whole, &[note]);
    let positions = chart.shown(count);
    let shown: Vec<_> = positions.iter().map(|at| &chart.rows[*at]).collect();
    // What is needed stands over the platforms, where the cells do not hold it against them already.
    let head_rows = usize::from(!chart.needed.is_empty());
    let names = std::iter::once(NEEDED).take(head_rows).chain(shown.iter().map(|row| row.name.as_str()));
    let rows = Rows::new(pen, rest, names, GUTTER);
    let column = column(&rows);
    let heads = heads(pen, column);
    let x = |at: usize| rows.left + column * row(at);
    let size = rows.look.size.min(0.42 * column);
    // What the headline names calls among the others.
    let stressed = |at: usize, look: TextStyle| if chart.stressed == Some(at) { look.bold() } else { look };
    let ink = pen.style.ink;
    pen.group("milestones", "", |pen| {
        let step = LINE * look.size;
        for (at, lines) in heads.iter().enumerate() {
            let top = rows.area.top - step * row(lines.len());
            let look = if chart.stressed == Some(at) { look.bold().of(ink) } else { look };
            pen.lines(x(at) + column / 2.0, top, lines, look);
        }
    });
    let mut entries = chart.entries().into_iter();
    if head_rows > 0
        && let Some(Entry { id, label, name, .. }) = entries.next()
    {
        pen.group(&id, &label, |pen| {
            rows.name(pen, 0, &name, true);
            for (at, need) in chart.needed.iter().enumerate() {
                let Some(need) = need else { continue };
                let cell = cell(pen, &rows, 0, x(at), column);
                let look = rows.look.middle().bold().sized(size);
                pen.text_at(cell.centre(), &points(*need), look);
            }
            let y = rows.room(0).bottom - 1.0 * pen.u;
            let colour = pen.style.ink;
            pen.line([rows.left, y], [rows.area.right, y], 2.0, colour);
        });
    }
    let entries: Vec<Entry> = entries.collect();
    let apart = apart(&positions);
    for (number, (line, at)) in shown.into_iter().zip(&positions).enumerate() {
        let entry = &entries[*at];
        if apart == Some(number) {
            let y = rows.room(number + head_rows).top;
            let colour = pen.style.ink;
            pen.line([rows.left, y], [rows.area.right, y], 1.5, colour);
        }
        pen.group(&entry.id, &entry.label, |pen| {
            rows.name(pen, number + head_rows, &entry.name, entry.strong);
            for (at, value) in line.values.iter().enumerate() {
                let cell = cell(pen, &rows, number + head_rows, x(at), column);
                let (fill, ink) = area_and_text(shade(pen, chart.shows, *value));
                pen.rect(cell, 3.0 * pen.u, fill);
                let look = stressed(at, rows.look.middle().of(ink).sized(size));
                pen.text_at(cell.centre(), &chart.written(*value), look);
            }
        });
    }
}

/// One hue for levels and matches, two for gaps: over and under.
fn shade(pen: &SceneBuilder<'_>, shows: Shows, value: f64) -> Rgb {
    let style = pen.style;
    match shows {
        Shows::Level => style.softened(style.accent, strength(value)),
        Shows::Match => style.softened(style.good, strength(value)),
        Shows::Gap => style
            .softened(if value < 0.0 { style.accent } else { style.bad }, 0.04 + 0.8 * (value.abs() / 60.0).min(1.0)),
    }
}

fn cell(pen: &SceneBuilder<'_>, rows: &Rows, at: usize, left: f64, column: f64) -> Area {
    let room = rows.room(at);
    let gap = 1.5 * pen.u;
    Area { left: left + gap, right: left + column - gap, top: room.top + gap, bottom: room.bottom - gap }
}
