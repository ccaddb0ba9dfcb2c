//! The sheet "Ranking": the answer, which follows every change.

use super::book::Book;
use super::fit::{Columns, What};
use super::segment::Cells;
use super::sheet::{FONT, MUCH, cell, count, formula, lines, name, of_names, printed, tone, words};
use crate::chart::words as say;
use crate::export::source;
use crate::export::xml::clean;
use crate::scene::tones::LIGHT;
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartFont, ChartLine, ChartType, ConditionalFormatDataBar, ConditionalFormatFormula,
    Format, Formula, Worksheet, XlsxError,
};

/// The row of the first platform.
const FIRST: u32 = 6;
/// The width of a column of figures.
const WIDTH: f64 = 12.0;

/// Writes the sheet.
pub fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (material, report) = (book.material, book.material.report);
    let problem = &report.problem;
    let n: u32 = count(problem.len(), 100_000);
    sheet.set_name("Ranking")?;
    let names = of_names(problem, 27.0);
    sheet.set_column_width(0, 7)?.set_column_width(1, names)?.set_column_range_width(2, 30, WIDTH)?;
    sheet.write_string_with_format(0, 0, name(&material.plan.title), &styles.title)?;
    headline(book, sheet, n)?;
    sheet.write_string_with_format(2, 0, clean(&source::line(material)), &styles.note)?;
    let note = "Change the cream cells on the sheets “Segment …” and “Levels”: this sheet follows. What it leaves out \
                stands on the sheet “About”.";
    sheet.write_string_with_format(3, 0, note, &styles.note)?;
    for (column, text) in (0..).zip(["Rank", "Platform", "Fit", "When written"]) {
        let style = if text == "Platform" { &styles.heading } else { &styles.over_figures };
        sheet.write_string_with_format(FIRST - 1, column, text, style)?;
    }
    let several = problem.segments.len() > 1;
    for (at, demand) in (0_u16..).zip(&problem.segments).filter(|_| several) {
        let from = format!("={}", Cells::of(book, usize::from(at)).name());
        words(sheet, (FIRST - 1, 4 + at), &from, &name(&demand.name), &styles.over_figures)?;
    }
    for (row, place) in (FIRST..).zip(&report.places) {
        let columns = Columns::of(book);
        let of = |what: What| columns.at_place(what, &format!("ROWS($A${}:$A{})", FIRST + 1, row + 1));
        let i = place.candidate;
        let rank = place.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
        let text = Formula::new(format!("={}", of(What::Rank))).set_result(rank);
        sheet.write_formula_with_format(row, 0, text, &styles.whole)?;
        words(sheet, (row, 1), &format!("={}", of(What::Name)), &name(&problem.candidates[i].name), &styles.label)?;
        let overall = report.fits.fit(i);
        formula(sheet, (row, 2), &format!("={}", of(What::Overall)), overall, &styles.result)?;
        formula(sheet, (row, 3), &format!("={}", of(What::Exported)), overall, &styles.figure)?;
        for (g, _) in (0_u16..).zip(&problem.segments).filter(|_| several) {
            let text = format!("=IF({}=1,\"out\",{})", of(What::SegmentOut(g)), of(What::Segment(g)));
            if report.fits.ruled_out_for(i, g.into()) {
                words(sheet, (row, 4 + g), &text, "out", &styles.figure)?;
            } else {
                formula(sheet, (row, 4 + g), &text, report.fits.fit_for(i, g.into()), &styles.figure)?;
            }
        }
    }
    looks(sheet, n)?;
    let segments = if several { count::<u16>(problem.segments.len(), 2_000) } else { 0 };
    lines(sheet, FIRST - 1, problem.segments.iter().map(|demand| demand.name.as_str()).filter(|_| several), WIDTH)?;
    // Long names take room from the bars, which the chart is wider for.
    let more = (names - 27.0).max(0.0) * PER_DIGIT;
    let below = names + WIDTH * f64::from(segments) > BESIDE;
    if below {
        // A page is as wide as the table: beside it the chart would make both small.
        chart(sheet, n, (FIRST + n + 1, 1), more)?;
    } else {
        // A narrow column stands between the table and its chart.
        sheet.set_column_width(4 + segments, 2)?;
        chart(sheet, n, (FIRST - 1, 5 + segments), more)?;
    }
    printed(sheet, Some((FIRST - 1, FIRST - 1)))?;
    // A chart under a table that nearly fills a page stays on it.
    sheet.set_print_fit_to_pages(1, u16::from(below && n <= 40));
    Ok(())
}

/// Who fits best and by how much, as a sentence that follows.
fn headline(book: Book<'_>, sheet: &mut Worksheet, n: u32) -> Result<(), XlsxError> {
    let report = book.material.report;
    let (rank, first, fit) = (cell(FIRST, 0), cell(FIRST, 1), cell(FIRST, 2));
    let own = |text: &str| format!("=IF({rank}=\"–\",\"Every platform misses a deal-breaker\",{text})");
    let whole = format!("TEXT(ROUND({fit},0),\"0\")");
    let of = |i: usize| say::whole(report.fits.fit(i));
    let result = match (report.leader(), report.runner_up()) {
        (None, _) => "Every platform misses a deal-breaker".to_owned(),
        (Some(leader), None) => {
            format!("{} fits best: {} of 100", name(&report.platform(leader).name), of(leader.candidate))
        }
        (Some(leader), Some(second)) => {
            let (a, b) = (name(&report.platform(leader).name), name(&report.platform(second).name));
            match of(leader.candidate) - of(second.candidate) {
                0 => {
                    let level: Vec<String> =
                        say::first_ones(report).iter().map(|place| name(&report.platform(*place).name)).collect();
                    let level: Vec<&str> = level.iter().map(String::as_str).collect();
                    format!("{} fit best: level at {} of 100", say::names(&level), of(leader.candidate))
                }
                lead => format!("{a} fits best: {} of 100, {lead} ahead of {b}", of(leader.candidate)),
            }
        }
    };
    let alone = format!("{first}&\" fits best: \"&{whole}&\" of 100\"");
    let text = if n < 2 {
        own(&alone)
    } else {
        let (next_rank, next, next_fit) = (cell(FIRST + 1, 0), cell(FIRST + 1, 1), cell(FIRST + 1, 2));
        // Who shows the same whole points stands first in the table: up to three by name, more by their number.
        let column = |at: u16| format!("{}:{}", cell(FIRST, at), cell(FIRST + n - 1, at));
        let many = format!("SUMPRODUCT(({}<>\"–\")*(ROUND({},0)=ROUND({fit},0)))", column(0), column(2));
        let two = format!("{first}&\" and \"&{next}");
        let three = format!("{first}&\", \"&{next}&\" and \"&{}", cell(FIRST + 2, 1));
        let level = match n {
            2 => two,
            3 => format!("IF({many}=2,{two},{three})"),
            _ => format!("IF({many}=2,{two},IF({many}=3,{three},{many}&\" platforms\"))"),
        };
        own(&format!(
            "IF({next_rank}=\"–\",{alone},IF(ROUND({fit},0)=ROUND({next_fit},0),{level}&\" fit best: level at \"&{whole}&\" \
             of 100\",{alone}&\", \"&TEXT(ROUND({fit},0)-ROUND({next_fit},0),\"0\")&\" ahead of \"&{next}))"
        ))
    };
    let bold = Format::new().set_font_name(FONT).set_font_size(12).set_bold();
    words(sheet, (1, 0), &text, &result, &bold)
}

/// Beyond so many digits of names and segments the chart stands under the table.
const BESIDE: f64 = 82.0;
/// How many pixels wide a digit of small letters is.
const PER_DIGIT: f64 = 7.0;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred")]
const fn pixels(width: f64) -> u32 {
    width as u32
}

fn looks(sheet: &mut Worksheet, n: u32) -> Result<(), XlsxError> {
    let bars = ConditionalFormatDataBar::new().set_fill_color(MUCH).set_solid_fill(true).set_border_off(true);
    sheet.add_conditional_format(FIRST, 2, FIRST + n - 1, 2, &bars)?;
    let first = ConditionalFormatFormula::new()
        .set_rule(format!("=AND(ISNUMBER($A{0}),$A{0}<=3)", FIRST + 1).as_str())
        .set_format(Format::new().set_bold().set_font_color(tone(LIGHT.accent)));
    sheet.add_conditional_format(FIRST, 0, FIRST + n - 1, 1, &first)?;
    Ok(())
}

fn chart(sheet: &mut Worksheet, n: u32, (row, column): (u32, u16), wider: f64) -> Result<(), XlsxError> {
    let last = FIRST + n.min(15) - 1;
    // Small enough that programs name every bar, and not every second one.
    let small = ChartFont::new().set_name(FONT).set_size(9).clone();
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_categories(("Ranking", FIRST, 1, last, 1))
        .set_values(("Ranking", FIRST, 2, last, 2))
        .set_name(("Ranking", FIRST - 1, 2))
        .set_format(
            rust_xlsxwriter::ChartFormat::new()
                .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(tone(LIGHT.milestones[0]))),
        )
        .set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value().set_num_format("0").set_font(&small))
        .set_gap(40);
    chart.title().set_name("Fit in points of 100").set_font(ChartFont::new().set_name(FONT).set_size(12).set_bold());
    chart.legend().set_hidden();
    // In a bar chart the x axis lies along the values' foot; the first row stands on top.
    let thin = ChartLine::new().set_color(tone(LIGHT.line)).clone();
    chart.x_axis().set_min(0).set_max(100).set_font(&small).set_major_gridlines(true).set_major_gridlines_line(&thin);
    chart.y_axis().set_label_interval(1).set_reverse().set_crossing(ChartAxisCrossing::Max).set_font(&small);
    chart
        .set_width(500 + pixels(wider))
        .set_height(480)
        .set_alt_text("The fifteen best fits as bars, best first; they follow the table");
    sheet.insert_chart(row, column, &chart)?;
    Ok(())
}
