//! How often each platform takes which rank, over plausible variations.

use crate::chart::Describes;
use crate::chart::acceptability::{Acceptability, RANKS};
use crate::chart::words::percent;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::rows::{Rows, capacity};
use crate::scene::strength;
use crate::scene::style::area_and_text;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Acceptability) {
    let accent = pen.style.accent;
    let entries: Vec<_> = RANKS
        .iter()
        .zip(strength::RANKS)
        .map(|(words, part)| (pen.style.softened(accent, part), (*words).to_owned()))
        .collect();
    let head = pen.note().end();
    let top = area.top + 0.75 * head.size;
    let first_in = "First in";
    let keys = Area { right: area.right - pen.measure(first_in, head) - 20.0 * pen.u, ..area };
    let area = Area { right: area.right, ..pen.legend(keys, &entries) };
    pen.text_at([area.right, top], first_in, head);
    let telling = chart.telling;
    let names: Vec<&str> = chart.rows.iter().take(telling).map(|row| row.name.as_str()).collect();
    let count =
        if pen.style.projected { Rows::holding(pen, area, &names, 0.34) } else { capacity(pen, area, telling, 40.0) };
    let area = pen.notes(area, chart.hidden(count).as_slice());
    let rows = Rows::new(pen, area, chart.rows[..count].iter().map(|row| row.name.as_str()), 0.34);
    let words_look = rows.look.bold();
    let words_width = pen.widest(chart.rows[..count].iter().map(|row| row.share.as_str()), words_look) + 18.0 * pen.u;
    let right = rows.area.right - words_width;
    let x = |part: f64| rows.left + (right - rows.left) * part;
    for (at, (row, entry)) in chart.rows[..count].iter().zip(chart.entries()).enumerate() {
        pen.entry(&entry, |pen| {
            rows.name(pen, at, &row.name, entry.strong);
            let room = rows.bar(at);
            let colour = pen.platform(&row.platform);
            let mut from = 0.0;
            for (share, strength) in row.parts.into_iter().zip(strength::RANKS) {
                let (left, right) = (x(from), x(from + share));
                from += share;
                if right - left < 0.5 {
                    continue;
                }
                let (fill, ink) = area_and_text(pen.style.softened(colour, strength));
                pen.rect(Area { left, right: (right - 1.5 * pen.u).max(left), ..room }, 0.0, fill);
                let look = pen.note().middle().of(ink).sized(pen.note().size.min(0.8 * room.height()));
                let words = percent(share);
                if pen.measure(&words, look) + 16.0 * pen.u < right - left {
                    pen.text_at([f64::midpoint(left, right), room.centre()[1]], &words, look);
                }
            }
            let look = words_look.strong_if(entry.strong);
            pen.text_at([rows.area.right, room.centre()[1]], &row.share, look);
        });
    }
}
