//! Slides that hold an earlier plan against this one: what each change does, and who rose and who fell.

use super::super::deck::Slide;
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use super::tables::table_slide;
use crate::chart::since::{ChangeRow, SetRow, Since, SinceLine, more_changes};
use crate::chart::words::points;
use crate::chart::{Describes, Entry};

/// One slide for the changes, and one for the platforms.
pub fn since(cx: SlideCx<'_>, chart: &Since) -> Vec<Slide> {
    let mut slides = Vec::new();
    if !chart.is_empty() {
        slides.push(changes(cx, chart));
    }
    slides.extend((!chart.lines.is_empty()).then(|| moved(cx, chart)));
    slides
}

/// The sizes of text in these tables, in points, the largest first.
const SIZES: &[u32] = &[14, 12, 11];

/// How many letters of what a change is of stand in one line.
const WHAT: usize = 44;

/// What changed, and what each change does alone.
fn changes(cx: SlideCx<'_>, chart: &Since) -> Slide {
    let mut table = Table { heads: 1, ..Table::default() };
    table.rows.push(["What changed", "Before → after", "With this change alone"].map(TableCell::heading).to_vec());
    let row = |row: &ChangeRow, bold: bool| {
        let cell = |text: &str| TableCell { bold, ..TableCell::words(text) };
        let what = chart.what_within(row, |what| what.chars().count() <= WHAT);
        vec![TableCell { bold: true, ..TableCell::words(label(&what)) }, cell(&row.step), cell(&row.leads)]
    };
    table.rows.extend(chart.changes.iter().map(|change| row(change, change.strong)));
    table.rows.extend(chart.together.iter().map(|all| row(all, true)));
    let sets: Vec<String> = chart.sets.iter().map(SetRow::label).collect();
    let head = Head {
        subtitle: chart.under.join(". "),
        say: chart.under.clone(),
        reasons: chart.notes.clone(),
        foot: sets.join(". "),
        ..Head::default()
    };
    let hidden = |_: usize| if chart.more > 0 { more_changes(chart.more) } else { String::new() };
    table_slide(
        cx,
        &Part { whole: chart, lines: false },
        head,
        "What changed",
        hidden,
        table.sized(cx.page.body, SIZES),
    )
}

/// Who rose and who fell.
fn moved(cx: SlideCx<'_>, chart: &Since) -> Slide {
    let mut table = Table { heads: 1, ..Table::default() };
    let heading = |name: &str| TableCell { centred: name != "Platform", ..TableCell::heading(name) };
    table.rows.push(["Platform", "Rank then", "Rank now", "Score then", "Score now", "Change"].map(heading).to_vec());
    for line in &chart.lines {
        let side = |at: Option<(usize, f64)>, what: fn((usize, f64)) -> String| at.map_or_else(|| "–".to_owned(), what);
        let rank = |(rank, _): (usize, f64)| rank.to_string();
        let score = |(_, score): (usize, f64)| points(score);
        let figures = [
            side(line.then, rank),
            side(line.now, rank),
            side(line.then, score),
            side(line.now, score),
            Some(line.change_words()).filter(|words| !words.is_empty()).unwrap_or_else(|| "–".to_owned()),
        ];
        table.rows.push(
            [TableCell::words(label(&line.name))]
                .into_iter()
                .chain(figures.into_iter().map(TableCell::figure))
                .collect(),
        );
    }
    let head = Head {
        subtitle: format!("Who rose and who fell between {} and {}", chart.then, chart.now),
        say: chart.under.iter().take(1).cloned().collect(),
        ..Head::default()
    };
    let hidden = |shown: usize| chart.hidden(shown).unwrap_or_default();
    table_slide(cx, &Part { whole: chart, lines: true }, head, "Who rose and who fell", hidden, table)
}

/// The chart of which a slide shows the changes or the lines.
#[derive(Debug)]
struct Part<'a> {
    whole: &'a Since,
    lines: bool,
}

impl Describes for Part<'_> {
    fn title(&self) -> &str {
        if self.lines && !self.whole.furthest.is_empty() { &self.whole.furthest } else { self.whole.title() }
    }

    fn alt_text(&self) -> String {
        let parts: Vec<String> = if self.lines {
            self.whole.lines.iter().map(SinceLine::label).collect()
        } else {
            self.whole.changes.iter().chain(&self.whole.together).map(ChangeRow::label).collect()
        };
        format!("{}. {}.", self.title(), parts.join(". "))
    }

    fn sources(&self) -> Vec<String> {
        self.whole.sources()
    }

    fn entries(&self) -> Vec<Entry> {
        Vec::new()
    }
}
