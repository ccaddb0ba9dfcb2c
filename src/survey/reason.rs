//! Why a column is taken to hold something.

use super::column::Column;

/// What a column probably holds, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// What it holds.
    pub column: Column,
    /// Why.
    pub why: Reason,
}

/// Why a column is taken to hold something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The header is our own.
    Own,
    /// The header is a question of ours, or holds it.
    Question,
    /// The header ends with a name, as form tools write the box of a question.
    Box,
    /// The header is a name.
    Name,
    /// The header has a name among other words.
    Mentions,
    /// The header has words of a statement about it.
    Statement,
    /// The header has a name or such words among many others, and may ask something else: the column does not count.
    Aside,
    /// It asks how much the question before it matters.
    Follows,
    /// Its cells hold names.
    Cells,
    /// Form tools add such a column.
    Tool,
    /// Each of its answers has a column too.
    Again,
    /// A person said so.
    Chosen,
    /// Nothing says what it asks, but its cells are answers.
    Unknown,
    /// Nothing says what it holds.
    Nothing,
}

impl Reason {
    /// Why a column is taken to hold something: as it was guessed, or because a person said so.
    #[must_use]
    pub fn of(guesses: &[Guess], at: usize, column: &Column) -> Self {
        let guess = guesses.get(at).filter(|guess| guess.column == *column);
        guess.map_or(Self::Chosen, |guess| guess.why)
    }

    /// Why, as a sentence for people.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Own => "Our questionnaire has this header.",
            Self::Question => "Our questionnaire asks this.",
            Self::Box => "The header ends with its name.",
            Self::Name => "The header is its name.",
            Self::Mentions => "The header mentions it.",
            Self::Statement => "The header says something about it.",
            Self::Aside => "The header mentions a milestone or a kind of content, but may ask something else.",
            Self::Follows => "It asks how much the question before it matters.",
            Self::Cells => "The answers are names that we know.",
            Self::Tool => "Form tools add a column like this.",
            Self::Again => "Each of these answers has a column of its own.",
            Self::Chosen => "You chose this.",
            Self::Unknown => "We don’t know what this asks.",
            Self::Nothing => "We don’t know what this column is for.",
        }
    }
}
