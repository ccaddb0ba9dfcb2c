//! The questionnaire as data: screens of questions, each with the columns that hold its answers. Whoever writes it for a tool only
//! lays it out.

use super::column::Column;
use super::questionnaire::{
    AGE_QUESTION, IMPORTANCE_QUESTION, INTRODUCTION, KINDS_QUESTION, PLATFORMS_QUESTION, THANKS, TITLE,
    TOPICS_QUESTION, importance_row, need_ends, need_question,
};
use crate::domain::framework::{Framework, Milestone};
use crate::domain::library::Library;
use crate::domain::sorting::sort_by_key;
use std::collections::BTreeSet;

/// So many questions about needs fit on the screen of a phone.
const NEEDS_ON_A_SCREEN: usize = 3;

/// A questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it calls itself.
    pub title: &'static str,
    /// What is said before the first question.
    pub introduction: &'static str,
    /// What is said after the last.
    pub thanks: &'static str,
    /// The questions, as many at a time as a person sees on a phone; no screen is empty.
    pub screens: Vec<Screen>,
}

/// What a person sees at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// Its heading; screens that belong together have the same.
    pub title: String,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// A question, said to the person who answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// How to answer it, as a sentence; empty where that needs no word.
    pub hint: &'static str,
    /// What can be answered.
    pub field: Field,
}

/// What can be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// One whole number from 0 to 10.
    Scale {
        /// What the answers are.
        column: Column,
        /// What 0 means, and what 10 does.
        ends: [String; 2],
    },
    /// In each row one of [`Field::STEPS`].
    Grid {
        /// What the answers of each row are, and what it is called.
        rows: Vec<(Column, String)>,
        /// What the least step means, and what the greatest does.
        ends: [String; 2],
    },
    /// One of some choices.
    One {
        /// What the answers are.
        column: Column,
        /// What there is to choose from.
        choices: Vec<Choice>,
    },
    /// Any number of some choices.
    Several {
        /// What the answers are.
        column: Column,
        /// What there is to choose from.
        choices: Vec<Choice>,
    },
}

/// Something to choose. No two choices of a question have the same key or the same text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What tools call it: an id, without spaces.
    pub key: String,
    /// What the person reads.
    pub text: String,
}

impl Field {
    /// What can be chosen in a row of a grid. They are steps of the same scale as all other numbers, so that they mean the same in
    /// whatever way they come back, and few enough for a phone.
    pub const STEPS: [u8; 6] = [0, 2, 4, 6, 8, 10];
    /// What can be chosen on a scale.
    pub const NUMBERS: [u8; 11] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    /// The name of the question for tools: the key of its column, and for a grid what its columns begin with.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Scale { column, .. } | Self::One { column, .. } | Self::Several { column, .. } => column.key(),
            Self::Grid { .. } => "importance".to_owned(),
        }
    }
}

/// A number of a scale with what it means, where it is an end: `0 – Never`, `5`, `10 – Always`.
#[must_use]
pub fn number_with_end(number: u8, ends: &[String; 2]) -> String {
    match number {
        0 => format!("0 – {}", ends[0]),
        10 => format!("10 – {}", ends[1]),
        _ => number.to_string(),
    }
}

impl Form {
    /// The questionnaire of a framework: where people stand on each milestone and how much each matters, what they like to see,
    /// what they come for, which of the library’s platforms they use, and their age. It asks for nothing that names them.
    #[must_use]
    pub fn new(framework: &Framework, library: &Library) -> Self {
        let mut screens = needs(framework);
        let mut ask = |title: &str, text: &str, hint: &'static str, field: Field| {
            let question = Question { text: text.to_owned(), hint, field };
            screens.push(Screen { title: title.to_owned(), questions: vec![question] });
        };
        let mut taken = BTreeSet::new();
        let mut row = |m: &Milestone| free(&mut taken, &importance_row(m), |text, number| format!("{text} ({number})"));
        let rows = framework.milestones.iter().map(|m| (Column::Importance(m.id.clone()), row(m))).collect();
        let ends = ["Not at all", "Extremely"].map(str::to_owned);
        ask("What matters to you", IMPORTANCE_QUESTION, "Choose one number in each row.", Field::Grid { rows, ends });
        let mut boxes = |title: &str, question: &str, column: Column, names: Vec<(String, String)>| {
            if !names.is_empty() {
                ask(title, question, "Choose all that apply.", Field::Several { column, choices: choices(names) });
            }
        };
        let kinds = framework.kinds.iter().map(|kind| (kind.id.to_string(), kind.name.clone())).collect();
        boxes("What you like to see", KINDS_QUESTION, Column::Kinds, kinds);
        let topics = framework.topics.iter().map(|topic| (topic.id.to_string(), topic.name.clone())).collect();
        boxes("What you come for", TOPICS_QUESTION, Column::Topics, topics);
        let platforms = library.platforms().iter().map(|platform| (platform.id.to_string(), platform.name.clone()));
        let mut platforms: Vec<_> = platforms.collect();
        sort_by_key(&mut platforms, |(_, name)| name.to_lowercase());
        boxes("Platforms you use", PLATFORMS_QUESTION, Column::Platforms, platforms);
        if !framework.ages.is_empty() {
            let rather_not = ("prefer-not-to-say".to_owned(), "Prefer not to say".to_owned());
            let ages = framework.ages.iter().map(|age| (age_key(age), age.clone())).chain([rather_not]);
            ask("About you", AGE_QUESTION, "", Field::One { column: Column::Age, choices: choices(ages) });
        }
        Self { title: TITLE, introduction: INTRODUCTION, thanks: THANKS, screens }
    }

    /// The screens, each with its heading where the one before has another: for what is read in one go.
    pub fn headed(&self) -> impl Iterator<Item = (Option<&str>, &Screen)> {
        let before = [None].into_iter().chain(self.screens.iter().map(|screen| Some(screen.title.as_str())));
        let each = self.screens.iter().zip(before);
        each.map(|(screen, before)| (Some(screen.title.as_str()).filter(|title| Some(*title) != before), screen))
    }

    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.screens.iter().flat_map(|screen| &screen.questions)
    }
}

/// The screens of the questions about needs, as even as can be.
fn needs(framework: &Framework) -> Vec<Screen> {
    let all = framework.milestones.iter().map(|m| Question {
        text: need_question(m),
        hint: "",
        field: Field::Scale { column: Column::Need(m.id.clone()), ends: need_ends(m).map(str::to_owned) },
    });
    let mut all = all.collect::<Vec<_>>().into_iter();
    let count = all.len().div_ceil(NEEDS_ON_A_SCREEN);
    let screen = |left: usize| {
        let questions = all.len().div_ceil(left);
        Screen { title: "How you use social media".to_owned(), questions: all.by_ref().take(questions).collect() }
    };
    (1..=count).rev().map(screen).collect()
}

/// An age band as tools take it: without spaces, and otherwise as it reads.
fn age_key(age: &str) -> String {
    let plain = age.replace('+', " plus").replace('<', "under ").replace(['>', '≥'], "over ").replace(['–', '—'], "-");
    let parts = plain.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|part| !part.is_empty());
    let key = parts.collect::<Vec<_>>().join("-");
    if key.is_empty() { "age".to_owned() } else { key }
}

/// Choices of these keys and texts.
fn choices(all: impl IntoIterator<Item = (String, String)>) -> Vec<Choice> {
    let (mut keys, mut texts) = (BTreeSet::new(), BTreeSet::new());
    let choice = |(key, text): (String, String)| Choice {
        key: free(&mut keys, &key, |key, number| format!("{key}-{number}")),
        text: free(&mut texts, &text, |text, number| format!("{text} ({number})")),
    };
    all.into_iter().map(choice).collect()
}

/// A text that is not taken yet, with a number where it has to be; it is taken then.
fn free(taken: &mut BTreeSet<String>, wanted: &str, numbered: impl Fn(&str, u32) -> String) -> String {
    let mut text = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(text.clone()) {
        text = numbered(wanted, number);
        number += 1;
    }
    text
}
