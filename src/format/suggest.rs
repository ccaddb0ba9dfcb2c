//! "Did you mean …?"

/// The candidate that is near enough to a misspelt word to be meant, if there is one.
///
/// Nearness is the Damerau–Levenshtein distance: at most a third of the word's length, and at least 1.
#[must_use]
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    let farthest = (length / 3).max(1);
    // The distance is at least the difference of the lengths, and the way to it costs memory for long words.
    let of_its_length = |candidate: &&str| candidate.chars().count().abs_diff(length) <= farthest;
    candidates
        .into_iter()
        .filter(of_its_length)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= farthest)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The words `; did you mean …?` for a misspelt word, or a list of what there is when it is short, or nothing.
#[must_use]
pub fn hint<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(meant) = closest(word, candidates.clone()) {
        return format!("; did you mean `{meant}`?");
    }
    let all: Vec<&str> = candidates.into_iter().collect();
    if all.is_empty() || all.len() > 12 {
        return String::new();
    }
    let quoted: Vec<String> = all.iter().map(|candidate| format!("`{candidate}`")).collect();
    match quoted.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("; choose from {} and {last}", before.join(", ")),
        only => format!("; there is only {}", only.concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let fields = ["need", "importance", "spread"];
        assert_eq!(closest("impotance", fields), Some("importance"));
        assert_eq!(closest("Need", fields), Some("need"));
        assert_eq!(closest("colour", fields), None);
        assert_eq!(hint("colour", fields), "; choose from `need`, `importance` and `spread`");
    }
}
