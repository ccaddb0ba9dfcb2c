//! One series: where its figures stand, its colour and its labels.

use super::super::paint::Paint;
use crate::domain::sorting::Inserted as _;
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
    /// For a line that is dashed: which of those it is, from 0. Each has dashes and marks of its own.
    pub dashed: Option<usize>,
    /// For a line that stands back behind others: it is thinner and has no marks.
    pub quiet: bool,
    /// For a line, the one point that matters, by row: its mark is larger.
    pub large: Option<usize>,
}

/// What stands beside points.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Its colour.
    pub paint: Paint,
    /// Whether it is bold.
    pub bold: bool,
    /// Where it stands.
    pub place: LabelPlace,
    /// How a value is written; empty where the series' name is written instead.
    pub format: String,
    /// The one point that has it, by row; all where none is named.
    pub only: Option<usize>,
    /// Another point that has it as well, by row, and where it stands there.
    pub also: Option<(usize, LabelPlace)>,
    /// Rows whose label has another colour.
    pub other: Vec<(usize, Paint)>,
    /// How values are written in these; as in all others where nothing is said.
    pub other_format: Option<String>,
    /// Rows whose label stands elsewhere.
    pub elsewhere: Vec<(usize, LabelPlace)>,
    /// Rows without a label.
    pub without: Vec<usize>,
    /// A row that has the series' name as its label, in bold letters in the colour of text.
    pub named: Option<usize>,
    /// A row that has the series' name before its value.
    pub called: Option<usize>,
    /// The series' name in letters of more than one kind; none where it is written as one.
    pub runs: Vec<Run>,
}

/// A part of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub paint: Paint,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPlace {
    /// In the middle of a bar.
    Centre,
    /// At the foot of a bar, inside.
    Foot,
    /// Beyond the end of a bar; not for stacked ones.
    Beyond,
    /// To the right of a point.
    Right,
    /// To the left of a point.
    Left,
    /// Above a point.
    Above,
    /// Below a point.
    Below,
}

impl LabelPlace {
    const fn word(self) -> &'static str {
        match self {
            Self::Centre => "ctr",
            Self::Foot => "inBase",
            Self::Beyond => "outEnd",
            Self::Right => "r",
            Self::Left => "l",
            Self::Above => "t",
            Self::Below => "b",
        }
    }
}

impl Label {
    /// Values at a place, in a number format.
    #[must_use]
    pub fn values(paint: Paint, place: LabelPlace, format: &str) -> Self {
        Self { format: format.to_owned(), only: None, ..Self::name(paint, place, 0) }
    }

    /// The series' name at one point.
    #[must_use]
    pub const fn name(paint: Paint, place: LabelPlace, row: usize) -> Self {
        Self {
            paint,
            bold: false,
            place,
            format: String::new(),
            only: Some(row),
            also: None,
            other: Vec::new(),
            other_format: None,
            elsewhere: Vec::new(),
            without: Vec::new(),
            named: None,
            called: None,
            runs: Vec::new(),
        }
    }

    /// `c:dLbls`; `first` is the row at which the series begins.
    pub(super) fn xml(&self, size: u32, first: usize) -> String {
        let place_of =
            |row: usize| self.elsewhere.iter().find(|(other, _)| *other == row).map_or(self.place, |(_, place)| *place);
        let at = |paint: Paint, place: LabelPlace| written((&self.format, self.bold), (paint, place), size);
        if let Some(row) = self.only {
            let points = [(row, self.place)].into_iter().chain(self.also).into_map();
            let mut own = String::new();
            for (row, place) in points {
                let label = if self.called == Some(row) {
                    called((&self.format, self.bold), (self.paint, place), size)
                } else {
                    rich(&self.runs, size) + &at(self.paint, place)
                };
                let _ = write!(own, "<c:dLbl><c:idx val=\"{}\"/>{label}</c:dLbl>", row - first);
            }
            return format!("<c:dLbls>{own}{}</c:dLbls>", shown(false, false));
        }
        // Labels of their own stand in the order of their rows.
        let paint_of =
            |row: usize| self.other.iter().find(|(other, _)| *other == row).map_or(self.paint, |(_, paint)| *paint);
        let own = self.other.iter().map(|(row, _)| *row).chain(self.elsewhere.iter().map(|(row, _)| *row));
        let own = own.filter(|row| !self.without.contains(row));
        let format_of = |row: usize| {
            let own = self.other_format.as_ref().filter(|_| self.other.iter().any(|(other, _)| *other == row));
            own.unwrap_or(&self.format)
        };
        let own = own.map(|row| (row, written((format_of(row), self.bold), (paint_of(row), place_of(row)), size)));
        let none = self.without.iter().map(|row| (*row, "<c:delete val=\"1\"/>".to_owned()));
        let name = self.named.map(|row| (row, written(("", true), (Paint::TEXT, self.place), size)));
        let of_both = |row: usize| (row, called((&self.format, self.bold), (paint_of(row), place_of(row)), size));
        let own = own.chain(none).chain(name).chain(self.called.map(of_both)).into_map();
        let mut others = String::new();
        for (row, label) in own {
            let _ = write!(others, "<c:dLbl><c:idx val=\"{}\"/>{label}</c:dLbl>", row - first);
        }
        format!("<c:dLbls>{others}{}</c:dLbls>", at(self.paint, self.place))
    }
}

/// `c:tx` with parts of a label; nothing where there are none.
fn rich(runs: &[Run], size: u32) -> String {
    let run = |Run { text, bold, paint }: &Run| {
        let (bold, fill) = (u8::from(*bold), paint.fill());
        format!("<a:r><a:rPr lang=\"en-GB\" sz=\"{size}\" b=\"{bold}\">{fill}</a:rPr><a:t>{}</a:t></a:r>", esc(text))
    };
    let runs: String = runs.iter().map(run).collect();
    if runs.is_empty() {
        return runs;
    }
    format!("<c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p>{runs}</a:p></c:rich></c:tx>")
}

/// What a label says and how: a value in a format, or the series' name where there is none.
fn written((format, bold): (&str, bool), (paint, place): (Paint, LabelPlace), size: u32) -> String {
    let of_values = if format.is_empty() {
        String::new()
    } else {
        format!("<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/>", esc(format))
    };
    let look = look(bold, (paint, place), size);
    format!("{of_values}{look}{}", shown(!format.is_empty(), format.is_empty()))
}

/// A label that says the series' name and then its value.
fn called((format, bold): (&str, bool), (paint, place): (Paint, LabelPlace), size: u32) -> String {
    format!(
        "<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/>{}{}<c:separator>: </c:separator>",
        esc(format),
        look(bold, (paint, place), size),
        shown(true, true)
    )
}

/// How a label looks, and where it stands.
fn look(bold: bool, (paint, place): (Paint, LabelPlace), size: u32) -> String {
    format!(
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:pPr>\
         <a:defRPr sz=\"{size}\" b=\"{}\">{}</a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr><c:dLblPos \
         val=\"{}\"/>",
        u8::from(bold),
        paint.fill(),
        place.word()
    )
}

fn shown(value: bool, name: bool) -> String {
    format!(
        "<c:showLegendKey val=\"0\"/><c:showVal val=\"{}\"/><c:showCatName val=\"0\"/><c:showSerName val=\"{}\"/>\
         <c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>",
        u8::from(value),
        u8::from(name)
    )
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
