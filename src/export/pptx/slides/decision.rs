//! The slide of one milestone: what is needed, what the first platforms have of it, and what would have to change.

use super::super::deck::Slide;
use super::super::page::{AIR, Area};
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::cx::{SlideCx, above, label, label_with, label_within, note};
use super::dots::{Dot, Dots, Need, Stretch};
use super::notes::{beside, said};
use crate::chart::audience::LeaderInterval;
use crate::chart::decision::{Decision, LevelRow, OTHERS, Who};
use crate::chart::words::points;
use crate::chart::{Describes, script, words};

/// The letters of a pole.
pub(super) const POLE: usize = 40;
/// The size of text, in hundredths of a point.
const SIZE: u32 = 1_200;

/// The milestone.
pub fn decision(cx: SlideCx<'_>, chart: &Decision) -> Slide {
    let milestone = &cx.material.framework.milestones[chart.milestone];
    let notes: Vec<(&str, &str)> =
        chart.notes.iter().map(|(heading, said)| (heading.as_str(), said.as_str())).collect();
    let dots = dots(cx, chart);
    let (room, mut shapes) = beside(cx, &notes).at_foot(cx.page.under(&chart.question, cx.breadth()).body);
    let place = |key: &str| {
        let (above, below) = above(room, cx.foot_lines(key));
        let area = Area { y: above.y + AIR, height: (above.height - AIR).min(dots.highest()), ..above };
        (area, note(key, Area { y: area.y + area.height, ..below }))
    };
    let key = chart.key();
    let (mut area, mut under) = place(&key);
    // Who has no room on the scale stands in words.
    let unnamed = dots.unnamed(cx, area, SIZE);
    // In whole points at which it would lead, as headlines name them.
    let of = |one: &&Stretch| match [one.span[0].ceil(), one.span[1].floor()] {
        [from, to] if from < to => format!("{} from {} to {}", one.name, points(from), points(to)),
        [from, _] => format!("{} at {}", one.name, points(from)),
    };
    let unnamed: Vec<String> = unnamed.iter().map(of).collect();
    if !unnamed.is_empty() {
        let unnamed: Vec<&str> = unnamed.iter().map(String::as_str).collect();
        (area, under) = place(&format!("{key} Not named on the scale: {}.", words::list(&unnamed)));
    }
    let native = dots.chart(cx, &format!("{}, from 0 to 100", milestone.name), (area, SIZE));
    let what = What::Chart(Box::new(native));
    shapes.insert(0, Shape { name: milestone.name.clone(), alt_text: chart.alt_text(), area, what });
    shapes.extend(under);
    let mut head = said(script::of_decision(chart, cx.material), &chart.headline, chart.question.clone());
    head.reasons.extend([milestone.meaning.clone(), milestone.risk.clone()]);
    cx.slide(chart, head, shapes)
}

/// Up to so many other segments have a row each for what they need.
const OWN_ROWS: usize = 3;

/// The levels of the first platforms beside what is needed, under who would come first where.
fn dots(cx: SlideCx<'_>, chart: &Decision) -> Dots {
    let milestone = &cx.material.framework.milestones[chart.milestone];
    let stretch = |stretch: &LeaderInterval| {
        let (name, paint) = match &stretch.leader {
            Some((id, name)) => (name.as_str(), cx.palette.platform(id)),
            None => ("Nobody", Paint::MUTED),
        };
        Stretch { name: label(name), span: [stretch.from, stretch.to], paint }
    };
    let dot = |row: &LevelRow| Dot {
        words: row.level_words(),
        short: points(row.level),
        before: label_with(&row.name, &format!("({}, score {})", row.rank_words(), points(row.score.0))),
        whose: row.name.clone(),
        at: row.level,
        paint: cx.palette.platform(&row.platform),
        led: row.gap.is_some(),
        needed: false,
        all: Vec::new(),
    };
    let (low, high) = chart.band();
    let need = Need { words: chart.need_words(), at: chart.now.need, band: ("Where you put it", low, high) };
    let other = |before: String, words: String, at: f64, all: Vec<(String, f64)>| Dot {
        short: words.clone(),
        words,
        whose: before.clone(),
        before,
        at,
        paint: Paint::MUTED,
        led: false,
        needed: true,
        all,
    };
    let others: Vec<Dot> = if chart.others.len() <= OWN_ROWS {
        let one = |(who, need): &(Who, f64)| other(format!("Need of {}", who.beside), points(*need), *need, Vec::new());
        chart.others.iter().map(one).collect()
    } else {
        let named = |(who, need): &(Who, f64)| (label(&format!("Need of {}", who.beside)), *need);
        let most = chart.others.iter().map(|(_, need)| *need).fold(0.0, f64::max);
        let all: Vec<(String, f64)> = chart.others.iter().map(named).collect();
        // Words beside one of the marks would seem to be its own.
        vec![other(format!("{OTHERS}, {}", chart.others_span()), String::new(), most, all)]
    };
    let rows: Vec<Dot> = chart.rows.iter().map(dot).chain(others).collect();
    // One who comes first wherever the need is says nothing as a bar.
    let turns = chart.stretches.len() > 1;
    Dots {
        poles: [&milestone.low, &milestone.high].map(|pole| label_within(pole, POLE)),
        need: Some(need),
        stretches: chart.stretches.iter().filter(|_| turns).map(stretch).collect(),
        rows,
    }
}
