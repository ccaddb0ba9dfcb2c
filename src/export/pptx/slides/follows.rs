//! Slides that say what follows: how to behave at the places chosen, and who does what by when.

use super::super::deck::Slide;
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label, sentence};
use super::tables::{SIZES, table_slide};
use crate::chart::actions::{ActionLine, Actions};
use crate::chart::advised::{AdviceLine, Advised};
use crate::chart::roles::{RoleRow, Roles};
use crate::chart::today::{HOURS, Today};
use crate::chart::words::{self, SHORT_NAME, short_name};
use crate::domain::date::in_words;

/// How many letters of a segment’s name are tried, the most first.
const NAMES: [usize; 5] = [60, 40, SHORT_NAME, 20, 14];

/// How many letters of it stand in one line.
const ONE_LINE: usize = 18;

/// One line of advice as a row, with so many letters of the segment’s name.
fn row_of(advised: &Advised, line: &AdviceLine, whose: &[&str], letters: usize) -> Vec<TableCell> {
    let mut row = Vec::new();
    row.extend(advised.several_places.then(|| TableCell { bold: true, ..TableCell::words(label(&line.name)) }));
    row.push(TableCell { bold: true, ..TableCell::words(label(&line.milestone)) });
    // A short name of a segment stays in one line, as the words for a gap do.
    let whole = |name: String| if name.chars().count() <= ONE_LINE { name.replace(' ', "\u{a0}") } else { name };
    row.extend(line.whose.as_deref().map(|name| TableCell::words(whole(label(&short_name(name, whose, letters))))));
    row.push(TableCell::words(words::capital(&line.gap).replace(" too ", "\u{a0}too\u{a0}")));
    row.extend([TableCell::figure(line.lost()), TableCell::words(line.action.clone())]);
    row
}

/// What follows at the places chosen.
pub fn advice(cx: SlideCx<'_>, advised: &Advised) -> Slide {
    const LOST: &str = "Points lost";
    let several_segments = advised.lines.iter().any(|line| line.whose.is_some());
    // What is the same in every row has no column.
    let columns =
        [(advised.several_places, "Where"), (true, "Milestone"), (several_segments, "For"), (true, "Gap, in points")];
    let columns = columns.into_iter().chain([(true, LOST), (true, "What to do")]);
    let heading = |name: &str| TableCell { centred: name == LOST, ..TableCell::heading(name) };
    let heads: Vec<TableCell> = columns.filter(|(there, _)| *there).map(|(_, name)| heading(name)).collect();
    let whose: Vec<&str> = advised.lines.iter().filter_map(|line| line.whose.as_deref()).collect();
    let table_with = |letters: usize| {
        let mut table = Table { heads: 1, breadth: cx.breadth(), ..Table::default() };
        table.rows.push(heads.clone());
        table.rows.extend(advised.lines.iter().map(|line| row_of(advised, line, &whose, letters)));
        table
    };
    // Names are shortened before letters are small.
    let readable = |table: &Table| {
        let table = table.clone().sized(cx.page.body, SIZES);
        table.size >= 12 && table.words_stay_whole(cx.page.body)
    };
    let mut tables = NAMES.map(table_with).into_iter();
    let table = tables.by_ref().find(readable).unwrap_or_else(|| table_with(SHORT_NAME));
    let say = advised.lines.first().map_or_else(Vec::new, |line| {
        vec![format!("Start on {}, with {}", line.name, line.milestone), line.action.clone()]
    });
    let mut reasons = Vec::new();
    for line in &advised.lines {
        let whose = line.whose.as_deref().map(label);
        let of = whose.as_ref().map_or_else(String::new, |whose| format!(" ({whose})"));
        let lost = line.lost();
        reasons.push(format!(
            "{}, {}{of}: {lost} points lost. {} {}",
            line.name, line.milestone, line.stance, line.action
        ));
    }
    reasons.extend(advised.tensions.iter().cloned());
    let for_whom = words::for_scope(cx.material.scope);
    // Each is looked at by itself, where together the best of them counts.
    let several = advised.lines.iter().any(|line| line.name != advised.lines[0].name);
    let together = if several { ". A gap costs less where another of these platforms closes it" } else { "" };
    let head = Head {
        subtitle: format!("The gaps that cost the most points of fit {for_whom}, and what helps{together}"),
        say,
        reasons,
        foot: sentence(&advised.pulls_apart),
        figures: Some(String::new()),
    };
    table_slide(cx, advised, head, "What to do first", |shown| advised.hidden(shown), table)
}

/// What to keep, to start and to stop.
pub fn today(cx: SlideCx<'_>, today: &Today) -> Slide {
    const ADDS: &str = "Points added";
    let mut table = Table { heads: 1, ..Table::default() };
    let heading = |name: &str| TableCell { centred: matches!(name, HOURS | ADDS), ..TableCell::heading(name) };
    table.rows.push(["Platform", "What to do", HOURS, ADDS, "Why"].map(heading).to_vec());
    for row in &today.rows {
        table.rows.push(vec![
            TableCell { bold: true, ..TableCell::words(label(&row.name)) },
            TableCell { bold: true, ..TableCell::words(row.signed_word()) },
            TableCell::figure(row.hours.replace(' ', "\u{a0}")),
            TableCell::figure(row.points.clone()),
            TableCell::words(row.why.clone()),
        ]);
    }
    let head = Head {
        subtitle: today.sums.join(". "),
        reasons: today.rows.iter().map(|row| format!("{}.", row.why)).collect(),
        foot: today.competitors.clone().unwrap_or_default(),
        figures: Some(String::new()),
        ..Head::default()
    };
    let hidden = |shown: usize| today.hidden(shown).unwrap_or_default();
    table_slide(cx, today, head, "Keep, start, stop", hidden, table)
}

/// What each platform is there for.
pub fn roles(cx: SlideCx<'_>, roles: &Roles) -> Slide {
    let mut table = Table { heads: 1, ..Table::default() };
    let posts = roles.rows.iter().any(|row| !row.posts.is_empty());
    let owners = roles.rows.iter().any(|row| !row.owner.is_empty());
    let columns = [
        (true, "Platform"),
        (true, "Role"),
        (true, "Goal"),
        (true, "Measure and target"),
        (owners, "Owner"),
        (posts, POSTS),
        (true, HOURS),
    ];
    let heading = |name: &str| TableCell { centred: matches!(name, HOURS | POSTS), ..TableCell::heading(name) };
    table.rows.push(columns.iter().filter(|(shown, _)| *shown).map(|(_, name)| heading(name)).collect());
    for row in &roles.rows {
        let mut cells = vec![TableCell { bold: row.suggested, ..TableCell::words(label(&row.name)) }];
        cells.extend([&row.role, &row.goal, &row.measured()].map(|text| TableCell::words(text.clone())));
        cells.extend(owners.then(|| TableCell::words(row.owner.clone())));
        cells.extend(posts.then(|| TableCell::figure(row.posts.clone())));
        cells.push(TableCell::figure(row.hours.replace(' ', "\u{a0}")));
        table.rows.push(cells);
    }
    let head = Head {
        subtitle: "What each platform is for, and how you’ll know that it works".to_owned(),
        say: roles.rows.iter().filter(|row| row.suggested).map(RoleRow::label).take(3).collect(),
        reasons: roles.competitors.iter().cloned().collect(),
        foot: roles.competitors.clone().unwrap_or_default(),
        figures: Some(String::new()),
    };
    table_slide(cx, roles, head, "Roles", |shown| roles.hidden(shown), table)
}

/// The head of a column.
const POSTS: &str = "Posts a week";

/// The action list, on as many slides as it takes.
pub fn actions(cx: SlideCx<'_>, actions: &Actions) -> Vec<Slide> {
    type Of = fn(&ActionLine) -> TableCell;
    let columns: [(&str, Of); 6] = [
        ("Where", |line| TableCell::words(label(&line.name))),
        ("Milestone", |line| TableCell::words(label(&line.milestone))),
        ("What", |line| TableCell::words(line.what.clone())),
        ("Who", |line| TableCell::words(line.who.clone())),
        ("By when", |line| TableCell::words(line.by_when())),
        ("Done", |line| TableCell::figure(if line.done { "✓" } else { "" })),
    ];
    // A column that says nothing is not there; what is to be done always is.
    let says = |of: Of| actions.lines.iter().any(|line| of(line).text.chars().any(|c| c.is_alphanumeric() || c == '✓'));
    let columns: Vec<_> = columns.into_iter().filter(|(name, of)| *name == "What" || says(*of)).collect();
    let heading = || columns.iter().map(|(name, _)| TableCell::heading(*name)).collect::<Vec<_>>();
    let row = |line: &ActionLine| columns.iter().map(|(_, of)| of(line)).collect::<Vec<_>>();
    let next = actions.open().filter(|line| !line.due.is_empty()).min_by(|a, b| a.due.cmp(&b.due));
    let next = next
        .map_or_else(String::new, |line| format!("The next action is due by {}: {}", in_words(&line.due), line.what));
    let open = still_open(actions.open().count(), actions.lines.len());
    let mut slides = Vec::new();
    let mut first = 0;
    while first < actions.lines.len() {
        let mut table = Table {
            widths: Vec::new(),
            size: 12,
            rows: vec![heading()],
            heads: 1,
            breadth: cx.breadth(),
            ..Table::default()
        };
        table.rows.extend(actions.lines[first..].iter().map(row));
        table = table.sized(cx.page.body, SIZES);
        let lines = first..first + table.cut(cx.page.body);
        first = lines.end;
        let head = Head {
            subtitle: "Actions that are still open come first".to_owned(),
            say: vec![open.clone(), next.clone()],
            foot: actions.elsewhere.clone(),
            ..Head::default()
        };
        slides.push(table_slide(cx, &actions.part(lines), head, "Actions", |_| String::new(), table));
    }
    slides
}

/// How many of the actions are open, as a sentence.
fn still_open(open: usize, all: usize) -> String {
    match (open, all) {
        (0, 1) => "The only action is done".to_owned(),
        (1, 1) => "The only action is still open".to_owned(),
        (0, _) => format!("All {all} actions are done"),
        (1, _) => format!("1 of {all} actions is still open"),
        _ if open == all => format!("All {all} actions are still open"),
        _ => format!("{open} of {all} actions are still open"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_actions_are_told_in_one_and_many() {
        assert_eq!(still_open(1, 1), "The only action is still open");
        assert_eq!(still_open(0, 1), "The only action is done");
        assert_eq!(still_open(0, 3), "All 3 actions are done");
        assert_eq!(still_open(1, 3), "1 of 3 actions is still open");
        assert_eq!(still_open(2, 3), "2 of 3 actions are still open");
        assert_eq!(still_open(3, 3), "All 3 actions are still open");
    }
}
