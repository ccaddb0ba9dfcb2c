//! What each column of a table holds: guessed, and to be corrected.

use crate::app::command::Command;
use crate::app::survey::{OpenTable, SurveyCommand};
use crate::domain::framework::Framework;
use crate::survey::{Column, Table};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, medium, muted, small, title};
use crate::ui::widgets::keep_in_sight;
use egui::{Align, ComboBox, Label, Layout, ScrollArea, Ui, Vec2, WidgetInfo};

/// So many cells of a column are shown.
const CELLS: usize = 4;
/// The height of a row.
const ROW: f32 = 34.0;
/// The most rows that are shown without scrolling.
const SHOWN: usize = 24;
/// The width of the drop-downs.
const CHOICE: f32 = 312.0;

/// Draws the list of columns.
pub fn columns_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenTable) {
    ui.label(title("What each column holds"));
    ui.label(muted(ui, "We guessed these from the headers. Each question has one column: if you choose it for another column, it moves there."));
    ui.add_space(NEAR);
    let framework = cx.state.document.framework.clone();
    let choices = Column::all(&framework);
    let count = open.table.headers.len();
    #[expect(clippy::cast_precision_loss, reason = "a small number of rows")]
    let height = SHOWN.min(count) as f32 * (ROW + NEAR);
    ScrollArea::vertical()
        .id_salt("columns")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show_rows(ui, ROW, count, |ui, rows| {
            for at in rows {
                row_ui(ui, cx, &framework, &choices, open, at);
            }
            keep_in_sight(ui);
        });
}

fn row_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, framework: &Framework, choices: &[Column], open: &OpenTable, at: usize) {
    let header = open.table.headers[at].trim();
    let header = if header.is_empty() { format!("Column {}", at + 1) } else { header.to_owned() };
    let now = open.asked.columns.get(at).unwrap_or(&Column::Ignore);
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), ROW), Layout::right_to_left(Align::Center), |ui| {
        let combo = ComboBox::from_id_salt(("column", at))
            .selected_text(body(now.name(framework)))
            .width(CHOICE)
            .truncate()
            .show_ui(ui, |ui| {
                for choice in choices {
                    let elsewhere = !choice.repeats()
                        && open.asked.columns.iter().enumerate().any(|(other, column)| other != at && column == choice);
                    let name = choice.name(framework);
                    let text = if elsewhere { muted(ui, name) } else { body(name) };
                    if ui.selectable_label(choice == now, text).clicked() && choice != now {
                        cx.send(Command::Survey(SurveyCommand::Column { at, column: choice.clone() }));
                    }
                }
            });
        let label = format!("Column {}: {header}", at + 1);
        combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let room = ui.available_width();
            let text = if *now == Column::Ignore { muted(ui, &header) } else { medium(&header) };
            ui.allocate_ui(Vec2::new(room * 0.55, ROW), |ui| {
                ui.set_min_width(room * 0.55);
                ui.add(Label::new(text).truncate()).on_hover_text(&header);
            });
            ui.add(Label::new(small(ui, cells(&open.table, at))).truncate());
        });
    });
}

/// The first cells of a column that hold something.
fn cells(table: &Table, at: usize) -> String {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
    cells.filter(|cell| !cell.is_empty()).take(CELLS).collect::<Vec<_>>().join(" · ")
}
