//! What a person sees: egui drawing, and nothing else.
//!
//! A view borrows the state and gathers commands; it changes nothing. No colour, size or font is written down
//! outside [`theme`].

mod charts;
pub mod cx;
pub mod dialogs;
pub mod gallery;
pub mod keys;
pub mod panels;
pub mod present;
mod setup;
pub mod theme;
pub mod toasts;
pub mod views;
mod welcome;
pub mod widgets;
pub mod window;

use crate::app::action::{ACTIONS, Action};
use crate::app::command::{Command, ExplainCommand};
use crate::app::state::State;
use crate::app::view::Screen;
use crate::domain::sorting::sort_by_key;
use cx::ViewCx;
use egui::Ui;
use widgets::{focus_ui, tab_goes_on, was_typing};

/// Draws the whole window.
pub fn window_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let mut cx = ViewCx { state, commands };
    if let Some(presenting) = &state.presenting {
        present::present_ui(ui, &mut cx, presenting);
        dialogs::question_ui(ui, &mut cx);
        toasts::toasts_ui(ui, &mut cx);
        focus_ui(ui);
        end_gesture(ui, &mut cx);
        return;
    }
    let taken = escape_is_taken(ui, &cx);
    keys_ui(ui, &mut cx);
    if state.dialogs.question.is_some() {
        // Nothing behind a question answers to the pointer, not even with a tooltip.
        ui.disable();
    }
    if state.dialogs.question.is_none() {
        tab_goes_on(ui, state.view.screen == Screen::Setup);
    }
    match state.view.screen {
        Screen::Welcome => welcome::welcome_ui(ui, &mut cx),
        Screen::Setup => setup::setup_ui(ui, &mut cx),
        Screen::Plan => plan_ui(ui, &mut cx),
    }
    dialogs::question_ui(ui, &mut cx);
    toasts::toasts_ui(ui, &mut cx);
    focus_ui(ui);
    escape(ui, &mut cx, taken);
    end_gesture(ui, &mut cx);
}

/// Draws a plan: its audience on the left, a question in the middle, a platform's story on the right.
fn plan_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    panels::top_bar::top_bar_ui(ui, cx);
    panels::status::status_ui(ui, cx);
    panels::audience::audience_ui(ui, cx);
    if let Some(table) = cx.state.answers.explained() {
        views::score_table_ui(ui, cx, table);
    } else {
        panels::story::story_ui(ui, cx);
        views::page_ui(ui, cx);
    }
}

/// Keys of the command table. Longer combinations first, so that Ctrl+Shift+S is not taken for Ctrl+S.
fn keys_ui(ui: &Ui, cx: &mut ViewCx<'_>) {
    if cx.state.dialogs.question.is_some() {
        return;
    }
    let mut keyed: Vec<_> = ACTIONS.iter().filter_map(|entry| Some((entry.key?, entry.action))).collect();
    sort_by_key(&mut keyed, |(key, _)| !key.shift);
    for (key, action) in keyed {
        // The keys for copying arrive as what they mean, and belong to the field that somebody types in.
        let copied = action == Action::CopyPicture
            && !ui.ctx().text_edit_focused()
            && ui.input(|input| input.events.contains(&egui::Event::Copy));
        if copied || ui.input_mut(|input| input.consume_shortcut(&keys::shortcut(key))) {
            cx.send(Command::Run(action));
        }
    }
}

/// Whether something lies on top that Escape is for: a question, a menu, or a field that is typed into. To be asked
/// before anything is drawn, since these go away while they are.
fn escape_is_taken(ui: &Ui, cx: &ViewCx<'_>) -> bool {
    cx.state.dialogs.question.is_some() || was_typing(ui) || egui::Popup::is_any_open(ui.ctx())
}

/// Escape takes away the topmost thing alone: the table that explains a score, the drawer, what is being shown, or a page that serves a question.
fn escape(ui: &Ui, cx: &mut ViewCx<'_>, taken: bool) {
    if taken || !ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        return;
    }
    let drawer = cx.state.answers.outcome.as_ref().is_ok_and(|answered| answered.story.is_some());
    if cx.state.answers.explained().is_some() {
        cx.send(Command::Explain(ExplainCommand::Close));
    } else if drawer {
        cx.send(Command::CloseStory);
    } else if cx.state.view.pointed.is_some() {
        cx.send(Command::StopPointing);
    } else if !cx.state.view.page.is_question() {
        cx.send(Command::OpenPage(cx.state.view.back));
    }
}

/// Ends a step of the history once no button and no key is down any more and the keyboard has left the field: one drag
/// is one step, and so is what is typed into one field.
fn end_gesture(ui: &Ui, cx: &mut ViewCx<'_>) {
    let typing_in = ui.memory(egui::Memory::focused).filter(|_| ui.ctx().text_edit_focused());
    let last = ui.scope_id().with("typing in");
    let same_field = typing_in.is_some() && ui.data(|data| data.get_temp(last)) == Some(typing_in);
    ui.data_mut(|data| data.insert_temp(last, typing_in));
    let busy = same_field || ui.input(|input| input.pointer.any_down() || !input.keys_down.is_empty());
    let form = cx.state.shelf.draft.as_ref().is_some_and(|draft| draft.history.in_gesture());
    if (cx.state.document.history.in_gesture() || form) && !busy {
        cx.send(Command::EndGesture);
    }
}
