//! The slide with where each segment stands: who comes first for it, and where their needs differ.

use super::super::chart::{Axis, Label, Legend, Mark, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{AIR, Area, BOLD, POINT, fitting, height_of};
use super::super::paint::Paint;
use super::super::pieces::{Form, Outline, Piece, Pieces};
use super::super::shape::{Paragraph, Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{SlideCx, label, sentence};
use super::dumbbells;
use super::notes::{beside, said};
use super::points::part;
use crate::chart::segments::{Block, Leading, NeedRow, PLACES, SIDE_BY_SIDE, Segments, is_full};
use crate::chart::words::{percent, points, typical_words};
use crate::chart::{Describes, script};
use crate::export::grid::{Cell, Grid};
use crate::export::xml::clean;
use crate::scene::strength;

/// The least width of a segment's bars; where they would be narrower the segments are rows of a table.
const NARROWEST: i64 = 250 * POINT;
/// The space between the bars of two segments.
const BETWEEN: i64 = 4 * AIR;
/// How high a segment's bars are, what is more where a line crosses them, and what stands above them at least.
const BARS: i64 = 108 * POINT;
const CROSSED: i64 = 22 * POINT;
const HEAD: i64 = 42 * POINT;
/// The room in which that has to stand.
const ROOM: i64 = 52 * POINT;
/// How large the mark of a segment is.
const MARK: i64 = 11 * POINT;
/// How wide the line of the typical platform is, in points of its axis: over half a slide it is a little wider than over a whole.
const LINE: f64 = 1.1;
/// How wide it is behind bars, in English Metric Units.
const BEHIND: u32 = 15_875;
/// How far the axis of scores goes: the figure of a bar of 100 stands beyond its end.
const MOST: f64 = 112.0;
/// How wide the columns of needs are, each to the others: the milestone, its two ends, all segments together, and the last.
const WIDTHS: [i64; 5] = [16, 14, 14, 46, 10];
/// The sizes of text in a table of two, in points, the largest first: every milestone is there.
const BOTH: &[u32] = &[14, 12, 11, 10, 9, 8];

/// Where each segment stands.
pub fn segments(cx: SlideCx<'_>, chart: &Segments) -> Slide {
    // Of many segments no simulations are drawn.
    let sure = chart.blocks.iter().any(|block| !block.bars.is_empty() && !block.verdict.is_empty());
    let heads = ["Segment", "Share", "First", "Second", "Third", if sure { "How sure" } else { "Ahead by" }];
    let mut rows = vec![heads.map(|name| heading(name, name == "Share")).to_vec()];
    rows.extend(chart.blocks.iter().map(|block| row_of(block, sure)));
    let standing = Table { rows, heads: 1, breadth: cx.breadth(), ..Table::default() };
    let subtitle = format!("Score out of 100 by segment, the first three of {} platforms", chart.compared);
    let body = cx.page.under(&subtitle, cx.breadth()).body;
    let mut shapes = Vec::new();
    let table = |name: &str, area, table: Table| {
        let mut table = table.sized(area, BOTH);
        table.cut(area);
        Shape { name: name.to_owned(), alt_text: chart.alt_text(), area, what: What::Table(table) }
    };
    let few = chart.blocks.len() <= SIDE_BY_SIDE && !chart.needs.is_empty();
    let columns = i64::try_from(chart.blocks.len()).unwrap_or(1).max(1);
    let width = (body.width - (columns - 1) * BETWEEN) / columns;
    if few && width >= NARROWEST {
        let names: Vec<String> =
            chart.blocks.iter().flat_map(|block| &block.bars).map(|bar| label(&bar.name)).collect();
        let area = |at: i64| Area { x: body.x + at * (width + BETWEEN), width, ..body };
        // Of two, each has its mark below.
        let marked = chart.blocks.len() == 2;
        let heads: Vec<(Vec<Paragraph>, i64)> =
            chart.blocks.iter().map(|block| head_of(cx, block, beside_mark(area(0), marked))).collect();
        let head = heads.iter().map(|(_, high)| *high).fold(HEAD, i64::max);
        // All are as high where one is crossed by a line.
        let crossed = chart.blocks.iter().any(|block| block.typical.is_some());
        let bars = BARS + if crossed { CROSSED } else { 0 };
        for ((at, block), (text, _)) in (0..).zip(&chart.blocks).zip(heads) {
            let area = area(at);
            shapes.extend(marked.then(|| mark_of(block, usize::try_from(at).unwrap_or_default(), area)));
            let room = Area { height: head, ..beside_mark(area, marked) };
            let what = What::Text(text);
            shapes.push(Shape { name: label(&block.name), alt_text: String::new(), area: room, what });
            let bars = Area { y: area.y + head, height: bars - 2 * AIR, ..area };
            shapes.extend(bars_of(cx, block, (&names, crossed), bars));
        }
        let below = Area { y: body.y + head + bars, height: body.height - head - bars, ..body };
        shapes.push(match chart.blocks.as_slice() {
            [_, _] => dumbbells::needs(cx, chart, below),
            _ => table("What they need", below, needs_of(cx, chart)),
        });
    } else if few {
        let needs = needs_of(cx, chart);
        let all = standing.rows.len() + needs.rows.len() + 1;
        let part = i64::try_from(100 * (standing.rows.len() + 1) / all.max(1)).unwrap_or(40);
        let height = body.height * part / 100;
        let above = Area { height: height - 2 * AIR, ..body };
        let below = Area { y: body.y + height, height: body.height - height, ..body };
        shapes.push(table("Where each segment stands", above, standing));
        shapes.push(table("What they need", below, needs));
    } else {
        let (above, notes) = beside(cx, &[("What they need", &sentence(&chart.differ))]).at_foot(body);
        shapes.push(table("Where each segment stands", above, standing));
        shapes.extend(notes.into_iter().filter(|_| !chart.differ.is_empty()));
    }
    let head = said(script::of_segments(chart), &chart.headline, subtitle);
    cx.slide(chart, head, shapes)
}

/// The name of a segment and how clear the lead is, and how high that is.
fn head_of(cx: SlideCx<'_>, block: &Block, area: Area) -> (Vec<Paragraph>, i64) {
    let words = [block.share_words(), block.verdict.clone()];
    let under = words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(". ");
    let room = Area { height: ROOM, ..area };
    let letters = Area { height: ROOM * 3 / 5, ..room }.for_letters(cx.breadth());
    let (size, under) = fitting(&under, letters, &[12, 11, 10]);
    // A name that is long takes two lines.
    let room = Area { height: ROOM * 4 / 5, ..letters }.for_letters(BOLD);
    let (large, name) = fitting(&clean(&block.name), room, &[14, 12, 11]);
    let wide = area.for_letters(cx.breadth());
    let high = height_of(&name, wide, large, true) + height_of(&under, wide, size, false) + AIR;
    (vec![Paragraph::bold(name, large), Paragraph::muted(under, size)], high)
}

/// The room beside the mark of a segment, where it has one.
const fn beside_mark(area: Area, marked: bool) -> Area {
    let left = if marked { MARK + AIR } else { 0 };
    Area { x: area.x + left, width: area.width - left, ..area }
}

/// The mark that a segment has below, at the head of its part.
fn mark_of(block: &Block, at: usize, area: Area) -> Shape {
    let name = format!("Mark of {}", label(&block.name));
    let area = Area { y: area.y + 5 * POINT, width: MARK, height: MARK, ..area };
    let outline = if is_full(at) { Outline::Pill } else { Outline::Diamond };
    let all = vec![Piece::filled(name.clone(), area, outline, Paint::TEXT)];
    let alt_text = format!("The mark of {} among the needs below.", block.name);
    Shape { name, alt_text, area, what: What::Pieces(Pieces { kind: "mark", all }) }
}

/// The first platforms of a segment with their scores, on one scale with those of all others, whose names are `also`.
fn bars_of(cx: SlideCx<'_>, block: &Block, also: (&[String], bool), area: Area) -> Option<Shape> {
    if block.bars.is_empty() {
        return None;
    }
    let name = format!("Scores for {}", label(&block.name));
    let chart = scores(cx, block, also, &name);
    let line = typical_line(block, &chart, area);
    let what = What::OnGround(Box::new(chart), line.into_iter().collect());
    Some(Shape { name, alt_text: block.label(), area, what })
}

/// The line of the typical platform behind bars, from its name on: not every program draws that over them from row to row.
fn typical_line(block: &Block, chart: &NativeChart, area: Area) -> Option<Piece> {
    let (score, plot) = block.typical.zip(chart.plot_of_bars(area))?;
    let rows = i64::try_from(chart.grid.rows.len()).unwrap_or(1).max(1);
    let over = plot.height / rows * 4 / 5;
    let area = Area {
        x: plot.x + part(plot.width, (score + LINE / 2.0) / MOST),
        y: plot.y + over,
        width: 0,
        height: plot.height - over,
    };
    let form = Form::Line { paint: Paint::TEXT, width: BEHIND, dashed: false };
    Some(Piece { name: "Line of the typical platform".to_owned(), area, form })
}

/// The scores of the first platforms, with the line of the typical one and room above them for its name where a segment has one.
fn scores(cx: SlideCx<'_>, block: &Block, (also, crossed): (&[String], bool), name: &str) -> NativeChart {
    let row = |bar: &Leading| vec![Cell::text(label(&bar.name)), Cell::Number(bar.score)];
    let over = usize::from(crossed);
    let rows = (0..over).map(|_| vec![Cell::Empty, Cell::Empty]).chain(block.bars.iter().map(row)).collect();
    let mut grid = Grid { rows, ..Grid::new(&["Platform", name]) };
    let mark = block
        .typical
        .zip(typical_words(block.typical))
        .map(|(score, words)| Mark::named(&mut grid, (score, &words), LINE));
    // As in the picture, those who come first stand in front.
    let paint = |bar: &Leading| {
        let paint = cx.palette.platform(&bar.platform);
        if bar.first { paint } else { paint.strong(strength::BEHIND, cx.theme) }
    };
    let series = cx.bars_of(block.bars.iter().map(|bar| &bar.platform));
    let light = (over..).zip(&block.bars).filter(|(_, bar)| !bar.first).map(|(row, _)| row).collect();
    let label = series.label.clone().map(|label| Label { bold: true, light, ..label });
    let points = (over..).zip(block.bars.iter().map(paint)).collect();
    let series = Series { points, label, unseen: over, ..series };
    let values =
        Axis { most: Some(MOST), numbers: false, lines: false, also: also.to_vec(), mark, ..Axis::from_zero("", "0") };
    NativeChart {
        grid,
        plot: Plot::Bars { stacked: false, gap: 30, series: vec![series], values },
        legend: Legend::None,
        text_size: 1_300,
    }
}

fn heading(name: &str, centred: bool) -> TableCell {
    TableCell { centred, ..TableCell::heading(name) }
}

fn row_of(block: &Block, sure: bool) -> Vec<TableCell> {
    let place = |at: usize| {
        let named = |bar: &Leading| TableCell {
            bold: bar.first,
            strong: points(bar.score),
            ..TableCell::words(format!("{}  ", label(&bar.name)))
        };
        block.bars.get(at).map_or_else(|| TableCell::words(""), named)
    };
    let mut cells =
        vec![TableCell { bold: true, ..TableCell::words(label(&block.name)) }, TableCell::figure(percent(block.share))];
    cells.extend((0..PLACES).map(place));
    let is_said = sure || block.bars.is_empty();
    cells.push(TableCell::words(if is_said { block.verdict.clone() } else { block.ahead_words() }));
    cells
}

/// What they need on each milestone, those first on which they are furthest apart.
fn needs_of(cx: SlideCx<'_>, chart: &Segments) -> Table {
    let framework = cx.material.framework;
    let mut heads = vec![heading("What they need, from 0 to 100", false), heading("", false)];
    heads.extend(chart.blocks.iter().map(|block| heading(&label(&block.name), true)));
    heads.extend([heading("", false), heading("Points apart", true)]);
    let row = |row: &NeedRow| {
        let milestone = &framework.milestones[row.milestone];
        let mut cells = vec![
            TableCell { bold: row.clearly(), ..TableCell::words(label(&milestone.name)) },
            TableCell::words(label(&milestone.low)),
        ];
        cells.extend(row.needs.iter().map(|need| TableCell::figure(need.map_or_else(|| "–".to_owned(), points))));
        cells.push(TableCell::words(label(&milestone.high)));
        cells.push(TableCell { bold: row.clearly(), ..TableCell::figure(row.apart.map_or_else(String::new, points)) });
        cells
    };
    let mut rows = vec![heads];
    rows.extend(chart.needs.iter().map(row));
    let [milestone, low, high, all, apart] = WIDTHS;
    let each = all / i64::try_from(chart.blocks.len()).unwrap_or(1).max(1);
    let segments = chart.blocks.iter().map(|_| each);
    let widths = [milestone, low].into_iter().chain(segments).chain([high, apart]).collect();
    Table { widths, rows, heads: 1, breadth: cx.breadth(), even: true, ..Table::default() }
}
