//! How the score is made, as a slide: bars, and beside them why the largest losses are what they are.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{Area, POINT, height_of};
use super::super::paint::Paint;
use super::super::pieces::Piece;
use super::super::shape::{BEFORE_HEADING, Paragraph, Shape, What};
use super::bars::TEXT_SIZE;
use super::cx::{Head, SlideCx, label, note, sentence};
use super::points::{part, step as step_line};
use crate::chart::explained::{Explained, LossNote, ScoreStep, Tone, deepest};
use crate::chart::{Describes, words};
use crate::domain::id::PlatformId;
use crate::export::grid::{Cell, Grid, Rule};

/// How large notes are, in points: as large as they fit.
const SIZES: [u32; 3] = [14, 13, 12];

/// How far the scale goes on beyond 100, in points: that is room for the figure beside a bar that ends there.
const BEYOND: f64 = 8.0;
/// The columns of the figures: what is under a loss, what is left, what is lost, and what is written beside the bar.
const UNDER: usize = 1;
const LEFT: usize = 2;
const LOST: usize = 3;
const FIGURE: usize = 4;

/// From a perfect match down to the leader's score: each loss stands on what is left.
pub fn explained(cx: SlideCx<'_>, explained: &Explained) -> Slide {
    let chart = chart(cx, explained);
    let good = Some(explained.how_good.clone()).filter(|said| !said.is_empty());
    let foot = good.as_deref().map_or_else(String::new, sentence);
    let say = explained.typical_words().or(good).into_iter().collect();
    let reasons = explained.notes.iter().map(whole).collect();
    let head = Head { subtitle: explained.subtitle.clone(), say, reasons, foot, ..Head::default() };
    let (body, below) = cx.above(&head.subtitle, cx.foot_lines(&head.foot));
    let (left, right) = if explained.notes.is_empty() { (body, None) } else { beside(body) };
    let area = Area { height: left.height.min(chart.highest()), ..left };
    let lines = chart.plot_of_bars(area).map_or_else(Vec::new, |plot| steps(explained, &chart, plot));
    let what = What::OnGround(Box::new(chart), lines);
    let name = "How the score is made".to_owned();
    let mut shapes = vec![Shape { name, alt_text: explained.alt_text(), area, what }];
    shapes.extend(right.map(|area| Shape {
        name: "Why".to_owned(),
        alt_text: String::new(),
        area,
        what: What::Text(notes(cx, &explained.notes, area.for_letters(cx.breadth()))),
    }));
    shapes.extend(note(&head.foot, below));
    cx.slide(explained, head, shapes)
}

/// From where one bar ends to where the next begins, on a plot: lines that lie behind the bars.
fn steps(explained: &Explained, chart: &NativeChart, plot: Area) -> Vec<Piece> {
    let count = i64::try_from(chart.grid.rows.len()).unwrap_or(1).max(1);
    let high = plot.height / count;
    let line = |(at, (step, next)): (i64, (&ScoreStep, &ScoreStep))| {
        // A loss ends where it leaves off, and the next bar reaches up to there.
        let end = if step.is_sum() { step.span.1 } else { step.span.0 };
        let x = plot.x + part(plot.width, f64::from(i32::try_from(end).unwrap_or_default()) / (100.0 + BEYOND));
        let y = plot.y + at * high + high * 7 / 8;
        (next.span.1 == end).then(|| step_line(x, y, high / 4))
    };
    (0..).zip(explained.steps.iter().zip(explained.steps.iter().skip(1))).filter_map(line).collect()
}

/// The bars. Who edits a loss moves all after it, and what is left.
fn chart(cx: SlideCx<'_>, explained: &Explained) -> NativeChart {
    #[expect(clippy::cast_precision_loss, reason = "points of 100")]
    let number = |points: i64| points as f64;
    let steps = &explained.steps;
    // Where the bar before ends: that of a sum, or what is under a loss.
    let before = |at: usize| {
        let above = at.checked_sub(1)?;
        let step = &steps[above];
        Some(if step.is_sum() { (step.span.1, [above, LEFT]) } else { (step.span.0, [above, UNDER]) })
    };
    let row = |(at, step): (usize, &ScoreStep)| {
        let points = step.span.1 - step.span.0;
        let [under, left, lost] = if step.is_sum() {
            let left = match before(at) {
                Some((end, cell)) if end == points => Cell::Same(number(points), cell),
                _ => Cell::Number(number(points)),
            };
            [Cell::Empty, left, Cell::Empty]
        } else {
            let under = match before(at) {
                Some((end, cell)) if end == step.span.1 => {
                    Cell::From(number(step.span.0), Rule::Difference, [cell, [at, LOST]])
                }
                _ => Cell::Number(number(step.span.0)),
            };
            [under, Cell::Empty, Cell::Number(number(points))]
        };
        let figure = Cell::Same(number(points), [at, if step.is_sum() { LEFT } else { LOST }]);
        vec![Cell::text(label(&step.name)), under, left, lost, figure]
    };
    let mut rows: Vec<Vec<Cell>> = steps.iter().enumerate().map(row).collect();
    let mut sums: Vec<(usize, Paint)> = Vec::new();
    let mut losses: Vec<(usize, Paint)> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let bars = if step.is_sum() { &mut sums } else { &mut losses };
        bars.push((at, paint(cx, &explained.platform, step)));
    }
    let mut figures = Label { bold: true, ..Label::values(Paint::TEXT, LabelPlace::Foot, "0") };
    figures.formats = losses.iter().map(|(at, _)| (*at, "−0".to_owned())).collect();
    // What the typical platform scores stands under the score as a bar of its own, which says more than a line across one bar.
    if let Some(score) = explained.typical {
        let at = rows.len();
        let figure = Cell::Same(score, [at, LEFT]);
        rows.push(vec![Cell::text(words::TYPICAL), Cell::Empty, Cell::Number(score), Cell::Empty, figure]);
        sums.push((at, Paint::PANEL));
        figures.light.push(at);
    }
    // Each bar has a colour of its own; the series' is opaque, as some programs give its strength to those of its bars.
    let series = |column: usize, points: Vec<(usize, Paint)>| Series {
        column,
        paint: Some(Paint::MUTED),
        points,
        ..Series::default()
    };
    let series = vec![
        Series { column: UNDER, ..Series::default() },
        series(LEFT, sums),
        series(LOST, losses),
        Series { column: FIGURE, label: Some(figures), ..Series::default() },
    ];
    let values = Axis { most: Some(100.0 + BEYOND), numbers: false, lines: false, ..Axis::of_points("") };
    NativeChart {
        text_size: TEXT_SIZE,
        plot: Plot::Bars { stacked: true, gap: 35, series, values },
        grid: Grid {
            rows,
            ..Grid::new(&["From a perfect match to the score", "Up to there", "Left", "Lost", "Points"])
        },
        legend: Legend::None,
    }
}

/// The room of the bars, and that of the notes.
fn beside(body: Area) -> (Area, Option<Area>) {
    let (left, right) = body.split(66, 274_320);
    (left, Some(right))
}

/// The colour of a bar: that of the picture, as far as a theme has it.
fn paint(cx: SlideCx<'_>, whose: &PlatformId, step: &ScoreStep) -> Paint {
    match step.of.tone() {
        Tone::Whole => Paint::PANEL,
        Tone::Milestone(j) => cx.palette.milestone(j, cx.theme),
        Tone::Ink => Paint::TEXT,
        Tone::Muted => Paint::MUTED,
        Tone::Hatched => Paint::STRIPES,
        Tone::Platform => cx.palette.platform(whose),
    }
}

fn whole(note: &LossNote) -> String {
    format!("{}. {}", note.heading, note.text)
}

/// The notes as large and as long as they fit: shorter before smaller than they may be, and whole in any case.
fn notes(cx: SlideCx<'_>, notes: &[LossNote], area: Area) -> Vec<Paragraph> {
    // Told from each other as the bars are.
    let ink = |note: &LossNote| match note.of.tone() {
        Tone::Milestone(j) => cx.palette.milestone(j, cx.theme).as_words(cx.theme),
        _ => Paint::TEXT,
    };
    let set = |down: usize, size: u32| -> Vec<Paragraph> {
        let note = |note: &LossNote| {
            let heading = Paragraph { paint: ink(note), ..Paragraph::bold(note.heading.clone(), size) };
            [heading, Paragraph::muted(note.form(down), size)]
        };
        notes.iter().flat_map(note).collect()
    };
    let fits = |paragraphs: &Vec<Paragraph>| {
        let height: i64 = paragraphs.iter().map(|of| height_of(&of.text, area, of.size, of.bold)).sum();
        height + i64::try_from(notes.len()).unwrap_or_default() * BEFORE_HEADING * POINT <= area.height
    };
    let forms = (0..=deepest(notes)).flat_map(|down| SIZES.map(|size| (down, size)));
    let mut all = forms.map(|(down, size)| set(down, size));
    all.find(fits).unwrap_or_else(|| set(deepest(notes), 10))
}
