//! Who is who: people who were counted already, in an earlier file or an earlier row.

use super::column::Column;
use super::table::{AnswerRow, Table};
use super::words::words_of;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hasher as _;

/// Headers of columns that say who a person is, as form tools write them, the surest first.
const HEADERS: [&str; 30] = [
    "uuid",
    "response id",
    "responseid",
    "respondent id",
    "submission id",
    "participant id",
    "answer id",
    "antwort id",
    "recordedid",
    "record id",
    "token",
    "id de respuesta",
    "id de réponse",
    "id réponse",
    "id risposta",
    "id da resposta",
    "reactie id",
    "antwoord id",
    "id odpowiedzi",
    "person id",
    "user id",
    "respondent",
    "instanceid",
    "key",
    "id",
    "#",
    "nr",
    "no",
    "index",
    "identifiant",
];
/// So many of a hundred filled cells are different in such a column.
const DIFFERENT_OF_100: usize = 90;
/// So many of a hundred people have an ID in it.
const FILLED_OF_100: usize = 50;
/// An id shorter than this, of digits alone, is a number that every form counts from 1.
const SHORTEST_NUMBER: usize = 7;

/// The column that says who a person is; none where no column can.
pub(super) fn is_of_person(table: &Table) -> Option<usize> {
    let headers: Vec<String> = table.headers.iter().map(|header| plain(header)).collect();
    let mut found = HEADERS.iter().flat_map(|name| {
        let name = self::plain(name);
        (0..headers.len()).filter(|at| headers[*at] == name).collect::<Vec<_>>()
    });
    found.find(|at| tells_apart(table, *at))
}

fn plain(header: &str) -> String {
    let words = words_of(header).join(" ");
    if words.is_empty() { header.trim().to_owned() } else { words }
}

/// Whether nearly everybody has a cell of their own in a column.
fn tells_apart(table: &Table, at: usize) -> bool {
    let rows = || table.rows.iter().filter(|row| row.left_out.is_none());
    let cells = || rows().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let different: HashSet<&str> = cells().collect();
    let (filled, all) = (cells().count(), rows().count());
    filled > 0 && filled * 100 >= all * FILLED_OF_100 && different.len() * 100 >= filled * DIFFERENT_OF_100
}

/// Which rows of a table are people who are counted already, and what a person should know of how that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repeated {
    /// Those rows, by their place in [`Table::rows`], each with why, as a sentence.
    pub rows: BTreeMap<usize, String>,
    /// Whose IDs do not tell them apart, as sentences.
    pub notes: Vec<String>,
}

impl Repeated {
    /// Why the row at a place is somebody who is counted already; none where it is not.
    #[must_use]
    pub fn why(&self, place: usize) -> Option<&str> {
        self.rows.get(&place).map(String::as_str)
    }
}

/// Finds the rows of people who were counted already: by the column that says who they are, else by the whole row where an
/// earlier file with the same header has it too. Two people of one file may answer alike, those without an ID too, and two
/// with one ID count both where all their answers differ.
///
/// `columns` says what the columns of each table hold; `names` how the files are called. Gives one value for each table.
#[must_use]
pub fn repeated(tables: &[&Table], columns: &[&[Column]], names: &[&str]) -> Vec<Repeated> {
    let mut known: HashMap<(u64, &str), (usize, usize)> = HashMap::new();
    // For each row how often an earlier file has it.
    let mut rows: HashMap<(u64, u64), usize> = HashMap::new();
    let mut all = Vec::with_capacity(tables.len());
    for (file, table) in tables.iter().enumerate() {
        let header = hash(&table.headers);
        let of_file = columns.get(file).copied().unwrap_or_default();
        let of_person = of_file.iter().position(|c| *c == Column::Person);
        let mut here: HashMap<(u64, u64), usize> = HashMap::new();
        let (mut found, mut nameless, mut alike) = (BTreeMap::new(), 0, Vec::new());
        let people = table.rows.iter().enumerate().filter(|(_, row)| row.left_out.is_none() && !row.is_blank());
        for (place, row) in people {
            let id = of_person.and_then(|at| row.cells.get(at)).map(|cell| cell.trim()).filter(|id| !id.is_empty());
            let Some(id) = id else {
                nameless += 1;
                // One file alone has nobody to compare with.
                if tables.len() > 1 {
                    let key = (header, hash(&row.cells));
                    let count = here.entry(key).or_default();
                    *count += 1;
                    if rows.get(&key).is_some_and(|earlier| *count <= *earlier) {
                        found.insert(place, SAME_ROW.to_owned());
                    }
                }
                continue;
            };
            // A number that every form counts from 1 tells people apart within one form only.
            let is_number = id.len() < SHORTEST_NUMBER && id.bytes().all(|byte| byte.is_ascii_digit());
            match known.entry((if is_number { header } else { 0 }, id)) {
                Entry::Vacant(vacant) => _ = vacant.insert((file, place)),
                Entry::Occupied(first) => {
                    let (earlier, at) = *first.get();
                    let of_earlier = columns.get(earlier).copied().unwrap_or_default();
                    let Some(one) = tables.get(earlier).and_then(|table| table.rows.get(at)) else { continue };
                    if differ_wholly((of_earlier, one), (of_file, row)) {
                        alike.push((id, row.line));
                        continue;
                    }
                    let name = (earlier != file).then(|| names.get(earlier)).flatten();
                    found.insert(place, same_person(id, name.copied(), one.line));
                }
            }
        }
        for (key, count) in here {
            let most = rows.entry(key).or_default();
            *most = (*most).max(count);
        }
        let header = of_person.and_then(|at| table.headers.get(at)).map_or("", |header| header.trim());
        let nameless = of_person.and_then(|_| without_id(nameless, header));
        all.push(Repeated { rows: found, notes: nameless.into_iter().chain(with_one_id(&alike)).collect() });
    }
    all
}

/// So many questions that both answered say whether two people with one ID are the same.
const ENOUGH_ANSWERS: usize = 4;

/// Whether two rows answer several of the same questions and none of them alike.
fn differ_wholly((columns, one): (&[Column], &AnswerRow), (others, other): (&[Column], &AnswerRow)) -> bool {
    let cell = |row: &'_ AnswerRow, at: usize| row.cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    let mut both = 0;
    for (at, column) in columns.iter().enumerate().filter(|(_, column)| column.is_question()) {
        let Some(place) = others.iter().position(|other| other == column) else { continue };
        let (one, other) = (cell(one, at), cell(other, place));
        if !one.is_empty() && !other.is_empty() {
            both += 1;
            if one == other {
                return false;
            }
        }
    }
    both >= ENOUGH_ANSWERS
}

fn without_id(people: usize, header: &str) -> Option<String> {
    let header = super::cell::shortened(header);
    match people {
        0 => None,
        1 => Some(format!("1 person has no ID in “{header}” and counts as a person of their own.")),
        _ => Some(format!("{people} people have no ID in “{header}”. Each of them counts as a person of their own.")),
    }
}

/// So many rows are named in a sentence.
const MOST_NAMED: usize = 5;

fn with_one_id(rows: &[(&str, u64)]) -> Option<String> {
    let (first, line) = rows.first()?;
    let id = super::cell::shortened(first);
    if rows.len() == 1 {
        return Some(format!(
            "Row {line} has the ID “{id}” of an earlier row, but answers everything differently, so both count."
        ));
    }
    let lines: Vec<String> = rows.iter().take(MOST_NAMED).map(|(_, line)| line.to_string()).collect();
    let more = if rows.len() > MOST_NAMED { " and others" } else { "" };
    Some(format!(
        "{} rows have the ID of an earlier row, but answer everything differently, so all of them count: rows {}{more}.",
        rows.len(),
        lines.join(", ")
    ))
}

const SAME_ROW: &str = "an earlier file has the same row, so this person is counted already";

fn same_person(id: &str, file: Option<&str>, line: u64) -> String {
    let file = file.map_or_else(String::new, |file| format!(" of {file}"));
    format!("this person, “{}”, is counted already in row {line}{file}", super::cell::shortened(id))
}

fn hash(value: &impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Marks rows that are none of a person: those that repeat a row of headers.
pub(super) fn leave_out_headers(rows: &mut [AnswerRow], headers: &[AnswerRow]) {
    for row in rows {
        let is_header = |header: &AnswerRow| header.cells == row.cells && !row.is_blank();
        if row.left_out.is_none() && headers.iter().any(is_header) {
            row.left_out = Some("this row repeats the names of the columns".to_owned());
        }
    }
}
