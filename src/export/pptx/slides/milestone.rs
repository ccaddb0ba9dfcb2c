//! The slide of one milestone alone: the level of each platform as a dot on its scale, against what is needed.

use super::super::deck::Slide;
use super::super::page::{AIR, Area};
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::bars::{MOST, TEXT_SIZE};
use super::cx::{Head, SlideCx, label, label_within};
use super::decision::POLE;
use super::dots::{Dot, Dots, Need};
use crate::chart::Describes;
use crate::chart::single_milestone::{LevelRow, SingleMilestone};
use crate::chart::words::{self, of_all, points};

/// The ranking on one milestone alone.
pub fn milestone(cx: SlideCx<'_>, alone: &SingleMilestone) -> Slide {
    let milestone = &cx.material.framework.milestones[alone.milestone];
    let shown = alone.rows.len().min(MOST);
    let rows = &alone.rows[..shown];
    let dot = |row: &LevelRow| Dot {
        short: format!("{} {}", label(&row.name), points(row.level)),
        whose: row.name.clone(),
        words: format!("{} {}", label(&row.name), points(row.level)),
        before: row.rank.map_or_else(|| row.score_words(), |_| format!("score {}", row.score_words())),
        at: row.level,
        // Whoever is first has the colour of theirs.
        paint: if row.first { cx.palette.platform(&row.platform) } else { Paint::BEHIND },
        led: alone.needs.len() == 1,
        needed: false,
        all: Vec::new(),
    };
    let (low, high) = alone.needed_ends();
    let words = match alone.needs.as_slice() {
        [(_, need)] => format!("They need {}", points(*need)),
        _ => format!("They need {}, on average {}", alone.needed_span(), points(alone.mean_need)),
    };
    let dots = Dots {
        poles: [&milestone.low, &milestone.high].map(|pole| label_within(pole, POLE)),
        need: Some(Need { words, at: alone.mean_need, band: ("What segments need", low, high) }),
        stretches: Vec::new(),
        rows: rows.iter().map(dot).collect(),
    };
    let band =
        if points(low) == points(high) { "" } else { " · band: from the least to the most that a segment needs" };
    let needed = format!("{} · {}{band} · before each row: the score on it alone", alone.ranked_by, alone.needed());
    let subtitle = of_all(&needed, "Top", shown, alone.rows.len());
    let body = cx.page.under(&subtitle, cx.breadth()).body;
    let area = Area { y: body.y + AIR, height: (body.height - AIR).min(dots.highest()), ..body };
    let native = dots.chart(cx, &format!("Level on {}", milestone.name), (area, TEXT_SIZE));
    let what = What::Chart(Box::new(native));
    let shape = Shape { name: format!("{} alone", milestone.name), alt_text: alone.alt_text(), area, what };
    let first = alone.rows.iter().take_while(|row| row.rank.is_some()).take(3);
    let first: Vec<String> = first.map(|row| format!("{} ({})", row.name, points(row.score))).collect();
    let first: Vec<&str> = first.iter().map(String::as_str).collect();
    let say = match first.as_slice() {
        [] => String::new(),
        [only] => format!("On {} alone, {only} scores highest", milestone.name),
        some => format!("On {} alone, {} score highest", milestone.name, words::list(some)),
    };
    let head = Head {
        say: vec![say],
        subtitle,
        reasons: vec![milestone.question.clone(), milestone.meaning.clone(), milestone.risk.clone()],
        ..Head::default()
    };
    cx.slide(alone, head, vec![shape])
}
