//! The slide with where each segment stands: who comes first for it, and where their needs differ.

use super::super::deck::Slide;
use super::super::page::{AIR, Area};
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{SlideCx, label};
use super::notes::{beside, said};
use super::tables::SIZES;
use crate::chart::segments::{Block, Leading, NeedRow, PLACES, SIDE_BY_SIDE, Segments};
use crate::chart::words::{percent, points};
use crate::chart::{Describes, script};

/// Where each segment stands.
pub fn segments(cx: SlideCx<'_>, chart: &Segments) -> Slide {
    let heads = ["Segment", "Share", "First", "Second", "Third", "How sure"];
    let mut rows = vec![heads.map(|name| heading(name, name == "Share")).to_vec()];
    rows.extend(chart.blocks.iter().map(row_of));
    let standing = Table { rows, heads: 1, breadth: cx.breadth(), ..Table::default() };
    let subtitle = format!("Score out of 100 by segment, the first three of {} platforms", chart.compared);
    let body = cx.page.under(&subtitle, cx.breadth()).body;
    let mut shapes = Vec::new();
    let table = |name: &str, area, table: Table| {
        let mut table = table.sized(area, SIZES);
        table.rows.truncate(table.rows_that_fit(area).max(table.heads + 1));
        Shape { name: name.to_owned(), alt_text: chart.alt_text(), area, what: What::Table(table) }
    };
    let few = chart.blocks.len() <= SIDE_BY_SIDE && !chart.needs.is_empty();
    if few {
        let needs = needs_of(cx, chart);
        let all = standing.rows.len() + needs.rows.len() + 1;
        let part = i64::try_from(100 * (standing.rows.len() + 1) / all.max(1)).unwrap_or(40);
        let height = body.height * part / 100;
        let above = Area { height: height - 2 * AIR, ..body };
        let below = Area { y: body.y + height, height: body.height - height, ..body };
        shapes.push(table("Where each segment stands", above, standing));
        shapes.push(table("What they need", below, needs));
    } else {
        let (above, notes) = beside(cx, &[("Where they differ", chart.differ.as_str())]).at_foot(body);
        shapes.push(table("Where each segment stands", above, standing));
        shapes.extend(notes.into_iter().filter(|_| !chart.differ.is_empty()));
    }
    let head = said(script::of_segments(chart), &chart.headline, subtitle);
    cx.slide(chart, head, shapes)
}

fn heading(name: &str, centred: bool) -> TableCell {
    TableCell { centred, ..TableCell::heading(name) }
}

fn row_of(block: &Block) -> Vec<TableCell> {
    let place = |at: usize| {
        let named = |bar: &Leading| format!("{} {}", label(&bar.name), points(bar.score));
        let bold = block.bars.get(at).is_some_and(|bar| bar.first);
        TableCell { bold, ..TableCell::words(block.bars.get(at).map_or_else(String::new, named)) }
    };
    let mut cells =
        vec![TableCell { bold: true, ..TableCell::words(label(&block.name)) }, TableCell::figure(percent(block.share))];
    cells.extend((0..PLACES).map(place));
    cells.push(TableCell::words(block.verdict.clone()));
    cells
}

/// What they need on each milestone, those first on which they are furthest apart.
fn needs_of(cx: SlideCx<'_>, chart: &Segments) -> Table {
    let framework = cx.material.framework;
    let mut heads = vec![heading("What they need, from 0 to 100", false), heading("", false)];
    heads.extend(chart.blocks.iter().map(|block| heading(&label(&block.name), true)));
    heads.extend([heading("", false), heading("Apart", true)]);
    let row = |row: &NeedRow| {
        let milestone = &framework.milestones[row.milestone];
        let mut cells = vec![
            TableCell { bold: row.clearly(), ..TableCell::words(label(&milestone.name)) },
            TableCell::words(label(&milestone.low)),
        ];
        cells.extend(row.needs.iter().map(|need| TableCell::figure(need.map_or_else(|| "–".to_owned(), points))));
        cells.push(TableCell::words(label(&milestone.high)));
        cells.push(TableCell { bold: row.clearly(), ..TableCell::figure(row.words()) });
        cells
    };
    let mut rows = vec![heads];
    rows.extend(chart.needs.iter().map(row));
    Table { rows, heads: 1, breadth: cx.breadth(), ..Table::default() }
}
