//! From which number to which a question is answered, and how that is known.

mod codes;
mod direction;
mod ends;
mod said;

use super::cell::{is_no_answer, labelled, labelled_words, number};
use super::ladders::{self, Ladder};
pub use ends::{OTHERS, OWN, Scale, USUAL};
use said::{Said, said};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// How a scale is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The question says it, a person did, or the header is our own.
    Said,
    /// Answers name the ends: `10 - Very much`.
    Labels,
    /// It is the smallest usual one that holds all answers of the questions that are asked alike.
    Range,
    /// The answers are words with an order.
    Words,
}

/// The scale of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The scale; of words the first step is 1, and of yes and no it is 0.
    pub scale: Scale,
    /// How it is known.
    pub how: How,
    /// The order of words, where the answers are words.
    pub ladder: Option<Arc<Ladder>>,
    /// Why it goes the other way round, as a sentence, where that was found and nobody said so.
    pub turned: Option<Arc<str>>,
    /// Numbers outside of the scale that stand for “no answer”, such as 99.
    pub no_answer: Vec<f64>,
}

impl How {
    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Labels => "labels",
            Self::Range => "range",
            Self::Words => "words",
        }
    }

    /// How a scale is known, for people.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Said => "as the question says",
            Self::Labels => "as the answers’ labels say",
            Self::Range => "the smallest scale that holds all answers to such questions",
            Self::Words => "words in their order",
        }
    }
}

/// So many answers of nothing but 0 and 1 are no and yes; fewer may be low numbers.
const LEAST_FOR_YES_AND_NO: usize = 10;
/// Fewer than one answer in so many above 10 is a slip, and no sign of a scale up to 100.
const SLIPS_ONE_IN: usize = 20;

/// What a column is asked with.
pub struct Asked<'a> {
    /// Its header.
    pub header: &'a str,
    /// Whether the header is one of ours, so that its scale is ours.
    pub is_own: bool,
    /// Its cells, each with how often it comes.
    pub cells: HashMap<&'a str, usize>,
}

/// What the answers to a question, or to several that are asked alike, are like.
#[derive(Default)]
struct Answers {
    /// Numbers, as text that sorts alike, with how often they come: alone, and with a label.
    numbers: Vec<(f64, usize)>,
    labels: Vec<(f64, usize)>,
    /// What numbers are called in their labels.
    names: Vec<(f64, String)>,
    words: BTreeMap<String, usize>,
}

impl Answers {
    fn of(cells: &HashMap<&str, usize>) -> Self {
        let mut answers = Self::default();
        for (cell, times) in cells {
            if is_no_answer(cell) {
                continue;
            }
            if let Some(value) = number(cell).filter(|value| value.is_finite()) {
                answers.numbers.push((value, *times));
            } else if let Some((value, words)) = labelled_words(cell).filter(|(value, _)| value.is_finite()) {
                if is_no_answer(&words) {
                    continue;
                }
                answers.labels.push((value, *times));
                answers.names.push((value, words));
            } else {
                ladders::count(&mut answers.words, cell, *times);
            }
        }
        answers
    }

    fn add(&mut self, other: &Self) {
        self.numbers.extend(&other.numbers);
        self.labels.extend(&other.labels);
        self.names.extend(other.names.iter().cloned());
        for (words, times) in &other.words {
            *self.words.entry(words.clone()).or_default() += times;
        }
    }

    fn all(&self) -> impl Iterator<Item = (f64, usize)> + '_ {
        self.numbers.iter().chain(&self.labels).copied()
    }

    /// Whether more of them are words than numbers, and have an order.
    fn are_words(&self) -> bool {
        let numbers: usize = self.all().map(|(_, times)| times).sum();
        self.words.values().sum::<usize>() > numbers && Ladder::find(&self.words).is_some()
    }

    /// The codes for “no answer” among them.
    fn codes(&self) -> Vec<f64> {
        codes::among(&self.all().collect::<Vec<_>>(), |rest| smallest(rest, |_| true))
    }

    /// Leaves the codes for “no answer” out.
    fn without(mut self, codes: &[f64]) -> Self {
        let is_answer = |(value, _): &(f64, usize)| !codes.contains(value);
        self.numbers.retain(is_answer);
        self.labels.retain(is_answer);
        self.names.retain(|(value, _)| !codes.contains(value));
        self
    }

    /// The usual scale that holds all of them, but for slips.
    fn range(&self, fits: impl Fn(&Scale) -> bool) -> Option<Scale> {
        smallest(&self.all().collect::<Vec<_>>(), fits)
    }

    /// A scale with a middle of 0 that is not usual, as long to either side as the answers.
    fn about_zero(&self) -> Option<Scale> {
        let values = || self.all().map(|(value, _)| value);
        let most = values().map(f64::abs).fold(0.0, f64::max).ceil();
        let is_one = values().any(|value| value < 0.0) && most <= OWN.high;
        Scale::new(-most, most).filter(|_| is_one)
    }

    /// The scale whose ends have labels.
    fn labelled(&self) -> Option<Scale> {
        let least = |values: &[(f64, usize)]| values.iter().map(|(value, _)| *value).fold(f64::INFINITY, f64::min);
        let most = |values: &[(f64, usize)]| values.iter().map(|(value, _)| *value).fold(f64::NEG_INFINITY, f64::max);
        if self.labels.is_empty() {
            return None;
        }
        let (low, high) = (least(&self.labels), most(&self.labels));
        if self.numbers.is_empty() {
            return self.range(|_| true);
        }
        // Some numbers stand alone, so the labels are those of the ends.
        let is_low = low <= least(&self.numbers);
        let is_high = high >= most(&self.numbers);
        let both = Scale::new(low, high).filter(|_| is_low && is_high);
        both.or_else(|| self.range(|scale| (is_low && scale.low == low) || (is_high && scale.high == high)))
            .or_else(|| self.range(|_| true))
    }
}

/// The usual scale that holds all answers, but for slips; each with how often it comes.
fn smallest(all: &[(f64, usize)], fits: impl Fn(&Scale) -> bool) -> Option<Scale> {
    let total: usize = all.iter().map(|(_, times)| times).sum();
    let above: usize = all.iter().filter(|(value, _)| *value > OWN.high).map(|(_, times)| times).sum();
    let slips = above * SLIPS_ONE_IN < total;
    let kept = || all.iter().map(|(value, _)| *value).filter(move |value| !slips || *value <= OWN.high);
    let is_negative = kept().any(|value| value < 0.0);
    let plain = || kept().all(|value| value == 0.0 || value == 1.0);
    let yes_no = Scale { low: 0.0, high: 1.0 };
    if total >= LEAST_FOR_YES_AND_NO && plain() && kept().any(|value| value == 0.0) && fits(&yes_no) {
        return Some(yes_no);
    }
    // A scale with a middle of 0 is one where somebody is below it.
    let can_be = |scale: &&Scale| (is_negative || scale.low >= 0.0) && fits(scale);
    let mut usual = USUAL.iter().filter(can_be);
    usual.find(|scale| kept().all(|value| scale.holds(value))).copied()
}

/// The scales of questions of one kind, such as all about needs: they share one unless their headers or labels say otherwise.
///
/// None where nobody answered, or where the answers are words of no known order.
pub fn of_alike(asked: &[Asked<'_>]) -> Vec<Option<Found>> {
    let said: Vec<Option<Said>> = asked.iter().map(Asked::said).collect();
    let answers: Vec<Answers> = asked.iter().map(|asked| Answers::of(&asked.cells)).collect();
    let (mut numbers, mut words) = (Answers::default(), Answers::default());
    for (of_one, said) in answers.iter().zip(&said) {
        if of_one.are_words() {
            words.add(of_one);
        } else if said.is_none() {
            numbers.add(of_one);
        }
    }
    let codes = numbers.codes();
    let numbers = numbers.without(&codes);
    let ladder = Ladder::find(&words.words);
    let mut scales = said.iter().flatten();
    let first = scales.next();
    let shared = first.filter(|first| scales.all(|said| said.scale == first.scale));
    let each = answers.iter().zip(&said).zip(asked).map(|((of_one, said), asked)| {
        if of_one.are_words() {
            let own = || Ladder::find(&of_one.words);
            let is_known = |ladder: &Arc<Ladder>| of_one.words.keys().any(|words| ladder.step(words).is_some());
            return ladder.clone().filter(is_known).or_else(own).map(Found::in_words);
        }
        let of_this: Vec<(f64, usize)> = of_one.all().collect();
        let holds_all = |said: &&Said| {
            let outside = codes::outside(&of_this, said.scale);
            of_this
                .iter()
                .all(|(value, _)| said.scale.holds(*value) || outside.contains(value) || codes.contains(value))
        };
        let question = said.as_ref().or(shared.filter(holds_all));
        let (scale, how, no_answer) = if let Some(said) = question {
            (said.scale, How::Said, codes::outside(&of_this, said.scale))
        } else if let Some(scale) = numbers.labelled() {
            (scale, How::Labels, codes.clone())
        } else if of_one.numbers.is_empty() && numbers.numbers.is_empty() {
            return None;
        } else {
            let range = numbers.range(|_| true).or_else(|| numbers.about_zero());
            (range.unwrap_or(OWN), How::Range, codes.clone())
        };
        // What the question calls the ends comes before what its own answers call them, and that before those of others.
        let of_question = question.map_or(&[][..], |said| &said.labels);
        let of_others = if question.is_none() { &numbers.names[..] } else { &[] };
        let names = [of_question, &of_one.names, of_others].into_iter().find(|names| !names.is_empty());
        let turned = names.filter(|_| !asked.is_own).and_then(|names| direction::turned(names, scale));
        let is_asked_so = |value: &f64| of_one.all().any(|(other, _)| other == *value);
        let no_answer = no_answer.into_iter().filter(is_asked_so).collect();
        let scale = if turned.is_some() { scale.reversed() } else { scale };
        Some(Found { how, turned: turned.map(Into::into), no_answer, ..Found::said(scale) })
    });
    each.collect()
}

impl Asked<'_> {
    /// What the header says of the scale; nothing where it doesn’t.
    fn said(&self) -> Option<Said> {
        if self.is_own { Some(Said { scale: OWN, labels: Vec::new() }) } else { said(self.header) }
    }
}

impl Found {
    /// A scale that was said.
    #[must_use]
    pub const fn said(scale: Scale) -> Self {
        Self { scale, how: How::Said, ladder: None, turned: None, no_answer: Vec::new() }
    }

    /// What was taken that a person should know, as sentences: that the scale goes the other way round, and which numbers are no
    /// answer.
    #[must_use]
    pub fn note(&self) -> Option<String> {
        let Scale { low, high } = self.scale;
        let turned = self.turned.as_deref().map(|why| format!("{why} We take the scale to be {low} to {high}."));
        let codes: Vec<String> = self.no_answer.iter().map(ToString::to_string).collect();
        let stand = if codes.len() == 1 { "stands" } else { "stand" };
        let (from, to) = (low.min(high), low.max(high));
        let codes = (!codes.is_empty()).then(|| {
            let codes = codes.join(", ");
            format!("We take it that {codes} {stand} for “no answer”, as the other answers are from {from} to {to}.")
        });
        let all: Vec<String> = turned.into_iter().chain(codes).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// The scale of words in an order.
    pub fn in_words(ladder: Arc<Ladder>) -> Self {
        let height = f64::from(u32::try_from(ladder.height()).unwrap_or(u32::MAX));
        let low = if ladder.height() == 2 { 0.0 } else { 1.0 };
        let scale = Scale { low, high: low + (height - 1.0).max(1.0) };
        Self { how: How::Words, ladder: Some(ladder), ..Self::said(scale) }
    }

    /// Where the answer of a cell stands, from 0 to 10; none where it holds no answer.
    ///
    /// # Errors
    /// Why it cannot be counted: it is no number, none of the words, or not on the scale.
    pub fn answer(&self, cell: &str) -> Result<Option<f64>, String> {
        let says_none = |(_, words): (f64, String)| is_no_answer(&words);
        if is_no_answer(cell) || labelled_words(cell).is_some_and(says_none) {
            return Ok(None);
        }
        let step = self.ladder.as_ref().and_then(|ladder| ladder.step(cell));
        let Scale { low, high } = self.scale;
        let step = step.map(|step| low.min(high) + f64::from(u32::try_from(step).unwrap_or(u32::MAX)));
        match step.or_else(|| number(cell)).or_else(|| labelled(cell)) {
            Some(value) if self.no_answer.contains(&value) => Ok(None),
            // Adding zero turns a negative zero into the ordinary one.
            Some(value) if self.scale.holds(value) => Ok(Some(10.0 * self.scale.share(value) + 0.0)),
            Some(_) => Err(format!("this is not between {} and {}", low.min(high), low.max(high))),
            None if self.ladder.is_some() => Err("this is none of the answers whose order is known".to_owned()),
            None => {
                Err(format!("this is not a number; answers are numbers from {} to {}", low.min(high), low.max(high)))
            }
        }
    }
}

#[cfg(test)]
mod tests;
