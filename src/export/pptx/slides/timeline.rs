//! Slides of the timeline: the actions of a quarter by platform, with the day under its month.

use super::super::deck::Slide;
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use super::tables::table_slide;
use crate::chart::timeline::{Timeline, TimelineRow};
use crate::chart::weeks::Weeks;
use crate::chart::words;

/// One quarter.
pub fn timeline(cx: SlideCx<'_>, chart: &Timeline) -> Slide {
    let mut table = Table { heads: 1, ..Table::default() };
    let decided = chart.rows.iter().any(|line| !line.decided.is_empty());
    let heads = ["Platform", "Decision, hours", "Action", "Who"];
    let mut head: Vec<TableCell> =
        heads.into_iter().filter(|head| decided || *head != heads[1]).map(TableCell::heading).collect();
    head.extend(chart.months.iter().map(|(name, _)| TableCell::heading(name.replace(' ', "\u{a0}")).centred()));
    table.rows.push(head);
    for (at, line) in chart.rows.iter().enumerate() {
        // What becomes of a platform stands once.
        let first = at == 0 || chart.rows[at - 1].platform != line.platform;
        let name = TableCell { bold: true, ..TableCell::words(label(&line.name)) };
        let mut row = vec![name];
        row.extend(decided.then(|| TableCell::words(if first { &line.decided } else { "" })));
        row.extend([TableCell::words(line.what.clone()), TableCell::words(who(line))]);
        let mut days = 0_u16;
        for (_, long) in &chart.months {
            let here = (days..days + long).contains(&line.day);
            let day = line.when.split('\u{a0}').next().unwrap_or_default();
            let mark = if line.done { "✓" } else { "◆" };
            row.push(TableCell::figure(if here { format!("{mark}\u{a0}{day}") } else { "\u{a0}".to_owned() }));
            days += long;
        }
        table.rows.push(row);
    }
    let said = |weeks: &Weeks| weeks.sentences.iter().chain(&weeks.guess).cloned().collect::<Vec<_>>().join(". ");
    let hours = chart.weeks.as_ref().map(|weeks| format!("Hours a week {}", words::lower(&said(weeks))));
    let head = Head {
        subtitle: format!("Actions by platform, {} · ◆ due date · ✓ done", chart.span()),
        say: chart.rows.iter().filter(|line| !line.done).map(TimelineRow::label).take(2).collect(),
        reasons: chart.notes.clone(),
        foot: hours.into_iter().chain(chart.notes.iter().cloned()).collect::<Vec<_>>().join(". "),
        ..Head::default()
    };
    table_slide(cx, chart, head, "Timeline", |shown| chart.hidden(shown).unwrap_or_default(), table)
}

fn who(line: &TimelineRow) -> String {
    if line.who.is_empty() { "–".to_owned() } else { line.who.clone() }
}
