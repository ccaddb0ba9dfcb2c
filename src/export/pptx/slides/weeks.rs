//! The hours a week below a timeline: columns of what each platform takes, under the days of the scale.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::page::{Area, POINT, height_of, width_of};
use super::super::paint::Paint;
use super::super::shape::{Paragraph, Shape, What};
use super::cx::{SlideCx, label};
use crate::chart::timeline::Timeline;
use crate::chart::weeks::{Band, WEEK, Weeks};
use crate::chart::words::shortest;
use crate::export::grid::{Cell, Grid};
use crate::scene::strength;
use crate::scene::style::contrast;

/// How high it can be.
pub const HIGHEST: i64 = 150 * POINT;
/// How high it is at least, and how much of a slide’s body it has, in per cent.
const LOWEST: i64 = 76 * POINT;
const PART: i64 = 27;
/// The size of words, in points.
const SIZE: u32 = 12;
const IN_BANDS: u32 = 10;

/// How much room it needs of a body.
pub fn height(body: Area) -> i64 {
    (body.height * PART / 100).clamp(LOWEST, HIGHEST)
}

/// The hours in an area: words from the left, and from `days` on the columns under the days from `from` to `to`.
pub fn hours(
    cx: SlideCx<'_>,
    chart: &Timeline,
    weeks: &Weeks,
    (area, [words, days], [from, to]): (Area, [i64; 2], [i64; 2]),
) -> Vec<Shape> {
    let count = weeks.by_week(chart.days()).len();
    // All weeks are as wide, the last as well, which may end a day or two before or after the sheet.
    let width = (to - from) * i64::try_from(count).unwrap_or(1) * i64::from(WEEK) / i64::from(chart.days().max(1));
    let place = Area { x: from, width, ..area };
    let alt_text = format!(
        "Hours a week, week by week. {}.",
        weeks.sentences.iter().chain(&weeks.guess).cloned().collect::<Vec<_>>().join(". ")
    );
    let what = What::Chart(Box::new(columns(cx, chart, weeks, place)));
    let columns = Shape { name: "Hours a week".to_owned(), alt_text, area: place, what };
    let left = Area { width: words - area.x, ..area };
    let right = Area { x: words, width: days - words - 12 * POINT, ..area };
    // The heading stands over the words where it has no room of its own.
    let beside = width_of("Hours a week", SIZE) * 120 / 100 <= left.width - 12 * POINT;
    let heading = Paragraph::bold("Hours a week", SIZE);
    let said: Vec<Paragraph> = weeks.sentences.iter().map(|text| Paragraph::plain(format!("{text}."), SIZE)).collect();
    let guess = weeks.guess.iter().map(|text| Paragraph::muted(format!("{text}."), IN_BANDS));
    let said: Vec<Paragraph> = said.into_iter().chain(guess).collect();
    let text = |name: &str, area: Area, paragraphs: Vec<Paragraph>| {
        let room = area.for_letters(cx.breadth());
        let high: i64 = paragraphs.iter().map(|one| height_of(&one.text, room, one.size, one.bold)).sum();
        let area = Area { y: area.y + (area.height - high).max(0) / 2, height: high, ..area };
        Shape { name: name.to_owned(), alt_text: String::new(), area, what: What::Text(paragraphs) }
    };
    if beside {
        vec![text("Hours", left, vec![heading]), text("Hours in words", right, said), columns]
    } else {
        let all = std::iter::once(heading).chain(said).collect();
        vec![text("Hours in words", Area { x: left.x, width: right.x + right.width - left.x, ..area }, all), columns]
    }
}

/// The columns, with the names of platforms where they have room.
fn columns(cx: SlideCx<'_>, chart: &Timeline, weeks: &Weeks, place: Area) -> NativeChart {
    let all = weeks.by_week(chart.days());
    let names = weeks.bands.iter().map(|band| label(&band.words));
    let have = weeks.capacity.map(|hours| format!("You have {}", shortest(hours)));
    let head = ["Week from".to_owned()].into_iter().chain(names).chain(have).collect();
    let row = |(first, hours): (u16, &Vec<f64>)| {
        let day = Cell::text(chart.day_words(first * WEEK));
        let hours = hours.iter().map(|hours| Cell::Number(*hours));
        [day].into_iter().chain(hours).chain(weeks.capacity.map(Cell::Number)).collect()
    };
    let grid = Grid { head, rows: (0..).zip(&all).map(row).collect() };
    let column = place.width / i64::try_from(all.len()).unwrap_or(1).max(1);
    let series = weeks.bands.iter().enumerate().map(|(at, band)| {
        let paint = cx.palette.platform(&band.platform);
        let (fill, ink) = fill(cx, band, paint);
        let label = named(cx, weeks, at, (place.height, column)).map(|row| Label::name(ink, LabelPlace::Centre, row));
        Series { column: at + 1, paint: Some(fill), label, ..Series::default() }
    });
    let line = weeks.capacity.map(|_| Series {
        column: weeks.bands.len() + 1,
        paint: Some(Paint::MUTED),
        label: Some(Label::name(Paint::MUTED, LabelPlace::Above, all.len().saturating_sub(2))),
        ..Series::default()
    });
    let values = Axis { most: Some(weeks.most()), ..Axis::from_zero("", "0") };
    NativeChart {
        plot: Plot::Columns { series: series.collect(), line, values },
        grid,
        legend: Legend::None,
        text_size: IN_BANDS * 100,
    }
}

/// How strongly what is optional is tried, the palest first, and how much it has to stand out from the ground: its columns have no
/// edges, which would part a band in weeks.
const TINTS: [f64; 4] = [strength::OPTIONAL, 0.35, 0.45, 0.6];
const SEEN: f64 = 1.45;

/// The colours of a band and of what is written on it: what is optional is pale.
fn fill(cx: SlideCx<'_>, band: &Band, paint: Paint) -> (Paint, Paint) {
    let seen = |tint: &Paint| contrast(tint.seen(cx.theme), cx.theme.ground) >= SEEN;
    let tints = TINTS.map(|strength| paint.strong(strength, cx.theme));
    let fill = if band.optional { tints.into_iter().find(seen).unwrap_or(paint) } else { paint };
    let (fill, ink) = fill.with_text(cx.theme);
    (fill.edgeless(), ink)
}

/// The week in which the name of a band stands, in the middle of the longest time in which nothing changes; none where it has no room.
fn named(cx: SlideCx<'_>, weeks: &Weeks, band: usize, (height, column): (i64, i64)) -> Option<usize> {
    let ([from, until], [below, with]) = weeks.longest(band)?;
    #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
    let high = height as f64 * 0.9 * (with - below) / weeks.most();
    let wide = i64::from(until - from) * column / i64::from(WEEK);
    let words = width_of(&weeks.bands[band].words, IN_BANDS) * cx.breadth() / 100 + 8 * POINT;
    #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
    let line = (i64::from(IN_BANDS) * POINT * 6 / 5) as f64;
    // In the week in which a band begins it is not there yet.
    (words <= wide && line <= high).then(|| usize::from(u16::midpoint(from, until) / WEEK))
}
