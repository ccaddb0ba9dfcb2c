//! The workbook inside a chart: what opens with "Edit data".

use super::series::{SHEET, letters};
use crate::export::grid::{Cell, Grid, Rule};
use crate::export::package::PACKING;
use crate::export::xml::{clean, number};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, XlsxError};

/// A workbook with one sheet that holds the grid, headings in row 1, and each column in its number format.
///
/// # Errors
/// When a sheet cannot hold the grid.
pub(super) fn workbook(grid: &Grid, formats: impl Fn(usize) -> &'static str) -> Result<Vec<u8>, String> {
    write(grid, formats).map_err(|error| format!("the figures of a chart could not be written: {error}"))
}

fn write(grid: &Grid, formats: impl Fn(usize) -> &'static str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(PACKING);
    // One time for all, so that the same figures have the same bytes.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name(SHEET)?;
    sheet.set_freeze_panes(1, 1)?;
    for (column, heading) in (0..).zip(&grid.head) {
        let cells = grid.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let words = cells.map(|cell| if let Cell::Text(text) = cell { text.chars().count() } else { 0 });
        let widest = words.chain([heading.chars().count()]).max().unwrap_or_default().clamp(8, 48);
        sheet.set_column_width(column, u32::try_from(widest + 2).unwrap_or(28))?;
        if column > 0 {
            // Its figures are written so, and those of rows that somebody adds.
            sheet.set_column_format(column, &Format::new().set_num_format(formats(usize::from(column))))?;
        }
        sheet.write_string_with_format(0, column, clean(heading), &bold)?;
    }
    for (row, cells) in (1..).zip(&grid.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    sheet.write_string(row, column, clean(text))?;
                }
                Cell::Number(value) => {
                    sheet.write_number(row, column, *value + 0.0)?;
                }
                Cell::Same(value, of) => {
                    let formula = Formula::new(format!("={}", place(*of))).set_result(number(*value));
                    sheet.write_formula(row, column, formula)?;
                }
                Cell::From(value, rule, of) => {
                    let [one, other] = of.map(place);
                    let formula = match rule {
                        Rule::Sum => format!("={one}+{other}"),
                        Rule::Difference => format!("={one}-{other}"),
                        Rule::PointsMore => format!("=ROUND({one}+{other},0)-ROUND({one},0)"),
                    };
                    let formula = Formula::new(formula).set_result(number(*value));
                    sheet.write_formula(row, column, formula)?;
                }
            }
        }
    }
    workbook.save_to_buffer()
}

/// A cell as formulas name it, by its row below the headings and its column.
fn place([row, column]: [usize; 2]) -> String {
    format!("{}{}", letters(column), row + 2)
}
