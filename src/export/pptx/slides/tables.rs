//! Slides with tables, and the heat map.

use super::super::deck::Slide;
use super::super::page::Area;
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label, note};
use crate::chart::heat_map::{HeatMap, NEEDED, strength};
use crate::chart::{Describes, words};
use crate::domain::framework::Milestone;

/// A figure on a colour so strong.
pub(super) fn shaded(cx: SlideCx<'_>, colour: Paint, strength: f64, text: String) -> TableCell {
    let (ground, paint) = colour.strong(strength, cx.theme).with_text(cx.theme);
    TableCell { ground: Some(ground), paint, ..TableCell::figure(text) }
}

/// The sizes of text in a table, in points, the largest first.
pub(super) const SIZES: &[u32] = &[14, 12, 11, 10, 9];

/// A table as a slide, cut to what the slide holds; then its subtitle ends with what `hidden` says of the others where so
/// many rows are shown.
pub(super) fn table_slide(
    cx: SlideCx<'_>,
    says: &dyn Describes,
    head: Head,
    name: &str,
    hidden: impl Fn(usize) -> String,
    table: Table,
) -> Slide {
    table_slide_under(cx, says, head, (name, &|_, _| None), hidden, table)
}

/// What lies over a table in its area, if anything.
pub(super) type Over<'o> = &'o dyn Fn(&Table, Area) -> Option<Shape>;

/// The same with what lies over the table.
pub(super) fn table_slide_under(
    cx: SlideCx<'_>,
    says: &dyn Describes,
    mut head: Head,
    (name, over): (&str, Over<'_>),
    hidden: impl Fn(usize) -> String,
    mut table: Table,
) -> Slide {
    table.breadth = cx.breadth();
    let lines = cx.foot_lines(&head.foot);
    let cut = |subtitle: &str| {
        let (area, below) = cx.above(subtitle, lines);
        let mut table = table.clone().sized(area, SIZES);
        if table.rows_that_fit(area) < table.rows.len() {
            // What does not fit in small letters either is better cut in letters that can be read.
            table = table.sized(area, &[11]);
        }
        let hidden = hidden(table.cut(area));
        (table, area, below, hidden)
    };
    let (mut table, mut area, mut below, mut more) = cut(&head.subtitle);
    if !more.is_empty() {
        // What is said of the others may take another line, for which the table gives way.
        let with = |more: &str| [head.subtitle.as_str(), more].join(" · ");
        (table, area, below, more) = cut(&with(&more));
        head.subtitle = with(&more);
    }
    let over = over(&table, area);
    let what = What::Table(table);
    let mut shapes = vec![Shape { name: name.to_owned(), alt_text: says.alt_text(), area, what }];
    shapes.extend(over);
    shapes.extend(note(&head.foot, below));
    cx.slide(says, head, shapes)
}

/// All platforms against all milestones, with what is needed above them.
pub fn heat_map(cx: SlideCx<'_>, map: &HeatMap) -> Slide {
    let framework = cx.material.framework;
    let milestones = || map.milestones.iter().map(|j| &framework.milestones[*j]);
    let table = |first: i64, name: fn(&Milestone) -> &String| {
        // What the headline names calls among the others.
        let stressed = |at: usize| map.stressed == Some(at);
        let ink = |at: usize| if stressed(at) { Paint::TEXT } else { Paint::MUTED };
        let heading = |(at, milestone)| TableCell {
            paint: ink(at),
            larger: -1,
            ..TableCell::heading(label(name(milestone))).centred()
        };
        let names = milestones().enumerate().map(heading);
        let needs = map.needed.iter().map(|need| need.map_or_else(String::new, words::points));
        let bold = |cell: TableCell| TableCell { bold: true, ..cell };
        let mut rows: Vec<Vec<TableCell>> = vec![[TableCell::heading("Platform")].into_iter().chain(names).collect()];
        if !map.needed.is_empty() {
            rows.push([TableCell::words(NEEDED)].into_iter().chain(needs.map(TableCell::figure)).map(bold).collect());
        }
        for row in &map.rows {
            let values = row.values.iter().enumerate().map(|(at, value)| {
                let cell = shaded(cx, cx.palette.accent, strength(*value), map.written(*value));
                TableCell { bold: stressed(at), ..cell }
            });
            let name = TableCell { bold: row.first, ..TableCell::words(label(&row.name)) };
            rows.push([name].into_iter().chain(values).collect());
        }
        let widths = [first].into_iter().chain(milestones().map(|_| 11)).collect();
        let heads = 1 + usize::from(!map.needed.is_empty());
        let kept = map.named.clone();
        Table { widths, size: 11, rows, heads, kept, breadth: cx.breadth(), steady: true, ..Table::default() }
    };
    // Whole names where they fit in letters of an ordinary size.
    let full = table(14, |milestone| &milestone.name);
    let table = if full.words_stay_whole(cx.page.body) { full } else { table(24, |milestone| &milestone.short) };
    let hold = "Compare each row with the top row, which shows what the audience needs";
    let hold = if map.needed.is_empty() { "" } else { hold };
    let head = Head {
        subtitle: format!("Levels from 0 to 100{}", map.order()),
        say: vec![hold.to_owned(), "The stronger the colour, the higher the level".to_owned()],
        ..Head::default()
    };
    table_slide(cx, map, head, "Heat map", |shown| map.hidden(shown), table)
}
