//! Ranks of this plan on the left, of a scenario on the right, and a line between them.

use super::Material;
use super::frame::Drawing;
use super::pen::{Area, Pen};
use super::rows::{capacity, row};
use crate::chart::scene::Anchor;
use crate::chart::slope::{Line, Slope};
use crate::chart::text::clean;
use crate::chart::words::points;

/// How many platforms are shown: more lines than these are a tangle.
const MOST: usize = 14;

pub fn drawing<'a>(material: &'a Material<'a>) -> Option<Drawing<'a>> {
    let Material { framework, library, plan, scope, report, .. } = *material;
    let scenario = match material.versus {
        Some(name) => plan.scenario(name),
        None => plan.scenarios.first(),
    }?;
    let chart = Slope::new(framework, library, plan, scope, report, scenario)?;
    Some(Drawing {
        title: chart.headline.clone(),
        alt_text: chart.alt_text.clone(),
        sources: Vec::new(),
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    })
}

fn paint(pen: &mut Pen<'_>, area: Area, chart: &Slope) {
    let head = 1.8 * pen.label().size;
    let room = Area { top: area.top + head, bottom: area.bottom - 1.8 * pen.note().size, ..area };
    let count = capacity(pen, room, chart.lines.len().min(MOST), 36.0);
    // Those that are among the best of either side.
    let best =
        |line: &&Line| [line.now, line.then].into_iter().flatten().map(|(rank, _)| rank).min().unwrap_or(usize::MAX);
    let mut lines: Vec<&Line> = chart.lines.iter().collect();
    lines.sort_by_key(best);
    let hidden = lines.split_off(count);
    let mut note = "Rank and fit, in points of 100; in colour: first on one side, or with another rank".to_owned();
    if !hidden.is_empty() {
        note.push_str(&format!("; and {} more with lower ranks on both sides", hidden.len()));
    }
    let area = pen.notes(area, &[note]);
    let step = ((area.height() - head) / row(count)).min(56.0 * pen.u);
    let look = pen.label().sized(pen.label().size.min(0.72 * step));
    let top = area.top + head;
    let side = 0.36 * area.width();
    let (from, to) = (area.left + side, area.right - side);
    let gap = 18.0 * pen.u;
    let heads = pen.label().bold();
    let write_head = |pen: &mut Pen<'_>, words: &str, x: f64, end: bool| {
        let words = pen.setting(heads).shortened(&clean(words), side - gap);
        pen.text_at([x, area.top + 0.4 * heads.size], &words, if end { heads.end() } else { heads });
    };
    pen.group("sides", "", |pen| {
        write_head(pen, "This plan", from, true);
        write_head(pen, &chart.scenario, to, false);
    });
    let left = order(&lines, |line| line.now);
    let right = order(&lines, |line| line.then);
    for (number, line) in lines.iter().enumerate() {
        let y = |order: &[usize]| {
            let at = order.iter().position(|at| *at == number).unwrap_or_default();
            top + step * (row(at) + 0.5)
        };
        let ends = [[from, y(&left)], [to, y(&right)]];
        let moved = line.now.map(|(rank, _)| rank) != line.then.map(|(rank, _)| rank);
        let first = [line.now, line.then].into_iter().flatten().any(|(rank, _)| rank == 1);
        let colour = if first {
            pen.platform(&line.platform)
        } else if moved {
            pen.style.softened(pen.platform(&line.platform), 0.75)
        } else {
            pen.style.softened(pen.style.muted, 0.45)
        };
        let label = format!("{}: {} here, {} there", line.name, rank_words(line.now), rank_words(line.then));
        pen.group(&format!("line-{}", line.platform), &label, |pen| {
            pen.line(ends[0], ends[1], if first { 5.0 } else { 2.5 }, colour);
            for end in ends {
                pen.dot(end, 6.5 * pen.u, colour);
            }
            let look = look.strong_if(first);
            name(pen, line, line.now, [from - gap, ends[0][1]], side - gap, look.end());
            name(pen, line, line.then, [to + gap, ends[1][1]], side - gap, look);
        });
    }
}

/// Rank, name and fit of one end; the name is what gives way.
fn name(pen: &mut Pen<'_>, line: &Line, at: Option<(usize, f64)>, place: [f64; 2], most: f64, look: super::pen::Type) {
    let (before, after) = match at {
        Some((rank, fit)) => (format!("{rank}. "), format!("  {}", points(fit))),
        None => (String::new(), " ruled out".to_owned()),
    };
    let room = most - pen.measure(&before, look) - pen.measure(&after, look) - 0.5 * look.size;
    let name = pen.setting(look).shortened(&clean(&line.name), room);
    debug_assert!(matches!(look.anchor, Anchor::Start | Anchor::End));
    pen.text_at(place, &format!("{before}{name}{after}"), look);
}

fn rank_words(at: Option<(usize, f64)>) -> String {
    at.map_or_else(|| "ruled out".to_owned(), |(rank, _)| format!("rank {rank}"))
}

/// The lines in the order of their ranks on one side; those that are ruled out come last.
fn order(lines: &[&Line], side: impl Fn(&Line) -> Option<(usize, f64)>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| {
        let rank = |at: usize| side(lines[at]).map_or((1, 0), |(rank, _)| (0, rank));
        rank(*a).cmp(&rank(*b)).then_with(|| lines[*a].name.cmp(&lines[*b].name))
    });
    order
}
