//! What stands in one cell: a number, a tick, or something that cannot be counted.

use super::words::words_of;

/// The greatest number that an answer can be; the least is 0.
pub const MOST: f64 = 10.0;

const NO_NUMBER: &str = "this is not a number; answers are numbers from 0 to 10";
const NO_SCORE: &str = "this is not between 0 and 10";
const NO_TICK: &str = "this is neither a number from 0 to 10 nor a tick";

/// Words for a ticked box and for one that is not.
const TICKED: [&str; 10] = ["x", "yes", "y", "true", "on", "checked", "ticked", "selected", "chosen", "tick"];
const UNTICKED: [&str; 9] =
    ["no", "n", "false", "off", "unchecked", "unticked", "unselected", "not selected", "not checked"];

/// The number that a cell holds, with a decimal point or comma. No exponents, no words such as `inf`.
pub fn number(cell: &str) -> Option<f64> {
    let cell = cell.trim();
    let digits = cell.strip_prefix(['-', '+', '−']).unwrap_or(cell);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || (whole.is_empty() && part.is_empty()) {
        return None;
    }
    let size: f64 = format!("0{whole}.{part}0").parse().ok()?;
    Some(if cell.starts_with(['-', '−']) { -size } else { size })
}

/// The answer from 0 to 10 that a cell holds, none where it is blank, or why it cannot be counted.
pub fn score(cell: &str) -> Result<Option<f64>, &'static str> {
    if cell.trim().is_empty() {
        return Ok(None);
    }
    match number(cell) {
        // Adding zero turns a negative zero into the ordinary one.
        Some(value) if (0.0..=MOST).contains(&value) => Ok(Some(value + 0.0)),
        Some(_) => Err(NO_SCORE),
        None => Err(NO_NUMBER),
    }
}

/// What a cell about a kind of content holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Liking {
    /// Nothing.
    Blank,
    /// A number from 0 to 10.
    Score(f64),
    /// A box that is ticked, or marked as not ticked.
    Tick(bool),
}

/// Reads a cell about a kind of content; `labels` are names of that kind, which some form tools write for a tick.
pub fn liking(cell: &str, labels: &[Vec<String>]) -> Result<Liking, &'static str> {
    match score(cell) {
        Ok(None) => return Ok(Liking::Blank),
        Ok(Some(value)) => return Ok(Liking::Score(value)),
        Err(NO_SCORE) => return Err(NO_SCORE),
        Err(_) => {}
    }
    let words = words_of(cell);
    let said = words.join(" ");
    match cell.trim() {
        "✓" | "✔" | "☑" | "☒" | "×" => Ok(Liking::Tick(true)),
        "☐" => Ok(Liking::Tick(false)),
        _ if UNTICKED.contains(&said.as_str()) => Ok(Liking::Tick(false)),
        _ if TICKED.contains(&said.as_str()) || labels.contains(&words) => Ok(Liking::Tick(true)),
        _ => Err(NO_TICK),
    }
}

/// The beginning of a text that is too long for a list.
pub fn shortened(text: &str) -> String {
    const MOST_CHARACTERS: usize = 80;
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_decimal_point_or_comma_and_nothing_else() {
        for (cell, expected) in [
            ("7", Some(7.0)),
            (" 7,5 ", Some(7.5)),
            ("7.25", Some(7.25)),
            (".5", Some(0.5)),
            ("10.", Some(10.0)),
            ("\u{a0}3", Some(3.0)),
            ("-1", Some(-1.0)),
            ("−1", Some(-1.0)),
            ("", None),
            (".", None),
            ("-", None),
            ("1.2.3", None),
            ("1e1", None),
            ("inf", None),
            ("NaN", None),
            ("7 of 10", None),
            ("٣", None),
        ] {
            assert_eq!(number(cell), expected, "{cell}");
        }
        assert!(number(&"9".repeat(400)).is_some_and(f64::is_infinite));
    }

    #[test]
    fn a_tick_is_told_from_a_number_and_from_anything_else() {
        let labels = [words_of("Funny posts")];
        for (cell, expected) in [
            ("", Ok(Liking::Blank)),
            ("0", Ok(Liking::Score(0.0))),
            ("X", Ok(Liking::Tick(true))),
            ("✔", Ok(Liking::Tick(true))),
            ("Funny posts", Ok(Liking::Tick(true))),
            ("Not selected", Ok(Liking::Tick(false))),
            ("11", Err(NO_SCORE)),
            ("Videos", Err(NO_TICK)),
        ] {
            assert_eq!(liking(cell, &labels), expected, "{cell}");
        }
    }
}
