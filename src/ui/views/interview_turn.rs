//! The way through an interview: back and on, by buttons and keys.

use crate::app::command::{Command, InterviewCommand};
use crate::ui::cx::ViewCx;
use crate::ui::theme::small;
use crate::ui::widgets::{action_button, was_typing};
use egui::{Align, Key, Label, Layout, Modifiers, Ui};

/// Back and on; Enter goes on while nothing has the keyboard. Going on `skips` a question without an answer; `keys` says which keys do what.
pub fn turn_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, place: usize, skips: bool, keys: &str) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let free = ui.memory(|memory| memory.focused().is_none());
        let next = action_button(ui, if skips { "Skip" } else { "Next" }, !skips);
        if next.clicked() || (free && pressed(ui, cx, Key::Enter)) {
            let command = if skips { InterviewCommand::Skip(place) } else { InterviewCommand::Turn(place + 1) };
            cx.send(Command::Interview(command));
        }
        if place > 0 && action_button(ui, "Previous", false).clicked() {
            cx.send(Command::Interview(InterviewCommand::Turn(place - 1)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(small(ui, keys)).truncate());
        });
    });
}

/// Whether a key was pressed for this page and not for a field or a question above it: the Enter that ends a name is
/// over with that.
pub fn pressed(ui: &Ui, cx: &ViewCx<'_>, key: Key) -> bool {
    cx.state.dialogs.question.is_none()
        && !was_typing(ui)
        && !ui.ctx().text_edit_focused()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}
