//! What each column probably holds, by its header.

use super::age::Bands;
use super::cell::{liking, score};
use super::column::Column;
use super::earlier;
use super::questionnaire::{
    AGE_QUESTION, PLATFORMS_QUESTION, TOPICS_QUESTION, importance_question, kind_question, need_question,
};
use super::table::Table;
use super::words::{holds, words_of};
use crate::domain::framework::Framework;
use crate::domain::sorting::sort_by_key;
use std::collections::BTreeSet;

/// Words in a header that ask how much something matters.
const IMPORTANCE_WORDS: [&str; 9] =
    ["important", "importance", "matter", "weight", "weighting", "priority", "relevance", "relevant", "care"];
/// Words in a header that ask for an age.
const AGE_WORDS: [&str; 2] = ["age", "how old"];
/// So many characters of a header are looked at.
const HEADER_CHARACTERS: usize = 1_000;
/// So many words of a question's beginning are enough, for tools that cut headers short.
const BEGINNING_WORDS: usize = 6;
/// So many rows are looked at to see whether a column's cells are answers.
const SAMPLE_ROWS: usize = 200;

/// How well a header and a name go together, the better the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// The name is among the header's words.
    Among,
    /// The header is the name.
    Name,
    /// The header is the question, or holds it.
    Question,
    /// The header is our own.
    Own,
}

/// Some words that may stand in a header.
struct Label {
    words: Vec<String>,
    /// Whether they are a whole question, and not a name.
    is_question: bool,
    /// What the column holds.
    column: Column,
    /// What it holds where the header speaks of importance.
    mattering: Column,
}

/// Finds what each column probably holds: one [`Column`] for each header, each but [`Column::Ignore`] at most once.
///
/// Our own header is known exactly. Otherwise ids, names and questions are looked for, whatever their case, accents and
/// punctuation; a name counts only where at least half of the cells below it can be answers.
#[must_use]
pub fn guess(framework: &Framework, table: &Table) -> Vec<Column> {
    let labels = labels(framework);
    let keys: Vec<_> = Column::all(framework).into_iter().skip(1).map(|column| (column.key(), column)).collect();
    let headers: Vec<Header> = table.headers.iter().map(|text| Header::new(text)).collect();
    let mut found = Vec::new();
    for (at, header) in headers.iter().enumerate() {
        found.extend(
            keys.iter().filter(|(key, _)| *key == header.text).map(|(_, column)| (Strength::Own, 0, at, column)),
        );
        found.extend(labels.iter().filter_map(|label| {
            let strength = header.strength(label)?;
            Some((strength, label.words.len(), at, header.choose(label)))
        }));
    }
    // Best first; of equals the one further left, and then the milestone asked about first.
    sort_by_key(&mut found, |(strength, length, at, _)| (std::cmp::Reverse((*strength, *length)), *at));
    let mut columns = vec![Column::Ignore; headers.len()];
    let mut used = BTreeSet::new();
    let cells = Cells { framework, table };
    for (strength, _, at, column) in found {
        let free = columns[at] == Column::Ignore && !used.contains(column);
        if free && (strength >= Strength::Question || cells.can_be(column, at)) {
            columns[at] = column.clone();
            if !column.repeats() {
                used.insert(column.clone());
            }
        }
    }
    // "How much does that matter to you?" is about the question before it.
    for at in 1..columns.len() {
        if let (Column::Need(id), Column::Ignore) = (&columns[at - 1], &columns[at]) {
            let column = Column::Importance(id.clone());
            let is_about_it = headers[at].speaks_of_importance && headers[at].names_nothing(&labels);
            if is_about_it && !used.contains(&column) && cells.can_be(&column, at) {
                used.insert(column.clone());
                columns[at] = column;
            }
        }
    }
    columns
}

fn labels(framework: &Framework) -> Vec<Label> {
    let mut labels = Vec::new();
    let mut add = |text: &str, is_question, column: &Column, mattering: &Column| {
        let words = words_of(text);
        if !words.is_empty() {
            labels.push(Label { words, is_question, column: column.clone(), mattering: mattering.clone() });
        }
    };
    for m in &framework.milestones {
        let (need, importance) = (Column::Need(m.id.clone()), Column::Importance(m.id.clone()));
        add(&need_question(m), true, &need, &need);
        add(&m.question, true, &need, &need);
        add(&importance_question(m), true, &importance, &importance);
        for name in [m.id.as_str(), &m.name, &m.short, &m.published_name].into_iter().chain(earlier::short_name(m)) {
            add(name, false, &need, &importance);
        }
    }
    for kind in &framework.kinds {
        let column = Column::Kind(kind.id.clone());
        add(&kind_question(kind), true, &column, &column);
        for name in [kind.id.as_str(), &kind.name] {
            add(name, false, &column, &column);
        }
    }
    for (question, column) in earlier::questions(framework) {
        add(&question, true, &column, &column);
    }
    if !framework.topics.is_empty() {
        add(TOPICS_QUESTION, true, &Column::Topics, &Column::Topics);
    }
    add(PLATFORMS_QUESTION, true, &Column::Platforms, &Column::Platforms);
    if !framework.ages.is_empty() {
        add(AGE_QUESTION, true, &Column::Age, &Column::Age);
        for name in AGE_WORDS {
            add(name, false, &Column::Age, &Column::Age);
        }
    }
    labels
}

struct Header {
    text: String,
    words: Vec<String>,
    speaks_of_importance: bool,
}

impl Header {
    fn new(text: &str) -> Self {
        let start: String = text.trim().chars().take(HEADER_CHARACTERS).collect();
        let words = words_of(&start);
        let speaks_of_importance = words.iter().any(|word| IMPORTANCE_WORDS.contains(&word.as_str()));
        Self { text: start.to_lowercase(), words, speaks_of_importance }
    }

    fn strength(&self, label: &Label) -> Option<Strength> {
        let cut_short = || self.words.len() >= BEGINNING_WORDS && label.words.starts_with(&self.words);
        if label.is_question {
            (holds(&self.words, &label.words) || cut_short()).then_some(Strength::Question)
        } else if self.words == label.words {
            Some(Strength::Name)
        } else {
            holds(&self.words, &label.words).then_some(Strength::Among)
        }
    }

    fn choose<'a>(&self, label: &'a Label) -> &'a Column {
        if self.speaks_of_importance { &label.mattering } else { &label.column }
    }

    fn names_nothing(&self, labels: &[Label]) -> bool {
        labels.iter().all(|label| self.strength(label).is_none())
    }
}

struct Cells<'a> {
    framework: &'a Framework,
    table: &'a Table,
}

impl Cells<'_> {
    /// Whether at least half of the filled cells below a header can be answers of a kind.
    fn can_be(&self, column: &Column, at: usize) -> bool {
        let bands = Bands::new(&self.framework.ages);
        let labels = [words_of(&self.table.headers[at]), words_of(&column.name(self.framework))];
        let fits = |cell: &str| match column {
            Column::Ignore | Column::Topics | Column::Platforms => true,
            Column::Need(_) | Column::Importance(_) => score(cell).is_ok(),
            Column::Kind(_) => liking(cell, &labels).is_ok(),
            Column::Age => bands.of(cell).is_some(),
        };
        let cells = self.table.rows.iter().take(SAMPLE_ROWS).filter_map(|row| row.cells.get(at));
        let filled: Vec<_> = cells.filter(|cell| !cell.trim().is_empty()).collect();
        filled.iter().filter(|cell| fits(cell)).count() * 2 >= filled.len()
    }
}
