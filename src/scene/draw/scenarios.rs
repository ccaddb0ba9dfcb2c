//! Ranks of this plan on the left, of a scenario on the right, and a line between them.

use crate::chart::Describes;
use crate::chart::slope::{MOST, Slope, SlopeLine};
use crate::chart::words::points;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::items::Anchor;
use crate::scene::rows::{Rows, capacity, row};
use crate::scene::strength;
use crate::scene::text::clean;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Slope) {
    let head = 1.8 * pen.label().size;
    let room = Area { top: area.top + head, bottom: area.bottom - 1.8 * pen.note().size, ..area };
    let least = least(pen, area, chart);
    let count = capacity(pen, room, chart.lines.len().min(MOST), least);
    let lines = &chart.lines[..count];
    let more = chart.hidden(count).map_or_else(String::new, |more| format!("; {more}"));
    let note = format!("Rank and score (out of 100). In colour: platforms that come first or change rank{more}");
    let area = pen.notes(area, &[note]);
    let step = ((area.height() - head) / row(count)).min(f64::max(56.0, least) * pen.u);
    let look = pen.label().sized(pen.label().size.min(0.72 * step));
    let top = area.top + head;
    // All names of one size.
    let room = 0.4 * area.width() - 32.0 * pen.u - pen.measure("100", look.bold());
    let widest = pen.widest(lines.iter().map(|line| line.name.as_str()), look.bold()) + pen.measure("00. ", look);
    let look = look.sized(look.size * (room / widest).clamp(0.8, 1.0));
    let side = 0.4 * area.width();
    let (from, to) = (area.left + side, area.right - side);
    let gap = 18.0 * pen.u;
    let heads = pen.label().bold();
    let write_head = |pen: &mut SceneBuilder<'_>, words: &str, x: f64, end: bool| {
        let words = pen.setting(heads).shortened(&clean(words), side - gap);
        pen.text_at([x, area.top + 0.4 * heads.size], &words, if end { heads.end() } else { heads });
    };
    pen.group("sides", "", |pen| {
        let [here, there] = &chart.sides;
        write_head(pen, here, from, true);
        write_head(pen, there, to, false);
    });
    let [left, right] = chart.orders(count);
    for (number, (line, entry)) in lines.iter().zip(chart.entries()).enumerate() {
        let y = |order: &[usize]| {
            let at = order.iter().position(|at| *at == number).unwrap_or_default();
            top + step * (row(at) + 0.5)
        };
        let ends = [[from, y(&left)], [to, y(&right)]];
        let first = entry.strong;
        let colour = if first {
            pen.platform(&line.platform)
        } else if line.moved() {
            pen.style.softened(pen.platform(&line.platform), strength::MOVED)
        } else {
            pen.style.softened(pen.style.muted, strength::UNMOVED)
        };
        pen.entry(&entry, |pen| {
            pen.line(ends[0], ends[1], if first { 5.0 } else { 2.5 }, colour);
            for end in ends {
                pen.dot(end, 6.5 * pen.u, colour);
            }
            let look = look.strong_if(first);
            name(pen, line, line.now, [from - gap, ends[0][1]], [side - gap, step], look.end());
            name(pen, line, line.then, [to + gap, ends[1][1]], [side - gap, step], look);
        });
    }
}

/// The least height of a line, in pixels of a slide: higher from afar where a name takes two lines.
fn least(pen: &SceneBuilder<'_>, area: Area, chart: &Slope) -> f64 {
    if !pen.style.projected {
        return 44.0;
    }
    // What the fit and the rank take beside a name.
    let beside = pen.measure("100 00. ", pen.label().bold()) + 18.0 * pen.u;
    let part = 0.4 - beside / area.width().max(1.0);
    Rows::least(pen, area, chart.lines.iter().map(|line| line.name.as_str()), part)
}

/// One end: the fit beside the dot, then rank and name.
fn name(
    pen: &mut SceneBuilder<'_>,
    line: &SlopeLine,
    at: Option<(usize, f64)>,
    place: [f64; 2],
    room: [f64; 2],
    look: crate::scene::builder::TextStyle,
) {
    let (name, fit) = match at {
        Some((rank, fit)) => (format!("{rank}. {}", line.name), points(fit)),
        None => (line.name.clone(), "out".to_owned()),
    };
    let wide = pen.measure("100", look.bold()) + 14.0 * pen.u;
    let (number, words) = match look.anchor {
        Anchor::End => (place[0], place[0] - wide),
        Anchor::Start | Anchor::Middle => (place[0], place[0] + wide),
    };
    pen.text_at([number, place[1]], &fit, look.bold());
    pen.name_at([words, place[1]], &name, [room[0] - wide, room[1]], look);
}
