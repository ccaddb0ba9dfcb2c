//! What each further place adds, and which places these are.

use crate::chart::Describes;
use crate::chart::portfolio::{LINES, PortfolioChart, PortfolioStep};
use crate::chart::words::points;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::unscaled_unit;
use crate::scene::items::Anchor;
use crate::scene::rows::row;
use crate::scene::strength;
use crate::scene::text::{LINE, clean};

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &PortfolioChart) {
    let (label, note) = (pen.label(), pen.note());
    let words = format!("Filled: the platforms suggested. {}.", chart.hours);
    let count = chart.curve.len();
    // Long names that columns do not hold stand in a list.
    let rough = (area.width()
        - if area.width() > 1300.0 * unscaled_unit(pen.style, pen.u) { 340.0 } else { 60.0 } * pen.u)
        / row(count);
    let tight =
        chart.curve.iter().flat_map(|step| place_lines(pen, step, pen.note(), rough)).any(|line| line.ends_with('…'));
    let mut notes = Vec::new();
    if tight {
        let list = |step: &PortfolioStep| pen.listed(&format!("{}:", step.size), &step.names, area.width());
        // From afar there is room for the names of those that are chosen alone.
        let listed = |step: &&PortfolioStep| !pen.style.projected || step.chosen;
        notes.extend(chart.curve.iter().filter(listed).map(list));
    }
    notes.push(words);
    notes.extend(chart.within.iter().map(|within| format!("{within}.")));
    let area = pen.notes(area, &notes);
    let ticks_width = pen.measure("100", note) + 16.0 * pen.u;
    // The names of both lines stand right of them where there is room, else in a legend above.
    let direct = 270.0 * pen.u;
    let wide = area.width() > 1300.0 * unscaled_unit(pen.style, pen.u);
    let area = if wide {
        area
    } else {
        let entries = [(pen.style.accent, LINES[0].0.to_owned()), (grey(pen), LINES[1].0.to_owned())];
        pen.legend(area, &entries)
    };
    let right = if wide { area.right - direct } else { area.right };
    let column = (right - area.left - ticks_width) / row(count);
    let x = |at: usize| area.left + ticks_width + column * (row(at) + 0.5);
    // Below the scale, the places of each set.
    let names_look = note.middle().of(pen.style.ink);
    let lines: Vec<Vec<String>> = chart
        .curve
        .iter()
        .map(|step| if tight { Vec::new() } else { place_lines(pen, step, names_look, column) })
        .collect();
    let deepest = lines.iter().map(Vec::len).max().unwrap_or(0);
    let under = 1.9 * label.size + LINE * note.size * row(deepest);
    let plot = Area {
        left: area.left + ticks_width,
        top: area.top + 1.4 * label.size,
        right: right.min(area.right),
        bottom: area.bottom - under,
    };
    let low = chart.low_end();
    let y = |value: f64| plot.bottom - plot.height() * (value - low) / (100.0 - low);
    scale(pen, plot, low, &y);
    let together: Vec<[f64; 2]> = chart.curve.iter().enumerate().map(|(at, step)| [x(at), y(step.coverage)]).collect();
    let mean: Vec<[f64; 2]> = chart.curve.iter().enumerate().map(|(at, step)| [x(at), y(step.mean_score)]).collect();
    let (accent, quiet) = (pen.style.accent, grey(pen));
    let entries = chart.entries();
    let in_words = pen.widest(entries.iter().map(|entry| entry.name.as_str()), label.bold()) + 14.0 * pen.u <= column;
    pen.group("mean-fit", LINES[1].1, |pen| {
        pen.stroke_path(mean.clone(), false, pen.solid(3.0, quiet));
    });
    pen.group("together", LINES[0].1, |pen| {
        pen.stroke_path(together.clone(), false, pen.solid(5.0, accent));
    });
    for (at, (step, entry)) in chart.curve.iter().zip(&entries).enumerate() {
        let chosen = entry.strong;
        let look = label.middle().strong_if(chosen);
        pen.entry(entry, |pen| {
            let ring = pen.solid(4.0, accent);
            let (radius, fill) = if chosen { (13.0, accent) } else { (9.0, pen.style.paper) };
            pen.ringed(together[at], radius * pen.u, fill, ring);
            pen.text([together[at][0], together[at][1] - 24.0 * pen.u], &points(step.coverage), look.bold());
            let size = if in_words { entry.name.clone() } else { step.size.to_string() };
            pen.text([x(at), plot.bottom + 1.35 * label.size], &size, look);
            let look = names_look.strong_if(chosen);
            let top = plot.bottom + 1.75 * label.size;
            for (number, line) in lines[at].iter().enumerate() {
                let baseline = top + 0.98 * look.size + LINE * look.size * row(number);
                pen.text([x(at), baseline], line, look);
            }
        });
    }
    if wide {
        let (Some(top), Some(bottom)) = (together.last().copied(), mean.last().copied()) else { return };
        beside(pen, [top, bottom], area.right - direct + 8.0 * pen.u - column / 2.0, area.right);
    }
}

/// The names of both lines, beside their ends and apart from each other.
fn beside(pen: &mut SceneBuilder<'_>, ends: [[f64; 2]; 2], left: f64, right: f64) {
    let look = TextStyle { anchor: Anchor::Start, ..pen.label() };
    let gap = 24.0 * pen.u;
    let left = left.max(ends[0][0] + gap);
    let names = [
        (format!("{} (out of 100)", LINES[0].0), pen.style.as_text(pen.style.accent)),
        (LINES[1].0.to_owned(), pen.style.muted),
    ];
    let least = 1.4 * look.size;
    let middle = f64::midpoint(ends[0][1], ends[1][1]);
    let apart = (ends[1][1] - ends[0][1]).max(least) / 2.0;
    pen.group("lines", "", |pen| {
        for ((words, colour), y) in names.into_iter().zip([middle - apart, middle + apart]) {
            pen.text_within([left, y], &words, right - left, look.bold().of(colour));
        }
    });
}

fn grey(pen: &SceneBuilder<'_>) -> crate::domain::brand::Rgb {
    pen.style.mark(pen.style.softened(pen.style.muted, strength::SECOND_LINE))
}

fn scale(pen: &mut SceneBuilder<'_>, plot: Area, low: f64, y: &dyn Fn(f64) -> f64) {
    let (note, grid) = (pen.note().end(), pen.style.softened(pen.style.muted, 0.2));
    let unscaled_unit = if 100.0 - low > 40.0 { 20.0 } else { 10.0 };
    let apart = |step: &f64| (y(low) - y(low + step)).abs() >= 1.2 * note.size;
    let step = [unscaled_unit, 20.0, 50.0].into_iter().find(apart).unwrap_or(100.0 - low);
    pen.group("scale", "", |pen| {
        let mut value = low;
        while value <= 100.0 {
            pen.line([plot.left, y(value)], [plot.right, y(value)], 1.5, grid);
            pen.text_at([plot.left - 14.0 * pen.u, y(value)], &points(value), note);
            value += step;
        }
    });
}

/// The names of a set's places, one on a line of its own or two.
fn place_lines(pen: &SceneBuilder<'_>, step: &PortfolioStep, look: TextStyle, column: f64) -> Vec<String> {
    let most = column - 14.0 * pen.u;
    let setting = pen.setting(look.bold());
    step.names.iter().flat_map(|name| setting.wrapped(&clean(name), most, 2)).collect()
}
