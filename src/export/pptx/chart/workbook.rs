//! The workbook inside a chart: what opens with "Edit data".

use crate::export::grid::{Cell, Grid};
use crate::export::xml::clean;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A workbook with one sheet that holds the grid, headings in row 1.
///
/// # Errors
/// When a sheet cannot hold the grid.
pub fn workbook(grid: &Grid) -> Result<Vec<u8>, String> {
    write(grid).map_err(|error| format!("the figures of a chart could not be written: {error}"))
}

fn write(grid: &Grid) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // One time for all, so that the same figures have the same bytes.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Sheet1")?;
    sheet.set_column_width(0, 28)?;
    for (column, heading) in (0..).zip(&grid.head) {
        sheet.write_string_with_format(0, column, clean(heading), &bold)?;
    }
    for (row, cells) in (1..).zip(&grid.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    sheet.write_string(row, column, clean(text))?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, column, *number + 0.0)?;
                }
            }
        }
    }
    workbook.save_to_buffer()
}
