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

/// Writes lines of a table below each other, and how many more there are; `wide` is the width of the column on the right.
pub fn table(pen: &mut SceneBuilder<'_>, area: Area, lines: &[Line], wide: f64) {
    let look = pen.type_of(size::SUBTITLE + 3.0, pen.style.ink);
    let gap = 30.0 * pen.u;
    let wide = wide.min(0.4 * area.width());
    let room = Area { left: area.left + gap, right: area.right - wide - gap, ..area };
    let texts: Vec<Vec<String>> =
        lines.iter().map(|line| pen.setting(look).wrapped(&clean(&line.text), room.width(), LINES)).collect();
    let asides: Vec<Vec<String>> =
        lines.iter().map(|line| line.aside.iter().flat_map(|words| beside(pen, words, look, wide)).collect()).collect();
    let strongs: Vec<Vec<String>> =
        lines.iter().map(|line| pen.setting(look.bold()).wrapped(&clean(&line.strong), room.width(), 2)).collect();
    let high = |at: usize| LINE * look.size * row((strongs[at].len() + texts[at].len()).max(asides[at].len()));
    let whole: f64 = (0..lines.len()).map(high).sum();
    let between = ((area.height() - whole) / row(lines.len().max(1))).clamp(16.0 * pen.u, 34.0 * pen.u);
    let fits = whole + between * row(lines.len().saturating_sub(1)) <= area.height();
    let bottom = if fits { area.bottom + 1.0 } else { area.bottom - 1.6 * look.size };
    let (mut top, mut shown) = (area.top, 0);
    while shown < lines.len() && (shown == 0 || top + high(shown) <= bottom) {
        let (line, strong, text, aside) = (&lines[shown], &strongs[shown], &texts[shown], &asides[shown]);
        let below = top + high(shown);
        pen.group(&format!("line-{}", shown + 1), &format!("{} {}", line.strong, line.text), |pen| {
            let (mark, round) = (8.0 * pen.u, 4.0 * pen.u);
            let edge = Area { left: area.left, right: area.left + mark, top: top + 0.1 * look.size, bottom: below };
            pen.rect(edge, round, line.mark);
            let next = pen.lines(room.left, top, strong, look.bold());
            pen.lines(room.left, next, text, look);
            pen.lines(area.right - wide, top, aside, look.of(pen.style.muted));
        });
        top = below + between;
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
