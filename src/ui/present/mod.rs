//! Presenting: one page after the other on the wall, with sliders that work, and the presenter's own controls.
//!
//! A page is the scene that is exported; what a hand can move lies over it unseen. Nothing is drawn twice.

mod around;
mod desk_clock;
mod desk_notes;
mod measure;
mod once;
mod overview;
mod pages;
mod presenter_view;
mod wall;
mod windows;

pub use windows::{WALL, Windows};

use crate::app::action::Action;
use crate::app::command::{Command, PresentCommand};
use crate::app::present::{DIGITS, PRESENT_KEYS, Presenting, WallPlace};
use crate::app::question::Answer;
use crate::ui::cx::ViewCx;
use crate::ui::keys;
use crate::ui::widgets::was_typing;
use egui::{Event, Id, Key, Modifiers, Ui, ViewportCommand, ViewportId};

/// What can be asked for by its usual key while presenting.
const KEPT: [Action; 6] =
    [Action::Undo, Action::Redo, Action::Save, Action::ToggleDark, Action::ToggleTuned, Action::Keys];

/// Draws the presentation: the wall alone, or the presenter's desk while the wall is a window of its own.
pub fn present_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    if cx.state.dialogs.question.is_some() {
        ui.disable();
    }
    match presenting.place {
        WallPlace::Here => wall::wall_ui(ui, cx, presenting),
        WallPlace::SecondWindow | WallPlace::PresenterView | WallPlace::DisplayGone => {
            presenter_view::presenter_view_ui(ui, cx, presenting);
        }
    }
    keys_ui(ui, cx);
}

/// Draws the wall in its own window.
pub fn second_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    wall::wall_ui(ui, cx, presenting);
    keys_ui(ui, cx);
    call_presenter_view(ui, cx, presenting);
    if ui.input(|input| input.viewport().close_requested()) {
        cx.send(Command::Present(PresentCommand::WallClosed));
    }
}

/// What is asked of the presenter, help and the list of pages stand on the desk alone, whichever window a key was pressed
/// in: an audience sees none of it. So the desk comes up and gets the keyboard.
fn call_presenter_view(ui: &Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let called = Id::unique("the desk was called");
    let wanted = cx.state.dialogs.question.is_some() || presenting.page_jump.marked.is_some();
    let before: bool = ui.data(|data| data.get_temp(called)).unwrap_or_default();
    if wanted && !before && ui.input(|input| input.focused) {
        ui.ctx().send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
    }
    ui.data_mut(|data| data.insert_temp(called, wanted));
    // Where the system leaves the keyboard on the wall all the same, a question can be closed from there.
    let escape =
        cx.state.dialogs.question.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        cx.send(Command::Answer(Answer::Cancel));
    }
}

/// What digits ask for, in the order in which they were typed; whoever asks takes them. They are those of a page's number
/// or, with Alt, of a segment.
fn digits(ui: &Ui) -> Vec<PresentCommand> {
    let digit = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command => {
            let digit = DIGITS.iter().position(|digit| keys::key(*digit) == *key)?;
            let digit = u8::try_from(digit).ok()?;
            Some(if modifiers.alt { PresentCommand::Scope(digit) } else { PresentCommand::Digit(digit) })
        }
        _ => None,
    };
    ui.input_mut(|input| {
        let typed = input.events.iter().filter_map(digit).collect();
        input.events.retain(|event| digit(event).is_none());
        typed
    })
}

/// The keys of a presentation, and those of the program that make sense in one.
fn keys_ui(ui: &Ui, cx: &mut ViewCx<'_>) {
    if cx.state.dialogs.question.is_some() {
        return;
    }
    // A field takes all keys that type or that move in it; what leaves it does that alone. A clicker still turns pages.
    let typing = ui.ctx().text_edit_focused() || was_typing(ui);
    if typing {
        return keys_beside_typing(ui, cx);
    }
    // What is pressed while a button has the keyboard is pressed on that button; all other keys go on as ever.
    let on_wall = cx.state.presenting.as_ref().is_some_and(|presenting| presenting.place == WallPlace::Here);
    let on_button = !on_wall && ui.memory(egui::Memory::focused).is_some();
    for action in KEPT {
        if action.entry().key.is_some_and(|key| ui.input_mut(|input| input.consume_shortcut(&keys::shortcut(key)))) {
            cx.send(Command::Run(action));
        }
    }
    for command in digits(ui) {
        cx.send(Command::Present(command));
    }
    for entry in PRESENT_KEYS {
        let modifiers = if entry.held { Modifiers::SHIFT } else { Modifiers::NONE };
        let presses = |key: &crate::app::keys::Key| match keys::key(*key) {
            Key::Space | Key::Enter if on_button => 0,
            // With Shift as well, which plus needs on many keyboards.
            key => ui.input_mut(|input| input.count_and_consume_key(modifiers, key)),
        };
        // Several presses may come within one frame, and each counts.
        for _ in 0..entry.keys.iter().map(presses).sum() {
            // What had the keyboard lets it go: a page is turned, not a control left.
            ui.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
            cx.send(Command::Present(entry.command));
        }
    }
}

/// The keys that no field takes: those of a clicker, of the windows, and for saving.
fn keys_beside_typing(ui: &Ui, cx: &mut ViewCx<'_>) {
    if Action::Save.entry().key.is_some_and(|key| ui.input_mut(|input| input.consume_shortcut(&keys::shortcut(key)))) {
        cx.send(Command::Run(Action::Save));
    }
    // This one leaves the field, and does no more.
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let keys = [
        (Key::PageDown, PresentCommand::Next),
        (Key::PageUp, PresentCommand::Back),
        (Key::F6, PresentCommand::SecondWindow),
        (Key::F7, PresentCommand::SwapDisplays),
    ];
    for (key, command) in keys {
        for _ in 0..ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) {
            cx.send(Command::Present(command));
        }
    }
}
