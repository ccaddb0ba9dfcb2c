//! How the score is made: a bar for each loss, from a perfect match down to the score.

use crate::chart::Describes;
use crate::chart::explained::{Explained, LossNote, StepOf, Tone};
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::items::Anchor;
use crate::scene::rows::{Rows, row, typical};
use crate::scene::strength;
use crate::scene::text::{LINE, clean};

/// The part of the width that the notes take, where there is room beside the bars.
const NOTES: f64 = 0.3;
/// Notes beside the bars are at least so many times as wide as the type that they are set in: narrower ones stand below.
const NARROWEST: f64 = 16.0;
/// The least height of a bar with what is between bars, in pixels of a slide, where notes stand below: the first at which none
/// is left out.
const LEAST_ROWS: [f64; 3] = [32.0, 27.0, 22.0];

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Explained) {
    let mut below: Vec<String> = Some(chart.how_good.clone()).filter(|said| !said.is_empty()).into_iter().collect();
    below.extend(chart.typical_words().map(|words| format!("Dashed: {}", crate::chart::words::lower(&words))));
    let area = pen.notes(area, &[below.join(" ")]);
    if chart.notes.is_empty() {
        return bars(pen, area, chart);
    }
    if pen.style.window.is_some() {
        bars(pen, area, chart);
        pen.notes(area, &chart.notes.iter().map(|note| inline(note, 0)).collect::<Vec<_>>());
        return;
    }
    let gap = 40.0 * pen.u;
    let column = Area { left: area.right - NOTES * area.width(), ..area };
    if column.width() >= NARROWEST * pen.note().size {
        bars(pen, Area { right: column.left - gap, ..area }, chart);
        let set = fitting(pen, column, chart, true);
        set.paint(pen, column);
    } else {
        let beyond = |least: f64| {
            let bars = least * pen.u * row(chart.steps.len()) + 0.5 * gap;
            fitting(pen, Area { top: (area.top + bars).min(area.bottom), ..area }, chart, false)
        };
        let mut sets = LEAST_ROWS.map(beyond).into_iter();
        let smallest = || beyond(LEAST_ROWS[LEAST_ROWS.len() - 1]);
        let set = sets.find(|set| set.hidden.is_empty()).unwrap_or_else(smallest);
        let top = area.bottom - set.height();
        bars(pen, Area { bottom: top - 0.5 * gap, ..area }, chart);
        set.paint(pen, Area { top, ..area });
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
            pen.tinted(Area { left: x(0), right: x(100), ..room }, 3.0 * pen.u, pen.style.muted, strength::TRACK);
            let span = Area { left: x(step.span.0), right: x(step.span.1), ..room };
            match colour(pen, chart, step.of) {
                Some(colour) => pen.rect(span, 3.0 * pen.u, pen.style.mark(colour)),
                None => pen.hatched(span),
            }
            let look = TextStyle { anchor: Anchor::Start, ..rows.look }.bold();
            // What is lost stands in one column, clear of the edge of the scale.
            let end = if step.is_sum() { step.span.1 } else { 100 };
            pen.text_at([x(end) + 10.0 * pen.u, room.centre()[1]], &step.figure(), look);
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

/// The colour of a bar; none for stripes.
fn colour(pen: &SceneBuilder<'_>, chart: &Explained, of: StepOf) -> Option<Rgb> {
    match of.tone() {
        Tone::Whole => Some(pen.style.softened(pen.style.muted, strength::WHOLE_SCALE)),
        Tone::Milestone(j) => Some(pen.style.milestone(j)),
        Tone::Ink => Some(pen.style.ink),
        Tone::Muted => Some(pen.style.muted),
        Tone::Hatched => None,
        Tone::Platform => Some(pen.platform(&chart.platform)),
    }
}

/// A note as one paragraph, so many forms down.
fn inline(note: &LossNote, down: usize) -> String {
    format!("{}. {}", note.heading, note.form(down))
}

/// Notes in lines.
struct Set {
    notes: Vec<SetNote>,
    /// How many have no room, in words; empty where all have.
    hidden: Vec<String>,
    look: TextStyle,
    head: TextStyle,
    /// The distance between two notes.
    apart: f64,
}

struct SetNote {
    colour: Rgb,
    head: Vec<String>,
    lines: Vec<String>,
}

/// The bar before a note and the room for it, in pixels of a slide.
const BAR: [f64; 2] = [5.0, 20.0];

/// The notes as long as an area holds them: each whole in one of its forms, the first as long as may be. Should the shortest be
/// too long together, the last are counted.
fn fitting(pen: &SceneBuilder<'_>, area: Area, chart: &Explained, headed: bool) -> Set {
    let set = |downs: &[usize]| set(pen, area.width(), chart, downs, headed);
    let fits = |downs: &[usize]| set(downs).height() <= area.height();
    let mut downs: Vec<usize> = chart.notes.iter().map(|note| note.shorter.len()).collect();
    while !downs.is_empty() && !fits(&downs) {
        downs.pop();
    }
    for at in 0..downs.len() {
        let shortest = downs[at];
        for down in 0..=shortest {
            downs[at] = down;
            if fits(&downs) {
                break;
            }
        }
    }
    set(&downs)
}

/// The first notes, each so many forms down: with a heading over each, or before it.
fn set(pen: &SceneBuilder<'_>, width: f64, chart: &Explained, downs: &[usize], headed: bool) -> Set {
    let look = pen.note().of(pen.style.muted);
    let head = pen.label().bold();
    let wide = width - BAR[1] * pen.u;
    let wrapped = |text: &str, look: TextStyle| pen.setting(look).wrapped(&clean(text), wide, usize::MAX);
    let note = |(note, down): (&LossNote, &usize)| SetNote {
        // Stripes are too fine for a narrow bar.
        colour: colour(pen, chart, note.of).unwrap_or(pen.style.ink),
        head: if headed { wrapped(&note.heading, head) } else { Vec::new() },
        lines: if headed { wrapped(note.form(*down), look) } else { wrapped(&inline(note, *down), look) },
    };
    let hidden = chart.notes.len() - downs.len();
    let hidden = if hidden > 0 { wrapped(&format!("and {hidden} more"), look) } else { Vec::new() };
    let apart = if headed { 1.2 } else { 0.4 } * look.size;
    Set { notes: chart.notes.iter().zip(downs).map(note).collect(), hidden, look, head, apart }
}

impl Set {
    fn height(&self) -> f64 {
        let notes: f64 = self.notes.iter().map(|note| self.height_of(note) + self.apart).sum();
        let rest = if self.hidden.is_empty() { -self.apart } else { LINE * self.look.size * row(self.hidden.len()) };
        (notes + rest).max(0.0)
    }

    fn height_of(&self, note: &SetNote) -> f64 {
        LINE * (self.head.size * row(note.head.len()) + self.look.size * row(note.lines.len()))
    }

    fn paint(&self, pen: &mut SceneBuilder<'_>, area: Area) {
        let [bar, indent] = BAR.map(|wide| wide * pen.u);
        let mut top = area.top;
        for note in &self.notes {
            let bottom = top + self.height_of(note);
            pen.rect(Area { left: area.left, right: area.left + bar, top, bottom }, 0.0, pen.style.mark(note.colour));
            let below = pen.lines(area.left + indent, top, &note.head, self.head);
            pen.lines(area.left + indent, below, &note.lines, self.look);
            top = bottom + self.apart;
        }
        pen.lines(area.left + indent, top, &self.hidden, self.look);
    }
}
