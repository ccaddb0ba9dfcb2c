//! How headlines are set: in one size on all slides, and in lines of about the same length.

use super::page::{Area, BOLD, POINT, fits, fitting};
use crate::chart::words::words_of;
use std::ops::Range;

/// How a headline is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// Its words.
    pub text: String,
    /// How large its letters are, in per cent of those that all headlines have.
    pub scale: u32,
    /// How much of the width of its place stays free at the end of its lines, in per cent.
    pub free: i64,
}

/// The smallest letters of a headline, in points.
const SMALLEST_HEADLINE: u32 = 14;
/// The smallest that are taken so that a long word stays whole.
const SMALLEST_WHOLE: u32 = 24;

/// The largest of some sizes, in points, in which all of some headlines have room; the smallest where there is none.
#[must_use]
pub fn size_of_all(headlines: &[&str], area: Area, sizes: &[u32]) -> u32 {
    let hold = |size: &&u32| headlines.iter().all(|text| fits(text, bold(area), **size));
    sizes.iter().find(hold).or(sizes.last()).copied().unwrap_or(SMALLEST_HEADLINE)
}

/// Whether a headline has room in one line in letters of a size, with some for letters that are wider than expected.
#[must_use]
pub fn in_one_line(text: &str, area: Area, size: u32) -> bool {
    Words::new(text).lines(area.width * (100 - DOUBT) / 100, size).len() < 2
}

/// A headline in letters of a size, smaller where they have no room, and shortened where no size has.
#[must_use]
pub fn headline(text: &str, area: Area, size: u32) -> Headline {
    // Lines end where the letters of the reader say, and so there is nothing to be kept together.
    let text = text.replace('\u{a0}', " ");
    // Smaller letters rather than a word that is broken in two, as long as it is a headline still.
    let words = Words::new(&text);
    let whole = (SMALLEST_WHOLE.min(size)..=size).rev().find(|size| words.stay_whole(area.width, *size));
    let sizes: Vec<u32> = (SMALLEST_HEADLINE..=whole.unwrap_or(size)).rev().collect();
    let (found, text) = fitting(&text, bold(area), &sizes);
    let free = free(&text, area, found);
    Headline { text, scale: 100 * found / size.max(1), free }
}

/// The room that ordinary letters would need for as many bold ones.
const fn bold(area: Area) -> Area {
    Area { width: area.width * 100 / BOLD, ..area }
}

/// How much of a line stays free so that the last of several is not a word alone, in per cent of the width; 0 where it is not
/// short.
fn free(text: &str, area: Area, size: u32) -> i64 {
    let words = Words::new(text);
    let of = |free: i64| words.lines(area.width * (100 - free) / 100, size);
    // What hardly has room in fewer lines takes the lines that it may need.
    let count = of(DOUBT).len();
    if count < 2 {
        return 0;
    }
    let whole = |free: &i64| words.stay_whole(area.width * (100 - free) / 100, size);
    // What belongs together stays in a line, also where letters are a little narrower or wider than expected, and words stay whole.
    let within = |free: &i64| {
        *free > 0 && !whole(free)
            || [*free, free - NARROWER, free + NARROWER]
                .into_iter()
                .any(|free| of(free).into_iter().any(|line| words.ends_within(line)))
    };
    // Whether the last line is that short: all words have room in as many lines that are so much narrower.
    if of(LEAST_FREE).len() > count {
        let ways = (0..LEAST_FREE).take_while(|free| *free == 0 || of(free + DOUBT).len() <= count);
        return ways.into_iter().find(|free| !within(free)).unwrap_or(0);
    }
    // As narrow as it may be, less what letters may be wider than they are taken to be.
    let mut ways = (LEAST_FREE..=MOST_FREE).rev().filter(|free| of(*free).len() <= count).map(|most| most - DOUBT);
    let first = ways.next();
    // Rather a little wider than within what belongs together.
    let mut all = first.into_iter().chain(ways).chain((0..LEAST_FREE - DOUBT).rev());
    all.find(|free| !within(free)).or(first.filter(whole)).unwrap_or(0)
}

/// Lines give way where at least so much of their width can stay free, in per cent, and at most so much does.
const LEAST_FREE: i64 = 20;
const MOST_FREE: i64 = 45;
/// How much wider than expected the letters of a reader may be, in per cent of the width.
const DOUBT: i64 = 4;

/// How much wider or narrower than expected they mostly are.
const NARROWER: i64 = 1;

/// Bold words with their widths, in thousandths of their size.
struct Words<'t>(Vec<(&'t str, i64)>);

impl<'t> Words<'t> {
    fn new(text: &'t str) -> Self {
        Self(words_of(text).map(|word| (word, word.chars().map(width_of_bold).sum())).collect())
    }

    /// Whether each word has room in a line, with some for letters that are wider than expected.
    fn stay_whole(&self, width: i64, size: u32) -> bool {
        let room = width * (100 - DOUBT) / 100 * 1000 / (i64::from(size) * POINT);
        self.0.iter().all(|(_, wide)| *wide <= room)
    }

    /// Which words stand in each line where lines are so wide, with letters of a size in points.
    fn lines(&self, width: i64, size: u32) -> Vec<Range<usize>> {
        let room = width * 1000 / (i64::from(size) * POINT);
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for (number, (_, wide)) in self.0.iter().enumerate() {
            let further = at + width_of_bold(' ') + wide;
            match lines.last_mut() {
                Some(line) if further <= room => {
                    line.end = number + 1;
                    at = further;
                }
                _ => {
                    lines.push(number..number + 1);
                    at = *wide;
                }
            }
        }
        lines
    }

    /// Whether a bracket or a quotation is open at the end of a line, or a figure goes on in the next with what it counts: `87 out of` and `100`,
    /// `7` and `platforms`.
    fn ends_within(&self, line: Range<usize>) -> bool {
        let count = |sign: char| self.0[line.clone()].iter().map(|(word, _)| word.matches(sign).count()).sum::<usize>();
        let is = |at: usize, holds: &dyn Fn(&str) -> bool| self.0.get(at).is_some_and(|(word, _)| holds(word));
        let is_figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let counts = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let figure = line.end > 0
            && (is(line.end - 1, &|word| word == "of") && is(line.end, &is_figure)
                || is(line.end - 1, &|word| word == "out") && is(line.end, &|word| word == "of")
                || is(line.end - 1, &counts) && is(line.end, &|word| word.starts_with(char::is_alphabetic)));
        count('(') > count(')') || count('“') > count('”') || figure
    }
}

/// How wide a bold letter of a common sans serif is, in thousandths of its size: the widths of Helvetica Bold.
const fn width_of_bold(letter: char) -> i64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | ' ' | ',' | '.' | '/' | '‘' | '’' => 278,
        'f' | 't' | '!' | '(' | ')' | '-' | ':' | ';' => 333,
        'r' => 389,
        'z' | '“' | '”' => 500,
        'm' | '%' => 889,
        'w' | 'G' | 'O' | 'Q' => 778,
        'M' => 833,
        'W' => 944,
        'E' | 'P' | 'S' | 'V' | 'X' | 'Y' => 667,
        'a' | 'c' | 'e' | 'k' | 's' | 'v' | 'x' | 'y' | 'J' | '0'..='9' | '–' => 556,
        'A'..='D' | 'H' | 'K' | 'N' | 'R' | 'U' | '&' => 722,
        '+' | '−' | '·' => 584,
        c if (c as u32) < 0x2E80 => 611,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::super::page::{Ratio, SlideSize, breadth_of};
    use super::*;

    #[test]
    fn fonts_are_as_wide_as_their_names_say() {
        for (font, breadth) in [("Arial", 100), ("Verdana", 118), ("Georgia Pro", 112), ("Of nobody", 107)] {
            assert_eq!(breadth_of(font), breadth, "{font}");
        }
        let title = SlideSize::new(Ratio::Standard, true).title;
        let words = "On Presence alone LinkedIn and TikTok fit everyone best: level at 94 of 100";
        let scale = |font: &str| headline(words, title.for_letters(breadth_of(font)), 26).scale;
        assert!(scale("Verdana") < scale("Arial"));
    }

    #[test]
    fn all_headlines_have_one_size_and_one_that_is_too_long_is_set_smaller() {
        let area = SlideSize::new(Ratio::Standard, false).title;
        let short = "75% of them use it";
        let long = "Groups tells platforms apart most: levels run from 3 to 98, and the audience needs 52";
        let size = |all: &[&str]| size_of_all(all, area, &[26, 24, 22, 20]);
        assert_eq!(size(&[short, short]), 26);
        let both = size(&[short, long]);
        assert!(both < 26, "{both}");
        assert_eq!(
            Headline { free: 0, ..headline(long, area, both) },
            Headline { text: long.to_owned(), scale: 100, free: 0 }
        );
        let endless = long.repeat(2);
        assert_eq!(size(&[short, &endless]), 20);
        assert!(headline(&endless, area, 20).scale < 100);
        assert_eq!(headline("88\u{a0}of 100", area, 20).text, "88 of 100");
    }

    #[test]
    fn a_long_word_stays_whole_in_smaller_letters() {
        let page = SlideSize::new(Ratio::Wide, false);
        let (area, size) = (Area { width: page.body.width * 60 / 100, ..page.title }, 40);
        let words = "Donaudampfschifffahrtsgesellschaft: where to be in 2027";
        let set = headline(words, Area { height: 2 * area.height, ..area }, size);
        let points = size * set.scale / 100;
        assert!((SMALLEST_WHOLE - 1..size).contains(&points), "{points}");
        assert!(Words::new(words).stay_whole(area.width * (100 - set.free) / 100, points), "{set:?}");
        assert!(!Words::new(words).stay_whole(area.width, size));
    }

    #[test]
    fn no_last_line_is_a_word_alone_and_no_line_more_is_taken() {
        let area = SlideSize::new(Ratio::Wide, false).title;
        let set = |text: &str| headline(text, area, 24);
        assert_eq!(set("Facebook leads").free, 0);
        for alone in [
            "Facebook is 11 points ahead of LinkedIn (83 to 72), mostly through Reach (+8)",
            "Platforms fall into four groups. “People they know” is closest to all segments",
        ] {
            let free = set(alone).free;
            assert!((LEAST_FREE - DOUBT..=MOST_FREE - DOUBT).contains(&free), "{free}: {alone}");
            let narrower = area.width * (100 - free) / 100;
            let lines = [area.width, narrower].map(|width| Words::new(alone).lines(width, 24).len());
            assert_eq!(lines, [2, 2], "{alone}");
        }
        // What has room in one line keeps it.
        assert_eq!(set("Facebook comes first overall: 83 out of 100, 11 points ahead of LinkedIn").free, 0);
        // No line ends within “87 out of 100”, or between a figure and what it counts.
        for words in [
            "Who comes first depends on the segment: 7 platforms come first or tie for it",
            "Be on Facebook and YouTube: together they score 87 out of 100 overall. A third platform adds nothing to these two",
        ] {
            for size in [22, 24] {
                let set = headline(words, area, size);
                let lines = Words::new(words);
                let width = area.width * (100 - set.free) / 100;
                assert!(
                    !lines.lines(width, size).into_iter().any(|line| lines.ends_within(line)),
                    "{size}: {}",
                    set.free
                );
            }
        }
        // Two lines of about the same length stay as they are, but for what belongs together.
        let whole = "Keep Facebook, start YouTube, stop X (Twitter): combined score 87 out of 100, up from 85, in about 9 of 16 hours a week";
        let (free, lines) = (set(whole).free, Words::new(whole));
        let width = area.width * (100 - free) / 100;
        assert!((1..LEAST_FREE).contains(&free) && lines.lines(width, 24).len() == 2, "{free}");
        assert!(!lines.lines(width, 24).into_iter().any(|line| lines.ends_within(line)), "{free}");
    }
}
