//! Tables that stay tables.

use super::page::{Area, POINT, width_of};
use super::paint::{Paint, Slot};
use super::shape::run;
use crate::export::xml::{esc, shortened};
use std::fmt::Write as _;

/// A table; every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Relative widths of the columns.
    pub widths: Vec<i64>,
    /// The rows, the heading first.
    pub rows: Vec<Vec<TableCell>>,
    /// The size of text in points.
    pub size: u32,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct TableCell {
    /// What it says.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it stands in the middle of its column.
    pub centred: bool,
    /// The colour of the text.
    pub paint: Paint,
    /// The colour behind it.
    pub ground: Option<Paint>,
}

impl TableCell {
    /// Words, from the left.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, centred: false, paint: Paint::full(Slot::Text), ground: None }
    }

    /// A number or a mark, in the middle.
    pub fn figure(text: impl Into<String>) -> Self {
        Self { centred: true, ..Self::words(text) }
    }

    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self { bold: true, paint: Paint::full(Slot::Muted), ..Self::words(text) }
    }

    /// The same in the middle.
    #[must_use]
    pub fn centred(self) -> Self {
        Self { centred: true, ..self }
    }
}

/// Space to the left and right within a cell.
const INSET: i64 = 64_008;
/// Space above and below within a cell.
const ABOVE: i64 = 27_432;

impl Table {
    /// The same in the largest of some sizes with which all rows fit an area; the last where none is small enough.
    #[must_use]
    pub fn sized(mut self, area: Area, sizes: &[u32]) -> Self {
        for size in sizes {
            self.size = *size;
            if self.rows_that_fit(area) == self.rows.len() && self.words_stay_whole(area) {
                break;
            }
        }
        self
    }

    /// Whether no word is wider than its column.
    fn words_stay_whole(&self, area: Area) -> bool {
        let widths = self.widths_in(area);
        let whole = |(cell, width): (&TableCell, &i64)| {
            // Bold letters are a little wider.
            let room = (width - 2 * INSET) * if cell.bold { 92 } else { 100 } / 100;
            cell.text.split_whitespace().all(|word| width_of(word, self.size) <= room)
        };
        self.rows.iter().all(|row| row.iter().zip(&widths).all(whole))
    }

    /// Its rows, as many as an area holds with all their lines of text; the heading always.
    #[must_use]
    pub fn rows_that_fit(&self, area: Area) -> usize {
        let widths = self.widths_in(area);
        let mut height = 0;
        for (at, row) in self.rows.iter().enumerate() {
            height += self.height_of(row, &widths);
            if height > area.height && at > 0 {
                return at;
            }
        }
        self.rows.len()
    }

    /// `a:graphic` with the table.
    #[must_use]
    pub fn xml(&self, area: Area) -> String {
        let widths = self.widths_in(area);
        let mut grid = String::new();
        for width in &widths {
            let _ = write!(grid, "<a:gridCol w=\"{width}\"/>");
        }
        let mut rows = String::new();
        for (at, row) in self.rows.iter().enumerate() {
            let _ = write!(rows, "<a:tr h=\"{}\">", self.height_of(row, &widths));
            for cell in row {
                rows.push_str(&self.cell(cell, at == 0));
            }
            rows.push_str("</a:tr>");
        }
        format!(
            "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>\
             <a:tblPr firstRow=\"1\"/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>"
        )
    }

    fn cell(&self, cell: &TableCell, heading: bool) -> String {
        let align = if cell.centred { "ctr" } else { "l" };
        let none = |side: &str| format!("<a:ln{side} w=\"0\"><a:noFill/></a:ln{side}>");
        let (width, slot) = if heading { (12_700, "tx2") } else { (9_525, "bg2") };
        let rule = format!("<a:lnB w=\"{width}\"><a:solidFill><a:schemeClr val=\"{slot}\"/></a:solidFill></a:lnB>");
        let fill = cell.ground.map_or_else(|| "<a:noFill/>".to_owned(), Paint::fill);
        let text = shortened(&cell.text, 600);
        format!(
            "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"{align}\"/><a:r>{}<a:t>{}</a:t></a:r></a:p>\
             </a:txBody><a:tcPr marL=\"{INSET}\" marR=\"{INSET}\" marT=\"{ABOVE}\" marB=\"{ABOVE}\" anchor=\"ctr\">\
             {}{}{}{rule}{fill}</a:tcPr></a:tc>",
            run(self.size, cell.bold, cell.paint),
            esc(&text),
            none("L"),
            none("R"),
            none("T"),
        )
    }

    fn widths_in(&self, area: Area) -> Vec<i64> {
        let total: i64 = self.widths.iter().sum::<i64>().max(1);
        self.widths.iter().map(|width| area.width * width / total).collect()
    }

    fn height_of(&self, row: &[TableCell], widths: &[i64]) -> i64 {
        let lines =
            |(cell, width): (&TableCell, &i64)| lines_of(&shortened(&cell.text, 600), self.size, width - 2 * INSET);
        let lines = row.iter().zip(widths).map(lines).max().unwrap_or(1);
        lines * i64::from(self.size) * POINT * 6 / 5 + 2 * ABOVE
    }
}

/// How many lines a text takes in a width.
fn lines_of(text: &str, size: u32, width: i64) -> i64 {
    let width = width.max(1);
    let (mut lines, mut at) = (1, 0);
    for word in text.split_whitespace() {
        let long = width_of(word, size) + width_of(" ", size);
        if at > 0 && at + long > width + width_of(" ", size) {
            lines += 1;
            at = 0;
        }
        lines += (at + long - width_of(" ", size)).max(0) / (width + 1);
        at = if long > width { long % width } else { at + long };
    }
    lines
}
