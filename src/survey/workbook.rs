//! The sheets of a workbook: XLSX, XLS and ODS.
//!
//! What a small file can unpack to is held against limits before it is read, as [`Packed`] says, and a sheet has at most
//! [`MOST_CELLS`] cells, the blank ones between others counted.

use super::old_workbook;
use super::packed::{DAMAGED, Packed};
use super::table::{AnswerRow, MOST_CELLS, Texts};
use crate::format::Fault;
use calamine::{Data, DataRef, DataType, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsx};
use std::cell::Cell;
use std::io::Cursor;
use std::sync::Arc;

/// The most sheets that are looked at.
const MOST_SHEETS: usize = 100;

/// The most rows of a sheet: as many as Excel has.
const MOST_ROWS: usize = 1_048_576;
const TOO_MANY_ROWS: &str = "the sheet has more than 1,048,576 rows; save the part with the answers as CSV";
const TOO_MANY: &str = "the sheet has more than 8,000,000 cells; remove columns and rows you don’t need";
/// A sheet with its rows.
pub struct SheetRows {
    /// The name of the sheet.
    pub name: String,
    /// Its rows that hold something, from the top.
    pub rows: Vec<AnswerRow>,
}

/// Whether some bytes are a workbook rather than a text.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || old_workbook::is_one(bytes)
}

/// The sheets that were read, and the names of all that people see.
pub struct Sheets {
    /// Those that were wanted, with their rows.
    pub read: Vec<SheetRows>,
    /// The names of all that are shown.
    pub shown: Vec<String>,
}

/// The sheets that people see, or the one of a name, with their rows.
///
/// # Errors
/// When the file is no workbook, is damaged or too large, or has no sheet of that name.
pub fn sheets(bytes: &[u8], wanted: Option<&str>) -> Result<Sheets, Fault> {
    // The reader of old workbooks indexes what damaged files say, and some of them make it panic; nothing of it outlives that.
    READING.set(true);
    let read = std::panic::catch_unwind(|| read_sheets(bytes, wanted));
    READING.set(false);
    read.unwrap_or_else(|_| Err(damaged()))
}

thread_local! {
    /// Whether this thread is reading a workbook.
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Whether the thread that asks is reading a workbook: a panic of it then is caught and becomes a sentence, so that nothing need be
/// printed about it.
#[must_use]
pub fn is_reading_workbook() -> bool {
    READING.get()
}

fn read_sheets(bytes: &[u8], wanted: Option<&str>) -> Result<Sheets, Fault> {
    if bytes.starts_with(b"PK") {
        if let Packed::Ods(content) = Packed::of(bytes)? {
            check_ods(&content)?;
            if !is_whole(&content) {
                return Err(damaged());
            }
            return read(Ods::new(Cursor::new(bytes)).map_err(|_| damaged())?, wanted, whole);
        }
        return read(Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?, wanted, streamed);
    }
    old_workbook::check(bytes).map_err(Fault::whole)?;
    read(Xls::new(Cursor::new(bytes)).map_err(|_| damaged())?, wanted, whole)
}

fn damaged() -> Fault {
    Fault::whole(DAMAGED)
}

type Rows = Result<Vec<AnswerRow>, Fault>;

fn read<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(
    mut book: R,
    wanted: Option<&str>,
    rows: fn(&mut R, &str) -> Rows,
) -> Result<Sheets, Fault> {
    let all: Vec<Sheet> = book.sheets_metadata().to_vec();
    let is_shown = |sheet: &&Sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet;
    let is_wanted = |sheet: &&Sheet| match wanted {
        Some(name) => sheet.name.trim() == name.trim(),
        None => is_shown(sheet),
    };
    let shown = all.iter().filter(is_shown).take(MOST_SHEETS).map(|sheet| sheet.name.clone()).collect();
    let names: Vec<String> = all.iter().filter(is_wanted).take(MOST_SHEETS).map(|sheet| sheet.name.clone()).collect();
    if names.is_empty() {
        let there: Vec<_> = all.iter().take(MOST_SHEETS).map(|sheet| format!("“{}”", sheet.name.trim())).collect();
        return Err(Fault::whole(match wanted {
            Some(name) => format!("there is no sheet “{name}” in this workbook, but {}", there.join(", ")),
            None => "this workbook has no sheet that is shown; show the one with the answers".to_owned(),
        }));
    }
    let each = names.into_iter().map(|name| {
        let rows = rows(&mut book, &name)?;
        Ok(SheetRows { name, rows })
    });
    Ok(Sheets { read: each.collect::<Result<_, Fault>>()?, shown })
}

/// Rows as they grow, with a limit for their cells.
#[derive(Default)]
struct Growing {
    rows: Vec<AnswerRow>,
    texts: Texts,
    count: usize,
}

impl Growing {
    /// Puts a text into a cell; cells come in the order of their rows, and from the left.
    fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), Fault> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let line = u64::from(row) + 1;
        match self.rows.last() {
            Some(last) if last.line > line => return Err(damaged()),
            Some(last) if last.line == line => {}
            _ if self.rows.len() >= MOST_ROWS => return Err(Fault::whole(TOO_MANY_ROWS)),
            _ => self.rows.push(AnswerRow { line, ..AnswerRow::default() }),
        }
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        if row.cells.len() > column {
            return Err(damaged());
        }
        self.count += column + 1 - row.cells.len();
        if self.count > MOST_CELLS {
            return Err(Fault::whole(TOO_MANY));
        }
        let blank = self.texts.shared("");
        row.cells.resize(column, blank);
        row.cells.push(self.texts.shared(text));
        Ok(())
    }

    /// The rows, without columns at the left that hold nothing.
    fn done(mut self) -> Vec<AnswerRow> {
        let blank = |row: &AnswerRow| row.cells.iter().position(|cell| !cell.is_empty()).unwrap_or(0);
        let left = self.rows.iter().map(blank).min().unwrap_or(0);
        for row in &mut self.rows {
            row.cells.drain(..left);
        }
        let widest = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        // The first row names the columns, so it is as wide as any.
        if let Some(first) = self.rows.first_mut() {
            first.cells.resize(widest, Arc::from(""));
        }
        self.rows
    }
}

/// The rows of a sheet that is read cell by cell.
fn streamed(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Rows {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| damaged())?;
    let mut growing = Growing::default();
    while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        match cell.get_value() {
            DataRef::SharedString(text) => growing.put(row, column, text)?,
            value => growing.put(row, column, &text_of(value))?,
        }
    }
    Ok(growing.done())
}

/// The rows of a sheet that is in memory.
fn whole<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(book: &mut R, name: &str) -> Rows {
    let range: Range<Data> = book.worksheet_range(name).map_err(|_| damaged())?;
    let (top, left) = range.start().unwrap_or((0, 0));
    let mut growing = Growing::default();
    for (row, column, value) in range.used_cells() {
        let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
        let left = usize::try_from(left).unwrap_or(0);
        match value {
            Data::String(text) => growing.put(row, column + left, text)?,
            value => growing.put(row, column + left, &text_of(value))?,
        }
    }
    Ok(growing.done())
}

/// What stands in a cell, as people read it: `7`, `2026-10-05 09:23:00`, `TRUE`. Cells with an error hold nothing.
fn text_of(value: &impl DataType) -> String {
    if let Some(text) = value.get_string() {
        text.to_owned()
    } else if let Some(number) = value.get_int() {
        number.to_string()
    } else if let Some(number) = value.get_float() {
        // Half a billionth is what is lost where a spreadsheet works numbers out.
        let rounded = (number * 1e9).round() / 1e9;
        if number.abs() < 1e6 { format!("{}", rounded + 0.0) } else { format!("{number}") }
    } else if let Some(truth) = value.get_bool() {
        if truth { "TRUE" } else { "FALSE" }.to_owned()
    } else if let Some(date) = value.get_datetime() {
        let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    } else {
        value.get_datetime_iso().or_else(|| value.get_duration_iso()).unwrap_or_default().to_owned()
    }
}

/// Whether the one part of an ODS workbook ends where it should, and its tables and rows do: where one does not, its reader looks
/// for the end for ever.
fn is_whole(content: &[u8]) -> bool {
    let (mut tables, mut rows) = (0_i64, 0_i64);
    for tag in content.split(|byte| *byte == b'<') {
        let name =
            tag.split(|byte| matches!(byte, b' ' | b'>' | b'/' | b'\t' | b'\r' | b'\n')).next().unwrap_or_default();
        let end = tag.iter().position(|byte| *byte == b'>').unwrap_or(tag.len());
        let opens = i64::from(!tag[..end].ends_with(b"/"));
        match name {
            b"table:table" => tables += opens,
            b"table:table-row" => rows += opens,
            b"" if tag.starts_with(b"/table:table>") => tables -= 1,
            b"" if tag.starts_with(b"/table:table-row>") => rows -= 1,
            _ => {}
        }
    }
    tables == 0 && rows == 0 && content.trim_ascii_end().ends_with(b"</office:document-content>")
}

/// Refuses an ODS workbook of which a sheet has too many cells, those among them that stand there once and count often.
fn check_ods(content: &[u8]) -> Result<(), Fault> {
    let (mut row, mut column) = (0_usize, 0_usize);
    let (mut height, mut width) = (0_usize, 0_usize);
    for tag in content.split(|byte| *byte == b'<') {
        if tag.starts_with(b"table:table ") {
            (row, column, height, width) = (0, 0, 0, 0);
        } else if tag.starts_with(b"table:table-row") {
            row = row.saturating_add(repeats(tag, b"number-rows-repeated"));
            column = 0;
        } else if tag.starts_with(b"table:table-cell") || tag.starts_with(b"table:covered-table-cell") {
            column = column.saturating_add(repeats(tag, b"number-columns-repeated"));
            let end = tag.iter().position(|byte| *byte == b'>').unwrap_or(tag.len());
            let holds = tag[..end].windows(5).any(|window| window == b"value") || !tag[..end].ends_with(b"/");
            if holds {
                (height, width) = (row, width.max(column));
            }
            if height.saturating_mul(width) > MOST_CELLS {
                return Err(Fault::whole(TOO_MANY));
            }
        }
    }
    Ok(())
}

/// How often a row or a cell of an ODS workbook counts.
fn repeats(tag: &[u8], name: &[u8]) -> usize {
    let Some(at) = tag.windows(name.len()).position(|window| window == name) else { return 1 };
    let digits = tag[at + name.len()..].iter().skip_while(|byte| !byte.is_ascii_digit());
    let digits = digits.take_while(|byte| byte.is_ascii_digit());
    digits.fold(0_usize, |sum, byte| sum.saturating_mul(10).saturating_add(usize::from(byte - b'0'))).max(1)
}
