//! What every dialog has: a heading, a sentence, and a row of buttons.

use crate::app::command::Command;
use crate::app::question::{Answer, Question};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, title};
use crate::ui::widgets::{action_button, was_typing};
use egui::{Key, Layout, Memory, Modifiers, Ui, Vec2};

/// The height of a row of buttons, in points.
pub const BUTTON: f32 = 32.0;

/// A heading, a sentence, and a row of buttons; the first calls.
pub fn ask(ui: &mut Ui, cx: &mut ViewCx<'_>, heading: &str, sentence: &str, answers: &[(&str, Answer)]) {
    ui.label(title(heading));
    ui.add_space(NEAR);
    ui.label(body(sentence));
    buttons(ui, cx, answers);
}

pub fn buttons(ui: &mut Ui, cx: &mut ViewCx<'_>, answers: &[(&str, Answer)]) {
    ui.add_space(APART);
    // Enter takes the first, unless a field or a button has the keyboard, or the first writes over what is there.
    let by_hand = match cx.state.dialogs.question {
        Some(
            Question::Path { .. }
            | Question::Palette { .. }
            | Question::Replace { .. }
            | Question::Comments { .. }
            | Question::Changed { .. },
        ) => true,
        // The Enter that leaves a field does that alone.
        _ => ui.memory(Memory::focused).is_some() || was_typing(ui),
    };
    if let Some((_, answer)) = answers.first().filter(|_| !by_hand)
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
    {
        cx.send(Command::Answer(*answer));
    }
    bottom_row(ui, |ui| {
        for (at, (words, answer)) in answers.iter().enumerate() {
            if action_button(ui, words, at == 0).clicked() {
                cx.send(Command::Answer(*answer));
            }
        }
    });
}

/// The last row of a dialog, from right to left: as high as a button, so that a dialog that gets lower closes up.
pub fn bottom_row(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let size = Vec2::new(ui.available_width(), BUTTON);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(egui::Align::Center), contents);
}
