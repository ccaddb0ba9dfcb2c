//! The slide with the answer: what to do on which platform, what that gives together, in which hours, and what hangs on it.

use super::super::chart::{Axis, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{AIR, Area, height_of};
use super::super::paint::Paint;
use super::super::shape::{Paragraph, Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{SlideCx, label};
use super::notes::{SIZE, beside, said};
use super::tables::SIZES;
use crate::analysis::portfolio::Decision;
use crate::chart::answer::{Answer, AnswerRow, Sum};
use crate::chart::today::HOURS;
use crate::chart::words::points;
use crate::chart::{Describes, script};
use crate::export::grid::{Cell, Grid};
use crate::scene::strength;

/// What stands over the scores.
const SCORE: &str = "Combined score";

/// How wide the columns are, each to the others.
const WIDTHS: [i64; 6] = [13, 20, 31, 14, 13, 13];
/// The column in whose cells the bars lie.
const BARS: usize = 4;

/// The answer.
pub fn answer(cx: SlideCx<'_>, answer: &Answer) -> Slide {
    let heading = |name: &str| TableCell { centred: name == HOURS, ..TableCell::heading(name) };
    let mut rows = vec![["What to do", "Platform", "Why", SCORE, "", HOURS].map(heading).to_vec()];
    rows.extend(answer.rows.iter().map(|row| row_of(cx, row)));
    rows.extend(answer.sums.iter().map(sum_of));
    let table = Table { rows, heads: 1, widths: WIDTHS.to_vec(), even: true, steady: true, ..Table::default() };
    let head = said(script::of_answer(answer), &answer.headline, answer.under());
    let notes: Vec<(&str, &str)> = answer.notes.iter().map(|(question, said)| (*question, said.as_str())).collect();
    let body = cx.page.under(&head.subtitle, cx.breadth()).body;
    let (mut above, notes) = beside(cx, &notes).at_foot(body);
    let mut foot = None;
    if let Some(guess) = &answer.guess {
        let text = format!("{guess}.");
        let height = height_of(&text, above.for_letters(cx.breadth()), SIZE, false);
        let area = Area { y: above.y + above.height - height, height, ..above };
        let what = What::Text(vec![Paragraph::muted(text, SIZE)]);
        foot = Some(Shape { name: "Note".to_owned(), alt_text: String::new(), area, what });
        above.height -= height + AIR;
    }
    let mut table = Table { breadth: cx.breadth(), ..table }.sized(above, SIZES);
    table.rows.truncate(table.rows_that_fit(above).max(table.heads + 1));
    let bars = bars(cx, answer, table.rows.len() - table.heads).map(|chart| Shape {
        name: "Bars".to_owned(),
        alt_text: "The combined scores of the table as bars".to_owned(),
        area: table.below_heads(above, BARS),
        what: What::Chart(Box::new(chart)),
    });
    let what = What::Table(table);
    let table = Shape { name: "The answer".to_owned(), alt_text: answer.alt_text(), area: above, what };
    let shapes = [Some(table), bars, foot].into_iter().flatten().chain(notes).collect();
    cx.slide(answer, head, shapes)
}

/// The combined score as each platform joins, and of all together: as many bars as the table has rows, while all are there.
fn bars(cx: SlideCx<'_>, answer: &Answer, count: usize) -> Option<NativeChart> {
    if count != answer.rows.len() + answer.sums.len() {
        return None;
    }
    let points = |points: f64| if points > 0.0 { Cell::Number(points) } else { Cell::Empty };
    let row = |row: &AnswerRow| {
        let (from, to) = row.joins.unwrap_or_default();
        vec![Cell::text(label(&row.name)), points(from), points(to - from)]
    };
    let sum = |sum: &Sum| vec![Cell::text(sum.name), Cell::Empty, points(sum.combined)];
    let rows = answer.rows.iter().map(row).chain(answer.sums.iter().map(sum)).collect();
    let paint = |row: &AnswerRow| row.platform.as_ref().map_or(Paint::MUTED, |id| cx.palette.platform(id));
    let total = |sum: &Sum| if sum.suggested { Paint::TEXT } else { Paint::MUTED };
    let paints = answer.rows.iter().map(paint).chain(answer.sums.iter().map(total));
    let series =
        Series { column: 2, paint: Some(Paint::MUTED), points: paints.enumerate().collect(), ..Series::default() };
    let values = Axis { most: Some(100.0), ..Axis::from_zero("", "0") };
    Some(NativeChart {
        grid: Grid { rows, ..Grid::new(&[SCORE, "With those before it", "As it joins"]) },
        plot: Plot::InCells { gap: 60, series: vec![Series { column: 1, ..Series::default() }, series], values },
        legend: Legend::None,
        text_size: 1_200,
    })
}

fn row_of(cx: SlideCx<'_>, row: &AnswerRow) -> Vec<TableCell> {
    // Full where it is of the set, tinted where it is optional, and nothing where it goes.
    let colour = row.platform.as_ref().map_or(Paint::MUTED, |id| cx.palette.platform(id));
    let ground = match row.decision {
        Decision::Keep | Decision::Start => Some(colour),
        Decision::Optional => Some(colour.strong(strength::OPTIONAL, cx.theme)),
        Decision::Stop => None,
    };
    let ground = ground.map(|ground| ground.with_text(cx.theme));
    let word = TableCell {
        bold: true,
        ground: ground.map(|(ground, _)| ground),
        paint: ground.map_or(Paint::TEXT, |(_, ink)| ink),
        ..TableCell::words(row.signed_word()).centred()
    };
    let hours = row.now.as_ref().map_or_else(|| row.then.clone(), |now| format!("{now} → {}", row.then));
    vec![
        word,
        TableCell { bold: true, ..TableCell::words(label(&row.name)) },
        TableCell::words(row.why.clone()),
        TableCell::words(row.brings.clone()),
        TableCell::words(""),
        TableCell::figure(hours),
    ]
}

fn sum_of(sum: &Sum) -> Vec<TableCell> {
    let cell = |text: String| TableCell { bold: sum.suggested, ..TableCell::words(text) };
    vec![
        cell(String::new()),
        cell(sum.name.to_owned()),
        cell(String::new()),
        cell(points(sum.combined)),
        cell(String::new()),
        cell(sum.hours.clone()).centred(),
    ]
}
