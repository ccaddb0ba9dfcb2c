//! An earlier plan against this one: what each change does alone, the suggested platforms, and lines from the order of then to that
//! of now.

use crate::chart::Describes;
use crate::chart::since::{ChangeRow, Since, SinceLine, more_changes};
use crate::chart::words::{list, points};
use crate::domain::brand::Rgb;
use crate::domain::id::PlatformId;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::frame::unscaled_unit;
use crate::scene::rows::{capacity, row};
use crate::scene::style::standing_out;
use crate::scene::text::{LINE, clean};

/// The greatest height of a row of a change, and of a platform, in pixels of a slide.
const HEIGHTS: [f64; 2] = [96.0, 46.0];
/// The least height of a platform’s row, and of a change.
const LEAST: f64 = 25.0;
const ROW: f64 = 40.0;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Since) {
    if chart.changes.is_empty() {
        slope(pen, area, chart);
        return;
    }
    let notes = |shown: usize| {
        let key = "Hollow: the earlier plan. Filled: with this change alone";
        match chart.more + chart.changes.len() - shown {
            0 => vec![key.to_owned()],
            more => vec![format!("{key}; {}", more_changes(more))],
        }
    };
    // A window scrolls, so nothing is squeezed there.
    let least = if pen.style.window.is_some() { 1450.0 } else { 1150.0 };
    let wide = area.width() > least * unscaled_unit(pen.style, pen.u);
    let under = sentences(pen, area, &chart.under);
    let area = Area { top: under, ..area };
    if wide {
        let gap = 64.0 * pen.u;
        let left = Area { right: area.left + 0.55 * area.width() - gap / 2.0, ..area };
        let shown = changes_held(pen, pen.room_over(left, &notes(0), 2), chart);
        let held = pen.notes(left, &notes(shown));
        let below = changes(pen, held, chart, shown);
        sets(pen, Area { top: below + 22.0 * pen.u, ..held }, chart);
        slope(pen, Area { left: left.right + gap, ..area }, chart);
    } else {
        // Where both orders have no room below the changes, they are left out, which is said.
        let rows = row(chart.changes.len() + 1);
        let whole = pen.room_over(area, &notes(0), 2).height();
        let both = whole > (1.25 * ROW * rows + 14.0 * LEAST) * pen.u;
        let part = if both && pen.style.window.is_none() { 0.6 } else { 1.0 };
        let upper = |area: Area| Area { bottom: area.top + part * area.height(), ..area };
        let shown = changes_held(pen, upper(pen.room_over(area, &notes(0), 2)), chart);
        let mut notes = notes(shown);
        notes.extend((!both).then(|| chart.hidden(0)).flatten());
        let area = pen.notes(area, &notes);
        let below = changes(pen, upper(area), chart, shown);
        let below = sets(pen, Area { top: below + 14.0 * pen.u, ..area }, chart);
        if both {
            slope(pen, Area { top: below + 26.0 * pen.u, ..area }, chart);
        }
    }
}

/// What stands under the title; gives where it ends.
fn sentences(pen: &mut SceneBuilder<'_>, area: Area, under: &[String]) -> f64 {
    // In the window they stand under the headline already.
    if under.is_empty() || pen.style.window.is_some() {
        return area.top;
    }
    let look = pen.note().of(pen.style.ink);
    let lines: Vec<String> =
        under.iter().flat_map(|words| pen.setting(look).wrapped(&clean(words), area.width(), 2)).collect();
    let mut end = area.top;
    pen.group("under", "", |pen| end = pen.lines(area.left, area.top, &lines, look));
    end + 14.0 * pen.u
}

/// How many changes an area holds beside all together and what is suggested.
fn changes_held(pen: &SceneBuilder<'_>, area: Area, chart: &Since) -> usize {
    if pen.style.window.is_some() {
        return chart.changes.len();
    }
    // A row has two lines, which from afar are no smaller than others.
    let least = if pen.style.projected { 1.3 * (pen.label().size + pen.note().size) } else { ROW * pen.u };
    let others = sets_height(pen, area, chart) + 1.9 * pen.note().size;
    let rows = ((area.height() - others) / least).floor() - 1.0;
    (1..=chart.changes.len()).rev().find(|count| row(*count) <= rows).unwrap_or(1).min(chart.changes.len())
}

/// The rows of so many changes and of all together; gives where they end.
fn changes(pen: &mut SceneBuilder<'_>, area: Area, chart: &Since, shown: usize) -> f64 {
    let head = pen.note().of(pen.style.muted);
    let rows = shown + usize::from(chart.together.is_some());
    let top = area.top + 1.9 * head.size;
    let step = ((area.bottom - top - sets_height(pen, area, chart)) / row(rows)).clamp(ROW * pen.u, HEIGHTS[0] * pen.u);
    let scale = Scale::of(pen, area, chart);
    if let (Some(scale), Some([(old, was), (new, is)])) = (&scale, &chart.pair) {
        pen.group("heads", "", |pen| {
            let gap = 10.0 * pen.u;
            let y = area.top + 0.6 * head.size;
            for (id, name, x, look) in [(old, was, scale.zero - gap, head.end()), (new, is, scale.zero + gap, head)] {
                let colour = pen.style.as_text(pen.platform(id));
                pen.text_within([x, y], &format!("{name} leads"), scale.room, look.of(colour));
            }
            let bottom = top + step * row(rows);
            let line = pen.style.softened(pen.style.muted, 0.5);
            pen.line([scale.zero, top], [scale.zero, bottom], 2.0, line);
        });
    }
    for ((at, change), entry) in chart.changes[..shown].iter().enumerate().zip(chart.entries()) {
        let room = Area { top: top + step * row(at), bottom: top + step * row(at + 1), ..area };
        pen.entry(&entry, |pen| one(pen, room, chart, change, scale.as_ref(), false));
    }
    let mut end = top + step * row(shown);
    if let Some(together) = &chart.together {
        let room = Area { top: end, bottom: end + step, ..area };
        pen.group("together", &together.label(), |pen| {
            pen.line([area.left, room.top], [area.right, room.top], 2.5, pen.style.ink);
            one(pen, room, chart, together, scale.as_ref(), true);
        });
        end = room.bottom;
    }
    end
}

/// Where the differences between the two platforms stand.
struct Scale {
    zero: f64,
    /// The room on either side, in pixels.
    room: f64,
    /// Pixels for one point.
    each: f64,
    /// Where what each change does begins.
    words: f64,
}

impl Scale {
    fn of(pen: &SceneBuilder<'_>, area: Area, chart: &Since) -> Option<Self> {
        chart.pair.as_ref()?;
        let rows = || chart.changes.iter().chain(&chart.together);
        let look = pen.label().bold();
        let widest = pen.widest(rows().map(|of| of.leads.as_str()), look).min(0.36 * area.width());
        let words = area.right - widest;
        let (left, right) = (area.left + 0.4 * area.width(), words - 26.0 * pen.u);
        let ahead = || rows().filter_map(|of| of.ahead).chain(chart.ahead_then);
        let least = ahead().fold(-1.0, f64::min);
        let most = ahead().fold(1.0, f64::max);
        let each = (right - left) / (most - least);
        let zero = left - least * each;
        let room = (zero - area.left).min(right - zero).max(0.22 * area.width());
        (right > left + 40.0 * pen.u).then_some(Self { zero, room, each, words })
    }

    fn x(&self, ahead: f64) -> f64 {
        self.zero + ahead * self.each
    }
}

/// One change, or all of them.
fn one(pen: &mut SceneBuilder<'_>, room: Area, chart: &Since, change: &ChangeRow, scale: Option<&Scale>, all: bool) {
    let middle = room.centre()[1];
    let high = room.height();
    let mark = 18.0 * pen.u;
    let left = room.left + mark + 14.0 * pen.u;
    let wide = 0.38 * room.width() - mark - 14.0 * pen.u;
    let look = pen.label().sized((0.36 * high).min(pen.label().size)).bold();
    let small = pen.note().sized((0.3 * high).min(pen.note().size)).of(pen.style.muted);
    if !all {
        let colour = change.milestone.map_or(pen.style.muted, |j| pen.style.milestone(j));
        let centre = if change.step.is_empty() { middle } else { middle - 0.62 * look.size };
        let (top, bottom) = (centre - mark / 2.0, centre + mark / 2.0);
        let square = Area { left: room.left, right: room.left + mark, top, bottom };
        pen.rect(square, 4.0 * pen.u, colour);
    }
    if change.step.is_empty() {
        pen.name_at([left, middle], &change.what, [wide, high], look);
    } else {
        // A long name is set smaller before it is shortened.
        let what = chart.what_within(change, |what| pen.measure(what, look.sized(0.8 * look.size)) <= wide);
        let part = (wide / pen.measure(&what, look).max(1.0)).clamp(0.79, 1.0);
        pen.text_within([left, middle - 0.62 * look.size], &what, wide, look.sized(part * look.size));
        let step = pen.setting(small).shortened(&clean(&change.step), wide);
        pen.text_at([left, middle + 0.82 * small.size], &step, small);
    }
    let first = change.first.as_ref().map_or(pen.style.muted, |id| mark_of(pen, id));
    if let (Some(scale), Some(then)) = (scale, chart.ahead_then) {
        let from = [scale.x(then), middle];
        if let Some(ahead) = change.ahead {
            let to = [scale.x(ahead), middle];
            pen.line(from, to, if all { 8.0 } else { 5.0 }, pen.style.softened(first, 0.55));
            hollow(pen, from, chart);
            pen.dot(to, if all { 10.0 } else { 8.0 } * pen.u, first);
        } else if change.first.is_some() {
            hollow(pen, from, chart);
        }
    }
    let colour = match (&change.first, change.strong) {
        (Some(_), true) => pen.style.as_text(first),
        (None, true) => pen.style.ink,
        (_, false) => pen.style.muted,
    };
    let words = scale.map_or(room.left + 0.42 * room.width(), |scale| scale.words);
    let look = pen.label().sized((0.36 * high).min(pen.label().size)).strong_if(change.strong || all);
    let wide = room.right - words;
    pen.name_at([room.right, middle], &change.leads, [wide, high], look.of(colour).end());
}

/// The colour of a platform as a mark that stands out.
fn mark_of(pen: &SceneBuilder<'_>, platform: &PlatformId) -> Rgb {
    standing_out(pen.platform(platform), pen.style.paper, 3.0)
}

/// Where the earlier plan stood.
fn hollow(pen: &mut SceneBuilder<'_>, at: [f64; 2], chart: &Since) {
    let colour = match &chart.pair {
        Some([(old, _), (new, _)]) => mark_of(pen, if chart.ahead_then > Some(0.0) { new } else { old }),
        None => pen.style.muted,
    };
    let (paper, ring) = (pen.style.paper, pen.solid(3.0 * pen.u, colour));
    pen.ringed(at, 7.5 * pen.u, paper, ring);
}

/// The words of the suggested platforms, then and now, in lines.
fn set_lines(pen: &SceneBuilder<'_>, area: Area, chart: &Since) -> Vec<Vec<String>> {
    let look = pen.note();
    let wide = area.width() - pen.measure("Then", look) - 26.0 * pen.u;
    let words = chart.sets.iter().map(|set| {
        let names: Vec<&str> = set.platforms.iter().map(|(_, name)| name.as_str()).collect();
        format!("{}: {}", list(&names), set.together)
    });
    words.map(|words| pen.setting(look).wrapped(&clean(&words), wide, 2)).collect()
}

/// The height that these take, with the room above them.
fn sets_height(pen: &SceneBuilder<'_>, area: Area, chart: &Since) -> f64 {
    let lines = set_lines(pen, area, chart);
    let count: usize = lines.iter().map(Vec::len).sum();
    pen.note().size * (LINE * row(count) + 0.4 * row(lines.len())) + 34.0 * pen.u
}

/// The suggested platforms then and now; gives where they end.
fn sets(pen: &mut SceneBuilder<'_>, area: Area, chart: &Since) -> f64 {
    let look = pen.note().of(pen.style.ink);
    let indent = pen.measure("Then", look) + 26.0 * pen.u;
    let all = set_lines(pen, area, chart);
    let mut y = area.top;
    pen.group("suggested", "", |pen| {
        for (set, lines) in chart.sets.iter().zip(&all) {
            for (number, line) in lines.iter().enumerate() {
                let middle = y + 0.6 * look.size;
                if number == 0 {
                    pen.text_at([area.left, middle], &set.when, look.of(pen.style.muted));
                }
                pen.text_at([area.left + indent, middle], line, look);
                y += LINE * look.size;
            }
            y += 0.4 * look.size;
        }
    });
    y
}

/// Both orders, and a line from place to place.
fn slope(pen: &mut SceneBuilder<'_>, area: Area, chart: &Since) {
    let head = pen.note().of(pen.style.muted);
    let high = if pen.style.projected { 44.0 } else { LEAST };
    let room = Area { top: area.top + 1.9 * head.size, ..area };
    let count = capacity(pen, room, chart.lines.len(), high);
    let notes: Vec<String> = chart.hidden(count).into_iter().collect();
    let area = pen.notes(area, &notes);
    let top = area.top + 1.9 * head.size;
    let step = ((area.bottom - top) / row(count.max(1))).min(HEIGHTS[1] * pen.u);
    let look = pen.label().sized((0.74 * step).min(pen.label().size));
    let change = pen.measure("−100", look.bold()) + 16.0 * pen.u;
    let score = pen.measure("100", look.bold()) + 12.0 * pen.u;
    let names = pen.widest(chart.lines[..count].iter().map(|line| line.name.as_str()), look.bold());
    let side = (names + score + 14.0 * pen.u).min(0.44 * (area.width() - change));
    let (from, to) = (area.left + side, area.right - change - side);
    pen.group("sides", "", |pen| {
        let y = area.top + 0.6 * head.size;
        pen.text_within([from, y], "Score then", side, head.end());
        pen.text_within([to, y], "Score now", side, head);
        pen.text_at([area.right, y], "Change", head.end());
    });
    let [left, right] = chart.orders(count);
    let all = chart.entries();
    let entries = &all[all.len() - chart.lines.len()..];
    for (number, (line, entry)) in chart.lines[..count].iter().zip(entries).enumerate() {
        let y = |order: &[usize]| {
            let at = order.iter().position(|at| *at == number).unwrap_or_default();
            top + step * (row(at) + 0.5)
        };
        let ends = [[from, y(&left)], [to, y(&right)]];
        pen.entry(entry, |pen| one_line(pen, line, ends, [side, score, area.right], look));
    }
}

fn one_line(
    pen: &mut SceneBuilder<'_>,
    line: &SinceLine,
    [from, to]: [[f64; 2]; 2],
    [side, score, right]: [f64; 3],
    look: TextStyle,
) {
    let colour = if line.strong { mark_of(pen, &line.platform) } else { pen.style.softened(pen.style.muted, 0.35) };
    let gap = 14.0 * pen.u;
    let ends = [(line.then, from, -1.0), (line.now, to, 1.0)];
    if line.then.is_some() && line.now.is_some() {
        let stroke = pen.solid(if line.strong { 4.0 } else { 2.0 } * pen.u, colour);
        pen.stroke_path(bent([from[0] + gap, from[1]], [to[0] - gap, to[1]]), false, stroke);
    }
    let ink: Rgb = if line.strong { pen.style.ink } else { pen.style.muted };
    // What stands behind is smaller, as far as can be read.
    let size = if line.strong { look.size } else { (0.88 * look.size).max(pen.note().size.min(look.size)) };
    let look = look.of(ink).sized(size).strong_if(line.strong);
    for (at, place, way) in ends {
        let toward = |by: f64| place[0] + way * by;
        let anchored = if way < 0.0 { look.end() } else { look };
        let number = at.map_or_else(|| "–".to_owned(), |(_, score)| points(score));
        if at.is_some() {
            pen.dot([place[0] - way * gap, place[1]], if line.strong { 6.0 } else { 4.0 } * pen.u, colour);
        }
        pen.text_at([place[0], place[1]], &number, anchored.bold());
        // A long name is set smaller before it is shortened.
        let wide = side - score;
        let part = (wide / pen.measure(&line.name, anchored).max(1.0)).clamp(0.75, 1.0);
        pen.text_within([toward(score), place[1]], &line.name, wide, anchored.sized(part * anchored.size));
    }
    let words = line.change_words();
    let colour = if words.starts_with('+') { pen.style.good } else { pen.style.bad };
    if line.strong && !words.is_empty() {
        let colour = pen.style.as_text(colour);
        pen.text_at([right, to[1]], &words, look.bold().of(colour).end());
    }
}

/// A line that leaves and arrives level.
fn bent(from: [f64; 2], to: [f64; 2]) -> Vec<[f64; 2]> {
    const STEPS: usize = 24;
    let at = |step: usize| {
        let t = row(step) / row(STEPS);
        let rise = t * t * (3.0 - 2.0 * t);
        [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * rise]
    };
    (0..=STEPS).map(at).collect()
}
