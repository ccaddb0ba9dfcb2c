//! What every dialog has: a heading, a sentence, and a row of buttons.

use crate::app::command::Command;
use crate::app::question::{Answer, Question};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, title};
use crate::ui::widgets::{action_button, keep_in_sight, was_typing};
use egui::{Key, Layout, Memory, Modifiers, ScrollArea, Ui, Vec2};

/// The height of a row of buttons, in points.
pub const BUTTON: f32 = 32.0;

/// What a dialog takes beside its body: its buttons, and its distance from the window's edges, in points.
const AROUND: f32 = 150.0;

/// What stands over the buttons of a dialog: it scrolls where the window is low, so that the buttons are always in sight.
pub fn body_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let most = (ui.ctx().content_rect().height() - AROUND).max(80.0);
    let area = ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]);
    area.show(ui, |ui| {
        contents(ui);
        keep_in_sight(ui);
    });
}

/// A heading, a sentence, and a row of buttons; the first calls.
pub fn ask(ui: &mut Ui, cx: &mut ViewCx<'_>, heading: &str, sentence: &str, answers: &[(&str, Answer)]) {
    body_ui(ui, |ui| {
        ui.label(title(heading));
        ui.add_space(NEAR);
        ui.label(body(sentence));
    });
    buttons(ui, cx, answers);
}

pub fn buttons(ui: &mut Ui, cx: &mut ViewCx<'_>, answers: &[(&str, Answer)]) {
    ui.add_space(APART);
    // Enter takes the first, unless a field or a button has the keyboard, or the first writes over what is there.
    let by_hand = match cx.state.dialogs.question {
        Some(
            Question::Path { .. }
            | Question::Palette { .. }
            | Question::Scenario { .. }
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
