//! What will be done, where, by whom and by when.

use super::describes::{Describes, Entry};
use super::elsewhere::elsewhere;
use super::material::Material;
use super::words::name_of;
use crate::domain::date::in_words;
use crate::domain::id::PlatformId;
use crate::domain::plan::Action;
use std::ops::Range;

/// The list of actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actions {
    /// How many there are, and how many of them are done.
    pub headline: String,
    /// Which of their places are not among those chosen, as a sentence; empty where all are.
    pub elsewhere: String,
    /// What is still to do, then what is done, each in the order of the plan.
    pub lines: Vec<ActionLine>,
}

/// One action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionLine {
    /// Where; none where it is about no platform.
    pub platform: Option<PlatformId>,
    /// The name of that place; empty where there is none.
    pub name: String,
    /// The milestone that it serves; empty where it serves none.
    pub milestone: String,
    /// What will be done.
    pub what: String,
    /// Who does it; empty where nobody is named.
    pub who: String,
    /// The day by which it is due, as year-month-day; empty where there is none.
    pub due: String,
    /// Whether it is done.
    pub done: bool,
}

/// What stands in place of the platform and the milestone of an action that has neither.
pub const NOWHERE: &str = "General";

impl ActionLine {
    /// The place and the milestone, as far as there are any.
    #[must_use]
    pub fn where_to(&self) -> String {
        let parts = [self.name.as_str(), self.milestone.as_str()].into_iter().filter(|part| !part.is_empty());
        let parts: Vec<&str> = parts.collect();
        if parts.is_empty() { NOWHERE.to_owned() } else { parts.join(" · ") }
    }

    /// The day by which it is due, in words; empty where there is none.
    #[must_use]
    pub fn by_when(&self) -> String {
        in_words(&self.due)
    }
}

impl Actions {
    /// The actions of a plan; none where nothing was taken up.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { framework, library, plan, report, scope, .. } = *material;
        let line = |action: &Action| ActionLine {
            platform: action.platform.clone(),
            name: action.platform.as_ref().map_or_else(String::new, |id| name_of(library, id).to_owned()),
            milestone: action.milestone.as_ref().map_or_else(String::new, |id| {
                framework.milestone(id).map_or_else(|| id.to_string(), |found| found.name.clone())
            }),
            what: action.what.clone(),
            who: action.owner.clone().unwrap_or_default(),
            due: action.due.clone().unwrap_or_default(),
            done: action.done,
        };
        let (done, open): (Vec<ActionLine>, Vec<ActionLine>) =
            plan.actions.iter().map(line).partition(|line| line.done);
        let count = match plan.actions.len() {
            0 => return None,
            1 => "1 action".to_owned(),
            n => format!("{n} actions"),
        };
        let of_them = if done.is_empty() { String::new() } else { format!(", {} done", done.len()) };
        Some(Self {
            headline: format!("Who does what by when: {count}{of_them}"),
            elsewhere: elsewhere(report, plan, library, scope).unwrap_or_default(),
            lines: open.into_iter().chain(done).collect(),
        })
    }

    /// What is still to do.
    pub fn open(&self) -> impl Iterator<Item = &ActionLine> {
        self.lines.iter().filter(|line| !line.done)
    }

    /// Some of the lines, where one page does not hold all.
    #[must_use]
    pub const fn part(&self, lines: Range<usize>) -> Part<'_> {
        Part { whole: self, lines }
    }
}

/// The list of actions of which some lines are shown.
#[derive(Debug)]
pub struct Part<'a> {
    whole: &'a Actions,
    lines: Range<usize>,
}

impl Describes for Part<'_> {
    fn title(&self) -> &str {
        &self.whole.headline
    }

    fn alt_text(&self) -> String {
        let words: Vec<String> = self.whole.lines[self.lines.clone()].iter().map(said).collect();
        format!("{}. {}.", self.title(), words.join("; "))
    }

    fn entries(&self) -> Vec<Entry> {
        self.whole.entries()[self.lines.clone()].to_vec()
    }
}

/// All of a line.
fn said(line: &ActionLine) -> String {
    let done = if line.done { "done" } else { "" };
    let parts = [&line.name, &line.milestone, &line.what, &line.who, &line.by_when(), done].map(str::to_owned);
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

impl Describes for Actions {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let words: Vec<&str> = self.lines.iter().map(|line| line.what.as_str()).collect();
        format!("{}. {}.", self.headline, words.join("; "))
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(line, number): (&ActionLine, usize)| Entry {
            id: format!("line-{number}"),
            name: line.where_to(),
            label: format!("{} {}", line.where_to(), line.what),
            strong: !line.done,
        };
        self.lines.iter().zip(1..).map(entry).collect()
    }
}
