//! Questions that wait for a person, one at a time, over everything else.

mod ask;
mod details;
mod export;
mod guide;
mod palette;
mod scenario;
mod settings;

use ask::{ask, body_ui, buttons};
use details::details_ui;
use export::{export_ui, export_width};
use guide::guide_ui;
use palette::{keys_ui, palette_ui};
use scenario::scenario_ui;
use settings::settings_ui;

use crate::app::command::Command;
use crate::app::file_dialog::Purpose;
use crate::app::question::{Answer, Next, Question};
use crate::chart::levels::LevelsChanged;
use crate::chart::words::basis;
use crate::storage::Found;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, medium, muted, title};
use egui::{Frame, Id, Key, Label, Modal, ScrollArea, TextEdit, Ui, WidgetInfo};
use std::mem::{Discriminant, discriminant};
use std::path::Path;

const WIDTH: f32 = 460.0;
/// The width of what is read: the guide and the keys, between which one changes.
const READING: f32 = 620.0;

/// Draws the question that is open, if there is one.
pub fn question_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let asked = Id::unique("question asked");
    let Some(question) = &cx.state.dialogs.question else {
        ui.data_mut(|data| data.remove::<Discriminant<Question>>(asked));
        return;
    };
    let frame = Frame::window(ui.style());
    // Each kind of question has a size of its own.
    let kind = discriminant(question);
    let id = Id::unique(("question", kind));
    if ui.data(|data| data.get_temp(asked)) != Some(kind) {
        // What had the keyboard before lets it go, so that the keys are those of the question.
        ui.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        ui.data_mut(|data| data.insert_temp(asked, kind));
    }
    let response = Modal::new(id).frame(frame).show(ui.ctx(), |ui| {
        let window = ui.ctx().content_rect().width();
        let width = match question {
            Question::Export => export_width(window),
            Question::Guide | Question::Keys => READING,
            _ => WIDTH,
        };
        ui.set_width(width.min(window - 80.0));
        match question {
            Question::Unsaved(next) => unsaved_ui(ui, cx, next),
            Question::Comments { path } => comments_ui(ui, cx, path),
            Question::Replace { path } => replace_ui(ui, cx, path),
            Question::Path { purpose, typed } => path_ui(ui, cx, *purpose, typed),
            Question::UnsavedProfile => unsaved_profile_ui(ui, cx),
            Question::Changed { path } => changed_ui(ui, cx, path),
            Question::OpenElsewhere { sentence, .. } => open_elsewhere_ui(ui, cx, sentence),
            Question::Recover { found } => recover_ui(ui, cx, found),
            Question::Levels(changed) => levels_ui(ui, cx, changed),
            Question::Details => details_ui(ui, cx),
            Question::Settings => settings_ui(ui, cx),
            Question::Scenario { typed, differs } => scenario_ui(ui, cx, typed, differs),
            Question::Presented => presented_ui(ui, cx),
            Question::Export => export_ui(ui, cx),
            Question::About => about_ui(ui, cx),
            Question::Guide => guide_ui(ui, cx),
            Question::Keys => keys_ui(ui, cx),
            Question::Palette { typed } => palette_ui(ui, cx, typed),
        }
    });
    // Work that was lost once is not let go by a click beside the question.
    let kept = matches!(question, Question::Recover { .. }) && !ui.input(|input| input.key_pressed(Key::Escape));
    if response.should_close() && !kept {
        cx.send(Command::Answer(Answer::Cancel));
    }
}

fn unsaved_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, next: &Next) {
    let before = match next {
        Next::AskOpen | Next::Open(_) => "before opening another",
        Next::Sample => "before opening the sample",
        Next::New => "before starting a new one",
        Next::Welcome => "before closing it",
        Next::Quit => "before closing",
    };
    let heading = format!("Save this plan {before}?");
    let sentence = format!("“{}” has unsaved changes.", cx.state.document.plan.title);
    let answers = [("Save", Answer::Yes), ("Don’t save", Answer::Discard), ("Cancel", Answer::Cancel)];
    ask(ui, cx, &heading, &sentence, &answers);
}

fn presented_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let sentence =
        "You changed the plan while presenting. Keep these changes, or undo them? You can change your mind later.";
    let answers =
        [("Keep changes", Answer::Yes), ("Undo changes", Answer::Discard), ("Keep presenting", Answer::Cancel)];
    ask(ui, cx, "End the presentation?", sentence, &answers);
}

fn unsaved_profile_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let name = cx.state.shelf.draft.as_ref().map_or("", |draft| draft.platform.name.as_str());
    let sentence = format!("The profile of “{name}” has unsaved changes.");
    let answers = [("Save", Answer::Yes), ("Don’t save", Answer::Discard), ("Cancel", Answer::Cancel)];
    ask(ui, cx, "Save this profile before closing?", &sentence, &answers);
}

fn comments_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, path: &Path) {
    let sentence = format!(
        "{} contains comments added in a text editor. Saving from here keeps the plan but removes the comments.",
        name(path)
    );
    let answers = [("Save as…", Answer::Elsewhere), ("Save without comments", Answer::Yes), ("Cancel", Answer::Cancel)];
    ask(ui, cx, "This file has comments", &sentence, &answers);
}

fn replace_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, path: &Path) {
    let sentence = format!("{} already exists. If you replace it, you lose what’s in it now.", name(path));
    let answers = [("Save as…", Answer::Elsewhere), ("Replace", Answer::Yes), ("Cancel", Answer::Cancel)];
    ask(ui, cx, "Replace the file?", &sentence, &answers);
}

fn changed_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, path: &Path) {
    let sentence = format!(
        "Another program or window has changed {} since you opened it. If you replace it, you lose that change.",
        name(path)
    );
    let answers = [("Save as…", Answer::Elsewhere), ("Replace", Answer::Yes), ("Cancel", Answer::Cancel)];
    ask(ui, cx, "The file has changed", &sentence, &answers);
}

fn open_elsewhere_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, sentence: &str) {
    let answers = [("Save as…", Answer::Elsewhere), ("Replace", Answer::Yes), ("Cancel", Answer::Cancel)];
    ask(ui, cx, "The plan is open twice", sentence, &answers);
}

/// A plan that a window left behind when it ended without saving.
fn recover_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, found: &[Found]) {
    let whose = match found.first().and_then(|newest| newest.note.plan_path.as_deref()) {
        Some(path) => format!("the plan {}", name(path)),
        None => "a plan that had never been saved".to_owned(),
    };
    let profile = found.first().and_then(|newest| newest.note.profile.as_ref());
    let whose = match profile.map(|kept| kept.platform.name.trim()) {
        None => whose,
        Some("") => format!("{whose}, and to a new profile"),
        Some(profile) => format!("{whose}, and to the profile of {profile}"),
    };
    let more = match found.len() {
        0 | 1 => String::new(),
        2 => " There is 1 more like this.".to_owned(),
        n => format!(" There are {} more like this.", n - 1),
    };
    let sentence = format!("Seven Milestones closed last time with unsaved changes to {whose}.{more}");
    let answers = [("Restore", Answer::Yes), ("Discard", Answer::Discard), ("Not now", Answer::Cancel)];
    ask(ui, cx, "Restore unsaved work?", &sentence, &answers);
}

/// Levels that are not those that the plan rested on.
fn levels_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, changed: &LevelsChanged) {
    ui.add(Label::new(title(&changed.headline)).wrap());
    ui.add_space(NEAR);
    ui.add(Label::new(medium(&changed.order)).wrap());
    ui.add(Label::new(muted(ui, "The changes, in the order of today’s ranking:")).wrap());
    ScrollArea::vertical().max_height(220.0).show(ui, |ui| {
        for line in &changed.platforms {
            ui.label(body(line));
        }
    });
    ui.add_space(NEAR);
    buttons(ui, cx, &[("Use the new levels", Answer::Yes), ("Keep the old levels", Answer::Discard)]);
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn path_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, purpose: Purpose, typed: &str) {
    let kind = purpose.kind();
    ui.label(title(kind.question));
    ui.add_space(NEAR);
    ui.label(muted(ui, "This system has no file dialog, so type the path to the file."));
    let mut text = typed.to_owned();
    let field = ui.add(TextEdit::singleline(&mut text).desired_width(f32::INFINITY).hint_text(kind.hint));
    field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, "Path to the file"));
    if text != typed {
        cx.send(Command::PathTyped(text));
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        cx.send(Command::Answer(Answer::Yes));
    } else if !field.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    buttons(ui, cx, &[(kind.button, Answer::Yes), ("Cancel", Answer::Cancel)]);
}

fn about_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    ui.label(title(format!("Seven Milestones {}", env!("CARGO_PKG_VERSION"))));
    ui.add_space(NEAR);
    let basis = basis(cx.state.document.library.platforms());
    body_ui(ui, |ui| {
        for paragraph in [cx.state.document.framework.about.as_str(), basis.as_str()] {
            ui.label(body(paragraph));
            ui.add_space(NEAR);
        }
        let names =
            "Platforms are shown by name and a letter. Their names belong to their owners. The typeface is Inter.";
        ui.label(muted(ui, names));
    });
    buttons(ui, cx, &[("Close", Answer::Cancel)]);
}
