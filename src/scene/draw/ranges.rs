//! The fit of each platform as the plan stands, and between which fits 9 of 10 variations lie.

use crate::chart::ranges::Ranges;
use crate::chart::words::{self, points, whole};
use crate::scene::builder::{Area, Pen};
use crate::scene::frame::more;
use crate::scene::rows::{Rows, capacity, scale, scale_height};

/// How wide the scale is at least in the window before ranges stand beside it in figures, in pixels of a slide.
const WIDE: f64 = 360.0;

pub fn paint(pen: &mut Pen<'_>, area: Area, Ranges { rows: all, .. }: &Ranges) {
    let axis = scale_height(pen);
    let least = Rows::least(pen, area, all.iter().map(|row| row.name.as_str()), 0.34);
    let count = capacity(pen, Area { bottom: area.bottom - axis - 1.5 * pen.note().size, ..area }, all.len(), least);
    let (shown, hidden) = all.split_at(count);
    let hidden: Vec<(&str, f64)> = hidden.iter().map(|row| (row.name.as_str(), row.fit)).collect();
    let note = "Fit, in points of 100. Dot: as the plan stands. Band: 9 of 10 variations".to_owned();
    let note: Vec<String> = std::iter::once(note).chain(more(&hidden)).collect();
    let area = pen.notes(area, &[note.join("; ")]);
    let rows =
        Rows::new(pen, Area { bottom: area.bottom - axis, ..area }, shown.iter().map(|row| row.name.as_str()), 0.34);
    // In the window the band has the room first.
    let both = pen.measure("100 (100–100)", rows.look) + 14.0 * pen.u;
    let spans = pen.style.window.is_none() || rows.area.right - rows.left - both >= WIDE * pen.u;
    let beside = if spans { pen.measure(" (100–100)", rows.look) } else { 0.0 };
    let numbers = if spans { both } else { pen.measure("100", rows.look.bold()) };
    let least = shown.iter().map(|row| row.range.0.min(row.fit)).fold(100.0, f64::min);
    let low = ((least / 10.0).floor() * 10.0).clamp(0.0, 90.0);
    let (left, right) =
        (rows.left + 12.0 * pen.u, (rows.area.right - numbers - 20.0 * pen.u).max(rows.left + 24.0 * pen.u));
    let x = |fit: f64| left + (right - left) * (fit - low) / (100.0 - low);
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
    for (at, row) in shown.iter().enumerate() {
        let span = format!("{}–{}", whole(row.range.0), whole(row.range.1));
        let label = format!("{}: {}, {span} in 9 of 10 variations", row.name, points(row.fit));
        let strong = words::level(row.fit, all[0].fit);
        pen.group(&format!("range-{}", row.platform), &label, |pen| {
            rows.name(pen, at, &row.name, strong);
            let y = rows.room(at).centre()[1];
            let half = (0.2 * rows.step).min(10.0 * pen.u);
            let colour = pen.platform(&row.platform);
            let band = Area { left: x(row.range.0), right: x(row.range.1), top: y - half, bottom: y + half };
            pen.rect(band, half, pen.style.softened(colour, 0.38));
            let ring = pen.solid(2.0, pen.style.paper);
            pen.ringed([x(row.fit), y], (0.3 * rows.step).min(13.0 * pen.u), colour, ring);
            let look = rows.look.strong_if(strong);
            pen.text_at([rows.area.right - beside, y], &points(row.fit), look.bold());
            if spans {
                pen.text_at([rows.area.right, y], &format!("({span})"), rows.look.of(pen.style.muted));
            }
        });
    }
}
