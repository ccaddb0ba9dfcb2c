//! Slides with tables: the audience and the heat map.

use super::super::deck::Slide;
use super::super::page::width_of;
use super::super::paint::Paint;
use super::super::shape::{Paragraph, Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label, label_within};
use crate::chart::audience::{Audience, AudienceRow};
use crate::chart::heat_map::{HeatMap, NEEDED, strength};
use crate::chart::{Describes, words};
use crate::domain::framework::Milestone;
use std::ops::Range;

/// A cell whose colour, the stronger the more, says how much of 100 its figure is.
fn shaded(cx: SlideCx<'_>, colour: Paint, points: f64, text: String) -> TableCell {
    let (ground, paint) = colour.strong(strength(points), cx.theme).with_text(cx.theme);
    TableCell { ground: Some(ground), paint, ..TableCell::figure(text) }
}

/// The sizes of text in a table, in points, the largest first.
pub(super) const SIZES: &[u32] = &[14, 12, 11, 10, 9];

/// A table as a slide, cut to what the slide holds; then its subtitle ends with what `hidden` says of the others where so
/// many rows are shown.
pub(super) fn table_slide(
    cx: SlideCx<'_>,
    says: &dyn Describes,
    mut head: Head,
    name: &str,
    hidden: impl Fn(usize) -> String,
    mut table: Table,
) -> Slide {
    table.breadth = cx.breadth();
    let lines = match head.foot.as_str() {
        "" => 0,
        foot => 1 + width_of(foot, 12) / cx.page.body.for_letters(cx.breadth()).width.max(1),
    };
    let cut = |subtitle: &str| {
        let (area, below) = cx.above(subtitle, lines.min(3));
        let mut table = table.clone().sized(area, SIZES);
        if table.rows_that_fit(area) < table.rows.len() {
            // What does not fit in small letters either is better cut in letters that can be read.
            table = table.sized(area, &[11]);
        }
        let shown = table.rows_that_fit(area);
        table.rows.truncate(shown.max(table.heads + 1));
        let hidden = hidden(table.rows.len() - table.heads);
        (table, area, below, hidden)
    };
    let (mut table, mut area, mut below, mut more) = cut(&head.subtitle);
    if !more.is_empty() {
        // What is said of the others may take another line, for which the table gives way.
        let with = |more: &str| [head.subtitle.as_str(), more].join(" · ");
        (table, area, below, more) = cut(&with(&more));
        head.subtitle = with(&more);
    }
    let what = What::Table(table);
    let mut shapes = vec![Shape { name: name.to_owned(), alt_text: says.alt_text(), area, what }];
    if lines > 0 {
        let what = What::Text(vec![Paragraph::muted(head.foot.clone(), 12)]);
        shapes.push(Shape { name: "Note".to_owned(), alt_text: String::new(), area: below, what });
    }
    cx.slide(says, head, shapes)
}

/// All platforms against all milestones, with what is needed above them.
pub fn heat_map(cx: SlideCx<'_>, map: &HeatMap) -> Slide {
    let framework = cx.material.framework;
    let milestones = || map.milestones.iter().map(|j| &framework.milestones[*j]);
    let table = |first: i64, name: fn(&Milestone) -> &String| {
        let names = milestones().map(|milestone| TableCell::heading(label(name(milestone))).centred());
        let needs = map.needed.iter().map(|need| need.map_or_else(String::new, words::points));
        let bold = |cell: TableCell| TableCell { bold: true, ..cell };
        let mut rows: Vec<Vec<TableCell>> =
            vec![[TableCell::heading(format!("Platform{}", map.order()))].into_iter().chain(names).collect()];
        if !map.needed.is_empty() {
            rows.push([TableCell::words(NEEDED)].into_iter().chain(needs.map(TableCell::figure)).map(bold).collect());
        }
        for row in &map.rows {
            let values = row.values.iter().map(|value| shaded(cx, cx.palette.accent, *value, map.written(*value)));
            let name = TableCell { bold: row.first, ..TableCell::words(label(&row.name)) };
            rows.push([name].into_iter().chain(values).collect());
        }
        let widths = [first].into_iter().chain(milestones().map(|_| 11)).collect();
        let heads = 1 + usize::from(!map.needed.is_empty());
        Table { widths, size: 11, rows, heads, breadth: cx.breadth(), steady: true, ..Table::default() }
    };
    // Whole names where they fit in letters of an ordinary size.
    let full = table(15, |milestone| &milestone.name);
    let table = if full.words_stay_whole(cx.page.body) { full } else { table(24, |milestone| &milestone.short) };
    let hold = "Compare each row with the top row, which shows what the audience needs";
    let hold = if map.needed.is_empty() { "" } else { hold };
    let head = Head {
        subtitle: "Each platform’s level on each milestone, from 0 to 100".to_owned(),
        say: vec![hold.to_owned(), "The stronger the colour, the higher the level".to_owned()],
        ..Head::default()
    };
    table_slide(cx, map, head, "Heat map", |shown| map.hidden(shown), table)
}

/// What the audience needs, on as many slides as its segments take.
pub fn audience(cx: SlideCx<'_>, chart: &Audience) -> Vec<Slide> {
    let framework = cx.material.framework;
    let all = chart.segments.len();
    let readable = |table: &Table, least: u32| {
        let table = table.clone().sized(cx.page.body, SIZES);
        table.size >= least
            && table.words_stay_whole(cx.page.body)
            && table.rows_that_fit(cx.page.body) == table.rows.len()
    };
    // A few segments have columns of their own for how much things matter, and the scales stand beside the milestones.
    // Rather than give that up, long names are shortened.
    let letters = WHOLE
        .into_iter()
        .find(|most| all <= 3 && readable(&needs_table(cx, chart, 0..all, (Some(*most), all > 1)), 12));
    let in_full = letters.is_some();
    let at_most = |overall: bool| {
        let holds =
            |most: &usize| even(all, *most).all(|some| readable(&needs_table(cx, chart, some, (None, overall)), 11));
        (4..=8).rev().find(holds).unwrap_or(4)
    };
    // What the headline rests on stands beside, where that takes no further slide.
    let overall = all > 1 && (in_full || all.div_ceil(at_most(true)) <= all.div_ceil(at_most(false)));
    let most = if in_full { all } else { at_most(overall) };
    let breaks = chart.rows.iter().flat_map(|row| &row.marks).any(|mark| mark.deal_breaker);
    let marks = if breaks { " · “!” marks a must-have" } else { "" };
    let slide = |some: Range<usize>| {
        let which = if all == some.len() {
            String::new()
        } else {
            format!("Segments {} to {} of {all} · ", some.start + 1, some.end)
        };
        let head = Head {
            subtitle: if in_full {
                format!("{which}Needs from 0 to 100 · importance from 0 to 10{marks}")
            } else {
                format!("{which}In each cell: the need, from 0 to 100, and its importance, from 0 to 10{marks}")
            },
            say: vec![chart.weights()],
            reasons: framework.milestones.iter().map(|m| format!("{}: {}", m.name, m.question)).collect(),
            ..Head::default()
        };
        let table = needs_table(cx, chart, some.clone(), (letters, overall));
        table_slide(cx, &chart.part(some), head, "The audience", |_| String::new(), table)
    };
    even(all, most).map(slide).collect()
}

/// So many things in groups of at most so many, each about as large as the others.
fn even(all: usize, most: usize) -> impl Iterator<Item = Range<usize>> {
    let groups = all.div_ceil(most.max(1)).max(1);
    let each = all.div_ceil(groups).max(1);
    (0..all).step_by(each).map(move |from| from..(from + each).min(all))
}

/// How many letters of a segment's name are shown where each has two columns, the most first.
const WHOLE: [usize; 4] = [60, 36, 28, 20];

/// What some segments need; in full with names of at most so many letters, or with need and importance in one cell. `overall` adds
/// how much it matters to all of them, each segment by its share.
fn needs_table(
    cx: SlideCx<'_>,
    chart: &Audience,
    segments: Range<usize>,
    (letters, overall): (Option<usize>, bool),
) -> Table {
    let in_full = letters.is_some();
    let label_of = |name: &str| label_within(name, letters.unwrap_or(60));
    let mut heading = vec![TableCell::heading("Milestone")];
    heading.extend(in_full.then(|| TableCell::heading("From 0 to 100")));
    for (name, share) in &chart.segments[segments.clone()] {
        let name = match chart.segments.len() {
            1 => label_of(name),
            _ => format!("{} ({})", label_of(name), words::percent(*share)),
        };
        heading.push(TableCell::heading(name).centred());
        heading.extend(in_full.then(|| TableCell::heading("Importance").centred()));
    }
    heading.extend(overall.then(|| TableCell::heading("Overall importance").centred()));
    let row = |line: &AudienceRow| {
        let milestone = &cx.material.framework.milestones[line.milestone];
        let mut row = vec![TableCell { bold: true, ..TableCell::words(label(&line.name)) }];
        let scale = format!("{} – {}", milestone.low, milestone.high);
        row.extend(in_full.then(|| TableCell { paint: Paint::MUTED, ..TableCell::words(scale) }));
        let colour = cx.palette.milestone(line.milestone, cx.theme);
        for segment in segments.clone() {
            let Some(mark) = line.mark(segment) else {
                row.extend((0..=usize::from(in_full)).map(|_| TableCell::figure("–")));
                continue;
            };
            let (need, matters) = (words::points(mark.need), words::shortest(mark.importance));
            let matters = format!("{matters}{}", if mark.deal_breaker { " !" } else { "" });
            if in_full {
                row.extend([shaded(cx, colour, mark.need, need), TableCell::figure(matters)]);
            } else {
                row.push(shaded(cx, colour, mark.need, format!("{need} · {matters}")));
            }
        }
        let all = || TableCell { bold: true, ..TableCell::figure(words::percent(line.weight)) };
        row.extend(overall.then(all));
        row
    };
    let rows = std::iter::once(heading).chain(chart.rows.iter().map(row)).collect();
    // In one column each, segments are as wide as each other.
    let of_each = 80 / i64::try_from(segments.len()).unwrap_or(8).max(1);
    let last = overall.then_some(11);
    let widths = if in_full {
        Vec::new()
    } else {
        [if overall { 17 } else { 20 }].into_iter().chain(segments.map(|_| of_each)).chain(last).collect()
    };
    Table { widths, size: 12, rows, heads: 1, breadth: cx.breadth(), ..Table::default() }
}
