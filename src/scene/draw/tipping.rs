//! What would change the answer: a sentence for each close call, and under it the scale of its slider.

use crate::chart::Describes;
use crate::chart::tipping::{CloseCall, Tipping};
use crate::chart::words::shortest;
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::rows::{capacity, row};
use crate::scene::text::{LINE, clean};

/// The part of the width that the words at either end of a scale may take.
const ENDS: f64 = 0.2;
/// What is between a scale and its words, in sizes of their letters.
const GAP: f64 = 0.6;
/// How much larger sentences are where there is room.
const LARGER: f64 = 1.3;
/// The room between words of different looks, as a part of their size.
const SPACE: f64 = 0.28;
/// The most lines of a sentence.
const LINES: usize = 3;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Tipping) {
    if chart.calls.is_empty() { nothing_changes(pen, area, chart) } else { calls_of(pen, area, chart) }
}

/// Where no slider changes anything: that in words, and the milestones with the ends of their scales.
fn nothing_changes(pen: &mut SceneBuilder<'_>, area: Area, chart: &Tipping) {
    let large = pen.label().sized(LARGER * pen.label().size);
    let lines = pen.setting(large).wrapped(&clean(&chart.holds()), area.width(), LINES);
    let mut top = area.top;
    pen.group("holds", "", |pen| top = pen.lines(area.left, area.top, &lines, large));
    top += 0.7 * large.size;
    let step = ((area.bottom - top) / row(chart.on.len().max(1))).min(2.7 * large.size);
    let look = pen.label().sized((LARGER * pen.label().size).min(0.6 * step));
    let gutter = pen.widest(chart.on.iter().map(|(_, name)| name.as_str()), look.bold()) + 1.2 * look.size;
    let gutter = gutter.min(0.5 * area.width());
    for (at, (entry, [low, high])) in chart.entries().iter().zip(&chart.ends).enumerate() {
        let y = top + step * (row(at) + 0.5);
        pen.entry(entry, |pen| {
            pen.name_at([area.left, y], &entry.name, [gutter - 0.6 * look.size, step], look.bold());
            let words = format!("{low} to {high}");
            let aside = pen.label().sized(look.size).of(pen.style.muted);
            pen.name_at([area.left + gutter, y], &words, [area.width() - gutter, step], aside);
        });
    }
}

fn calls_of(pen: &mut SceneBuilder<'_>, area: Area, chart: &Tipping) {
    let calls = chart.shown();
    let label = pen.label().size;
    let lines = |pen: &SceneBuilder<'_>, count: usize, size: f64| -> usize {
        calls[..count].iter().map(|call| sentence(pen, call, size, area.width()).len()).max().unwrap_or(1)
    };
    let high =
        |pen: &SceneBuilder<'_>, count: usize, size: f64| LINE * size * row(lines(pen, count, size)) + under(pen);
    let kept = Area { bottom: area.bottom - 3.2 * pen.note().size, ..area };
    let count = capacity(pen, kept, calls.len(), high(pen, calls.len(), label) / pen.u);
    let mut note = "Ringed: where it is now. Other dot: where the answer changes".to_owned();
    if let Some(more) = chart.hidden(count) {
        note = format!("{note}. {more}");
    }
    let area = pen.notes(area, &[note]);
    let room = area.height() / row(count);
    // Larger where there is room, and no sentence needs another line for it.
    let fits =
        high(pen, count, LARGER * label) <= room && lines(pen, count, LARGER * label) == lines(pen, count, label);
    let large = if fits { LARGER * label } else { label };
    let step = room.min(2.0 * high(pen, count, large));
    let note = pen.note();
    let ends = |at: usize| calls[..count].iter().map(move |call| call.ends[at].as_str());
    // A little more than the words take, so that none is broken for a hair.
    let words = [0, 1].map(|at| (pen.widest(ends(at), note) + 2.0 * pen.u).min(ENDS * area.width()));
    let figures = [pen.measure("0", note), pen.measure("100", note)];
    let beyond = [0, 1].map(|at| words[at] + figures[at] + 2.0 * GAP * note.size);
    let track = Area { left: area.left + beyond[0], right: area.right - beyond[1], ..area };
    for (at, (call, entry)) in calls[..count].iter().zip(chart.entries()).enumerate() {
        let top = area.top + step * row(at);
        pen.entry(&entry, |pen| {
            let lines = sentence(pen, call, large, area.width());
            let ink = pen.style.as_text(other(pen, call));
            write(pen, [area.left, top], &lines, (large, ink));
            let y = top + LINE * large * row(lines.len()) + 0.72 * under(pen);
            scale(pen, Area { top: y, bottom: y, ..track }, words, (call, pen.platform(&chart.leader.0)));
        });
    }
}

/// The height of a scale under its sentence, with what is between it and the next.
fn under(pen: &SceneBuilder<'_>) -> f64 {
    1.25 * pen.label().size + 62.0 * pen.u
}

/// The colour of whoever comes first at the other end of a move.
fn other(pen: &SceneBuilder<'_>, call: &CloseCall) -> Rgb {
    call.leader.as_ref().map_or(pen.style.muted, |(id, _)| pen.platform(id))
}

/// A scale with its ends: where the slider is now, and where the answer changes.
fn scale(pen: &mut SceneBuilder<'_>, track: Area, words: [f64; 2], (call, leader): (&CloseCall, Rgb)) {
    let y = track.top;
    let u = pen.u;
    let length = call.slider.length();
    let x = |value: f64| track.left + track.width() * (value / length).clamp(0.0, 1.0);
    let note = pen.note();
    let (half, radius) = (4.0 * u, 13.0 * u);
    pen.rect(Area { top: y - half, bottom: y + half, ..track }, half, pen.style.mark(pen.style.line));
    let (from, to) = (x(call.from), x(call.to));
    let colour = other(pen, call);
    let moved = Area { left: from.min(to), right: from.max(to), top: y - 1.6 * half, bottom: y + 1.6 * half };
    pen.rect(moved, 0.0, colour);
    let gap = GAP * note.size;
    let room = |at: usize| [words[at], 3.0 * note.size];
    let low = pen.text_at([track.left - gap, y], "0", note.end());
    pen.name_at([track.left - 2.0 * gap - low, y], &call.ends[0], room(0), note.end());
    let high = pen.text_at([track.right + gap, y], &shortest(length), note);
    pen.name_at([track.right + 2.0 * gap + high, y], &call.ends[1], room(1), note);
    let ring = pen.solid(4.0, pen.style.ink);
    let paper = pen.solid(3.0, pen.style.paper);
    pen.ringed([to, y], radius, colour, paper);
    pen.ringed([from, y], radius, leader, ring);
    // The figures of both stand over their dots, and beside each other where these are near.
    let look = pen.label().bold();
    let mut each = [
        (from, format!("{} now", shortest(call.from)), look),
        (to, shortest(call.to), look.of(pen.style.as_text(colour))),
    ];
    if to < from {
        each.reverse();
    }
    let [first, second] = [&each[0], &each[1]].map(|(_, words, look)| pen.measure(words, *look));
    let apart = 0.5 * look.size;
    let (mut left, mut right) = (each[0].0 - first / 2.0, each[1].0 - second / 2.0);
    let touching = (left + first + apart - right).max(0.0);
    left -= touching / 2.0;
    right += touching / 2.0;
    let (least, most) = (track.left - 2.0 * radius, track.right + 2.0 * radius);
    left = left.max(least).min(most - second - apart - first);
    right = right.max(left + first + apart).min(most - second);
    left = left.min(right - apart - first);
    let over = y - radius - 0.75 * look.size;
    for ((_, words, look), at) in each.iter().zip([left, right]) {
        pen.text_at([at, over], words, *look);
    }
}

/// A word of a sentence: what it is, whether it stands out, and whether it has the other leader's colour.
type Word = (String, bool, bool);

/// What a call says, in words of their own looks, broken into lines.
fn sentence(pen: &SceneBuilder<'_>, call: &CloseCall, size: f64, most: f64) -> Vec<Vec<Word>> {
    let [what, by, who, then] = &call.parts;
    let parts = [(what.as_str(), true, false), (by.as_str(), false, false), (who, true, true), (then, false, false)];
    let mut lines: Vec<Vec<Word>> = vec![Vec::new()];
    let mut x = 0.0;
    let mut all: Vec<Word> = vec![("If".to_owned(), false, false)];
    for (words, strong, coloured) in parts {
        all.extend(clean(words).split(' ').map(|word| (word.to_owned(), strong, coloured)));
    }
    for (word, strong, coloured) in all {
        let look = look(pen, size, strong);
        let word = pen.setting(look).shortened(&word, most);
        let wide = pen.measure(&word, look);
        if x > 0.0 && x + wide > most && lines.len() < LINES {
            lines.push(Vec::new());
            x = 0.0;
        }
        x += wide + SPACE * size;
        if x - SPACE * size <= most + 0.5
            && let Some(line) = lines.last_mut()
        {
            line.push((word, strong, coloured));
        }
    }
    lines
}

/// Writes such lines: words of one look that follow each other are one text.
fn write(pen: &mut SceneBuilder<'_>, at: [f64; 2], lines: &[Vec<Word>], (size, ink): (f64, Rgb)) {
    for (number, line) in lines.iter().enumerate() {
        let y = at[1] + LINE * size * row(number) + 0.98 * size;
        let mut x = at[0];
        for run in line.chunk_by(|a, b| (a.1, a.2) == (b.1, b.2)) {
            let words: Vec<&str> = run.iter().map(|(word, ..)| word.as_str()).collect();
            let (strong, coloured) = run.first().map_or((false, false), |(_, strong, coloured)| (*strong, *coloured));
            let look = look(pen, size, strong);
            let look = look.of(if coloured { ink } else { look.colour });
            x += pen.text([x, y], &words.join(" "), look) + SPACE * size;
        }
    }
}

fn look(pen: &SceneBuilder<'_>, size: f64, strong: bool) -> TextStyle {
    pen.label().sized(size).strong_if(strong)
}
