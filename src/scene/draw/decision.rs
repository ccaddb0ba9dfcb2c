//! One milestone: its slider as the decision it is, and the ranking under it.

use crate::chart::Describes;
use crate::chart::audience::LeaderInterval;
use crate::chart::decision::{Bar, Decision, NOBODY};
use crate::chart::words::{points, typical_words};
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::frame::PageDrawing;
use crate::scene::items::Anchor;
use crate::scene::rail::{knob, rail, unnamed};
use crate::scene::rows::{Rows, capacity, typical};
use crate::scene::text::clean;

/// The part of the width that names may take.
const GUTTER: f64 = 0.32;

pub fn page<'a>(chart: Decision) -> PageDrawing<'a> {
    PageDrawing {
        id: format!("decision-{}", chart.milestone),
        over: chart.over.clone(),
        title: chart.title().to_owned(),
        under: chart.question.clone(),
        alt_text: chart.alt_text(),
        steady: true,
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Decision) {
    let milestone = &pen.material.framework.milestones[chart.milestone];
    let names = pen.label().size;
    let half = 22.0 * pen.u;
    let top = area.top + 1.8 * names;
    let track = Area { left: area.left, right: area.right, top, bottom: top + 2.0 * half };
    rail(pen, track, (&milestone.id, chart.milestone), &chart.stretches, Some(names));
    knob(pen, track, &milestone.id, (chart.need, chart.spread), 34.0 * pen.u);
    let look = pen.label().of(pen.style.muted);
    let y = track.bottom + 1.15 * names;
    let room = 0.48 * track.width();
    pen.group("poles", "", |pen| {
        pen.text_within([track.left, y], &milestone.low, room, look);
        let high = pen.setting(look).shortened(&clean(&milestone.high), room);
        pen.text_at([track.right, y], &high, look.end());
    });
    let below = Area { top: y + 1.1 * names, ..area };
    // Whose colour has no name over the rail or on a bar is named between them, which takes room from the bars.
    let stretches: Vec<&LeaderInterval> = chart.stretches.iter().collect();
    let mut key = Vec::new();
    let shown = loop {
        let rest = pen.room_under_legend(below, &key);
        let shown = bars_held(pen, Area { top: rest.top + 1.1 * names, ..rest }, &chart.bars);
        let on_bar = |(_, name): &(Rgb, String)| chart.bars[..shown].iter().any(|bar| bar.name == *name);
        let mut found = unnamed(pen, track, &stretches, Some(names));
        found.retain(|entry| !on_bar(entry));
        if found.len() <= key.len() {
            break shown;
        }
        key = found;
    };
    let rest = if key.is_empty() { below } else { pen.legend(below, &key) };
    bars(pen, Area { top: rest.top + 1.1 * names, ..rest }, chart, shown);
}

/// How many bars an area holds. Any platform may come to stand there while the slider is dragged.
fn bars_held(pen: &SceneBuilder<'_>, area: Area, bars: &[Bar]) -> usize {
    let names = pen.material.report.problem.candidates.iter().map(|platform| platform.name.as_str());
    let least = Rows::least(pen, area, names, GUTTER);
    capacity(pen, area, bars.len(), least).min(bars.len())
}

/// The ranking: in colour whoever would lead somewhere on the scale.
fn bars(pen: &mut SceneBuilder<'_>, area: Area, chart: &Decision, shown: usize) {
    let bars = &chart.bars[..shown];
    // Any of them may come to stand here while the slider is dragged.
    let material = pen.material;
    let names = || material.report.problem.candidates.iter().map(|platform| platform.name.as_str());
    if bars.is_empty() {
        let look = pen.label().of(pen.style.muted);
        pen.text_at([area.left, area.top + look.size], NOBODY, look);
        return;
    }
    let foot = if chart.typical.is_some() { 1.5 * pen.note().size } else { 20.0 * pen.u };
    let room = Area { bottom: area.bottom - foot, ..area };
    let rows = Rows::with_room_for(pen, room, bars.len(), names(), GUTTER);
    let number = pen.measure("100", rows.look.bold()) + 24.0 * pen.u;
    let scale = (rows.area.right - number - rows.left) / 100.0;
    let mark = |pen: &mut SceneBuilder<'_>| {
        let Some((score, words)) = chart.typical.zip(typical_words(chart.typical)) else { return };
        let at = rows.left + scale * score;
        typical(pen, at, rows.area, &words);
        let look = pen.note().of(pen.style.muted).middle();
        pen.text([at, rows.area.bottom + 1.2 * look.size], &words, look);
    };
    for ((at, bar), entry) in bars.iter().enumerate().zip(chart.entries()) {
        pen.group(&entry.id, &entry.label, |pen| {
            rows.name(pen, at, &entry.name, entry.strong);
            let room = rows.bar(at);
            let colour = match (entry.strong, bar.could_lead) {
                (true, _) => pen.platform(&bar.platform),
                (_, true) => pen.style.softened(pen.platform(&bar.platform), 0.55),
                (_, false) => pen.style.softened(pen.style.muted, 0.28),
            };
            let right = rows.left + scale * bar.score;
            pen.rect(Area { right, ..room }, 6.0 * pen.u, colour);
            let look = crate::scene::builder::TextStyle { anchor: Anchor::Start, ..rows.look }.bold();
            pen.text_at([right + 16.0 * pen.u, room.centre()[1]], &points(bar.score), look);
        });
    }
    mark(pen);
}
