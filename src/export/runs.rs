//! A text in runs: what is to be set in one font, and in which order it stands on its line.

use crate::scene::text::is_ours;
use std::ops::Range;
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_script::{Script, UnicodeScript as _};
use unicode_segmentation::UnicodeSegmentation as _;

/// What a character is to a font, where a character is what a reader takes for one: a letter with its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A letter or sign of a script of which our fonts lack a letter; without a script, one that our fonts lack.
    Other(Option<Script>),
    /// A sign of no script that our fonts have: digits, full stops, brackets.
    Sign,
    /// A blank.
    Blank,
    /// A letter of a script that our fonts have.
    Ours,
}

/// The runs of a text, one after the other and without gaps. A run is all text of one script of which our fonts lack a letter,
/// with the signs between its letters and those that touch them; or what lies between two of these.
pub fn runs(text: &str) -> Vec<Range<usize>> {
    let characters: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    let script = |character: &str| character.chars().find_map(of_script);
    let others: Vec<Script> = characters
        .iter()
        .filter(|(_, character)| !is_ours(character))
        .filter_map(|(_, character)| script(character))
        .collect();
    let kinds: Vec<Kind> = characters
        .iter()
        .map(|(_, character)| match script(character) {
            Some(script) if others.contains(&script) => Kind::Other(Some(script)),
            Some(_) => Kind::Ours,
            None if !is_ours(character) => Kind::Other(None),
            None if character.trim().is_empty() => Kind::Blank,
            None => Kind::Sign,
        })
        .collect();
    let touches = |at: usize, brackets: &str| kinds[at] == Kind::Sign && !brackets.contains(characters[at].1);
    let place = |at: usize| characters.get(at).map_or(text.len(), |(place, _)| *place);
    let (mut runs, mut done) = (Vec::new(), 0);
    while let Some(first) = (done..kinds.len()).find(|at| matches!(kinds[*at], Kind::Other(_))) {
        let start = (done..first).rev().take_while(|at| touches(*at, ")]}»›”’")).last().unwrap_or(first);
        let end = letters_end(&kinds, first);
        let end = (end..kinds.len()).take_while(|at| touches(*at, "([{«‹“‘")).last().map_or(end, |last| last + 1);
        runs.extend([place(done)..place(start), place(start)..place(end)]);
        done = end;
    }
    runs.push(place(done)..text.len());
    runs.retain(|run| !run.is_empty());
    runs
}

/// Where the letters of a script end that begin at a place: at the first that is of another script.
fn letters_end(kinds: &[Kind], first: usize) -> usize {
    let Kind::Other(mut script) = kinds[first] else { return first };
    let (mut end, mut blank) = (first + 1, false);
    for (at, kind) in kinds.iter().enumerate().skip(end) {
        match kind {
            Kind::Sign => {}
            Kind::Blank => blank = true,
            // Signs without a script, such as pictures, belong to the letters that they touch.
            Kind::Other(next) if *next == script || !blank && (next.is_none() || script.is_none()) => {
                script = script.or(*next);
                (end, blank) = (at + 1, false);
            }
            Kind::Other(_) | Kind::Ours => break,
        }
    }
    end
}

/// Whether a character is of no script and ours have it: digits, brackets, blanks.
pub fn is_sign(character: &str) -> bool {
    is_ours(character) && character.chars().all(|c| of_script(c).is_none())
}

/// The script of a character, none where it is of several; the scripts that Japanese and Korean are written in are one.
fn of_script(c: char) -> Option<Script> {
    match c.script() {
        Script::Common | Script::Inherited | Script::Unknown => None,
        Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Hangul => Some(Script::Han),
        script => Some(script),
    }
}

/// Whether a text has Chinese characters, or others that fonts have together with them.
pub fn is_of_east(text: &str) -> bool {
    text.chars().any(|c| of_script(c) == Some(Script::Han))
}

/// Whose forms of Chinese characters a text is to have, as fonts have it in their names; none where the text does not tell.
pub fn region(text: &str) -> Option<&'static str> {
    text.chars().find_map(|c| match c.script() {
        Script::Hiragana | Script::Katakana => Some("JP"),
        Script::Hangul => Some("KR"),
        Script::Bopomofo => Some("TC"),
        _ => None,
    })
}

/// Whether a text as a whole runs from right to left: where all of its letters do.
pub fn is_right_to_left(text: &str) -> bool {
    let has = |classes: &[BidiClass]| text.chars().any(|c| classes.contains(&bidi_class(c)));
    has(&[BidiClass::R, BidiClass::AL]) && !has(&[BidiClass::L])
}

/// Parts of a text in the order in which they stand on the line from left to right, and whether each runs from right to left. A
/// part whose directions differ is parted.
pub fn in_order<T: Copy>(text: &str, parts: &[(Range<usize>, T)]) -> Vec<(Range<usize>, T, bool)> {
    let base = if is_right_to_left(text) { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(text, Some(base));
    let mut placed = Vec::new();
    for paragraph in &info.paragraphs {
        let (levels, stretches) = info.visual_runs(paragraph, paragraph.range.clone());
        for stretch in stretches {
            let right_to_left = levels[stretch.start].is_rtl();
            let from = placed.len();
            for (range, value) in parts {
                let common = range.start.max(stretch.start)..range.end.min(stretch.end);
                if !common.is_empty() {
                    placed.push((common, *value, right_to_left));
                }
            }
            if right_to_left {
                placed[from..].reverse();
            }
        }
    }
    placed
}

/// The marks before and after a part that is set by itself, without which its ends would not run from right to left.
pub fn marks(part: &str) -> [&'static str; 2] {
    let mark = |c: Option<char>| match c.map(bidi_class) {
        Some(BidiClass::R | BidiClass::AL) => "",
        _ => "\u{200f}",
    };
    [mark(part.chars().next()), mark(part.chars().next_back())]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        runs(text).into_iter().map(|run| &text[run]).collect()
    }

    #[test]
    fn a_run_is_all_of_one_script_with_what_is_between_its_letters() {
        assert_eq!(parts("Harbour Bakery – café, Ελλάδος"), ["Harbour Bakery – café, Ελλάδος"]);
        assert_eq!(parts("بنك مصر فرع 10 (القاهرة)"), ["بنك مصر فرع 10 (القاهرة)"]);
        assert_eq!(parts("Fit for शेयरचैट, भारत and X"), ["Fit for ", "शेयरचैट, भारत", " and X"]);
        assert_eq!(parts("日本語(Japan) (小红书)"), ["日本語", "(Japan) ", "(小红书)"]);
        assert_eq!(parts("はてなブックマーク 한글 ไทย"), ["はてなブックマーク 한글", " ", "ไทย"]);
        assert_eq!(parts("Hugging Face 🤗 1️⃣"), ["Hugging Face ", "🤗 1️⃣"]);
    }

    #[test]
    fn parts_stand_as_their_directions_have_it() {
        let order = |text: &str| -> Vec<(String, bool)> {
            let parts: Vec<_> = runs(text).into_iter().map(|run| (run, ())).collect();
            in_order(text, &parts).into_iter().map(|(run, (), back)| (text[run].to_owned(), back)).collect()
        };
        let expected = [("X 1 ", false), ("20", false), (" ", true), ("חברה", true), (" Y", false)]
            .map(|(part, back)| (part.to_owned(), back));
        assert_eq!(order("X 1 חברה 20 Y"), expected);
        assert_eq!(order("חברה."), [("חברה.".to_owned(), true)]);
        assert_eq!(marks("(חברה"), ["\u{200f}", ""]);
    }
}
