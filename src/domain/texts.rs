//! Texts that people write: how long each may be, and what in them nobody sees.
//!
//! Readers of files refuse what is too long, with its place; an edit takes what fits of it.

use std::borrow::Cow;

/// What a text is, and with that how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// A title, or the name of anybody or anything: one line.
    Name,
    /// An address of the web.
    Address,
    /// What is said of something in a sentence or a paragraph.
    Text,
    /// What somebody writes down for later.
    Notes,
}

impl TextKind {
    /// The most characters that such a text may have.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Name => 200,
            Self::Address | Self::Text => 2_000,
            Self::Notes => 100_000,
        }
    }

    /// How many characters a text has, where that is more than it may.
    #[must_use]
    pub fn too_long(self, text: &str) -> Option<usize> {
        // A character takes a byte at least, so that few texts have to be counted.
        let count = if text.len() > self.most() { text.chars().count() } else { 0 };
        (count > self.most()).then_some(count)
    }

    /// What fits of a text: a name without what nobody sees, and nothing beyond the most characters.
    #[must_use]
    pub fn fitting(self, text: &str) -> Cow<'_, str> {
        let text = if self == Self::Name { clean_name(text) } else { Cow::Borrowed(text) };
        match (self.too_long(&text), text.char_indices().nth(self.most())) {
            (Some(_), Some((end, _))) => Cow::Owned(text[..end].to_owned()),
            _ => text,
        }
    }

    /// What is said where a text is too long, so that it is cut to what fits of it.
    #[must_use]
    pub fn cut_words(self, text: &str) -> Option<&'static str> {
        self.too_long(text).map(|_| match self {
            Self::Name => "A name has at most 200 characters, so the rest was cut off",
            Self::Address => "An address has at most 2,000 characters, so the rest was cut off",
            Self::Text => "A text has at most 2,000 characters, so the rest was cut off",
            Self::Notes => "Notes have at most 100,000 characters, so the rest was cut off",
        })
    }
}

/// Words as a sentence of their own: with a capital first, where they begin with a plain word, and a stop at the end.
#[must_use]
pub fn sentence(words: &str) -> String {
    let words = words.trim_end();
    let first = words.split_whitespace().next().unwrap_or_default().trim_end_matches([',', ';']);
    // What is in quotes, a path and what stands before a colon are written as they are.
    let is_plain = first.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '-'));
    let mut letters = words.chars();
    let mut said: String = match letters.next() {
        Some(letter) if is_plain => letter.to_uppercase().chain(letters).collect(),
        _ => words.to_owned(),
    };
    if !said.trim_end_matches(['”', '"', ')', '’']).ends_with(['.', '?', '!', '…']) {
        said.push('.');
    }
    said
}

/// Whether a text shows nothing: no character that is more than room, a mark or a joint of others.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| is_room(c) || is_unseen(c) || is_joint(c))
}

/// A name without what nobody sees: line breaks and the like become spaces, controls and marks of no width go, and so do
/// joints of characters where there is nothing that they could join.
#[must_use]
pub fn clean_name(name: &str) -> Cow<'_, str> {
    let plain = |c: char| !(c.is_control() || is_unseen(c) || is_joint(c) || matches!(c, '\u{2028}' | '\u{2029}'));
    if name.chars().all(plain) {
        return Cow::Borrowed(name);
    }
    let mut cleaned = String::with_capacity(name.len());
    for (at, c) in name.char_indices() {
        let before = cleaned.chars().next_back();
        // Letters of Latin are joined by none of these; emoji, Arabic and the scripts of India are.
        let joined = |c: Option<char>| c.is_some_and(|c| c > '\u{2ff}' && !is_room(c) && !is_unseen(c));
        let keep = match c {
            _ if is_room(c) && c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                cleaned.push(' ');
                false
            }
            _ if c.is_control() || is_unseen(c) => false,
            '\u{200c}' | '\u{200d}' => joined(before) && joined(name[at + c.len_utf8()..].chars().next()),
            _ if is_joint(c) => before.is_some_and(|c| !is_room(c)),
            _ => true,
        };
        if keep {
            cleaned.push(c);
        }
    }
    Cow::Owned(cleaned)
}

/// Whether a character is nothing but room.
fn is_room(c: char) -> bool {
    c.is_whitespace() || c == '\u{2800}'
}

/// Whether a character is never seen, and no other looks otherwise for it.
fn is_unseen(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
                | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e001f}'
        )
}

/// Whether a character is not seen itself, but may change how its neighbours look, as in emoji and Persian.
const fn is_joint(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_blank() {
        for blank in
            ["", " ", "\u{200b}", "\u{feff}\u{2060}", "\u{200d}", "\u{0}\u{7}", "\u{3164}", "\u{2800} \u{a0}", "\n"]
        {
            assert!(is_blank(blank), "{blank:?}");
        }
        for seen in ["a", "é", "家", "👩\u{200d}🍳", "-", "\u{fffd}"] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }

    #[test]
    fn names_lose_what_nobody_sees_and_nothing_else() {
        let same = ["plain", "é — “x” 家族", "👩\u{200d}🍳", "می\u{200c}خواهم", "1\u{fe0f}\u{20e3}", "a  b ", "👍🏽"];
        for name in same {
            assert_eq!(clean_name(name), name);
        }
        for (name, expected) in [
            ("a\u{200b}b", "ab"),
            ("a\u{200d}b", "ab"),
            ("\u{feff}Title", "Title"),
            ("a\nb\r\nc\td", "a b  c d"),
            ("a\u{1b}[2Jb\u{0}", "a[2Jb"),
            ("\u{202e}evil\u{202c}", "evil"),
            ("so\u{ad}ft", "soft"),
            ("\u{fe0f}x", "x"),
            ("\u{200d}", ""),
        ] {
            assert_eq!(clean_name(name), expected, "{name:?}");
            assert_eq!(clean_name(expected), expected);
        }
    }

    #[test]
    fn words_become_a_sentence_and_paths_names_and_stops_stay_as_they_are() {
        for (words, said) in [
            ("a need must be from 0 to 100, not 130", "A need must be from 0 to 100, not 130."),
            (
                "there is no field `nmae` here; did you mean `name`?",
                "There is no field `nmae` here; did you mean `name`?",
            ),
            ("`name` must not be empty", "`name` must not be empty."),
            ("plan: there is no such file", "plan: there is no such file."),
            ("/tmp/a.ron:1:2: Something is missing.", "/tmp/a.ron:1:2: Something is missing."),
            ("Saved as “Scenario 1.”", "Saved as “Scenario 1.”"),
            ("éclairs, too", "Éclairs, too."),
            ("", "."),
        ] {
            assert_eq!(sentence(words), said);
            assert_eq!(sentence(said), said, "said once more it is the same");
        }
    }

    #[test]
    fn what_is_too_long_is_counted_in_characters_and_cut_to_what_fits() {
        for kind in [TextKind::Name, TextKind::Address, TextKind::Text, TextKind::Notes] {
            let longest = "é".repeat(kind.most());
            let longer = format!("{longest}é");
            assert_eq!((kind.too_long(&longest), kind.too_long(&longer)), (None, Some(kind.most() + 1)));
            assert_eq!((kind.fitting(&longest).as_ref(), kind.fitting(&longer).as_ref()), (&*longest, &*longest));
            let most = kind.most().to_string();
            let most = most.strip_suffix("000").map_or_else(|| most.clone(), |thousands| format!("{thousands},000"));
            let words = kind.cut_words(&longer).unwrap_or_default();
            assert!(words.contains(&format!("at most {most} characters")), "{words}");
            assert_eq!(kind.cut_words(&longest), None);
        }
    }
}
