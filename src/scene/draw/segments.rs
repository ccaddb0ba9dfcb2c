//! Where everybody stands: the first platforms of each segment side by side, and below them what they need.

use crate::chart::Describes;
use crate::chart::segments::{Block, Leading, NeedRow, SIDE_BY_SIDE, Segments, UNIT, is_full};
use crate::chart::words::{points, typical_words};
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::frame::PageDrawing;
use crate::scene::rail::x_of;
use crate::scene::rows::{capacity, row, titled, typical, whole_rows};
use crate::scene::style::readable_on;
use crate::scene::text::clean;

/// The height of a bar's row, of a row of needs and of a line of a table, in pixels of a slide.
const HEIGHTS: [f64; 3] = [54.0, 46.0, 64.0];
/// The space between two segments, in pixels of a slide.
const APART: f64 = 48.0;
/// The least width of a segment that stands beside others, in pixels of a slide.
const LEAST: f64 = 390.0;

pub fn page<'a>(chart: Segments) -> PageDrawing<'a> {
    PageDrawing {
        id: "segments".to_owned(),
        over: String::new(),
        title: chart.title().to_owned(),
        under: chart.under(),
        alt_text: chart.alt_text(),
        source: Some(Vec::new()),
        steady: false,
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Segments) {
    let count = row(chart.blocks.len());
    let wide = (area.width() - APART * pen.u * (count - 1.0)) / count;
    if chart.blocks.len() > SIDE_BY_SIDE || wide < LEAST * pen.u {
        return list(pen, area, chart);
    }
    let entries = chart.entries();
    // One scale for all, so that the longer bar is the higher score.
    let names = || chart.blocks.iter().flat_map(|block| &block.bars).map(|bar| bar.name.as_str());
    let widest = pen.widest(names(), pen.label().bold());
    let mut below = area.top;
    for (at, (block, entry)) in chart.blocks.iter().zip(&entries).enumerate() {
        let left = area.left + (wide + APART * pen.u) * row(at);
        let room = Area { left, right: left + wide, ..area };
        pen.entry(entry, |pen| below = below.max(one(pen, room, block, widest, (at, chart.blocks.len()))));
    }
    needs(pen, Area { top: below + 14.0 * pen.u, ..area }, chart);
}

/// The mark of a segment, wherever it stands: of two a full dot and an empty one, of more their letters.
fn mark(pen: &mut SceneBuilder<'_>, at: [f64; 2], block: &str, (place, count): (usize, usize)) {
    let (ink, paper) = (pen.style.ink, pen.style.paper);
    if count == 2 {
        let ring = pen.solid(4.0, ink);
        pen.ringed(at, 11.0 * pen.u, if is_full(place) { ink } else { paper }, ring);
        return;
    }
    let ring = pen.solid(2.5, ink);
    pen.ringed(at, 19.0 * pen.u, paper, ring);
    let look = pen.note().bold().middle().of(readable_on(paper));
    pen.text_at(at, block, look);
}

/// One segment, with room for names of a width; gives where it ends.
fn one(pen: &mut SceneBuilder<'_>, room: Area, block: &Block, widest: f64, place: (usize, usize)) -> f64 {
    let (label, note) = (pen.label(), pen.note());
    pen.line([room.left, room.top], [room.right, room.top], 3.0, pen.style.ink);
    let y = room.top + 1.35 * label.size;
    let radius = 20.0 * pen.u;
    mark(pen, [room.left + radius, y], &block.mark, place);
    let share = block.share_words();
    let wide = pen.measure(&share, note);
    let name = [room.left + 2.4 * radius, room.right - wide - 20.0 * pen.u];
    let short = if name[1] - name[0] < 0.4 * room.width() { share.split(' ').next().unwrap_or("") } else { &share };
    let end = room.right - pen.measure(short, note) - 20.0 * pen.u;
    let names = Area { left: name[0], right: end, top: room.top + 4.0 * pen.u, bottom: room.top + 2.5 * label.size };
    titled(pen, names, (&block.name, label.bold()), (&[], note));
    pen.text_at([room.right, y], short, note.end());
    let mut top = room.top + 2.5 * label.size;
    let lines = pen.setting(note).wrapped(&clean(&block.verdict), room.width(), 2);
    top = pen.lines(room.left, top, &lines, note).max(top + 1.3 * note.size) + 8.0 * pen.u;
    let gutter = (widest + 16.0 * pen.u).min(0.42 * room.width());
    let number = pen.measure("100", label.bold()) + 14.0 * pen.u;
    let left = room.left + gutter;
    let scale = (room.right - number - left).max(1.0) / 100.0;
    // Rows are higher where a name takes two lines.
    let two = widest > gutter - 14.0 * pen.u;
    let step = if two { 2.5 * label.size } else { HEIGHTS[0] * pen.u };
    for (at, bar) in block.bars.iter().enumerate() {
        let line = Area { left, right: room.right, top: top + step * row(at), bottom: top + step * row(at + 1) };
        leading(pen, line, bar, (room.left, scale));
    }
    let below = top + step * row(block.bars.len());
    if let Some((score, words)) = block.typical.zip(typical_words(block.typical)) {
        let x = left + scale * score;
        typical(pen, x, Area { left, right: room.right, top, bottom: below }, &words);
        let wide = pen.measure(&words, note);
        let at = x.min(room.right - wide / 2.0).max(room.left + wide / 2.0);
        pen.text([at, below + 1.05 * note.size], &words, note.middle());
    }
    below + 1.5 * note.size
}

fn leading(pen: &mut SceneBuilder<'_>, room: Area, bar: &Leading, (name, scale): (f64, f64)) {
    let look = pen.label().strong_if(bar.first);
    let inset = 0.14 * room.height();
    let colour = pen.platform(&bar.platform);
    let fill = if bar.first { colour } else { pen.style.softened(colour, 0.5) };
    let right = room.left + scale * bar.score;
    let y = room.centre()[1];
    let names = Area { left: name, right: room.left - 14.0 * pen.u, ..room };
    titled(pen, names, (&bar.name, look), (&[], pen.note()));
    pen.rect(Area { right, top: room.top + inset, bottom: room.bottom - inset, ..room }, 3.0 * pen.u, fill);
    pen.text_at([right + 12.0 * pen.u, y], &points(bar.score), pen.label().bold());
}

/// What they need, a line for each milestone.
fn needs(pen: &mut SceneBuilder<'_>, area: Area, chart: &Segments) {
    let (label, note) = (pen.label(), pen.note());
    if area.height() < 3.0 * HEIGHTS[1] * pen.u {
        return;
    }
    pen.line([area.left, area.top], [area.right, area.top], 3.0, pen.style.ink);
    let y = area.top + 1.2 * label.size;
    pen.text_at([area.right, y], UNIT, note.end());
    let most = area.width() - pen.measure(UNIT, note) - 24.0 * pen.u;
    pen.text_within([area.left, y], &chart.differ, most, label.bold());
    let top = area.top + 2.0 * label.size;
    // Where there is little room those stay that are furthest apart.
    let shown = whole_rows(area.bottom - top, 1.16 * label.size).min(chart.needs.len());
    let step = ((area.bottom - top) / row(shown.max(1))).min(HEIGHTS[1] * pen.u);
    let framework = pen.material.framework;
    let of = |row: &NeedRow| &framework.milestones[row.milestone];
    let name = pen.widest(chart.needs.iter().map(|row| of(row).name.as_str()), label.bold()) + 24.0 * pen.u;
    let pole = |words: fn(&crate::domain::framework::Milestone) -> &str| {
        pen.widest(chart.needs.iter().map(|row| words(of(row))), note) + 26.0 * pen.u
    };
    let [low, high] = [pole(|milestone| &milestone.low), pole(|milestone| &milestone.high)];
    let words: Vec<String> = chart.needs.iter().map(NeedRow::words).collect();
    let apart = pen.widest(words.iter().map(String::as_str), label.bold()) + 10.0 * pen.u;
    // Where there is little room the ends of the scales go first.
    let poles = low + high + name + apart < 0.66 * area.width();
    let [low, high] = if poles { [low, high] } else { [0.0, 0.0] };
    let left = area.left + name + low;
    let right = area.right - apart - high - 20.0 * pen.u;
    for (at, (need, words)) in chart.needs.iter().zip(&words).take(shown).enumerate() {
        let milestone = of(need);
        let y = top + step * (row(at) + 0.5);
        let track = Area { left, right, top: y - 3.0 * pen.u, bottom: y + 3.0 * pen.u };
        let id = format!("need-{}", milestone.id);
        pen.group(&id, &format!("{}: {words}", milestone.name), |pen| {
            let look = label.strong_if(need.clearly());
            let ink = if need.clearly() { pen.style.ink } else { pen.style.muted };
            pen.text_at([area.left, y], &milestone.name, look.of(ink));
            pen.text_at([area.right, y], words, look.of(ink).end());
            if poles {
                pen.text_at([left - 26.0 * pen.u, y], &milestone.low, note.end());
                pen.text_at([right + 26.0 * pen.u, y], &milestone.high, note);
            }
            dumbbell(pen, track, need, chart);
        });
    }
}

/// The needs on one scale, with what lies between the furthest.
fn dumbbell(pen: &mut SceneBuilder<'_>, track: Area, need: &NeedRow, chart: &Segments) {
    let y = track.centre()[1];
    pen.line([track.left, y], [track.right, y], 3.0, pen.style.line);
    let known: Vec<(usize, f64)> = need.needs.iter().enumerate().filter_map(|(g, need)| Some((g, (*need)?))).collect();
    if let Some(ends) = need.ends().filter(|_| known.len() > 1) {
        let colour = pen.style.milestone(need.milestone);
        pen.line([x_of(track, ends.0), y], [x_of(track, ends.1), y], 9.0, colour);
    }
    let two = chart.blocks.len() == 2;
    for (g, value) in known {
        let at = [x_of(track, value), y];
        mark(pen, at, &chart.blocks[g].mark, (g, chart.blocks.len()));
        if !two {
            continue;
        }
        // The figure stands on the side where nothing else is.
        let look = pen.note().bold().of(pen.style.ink);
        let words = points(value);
        let off = 20.0 * pen.u;
        let wide = pen.measure(&words, look);
        let x = if need.stands_left(g) { at[0] - off - wide } else { at[0] + off };
        let behind = Area {
            left: x - 4.0 * pen.u,
            right: x + wide + 4.0 * pen.u,
            top: y - 8.0 * pen.u,
            bottom: y + 8.0 * pen.u,
        };
        let paper = pen.style.paper;
        pen.rect(behind, 0.0, paper);
        pen.text_at([x, y], &words, look);
    }
}

/// Many segments: a line for each, with who leads and by how much.
fn list(pen: &mut SceneBuilder<'_>, area: Area, chart: &Segments) {
    let (label, note) = (pen.label(), pen.note());
    let heads = ["Share", "Comes first", "Score", "Ahead by"];
    let share = pen.measure("100%", label).max(pen.measure(heads[0], note)) + 30.0 * pen.u;
    let score = pen.measure(heads[2], note).max(pen.measure("100", label)) + 30.0 * pen.u;
    let ahead = pen.measure(heads[3], note).max(pen.measure("88 points", label)) + 30.0 * pen.u;
    let rest = area.width() - share - score - ahead;
    let (name, leader) = (area.left, area.left + 0.5 * rest + share);
    let y = area.top + 0.7 * note.size;
    pen.group("heads", "", |pen| {
        pen.text_at([name, y], "Segment", note);
        pen.text_at([leader - 30.0 * pen.u, y], heads[0], note.end());
        pen.text_at([leader, y], heads[1], note);
        pen.text_at([area.right - ahead, y], heads[2], note.end());
        pen.text_at([area.right, y], heads[3], note.end());
    });
    let top = area.top + 1.6 * note.size;
    let shown = capacity(pen, Area { top, ..area }, chart.blocks.len(), 46.0);
    let room = if shown < chart.blocks.len() { area.bottom - 1.6 * note.size } else { area.bottom };
    let step = ((room - top) / row(shown.max(1))).min(HEIGHTS[2] * pen.u);
    for (at, (block, entry)) in chart.blocks[..shown].iter().zip(chart.entries()).enumerate() {
        let line = Area { top: top + step * row(at), bottom: top + step * row(at + 1), ..area };
        let y = line.centre()[1];
        pen.entry(&entry, |pen| {
            pen.line([line.left, line.top], [line.right, line.top], 1.5, pen.style.line);
            let names = Area { left: name, right: name + 0.5 * rest - 20.0 * pen.u, ..line };
            titled(pen, names, (&block.name, label.bold()), (&[], note));
            pen.text_at([leader - 30.0 * pen.u, y], &crate::chart::words::percent(block.share), label.end());
            let Some(first) = block.bars.first() else {
                let most = area.right - leader;
                pen.text_within([leader, y], &block.verdict, most, note);
                return;
            };
            let dot = 11.0 * pen.u;
            let colour = pen.platform(&first.platform);
            pen.dot([leader + dot, y], dot, colour);
            let wide = area.right - ahead - score - leader - 3.0 * dot;
            let names = Area { left: leader + 3.0 * dot, right: leader + 3.0 * dot + wide, ..line };
            titled(pen, names, (&first.name, label), (&[], note));
            pen.text_at([area.right - ahead, y], &points(first.score), label.bold().end());
            let by = block.ahead_words();
            pen.text_at([area.right, y], &by, label.end());
        });
    }
    if shown < chart.blocks.len() {
        let words = format!("and {} more", chart.blocks.len() - shown);
        pen.text([area.left, area.bottom], &words, note);
    }
}
