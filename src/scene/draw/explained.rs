//! How the score is made: a bar for each loss, from a perfect match down to the score.

use crate::chart::Describes;
use crate::chart::explained::{Explained, LossNote, ScoreStep, StepOf};
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::items::Anchor;
use crate::scene::rows::{Rows, typical};
use crate::scene::strength;
use crate::scene::text::clean;

/// The part of the width that the notes take, where there is room beside the bars.
const NOTES: f64 = 0.3;
/// A picture that is this much wider than high has room beside the bars.
const WIDE: f64 = 1.2;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Explained) {
    let mut below: Vec<String> = Some(chart.how_good.clone()).filter(|said| !said.is_empty()).into_iter().collect();
    below.extend(chart.typical_words().map(|words| format!("Dashed: {words}")));
    let area = pen.notes(area, &[below.join(" ")]);
    let beside = area.width() >= WIDE * area.height() && !chart.notes.is_empty();
    let gap = 40.0 * pen.u;
    let right = if beside { area.right - NOTES * area.width() - gap } else { area.right };
    bars(pen, Area { right, ..area }, chart);
    if beside {
        notes(pen, Area { left: right + gap, ..area }, &chart.notes);
    }
}

fn bars(pen: &mut SceneBuilder<'_>, area: Area, chart: &Explained) {
    let rows = Rows::new(pen, area, chart.steps.iter().map(|step| step.name.as_str()), 0.34);
    let room = pen.measure("−100", rows.look.bold()) + 18.0 * pen.u;
    let scale = (rows.area.right - rows.left - room).max(1.0) / 100.0;
    #[expect(clippy::cast_precision_loss, reason = "points of 100")]
    let x = |points: i64| rows.left + scale * points as f64;
    for (at, (step, entry)) in chart.steps.iter().zip(chart.entries()).enumerate() {
        pen.entry(&entry, |pen| {
            rows.name(pen, at, &step.name, entry.strong);
            let room = rows.bar(at);
            let track = pen.style.softened(pen.style.muted, strength::TRACK);
            pen.rect(Area { left: x(0), right: x(100), ..room }, 3.0 * pen.u, track);
            let span = Area { left: x(step.span.0), right: x(step.span.1), ..room };
            if step.of == StepOf::Reach {
                pen.hatched(span);
            } else {
                pen.rect(span, 3.0 * pen.u, colour(pen, chart, step));
            }
            let look = TextStyle { anchor: Anchor::Start, ..rows.look }.bold();
            pen.text_at([x(step.span.1) + 10.0 * pen.u, room.centre()[1]], &step.figure(), look);
        });
        // A dotted line leads down to where the next bar ends.
        if at + 1 < chart.steps.len() {
            let (from, to) = (rows.bar(at).bottom, rows.bar(at + 1).top);
            let edge = x(if step.is_sum() { step.span.1 } else { step.span.0 });
            let dots = pen.dashed(1.5 * pen.u, pen.style.muted, [2.0 * pen.u, 4.0 * pen.u]);
            pen.stroke_path(vec![[edge, from], [edge, to]], false, dots);
        }
    }
    if let Some((score, words)) = chart.typical.zip(chart.typical_words()) {
        let last = rows.bar(chart.steps.len() - 1);
        let over = 0.2 * last.height();
        let mark = Area { top: last.top - over, bottom: last.bottom + over, ..last };
        typical(pen, rows.left + scale * score, mark, &words);
    }
}

fn colour(pen: &SceneBuilder<'_>, chart: &Explained, step: &ScoreStep) -> Rgb {
    match step.of {
        StepOf::Perfect => pen.style.softened(pen.style.muted, strength::WHOLE_SCALE),
        StepOf::Milestone(j) => pen.style.milestone(j),
        StepOf::MustHave => pen.style.bad,
        StepOf::Fit | StepOf::Reach => pen.style.muted,
        StepOf::Score => pen.platform(&chart.platform),
    }
}

/// Why the largest losses are what they are, beside the bars.
fn notes(pen: &mut SceneBuilder<'_>, area: Area, notes: &[LossNote]) {
    let heading = pen.label().bold();
    let text = pen.note().of(pen.style.muted);
    let (bar, indent) = (5.0 * pen.u, 20.0 * pen.u);
    let mut top = area.top;
    for note in notes {
        let wide = area.width() - indent;
        let lines = pen.setting(text).wrapped(&clean(&note.text), wide, 8);
        let heads = pen.setting(heading).wrapped(&clean(&note.heading), wide, 2);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let (head_height, height) = (
            1.35 * heading.size * heads.len() as f64,
            1.35 * (heading.size * heads.len() as f64 + text.size * lines.len() as f64),
        );
        if top + height > area.bottom {
            return;
        }
        let colour = match note.of {
            StepOf::Milestone(j) => pen.style.milestone(j),
            StepOf::MustHave => pen.style.bad,
            _ => pen.style.ink,
        };
        pen.rect(Area { left: area.left, right: area.left + bar, top, bottom: top + height }, 0.0, colour);
        pen.lines(area.left + indent, top, &heads, heading);
        pen.lines(area.left + indent, top + head_height, &lines, text);
        top += height + 1.2 * text.size;
    }
}
