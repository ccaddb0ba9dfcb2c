//! Scores and between what they could lie as a native chart: a dot on a bar for each platform, on a scale that begins where they do.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Run, Shape, Spot};
use super::super::page::{Area, BOLD, POINT, width_of};
use super::super::paint::Paint;
use super::bars::TEXT_SIZE;
use super::cx::{SlideCx, label};
use super::points::{Points, fraction, row};
use crate::chart::ranges::{RangeRow, Ranges};
use crate::chart::words;
use crate::export::grid::{Cell, Grid};

/// How many points a dot is across, and how thick the line is on which it lies, in English Metric Units.
const DOT: u8 = 13;
const SPAN: i64 = 4 * POINT;
/// How high a row is at most, in points of type.
const ROW: i64 = 30 * POINT;
/// What is above the plot, and below it with the numbers of the scale and its title.
const OVER: i64 = 6 * POINT;
const UNDER: i64 = 40 * POINT;
/// The room between words and the plot.
const BESIDE: i64 = 12 * POINT;

/// How high the chart of so many rows is at most.
#[must_use]
pub fn highest(rows: usize) -> i64 {
    OVER + UNDER + ROW * i64::try_from(rows.max(1)).unwrap_or(1)
}

/// The chart of the first rows, which fills an area.
pub fn chart(cx: SlideCx<'_>, ranges: &Ranges, shown: usize, area: Area) -> NativeChart {
    let rows = &ranges.rows[..shown];
    let size = TEXT_SIZE;
    let (low, high) = (ranges.low_end(shown), high_end(ranges, rows));
    let top = row(shown) + 0.5;
    let mut plot = Points::default();
    // The platforms first, which are what somebody edits: the lines on which the dots lie follow.
    for (at, one) in rows.iter().enumerate() {
        let numbers = [one.score, row(shown - at), one.range.0, one.range.1];
        plot.rows.push([Cell::text(label(&one.name))].into_iter().chain(numbers.map(Cell::Number)).collect());
    }
    if let Some(typical) = ranges.typical {
        let words = words::typical_words(Some(typical)).unwrap_or_default();
        plot.add(&words, &[(typical, 0.5), (typical, top)], (Shape::Line, Paint::TEXT), None);
    }
    let paint = |one: &RangeRow| cx.palette.platform(&one.platform);
    for (at, one) in rows.iter().enumerate() {
        let y = || Cell::Same(row(shown - at), [at, 2]);
        let ends = [[Cell::Same(one.range.0, [at, 3]), y()], [Cell::Same(one.range.1, [at, 4]), y()]];
        let name = format!("{}: 9 in 10 simulations", one.name);
        plot.add_cells(&name, ends, (Shape::Solid(SPAN), paint(one)), None);
    }
    for (at, one) in rows.iter().enumerate() {
        plot.spots.push(Spot::new(at..at + 1, (Shape::Dot(DOT), paint(one)), None));
    }
    for (at, one) in rows.iter().enumerate() {
        let y = || Cell::Same(row(shown - at), [at, 2]);
        // The score stands out from the range behind it.
        let [score, range] = figures(one);
        let run = |text: String, bold: bool, paint: Paint| Run { text, bold, paint };
        let words = [
            (&one.name, low, LabelPlace::Left, Vec::new()),
            (
                &format!("{score}{range}"),
                high,
                LabelPlace::Right,
                vec![run(score, true, Paint::TEXT), run(range, false, Paint::MUTED)],
            ),
        ];
        for (text, x, place, runs) in words {
            let label = Label { bold: one.strong, runs, ..Label::name(Paint::TEXT, place, plot.rows.len()) };
            plot.add_cells(text, [[Cell::Number(x), y()]], (Shape::Nothing, Paint::MUTED), Some(label));
        }
    }
    let x = Axis { least: Some(low), most: Some(high), step: Some(10.0), ..Axis::of_points("Score (out of 100)") };
    let y = Axis {
        least: Some(0.5),
        most: Some(top),
        step: Some(1.0),
        numbers: false,
        lines: false,
        ..Axis::from_zero("", "0")
    };
    NativeChart {
        plot: Plot::Scatter { spots: plot.spots, inner: Some(inner(cx.breadth(), rows, (area, size))), x, y },
        grid: Grid { rows: plot.rows, ..Grid::new(&["Platform", "Score", "Row", "5% lie below", "95% lie below"]) },
        legend: Legend::None,
        text_size: size,
    }
}

/// How far the scale goes on beyond the last that is shown, in points of the score: the figures keep off its lines.
const BEYOND: f64 = 2.0;

/// Where the scale ends: a little beyond the last score and range.
fn high_end(ranges: &Ranges, rows: &[RangeRow]) -> f64 {
    let all = rows.iter().flat_map(|one| [one.range.1, one.score]).chain(ranges.typical);
    let last = (all.fold(0.0, f64::max) + BEYOND).ceil();
    // A line of the scale would touch the figures.
    let end = if last % 10.0 < BEYOND { last + BEYOND } else { last };
    end.min(100.0)
}

/// A score and its range: `83`, `  (78–84)`.
fn figures(one: &RangeRow) -> [String; 2] {
    [words::points(one.score), format!("  ({})", one.span())]
}

/// Where the plot lies within the chart, as fractions: beside the widest name and the widest figures.
fn inner(breadth: i64, rows: &[RangeRow], (area, size): (Area, u32)) -> [f64; 4] {
    let widest = |words: &dyn Fn(&RangeRow) -> String| {
        let wide = rows.iter().map(|one| width_of(&words(one), size / 100) * breadth / 100 * BOLD / 100).max();
        fraction(wide.unwrap_or_default() + BESIDE, area.width)
    };
    let (names, figures) = (widest(&|one| label(&one.name)).min(0.35), widest(&|one| figures(one).concat()));
    let [over, under] = [OVER, UNDER].map(|high| fraction(high, area.height));
    [names, over, 1.0 - names - figures, 1.0 - over - under]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::PlatformId;

    fn ranges() -> Ranges {
        let row = |(name, score, range): (&str, f64, (f64, f64))| RangeRow {
            platform: PlatformId::new(&name.to_lowercase()).expect("an id"),
            name: name.to_owned(),
            strong: score > 80.0,
            score,
            range,
            chance: 0.5,
        };
        let rows = [("Ann", 83.0, (78.0, 84.0)), ("Bea", 72.0, (67.0, 73.0)), ("Cay", 60.0, (56.0, 64.0))];
        Ranges {
            headline: String::new(),
            rows: rows.into_iter().map(row).collect(),
            typical: Some(59.0),
            samples: 1_000,
        }
    }

    #[test]
    fn the_plot_lies_beside_the_widest_words_and_within_the_chart() {
        let area = Area { x: 0, y: 0, width: 8_046_720, height: highest(3) };
        for breadth in [100, 118] {
            let [left, top, width, height] = inner(breadth, &ranges().rows, (area, 1200));
            assert!(left > 0.0 && top > 0.0 && left + width < 1.0 && top + height < 1.0, "{breadth}");
            let words = width_of("83 (78–84)", 12) * breadth / 100;
            assert!(
                (1.0 - left - width) * 8_046_720.0 > f64::from(i32::try_from(words).expect("a length")),
                "{breadth}"
            );
        }
        assert!(highest(14) > highest(3));
    }
}
