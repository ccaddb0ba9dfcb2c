//! Where the files go, how far they are, and how it ended.

use super::row::name_ui;
use crate::app::command::Command;
use crate::app::export::{ExportCommand, ExportState, files_are_there};
use crate::app::question::Answer;
use crate::ui::cx::ViewCx;
use crate::ui::dialogs::ask::bottom_row;
use crate::ui::theme::{NEAR, body, colours, medium, muted, small};
use crate::ui::widgets::{action_button, tick_box};
use egui::{Label, Layout, ProgressBar, ScrollArea, TextEdit, Ui, WidgetInfo};

/// The folder of the files.
pub(super) fn folder_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    ui.add_space(NEAR);
    ui.horizontal(|ui| {
        name_ui(ui, "Save to");
        let mut folder = desk.folder.clone();
        let width = (ui.available_width() - 96.0).max(80.0);
        let field = ui.add(TextEdit::singleline(&mut folder).hint_text("Folder").desired_width(width));
        field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, "Folder of the export"));
        if folder != desk.folder {
            cx.send(Command::Export(ExportCommand::Folder(folder)));
        }
        if action_button(ui, "Choose…", false).clicked() {
            cx.send(Command::Export(ExportCommand::AskFolder));
        }
    });
    // Of interest once files are in the way.
    if !desk.replace && !matches!(desk.ended, Some(Err(_))) {
        return;
    }
    let help = "Replaces files that have the same names. Otherwise nothing is saved if any of them exist.";
    if let Some(on) = tick_box(ui, "Replace existing files", "Replace files", help, desk.replace) {
        cx.send(Command::Export(ExportCommand::Replace(on)));
    }
}

/// How far the work is, or how it ended.
pub(super) fn end_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    if let Some(progress) = &desk.progress {
        ui.add_space(NEAR);
        #[expect(clippy::cast_precision_loss, reason = "numbers of files")]
        let part = progress.done as f32 / progress.of.max(1) as f32;
        ui.horizontal(|ui| {
            let words = format!("{} of {}", progress.done + 1, progress.of);
            ui.add(ProgressBar::new(part).text(words).desired_width(ui.available_width() - 100.0));
            if action_button(ui, "Stop", false).clicked() {
                cx.send(Command::Export(ExportCommand::Cancel));
            }
        });
        ui.add(egui::Label::new(small(ui, &progress.name)).truncate());
    }
    match &desk.ended {
        Some(Ok(files)) => {
            ui.add_space(NEAR);
            ui.horizontal_wrapped(|ui| {
                ui.label(medium(files_are_there(files.len())).color(colours(ui).good));
                if let Some(folder) = files.first().and_then(|file| file.parent()) {
                    let address = format!("file://{}", folder.display());
                    ui.hyperlink_to(body("Show folder").color(colours(ui).accent), address);
                }
            });
            ScrollArea::vertical().id_salt("warnings").max_height(54.0).show(ui, |ui| {
                for warning in &desk.warnings {
                    ui.label(small(ui, warning));
                }
            });
        }
        Some(Err(sentence)) => {
            ui.add_space(NEAR);
            ui.label(body(sentence).color(colours(ui).bad));
        }
        None => {}
    }
}

/// The buttons, or what is missing before there is something to export.
pub(super) fn bottom_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    let missing = match () {
        () if desk.order.formats.is_empty() => Some("Choose at least one format"),
        () if desk.order.charts.is_empty() && desk.order.has_charts() => Some("Choose at least one chart"),
        () if desk.folder.trim().is_empty() => Some("Choose a folder"),
        () => None,
    };
    ui.add_space(NEAR);
    bottom_row(ui, |ui| {
        // While it is at work the button keeps its place, so that a second click meets no other.
        ui.add_enabled_ui(missing.is_none() && desk.progress.is_none(), |ui| {
            if action_button(ui, "Export", true).clicked() {
                cx.send(Command::Export(ExportCommand::Start));
            }
        });
        if action_button(ui, "Close", false).clicked() {
            cx.send(Command::Answer(Answer::Cancel));
        }
        ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
            let words = missing.map_or_else(|| desk.files_in_words(), str::to_owned);
            ui.add(Label::new(muted(ui, words)).truncate());
        });
    });
}
