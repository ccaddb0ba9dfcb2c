//! Texts as words that can be compared: case, accents, punctuation and a plural `s` do not matter.

/// The words of a text, in a form in which two that mean the same are equal.
///
/// `Ré_seaux (0–10)` becomes `reseaux`, `0`, `10`, and `Videos` the same word as `video`.
#[must_use]
pub fn words_of(text: &str) -> Vec<String> {
    let plain: String = text.chars().flat_map(char::to_lowercase).filter(|c| !is_mark(*c)).map(letter).collect();
    let apart = |c: char| !c.is_alphanumeric();
    plain.split(apart).filter(|word| !word.is_empty()).map(|word| singular(word).to_owned()).collect()
}

/// So many characters of a cell are looked at.
pub const LOOKED_AT: usize = 200;

/// The words of the beginning of a cell, with a space between: two cells that say the same have the same.
#[must_use]
pub fn plain(cell: &str) -> String {
    let start = cell.char_indices().nth(LOOKED_AT).map_or(cell, |(end, _)| &cell[..end]);
    words_of(start).join(" ")
}

/// Whether some words stand in a text as a run.
#[must_use]
pub fn holds(text: &[String], run: &[String]) -> bool {
    !run.is_empty() && text.windows(run.len()).any(|window| window == run)
}

/// A word without a plural `s`; short words such as `yes` and ones in `ss` keep theirs.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.chars().count() > 2 && !stem.ends_with('s') => stem,
        _ => word,
    }
}

/// Whether a character is an accent that was written apart from its letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A lower-case letter without its accent; anything else as it is.
const fn letter(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_punctuation_and_plurals_do_not_matter() {
        for (text, expected) in [
            ("Identity_Importance", "identity importance"),
            ("  VIDÉOS ", "video"),
            ("Vide\u{301}os", "video"),
            ("“Funny posts” – 0/10", "funny post 0 10"),
            ("across yes", "across yes"),
            ("…", ""),
        ] {
            assert_eq!(words_of(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn a_run_of_words_is_found_whole_or_not_at_all() {
        let text = words_of("How important is your online brand?");
        assert!(holds(&text, &words_of("Online brands")));
        assert!(!holds(&text, &words_of("line brand")));
        assert!(!holds(&text, &[]));
    }
}
