//! The ranking: bars, best first, each stacked by what its milestones add.

use crate::chart::fit_bars::{FitBars, Piece, RankingBar, RuledOut};
use crate::chart::ranking_key::{KeyLook, key};
use crate::chart::{Describes, words};
use crate::scene::arrange::names_over;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::items::Anchor;
use crate::scene::rail::ring;
use crate::scene::rows::{Rows, capacity, scale, scale_height, typical};
use crate::scene::strength;
use crate::scene::style::area_and_text;
use crate::scene::text::clean;

/// The part of the width that names may take.
const GUTTER: f64 = 0.34;
/// The least size of the figures in a bar, as a part of that of notes.
const LEAST: f64 = 0.7;
/// How many lines a note may have.
const NOTE_LINES: usize = 3;
/// The sizes of the milestones' names over the first bar, as parts of that of notes: the largest at which all have room.
const NAMES: [f64; 3] = [1.0, 0.88, 0.78];

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitBars) {
    if chart.bars.is_empty() {
        return ruled_out(pen, area, chart);
    }
    let area = beside(pen, area, chart);
    let out = out_words(pen, area, chart);
    let (note, axis) = (pen.note(), scale_height(pen));
    let over = 1.5 * note.size;
    let entry = |j: &usize| (pen.style.milestone(*j), pen.material.framework.milestones[*j].name.clone());
    let entries: Vec<_> = chart.milestones.iter().map(entry).collect();
    let names: Vec<&str> = chart.bars.iter().map(|bar| bar.name.as_str()).collect();
    // What notes say hangs on how many rows are shown, and how many there is room for on the notes.
    let layout = |count: usize| {
        let notes: Vec<String> = std::iter::once(said(chart, count)).chain(out.clone()).collect();
        let room = pen.room_over(area, &notes, NOTE_LINES);
        let direct = Area { top: room.top + over, bottom: room.bottom - axis, ..room };
        // The names of the milestones stand over the first bar where there is room, else in a legend.
        let rows = Rows::new(pen, direct, names[..count].iter().copied(), GUTTER);
        let labels = over_first_bar(pen, &chart.bars[0], &Scale::new(pen, &rows));
        let below = Area { bottom: room.bottom - axis, ..pen.room_under_legend(room, &entries) };
        (notes, if labels.is_some() { direct } else { below }, labels)
    };
    let most = Rows::holding(pen, Area { bottom: area.bottom - axis, ..area }, &names, GUTTER);
    let fits = |count: &usize| *count == 1 || Rows::holding(pen, layout(*count).1, &names, GUTTER) >= *count;
    let count = (1..=most).rev().find(fits).unwrap_or(1);
    let (notes, room, labels) = layout(count);
    let bars = &chart.bars[..count];
    let area = pen.notes_of(area, &notes, NOTE_LINES);
    if labels.is_none() {
        pen.legend(area, &entries);
    }
    let rows = Rows::new(pen, room, names[..count].iter().copied(), GUTTER);
    let x = Scale::new(pen, &rows);
    let plot = Area { left: x.left, right: x.right, ..rows.area };
    scale(pen, plot, |points| x.at(points), &[0.0, 25.0, 50.0, 75.0, 100.0], words::points);
    if let Some(labels) = labels {
        pen.group("milestones", "", |pen| {
            let (look, names) = labels;
            for NameOver { milestone, middle, words } in names {
                let look = look.of(pen.style.as_text(pen.style.milestone(milestone))).middle();
                pen.text([middle, rows.area.top - 0.15 * look.size], &words, look);
            }
        });
    }
    for (at, (bar, entry)) in bars.iter().zip(chart.entries()).enumerate() {
        pen.entry(&entry, |pen| row(pen, &rows, at, bar, (&x, chart.typical)));
    }
    if let Some((score, words)) = chart.typical.zip(chart.typical_words()) {
        typical(pen, x.at(score), rows.area, &words);
    }
}

/// The note below so many rows: what the figures are, and what is hatched, grey, dashed, assumed and not shown.
fn said(chart: &FitBars, count: usize) -> String {
    let look = KeyLook { line: "Dashed", assumed: "", rings: true };
    std::iter::once("Score (out of 100)".to_owned()).chain(key(chart, count, look)).collect::<Vec<_>>().join(". ")
}

/// What speaks against the leader, on top of an area; gives the rest.
fn beside(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitBars) -> Area {
    if chart.contradictions.is_empty() {
        return area;
    }
    let look = pen.note().of(pen.style.ink);
    let words = format!("{}.", chart.contradictions.join(". "));
    let lines = pen.setting(look).wrapped(&clean(&words), area.width(), 2);
    let mut bottom = area.top;
    pen.group("beside", &words, |pen| bottom = pen.lines(area.left, area.top, &lines, look));
    Area { top: bottom + 0.6 * look.size, ..area }
}

/// How points become places.
struct Scale {
    left: f64,
    right: f64,
}

impl Scale {
    /// Bars begin right of the numbers, and leave half a number's room at the end of the scale.
    fn new(pen: &SceneBuilder<'_>, rows: &Rows) -> Self {
        let left = rows.left + pen.measure("100", rows.look.bold()) + 14.0 * pen.u;
        Self { left, right: (rows.area.right - pen.measure("100", pen.note()) / 2.0).max(left + 1.0) }
    }

    fn at(&self, points: f64) -> f64 {
        self.left + (self.right - self.left) * points / 100.0
    }
}

fn row(pen: &mut SceneBuilder<'_>, rows: &Rows, at: usize, bar: &RankingBar, (x, typical): (&Scale, Option<f64>)) {
    let strong = bar.first;
    rows.name(pen, at, &bar.name, strong);
    let room = rows.bar(at);
    pen.text_at([x.left - 12.0 * pen.u, room.centre()[1]], &words::points(bar.score), rows.look.bold());
    let between = 1.5 * pen.u;
    for (piece, points) in bar.pieces.iter().zip(bar.shown()).filter(|(piece, _)| piece.points > 0.0) {
        let colour =
            pen.style.softened(pen.style.milestone(piece.milestone), if strong { 1.0 } else { strength::BEHIND });
        let (colour, ink) = area_and_text(colour);
        let (left, right) = (x.at(piece.from), x.at(piece.from + piece.points));
        let piece = Area { left, right: (right - between).max(left), ..room };
        pen.rect(piece, 0.0, colour);
        let look = pen.note().middle().of(ink).sized(pen.note().size.min(0.74 * room.height()));
        let wide = pen.measure(&points.to_string(), look) + 10.0 * pen.u <= piece.width();
        // A figure that the line of the typical platform runs through could not be read.
        let half = pen.measure(&points.to_string(), look) / 2.0 + 4.0 * pen.u;
        let crossed = typical.is_some_and(|score| (x.at(score) - piece.centre()[0]).abs() < half);
        if wide && !crossed && look.size >= pen.least() && look.size >= LEAST * pen.note().size {
            pen.text_at(piece.centre(), &points.to_string(), look);
        }
    }
    if pen.style.projected {
        // Some of the colours are pale: the whole bar has an edge that stands out.
        let whole = Area { left: x.at(0.0), right: (x.at(bar.score) - between).max(x.at(0.0)), ..room };
        let corners = [
            [whole.left, whole.top],
            [whole.right, whole.top],
            [whole.right, whole.bottom],
            [whole.left, whole.bottom],
        ];
        pen.stroke_path(corners.to_vec(), true, pen.solid(2.0, pen.style.muted));
    }
    if bar.lost() > 0 {
        let lost = Area { left: x.at(bar.score), right: (x.at(bar.fit) - between).max(x.at(bar.score)), ..room };
        pen.hatched(lost);
    }
    if bar.gains_when_tuned() {
        let inset = 0.32 * room.height();
        let span = Area {
            left: x.at(bar.end()),
            right: x.at(bar.end() + bar.tuned - bar.score),
            top: room.top + inset,
            bottom: room.bottom - inset,
        };
        pen.tinted(span, 0.0, pen.style.muted, strength::TUNED);
    }
    if let Some(start) = bar.start {
        began(pen, [x.at(start), room.centre()[1]], 0.32 * room.height());
    }
}

/// Where a bar ended when the presentation began: a ring of dashes that stands out on every colour.
fn began(pen: &mut SceneBuilder<'_>, at: [f64; 2], radius: f64) {
    let radius = radius.min(16.0 * pen.u);
    pen.group("start", "", |pen| ring(pen, at, radius));
}

/// A milestone's name over its piece of a bar.
struct NameOver {
    /// The milestone, by position in the framework.
    milestone: usize,
    /// Where its middle is.
    middle: f64,
    words: String,
}

/// The names of the milestones over the pieces of a bar: where, which, what, and how they are set; none where they
/// have no room in letters of any size.
fn over_first_bar(pen: &SceneBuilder<'_>, bar: &RankingBar, x: &Scale) -> Option<(TextStyle, Vec<NameOver>)> {
    let gap = 14.0 * pen.u;
    let placed = |part: f64| {
        let look = pen.note().bold();
        let look = look.sized((part * look.size).max(pen.least()));
        let names: Vec<&str> = bar
            .pieces
            .iter()
            .map(|piece| &pen.material.framework.milestones[piece.milestone])
            .map(|milestone| milestone.name.as_str())
            .collect();
        let halves: Vec<f64> = names.iter().map(|name| f64::midpoint(pen.measure(name, look), gap)).collect();
        let pieces: Vec<[f64; 2]> =
            bar.pieces.iter().map(|piece| [piece.from, piece.from + piece.points].map(|at| x.at(at))).collect();
        let middles = names_over(&halves, &pieces, x.left - gap)?;
        let whole = bar.pieces.iter().zip(middles).zip(names);
        let over = |((piece, middle), name): ((&Piece, f64), &str)| NameOver {
            milestone: piece.milestone,
            middle,
            words: name.to_owned(),
        };
        Some((look, whole.map(over).collect()))
    };
    NAMES.into_iter().find_map(placed)
}

fn out_words(pen: &SceneBuilder<'_>, area: Area, chart: &FitBars) -> Option<String> {
    let each: Vec<String> = chart.ruled_out.iter().map(RuledOut::sentence).collect();
    let names: Vec<String> = chart.ruled_out.iter().map(|out| out.name.clone()).collect();
    match each.len() {
        0 => None,
        1..=2 => Some(pen.listed("Ruled out:", &each, area.width())),
        _ => Some(pen.listed("Ruled out by a must-have:", &names, area.width())),
    }
}

/// Where nobody is left: each with the reason.
fn ruled_out(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitBars) {
    let least = Rows::least(pen, area, chart.ruled_out.iter().map(|out| out.name.as_str()), 0.4);
    let count = capacity(pen, area, chart.ruled_out.len(), least);
    let hidden = chart.ruled_out.len() - count;
    let notes = if hidden > 0 { vec![format!("and {hidden} more")] } else { Vec::new() };
    let area = pen.notes(area, &notes);
    let rows = Rows::new(pen, area, chart.ruled_out[..count].iter().map(|out| out.name.as_str()), 0.4);
    for (at, (out, entry)) in chart.ruled_out[..count].iter().zip(chart.entries()).enumerate() {
        pen.entry(&entry, |pen| {
            rows.name(pen, at, &out.name, entry.strong);
            let room = rows.room(at);
            let look = TextStyle { anchor: Anchor::Start, ..rows.look }.of(pen.style.muted);
            pen.name_at([room.left, room.centre()[1]], &out.why, [room.width(), room.height()], look);
        });
    }
}
