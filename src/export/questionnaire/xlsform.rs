//! The questionnaire as an `XLSForm`: the workbook from which `KoboToolbox`, ODK and others make a form.

use crate::export::xml::clean;
use crate::survey::{Choice, Field, Form, Screen, number_with_end};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// The workbook.
///
/// # Errors
/// When there is more than a workbook holds.
pub fn write(form: &Form) -> Result<Vec<u8>, String> {
    workbook(form).map_err(|error| format!("the workbook could not be written: {error}"))
}

/// The rows of two sheets.
struct Rows {
    /// `type`, `name`, `label`, `hint`, `appearance`.
    survey: Vec<[String; 5]>,
    /// `list_name`, `name`, `label`.
    choices: Vec<[String; 3]>,
}

fn workbook(form: &Form) -> Result<Vec<u8>, XlsxError> {
    let mut rows = Rows { survey: Vec::new(), choices: Vec::new() };
    for (at, screen) in form.screens.iter().enumerate() {
        rows.screen(at, screen, (at == 0).then_some(form.introduction));
    }
    let mut workbook = Workbook::new();
    // One time for all, so that the same form has the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new().set_title(form.title).set_author("Seven Milestones").set_creation_datetime(&made),
    );
    let heads = ["type", "name", "label", "hint", "appearance"];
    sheet(workbook.add_worksheet(), "survey", heads, &[36.0, 28.0, 110.0, 30.0, 16.0], &rows.survey)?;
    let heads = ["list_name", "name", "label"];
    sheet(workbook.add_worksheet(), "choices", heads, &[28.0, 22.0, 40.0], &rows.choices)?;
    let settings = [[form.title, "seven_milestones", "pages"].map(str::to_owned)];
    let heads = ["form_title", "form_id", "style"];
    sheet(workbook.add_worksheet(), "settings", heads, &[44.0, 22.0, 12.0], &settings)?;
    workbook.save_to_buffer()
}

fn sheet<const N: usize>(
    sheet: &mut Worksheet,
    name: &str,
    heads: [&str; N],
    widths: &[f64],
    rows: &[[String; N]],
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (column, (head, width)) in (0..).zip(heads.iter().zip(widths)) {
        sheet.write_string_with_format(0, column, *head, &bold)?;
        sheet.set_column_width(column, *width)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            // A text, also where it is a number: `0` as a name must not become `0.0`.
            sheet.write_string_with_format(row, column, clean(cell), &wrapped)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

impl Rows {
    /// A screen is a group whose questions stand on one page. A grid is a group of its own kind, and has its screen to itself.
    fn screen(&mut self, at: usize, screen: &Screen, note: Option<&str>) {
        let (grids, others): (Vec<_>, Vec<_>) =
            screen.questions.iter().partition(|question| matches!(question.field, Field::Grid { .. }));
        if !others.is_empty() {
            self.ask(["begin_group", &format!("screen_{}", at + 1), &screen.title, "", "field-list"]);
            if let Some(note) = note {
                self.ask(["note", "introduction", note, "", ""]);
            }
            for question in others {
                let name = question.field.name();
                let (kind, appearance) = match &question.field {
                    Field::Scale { ends, .. } => {
                        self.numbers(&name, &Field::NUMBERS, ends);
                        ("select_one", "columns-pack")
                    }
                    Field::One { choices, .. } => {
                        self.offer(&name, choices);
                        ("select_one", "")
                    }
                    Field::Several { choices, .. } => {
                        self.offer(&name, choices);
                        ("select_multiple", "")
                    }
                    Field::Grid { .. } => continue,
                };
                self.ask([&format!("{kind} {name}"), &name, &question.text, question.hint, appearance]);
            }
            self.ask(["end_group", "", "", "", ""]);
        }
        for question in grids {
            let Field::Grid { rows, ends } = &question.field else { continue };
            let name = question.field.name();
            self.numbers(&name, &Field::STEPS, ends);
            self.ask(["begin_group", &name, &question.text, "", "table-list"]);
            for (column, row) in rows {
                self.ask([&format!("select_one {name}"), &column.key(), row, "", ""]);
            }
            self.ask(["end_group", "", "", "", ""]);
        }
    }

    fn ask(&mut self, row: [&str; 5]) {
        self.survey.push(row.map(plain));
    }

    fn numbers(&mut self, list: &str, numbers: &[u8], ends: &[String; 2]) {
        for number in numbers {
            self.choices.push([list.to_owned(), number.to_string(), plain(&number_with_end(*number, ends))]);
        }
    }

    fn offer(&mut self, list: &str, choices: &[Choice]) {
        for Choice { key, text } in choices {
            self.choices.push([list.to_owned(), key.clone(), plain(text)]);
        }
    }
}

/// A text that stands for itself: `${name}` would be the answer to another question.
fn plain(text: &str) -> String {
    text.replace("${", "$ {")
}
