//! One series: where its figures stand, and its colour.

use super::super::paint::Paint;
use super::label::Label;
use crate::export::grid::Grid;
use crate::export::xml::{esc, number};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

/// A column of the grid as bars or as a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Series {
    /// The column of its values.
    pub column: usize,
    /// Whether its bars are a line across others: in the colour of text, with an edge in that of the ground.
    pub line: bool,
    /// Whether it has no name in the legend, as it is only there to hold up another.
    pub nameless: bool,
    /// Its colour; none for a series that is not seen.
    pub paint: Option<Paint>,
    /// The labels of its points.
    pub label: Option<Label>,
    /// Points of another colour, by row.
    pub points: Vec<(usize, Paint)>,
    /// How many of the first rows are not seen: they are only there for their labels.
    pub unseen: usize,
    /// For bars, the column of what they could gain: a thin grey tail beyond their end, so long.
    pub gains: Option<usize>,
    /// For a line that is dashed: which of those it is, from 0. Each has dashes and marks of its own.
    pub dashed: Option<usize>,
    /// For a line that stands back behind others: it is thinner and has no marks.
    pub quiet: bool,
    /// For a line, the one point that matters, by row: its mark is larger.
    pub large: Option<usize>,
}

/// The name of a workbook's one sheet.
pub const SHEET: &str = "Figures";

/// A column's letters: `A`, `Z`, `AA`.
pub(super) fn letters(column: usize) -> String {
    let digit = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match column / 26 {
        0 => digit(column).to_string(),
        more => format!("{}{}", digit(more - 1), digit(column)),
    }
}

/// The cells of a column, as a chart names them; the heading is row 1 of the sheet.
fn cells(column: usize, rows: &Range<usize>) -> String {
    let column = letters(column);
    format!("{SHEET}!${column}${}:${column}${}", rows.start + 2, rows.end + 1)
}

/// `c:tx` with the heading of a column.
pub(super) fn heading(grid: &Grid, column: usize) -> String {
    text_reference(&format!("{SHEET}!${}$1", letters(column)), &[&grid.head[column]])
}

/// `c:tx` with a name that is not seen: without any, programs make one up.
pub(super) fn nameless() -> String {
    "<c:tx><c:v>\u{a0}</c:v></c:tx>".to_owned()
}

/// `c:tx` with the first cell of a row.
pub(super) fn row_name(grid: &Grid, row: usize) -> String {
    text_reference(&format!("{SHEET}!$A${}", row + 2), &[&grid.rows[row][0].plain()])
}

fn text_reference(cells: &str, texts: &[&str]) -> String {
    format!("<c:tx>{}</c:tx>", text_cache(cells, texts))
}

fn text_cache(cells: &str, texts: &[&str]) -> String {
    let mut xml = format!("<c:strRef><c:f>{cells}</c:f><c:strCache><c:ptCount val=\"{}\"/>", texts.len());
    for (at, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        let _ = write!(xml, "<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", esc(&spelled(text)));
    }
    xml.push_str("</c:strCache></c:strRef>");
    xml
}

/// A text as workbooks and the caches of charts have it: there `_x0041_` stands for `A`, and so the underscore before
/// such a number is itself written as one.
fn spelled(text: &str) -> Cow<'_, str> {
    let is_code = |rest: &str| {
        let bytes = rest.as_bytes();
        bytes.len() >= 7 && bytes[1] == b'x' && bytes[6] == b'_' && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
    };
    if !text.match_indices('_').any(|(at, _)| is_code(&text[at..])) {
        return Cow::Borrowed(text);
    }
    let mut spelled = String::with_capacity(text.len() + 7);
    for (at, c) in text.char_indices() {
        if c == '_' && is_code(&text[at..]) {
            spelled.push_str("_x005F");
        }
        spelled.push(c);
    }
    Cow::Owned(spelled)
}

/// `c:cat` with the first column.
pub(super) fn categories(grid: &Grid) -> String {
    let texts: Vec<String> = grid.rows.iter().map(|row| row[0].plain()).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    format!("<c:cat>{}</c:cat>", text_cache(&cells(0, &(0..grid.rows.len())), &texts))
}

/// A column's numbers under a name such as `c:val`; an empty cell has no point.
///
/// `format` is how the workbook writes them.
pub(super) fn numbers(grid: &Grid, tag: &str, column: usize, rows: &Range<usize>, format: &str) -> String {
    let reference = cells(column, rows);
    let mut xml = format!(
        "<{tag}><c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>{format}</c:formatCode>\
         <c:ptCount val=\"{}\"/>",
        rows.len()
    );
    for (at, row) in grid.rows[rows.clone()].iter().enumerate() {
        if let Some(value) = row[column].number() {
            let _ = write!(xml, "<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", number(value));
        }
    }
    let _ = write!(xml, "</c:numCache></c:numRef></{tag}>");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (52, "BA")] {
            assert_eq!(letters(column), expected);
        }
        assert_eq!(cells(1, &(0..3)), "Figures!$B$2:$B$4");
    }

    #[test]
    fn codes_are_spelled_out() {
        for (text, expected) in [
            ("a_x0041_", "a_x005F_x0041_"),
            ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
            ("_x004", "_x004"),
            ("_é_", "_é_"),
        ] {
            assert_eq!(spelled(text), expected);
        }
    }
}
