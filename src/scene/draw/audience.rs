//! What the audience needs on each milestone, on rails that are coloured by who would lead where.

use crate::chart::Describes;
use crate::chart::audience::{Audience, AudienceRow, LeaderInterval, Mark};
use crate::chart::words::{decimal, percent};
use crate::domain::brand::Rgb;
use crate::domain::sorting::sort_by;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::unscaled_unit;
use crate::scene::rail::{knob, rail, ring, unnamed, x_of};
use crate::scene::rows::row;
use crate::scene::style::readable_on;
use crate::scene::text::clean;

/// How many segments have letters; more are shown as ticks.
const LETTERS: usize = 12;

/// The part of the width that the words at either end of a rail may take.
const ENDS: f64 = 0.13;
/// How much higher the rail of a milestone is that the title names.
const STRESSED: f64 = 1.4;

/// What a ring of dashes is.
const START: &str = " Dashed rings: where needs stood at the start.";

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Audience) {
    let moved = chart.segments.len() <= LETTERS
        && chart.rows.iter().any(|row| row.marks.iter().any(|mark| mark.start.is_some()));
    let start = if moved { START } else { "" };
    let coloured = chart.rows.iter().any(|row| !row.stretches.is_empty());
    let note = match chart.segments.len() {
        1 => {
            let colour = if coloured { " Colour: who would come first there." } else { "" };
            format!(
                "Marker: need, from 0 to 100. Line through it: how uncertain that is.{colour} Dots: importance.{start}"
            )
        }
        2..=LETTERS => {
            let most = 0.3 * area.width().max(1_000.0 * pen.u);
            let name = |name: &str| pen.setting(pen.note()).shortened(&clean(name), most);
            let each = chart.segments.iter().enumerate();
            // A letter, its name and its share stand together.
            let each: Vec<String> = each
                .map(|(at, (segment, share))| {
                    format!("{}\u{a0}{}\u{a0}{}", chart.marks[at], name(segment), percent(*share))
                })
                .collect();
            format!("Letters: what each segment needs, from 0 to 100: {}. Dots: importance.{start}", each.join(", "))
        }
        n => format!(
            "Each line: what one of the {n} segments needs, from 0 to 100. Diamond: their average, by share. Dots: \
             importance."
        ),
    };
    let area = pen.notes_of(area, &[note], 8);
    let area = Area { bottom: area.bottom - 8.0 * pen.u, ..area };
    let area = leads(pen, area, chart);
    let key = key(pen, area, chart);
    let area = pen.legend_below(area, &key);
    let layout = Layout::new(pen, area, chart);
    let Layout { step, label, gutter, dots_below, over, .. } = layout;
    let importance = importance_width(pen);
    for ((at, line), entry) in chart.rows.iter().enumerate().zip(chart.entries()) {
        let top = area.top + step * row(at);
        let milestone = &pen.material.framework.milestones[line.milestone];
        pen.group(&entry.id, &entry.label, |pen| {
            // The rail lies in the middle of its row, with names over it and the ends of the scale below.
            let y = top + 0.5 * step;
            let track = layout.track(pen, area, y);
            // What the title names has a stronger rail.
            let track = if entry.strong { track.higher(STRESSED) } else { track };
            pen.text_within([area.left, y], &entry.name, gutter - 16.0 * pen.u, label.strong_if(entry.strong));
            rail(pen, track, (&milestone.id, line.milestone), &line.stretches, over);
            marks(pen, track, chart, line);
            if let Some([low, high]) = layout.ends {
                let gap = 16.0 * pen.u;
                let look = pen.note();
                pen.name_at([track.left - gap, y], &milestone.low, [low, step], look.end());
                pen.name_at([track.right + gap, y], &milestone.high, [high, step], look);
                return dots(pen, [area.right - importance + 24.0 * pen.u, y], line, step);
            }
            let look = pen.note().sized(pen.note().size.min(0.21 * step));
            let below = y + 0.36 * step;
            let room = 0.48 * track.width();
            // Words that cannot be small need more room than rows that stand close have.
            if pen.style.projected && step < 4.2 * look.size {
                return dots(
                    pen,
                    if dots_below { [area.left, below] } else { [area.right - importance + 24.0 * pen.u, y] },
                    line,
                    0.35 * step,
                );
            }
            pen.text_within([track.left, below], &format!("0 {}", milestone.low), room, look);
            let high = pen.setting(look).shortened(&clean(&milestone.high), room - pen.measure(" 100", look));
            pen.text_at([track.right, below], &format!("{high} 100"), look.end());
            if dots_below {
                dots(pen, [area.left, below], line, 0.35 * step);
            } else {
                dots(pen, [area.right - importance + 24.0 * pen.u, y], line, step);
            }
        });
    }
}

/// Who leads now, on top of an area; gives the rest. The title says what matters, which stays while a need is dragged.
fn leads(pen: &mut SceneBuilder<'_>, area: Area, chart: &Audience) -> Area {
    let Some(words) = chart.leads.as_ref().filter(|_| pen.style.window.is_none()) else { return area };
    let look = pen.label();
    let words = pen.setting(look).shortened(&clean(&format!("{words}.")), area.width());
    pen.group("leads", "", |pen| {
        pen.lines(area.left, area.top - 0.3 * look.size, std::slice::from_ref(&words), look);
    });
    Area { top: area.top + 1.2 * look.size, ..area }
}

/// How rows stand in an area.
struct Layout {
    /// The height of a row.
    step: f64,
    label: TextStyle,
    /// The width that names of milestones take.
    gutter: f64,
    /// Where rails end.
    right: f64,
    /// Whether the dots stand under the names.
    dots_below: bool,
    /// The size of names over rails; none where they have no room.
    over: Option<f64>,
    /// The widths of the words at the ends of rails, where they stand beside them.
    ends: Option<[f64; 2]>,
}

impl Layout {
    fn new(pen: &SceneBuilder<'_>, area: Area, chart: &Audience) -> Self {
        let step = (area.height() / row(chart.rows.len())).min(132.0 * pen.u);
        let over = pen.note().size.min(0.21 * step);
        // Names that cannot be small would reach into the row above.
        let over = Some(over).filter(|over| !pen.style.projected || step >= 3.0 * over.max(pen.least()));
        // Where nothing stands over rails, the names beside them have more of the row.
        let part = if pen.style.projected && (over.is_none() || chart.segments.len() > 1) { 0.5 } else { 0.34 };
        let label = pen.label().sized(pen.label().size.min(part * step));
        let names = chart.rows.iter().map(|row| row.name.as_str());
        let gutter = (pen.widest(names, label.bold()) + 26.0 * pen.u).min(0.3 * area.width());
        let dots_below = area.width() < 1300.0 * unscaled_unit(pen.style, pen.u);
        let right = if dots_below { area.right } else { area.right - importance_width(pen) };
        // From afar words under rails would come too near to the next row: they stand beside, where there is room.
        let milestones = &pen.material.framework.milestones;
        let of = |row: &AudienceRow| [&milestones[row.milestone].low, &milestones[row.milestone].high];
        let widest = |at: usize| {
            let words = chart.rows.iter().map(|row| of(row)[at].as_str());
            (pen.widest(words, pen.note()) + 2.0 * pen.u).min(ENDS * area.width())
        };
        let beside = pen.style.projected && !dots_below && step >= 2.3 * pen.note().size;
        Self { step, label, gutter, right, dots_below, over, ends: beside.then(|| [widest(0), widest(1)]) }
    }

    /// The rail of a row, about a height.
    fn track(&self, pen: &SceneBuilder<'_>, area: Area, y: f64) -> Area {
        let half = (0.12 * self.step).min(14.0 * pen.u);
        let [low, high] = self.ends.map_or([0.0, 0.0], |ends| ends.map(|wide| wide + 16.0 * pen.u));
        let (left, right) = (area.left + self.gutter + low, self.right - 14.0 * pen.u - high);
        Area { left, right, top: y - half, bottom: y + half }
    }
}

fn importance_width(pen: &SceneBuilder<'_>) -> f64 {
    let figure = if pen.style.projected { 0.0 } else { pen.measure(" 10.0", pen.note()) };
    5.0 * 20.0 * pen.u + 24.0 * pen.u + figure
}

/// Whose colours have no name over a rail. From afar they are named below, which takes room from the rails, so that
/// more names may have none.
fn key(pen: &SceneBuilder<'_>, area: Area, chart: &Audience) -> Vec<(Rgb, String)> {
    let mut key = Vec::new();
    if !pen.style.projected {
        return key;
    }
    let stretches: Vec<&LeaderInterval> = chart.rows.iter().flat_map(|row| &row.stretches).collect();
    loop {
        let room = pen.room_over_legend(area, &key);
        let layout = Layout::new(pen, room, chart);
        let found = unnamed(pen, layout.track(pen, room, room.top), &stretches, layout.over);
        if found.len() <= key.len() {
            return key;
        }
        key = found;
    }
}

/// How much it matters: five dots, of which halves can be filled.
fn dots(pen: &mut SceneBuilder<'_>, at: [f64; 2], line: &AudienceRow, step: f64) {
    let radius = (7.0 * pen.u).min(0.2 * step);
    let halves = line.importance.round();
    for dot in 0_u8..5 {
        let centre = [at[0] + radius + f64::from(dot) * 2.8 * radius, at[1]];
        let filled = halves - 2.0 * f64::from(dot);
        if filled < 2.0 && pen.style.projected {
            pen.ringed(centre, radius - pen.u, pen.style.paper, pen.solid(2.0, pen.style.mark(pen.style.line)));
        } else {
            pen.dot(centre, radius, if filled >= 2.0 { pen.style.ink } else { pen.style.line });
        }
        if (1.0..2.0).contains(&filled) {
            let edge = (0_u8..=12).map(|part| {
                let angle = std::f64::consts::PI * (0.5 + f64::from(part) / 12.0);
                [centre[0] + radius * angle.cos(), centre[1] - radius * angle.sin()]
            });
            pen.shape(edge.collect(), pen.style.ink.into());
        }
    }
    // From afar the dots say enough.
    if !pen.style.projected {
        let look = pen.note().sized(pen.note().size.min(0.62 * step));
        pen.text_at([at[0] + 14.2 * radius, at[1]], &decimal(line.importance), look);
    }
}

/// Where the segments stand.
fn marks(pen: &mut SceneBuilder<'_>, track: Area, chart: &Audience, line: &AudienceRow) {
    let (style, u) = (pen.style, pen.u);
    let y = track.centre()[1];
    if chart.segments.len() <= LETTERS {
        starts(pen, track, line);
    }
    let radius = (0.92 * track.height()).min(26.0 * u);
    let look = pen.label().bold().middle().of(readable_on(style.paper));
    let of = &line.id;
    if let ([mark], true) = (line.marks.as_slice(), chart.segments.len() == 1) {
        let radius = if style.projected { radius.max(24.0 * u / style.times.max(1.0)) } else { radius };
        knob(pen, track, of, (mark.need, mark.spread), radius);
        return;
    }
    if chart.segments.len() > LETTERS {
        for mark in &line.marks {
            let x = x_of(track, mark.need);
            pen.line([x, y - 0.9 * track.height()], [x, y + 0.9 * track.height()], 3.0, style.softened(style.ink, 0.6));
        }
        if let Some(mean) = line.mean {
            let (x, r) = (x_of(track, mean), radius);
            pen.shape(vec![[x, y - r], [x + r, y], [x, y + r], [x - r, y]], style.ink.into());
        }
        return;
    }
    // Letters that cannot be small need marks that hold them.
    let radius =
        if style.projected { (1.2 * track.height()).min(26.0 * u).max(pen.least()) } else { radius.min(19.0 * u) };
    for pill in pills(track, &line.marks, &chart.marks, radius) {
        let half = f64::max(radius, 0.62 * radius * row(pill.letters.chars().count()) + 0.4 * radius);
        let centre = pill.x.clamp(track.left + half, track.right - half);
        let area = Area { left: centre - half, right: centre + half, top: y - radius, bottom: y + radius };
        pen.rect(area, radius, style.ink);
        let inner = 3.0 * u;
        let within = Area {
            left: area.left + inner,
            right: area.right - inner,
            top: area.top + inner,
            bottom: area.bottom - inner,
        };
        pen.rect(within, radius, style.paper);
        pen.text_at([centre, y], &pill.letters, look.sized(if style.projected { radius } else { 1.02 * radius }));
    }
}

/// Where the needs stood when the presentation began: a ring of dashes, from which a line leads to where they stand now.
fn starts(pen: &mut SceneBuilder<'_>, track: Area, line: &AudienceRow) {
    let moved: Vec<(f64, f64)> = line.marks.iter().filter_map(|mark| Some((mark.start?, mark.need))).collect();
    if moved.is_empty() {
        return;
    }
    let y = track.centre()[1];
    pen.group(&format!("start-{}", line.id), "", |pen| {
        for (start, now) in moved {
            let [from, to] = [start, now].map(|need| x_of(track, need));
            pen.line([from, y], [to, y], 7.0, pen.style.paper);
            pen.line([from, y], [to, y], 3.0, pen.style.muted);
            ring(pen, [from, y], (0.8 * track.height()).min(18.0 * pen.u));
        }
    });
}

/// Segments that stand so near each other that they share a mark.
struct Pill {
    x: f64,
    letters: String,
}

fn pills(track: Area, marks: &[Mark], of: &[String], radius: f64) -> Vec<Pill> {
    let mut sorted: Vec<&Mark> = marks.iter().collect();
    sort_by(&mut sorted, |a, b| a.need.total_cmp(&b.need).then(a.segment.cmp(&b.segment)));
    let mut pills: Vec<(Vec<&Mark>, f64)> = sorted.iter().map(|mark| (vec![*mark], x_of(track, mark.need))).collect();
    let half = |count: usize| f64::max(radius, 0.62 * radius * row(count) + 0.4 * radius);
    let place =
        |pill: &(Vec<&Mark>, f64)| pill.1.clamp(track.left + half(pill.0.len()), track.right - half(pill.0.len()));
    // Neighbours that would touch become one, until none do.
    loop {
        let touching = (1..pills.len()).find(|at| {
            let (a, b) = (&pills[at - 1], &pills[*at]);
            place(b) - place(a) < half(a.0.len()) + half(b.0.len()) + 0.15 * radius
        });
        let Some(at) = touching else { break };
        let (with, _) = pills.remove(at);
        let into = &mut pills[at - 1];
        into.0.extend(with);
        into.1 = into.0.iter().map(|mark| x_of(track, mark.need)).sum::<f64>() / row(into.0.len());
    }
    let letters = |marks: &[&Mark]| {
        let mut segments: Vec<usize> = marks.iter().map(|mark| mark.segment).collect();
        segments.sort_unstable();
        segments.into_iter().map(|segment| of[segment].as_str()).collect()
    };
    pills.iter().map(|(marks, x)| Pill { x: *x, letters: letters(marks) }).collect()
}
