//! The sheet "Reach and topics": who is there, what they come for, and how much that counts.

use super::book::{self, Book};
use super::levels;
use super::reach_layout::{ASSUMED, HEADS, INTEREST, Layout, WEIGHT};
use super::segment::Cells;
use super::sheet::{
    FONT, between, down, formula, lines, name, of_heading, of_names, printed, protected, share_between, words,
};
use crate::analysis::reach::{ReachFrom, assumed};
use rust_xlsxwriter::{Worksheet, XlsxError};

const TITLE: &str = "Reach and topics: how many use it, and what they come for";
const NOTE: &str = "Change the cream cells. How much they count goes from 0% (not at all) to 100% (fully). Leave reach empty where it isn’t known. Topics go from 0 to 100.";
/// The width of a column of figures.
const WIDTH: f64 = 10.5;
/// How many columns of figures a printed page holds.
const PAGE: u16 = 18;

/// Writes the sheet.
pub fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (problem, framework) = (&book.material.report.problem, book.material.framework);
    let layout = Layout::of(book);
    let (segments, topics) = (layout.segments, layout.topic_column());
    sheet.set_name(book::REACH)?;
    sheet.set_column_width(0, of_names(problem, 30.0))?.set_column_range_width(
        1,
        layout.last_column().max(2),
        WIDTH,
    )?;
    sheet.set_column_width(topics - 1, 2)?;
    let widths: Vec<f64> = problem.segments.iter().map(|demand| of_heading(&demand.name, WIDTH)).collect();
    for (column, width) in (1..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(HEADS + 1, 1)?;
    sheet.write_string_with_format(0, 0, TITLE, &styles.title)?;
    sheet.write_string_with_format(1, 0, NOTE, &styles.note)?;
    sheet.write_string_with_format(WEIGHT, 0, "How much reach and topics count", &styles.label)?;
    sheet.write_number_with_format(WEIGHT, 1, problem.reach_weight, &styles.input_share)?;
    share_between(sheet, (WEIGHT, 1), (WEIGHT, 1), 0.0)?;
    // Before the columns, as a page may end after the first of them.
    sheet.write_string_with_format(HEADS - 1, 0, "Reach: the share of the segment who use it", &styles.label)?;
    sheet.write_blank(HEADS, 0, &styles.heading)?;
    sheet.write_string_with_format(ASSUMED, 0, "Assumed where it isn’t known", &styles.label)?;
    sheet.write_string_with_format(layout.platforms_head(), 0, "Platform", &styles.heading)?;
    if layout.topics > 0 {
        let caption = "Topics that segments come for, and that each platform is used for";
        sheet.write_string_with_format(HEADS - 1, topics, caption, &styles.label)?;
    }
    for (column, topic) in (topics..).zip(&framework.topics) {
        sheet.write_string_with_format(HEADS, column, name(&topic.name), &styles.over_figures)?;
    }
    for g in 0..segments {
        segment(book, sheet, layout, g)?;
    }
    for (i, platform) in (0_u32..).zip(&problem.candidates) {
        let row = layout.first() + i;
        let from = format!("=Levels!$A{}", levels::FIRST + i + 1);
        words(sheet, (row, 0), &from, &name(&platform.name), &styles.label)?;
        for (column, topic) in (topics..).zip(&framework.topics) {
            sheet.write_number_with_format(row, column, platform.topic(&topic.id), &styles.input)?;
        }
    }
    share_between(sheet, (layout.first(), 1), (layout.last(), segments), 0.0)?;
    if layout.topics > 0 {
        let last = layout.last_column();
        between(sheet, (INTEREST, topics), (layout.platforms_head() - 1, last), (0.0, 100.0))?;
        between(sheet, (layout.first(), topics), (layout.last(), last), (0.0, 100.0))?;
    }
    let heads = problem.segments.iter().map(|demand| demand.name.as_str()).zip(widths.iter().copied());
    lines(sheet, HEADS, heads.chain(framework.topics.iter().map(|topic| (topic.name.as_str(), WIDTH))))?;
    pages(sheet, layout)
}

/// Writes who is there of a segment, and what it comes for.
fn segment(book: Book<'_>, sheet: &mut Worksheet, layout: Layout, g: u16) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (problem, framework) = (&book.material.report.problem, book.material.framework);
    let at = usize::from(g);
    let (column, row) = (1 + g, INTEREST + u32::from(g));
    let (own, title) = (Cells::of(book, at).name(), name(&problem.segments[at].name));
    words(sheet, (HEADS, column), &format!("={own}"), &title, &styles.over_figures)?;
    let (text, result) = (format!("=\"Topics of \"&{own}"), format!("Topics of {title}"));
    words(sheet, (row, 0), &text, &result, &styles.label)?;

    let factors = || (0..problem.len()).map(|i| problem.reach_factor(i, at));
    for (row, factor) in (layout.first()..).zip(factors()) {
        match factor.from {
            ReachFrom::Assumed => sheet.write_blank(row, column, &styles.input_share)?,
            _ => sheet.write_number_with_format(row, column, factor.reach, &styles.input_share)?,
        };
    }
    // The lower quartile of the shares that are known: the one at position ⌈n / 4⌉, sorted.
    let known = down(column, layout.first(), layout.last());
    let shares = factors().filter(|factor| factor.from != ReachFrom::Assumed).map(|factor| factor.reach);
    let text = format!("=IF(COUNT({known})=0,1,SMALL({known},ROUNDUP(COUNT({known})/4,0)))");
    formula(sheet, (ASSUMED, column), &text, assumed(shares), &styles.share)?;

    let interests = book.material.plan.segment(&problem.segments[at].name).map(|segment| &segment.topics);
    for (column, topic) in (layout.topic_column()..).zip(&framework.topics) {
        let interest = interests.and_then(|topics| topics.get(&topic.id)).map_or(0.0, |interest| interest.get());
        sheet.write_number_with_format(row, column, interest, &styles.input)?;
    }
    Ok(())
}

/// Lets the sheet come out of a printer on as few pages beside each other as can be read, the platforms' names on all of them.
fn pages(sheet: &mut Worksheet, layout: Layout) -> Result<(), XlsxError> {
    printed(sheet, Some((HEADS - 1, HEADS)))?;
    sheet.set_repeat_columns(0, 0)?;
    // The title would be cut where the names are repeated: it stands above every page instead.
    sheet.set_print_area(WEIGHT, 0, layout.last(), layout.last_column())?;
    sheet.set_header(format!("&L&\"{FONT},Bold\"&14{TITLE}\n&\"{FONT},Regular\"&9{NOTE}"));
    sheet.set_margins(0.4, 0.4, 0.85, 0.6, 0.3, 0.3);
    sheet.set_print_fit_to_pages((layout.segments + layout.topics).div_ceil(PAGE).max(1), 0);
    protected(sheet);
    Ok(())
}
