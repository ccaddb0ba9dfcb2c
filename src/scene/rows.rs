//! Rows with a name on the left and room for a picture on the right.

use super::builder::{Area, SceneBuilder, TextStyle, size};
use super::text::{LINE, clean};

/// The least and the greatest height of a row, in pixels of a slide.
const HEIGHTS: (f64, f64) = (33.0, 76.0);
/// The greatest height of a row of a chart that has few, in pixels of a slide.
const TALL: f64 = 128.0;
/// The least height of a row that is read from the back of a room, and of one with a name on two lines; and by how much
/// more for each time that everything is larger: names may give way as far as usual, so rows grow less than letters.
const PROJECTED: ([f64; 2], [f64; 2]) = ([48.0, 76.0], [20.0, 10.0]);
/// The height of a row in the window, and of one with a name on two lines: of a few rows, and of many.
const WINDOW: [[f64; 2]; 2] = [[56.0, 62.0], [50.0, 54.0]];
/// How many rows are many.
const MANY: usize = 12;

/// Rows of one height that share a gutter for names.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    /// Where all of it lies; its height is that of the rows.
    pub area: Area,
    /// Where pictures begin.
    pub left: f64,
    /// The height of a row.
    pub step: f64,
    /// How numbers look.
    pub look: TextStyle,
    /// How names look: smaller where one of them takes two lines.
    names: TextStyle,
}

/// How many of some rows an area holds, when one line is kept for a word about those that it does not.
pub fn capacity(pen: &SceneBuilder<'_>, area: Area, count: usize, least: f64) -> usize {
    if let Some(most) = pen.style.window {
        return count.min(most).max(1);
    }
    let fit = |height: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of rows")]
        let rows = (height / (least * pen.u)).max(1.0) as usize;
        rows
    };
    if count <= fit(area.height()) { count } else { fit(area.height() - 1.6 * pen.note().size).min(count - 1).max(1) }
}

impl Rows {
    /// Lays out rows for these names; not more than `most_gutter` of the width goes to names.
    pub fn new<'n>(
        pen: &SceneBuilder<'_>,
        area: Area,
        names: impl Iterator<Item = &'n str> + Clone,
        most_gutter: f64,
    ) -> Self {
        let shown = names.clone().count();
        Self::with_room_for(pen, area, shown, names, most_gutter)
    }

    /// As [`Rows::new`], on a sheet up to nearly twice as high: for a chart of few rows, so that no half of it is empty.
    pub fn tall<'n>(
        pen: &SceneBuilder<'_>,
        area: Area,
        names: impl Iterator<Item = &'n str> + Clone,
        most_gutter: f64,
    ) -> Self {
        let rows = Self::new(pen, area, names.clone(), most_gutter);
        if pen.style.window.is_some() {
            return rows;
        }
        let shown = row(names.count().max(1));
        let step = (area.height() / shown).clamp(rows.step, (TALL * pen.u).max(rows.step));
        Self { area: Area { bottom: area.top + step * shown, ..rows.area }, step, ..rows }
    }

    /// Lays out so many rows, with room for whichever of these names come to stand in them: where rows change under a
    /// hand, nothing moves sideways.
    pub fn with_room_for<'n>(
        pen: &SceneBuilder<'_>,
        area: Area,
        shown: usize,
        names: impl Iterator<Item = &'n str> + Clone,
        most_gutter: f64,
    ) -> Self {
        let most = match pen.style.window {
            Some(_) => {
                let lines = usize::from(Self::least(pen, area, names.clone(), most_gutter) > WINDOW[0][0]);
                WINDOW[usize::from(shown >= MANY)][lines]
            }
            None => HEIGHTS.1,
        };
        let step = (area.height() / row(shown.max(1))).min(most * pen.u);
        let look = pen.label().sized((size::LABEL * pen.u).min(0.72 * step)).end();
        let gap = 14.0 * pen.u;
        let widest = pen.widest(names, look.bold());
        let left = area.left + (widest + gap).min(most_gutter * area.width());
        // All names of one size; in the window one that is long makes no other smaller.
        let most = left - gap - area.left;
        let part = if widest <= most || pen.style.window.is_some() { 1.0 } else { (most / widest).max(0.8) };
        let names = look.sized(part * look.size);
        Self { area: Area { bottom: area.top + step * row(shown), ..area }, left, step, look, names }
    }

    /// The least height of a row with one of these names, in pixels of a slide: higher where one of them takes two lines.
    pub fn least<'n>(
        pen: &SceneBuilder<'_>,
        area: Area,
        names: impl Iterator<Item = &'n str>,
        most_gutter: f64,
    ) -> f64 {
        let [one, two] = if pen.style.projected {
            let grown = (pen.style.times - 1.0).max(0.0);
            [0, 1].map(|lines| (PROJECTED.0[lines] + grown * PROJECTED.1[lines]) / pen.style.times.max(1.0))
        } else if pen.style.window.is_some() {
            WINDOW[0]
        } else {
            [HEIGHTS.0, 1.3 * HEIGHTS.0]
        };
        let label = pen.label().bold();
        // Where no letter may be small, names give way before rows do.
        let size = if pen.least() > 0.0 { 0.8 * label.size.min(0.72 * one * pen.u) } else { 0.72 * one * pen.u };
        let look = label.sized(size);
        let room = most_gutter * area.width() - 14.0 * pen.u;
        if pen.widest(names, look) > room { two } else { one }
    }

    /// How many rows with these names, best first, an area holds, when one line is kept for a word about those that it
    /// does not: a long name further down takes nothing from those above.
    pub fn holding(pen: &SceneBuilder<'_>, area: Area, names: &[&str], most_gutter: f64) -> usize {
        let held = |count: &usize| {
            let least = Self::least(pen, area, names[..*count].iter().copied(), most_gutter);
            capacity(pen, area, names.len(), least) >= *count
        };
        // No more than if all names were short: the widths of thousands need not be looked at.
        let most = capacity(pen, area, names.len(), Self::least(pen, area, std::iter::empty(), most_gutter));
        (1..=most).rev().find(held).unwrap_or(1)
    }

    /// The room of a row for its picture.
    pub fn room(&self, at: usize) -> Area {
        let top = self.area.top + self.step * row(at);
        Area { left: self.left, top, right: self.area.right, bottom: top + self.step }
    }

    /// A bar's room within a row: the middle of it.
    pub fn bar(&self, at: usize) -> Area {
        let room = self.room(at);
        let inset = 0.15 * self.step;
        Area { top: room.top + inset, bottom: room.bottom - inset, ..room }
    }

    /// Writes the name of a row.
    pub fn name(&self, pen: &mut SceneBuilder<'_>, at: usize, name: &str, strong: bool) {
        let x = self.left - 14.0 * pen.u;
        let look = self.names.strong_if(strong);
        pen.name_at([x, self.room(at).centre()[1]], name, [x - self.area.left, self.step], look);
    }
}

/// How many rows a height holds.
pub fn whole_rows(height: f64, step: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of rows")]
    let rows = (height / step + 1e-6).max(1.0) as usize;
    rows
}

/// Writes a name on one line or two in the middle of a room, and below it the first of some words that has room on one line; where
/// there is no room for both, the name alone, and only then less of it.
pub fn titled(
    pen: &mut SceneBuilder<'_>,
    room: Area,
    (name, look): (&str, TextStyle),
    (below, note): (&[&str], TextStyle),
) {
    let (wide, high) = (room.width(), room.height());
    let name = clean(name);
    let one = |look: TextStyle| pen.setting(look).width(&name) <= wide;
    let small = look.sized(0.84 * look.size);
    let (look, lines) = if one(look) {
        (look, vec![name])
    } else if one(small) {
        (small, vec![name])
    } else if 2.0 * LINE * small.size <= high {
        (small, pen.setting(small).balanced(&name, wide, 2))
    } else {
        (small, vec![pen.setting(small).shortened(&name, wide)])
    };
    let named = LINE * look.size * row(lines.len());
    let fits = |words: &&&str| !words.is_empty() && pen.measure(words, note) <= wide;
    let last = below.last().filter(|words| !words.is_empty());
    let words = below.iter().find(fits).or(last).filter(|_| named + LINE * note.size <= high);
    let whole = named + words.map_or(0.0, |_| LINE * note.size);
    let top = room.centre()[1] - whole / 2.0;
    let next = pen.lines(room.left, top, &lines, look);
    if let Some(words) = words {
        let words = pen.setting(note).shortened(&clean(words), wide);
        pen.lines(room.left, next, &[words], note);
    }
}

/// A number of rows as a length.
#[expect(clippy::cast_precision_loss, reason = "a number of rows")]
pub const fn row(at: usize) -> f64 {
    at as f64
}

/// A scale under rows: hairlines behind them and numbers below; gives the height that the numbers take.
pub fn scale(
    pen: &mut SceneBuilder<'_>,
    plot: Area,
    x: impl Fn(f64) -> f64,
    ticks: &[f64],
    words: impl Fn(f64) -> String,
) {
    let colour = pen.style.softened(pen.style.muted, 0.22);
    let look = pen.note().middle();
    pen.group("scale", "", |pen| {
        for tick in ticks {
            pen.line([x(*tick), plot.top], [x(*tick), plot.bottom], 1.5, colour);
            pen.text([x(*tick), plot.bottom + 1.15 * look.size], &words(*tick), look);
        }
    });
}

/// The height of a scale's numbers.
pub fn scale_height(pen: &SceneBuilder<'_>) -> f64 {
    1.6 * pen.note().size
}

/// The score of the typical platform, as a dashed line over the rows of an area.
pub fn typical(pen: &mut SceneBuilder<'_>, at: f64, area: Area, words: &str) {
    pen.group("typical", words, |pen| {
        let ends = || vec![[at, area.top], [at, area.bottom]];
        let halo = pen.solid(4.5 * pen.u, pen.style.paper);
        pen.stroke_path(ends(), false, halo);
        let line = pen.dashed(2.0 * pen.u, pen.style.ink, [7.0 * pen.u, 5.0 * pen.u]);
        pen.stroke_path(ends(), false, line);
    });
}
