//! Names beside points, placed so that none lies on another.

use super::builder::{Area, SceneBuilder, TextStyle};
use super::rows::row;
use super::style::{TEXT, standing_out};
use super::text::{LINE, clean};
use crate::domain::brand::Rgb;
use crate::domain::sorting::sort_by_key;

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
    /// Whether its name comes first where there is not room for all.
    pub strong: bool,
}

/// A point whose name had no room.
pub struct Unnamed {
    /// The number that stands beside it instead; none where not even that had room.
    number: Option<usize>,
    name: String,
}

/// Writes the names that have room, the strong ones first: beside their points, or further off at the end of a thin
/// line. Where a name has none, a number stands instead; gives these points in their order.
///
/// `taken` is where other words stand already; `more` writes words that give way to the strong names alone, and adds
/// where they stand.
pub fn place(
    pen: &mut SceneBuilder<'_>,
    area: Area,
    points: &[Named<'_>],
    taken: Vec<Area>,
    more: impl FnOnce(&mut SceneBuilder<'_>, &mut Vec<Area>),
) -> Vec<Unnamed> {
    let marks = points.iter().map(|point| around(point.at, point.radius)).collect();
    let mut room = Room { area, points, marks, taken, lines: Vec::new(), thin: 0.4 * pen.note().size };
    let most = (0.36 * area.width()).min(420.0 * pen.u);
    let without_room = |pen: &mut SceneBuilder<'_>, room: &mut Room<'_>, at: &usize| {
        let point = &points[*at];
        // Also where the ground of a group lies behind it.
        let behind = pen.style.softened(pen.style.accent, 0.11);
        let ink = standing_out(point.colour, behind, TEXT);
        let look = if point.strong { pen.note().bold().of(ink) } else { pen.note() };
        let words = pen.setting(look).balanced(&clean(point.name), most, 2);
        !room.write(pen, *at, &words, look, Lines::KeepClear)
    };
    let (order, mut others): (Vec<usize>, Vec<usize>) = (0..points.len()).partition(|at| points[*at].strong);
    // In the order that leaves the fewest of them without a name, tried first with who has the fewest places beside its
    // point.
    let mut constrained = order.clone();
    sort_by_key(&mut constrained, |at| {
        let point = &points[*at];
        let look = pen.note().bold();
        let words = pen.setting(look).balanced(&clean(point.name), most, 2);
        let size = size_of(pen, &words, look);
        places(point, size, pen.u).filter(|(rect, far)| !far && room.is_free(*at, *rect)).count()
    });
    let reversed = order.iter().rev().copied().collect();
    let mut best: Option<(Vec<usize>, SceneBuilder<'_>, Room<'_>)> = None;
    for mut left in [constrained, order, reversed] {
        let (mut trial, mut taken) = (SceneBuilder::new(pen.style, pen.material, pen.u), room.clone());
        left.retain(|at| without_room(&mut trial, &mut taken, at));
        if best.as_ref().is_some_and(|(fewest, ..)| fewest.len() <= left.len()) {
            continue;
        }
        let all_named = left.is_empty();
        best = Some((left, trial, taken));
        if all_named {
            break;
        }
    }
    let Some((mut order, trial, taken)) = best else { return Vec::new() };
    pen.put(trial);
    room = taken;
    more(pen, &mut room.taken);
    others.retain(|at| without_room(pen, &mut room, at));
    order.append(&mut others);
    order.sort_unstable();
    let look = pen.note().bold().sized(0.86 * pen.note().size);
    let mut number = 0;
    let unnamed = order.into_iter().map(|at| {
        let words = [(number + 1).to_string()];
        // A number whose line runs over a word is better than a point that nothing names.
        let written =
            room.write(pen, at, &words, look, Lines::KeepClear) || room.write(pen, at, &words, look, Lines::Cross);
        number += usize::from(written);
        Unnamed { number: written.then_some(number), name: clean(points[at].name) }
    });
    unnamed.collect()
}

/// How many letters of a name are left where not all names have room.
const SHORTEST: usize = 14;

/// The names of points that have none in the picture, by their numbers, in at most so many lines.
pub fn listed(pen: &SceneBuilder<'_>, unnamed: &[Unnamed], width: f64, most: usize) -> Vec<String> {
    let setting = pen.setting(pen.note());
    let (numbered, others): (Vec<&Unnamed>, Vec<&Unnamed>) = unnamed.iter().partition(|one| one.number.is_some());
    let ordered: Vec<&Unnamed> = numbered.into_iter().chain(others).collect();
    let words = |longest: usize, count: usize| {
        let entry = |one: &&Unnamed| {
            let name = setting.shortened(&one.name, row(longest) * setting.size);
            one.number.map_or_else(|| format!("(no number) {name}"), |number| format!("{number}\u{a0}{name}"))
        };
        let all: Vec<String> = ordered[..count].iter().map(entry).collect();
        let more = match ordered.len() - count {
            0 => String::new(),
            n => format!(" and {n} more"),
        };
        setting.wrapped(&format!("Numbered points: {}{more}", all.join(", ")), width, most + 1)
    };
    // Long names are shortened before any is left out; of so many that some are, one still knows whose the others are.
    let shorter = [40, SHORTEST, 9, 6, 5].map(|longest| (longest, ordered.len()));
    let fewer = (0..ordered.len()).rev().map(|count| (SHORTEST, count));
    let mut ways = shorter.into_iter().chain(fewer).map(|(longest, count)| words(longest, count));
    if ordered.is_empty() { Vec::new() } else { ways.find(|lines| lines.len() <= most).unwrap_or_default() }
}

/// Whether a line that leads to a point may run over words and other points.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    KeepClear,
    Cross,
}

/// Where words can still stand.
#[derive(Clone)]
struct Room<'p> {
    area: Area,
    points: &'p [Named<'p>],
    marks: Vec<Area>,
    taken: Vec<Area>,
    lines: Vec<([f64; 2], [f64; 2])>,
    /// What is not wider or not higher than this is a line.
    thin: f64,
}

impl Room<'_> {
    /// Writes words beside a point, or further off at the end of a thin line; whether there was room.
    fn write(
        &mut self,
        pen: &mut SceneBuilder<'_>,
        at: usize,
        words: &[String],
        look: TextStyle,
        lines: Lines,
    ) -> bool {
        let point = &self.points[at];
        let size = size_of(pen, words, look);
        let near = |rect: Area| [point.at[0].clamp(rect.left, rect.right), point.at[1].clamp(rect.top, rect.bottom)];
        let free = |(rect, far): &(Area, bool)| {
            self.is_free(at, *rect) && (!far || lines == Lines::Cross || self.is_clear(at, point.at, near(*rect)))
        };
        let Some((rect, far)) = places(point, size, pen.u).find(free) else {
            return false;
        };
        if far {
            let near = near(rect);
            let colour = pen.style.softened(pen.style.muted, 0.55);
            pen.line(point.at, near, 1.5, colour);
            self.lines.push((point.at, near));
        }
        write(pen, rect, words, look, rect.left < point.at[0] && rect.right < point.at[0]);
        // Names one after the other would read as one.
        let air = 0.3 * look.size;
        self.taken.push(Area { left: rect.left - air, right: rect.right + air, ..rect });
        true
    }

    /// Whether a line to a point runs over neither words nor other points.
    fn is_clear(&self, at: usize, from: [f64; 2], to: [f64; 2]) -> bool {
        // It may run over what is no word but a line itself.
        let words = self.taken.iter().filter(|taken| taken.width().min(taken.height()) > self.thin);
        words.copied().all(|words| !crosses(from, to, words))
            && self.marks.iter().enumerate().all(|(other, mark)| other == at || !crosses(from, to, *mark))
    }

    fn is_free(&self, at: usize, rect: Area) -> bool {
        self.area.contains(rect)
            && self.taken.iter().all(|other| !other.meets(rect))
            && self.marks.iter().enumerate().all(|(other, mark)| other == at || !mark.meets(rect))
            && self.lines.iter().all(|(from, to)| !crosses(*from, *to, rect))
    }
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
fn write(pen: &mut SceneBuilder<'_>, rect: Area, lines: &[String], look: TextStyle, left: bool) {
    let (x, look) = if left { (rect.right, look.end()) } else { (rect.left, look) };
    for (number, line) in lines.iter().enumerate() {
        let baseline = rect.top + look.size * (0.92 + STEP * row(number));
        pen.text([x, baseline], line, look);
    }
}

/// Where a name could stand, the best first, and whether that is so far off that a line has to lead there.
fn places(point: &Named<'_>, size: [f64; 2], u: f64) -> impl Iterator<Item = (Area, bool)> {
    const WAYS: [[f64; 2]; 8] =
        [[1.0, 0.0], [-1.0, 0.0], [0.0, -1.0], [0.0, 1.0], [0.7, -0.7], [0.7, 0.7], [-0.7, -0.7], [-0.7, 0.7]];
    let (at, [width, height]) = (point.at, size);
    let near = point.radius + 5.0 * u;
    // Who has to be named may stand further off.
    let rings = if point.strong { 6 } else { 4 };
    let offs = [near, near + 16.0 * u, near + 34.0 * u, near + 60.0 * u, near + 90.0 * u, near + 125.0 * u];
    offs.into_iter().take(rings).enumerate().flat_map(move |(ring, off)| {
        WAYS.into_iter().map(move |[x, y]| {
            let centre = [
                at[0] + x * off + x.signum() * width / 2.0 * f64::from(u8::from(x != 0.0)),
                at[1] + y * (off + height / 2.0),
            ];
            let rect = Area {
                left: centre[0] - width / 2.0,
                right: centre[0] + width / 2.0,
                top: centre[1] - height / 2.0,
                bottom: centre[1] + height / 2.0,
            };
            (rect, ring > 0)
        })
    })
}

fn around(at: [f64; 2], radius: f64) -> Area {
    Area { left: at[0] - radius, top: at[1] - radius, right: at[0] + radius, bottom: at[1] + radius }
}

/// Whether a line runs through an area; some points of it tell.
fn crosses(from: [f64; 2], to: [f64; 2], area: Area) -> bool {
    (0..=24).any(|step| {
        let part = f64::from(step) / 24.0;
        let at = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
        area.meets(around(at, 0.5))
    })
}
