//! What will be done, where, by whom and by when.

use super::describes::{Describes, Entry};
use super::elsewhere::elsewhere;
use super::material::Material;
use super::words::{SHORT_NAME, capital, name_of, with_short_names};
use crate::domain::date::{in_words, is_date};
use crate::domain::id::PlatformId;
use crate::domain::plan::Action;
use crate::domain::sorting::sort_by_key;
use std::cmp::Reverse;
use std::ops::Range;

/// The list of actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actions {
    /// Who has how many of those that are open, and when the first is due, as a sentence.
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
        let Material { framework, library, plan, report, scope, date, .. } = *material;
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
        if plan.actions.is_empty() {
            return None;
        }
        Some(Self {
            headline: headline(&open, done.len(), date),
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

/// Who has how many of the open actions, and when the first of them is due, as a sentence; `today` is a day as year-month-day.
fn headline(open: &[ActionLine], done: usize, today: &str) -> String {
    let all = match (open.len(), done) {
        (0, 1) => return "The only action is done".to_owned(),
        (0, n) => return format!("All {n} actions are done"),
        (1, 0) => "the only action".to_owned(),
        (1, _) => "the only open action".to_owned(),
        (2, 0) => "both actions".to_owned(),
        (2, _) => "both open actions".to_owned(),
        (n, 0) => format!("all {n} actions"),
        (n, _) => format!("all {n} open actions"),
    };
    let mut owners: Vec<(&str, usize)> = Vec::new();
    for who in open.iter().map(|line| line.who.trim()).filter(|who| !who.is_empty()) {
        match owners.iter_mut().find(|(name, _)| *name == who) {
            Some((_, count)) => *count += 1,
            None => owners.push((who, 1)),
        }
    }
    sort_by_key(&mut owners, |(_, count)| Reverse(*count));
    let of_open = if done > 0 { "open actions" } else { "actions" };
    let short = |who: &str| with_short_names(who, &[who], SHORT_NAME);
    let who = match owners.as_slice() {
        [] if open.len() == 1 => format!("{} has no owner yet", capital(&all)),
        [] => format!("{} need an owner", capital(&all)),
        [(who, count)] if *count == open.len() => format!("{} has {all}", short(who)),
        [(who, most), (_, next), ..] if most == next => {
            let level = owners.iter().filter(|(_, count)| count == most).count();
            if level == 2 {
                format!("{} and {} have {most} of {} {of_open} each", short(who), short(owners[1].0), open.len())
            } else {
                format!("{} people share {} {of_open}", owners.len(), open.len())
            }
        }
        [(who, most), ..] => format!("{} has {most} of {} {of_open}", short(who), open.len()),
    };
    let first = open.iter().map(|line| line.due.as_str()).filter(|due| !due.is_empty()).min();
    let when = match first {
        None if open.len() == 1 => "it has no date yet".to_owned(),
        None => "none has a date yet".to_owned(),
        Some(due) => {
            let is = if is_date(due, 3) && due < today { "was" } else { "is" };
            let which = if open.len() == 1 { "it" } else { "the first" };
            format!("{which} {is} due by {}", in_words(due))
        }
    };
    format!("{who}; {when}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_says_who_has_how_many_and_when_the_first_is_due() {
        let line = |(who, due): &(&str, &str)| ActionLine {
            platform: None,
            name: String::new(),
            milestone: String::new(),
            what: "Write".to_owned(),
            who: (*who).to_owned(),
            due: (*due).to_owned(),
            done: false,
        };
        let said = |open: &[(&str, &str)], done| {
            headline(&open.iter().map(line).collect::<Vec<_>>(), done, "2026-11-29").replace('\u{a0}', " ")
        };
        let (ann, ben) = (("Ann", "2026-12-04"), ("Ben", "2027-01-08"));
        assert_eq!(said(&[ben, ann, ann, ann], 0), "Ann has 3 of 4 actions; the first is due by 4 December 2026");
        assert_eq!(said(&[ben, ann], 0), "Ben and Ann have 1 of 2 actions each; the first is due by 4 December 2026");
        assert_eq!(said(&[ben, ben], 1), "Ben has both open actions; the first is due by 8 January 2027");
        assert_eq!(said(&[("", ""), ("", "")], 0), "Both actions need an owner; none has a date yet");
        assert_eq!(said(&[("", "2026-11-01")], 0), "The only action has no owner yet; it was due by 1 November 2026");
        assert_eq!(said(&[ann, ben, ("Cem", "")], 0), "3 people share 3 actions; the first is due by 4 December 2026");
        assert_eq!(said(&[], 1), "The only action is done");
        assert_eq!(said(&[], 5), "All 5 actions are done");
    }
}
