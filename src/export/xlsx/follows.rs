//! The sheet "What to do": keep, start and stop with hours, what each platform is there for, and where competitors are.

use super::book::{self, Book};
use super::sheet::{between, cell, count, down, formula, name, of_names, printed, protected, tall};
use crate::analysis::portfolio::{Decided, Decision, Portfolio};
use crate::chart::frontier::Frontier;
use crate::chart::portfolio::PortfolioChart;
use crate::chart::roles::Roles;
use crate::chart::words;
use crate::domain::plan::Plan;
use crate::export::xml::{clean, shortened};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The row of the first platform.
const FIRST: u32 = 4;
/// The width of the columns of words.
const WIDE: f64 = 34.0;

/// One platform with what becomes of it.
struct Row {
    name: String,
    word: String,
    counts: bool,
    hours: f64,
    guess: bool,
    adds: Option<f64>,
    marginal: Option<f64>,
    why: String,
}

/// Writes the sheet; nothing but the title and what to do first where no platform is suggested.
pub fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (styles, material) = (book.styles, book.material);
    sheet.set_name(book::WHAT_TO_DO)?;
    protected(sheet);
    sheet.set_column_width(0, of_names(&material.report.problem, 24.0))?;
    for (column, width) in (1..).zip([16.0, 14.0, 12.0, 18.0, 20.0, WIDE, WIDE]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, "What to do, and the hours it takes", &styles.title)?;
    let together = PortfolioChart::of(material).zip(material.report.portfolio());
    let Some((chart, portfolio)) = together else {
        let headline = words::headline(material.report, material.scope);
        sheet.write_string_with_format(1, 0, shortened(&clean(&headline), 1_000), &styles.note)?;
        printed(sheet, None)?;
        sheet.set_print_fit_to_pages(1, 0);
        return Ok(());
    };
    let headline = words::decided(material.report, portfolio, material.library, material.plan, material.scope);
    let headline = headline.unwrap_or_else(|| chart.headline.clone());
    sheet.write_string_with_format(1, 0, shortened(&clean(&headline), 1_000), &styles.note)?;
    let rows = rows(book, portfolio, &chart);
    let mut at = decisions(book, sheet, &rows)?;
    let mut sentences: Vec<String> = vec![chart.hours.clone()];
    sentences.extend(chart.inertia.clone());
    sentences.extend(chart.split.as_ref().map(|split| split.sentence.clone()));
    sentences.extend(Frontier::of(material).map(|frontier| frontier.headline));
    for sentence in sentences {
        sheet.write_string_with_format(at, 0, format!("{}.", clean(&sentence)), &styles.note)?;
        at += 1;
    }
    if let Some(roles) = Roles::of(material) {
        at = what_for(book, sheet, at + 1, &roles)?;
    }
    competitors(book, sheet, at + 1, material.plan)?;
    printed(sheet, Some((FIRST - 1, FIRST - 1)))?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn rows(book: Book<'_>, portfolio: &Portfolio, chart: &PortfolioChart) -> Vec<Row> {
    let (report, library) = (book.material.report, book.material.library);
    let decided = |decided: &Decided| Row {
        name: words::name_of(library, &decided.platform).to_owned(),
        word: words::capital(decided.decision.word()),
        counts: matches!(decided.decision, Decision::Keep | Decision::Start),
        hours: decided.hours,
        guess: decided.guess,
        adds: decided.adds,
        marginal: decided.marginal,
        why: words::why_decided(library, decided),
    };
    if !portfolio.decisions.is_empty() {
        return portfolio.decisions.iter().map(decided).collect();
    }
    let suggested = |place: &crate::chart::portfolio::ChosenPlace| {
        let at = report.problem.position(&place.platform);
        let member = portfolio.members.iter().find(|member| Some(member.candidate) == at)?;
        Some(Row {
            name: place.name.clone(),
            word: "Suggested".to_owned(),
            counts: true,
            hours: member.hours,
            guess: member.guess,
            adds: Some(member.adds),
            marginal: Some(member.marginal),
            why: place.worth.clone(),
        })
    };
    chart.places.iter().filter_map(suggested).collect()
}

/// What becomes of each platform; the hours are cells to change, and their sum follows. Gives the row below.
fn decisions(book: Book<'_>, sheet: &mut Worksheet, rows: &[Row]) -> Result<u32, XlsxError> {
    let styles = book.styles;
    let heads = [
        "Platform",
        "What to do",
        "Hours a week",
        "Guess",
        "Adds to the combined score (points)",
        "Net gain, counting the average score (points)",
        "Why",
    ];
    for (column, head) in (0..).zip(heads) {
        let format = if (2..=5).contains(&column) { &styles.over_figures } else { &styles.heading };
        sheet.write_string_with_format(FIRST - 1, column, head, format)?;
    }
    sheet.set_row_height(FIRST - 1, 40.0)?;
    let last = FIRST + count(rows.len(), 100_000_u32).max(1) - 1;
    for (at, row) in (FIRST..).zip(rows) {
        sheet.write_string_with_format(at, 0, name(&row.name), &styles.label)?;
        sheet.write_string_with_format(at, 1, &row.word, &styles.wrapped)?;
        sheet.write_number_with_format(at, 2, row.hours, &styles.input)?;
        sheet.write_string_with_format(at, 3, if row.guess { "guess" } else { "" }, &styles.wrapped_figure)?;
        for (column, figure) in [(4, row.adds), (5, row.marginal)] {
            if let Some(figure) = figure {
                sheet.write_number_with_format(at, column, figure, &styles.figure)?;
            }
        }
        let why = format!("{}.", clean(&row.why));
        sheet.write_string_with_format(at, 6, &why, &styles.wrapped)?;
        tall(sheet, at, [(why.as_str(), WIDE)])?;
    }
    between(sheet, (FIRST, 2), (last, 2), (0.0, 168.0))?;
    let (words, hours) = (down(1, FIRST, last), down(2, FIRST, last));
    let sum = format!("=SUM({hours})-SUMIF({words},\"Optional\",{hours})-SUMIF({words},\"Stop\",{hours})");
    let total: f64 = rows.iter().filter(|row| row.counts).map(|row| row.hours).sum();
    let mut at = last + 1;
    sheet.write_string_with_format(at, 0, "Hours of the suggested platforms", &styles.label)?;
    formula(sheet, (at, 2), &sum, total, &styles.result)?;
    if let Some(capacity) = book.material.report.capacity() {
        at += 1;
        sheet.write_string_with_format(at, 0, "Hours a week in all", &styles.label)?;
        sheet.write_number_with_format(at, 2, capacity, &styles.input)?;
        at += 1;
        sheet.write_string_with_format(at, 0, "Hours left", &styles.label)?;
        formula(
            sheet,
            (at, 2),
            &format!("={}-{}", cell(at - 1, 2), cell(at - 2, 2)),
            capacity - total,
            &styles.figure,
        )?;
    }
    Ok(at + 2)
}

fn what_for(book: Book<'_>, sheet: &mut Worksheet, at: u32, roles: &Roles) -> Result<u32, XlsxError> {
    let styles = book.styles;
    for (column, head) in
        (0..).zip(["What each platform is for", "Role", "Posts a week", "", "Owner", "Target", "Goal", "Measure"])
    {
        sheet.write_string_with_format(at, column, head, &styles.heading)?;
    }
    let mut next = at + 1;
    for row in &roles.rows {
        sheet.write_string_with_format(next, 0, name(&row.name), &styles.label)?;
        let texts = [
            (1, &row.role, 16.0),
            (4, &row.owner, 16.0),
            (5, &row.target, 18.0),
            (6, &row.goal, WIDE),
            (7, &row.measure, WIDE),
        ];
        for (column, text, _) in texts {
            sheet.write_string_with_format(next, column, shortened(&clean(text), 1_000), &styles.wrapped)?;
        }
        match row.posts.parse::<f64>() {
            Ok(posts) => sheet.write_number_with_format(next, 2, posts, &styles.wrapped_figure)?,
            Err(_) => sheet.write_string_with_format(next, 2, "", &styles.wrapped)?,
        };
        tall(sheet, next, texts.map(|(_, text, width)| (text.as_str(), width)))?;
        next += 1;
    }
    Ok(next)
}

/// Who else is where; nothing where the plan names nobody.
fn competitors(book: Book<'_>, sheet: &mut Worksheet, at: u32, plan: &Plan) -> Result<(), XlsxError> {
    let (styles, library) = (book.styles, book.material.library);
    if plan.competitors.is_empty() {
        return Ok(());
    }
    sheet.write_string_with_format(at, 0, "Competitors", &styles.heading)?;
    sheet.write_string_with_format(at, 1, "Where they are", &styles.heading)?;
    for (row, other) in (at + 1..).zip(&plan.competitors) {
        let names: Vec<&str> = other.platforms.iter().map(|id| words::name_of(library, id)).collect();
        sheet.write_string_with_format(row, 0, name(&other.name), &styles.label)?;
        sheet.write_string_with_format(row, 1, shortened(&clean(&names.join(", ")), 1_000), &styles.note)?;
    }
    Ok(())
}
