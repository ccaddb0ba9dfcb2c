//! Seven cells for each platform: the first milestone in the middle, the others around it.

use super::Material;
use super::frame::Drawing;
use super::pen::{Area, Pen};
use super::rows::row;
use crate::analysis::advice::Gives;
use crate::chart::honeycomb::{Comb, Honeycomb};
use crate::chart::style::area_and_text;
use crate::chart::text::clean;
use crate::chart::words::points;
use crate::domain::brand::Rgb;
use std::f64::consts::{FRAC_PI_2, FRAC_PI_3};

/// How many platforms one picture bears, and how many cells a comb has.
const MOST: usize = 4;
const CELLS: usize = 7;
/// The width and the height of a comb, in radii of its cells.
const WIDE: f64 = 5.0;
const HIGH: f64 = 5.2;
/// The height of what stands over a comb, in sizes of its letters: its own, and where no letter may be small.
const HEADS: [f64; 2] = [2.9, 3.7];

/// The height of what stands over a comb, and where in it the name and the fit stand, in pixels.
fn head(pen: &Pen<'_>) -> [f64; 3] {
    let look = pen.label().size;
    if pen.style.far { [HEADS[1], 1.15, 2.85] } else { [HEADS[0], 0.75, 2.1] }.map(|part| part * look)
}

pub fn drawing<'a>(material: &'a Material<'a>) -> Option<Drawing<'a>> {
    let compared = material.compared();
    let chart = Honeycomb::new(material.framework, material.report, &compared[..compared.len().min(MOST)]);
    if chart.combs.is_empty() {
        return None;
    }
    Some(Drawing {
        title: chart.headline.clone(),
        alt_text: chart.alt_text.clone(),
        sources: Vec::new(),
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    })
}

fn paint(pen: &mut Pen<'_>, area: Area, chart: &Honeycomb) {
    let whom = if chart.needs.len() > 1 { "the segments need on average" } else { "these people need" };
    let note = format!(
        "Levels of 100; darker: the platform is more about it. Outlined: much more than {whom}. Dashed: much less."
    );
    let area = pen.notes(area, &[note]);
    let count = chart.combs.len();
    let [head, ..] = head(pen);
    let (apart, cells) = (24.0 * pen.u, chart.combs.iter().map(|comb| comb.cells.len()).max().unwrap_or(1));
    let rows_of = |columns: usize| count.div_ceil(columns);
    let radius = |columns: usize| {
        let (width, height) = (area.width() / row(columns), area.height() / row(rows_of(columns)));
        ((width - apart) / WIDE).min((height - head - apart) / HIGH)
    };
    let columns = (1..=count).max_by(|a, b| radius(*a).total_cmp(&radius(*b))).unwrap_or(1);
    let radius = radius(columns).max(4.0 * pen.u);
    let (width, height) = (area.width() / row(columns), area.height() / row(rows_of(columns)));
    for (at, comb) in chart.combs.iter().enumerate() {
        let left = area.left + width * row(at % columns);
        let top = area.top + height * row(at / columns);
        let room = Area { left: left + apart / 2.0, top, right: left + width - apart / 2.0, bottom: top + height };
        let label = format!("{}: {} cells", comb.name, cells.min(CELLS));
        pen.group(&format!("comb-{}", comb.platform), &label, |pen| draw(pen, room, radius, comb));
    }
}

fn draw(pen: &mut Pen<'_>, room: Area, radius: f64, comb: &Comb) {
    let colour = pen.platform(&comb.platform);
    let label = pen.label();
    let look = label.bold().middle().of(pen.style.as_text(colour));
    let middle = room.centre()[0];
    let [head, name_at, fit_at] = head(pen);
    let block = head + HIGH * radius;
    let top = room.top + (room.height() - block).max(0.0) / 2.0;
    let fit = comb.fit.map_or_else(|| "ruled out".to_owned(), |fit| format!("fit {}", points(fit)));
    pen.name_at([middle, top + name_at], &comb.name, [room.width(), 1.9 * label.size], look);
    pen.text_at([middle, top + fit_at], &fit, label.middle().of(pen.style.muted));
    let centre = [middle, top + head + HIGH * radius / 2.0];
    for (j, cell) in comb.cells.iter().enumerate().take(CELLS) {
        let at = place(centre, radius, j);
        let strength = 0.15 + 0.8 * cell.level / 100.0;
        let fill = if cell.gives.is_some() { pen.style.softened(colour, strength) } else { pen.style.chip };
        let (fill, ink) = area_and_text(fill);
        pen.shape(hexagon(at, radius - 2.0 * pen.u), fill.into());
        let inner = hexagon(at, radius - 8.0 * pen.u);
        let dash = match cell.gives {
            Some(Gives::More) => None,
            Some(Gives::Less) => Some([11.0, 7.0]),
            Some(Gives::Enough) | None => {
                words(pen, at, radius, j, cell.level, ink);
                continue;
            }
        };
        // On paper first, so that the mark stands out from any fill.
        pen.stroke_path(inner.clone(), true, pen.solid(8.0, pen.style.paper));
        let line = dash.map_or(pen.solid(4.0, pen.style.bad), |dash| pen.dashed(4.0, pen.style.bad, dash));
        pen.stroke_path(inner, true, line);
        words(pen, at, radius, j, cell.level, ink);
    }
}

/// A cell's number and its milestone.
fn words(pen: &mut Pen<'_>, at: [f64; 2], radius: f64, j: usize, level: f64, ink: Rgb) {
    let look = pen.label().middle().of(ink);
    let number = look.bold().sized((0.46 * radius).min(1.5 * look.size));
    pen.text_at([at[0], at[1] - 0.2 * radius], &points(level), number);
    let look = look.sized((0.27 * radius).min(0.9 * look.size));
    let milestone = &pen.material.framework.milestones[j];
    let whole = pen.measure(&milestone.name, look) < 1.35 * radius;
    let word = if whole { &milestone.name } else { &milestone.short };
    let word = pen.setting(look).shortened(&clean(word), 1.5 * radius);
    pen.text_at([at[0], at[1] + 0.32 * radius], &word, look);
}

/// The first in the middle, the others clockwise from the top.
pub fn place(centre: [f64; 2], radius: f64, j: usize) -> [f64; 2] {
    if j == 0 {
        return centre;
    }
    let angle = FRAC_PI_3 * row(j - 1) - FRAC_PI_2;
    let off = 3.0_f64.sqrt() * radius;
    [centre[0] + off * angle.cos(), centre[1] + off * angle.sin()]
}

/// The corners of a cell.
pub fn hexagon(centre: [f64; 2], radius: f64) -> Vec<[f64; 2]> {
    let corner = |at: usize| {
        let angle = FRAC_PI_3 * row(at);
        [centre[0] + radius * angle.cos(), centre[1] + radius * angle.sin()]
    };
    (0..6).map(corner).collect()
}
