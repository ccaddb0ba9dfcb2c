//! From a table and the meaning of its columns to answers, with everything that could not be counted.

use super::age::Bands;
use super::cell::{Liking, liking, score, shortened};
use super::column::Column;
use super::table::{AnswerRow, Table};
use super::ticks::Ticks;
use super::words::words_of;
use crate::domain::framework::Framework;
use crate::domain::id::{KindId, MilestoneId};
use std::collections::BTreeMap;

/// What the answers of a survey say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Survey {
    /// Everybody who answered something, in the order of their lines.
    pub answers: Vec<Answer>,
    /// What could not be counted, in the order of its lines.
    pub bad: Vec<BadCell>,
    /// How many rows count: as many as there are answers.
    pub counted: usize,
    /// Whether the kinds of content were taken as ticked boxes, and not as numbers from 0 to 10.
    pub ticked: bool,
}

/// What one person answered. What was left blank is absent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// The line of the file on which it stands, from 1.
    pub line: u64,
    /// Where they stand on each milestone, from 0 to 10.
    pub needs: BTreeMap<MilestoneId, f64>,
    /// How much each milestone matters to them, from 0 to 10.
    pub importances: BTreeMap<MilestoneId, f64>,
    /// How much they like each kind of content, from 0 to 10.
    pub kinds: BTreeMap<KindId, f64>,
    /// Their age band, as the framework names it.
    pub age: Option<String>,
}

/// A cell that could not be counted, or a whole row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The line of the file on which its row begins, from 1.
    pub line: u64,
    /// The header of its column; empty for a whole row.
    pub column: String,
    /// What stands there, shortened where it is long; the row's cells for a whole row.
    pub cell: String,
    /// Why it could not be counted, as a sentence.
    pub why: String,
}

/// Reads the answers of a table; `columns` says what each of its columns holds, and those beyond it are not used.
///
/// A cell that cannot be counted is listed, and the rest of its row counts. Listed as a whole are rows in which nothing
/// counts, and rows with more cells than the header, for there it is not clear which answer is whose.
///
/// Kinds of content may be ticks: a tick is 10 and the lack of one 0. Where nothing but ticks was given, or nothing but
/// 0 and 1 in ten cells or more, they were ticked: then a blank cell is 0 if another of its row is ticked and no cell of
/// the table says "no", and 1 is a tick.
#[must_use]
pub fn read_answers(framework: &Framework, table: &Table, columns: &[Column]) -> Survey {
    let mut reading = Reading {
        headers: &table.headers,
        widest: widest(table),
        columns,
        bands: Bands::new(&framework.ages),
        labels: labels(framework, table, columns),
        ticks: Ticks::None,
        survey: Survey::default(),
    };
    reading.ticks = Ticks::of(reading.likings(&table.rows));
    for row in &table.rows {
        reading.read(row);
    }
    let Reading { ticks, mut survey, .. } = reading;
    survey.counted = survey.answers.len();
    survey.ticked = ticks != Ticks::None;
    survey
}

/// As wide as a row may be: as the header, or wider where every row ends with more separators.
fn widest(table: &Table) -> usize {
    let filled = table.rows.iter().filter(|row| !row.is_blank());
    filled.map(|row| row.cells.len()).min().unwrap_or(0).max(table.headers.len())
}

/// The names of the kind of content of each column.
fn labels(framework: &Framework, table: &Table, columns: &[Column]) -> Vec<Vec<Vec<String>>> {
    let of_column = |(column, header): (&Column, &String)| match column {
        Column::Kind(id) => {
            let named = framework.kinds.iter().find(|kind| kind.id == *id).map(|kind| kind.name.as_str());
            let names = [Some(header.as_str()), Some(id.as_str()), named];
            names.into_iter().flatten().map(words_of).filter(|words| !words.is_empty()).collect()
        }
        _ => Vec::new(),
    };
    columns.iter().zip(&table.headers).map(of_column).collect()
}

struct Reading<'a> {
    headers: &'a [String],
    widest: usize,
    columns: &'a [Column],
    bands: Bands<'a>,
    labels: Vec<Vec<Vec<String>>>,
    ticks: Ticks,
    survey: Survey,
}

impl Reading<'_> {
    /// What stands in the cells about kinds of content.
    fn likings<'t>(&'t self, rows: &'t [AnswerRow]) -> impl Iterator<Item = Liking> + 't {
        let cells = rows.iter().filter(|row| !self.is_too_long(row)).flat_map(|row| {
            let each = self.columns.iter().zip(&self.labels).zip(&row.cells);
            each.filter(|((column, _), _)| matches!(column, Column::Kind(_)))
        });
        cells.filter_map(|((_, labels), cell)| liking(cell, labels).ok())
    }

    fn is_too_long(&self, row: &AnswerRow) -> bool {
        row.cells.len() > self.widest || row.cells.iter().skip(self.headers.len()).any(|cell| !cell.trim().is_empty())
    }

    fn read(&mut self, row: &AnswerRow) {
        if row.is_blank() {
            return self.list_row(row, "this row is blank".to_owned());
        }
        if self.is_too_long(row) {
            let (has, header) = (row.cells.len(), self.headers.len());
            let why = format!(
                "this row has {has} cells but the header has {header}, so answers can’t be matched to questions; put \
                 quotation marks around any cell that contains the separator"
            );
            return self.list_row(row, why);
        }
        let mut answer = Answer { line: row.line, ..Answer::default() };
        for (at, (column, cell)) in self.columns.iter().zip(&row.cells).enumerate() {
            if let Err(why) = self.take(&mut answer, at, column, cell) {
                let column = self.headers.get(at).map_or_else(String::new, |header| shortened(header.trim()));
                self.survey.bad.push(BadCell { line: row.line, column, cell: shortened(cell.trim()), why });
            }
        }
        if self.ticks == Ticks::Alone && !answer.kinds.is_empty() {
            for (column, cell) in self.columns.iter().zip(&row.cells) {
                if let (Column::Kind(id), "") = (column, cell.trim()) {
                    answer.kinds.entry(id.clone()).or_insert(0.0);
                }
            }
        }
        if answer.is_blank() {
            self.list_row(row, "no cell in this row holds an answer that counts".to_owned());
        } else {
            self.survey.answers.push(answer);
        }
    }

    fn list_row(&mut self, row: &AnswerRow, why: String) {
        let filled = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let cell = shortened(&filled.take(20).map(shortened).collect::<Vec<_>>().join(", "));
        self.survey.bad.push(BadCell { line: row.line, column: String::new(), cell, why });
    }

    /// Puts what a cell holds into an answer, or says why it cannot be counted.
    fn take(&self, answer: &mut Answer, at: usize, column: &Column, cell: &str) -> Result<(), String> {
        match column {
            Column::Ignore | Column::Topics | Column::Platforms => Ok(()),
            Column::Need(id) => put(&mut answer.needs, id, score(cell)?),
            Column::Importance(id) => put(&mut answer.importances, id, score(cell)?),
            Column::Kind(id) => {
                let cell = liking(cell, self.labels.get(at).map_or(&[], Vec::as_slice))?;
                put(&mut answer.kinds, id, self.ticks.value(cell))
            }
            Column::Age if cell.trim().is_empty() => Ok(()),
            Column::Age => {
                let band = self.bands.of(cell).ok_or_else(|| self.bands.complaint())?;
                if answer.age.is_some() {
                    return Err(SECOND.to_owned());
                }
                answer.age = Some(band.to_owned());
                Ok(())
            }
        }
    }
}

const SECOND: &str = "an earlier column of this row answers the same question";

/// Puts an answer under its question, unless there is one.
fn put<K: Ord + Clone>(answers: &mut BTreeMap<K, f64>, key: &K, value: Option<f64>) -> Result<(), String> {
    let Some(value) = value else { return Ok(()) };
    if answers.contains_key(key) {
        return Err(SECOND.to_owned());
    }
    answers.insert(key.clone(), value);
    Ok(())
}

impl Answer {
    fn is_blank(&self) -> bool {
        self.needs.is_empty() && self.importances.is_empty() && self.kinds.is_empty() && self.age.is_none()
    }

    /// Every answer that is a number, with what was asked.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (Column, f64)> {
        let needs = self.needs.iter().map(|(id, value)| (Column::Need(id.clone()), *value));
        let importances = self.importances.iter().map(|(id, value)| (Column::Importance(id.clone()), *value));
        let kinds = self.kinds.iter().map(|(id, value)| (Column::Kind(id.clone()), *value));
        needs.chain(importances).chain(kinds)
    }
}
