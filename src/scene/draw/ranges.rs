//! The score of each platform as the plan stands, and between which scores 9 of 10 variations lie.

use crate::chart::Describes;
use crate::chart::ranges::Ranges;
use crate::chart::words::{points, typical_words};
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::rows::{Rows, capacity, scale, scale_height, typical};
use crate::scene::strength;

/// How wide the scale is at least in the window before ranges stand beside it in figures, in pixels of a slide.
const WIDE: f64 = 360.0;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Ranges) {
    let all = &chart.rows;
    let axis = scale_height(pen);
    let least = Rows::least(pen, area, all.iter().map(|row| row.name.as_str()), 0.34);
    let count = capacity(pen, Area { bottom: area.bottom - axis - 1.5 * pen.note().size, ..area }, all.len(), least);
    let shown = &all[..count];
    let area = pen.notes(area, &[format!("Score (out of 100). {}", chart.key(count, "Band"))]);
    let rows =
        Rows::new(pen, Area { bottom: area.bottom - axis, ..area }, shown.iter().map(|row| row.name.as_str()), 0.34);
    // In the window the band has the room first.
    let both = pen.measure("100 (100–100)", rows.look) + 14.0 * pen.u;
    let spans = pen.style.window.is_none() || rows.area.right - rows.left - both >= WIDE * pen.u;
    let beside = if spans { pen.measure(" (100–100)", rows.look) } else { 0.0 };
    let numbers = if spans { both } else { pen.measure("100", rows.look.bold()) };
    let low = chart.low_end(count);
    let (left, right) =
        (rows.left + 12.0 * pen.u, (rows.area.right - numbers - 20.0 * pen.u).max(rows.left + 24.0 * pen.u));
    let x = |score: f64| left + (right - left) * (score - low) / (100.0 - low);
    let narrow = match pen.style.window {
        Some(_) => (right - left) / (100.0 - low) * 10.0 < 2.0 * pen.measure("100", pen.note()),
        None => right - left < 500.0 * pen.u,
    };
    let step = if narrow { 20.0 } else { 10.0 };
    let mut ticks = vec![low];
    while ticks[ticks.len() - 1] + step <= 100.0 {
        ticks.push(ticks[ticks.len() - 1] + step);
    }
    scale(pen, Area { left, right, ..rows.area }, x, &ticks, points);
    if let Some((score, words)) = chart.typical.zip(typical_words(chart.typical)) {
        typical(pen, x(score), rows.area, &words);
    }
    for (at, (row, entry)) in shown.iter().zip(chart.entries()).enumerate() {
        pen.entry(&entry, |pen| {
            rows.name(pen, at, &row.name, entry.strong);
            let y = rows.room(at).centre()[1];
            let half = (0.2 * rows.step).min(10.0 * pen.u);
            let colour = pen.platform(&row.platform);
            let band = Area { left: x(row.range.0), right: x(row.range.1), top: y - half, bottom: y + half };
            pen.tinted(band, half, colour, strength::BAND);
            let ring = pen.solid(2.0, pen.style.paper);
            pen.ringed([x(row.score), y], (0.3 * rows.step).min(13.0 * pen.u), colour, ring);
            let look = rows.look.strong_if(entry.strong);
            pen.text_at([rows.area.right - beside, y], &points(row.score), look.bold());
            if spans {
                pen.text_at([rows.area.right, y], &format!("({})", row.span()), rows.look.of(pen.style.muted));
            }
        });
    }
}
