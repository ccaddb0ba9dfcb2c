//! What may stand in a header, and how well a header and that go together.

use super::column::Column;
use super::earlier;
use super::questionnaire::{
    AGE_QUESTION, KINDS_QUESTION, PLATFORMS_QUESTION, TOPICS_QUESTION, importance_row, need_question,
};
use super::reason::Reason;
use super::statements;
use super::vocabulary::{AGE_WORDS, BORN_WORDS, IMPORTANCE_WORDS};
use super::words::{holds, words_of};
use crate::domain::framework::Framework;
use crate::domain::library::Library;

/// So many characters of a header are looked at.
const HEADER_CHARACTERS: usize = 1_000;
/// So many words of a question's beginning are enough, for tools that cut headers short.
const BEGINNING_WORDS: usize = 6;
/// With more other words of their own than this a header may ask something else than what it mentions.
const MOST_OTHERS: usize = 4;

/// How well a header and a name go together, the better the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Words of a statement about it are among the header's.
    Statement,
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
pub struct Label {
    /// The words.
    pub words: Vec<String>,
    kind: LabelKind,
    /// What the column holds.
    column: Column,
    /// What it holds where the header speaks of importance.
    mattering: Column,
}

/// What a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// A whole question.
    Question,
    /// A name that may stand among other words.
    Name,
    /// Words of a statement about it.
    Statement,
    /// A name that stands alone, or last.
    Box,
}

/// What stands last in a header, behind what tools put between a question and a box of it.
pub fn last_part(header: &str) -> &str {
    let header = header.trim().trim_end_matches([']', ':', ' ']);
    let header = header.strip_suffix(')').filter(|inside| !inside.contains('(')).unwrap_or(header);
    let start = header.rfind(['[', '/', ':', '|', '?', '>']).map(|at| at + 1);
    let dash = header.rfind(" - ").map(|at| at + 3).max(header.rfind(" – ").map(|at| at + 5));
    header.get(start.max(dash).unwrap_or(0)..).unwrap_or(header).trim()
}

/// A header without what stands in round brackets, such as the names of a scale's ends.
fn outside_of_brackets(header: &str) -> String {
    let mut depth = 0_usize;
    let outside = header.chars().filter(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    });
    outside.collect()
}

/// Everything that headers are known by.
pub fn labels(framework: &Framework, library: &Library) -> Vec<Label> {
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
        for name in statements::names(m.id.as_str()) {
            add(name, LabelKind::Name, &need, &importance);
        }
        for text in statements::statements(m.id.as_str()) {
            add(text, LabelKind::Statement, &need, &importance);
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

/// A header, taken apart.
pub struct Header {
    text: String,
    /// Its words.
    pub words: Vec<String>,
    last: Vec<String>,
    /// What stands behind a question of ours about boxes; nothing where none stands before it.
    behind: Vec<String>,
    /// Whether it asks how much something matters.
    pub speaks_of_importance: bool,
}

impl Header {
    /// Takes a header apart.
    pub fn new(text: &str) -> Self {
        let start: String = text.trim().chars().take(HEADER_CHARACTERS).collect();
        let words = words_of(&start);
        let speaks_of_importance = words.iter().any(|word| IMPORTANCE_WORDS.contains(&word.as_str()));
        let last = words_of(last_part(&start));
        let questions = [KINDS_QUESTION, TOPICS_QUESTION, PLATFORMS_QUESTION].map(words_of);
        let behind = questions.iter().find_map(|question| words.strip_prefix(question.as_slice()));
        let behind = behind.unwrap_or_default().to_vec();
        Self { text: start.to_lowercase(), words, last, behind, speaks_of_importance }
    }

    /// How well it and a label go together; none where they don’t.
    pub fn strength(&self, label: &Label) -> Option<Strength> {
        let cut_short = || self.words.len() >= BEGINNING_WORDS && label.words.starts_with(&self.words);
        match label.kind {
            LabelKind::Question => (holds(&self.words, &label.words) || cut_short()).then_some(Strength::Question),
            LabelKind::Statement => holds(&self.words, &label.words).then_some(Strength::Statement),
            LabelKind::Box if self.last == label.words || self.behind == label.words => Some(Strength::Box),
            _ if self.words == label.words => Some(Strength::Name),
            LabelKind::Box => None,
            LabelKind::Name => holds(&self.words, &label.words).then_some(Strength::Among),
        }
    }

    /// Whether it is one of our own names for a column, perhaps behind the names of groups: `screen_1-need_identity`.
    pub fn is_key(&self, key: &str) -> bool {
        let before = self.text.strip_suffix(key);
        before.is_some_and(|before| before.is_empty() || key.contains('_') && before.ends_with(['/', '-', '.', ':']))
    }

    /// Why a column holds what a label says, of which the header shows so much.
    pub fn reason(&self, label: &Label, strength: Strength) -> Reason {
        match strength {
            Strength::Among if self.last == label.words => Reason::Box,
            Strength::Among | Strength::Statement if self.is_aside(label) => Reason::Aside,
            Strength::Among => Reason::Mentions,
            Strength::Statement => Reason::Statement,
            Strength::Name => Reason::Name,
            Strength::Question => Reason::Question,
            Strength::Box => Reason::Box,
            Strength::Own => Reason::Own,
        }
    }

    /// Whether a label is a few words of a header that has many others.
    fn is_aside(&self, label: &Label) -> bool {
        statements::others(&words_of(&outside_of_brackets(&self.text)), &label.words) > MOST_OTHERS
    }

    /// What stands around a label: grids ask the same of each.
    pub fn around(&self, column: &Column, labels: &[Label]) -> Vec<String> {
        let of_column = |label: &&Label| label.column == *column || label.mattering == *column;
        let inside = labels.iter().filter(of_column).find(|label| holds(&self.words, &label.words));
        let inside = inside.map_or(&[][..], |label| &label.words);
        self.words.iter().filter(|word| !inside.contains(word)).cloned().collect()
    }

    /// What a column of this header and a label holds.
    pub fn choose<'a>(&self, label: &'a Label) -> &'a Column {
        if self.speaks_of_importance { &label.mattering } else { &label.column }
    }

    /// Whether no label goes together with it.
    pub fn names_nothing(&self, labels: &[Label]) -> bool {
        labels.iter().all(|label| self.strength(label).is_none())
    }
}
