//! Of the brief: the answer, and where each segment stands.

use super::plain::plain;
use crate::chart::Material;
use crate::chart::answer::Answer;
use crate::chart::segments::{Leading, PLACES, Segments};
use crate::chart::today::Today;
use crate::chart::words::{percent, points};
use std::fmt::Write as _;

/// What to do on which platform, for whom, and what hangs on it.
pub fn answer(material: &Material<'_>, answer: &Answer, text: &mut String) {
    let _ = writeln!(text, "## The answer\n\n{}.\n", plain(&answer.under()));
    if let Some(today) = Today::of(material) {
        keep_start_stop(&today, text);
    } else {
        let _ = writeln!(text, "| What to do | Platform | Why | Combined score | Hours a week |");
        let _ = writeln!(text, "| --- | --- | --- | ---: | ---: |");
        for row in &answer.rows {
            let cells = [&row.word, &row.name, &row.why, &row.brings, &row.then].map(|cell| plain(cell));
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
        for sum in &answer.sums {
            let _ = writeln!(text, "| | {} | | {} | {} |", plain(sum.name), points(sum.combined), plain(&sum.hours));
        }
        let _ = writeln!(text);
        if let Some(guess) = &answer.guess {
            let _ = writeln!(text, "{}.\n", plain(guess));
        }
    }
    for (question, said) in &answer.notes {
        let _ = writeln!(text, "- **{}** {}", plain(question), plain(said));
    }
    let _ = writeln!(text);
}

fn keep_start_stop(today: &Today, text: &mut String) {
    let _ = writeln!(text, "| Platform | What to do | Hours a week | Points added | Why |");
    let _ = writeln!(text, "| --- | --- | ---: | ---: | --- |");
    for row in &today.rows {
        let cells = [&row.name, &row.word(), &row.hours, &row.points, &row.why].map(|cell| plain(cell));
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    let sums: Vec<String> = today.sums.iter().map(|sum| format!("{}.", plain(sum))).collect();
    let _ = writeln!(text, "\n{}\n", sums.join(" "));
}

/// Who comes first for each segment, and where their needs differ.
pub fn segments(chart: &Segments, text: &mut String) {
    let _ = writeln!(text, "## Where does each segment stand?\n\n**{}.**\n", plain(&chart.headline));
    let _ = writeln!(text, "| Segment | Share | First | Second | Third | How sure |");
    let _ = writeln!(text, "| --- | ---: | --- | --- | --- | --- |");
    for block in &chart.blocks {
        let named = |bar: &Leading| format!("{} {}", plain(&bar.name), points(bar.score));
        let place = |at: usize| block.bars.get(at).map_or_else(String::new, named);
        let places = (0..PLACES).map(place).collect::<Vec<_>>().join(" | ");
        let verdict = plain(&block.verdict);
        let _ = writeln!(text, "| {} | {} | {places} | {verdict} |", plain(&block.name), percent(block.share));
    }
    let _ = writeln!(text);
    if !chart.differ.is_empty() {
        let _ = writeln!(text, "{}.\n", plain(chart.differ.trim_end_matches('.')));
    }
}
