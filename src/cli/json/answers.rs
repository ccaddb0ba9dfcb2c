//! `survey --json`, and the file that `--map` reads: the `columns` of the former, changed.

use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::storage::{self, FileError};
use crate::survey::{Column, ColumnScale, Found, How, Ladder, Part, Scale, Standing, Survey};
use anyhow::Result;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A file of answers as it was read.
pub struct Read {
    /// Its name.
    pub name: String,
    /// The headers of its columns.
    pub headers: Vec<String>,
    /// What they hold.
    pub columns: Vec<Column>,
    /// How sure that is.
    pub standings: Vec<Standing>,
    /// What people answered.
    pub survey: Survey,
}

/// Everything that the answers say.
#[derive(Debug, Serialize)]
pub struct Answered<'a> {
    /// How many people count.
    people: usize,
    /// Whole rows that do not count.
    left_out: Vec<LeftOut<'a>>,
    /// Single cells that do not count.
    not_counted: Vec<LeftOut<'a>>,
    columns: Vec<ColumnOf<'a>>,
    /// What was taken that a person should know of whole files.
    notes: Vec<&'a str>,
    segments: Vec<SegmentOf<'a>>,
}

#[derive(Debug, Serialize)]
struct LeftOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    row: u64,
    #[serde(skip_serializing_if = "str::is_empty")]
    column: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    cell: &'a str,
    why: &'a str,
}

#[derive(Debug, Serialize)]
struct ColumnOf<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    header: &'a str,
    holds: Option<String>,
    scale: Option<[f64; 2]>,
    how: Option<&'static str>,
    /// What stands for “no answer”.
    #[serde(skip_serializing_if = "<[f64]>::is_empty")]
    no_answer: &'a [f64],
    /// What a person should look at, as sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct SegmentOf<'a> {
    name: &'a str,
    people: usize,
    share: f64,
    needs: BTreeMap<&'a str, NeedOf>,
    importances: BTreeMap<&'a str, f64>,
    content: BTreeMap<&'a str, f64>,
    ages: BTreeMap<&'a str, f64>,
    reach: BTreeMap<&'a str, f64>,
    topics: BTreeMap<&'a str, f64>,
}

#[derive(Debug, Serialize)]
struct NeedOf {
    need: f64,
    spread: f64,
    answers: u32,
}

impl<'a> Answered<'a> {
    /// What some files and the segments that they make say; `named` where each row says its file.
    pub fn new(read: &'a [Read], parts: &'a [Part], named: bool) -> Self {
        let bad = |whole: bool| {
            let of_file = move |read: &'a Read| {
                let file = named.then_some(read.name.as_str());
                let bad = read.survey.bad.iter().filter(move |bad| bad.column.is_empty() == whole);
                bad.map(move |bad| LeftOut { file, row: bad.line, column: &bad.column, cell: &bad.cell, why: &bad.why })
            };
            read.iter().flat_map(of_file).collect()
        };
        let columns = read.iter().flat_map(|read| {
            let file = named.then_some(read.name.as_str());
            read.headers.iter().enumerate().map(move |(at, header)| {
                let key = read.columns.get(at).map(Column::key).filter(|key| !key.is_empty());
                let found = read.survey.scales.get(at).and_then(Option::as_ref);
                let scale = found.map(|found| [found.scale.low, found.scale.high]);
                let how = found.map(|found| found.how.name());
                let no_answer = found.map_or(&[][..], |found| &found.no_answer);
                let doubt = read.standings.get(at).and_then(Standing::doubt);
                ColumnOf { file, header, holds: key, scale, how, no_answer, doubt }
            })
        });
        Self {
            people: read.iter().map(|read| read.survey.counted).sum(),
            left_out: bad(true),
            not_counted: bad(false),
            columns: columns.collect(),
            notes: read.iter().flat_map(|read| &read.survey.notes).map(String::as_str).collect(),
            segments: parts.iter().map(|part| SegmentOf::new(&part.segment, part.people)).collect(),
        }
    }
}

impl<'a> SegmentOf<'a> {
    fn new(segment: &'a Segment, people: usize) -> Self {
        let needs = segment.needs.iter().map(|(id, wish)| {
            let answers = wish.answers.unwrap_or(0);
            (id.as_str(), NeedOf { need: wish.need.get(), spread: wish.spread.get(), answers })
        });
        Self {
            name: &segment.name,
            people,
            share: segment.share.get(),
            needs: needs.collect(),
            importances: segment.needs.iter().map(|(id, wish)| (id.as_str(), wish.importance.get())).collect(),
            content: segment.content.iter().map(|(id, interest)| (id.as_str(), interest.get())).collect(),
            ages: segment.ages.iter().map(|(age, weight)| (age.as_str(), weight.get())).collect(),
            reach: segment.reach.iter().map(|(id, share)| (id.as_str(), share.get())).collect(),
            topics: segment.topics.iter().map(|(id, interest)| (id.as_str(), interest.get())).collect(),
        }
    }
}

/// What a person says of the columns.
#[derive(Debug)]
pub struct Map(Vec<Said>);

/// What a person says of a column.
#[derive(Debug)]
struct Said {
    header: String,
    /// The file that it is in; none where it holds for all.
    file: Option<String>,
    column: Column,
    scale: ColumnScale,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Sayings {
    Whole { columns: Vec<Mapped> },
    Columns(Vec<Mapped>),
}

#[derive(Deserialize)]
struct Mapped {
    header: String,
    #[serde(default)]
    file: Option<String>,
    holds: Option<String>,
    #[serde(default)]
    scale: Option<[f64; 2]>,
    #[serde(default)]
    how: Option<String>,
    /// Answers in words, from least to most.
    #[serde(default)]
    order: Option<Vec<String>>,
    /// Numbers that stand for “no answer”.
    #[serde(default)]
    no_answer: Vec<f64>,
}

/// Reads what a person says of the columns.
///
/// # Errors
/// When the file cannot be read, is no such JSON, or names what no column can hold.
pub fn read_map(path: &Path, framework: &Framework, library: &Library) -> Result<Map> {
    let whole = |sentence: String| FileError::whole(path, sentence);
    let text = storage::read_text(path)?;
    let no_map = |_| {
        let form = "[{\"header\": \"…\", \"holds\": \"need_identity\", \"scale\": [1, 5]}]";
        whole(format!("this is no list of columns; save the output of --json and change its columns: {form}"))
    };
    let sayings: Sayings = serde_json::from_str(&text).map_err(no_map)?;
    let (Sayings::Whole { columns } | Sayings::Columns(columns)) = sayings;
    let mut map = Vec::new();
    for Mapped { header, file, holds, scale, how, order, no_answer } in columns {
        let column = match holds.as_deref() {
            None | Some("") => Column::Ignore,
            Some(key) => Column::of_key(framework, library, key).ok_or_else(|| {
                whole(format!(
                    "“{header}” cannot hold `{key}`; see the keys in the guide to files, such as `need_identity`"
                ))
            })?,
        };
        let told = match (order, scale) {
            (Some(order), _) if order.len() < 2 => {
                return Err(whole(format!("“{header}” needs at least two answers in its order")).into());
            }
            (Some(order), _) => Some(Found::in_words(Arc::new(Ladder::in_order(&order)))),
            // A scale that was found, and stands as it was, is found again: words need their order.
            (None, Some(_)) if how.as_deref() == Some(How::Words.name()) => None,
            (None, Some([low, high])) => {
                let scale = Scale::new(low, high);
                let scale = scale.ok_or_else(|| whole(format!("“{header}” needs a scale with two different ends")))?;
                Some(Found { no_answer, ..Found::said(scale) })
            }
            (None, None) => None,
        };
        map.push(Said { header, file, column, scale: told });
    }
    Ok(Map(map))
}

impl Map {
    /// What is said of each column of a file: of several with one header the first saying is about the first of them, and the last
    /// one about all further ones. What names the file comes before what names none.
    fn of<'a>(&'a self, file: &'a str, headers: &'a [String]) -> impl Iterator<Item = Option<&'a Said>> {
        let same = |one: &str, other: &str| one.trim() == other.trim();
        headers.iter().enumerate().map(move |(at, header)| {
            let of_header = || self.0.iter().filter(move |said| same(&said.header, header));
            let of_file: Vec<&Said> =
                of_header().filter(|said| said.file.as_deref().is_some_and(|named| same(named, file))).collect();
            let sayings =
                if of_file.is_empty() { of_header().filter(|said| said.file.is_none()).collect() } else { of_file };
            let earlier = headers[..at].iter().filter(|other| same(other, header)).count();
            sayings.get(earlier).or(sayings.last()).copied()
        })
    }

    /// Puts what the columns of a file hold as the person says; others stay as they were found.
    pub fn put(&self, file: &str, headers: &[String], columns: &mut [Column]) {
        for (said, column) in self.of(file, headers).zip(columns) {
            if let Some(said) = said {
                column.clone_from(&said.column);
            }
        }
    }

    /// The scales of a file's columns that the person says.
    pub fn scales(&self, file: &str, headers: &[String]) -> Vec<ColumnScale> {
        self.of(file, headers).map(|said| said.and_then(|said| said.scale.clone())).collect()
    }

    /// The columns of a file of which the person says something, from 0, each with whether that is a scale or an order.
    pub fn places(&self, file: &str, headers: &[String]) -> BTreeMap<usize, bool> {
        let said = self.of(file, headers).enumerate();
        said.filter_map(|(at, said)| Some((at, said?.scale.is_some()))).collect()
    }

    /// What is said of columns that no file has, as sentences; each file with its headers.
    pub fn unused(&self, files: &[(&str, &[String])]) -> Vec<String> {
        let is_there = |said: &&Said| {
            let in_file = |(file, headers): &(&str, &[String])| {
                said.file.as_deref().is_none_or(|named| named.trim() == file.trim())
                    && headers.iter().any(|header| header.trim() == said.header.trim())
            };
            !files.iter().any(in_file)
        };
        let sentence = |said: &Said| {
            let file = said.file.as_deref().map_or_else(|| "no file".to_owned(), |file| format!("no file “{file}”"));
            format!(
                "--map speaks of the column “{}”, but {file} has it; copy the header from --json",
                said.header.trim()
            )
        };
        self.0.iter().filter(is_there).map(sentence).collect()
    }
}
