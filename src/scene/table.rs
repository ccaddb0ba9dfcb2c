//! Lines of a table below each other, with a mark, words and a column on the right.

use super::builder::{Area, SceneBuilder, TextStyle, size};
use super::rows::row;
use super::text::{LINE, clean};
use crate::domain::brand::Rgb;

/// A line of a table: what it is, what is said of it, and short words on the right.
pub struct Line {
    /// The colour of the mark.
    pub mark: Rgb,
    /// What stands first and strong.
    pub strong: String,
    /// What follows it.
    pub text: String,
    /// The column on the right, a line each.
    pub aside: Vec<String>,
}

/// How many lines a text may take.
const LINES: usize = 3;

/// How many where it stands beside what is strong.
const LINES_BESIDE: usize = 5;
/// The part of the width that what stands strong may have beside its text.
const HEAD: f64 = 0.25;
/// The sizes of letters that are tried before lines are left out, as parts of the full one.
const SIZES: [f64; 3] = [1.0, 0.92, 0.84];

/// The words of all lines in one size of letters.
struct Laid {
    look: TextStyle,
    /// How far right of what stands strong its text begins, beside it; 0 where it stands below.
    beside: f64,
    strongs: Vec<Vec<String>>,
    texts: Vec<Vec<String>>,
    asides: Vec<Vec<String>>,
    /// The space between two lines.
    between: f64,
    /// Whether all have room.
    fits: bool,
}

impl Laid {
    fn new(pen: &SceneBuilder<'_>, room: Area, lines: &[Line], wide: f64, look: TextStyle) -> Self {
        // Without a column on the right a few words stand to the left of what is said of them.
        let widest = pen.widest(lines.iter().map(|line| line.strong.as_str()), look.bold()) + 2.0 * look.size;
        let alone = lines.iter().all(|line| line.aside.is_empty()) && widest <= HEAD * room.width();
        let indent = if alone { widest } else { 0.0 };
        let most = if alone { LINES_BESIDE } else { LINES };
        let text = |line: &Line| pen.setting(look).wrapped(&clean(&line.text), room.width() - indent, most);
        let texts = lines.iter().map(text).collect();
        let beside = |line: &Line| line.aside.iter().flat_map(|words| beside(pen, words, look, wide)).collect();
        let strong = |line: &Line| pen.setting(look.bold()).wrapped(&clean(&line.strong), room.width(), 2);
        let strongs = lines.iter().map(strong).collect();
        let asides = lines.iter().map(beside).collect();
        let mut laid = Self { look, beside: indent, strongs, texts, asides, between: 0.0, fits: false };
        let whole: f64 = (0..lines.len()).map(|at| laid.height(at)).sum();
        laid.between = ((room.height() - whole) / row(lines.len().max(1))).clamp(16.0 * pen.u, 34.0 * pen.u);
        laid.fits = whole + laid.between * row(lines.len().saturating_sub(1)) <= room.height();
        laid
    }

    /// How high a line is.
    fn height(&self, at: usize) -> f64 {
        let (strong, text) = (self.strongs[at].len(), self.texts[at].len());
        let words = if self.beside > 0.0 { strong.max(text) } else { strong + text };
        LINE * self.look.size * row(words.max(self.asides[at].len()))
    }
}

/// Writes lines of a table below each other, and how many more there are; `wide` is the width of the column on the right.
pub fn table(pen: &mut SceneBuilder<'_>, area: Area, lines: &[Line], wide: f64) {
    let full = pen.type_of(size::SUBTITLE + 3.0, pen.style.ink);
    let gap = 30.0 * pen.u;
    let wide = wide.min(0.4 * area.width());
    let room = Area { left: area.left + gap, right: area.right - wide - gap, ..area };
    let laid = |part: f64| Laid::new(pen, room, lines, wide, full.sized((part * full.size).max(pen.least())));
    let laid = SIZES.into_iter().map(laid).find(|laid| laid.fits).unwrap_or_else(|| laid(1.0));
    let look = laid.look;
    let bottom = if laid.fits { area.bottom + 1.0 } else { area.bottom - 1.6 * look.size };
    let (mut top, mut shown) = (area.top, 0);
    while shown < lines.len() && (shown == 0 || top + laid.height(shown) <= bottom) {
        let line = &lines[shown];
        let below = top + laid.height(shown);
        pen.group(&format!("line-{}", shown + 1), &format!("{} {}", line.strong, line.text), |pen| {
            let (mark, round) = (8.0 * pen.u, 4.0 * pen.u);
            let edge = Area { left: area.left, right: area.left + mark, top: top + 0.1 * look.size, bottom: below };
            pen.rect(edge, round, line.mark);
            let next = pen.lines(room.left, top, &laid.strongs[shown], look.bold());
            let from = if laid.beside > 0.0 { top } else { next };
            pen.lines(room.left + laid.beside, from, &laid.texts[shown], look);
            pen.lines(area.right - wide, top, &laid.asides[shown], look.of(pen.style.muted));
        });
        top = below + laid.between;
        shown += 1;
    }
    if shown < lines.len() {
        let words = format!("and {} more", lines.len() - shown);
        pen.text([room.left, area.bottom], &words, look.of(pen.style.muted));
    }
}

/// Words of the column on the right, on two lines at most.
fn beside(pen: &SceneBuilder<'_>, words: &str, look: TextStyle, wide: f64) -> Vec<String> {
    pen.setting(look).wrapped(&clean(words), wide, 2)
}
