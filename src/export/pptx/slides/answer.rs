//! The slide with the answer: what to do on which platform, what that gives together, in which hours, and what hangs on it.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{AIR, Area, BOLD, POINT, height_of, width_of};
use super::super::paint::Paint;
use super::super::palette::Chip;
use super::super::pieces::{Form, Outline, Piece, Pieces, Side, Words};
use super::super::shape::{Paragraph, Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{SlideCx, label as label_of};
use super::notes::{SIZE, beside, said};
use super::points::{part, step};
use super::tables::SIZES;
use crate::chart::answer::{Answer, AnswerRow, COMBINED, COMBINED_IN_SHORT, Sum};
use crate::chart::today::HOURS;
use crate::chart::words::{points, whole};
use crate::chart::{Describes, script};
use crate::export::grid::{Cell, Grid, Rule};

/// How wide the columns are, each to the others.
const WIDTHS: [i64; 4] = [11, 38, 39, 12];
/// The column in whose cells the bars lie.
const BARS: usize = 2;
/// What the figures of the bars are called: what was there before, what comes with it, and what is written beside the bar.
const FIGURES: [&str; 3] = ["With those before it", "As it joins", "Points more"];
/// The least part of its room that the longest bar takes, in per cent.
const LONGEST: i64 = 35;
/// How high the form around a word for what to do is, and what it has beside its word on both sides together, in heights of its
/// letters.
const PILL: [i64; 2] = [2, 2];

/// The answer.
pub fn answer(cx: SlideCx<'_>, answer: &Answer) -> Slide {
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
    // No reasons rather than fewer rows, and a reason in full where it has room.
    let [with, without] = [true, false].map(|whys| table(cx, answer, whys).sized(above, SIZES));
    let whole = |table: &Table| table.rows_that_fit(above) == table.rows.len();
    let whys = whole(&with) || !whole(&without);
    let mut table = if whys { with } else { without };
    table.say_more(above, [0, BARS], TableCell::heading(COMBINED));
    for (at, row) in (1..).zip(answer.rows.iter().take(if whys { answer.rows.len() } else { 0 })) {
        table.say_more(above, [at, 1], name_of(row, &row.why));
    }
    table.cut(above);
    let area = table.below_heads(above, BARS);
    let bars = bars(cx, answer, table.rows.len() - table.heads, (area.width, table.size)).map(|(chart, most)| Shape {
        name: "Bars".to_owned(),
        alt_text: "The combined scores of the table as bars".to_owned(),
        area,
        what: What::OnGround(Box::new(chart), steps(answer, area, most)),
    });
    let pills = pills(cx, answer, &table, above);
    let what = What::Table(table);
    let table = Shape { name: "The answer".to_owned(), alt_text: answer.alt_text(), area: above, what };
    let shapes = [Some(table), Some(pills), bars, foot].into_iter().flatten().chain(notes).collect();
    cx.slide(answer, head, shapes)
}

/// What to do on each platform, with reasons in short or without.
fn table(cx: SlideCx<'_>, answer: &Answer, whys: bool) -> Table {
    let heading = |name: &str| TableCell { centred: name == HOURS, ..TableCell::heading(name) };
    let mut rows = vec![["What to do", "Platform", COMBINED_IN_SHORT, HOURS].map(heading).to_vec()];
    rows.extend((0..answer.rows.len()).map(|at| row_of(answer, at, whys)));
    // Sums stand under a rule.
    for cell in rows.iter_mut().last().into_iter().flatten() {
        cell.lines[3] = Some((Paint::MUTED, POINT));
    }
    rows.extend(answer.sums.iter().map(sum_of));
    let breadth = cx.breadth();
    Table { rows, heads: 1, widths: WIDTHS.to_vec(), even: true, steady: true, breadth, ..Table::default() }
}

/// From where one bar ends to where the next begins, and from the last to the sum: lines that lie behind the bars, whose scale ends
/// at `most` points.
fn steps(answer: &Answer, area: Area, most: f64) -> Vec<Piece> {
    let count = answer.rows.len() + answer.sums.len();
    let high = area.height / i64::try_from(count).unwrap_or(1).max(1);
    let ends: Vec<(i64, f64)> =
        (0..).zip(&answer.rows).filter_map(|(at, row)| row.joins.map(|(_, to)| (at, to))).collect();
    // Sums stand below all rows.
    let below = i64::try_from(answer.rows.len()).unwrap_or_default();
    let sum = (below..).zip(&answer.sums).find(|(_, sum)| sum.suggested).map(|(at, _)| at);
    let next = ends.iter().skip(1).map(|(at, _)| *at).chain(sum);
    // A bar has two of three parts of its row.
    let line = |((at, to), next): (&(i64, f64), i64)| {
        let y = area.y + at * high + high * 5 / 6;
        let height = area.y + next * high + high / 6 - y;
        let x = area.x + part(area.width, to / most.max(1.0));
        step(x, y, height)
    };
    ends.iter().zip(next).map(line).collect()
}

/// The combined score as each platform joins, and of all together: as many bars as the table has rows, while all are there, with
/// where their scale ends.
///
/// Who edits what one gives moves all after it, and the sum as suggested. What is written beside a bar is the value of another that
/// begins where it ends and is not seen.
fn bars(cx: SlideCx<'_>, answer: &Answer, count: usize, (width, size): (i64, u32)) -> Option<(NativeChart, f64)> {
    if count != answer.rows.len() + answer.sums.len() {
        return None;
    }
    let joining = answer.rows.iter().filter(|row| row.joins.is_some()).count();
    let reached = answer.rows.iter().filter_map(|row| row.joins).map(|(_, to)| to).fold(0.0, f64::max);
    // All of those before, where anybody is before.
    let before = |row: usize, from: f64| match row.min(joining).checked_sub(1) {
        Some(last) => Cell::From(from, Rule::Sum, [[last, 1], [last, 2]]),
        None => Cell::Empty,
    };
    let more = |row: usize, from: f64, to: f64| {
        Cell::From(lossless(whole(to) - whole(from)), Rule::PointsMore, [[row, 1], [row, 2]])
    };
    let mut label = Label { bold: true, ..Label::values(Paint::TEXT, LabelPlace::Foot, "0") };
    let mut rows = Vec::new();
    let mut ends = Vec::new();
    for (at, row) in answer.rows.iter().enumerate() {
        let (from, cells) = match (row.joins, row.adds) {
            (Some((from, to)), _) => {
                ends.push((to, row.brings.clone()));
                (from, [Cell::Number(to - from), more(at, from, to)])
            }
            // It is not of the set, and has no bar.
            (None, Some(adds)) => {
                ends.push((reached, row.brings.clone()));
                (reached, [Cell::Empty, Cell::Number(adds)])
            }
            (None, None) => (reached, [Cell::Empty, Cell::Empty]),
        };
        match format_of(row) {
            Some(format) => label.formats.push((at, format)),
            None => label.without.push(at),
        }
        if !row.brings.starts_with('+') && at > 0 {
            label.other.push((at, Paint::MUTED));
            label.light.push(at);
        }
        rows.push([Cell::text(label_of(&row.name)), before(at, from)].into_iter().chain(cells).collect());
    }
    for sum in &answer.sums {
        let at = rows.len();
        // The suggested ones are those that join.
        let same = sum.suggested && joining > 0 && (sum.combined - reached).abs() < 1e-9;
        let all = [[joining.saturating_sub(1), 1], [joining.saturating_sub(1), 2]];
        let value = if same { Cell::From(sum.combined, Rule::Sum, all) } else { Cell::Number(sum.combined) };
        ends.push((sum.combined, points(sum.combined)));
        rows.push(vec![Cell::text(sum.name), Cell::Empty, value, more(at, 0.0, sum.combined)]);
    }
    let paint = |row: &AnswerRow| row.platform.as_ref().map_or(Paint::MUTED, |id| cx.palette.platform(id));
    let total = |sum: &Sum| if sum.suggested { Paint::TEXT } else { Paint::MUTED };
    let paints = answer.rows.iter().map(paint).chain(answer.sums.iter().map(total));
    let bars =
        Series { column: 2, paint: Some(Paint::MUTED), points: paints.enumerate().collect(), ..Series::default() };
    // What was there before only holds up what comes with it: seen, it would be taken for the score of that one.
    let track = Series { column: 1, ..Series::default() };
    let figures = Series { column: 3, label: Some(label), ..Series::default() };
    let most = ends.iter().map(|(end, words)| scale(cx, (*end, words), (width, size))).fold(100.0, f64::max);
    let most = most.ceil();
    let values = Axis { most: Some(most), ..Axis::from_zero("", "0") };
    let [from, joins, more] = FIGURES;
    let chart = NativeChart {
        grid: Grid { rows, ..Grid::new(&["Combined score", from, joins, more]) },
        plot: Plot::InCells { gap: 50, series: vec![track, bars, figures], values },
        legend: Legend::None,
        text_size: size * 100,
    };
    Some((chart, most))
}

/// A few whole points as a number.
#[expect(clippy::cast_precision_loss, reason = "points are within ±100")]
const fn lossless(points: i64) -> f64 {
    points as f64
}

/// Where the axis ends so that words have room beside a bar that ends there.
fn scale(cx: SlideCx<'_>, (end, words): (f64, &str), (width, size): (i64, u32)) -> f64 {
    let words = width_of(words, size) * cx.breadth().max(100) * BOLD / 10_000 + 12 * POINT;
    let room = (width - words).max(width * LONGEST / 100).max(1);
    #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
    let part = width as f64 / room as f64;
    end * part
}

/// How the value beside a bar is written, so that it says what the row says, and follows the figures; none where the row says nothing.
fn format_of(row: &AnswerRow) -> Option<String> {
    let words = |words: &str| format!("\"{}\"", words.replace('"', "’"));
    match (row.joins, row.adds) {
        (Some((from, _)), _) if from <= 0.0 => Some("0".to_owned()),
        (Some(_), _) if row.brings.starts_with('+') => Some("\"+\"0".to_owned()),
        (Some(_), _) => Some(format!("[<1]{};\"+\"0", words(&row.brings))),
        (None, Some(_)) => {
            let is_figure = |c: char| c.is_ascii_digit() || c == '.';
            let figure = row.brings.find(is_figure);
            let Some(from) = figure else {
                return Some(format!("[<0.05]{};\"adds \"0.0\" points\"", words(&row.brings)));
            };
            let (before, rest) = row.brings.split_at(from);
            let after = rest.trim_start_matches(is_figure);
            let decimals = if rest[..rest.len() - after.len()].contains('.') { "0.0" } else { "0" };
            Some(format!("{}{decimals}{}", words(before), words(after)))
        }
        (None, None) => None,
    }
}

fn row_of(answer: &Answer, at: usize, whys: bool) -> Vec<TableCell> {
    let row = &answer.rows[at];
    let hours = match &row.now {
        Some(now) => TableCell { strong: row.then.clone(), ..TableCell::figure(format!("{now} → ")) },
        None => TableCell { bold: true, ..TableCell::figure(&row.then) },
    };
    let why = if whys { row.why_in_short.as_str() } else { "" };
    vec![TableCell::words(""), name_of(row, why), TableCell::words(""), hours]
}

/// What to do, each over its row in the first column of the table.
fn pills(cx: SlideCx<'_>, answer: &Answer, table: &Table, above: Area) -> Shape {
    let column = table.below_heads(above, 0);
    let rows = table.rows.len() - table.heads;
    let high = column.height / i64::try_from(rows).unwrap_or(1).max(1);
    let letters = i64::from(table.size) * POINT;
    let widest = answer.rows.iter().map(|row| width_of(&row.signed_word(), table.size)).max().unwrap_or_default();
    let [tall, beside] = PILL;
    let size = (
        (widest * cx.breadth().max(100) * BOLD / 10_000 + beside * letters).min(column.width),
        (tall * letters).min(high * 4 / 5),
    );
    let shown = &answer.rows[..answer.rows.len().min(rows)];
    let pill = |(at, row): (i64, &AnswerRow)| {
        let Chip { ground, edge, ink } = cx.palette.chip(row.decision, cx.theme);
        let words = Words { side: Side::Middle, bold: true, ..Words::new(row.signed_word(), table.size, ink) };
        let y = column.y + at * high + (high - size.1) / 2;
        Piece {
            name: format!("{}: {}", label_of(&row.name), row.word),
            area: Area { x: column.x, y, width: size.0, height: size.1 },
            form: Form::Filled {
                outline: Outline::Pill,
                fill: ground.unwrap_or(Paint::GROUND),
                edge,
                words: Some(words),
            },
        }
    };
    let all: Vec<Piece> = (0..).zip(shown).map(pill).collect();
    let said: Vec<String> = shown.iter().map(|row| format!("{}: {}", row.name, row.signed_word())).collect();
    Shape {
        name: "What to do".to_owned(),
        alt_text: said.join("; "),
        area: around(&all).unwrap_or(column),
        what: What::Pieces(Pieces { kind: "decisions", all }),
    }
}

/// The least area that holds some pieces; none where there are none.
fn around(pieces: &[Piece]) -> Option<Area> {
    let [first, .., last] = pieces else { return pieces.first().map(|one| one.area) };
    Some(Area { height: last.area.y + last.area.height - first.area.y, ..first.area })
}

/// The name of a platform, and under it why.
fn name_of(row: &AnswerRow, why: &str) -> TableCell {
    TableCell { bold: true, below: why.to_owned(), ..TableCell::words(label_of(&row.name)) }
}

fn sum_of(sum: &Sum) -> Vec<TableCell> {
    let cell = |text: &str| TableCell { bold: sum.suggested, ..TableCell::words(text) };
    vec![cell(""), cell(sum.name), cell(""), cell(&sum.hours).centred()]
}
