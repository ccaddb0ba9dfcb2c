//! The scorecard: a workbook that works the ranking out by itself, so that others can change a need, an importance, a
//! level, a cost, a reach or a topic and see what follows.
//!
//! Every formula carries its result, for readers that do not work formulas out. Only functions that every spreadsheet has
//! are used. Inputs are cream; everything else follows from them.

mod about;
mod actions;
mod book;
mod follows;
mod levels;
mod ranking;
mod reach;
mod reach_layout;
mod score;
mod segment;
mod sheet;

use super::seal::sealed;
use crate::chart::Material;
use book::Book;
use reach_layout::Layout as ReachLayout;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// The scorecard as a file, [`sealed`]: the same bytes for the same material.
///
/// # Errors
/// When there are more platforms or segments than a workbook holds.
pub fn scorecard(material: &Material<'_>) -> Result<Vec<u8>, String> {
    write(material).map(sealed).map_err(|error| format!("the scorecard could not be written: {error}"))
}

fn write(material: &Material<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = super::xml::shortened(&super::xml::clean(&material.plan.title), 200).into_owned();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&title)
            .set_author("Seven Milestones")
            // One time for all, so that the same plan has the same bytes.
            .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    let styles = sheet::Styles::new();
    let sheets = book::sheet_names(&material.report.problem.segments);
    let book = Book { material, styles: &styles, sheets: &sheets };
    ranking::write(book, workbook.add_worksheet())?;
    for g in 0..material.report.problem.segments.len() {
        segment::write(book, workbook.add_worksheet(), g)?;
    }
    levels::write(book, workbook.add_worksheet())?;
    reach::write(book, workbook.add_worksheet())?;
    score::write(book, workbook.add_worksheet())?;
    follows::write(book, workbook.add_worksheet())?;
    if !material.plan.actions.is_empty() {
        actions::write(book, workbook.add_worksheet())?;
    }
    about::sources(book, workbook.add_worksheet())?;
    about::about(book, workbook.add_worksheet())?;
    for (name, cells) in ranking::names(book).into_iter().chain([("Reach_weight", ReachLayout::weight())]) {
        workbook.define_name(name, &format!("={cells}"))?;
    }
    workbook.save_to_buffer()
}
