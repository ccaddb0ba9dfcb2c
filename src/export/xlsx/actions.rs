//! The sheet "Actions": what will be done, where, by whom and by when.

use super::book::{self, Book};
use super::sheet::{count, day, name, printed, tall};
use crate::chart::Material;
use crate::export::actions::{milestone_name, platform_name};
use crate::export::xml::{clean, shortened};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The widths of the columns.
const WIDTHS: [f64; 6] = [18.0, 16.0, 60.0, 22.0, 13.0, 7.0];

/// Writes a row for each action, in the order of the plan. Days are days, which a spreadsheet sorts.
pub fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let Material { framework, library, plan, .. } = *book.material;
    sheet.set_name(book::ACTIONS)?;
    sheet.set_freeze_panes(3, 0)?;
    sheet.write_string_with_format(0, 0, "Who does what by when", &styles.title)?;
    let done = plan.actions.iter().filter(|action| action.done).count();
    let note = format!("{done} of {} done. Change them in Seven Milestones.", plan.actions.len());
    sheet.write_string_with_format(1, 0, &note, &styles.note)?;
    let headings = ["Platform", "Milestone", "What", "Who", "By when", "Done"];
    for (column, (text, width)) in (0..).zip(headings.into_iter().zip(WIDTHS)) {
        let style = if column >= 4 { &styles.over_figures } else { &styles.heading };
        sheet.write_string_with_format(2, column, text, style)?;
        sheet.set_column_width(column, width)?;
    }
    let long = |text: &str| shortened(&clean(text), 2_000).into_owned();
    for (row, action) in (3..).zip(&plan.actions) {
        let platform = platform_name(library, action);
        let milestone = milestone_name(framework, action);
        let what = long(&action.what);
        let texts = [
            (0, if platform.is_empty() { String::new() } else { name(platform) }),
            (1, if milestone.is_empty() { String::new() } else { name(milestone) }),
            (2, what.clone()),
            (3, long(action.owner.as_deref().unwrap_or_default())),
        ];
        for (column, text) in &texts {
            sheet.write_string_with_format(row, *column, text, &styles.wrapped)?;
        }
        if let Some(due) = action.due.as_deref() {
            day(sheet, (row, 4), due, styles)?;
        }
        sheet.write_string_with_format(row, 5, if action.done { "yes" } else { "no" }, &styles.wrapped_figure)?;
        tall(sheet, row, [(what.as_str(), WIDTHS[2]), (texts[3].1.as_str(), WIDTHS[3])])?;
    }
    sheet.autofilter(2, 0, 2 + count(plan.actions.len(), 100_000_u32), 5)?;
    printed(sheet, Some((2, 2)))?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
