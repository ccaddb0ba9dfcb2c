//! What more hours bring: stairs of points over hours a week, with the suggested set and that of today marked on it.

use crate::chart::Describes;
use crate::chart::frontier::{Frontier, FrontierMark, HOURS_A_WEEK, TOGETHER};
use crate::chart::words::{points, shortest};
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::labels::{Named, Unnamed, place, with_list};
use crate::scene::rows::row;
use crate::scene::text::LINE;

/// How far a point reaches, in pixels of a slide.
const DOT: f64 = 10.0;
/// How high the chart is in the window, in pixels of a slide.
const HEIGHT: f64 = 620.0;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Frontier) {
    let notes: Vec<String> = chart.notes.iter().map(|note| format!("{note}.")).collect();
    let area = pen.notes(area, &notes);
    let area = pen.room(area, HEIGHT);
    with_list(pen, area, |pen, area| stairs(pen, area, chart));
}

fn stairs(pen: &mut SceneBuilder<'_>, area: Area, chart: &Frontier) -> Vec<Unnamed> {
    let note = pen.note();
    let line = LINE * note.size;
    let gutter = pen.measure("100", note) + 14.0 * pen.u;
    let plot = Area {
        left: area.left + gutter,
        top: area.top + 1.7 * line,
        right: area.right - 4.0 * pen.u,
        bottom: area.bottom - 2.5 * line,
    };
    let (low, most) = (chart.low_end(), chart.most_hours());
    let x = |hours: f64| plot.left + plot.width() * hours / most;
    let y = |points: f64| plot.bottom - plot.height() * (points - low) / (100.0 - low);
    scales(pen, plot, (low, most), &x, &y);
    let mut taken = limit(pen, plot, chart.limit(), &x);
    let at: Vec<[f64; 2]> = chart.steps.iter().map(|step| [x(step.hours), y(step.coverage)]).collect();
    let mut path: Vec<[f64; 2]> = Vec::new();
    for point in &at {
        path.extend(path.last().map(|last| [point[0], last[1]]));
        path.push(*point);
    }
    path.extend(path.last().map(|last| [plot.right, last[1]]));
    // Words keep off the stairs.
    let thin = 3.0 * pen.u;
    taken.extend(path.windows(2).map(|pair| Area {
        left: pair[0][0].min(pair[1][0]) - thin,
        right: pair[0][0].max(pair[1][0]) + thin,
        top: pair[0][1].min(pair[1][1]) - thin,
        bottom: pair[0][1].max(pair[1][1]) + thin,
    }));
    let (accent, muted) = (pen.style.accent, pen.style.muted);
    pen.group("stairs", "", |pen| {
        pen.stroke_path(path, false, pen.solid(4.0, pen.style.mark(pen.style.softened(accent, 0.55))));
    });
    let on_step = |mark: &FrontierMark| chart.step_of(mark);
    let marked = |step: usize| chart.marks_on(&chart.steps[step]);
    let names: Vec<String> = chart.steps.iter().map(|step| chart.beside(step)).collect();
    let alone: Vec<(&FrontierMark, String)> =
        chart.marks.iter().filter(|mark| on_step(mark).is_none()).map(|mark| (mark, mark.beside())).collect();
    let mut named: Vec<Named<'_>> = names
        .iter()
        .enumerate()
        .map(|(step, name)| Named {
            at: at[step],
            radius: if marked(step).any(|mark| mark.suggested) { 1.5 * DOT } else { DOT } * pen.u,
            name,
            colour: accent,
            group: None,
            strong: true,
        })
        .collect();
    named.extend(alone.iter().map(|(mark, name)| Named {
        at: [x(mark.hours), y(mark.coverage)],
        radius: 1.3 * DOT * pen.u,
        name,
        colour: if mark.suggested { accent } else { muted },
        group: None,
        strong: true,
    }));
    for (step, entry) in chart.entries().iter().enumerate() {
        let (filled, radius) = (marked(step).any(|mark| mark.suggested), named[step].radius);
        pen.entry(entry, |pen| {
            let ring = pen.solid(4.0, accent);
            pen.ringed(at[step], radius, if filled { accent } else { pen.style.paper }, ring);
        });
    }
    for mark in &chart.marks {
        let (centre, radius) = ([x(mark.hours), y(mark.coverage)], 1.3 * DOT * pen.u);
        let on_step = on_step(mark).is_some();
        pen.group(mark.id(), &mark.label, |pen| {
            if mark.suggested && !on_step {
                pen.ringed(centre, radius, accent, pen.solid(4.0, accent));
            } else if !mark.suggested {
                // A square, so that it is told from the steps without its colour.
                let square = Area { left: centre[0], top: centre[1], right: centre[0], bottom: centre[1] };
                let strong = pen.style.mark(pen.style.softened(muted, 0.9));
                pen.rect(square.grown(if on_step { 0.5 * radius } else { 0.9 * radius }), 0.0, strong);
            } else {
                pen.ringed(centre, 0.6 * radius, accent, pen.solid(2.0, pen.style.paper));
            }
        });
    }
    let mut left_out = Vec::new();
    pen.group("names", "", |pen| left_out = place(pen, Area { right: area.right, ..plot }, &named, &taken));
    left_out
}

/// Marks the hours that there are; gives where that stands.
fn limit(pen: &mut SceneBuilder<'_>, plot: Area, limit: Option<(f64, String)>, x: &dyn Fn(f64) -> f64) -> Vec<Area> {
    let Some((hours, words)) = limit else { return Vec::new() };
    let at = x(hours);
    let colour = pen.style.mark(pen.style.softened(pen.style.muted, 0.8));
    let look = pen.note();
    let width = pen.measure(&words, look);
    let left = at + width + 10.0 * pen.u > plot.right;
    let gap = 8.0 * pen.u;
    let (start, look) = if left { (at - gap, look.end()) } else { (at + gap, look) };
    let baseline = plot.bottom - 0.6 * look.size;
    pen.group("limit", "", |pen| {
        let dash = pen.dashed(2.5, colour, [8.0, 7.0]);
        pen.stroke_path(vec![[at, plot.top], [at, plot.bottom]], false, dash);
        pen.text([start, baseline], &words, look);
    });
    let from = if left { start - width } else { start };
    let words = Area { left: from, right: from + width, top: baseline - look.size, bottom: plot.bottom };
    vec![words, Area { left: at - 2.0 * pen.u, right: at + 2.0 * pen.u, ..plot }]
}

/// Points upwards, hours to the right.
fn scales(
    pen: &mut SceneBuilder<'_>,
    plot: Area,
    (low, most): (f64, f64),
    x: &dyn Fn(f64) -> f64,
    y: &dyn Fn(f64) -> f64,
) {
    let (note, grid) = (pen.note(), pen.style.softened(pen.style.muted, 0.2));
    let up = [10.0, 20.0, 50.0];
    let step = up.into_iter().find(|step| (y(low) - y(low + step)).abs() >= 1.4 * note.size).unwrap_or(100.0);
    let steps = [1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];
    let across = pen.measure("0000", note);
    let along = steps.into_iter().find(|step| x(*step) - x(0.0) >= across).unwrap_or(1000.0);
    pen.group("scale", "", |pen| {
        let mut at = 0;
        while low + row(at) * step <= 100.0 {
            let value = low + row(at) * step;
            pen.line([plot.left, y(value)], [plot.right, y(value)], 1.5, grid);
            pen.text_at([plot.left - 12.0 * pen.u, y(value)], &points(value), note.end());
            at += 1;
        }
        let mut at = 0;
        while row(at) * along <= most {
            let hours = row(at) * along;
            pen.text([x(hours), plot.bottom + 1.3 * note.size], &shortest(hours), note.middle());
            at += 1;
        }
        let title = note.of(pen.style.ink);
        let width = plot.width();
        let words = pen.setting(title).shortened(TOGETHER, width);
        pen.text([plot.left, plot.top - 0.8 * note.size], &words, title);
        let words = pen.setting(title).shortened(&format!("{HOURS_A_WEEK} →"), width);
        pen.text([plot.right, plot.bottom + 2.6 * note.size], &words, title.end());
    });
}
