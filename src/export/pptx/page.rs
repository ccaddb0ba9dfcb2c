//! The slide's size and where things stand on it, in English Metric Units (914,400 to the inch).

use crate::chart::words::words_of;
pub use crate::export::job::Ratio;

/// One point of type.
pub const POINT: i64 = 12_700;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// From the left.
    pub x: i64,
    /// From the top.
    pub y: i64,
    /// How wide.
    pub width: i64,
    /// How high.
    pub height: i64,
}

/// Where everything stands on a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlideSize {
    /// The slide.
    pub width: i64,
    /// The slide.
    pub height: i64,
    /// The headline.
    pub title: Area,
    /// The line under the headline.
    pub subtitle: Area,
    /// The chart, the table or the picture.
    pub body: Area,
    /// The sources.
    pub source: Area,
    /// What a client writes on every slide.
    pub footer: Area,
    /// The day, for who wants it.
    pub date: Area,
    /// The slide's number.
    pub number: Area,
    /// The logo, at most.
    pub logo: Area,
}

impl SlideSize {
    /// The page of a ratio, with room for a logo where there is one.
    #[must_use]
    pub const fn new(ratio: Ratio, with_logo: bool) -> Self {
        let (width, height) = match ratio {
            Ratio::Wide => (12_192_000, 6_858_000),
            Ratio::Standard => (9_144_000, 6_858_000),
        };
        let margin = 548_640;
        let inner = width - 2 * margin;
        let logo_width = 1_188_720;
        let title_width = if with_logo { inner - logo_width - 91_440 } else { inner };
        Self {
            width,
            height,
            title: Area { x: margin, y: 320_040, width: title_width, height: 822_960 },
            subtitle: Area { x: margin, y: 1_143_000, width: inner, height: 396_240 },
            body: Area { x: margin, y: 1_554_480, width: inner, height: 4_580_128 },
            source: Area { x: margin, y: 6_236_208, width: inner - 731_520, height: 396_240 },
            footer: Area { x: margin, y: 6_642_100, width: inner * 2 / 3, height: 182_880 },
            date: Area { x: margin + inner * 2 / 3, y: 6_642_100, width: inner / 3, height: 182_880 },
            number: Area { x: width - margin - 640_080, y: 6_236_208, width: 640_080, height: 396_240 },
            logo: Area { x: width - margin - logo_width, y: 365_760, width: logo_width, height: 457_200 },
        }
    }
}

impl SlideSize {
    /// The same page for a headline of one line: what stands below it begins where its second line would.
    #[must_use]
    pub const fn raised(self) -> Self {
        let by = self.title.height / 2;
        Self {
            title: Area { height: self.title.height - by, ..self.title },
            subtitle: Area { y: self.subtitle.y - by, ..self.subtitle },
            body: Area { y: self.body.y - by, height: self.body.height + by, ..self.body },
            ..self
        }
    }
}

/// How the line under a headline is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subtitle {
    /// The size of its letters, in points.
    pub size: u32,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub area: Area,
}

/// The sizes in which a subtitle is tried, each with the lines that it may take: two lines rather than small letters, and a third
/// only where it would be cut.
const SUBTITLES: [(u32, i64); 8] = [(14, 1), (13, 1), (12, 1), (12, 2), (11, 2), (10, 2), (11, 3), (10, 3)];

impl SlideSize {
    /// How a subtitle is set, in letters so many per cent as wide as those of a common sans serif.
    #[must_use]
    pub fn subtitle_of(&self, text: &str, breadth: i64) -> Subtitle {
        let area = self.subtitle.for_letters(breadth);
        let high = |size: u32, lines: i64| lines * line_height(size) + INSET;
        let fits = |(size, most): &&(u32, i64)| lines(text, area, *size) <= *most;
        let (size, most) = SUBTITLES.iter().find(fits).copied().unwrap_or((10, 3));
        let room = Area { height: high(size, most) + INSET, ..area };
        let text = fitting(text, room, &[size]).1;
        let height = high(size, lines(&text, area, size)).max(self.subtitle.height);
        Subtitle { size, text, area: Area { height, ..self.subtitle } }
    }

    /// The same page under a subtitle: one that takes three lines pushes down what stands below it.
    #[must_use]
    pub fn under(&self, subtitle: &str, breadth: i64) -> Self {
        let taken = self.subtitle_of(subtitle, breadth).area;
        let end = taken.y + taken.height;
        let down = if end > self.body.y { end + AIR - self.body.y } else { 0 };
        let body = Area { y: self.body.y + down, height: self.body.height - down, ..self.body };
        Self { body, ..*self }
    }
}

/// The room above the first line of a placeholder.
const INSET: i64 = 45_720;
/// The least distance of what does not belong together.
pub const AIR: i64 = 6 * POINT;

/// How high a line is.
const fn line_height(size: u32) -> i64 {
    size as i64 * POINT * 6 / 5
}

impl Area {
    /// `a:off` and `a:ext`.
    #[must_use]
    pub fn xml(self) -> String {
        format!(
            "<a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/>",
            self.x,
            self.y,
            self.width.max(0),
            self.height.max(0)
        )
    }

    /// The same as narrower as letters are wider than those of a common sans serif, for estimates.
    #[must_use]
    pub const fn for_letters(self, breadth: i64) -> Self {
        Self { width: self.width * 100 / breadth, ..self }
    }

    /// The left part, so many per cent of it, and the rest beyond a gap.
    #[must_use]
    pub const fn split(self, percent: i64, gap: i64) -> (Self, Self) {
        let width = self.width * percent / 100 - gap / 2;
        let x = self.x + width + gap;
        (Self { width, ..self }, Self { x, width: self.x + self.width - x, ..self })
    }
}

/// The size of text in points with which it stands in so many lines, and the text itself, shortened where even the
/// least size is too large.
///
/// Widths are estimates for a common sans serif.
#[must_use]
pub fn fitting(text: &str, area: Area, sizes: &[u32]) -> (u32, String) {
    let least = sizes.last().copied().unwrap_or(12);
    for &size in sizes {
        if fits(text, area, size) {
            return (size, text.to_owned());
        }
    }
    let characters = text.chars().count();
    let mut most = characters;
    while most > 10 {
        let cut = super::super::xml::shortened(text, most);
        if lines(&cut, area, least) <= room(area, least) {
            return (least, cut.into_owned());
        }
        most = most * 9 / 10;
    }
    (least, super::super::xml::shortened(text, 10).into_owned())
}

/// Whether a text has room in letters of a size.
pub(super) fn fits(text: &str, area: Area, size: u32) -> bool {
    lines(text, area, size) <= room(area, size)
}

/// How wide the letters of a font are, in per cent of those of a common sans serif, as far as its name tells.
///
/// Fonts that are not known count as a little wider: a word that breaks is worse than a column with air.
#[must_use]
pub fn breadth_of(font: &str) -> i64 {
    const KNOWN: [(i64, &[&str]); 4] = [
        (
            100,
            &[
                "arial",
                "helvetica",
                "liberation sans",
                "calibri",
                "carlito",
                "aptos",
                "inter",
                "segoe",
                "narrow",
                "condensed",
            ],
        ),
        (102, &["times", "garamond", "cambria", "tahoma", "trebuchet"]),
        (118, &["verdana", "dejavu", "courier", "consolas", "mono", "century gothic", "lucida"]),
        (112, &["georgia", "bookman", "montserrat"]),
    ];
    let font = font.to_lowercase();
    let of = |(_, names): &&(i64, &[&str])| names.iter().any(|name| font.contains(name));
    KNOWN.iter().find(of).map_or(107, |(breadth, _)| *breadth)
}

/// How wide bold letters are, in per cent of ordinary ones.
pub const BOLD: i64 = 108;

/// How many lines a text takes, words kept whole where they fit a line.
fn lines(text: &str, area: Area, size: u32) -> i64 {
    let width = area.width - 2 * 91_440;
    let mut lines = 1;
    let mut at = 0;
    for word in words_of(text) {
        let long = width_of(word, size) + width_of(" ", size);
        if at > 0 && at + long > width {
            lines += 1;
            at = 0;
        }
        lines += long / width.max(1);
        at = (at + long) % width.max(1);
    }
    lines
}

/// How high a paragraph of a text box is about, in English Metric Units, with the room before it.
#[must_use]
pub fn height_of(text: &str, area: Area, size: u32, bold: bool) -> i64 {
    let width = if bold { area.width * 100 / BOLD } else { area.width };
    lines(text, Area { width, ..area }, size) * i64::from(size) * POINT * 6 / 5 + 3 * POINT
}

fn room(area: Area, size: u32) -> i64 {
    ((area.height - 91_440) / (i64::from(size) * POINT * 6 / 5)).max(1)
}

/// How wide a text is about, in English Metric Units, at a size in points.
#[must_use]
pub fn width_of(text: &str, size: u32) -> i64 {
    /// Those of letters that most texts are made of.
    const ASCII: [u8; 128] = {
        let mut all = [0; 128];
        let mut at = 0;
        while at < 128_u8 {
            all[at as usize] = width_of_letter(at as char);
            at += 1;
        }
        all
    };
    let of = |c: char| ASCII.get(c as usize).copied().unwrap_or_else(|| width_of_letter(c));
    text.chars().map(|c| i64::from(of(c))).sum::<i64>() * i64::from(size) * POINT / 100
}

/// How wide a letter is about, in hundredths of its size.
const fn width_of_letter(letter: char) -> u8 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 27,
        'f' | 't' | 'r' | ' ' | '\u{a0}' | '(' | ')' | '-' | '“' | '”' => 35,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 88,
        'A'..='Z' => 70,
        c if c.is_ascii() => 56,
        c if (c as u32) < 0x2E80 => 58,
        _ => 105,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_headlines_are_set_smaller_and_then_shortened() {
        let area = SlideSize::new(Ratio::Wide, true).title;
        let sizes = [26, 22, 18];
        assert_eq!(fitting("LinkedIn fits everyone best", area, &sizes).0, 26);
        let (size, text) = fitting(&"fits best of all ".repeat(9), area, &sizes);
        assert!(size < 26 && text.ends_with("all "), "{size} {text}");
        let (size, text) = fitting(&"x".repeat(2000), area, &sizes);
        assert!(size == 18 && text.ends_with('…') && text.chars().count() < 250, "{}", text.len());
    }

    #[test]
    fn a_subtitle_of_three_lines_pushes_down_what_stands_below() {
        for ratio in [Ratio::Wide, Ratio::Standard] {
            let page = SlideSize::new(ratio, true);
            let words = |count: usize| "Wohnungseigentümergemeinschaftsverwaltungen ".repeat(count);
            assert_eq!((page.under("", 100), page.under("In one line", 100)), (page, page));
            let mut pushed = 0;
            for count in 1..12 {
                let Subtitle { size, text, area } = page.subtitle_of(words(count).trim(), 100);
                let under = page.under(words(count).trim(), 100);
                assert!(area.y + area.height <= under.body.y, "{count}: {area:?} {:?}", under.body);
                assert_eq!(under.body.y + under.body.height, page.body.y + page.body.height);
                assert!(size >= 10 && lines(&text, page.subtitle, size) <= 3, "{count}: {text}");
                pushed += i32::from(under.body.y > page.body.y);
            }
            assert!(pushed > 0, "{ratio:?}");
        }
    }

    #[test]
    fn what_stands_on_a_page_does_not_overlap() {
        for ratio in [Ratio::Wide, Ratio::Standard] {
            let page = SlideSize::new(ratio, true);
            let column = [page.title, page.subtitle, page.body, page.source, page.footer];
            for pair in column.windows(2) {
                assert!(pair[0].y + pair[0].height <= pair[1].y, "{pair:?}");
            }
            assert!(page.source.x + page.source.width <= page.number.x);
            assert!(page.footer.x + page.footer.width <= page.date.x);
            assert!(page.number.y + page.number.height <= page.date.y);
            assert!(page.title.x + page.title.width <= page.logo.x);
            assert!(column.iter().all(|area| area.x + area.width <= page.width && area.y + area.height <= page.height));
        }
    }
}
