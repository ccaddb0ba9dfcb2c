//! What each column probably holds, by its header.

use super::age::{Bands, year_of_birth};
use super::boxes;
use super::cell::{is_no_answer, labelled, liking, number};
use super::column::Column;
use super::earlier;
use super::ladders::Ladder;
use super::people::is_of_person;
use super::questionnaire::{
    AGE_QUESTION, KINDS_QUESTION, PLATFORMS_QUESTION, TOPICS_QUESTION, importance_row, need_question,
};
use super::status::is_status;
use super::table::Table;
use super::vocabulary::{AGE_WORDS, BORN_WORDS, IMPORTANCE_WORDS, USING_WORDS, WEIGHT_HEADERS};
use super::words::{holds, words_of};
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::sorting::sort_by_key;
use std::collections::BTreeSet;

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
    /// The header ends with a name that is a box of a question.
    Box,
    /// The header is our own.
    Own,
}

/// Some words that may stand in a header.
struct Label {
    words: Vec<String>,
    kind: LabelKind,
    /// What the column holds.
    column: Column,
    /// What it holds where the header speaks of importance.
    mattering: Column,
}

/// What a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LabelKind {
    /// A whole question.
    Question,
    /// A name that may stand among other words.
    Name,
    /// A name that stands alone, or last.
    Box,
}

/// Finds what each column probably holds: one [`Column`] for each header, each but [`Column::Ignore`] at most once.
///
/// Our own header is known exactly. Otherwise ids, names and questions are looked for, whatever their case, accents and
/// punctuation; a name counts only where at least half of the cells below it can be answers.
#[must_use]
pub fn guess(framework: &Framework, library: &Library, table: &Table) -> Vec<Column> {
    let labels = labels(framework, library);
    let asked = Column::asked(framework).into_iter().chain([Column::Kinds]);
    let keys: Vec<_> = asked.map(|column| (column.key(), column)).collect();
    let headers: Vec<Header> = table.headers.iter().map(|text| Header::new(text)).collect();
    let mut found = Vec::new();
    for (at, header) in headers.iter().enumerate() {
        found.extend(
            keys.iter().filter(|(key, _)| header.is_key(key)).map(|(_, column)| (Strength::Own, 0, at, column)),
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
    let cells = Cells { framework, library, table };
    for (at, column) in of_people(&headers, &cells) {
        columns[at] = column;
    }
    for (strength, _, at, column) in found {
        let free = columns[at] == Column::Ignore && !used.contains(column);
        let is_sure = matches!(strength, Strength::Question | Strength::Own);
        if free && (is_sure || cells.can_be(column, at)) {
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
    cells.several(&headers, &mut columns);
    leave_out_sums(&headers, &mut columns);
    columns
}

/// Leaves out a column with all that was ticked where each box has a column too, with the question before its name: it says the same
/// again.
fn leave_out_sums(headers: &[Header], columns: &mut [Column]) {
    let is_box = |all: &Column, one: &Column| {
        matches!(
            (all, one),
            (Column::Kinds, Column::Kind(_))
                | (Column::Topics, Column::Topic(_))
                | (Column::Platforms, Column::Platform(_))
        )
    };
    let says_again = |at: &usize| {
        let others = headers.iter().zip(columns.iter());
        let begins = |other: &Header| {
            other.words.len() > headers[*at].words.len() && other.words.starts_with(&headers[*at].words)
        };
        others.into_iter().any(|(header, column)| is_box(&columns[*at], column) && begins(header))
    };
    let again: Vec<usize> = (0..columns.len()).filter(says_again).collect();
    for at in again {
        columns[at] = Column::Ignore;
    }
}

/// How many of some headers name a question.
pub(super) fn named(framework: &Framework, library: &Library, headers: &[&str]) -> usize {
    let labels = labels(framework, library);
    let keys: BTreeSet<String> = Column::asked(framework).iter().map(Column::key).collect();
    let names = |text: &&&str| {
        let header = Header::new(text);
        keys.iter().any(|key| header.is_key(key)) || !header.names_nothing(&labels)
    };
    headers.iter().filter(names).count()
}

/// Whether a header is one of ours, so that its scale is from 0 to 10: our own name for the column, or, where the needs are on
/// that scale, a question of ours that does not name its ends.
pub(super) fn is_own(framework: &Framework, header: &str, column: &Column, needs_are_ours: bool) -> bool {
    let header = Header::new(header);
    if header.is_key(&column.key()) {
        return true;
    }
    let asks = |question: &str| holds(&header.words, &words_of(question));
    let asked_before = || {
        let questions = earlier::questions(framework);
        questions.iter().any(|(question, of)| of == column && asks(question))
    };
    needs_are_ours
        && match column {
            Column::Importance(id) => {
                framework.milestone(id).is_some_and(|m| asks(&importance_row(m))) || asked_before()
            }
            Column::Kind(_) => asked_before(),
            _ => false,
        }
}

/// What stands last in a header, behind what tools put between a question and a box of it.
pub(super) fn last_part(header: &str) -> &str {
    let header = header.trim().trim_end_matches([']', ':', ' ']);
    let header = header.strip_suffix(')').filter(|inside| !inside.contains('(')).unwrap_or(header);
    let start = header.rfind(['[', '/', ':', '|', '?', '>']).map(|at| at + 1);
    let dash = header.rfind(" - ").map(|at| at + 3).max(header.rfind(" – ").map(|at| at + 5));
    header.get(start.max(dash).unwrap_or(0)..).unwrap_or(header).trim()
}

/// The columns that say who people are, how much they count, and whether they finished.
fn of_people(headers: &[Header], cells: &Cells<'_>) -> Vec<(usize, Column)> {
    let mut found = Vec::new();
    let is_weight = |header: &Header| WEIGHT_HEADERS.iter().any(|weight| words_of(weight) == header.words);
    if let &[at] = &(0..headers.len()).filter(|at| is_weight(&headers[*at])).collect::<Vec<_>>()[..]
        && cells.most(at, |cell| number(cell).is_some_and(|weight| weight >= 0.0))
    {
        found.push((at, Column::Weight));
    }
    for at in 0..headers.len() {
        if is_status(&cells.table.headers[at], cells.sample(at)) {
            found.push((at, Column::Status));
        }
    }
    found.extend(is_of_person(cells.table).map(|at| (at, Column::Person)));
    found
}

fn labels(framework: &Framework, library: &Library) -> Vec<Label> {
    let mut labels = Vec::new();
    let mut add = |text: &str, kind, column: &Column, mattering: &Column| {
        let words = words_of(text);
        if !words.is_empty() {
            labels.push(Label { words, kind, column: column.clone(), mattering: mattering.clone() });
        }
    };
    for m in &framework.milestones {
        let (need, importance) = (Column::Need(m.id.clone()), Column::Importance(m.id.clone()));
        add(&need_question(m), LabelKind::Question, &need, &need);
        add(&m.question, LabelKind::Question, &need, &need);
        add(&importance_row(m), LabelKind::Question, &importance, &importance);
        for name in [m.id.as_str(), &m.name, &m.short, &m.published_name].into_iter().chain(earlier::short_name(m)) {
            add(name, LabelKind::Name, &need, &importance);
        }
    }
    for kind in &framework.kinds {
        let column = Column::Kind(kind.id.clone());
        for name in [kind.id.as_str(), &kind.name] {
            add(name, LabelKind::Name, &column, &column);
            add(name, LabelKind::Box, &column, &column);
        }
    }
    for (question, column) in earlier::questions(framework) {
        add(&question, LabelKind::Question, &column, &column);
    }
    for topic in &framework.topics {
        let column = Column::Topic(topic.id.clone());
        for name in [topic.id.as_str(), &topic.name] {
            add(name, LabelKind::Box, &column, &column);
        }
    }
    for platform in library.platforms() {
        let column = Column::Platform(platform.id.clone());
        let names = platform.name.split(['/', '(', ')']);
        for name in [platform.id.as_str(), &platform.name].into_iter().chain(names) {
            add(name, LabelKind::Box, &column, &column);
        }
    }
    if !framework.kinds.is_empty() {
        add(KINDS_QUESTION, LabelKind::Question, &Column::Kinds, &Column::Kinds);
    }
    if !framework.topics.is_empty() {
        add(TOPICS_QUESTION, LabelKind::Question, &Column::Topics, &Column::Topics);
    }
    add(PLATFORMS_QUESTION, LabelKind::Question, &Column::Platforms, &Column::Platforms);
    if !framework.ages.is_empty() {
        add(AGE_QUESTION, LabelKind::Question, &Column::Age, &Column::Age);
        for name in AGE_WORDS {
            add(name, LabelKind::Name, &Column::Age, &Column::Age);
        }
        for name in BORN_WORDS {
            add(name, LabelKind::Name, &Column::Born, &Column::Born);
        }
    }
    labels
}

struct Header {
    text: String,
    words: Vec<String>,
    last: Vec<String>,
    speaks_of_importance: bool,
}

impl Header {
    fn new(text: &str) -> Self {
        let start: String = text.trim().chars().take(HEADER_CHARACTERS).collect();
        let words = words_of(&start);
        let speaks_of_importance = words.iter().any(|word| IMPORTANCE_WORDS.contains(&word.as_str()));
        let last = words_of(last_part(&start));
        Self { text: start.to_lowercase(), words, last, speaks_of_importance }
    }

    fn strength(&self, label: &Label) -> Option<Strength> {
        let cut_short = || self.words.len() >= BEGINNING_WORDS && label.words.starts_with(&self.words);
        match label.kind {
            LabelKind::Question => (holds(&self.words, &label.words) || cut_short()).then_some(Strength::Question),
            LabelKind::Box if self.last == label.words => Some(Strength::Box),
            _ if self.words == label.words => Some(Strength::Name),
            LabelKind::Box => None,
            LabelKind::Name => holds(&self.words, &label.words).then_some(Strength::Among),
        }
    }

    /// Whether it is one of our own names for a column, perhaps behind the names of groups: `screen_1-need_identity`.
    fn is_key(&self, key: &str) -> bool {
        let before = self.text.strip_suffix(key);
        before.is_some_and(|before| before.is_empty() || key.contains('_') && before.ends_with(['/', '-', '.', ':']))
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
    library: &'a Library,
    table: &'a Table,
}

impl<'a> Cells<'a> {
    /// The first cells below a header that hold something.
    fn sample(&self, at: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        let rows = self.table.rows.iter().filter(|row| row.left_out.is_none()).take(SAMPLE_ROWS);
        rows.filter_map(move |row| row.cells.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// Whether at least half of the filled cells below a header are of a kind.
    fn most(&self, at: usize, fits: impl Fn(&str) -> bool) -> bool {
        let (filled, fitting) =
            self.sample(at).fold((0, 0), |(filled, fitting), cell| (filled + 1, fitting + usize::from(fits(cell))));
        fitting * 2 >= filled
    }

    /// Whether at least half of the filled cells below a header can be answers of a kind.
    fn can_be(&self, column: &Column, at: usize) -> bool {
        let bands = Bands::new(&self.framework.ages);
        let header = &self.table.headers[at];
        let named = column.name(self.framework);
        let name = named.split_once(": ").map_or("", |(_, name)| name);
        let mut labels = [header, name, last_part(header)].map(words_of).to_vec();
        if let Column::Platform(id) = column {
            labels.extend(self.library.get(id).map(|platform| words_of(&platform.name)));
        }
        let is_answer = |cell: &str| {
            let value = number(cell).or_else(|| labelled(cell));
            is_no_answer(cell) || value.map_or_else(|| Ladder::knows(cell), |value| (-10.0..=100.0).contains(&value))
        };
        self.most(at, |cell| match column {
            Column::Need(_) | Column::Importance(_) => is_answer(cell),
            Column::Kind(_) | Column::Topic(_) | Column::Platform(_) => {
                liking(cell, &labels).is_ok() || is_answer(cell)
            }
            Column::Age => bands.of(cell).is_some() || is_no_answer(cell),
            Column::Born => year_of_birth(cell).is_some() || is_no_answer(cell),
            Column::Kinds => !boxes::kinds(self.framework).several(cell).0.is_empty(),
            _ => true,
        })
    }

    /// Finds the columns whose cells hold several names: kinds of content, topics, platforms. Where each has a column of its own,
    /// one with all of them says the same again.
    fn several(&self, headers: &[Header], columns: &mut [Column]) {
        let (kinds, topics) = (boxes::kinds(self.framework), boxes::topics(self.framework));
        let platforms = boxes::platforms(self.library);
        for at in 0..columns.len() {
            if columns[at] != Column::Ignore || headers[at].words.is_empty() {
                continue;
            }
            let has = |of: fn(&Column) -> bool| columns.iter().any(of);
            let holds = |several: &dyn Fn(&str) -> (usize, usize)| {
                let is_some = self.sample(at).next().is_some();
                is_some
                    && self.most(at, |cell| matches!(several(cell), (named, others) if named > 0 && named >= others))
            };
            let use_words = headers[at].words.iter().any(|word| USING_WORDS.contains(&word.as_str()));
            if !has(|column| matches!(column, Column::Kind(_) | Column::Kinds))
                && holds(&|cell| {
                    let (all, others) = kinds.several(cell);
                    (all.len(), others)
                })
            {
                columns[at] = Column::Kinds;
            } else if !has(|column| matches!(column, Column::Topic(_) | Column::Topics))
                && holds(&|cell| {
                    let (all, others) = topics.several(cell);
                    (all.len(), others)
                })
            {
                columns[at] = Column::Topics;
            } else if use_words
                && !has(|column| matches!(column, Column::Platform(_) | Column::Platforms))
                && holds(&|cell| {
                    let (all, others) = platforms.several(cell);
                    (all.len(), others)
                })
            {
                columns[at] = Column::Platforms;
            }
        }
    }
}
