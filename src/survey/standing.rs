//! How sure it is what each column holds, and what a person should look at.

use super::answers::Survey;
use super::column::Column;
use super::files::Mapping;
use super::profile::ColumnProfile;
use super::reason::{Guess, Reason};
use super::scale::{Found, How, USUAL};

/// How sure it is what a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It counts, and nothing speaks against that.
    Understood,
    /// A person should look at it: why, as sentences.
    Doubtful(String),
    /// Its answers are words, which count once a person has put them in order.
    Unordered,
    /// It has answers, and nothing says what was asked.
    Unknown,
    /// It says something about the answer itself, such as who it is.
    About,
    /// It does not count, and need not.
    Unused,
}

impl Standing {
    /// Whether a person should look at it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Doubtful(_) | Self::Unordered | Self::Unknown)
    }

    /// What a person should look at, as sentences; none where nothing speaks against it.
    #[must_use]
    pub const fn doubt(&self) -> Option<&str> {
        match self {
            Self::Doubtful(why) => Some(why.as_str()),
            Self::Unordered => {
                Some("We don’t know the order of these answers, so they don’t count yet. Please put them in order.")
            }
            _ => None,
        }
    }

    /// Whether a person can say that it is right as it is: words without an order do not count, whatever is said of them.
    #[must_use]
    pub const fn can_be_confirmed(&self) -> bool {
        matches!(self, Self::Doubtful(_) | Self::Unknown)
    }

    /// Whether people were asked what the column holds, as far as that is known.
    #[must_use]
    pub const fn is_of_question(&self) -> bool {
        self.is_open() || matches!(self, Self::Understood)
    }

    /// Where it comes in a list that begins with what a person should look at.
    #[must_use]
    pub const fn place(&self) -> usize {
        match self {
            Self::Doubtful(_) | Self::Unordered => 0,
            Self::Unknown => 1,
            Self::Understood => 2,
            Self::About => 3,
            Self::Unused => 4,
        }
    }
}

/// So many questions that are asked alike, each with a name of its own, are no accident.
const ENOUGH: usize = 4;
/// One unread answer in so many is too many to pass over.
const UNREAD_ONE_IN: usize = 5;

/// How sure it is what each column holds. Questions that share a scale are doubted once, at the first of them.
#[must_use]
pub fn standings(guesses: &[Guess], mapping: &Mapping, survey: &Survey) -> Vec<Standing> {
    let columns = &mapping.columns;
    let none = ColumnProfile::default();
    let of_column = |(at, column): (usize, &Column)| {
        let why = Reason::of(guesses, at, column);
        let profile = survey.profiles.get(at).unwrap_or(&none);
        let is_confirmed = mapping.confirmed.contains(&at);
        match column {
            Column::Ignore if matches!(why, Reason::Unknown | Reason::Aside) && !is_confirmed => {
                return Standing::Unknown;
            }
            Column::Ignore => return Standing::Unused,
            column if !column.is_question() => return Standing::About,
            _ => {}
        }
        let found = survey.scales.get(at).and_then(Option::as_ref);
        if column.has_scale() && found.is_none() && profile.unread > 0 && !profile.is_box {
            return Standing::Unordered;
        }
        let mut doubts = Vec::new();
        if !is_confirmed {
            doubts.extend(scale_doubt(at, column, columns, survey));
            doubts.extend(note(at, column, columns, survey));
            if profile.unread * UNREAD_ONE_IN > profile.answered + profile.unread {
                let all = profile.answered + profile.unread;
                doubts.push(format!("{} of {all} answers couldn’t be read.", profile.unread));
            }
        }
        // What cells hold says whether it is an age; and several questions that each name another milestone name what they ask.
        let named = columns.iter().filter(|other| other.is_alike(column)).count();
        if why == Reason::Mentions && !is_confirmed && named < ENOUGH && !matches!(column, Column::Age | Column::Born) {
            doubts.push("The header mentions this word, but it may ask something else.".to_owned());
        }
        if why == Reason::Statement && !is_confirmed {
            doubts.push("The header doesn’t name this; we take its words to mean it.".to_owned());
        }
        if doubts.is_empty() { Standing::Understood } else { Standing::Doubtful(doubts.join(" ")) }
    };
    columns.iter().enumerate().map(of_column).collect()
}

/// What is doubtful about a scale that only the answers tell; none where another column has said it.
fn scale_doubt(at: usize, column: &Column, columns: &[Column], survey: &Survey) -> Option<String> {
    let is_box = |at: usize| survey.profiles.get(at).is_some_and(|profile| profile.is_box);
    let by_range = |at: usize| {
        let found: Option<&Found> = survey.scales.get(at).and_then(Option::as_ref);
        found.filter(|found| found.how == How::Range && !is_box(at)).map(|found| found.scale)
    };
    let scale = by_range(at).filter(|_| column.has_scale())?;
    let same = |other: &usize| columns[*other].is_alike(column) && by_range(*other) == Some(scale);
    let alike: Vec<usize> = (0..columns.len()).filter(same).collect();
    if alike.first() != Some(&at) {
        return None;
    }
    let bars = || alike.iter().filter_map(|at| survey.profiles.get(*at)).map(|profile| &profile.bars);
    let end = |of: fn(&[super::profile::Bar]) -> Option<&super::profile::Bar>| {
        bars().any(|bars| of(bars).is_some_and(|bar| bar.people > 0.0))
    };
    let (low, high) = (end(<[_]>::first), end(<[_]>::last));
    let could_begin_at_0 = scale.low == 1.0 && scale.high == 10.0;
    // A scale that is not usual is as long as the answers.
    let could_be_longer = scale.high == 4.0 || !USUAL.contains(&scale);
    if low && high && !could_begin_at_0 && !could_be_longer {
        return None;
    }
    let (from, to) = (scale.low, scale.high);
    let others = for_all(alike.len());
    let so = if could_begin_at_0 { " Nobody answered 0." } else { "" };
    Some(format!("We take the scale to be {from} to {to}, as all answers fit it.{so}{others}"))
}

/// That something holds for so many questions.
fn for_all(questions: usize) -> String {
    match questions {
        0 | 1 => String::new(),
        2 => " The same goes for both such questions.".to_owned(),
        count => format!(" The same goes for all {count} such questions."),
    }
}

/// What was taken of the scale of a column; none where an earlier question that is asked alike says the same.
fn note(at: usize, column: &Column, columns: &[Column], survey: &Survey) -> Option<String> {
    let of = |at: usize| survey.scales.get(at).and_then(Option::as_ref).and_then(Found::note);
    let note = of(at).filter(|_| column.has_scale())?;
    let same = |other: &usize| columns[*other].is_alike(column) && of(*other).as_ref() == Some(&note);
    let alike: Vec<usize> = (0..columns.len()).filter(same).collect();
    let others = for_all(alike.len());
    (alike.first() == Some(&at)).then(|| format!("{note}{others}"))
}
