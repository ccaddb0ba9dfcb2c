//! Fit against the share of the audience that is there, with four corners.

use crate::chart::Describes;
use crate::chart::fit_reach::{CORNERS, FitReach, Spot, UNKNOWN};
use crate::chart::words::{percent, points};
use crate::scene::arrange;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::frame::unscaled_unit;
use crate::scene::labels::{Named, Unnamed, place, with_list};
use crate::scene::rows::row;
use crate::scene::strength;
use crate::scene::text::{ASCENT, LINE, clean};

const DOT: f64 = 11.0;
/// The part of the width that the list of those takes whose reach is not known, and how many a list has at most.
const LIST: (f64, usize) = (0.27, 14);
/// The radius of a number in the lane below the scale, in pixels of a slide.
const NUMBER: f64 = 21.0;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitReach) {
    let column = |area: Area| Area { left: area.right - LIST.0 * area.width(), ..area };
    let said = notes(pen, area, chart, false);
    let room = column(pen.room_over(area, &said, 2));
    let lines = names_of_list(pen, room, chart);
    // One line of the list is kept for its head.
    let high = (room.height() / (row(lines.iter().map(Vec::len).sum()) + 1.6)).min(1.5 * pen.label().size);
    // Beside the picture there is room for a list on a wide sheet.
    let wide = pen.style.window.is_none() && area.width() >= 1500.0 * unscaled_unit(pen.style, pen.u);
    if !wide || !(1..=LIST.1).contains(&chart.unknown.len()) || high < 1.2 * pen.label().size {
        return with_list(pen, area, |pen, area| {
            let said = notes(pen, area, chart, true);
            let area = pen.notes(area, &said);
            dots(pen, area, chart, false)
        });
    }
    let area = pen.notes(area, &said);
    list(pen, column(area), chart, &lines, high);
    let area = Area { right: column(area).left - 40.0 * pen.u, ..area };
    with_list(pen, area, |pen, area| dots(pen, area, chart, true));
}

/// What is said under the picture; those whose reach is not known too, where they have no list of their own.
fn notes(pen: &SceneBuilder<'_>, area: Area, chart: &FitReach, with_unknown: bool) -> Vec<String> {
    let suggested = chart.suggested.as_ref().map_or_else(String::new, |why| format!(" {why}."));
    let mut notes = vec![format!("{}. {}{suggested}", chart.lines, chart.looks("Hollow"))];
    notes.extend(chart.mixed.iter().map(|mixed| format!("{mixed}.")));
    if !chart.unknown.is_empty() && with_unknown {
        let each: Vec<String> = chart.unknown.iter().map(Spot::with_fit).collect();
        notes.push(pen.listed(UNKNOWN, &each, area.width()));
    }
    notes
}

/// The widths of a number of the list and of what is beside it.
fn margins(pen: &SceneBuilder<'_>) -> [f64; 2] {
    let look = pen.label();
    [pen.measure("00", look.bold()), 0.6 * look.size]
}

/// The names in the list, each on a line of its own or two.
fn names_of_list(pen: &SceneBuilder<'_>, area: Area, chart: &FitReach) -> Vec<Vec<String>> {
    let [figures, gap] = margins(pen);
    let room = area.width() - 2.0 * (figures + gap);
    let lines = |spot: &Spot| pen.setting(pen.label().bold()).wrapped(&clean(&spot.with_decision()), room, 2);
    chart.unknown.iter().map(lines).collect()
}

/// Those whose reach is not known, by the numbers that they have in the lane, in lines so high.
fn list(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitReach, lines: &[Vec<String>], high: f64) {
    let look = pen.label();
    let [figures, gap] = margins(pen);
    pen.group("unknown", "", |pen| {
        pen.line([area.left, area.top], [area.right, area.top], 3.0, pen.style.ink);
        let y = area.top + 0.8 * high;
        pen.text_at([area.left, y], "Reach not known", look.bold());
        pen.text_at([area.right, y], "Fit", look.end().of(pen.style.muted));
        let mut y = area.top + 1.9 * high;
        for (at, (spot, lines)) in chart.unknown.iter().zip(lines).enumerate() {
            let strong = look.strong_if(spot.stands_out());
            pen.text_at([area.left + figures, y], &(at + 1).to_string(), look.bold().end());
            pen.text_at([area.right, y], &points(spot.fit), look.bold().end());
            for line in lines {
                pen.text_at([area.left + figures + gap, y], line, strong);
                y += high;
            }
        }
    });
}

/// A lane under the scale with the numbers of those whose reach is not known, at their fits: they have no height.
fn lane(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitReach, x: impl Fn(f64) -> f64) {
    let radius = NUMBER * pen.u;
    let apart = 2.0 * radius + 4.0 * pen.u;
    let look = pen.note().bold().middle().of(pen.style.ink);
    let mut places: Vec<(f64, usize, usize)> = Vec::new();
    let mut ends = [f64::NEG_INFINITY; 2];
    // From the left, as the worst stand last.
    for (at, spot) in chart.unknown.iter().enumerate().rev() {
        let wanted = x(spot.fit).max(area.left + apart / 2.0);
        let free = ends.iter().position(|end| end + apart <= wanted);
        let line = free.unwrap_or(usize::from(ends[1] < ends[0]));
        let place = wanted.max(ends[line] + apart);
        ends[line] = place;
        places.push((place, line, at));
    }
    let over = ends.iter().fold(0.0_f64, |over, end| over.max(end + apart / 2.0 - area.right));
    pen.group("lane", "", |pen| {
        pen.tinted(area, 10.0 * pen.u, pen.style.muted, strength::TRACK);
        for (place, line, at) in places {
            let y = area.top + area.height() * if line == 0 { 0.27 } else { 0.73 };
            let ring = pen.solid(2.0, pen.style.muted);
            pen.ringed([place - over, y], radius, pen.style.paper, ring);
            pen.text_at([place - over, y], &(at + 1).to_string(), look);
        }
        let words = "Reach not known";
        let note = pen.note().end().of(pen.style.ink);
        if ends[0].max(ends[1]) + apart + pen.measure(words, note) < area.right {
            pen.text_at([area.right - 14.0 * pen.u, area.centre()[1]], words, note);
        }
    });
}

fn dots(pen: &mut SceneBuilder<'_>, area: Area, chart: &FitReach, in_lane: bool) -> Vec<Unnamed> {
    let note = pen.note();
    let line = LINE * note.size;
    let inner = area;
    let (high, step) = chart.shares;
    let below: &[Spot] = if in_lane { &chart.unknown } else { &[] };
    let worst = chart.spots.iter().chain(below).map(|spot| spot.fit).fold(100.0, f64::min);
    let lane_height = if in_lane { 4.6 * NUMBER * pen.u } else { 0.0 };
    let low = (((worst - if in_lane { 1.5 } else { 3.0 }) / 10.0).floor() * 10.0).clamp(0.0, 90.0);
    let gutter = pen.measure("100%", note) + 14.0 * pen.u;
    let plot = Area {
        left: inner.left + gutter,
        top: inner.top + 1.5 * line,
        right: inner.right - 20.0 * pen.u,
        bottom: inner.bottom - 2.5 * line - lane_height - if in_lane { 0.3 * line } else { 0.0 },
    };
    let x = |fit: f64| plot.left + plot.width() * (fit - low) / (100.0 - low);
    let y = |share: f64| plot.bottom - plot.height() * share / high;
    axes(pen, plot, (low, high, step), &chart.share_of(), x, y);
    if in_lane {
        let top = inner.bottom - lane_height;
        lane(pen, Area { left: plot.left, right: plot.right, top, bottom: inner.bottom }, chart, x);
    }
    let cross = [x(chart.fit_line), y(chart.reach_line)];
    let colour = pen.style.mark(pen.style.softened(pen.style.muted, 0.7));
    let dash = pen.dashed(2.0, colour, [3.0, 6.0]);
    pen.stroke_path(vec![[cross[0], plot.top], [cross[0], plot.bottom]], false, dash);
    pen.stroke_path(vec![[plot.left, cross[1]], [plot.right, cross[1]]], false, dash);
    let names: Vec<String> = chart.spots.iter().map(Spot::with_decision).collect();
    let named: Vec<Named<'_>> = chart
        .spots
        .iter()
        .zip(&names)
        .map(|(spot, name)| Named {
            at: [x(spot.fit), y(spot.reach)],
            radius: if spot.suggested { 1.4 * DOT } else { DOT } * pen.u,
            name,
            colour: if chart.in_colour(spot) { pen.platform(&spot.platform) } else { pen.style.muted },
            group: None,
            strong: spot.in_front(),
        })
        .collect();
    let mut taken = corners(pen, plot, cross, &named);
    // Names keep off the lines too.
    let thin = 2.0 * pen.u;
    taken.push(Area { left: cross[0] - thin, right: cross[0] + thin, ..plot });
    taken.push(Area { top: cross[1] - thin, bottom: cross[1] + thin, ..plot });
    for ((entry, named), spot) in chart.entries().iter().zip(&named).zip(&chart.spots) {
        pen.group(&entry.id, &entry.label, |pen| {
            if spot.older {
                let ring = pen.solid(4.5, named.colour);
                pen.ringed(named.at, named.radius - 2.2 * pen.u, pen.style.paper, ring);
            } else {
                let ring = pen.solid(2.0, pen.style.paper);
                pen.ringed(named.at, named.radius, named.colour, ring);
            }
        });
    }
    let mut left_out = Vec::new();
    pen.group("names", "", |pen| left_out = place(pen, Area { right: area.right, ..plot }, &named, &taken));
    left_out
}

fn axes(
    pen: &mut SceneBuilder<'_>,
    plot: Area,
    (low, high, step): (f64, f64, f64),
    share_of: &str,
    x: impl Fn(f64) -> f64,
    y: impl Fn(f64) -> f64,
) {
    let note = pen.note();
    let grid = pen.style.softened(pen.style.muted, 0.2);
    pen.group("scale", "", |pen| {
        let (mut at, mut last) = (0, f64::INFINITY);
        while row(at) * step <= high + 1e-9 {
            let share = row(at) * step;
            pen.line([plot.left, y(share)], [plot.right, y(share)], 1.5, grid);
            // Numbers that would touch the one below are left out.
            if at == 0 || last - y(share) >= 1.2 * note.size {
                pen.text_at([plot.left - 12.0 * pen.u, y(share)], &percent(share), note.end());
                last = y(share);
            }
            at += 1;
        }
        let mut fit = low;
        while fit <= 100.0 {
            pen.text([x(fit), plot.bottom + 1.3 * note.size], &points(fit), note.middle());
            fit += 10.0;
        }
        let title = note.of(pen.style.ink);
        let most = plot.width();
        let words = pen.setting(title).shortened(share_of, most);
        pen.text([plot.left, plot.top - 0.8 * note.size], &words, title);
        let words = pen.setting(title).shortened("Fit (out of 100) →", most);
        pen.text([plot.right, plot.bottom + 2.6 * note.size], &words, title.end());
    });
}

/// Names the four corners; gives where the names stand.
fn corners(pen: &mut SceneBuilder<'_>, plot: Area, cross: [f64; 2], named: &[Named<'_>]) -> Vec<Area> {
    let look = pen.label().bold().of(pen.style.muted);
    let sizes = CORNERS.map(|words| [pen.measure(words, look), 1.2 * look.size]);
    let dots: Vec<([f64; 2], f64)> = named.iter().map(|dot| (dot.at, dot.radius + 4.0)).collect();
    let rooms = arrange::corners(plot, cross, sizes, 12.0 * pen.u, &dots);
    let named = CORNERS.into_iter().zip(rooms).filter_map(|(words, room)| Some((words, room?)));
    named
        .map(|(words, room)| {
            pen.text([room.left, room.top + ASCENT * look.size], words, look);
            // Names keep clear of it, so that no two words run into one.
            room.grown(12.0 * pen.u)
        })
        .collect()
}
