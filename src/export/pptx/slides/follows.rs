//! Slides that say what follows: how to behave at the places chosen, and who does what by when.

use super::super::deck::Slide;
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label};
use super::tables::{SIZES, table_slide};
use crate::chart::actions::{ActionLine, Actions};
use crate::chart::advised::Advised;
use crate::domain::date::in_words;

/// What follows at the places chosen.
pub fn advice(cx: SlideCx<'_>, advised: &Advised) -> Slide {
    const LOST: &str = "Points lost";
    let several_segments = advised.lines.iter().any(|line| line.whose.is_some());
    // What is the same in every row has no column.
    let mut table = Table { heads: 1, ..Table::default() };
    let columns = [(advised.several_places, "Where"), (true, "Milestone"), (several_segments, "For"), (true, "Gap")];
    let columns = columns.into_iter().chain([(true, LOST), (true, "What to do")]);
    let heading = |name: &str| TableCell { centred: name == LOST, ..TableCell::heading(name) };
    table.rows.push(columns.filter(|(there, _)| *there).map(|(_, name)| heading(name)).collect());
    let say = advised.lines.first().map_or_else(Vec::new, |line| {
        vec![
            format!("What costs most points is {} on {}: {}", line.milestone, line.name, line.lost()),
            format!("So begin with this: {}", line.action),
        ]
    });
    let mut reasons = Vec::new();
    for line in &advised.lines {
        let whose = line.whose.as_deref().map(label);
        let of = whose.as_ref().map_or_else(String::new, |whose| format!(" ({whose})"));
        let lost = line.lost();
        reasons.push(format!(
            "{}, {}{of}, {lost} points lost: {} {}",
            line.name, line.milestone, line.stance, line.action
        ));
        let mut row = Vec::new();
        row.extend(advised.several_places.then(|| TableCell { bold: true, ..TableCell::words(label(&line.name)) }));
        row.push(TableCell { bold: true, ..TableCell::words(label(&line.milestone)) });
        row.extend(whose.map(TableCell::words));
        row.push(TableCell::words(line.gap.replace(' ', "\u{a0}")));
        row.extend([TableCell::figure(lost), TableCell::words(line.action.clone())]);
        table.rows.push(row);
    }
    reasons.extend(advised.tensions.iter().cloned());
    let head = Head {
        subtitle: format!("The gaps that cost {} most points of fit, and what helps", cx.material.whom()),
        say,
        reasons,
        foot: advised.pulls_apart.clone(),
        figures: Some(String::new()),
    };
    table_slide(cx, advised, head, "What to do first", |shown| advised.hidden(shown), table)
}

/// The action list, on as many slides as it takes.
pub fn actions(cx: SlideCx<'_>, actions: &Actions) -> Vec<Slide> {
    let heading = || ["Where", "Milestone", "What", "Who", "By when", "Done"].map(TableCell::heading).to_vec();
    let row = |line: &ActionLine| {
        vec![
            TableCell::words(label(&line.name)),
            TableCell::words(label(&line.milestone)),
            TableCell::words(line.what.clone()),
            TableCell::words(line.who.clone()),
            TableCell::words(line.by_when()),
            TableCell::figure(if line.done { "✓" } else { "" }),
        ]
    };
    let next = actions.open().filter(|line| !line.due.is_empty()).min_by(|a, b| a.due.cmp(&b.due));
    let next = next.map_or_else(String::new, |line| format!("Next is due, by {}: {}", in_words(&line.due), line.what));
    let open = format!("{} of {} are still open", actions.open().count(), actions.lines.len());
    let mut slides = Vec::new();
    let mut first = 0;
    while first < actions.lines.len() {
        let mut table = Table { widths: Vec::new(), size: 12, rows: vec![heading()], heads: 1, breadth: cx.breadth() };
        table.rows.extend(actions.lines[first..].iter().map(row));
        table = table.sized(cx.page.body, SIZES);
        let shown = table.rows_that_fit(cx.page.body).max(2).min(table.rows.len());
        table.rows.truncate(shown);
        let lines = first..first + shown - 1;
        first = lines.end;
        let head = Head {
            subtitle: "Who does what by when".to_owned(),
            say: vec![open.clone(), next.clone()],
            foot: actions.elsewhere.clone(),
            ..Head::default()
        };
        slides.push(table_slide(cx, &actions.part(lines), head, "Actions", |_| String::new(), table));
    }
    slides
}
