//! Slides with lines.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{AIR, Area, height_of};
use super::super::paint::Paint;
use super::super::shape::{Paragraph, Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use crate::chart::portfolio::{LINES, PortfolioChart, PortfolioStep};
use crate::chart::slope::{MOST, Slope};
use crate::chart::today::HOURS;
use crate::chart::{Chart, words};
use crate::export::grid::{Cell, Grid};

/// What the two lines are.
const EACH_AND_TOGETHER: &str =
    "Together: what these platforms score together · each, on average: the average of their own scores";

/// What each further place adds, and which places they are.
pub fn portfolio(cx: SlideCx<'_>, together: &PortfolioChart) -> Slide {
    let rows = together
        .curve
        .iter()
        .map(|step| vec![Cell::text(step.name()), Cell::Number(step.coverage), Cell::Number(step.mean_score)]);
    let grid = Grid { rows: rows.collect(), ..Grid::new(&["Platforms", LINES[0].0, LINES[1].0]) };
    let series = |column: usize, place: LabelPlace| {
        let paint = if column == 1 { cx.palette.accent } else { Paint::BEHIND };
        let label = Label::values(Paint::TEXT, place, "0");
        Series { column, paint: Some(paint), label: Some(label), ..Series::default() }
    };
    let values = Axis {
        least: Some(together.low_end()),
        most: Some(100.0),
        step: Some(10.0),
        ..Axis::from_zero("Score (out of 100)", "0")
    };
    let chart = NativeChart {
        plot: Plot::Lines {
            series: vec![series(1, LabelPlace::Above), series(2, LabelPlace::Below)],
            categories: String::new(),
            values,
        },
        grid,
        legend: Legend::Above,
        text_size: 1200,
    };
    let (left, right) = cx.page.body.split(52, 274_320);
    let mut table = Table { size: 12, heads: 1, breadth: cx.breadth(), steady: true, ..Table::default() };
    table.rows.push(vec![
        TableCell::heading("Platforms"),
        TableCell::heading("Which"),
        TableCell::heading("Together").centred(),
        TableCell::heading(HOURS).centred(),
    ]);
    for step in &together.curve {
        let names: Vec<String> = step.names.iter().map(|name| label(name)).collect();
        let cell =
            |cell: TableCell| TableCell { bold: step.chosen, ground: step.chosen.then_some(Paint::PANEL), ..cell };
        table.rows.push(vec![
            cell(TableCell::figure(step.size.to_string())),
            cell(TableCell::words(names.join(", "))),
            cell(TableCell::figure(words::points(step.coverage))),
            cell(TableCell::figure(step.hours.replace(' ', "\u{a0}"))),
        ]);
    }
    // What limits every row stands under them.
    let foot = together
        .within
        .as_ref()
        .map_or(0, |within| height_of(within, right.for_letters(cx.breadth()), 12, false) + AIR);
    let below = Area { y: right.y + right.height - foot + AIR, height: foot - AIR, ..right };
    let right = Area { height: right.height - foot, ..right };
    let table = table.sized(right, &[12, 11, 10, 9, 8]);
    let what = What::Chart(Box::new(chart));
    let alt_text = together.alt_text.clone();
    let mut shapes = vec![
        Shape { name: Chart::Portfolio.name(cx.material.framework), alt_text: alt_text.clone(), area: left, what },
        Shape { name: "Which platforms".to_owned(), alt_text: alt_text.clone(), area: right, what: What::Table(table) },
    ];
    shapes.extend(together.within.as_ref().map(|within| Shape {
        name: "Note".to_owned(),
        alt_text: String::new(),
        area: below,
        what: What::Text(vec![Paragraph::muted(within.clone(), 12)]),
    }));
    let say = vec![of_first_sizes(&together.curve)];
    let mut reasons = vec![together.subtitle.clone(), EACH_AND_TOGETHER.to_owned()];
    reasons.push(together.hours.clone());
    reasons.extend(together.inertia.clone());
    reasons.extend(together.split.as_ref().map(|split| split.sentence.clone()));
    reasons.extend(together.places.iter().map(|place| place.worth.clone()));
    if let Some(step) = together.curve.iter().find(|step| step.gap > 0.0) {
        reasons.push(format!(
            "From {} on, another set could score up to {} points more.",
            platforms(step.size),
            words::decimal(step.gap)
        ));
    }
    let what = if together.subtitle.is_empty() { EACH_AND_TOGETHER } else { &together.subtitle };
    let subtitle = format!("{what}. {}", together.hours);
    let head = Head { subtitle, say, reasons, ..Head::default() };
    cx.slide(together, head, shapes)
}

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
        plot: Plot::Lines { series: series.collect(), categories: String::new(), values },
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

/// So many platforms, in words.
fn platforms(count: usize) -> String {
    format!("{} {}", words::number(count), if count == 1 { "platform" } else { "platforms" })
}

/// What the best sets of the first two sizes score, as a sentence.
fn of_first_sizes(curve: &[PortfolioStep]) -> String {
    let scores = |count: usize| if count == 1 { "scores" } else { "score" };
    let Some(first) = curve.first() else { return String::new() };
    let (of, points) = (words::capital(&platforms(first.size)), words::points(first.coverage));
    let said = format!("{of} {} {points} out of 100", scores(first.size));
    match curve.get(1) {
        None => said,
        Some(next) => {
            let of = words::number(next.size);
            format!("{said}; {of} {} {}", scores(next.size), words::points(next.coverage))
        }
    }
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
    fn sizes_are_told_in_one_and_many() {
        let step = |size: usize, coverage: f64| PortfolioStep {
            size,
            coverage,
            mean_score: coverage,
            names: Vec::new(),
            hours: String::new(),
            gap: 0.0,
            chosen: false,
        };
        let said = |steps: &[(usize, f64)]| {
            of_first_sizes(&steps.iter().map(|(size, coverage)| step(*size, *coverage)).collect::<Vec<_>>())
        };
        assert_eq!(said(&[]), "");
        assert_eq!(said(&[(1, 88.0)]), "One platform scores 88 out of 100");
        assert_eq!(said(&[(1, 88.0), (2, 92.0), (3, 94.0)]), "One platform scores 88 out of 100; two score 92");
        assert_eq!(said(&[(6, 88.0), (7, 92.0)]), "6 platforms score 88 out of 100; 7 score 92");
    }

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
