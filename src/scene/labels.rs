//! Names beside points, placed so that none lies on another.

use super::arrange::{Arranged, Mark, Outline, Place, Sheet, Side, Written, arrange};
use super::builder::{Area, SceneBuilder, TextStyle};
use super::rows::row;
use super::style::{TEXT, standing_out};
use super::text::{LINE, clean};
use crate::chart::words::markers;
use crate::domain::brand::Rgb;

/// The height of a line's room, and of each further one, in sizes of its letters.
const HEIGHT: f64 = 1.14;
const STEP: f64 = 1.12;

/// A point that wants its name beside it.
pub struct Named<'n> {
    /// Where it is.
    pub at: [f64; 2],
    /// How far its mark reaches.
    pub radius: f64,
    /// Its name.
    pub name: &'n str,
    /// Its colour.
    pub colour: Rgb,
    /// Whose outline it is in, by position among the groups.
    pub group: Option<usize>,
    /// Whether its name comes first where there is not room for all.
    pub strong: bool,
}

/// A point whose name had no room.
pub struct Unnamed {
    /// Whether a number or a letter stands beside it instead; where not even that had room, nothing does.
    marked: bool,
    name: String,
}

/// Where names stand, before they are written.
pub struct Names<'p> {
    points: &'p [Named<'p>],
    /// The lines of each name.
    words: Vec<(Vec<String>, TextStyle)>,
    arranged: Arranged,
}

/// Finds places for names: beside their points, or further off at the end of a thin line; where a name has none, a number
/// or a letter stands instead.
///
/// `taken` is where other words and lines are already, `kinds` are the names of groups, which may stand so far above and below.
pub fn find<'p>(
    pen: &SceneBuilder<'_>,
    area: Area,
    points: &'p [Named<'p>],
    taken: &[Area],
    (kinds, over): (&[String], f64),
) -> Names<'p> {
    let most = (0.36 * area.width()).min(420.0 * pen.u);
    // Also where the ground of a group lies behind it.
    let behind = pen.style.softened(pen.style.accent, 0.11);
    let words = |point: &Named<'_>| {
        let ink = standing_out(point.colour, behind, TEXT);
        let look = if point.strong { pen.note().bold().of(ink) } else { pen.note() };
        (pen.setting(look).balanced(&clean(point.name), most, 2), look)
    };
    let words: Vec<(Vec<String>, TextStyle)> = points.iter().map(words).collect();
    let marks: Vec<Mark> = points
        .iter()
        .zip(&words)
        .map(|(point, (lines, look))| Mark {
            at: point.at,
            radius: point.radius,
            size: size_of(pen, lines, *look),
            group: point.group,
            strong: point.strong,
        })
        .collect();
    // What is not wider or not higher than this is a line.
    let thin = 0.4 * pen.note().size;
    let (lines, taken): (Vec<Area>, Vec<Area>) =
        taken.iter().partition(|taken| taken.width().min(taken.height()) <= thin);
    let sheet = Sheet { area, over, words: &taken, lines: &lines, unit: pen.u, line: false };
    let bold = pen.note().bold();
    let kinds: Vec<[f64; 2]> = kinds.iter().map(|name| size_of(pen, std::slice::from_ref(name), bold)).collect();
    let arranged = arrange(sheet, &marks, &kinds, size_of(pen, &["88".to_owned()], marker(pen)));
    Names { points, words, arranged }
}

/// How a number or a letter looks that stands for a name.
fn marker(pen: &SceneBuilder<'_>) -> TextStyle {
    pen.note().bold().sized(0.86 * pen.note().size)
}

impl Names<'_> {
    /// The outlines of the groups.
    pub fn outlines(&self) -> &[Outline] {
        &self.arranged.outlines
    }

    /// The pieces of a line across or upwards on which no name stands.
    pub fn beside(&self, line: [[f64; 2]; 2], unit: f64) -> Vec<[[f64; 2]; 2]> {
        self.arranged.beside_words(line, unit)
    }

    /// Writes the names; gives the points that have none, in their order.
    pub fn write(&self, pen: &mut SceneBuilder<'_>) -> Vec<Unnamed> {
        let all = || self.points.iter().zip(&self.words).zip(&self.arranged.marks);
        let unnamed: Vec<Unnamed> = all()
            .filter(|(_, written)| !matches!(written, Written::Name(_)))
            .map(|((point, _), written)| Unnamed { marked: written.place().is_some(), name: clean(point.name) })
            .collect();
        let mut markers = markers(&marked(&unnamed)).1.into_iter();
        let look = marker(pen);
        // Lines first, so that they run under the letters.
        for ((point, _), written) in all() {
            let colour = pen.style.softened(pen.style.muted, 0.55);
            if let Some(place) = written.place().filter(|place| place.led) {
                let [from, to] = place.lead(point.at, point.radius);
                pen.line(from, to, 1.5, colour);
            }
        }
        for ((_, (words, look_of_name)), written) in all() {
            match written {
                Written::Name(place) => write(pen, place, words, *look_of_name),
                Written::Mark(place) => write(pen, place, &[markers.next().unwrap_or_default()], look),
                Written::Nothing => {}
            }
        }
        unnamed
    }
}

/// As [`find`] without groups, and writes the names at once.
pub fn place(pen: &mut SceneBuilder<'_>, area: Area, points: &[Named<'_>], taken: &[Area]) -> Vec<Unnamed> {
    find(pen, area, points, taken, (&[], 0.0)).write(pen)
}

/// The names of those that have a number or a letter.
fn marked(unnamed: &[Unnamed]) -> Vec<&str> {
    unnamed.iter().filter(|one| one.marked).map(|one| one.name.as_str()).collect()
}

/// How many letters of a name are left where not all names have room.
const SHORTEST: usize = 14;

/// The names of points that have none in the picture, by their numbers, in at most so many lines.
pub fn listed(pen: &SceneBuilder<'_>, unnamed: &[Unnamed], width: f64, most: usize) -> Vec<String> {
    let setting = pen.setting(pen.note());
    let (before, markers) = markers(&marked(unnamed));
    let others = unnamed.iter().filter(|one| !one.marked);
    let ordered: Vec<(Option<String>, &Unnamed)> = unnamed
        .iter()
        .filter(|one| one.marked)
        .zip(markers)
        .map(|(one, marker)| (Some(marker), one))
        .chain(others.map(|one| (None, one)))
        .collect();
    let words = |longest: usize, count: usize| {
        let entry = |(marker, one): &(Option<String>, &Unnamed)| {
            let name = setting.shortened(&one.name, row(longest) * setting.size);
            marker.as_ref().map_or_else(|| format!("(no number) {name}"), |marker| format!("{marker}\u{a0}{name}"))
        };
        let all: Vec<String> = ordered[..count].iter().map(entry).collect();
        let more = match ordered.len() - count {
            0 => String::new(),
            n => format!(" and {n} more"),
        };
        setting.wrapped(&format!("{before}{}{more}", all.join(", ")), width, most + 1)
    };
    // Long names are shortened before any is left out; of so many that some are, one still knows whose the others are.
    let shorter = [40, SHORTEST, 9, 6, 5].map(|longest| (longest, ordered.len()));
    let fewer = (0..ordered.len()).rev().map(|count| (SHORTEST, count));
    let mut ways = shorter.into_iter().chain(fewer).map(|(longest, count)| words(longest, count));
    if ordered.is_empty() { Vec::new() } else { ways.find(|lines| lines.len() <= most).unwrap_or_default() }
}

/// The width and the height of lines of words.
fn size_of(pen: &SceneBuilder<'_>, words: &[String], look: TextStyle) -> [f64; 2] {
    let width = pen.widest(words.iter().map(String::as_str), look);
    [width, look.size * (HEIGHT + row(words.len().saturating_sub(1)) * STEP)]
}

/// Draws points with names, with as many lines kept at the foot as the names without room take; the lines are
/// written there.
pub fn with_list(
    pen: &mut SceneBuilder<'_>,
    area: Area,
    mut draw: impl FnMut(&mut SceneBuilder<'_>, Area) -> Vec<Unnamed>,
) {
    const MOST: usize = 5;
    let note = pen.note();
    let line = LINE * note.size;
    for kept in 1..=MOST {
        let mut trial = SceneBuilder::new(pen.style, pen.material, pen.u);
        let foot = area.bottom - row(kept) * line;
        let unnamed = draw(&mut trial, Area { bottom: foot, ..area });
        let lines = listed(pen, &unnamed, area.width(), MOST);
        if lines.len() <= kept || kept == MOST {
            pen.put(trial);
            pen.lines(area.left, foot, &lines, note);
            return;
        }
    }
}

/// Writes a name into its room; one that stands on the left of its point ends there.
pub fn write(pen: &mut SceneBuilder<'_>, place: &Place, lines: &[String], look: TextStyle) {
    let rect = place.rect;
    let (x, look) = if place.side == Side::Left { (rect.right, look.end()) } else { (rect.left, look) };
    for (number, line) in lines.iter().enumerate() {
        let baseline = rect.top + look.size * (0.92 + STEP * row(number));
        pen.text([x, baseline], line, look);
    }
}
