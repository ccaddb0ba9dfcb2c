//! Presenting: one page after the other on the wall, with sliders that work, and the presenter's own controls.
//!
//! A page is the scene that is exported; what a hand can move lies over it unseen. Nothing is drawn twice.

mod desk;
mod pages;
mod wall;

pub use wall::{WALL, wall_builder};

use crate::app::action::Action;
use crate::app::command::{Command, PresentCommand};
use crate::app::present::{PRESENT_KEYS, Place, Presenting};
use crate::ui::cx::Cx;
use egui::{Key, KeyboardShortcut, Modifiers, Ui};

/// What can be asked for by its usual key while presenting.
const KEPT: [Action; 6] =
    [Action::Undo, Action::Redo, Action::Save, Action::ToggleDark, Action::ToggleTuned, Action::Keys];

/// Draws the presentation: the wall alone, or the presenter's desk while the wall is a window of its own.
pub fn present_ui(ui: &mut Ui, cx: &mut Cx<'_>, presenting: &Presenting) {
    if cx.state.question.is_some() {
        ui.disable();
    }
    match presenting.place {
        Place::Here => wall::wall_ui(ui, cx, presenting),
        Place::Beside | Place::Desk => desk::desk_ui(ui, cx, presenting),
    }
    keys(ui, cx);
}

/// Draws the wall in its own window.
pub fn second_ui(ui: &mut Ui, cx: &mut Cx<'_>, presenting: &Presenting) {
    wall::wall_ui(ui, cx, presenting);
    keys(ui, cx);
    if ui.input(|input| input.viewport().close_requested()) {
        cx.send(Command::Present(PresentCommand::WallClosed));
    }
}

/// The keys of a presentation, and those of the program that make sense in one.
fn keys(ui: &Ui, cx: &mut Cx<'_>) {
    if cx.state.question.is_some() || ui.ctx().egui_wants_keyboard_input() {
        return;
    }
    for action in KEPT {
        if action.entry().key.is_some_and(|key| ui.input_mut(|input| input.consume_shortcut(&key))) {
            cx.send(Command::Do(action));
        }
    }
    for entry in PRESENT_KEYS {
        let modifiers = if entry.shift { Modifiers::SHIFT } else { Modifiers::NONE };
        let pressed = |key: &Key| match key {
            // On many keyboards plus is a key with Shift.
            Key::Plus | Key::Equals => ui.input(|input| input.key_pressed(*key)),
            key => ui.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, *key))),
        };
        if entry.keys.iter().any(pressed) {
            // What had the keyboard lets it go: a page is turned, not a control left.
            ui.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
            cx.send(Command::Present(entry.command));
        }
    }
}
