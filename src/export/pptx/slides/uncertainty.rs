//! Slides that say how sure the answer is: how often each rank, how far fits could move, and what would change the leader.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series, width_of_bars};
use super::super::deck::Slide;
use super::super::page::width_of;
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::bars::{MOST, TEXT_SIZE};
use super::cx::{Head, SlideCx, label, sentence};
use super::spans;
use crate::chart::acceptability::{Acceptability, RANKS, RankAcceptability};
use crate::chart::ranges::Ranges;
use crate::chart::{Chart, Describes, words};
use crate::export::grid::{Cell, Grid};
use crate::export::xml::number;
use crate::scene::strength;

/// How often each platform takes which rank.
pub fn acceptability(cx: SlideCx<'_>, chances: &Acceptability) -> Slide {
    let shown = chances.telling.min(12);
    let ranks = chances.rows.first().map_or(0, |row| row.ranks.len());
    let all = chances.rows.len();
    // What is drawn first, then what it is made of, for those who want to go on with it.
    let further = |rank: usize| match rank {
        10 if all > 10 => "Rank 11 or later".to_owned(),
        rank => format!("Rank {}", rank + 1),
    };
    let drawn = ["Platform"].into_iter().chain(RANKS).map(str::to_owned);
    let head = drawn.chain((3..ranks).map(further)).collect();
    let row = |row: &RankAcceptability| {
        let later = row.ranks.get(3..).unwrap_or_default();
        let chances = row.parts.into_iter().chain(later.iter().copied()).map(Cell::Number);
        [Cell::text(label(&row.name))].into_iter().chain(chances).collect()
    };
    let grid = Grid { head, rows: chances.rows[..shown].iter().map(row).collect() };
    // As in the picture, ranks are tints of each platform's own colour. A legend has those of grey, as it is of all of them.
    let size = TEXT_SIZE;
    let bars_wide = width_of_bars(&grid, size, cx.page.body.width);
    let least = least_labelled(bars_wide, size, cx.breadth());
    // The least share that has room for which rank it is as well.
    let least_named =
        |column: usize| least_with(&format!("{} 100%", words::lower(RANKS[column - 1])), bars_wide, size, cx.breadth());
    let series = strength::RANKS.iter().zip(1..).map(|(strength, column)| {
        let tint = |paint: Paint| paint.strong(*strength, cx.theme).with_text(cx.theme);
        let (paint, text) = tint(Paint::MUTED);
        let mut values = Label::values(text, LabelPlace::Centre, &format!("[<{}]\"\";0%", number(least)));
        let tints = chances.rows[..shown].iter().map(|row| tint(cx.palette.platform(&row.platform))).enumerate();
        let (points, texts) = tints.map(|(at, (paint, text))| ((at, paint), (at, text))).unzip();
        values.other = texts;
        // Which rank it is stands with the share where that has room, as the first shade of a bar may be that of any.
        let word = words::lower(RANKS[column - 1]);
        let wide = least_named(column);
        let named = chances.rows[..shown].iter().enumerate().filter(|(_, row)| row.parts[column - 1] >= wide);
        values.formats = named.map(|(at, _)| (at, format!("[<{}]\"\";\"{word} \"0%", number(least)))).collect();
        Series { column, paint: Some(paint), label: Some(values), points, ..Series::default() }
    });
    let values = Axis { most: Some(1.0), step: Some(0.25), ..Axis::from_zero("Share of simulations", "0%") };
    // What stands in bars for each rank needs no legend.
    let told = |column: usize| {
        let mut shares = chances.rows[..shown].iter().map(|row| row.parts[column - 1]);
        shares.any(|share| share >= least_named(column))
    };
    let all_told = (1..=RANKS.len()).all(told);
    let chart = NativeChart {
        plot: Plot::Bars { stacked: true, gap: 40, series: series.collect(), values },
        grid,
        legend: if all_told { Legend::None } else { Legend::Above },
        text_size: size,
    };
    let often = |(at, row): (usize, &RankAcceptability)| {
        let came = if at == 0 { " came first" } else { "" };
        format!("{}{came} in {}", row.name, words::out_of_ten(row.parts[0]))
    };
    let firsts = chances.rows.iter().filter(|row| row.parts[0] >= 0.005).take(3);
    let first: Vec<String> = firsts.enumerate().map(often).collect();
    let first: Vec<&str> = first.iter().map(String::as_str).collect();
    let say = vec![
        format!(
            "We ran {} simulations, varying needs, importance and levels within their uncertainty",
            words::thousands(chances.samples)
        ),
        words::list(&first),
    ];
    let reasons = vec!["Each bar shows how often a platform came first, second, third or later".to_owned()];
    let ranked: Vec<String> = chances.rows.iter().map(RankAcceptability::in_ranks).collect();
    let figures = Some(format!("{}.", ranked.join("; ")));
    let subtitle = chances.stake.clone();
    // A share without room for which rank it is has its place in its bar.
    let order = all_told.then(|| format!("From left to right: {}", RANKS.map(words::lower).join(", ")));
    let foot = order.into_iter().chain(chances.second.iter().cloned()).chain(chances.hidden(shown));
    let foot = foot.map(|words| sentence(&words));
    let foot = foot.collect::<Vec<_>>().join(" ");
    let head = Head { subtitle, say, reasons, figures, foot };
    cx.chart_slide(chances, head, &Chart::Acceptability.name(cx.material.framework), chart)
}

/// The least share in whose bar words have room with a little air, where all of them are so wide.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
fn least_with(words: &str, bars: i64, size: u32, breadth: i64) -> f64 {
    let wide = width_of(words, size / 100) * breadth / 100 * 5 / 4;
    wide as f64 / bars.max(1) as f64
}

/// The least share that has its figure where bars are so wide: one that is read as 4%, or the least in which that has room.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
fn least_labelled(bars: i64, size: u32, breadth: i64) -> f64 {
    let figure = width_of("4%", size / 100) * breadth / 100;
    (figure as f64 / bars.max(1) as f64 * 1000.0).ceil().max(35.0) / 1000.0
}

/// How far each fit could move.
pub fn ranges(cx: SlideCx<'_>, ranges: &Ranges) -> Slide {
    let shown = ranges.rows.len().min(MOST);
    let rows = &ranges.rows[..shown];
    let head = Head {
        subtitle: "How far each score could move if our figures are off".to_owned(),
        foot: sentence(&ranges.key(shown, "Line")),
        say: vec![
            "The longer the band, the less certain the score".to_owned(),
            rows.get(1).map_or_else(String::new, |next| {
                let (low, high) = (words::points(next.range.0), words::points(next.range.1));
                format!(
                    "{} scores {} out of 100; in 9 in 10 simulations it scores between {low} and {high}",
                    next.name,
                    words::points(next.score)
                )
            }),
        ],
        reasons: vec![format!(
            "In 9 out of 10 of the {} simulations, the score falls within its band",
            words::thousands(ranges.samples)
        )],
        ..Head::default()
    };
    let (area, note) = cx.chart_area(&head, spans::highest(shown));
    let what = What::Chart(Box::new(spans::chart(cx, ranges, shown, area)));
    let name = Chart::Ranges.name(cx.material.framework);
    let chart = Shape { name, alt_text: ranges.alt_text(), area, what };
    cx.slide(ranges, head, std::iter::once(chart).chain(note).collect())
}
