//! The ranking: bars, best first, each stacked by what its milestones add.

use super::Material;
use super::frame::{Drawing, more};
use super::pen::{Area, Pen};
use super::rows::{Rows, capacity, scale, scale_height};
use crate::chart::fit_bars::{Bar, FitBars};
use crate::chart::scene::Anchor;
use crate::chart::words;
use crate::domain::points::Fraction;

/// How strongly bars are drawn that are not the first.
const QUIET: f64 = 0.42;
/// How strongly the part of a bar is drawn that tuning would add.
const TUNED: f64 = 0.24;

pub fn drawing<'a>(material: &'a Material<'a>) -> Option<Drawing<'a>> {
    let least = material.plan.least_reach.map(Fraction::get);
    let chart = FitBars::new(material.framework, material.report, material.scope, least);
    Some(Drawing {
        title: chart.headline.clone(),
        alt_text: chart.alt_text.clone(),
        sources: Vec::new(),
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    })
}

fn paint(pen: &mut Pen<'_>, area: Area, chart: &FitBars) {
    if chart.bars.is_empty() {
        return ruled_out(pen, area, chart);
    }
    let out = out_words(chart);
    let axis = scale_height(pen);
    // The names of the milestones stand over the first bar where there is room, else in a legend.
    let direct = 1.5 * pen.note().size;
    let rough = Area { top: area.top + direct, bottom: area.bottom - axis - 1.5 * pen.note().size, ..area };
    let notes_room = if out.is_some() { 2.6 * pen.note().size } else { 0.0 };
    let count = capacity(pen, Area { bottom: rough.bottom - notes_room, ..rough }, chart.bars.len(), Rows::LEAST);
    let (bars, hidden) = chart.bars.split_at(count);
    let tuned = bars.iter().any(longer_when_tuned);
    let hidden: Vec<(&str, f64)> = hidden.iter().map(|bar| (bar.name.as_str(), bar.fit)).collect();
    let mut notes = vec!["Fit, in points of 100".to_owned()];
    if tuned {
        notes[0].push_str("; pale: what switching the platform’s own settings could add");
    }
    if let Some(more) = more(&hidden) {
        notes[0].push_str(&format!("; {more}"));
    }
    notes.extend(out);
    let area = pen.notes(area, &notes);
    let gutter = |area: Area| Rows::new(pen, area, bars.iter().map(|bar| bar.name.as_str()), 0.34);
    let numbers = 2.4 * pen.label().size;
    let plot = |rows: &Rows| (rows.left, rows.area.right - numbers);
    let first = gutter(Area { top: area.top + direct, bottom: area.bottom - axis, ..area });
    let direct_works = over_first_bar(pen, chart, &bars[0], plot(&first)).is_some();
    let rows = if direct_works {
        first
    } else {
        let entries: Vec<_> =
            chart.milestones.iter().map(|j| (pen.style.milestone(*j), name(pen, *j).clone())).collect();
        let area = pen.legend(area, &entries);
        Rows::new(pen, Area { bottom: area.bottom - axis, ..area }, bars.iter().map(|bar| bar.name.as_str()), 0.34)
    };
    let (left, right) = plot(&rows);
    let x = |points: f64| left + (right - left) * points / 100.0;
    scale(pen, Area { left, right, ..rows.area }, x, &[0.0, 25.0, 50.0, 75.0, 100.0], words::points);
    if direct_works {
        let labels = over_first_bar(pen, chart, &bars[0], (left, right)).unwrap_or_default();
        pen.group("milestones", "", |pen| {
            for (place, milestone, words) in labels {
                let look = pen.note().bold().of(pen.style.as_text(pen.style.milestone(milestone))).middle();
                pen.text([place, rows.area.top - 0.1 * look.size], &words, look);
            }
        });
    }
    for (at, bar) in bars.iter().enumerate() {
        let label = format!("{}. {}, fit {} of 100", bar.rank, bar.name, words::points(bar.fit));
        pen.group(&format!("bar-{}", bar.platform), &label, |pen| row(pen, &rows, at, bar, x));
    }
}

fn row(pen: &mut Pen<'_>, rows: &Rows, at: usize, bar: &Bar, x: impl Fn(f64) -> f64) {
    let strong = bar.rank == 1;
    rows.name(pen, at, &bar.name, strong);
    let room = rows.bar(at);
    let between = 1.5 * pen.u;
    for piece in bar.pieces.iter().filter(|piece| piece.points > 0.0) {
        let colour = pen.style.softened(pen.style.milestone(piece.milestone), if strong { 1.0 } else { QUIET });
        let (left, right) = (x(piece.from), x(piece.from + piece.points));
        pen.rect(Area { left, right: (right - between).max(left), ..room }, 0.0, colour);
    }
    let mut end = x(bar.fit);
    if longer_when_tuned(bar) {
        let colour = pen.style.softened(pen.style.muted, TUNED);
        pen.rect(Area { left: end, right: x(bar.tuned), ..room }, 0.0, colour);
        end = x(bar.tuned);
    }
    let look = super::pen::Type { anchor: Anchor::Start, ..rows.look }.strong_if(strong);
    pen.text_at([end + 12.0 * pen.u, room.centre()[1]], &words::points(bar.fit), look);
}

fn longer_when_tuned(bar: &Bar) -> bool {
    words::whole(bar.tuned) > words::whole(bar.fit)
}

fn name<'p>(pen: &'p Pen<'_>, milestone: usize) -> &'p String {
    &pen.material.framework.milestones[milestone].name
}

/// The names of the milestones over the pieces of a bar: where, which, what; none where one has no room.
fn over_first_bar(
    pen: &Pen<'_>,
    chart: &FitBars,
    bar: &Bar,
    (left, right): (f64, f64),
) -> Option<Vec<(f64, usize, String)>> {
    let x = |points: f64| left + (right - left) * points / 100.0;
    let look = pen.note().bold();
    let all = |long: bool| {
        let each = chart.milestones.iter().zip(&bar.pieces).map(|(j, piece)| {
            let milestone = &pen.material.framework.milestones[*j];
            let words = if long { &milestone.name } else { &milestone.short };
            let room = x(piece.points) - x(0.0) - 10.0 * pen.u;
            (pen.measure(words, look) <= room).then(|| (x(piece.from + piece.points / 2.0), *j, words.clone()))
        });
        each.collect::<Option<Vec<_>>>()
    };
    all(true).or_else(|| all(false))
}

fn out_words(chart: &FitBars) -> Option<String> {
    let each: Vec<String> = chart.ruled_out.iter().map(|out| format!("{} {}", out.name, out.why)).collect();
    match each.len() {
        0 => None,
        1..=2 => Some(format!("Ruled out: {}", each.join("; "))),
        n => {
            let names: Vec<&str> = chart.ruled_out.iter().map(|out| out.name.as_str()).collect();
            Some(format!("Ruled out by a deal-breaker ({n}): {}", words::list(&names)))
        }
    }
}

/// Where nobody is left: each with the reason.
fn ruled_out(pen: &mut Pen<'_>, area: Area, chart: &FitBars) {
    let count = capacity(pen, area, chart.ruled_out.len(), Rows::LEAST);
    let hidden = chart.ruled_out.len() - count;
    let notes = if hidden > 0 { vec![format!("and {hidden} more")] } else { Vec::new() };
    let area = pen.notes(area, &notes);
    let rows = Rows::new(pen, area, chart.ruled_out[..count].iter().map(|out| out.name.as_str()), 0.4);
    for (at, out) in chart.ruled_out[..count].iter().enumerate() {
        pen.group(&format!("out-{}", out.platform), &format!("{} {}", out.name, out.why), |pen| {
            rows.name(pen, at, &out.name, true);
            let room = rows.room(at);
            let look = super::pen::Type { anchor: Anchor::Start, ..rows.look }.of(pen.style.muted);
            pen.text_within([room.left, room.centre()[1]], &out.why, room.width(), look);
        });
    }
}
