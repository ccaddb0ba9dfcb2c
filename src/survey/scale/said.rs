//! The scale that a question names in its own words, and what it calls the ends.

use super::super::digits::plain_digits;
use super::super::ladders::Ladder;
use super::ends::Scale;

/// What a question says of its scale.
pub struct Said {
    /// From which number to which it goes, the smaller one first.
    pub scale: Scale,
    /// What it calls some of its numbers: `1 = very much`.
    pub labels: Vec<(f64, String)>,
}

/// The most words of which the name of an answer is made.
const WORDS_OF_A_LABEL: usize = 8;

/// The scale that a question names: `anonymous (0) or real name (10)`, `from 1 to 5`, `1 = never, 7 = always`.
pub fn said(header: &str) -> Option<Said> {
    let start: Vec<char> = plain_digits(header).chars().take(1_000).collect();
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
    let scale = scale(in_brackets).or_else(side_by_side).or_else(of_two)?;
    let labels = (0..numbers.len()).filter(|at| scale.holds(numbers[*at].value));
    let labels = labels.filter_map(|at| Some((numbers[at].value, label(&start, &numbers, at)?))).collect();
    Some(Said { scale, labels })
}

/// What a question calls one of its numbers: the words behind it, or those before it where it stands behind them in brackets.
fn label(text: &[char], numbers: &[InText], at: usize) -> Option<String> {
    let number = &numbers[at];
    let before = at.checked_sub(1).map_or(0, |before| numbers[before].end);
    let after = numbers.get(at + 1).map_or(text.len(), |after| after.start);
    let before = || known(&text[before..number.start], true);
    let after = || known(&text[number.end..after], false);
    if number.in_brackets { before().or_else(after) } else { after().or_else(before) }
}

/// The most words at the beginning of a text, or at its end, that are an answer of a known order.
fn known(text: &[char], at_end: bool) -> Option<String> {
    let is_of_word = |c: &char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let words: Vec<(usize, usize)> = text
        .split(|c| !is_of_word(c))
        .scan(0, |at, word| {
            let from = *at;
            *at += word.len() + 1;
            Some((from, from + word.len()))
        })
        .filter(|(from, to)| from < to)
        .collect();
    let counts = (1..=WORDS_OF_A_LABEL.min(words.len())).rev();
    let spans = counts.filter_map(|count| {
        let span = if at_end { words.get(words.len() - count..) } else { words.get(..count) }?;
        Some((span.first()?.0, span.last()?.1))
    });
    spans.map(|(from, to)| text[from..to].iter().collect::<String>()).find(|words| Ladder::knows(words))
}

/// A number in a question.
struct InText {
    value: f64,
    /// Where it begins and ends, in characters.
    start: usize,
    end: usize,
    /// Whether it stands alone in brackets.
    in_brackets: bool,
    /// Whether it comes after another with nothing but a word or a dash between.
    follows: bool,
    /// Whether it numbers the question: `3.` at its start.
    is_numbering: bool,
}

fn numbers_of(chars: &[char]) -> Vec<InText> {
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
            sign.filter(|sign| before(*sign).is_none_or(|c| !c.is_alphanumeric() || !is_next(chars, *sign)))
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
                start,
                end,
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
