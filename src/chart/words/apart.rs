//! Names that are shortened, and can still be told apart.

use super::names::with_short_names;

/// How many letters of a segment’s name stand where there is little room: in legends, on maps, and within sentences that explain.
pub const SHORT_NAME: usize = 28;

/// In up to so many letters a segment is named in full beside what is said of it alone.
const NAMED_IN_FULL: usize = 44;

/// A name of at most so many letters: its beginning, after a whole word where that keeps half of it; where another of `all` would
/// read the same, its beginning and its end.
#[must_use]
pub fn short_name(name: &str, all: &[&str], most: usize) -> String {
    let beginning = |name: &str| with_short_names(name, &[name], most);
    let short = beginning(name);
    if short == name || !all.iter().any(|other| *other != name && beginning(other) == short) {
        return short;
    }
    let letters: Vec<char> = name.chars().collect();
    let end = most / 2;
    let part = |letters: &[char]| letters.iter().collect::<String>();
    let first = part(&letters[..most.saturating_sub(end + 1)]);
    format!("{}…{}", first.trim_end(), part(&letters[letters.len() - end..]).trim_start())
}

/// The name of one of `all` beside what is said of it alone: in full, unless it is long.
#[must_use]
pub fn name_beside(name: &str, all: &[&str]) -> String {
    if name.chars().count() <= NAMED_IN_FULL { name.to_owned() } else { short_name(name, all, SHORT_NAME) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_names_apart_stays() {
        let all = ["Regulars of the shop in the first street", "Regulars of the shop in the second street", "Others"];
        assert_eq!(short_name("Others", &all, 20), "Others");
        assert_eq!(short_name(all[0], &all, 60), all[0]);
        assert_eq!(short_name(all[0], &all[2..], 20), "Regulars of the…");
        assert_eq!(short_name(all[0], &all, 24), "Regulars of…first street");
        assert_eq!(short_name(all[1], &all, 24), "Regulars of…econd street");
        assert_eq!(short_name("Wohnungseigentümergemeinschaften", &all, 12), "Wohnungseig…");
    }

    #[test]
    fn a_name_beside_what_is_said_of_it_alone_is_whole_unless_it_is_long() {
        let all = [
            "Regulars of the shop in the first street",
            "Regulars of the shop in the longest of all streets",
            "Others",
        ];
        assert_eq!(name_beside(all[0], &all), all[0]);
        assert_eq!(name_beside(all[1], &all), short_name(all[1], &all, SHORT_NAME));
    }
}
