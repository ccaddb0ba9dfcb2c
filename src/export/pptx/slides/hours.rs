//! What more hours bring, as a slide.

use super::super::deck::Slide;
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use super::stairs::{self, LINE};
use crate::chart::frontier::{Frontier, FrontierMark, HOURS_A_WEEK};
use crate::chart::{Chart, words};
use crate::domain::sorting::sort_by;

/// The best sets from few hours to many, as stairs, and which platforms they are.
pub fn frontier(cx: SlideCx<'_>, frontier: &Frontier) -> Slide {
    let subtitle = frontier.notes.join(". ");
    let (left, right) = cx.page.under(&subtitle, cx.breadth()).body.split(50, 274_320);
    let chart = stairs::chart(cx, frontier, left);
    let mut table =
        Table { widths: Vec::new(), size: 12, rows: Vec::new(), heads: 1, breadth: cx.breadth(), ..Table::default() };
    table.rows.push(vec![
        TableCell::heading(HOURS_A_WEEK).centred(),
        TableCell::heading(LINE).centred(),
        TableCell::heading("Which"),
    ]);
    // One set stands out: the one that is suggested.
    let row = |hours: String, coverage: f64, which: String, strong: bool| {
        let cell = |cell: TableCell| TableCell { bold: strong, ground: strong.then_some(Paint::PANEL), ..cell };
        vec![
            cell(TableCell::figure(hours)),
            cell(TableCell::figure(words::points(coverage))),
            cell(TableCell::words(which)),
        ]
    };
    let names = |names: &[String]| names.iter().map(|name| label(name)).collect::<Vec<_>>().join(", ");
    let about = |hours: f64, guess: bool| format!("{}{}", if guess { "about " } else { "" }, words::shortest(hours));
    let steps = frontier.steps.iter().map(|step| {
        let marks: Vec<&str> = frontier.marks_on(step).map(FrontierMark::name).collect();
        let which = names(&step.names);
        let marked = if marks.is_empty() { which } else { format!("{which} ({})", marks.join(", ").to_lowercase()) };
        let strong = frontier.marks_on(step).any(|mark| mark.suggested);
        (step.hours, row(about(step.hours, step.guess), step.coverage, marked, strong))
    });
    let off = frontier.marks.iter().filter(|mark| frontier.step_of(mark).is_none());
    let off = off.map(|mark| {
        let row = row(about(mark.hours, mark.guess), mark.coverage, mark.name().to_owned(), mark.suggested);
        (mark.hours, row)
    });
    // Sets that are no step stand among the steps, where their hours are.
    let mut rows: Vec<(f64, Vec<TableCell>)> = steps.chain(off).collect();
    sort_by(&mut rows, |a, b| a.0.total_cmp(&b.0));
    table.rows.extend(rows.into_iter().map(|(_, row)| row));
    let table = table.sized(right, &[12, 11, 10, 9, 8]);
    let alt_text = frontier.alt_text.clone();
    let (chart, table) = (What::Chart(Box::new(chart)), What::Table(table));
    let name = Chart::Frontier.name(cx.material.framework);
    let shapes = vec![
        Shape { name, alt_text: alt_text.clone(), area: left, what: chart },
        Shape { name: "Which platforms".to_owned(), alt_text, area: right, what: table },
    ];
    let head = Head {
        subtitle,
        say: frontier.marks.iter().map(|mark| mark.label.clone()).collect(),
        reasons: frontier.notes.clone(),
        ..Head::default()
    };
    cx.slide(frontier, head, shapes)
}
