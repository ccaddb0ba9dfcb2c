//! Text and numbers for XML parts.

use std::borrow::Cow;

/// A text for XML: the five special characters written out, an apostrophe by its number, as office programs do not know its
/// name in HTML, and everything that XML does not allow made a space.
///
/// Line breaks become spaces too: a paragraph is an element of its own.
#[must_use]
pub fn esc(text: &str) -> Cow<'_, str> {
    let special = |c: char| matches!(c, '<' | '>' | '&' | '"' | '\'') || !is_allowed(c);
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if is_allowed(c) => escaped.push(c),
            _ => escaped.push(' '),
        }
    }
    Cow::Owned(escaped)
}

/// Whether a character may stand in a line of text in XML 1.0.
const fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A text without what XML does not allow, as [`esc`] writes it: for places that escape by themselves.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars().map(|c| if is_allowed(c) { c } else { ' ' }).collect()
}

/// A text of at most so many characters; a longer one ends in `…`.
#[must_use]
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    if text.char_indices().nth(most).is_none() {
        return Cow::Borrowed(text);
    }
    let end = text.char_indices().nth(most.saturating_sub(1)).map_or(0, |(at, _)| at);
    Cow::Owned(format!("{}…", text[..end].trim_end()))
}

/// A number in full: no exponent, no locale, no negative zero.
#[must_use]
pub fn number(value: f64) -> String {
    if value.is_finite() { format!("{}", value + 0.0) } else { "0".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_xml_forbids_is_left() {
        assert_eq!(esc("a<b>&\"'\u{b}\n\u{FFFF}c"), "a&lt;b&gt;&amp;&quot;&#39;   c");
        assert_eq!(esc("日本 العربية 🎉"), "日本 العربية 🎉");
        assert_eq!(clean("a\u{0}<"), "a <");
    }

    #[test]
    fn a_long_text_ends_in_dots() {
        assert_eq!(shortened("abcdef", 6), "abcdef");
        assert_eq!(shortened("abcdef", 4), "abc…");
        assert_eq!(shortened("ééé", 2), "é…");
    }

    #[test]
    fn numbers_are_written_in_full() {
        for (value, text) in [(-0.0, "0"), (0.1 + 0.2, "0.30000000000000004"), (1e-7, "0.0000001"), (88.0, "88")] {
            assert_eq!(number(value), text);
        }
    }
}
