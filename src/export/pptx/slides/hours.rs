//! What more hours bring, as a slide.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Shape as Line, Spot};
use super::super::deck::Slide;
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use crate::chart::frontier::{Frontier, FrontierMark, HOURS_A_WEEK, TOGETHER};
use crate::chart::{Chart, words};
use crate::domain::sorting::sort_by;
use crate::export::grid::{Cell, Grid};

/// What the line is called.
const LINE: &str = "Together";

/// How far apart the numbers of the axis of hours may be, and how many there are at most.
const STEPS: [f64; 6] = [1.0, 2.0, 5.0, 10.0, 20.0, 24.0];
const MOST_NUMBERS: f64 = 9.0;

/// The best sets from few hours to many, as a line, and which platforms they are.
pub fn frontier(cx: SlideCx<'_>, frontier: &Frontier) -> Slide {
    let rows = frontier
        .steps
        .iter()
        .map(|step| vec![Cell::text(step.name()), Cell::Number(step.hours), Cell::Number(step.coverage)]);
    let grid = Grid { rows: rows.collect(), ..Grid::new(&["Step", HOURS_A_WEEK, LINE]) };
    // Hours stand as far apart as they are, as in the picture.
    let line = Spot {
        rows: 0..frontier.steps.len(),
        paint: cx.palette.accent,
        shape: Line::Path(7),
        label: Some(Label::values(Paint::TEXT, LabelPlace::Above, "0")),
        placed: false,
    };
    let values =
        Axis { least: Some(frontier.low_end()), most: Some(100.0), step: Some(10.0), ..Axis::from_zero(TOGETHER, "0") };
    let step = STEPS.into_iter().find(|step| frontier.most_hours() / step <= MOST_NUMBERS).unwrap_or(24.0);
    let hours = Axis {
        most: Some((frontier.most_hours() / step).ceil() * step),
        step: Some(step),
        lines: false,
        ..Axis::from_zero(HOURS_A_WEEK, "0")
    };
    let plot = Plot::Scatter { spots: vec![line], inner: None, x: hours, y: values };
    let chart = NativeChart { plot, grid, legend: Legend::None, text_size: 1200 };
    let (left, right) = cx.page.body.split(50, 274_320);
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
        subtitle: frontier.notes.join(". "),
        say: frontier.marks.iter().map(|mark| mark.label.clone()).collect(),
        reasons: frontier.notes.clone(),
        ..Head::default()
    };
    cx.slide(frontier, head, shapes)
}
