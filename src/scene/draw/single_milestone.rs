//! The ranking on one milestone alone: where each platform stands on its scale, against what is needed.

use crate::chart::Describes;
use crate::chart::single_milestone::{LevelRow, SingleMilestone};
use crate::chart::words::points;
use crate::domain::sorting::sort_by;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::rows::{Rows, capacity};
use crate::scene::text::clean;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &SingleMilestone) {
    let milestone = &pen.material.framework.milestones[chart.milestone];
    let note_look = pen.note();
    let (over, under) = (3.1 * note_look.size, 1.6 * note_look.size);
    let least = Rows::least(pen, area, chart.rows.iter().map(|row| row.name.as_str()), 0.34);
    let whole = Area { top: area.top + over, bottom: area.bottom - under, ..area };
    let count = capacity(pen, Area { bottom: whole.bottom - 1.9 * note_look.size, ..whole }, chart.rows.len(), least);
    let shown = &chart.rows[..count];
    let content = if chart.with_content { ", half of which comes from the content it carries" } else { "" };
    let note = format!(
        "{}. Dot: the platform’s level. Number: its score on {} alone (out of 100){content}",
        chart.ranked_by, milestone.name
    );
    let note: Vec<String> = std::iter::once(note).chain(chart.hidden(count)).collect();
    let area = pen.notes(area, &[note.join("; ")]);
    let area = Area { top: area.top + over, bottom: area.bottom - under, ..area };
    let rows = Rows::new(pen, area, shown.iter().map(|row| row.name.as_str()), 0.34);
    let numbers = pen.measure("100", rows.look.bold()) + 26.0 * pen.u;
    let (left, right) = (rows.left + 14.0 * pen.u, rows.area.right - numbers - 10.0 * pen.u);
    let x = |level: f64| left + (right - left) * level / 100.0;
    let plot = Area { left, right, ..rows.area };
    scale(pen, plot, &x, (&milestone.low, &milestone.high));
    needs(pen, plot, &x, chart);
    for (at, (row, entry)) in shown.iter().zip(chart.entries()).enumerate() {
        pen.entry(&entry, |pen| {
            rows.name(pen, at, &row.name, entry.strong);
            let from = if chart.needs.len() == 1 { Some(chart.mean_need) } else { None };
            platform(pen, &rows, at, row, &x, from);
        });
    }
}

fn platform(
    pen: &mut SceneBuilder<'_>,
    rows: &Rows,
    at: usize,
    row: &LevelRow,
    x: &dyn Fn(f64) -> f64,
    need: Option<f64>,
) {
    let y = rows.room(at).centre()[1];
    let colour = pen.platform(&row.platform);
    let strong = row.first;
    let colour = if strong { colour } else { pen.style.softened(colour, 0.7) };
    // From what is needed to what is there; where segments differ, a track alone.
    match need {
        Some(need) => pen.line([x(need), y], [x(row.level), y], 6.0, pen.style.softened(colour, 0.45)),
        None => pen.line([x(0.0), y], [x(100.0), y], 1.5, pen.style.line),
    }
    let ring = pen.solid(2.0, pen.style.paper);
    pen.ringed([x(row.level), y], (0.3 * rows.step).min(12.0 * pen.u), colour, ring);
    let look = if row.rank.is_some() { rows.look.strong_if(strong) } else { rows.look.of(pen.style.muted) };
    pen.text_at([rows.area.right, y], &row.score_words(), look);
}

fn scale(pen: &mut SceneBuilder<'_>, plot: Area, x: &dyn Fn(f64) -> f64, (low, high): (&str, &str)) {
    let look = pen.note();
    let grid = pen.style.softened(pen.style.muted, 0.2);
    pen.group("scale", "", |pen| {
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            pen.line([x(tick), plot.top], [x(tick), plot.bottom], 1.5, grid);
        }
        let y = plot.bottom + 1.2 * look.size;
        let room = 0.4 * plot.width();
        let most = room - pen.measure("100  ", look);
        let low = pen.setting(look).shortened(&clean(low), most);
        let high = pen.setting(look).shortened(&clean(high), most);
        pen.text([x(0.0), y], &format!("0 {low}"), look);
        if plot.width() > 500.0 * pen.u {
            pen.text([x(50.0), y], "50", look.middle());
        }
        pen.text([x(100.0), y], &format!("{high} 100"), look.end());
    });
}

/// Lines where the segments stand, named above where there are few; else the mean and the span.
fn needs(pen: &mut SceneBuilder<'_>, plot: Area, x: &dyn Fn(f64) -> f64, chart: &SingleMilestone) {
    let look = pen.note().bold().of(pen.style.ink).middle();
    let ink = pen.style.ink;
    pen.group("needed", "What they need", |pen| {
        let dash = pen.dashed(2.5, ink, [8.0, 6.0]);
        for (_, need) in &chart.needs {
            pen.stroke_path(vec![[x(*need), plot.top], [x(*need), plot.bottom]], false, dash);
        }
        let several = chart.needs.len() > 1;
        // A name and what stands behind it, which stays whole.
        let name = |name: &str| if several { name.to_owned() } else { "What they need".to_owned() };
        let each: Vec<(String, String, f64)> =
            chart.needs.iter().map(|(segment, need)| (name(segment), format!(" {}", points(*need)), *need)).collect();
        let words = "Need:".to_owned();
        let span = format!(" {}, on average {}", chart.needed_span(), points(chart.mean_need));
        let placed = over_lines(pen, plot, x, each, look)
            .or_else(|| over_lines(pen, plot, x, vec![(words, span, chart.mean_need)], look));
        for (place, words) in placed.unwrap_or_default() {
            pen.text(place, &words, look);
        }
    });
}

/// Words over the lines that they belong to, in two rows; none where they have no room.
fn over_lines(
    pen: &SceneBuilder<'_>,
    plot: Area,
    x: &dyn Fn(f64) -> f64,
    mut labels: Vec<(String, String, f64)>,
    look: TextStyle,
) -> Option<Vec<([f64; 2], String)>> {
    sort_by(&mut labels, |a, b| a.2.total_cmp(&b.2));
    let apart = 16.0 * pen.u;
    let mut ends = [f64::NEG_INFINITY; 2];
    let place = |(name, number, need): &(String, String, f64)| {
        let room = 0.6 * plot.width() - pen.measure(number, look);
        let words = format!("{}{number}", pen.setting(look).shortened(&clean(name), room));
        let half = pen.measure(&words, look) / 2.0;
        let centre = x(*need).clamp(plot.left + half, (plot.right - half).max(plot.left + half));
        let line = ends.iter().position(|end| centre - half > end + apart)?;
        ends[line] = centre + half;
        let y = plot.top - 0.5 * look.size - if line == 0 { 0.0 } else { 1.3 * look.size };
        Some(([centre, y], words))
    };
    labels.iter().map(place).collect()
}
