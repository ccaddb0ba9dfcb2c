//! Ranks beside those of another audience, as a slide.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::paint::Paint;
use super::cx::{Head, SlideCx, label};
use crate::chart::Chart;
use crate::chart::slope::{MOST, Slope};
use crate::export::grid::{Cell, Grid};

/// Up to so many ranks each has its number beside the axis.
const EACH_RANK: usize = 24;

/// Ranks beside those of another audience; none where nobody has a rank on either side.
pub fn scenario(cx: SlideCx<'_>, slope: &Slope) -> Option<Slide> {
    // A line has to begin or end somewhere, and more of them could not be told apart.
    let count = slope.ranked().min(MOST - 2);
    let shown = &slope.lines[..count];
    let rank = |at: Option<(usize, f64)>| at.map_or(usize::MAX, |(rank, _)| rank);
    let last = shown.iter().flat_map(|line| [line.now, line.then]).flatten().map(|(rank, _)| rank).max()?;
    #[expect(clippy::cast_precision_loss, reason = "ranks")]
    let of = |at: Option<(usize, f64)>| Cell::or_empty(at.map(|(rank, _)| rank as f64));
    let names = shown.iter().map(|line| label(&line.name));
    let row = |name: &str, cells: Vec<Cell>| [Cell::text(label(name))].into_iter().chain(cells).collect();
    let grid = Grid {
        head: ["Ranks".to_owned()].into_iter().chain(names).collect(),
        rows: vec![
            row(&slope.sides[0], shown.iter().map(|line| of(line.now)).collect()),
            row(&slope.sides[1], shown.iter().map(|line| of(line.then)).collect()),
        ],
    };
    let series = shown.iter().enumerate().map(|(at, line)| {
        let paint = match (rank(line.now), rank(line.then)) {
            (1, _) | (_, 1) => cx.palette.platform(&line.platform),
            _ if line.moved() => Paint::BEHIND,
            _ => Paint::PANEL,
        };
        // A name stands at both ends of its line, or at the one that there is.
        let name = |place: LabelPlace, row: usize| Label::name(Paint::TEXT, place, row);
        let left = line.now.map(|_| name(LabelPlace::Left, 0));
        let label = match (left, line.then) {
            (Some(left), None) => left,
            (left, _) => Label { also: left.map(|_| (0, LabelPlace::Left)), ..name(LabelPlace::Right, 1) },
        };
        Series { column: at + 1, paint: Some(paint), label: Some(label), ..Series::default() }
    });
    #[expect(clippy::cast_precision_loss, reason = "ranks")]
    let values = Axis {
        least: Some(0.0),
        most: Some((last.max(2) + 1) as f64),
        step: Some(if last > EACH_RANK { 5.0 } else { 1.0 }),
        reversed: true,
        lines: false,
        // Ranks begin with 1: the 0 at the end of the axis stays empty.
        ..Axis::from_zero("Rank", "0;;")
    };
    let chart = NativeChart {
        plot: Plot::Lines { series: series.collect(), categories: String::new(), inner: None, values },
        grid,
        legend: Legend::None,
        text_size: 1200,
    };
    let moved = shown.iter().filter(|line| line.moved()).count();
    let more = slope.hidden(count).map_or_else(String::new, |more| format!(" · {more}"));
    let head = Head {
        subtitle: format!("Ranks in this plan and in the scenario “{}”{more}", slope.scenario),
        say: vec![who_moves(&slope.scenario, moved, shown.len())],
        reasons: vec!["These are the platforms that rank highest in this plan or in the scenario".to_owned()],
        ..Head::default()
    };
    Some(cx.chart_slide(slope, head, &Chart::Scenarios.name(cx.material.framework), chart))
}

/// How many of some platforms change rank in a scenario, as a sentence.
fn who_moves(scenario: &str, moved: usize, all: usize) -> String {
    match moved {
        0 => format!("In the scenario “{scenario}”, none of these platforms changes rank"),
        1 if all == 1 => format!("In the scenario “{scenario}”, this platform changes rank"),
        2 if all == 2 => format!("In the scenario “{scenario}”, both platforms change rank"),
        _ if moved == all => format!("In the scenario “{scenario}”, all {all} of these platforms change rank"),
        1 => format!("In the scenario “{scenario}”, 1 of these {all} platforms changes rank"),
        _ if moved == all => format!("In the scenario “{scenario}”, all {all} of these platforms change rank"),
        _ => format!("In the scenario “{scenario}”, {moved} of these {all} platforms change rank"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_moves_is_told_in_one_and_many() {
        for (moved, all, said) in [
            (1, 1, "this platform changes rank"),
            (2, 2, "both platforms change rank"),
            (12, 12, "all 12 of these platforms change rank"),
        ] {
            assert_eq!(who_moves("Cheaper", moved, all), format!("In the scenario “Cheaper”, {said}"));
        }
        let said = |moved| who_moves("Cheaper", moved, 12);
        assert_eq!(said(0), "In the scenario “Cheaper”, none of these platforms changes rank");
        assert_eq!(said(1), "In the scenario “Cheaper”, 1 of these 12 platforms changes rank");

        assert_eq!(said(12), "In the scenario “Cheaper”, all 12 of these platforms change rank");
        assert_eq!(said(2), "In the scenario “Cheaper”, 2 of these 12 platforms change rank");
    }
}
