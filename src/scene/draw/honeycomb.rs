//! Seven cells for each platform: the first milestone in the middle, the others around it.

use crate::chart::Describes;
use crate::chart::honeycomb::{Comb, Hex, Honeycomb, Mark, cell_place};
use crate::chart::words::{in_two_lines, points};
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::items::Anchor;
use crate::scene::rows::row;
use crate::scene::style::area_and_text;
use crate::scene::text::clean;
use std::f64::consts::FRAC_PI_3;

/// The width and the height of a comb, in radii of its cells.
const WIDE: f64 = 5.0;
const HIGH: f64 = 5.2;
/// The height of what stands over a comb, and where in it the name and the fit stand, in sizes of its letters: on two
/// lines, on two where no letter may be small, and both on one line.
const HEADS: [[f64; 3]; 3] = [[2.9, 0.75, 2.1], [3.7, 1.15, 2.85], [1.6, 0.75, 0.75]];

/// How combs stand on a sheet.
#[derive(Clone, Copy)]
struct Layout {
    columns: usize,
    radius: f64,
    head: [f64; 3],
}

impl Layout {
    /// The one with the largest cells. Where names and fits are short enough to stand on one line, they do if that
    /// makes cells larger.
    fn of(pen: &SceneBuilder<'_>, area: Area, combs: &[Comb], apart: f64) -> Self {
        let label = pen.label();
        let widest = combs.iter().map(|comb| one_line(pen, comb)).fold(0.0, f64::max);
        let two_lines = HEADS[usize::from(pen.least() > 0.0)];
        let all = (1..=combs.len()).flat_map(|columns| [(columns, two_lines), (columns, HEADS[2])]);
        let layouts = all.filter_map(|(columns, head)| {
            let (width, height) = (area.width() / row(columns), area.height() / row(combs.len().div_ceil(columns)));
            let head = head.map(|part| part * label.size);
            let radius = ((width - apart) / WIDE).min((height - head[0] - apart) / HIGH);
            let in_one = head[1].to_bits() == head[2].to_bits();
            (!in_one || widest <= width - apart).then_some(Self { columns, radius, head })
        });
        let best = layouts.reduce(|best, other| if other.radius > best.radius + 0.5 { other } else { best });
        best.unwrap_or(Self { columns: 1, radius: 0.0, head: two_lines.map(|part| part * label.size) })
    }

    fn in_one(self) -> bool {
        self.head[1].to_bits() == self.head[2].to_bits()
    }
}

/// Three combs as two with the third below and between them, and the room of each: cells are larger so on sheets that
/// are about as wide as high.
fn nested(pen: &SceneBuilder<'_>, area: Area, combs: &[Comb]) -> Option<(Layout, [Area; 3])> {
    let [_, _, third] = combs else { return None };
    let label = pen.label();
    let head = HEADS[usize::from(pen.least() > 0.0)].map(|part| part * label.size);
    let gap = 12.0 * pen.u;
    // Between the upper two there is room for the third one's words and its topmost cell.
    let words = pen.measure(&third.name, label.bold()).max(pen.measure(&third.standing, label)) / 2.0 + 1.5 * gap;
    let rows = 3.0_f64.sqrt() * 2.0;
    let down = (area.height() - head[0] - gap) / (HIGH + rows);
    let across = (area.width() / 2.0 / (WIDE + 1.2)).min((area.width() / 2.0 - words) / WIDE);
    let radius = down.min(across);
    if radius <= 0.0 {
        return None;
    }
    let half = WIDE / 2.0 * radius;
    let between = (1.2 * radius).max(words);
    let block = head[0] + HIGH * radius;
    let top = area.top + (area.height() - block - rows * radius - gap) / 2.0;
    let middle = area.centre()[0];
    let room = |x: f64, half: f64, top: f64| Area { left: x - half, right: x + half, top, bottom: top + block };
    let rooms = [
        room(middle - between - half, half, top),
        room(middle + between + half, half, top),
        room(middle, between, top + rows * radius + gap),
    ];
    Some((Layout { columns: 2, radius, head }, rooms))
}

/// The least width of a comb and the largest cell in the window, in pixels of a slide.
const WINDOW: [f64; 2] = [380.0, 96.0];

/// In the window as many combs stand beside each other as have room, and all are as high as that makes them.
fn in_window(pen: &SceneBuilder<'_>, area: Area, combs: &[Comb], apart: f64) -> Area {
    let [least, most] = WINDOW.map(|length| length * pen.u);
    let columns = (1..=combs.len()).rev().find(|columns| area.width() / row(*columns) >= least).unwrap_or(1);
    let width = area.width() / row(columns) - apart;
    let in_one = combs.iter().all(|comb| one_line(pen, comb) <= width);
    let head = HEADS[if in_one { 2 } else { 1 }][0] * pen.label().size;
    let height = head + HIGH * (width / WIDE).min(most) + apart;
    pen.room(area, row(combs.len().div_ceil(columns)) * height / pen.u)
}

/// The width of a comb's name and its fit on one line.
fn one_line(pen: &SceneBuilder<'_>, comb: &Comb) -> f64 {
    let label = pen.label();
    pen.measure(&comb.name, label.bold()) + 0.45 * label.size + pen.measure(&comb.standing, label)
}

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Honeycomb) {
    let area = pen.notes(area, &[if pen.style.window.is_some() { chart.key_in_short() } else { chart.key() }]);
    let count = chart.combs.len();
    let apart = 24.0 * pen.u;
    let area = in_window(pen, area, &chart.combs, apart);
    let layout = Layout::of(pen, area, &chart.combs, apart);
    let layout = Layout { radius: layout.radius.max(4.0 * pen.u), ..layout };
    let columns = layout.columns;
    let (width, height) = (area.width() / row(columns), area.height() / row(count.div_ceil(columns)));
    let nested = nested(pen, area, &chart.combs).filter(|(nested, _)| nested.radius > layout.radius + 0.5);
    let said = Words::of(pen, nested.map_or(layout.radius, |(nested, _)| nested.radius), chart);
    for ((at, comb), entry) in chart.combs.iter().enumerate().zip(chart.entries()) {
        // A last row that is not full stands in the middle.
        let in_row = columns.min(count - at / columns * columns);
        let left = area.left + width * (row(at % columns) + row(columns - in_row) / 2.0);
        let top = area.top + height * row(at / columns);
        let room = Area { left: left + apart / 2.0, top, right: left + width - apart / 2.0, bottom: top + height };
        let (layout, room) = nested.map_or((layout, room), |(layout, rooms)| (layout, rooms[at]));
        pen.group(&entry.id, &entry.label, |pen| draw(pen, room, layout, comb, &said));
    }
}

fn draw(pen: &mut SceneBuilder<'_>, room: Area, layout: Layout, comb: &Comb, said: &Words) {
    let radius = layout.radius;
    let colour = pen.platform(&comb.platform);
    let label = pen.label();
    let look = label.bold().middle().of(pen.style.as_text(colour));
    let middle = room.centre()[0];
    let [head, name_at, fit_at] = layout.head;
    let block = head + HIGH * radius;
    let top = room.top + (room.height() - block).max(0.0) / 2.0;
    let fit = &comb.standing;
    if layout.in_one() {
        let left = middle - one_line(pen, comb) / 2.0;
        pen.text_at([left, top + name_at], &comb.name, TextStyle { anchor: Anchor::Start, ..look });
        let right = middle + one_line(pen, comb) / 2.0;
        pen.text_at([right, top + fit_at], fit, label.end().of(pen.style.muted));
    } else {
        pen.name_at([middle, top + name_at], &comb.name, [room.width(), 1.9 * label.size], look);
        pen.text_at([middle, top + fit_at], fit, label.middle().of(pen.style.muted));
    }
    let centre = [middle, top + head + HIGH * radius / 2.0];
    for (j, cell) in comb.cells.iter().enumerate() {
        let at = place(centre, radius, j);
        if pen.style.window.is_some() {
            // There each cell says what it is where it is pointed at.
            let words = comb.cell_words(&pen.material.framework.milestones[j].name, cell);
            pen.group(&format!("cell-{}-{j}", comb.platform), &words, |pen| {
                draw_cell(pen, at, radius, (colour, said), (j, cell));
            });
        } else {
            draw_cell(pen, at, radius, (colour, said), (j, cell));
        }
    }
}

fn draw_cell(
    pen: &mut SceneBuilder<'_>,
    at: [f64; 2],
    radius: f64,
    (colour, said): (Rgb, &Words),
    (j, cell): (usize, &Hex),
) {
    let fill = cell.strength().map_or(pen.style.chip, |strength| pen.style.softened(colour, strength));
    let (fill, ink) = area_and_text(fill);
    pen.shape(hexagon(at, radius - 2.0 * pen.u), fill.into());
    if pen.style.projected {
        // Pale cells have an edge that stands out.
        pen.stroke_path(hexagon(at, radius - 3.0 * pen.u), true, pen.solid(2.0, pen.style.mark(colour)));
    }
    if let Some(mark) = cell.mark() {
        let inner = hexagon(at, radius - 8.0 * pen.u);
        // On paper first, so that the mark stands out from any fill.
        pen.stroke_path(inner.clone(), true, pen.solid(8.0, pen.style.paper));
        let line = match mark {
            Mark::Outline => pen.solid(4.0, pen.style.bad),
            Mark::Dashes => pen.dashed(4.0, pen.style.bad, [11.0, 7.0]),
        };
        pen.stroke_path(inner, true, line);
    }
    words(pen, at, radius, (j, cell), (ink, said));
}

/// What stands in cells: the names of the milestones in lines, all whole or all in short, and the size of all of them.
struct Words {
    names: Vec<Vec<String>>,
    size: f64,
    /// Whether what is needed stands in a cell under its name, and whether there is room to call it that.
    needs: Option<bool>,
}

/// The width of a cell so far over or under its middle, within the mark of one that is far from the need.
fn room_at(pen: &SceneBuilder<'_>, radius: f64, off: f64) -> f64 {
    2.0 * (radius - off.abs() / 3.0_f64.sqrt() - 13.0 * pen.u)
}

/// How far under its middle the name stands in a cell without what is needed, as a part of the radius: in the window, where
/// letters are small, and elsewhere.
const LOWER: [f64; 2] = [0.32, 0.16];

impl Words {
    fn of(pen: &SceneBuilder<'_>, radius: f64, chart: &Honeycomb) -> Self {
        let label = pen.label();
        let milestones = &pen.material.framework.milestones;
        let cells = || chart.combs.iter().flat_map(|comb| &comb.cells);
        let has_needs = pen.style.window.is_none() && cells().any(|cell| cell.need.is_some());
        let part = if has_needs { 0.25 } else { 0.27 };
        let look = label.sized((part * radius).min(0.9 * label.size));
        let size = look.size;
        let wide = |word: &str| pen.measure(word, look);
        let down = if has_needs { 0.0 } else { LOWER[usize::from(pen.least() > 0.0)] * radius };
        let [one, two] = [0.4, 0.95].map(|lines| room_at(pen, radius, down + lines * size));
        let lines = |name: &str| -> Option<Vec<String>> {
            let name = clean(name);
            if wide(&name) <= one {
                return Some(vec![name]);
            }
            let fits = |halves: &[String; 2]| halves.iter().all(|half| wide(half) <= two);
            in_two_lines(&name).into_iter().find(fits).map(Vec::from)
        };
        let whole: Option<Vec<Vec<String>>> = milestones.iter().map(|milestone| lines(&milestone.name)).collect();
        // One name for each throughout: where one of them has no room, all are short.
        let short = |name: &str| lines(name).filter(|_| has_needs).unwrap_or_else(|| vec![clean(name)]);
        let names = whole.unwrap_or_else(|| milestones.iter().map(|milestone| short(&milestone.short)).collect());
        let under = off(radius, size, &names) + 0.4 * size;
        let fits =
            |cell: &Hex| wide(&cell.need_words().unwrap_or_default()) <= room_at(pen, radius, under) + 6.0 * pen.u;
        Self { needs: has_needs.then(|| cells().all(fits)), names, size }
    }
}

/// How far the level and the need stand from the middle of a cell whose names have so many lines.
fn off(radius: f64, size: f64, names: &[Vec<String>]) -> f64 {
    let two = names.iter().any(|lines| lines.len() > 1);
    if two { (0.54 * radius).max(1.6 * size) } else { (0.46 * radius).max(1.25 * size) }
}

/// A cell's level, its milestone, and what is needed of it.
fn words(pen: &mut SceneBuilder<'_>, at: [f64; 2], radius: f64, (j, cell): (usize, &Hex), (ink, said): (Rgb, &Words)) {
    let look = pen.label().middle().of(ink);
    let number = look.bold().sized((0.42 * radius).min(1.5 * look.size));
    let look = look.sized(said.size);
    let lines = said.names.get(j).map_or(&[][..], Vec::as_slice);
    let need = match said.needs {
        Some(true) => cell.need_words(),
        Some(false) => cell.need.map(|need| format!("({})", points(need))),
        None => None,
    };
    let (over, name, under) = match (said.needs.is_some(), pen.least() > 0.0) {
        (true, _) => {
            let off = off(radius, said.size, &said.names);
            (-off, 0.0, off)
        }
        // Letters that cannot be small take the middle of the cell, where it is widest.
        (false, true) => (-0.36 * radius, LOWER[1] * radius, 0.0),
        (false, false) => (-0.2 * radius, LOWER[0] * radius, 0.0),
    };
    pen.text_at([at[0], at[1] + over], &points(cell.level), number);
    let step = 1.08 * look.size;
    let first = at[1] + name - step * row(lines.len().saturating_sub(1)) / 2.0;
    for (number, line) in lines.iter().enumerate() {
        let high = if lines.len() > 1 { 0.95 } else { 0.4 };
        let most = room_at(pen, radius, name + high * look.size);
        let look = look.sized(look.size * (0.99 * most / pen.measure(line, look).max(1.0)).clamp(0.72, 1.0));
        let wide = if pen.style.window.is_some() { 1.5 } else { 1.1 } * radius;
        let line = pen.setting(look).shortened(line, most.max(wide));
        pen.text_at([at[0], first + step * row(number)], &line, look);
    }
    if let Some(need) = need {
        pen.text_at([at[0], at[1] + under], &need, look);
    }
}

/// The middle of a cell of a comb.
pub fn place(centre: [f64; 2], radius: f64, j: usize) -> [f64; 2] {
    let [x, y] = cell_place(j).map(|part| f64::from(part) / 100.0);
    [centre[0] + 2.0 * radius * x, centre[1] + 3.0_f64.sqrt() * radius * y]
}

/// The corners of a cell.
pub fn hexagon(centre: [f64; 2], radius: f64) -> Vec<[f64; 2]> {
    let corner = |at: usize| {
        let angle = FRAC_PI_3 * row(at);
        [centre[0] + radius * angle.cos(), centre[1] + radius * angle.sin()]
    };
    (0..6).map(corner).collect()
}
