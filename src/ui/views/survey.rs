//! From a survey: ask, gather, read; then what the answers say and where that goes.

mod columns;
mod files;
mod order;
mod picture;
mod result;

use self::columns::columns_ui;
use self::files::files_ui;
use self::result::{bad_ui, result_ui};
use super::layout::{tool_head_ui, wide_card};
use crate::app::command::Command;
use crate::app::survey::SurveyCommand;
use crate::export::questionnaire::QuestionnaireFormat;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, ROW, body, bold, colours, medium, muted, title};
use crate::ui::widgets::action_button;
use egui::{Align, Label, Layout, Spinner, Ui, Vec2, WidgetInfo};

/// The width of the name of a form.
const NAME: f32 = 230.0;
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
        files_ui(ui, cx, open);
        ui.add_space(NEAR);
        result_ui(ui, cx, open);
    });
    ui.add_space(APART - NEAR);
    wide_card(ui, |ui| columns_ui(ui, cx, open));
    let has_bad = |at: usize| open.of_file(at).is_some_and(|file| !file.bad.is_empty());
    if (0..open.files.len()).any(has_bad) {
        ui.add_space(APART - NEAR);
        wide_card(ui, |ui| bad_ui(ui, cx, open));
    }
}

/// The three steps, until there is a file.
fn steps_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    ui.horizontal(|ui| {
        if action_button(ui, "Open answers…", true).clicked() {
            cx.send(Command::Survey(SurveyCommand::AskOpen));
        }
        ui.add(Label::new(muted(ui, "Or drop files on this window. Nothing changes before you say so.")).wrap());
    });
    ui.set_max_width(LINE.min(ui.available_width()));
    ui.add_space(NEAR);
    ui.label(muted(
        ui,
        "Nobody has answered yet? Instead of guessing what people want, ask them. It takes three steps.",
    ));
    step_ui(
        ui,
        1,
        "Ask",
        "Save a ready-made questionnaire for the tool that you use: twelve questions on eight short pages, about needs, \
         platforms, topics, content and age.",
    );
    for format in QuestionnaireFormat::ALL {
        form_ui(ui, cx, *format);
    }
    step_ui(
        ui,
        2,
        "Gather",
        "Let people answer, then export their answers from your form tool: as Excel (.xlsx, .xls), CSV or OpenDocument \
         (.ods). Columns can be in any order, have other names and other scales. Thirty answers tell you a lot, a \
         hundred much more.",
    );
    step_ui(
        ui,
        3,
        "Read",
        "Open the file; several at once are fine. You’ll see what the answers say, and how each column was read, before \
         anything changes.",
    );
}

/// A form in which the questionnaire can be had, with what to do with it.
fn form_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, format: QuestionnaireFormat) {
    ui.add_space(NEAR);
    let name = format.name();
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(NAME, ROW), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(Vec2::new(NAME, ROW));
            ui.label(medium(name));
        });
        let save = action_button(ui, "Save…", false);
        let words = format!("Save as {name}…");
        save.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &words));
        if save.clicked() {
            cx.send(Command::Survey(SurveyCommand::AskSave(format)));
        }
        if format.is_text() {
            copy_ui(ui, cx, format);
        }
    });
    ui.add(Label::new(muted(ui, format.what_to_do())).wrap());
}

/// A button that copies a form of the questionnaire that is text.
fn copy_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, format: QuestionnaireFormat) {
    let copy = action_button(ui, "Copy", false);
    let words = format!("Copy {}", format.name());
    copy.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &words));
    if copy.clicked() {
        cx.send(Command::Survey(SurveyCommand::Copy(format)));
    }
    copy.on_hover_text("Copies the text, to paste it where it is used");
}

fn step_ui(ui: &mut Ui, number: usize, name: &str, what: &str) {
    ui.add_space(NEAR);
    ui.horizontal(|ui| {
        ui.label(bold(format!("{number}")).color(colours(ui).accent));
        ui.label(title(name));
    });
    ui.add(Label::new(body(what)).wrap());
}
