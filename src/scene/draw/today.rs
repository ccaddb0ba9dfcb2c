//! Keep, start, optional, stop: a row for each platform with its hours, and a bar for what it adds.

use crate::analysis::portfolio::Decision;
use crate::chart::Describes;
use crate::chart::today::{ADDS, HOURS, Today, TodayRow};
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::rows::{Rows, capacity};
use crate::scene::tones::of_decision;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Today) {
    let head = pen.note().end();
    let top = area.top + 0.75 * head.size;
    pen.text_at([area.right, top], HOURS, head);
    let area = Area { top: area.top + 1.6 * head.size, ..area };
    let mut notes = vec![format!("{ADDS}.")];
    notes.splice(0..0, chart.sums.iter().chain(&chart.competitors).map(|sum| format!("{sum}.")));
    let names: Vec<&str> = chart.rows.iter().map(|row| row.name.as_str()).collect();
    let least = 40.0;
    let count = if pen.style.projected {
        Rows::holding(pen, area, &names, 0.3)
    } else {
        capacity(pen, area, names.len(), least)
    };
    notes.extend(chart.hidden(count));
    let area = pen.notes(area, &notes);
    // The word before the name stands in a column of its own.
    let word = pen.label().bold();
    let words: Vec<String> = chart.rows.iter().map(TodayRow::signed_word).collect();
    let badge = pen.widest(words.iter().map(String::as_str), word) + 36.0 * pen.u;
    let rows = Rows::new(pen, Area { left: area.left + badge, ..area }, names[..count].iter().copied(), 0.3);
    let hours = pen.widest(chart.rows.iter().map(|row| row.hours.as_str()), rows.look) + 24.0 * pen.u;
    let points = pen.widest(chart.rows.iter().map(|row| row.points.as_str()), rows.look.bold()) + 18.0 * pen.u;
    let right = rows.area.right - hours - points;
    let most = chart.most().max(1.0);
    for (at, (row, entry)) in chart.rows[..count].iter().zip(chart.entries()).enumerate() {
        pen.entry(&entry, |pen| {
            let bar = rows.bar(at);
            let colour = pen.platform(&row.platform);
            let strength = match row.decision {
                Decision::Keep | Decision::Start => 1.0,
                Decision::Optional => 0.5,
                Decision::Stop => 0.25,
            };
            let style = pen.style;
            let accent = of_decision(row.decision, [style.accent, style.good, style.muted, style.bad]);
            let chip = Area { left: area.left, right: area.left + badge - 16.0 * pen.u, ..bar };
            let ink = pen.chip(chip, 6.0 * pen.u, (row.decision, accent));
            let size = word.size.min(0.7 * bar.height());
            pen.text_at(chip.centre(), &row.signed_word(), word.of(ink).sized(size).middle());
            rows.name(pen, at, &row.name, entry.strong);
            let length = row.adds.map_or(0.0, f64::abs) / most * (right - rows.left);
            if length > 0.5 {
                let fill = pen.style.softened(colour, strength);
                pen.rect(Area { left: rows.left, right: rows.left + length, ..bar }, 0.0, fill);
            }
            let look = pen.label().sized(rows.look.size).strong_if(entry.strong);
            pen.text_at([rows.left + length + 12.0 * pen.u, bar.centre()[1]], &row.points, look);
            pen.text_at([rows.area.right, bar.centre()[1]], &row.hours, rows.look);
        });
    }
}
