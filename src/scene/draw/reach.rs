//! Fit against the share of the audience that is there, with four corners.

use crate::chart::Describes;
use crate::chart::fit_reach::{CORNERS, FitReach, Spot, UNKNOWN};
use crate::chart::words::{percent, points};
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::labels::{Named, Unnamed, place, with_list};
use crate::scene::rows::row;
use crate::scene::text::{ASCENT, LINE};

const DOT: f64 = 11.0;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitReach) {
    with_list(pen, area, |pen, area| dots(pen, area, chart));
}

fn dots(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitReach) -> Vec<Unnamed> {
    let note = pen.note();
    let line = LINE * note.size;
    let suggested = chart.suggested.as_ref().map_or_else(String::new, |why| format!(" {why}."));
    let mut notes = vec![format!("{}.{suggested}", chart.lines)];
    notes.extend(chart.mixed.iter().map(|mixed| format!("{mixed}.")));
    if !chart.unknown.is_empty() {
        let each: Vec<String> = chart.unknown.iter().map(Spot::with_fit).collect();
        notes.push(pen.listed(UNKNOWN, &each, area.width()));
    }
    let inner = pen.notes(area, &notes);
    let (high, step) = chart.shares;
    let worst = chart.spots.iter().map(|spot| spot.fit).fold(100.0, f64::min);
    let low = (((worst - 3.0) / 10.0).floor() * 10.0).clamp(0.0, 90.0);
    let gutter = pen.measure("100%", note) + 14.0 * pen.u;
    let plot = Area {
        left: inner.left + gutter,
        top: inner.top + 1.5 * line,
        right: inner.right - 20.0 * pen.u,
        bottom: inner.bottom - 2.5 * line,
    };
    let x = |fit: f64| plot.left + plot.width() * (fit - low) / (100.0 - low);
    let y = |share: f64| plot.bottom - plot.height() * share / high;
    axes(pen, plot, (low, high, step), &chart.share_of(), x, y);
    let cross = [x(chart.fit_line), y(chart.reach_line)];
    let colour = pen.style.softened(pen.style.muted, 0.7);
    let dash = pen.dashed(2.0, colour, [3.0, 6.0]);
    pen.stroke_path(vec![[cross[0], plot.top], [cross[0], plot.bottom]], false, dash);
    pen.stroke_path(vec![[plot.left, cross[1]], [plot.right, cross[1]]], false, dash);
    let named: Vec<Named<'_>> = chart
        .spots
        .iter()
        .map(|spot| Named {
            at: [x(spot.fit), y(spot.reach)],
            radius: DOT * pen.u,
            name: &spot.name,
            colour: pen.platform(&spot.platform),
            strong: spot.front.is_some(),
        })
        .collect();
    let mut taken = corners(pen, plot, cross, &named);
    // Names keep off the lines too.
    let thin = 2.0 * pen.u;
    taken.push(Area { left: cross[0] - thin, right: cross[0] + thin, ..plot });
    taken.push(Area { top: cross[1] - thin, bottom: cross[1] + thin, ..plot });
    for (entry, named) in chart.entries().iter().zip(&named) {
        let ring = pen.solid(2.0, pen.style.paper);
        pen.group(&entry.id, &entry.label, |pen| {
            pen.ringed(named.at, named.radius, named.colour, ring);
        });
    }
    let mut left_out = Vec::new();
    pen.group("names", "", |pen| left_out = place(pen, Area { right: area.right, ..plot }, &named, taken, |_, _| {}));
    left_out
}

fn axes(
    pen: &mut SceneBuilder<'_>,
    plot: Area,
    (low, high, step): (f64, f64, f64),
    share_of: &str,
    x: impl Fn(f64) -> f64,
    y: impl Fn(f64) -> f64,
) {
    let note = pen.note();
    let grid = pen.style.softened(pen.style.muted, 0.2);
    pen.group("scale", "", |pen| {
        let mut at = 0;
        while row(at) * step <= high + 1e-9 {
            let share = row(at) * step;
            pen.line([plot.left, y(share)], [plot.right, y(share)], 1.5, grid);
            pen.text_at([plot.left - 12.0 * pen.u, y(share)], &percent(share), note.end());
            at += 1;
        }
        let mut fit = low;
        while fit <= 100.0 {
            pen.text([x(fit), plot.bottom + 1.3 * note.size], &points(fit), note.middle());
            fit += 10.0;
        }
        let title = note.of(pen.style.ink);
        let most = plot.width();
        let words = pen.setting(title).shortened(share_of, most);
        pen.text([plot.left, plot.top - 0.8 * note.size], &words, title);
        let words = pen.setting(title).shortened("Fit (out of 100) →", most);
        pen.text([plot.right, plot.bottom + 2.6 * note.size], &words, title.end());
    });
}

/// Names the four corners; gives where the names stand.
fn corners(pen: &mut SceneBuilder<'_>, plot: Area, cross: [f64; 2], named: &[Named<'_>]) -> Vec<Area> {
    let look = pen.label().bold().of(pen.style.softened(pen.style.muted, 0.85));
    let inset = 12.0 * pen.u;
    let height = 1.2 * look.size;
    let mut taken: Vec<Area> = Vec::new();
    let fields = [
        Area { left: cross[0], top: plot.top, right: plot.right, bottom: cross[1] },
        Area { left: cross[0], top: cross[1], right: plot.right, bottom: plot.bottom },
        Area { left: plot.left, top: plot.top, right: cross[0], bottom: cross[1] },
        Area { left: plot.left, top: cross[1], right: cross[0], bottom: plot.bottom },
    ];
    for (at, (words, field)) in CORNERS.into_iter().zip(fields).enumerate() {
        let width = pen.measure(words, look);
        if width + 2.0 * inset > field.width() || height + 2.0 * inset > field.height() {
            continue;
        }
        // In the outer corner of its field if no dot lies there, else in another.
        let (near, far) =
            ((field.left + inset, field.right - inset - width), (field.top + inset, field.bottom - inset - height));
        let outer = if at < 2 { near.1 } else { near.0 };
        let inner = if at < 2 { near.0 } else { near.1 };
        let places = [(outer, far.0), (outer, far.1), (inner, far.0), (inner, far.1)];
        let rect = |(left, top): (f64, f64)| Area { left, top, right: left + width, bottom: top + height };
        let free = |area: &Area| {
            named.iter().all(|dot| {
                let r = dot.radius + 4.0;
                !area.meets(Area {
                    left: dot.at[0] - r,
                    top: dot.at[1] - r,
                    right: dot.at[0] + r,
                    bottom: dot.at[1] + r,
                })
            })
        };
        let Some(area) = places.into_iter().map(rect).find(free) else { continue };
        pen.text([area.left, area.top + ASCENT * look.size], words, look);
        // Names keep clear of it, so that no two words run into one.
        taken.push(area.grown(12.0 * pen.u));
    }
    taken
}
