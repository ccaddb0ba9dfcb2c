//! What more hours bring, as a slide.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::paint::{Paint, Slot};
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use crate::chart::frontier::{Frontier, FrontierMark, HOURS_A_WEEK, TOGETHER};
use crate::chart::{Chart, words};
use crate::export::grid::{Cell, Grid};

/// What the line is called.
const LINE: &str = "Together";

/// The best sets from few hours to many, as a line, and which platforms they are.
pub fn frontier(cx: SlideCx<'_>, frontier: &Frontier) -> Slide {
    let rows = frontier.steps.iter().map(|step| vec![Cell::text(step.name()), Cell::Number(step.coverage)]);
    let grid = Grid { rows: rows.collect(), ..Grid::new(&[HOURS_A_WEEK, LINE]) };
    let series = Series {
        column: 1,
        paint: Some(Paint::full(Slot::Accent(0))),
        label: Some(Label::values(Paint::full(Slot::Text), LabelPlace::Above, "0")),
        ..Series::default()
    };
    let values =
        Axis { least: Some(frontier.low_end()), most: Some(100.0), step: Some(10.0), ..Axis::from_zero(TOGETHER, "0") };
    let plot = Plot::Lines { series: vec![series], categories: HOURS_A_WEEK.to_owned(), values };
    let chart = NativeChart { plot, grid, legend: Legend::None, text_size: 1200 };
    let (left, right) = cx.page.body.split(50, 274_320);
    let mut table = Table { widths: Vec::new(), size: 12, rows: Vec::new(), heads: 1, breadth: cx.breadth() };
    table.rows.push(vec![
        TableCell::heading(HOURS_A_WEEK).centred(),
        TableCell::heading(LINE).centred(),
        TableCell::heading("Which"),
    ]);
    let row = |hours: String, coverage: f64, which: String, strong: bool| {
        let cell =
            |cell: TableCell| TableCell { bold: strong, ground: strong.then_some(Paint::full(Slot::Panel)), ..cell };
        vec![
            cell(TableCell::figure(hours)),
            cell(TableCell::figure(words::points(coverage))),
            cell(TableCell::words(which)),
        ]
    };
    let names = |names: &[String]| names.iter().map(|name| label(name)).collect::<Vec<_>>().join(", ");
    let about = |hours: f64, guess: bool| format!("{}{}", if guess { "about " } else { "" }, words::shortest(hours));
    table.rows.extend(frontier.steps.iter().map(|step| {
        let marks: Vec<&str> = frontier.marks_on(step).map(FrontierMark::name).collect();
        let which = names(&step.names);
        let marked = if marks.is_empty() { which } else { format!("{which} ({})", marks.join(", ").to_lowercase()) };
        row(about(step.hours, step.guess), step.coverage, marked, !marks.is_empty())
    }));
    let off = frontier.marks.iter().filter(|mark| frontier.step_of(mark).is_none());
    table.rows.extend(off.map(|mark| row(about(mark.hours, mark.guess), mark.coverage, mark.name().to_owned(), true)));
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
