//! The hours a week below a timeline: what each platform takes from day to day, and how many hours there are.

use crate::chart::weeks::{Band, Weeks};
use crate::chart::words::shortest;
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::rows::row;
use crate::scene::strength;
use crate::scene::style::area_and_text;
use crate::scene::text::clean;

/// How high it is, as a part of the area that it shares with the actions, and at least and at most, in sizes of labels.
const HEIGHT: (f64, f64, f64) = (0.26, 3.5, 9.0);

/// How much room it needs of an area.
pub fn height(pen: &SceneBuilder<'_>, area: Area) -> f64 {
    (HEIGHT.0 * area.height()).clamp(HEIGHT.1 * pen.label().size, most(pen))
}

/// How much room it can use.
pub fn most(pen: &SceneBuilder<'_>) -> f64 {
    HEIGHT.2 * pen.label().size
}

/// Draws it: its name from `area.left`, its sentences from `what`, its days from `days` on; `x` places a day of the sheet.
pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, weeks: &Weeks, [what, days]: [f64; 2], x: impl Fn(u16) -> f64) {
    let said: Vec<String> = weeks.sentences.iter().chain(&weeks.guess).cloned().collect();
    let label = format!("Hours a week: {}", said.join(". "));
    pen.group("hours", &label, |pen| {
        pen.line([area.left, area.top], [area.right, area.top], 2.0, pen.style.muted);
        let area = Area { top: area.top + 0.3 * pen.label().size, ..area };
        words(pen, area, weeks, [what, days]);
        bands(pen, area, weeks, days, &x);
    });
}

fn words(pen: &mut SceneBuilder<'_>, area: Area, weeks: &Weeks, [what, days]: [f64; 2]) {
    let gap = 22.0 * pen.u;
    let (name, look, note) = (pen.label().bold(), pen.label(), pen.note().of(pen.style.muted));
    pen.name_at([area.left, area.centre()[1]], "Hours a week", [what - area.left - gap, area.height()], name);
    let wide = days - what - gap;
    let set = |pen: &SceneBuilder<'_>, text: &str, look| pen.setting(look).wrapped(&clean(text), wide, 2);
    let said: Vec<String> = weeks.sentences.iter().flat_map(|text| set(pen, text, look)).collect();
    let guess: Vec<String> = weeks.guess.iter().flat_map(|text| set(pen, text, note)).collect();
    let high = 1.24 * (look.size * row(said.len()) + note.size * row(guess.len()));
    let top = area.top + (area.height() - high).max(0.0) / 2.0;
    let below = pen.lines(what, top, &said, look);
    if high <= area.height() {
        pen.lines(what, below, &guess, note);
    }
}

fn bands(pen: &mut SceneBuilder<'_>, area: Area, weeks: &Weeks, days: f64, x: &impl Fn(u16) -> f64) {
    let look = pen.note();
    // Over the bands stands how many hours there are.
    let top = area.top + if weeks.capacity.is_some() { 1.2 * look.size } else { 0.0 };
    let y = |hours: f64| area.bottom - (area.bottom - top) * hours / weeks.most();
    let edges = weeks.edges();
    for span in edges.windows(2) {
        for (at, [from, to]) in weeks.stacked(span[0]) {
            let room = Area { left: x(span[0]), right: x(span[1]), top: y(to), bottom: y(from) };
            band(pen, room, &weeks.bands[at]);
        }
    }
    // Names stand where a band is longest in one place, so that none is written twice.
    for (at, band) in weeks.bands.iter().enumerate() {
        let Some(([first, end], [from, to])) = weeks.longest(at) else { continue };
        let room = Area { left: x(first), right: x(end), top: y(to), bottom: y(from) };
        let (_, ink) = fill(pen, band);
        let set = look.sized(look.size.min(0.72 * room.height())).middle().of(ink);
        let fits = pen.measure(&clean(&band.words), set) + 12.0 * pen.u <= room.width();
        if fits && set.size >= pen.least() {
            pen.text_at(room.centre(), &band.words, set);
        }
    }
    if let Some(all) = weeks.capacity {
        let stroke = pen.dashed(2.0, pen.style.muted, [3.0, 6.0]);
        pen.stroke_path(vec![[days, y(all)], [area.right, y(all)]], false, stroke);
        let words = format!("You have {}", shortest(all));
        let set = look.of(pen.style.muted).end();
        pen.text_at([area.right - 6.0 * pen.u, y(all) - 0.65 * look.size], &words, set);
    }
}

/// The colours of a band and of what is written on it: what is optional is pale.
fn fill(pen: &SceneBuilder<'_>, band: &Band) -> (Rgb, Rgb) {
    let colour = pen.platform(&band.platform);
    area_and_text(if band.optional { pen.style.softened(colour, strength::OPTIONAL) } else { colour })
}

fn band(pen: &mut SceneBuilder<'_>, room: Area, band: &Band) {
    let (fill, _) = fill(pen, band);
    let room = Area { right: (room.right - 1.5 * pen.u).max(room.left), top: room.top + 1.5 * pen.u, ..room };
    pen.edged(room, 0.0, fill, pen.style.mark(pen.platform(&band.platform)));
}
