//! What is wrong with a file, and where.

use crate::domain::sanitize::sanitize;
use crate::domain::sorting::sort_by_key;
use crate::domain::texts::sentence;
use std::borrow::Cow;
use std::fmt;

/// The most faults that are listed of one text.
pub const MOST_FAULTS: usize = 100;

/// One thing that is wrong in a text, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line, from 1; 0 where the fault is of the file as a whole.
    pub line: usize,
    /// Column in characters, from 1; 0 where the fault is of the file as a whole.
    pub column: usize,
    /// What is wrong and what to do, without its place, a capital and a stop; [`Fault::sentence`] has both.
    pub message: String,
}

impl Fault {
    /// A fault of the file as a whole.
    #[must_use]
    pub fn whole(message: impl Into<String>) -> Self {
        Self { line: 0, column: 0, message: message.into() }
    }

    /// What is wrong and what to do, as it is shown.
    #[must_use]
    pub fn sentence(&self) -> String {
        sentence(&self.message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            f.write_str(&self.sentence())
        } else {
            write!(f, "Line {}, column {}: {}", self.line, self.column, self.sentence())
        }
    }
}

/// Everything that is wrong with a text: at least one fault, in the order of their places.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Faults from a list; an empty list becomes a fault of its own, so that there is always a sentence.
    #[must_use]
    pub fn new(mut faults: Vec<Fault>) -> Self {
        if faults.is_empty() {
            faults.push(Fault::whole("the file cannot be read"));
        }
        sort_by_key(&mut faults, |fault| (fault.line, fault.column));
        for fault in &mut faults {
            if let Cow::Owned(sanitize) = sanitize(&fault.message) {
                fault.message = sanitize;
            }
        }
        Self(faults)
    }

    /// Says at the end that there are further faults, which are not listed.
    pub(super) fn and_more(&mut self) {
        if let Some(last) = self.0.last() {
            let message = "there are more faults than are listed here; fix these first".to_owned();
            self.0.push(Fault { message, ..*last });
        }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Fault] {
        &self.0
    }

    /// The same sentences without their places, for a text that nobody has seen.
    #[must_use]
    pub fn without_places(&self) -> Self {
        Self(self.0.iter().map(|fault| Fault::whole(&fault.message)).collect())
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self::new(vec![fault])
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [only] => only.fmt(f),
            [first, rest @ ..] => {
                write!(f, "{first} {}.", more_faults(rest.len()))
            }
            [] => Ok(()),
        }
    }
}

/// That so many faults more are not shown, without the stop at the end.
#[must_use]
pub fn more_faults(count: usize) -> String {
    if count == 1 { "There is 1 more fault".to_owned() } else { format!("There are {count} more faults") }
}

/// What a file is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A strategy plan.
    Plan,
    /// A platform profile.
    Platform,
    /// An audience to start from.
    Preset,
    /// A framework of milestones.
    Framework,
    /// A client's colours and fonts.
    Brand,
    /// What a person has set for the program.
    Settings,
    /// A plan as it was before the program ended without saving it.
    Recovery,
}

impl Kind {
    /// The kind in words, with its article.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Plan => "a plan",
            Self::Platform => "a platform profile",
            Self::Preset => "a described audience",
            Self::Framework => "a framework",
            Self::Brand => "a brand",
            Self::Settings => "a settings file",
            Self::Recovery => "a recovery file",
        }
    }
}
