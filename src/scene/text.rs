//! How wide words are in the very fonts that ship, and how to break or shorten them so that they fit.

use crate::chart::words::in_two_lines;
use std::sync::LazyLock;
use ttf_parser::Face;
use unicode_normalization::{UnicodeNormalization as _, char::decompose_canonical};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthChar as _;

/// The fonts that ship, by weight.
pub static FACES: LazyLock<[(FontWeight, &[u8]); 3]> = LazyLock::new(|| {
    [
        (FontWeight::Regular, packed!("Inter-Regular.ttf").leak()),
        (FontWeight::SemiBold, packed!("Inter-SemiBold.ttf").leak()),
        (FontWeight::Bold, packed!("Inter-Bold.ttf").leak()),
    ]
});

/// The name of the family that ships.
pub const FAMILY: &str = "Inter";

/// How far letters reach above the baseline, as a part of their size.
pub const ASCENT: f64 = 0.97;
/// How far letters reach below the baseline, as a part of their size.
pub const DESCENT: f64 = 0.242;
/// The height of capitals, as a part of the size.
pub const CAPITALS: f64 = 0.727;
/// The distance of two lines, as a part of the size.
pub const LINE: f64 = 1.24;

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FontWeight {
    /// Text.
    Regular,
    /// Names and numbers.
    SemiBold,
    /// Titles.
    Bold,
}

impl FontWeight {
    /// The number that stands for it in files of all kinds.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }
}

/// A font ready to be measured.
struct Measured {
    face: Face<'static>,
    /// Widths of the first characters, as parts of the size.
    first: [f64; 128],
}

static MEASURED: LazyLock<[Measured; 3]> = LazyLock::new(|| FACES.map(|(_, bytes)| Measured::new(bytes)));

impl Measured {
    fn new(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).expect("the fonts that ship are sound");
        let mut measured = Self { face, first: [0.0; 128] };
        for code in 0..128_u8 {
            measured.first[usize::from(code)] = measured.look_up(char::from(code));
        }
        measured
    }

    fn look_up(&self, c: char) -> f64 {
        // A letter with a mark that ours do not have is as wide as the letter.
        let mut letter = None;
        decompose_canonical(c, |part| letter = letter.or(Some(part)));
        let glyph = self.face.glyph_index(c).or_else(|| self.face.glyph_index(letter?));
        let advance = glyph.and_then(|glyph| self.face.glyph_hor_advance(glyph));
        match advance {
            _ if is_silent(c) => 0.0,
            Some(advance) => f64::from(advance) / f64::from(self.face.units_per_em()),
            None => elsewhere(c),
        }
    }

    fn advance(&self, c: char) -> f64 {
        self.first.get(c as usize).copied().unwrap_or_else(|| self.look_up(c))
    }
}

/// The advance of a character that some font of the machine will draw, as a part of the size. Which font that is, a scene does not
/// know: of the words of a script, about 9 in 10 are no wider in the bold Noto Sans (days, months and languages in the tables of
/// the C library), and the others are drawn smaller (`export::fonts`).
fn elsewhere(c: char) -> f64 {
    match (c.width().unwrap_or(0), u32::from(c)) {
        // Frames around a sign; other marks on letters, and what shows nothing; pictures; signs of the East.
        (_, 0x20dd..=0x20e4) => 0.8,
        (0, _) => 0.0,
        (2, 0x1f000..) => 1.3,
        (2, _) => 1.0,
        // Hebrew, Arabic, Devanagari, Gurmukhi, Gujarati, Thai, Lao, Khmer.
        (_, 0x590..=0x97f | 0xa00..=0xaff | 0xe00..=0xeff | 0x1780..=0x17ff) => 0.65,
        // Armenian, Bengali, Telugu, Tibetan, Georgian.
        (_, 0x530..=0x58f | 0x980..=0x9ff | 0xc00..=0xc7f | 0xf00..=0xfff | 0x10a0..=0x10ff) => 0.75,
        // Tamil, Malayalam.
        (_, 0xb80..=0xbff | 0xd00..=0xd7f) => 1.3,
        _ => 1.0,
    }
}

fn measured(weight: FontWeight) -> &'static Measured {
    &MEASURED[match weight {
        FontWeight::Regular => 0,
        FontWeight::SemiBold => 1,
        FontWeight::Bold => 2,
    }]
}

/// The width of a text, without what letters move together: it is hardly ever narrower than what is drawn.
#[must_use]
pub fn width(text: &str, weight: FontWeight, size: f64) -> f64 {
    let font = measured(weight);
    size * text.chars().map(|c| font.advance(c)).sum::<f64>()
}

/// A text as one line that any file can hold: letters composed with their marks (NFC), without control characters, and without
/// those that turn the order of what follows; breaks and tabs become spaces.
#[must_use]
pub fn clean(text: &str) -> String {
    let kept = |c: char| match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff0}'..='\u{fffb}' | '\u{feff}' => None,
        c if c.is_control() || u32::from(c) & 0xfffe == 0xfffe => None,
        c => Some(c),
    };
    // Letters before the first of the marks and signs of punctuation are composed as they are.
    let composed = text.chars().all(|c| matches!(c, ..'\u{300}' | '\u{2002}'..'\u{20d0}'));
    let kept = text.chars().filter_map(kept);
    let line: String = if composed { kept.collect() } else { kept.nfc().collect() };
    line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the fonts that ship have all characters of a text.
#[must_use]
pub fn is_ours(text: &str) -> bool {
    let face = &measured(FontWeight::Regular).face;
    text.is_ascii()
        || text.chars().all(|c| c.is_ascii() || is_silent(c) || c.is_control() || face.glyph_index(c).is_some())
}

/// Characters that take no room and leave no mark of their own: joiners, selectors, marks of direction.
#[must_use]
pub const fn is_silent(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// How a text is set: its weight, its size, and how much wider than our own its font may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextLayout {
    /// How heavy the letters are.
    pub weight: FontWeight,
    /// Their size.
    pub size: f64,
    /// By what every width is multiplied; 1 for the fonts that ship.
    pub stretch: f64,
}

impl TextLayout {
    /// The width of a text.
    #[must_use]
    pub fn width(self, text: &str) -> f64 {
        self.stretch * width(text, self.weight, self.size)
    }

    /// The text, or as much of it as fits before an ellipsis. Where not even that fits, nothing.
    #[must_use]
    pub fn shortened(self, text: &str, most: f64) -> String {
        if self.width(text) <= most {
            return text.to_owned();
        }
        let room = most - self.width("…");
        let kept = self.beginning(text, room);
        if kept == 0 && room < 0.0 {
            return String::new();
        }
        format!("{}…", text[..kept].trim_end_matches([' ', ',', '·', ';', ':']))
    }

    /// How many bytes of a text fit; characters that are one to a reader, such as a letter with its marks, are not parted.
    fn beginning(self, text: &str, most: f64) -> usize {
        let font = measured(self.weight);
        let mut used = 0.0;
        let first_too_many = text.char_indices().find(|(_, c)| {
            used += self.stretch * self.size * font.advance(*c);
            used > most
        });
        match first_too_many {
            None => text.len(),
            Some((at, _)) if text.is_ascii() => at,
            Some((at, _)) => {
                text.grapheme_indices(true).map(|(start, _)| start).take_while(|start| *start <= at).last().unwrap_or(0)
            }
        }
    }

    /// The text in lines of at most that width, at most so many; the last is shortened where that is not enough.
    ///
    /// A word that is wider than a line is broken.
    #[must_use]
    pub fn wrapped(self, text: &str, most: f64, lines: usize) -> Vec<String> {
        let mut done: Vec<String> = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() && done.len() < lines {
            if done.len() + 1 == lines {
                done.push(self.shortened(rest, most));
                break;
            }
            let at = self.line_end(rest, most);
            // A dot that parts two things is not needed where a line ends between them.
            done.push(rest[..at].trim_end().trim_end_matches('·').trim_end().to_owned());
            rest = rest[at..].trim_start().trim_start_matches("· ");
        }
        done.retain(|line| !line.is_empty());
        done
    }

    /// As [`TextLayout::wrapped`], with lines of about one length.
    #[must_use]
    pub fn balanced(self, text: &str, most: f64, lines: usize) -> Vec<String> {
        let loose = self.wrapped(text, most, lines);
        if loose.len() < 2 || loose.last().is_some_and(|line| line.ends_with('…')) {
            return loose;
        }
        let (mut narrow, mut wide) = (most / 2.0, most);
        while wide - narrow > most / 100.0 {
            let middle = f64::midpoint(narrow, wide);
            let tried = self.wrapped(text, middle, lines + 1);
            if tried.len() <= loose.len() { wide = middle } else { narrow = middle }
        }
        self.wrapped(text, wide, lines)
    }

    /// A name whole on one line, else on two, of which the first may end within a word; none where neither fits.
    #[must_use]
    pub fn whole(self, name: &str, most: f64) -> Option<Vec<String>> {
        if self.width(name) <= most {
            return Some(vec![name.to_owned()]);
        }
        in_two_lines(name).into_iter().find(|lines| lines.iter().all(|line| self.width(line) <= most)).map(Vec::from)
    }

    /// Where the first line of a text ends.
    fn line_end(self, text: &str, most: f64) -> usize {
        let fits = self.beginning(text, most);
        if fits == text.len() {
            return fits;
        }
        // A number and the sign of its unit stay together.
        let breaks = |at: usize| text[at..].starts_with(' ') && !text[at + 1..].starts_with('%');
        let whole =
            std::iter::once(fits).chain(text[..fits].rmatch_indices(' ').map(|(at, _)| at)).find(|at| breaks(*at));
        match whole {
            Some(at) if at > 0 => at,
            // One word alone is too wide: it is broken where it must, after one character at least.
            _ if fits > 0 => fits,
            _ => text.graphemes(true).next().map_or(text.len(), str::len),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: TextLayout = TextLayout { weight: FontWeight::Regular, size: 20.0, stretch: 1.0 };

    #[test]
    fn a_line_is_never_wider_than_its_room() {
        let text = "Where should we be in the year two thousand and twenty-seven, and antidisestablishmentarianism?";
        for most in [20.0, 60.0, 150.0, 400.0, 5_000.0] {
            for lines in 1..5 {
                let wrapped = BODY.wrapped(text, most, lines);
                assert!(wrapped.len() <= lines);
                assert!(wrapped.iter().all(|line| BODY.width(line) <= most), "{most}: {wrapped:?}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_where_there_are_lines_enough() {
        let text = "one two three four five six seven";
        let joined = |lines: Vec<String>| lines.join(" ");
        assert_eq!(joined(BODY.wrapped(text, 120.0, 20)), text);
        assert_eq!(joined(BODY.balanced(text, 200.0, 20)), text);
    }

    #[test]
    fn lines_end_where_a_reader_would_pause() {
        let text = "Harbour Bakery · For everyone · 26 November";
        for most in [60.0, 160.0, 200.0, 320.0, 340.0] {
            let lines = BODY.wrapped(text, most, 9);
            assert!(lines.iter().all(|line| !line.starts_with('·') && !line.ends_with('·')), "{lines:?}");
        }
        for most in [90.0, 110.0, 120.0, 130.0, 140.0, 150.0] {
            let lines = BODY.wrapped("Local families 60 % of them", most, 9);
            assert!(lines.iter().all(|line| !line.starts_with('%')), "{most}: {lines:?}");
        }
    }

    #[test]
    fn a_shortened_text_says_so() {
        assert_eq!(BODY.shortened("Facebook", 500.0), "Facebook");
        assert!(BODY.shortened("Facebook", 60.0).ends_with('…'));
        assert_eq!(BODY.shortened("Facebook", 5.0), "");
        // What belongs together is not cut apart.
        let family = "👩\u{200d}👩\u{200d}👧 and more of them";
        assert!(!BODY.shortened(family, 60.0).contains('👩'));
    }

    #[test]
    fn a_line_holds_no_control_characters() {
        assert_eq!(clean("a\u{b}b\tc\r\nd\u{202e}e\u{7f}"), "ab c de");
        assert!(is_ours("Größe – naïve → Ω Я \u{200d}") && !is_ours("日") && !is_ours("🎉"));
        assert_eq!(clean("Zu\u{308}rich \u{1112}\u{1161}\u{11ab}"), "Zürich 한");
    }
}
