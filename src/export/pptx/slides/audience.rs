//! The slide of what the audience needs: a table whose strongest colour is how much each milestone matters.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::Area;
use super::super::paint::Paint;
use super::super::shape::{Shape, What};
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label, label_within};
use super::tables::{SIZES, shaded, table_slide_under};
use crate::chart::audience::{Audience, AudienceRow, Mark};
use crate::chart::heat_map::strength;
use crate::chart::words;
use crate::export::grid::{Cell, Grid};
use std::ops::Range;

/// How strongly needs are shaded, at least and beyond that as a part of what cells of the heat map have: what matters stands out before
/// them. On a dark ground a shade needs more of its colour to be told from others, and from the ground.
const QUIET: [(f64, f64); 2] = [(0.0, 0.4), (0.12, 0.45)];
/// How many points larger than other words needs are.
const LARGER: i32 = 2;
/// How much of the width bars of how much things matter have, in per cent, the most first.
const BARS: [i64; 2] = [15, 10];
/// How long the scale of bars is, the longest being one: beside that there is room for its figure.
const BESIDE: f64 = 1.45;
/// What stands over how much milestones matter to all segments.
const OVERALL: &str = "Overall importance";

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
    let in_full_of = |letters: usize, overall: bool| {
        needs_table(cx, chart, 0..all, Columns { letters: Some(letters), overall, names: 0 })
    };
    let letters = WHOLE.into_iter().find(|most| all <= 3 && readable(&in_full_of(*most, all > 1), 12));
    // Else a column each, as many as a slide holds with what stands before them, the widest first.
    let at_most = |overall: bool| {
        let columns = NAMES.map(|names| Columns { letters: None, overall, names });
        let holds = |most: usize, columns: Columns| {
            even(all, most).all(|some| readable(&needs_table(cx, chart, some, columns), 11))
        };
        let most = (4..=8).rev().find(|most| columns.iter().any(|columns| holds(*most, *columns))).unwrap_or(4);
        let mut holding: Vec<Columns> = columns.into_iter().filter(|columns| holds(most, *columns)).collect();
        if holding.is_empty() {
            holding.extend(columns.first());
        }
        (most, holding)
    };
    // Where all agree, importance itself says what the headline rests on; else that stands beside, where it takes no further slide.
    let agree = chart.agree_on_importance();
    let overall = || !agree && all.div_ceil(at_most(true).0) <= all.div_ceil(at_most(false).0);
    let (most, columns) = match letters {
        Some(letters) => (all, vec![Columns { letters: Some(letters), overall: all > 1, names: 0 }]),
        None => at_most(all > 1 && overall()),
    };
    let overall = columns.iter().any(|columns| columns.overall);
    let breaks = chart.rows.iter().flat_map(|row| &row.marks).any(|mark| mark.deal_breaker);
    let marks = if breaks { " · “!” marks a must-have" } else { "" };
    let slide = |some: Range<usize>| {
        let which = if all == some.len() {
            String::new()
        } else {
            format!("Segments {} to {} of {all} · ", some.start + 1, some.end)
        };
        let shares = if overall { " · overall importance as a share of the whole" } else { "" };
        let head = Head {
            subtitle: format!(
                "{which}Needs from 0 to 100 (stronger colour: higher) · importance from 0 to 10{shares}{marks}"
            ),
            say: vec![chart.weights()],
            reasons: framework.milestones.iter().map(|m| format!("{}: {}", m.name, m.question)).collect(),
            ..Head::default()
        };
        let fits = |table: &Table| (overall || all == 1 || agree) && readable(table, 11);
        let tables: Vec<Table> = columns.iter().map(|columns| needs_table(cx, chart, some.clone(), *columns)).collect();
        let barred = |part: i64| tables.iter().find_map(|table| with_bars(table, part, cx.page.body).filter(fits));
        let with_bars = BARS.into_iter().find_map(barred);
        let barred = with_bars.is_some();
        let over =
            |table: &Table, area: Area| over_cells(barred.then(|| bars(cx, chart, overall, table.size)), table, area);
        let without = || {
            let table = tables.first().cloned().unwrap_or_default();
            // Ends of scales in two lines make no row higher than others where there is room.
            let alike = Table { even: true, ..table.clone() };
            let table = if readable(&alike, 11) { alike } else { table };
            if overall || agree { with_ground(cx, chart, table) } else { table }
        };
        let table = with_bars.unwrap_or_else(without);
        // Needs are larger where no other letters get smaller for it.
        let larger = with_larger_needs(table.clone());
        let size = table.clone().sized(cx.page.body, SIZES).size;
        let table = if readable(&larger, size.max(11)) { larger } else { table };
        let name = "The audience";
        table_slide_under(cx, &chart.part(some), head, (name, &over), |_| String::new(), table)
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

/// How wide the column of milestones may be where each segment has one column, the widest first, to the eighty of all segments.
const NAMES: [i64; 4] = [22, 19, 17, 14];

/// The columns of the table of needs.
#[derive(Clone, Copy)]
struct Columns {
    /// Two columns for each segment, with names of at most so many letters; none for one column, with the importance under the need.
    letters: Option<usize>,
    /// Whether there is one for how much each milestone matters to all segments, each by its share.
    overall: bool,
    /// How wide that of the milestones is where segments have one column each.
    names: i64,
}

/// What some segments need.
fn needs_table(cx: SlideCx<'_>, chart: &Audience, segments: Range<usize>, columns: Columns) -> Table {
    let Columns { letters, overall, names } = columns;
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
    // What is the same for all segments stands once.
    let agree = chart.agree_on_importance();
    let once = agree && !in_full;
    heading.extend(once.then(|| TableCell::heading("Importance").centred()));
    heading.extend(overall.then(|| TableCell::heading(OVERALL).centred()));
    let (least, more) = QUIET[usize::from(cx.theme.ground_is_dark())];
    let row = |line: &AudienceRow| {
        let milestone = &cx.material.framework.milestones[line.milestone];
        // What the headline names is bold, with what it is named for.
        let stands_out = line.stressed && chart.segments.len() == 1;
        let scale = format!("{} – {}", milestone.low, milestone.high);
        let (beside, below) = if in_full { (Some(scale), String::new()) } else { (None, scale) };
        let mut row = vec![TableCell { bold: line.stressed, below, ..TableCell::words(label(&line.name)) }];
        row.extend(beside.map(|scale| TableCell { paint: Paint::MUTED, ..TableCell::words(scale) }));
        let colour = cx.palette.milestone(line.milestone, cx.theme);
        let need_of = |points: f64, text: String| shaded(cx, colour, more.mul_add(strength(points), least), text);
        for segment in segments.clone() {
            let Some(mark) = line.mark(segment) else {
                row.extend((0..=usize::from(in_full)).map(|_| TableCell::figure("–")));
                continue;
            };
            let need = words::points(mark.need);
            if in_full {
                let matters = TableCell { bold: stands_out, ..TableCell::figure(mark.importance_words()) };
                row.extend([need_of(mark.need, need), matters]);
            } else if agree {
                row.push(need_of(mark.need, need));
            } else {
                let below = format!("importance {}", mark.importance_words());
                row.push(TableCell { below, ..need_of(mark.need, need) });
            }
        }
        row.extend(
            once.then(|| TableCell::figure(line.marks.first().map_or_else(|| "–".to_owned(), Mark::importance_words))),
        );
        let all = || TableCell { bold: line.stressed, ..TableCell::figure(words::percent(line.weight)) };
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
        let once = once.then_some(9);
        [names].into_iter().chain(segments.map(|_| of_each)).chain(once).chain(last).collect()
    };
    Table { widths, size: 12, rows, heads: 1, breadth: cx.breadth(), ..Table::default() }
}

/// A table whose last column is wider by so many per cent of an area and has bars in place of figures, with rows as these need them.
fn with_bars(table: &Table, part: i64, area: Area) -> Option<Table> {
    let narrow = Area { width: area.width * (100 - part) / 100, ..area };
    let mut table = Table { even: true, steady: true, ..table.clone() }.sized(narrow, SIZES);
    if !table.words_stay_whole(narrow) {
        return None;
    }
    let mut widths = table.widths_in(narrow);
    if let Some(last) = widths.last_mut() {
        *last += area.width - narrow.width;
    }
    table.widths = widths;
    for (at, row) in table.rows.iter_mut().enumerate() {
        let Some(cell) = row.last_mut() else { continue };
        *cell = if at < table.heads { TableCell { centred: false, ..cell.clone() } } else { TableCell::words("") };
    }
    Some(table)
}

/// A table whose figures on a ground, needs and what matters most, are larger than other words.
fn with_larger_needs(mut table: Table) -> Table {
    for cell in table.rows.iter_mut().flatten().filter(|cell| cell.ground.is_some()) {
        cell.larger = LARGER;
    }
    table
}

/// A table without bars: how much matters what the headline names has a ground that calls.
fn with_ground(cx: SlideCx<'_>, chart: &Audience, mut table: Table) -> Table {
    let (ground, paint) = cx.palette.accent.with_text(cx.theme);
    let named = table.rows.iter_mut().skip(table.heads).zip(&chart.rows).filter(|(_, line)| line.stressed);
    for cell in named.filter_map(|(row, _)| row.last_mut()) {
        *cell = TableCell { ground: Some(ground), paint, ..cell.clone() };
    }
    table
}

/// How much each milestone matters: to all segments by their shares, or to the only one and to all that agree.
fn bars(cx: SlideCx<'_>, chart: &Audience, overall: bool, size: u32) -> NativeChart {
    let value = |line: &AudienceRow| if overall { line.weight } else { line.importance };
    let longest = chart.rows.iter().map(value).fold(0.0, f64::max);
    let (head, format, written, most) =
        if overall { (OVERALL, "0%", "0%", longest.max(0.01)) } else { ("Importance", "0.0", "General", 10.0) };
    // What the headline names calls, and others stand back.
    let paint = |line: &AudienceRow| if line.stressed { cx.palette.accent } else { Paint::PANEL };
    let series = Series {
        column: 1,
        paint: Some(Paint::PANEL),
        points: chart.rows.iter().map(paint).enumerate().collect(),
        ..Series::default()
    };
    // What is written beside a bar is the value of another that begins where it ends and is not seen.
    let light = chart.rows.iter().enumerate().filter(|(_, line)| !line.stressed).map(|(at, _)| at).collect();
    // A must-have is marked where its bar is that of the only segment, or of all that agree.
    let must_have = |line: &AudienceRow| !overall && line.marks.iter().any(|mark| mark.deal_breaker);
    let must_haves = chart.rows.iter().enumerate().filter(|(_, line)| must_have(line));
    let formats = must_haves.map(|(at, _)| (at, "General\" !\"".to_owned())).collect();
    let beside = Label { bold: true, light, formats, ..Label::values(Paint::TEXT, LabelPlace::Foot, written) };
    let figures = Series { column: 2, label: Some(beside), ..Series::default() };
    let row = |(at, line): (usize, &AudienceRow)| {
        vec![Cell::text(label(&line.name)), Cell::Number(value(line)), Cell::Same(value(line), [at, 1])]
    };
    let rows = chart.rows.iter().enumerate().map(row).collect();
    NativeChart {
        grid: Grid { rows, ..Grid::new(&["Milestone", head, "Beside the bar"]) },
        plot: Plot::InCells {
            gap: 110,
            series: vec![series, figures],
            values: Axis { most: Some(most * BESIDE), ..Axis::from_zero("", format) },
        },
        legend: Legend::None,
        text_size: size * 100,
    }
}

/// Bars over the last column of a table, while it has all rows.
fn over_cells(bars: Option<NativeChart>, table: &Table, area: Area) -> Option<Shape> {
    let bars = bars.filter(|bars| bars.grid.rows.len() == table.rows.len() - table.heads)?;
    Some(Shape {
        name: "Bars".to_owned(),
        alt_text: "The importance of the table as bars".to_owned(),
        area: table.below_heads(area, table.rows.first().map_or(0, Vec::len).saturating_sub(1)),
        what: What::Chart(Box::new(bars)),
    })
}
