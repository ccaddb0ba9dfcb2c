//! The sheets "Sources" and "About".

use super::book::{self, Book};
use super::sheet::{day, link, name, printed, tall};
use crate::chart::words;
use crate::domain::platform::{Basis, Confidence};
use crate::export::source;
use crate::export::xml::{clean, shortened};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Writes why each level is what it is, fact by fact.
pub fn sources(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (report, framework) = (book.material.report, book.material.framework);
    sheet.set_name(book::SOURCES)?;
    sheet.set_freeze_panes(3, 2)?;
    sheet.write_string_with_format(0, 0, "Why each level is what it is", &styles.title)?;
    sheet.write_string_with_format(1, 0, clean(&words::basis(&report.problem.candidates)), &styles.note)?;
    let headings =
        ["Platform", "Milestone", "Level", "Uncertainty", "Why", "Fact", "Source", "Address", "Date", "Reviewed"];
    let widths = [15.0, 15.0, 6.0, 9.0, 38.0, 46.0, 30.0, 30.0, 12.0, 12.0];
    for (column, (text, width)) in (0..).zip(headings.into_iter().zip(widths)) {
        let style = if matches!(column, 2 | 8 | 9) { &styles.over_figures } else { &styles.heading };
        sheet.write_string_with_format(2, column, text, style)?;
        sheet.set_column_width(column, width)?;
    }
    let long = |text: &str| shortened(&clean(text), 2_000).into_owned();
    let mut row = 3;
    // The first of the ranking comes first, and is what is printed: all of them would fill more paper than everything else.
    let mut printed_to = None;
    for platform in report.places.iter().map(|place| report.platform(*place)) {
        for milestone in &framework.milestones {
            let Some(cell) = platform.milestones.get(&milestone.id) else { continue };
            let uncertain = format!("± {}", words::points(cell.confidence.spread()));
            let sure: &str = match cell.confidence {
                Confidence::High | Confidence::Medium | Confidence::Low => &uncertain,
                Confidence::Unknown => "not known",
            };
            // A level without a fact has a row of its own all the same.
            let facts: Vec<_> =
                cell.cited().into_iter().map(Some).chain(cell.evidence.is_empty().then_some(None)).collect();
            for (at, fact) in facts.into_iter().enumerate() {
                let mut texts = vec![(0, name(&platform.name)), (1, name(&milestone.name)), (3, sure.to_owned())];
                // The reason is that of the level, and stands beside its first fact.
                if at == 0 {
                    texts.push((4, long(&cell.why)));
                }
                match fact {
                    None => texts.push((5, without_fact(platform.basis).to_owned())),
                    Some(fact) => texts.extend([(5, long(&fact.fact)), (6, long(&fact.source))]),
                }
                for (column, text) in &texts {
                    sheet.write_string_with_format(row, *column, text, &styles.wrapped)?;
                }
                sheet.write_number_with_format(row, 2, cell.level.get(), &styles.wrapped_figure)?;
                day(sheet, (row, 9), &platform.reviewed, styles)?;
                if let Some(fact) = fact {
                    let address = long(&fact.address);
                    link(sheet, (row, 7), &address, styles)?;
                    day(sheet, (row, 8), fact.date.as_deref().unwrap_or_default(), styles)?;
                    texts.push((7, address));
                }
                let columns = texts.iter().map(|(column, text)| (text.as_str(), widths[usize::from(*column)]));
                tall(sheet, row, columns)?;
                row += 1;
            }
        }
        printed_to.get_or_insert((row, name(&platform.name)));
    }
    sheet.autofilter(2, 0, row.max(4) - 1, 9)?;
    printed(sheet, Some((2, 2)))?;
    if let Some((end, first)) = printed_to {
        let on_paper =
            format!("On paper, only the levels of {first} are shown. To print all of them, clear the print area.");
        sheet.write_string_with_format(0, 5, clean(&on_paper), &styles.note)?;
        sheet.set_print_area(0, 0, end.max(4) - 1, 9)?;
    }
    sheet.set_print_fit_to_pages(1, 1);
    Ok(())
}

/// What stands in place of a fact where a level has none.
const fn without_fact(basis: Basis) -> &'static str {
    match basis {
        Basis::Estimate => "No source: our own judgement",
        Basis::Published => "A published figure; the profile names no source",
    }
}

/// Writes what the workbook works out, how, and what it leaves out.
pub fn about(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let material = book.material;
    sheet.set_name(book::ABOUT)?;
    sheet.set_column_width(0, 110)?;
    sheet.write_string_with_format(0, 0, "What this workbook works out", &styles.title)?;
    let scope = format!("For {}.", words::scope(material.scope));
    let usage = source::usage(material);
    let basis = words::basis(&material.report.problem.candidates);
    let lines = [
        scope.as_str(),
        "A match is 100% minus the cost of the gap between level and need, and never below 0%. A level that is too low \
         can cost more or less than one that is too high.",
        "A milestone that carries content counts half by its level. The other half is how well the platform carries the \
         kinds of content that the segment likes.",
        "The fit for a segment is the average of its matches, weighted by importance, from 0 to 100.",
        "The topic match says how well a platform covers what a segment comes for: how much of each topic it covers, weighted by interest. It is 100% \
         where the segment names no topic.",
        "“Reach and topics” says how much of the fit is left. It is 100% minus how much they count, plus how much they count times \
         reach times topic match. You set how much they count on the “Reach and topics” sheet.",
        "Reach that isn’t known is assumed to be low: three quarters of the known figures are higher. It is 100% where none is known.",
        "The score for a segment is its fit times “Reach and topics”. The overall score and the overall fit are averages over \
         the segments, weighted by share. A segment whose must-have is missed adds nothing.",
        "A platform that every segment rules out has no rank. Tied platforms are listed by name.",
        "“fine-tuned” on the “Levels” sheet uses the level closest to the need that a platform’s adjustments allow.",
        "",
        "Not included, because formulas can’t work it out: how sure the answer is (thousands of simulations), who \
         would lead if a slider moved, which platforms score best together, and scenarios. Seven Milestones works \
         these out.",
        "Only cream cells can be changed, so that no formula is overwritten by mistake. To change anything else, unprotect the \
         sheet (Review, Unprotect Sheet): there is no password.",
        "You can’t add platforms or segments here. The results in this file come from Seven Milestones. Your spreadsheet \
         works them out again when you change a cell.",
        "",
        basis.as_str(),
        usage.as_str(),
    ];
    for (row, line) in (2..).zip(lines) {
        sheet.write_string_with_format(row, 0, shortened(&clean(line), 1_000), &styles.wrapped)?;
        tall(sheet, row, [(line, 110.0)])?;
    }
    printed(sheet, None)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
