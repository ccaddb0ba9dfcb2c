//! How often each platform takes which rank, over plausible variations.

use crate::chart::Describes;
use crate::chart::acceptability::{Acceptability, RANKS};
use crate::chart::words::percent;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::rows::{Rows, capacity};
use crate::scene::strength;
use crate::scene::style::area_and_text;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Acceptability) {
    // The steps of the colour of whoever stands first.
    let leader = chart.rows.first().map_or(pen.style.accent, |row| pen.platform(&row.platform));
    let steps = RANKS.iter().zip(strength::RANKS);
    let entries: Vec<_> = steps.map(|(words, part)| ((leader, part), (*words).to_owned())).collect();
    // In the window a figure stands beside the bar too, as bars are too narrow there for some of theirs.
    let column = pen.style.window.is_some();
    let head = pen.note().end();
    let top = area.top + 0.75 * head.size;
    let first_in = "First in";
    let beside = if column { pen.measure(first_in, head) + 20.0 * pen.u } else { 0.0 };
    let keys = Area { right: area.right - beside, ..area };
    let area = Area { right: area.right, ..pen.legend_of_tints(keys, &entries) };
    if column {
        pen.text_at([area.right, top], first_in, head);
    }
    let telling = chart.telling;
    let names: Vec<&str> = chart.rows.iter().take(telling).map(|row| row.name.as_str()).collect();
    let count =
        if pen.style.projected { Rows::holding(pen, area, &names, 0.34) } else { capacity(pen, area, telling, 40.0) };
    let notes: Vec<String> = chart.second.iter().cloned().chain(chart.hidden(count)).collect();
    let area = pen.notes(area, &notes);
    let rows = Rows::tall(pen, area, chart.rows[..count].iter().map(|row| row.name.as_str()), 0.34);
    let words_look = rows.look.bold();
    let shares = chart.rows[..count].iter().map(|row| row.share.as_str());
    let words_width = if column { pen.widest(shares, words_look) + 18.0 * pen.u } else { 0.0 };
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
                let piece = Area { left, right: (right - 1.5 * pen.u).max(left), ..room };
                if pen.style.projected {
                    pen.edged(piece, 0.0, fill, colour);
                } else {
                    pen.rect(piece, 0.0, fill);
                }
                let look = pen.note().middle().of(ink).sized(pen.note().size.min(0.8 * room.height()));
                let words = percent(share);
                if pen.measure(&words, look) + 16.0 * pen.u < right - left {
                    pen.text_at([f64::midpoint(left, right), room.centre()[1]], &words, look);
                }
            }
            if column {
                let look = words_look.strong_if(entry.strong);
                pen.text_at([rows.area.right, room.centre()[1]], &row.share, look);
            }
        });
    }
}
