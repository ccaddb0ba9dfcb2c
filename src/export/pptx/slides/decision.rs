//! The slide of one milestone: what is needed, what the first platforms have of it, and what would have to change.

use super::super::chart::{Axis, Legend, Mark, NativeChart, Plot};
use super::super::deck::Slide;
use super::super::page::Area;
use super::super::shape::{Shape, What};
use super::cx::{SlideCx, label_with};
use super::notes::{beside, said};
use crate::chart::decision::{Decision, LevelRow};
use crate::chart::words::points;
use crate::chart::{Describes, script};
use crate::export::grid::{Cell, Grid};

/// The milestone.
pub fn decision(cx: SlideCx<'_>, chart: &Decision) -> Slide {
    let milestone = &cx.material.framework.milestones[chart.milestone];
    let needed = match chart.now.words.as_str() {
        "" => format!("Dashed: they need {}", points(chart.now.need)),
        words => format!("Dashed: they need {} (“{words}”)", points(chart.now.need)),
    };
    let subtitle = format!("{} {needed}.", chart.question);
    let notes: Vec<(&str, &str)> =
        chart.notes.iter().map(|(heading, said)| (heading.as_str(), said.as_str())).collect();
    let body = cx.page.under(&subtitle, cx.breadth()).body;
    let (above, mut shapes) = beside(cx, &notes).at_foot(body);
    let native = levels(chart, (&milestone.name, &milestone.low, &milestone.high), cx);
    let area = Area { height: above.height.min(native.highest().saturating_mul(3) / 2), ..above };
    let what = What::Chart(Box::new(native));
    shapes.insert(0, Shape { name: milestone.name.clone(), alt_text: chart.alt_text(), area, what });
    let mut head = said(script::of_decision(chart, cx.material), &chart.headline, subtitle);
    head.reasons.extend([milestone.meaning.clone(), milestone.risk.clone()]);
    cx.slide(chart, head, shapes)
}

/// The levels of the first platforms beside what is needed.
fn levels(chart: &Decision, (name, low, high): (&str, &str, &str), cx: SlideCx<'_>) -> NativeChart {
    let named = |row: &LevelRow| {
        let score = format!("({}, score {})", row.rank_words(), points(row.score.0));
        vec![Cell::text(label_with(&row.name, &score)), Cell::Number(row.level)]
    };
    let grid =
        Grid { rows: chart.rows.iter().map(named).collect(), ..Grid::new(&["Platform", &format!("Level on {name}")]) };
    let series = cx.bars_of(chart.rows.iter().map(|row| &row.platform));
    let mark =
        Mark { at: chart.now.need, rows: 0..chart.rows.len(), words: format!("They need {}", points(chart.now.need)) };
    let values = Axis { mark: Some(mark), ..Axis::of_points(&format!("{name}: 0 {low}, 100 {high}")) };
    NativeChart {
        plot: Plot::Bars { stacked: false, gap: 60, series: vec![series], values },
        grid,
        legend: Legend::None,
        text_size: 1200,
    }
}
