//! The slide with the answer: what to do on which platform, what that gives together, in which hours, and what hangs on it.

use super::super::deck::Slide;
use super::super::paint::Paint;
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use super::notes::{beside, said, with_notes};
use crate::analysis::portfolio::Decision;
use crate::chart::answer::{Answer, AnswerRow, Sum};
use crate::chart::script;
use crate::chart::today::HOURS;
use crate::chart::words::points;
use crate::scene::strength;

/// What stands over the scores.
const SCORE: &str = "Combined score";

/// The answer.
pub fn answer(cx: SlideCx<'_>, answer: &Answer) -> Slide {
    let heading = |name: &str| TableCell { centred: matches!(name, SCORE | HOURS), ..TableCell::heading(name) };
    let mut rows = vec![["What to do", "Platform", "Why", SCORE, HOURS].map(heading).to_vec()];
    rows.extend(answer.rows.iter().map(|row| row_of(cx, row)));
    rows.extend(answer.sums.iter().map(sum_of));
    let table = Table { rows, heads: 1, widths: vec![13, 20, 41, 14, 14], ..Table::default() };
    let head = Head {
        foot: answer.guess.as_ref().map_or_else(String::new, |guess| format!("{guess}.")),
        ..said(script::of_answer(answer), &answer.headline, answer.under())
    };
    let notes: Vec<(&str, &str)> = answer.notes.iter().map(|(question, said)| (*question, said.as_str())).collect();
    with_notes(cx, answer, head, ("The answer", table), &beside(cx, &notes))
}

fn row_of(cx: SlideCx<'_>, row: &AnswerRow) -> Vec<TableCell> {
    // As strong as what it is for the answer: what is left or optional stands back.
    let ground = match (row.decision, &row.platform) {
        (Decision::Keep | Decision::Start, Some(id)) => cx.palette.platform(id).strong(strength::BEHIND, cx.theme),
        _ => Paint::PANEL,
    };
    let word = TableCell {
        bold: true,
        ground: Some(ground),
        paint: ground.text_on(cx.theme),
        ..TableCell::words(row.word.clone()).centred()
    };
    let hours = row.now.as_ref().map_or_else(|| row.then.clone(), |now| format!("{now} → {}", row.then));
    vec![
        word,
        TableCell { bold: true, ..TableCell::words(label(&row.name)) },
        TableCell::words(row.why.clone()),
        TableCell::figure(row.brings.clone()),
        TableCell::figure(hours),
    ]
}

fn sum_of(sum: &Sum) -> Vec<TableCell> {
    let cell = |text: String| TableCell { bold: sum.suggested, ..TableCell::words(text) };
    vec![
        cell(String::new()),
        cell(sum.name.to_owned()),
        cell(String::new()),
        cell(points(sum.combined)).centred(),
        cell(sum.hours.clone()).centred(),
    ]
}
