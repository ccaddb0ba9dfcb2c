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
    filled > 0 && filled * 100 >= all * DIFFERENT_OF_100 && different.len() * 100 >= filled * DIFFERENT_OF_100
}

/// Rows of a table whose people are counted already, by their place in [`Table::rows`], each with why, as a sentence.
pub type Repeated = BTreeMap<usize, String>;

/// Finds the rows of people who were counted already: by the column that says who they are, else by the whole row where an
/// earlier file with the same header has it too. Two people of one file may answer alike.
///
/// `columns` says what the columns of each table hold; `names` how the files are called. Gives one value for each table.
#[must_use]
pub fn repeated(tables: &[&Table], columns: &[&[Column]], names: &[&str]) -> Vec<Repeated> {
    let mut known: HashMap<(u64, &str), (usize, u64)> = HashMap::new();
    // For each row how often an earlier file has it.
    let mut rows: HashMap<(u64, u64), usize> = HashMap::new();
    let mut all = Vec::with_capacity(tables.len());
    for (file, table) in tables.iter().enumerate() {
        let header = hash(&table.headers);
        let of_person = columns.get(file).and_then(|columns| columns.iter().position(|c| *c == Column::Person));
        let mut here: HashMap<(u64, u64), usize> = HashMap::new();
        let mut found = Repeated::new();
        let people = table.rows.iter().enumerate().filter(|(_, row)| row.left_out.is_none() && !row.is_blank());
        for (place, row) in people {
            let id = of_person.and_then(|at| row.cells.get(at)).map(|cell| cell.trim()).filter(|id| !id.is_empty());
            let Some(id) = id else {
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
                Entry::Vacant(place) => _ = place.insert((file, row.line)),
                Entry::Occupied(first) => {
                    let (earlier, line) = *first.get();
                    let name = (earlier != file).then(|| names.get(earlier)).flatten();
                    found.insert(place, same_person(id, name.copied(), line));
                }
            }
        }
        for (key, count) in here {
            let most = rows.entry(key).or_default();
            *most = (*most).max(count);
        }
        all.push(found);
    }
    all
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
