//! What each column probably holds, by its header.

use super::age::{Bands, asks_for_a_year, year_of_birth};
use super::boxes;
use super::cell::{Liking, MOST, is_no_answer, labelled, liking, number};
use super::column::Column;
use super::earlier;
use super::labels::{Header, Label, Strength, labels, last_part};
use super::ladders::Ladder;
use super::people::is_of_person;
use super::questionnaire::importance_row;
use super::reason::{Guess, Reason};
use super::status::is_status;
use super::table::Table;
use super::vocabulary::{NOT_USING_WORDS, USING_WORDS, WEIGHT_HEADERS};
use super::weights::Weights;
use super::words::{holds, words_of};
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::sorting::sort_by_key;
use std::collections::BTreeSet;

/// More different answers than this are no answers on a scale.
const MOST_DIFFERENT: usize = 21;
/// More different wordings than this are no steps of a scale.
const MOST_STEPS: usize = 11;
/// So many people do not all answer alike.
const LEAST_ALIKE: usize = 10;
/// So many rows are looked at to see whether a column's cells are answers.
const SAMPLE_ROWS: usize = 200;

/// Finds what each column probably holds, as [`recognise`] does.
#[must_use]
pub fn guess(framework: &Framework, library: &Library, table: &Table) -> Vec<Column> {
    recognise(framework, library, table).into_iter().map(|guess| guess.column).collect()
}

/// Finds what each column probably holds: one [`Guess`] for each header, each [`Column`] but [`Column::Ignore`] at most once.
///
/// Our own header is known exactly. Otherwise ids, names and questions are looked for, whatever their case, accents and
/// punctuation; a name counts only where at least half of the cells below it can be answers.
#[must_use]
pub fn recognise(framework: &Framework, library: &Library, table: &Table) -> Vec<Guess> {
    let labels = labels(framework, library);
    let keys: Vec<_> = Column::every(framework, library).map(|column| (column.key(), column)).collect();
    let headers: Vec<Header> = table.headers.iter().map(|text| Header::new(text)).collect();
    let mut found = Vec::new();
    for (at, header) in headers.iter().enumerate() {
        found.extend(
            keys.iter()
                .filter(|(key, _)| header.is_key(key))
                .map(|(_, column)| (Strength::Own, 0, at, column, Reason::Own)),
        );
        found.extend(labels.iter().filter_map(|label| {
            let strength = header.strength(label)?;
            Some((strength, label.words.len(), at, header.choose(label), header.reason(label, strength)))
        }));
    }
    // Best first; of equals the one further left, and then the milestone asked about first.
    sort_by_key(&mut found, |(strength, length, at, ..)| (std::cmp::Reverse((*strength, *length)), *at));
    let mut columns = vec![Column::Ignore; headers.len()];
    let mut reasons = vec![Reason::Nothing; headers.len()];
    let mut used = BTreeSet::new();
    let cells = Cells { framework, library, table };
    for (at, column) in of_people(&headers, &cells) {
        (columns[at], reasons[at]) = (column, Reason::Tool);
    }
    let mut in_words = BTreeSet::new();
    for (strength, _, at, column, reason) in found {
        let free = columns[at] == Column::Ignore && !used.contains(column);
        let is_sure = matches!(strength, Strength::Question | Strength::Own);
        // Words of no known order are what was asked, and count once a person has put them in order.
        let is_named = matches!(reason, Reason::Name | Reason::Box) && column.has_scale() && cells.are_few_words(at);
        // Other surveys have columns of these names too.
        let is_another = match column {
            Column::Weight => cells.are_kilograms(at),
            Column::Status => !is_status(&table.headers[at], cells.sample(at)),
            _ => false,
        };
        if !free || is_another {
            continue;
        }
        let is_answered = is_sure || cells.can_be(column, at);
        if is_answered || is_named {
            (columns[at], reasons[at]) = (column.clone(), reason);
            if !column.repeats() {
                used.insert(column.clone());
            }
            if !is_answered {
                in_words.insert(at);
            }
        }
    }
    // Beside answers on a scale, words of no known order are rather names, such as those of groups.
    if (0..columns.len()).any(|at| columns[at].has_scale() && !in_words.contains(&at)) {
        for at in in_words {
            used.remove(&columns[at]);
            (columns[at], reasons[at]) = (Column::Ignore, Reason::Nothing);
        }
    }
    // "How much does that matter to you?" is about the question before it.
    for at in 1..columns.len() {
        if let (Column::Need(id), Column::Ignore) = (&columns[at - 1], &columns[at]) {
            let column = Column::Importance(id.clone());
            let is_about_it = headers[at].speaks_of_importance && headers[at].names_nothing(&labels);
            let is_body = is_weight(&headers[at]) && cells.are_kilograms(at);
            if is_about_it && !is_body && !used.contains(&column) && cells.can_be(&column, at) {
                used.insert(column.clone());
                (columns[at], reasons[at]) = (column, Reason::Follows);
            }
        }
    }
    leave_out_lone_topic(&table.headers, &mut columns, &mut reasons);
    leave_out_asides(&headers, &labels, &cells, &mut columns, &mut reasons);
    cells.several(&headers, &mut columns);
    for at in leave_out_sums(&headers, &mut columns) {
        reasons[at] = Reason::Again;
    }
    for (at, (column, reason)) in columns.iter().zip(&mut reasons).enumerate() {
        if *reason == Reason::Nothing {
            *reason = match column {
                Column::Ignore if cells.are_answers(at) => Reason::Unknown,
                Column::Ignore => Reason::Nothing,
                _ => Reason::Cells,
            };
        }
    }
    columns.into_iter().zip(reasons).map(|(column, why)| Guess { column, why }).collect()
}

/// Leaves out a topic whose header is its name and nothing more, where there is no other: boxes of a question are several.
fn leave_out_lone_topic(headers: &[String], columns: &mut [Column], reasons: &mut [Reason]) {
    let topics: Vec<usize> = (0..columns.len()).filter(|at| matches!(columns[*at], Column::Topic(_))).collect();
    if let &[at] = &topics[..]
        && reasons[at] != Reason::Own
        && words_of(last_part(&headers[at])) == words_of(&headers[at])
    {
        (columns[at], reasons[at]) = (Column::Ignore, Reason::Nothing);
    }
}

/// So many milestones that a file names are no accident.
const ENOUGH: usize = 4;
/// Of so many columns with answers one that names a milestone is enough.
const NAMED_ONE_IN: usize = 3;

/// Leaves out columns whose headers mention a name among many other words, and may ask something else: unless headers ask the
/// same of several names, or the file is mostly about milestones.
fn leave_out_asides(
    headers: &[Header],
    labels: &[Label],
    cells: &Cells<'_>,
    columns: &mut [Column],
    reasons: &mut [Reason],
) {
    let asides: Vec<usize> = (0..columns.len()).filter(|at| reasons[*at] == Reason::Aside).collect();
    if asides.is_empty() {
        return;
    }
    let milestones = |column: &Column| matches!(column, Column::Need(_) | Column::Importance(_));
    let different: BTreeSet<&Column> = columns.iter().filter(|column| matches!(column, Column::Need(_))).collect();
    let named = columns.iter().filter(|column| milestones(column)).count();
    let answers = (0..columns.len()).filter(|at| cells.are_answers(*at)).count();
    let is_about_milestones = different.len() >= ENOUGH && named * NAMED_ONE_IN >= answers;
    let around: Vec<Vec<String>> = asides.iter().map(|at| headers[*at].around(&columns[*at], labels)).collect();
    for (at, words) in asides.iter().zip(&around) {
        let is_asked_alike = around.iter().filter(|other| *other == words).count() > 1;
        if is_asked_alike || (is_about_milestones && milestones(&columns[*at])) {
            reasons[*at] = Reason::Mentions;
        } else {
            columns[*at] = Column::Ignore;
        }
    }
}

/// Leaves out a column with all that was ticked where each box has a column too, with the question before its name: it says the same
/// again.
///
/// Gives their places.
fn leave_out_sums(headers: &[Header], columns: &mut [Column]) -> Vec<usize> {
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
    for at in &again {
        columns[*at] = Column::Ignore;
    }
    again
}

/// How many of some headers name a question.
pub(super) fn named(framework: &Framework, library: &Library, headers: &[&str]) -> usize {
    let labels = labels(framework, library);
    let keys: BTreeSet<String> = Column::every(framework, library).map(|column| column.key()).collect();
    let names = |text: &&&str| {
        let header = Header::new(text);
        keys.iter().any(|key| header.is_key(key)) || !header.names_nothing(&labels)
    };
    // What several people ticked is one name again and again.
    headers.iter().filter(names).collect::<BTreeSet<_>>().len()
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

/// Whether a header names weights and nothing more.
fn is_weight(header: &Header) -> bool {
    WEIGHT_HEADERS.iter().any(|weight| words_of(weight) == header.words)
}

/// The columns that say who people are, how much they count, and whether they finished.
fn of_people(headers: &[Header], cells: &Cells<'_>) -> Vec<(usize, Column)> {
    let mut found = Vec::new();
    if let &[at] = &(0..headers.len()).filter(|at| is_weight(&headers[*at])).collect::<Vec<_>>()[..]
        && cells.most(at, |cell| Weights::default().of_cell(&cell.replace([',', '.'], "")).is_some_and(|w| w >= 0.0))
        && !cells.are_kilograms(at)
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

    /// Whether nearly all cells below a header can be answers on a scale: few numbers, or words that are known.
    fn are_answers(&self, at: usize) -> bool {
        let answers = || self.sample(at).filter(|cell| !is_no_answer(cell));
        let value = |cell: &str| number(cell).or_else(|| labelled(cell));
        let is_answer = |cell: &&str| value(cell).is_some_and(|v| (-10.0..=100.0).contains(&v)) || Ladder::knows(cell);
        let different: BTreeSet<&str> = answers().collect();
        let fitting = answers().filter(is_answer).count();
        let is_named = !self.table.headers[at].trim().is_empty();
        // The same for everybody, or another number for each, is what a tool writes.
        let is_few = answers().count() < LEAST_ALIKE;
        let differ = is_few || (different.len() > 1 && different.len() < answers().count());
        is_named && differ && fitting > 0 && fitting * 10 >= answers().count() * 9 && different.len() <= MOST_DIFFERENT
    }

    /// Whether the cells below a header are what people weigh, in whole kilograms or pounds.
    fn are_kilograms(&self, at: usize) -> bool {
        let is_body =
            |cell: &str| number(cell).is_some_and(|value| value.fract() == 0.0 && (35.0..=300.0).contains(&value));
        self.sample(at).next().is_some() && self.most(at, is_body)
    }

    /// Whether the cells below a header hold a few wordings that come again and again.
    fn are_few_words(&self, at: usize) -> bool {
        let answers = || self.sample(at).filter(|cell| !is_no_answer(cell) && number(cell).is_none());
        let different: BTreeSet<&str> = answers().collect();
        different.len() > 1 && different.len() <= MOST_STEPS && answers().count() > different.len()
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
            // A rating of something that happens to be called like a topic is no tick, and how often a platform was named in all is
            // nobody’s answer.
            Column::Topic(_) if words_of(last_part(header)) == words_of(header) => match liking(cell, &labels) {
                Ok(Liking::Score(value)) => value == 0.0 || value == 1.0,
                read => read.is_ok(),
            },
            Column::Kind(_) | Column::Topic(_) => liking(cell, &labels).is_ok() || is_answer(cell),
            Column::Platform(_) => match liking(cell, &labels) {
                Ok(Liking::Score(value)) => (0.0..=MOST).contains(&value),
                read => read.is_ok() || is_answer(cell),
            },
            Column::Age => bands.of(cell).is_some() || is_no_answer(cell),
            Column::Born => {
                let is_short = || cell.len() == 2 && asks_for_a_year(header) && number(cell).is_some();
                year_of_birth(header, cell, None).is_some() || is_short() || is_no_answer(cell)
            }
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
                let named = |cell: &str| matches!(several(cell), (named, others) if named > 0 && named >= others);
                let (all, fitting) =
                    self.sample(at).fold((0, 0), |(all, fitting), cell| (all + 1, fitting + usize::from(named(cell))));
                is_some && fitting * 4 >= all * 3
            };
            let has_word = |list: &[&str]| headers[at].words.iter().any(|word| list.contains(&word.as_str()));
            let use_words = has_word(&USING_WORDS) && !has_word(&NOT_USING_WORDS);
            if !has(|column| matches!(column, Column::Kind(_) | Column::Kinds))
                && holds(&|cell| {
                    let (all, others) = kinds.several(cell);
                    (all.len(), others)
                })
            {
                columns[at] = Column::Kinds;
            } else if !has(|column| matches!(column, Column::Topic(_) | Column::Topics))
                && self.sample(at).any(|cell| topics.several(cell).0.len() > 1)
                && holds(&|cell| {
                    let (all, others) = topics.several(cell);
                    (all.len(), others)
                })
            {
                columns[at] = Column::Topics;
            } else if use_words
                && !has(|column| matches!(column, Column::Platform(_) | Column::Platforms))
                // The question says what is asked, so that names we don’t know may be among the answers.
                && holds(&|cell| (platforms.several(cell).0.len(), 0))
            {
                columns[at] = Column::Platforms;
            }
        }
    }
}
