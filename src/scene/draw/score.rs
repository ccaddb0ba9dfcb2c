//! How a score is made: a row for each milestone, the fit that they add up to, and what leads from there to the score.

use crate::chart::score_table::{NAME, ScoreRow, ScoreTable};
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::PageDrawing;
use crate::scene::items::Anchor;
use crate::scene::rows::row;
use crate::scene::strength;

/// The columns of figures, with the words over them.
const COLUMNS: [(&str, Column); 6] = [
    ("Need", ScoreRow::need_words),
    ("Level", ScoreRow::level_words),
    ("Difference", ScoreRow::difference),
    ("Cost per point", ScoreRow::cost_words),
    ("Match", ScoreRow::match_words),
    ("Points", points),
];
/// The height of a row, in pixels of a slide: the least, and the greatest.
const ROW: (f64, f64) = (46.0, 60.0);
/// The part of the width that names may take.
const GUTTER: f64 = 0.26;

type Column = fn(&ScoreRow) -> String;

fn points(row: &ScoreRow) -> String {
    format!("{} of {}", row.given(), row.possible())
}

pub fn page<'a>(chart: ScoreTable) -> PageDrawing<'a> {
    PageDrawing {
        id: "score".to_owned(),
        over: format!("{NAME} · {}", chart.place),
        title: chart.headline.clone(),
        under: chart.missed.clone().unwrap_or_default(),
        alt_text: chart.alt_text(),
        source: Some(Vec::new()),
        steady: false,
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &ScoreTable) {
    let look = pen.label();
    let steps = steps(pen, area, chart);
    let lines: usize = steps.iter().map(|(_, lines)| lines.len()).sum();
    let between = 0.3 * look.size;
    let below = LINE * look.size * row(lines) + between * row(steps.len()) + 0.7 * look.size;
    let count = row(chart.rows.len() + 2);
    let high = ((area.height() - below) / count).clamp(ROW.0 * pen.u, ROW.1 * pen.u);
    let table = Area { bottom: area.top + count * high, ..area };
    rows(pen, table, high, chart);
    let names = pen.widest(steps.iter().map(|(name, _)| *name), look) + 1.2 * look.size;
    let mut top = table.bottom + 0.7 * look.size;
    for (at, (name, lines)) in steps.iter().enumerate() {
        pen.group(&format!("step-{}", at + 1), &format!("{name}: {}", lines.join(" ")), |pen| {
            pen.lines(area.left, top, &[(*name).to_owned()], look.of(pen.style.muted));
            let strong = at == 0;
            top = pen.lines(area.left + names, top, lines, look.strong_if(strong)) + between;
        });
    }
}

/// The distance of lines, in sizes of their letters.
const LINE: f64 = crate::scene::text::LINE;

/// The sum that makes the score, and what its figures rest on: each with its name, broken into lines.
fn steps<'c>(pen: &SceneBuilder<'_>, area: Area, chart: &'c ScoreTable) -> Vec<(&'c str, Vec<String>)> {
    let look = pen.label();
    let steps = &chart.steps;
    let sum = format!("{} × {} = {}", steps.fit, steps.factor, steps.score);
    let names = || steps.lines.iter().map(|step| step.name).chain([chart.score_words()]);
    let room = area.width() - pen.widest(names(), look) - 1.2 * look.size;
    let first = (chart.score_words(), vec![sum]);
    let others = steps.lines.iter().map(|step| (step.name, pen.setting(look).wrapped(&step.whole(), room, 2)));
    std::iter::once(first).chain(others).collect()
}

fn rows(pen: &mut SceneBuilder<'_>, area: Area, high: f64, chart: &ScoreTable) {
    let look = pen.label();
    let head = look.of(pen.style.muted).end();
    let names = pen.widest(chart.rows.iter().map(|row| row.name.as_str()), look.bold()) + 1.3 * look.size;
    let gutter = area.left + names.min(GUTTER * area.width());
    // Every column is as wide as what stands in it, and what is left over goes between them.
    let widths: Vec<f64> = COLUMNS
        .iter()
        .map(|(words, of)| {
            let cells: Vec<String> = chart.rows.iter().map(of).chain(["100.0 out of 100".to_owned()]).collect();
            let cells = if *words == "Points" { &cells[..] } else { &cells[..cells.len() - 1] };
            pen.widest(cells.iter().map(String::as_str), look.bold()).max(pen.measure(words, head))
        })
        .collect();
    let columns = row(COLUMNS.len());
    let gap = ((area.right - gutter - widths.iter().sum::<f64>()) / columns).max(0.3 * look.size);
    let mut right = gutter;
    let ends: Vec<f64> = widths
        .iter()
        .map(|width| {
            right += gap + width;
            right
        })
        .collect();
    let middle = |at: usize| area.top + high * (row(at) + 0.5);
    pen.group("head", "", |pen| {
        for ((words, _), end) in COLUMNS.iter().zip(&ends) {
            pen.text_at([*end, middle(0)], words, head);
        }
    });
    let line = pen.style.softened(pen.style.muted, strength::HATCHED);
    for (at, of) in chart.rows.iter().enumerate() {
        let y = middle(at + 1);
        pen.group(&format!("row-{}", of.milestone), &of.label(), |pen| {
            pen.line([area.left, y - high / 2.0], [area.right, y - high / 2.0], 1.0, line);
            let half = 0.32 * look.size;
            let mark = Area { left: area.left, right: area.left + 2.0 * half, top: y - half, bottom: y + half };
            pen.rect(mark, 4.0 * pen.u, pen.style.milestone(of.milestone));
            let start = TextStyle { anchor: Anchor::Start, ..look };
            let room = gutter - area.left - look.size;
            pen.name_at([area.left + look.size, y], &of.name, [room, high], start.bold());
            for ((words, column), end) in COLUMNS.iter().zip(&ends) {
                let missed = of.misses.is_some() && *words == "Match";
                let colour = if missed { pen.style.bad } else { pen.style.ink };
                pen.text_at([*end, y], &column(of), look.end().strong_if(missed || *words == "Points").of(colour));
            }
        });
    }
    let at = chart.rows.len() + 1;
    let y = middle(at);
    pen.group("fit", &format!("Fit: {} out of 100", chart.fit()), |pen| {
        pen.line([area.left, y - high / 2.0], [area.right, y - high / 2.0], 3.0, pen.style.ink);
        pen.text_at([area.left + look.size, y], "Fit", look.bold());
        pen.text_at(
            [area.right.min(ends[ends.len() - 1]), y],
            &format!("{} out of 100", chart.fit()),
            look.bold().end(),
        );
    });
}
