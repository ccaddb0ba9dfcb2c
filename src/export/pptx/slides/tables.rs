//! Slides with tables.

use super::super::deck::Slide;
use super::super::paint::{Paint, Slot};
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::{Cx, Head, label, of_all};
use crate::analysis::advice::Gives;
use crate::chart::draw::Material;
use crate::chart::heat_map::{HeatMap, Shows};
use crate::chart::together::{Together, gap_words};
use crate::chart::words;
use crate::domain::framework::Framework;
use crate::domain::id::{MilestoneId, PlatformId};

/// A cell whose colour says how much of 100 its figure is.
fn shaded(cx: Cx<'_>, points: f64, text: String) -> TableCell {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 4 to 94")]
    let percent = points.clamp(0.0, 100.0).mul_add(0.9, 4.0).round() as u8;
    let ground = Paint::tint(Slot::Accent(0), percent);
    TableCell { ground: Some(ground), paint: ground.text_on(cx.theme), ..TableCell::figure(text) }
}

/// The sizes of text in a table, in points, the largest first.
const SIZES: &[u32] = &[16, 14, 12, 11, 10, 9];

/// A table as a slide, cut to what the slide holds; then its subtitle says how many of its rows these are, and `which`.
fn table_slide(cx: Cx<'_>, mut head: Head, (name, which): (&str, &str), alt_text: &str, mut table: Table) -> Slide {
    let all = table.rows.len() - 1;
    table = table.sized(cx.page.body, SIZES);
    if table.rows_that_fit(cx.page.body) < table.rows.len() {
        // What does not fit in small letters either is better cut in letters that can be read.
        table = table.sized(cx.page.body, &[11]);
    }
    let shown = table.rows_that_fit(cx.page.body);
    table.rows.truncate(shown.max(2));
    head.subtitle = of_all(&head.subtitle, which, table.rows.len() - 1, all);
    let area = cx.page.body;
    let what = What::Table(table);
    cx.slide(head, alt_text, vec![Shape { name: name.to_owned(), alt_text: alt_text.to_owned(), area, what }])
}

/// All platforms against all milestones.
pub fn heat_map(cx: Cx<'_>) -> Option<Slide> {
    let Material { framework, report, .. } = *cx.material;
    let map = HeatMap::new(framework, report, Shows::Level);
    if map.milestones.is_empty() {
        return None;
    }
    let columns = i64::try_from(map.milestones.len()).unwrap_or(7);
    let mut table =
        Table { widths: [24].into_iter().chain((0..columns).map(|_| 11)).collect(), size: 11, rows: Vec::new() };
    let names = map.milestones.iter().map(|j| TableCell::heading(label(&framework.milestones[*j].short)).centred());
    table.rows.push([TableCell::heading("Platform, best fit first")].into_iter().chain(names).collect());
    for row in &map.rows {
        let values = row.values.iter().map(|value| shaded(cx, *value, words::points(*value)));
        table.rows.push([TableCell::words(label(&row.name))].into_iter().chain(values).collect());
    }
    let head = Head {
        title: map.headline.clone(),
        subtitle: "How much of each milestone a platform has, in points of 100".to_owned(),
        reasons: vec!["The darker, the more of it there is.".to_owned()],
        ..Head::default()
    };
    Some(table_slide(cx, head, ("Heat map", "Top"), &map.alt_text, table))
}

/// What the audience needs.
pub fn audience(cx: Cx<'_>) -> Option<Slide> {
    const MOST: usize = 4;
    let Material { framework, report, scope, .. } = *cx.material;
    let segments = &report.problem.segments;
    let shown = &segments[..segments.len().min(MOST)];
    let on: Vec<usize> =
        (0..framework.milestones.len()).filter(|j| segments.iter().any(|demand| demand.on[*j])).collect();
    if on.is_empty() {
        return None;
    }
    let mut table = Table { widths: vec![16, 26], size: 12, rows: Vec::new() };
    let mut heading = vec![TableCell::heading("Milestone"), TableCell::heading("From 0 to 100")];
    for demand in shown {
        table.widths.extend([14, 9]);
        let name = match segments.len() {
            1 => label(&demand.name),
            _ => format!("{} ({})", label(&demand.name), words::percent(demand.share)),
        };
        heading.push(TableCell::heading(name).centred());
        heading.push(TableCell::heading("Matters").centred());
    }
    table.rows.push(heading);
    let mut alt = Vec::new();
    for j in on {
        let milestone = &framework.milestones[j];
        let scale = format!("{} – {}", milestone.low, milestone.high);
        let mut row = vec![
            TableCell { bold: true, ..TableCell::words(label(&milestone.name)) },
            TableCell { paint: Paint::full(Slot::Muted), ..TableCell::words(scale) },
        ];
        for demand in shown {
            if demand.on[j] {
                let must = if demand.least_match[j] > 0.0 { " !" } else { "" };
                row.push(shaded(cx, demand.needs[j], words::points(demand.needs[j])));
                row.push(TableCell::figure(format!("{}{must}", words::shortest(demand.importances[j]))));
            } else {
                row.extend([TableCell::figure("–"), TableCell::figure("–")]);
            }
        }
        table.rows.push(row);
        let each = segments.iter().filter(|demand| demand.on[j]).map(|demand| {
            format!(
                "{} {} (matters {})",
                demand.name,
                words::points(demand.needs[j]),
                words::shortest(demand.importances[j])
            )
        });
        alt.push(format!("{}: {}", milestone.name, each.collect::<Vec<_>>().join(", ")));
    }
    let title = format!("What {} need, and what matters most to them", whom(words::scope(scope)));
    let alt_text = format!("{title}. {}.", alt.join("; "));
    let marks = if segments.iter().any(|demand| demand.least_match.iter().any(|least| *least > 0.0)) {
        "; “!”: a deal-breaker"
    } else {
        ""
    };
    let head = Head {
        subtitle: format!("Needs in points of 100; how much each matters, from 0 to 10{marks}"),
        reasons: framework.milestones.iter().map(|m| format!("{}: {}", m.name, m.question)).collect(),
        title,
        ..Head::default()
    };
    Some(table_slide(cx, head, ("The audience", "First"), &alt_text, table))
}

/// `everyone` needs, segments need: one word serves both.
fn whom(scope: &str) -> &str {
    if scope == "everyone" { "all segments" } else { scope }
}

/// What to do first at each place chosen.
pub fn advice(cx: Cx<'_>) -> Option<Slide> {
    const EACH: usize = 4;
    let Material { framework, report, plan, scope, .. } = *cx.material;
    let together = Together::new(framework, report, plan, scope)?;
    let several = report.problem.segments.len() > 1;
    let mut table = Table { widths: vec![14, 18, 10, 60], size: 11, rows: Vec::new() };
    table.rows.push(["Where", "Milestone", "Gap", "What to do"].map(TableCell::heading).to_vec());
    let mut reasons = Vec::new();
    let each = (EACH * 2 / together.places.len().max(1)).max(2);
    for place in &together.places {
        let counselled = || place.advice.iter().filter(|advice| advice.counsel.is_some());
        let mut costly: Vec<_> = counselled().filter(|advice| advice.gives != Gives::Enough).collect();
        costly.sort_by(|a, b| b.lost.total_cmp(&a.lost));
        // The same milestone for another segment has much the same words.
        let mut said = std::collections::BTreeSet::new();
        costly.retain(|advice| said.insert(advice.milestone));
        for advice in costly.into_iter().take(each) {
            let milestone = &framework.milestones[advice.milestone];
            let whose = &report.problem.segments[advice.segment].name;
            let of = if several { format!(" ({})", label(whose)) } else { String::new() };
            let action = advice.counsel.as_ref().map_or("", |counsel| counsel.action.as_str());
            table.rows.push(vec![
                TableCell { bold: true, ..TableCell::words(label(&place.name)) },
                TableCell::words(format!("{}{of}", milestone.name)),
                TableCell::words(gap_words(advice)),
                TableCell::words(action),
            ]);
            let stance = advice.counsel.as_ref().map_or("", |counsel| counsel.stance.as_str());
            reasons.push(format!("{}, {}{of}: {stance} {action}", place.name, milestone.name));
        }
    }
    if table.rows.len() < 2 {
        return None;
    }
    let names: Vec<&str> = together.places.iter().map(|place| place.name.as_str()).collect();
    let title = format!("What to do first on {}", words::list(&names));
    let alt_text = format!("{title}: {}", reasons.join("; "));
    let head =
        Head { title, subtitle: "The gaps that cost most, and what helps".to_owned(), reasons, ..Head::default() };
    Some(table_slide(cx, head, ("What to do first", "First"), &alt_text, table))
}

/// The action list, on as many slides as it takes.
pub fn actions(cx: Cx<'_>) -> Vec<Slide> {
    let Material { framework, plan, library, .. } = *cx.material;
    let heading = || ["Where", "Milestone", "What", "Who", "By when", "Done"].map(TableCell::heading).to_vec();
    let name = |id: &PlatformId| library.get(id).map_or_else(|| id.to_string(), |platform| platform.name.clone());
    let milestone = |id: &MilestoneId| milestone_name(framework, id);
    let row = |action: &crate::domain::plan::Action| {
        vec![
            TableCell::words(label(&name(&action.platform))),
            TableCell::words(label(&milestone(&action.milestone))),
            TableCell::words(action.what.clone()),
            TableCell::words(action.owner.clone().unwrap_or_default()),
            TableCell::words(action.due.clone().unwrap_or_default()),
            TableCell::figure(if action.done { "✓" } else { "" }),
        ]
    };
    let mut rest: Vec<Vec<TableCell>> = plan.actions.iter().map(row).collect();
    let done = plan.actions.iter().filter(|action| action.done).count();
    let mut slides = Vec::new();
    while !rest.is_empty() {
        let mut table = Table { widths: vec![14, 16, 42, 16, 12, 8], size: 12, rows: vec![heading()] };
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
        let head = Head { title, subtitle: "Who does what by when".to_owned(), ..Head::default() };
        slides.push(table_slide(cx, head, ("Actions", "First"), &alt_text, table));
    }
    slides
}

fn milestone_name(framework: &Framework, id: &MilestoneId) -> String {
    framework.milestone(id).map_or_else(|| id.to_string(), |milestone| milestone.name.clone())
}
