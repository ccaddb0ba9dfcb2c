//! Answers in words, as steps of a scale.

use super::cell::is_no_answer;
use super::words::plain;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

/// All ladders that are known.
const KNOWN: &str = include_str!("ladders.txt");

/// Some wordings, each with its step; two that are the same in lower case without marks are one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ladder {
    steps: BTreeMap<String, usize>,
    /// The first wording of each step.
    names: Vec<String>,
}

/// What a ladder has of the answers to some questions.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// How many answers it has.
    answers: usize,
    /// No two wordings that came stand on one step.
    is_plain: bool,
    /// Somebody stands on every step.
    is_full: bool,
    /// It has a middle and two steps on each side, as most scales have.
    is_usual: bool,
    /// Fewer steps are better.
    fewer: std::cmp::Reverse<usize>,
    /// Somebody stands on the lowest step, and on the highest.
    ends: usize,
    /// The first of equals.
    first: std::cmp::Reverse<usize>,
}

static LADDERS: LazyLock<Vec<Arc<Ladder>>> = LazyLock::new(|| {
    let lines = KNOWN.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut all: Vec<Ladder> =
        lines.map(|line| Ladder::of(line.split(';').map(|step| step.split('|').collect::<Vec<_>>()))).collect();
    // People who were offered no middle stand on as many steps less one.
    let without: Vec<_> = all.iter().filter(|ladder| ladder.height() == 5).map(Ladder::without_middle).collect();
    all.extend(without);
    all.into_iter().map(Arc::new).collect()
});

impl Ladder {
    /// A ladder of these wordings of each step.
    fn of<'a>(steps: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let mut ladder = Self::default();
        for (step, wordings) in steps.into_iter().enumerate() {
            ladder.names.push(wordings.first().map_or_else(String::new, |first| (*first).to_owned()));
            for wording in wordings {
                ladder.steps.entry(plain(wording)).or_insert(step);
            }
        }
        ladder
    }

    /// The ladder that a person put in order, from least to most.
    pub fn in_order<T: AsRef<str>>(answers: &[T]) -> Self {
        Self::of(answers.iter().map(|answer| vec![answer.as_ref()]))
    }

    fn without_middle(&self) -> Self {
        let middle = self.height() / 2;
        let step = |step: usize| if step > middle { step - 1 } else { step };
        let steps = self.steps.iter().filter(|(_, at)| **at != middle).map(|(words, at)| (words.clone(), step(*at)));
        let names = self.names.iter().enumerate().filter(|(at, _)| *at != middle).map(|(_, name)| name.clone());
        Self { steps: steps.collect(), names: names.collect() }
    }

    /// How many steps it has.
    pub fn height(&self) -> usize {
        self.names.len()
    }

    /// Words for a step, from 0.
    pub fn wording(&self, step: usize) -> Option<&str> {
        self.names.get(step).map(String::as_str)
    }

    /// The step of a cell, from 0; what explains an answer behind a dash, a colon or in brackets does not matter.
    pub fn step(&self, cell: &str) -> Option<usize> {
        self.steps.get(&plain(cell)).or_else(|| self.steps.get(&plain(unexplained(cell)?))).copied()
    }

    fn fit(&self, at: usize, cells: &BTreeMap<String, usize>) -> Fit {
        let known = || cells.iter().filter_map(|(words, count)| Some((*self.steps.get(words)?, *count)));
        let stood: BTreeSet<usize> = known().map(|(step, _)| step).collect();
        Fit {
            answers: known().map(|(_, count)| count).sum(),
            is_plain: known().count() == stood.len(),
            is_full: stood.len() == self.height(),
            is_usual: self.height() >= 5,
            fewer: std::cmp::Reverse(self.height()),
            ends: usize::from(stood.contains(&0)) + usize::from(stood.contains(&(self.height() - 1))),
            first: std::cmp::Reverse(at),
        }
    }

    /// The ladder on which some answers in words stand; none where more than one in five of them is on none: those would be steps
    /// of theirs, and their order is not known.
    pub fn find(cells: &BTreeMap<String, usize>) -> Option<Arc<Self>> {
        let fits = LADDERS.iter().enumerate().map(|(at, ladder)| (ladder.fit(at, cells), ladder));
        let (fit, ladder) = fits.max_by(|(one, _), (other, _)| one.cmp(other))?;
        let all: usize = cells.values().sum();
        (fit.answers > 0 && fit.answers * 5 >= all * 4).then(|| ladder.clone())
    }

    /// Whether a cell holds words of any ladder and nothing else.
    fn is_whole(cell: &str) -> bool {
        let words = plain(cell);
        LADDERS.iter().any(|ladder| ladder.steps.contains_key(&words))
    }

    /// Whether a cell holds words of any ladder.
    pub fn knows(cell: &str) -> bool {
        LADDERS.iter().any(|ladder| ladder.step(cell).is_some())
    }
}

/// An answer without its explanation: `Never -- I don’t use it` is `Never`; none where there is none.
fn unexplained(cell: &str) -> Option<&str> {
    let starts = [" - ", " – ", " — ", " -- ", ": ", " ("];
    let end = starts.iter().filter_map(|start| cell.find(start)).min()?;
    cell.get(..end)
}

/// Counts an answer in words.
pub fn count(cells: &mut BTreeMap<String, usize>, cell: &str, times: usize) {
    if is_no_answer(cell) {
        return;
    }
    let short = unexplained(cell).filter(|short| !Ladder::is_whole(cell) && Ladder::knows(short));
    *cells.entry(plain(short.unwrap_or(cell))).or_default() += times;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(answers: &[&str]) -> Option<(usize, Vec<Option<usize>>)> {
        let mut cells = BTreeMap::new();
        for answer in answers {
            count(&mut cells, answer, 1);
        }
        let ladder = Ladder::find(&cells)?;
        Some((ladder.height(), answers.iter().map(|answer| ladder.step(answer)).collect()))
    }

    #[test]
    fn the_ladder_is_the_one_with_all_answers_each_on_a_step_of_its_own() {
        for (answers, height, steps) in [
            (&["Strongly disagree", "Agree", "NEUTRAL"][..], 5, &[0, 3, 2][..]),
            (&["Somewhat agree", "Agree", "Neither agree nor disagree"], 7, &[4, 5, 3]),
            (&["Strongly disagree", "Disagree", "Agree", "Strongly agree"], 4, &[0, 1, 2, 3]),
            (&["Disagree", "Agree", "Strongly agree"], 5, &[1, 3, 4]),
            (&["Very important", "Extremely important", "Somewhat important"], 5, &[3, 4, 2]),
            (&["Very important", "Important", "Slightly important"], 5, &[4, 3, 1]),
            (&["Not important", "Somewhat important", "Very important"], 3, &[0, 1, 2]),
            (&["Stimme eher zu", "Teils/teils", "Stimme überhaupt nicht zu"], 5, &[3, 2, 0]),
            (&["Tout à fait d’accord", "Plutôt d'accord", "Pas du tout d'accord"], 5, &[4, 3, 0]),
            (&["Muy de acuerdo", "En desacuerdo"], 5, &[4, 1]),
            (&["Né d’accordo né in disaccordo", "Totalmente d'accordo"], 5, &[2, 4]),
            (&["Concordo totalmente", "Discordo"], 5, &[4, 1]),
            (&["Helemaal mee eens", "Mee oneens"], 5, &[4, 1]),
            (&["Zdecydowanie się zgadzam", "Nie zgadzam się"], 5, &[4, 1]),
            (&["never", "Several times a week", "daily", "weekly"], 8, &[0, 5, 6, 4]),
            (&["Yes", "No"], 2, &[1, 0]),
            (&["Ja", "Nein"], 2, &[1, 0]),
        ] {
            let steps = steps.iter().map(|step| Some(*step)).collect();
            assert_eq!(found(answers), Some((height, steps)), "{answers:?}");
        }
        assert_eq!(found(&["Meh", "Yay"]), None);
        assert_eq!(found(&[]), None);
    }

    #[test]
    fn every_ladder_that_is_known_has_its_wordings_once() {
        let lines = KNOWN.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        for line in lines {
            let steps: Vec<BTreeSet<String>> =
                line.split(';').map(|step| step.split('|').map(plain).collect()).collect();
            let all: BTreeSet<&String> = steps.iter().flatten().collect();
            assert_eq!(all.len(), steps.iter().map(BTreeSet::len).sum::<usize>(), "a wording on two steps: {line}");
            assert!(steps.len() >= 2 && !all.iter().any(|words| words.is_empty()), "{line}");
        }
    }
}
