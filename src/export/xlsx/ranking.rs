//! The sheet "Ranking": the answer, which follows every change.

use super::book::{self, Book};
use super::score::{Columns, What};
use super::segment::Cells;
use super::sheet::{
    FONT, MUCH, cell, count, down, formula, lines, name, of_heading, of_names, printed, protected, tone, words,
};
use crate::analysis::ranking::RankedPlatform;
use crate::chart::Material;
use crate::chart::words::{self as say, Standing};
use crate::domain::audience::Preference;
use crate::export::source;
use crate::export::xml::{clean, shortened};
use crate::scene::tones::LIGHT;
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartFont, ChartLine, ChartType, ConditionalFormatDataBar, ConditionalFormatFormula,
    Format, Formula, Worksheet, XlsxError,
};

/// The row of the typical platform.
const TYPICAL: u32 = 4;
/// The row of the first platform.
const FIRST: u32 = 6;
const HEADINGS: [&str; 5] = ["Rank", "Platform", "Score (out of 100)", "Fit (out of 100)", "Score when saved"];
/// The first column of the segments' own scores.
const OWN: u16 = 5;
/// The width of a column of figures.
const WIDTH: f64 = 12.0;

/// Writes the sheet.
pub fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (material, report) = (book.material, book.material.report);
    let problem = &report.problem;
    let n: u32 = count(problem.len(), 100_000);
    sheet.set_name(book::RANKING)?;
    sheet.set_freeze_panes(FIRST, 2)?;
    let names = of_names(problem, 27.0);
    sheet.set_column_width(0, 7)?.set_column_width(1, names)?.set_column_range_width(2, 30, WIDTH)?;
    sheet.write_string_with_format(0, 0, shortened(&clean(&material.plan.title), 1_000), &styles.title)?;
    headline(book, sheet, n)?;
    sheet.write_string_with_format(2, 0, clean(&source::line_without_title(material)), &styles.note)?;
    let note = "Change the cream cells on the segments’ sheets, “Levels” and “Reach and topics”, and this ranking updates. \
                See “About” for what isn’t included.";
    // Which sliders have been set is not in the cells, so this is of the day on which it was written.
    let little = report.little_said.as_ref().map(|little| {
        let whose = if little.of_all { String::new() } else { format!(" for {}", clean(&little.segment)) };
        format!(" When this was written, only {} of {} milestones had been set{whose}.", little.said, little.of)
    });
    sheet.write_string_with_format(3, 0, format!("{note}{}", little.unwrap_or_default()), &styles.note)?;
    for (column, text) in (0..).zip(HEADINGS) {
        let style = if text == "Platform" { &styles.heading } else { &styles.over_figures };
        sheet.write_string_with_format(FIRST - 1, column, text, style)?;
    }
    let several = problem.segments.len() > 1;
    let own_widths: Vec<f64> =
        problem.segments.iter().filter(|_| several).map(|of| of_heading(&of.name, WIDTH)).collect();
    for (at, width) in (OWN..).zip(&own_widths) {
        sheet.set_column_width(at, *width)?;
    }
    for (at, demand) in (0_u16..).zip(&problem.segments).filter(|_| several) {
        let from = format!("=\"{}\"&{}", of_segment(""), Cells::of(book, usize::from(at)).name());
        words(sheet, (FIRST - 1, OWN + at), &from, &of_segment(&name(&demand.name)), &styles.over_figures)?;
    }
    for (row, place) in (FIRST..).zip(&report.places) {
        let columns = Columns::of(book);
        let of = |what: What| columns.at_place(what, &format!("ROWS($A${}:$A{})", FIRST + 1, row + 1));
        let i = place.candidate;
        let rank = place.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
        let text = Formula::new(format!("={}", of(What::Rank))).set_result(rank);
        sheet.write_formula_with_format(row, 0, text, &styles.whole)?;
        words(sheet, (row, 1), &format!("={}", of(What::Name)), &name(&problem.candidates[i].name), &styles.label)?;
        let overall = report.fits.score(i);
        formula(sheet, (row, 2), &format!("={}", of(What::Overall)), overall, &styles.result)?;
        formula(sheet, (row, 3), &format!("={}", of(What::Fit)), report.fits.fit(i), &styles.figure)?;
        formula(sheet, (row, 4), &format!("={}", of(What::Exported)), overall, &styles.figure)?;
        for (g, _) in (0_u16..).zip(&problem.segments).filter(|_| several) {
            let text = format!("=IF({}=1,\"out\",{})", of(What::SegmentOut(g)), of(What::Segment(g)));
            if report.fits.ruled_out_for(i, g.into()) {
                words(sheet, (row, OWN + g), &text, "out", &styles.figure)?;
            } else {
                formula(sheet, (row, OWN + g), &text, report.fits.score_for(i, g.into()), &styles.figure)?;
            }
        }
    }
    typical(book, sheet)?;
    looks(sheet, n)?;
    let segments = if several { count::<u16>(problem.segments.len(), 2_000) } else { 0 };
    let heads: Vec<String> =
        problem.segments.iter().filter(|_| several).map(|demand| of_segment(&demand.name)).collect();
    let heads = heads.iter().map(String::as_str).zip(own_widths.iter().copied());
    lines(sheet, FIRST - 1, HEADINGS.map(|text| (text, WIDTH)).into_iter().chain(heads))?;
    // Long names take room from the bars, which the chart is wider for.
    let more = (names - 27.0).max(0.0) * PER_DIGIT;
    let below = names + own_widths.iter().sum::<f64>() > BESIDE;
    if below {
        // A page is as wide as the table: beside it the chart would make both small.
        chart(sheet, n, (FIRST + n + 1, 1), more)?;
    } else {
        // A narrow column stands between the table and its chart.
        sheet.set_column_width(OWN + segments, 2)?;
        chart(sheet, n, (FIRST, OWN + 1 + segments), more)?;
    }
    printed(sheet, Some((FIRST - 1, FIRST - 1)))?;
    protected(sheet);
    // A chart under a table that nearly fills a page stays on it.
    sheet.set_print_fit_to_pages(1, u16::from(below && n <= 40));
    Ok(())
}

/// The names by which formulas of others find the ranking's columns, and what they stand for.
pub fn names(book: Book<'_>) -> Vec<(&'static str, String)> {
    let last = FIRST + count::<u32>(book.material.report.problem.len(), 100_000) - 1;
    let names = ["Ranks", "Platforms", "Scores", "Fits"];
    (0..).zip(names).map(|(column, name)| (name, format!("{}!{}", book::RANKING, down(column, FIRST, last)))).collect()
}

/// The heading of a segment's own scores.
fn of_segment(name: &str) -> String {
    format!("Score for {name}")
}

/// Writes the score of the typical platform.
fn typical(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (row, text) = (TYPICAL, Columns::of(book).typical());
    sheet.write_string_with_format(row, 1, say::TYPICAL, &styles.label)?;
    match book.material.report.typical_score() {
        Some(score) => formula(sheet, (row, 2), &text, score, &styles.figure)?,
        None => words(sheet, (row, 2), &text, "–", &styles.figure)?,
    }
    let note = "The average score of all platforms that aren’t ruled out.";
    sheet.write_string_with_format(row, 3, note, &styles.note)?;
    Ok(())
}

/// Who comes first and by how much, as a sentence that follows.
fn headline(book: Book<'_>, sheet: &mut Worksheet, n: u32) -> Result<(), XlsxError> {
    const NONE: &str = "No platform meets every must-have";
    const ALONE: &str = " out of 100, with nothing to compare it with";
    const ONE_LEFT: &str = " meets the must-haves: it scores ";
    let report = book.material.report;
    let (rank, first, score) = (cell(FIRST, 0), cell(FIRST, 1), cell(FIRST, 2));
    let own = |text: &str| format!("IF({rank}=\"–\",\"{NONE}\",{text})");
    let whole = format!("TEXT(ROUND({score},0),\"0\")");
    let of = |i: usize| say::whole(report.fits.score(i));
    let named = |place: &RankedPlatform| name(&report.platform(*place).name);
    let result = match Standing::of(report) {
        Standing::NothingSaid(segment) => say::nothing_said(&name(segment)),
        Standing::AllRuledOut => NONE.to_owned(),
        Standing::Alone(only) if n < 2 => format!("{} scores {}{ALONE}", named(&only), of(only.candidate)),
        Standing::Alone(only) => format!("Only {}{ONE_LEFT}{} out of 100", named(&only), of(only.candidate)),
        Standing::Tied(firsts) => {
            let names: Vec<String> = firsts.iter().map(named).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("{} tie: {} out of 100 each", say::names(&names), of(firsts[0].candidate))
        }
        Standing::Leads { leader, second, by } => {
            let (points, ahead) = (of(leader.candidate), say::some_points(by));
            format!("{} comes first: {points} out of 100, {ahead} ahead of {}", named(&leader), named(&second))
        }
    };
    let alone = format!("\"Only \"&{first}&\"{ONE_LEFT}\"&{whole}&\" out of 100\"");
    let text = if n < 2 {
        own(&format!("{first}&\" scores \"&{whole}&\"{ALONE}\""))
    } else {
        let (next_rank, next, next_score) = (cell(FIRST + 1, 0), cell(FIRST + 1, 1), cell(FIRST + 1, 2));
        // Who shows the same whole points stands first in the table: up to three by name, more by their number.
        let column = |at: u16| format!("{}:{}", cell(FIRST, at), cell(FIRST + n - 1, at));
        let many = format!("SUMPRODUCT(({}<>\"–\")*(ROUND({},0)=ROUND({score},0)))", column(0), column(2));
        let two = format!("{first}&\" and \"&{next}");
        let three = format!("{first}&\", \"&{next}&\" and \"&{}", cell(FIRST + 2, 1));
        let level = match n {
            2 => two,
            3 => format!("IF({many}=2,{two},{three})"),
            _ => format!("IF({many}=2,{two},IF({many}=3,{three},{many}&\" platforms\"))"),
        };
        let lead = format!("ROUND({score},0)-ROUND({next_score},0)");
        own(&format!(
            "IF({next_rank}=\"–\",{alone},IF({lead}=0,{level}&\" tie: \"&{whole}&\" out of 100 each\",\
             {first}&\" comes first: \"&{whole}&\" out of 100, \"&TEXT({lead},\"0\")&IF({lead}=1,\" point\",\" points\")\
             &\" ahead of \"&{next}))"
        ))
    };
    let bold = Format::new().set_font_name(FONT).set_font_size(12).set_bold();
    words(sheet, (1, 0), &format!("={}", unless_nothing_is_said(book, text)), &result, &bold)
}

/// A formula that first asks whether segments of which nothing has been said still stand as they began.
fn unless_nothing_is_said(book: Book<'_>, text: String) -> String {
    let Material { plan, framework, report, .. } = *book.material;
    let segments = report.problem.segments.iter().enumerate().rev();
    let untouched = segments
        .filter(|(_, demand)| plan.segment(&demand.name).is_some_and(|segment| segment.is_untouched(framework)));
    untouched.fold(text, |otherwise, (g, _)| {
        let cells = Cells::of(book, g);
        let middle = Preference::middle().need.get();
        let sentence = say::nothing_said(&format!("\"&{}&\"", cells.name()));
        let (needs, must_haves) = (cells.needs(), cells.must_haves());
        format!("IF(SUMPRODUCT(--({needs}<>{middle}))+COUNT({must_haves})=0,\"{sentence}\",{otherwise})")
    })
}

/// How many platforms the chart shows at most.
const SHOWN: u32 = 40;
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
    let shown = n.min(SHOWN);
    let last = FIRST + shown - 1;
    // Small enough that programs name every bar, and not every second one.
    let small = ChartFont::new().set_name(FONT).set_size(9).clone();
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_categories((book::RANKING, FIRST, 1, last, 1))
        .set_values((book::RANKING, FIRST, 2, last, 2))
        .set_name((book::RANKING, FIRST - 1, 2))
        .set_format(
            rust_xlsxwriter::ChartFormat::new()
                .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(tone(LIGHT.milestones[0]))),
        )
        .set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value().set_num_format("0").set_font(&small))
        .set_gap(40);
    let part = if n > shown { format!(": the first {shown} of {n} platforms") } else { String::new() };
    let title = format!("{}{part}", HEADINGS[2]);
    chart.title().set_name(&title).set_font(ChartFont::new().set_name(FONT).set_size(12).set_bold());
    chart.legend().set_hidden();
    // In a bar chart the x axis lies along the values' foot; the first row stands on top.
    let thin = ChartLine::new().set_color(tone(LIGHT.line)).clone();
    chart.x_axis().set_min(0).set_max(100).set_font(&small).set_major_gridlines(true).set_major_gridlines_line(&thin);
    chart.y_axis().set_label_interval(1).set_reverse().set_crossing(ChartAxisCrossing::Max).set_font(&small);
    chart
        .set_width(500 + pixels(wider))
        .set_height(90 + shown * 19)
        .set_alt_text(format!("{title}, as bars, highest first. They update with the table."));
    sheet.insert_chart(row, column, &chart)?;
    Ok(())
}
