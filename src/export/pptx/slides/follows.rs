//! Slides that say what follows: what to do first, and who does what by when.

use super::super::deck::Slide;
use super::super::table::{Table, TableCell};
use super::tables::{SIZES, table_slide};
use super::{Cx, Head, label};
use crate::analysis::advice::Advice;
use crate::chart::together::{ChosenPlace, PULLED_APART, Together, elsewhere, gap_words};
use crate::chart::{Material, words};
use crate::domain::date::in_words;
use crate::domain::framework::{Counsel, Framework};
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::plan::Action;

/// What to do first at each place chosen.
pub fn advice(cx: Cx<'_>, together: &Together) -> Option<Slide> {
    const EACH: usize = 4;
    const LOST: &str = "Points lost";
    let Material { framework, report, .. } = *cx.material;
    let places = &together.places;
    let (several_places, several_segments) = (places.len() > 1, report.problem.segments.len() > 1);
    let each = (EACH * 2 / places.len().max(1)).max(2);
    let mut first: Vec<(&ChosenPlace, &Advice, &Counsel)> = Vec::new();
    for place in places {
        first.extend(place.first().into_iter().take(each).map(|(advice, counsel)| (place, advice, counsel)));
    }
    first.sort_by(|a, b| b.1.cost.total_cmp(&a.1.cost));
    if first.is_empty() {
        return None;
    }
    // What is the same in every row has no column.
    let mut table = Table { heads: 1, ..Table::default() };
    let columns = [(several_places, "Where"), (true, "Milestone"), (several_segments, "For"), (true, "Gap")];
    let columns = columns.into_iter().chain([(true, LOST), (true, "What to do")]);
    let heading = |name: &str| TableCell { centred: name == LOST, ..TableCell::heading(name) };
    table.rows.push(columns.filter(|(there, _)| *there).map(|(_, name)| heading(name)).collect());
    let say = first.first().map_or_else(Vec::new, |(place, advice, counsel)| {
        let (milestone, lost) = (&framework.milestones[advice.milestone].name, words::decimal(advice.cost));
        vec![
            format!("What costs most points is {milestone} on {}: {lost}", place.name),
            format!("So begin with this: {}", counsel.action),
        ]
    });
    let mut reasons = Vec::new();
    for (place, advice, counsel) in first {
        let milestone = &framework.milestones[advice.milestone].name;
        let whose = label(&report.problem.segments[advice.segment].name);
        let of = if several_segments { format!(" ({whose})") } else { String::new() };
        let lost = words::decimal(advice.cost);
        reasons.push(format!(
            "{}, {milestone}{of}, {lost} points lost: {} {}",
            place.name, counsel.stance, counsel.action
        ));
        let mut row = Vec::new();
        row.extend(several_places.then(|| TableCell { bold: true, ..TableCell::words(label(&place.name)) }));
        row.push(TableCell { bold: true, ..TableCell::words(label(milestone)) });
        row.extend(several_segments.then(|| TableCell::words(whose)));
        row.push(TableCell::words(gap_words(advice).replace(' ', "\u{a0}")));
        row.extend([TableCell::figure(lost), TableCell::words(counsel.action.clone())]);
        table.rows.push(row);
    }
    let pulled = |place: &ChosenPlace| {
        let each = place.tensions.iter().map(|tension| format!("{}: {}", tension.milestone, tension.needs));
        each.collect::<Vec<_>>().join("; ")
    };
    reasons.extend(
        places
            .iter()
            .filter(|place| !place.tensions.is_empty())
            .map(|place| format!("Where the segments pull apart on {}: {}. {PULLED_APART}", place.name, pulled(place))),
    );
    let names: Vec<&str> = together.places.iter().map(|place| place.name.as_str()).collect();
    let title = format!("What to do first on {}", words::list(&names));
    let alt_text = format!("{title}: {}", reasons.join("; "));
    let head = Head {
        title,
        subtitle: format!("The gaps that cost {} most points of fit, and what helps", cx.material.whom()),
        say,
        reasons,
        foot: together.pulls_apart().unwrap_or_default(),
        figures: Some(String::new()),
        ..Head::default()
    };
    Some(table_slide(cx, head, ("What to do first", "First"), &alt_text, table))
}

/// The action list, on as many slides as it takes.
pub fn actions(cx: Cx<'_>) -> Vec<Slide> {
    let Material { framework, plan, library, report, scope, .. } = *cx.material;
    let foot = elsewhere(report, plan, library, scope).unwrap_or_default();
    let heading = || ["Where", "Milestone", "What", "Who", "By when", "Done"].map(TableCell::heading).to_vec();
    let name = |id: &PlatformId| library.get(id).map_or_else(|| id.to_string(), |platform| platform.name.clone());
    let milestone = |id: &MilestoneId| milestone_name(framework, id);
    let row = |action: &Action| {
        vec![
            TableCell::words(label(&name(&action.platform))),
            TableCell::words(label(&milestone(&action.milestone))),
            TableCell::words(action.what.clone()),
            TableCell::words(action.owner.clone().unwrap_or_default()),
            TableCell::words(action.due.as_deref().map_or_else(String::new, in_words)),
            TableCell::figure(if action.done { "✓" } else { "" }),
        ]
    };
    let mut rest: Vec<Vec<TableCell>> = plan.actions.iter().map(row).collect();
    let done = plan.actions.iter().filter(|action| action.done).count();
    let mut slides = Vec::new();
    while !rest.is_empty() {
        let mut table = Table { widths: Vec::new(), size: 12, rows: vec![heading()], heads: 1, breadth: cx.breadth() };
        table.rows.append(&mut rest);
        table = table.sized(cx.page.body, SIZES);
        let shown = table.rows_that_fit(cx.page.body).max(2);
        rest = table.rows.split_off(shown.min(table.rows.len()));
        let words: Vec<String> = table.rows[1..]
            .iter()
            .map(|row| {
                let cells: Vec<&str> =
                    row.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
                cells.join(", ")
            })
            .collect();
        let title = match plan.actions.len() {
            1 => "One thing to do".to_owned(),
            all => format!("{all} things to do, {done} of them done"),
        };
        let alt_text = format!("{title}: {}", words.join("; "));
        let open: Vec<&Action> = plan.actions.iter().filter(|action| !action.done).collect();
        let next = open.iter().filter(|action| action.due.is_some()).min_by(|a, b| a.due.cmp(&b.due));
        let next = next.map_or_else(String::new, |action| {
            format!("Next is due, by {}: {}", in_words(action.due.as_deref().unwrap_or_default()), action.what)
        });
        let say = vec![format!("{} of {} are still open", open.len(), plan.actions.len()), next];
        let (subtitle, foot) = ("Who does what by when".to_owned(), foot.clone());
        let head = Head { title, subtitle, say, foot, ..Head::default() };
        slides.push(table_slide(cx, head, ("Actions", "First"), &alt_text, table));
    }
    slides
}

fn milestone_name(framework: &Framework, id: &MilestoneId) -> String {
    framework.milestone(id).map_or_else(|| id.to_string(), |milestone| milestone.name.clone())
}
