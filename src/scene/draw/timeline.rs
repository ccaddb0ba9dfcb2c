//! Actions by platform over their dates: who does what by when, and a mark on the day.

use super::weeks;
use crate::chart::Describes;
use crate::chart::timeline::{Timeline, TimelineRow};
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::unscaled_unit;
use crate::scene::rows::{capacity, row};
use crate::scene::strength;
use crate::scene::style::standing_out;
use crate::scene::text::{LINE, clean};

/// The greatest and the least height of a row, in pixels of a slide; and of one that is read from afar.
const HEIGHTS: [f64; 3] = [96.0, 46.0, 76.0];

/// The least contrast of a mark.
const MARK: f64 = 3.0;

/// Where the columns stand.
struct Columns {
    /// The width of the platforms’ names.
    name: f64,
    what: f64,
    /// Who, where there is room for a column of it.
    who: Option<f64>,
    when: f64,
    /// Where the days begin.
    days: f64,
    right: f64,
}

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Timeline) {
    let head = pen.note().of(pen.style.muted);
    let top = area.top + 1.7 * head.size;
    let room = Area { top, ..area };
    let least = if pen.style.projected { HEIGHTS[2] } else { HEIGHTS[1] };
    let held = pen.room_over(room, &chart.notes, 1);
    let holding = |area: Area| capacity(pen, area, chart.rows.len(), least);
    // The hours stand below where they cost no action its place.
    let under = chart.weeks.as_ref().map(|weeks| (weeks, weeks::height(pen, held)));
    let over = |high: f64| Area { bottom: held.bottom - high, ..held };
    let under = under.filter(|(_, high)| holding(over(*high)) == chart.rows.len());
    let count = holding(held);
    let mut notes = chart.notes.clone();
    notes.extend(chart.hidden(count));
    let held = pen.notes_of(room, &notes, 1);
    let rows = &chart.rows[..count];
    let high = held.height() - under.map_or(0.0, |(_, high)| high);
    let step = (high / row(count.max(1))).min(HEIGHTS[0] * pen.u);
    let columns = columns(pen, area, rows);
    let bottom = top + step * row(count);
    // The hours have what the actions leave.
    let end = under.map_or(bottom, |_| held.bottom.min(bottom + weeks::most(pen)));
    heads(pen, Area { top, bottom: end, ..area }, chart, &columns);
    if let Some((weeks, _)) = under {
        let x = |day: u16| x_of(chart, &columns, f64::from(day));
        weeks::paint(pen, Area { top: bottom, bottom: end, ..area }, weeks, [columns.what, columns.days], x);
    }
    for ((at, line), entry) in rows.iter().enumerate().zip(chart.entries()) {
        let room = Area { top: top + step * row(at), bottom: top + step * row(at + 1), ..area };
        pen.entry(&entry, |pen| one(pen, room, chart, line, &columns, chart.names_platform(at)));
    }
}

fn columns(pen: &SceneBuilder<'_>, area: Area, rows: &[TimelineRow]) -> Columns {
    let look = pen.label();
    let gap = 22.0 * pen.u;
    let roomy = area.width() > 1150.0 * unscaled_unit(pen.style, pen.u);
    let name = pen.widest(rows.iter().map(|line| line.name.as_str()), look.bold());
    let name = name.max(pen.widest(rows.iter().map(|line| line.decided.as_str()), pen.note())) + 2.0 * gap;
    let name = name.min(0.22 * area.width());
    let when = pen.widest(rows.iter().map(|line| line.when.as_str()), look) + gap;
    let widest = pen.widest(rows.iter().map(|line| line.who.as_str()), look);
    let who = (widest + gap).min(0.14 * area.width());
    let days = area.left + if roomy { 0.68 } else { 0.74 } * area.width();
    let when = days - when;
    let what = area.left + name;
    // What will be done keeps the most room.
    let who = (roomy && widest > 0.0 && when - who - what > 0.2 * area.width()).then_some(when - who);
    Columns { name, what, who, when, days, right: area.right }
}

/// The names of the columns and of the months, the edges of the months, and today.
fn heads(pen: &mut SceneBuilder<'_>, area: Area, chart: &Timeline, columns: &Columns) {
    let look = pen.note().of(pen.style.muted);
    let y = area.top - 0.9 * look.size;
    let line = pen.style.softened(pen.style.muted, 0.35);
    let mut lines = Vec::new();
    pen.group("heads", "", |pen| {
        let heads = [
            (Some(area.left), "Platform"),
            (Some(columns.what), "Action"),
            (columns.who, "Who"),
            (Some(columns.when), "By when"),
        ];
        for (x, words) in heads {
            if let Some(x) = x {
                pen.text_at([x, y], words, look);
            }
        }
        // The year goes first where there is no room for it, then letters of the month; all are written alike.
        let [longest, shorter, shortest] = chart.month_names();
        let room = (columns.right - columns.days) * 28.0 / f64::from(chart.days().max(28)) - 14.0 * pen.u;
        let fits = |names: &Vec<String>| names.iter().all(|name| pen.measure(name, look.bold()) <= room);
        let names = [longest, shorter].into_iter().find(fits).unwrap_or(shortest);
        let mut days = 0_u16;
        for ((_, long), words) in chart.months.iter().zip(&names) {
            let x = x_of(chart, columns, f64::from(days));
            lines.push(x);
            let wide = x_of(chart, columns, f64::from(days + long)) - x - 8.0 * pen.u;
            pen.text_within([x + 8.0 * pen.u, y], words, wide, look.bold().of(pen.style.ink));
            days += long;
        }
    });
    pen.group("scale", "", |pen| {
        lines.push(columns.right);
        for x in lines {
            pen.line([x, area.top - 1.5 * look.size], [x, area.bottom], 1.5, line);
        }
    });
    if let Some(today) = chart.today {
        let x = x_of(chart, columns, f64::from(today) + 0.5);
        pen.group("today", "", |pen| {
            let stroke = pen.dashed(2.0 * pen.u, pen.style.accent, [7.0 * pen.u, 5.0 * pen.u]);
            pen.stroke_path(vec![[x, area.top], [x, area.bottom]], false, stroke);
        });
    }
}

/// Where a day of the sheet stands.
fn x_of(chart: &Timeline, columns: &Columns, day: f64) -> f64 {
    columns.days + (columns.right - columns.days) * day / f64::from(chart.days().max(1))
}

fn one(pen: &mut SceneBuilder<'_>, room: Area, chart: &Timeline, line: &TimelineRow, columns: &Columns, first: bool) {
    let middle = room.centre()[1];
    let (high, gap) = (room.height(), 16.0 * pen.u);
    let colour = line.platform.as_ref().map_or(pen.style.muted, |id| pen.platform(id));
    let colour = standing_out(colour, pen.style.paper, MARK);
    let ink = if line.done { pen.style.muted } else { pen.style.ink };
    let look = pen.label().sized((0.42 * high).min(pen.label().size)).of(ink);
    let hair = pen.style.line;
    let from = if first { room.left } else { columns.what };
    pen.line([from, room.top], [columns.right, room.top], if first { 2.0 } else { 1.0 }, hair);
    if first {
        platform(pen, room, line, columns, colour);
    }
    let until = columns.who.unwrap_or(columns.when);
    texts(pen, [columns.what, middle], &line.what, [until - columns.what - gap, high], look);
    if let Some(who) = columns.who {
        texts(pen, [who, middle], &line.who, [columns.when - who - gap, high], look.of(pen.style.muted));
    }
    let when = if line.late { pen.style.as_text(pen.style.bad) } else { ink };
    pen.text_within([columns.when, middle], &line.when, columns.days - columns.when - 6.0 * pen.u, look.of(when));
    let [from, x] = chart.time_left(line).map(|day| x_of(chart, columns, day));
    let strength = strength::of_action(line.done, line.decision);
    let fill = standing_out(pen.style.softened(colour, strength), pen.style.paper, MARK);
    let size = (0.2 * high).min(14.0 * pen.u);
    if x > from {
        // The time that is left.
        let bar = Area { left: from, right: x, top: middle - 0.5 * size, bottom: middle + 0.5 * size };
        pen.tinted(bar, 3.0 * pen.u, colour, strength::TIME_LEFT * strength);
    }
    let diamond = vec![[x, middle - size], [x + size, middle], [x, middle + size], [x - size, middle]];
    pen.shape(diamond, fill.into());
    if line.done {
        let inner = 0.45 * size;
        let dot = vec![[x, middle - inner], [x + inner, middle], [x, middle + inner], [x - inner, middle]];
        pen.shape(dot, pen.style.paper.into());
    }
}

/// The name of a platform and what becomes of it.
fn platform(pen: &mut SceneBuilder<'_>, room: Area, line: &TimelineRow, columns: &Columns, colour: Rgb) {
    let (middle, high) = (room.centre()[1], room.height());
    let mark = 10.0 * pen.u;
    let edge = Area {
        left: room.left,
        right: room.left + mark,
        top: room.top + 0.16 * high,
        bottom: room.bottom - 0.16 * high,
    };
    pen.rect(edge, 4.0 * pen.u, colour);
    let left = room.left + mark + 12.0 * pen.u;
    let wide = columns.name - mark - 24.0 * pen.u;
    let look = pen.label().sized((0.42 * high).min(pen.label().size)).bold();
    let decided = &line.decided;
    let small = pen.note().of(pen.style.muted);
    if decided.is_empty() || high < 1.35 * (look.size + small.size) {
        pen.name_at([left, middle], &line.name, [wide, high], look);
    } else {
        pen.text_within([left, middle - 0.6 * small.size], &line.name, wide, look);
        pen.text_within([left, middle + 0.75 * look.size], decided, wide, small);
    }
}

/// Words in a column: on one line, else on two that are smaller.
fn texts(pen: &mut SceneBuilder<'_>, at: [f64; 2], words: &str, [wide, high]: [f64; 2], look: TextStyle) {
    let words = clean(words);
    if pen.measure(&words, look) <= wide {
        pen.text_at(at, &words, look);
        return;
    }
    let small = look.sized((0.82 * look.size).min(0.42 * high));
    if 2.0 * LINE * small.size > 1.1 * high {
        pen.text_within(at, &words, wide, small);
        return;
    }
    let lines = pen.setting(small).wrapped(&words, wide, 2);
    let first = at[1] - 0.56 * small.size * (row(lines.len()) - 1.0);
    for (number, line) in lines.iter().enumerate() {
        pen.text_at([at[0], first + 1.12 * small.size * row(number)], line, small);
    }
}
