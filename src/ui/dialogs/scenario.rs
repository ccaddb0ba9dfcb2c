//! The name of a scenario that is kept while presenting, and what it changes.

use super::ask::buttons;
use crate::app::command::Command;
use crate::app::question::Answer;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, muted, small, title};
use crate::ui::widgets::select_all;
use egui::{Id, Key, Label, TextEdit, Ui, WidgetInfo};

/// How many differences are named.
const NAMED: usize = 5;

/// Draws the question.
pub fn scenario_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, typed: &str, differs: &[String]) {
    ui.label(title("Save as a scenario"));
    ui.add_space(NEAR);
    let id = Id::unique("name of the scenario");
    let mut text = typed.to_owned();
    let field = ui.add(TextEdit::singleline(&mut text).id(id).desired_width(f32::INFINITY).hint_text("Name"));
    field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, "Name of the scenario"));
    if text != typed {
        cx.send(Command::NameTyped(text.clone()));
    }
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        cx.send(Command::Answer(Answer::Yes));
    } else if !field.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
        select_all(ui, id, &text);
    }
    let name = text.trim();
    if cx.state.document.plan.scenario(name).is_some() {
        ui.label(small(ui, format!("There is already a scenario called “{name}”. Choose another name.")));
    }
    ui.add_space(NEAR);
    ui.label(muted(ui, "This is what you changed since the presentation began:"));
    for line in differs.iter().take(NAMED) {
        ui.add(Label::new(body(line)).wrap());
    }
    match differs.len().saturating_sub(NAMED) {
        0 => {}
        1 => _ = ui.label(muted(ui, "There is 1 more change.")),
        more => _ = ui.label(muted(ui, format!("There are {more} more changes."))),
    }
    buttons(ui, cx, &[("Save", Answer::Yes), ("Cancel", Answer::Cancel)]);
}
