//! The answer: a row for each platform with what becomes of it, what it brings to the others, and its hours.

use crate::analysis::portfolio::Decision;
use crate::chart::Describes;
use crate::chart::answer::{Answer, AnswerRow, COMBINED, COMBINED_IN_SHORT, Sum};
use crate::chart::today::HOURS;
use crate::chart::words::points;
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::PageDrawing;
use crate::scene::items::Anchor;
use crate::scene::rows::{row, titled, whole_rows};
use crate::scene::style::{MARK, TEXT, area_and_text, readable_on, standing_out};
use crate::scene::text::{LINE, clean};
use crate::scene::tones::of_decision;

/// The height of a row, of a sum, of what stands over the rows, and of a bar, in pixels of a slide.
const HEIGHTS: [f64; 4] = [112.0, 58.0, 44.0, 46.0];
/// The side of a platform's mark, and the least height of a row, in pixels of a slide.
const SIDES: [f64; 2] = [48.0, 48.0];
/// The part of the width that names may take, and the least that bars take.
const PARTS: [f64; 2] = [0.44, 0.15];
/// So many rows are worth more than the notes.
const FEW: usize = 3;
/// Below this width platforms have no mark, in pixels of a slide.
const NARROW: f64 = 1400.0;
/// What a chip has beside its word, on both sides together.
const PADDING: f64 = 28.0;

pub fn page<'a>(chart: Answer) -> PageDrawing<'a> {
    PageDrawing {
        id: "answer".to_owned(),
        over: String::new(),
        title: chart.title().to_owned(),
        under: chart.under(),
        alt_text: chart.alt_text(),
        source: Some(chart.guess.iter().map(|guess| format!("{guess}.")).collect()),
        steady: false,
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

/// Where the columns stand.
struct Columns {
    /// What becomes of it.
    chip: Area,
    /// The platform's mark.
    mark: Area,
    /// The names.
    name: Area,
    /// The bars.
    bar: Area,
    /// What stands beside a bar, at most this wide.
    beside: f64,
    /// The combined score of them all, in points.
    reached: f64,
    /// Where the hours end.
    hours: f64,
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Answer) {
    let sums = row(chart.sums.len()) * HEIGHTS[1] * pen.u + 16.0 * pen.u;
    let head = HEIGHTS[2] * pen.u;
    let least = sums + head + SIDES[1] * pen.u * row(chart.rows.len().min(FEW));
    let notes = Notes::new(pen, area, chart, least);
    let area = Area { bottom: area.bottom - notes.height - notes.gap, ..area };
    let room = area.height() - sums - head;
    let step = (room / row(chart.rows.len().max(1))).min(HEIGHTS[0] * pen.u);
    let step = step.max(SIDES[1] * pen.u);
    let shown = chart.rows.len().min(whole_rows(room, step));
    let columns = columns(pen, area, chart);
    heads(pen, area, &columns);
    let top = area.top + head;
    for (at, (line, entry)) in chart.rows[..shown].iter().zip(chart.entries()).enumerate() {
        let room = Area { top: top + step * row(at), bottom: top + step * row(at + 1), ..area };
        pen.line([area.left, room.top], [area.right, room.top], 1.5, pen.style.line);
        pen.entry(&entry, |pen| one(pen, room, &columns, line, entry.strong));
    }
    let below = top + step * row(shown);
    steps(pen, &columns, &chart.rows[..shown], (top, step));
    pen.line([area.left, below], [area.right, below], 3.0, pen.style.ink);
    for (at, sum) in chart.sums.iter().enumerate() {
        let top = below + 8.0 * pen.u + HEIGHTS[1] * pen.u * row(at);
        total(pen, Area { top, bottom: top + HEIGHTS[1] * pen.u, ..area }, &columns, sum);
    }
    // Where there are few rows the notes come up to them, and no hole is left between.
    let top = (below + sums + NEAR * pen.u).min(area.bottom + notes.gap);
    notes.write(pen, Area { top, bottom: top + notes.height, ..area }, chart);
}

fn columns(pen: &SceneBuilder<'_>, area: Area, chart: &Answer) -> Columns {
    let look = pen.label();
    let word =
        chart.rows.iter().map(|row| pen.measure(&row.signed_word(), look.bold())).fold(0.0, f64::max) + PADDING * pen.u;
    let gap = 28.0 * pen.u;
    let names = chart.rows.iter().map(|row| row.name.as_str());
    let sums = chart.sums.iter().map(|sum| sum.name);
    let whys = chart.rows.iter().map(|row| row.why.as_str());
    let name = pen.widest(names.chain(sums), look.bold()).max(pen.widest(whys, pen.note()));
    let then = chart.rows.iter().map(|row| row.then.as_str()).chain(chart.sums.iter().map(|sum| sum.hours.as_str()));
    let then = pen.widest(then, look.bold());
    let now = chart.rows.iter().filter_map(|row| row.now.as_deref());
    let now = pen.widest(now, look);
    let arrow = if now > 0.0 { 64.0 * pen.u } else { 0.0 };
    let hours = (then + arrow + now).max(pen.measure(HOURS, pen.note())) + gap;
    let beside = pen.widest(chart.rows.iter().map(|row| row.brings.as_str()), look) + 24.0 * pen.u;
    let chip = Area { right: area.left + word, ..area };
    // Where there is little room the marks go first.
    let side = if area.width() < NARROW * pen.u { 0.0 } else { SIDES[0] * pen.u };
    let mark = Area { left: chip.right + gap, right: chip.right + gap + side, ..area };
    let left = if side > 0.0 { mark.right + 0.7 * gap } else { mark.left };
    let most = (PARTS[0] * area.width()).min(area.right - hours - beside - PARTS[1] * area.width() - left - gap);
    let name = Area { left, right: left + name.min(most.max(0.1 * area.width())), ..area };
    let bar = Area { left: name.right + gap, right: area.right - hours - gap, ..area };
    let reached = chart.rows.iter().filter_map(|row| row.joins).map(|(_, to)| to).fold(0.0, f64::max);
    Columns { reached, chip, mark, name, bar, beside, hours: area.right }
}

/// What stands over the columns.
fn heads(pen: &mut SceneBuilder<'_>, area: Area, columns: &Columns) {
    let look = pen.note();
    let y = area.top + 0.4 * HEIGHTS[2] * pen.u;
    pen.group("heads", "", |pen| {
        let room = columns.bar.left - area.left - 20.0 * pen.u;
        pen.text_within([area.left, y], "What we suggest", room, look);
        let room = area.right - pen.measure(HOURS, look) - columns.bar.left - 20.0 * pen.u;
        let words = if pen.measure(COMBINED, look) <= room { COMBINED } else { COMBINED_IN_SHORT };
        pen.text_within([columns.bar.left, y], words, room, look);
        pen.text_at([area.right, y], HOURS, look.end());
    });
}

/// Where a combined score stands.
fn x_of(columns: &Columns, score: f64) -> f64 {
    let wide = (columns.bar.width() - columns.beside).max(1.0);
    // A bar that ends at 100 leaves room for what stands beside the one that joins last.
    columns.bar.left + wide * score / 100.0
}

fn one(pen: &mut SceneBuilder<'_>, room: Area, columns: &Columns, line: &AnswerRow, strong: bool) {
    let style = pen.style;
    let middle = room.centre()[1];
    let accent = of_decision(line.decision, [style.accent, style.good, style.muted, style.bad]);
    let half = 24.0 * pen.u;
    let chip = Area { top: middle - half, bottom: middle + half, ..columns.chip };
    let ink = pen.chip(chip, half, (line.decision, accent));
    pen.text_at(chip.centre(), &line.signed_word(), pen.label().bold().of(ink).middle());
    let half = 0.5 * SIDES[0] * pen.u;
    marked(pen, Area { top: middle - half, bottom: middle + half, ..columns.mark }, line);
    name(pen, Area { top: room.top, bottom: room.bottom, ..columns.name }, line, strong);
    bar(pen, columns, middle, line);
    hours(pen, columns, middle, line, strong);
}

/// The mark of a platform with its first letter: full where it is of the set, tinted with an edge where it is optional, an edge alone
/// where it goes.
fn marked(pen: &mut SceneBuilder<'_>, room: Area, line: &AnswerRow) {
    let Some(platform) = line.platform.as_ref().filter(|_| room.width() > 0.0) else { return };
    let colour = pen.platform(platform);
    let letter: String =
        line.name.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    let round = 9.0 * pen.u;
    let paper = pen.style.paper;
    let ink = match line.decision {
        Decision::Keep | Decision::Start => {
            let (fill, ink) = area_and_text(colour);
            pen.rect(room, round, fill);
            ink
        }
        Decision::Optional | Decision::Stop => {
            let edge = standing_out(colour, paper, MARK);
            let tinted = line.decision == Decision::Optional;
            let fill = if tinted { pen.style.softened(colour, 0.2) } else { paper };
            pen.rect(room, round, edge);
            pen.rect(room.grown(-3.0 * pen.u), round - 2.0 * pen.u, fill);
            standing_out(colour, fill, TEXT)
        }
    };
    pen.text_at(room.centre(), &letter, pen.label().bold().of(ink).middle());
}

/// The name, and under it why.
fn name(pen: &mut SceneBuilder<'_>, room: Area, line: &AnswerRow, strong: bool) {
    let look = pen.label().strong_if(strong || line.platform.is_some());
    let why = [line.why.as_str(), line.why_in_short.as_str()];
    titled(pen, room, (&line.name, look), (&why, pen.note()));
}

fn bar(pen: &mut SceneBuilder<'_>, columns: &Columns, middle: f64, line: &AnswerRow) {
    let half = 0.5 * HEIGHTS[3] * pen.u;
    let look = pen.label();
    let Some((from, to)) = line.joins else {
        let start = x_of(columns, columns.reached) + 14.0 * pen.u;
        pen.text_at([start, middle], &line.brings, look.of(pen.style.muted));
        return;
    };
    let colour = line.platform.as_ref().map_or(pen.style.muted, |id| pen.platform(id));
    let (left, right) = (x_of(columns, from), x_of(columns, to));
    let (fill, ink) = area_and_text(colour);
    let part = Area { left, right: right.max(left + 3.0 * pen.u), top: middle - half, bottom: middle + half };
    pen.rect(part, 3.0 * pen.u, fill);
    let inside = from <= 0.0 && pen.measure(&line.brings, look.bold()) + 24.0 * pen.u < part.width();
    if inside {
        pen.text_at([part.right - 14.0 * pen.u, middle], &line.brings, look.bold().of(ink).end());
    } else {
        let look = look.strong_if(line.brings.starts_with('+') || from <= 0.0);
        pen.text_at([part.right + 14.0 * pen.u, middle], &line.brings, look);
    }
}

/// Dotted lines from where one bar ends to where the next begins.
fn steps(pen: &mut SceneBuilder<'_>, columns: &Columns, rows: &[AnswerRow], (top, step): (f64, f64)) {
    let half = 0.5 * HEIGHTS[3] * pen.u;
    let ends: Vec<f64> = rows.iter().map_while(|line| line.joins.map(|(_, to)| x_of(columns, to))).collect();
    let dotted = pen.dashed(2.0, pen.style.muted, [2.0, 6.0]);
    for (at, x) in ends.iter().enumerate() {
        let from = top + step * (row(at) + 0.5) + half;
        let last = at + 1 == ends.len();
        // The last one leads down to what they give together.
        let to = if last { top + step * row(rows.len()) } else { top + step * (row(at) + 1.5) - half };
        pen.stroke_path(vec![[*x, from], [*x, to]], false, dotted);
    }
}

fn hours(pen: &mut SceneBuilder<'_>, columns: &Columns, middle: f64, line: &AnswerRow, strong: bool) {
    let look = pen.label();
    let right = columns.hours;
    let wide = pen.text_at([right, middle], &line.then, look.strong_if(strong || line.now.is_some()).end());
    let Some(now) = &line.now else { return };
    pen.text_at([right - wide - 14.0 * pen.u, middle], "→", look.of(pen.style.muted).end());
    let before = right - wide - 14.0 * pen.u - pen.measure("→", look) - 14.0 * pen.u;
    pen.text_at([before, middle], now, look.of(pen.style.muted).end());
}

fn total(pen: &mut SceneBuilder<'_>, room: Area, columns: &Columns, sum: &Sum) {
    let style = pen.style;
    let middle = room.centre()[1];
    let half = 0.5 * HEIGHTS[3] * pen.u;
    let look = pen.label().strong_if(sum.suggested);
    let colour: Rgb = if sum.suggested { style.ink } else { style.softened(style.muted, 0.62) };
    let (colour, ink) = if sum.suggested { (colour, readable_on(colour)) } else { area_and_text(colour) };
    pen.group(if sum.suggested { "suggested" } else { "today" }, sum.name, |pen| {
        let name = Area { top: room.top, bottom: room.bottom, ..columns.name };
        titled(pen, name, (sum.name, look), (&[], pen.note()));
        let part = Area {
            left: columns.bar.left,
            right: x_of(columns, sum.combined),
            top: middle - half,
            bottom: middle + half,
        };
        pen.rect(part, 3.0 * pen.u, colour);
        let ink = TextStyle { anchor: Anchor::End, ..pen.label().bold() }.of(ink);
        let words = points(sum.combined);
        if pen.measure(&words, ink) + 24.0 * pen.u < part.width() {
            pen.text_at([part.right - 14.0 * pen.u, middle], &words, ink);
        } else {
            pen.text_at([part.right + 14.0 * pen.u, middle], &words, look);
        }
        pen.text_at([columns.hours, middle], &sum.hours, look.end());
    });
}

/// The space between the sums and the notes, where there is more of it than is needed, in pixels of a slide.
const NEAR: f64 = 64.0;

/// What hangs on the answer, side by side below everything.
struct Notes {
    head: TextStyle,
    look: TextStyle,
    heads: Vec<Vec<String>>,
    lines: Vec<Vec<String>>,
    /// The width of each, between them, and before its words.
    sides: [f64; 3],
    height: f64,
    /// What is kept above them.
    gap: f64,
}

impl Notes {
    /// Where what is over them needs so much of the room that none is left, there are no notes.
    fn new(pen: &SceneBuilder<'_>, area: Area, chart: &Answer, least: f64) -> Self {
        let (head, look) = (pen.label().bold(), pen.note().of(pen.style.ink));
        let count = row(chart.notes.len().max(1));
        let (between, edge) = (48.0 * pen.u, 22.0 * pen.u);
        let wide = (area.width() - between * (count - 1.0)) / count;
        let set = |answer: &String| pen.setting(look).wrapped(&clean(answer), wide - edge, 4);
        let lines: Vec<Vec<String>> = chart.notes.iter().map(|(_, answer)| set(answer)).collect();
        let asked = |question: &str| pen.setting(head).wrapped(&clean(question), wide - edge, 2);
        let heads: Vec<Vec<String>> = chart.notes.iter().map(|(question, _)| asked(question)).collect();
        let high = |(head_lines, lines): (&Vec<String>, &Vec<String>)| {
            LINE * (head.size * row(head_lines.len()) + look.size * row(lines.len()))
        };
        let height = heads.iter().zip(&lines).map(high).fold(0.0, f64::max);
        let gap = if lines.is_empty() { 0.0 } else { 26.0 * pen.u };
        if area.height() - height - gap < least {
            return Self {
                head,
                look,
                heads: Vec::new(),
                lines: Vec::new(),
                sides: [wide, between, edge],
                height: 0.0,
                gap: 0.0,
            };
        }
        Self { head, look, heads, lines, sides: [wide, between, edge], height, gap }
    }

    fn write(&self, pen: &mut SceneBuilder<'_>, area: Area, chart: &Answer) {
        let [wide, between, edge] = self.sides;
        let each = chart.notes.iter().zip(&self.heads).zip(&self.lines);
        for (at, (((question, _), head), lines)) in each.enumerate() {
            let left = area.left + (wide + between) * row(at);
            pen.group(&format!("note-{}", at + 1), question, |pen| {
                let mark = Area { left, right: left + 4.0 * pen.u, ..area };
                pen.rect(mark, 0.0, pen.style.accent);
                let below = pen.lines(left + edge, area.top, head, self.head);
                pen.lines(left + edge, below, lines, self.look);
            });
        }
    }
}
