//! Sentences that quote what stands in a file, made fit to be shown.

use std::borrow::Cow;

/// The most characters of a sentence; what a file holds is quoted in it, and that can be a whole book.
const LONGEST: usize = 300;

/// A sentence that a terminal and a window can show: of bounded length, and nothing in it that moves the cursor, starts
/// a line or turns the direction of writing.
#[must_use]
pub fn sanitize(sentence: &str) -> Cow<'_, str> {
    let odd = |c: char| {
        c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    };
    let long = sentence.char_indices().nth(LONGEST).map(|(at, _)| at);
    if long.is_none() && !sentence.contains(odd) {
        return Cow::Borrowed(sentence);
    }
    let mut shown: String = sentence[..long.unwrap_or(sentence.len())].replace(odd, "\u{fffd}");
    if long.is_some() {
        shown.push('…');
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_the_cursor_or_is_a_book_is_not_shown() {
        assert_eq!(sanitize("plain – “é” 家族"), "plain – “é” 家族");
        assert_eq!(sanitize("a\u{1b}[2Jb\nc\u{202e}d"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d");
        let long = sanitize(&"é".repeat(LONGEST + 1)).into_owned();
        assert_eq!((long.chars().count(), long.chars().last()), (LONGEST + 1, Some('…')));
        assert_eq!(sanitize(&"é".repeat(LONGEST)), "é".repeat(LONGEST));
    }
}
