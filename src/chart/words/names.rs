//! Whom and what answers are about, in words.

use super::numbers::{list, points};
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::Scope;
use crate::domain::sorting::sort_by_key;

/// As long as a headline may be, in characters.
pub const LONGEST_HEADLINE: usize = 120;

/// The name of a platform, or its id where the library does not have it.
#[must_use]
pub fn name_of<'a>(library: &'a Library, id: &'a PlatformId) -> &'a str {
    library.get(id).map_or(id.as_str(), |platform| platform.name.as_str())
}

/// Whom an answer is for.
#[must_use]
pub fn scope(scope: &Scope) -> &str {
    match scope {
        Scope::Everyone => "all segments",
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

/// A sentence in which names of more letters than `most` are shortened, after a whole word where that keeps half of it.
#[must_use]
pub fn with_short_names(sentence: &str, names: &[&str], most: usize) -> String {
    let mut long: Vec<&str> = names.iter().copied().filter(|name| name.chars().count() > most).collect();
    // A name may be a part of another.
    sort_by_key(&mut long, |name| std::cmp::Reverse(name.len()));
    long.iter().fold(sentence.to_owned(), |words, name| words.replace(name, &short(name, most)))
}

/// The beginning of a name, of at most so many letters with the mark that more follows.
fn short(name: &str, most: usize) -> String {
    let kept: String = name.chars().take(most.saturating_sub(1)).collect();
    let whole_words = name[kept.len()..].starts_with(' ');
    let word = kept.rfind(' ').filter(|at| !whole_words && 2 * at >= kept.len());
    format!("{}…", kept[..word.unwrap_or(kept.len())].trim_end_matches([' ', ',', ';', ':', '-', '–']))
}

/// A name in two lines, the best ways first: at a space, else within a word where a consonant and a vowel follow a vowel.
#[must_use]
pub fn in_two_lines(name: &str) -> Vec<[String; 2]> {
    let letters: Vec<char> = name.chars().collect();
    let vowel = |at: usize| letters.get(at).is_some_and(|c| "aeiouyAEIOUY".contains(*c));
    let letter = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic());
    let text = |part: &[char]| part.iter().collect::<String>().trim().to_owned();
    let spaces = (1..letters.len()).filter(|at| letters[*at] == ' ').map(|at| (at, ""));
    let within = (3..letters.len().saturating_sub(2))
        .filter(|at| vowel(at - 1) && letter(*at) && !vowel(*at) && vowel(at + 1))
        .map(|at| (at, "-"));
    let middle = letters.len() / 2;
    let mut ways: Vec<(usize, &str)> = spaces.chain(within).collect();
    sort_by_key(&mut ways, |(at, hyphen)| (hyphen.len(), at.abs_diff(middle)));
    ways.into_iter().map(|(at, hyphen)| [format!("{}{hyphen}", text(&letters[..at])), text(&letters[at..])]).collect()
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

/// So many people: `1 person`, `2 people`.
#[must_use]
pub fn people(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
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

/// A sentence as it goes on within another: its first letter small.
#[must_use]
pub fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What so many platforms score, in words: `87 out of 100 together`, of one alone `65 out of 100`.
#[must_use]
pub fn out_of_100(score: f64, platforms: usize) -> String {
    let together = if platforms > 1 { " together" } else { "" };
    format!("{} out of 100{together}", points(score))
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
    fn long_names_are_shortened_after_a_word() {
        let names = ["Facebook Pages and Groups", "Facebook Pages", "X", "Straßenbahnhaltestellenverzeichnis"];
        let said = |words, most| with_short_names(words, &names, most);
        assert_eq!(said("Facebook Pages and Groups leads X", 30), "Facebook Pages and Groups leads X");
        assert_eq!(said("Facebook Pages and Groups leads X", 20), "Facebook Pages and… leads X");
        assert_eq!(said("Facebook Pages and Groups leads X", 15), "Facebook Pages… leads X");
        assert_eq!(said("Facebook Pages leads Facebook Pages and Groups", 14), "Facebook Pages leads Facebook…");
        assert_eq!(said("Straßenbahnhaltestellenverzeichnis leads", 6), "Straß… leads");
    }

    #[test]
    fn up_to_three_have_names() {
        assert_eq!(names(&["A", "B", "C"]), "A, B and C");
        assert_eq!(names(&["A", "B", "C", "D"]), "4 platforms");
    }
}
