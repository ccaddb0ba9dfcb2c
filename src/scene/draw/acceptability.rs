//! How often each platform takes which rank, over plausible variations.

use crate::chart::acceptability::Acceptability;
use crate::chart::chances::Row;
use crate::chart::words::percent;
use crate::scene::builder::{Area, Pen};
use crate::scene::rows::{Rows, capacity};
use crate::scene::style::area_and_text;

/// How strongly the first, the second, the third and all further ranks are drawn.
const STRENGTHS: [f64; 4] = [1.0, 0.6, 0.34, 0.14];
const RANKS: [&str; 4] = ["First", "Second", "Third", "Later"];

pub fn paint(pen: &mut Pen<'_>, area: Area, Acceptability { chances: chart }: &Acceptability) {
    let accent = pen.style.accent;
    let entries: Vec<_> = RANKS
        .iter()
        .zip(STRENGTHS)
        .map(|(words, part)| (pen.style.softened(accent, part), (*words).to_owned()))
        .collect();
    let head = pen.note().end();
    let top = area.top + 0.75 * head.size;
    let first_in = "First in";
    let keys = Area { right: area.right - pen.measure(first_in, head) - 20.0 * pen.u, ..area };
    let area = Area { right: area.right, ..pen.legend(keys, &entries) };
    pen.text_at([area.right, top], first_in, head);
    // Platforms that are practically never among the first three say nothing.
    let telling = chart.rows.iter().filter(|row| parts(row)[..3].iter().sum::<f64>() >= 0.005).count().max(1);
    let names: Vec<&str> = chart.rows.iter().take(telling).map(|row| row.name.as_str()).collect();
    let count = if pen.style.far { Rows::holding(pen, area, &names, 0.34) } else { capacity(pen, area, telling, 40.0) };
    let hidden = chart.rows.len() - count;
    let notes = match hidden {
        0 => Vec::new(),
        1 => vec!["and 1 more, which hardly ever comes so far".to_owned()],
        n if count == telling => vec![format!("and {n} more, which are hardly ever among the first three")],
        n => vec![format!("and {n} more, which are less often first")],
    };
    let area = pen.notes(area, &notes);
    let rows = Rows::new(pen, area, chart.rows[..count].iter().map(|row| row.name.as_str()), 0.34);
    let words_look = rows.look.bold();
    let words_width = pen.widest(chart.rows[..count].iter().map(|row| row.share.as_str()), words_look) + 18.0 * pen.u;
    let right = rows.area.right - words_width;
    let x = |part: f64| rows.left + (right - rows.left) * part;
    for (at, row) in chart.rows[..count].iter().enumerate() {
        let label = format!("{} is first in {} of plausible variations", row.name, row.share);
        pen.group(&format!("bar-{}", row.platform), &label, |pen| {
            let strong = row.share == chart.rows[0].share;
            rows.name(pen, at, &row.name, strong);
            let room = rows.bar(at);
            let colour = pen.platform(&row.platform);
            let mut from = 0.0;
            for (share, strength) in parts(row).into_iter().zip(STRENGTHS) {
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
            let look = words_look.strong_if(strong);
            pen.text_at([rows.area.right, room.centre()[1]], &row.share, look);
        });
    }
}

/// The chances of the first, the second, the third and all further ranks.
fn parts(row: &Row) -> [f64; 4] {
    let of = |rank: usize| row.ranks.get(rank).copied().unwrap_or_default();
    [of(0), of(1), of(2), row.ranks.iter().skip(3).sum()]
}
