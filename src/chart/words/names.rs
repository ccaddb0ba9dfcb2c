//! Whom and what answers are about, in words.

use super::numbers::list;
use crate::domain::plan::Scope;

/// Whom an answer is for.
#[must_use]
pub fn scope(scope: &Scope) -> &str {
    match scope {
        Scope::Everyone => "everyone",
        Scope::Segment(name) => name,
    }
}

/// For whom a score is: `overall`, or `for` a segment.
#[must_use]
pub fn for_scope(scope: &Scope) -> String {
    match scope {
        Scope::Everyone => "overall".to_owned(),
        Scope::Segment(name) => format!("for {name}"),
    }
}

/// Up to three names as a list, else how many platforms they are.
#[must_use]
pub fn names(names: &[&str]) -> String {
    if names.len() <= 3 { list(names) } else { format!("{} platforms", names.len()) }
}

/// A place in an order: "1st", "22nd", "13th".
#[must_use]
pub fn nth(place: usize) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
}

/// A small number in words, as it stands within a sentence: `three`.
#[must_use]
pub fn number(number: usize) -> String {
    const WORDS: [&str; 6] = ["none", "one", "two", "three", "four", "five"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// A sentence with a capital first.
#[must_use]
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number of points as words: "1 point".
#[must_use]
pub fn some_points(n: i64) -> String {
    if n == 1 { "1 point".to_owned() } else { format!("{n} points") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_the_endings_of_english() {
        let said = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(nth);
        assert_eq!(said, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th"]);
    }

    #[test]
    fn up_to_three_have_names() {
        assert_eq!(names(&["A", "B", "C"]), "A, B and C");
        assert_eq!(names(&["A", "B", "C", "D"]), "4 platforms");
    }
}
