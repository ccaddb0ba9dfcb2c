//! From which number to which a question is answered, and how that is known.

use super::cell::{is_no_answer, labelled, number};
use super::digits::plain_digits;
use super::ladders::{self, Ladder};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The two ends of the answers to a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The answer that means least.
    pub low: f64,
    /// The answer that means most; below the other where the scale goes the other way round, as with 1 for “fully agree”.
    pub high: f64,
}

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

impl Scale {
    /// A scale; none where an end is no number, or both are the same.
    ///
    /// ```
    /// use seven_milestones::survey::Scale;
    /// assert_eq!(Scale::new(-3.0, 3.0).map(|scale| scale.share(0.0)), Some(0.5));
    /// assert_eq!(Scale::new(5.0, 1.0).map(|scale| scale.share(1.0)), Some(1.0));
    /// assert_eq!(Scale::new(5.0, 5.0), None);
    /// ```
    #[must_use]
    pub fn new(low: f64, high: f64) -> Option<Self> {
        (low.is_finite() && high.is_finite() && low != high).then_some(Self { low, high })
    }

    /// The same the other way round.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self { low: self.high, high: self.low }
    }

    /// Whether it goes the other way round: the greater the number, the less it means.
    #[must_use]
    pub fn is_reversed(self) -> bool {
        self.high < self.low
    }

    /// Where an answer stands, from 0 at the least to 1 at the greatest.
    #[must_use]
    pub fn share(self, answer: f64) -> f64 {
        (answer - self.low) / (self.high - self.low)
    }

    /// Whether an answer is on it.
    #[must_use]
    pub fn holds(self, answer: f64) -> bool {
        (self.low.min(self.high)..=self.low.max(self.high)).contains(&answer)
    }
}

/// Our own scale.
pub const OWN: Scale = Scale { low: 0.0, high: 10.0 };

/// The usual scales, the smallest first.
pub const USUAL: [Scale; 8] = [
    Scale { low: 1.0, high: 4.0 },
    Scale { low: 1.0, high: 5.0 },
    Scale { low: -2.0, high: 2.0 },
    Scale { low: 1.0, high: 7.0 },
    Scale { low: -3.0, high: 3.0 },
    Scale { low: 1.0, high: 10.0 },
    OWN,
    Scale { low: 0.0, high: 100.0 },
];

/// Scales that are not usual, and that a person can choose.
pub const OTHERS: [Scale; 4] = [
    Scale { low: 0.0, high: 1.0 },
    Scale { low: 1.0, high: 3.0 },
    Scale { low: 0.0, high: 5.0 },
    Scale { low: 1.0, high: 6.0 },
];

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
            } else if let Some(value) = labelled(cell).filter(|value| value.is_finite()) {
                answers.labels.push((value, *times));
            } else {
                ladders::count(&mut answers.words, cell, *times);
            }
        }
        answers
    }

    fn add(&mut self, other: &Self) {
        self.numbers.extend(&other.numbers);
        self.labels.extend(&other.labels);
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

    /// The usual scale that holds all of them, but for slips.
    fn range(&self, fits: impl Fn(&Scale) -> bool) -> Option<Scale> {
        let total: usize = self.all().map(|(_, times)| times).sum();
        let above: usize = self.all().filter(|(value, _)| *value > OWN.high).map(|(_, times)| times).sum();
        let slips = above * SLIPS_ONE_IN < total;
        let kept = || self.all().filter(move |(value, _)| !slips || *value <= OWN.high).map(|(value, _)| value);
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

/// The scales of questions of one kind, such as all about needs: they share one unless their headers or labels say otherwise.
///
/// None where nobody answered, or where the answers are words of no known order.
pub fn of_alike(asked: &[Asked<'_>]) -> Vec<Option<Found>> {
    let said: Vec<Option<Scale>> =
        asked.iter().map(|asked| if asked.is_own { Some(OWN) } else { said(asked.header) }).collect();
    let answers: Vec<Answers> = asked.iter().map(|asked| Answers::of(&asked.cells)).collect();
    let (mut numbers, mut words) = (Answers::default(), Answers::default());
    for (of_one, said) in answers.iter().zip(&said) {
        if of_one.are_words() {
            words.add(of_one);
        } else if said.is_none() {
            numbers.add(of_one);
        }
    }
    let ladder = Ladder::find(&words.words);
    let mut scales = said.iter().flatten();
    let first = scales.next().copied();
    let shared = first.filter(|first| scales.all(|scale| scale == first));
    let each = answers.iter().zip(&said).map(|(of_one, said)| {
        if of_one.are_words() {
            let own = || Ladder::find(&of_one.words);
            let is_known = |ladder: &Arc<Ladder>| of_one.words.keys().any(|words| ladder.step(words).is_some());
            return ladder.clone().filter(is_known).or_else(own).map(Found::in_words);
        }
        let found = |scale, how| Some(Found { scale, how, ladder: None });
        if let Some(scale) = said {
            return found(*scale, How::Said);
        }
        let holds_all = |scale: &Scale| of_one.all().all(|(value, _)| scale.holds(value));
        if let Some(scale) = shared.filter(holds_all) {
            return found(scale, How::Said);
        }
        if let Some(scale) = numbers.labelled() {
            return found(scale, How::Labels);
        }
        let none = of_one.numbers.is_empty() && numbers.numbers.is_empty();
        if none { None } else { found(numbers.range(|_| true).unwrap_or(OWN), How::Range) }
    });
    each.collect()
}

impl Found {
    /// The scale of words in an order.
    pub fn in_words(ladder: Arc<Ladder>) -> Self {
        let height = f64::from(u32::try_from(ladder.height()).unwrap_or(u32::MAX));
        let low = if ladder.height() == 2 { 0.0 } else { 1.0 };
        let scale = Scale { low, high: low + (height - 1.0).max(1.0) };
        Self { scale, how: How::Words, ladder: Some(ladder) }
    }

    /// Where the answer of a cell stands, from 0 to 10; none where it holds no answer.
    ///
    /// # Errors
    /// Why it cannot be counted: it is no number, none of the words, or not on the scale.
    pub fn answer(&self, cell: &str) -> Result<Option<f64>, String> {
        if is_no_answer(cell) {
            return Ok(None);
        }
        let step = self.ladder.as_ref().and_then(|ladder| ladder.step(cell));
        let step = step.map(|step| self.scale.low + f64::from(u32::try_from(step).unwrap_or(u32::MAX)));
        let Scale { low, high } = self.scale;
        match step.or_else(|| number(cell)).or_else(|| labelled(cell)) {
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

/// The scale that a question names: `anonymous (0) or real name (10)`, `from 1 to 5`, `1 = never, 7 = always`.
fn said(header: &str) -> Option<Scale> {
    let start: String = plain_digits(header).chars().take(1_000).collect();
    let numbers = numbers_of(&start);
    let scale = |all: Vec<f64>| {
        let low = all.iter().copied().fold(f64::INFINITY, f64::min);
        let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let span = (-10.0..=1.0).contains(&low) && (high == 100.0 || (2.0..=11.0).contains(&high));
        Scale::new(low, high)
            .filter(|scale| !scale.is_reversed() && all.len() >= 2 && span && (low >= 0.0 || low == -high))
    };
    let in_brackets = numbers.iter().filter(|number| number.in_brackets).map(|number| number.value).collect();
    let side_by_side =
        || numbers.windows(2).filter(|pair| pair[1].follows).find_map(|p| scale(vec![p[0].value, p[1].value]));
    let of_two = || scale(numbers.iter().skip_while(|number| number.is_numbering).map(|number| number.value).collect());
    scale(in_brackets).or_else(side_by_side).or_else(of_two)
}

/// A number in a question.
struct InText {
    value: f64,
    /// Whether it stands alone in brackets.
    in_brackets: bool,
    /// Whether it comes after another with nothing but a word or a dash between.
    follows: bool,
    /// Whether it numbers the question: `3.` at its start.
    is_numbering: bool,
}

fn numbers_of(text: &str) -> Vec<InText> {
    let chars: Vec<char> = text.chars().collect();
    let before = |at: usize| chars[..at].iter().rev().find(|c| !c.is_whitespace()).copied();
    let mut found: Vec<InText> = Vec::new();
    let (mut at, mut last_end) = (0, 0);
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < chars.len() && chars[end].is_ascii_digit() {
            end += 1;
        }
        let mut start = at;
        let sign = at.checked_sub(1).filter(|sign| matches!(chars[*sign], '-' | '−' | '–' | '+'));
        if let Some(sign) =
            sign.filter(|sign| before(*sign).is_none_or(|c| !c.is_alphanumeric() || !is_next(&chars, *sign)))
        {
            start = sign;
        }
        // Letters at a number make it a name: `Q3`, `2nd`.
        let is_name = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic() || *c == '_');
        let named = is_name(start.checked_sub(1).and_then(|at| chars.get(at))) || is_name(chars.get(end));
        let digits: String = chars[at..end].iter().collect();
        if let (false, Ok(size)) = (named, digits.parse::<f64>()) {
            let negative = matches!(chars[start], '-' | '−' | '–');
            let between: String = chars[last_end.min(start)..start].iter().collect();
            found.push(InText {
                value: if negative { -size } else { size },
                in_brackets: start.checked_sub(1).is_some_and(|at| chars[at] == '(') && chars.get(end) == Some(&')'),
                follows: !found.is_empty() && is_span(between.trim()),
                is_numbering: before(start).is_none() && matches!(chars.get(end), Some('.' | ')' | ':')),
            });
        }
        last_end = end;
        at = end;
    }
    found
}

/// Whether a sign stands right after a letter or digit, as in `0-10`, and so is a dash.
fn is_next(chars: &[char], sign: usize) -> bool {
    let before = chars[..sign].iter().rev();
    let spaces = before.clone().take_while(|c| c.is_whitespace()).count();
    let previous = before.clone().nth(spaces);
    previous.is_some_and(char::is_ascii_digit) || spaces == 0
}

/// What stands between the two ends of a scale.
fn is_span(between: &str) -> bool {
    let words = [
        "-", "–", "—", "to", "…", "...", "..", "bis", "à", "a", "al", "tot", "do", "até", "through", "/", "and", "und",
    ];
    words.contains(&between.to_lowercase().as_str())
}

#[cfg(test)]
mod tests;
