//! The slide with how the answer was worked out.

use super::super::deck::Slide;
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx};
use super::tables::table_slide;
use crate::chart::method::{Method, SCORE};

/// How the answer was worked out, and what it rests on.
pub fn method(cx: SlideCx<'_>, method: &Method) -> Slide {
    let row = |(name, said): &(&str, String)| {
        vec![TableCell { bold: true, ..TableCell::words(*name) }, TableCell::words(said.clone())]
    };
    let table = Table { widths: vec![20, 80], rows: method.lines.iter().map(row).collect(), ..Table::default() };
    let score = method.lines.iter().find(|(name, _)| *name == SCORE).map(|(_, said)| said.clone());
    let subtitle = "What the words mean, and where the figures are from".to_owned();
    let head = Head { subtitle, say: score.into_iter().collect(), figures: Some(String::new()), ..Head::default() };
    table_slide(cx, method, head, "Method", |_| String::new(), table)
}
