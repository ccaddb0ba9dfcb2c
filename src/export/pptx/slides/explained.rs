//! How the score is made, as a slide: bars, and beside them why the largest losses are what they are.

use super::super::chart::{Axis, Legend, Mark, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{Area, height_of};
use super::super::paint::Paint;
use super::super::shape::{Paragraph, Shape, What};
use super::bars::text_size;
use super::cx::{Head, SlideCx, label_with};
use crate::chart::Describes;
use crate::chart::explained::{Explained, LossNote, ScoreStep, Tone, deepest};
use crate::domain::id::PlatformId;
use crate::export::grid::{Cell, Grid};

/// How large notes are, in points: as large as they fit.
const SIZES: [u32; 3] = [14, 13, 12];

/// From a perfect match down to the leader's score: each loss stands on what is left.
pub fn explained(cx: SlideCx<'_>, explained: &Explained) -> Slide {
    #[expect(clippy::cast_precision_loss, reason = "points of 100")]
    let number = |points: i64| Cell::Number(points as f64);
    let row = |step: &ScoreStep| {
        let points = step.span.1 - step.span.0;
        let (lost, left) = if step.is_sum() { (Cell::Empty, number(points)) } else { (number(points), Cell::Empty) };
        // Bars are too short for figures, which stand with the names.
        vec![Cell::text(label_with(&step.name, &step.figure())), number(step.span.0), left, lost]
    };
    let steps = &explained.steps;
    let rows = steps.iter().map(row).collect();
    let mut grid = Grid { rows, ..Grid::new(&["From a perfect match to the score", "Up to there", "Left", "Lost"]) };
    // Each bar has a colour of its own; the series' is opaque, as some programs give its strength to those of its bars.
    let series = |column: usize, sums: bool| Series {
        column,
        paint: Some(Paint::MUTED),
        points: (0..)
            .zip(steps)
            .filter(|(_, step)| step.is_sum() == sums)
            .map(|(at, step)| (at, paint(cx, &explained.platform, step)))
            .collect(),
        ..Series::default()
    };
    let last = steps.len() - 1;
    let mark = explained.typical.map(|score| Mark::typical(&mut grid, score, &(last..last + 1)));
    let values = Axis { mark, ..Axis::of_points("Points out of 100") };
    let series = vec![Series { column: 1, ..Series::default() }, series(2, true), series(3, false)];
    let chart = NativeChart {
        plot: Plot::Bars { stacked: true, gap: 35, series, values },
        grid,
        legend: Legend::None,
        text_size: text_size(steps.len()),
    };
    let mut reasons: Vec<String> = explained.notes.iter().map(whole).collect();
    reasons.extend(explained.typical_words());
    let line = explained.typical_words().map(|words| format!("line: {}", crate::chart::words::lower(&words)));
    let subtitle = std::iter::once(explained.subtitle.clone()).chain(line).collect::<Vec<_>>().join(" · ");
    let head = Head { subtitle, say: vec![explained.how_good.clone()], reasons, ..Head::default() };
    let body = cx.page.body;
    let (left, right) = if explained.notes.is_empty() { (body, None) } else { beside(body) };
    let mut shapes = vec![Shape {
        name: "How the score is made".to_owned(),
        alt_text: explained.alt_text(),
        area: Area { height: left.height.min(chart.highest()), ..left },
        what: What::Chart(Box::new(chart)),
    }];
    shapes.extend(right.map(|area| Shape {
        name: "Why".to_owned(),
        alt_text: String::new(),
        area,
        what: What::Text(notes(&explained.notes, area.for_letters(cx.breadth()))),
    }));
    cx.slide(explained, head, shapes)
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
fn notes(notes: &[LossNote], area: Area) -> Vec<Paragraph> {
    let set = |down: usize, size: u32| -> Vec<Paragraph> {
        let note =
            |note: &LossNote| [Paragraph::bold(note.heading.clone(), size), Paragraph::muted(note.form(down), size)];
        notes.iter().flat_map(note).collect()
    };
    let fits = |paragraphs: &Vec<Paragraph>| {
        let height: i64 = paragraphs.iter().map(|of| height_of(&of.text, area, of.size, of.bold)).sum();
        height <= area.height
    };
    let forms = (0..=deepest(notes)).flat_map(|down| SIZES.map(|size| (down, size)));
    let mut all = forms.map(|(down, size)| set(down, size));
    all.find(fits).unwrap_or_else(|| set(deepest(notes), 10))
}
