//! From a survey: ask, gather, read; then what the answers say and where that goes.

use super::layout::{tool_head_ui, wide_card};
use super::survey_columns::columns_ui;
use super::survey_result::{answers_words, bad_ui, result_ui};
use crate::app::command::Command;
use crate::app::survey::{OpenTable, SurveyCommand};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, bold, colours, medium, muted, title};
use crate::ui::widgets::action_button;
use egui::{Align, Label, Layout, Spinner, Ui};

/// The longest line of text that is read with ease, in points.
const LINE: f32 = 760.0;

/// Draws the page.
pub fn survey_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    tool_head_ui(ui, cx, "From a survey", "Back");
    let state = cx.state;
    if state.survey.reading {
        ui.horizontal(|ui| {
            ui.add(Spinner::new());
            ui.label(body("Reading the answers"));
        });
        ui.add_space(NEAR);
    }
    if let Some(fault) = &state.survey.fault {
        wide_card(ui, |ui| {
            ui.label(title("These answers couldn’t be read"));
            ui.add(Label::new(body(fault).color(colours(ui).bad)).wrap());
        });
        ui.add_space(APART - NEAR);
    }
    let Some(open) = &state.survey.open else {
        wide_card(ui, |ui| steps_ui(ui, cx));
        return;
    };
    wide_card(ui, |ui| {
        file_ui(ui, cx, open);
        ui.add_space(NEAR);
        result_ui(ui, cx, open);
    });
    ui.add_space(APART - NEAR);
    if !open.counted.survey.bad.is_empty() {
        wide_card(ui, |ui| bad_ui(ui, &open.counted.survey.bad));
        ui.add_space(APART - NEAR);
    }
    wide_card(ui, |ui| columns_ui(ui, cx, open));
}

/// The three steps, until there is a table.
fn steps_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    ui.set_max_width(LINE.min(ui.available_width()));
    ui.label(muted(ui, "Instead of guessing what people want, ask them. It takes three steps."));
    step_ui(
        ui,
        1,
        "Ask",
        "Save a ready-made questionnaire. It asks two questions about each milestone, answered from 0 to 10, then about \
         content, topics, platforms and age. Paste it into any form tool, or print it. A table for typing in answers is \
         saved with it.",
    );
    if action_button(ui, "Save questionnaire…", false).clicked() {
        cx.send(Command::Survey(SurveyCommand::AskSave));
    }
    step_ui(
        ui,
        2,
        "Gather",
        "Let people answer, then export their answers as CSV, which every form tool and spreadsheet can do. Columns can \
         be in any order and have other names. If your form uses tick boxes for content, a tick counts as 10 and an \
         empty box as 0. Thirty answers tell you a lot, a hundred much more.",
    );
    step_ui(
        ui,
        3,
        "Read",
        "Open the file, or drop it on this window. You’ll see what it says before anything changes.",
    );
    if action_button(ui, "Open answers…", true).clicked() {
        cx.send(Command::Survey(SurveyCommand::AskOpen));
    }
}

fn step_ui(ui: &mut Ui, number: usize, name: &str, what: &str) {
    ui.add_space(NEAR);
    ui.horizontal(|ui| {
        ui.label(bold(format!("{number}")).color(colours(ui).accent));
        ui.label(title(name));
    });
    ui.add(Label::new(body(what)).wrap());
}

/// Which file is open, and how it was read.
fn file_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenTable) {
    let name = open.path.file_name().unwrap_or(open.path.as_os_str()).to_string_lossy();
    let counted = open.counted.survey.counted;
    let rows = open.table.rows.len();
    let used = open.asked.columns.iter().filter(|column| column.is_read()).count();
    let answers = if counted == rows { answers_words(counted) } else { format!("{counted} of {rows} rows used") };
    let (columns, separator, encoding) =
        (open.table.headers.len(), open.table.separator.name(), open.table.encoding.name());
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if action_button(ui, "Discard answers", false)
                .on_hover_text("Closes this file. Your plan doesn’t change.")
                .clicked()
            {
                cx.send(Command::Survey(SurveyCommand::Close));
            }
            if action_button(ui, "Open answers…", false).clicked() {
                cx.send(Command::Survey(SurveyCommand::AskOpen));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(title(format!("{name}: {answers}"))).truncate());
            });
        });
    });
    ui.label(muted(
        ui,
        format!(
            "{used} of {columns} columns used · separated by {separator} · {encoding} · your plan hasn’t changed yet"
        ),
    ));
    if used == 0 {
        ui.label(medium("No column was recognised. Choose below what each one holds."));
    }
}
