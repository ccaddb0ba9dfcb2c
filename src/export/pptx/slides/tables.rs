//! Slides with tables: the audience and the heat map.

use super::super::deck::Slide;
use super::super::page::width_of;
use super::super::paint::{Paint, Slot};
use super::super::shape::{Paragraph, Shape, What};
use super::super::table::{Table, TableCell};
use super::{Cx, Head, label, of_all};
use crate::analysis::problem::Demand;
use crate::chart::audience::{Audience, Row, mean_need, milestones_on};
use crate::chart::heat_map::{HeatMap, Shows};
use crate::chart::{Material, words};
use crate::domain::framework::Milestone;

/// A cell whose colour, the stronger the more, says how much of 100 its figure is.
fn shaded(cx: Cx<'_>, colour: Paint, points: f64, text: String) -> TableCell {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 4 to 94")]
    let percent = points.clamp(0.0, 100.0).mul_add(0.9, 4.0).round() as u8;
    let ground = colour.part(percent);
    TableCell { ground: Some(ground), paint: ground.text_on(cx.theme), ..TableCell::figure(text) }
}

/// The sizes of text in a table, in points, the largest first.
pub(super) const SIZES: &[u32] = &[14, 12, 11, 10, 9];

/// A table as a slide, cut to what the slide holds; then its subtitle says how many of its rows these are, and `which`.
pub(super) fn table_slide(
    cx: Cx<'_>,
    mut head: Head,
    (name, which): (&str, &str),
    alt_text: &str,
    mut table: Table,
) -> Slide {
    table.breadth = cx.breadth();
    let all = table.rows.len() - table.heads;
    let lines = match head.foot.as_str() {
        "" => 0,
        foot => 1 + width_of(foot, 12) / cx.page.body.for_letters(cx.breadth()).width.max(1),
    };
    let (area, below) = cx.above(lines.min(3));
    table = table.sized(area, SIZES);
    if table.rows_that_fit(area) < table.rows.len() {
        // What does not fit in small letters either is better cut in letters that can be read.
        table = table.sized(area, &[11]);
    }
    let shown = table.rows_that_fit(area);
    table.rows.truncate(shown.max(table.heads + 1));
    head.subtitle = of_all(&head.subtitle, which, table.rows.len() - table.heads, all);
    let what = What::Table(table);
    let mut shapes = vec![Shape { name: name.to_owned(), alt_text: alt_text.to_owned(), area, what }];
    if lines > 0 {
        let what = What::Text(vec![Paragraph::muted(head.foot.clone(), 12)]);
        shapes.push(Shape { name: "What to mind".to_owned(), alt_text: String::new(), area: below, what });
    }
    cx.slide(head, alt_text, shapes)
}

/// All platforms against all milestones, with what is needed above them.
pub fn heat_map(cx: Cx<'_>) -> Option<Slide> {
    const NEEDED: &str = "What is needed";
    let Material { framework, report, .. } = *cx.material;
    let map = HeatMap::new(framework, report, Shows::Level);
    if map.milestones.is_empty() {
        return None;
    }
    let milestones = || map.milestones.iter().map(|j| &framework.milestones[*j]);
    let table = |first: i64, name: fn(&Milestone) -> &String| {
        let names = milestones().map(|milestone| TableCell::heading(label(name(milestone))).centred());
        let needs = map.milestones.iter().map(|j| mean_need(report, *j).map_or_else(String::new, words::points));
        let bold = |cell: TableCell| TableCell { bold: true, ..cell };
        let mut rows: Vec<Vec<TableCell>> = vec![
            [TableCell::heading("Platform, best fit first")].into_iter().chain(names).collect(),
            [TableCell::words(NEEDED)].into_iter().chain(needs.map(TableCell::figure)).map(bold).collect(),
        ];
        for row in &map.rows {
            let values =
                row.values.iter().map(|value| shaded(cx, Paint::full(Slot::Accent(0)), *value, words::points(*value)));
            let name = TableCell { bold: row.first, ..TableCell::words(label(&row.name)) };
            rows.push([name].into_iter().chain(values).collect());
        }
        let widths = [first].into_iter().chain(milestones().map(|_| 11)).collect();
        Table { widths, size: 11, rows, heads: 2, breadth: cx.breadth() }
    };
    // Whole names where they fit in letters of an ordinary size.
    let full = table(15, |milestone| &milestone.name);
    let table = if full.words_stay_whole(cx.page.body) { full } else { table(24, |milestone| &milestone.short) };
    let head = Head {
        title: map.headline.clone(),
        subtitle: "How much of each milestone a platform has, in points of 100".to_owned(),
        say: vec![
            "Hold each row against the one above the line: it is what these people need".to_owned(),
            "The stronger the colour of a cell, the more of it there is".to_owned(),
        ],
        ..Head::default()
    };
    Some(table_slide(cx, head, ("Heat map", "Top"), &map.alt_text, table))
}

/// What the audience needs, on as many slides as its segments take.
pub fn audience(cx: Cx<'_>) -> Vec<Slide> {
    let Material { framework, report, scope, .. } = *cx.material;
    let segments = report.problem.segments.as_slice();
    let on = milestones_on(report);
    if on.is_empty() {
        return Vec::new();
    }
    let readable = |table: &Table, least: u32| {
        let table = table.clone().sized(cx.page.body, SIZES);
        table.size >= least
            && table.words_stay_whole(cx.page.body)
            && table.rows_that_fit(cx.page.body) == table.rows.len()
    };
    // A few segments have columns of their own for how much things matter, and the scales stand beside the milestones.
    let in_full = segments.len() <= 3 && readable(&needs_table(cx, &on, segments, true), 12);
    let holds = |most: &usize| even(segments, *most).all(|some| readable(&needs_table(cx, &on, some, false), 11));
    let most = (4..=8).rev().find(holds).unwrap_or(4);
    let most = if in_full { segments.len() } else { most };
    let title = format!("What {} need, and what matters most to them", whom(words::scope(scope)));
    let marks = if segments.iter().any(|demand| demand.least_match.iter().any(|least| *least > 0.0)) {
        "; “!”: a deal-breaker"
    } else {
        ""
    };
    let weighed = Audience::new(framework, report, scope);
    let weight = |row: &Row| format!("{} ({})", framework.milestones[row.milestone].name, words::percent(row.weight));
    let mut rows: Vec<&Row> = weighed.rows.iter().collect();
    rows.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let say = vec![match rows.as_slice() {
        [first, second, .., last] => {
            format!("Most of the weight lies on {} and {}, least on {}", weight(first), weight(second), weight(last))
        }
        few => format!("The weight lies on {}", few.iter().map(|row| weight(row)).collect::<Vec<_>>().join(" and ")),
    }];
    let mut first = 1;
    let slide = |some: &[Demand]| {
        let which = if segments.len() == some.len() {
            String::new()
        } else {
            format!("Segments {first} to {} of {}: ", first + some.len() - 1, segments.len())
        };
        first += some.len();
        let needs = if which.is_empty() { "Needs" } else { "needs" };
        let alt: Vec<String> = on.iter().map(|j| needs_in_words(cx, *j, some)).collect();
        let alt_text = format!("{title}. {}.", alt.join("; "));
        let head = Head {
            subtitle: format!("{which}{needs} in points of 100 · how much each matters, from 0 to 10{marks}"),
            say: say.clone(),
            reasons: framework.milestones.iter().map(|m| format!("{}: {}", m.name, m.question)).collect(),
            title: title.clone(),
            ..Head::default()
        };
        table_slide(cx, head, ("The audience", "First"), &alt_text, needs_table(cx, &on, some, in_full))
    };
    even(segments, most).map(slide).collect()
}

/// Things in groups of at most so many, each about as large as the others.
fn even<T>(all: &[T], most: usize) -> std::slice::Chunks<'_, T> {
    let groups = all.len().div_ceil(most.max(1)).max(1);
    all.chunks(all.len().div_ceil(groups).max(1))
}

/// What some segments need; in full, or with need and importance in one cell.
fn needs_table(cx: Cx<'_>, on: &[usize], segments: &[Demand], in_full: bool) -> Table {
    let Material { framework, report, scope, .. } = *cx.material;
    let mut heading = vec![TableCell::heading("Milestone")];
    heading.extend(in_full.then(|| TableCell::heading("From 0 to 100")));
    for demand in segments {
        let name = match report.problem.segments.len() {
            1 => label(&demand.name),
            _ => format!("{} ({})", label(&demand.name), words::percent(demand.share).replace(' ', "\u{a0}")),
        };
        heading.push(TableCell::heading(name).centred());
        heading.extend(in_full.then(|| TableCell::heading("Matters").centred()));
    }
    // What the headline rests on: how much it matters to all of them, each segment by its share.
    let overall = in_full && segments.len() > 1;
    heading.extend(overall.then(|| TableCell::heading("Matters to all").centred()));
    let weighed = Audience::new(framework, report, scope);
    let row = |j: &usize| {
        let milestone = &framework.milestones[*j];
        let mut row = vec![TableCell { bold: true, ..TableCell::words(label(&milestone.name)) }];
        let scale = format!("{} – {}", milestone.low, milestone.high);
        row.extend(in_full.then(|| TableCell { paint: Paint::full(Slot::Muted), ..TableCell::words(scale) }));
        let colour = Paint::of_series(*j);
        for demand in segments {
            let (need, matters) = (words::points(demand.needs[*j]), words::shortest(demand.importances[*j]));
            let matters = format!("{matters}{}", if demand.least_match[*j] > 0.0 { " !" } else { "" });
            match (demand.on[*j], in_full) {
                (true, true) => {
                    row.extend([shaded(cx, colour, demand.needs[*j], need), TableCell::figure(matters)]);
                }
                (true, false) => row.push(shaded(cx, colour, demand.needs[*j], format!("{need} · {matters}"))),
                (false, _) => row.extend((0..=usize::from(in_full)).map(|_| TableCell::figure("–"))),
            }
        }
        let all = weighed.rows.iter().find(|row| row.milestone == *j).map(|row| words::decimal(row.importance));
        row.extend(all.filter(|_| overall).map(|all| TableCell { bold: true, ..TableCell::figure(all) }));
        row
    };
    let rows = std::iter::once(heading).chain(on.iter().map(row)).collect();
    // In one column each, segments are as wide as each other.
    let of_each = 80 / i64::try_from(segments.len()).unwrap_or(8).max(1);
    let widths = if in_full { Vec::new() } else { [20].into_iter().chain(segments.iter().map(|_| of_each)).collect() };
    Table { widths, size: 12, rows, heads: 1, breadth: cx.breadth() }
}

/// What some segments need on a milestone, as a part of a sentence.
fn needs_in_words(cx: Cx<'_>, j: usize, segments: &[Demand]) -> String {
    let each = segments.iter().filter(|demand| demand.on[j]).map(|demand| {
        let (need, matters) = (words::points(demand.needs[j]), words::shortest(demand.importances[j]));
        format!("{} {need} (matters {matters})", demand.name)
    });
    format!("{}: {}", cx.material.framework.milestones[j].name, each.collect::<Vec<_>>().join(", "))
}

/// `everyone` needs, segments need: one word serves both.
fn whom(scope: &str) -> &str {
    if scope == "everyone" { "all segments" } else { scope }
}
