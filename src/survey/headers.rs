//! Which rows of a table name its columns: one, two or three, as form tools write them.

use super::column::Column;
use super::encoding::{Encoding, check_size};
use super::guess::{guess, named};
use super::other_files;
use super::people::leave_out_headers;
use super::separator::Separator;
use super::table::{AnswerRow, Table, read_table};
use super::words::words_of;
use super::workbook::{self, Sheets};
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::format::{Fault, Faults};
use std::sync::Arc;

/// So many rows may name the columns.
const MOST_HEADERS: usize = 3;
/// How cells begin in a row that only the tool reads.
const IMPORT_ID: &str = "{\"ImportId\"";
/// So many rows are looked at to see what people fill in.
const SAMPLE_ROWS: usize = 50;

/// Reads the answers of a text or a workbook as a table, with the questions as its headers.
///
/// Of a workbook it is the sheet of a name, else the one of those that are shown with the most answers. Up to three rows
/// may name the columns, and the one with the most questions is taken. A column without a name has the question left of it,
/// and its own second row. Rows that repeat the header are no people.
///
/// # Errors
/// As [`read_table`]; and when a workbook is damaged, unpacks to too much, or has no sheet of that name.
pub fn read_survey(
    framework: &Framework,
    library: &Library,
    bytes: &[u8],
    sheet: Option<&str>,
) -> Result<Table, Faults> {
    if let Some(sentence) = other_files::what(bytes) {
        return Err(Fault::whole(sentence).into());
    }
    if !workbook::is_workbook(bytes) {
        if let Some(sheet) = sheet {
            return Err(Fault::whole(format!("there is no sheet “{sheet}”, as this is no workbook")).into());
        }
        return Ok(headed(framework, library, read_table(bytes)?));
    }
    check_size(bytes)?;
    let mut best: Option<(usize, usize, Table)> = None;
    let mut fault = None;
    let Sheets { read, shown } = workbook::sheets(bytes, sheet)?;
    for sheet in read {
        match Table::of(sheet.rows, Separator::Comma, Encoding::Workbook, Some(sheet.name)) {
            Ok(table) => {
                let table = headed(framework, library, table);
                let columns = guess(framework, library, &table);
                let asked = columns.iter().filter(|column| **column != Column::Ignore).count();
                let rows = table.rows.len();
                let better = |(answers, most, _): &(usize, usize, Table)| (asked * rows, rows) > (*answers, *most);
                if best.as_ref().is_none_or(better) {
                    best = Some((asked * rows, rows, table));
                }
            }
            Err(why) => fault = fault.or(Some(why)),
        }
    }
    let none = || fault.unwrap_or_else(|| Fault::whole("the workbook is empty, so it holds no answers").into());
    best.map(|(.., table)| Table { sheets: shown, ..table }).ok_or_else(none)
}

/// The table with its rows of headers found.
fn headed(framework: &Framework, library: &Library, mut table: Table) -> Table {
    let first = AnswerRow {
        line: 0,
        cells: table
            .headers
            .iter()
            .map(|header| if is_nameless(header) { "" } else { header.as_str() }.into())
            .collect(),
        left_out: None,
    };
    let is_import = |row: &AnswerRow| row.cells.iter().any(|cell| cell.trim_start().starts_with(IMPORT_ID));
    let imports = table.rows.iter().take(MOST_HEADERS).position(is_import);
    // At least one row of people stays below.
    let most = MOST_HEADERS.min(table.rows.len());
    let candidates: Vec<&AnswerRow> =
        [&first].into_iter().chain(&table.rows).take(imports.map_or(most, |at| at + 1)).collect();
    let score = |row: &AnswerRow| named(framework, library, &row.cells.iter().map(|cell| &**cell).collect::<Vec<_>>());
    let scores: Vec<usize> = candidates.iter().map(|row| score(row)).collect();
    let mut best = 0;
    for (at, score) in scores.iter().enumerate() {
        // A row of people who ticked names is no row of questions: the later row names clearly more.
        let is_of_people =
            at > 0 && imports.is_none() && candidates[at].cells.iter().any(|c| super::cell::number(c).is_some());
        if !is_of_people && *score > scores[best] + usize::from(scores[best] > 0) * 2 {
            best = at;
        }
    }
    // Right above the row for the tool stand the questions, and above them their codes, unless those are our own names.
    if let Some(questions) = imports.filter(|at| scores.get(*at).is_some_and(|score| *score >= scores[0])) {
        best = questions;
    }
    let below = |at: usize| table.rows.get(at..).unwrap_or_default();
    let has_second =
        imports.is_none() && best + 1 < most && is_second(candidates[best], &table.rows[best], below(best + 1));
    let (above, second) = match best.checked_sub(1) {
        Some(at) if is_spread(candidates[at]) => (Some(candidates[at]), Some(candidates[best])),
        _ => (None, has_second.then(|| &table.rows[best])),
    };
    let headers = match (above, second) {
        (Some(above), Some(own)) => combined(above, own),
        (None, Some(own)) => combined(candidates[best], own),
        _ => candidates[best].cells.iter().map(|cell| cell.trim().to_owned()).collect(),
    };
    let rows_of_headers = match imports {
        Some(at) => at + 1,
        None => best + usize::from(has_second),
    };
    let mut all: Vec<AnswerRow> = vec![first];
    all.extend(table.rows.drain(..rows_of_headers));
    // Below an open end of the header there may be cells all the same.
    table.headers = headers;
    leave_out_headers(&mut table.rows, &all);
    for row in &mut table.rows {
        if row.left_out.is_none() && is_import(row) {
            row.left_out = Some("this row is for the form tool, and of nobody".to_owned());
        }
    }
    all.remove(0);
    table.more_headers = all;
    table
}

/// Whether a row of headers leaves columns without a name right of one that has one: a question with several boxes.
fn is_spread(row: &AnswerRow) -> bool {
    // One alone is a title.
    if row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() < 2 {
        return false;
    }
    row.cells.windows(2).any(|pair| !pair[0].trim().is_empty() && pair[1].trim().is_empty())
}

/// Whether a header is what a statistics program puts where there was no name: `Unnamed: 13`.
fn is_nameless(header: &str) -> bool {
    let number = header.trim().strip_prefix("Unnamed: ");
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a tool writes below a question with one answer, in the row with the names of boxes.
const RESPONSES: [&str; 10] = [
    "response",
    "open ended response",
    "antwort",
    "réponse",
    "respuesta",
    "resposta",
    "risposta",
    "antwoord",
    "odpowiedź",
    "offene antwort",
];

/// Whether a row names the columns that the row above it leaves without a name, and is nobody’s answers.
fn is_second(header: &AnswerRow, row: &AnswerRow, below: &[AnswerRow]) -> bool {
    let is_response = |cell: &&Arc<str>| RESPONSES.iter().any(|word| words_of(word) == words_of(cell));
    if row.cells.iter().filter(is_response).count() > 1 {
        return true;
    }
    let names: Vec<usize> = (1..header.cells.len()).filter(|at| header.cells[*at].trim().is_empty()).collect();
    let has = |at: usize| row.cells.get(at).is_some_and(|cell| !cell.trim().is_empty());
    let digits = |row: &AnswerRow| row.cells.iter().any(|cell| cell.contains(|c: char| c.is_numeric()));
    let named = names.iter().filter(|at| has(**at)).count();
    if names.is_empty()
        || named * 2 <= names.len()
        || digits(row) && row.cells.iter().any(|c| super::cell::number(c).is_some())
    {
        return false;
    }
    // People’s rows hold numbers and dates, which this one does not; or this one fills what is blank for most of them.
    let sample = || below.iter().take(SAMPLE_ROWS);
    let with_digits = sample().filter(|row| digits(row)).count();
    let filled =
        |row: &AnswerRow| names.iter().filter(|at| row.cells.get(**at).is_some_and(|c| !c.trim().is_empty())).count();
    let as_full = sample().filter(|other| filled(other) >= named).count();
    with_digits * 2 > sample().count() || as_full * 2 < sample().count()
}

/// Headers of two rows: a question that has several columns is put before the name of each.
fn combined(above: &AnswerRow, own: &AnswerRow) -> Vec<String> {
    let width = above.cells.len().max(own.cells.len());
    let cell = |row: &AnswerRow, at: usize| row.cells.get(at).map_or_else(String::new, |cell| cell.trim().to_owned());
    let mut question = String::new();
    let mut headers = Vec::with_capacity(width);
    for at in 0..width {
        let (top, below) = (cell(above, at), cell(own, at));
        let goes_on = at + 1 < width && cell(above, at + 1).is_empty() && !cell(own, at + 1).is_empty();
        let is_first = !top.is_empty();
        if is_first {
            question.clone_from(&top);
        }
        headers.push(match (is_first, below.is_empty()) {
            (true, _) if !goes_on || below.is_empty() => top,
            (false, true) => String::new(),
            _ if question.is_empty() => below,
            _ => format!("{question} [{below}]"),
        });
    }
    headers
}
