//! One milestone: its slider as the decision it is, and under it what the first platforms have of it.

use crate::chart::Describes;
use crate::chart::audience::LeaderInterval;
use crate::chart::decision::{Decision, LEVELS, LevelRow, NOBODY, OTHERS, Stand};
use crate::chart::words::points;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::PageDrawing;
use crate::scene::items::Anchor;
use crate::scene::rail::{ghost, knob, rail, unnamed, x_of};
use crate::scene::rows::{row, titled, whole_rows};
use crate::scene::style::{MARK, standing_out};
use crate::scene::text::{LINE, clean};

/// The id of the words of now, and the least width that words have, in pixels of a slide.
const NOW: &str = "now in words";
const LEAST_WORDS: f64 = 220.0;
/// The width of the scores, in pixels of a slide.
const SCORES: f64 = 190.0;
/// The parts of the width that names and scores may take.
const PARTS: [f64; 2] = [0.26, 0.2];
/// The height of a row, and the least that it may have, in pixels of a slide.
const HEIGHTS: [f64; 2] = [92.0, 62.0];
/// The height of the row with what other segments need, in pixels of a slide.
const OTHERS_HIGH: f64 = 50.0;

pub fn page<'a>(chart: Decision) -> PageDrawing<'a> {
    PageDrawing {
        id: format!("decision-{}", chart.milestone),
        over: String::new(),
        title: chart.title().to_owned(),
        under: chart.question.clone(),
        alt_text: chart.alt_text(),
        source: Some(Vec::new()),
        steady: true,
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Decision) {
    let (label, note) = (pen.label(), pen.note());
    // What stands over the rows: the slider with its names and ends, words for the values, and the heading.
    let over = 44.0 * pen.u + LINE * note.size * 5.0 + 1.7 * label.size + 1.0 * note.size;
    let others = if chart.others.is_empty() { 0.0 } else { OTHERS_HIGH * pen.u };
    let least = over + others + HEIGHTS[1] * pen.u * row(chart.rows.len());
    let notes = notes(pen, area, chart, least);
    let milestone = &pen.material.framework.milestones[chart.milestone];
    // Any platform may come to stand in the rows while the slider is dragged: nothing may move sideways then.
    let names = pen.material.report.problem.candidates.iter().map(|platform| platform.name.as_str());
    let wide = pen.widest(names, label.bold()).max(pen.measure("What they need", label.bold())) + 24.0 * pen.u;
    let left = area.left + wide.min(PARTS[0] * area.width());
    let scores = pen.measure("Score, start → now", label) + 40.0 * pen.u;
    let right = area.right - scores.min(PARTS[1] * area.width());
    let half = 22.0 * pen.u;
    let top = area.top + 1.8 * note.size;
    let track = Area { left, right, top, bottom: top + 2.0 * half };
    pen.group("what they need", "", |pen| {
        let room = [left - area.left - 24.0 * pen.u, 2.0 * label.size];
        let whose = chart.whose.as_ref().map(|whose| format!("Need of {}", whose.short));
        pen.name_at([area.left, track.centre()[1]], whose.as_deref().unwrap_or("What they need"), room, label.bold());
    });
    rail(pen, track, (&milestone.id, chart.milestone), &chart.stretches, Some(note.size));
    let y = track.bottom + 1.2 * note.size;
    pen.group("poles", "", |pen| {
        let room = 0.3 * track.width();
        pen.text_within([track.left, y], &milestone.low, room, note);
        let high = pen.setting(note).shortened(&clean(&milestone.high), room);
        pen.text_at([track.right, y], &high, note.end());
    });
    let words = Area { left: area.left, right: area.right, top: y + 0.9 * note.size, bottom: area.bottom };
    let below = stands(pen, words, track, chart);
    let stretches: Vec<&LeaderInterval> = chart.stretches.iter().collect();
    let key = unnamed(pen, track, &stretches, Some(note.size));
    let below = if key.is_empty() {
        below
    } else {
        // Beside the words, which keep to the slider.
        let rest = pen.legend(Area { right: left - 20.0 * pen.u, top: words.top, ..area }, &key);
        below.max(rest.top)
    };
    let head = below + 0.8 * label.size;
    pen.group("heads", "", |pen| {
        pen.text_within([area.left, head], LEVELS, right - area.left, label.bold());
        let words = if chart.rows.iter().any(|row| row.score.1.is_some()) { "Score, start → now" } else { "Score" };
        pen.text_at([area.right, head], words, label.bold().end());
    });
    let table = Area { top: head + 0.9 * label.size, bottom: notes.bottom - others, ..area };
    let shown = whole_rows(table.height(), HEIGHTS[1] * pen.u).min(chart.rows.len());
    lines(pen, table, track, (y + 0.8 * note.size, chart), shown);
    rows(pen, table, track, chart, shown);
    let below = table.top + step(pen, table, shown) * row(shown.max(1));
    // Where everything is so large that they have no room, they are in the page’s words alone.
    if below + others <= notes.bottom {
        others_needs(pen, Area { top: below, bottom: below + others, ..area }, track, chart);
    }
    if let Some(start) = &chart.start {
        ghost(pen, track, start.need, 28.0 * pen.u);
    }
    knob(pen, track, &milestone.id, (chart.now.need, chart.spread), 34.0 * pen.u);
}

/// What people say who need as much, beside the lines of now and of the start; gives where that ends.
fn stands(pen: &mut SceneBuilder<'_>, area: Area, track: Area, chart: &Decision) -> f64 {
    let note = pen.note();
    let mut bottom = area.top;
    // What is written already: the words of now, which those of the start keep clear of.
    let mut taken: Option<[f64; 2]> = None;
    let mut write = |pen: &mut SceneBuilder<'_>, stand: &Stand, other: Option<f64>, look: TextStyle, id: &str| {
        if stand.words.is_empty() {
            return;
        }
        let x = x_of(track, stand.need);
        let gap = 16.0 * pen.u;
        let beyond = other.map(|other| x_of(track, other));
        // Away from the other line, else where there is more room.
        let left = beyond.filter(|beyond| *beyond < x).map_or(track.left, |beyond| beyond + gap);
        let right = beyond.filter(|beyond| *beyond > x).map_or(area.right, |beyond| beyond - gap);
        let left = taken.filter(|taken| taken[1] < x).map_or(left, |taken| left.max(taken[1] + gap));
        let right = taken.filter(|taken| taken[0] > x).map_or(right, |taken| right.min(taken[0] - gap));
        let room = [x - gap - left, right - x - gap];
        let to_left = other.map_or(room[0] > room[1], |other| stand.need < other);
        let to_left = if room[usize::from(!to_left)] < LEAST_WORDS * pen.u { !to_left } else { to_left };
        let most = room[usize::from(!to_left)];
        // Words for the start go where there is no room for them.
        if most < LEAST_WORDS * pen.u && id != NOW {
            return;
        }
        let set =
            |most_lines| pen.setting(look).balanced(&clean(&stand.words), most.min(0.42 * area.width()), most_lines);
        let cut = |lines: &Vec<String>| lines.last().is_some_and(|line| line.ends_with('…'));
        let lines = Some(set(2)).filter(|lines| !cut(lines)).unwrap_or_else(|| set(3));
        let (at, look) = if to_left { (x - gap, look.end()) } else { (x + gap, look) };
        let wide = pen.widest(lines.iter().map(String::as_str), look);
        taken = Some(if to_left { [at - wide, at] } else { [at, at + wide] });
        pen.group(id, "", |pen| bottom = bottom.max(pen.lines(at, area.top, &lines, look)));
    };
    let start = chart.start.as_ref();
    write(pen, &chart.now, start.map(|start| start.need), note.bold().of(pen.style.ink), NOW);
    if let Some(start) = start {
        write(pen, start, Some(chart.now.need), note, "start in words");
    }
    bottom.max(area.top + 2.0 * LINE * note.size)
}

/// The lines of now and of the start, from the slider down through the levels.
fn lines(pen: &mut SceneBuilder<'_>, table: Area, track: Area, (top, chart): (f64, &Decision), shown: usize) {
    let bottom = table.top + step(pen, table, shown) * row(shown);
    pen.group("lines", "", |pen| {
        if let Some(start) = &chart.start {
            let x = x_of(track, start.need);
            let dashed = pen.dashed(2.0, pen.style.muted, [4.0, 6.0]);
            pen.stroke_path(vec![[x, top], [x, bottom]], false, dashed);
        }
        let x = x_of(track, chart.now.need);
        pen.line([x, top], [x, bottom], 3.0, pen.style.ink);
    });
}

fn step(pen: &SceneBuilder<'_>, table: Area, shown: usize) -> f64 {
    (table.height() / row(shown.max(1))).clamp(HEIGHTS[1] * pen.u, HEIGHTS[0] * pen.u)
}

fn rows(pen: &mut SceneBuilder<'_>, table: Area, track: Area, chart: &Decision, shown: usize) {
    let (label, note) = (pen.label(), pen.note());
    if chart.rows.is_empty() {
        pen.text_at([table.left, table.top + label.size], NOBODY, label.of(pen.style.muted));
        return;
    }
    let step = step(pen, table, shown);
    for ((at, line), entry) in chart.rows[..shown].iter().enumerate().zip(chart.entries()) {
        let room = Area { top: table.top + step * row(at), bottom: table.top + step * row(at + 1), ..table };
        pen.group(&entry.id, &entry.label, |pen| {
            pen.line([room.left, room.top], [room.right, room.top], 1.5, pen.style.line);
            let wide = track.left - table.left - 24.0 * pen.u;
            let y = room.centre()[1];
            let names = Area { right: table.left + wide, ..room };
            titled(pen, names, (&line.name, label.bold()), (&[&line.rank_words()], note));
            level(pen, (track, table), y, line, chart.now.need);
            score(pen, [table.right, y], line);
        });
    }
    let below = table.top + step * row(shown);
    pen.line([table.left, below], [table.right, below], 3.0, pen.style.ink);
}

/// What the other segments need, as marks on the scale.
fn others_needs(pen: &mut SceneBuilder<'_>, area: Area, track: Area, chart: &Decision) {
    let Some(words) = chart.others_words() else { return };
    let look = pen.note();
    let y = area.centre()[1];
    pen.group("others", &format!("{OTHERS}: {words}"), |pen| {
        pen.text_within([area.left, y], OTHERS, track.left - area.left - 24.0 * pen.u, look);
        let (muted, radius) = (pen.style.muted, 9.0 * pen.u);
        let mut ends = [f64::INFINITY, f64::NEG_INFINITY];
        for (_, need) in &chart.others {
            let x = x_of(track, *need);
            ends = [ends[0].min(x), ends[1].max(x)];
            pen.shape(vec![[x, y - radius], [x + radius, y], [x, y + radius], [x - radius, y]], muted.into());
        }
        let gap = 2.0 * radius;
        let room = [ends[0] - gap - track.left, area.right - ends[1] - gap];
        let words = clean(&words);
        if pen.measure(&words, look) <= room[1] || room[1] >= room[0] {
            pen.text_within([ends[1] + gap, y], &words, room[1], look);
        } else {
            let words = pen.setting(look).shortened(&words, room[0]);
            pen.text_at([ends[0] - gap, y], &words, look.end());
        }
    });
}

/// The level as a dot, and what lies between it and the need.
fn level(pen: &mut SceneBuilder<'_>, (track, table): (Area, Area), y: f64, line: &LevelRow, need: f64) {
    let paper = pen.style.paper;
    let colour = standing_out(pen.platform(&line.platform), paper, MARK);
    let (x, at) = (x_of(track, line.level), x_of(track, need));
    let radius = 13.0 * pen.u;
    if (x - at).abs() > radius {
        pen.line([at, y], [x, y], 9.0, pen.style.softened(colour, 0.55));
    }
    let ring = pen.solid(4.0, paper);
    pen.ringed([x, y], radius, colour, ring);
    let words = line.level_words();
    let look = TextStyle { anchor: Anchor::Start, ..pen.label() };
    let gap = 22.0 * pen.u;
    let wide = pen.measure(&words, look);
    // Beside the dot, away from the need; else beyond it, or between the two.
    let end = table.right - SCORES * pen.u;
    let (before, after) = (x - gap - wide, x + gap);
    let places =
        if line.level < need { [before, x.max(at) + gap, after] } else { [after, x.min(at) - gap - wide, before] };
    let fits = |left: &f64| *left >= track.left && left + wide <= end;
    let left = places.into_iter().find(fits).unwrap_or((end - wide).max(track.left));
    // The lines of the needs give way to the words.
    let behind = Area {
        left: left - 6.0 * pen.u,
        right: left + wide + 6.0 * pen.u,
        top: y - 0.6 * look.size,
        bottom: y + 0.6 * look.size,
    };
    pen.rect(behind, 0.0, paper);
    pen.text_at([left, y], &words, look);
}

fn score(pen: &mut SceneBuilder<'_>, at: [f64; 2], line: &LevelRow) {
    let look = pen.label();
    let large = look.bold().sized(1.2 * look.size).end();
    let wide = pen.text_at(at, &points(line.score.0), large);
    let Some(before) = line.score.1 else { return };
    let words = format!("{} →", points(before));
    pen.text_at([at[0] - wide - 14.0 * pen.u, at[1]], &words, look.of(pen.style.muted).end());
}

/// What hangs on it, side by side below everything; gives what is left of the area.
/// Where what is over them would have less room than it needs, they are left out.
fn notes(pen: &mut SceneBuilder<'_>, area: Area, chart: &Decision, least: f64) -> Area {
    let (head, look) = (pen.label().bold(), pen.note().of(pen.style.ink));
    if chart.notes.is_empty() {
        return area;
    }
    let count = row(chart.notes.len());
    let between = 44.0 * pen.u;
    let wide = (area.width() - between * (count - 1.0)) / count;
    let set = |(heading, sentence): &(String, String)| {
        let heading = pen.setting(head).wrapped(&clean(heading), wide, 2);
        (heading, pen.setting(look).wrapped(&clean(sentence), wide, 6))
    };
    let all: Vec<(Vec<String>, Vec<String>)> = chart.notes.iter().map(set).collect();
    let high = |(heading, lines): &(Vec<String>, Vec<String>)| {
        LINE * (head.size * row(heading.len()) + look.size * row(lines.len()))
    };
    let top = area.bottom - all.iter().map(high).fold(0.0, f64::max);
    if top - area.top < least {
        return area;
    }
    for (at, (heading, lines)) in all.iter().enumerate() {
        let left = area.left + (wide + between) * row(at);
        pen.group(&format!("note-{}", at + 1), "", |pen| {
            let below = pen.lines(left, top, heading, head);
            pen.lines(left, below, lines, look);
        });
    }
    Area { bottom: top - 22.0 * pen.u, ..area }
}
