//! The files of answers that are open, how well they are understood, and which segments they make.

use crate::app::command::Command;
use crate::app::survey::{OpenFile, OpenSurvey, SurveyCommand};
use crate::chart::words::people;
use crate::survey::{Column, Encoding};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, colours, icon, medium, muted, title};
use crate::ui::widgets::{action_button, tab};
use egui::{Align, Button, ComboBox, Label, Layout, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;

/// The width of a list to choose from.
const CHOICE: f32 = 300.0;
/// The most letters of a header in a list.
const HEADER: usize = 60;

/// Draws which files are open, and what can be chosen of them as wholes.
pub fn files_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    head_ui(ui, cx, open);
    if open.files.len() > 1 {
        tabs_ui(ui, cx, open);
    }
    understood_ui(ui, open);
    ui.horizontal(|ui| {
        sheet_ui(ui, cx, open);
        groups_ui(ui, cx, open);
    });
}

/// The name of the file, how many people count, and the buttons for more files and none.
fn head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    let counted = people(open.counted.people);
    let name = match &open.files[..] {
        [only] => format!("{}: {counted}", only.name()),
        files => format!("{} files: {counted}", files.len()),
    };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = action_button(ui, "Discard answers", false);
            if close.on_hover_text("Closes these answers. Your plan doesn’t change.").clicked() {
                cx.send(Command::Survey(SurveyCommand::Close));
            }
            let more = action_button(ui, "Add another file…", false);
            if more.on_hover_text("People who are in both files count once").clicked() {
                cx.send(Command::Survey(SurveyCommand::AskOpen));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(title(&name)).truncate()).on_hover_text(&name);
            });
        });
    });
}

/// The files beside each other, each with how many of its people count.
fn tabs_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    ui.horizontal_wrapped(|ui| {
        for (at, file) in open.files.iter().enumerate() {
            let counted = open.of_file(at).map_or_else(String::new, |file| people(file.people));
            let name = file.name();
            if tab(ui, &name, &name, &counted, at == open.shown, &file.path.display().to_string()) {
                cx.send(Command::Survey(SurveyCommand::Show(at)));
            }
            let button = Button::new(icon(ICON_CLOSE)).frame_when_inactive(false).min_size(Vec2::splat(24.0));
            let words = format!("Take out {name}");
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &words));
            if response.on_hover_text(&words).clicked() {
                cx.send(Command::Survey(SurveyCommand::Remove(at)));
            }
        }
    });
}

/// How many questions are understood, and how the file was read.
fn understood_ui(ui: &mut Ui, open: &OpenSurvey) {
    let (Some(file), Some(counted)) = (open.file(), open.of_shown()) else { return };
    let questions = counted.questions();
    let understood = match (questions.understood, questions.all) {
        (_, 0) => "No column asks a question that we know. Choose below what each one holds.".to_owned(),
        (all, of) if all == of => format!("All {of} questions are understood."),
        (some, of) => {
            let open = if questions.open == 1 {
                "1 needs a look".to_owned()
            } else {
                format!("{} need a look", questions.open)
            };
            format!("{some} of {of} questions are understood, {open}.")
        }
    };
    let ink = if questions.open > 0 || questions.all == 0 { colours(ui).bad } else { colours(ui).ink };
    ui.label(medium(understood).color(ink));
    let left = counted.bad.iter().filter(|bad| bad.column.is_empty()).count();
    let left = match left {
        0 => String::new(),
        1 => " 1 row doesn’t count.".to_owned(),
        left => format!(" {left} rows don’t count."),
    };
    let read = how_read(file);
    ui.label(muted(ui, format!("{read}.{left} Your plan hasn’t changed yet.")));
    for note in &counted.notes {
        ui.add(Label::new(muted(ui, note)).wrap());
    }
}

/// How a file was read, without the full stop.
fn how_read(file: &OpenFile) -> String {
    let table = &file.table;
    let columns = table.headers.len();
    match (&table.sheet, table.encoding) {
        (Some(sheet), Encoding::Workbook) => format!("{columns} columns on sheet “{}”", sheet.trim()),
        (_, encoding) => format!("{columns} columns, separated by {}, {}", table.separator.name(), encoding.name()),
    }
}

/// The sheet of a workbook with several.
fn sheet_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    let Some(table) = open.file().map(|file| &file.table).filter(|table| table.sheets.len() > 1) else { return };
    let now = table.sheet.as_deref().unwrap_or_default();
    ui.label(body("Sheet"));
    let combo = ComboBox::from_id_salt("sheet of answers").selected_text(body(now)).truncate().show_ui(ui, |ui| {
        for sheet in &table.sheets {
            if ui.selectable_label(sheet == now, body(sheet)).clicked() && sheet != now {
                cx.send(Command::Survey(SurveyCommand::Sheet(sheet.clone())));
            }
        }
    });
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Sheet"));
    ui.add_space(NEAR);
}

/// Whether everybody is one segment, or a column says who belongs to which.
fn groups_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    const EVERYBODY: &str = "One segment of everybody";
    const EACH_FILE: &str = "One for each file";
    let mut headers: Vec<&str> = Vec::new();
    let mut now = None;
    for (file, mapping) in open.files.iter().zip(&open.asked.mappings) {
        let header = |at: usize| file.table.headers.get(at).map(|header| header.trim());
        let group = mapping.columns.iter().position(|column| *column == Column::Group);
        now = now.or_else(|| group.and_then(header));
        // Answers about what people need part nobody.
        let parts =
            |at: &usize| matches!(mapping.columns.get(*at), Some(Column::Ignore | Column::Group | Column::Age) | None);
        for header in file.groupings.iter().copied().filter(parts).chain(group).filter_map(header) {
            if !headers.contains(&header) {
                headers.push(header);
            }
        }
    }
    let several = open.files.len() > 1;
    if headers.is_empty() && !several {
        return;
    }
    let words = |header: &str| {
        let short: String = header.chars().take(HEADER).collect();
        let more = if short.len() < header.len() { "…" } else { "" };
        format!("One for each answer to “{short}{more}”")
    };
    ui.label(body("Segments"));
    let by_file = several && open.asked.by_file;
    let whole = if by_file { EACH_FILE } else { EVERYBODY };
    let shown = now.map_or_else(|| whole.to_owned(), words);
    let combo = ComboBox::from_id_salt("segments of answers").selected_text(body(shown)).width(CHOICE);
    let combo = combo.truncate().height(360.0).show_ui(ui, |ui| {
        let everybody = now.is_none() && !by_file;
        if ui.selectable_label(everybody, body(EVERYBODY)).clicked() && !everybody {
            cx.send(Command::Survey(SurveyCommand::ByFile(false)));
        }
        if several && ui.selectable_label(by_file, body(EACH_FILE)).clicked() && !by_file {
            cx.send(Command::Survey(SurveyCommand::ByFile(true)));
        }
        for header in &headers {
            if ui.selectable_label(now == Some(header), body(words(header))).clicked() && now != Some(header) {
                cx.send(Command::Survey(SurveyCommand::By(Some((*header).to_owned()))));
            }
        }
    });
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Segments"));
}
