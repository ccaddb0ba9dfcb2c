//! What stands at points whose names have no room.

/// What stands at each of some points instead of its name, and what is said before the list that explains it: numbers, or
/// letters where a name has figures of its own and “1 Segment 2” would be read twice.
#[must_use]
pub fn markers(names: &[&str]) -> (&'static str, Vec<String>) {
    let letters = 'A'..='Z';
    if names.len() <= letters.clone().count() && names.iter().any(|name| name.contains(char::is_numeric)) {
        return ("Points with a letter: ", letters.take(names.len()).map(String::from).collect());
    }
    ("Numbered points: ", (1..=names.len()).map(|number| number.to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_figures_have_letters() {
        assert_eq!(markers(&["Quora", "Yelp"]).1, ["1", "2"]);
        assert_eq!(markers(&["Segment number 2", "Yelp"]).1, ["A", "B"]);
        assert_eq!(markers(&["Segment 2"; 30]).1[29], "30");
    }
}
