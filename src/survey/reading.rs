//! From a table and the meaning of its columns to answers.

use super::age::year_of_birth;
use super::answers::{Answer, BadCell, Survey};
use super::cell::{is_no_answer, shortened, year_of_date};
use super::column::Column;
use super::people::Repeated;
use super::profiling::profiles;
use super::status;
use super::table::{AnswerRow, Table};
use super::values::{ColumnScale, Value, Values, scales};
use super::weights::Weights;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads the answers of a table; `columns` says what each of its columns holds, and those beyond it are not used.
///
/// A cell that cannot be counted is listed, and the rest of its row counts. Listed as a whole are rows in which nothing
/// counts, rows of people who did not finish, of tests and of people who are counted already, and rows with more cells than
/// the header, for there it is not clear which answer is whose.
///
/// Answers are numbers or words on a scale, which is found as [`scales`](super::scales) says. Kinds of content, topics and
/// platforms may be ticks: a tick is 10 and the lack of one 0. A blank cell of a box is the lack of a tick for everybody who
/// answered anything, unless some cells of such boxes say "no": then it is missing. Kinds are ticked where nothing but ticks
/// was given, or nothing but 0 and 1 in ten cells or more.
#[must_use]
pub fn read_answers(framework: &Framework, library: &Library, table: &Table, columns: &[Column]) -> Survey {
    let scales = scales(framework, &[table], columns, &[]);
    read_on_scales(framework, library, table, columns, &scales, &Repeated::default())
}

/// The same with the scales of the columns, and without the rows of people who are counted already.
#[must_use]
pub fn read_on_scales(
    framework: &Framework,
    library: &Library,
    table: &Table,
    columns: &[Column],
    scales: &[ColumnScale],
    repeated: &Repeated,
) -> Survey {
    let values = Values::new(framework, library, table, columns, scales, repeated);
    let cells = |at: usize| table.rows.iter().filter_map(move |row| row.cells.get(at)).map(|cell| &**cell);
    let mut reading = Reading {
        table,
        widest: table.widest(),
        columns,
        year: year(table, columns),
        weights: Weights::of(columns.iter().position(|column| *column == Column::Weight).into_iter().flat_map(cells)),
        values,
        survey: Survey::default(),
    };
    for (place, row) in table.rows.iter().enumerate() {
        reading.read(row, repeated.why(place));
    }
    let Reading { values, mut survey, .. } = reading;
    survey.profiles = profiles(framework, library, table, columns, scales, &values);
    survey.counted = survey.answers.len();
    survey.ticked = values.are_kinds_ticked();
    survey.scales = scales.to_vec();
    survey.notes = repeated.notes.iter().chain(values.notes()).cloned().collect();
    survey
}

/// So many rows at each end are looked at for the year of the answers.
const ROWS_FOR_YEAR: usize = 100;

/// The year in which a table was answered: the newest of its dates, but for those of birth.
fn year(table: &Table, columns: &[Column]) -> Option<u16> {
    if !columns.contains(&Column::Born) {
        return None;
    }
    let ends = table.rows.iter().take(ROWS_FOR_YEAR).chain(table.rows.iter().rev().take(ROWS_FOR_YEAR));
    let of_row = |row: &AnswerRow| {
        let cells = row.cells.iter().enumerate();
        let others = cells.filter(|(at, _)| columns.get(*at) != Some(&Column::Born));
        others.filter_map(|(_, cell)| year_of_date(cell)).max()
    };
    ends.filter_map(of_row).max()
}

struct Reading<'a> {
    table: &'a Table,
    widest: usize,
    columns: &'a [Column],
    year: Option<u16>,
    weights: Weights,
    values: Values<'a>,
    survey: Survey,
}

const SECOND: &str = "an earlier column of this row answers the same question";
const NO_YEAR: &str =
    "the file doesn’t say when it was answered, so the age isn’t known; add a column with the date of the answers";

impl Reading<'_> {
    fn read(&mut self, row: &AnswerRow, repeated: Option<&str>) {
        if let Some(why) = row.left_out.as_deref().or(repeated) {
            return self.list_row(row, why.to_owned());
        }
        if row.is_blank() {
            return self.list_row(row, "this row is blank".to_owned());
        }
        if self.table.is_too_long(self.widest, row) {
            let (has, header) = (row.cells.len(), self.table.headers.len());
            let why = format!(
                "this row has {has} cells but the header has {header}, so answers can’t be matched to questions; put \
                 quotation marks around any cell that contains the separator"
            );
            return self.list_row(row, why);
        }
        let mut statuses = self.columns.iter().zip(&row.cells).enumerate();
        let why_out = |(at, (column, cell)): (usize, (&Column, &Arc<str>))| {
            let header = self.table.headers.get(at).map_or("", String::as_str);
            (*column == Column::Status).then(|| status::why_out(header, self.values.dates(at), cell)).flatten()
        };
        if let Some(why) = statuses.find_map(why_out) {
            return self.list_row(row, why.to_owned());
        }
        let mut answer = Answer { line: row.line, ..Answer::default() };
        let mut bad = Vec::new();
        for (at, (column, cell)) in self.columns.iter().zip(&row.cells).enumerate() {
            if let Err(why) = self.take(&mut answer, at, column, cell) {
                bad.push(column);
                let header = self.table.headers.get(at).map(|header| header.trim()).filter(|header| !header.is_empty());
                let column = header.map_or_else(|| format!("column {}", at + 1), shortened);
                self.survey.bad.push(BadCell { line: row.line, column, cell: shortened(cell.trim()), why });
            }
        }
        if answer.is_blank() {
            return self.list_row(row, "no cell in this row holds an answer that counts".to_owned());
        }
        self.values.fill(&mut answer, &bad);
        self.survey.answers.push(answer);
    }

    fn list_row(&mut self, row: &AnswerRow, why: String) {
        let filled = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let cell = shortened(&filled.take(20).map(shortened).collect::<Vec<_>>().join(", "));
        self.survey.bad.push(BadCell { line: row.line, column: String::new(), cell, why });
    }

    /// Puts what a cell holds into an answer, or says why it cannot be counted.
    fn take(&self, answer: &mut Answer, at: usize, column: &Column, cell: &str) -> Result<(), String> {
        match column {
            Column::Ignore | Column::Person | Column::Status => return Ok(()),
            Column::Group => {
                answer.group = Some(cell.trim()).filter(|group| !group.is_empty()).map(Into::into);
                return Ok(());
            }
            Column::Weight | Column::Born if is_no_answer(cell) => return Ok(()),
            Column::Weight => {
                let weight = self.weights.of_cell(cell).filter(|weight| weight.is_finite() && *weight >= 0.0);
                answer.weight = Some(weight.ok_or("this is not a weight; weights are numbers from 0")?);
                return Ok(());
            }
            Column::Born => {
                let header = self.table.headers.get(at).map_or("", String::as_str);
                let born = year_of_birth(header, cell, self.year).ok_or("this is not a year of birth")?;
                let age = self.year.ok_or(NO_YEAR)?.checked_sub(born);
                let bands = age.and_then(|age| self.values.bands().of_age(f64::from(age)));
                let age = || age.map_or_else(String::new, |age| age.to_string());
                let bands = bands.ok_or_else(|| self.values.bands().complaint(&age()))?;
                if !answer.ages.is_empty() {
                    return Err(SECOND.to_owned());
                }
                answer.ages = bands.into();
                return Ok(());
            }
            _ => {}
        }
        let Some(value) = self.values.of(at, cell)? else { return Ok(()) };
        match (column, value) {
            (Column::Need(id), Value::Number(value)) => put(&mut answer.needs, id, *value),
            (Column::Importance(id), Value::Number(value)) => put(&mut answer.importances, id, *value),
            (Column::Kind(id), Value::Number(value)) => put(&mut answer.kinds, id, *value),
            (Column::Topic(id), Value::Number(value)) => put(&mut answer.topics, id, *value),
            (Column::Platform(id), Value::Number(value)) => put(&mut answer.uses, id, *value),
            (_, Value::Ages(ages)) if answer.ages.is_empty() => {
                answer.ages = ages.clone();
                Ok(())
            }
            (_, Value::Ages(_)) => Err(SECOND.to_owned()),
            (_, Value::Kinds(ids)) => tick(&mut answer.kinds, ids),
            (_, Value::Topics(ids)) => tick(&mut answer.topics, ids),
            (_, Value::Platforms(ids)) => tick(&mut answer.uses, ids),
            (_, Value::Number(_)) => Ok(()),
        }
    }
}

/// Puts an answer under its question, unless there is one.
fn put<K: Ord + Clone>(answers: &mut BTreeMap<K, f64>, key: &K, value: f64) -> Result<(), String> {
    if answers.contains_key(key) {
        return Err(SECOND.to_owned());
    }
    answers.insert(key.clone(), value);
    Ok(())
}

/// Puts what was ticked in one cell; several cells may be boxes of one question.
#[expect(clippy::unnecessary_wraps, reason = "as its neighbour")]
fn tick<K: Ord + Clone>(answers: &mut BTreeMap<K, f64>, keys: &[K]) -> Result<(), String> {
    for key in keys {
        answers.insert(key.clone(), 10.0);
    }
    Ok(())
}
