//! A table of answers as it came from a file: its header and its rows, each with its line.

use super::cell::number;
#[cfg(doc)]
use super::encoding::MOST_BYTES;
use super::encoding::{Encoding, text_of};
use super::separator::Separator;
use crate::format::{Fault, Faults};
use csv::StringRecord;
use std::collections::HashSet;
use std::sync::Arc;

/// The most cells that a table may have, its header counted.
pub const MOST_CELLS: usize = 8_000_000;

/// The most columns that a table may have.
const MOST_COLUMNS: usize = 5_000;

/// A table as it came from a file. It has at least one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the first row says.
    pub headers: Vec<String>,
    /// All rows below it. They may be shorter or longer than the header.
    pub rows: Vec<AnswerRow>,
    /// What stands between the cells; a comma in a workbook, where nothing does.
    pub separator: Separator,
    /// How the file stands for letters.
    pub encoding: Encoding,
    /// The sheet of a workbook; none of a text.
    pub sheet: Option<String>,
    /// All sheets of the workbook that can be chosen; empty for a text.
    pub sheets: Vec<String>,
    /// Rows that stood below the first one and name columns too, with their lines: they are no people.
    pub more_headers: Vec<AnswerRow>,
}

/// One row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerRow {
    /// The line of the file on which it begins, or the row of its sheet, from 1.
    pub line: u64,
    /// Its cells, as they stand in the file. Equal texts are kept once.
    pub cells: Vec<Arc<str>>,
    /// Why it is nobody to count, as a sentence; none for a person.
    pub left_out: Option<String>,
}

/// Texts that are kept once, however often they come: the cells of a survey are mostly the same few.
#[derive(Debug, Default)]
pub(super) struct Texts(HashSet<Arc<str>>);

/// Longer texts are what people wrote, and hardly come twice.
const LONGEST_SHARED: usize = 64;

impl Texts {
    /// The text, shared with those that are equal to it.
    pub fn shared(&mut self, text: &str) -> Arc<str> {
        if text.len() > LONGEST_SHARED {
            return text.into();
        }
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let new: Arc<str> = text.into();
        self.0.insert(new.clone());
        new
    }
}

/// Reads a table.
///
/// The cells may be parted by commas, semicolons or tabs, and the text be UTF-8, one of the encodings of [`Encoding`] or,
/// with a byte order mark, UTF-16. Empty lines and blank rows at the end are no rows.
///
/// # Errors
/// One fault when the file is empty, has a header alone or none, is no text, leaves a quotation mark open, is larger than
/// [`MOST_BYTES`] or has more than [`MOST_CELLS`] cells.
///
/// ```
/// use seven_milestones::survey::read_table;
/// let table = read_table(b"need_identity;age\n7,5;30-49\n")?;
/// assert_eq!((table.rows[0].line, &*table.rows[0].cells[0]), (2, "7,5"));
/// assert!(read_table(b"need_identity,age\n").is_err());
/// # Ok::<(), seven_milestones::format::Faults>(())
/// ```
pub fn read_table(bytes: &[u8]) -> Result<Table, Faults> {
    let (text, encoding) = text_of(bytes)?;
    let named = Separator::named(&text);
    let start = named.map_or(0, |(_, start)| start);
    let separator = named.map_or_else(|| Separator::guess(&text), |(separator, _)| separator);
    Table::of(rows(&text, start, separator)?, separator, encoding, None)
}

impl Table {
    /// The table of some rows, of which the first names the columns.
    pub(super) fn of(
        mut rows: Vec<AnswerRow>,
        separator: Separator,
        encoding: Encoding,
        sheet: Option<String>,
    ) -> Result<Self, Faults> {
        while rows.last().is_some_and(AnswerRow::is_blank) {
            rows.pop();
        }
        if rows.is_empty() {
            return Err(Fault::whole("the file holds no answers, only separators").into());
        }
        let header = rows.remove(0);
        if header.is_numbers() {
            let message = "the first row holds numbers but must name the columns; put a row of names above it";
            return Err(at_line(header.line, message).into());
        }
        if rows.is_empty() {
            return Err(at_line(header.line, "there are no answers below this row, which names the columns").into());
        }
        if header.cells.len() > MOST_COLUMNS {
            let message = "the table has more than 5,000 columns; remove those you don’t need";
            return Err(at_line(header.line, message).into());
        }
        let headers = header.cells.iter().map(ToString::to_string).collect();
        Ok(Self { headers, rows, separator, encoding, sheet, sheets: Vec::new(), more_headers: Vec::new() })
    }
}

impl Table {
    /// As wide as a row may be: as the header, or wider where every row ends with more separators.
    pub(super) fn widest(&self) -> usize {
        let filled = self.rows.iter().filter(|row| !row.is_blank());
        filled.map(|row| row.cells.len()).min().unwrap_or(0).max(self.headers.len())
    }

    /// Whether a row has more cells than the header, so that it is not clear which answer is whose.
    pub(super) fn is_too_long(&self, widest: usize, row: &AnswerRow) -> bool {
        row.cells.len() > widest || row.cells.iter().skip(self.headers.len()).any(|cell| !cell.trim().is_empty())
    }
}

/// A line that is put under every text: it is read as a row of its own unless a quotation mark is open.
const LAST: &str = "end";

fn rows(text: &str, start: usize, separator: Separator) -> Result<Vec<AnswerRow>, Fault> {
    let text = format!("{text}\n{LAST}");
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1, after_return: false };
    let mut reader = separator.reader(&text.as_bytes()[start..]);
    let mut record = StringRecord::new();
    let mut rows = Vec::new();
    let mut texts = Texts::default();
    let mut count = 0;
    while reader.read_record(&mut record).map_err(|error| Fault::whole(error.to_string()))? {
        count += record.len();
        // One more for the last line.
        if count > MOST_CELLS + 1 {
            return Err(Fault::whole("the table has more than 8,000,000 cells; remove columns you don’t need"));
        }
        let position = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let cells = record.iter().map(|cell| texts.shared(cell)).collect();
        rows.push(AnswerRow { line: lines.line_of_row(start + position), cells, left_out: None });
    }
    match rows.pop() {
        Some(last) if !matches!(&last.cells[..], [only] if &**only == LAST) => {
            Err(at_line(last.line, "a quotation mark opens in this row and never closes"))
        }
        _ => Ok(rows),
    }
}

pub(super) fn at_line(line: u64, message: &str) -> Fault {
    Fault { line: usize::try_from(line).unwrap_or(usize::MAX), column: 1, message: message.to_owned() }
}

impl AnswerRow {
    /// Whether nothing stands in any of its cells.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// Whether numbers and nothing else stand in its cells.
    fn is_numbers(&self) -> bool {
        let filled = self.cells.iter().filter(|cell| !cell.trim().is_empty());
        !self.is_blank() && filled.map(|cell| number(cell)).all(|number| number.is_some())
    }
}

/// Counts lines up to places that come in order. A line ends with `\n`, `\r\n` or `\r`, whatever the quotation marks.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
    after_return: bool,
}

impl Lines<'_> {
    /// The line of the first thing at or after a place where the reader began to look for a row.
    fn line_of_row(&mut self, from: usize) -> u64 {
        while let Some(byte) = self.text.get(self.at)
            && (self.at < from || matches!(byte, b'\r' | b'\n'))
        {
            // The `\n` of `\r\n` ends no further line.
            if *byte == b'\r' || (*byte == b'\n' && !self.after_return) {
                self.line += 1;
            }
            self.after_return = *byte == b'\r';
            self.at += 1;
        }
        self.line
    }
}
