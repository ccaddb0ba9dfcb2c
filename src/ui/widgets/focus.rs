//! Where the keyboard is: a line around what has it, kept in sight, and the way from part to part.

use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::view::Part;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{RADIUS, colours};
use egui::{FocusDirection, Id, Key, Memory, Modifiers, Rect, Response, Stroke, StrokeKind, Ui, Vec2};

/// How far from the edge what gets the keyboard is brought, in points.
const EDGE: f32 = 24.0;

fn last(ui: &Ui) -> Option<Id> {
    ui.data(|data| data.get_temp::<Option<Id>>(key())).flatten()
}

fn key() -> Id {
    Id::unique("had the keyboard")
}

/// Says where the line stands around a widget that has the keyboard, where it is not the room that takes the pointer.
pub fn line_around(ui: &Ui, id: Id, rect: Rect) {
    ui.data_mut(|data| data.insert_temp(id.with("line"), rect));
}

/// In each window by itself: who types in one may press keys in another.
fn typing(ui: &Ui) -> Id {
    Id::unique(("was typed into", ui.ctx().viewport_id()))
}

/// Whether a field was typed into when the last frame ended: Escape and Enter leave it before anything else is asked.
pub fn was_typing(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp::<bool>(typing(ui))).unwrap_or_default()
}

/// What had the keyboard before nothing had it.
fn before() -> Id {
    Id::unique("had the keyboard before")
}

/// Whether Tab leads into the page that is drawn.
fn page_asked() -> Id {
    Id::unique("Tab leads into the page")
}

/// Where nothing has the keyboard, as after Enter in a field, Tab goes on from what had it last. Where that is gone, it leads into the
/// page in place of the bar above it, if this is a window of pages. To be called before anything is drawn.
pub fn tab_goes_on(ui: &Ui, pages: bool) {
    let tab = |input: &egui::InputState| {
        input.key_pressed(Key::Tab) && (input.modifiers.is_none() || input.modifiers.shift_only())
    };
    if ui.memory(Memory::focused).is_some() || !ui.input(tab) {
        return;
    }
    let had = ui.data(|data| data.get_temp::<Id>(before()));
    let still = had.and_then(|id| ui.ctx().read_response(id)).filter(egui::Response::enabled);
    match still.filter(|response| ui.memory(|memory| memory.allows_interaction(response.layer_id))) {
        Some(response) => ui.memory_mut(|memory| memory.request_focus(response.id)),
        None if pages => {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            ui.data_mut(|data| data.insert_temp(page_asked(), true));
        }
        None => {}
    }
}

/// Gives the keyboard to the first control of a page where Tab leads into it. To be called where the page begins.
pub fn page_begins(ui: &Ui) {
    if ui.data_mut(|data| data.remove_temp::<bool>(page_asked())).unwrap_or_default() {
        give_to_next(ui);
    }
}

/// Something that is added asks for the keyboard, by a name that whatever draws it next knows.
pub fn ask_for_keyboard(ui: &Ui, name: &str) {
    ui.data_mut(|data| data.insert_temp(asking(), name.to_owned()));
}

/// Gives a widget the keyboard that was asked for by this name.
pub fn gets_keyboard(ui: &Ui, name: &str, response: &Response) {
    if ui.data(|data| data.get_temp::<String>(asking())).is_some_and(|asked| asked == name) {
        ui.data_mut(|data| data.remove::<String>(asking()));
        response.request_focus();
    }
}

fn asking() -> Id {
    Id::unique("asks for the keyboard")
}

/// Draws a line around what has the keyboard, whichever widget it is. To be called when everything is drawn.
pub fn focus_ui(ui: &Ui) {
    let focused = ui.memory(Memory::focused);
    if focused != last(ui) {
        // Whatever scrolls looks for it in the next frame as well.
        ui.ctx().request_repaint();
    }
    let is_typing = ui.ctx().text_edit_focused();
    let typing = typing(ui);
    ui.data_mut(|data| {
        data.insert_temp(key(), focused);
        if let Some(focused) = focused {
            data.insert_temp(before(), focused);
        }
        data.insert_temp(typing, is_typing);
    });
    // A field shows by itself that it is typed into.
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    if is_typing || !response.interact_rect.is_positive() {
        return;
    }
    let painter = ui.ctx().layer_painter(response.layer_id).with_clip_rect(response.interact_rect.expand(4.0));
    let stroke = Stroke::new(2.0, colours(ui).accent);
    let rect = ui.data(|data| data.get_temp(response.id.with("line"))).unwrap_or(response.rect);
    painter.rect_stroke(rect.expand(1.0), RADIUS, stroke, StrokeKind::Outside);
}

/// Brings what has just got the keyboard into sight. To be called at the end of what scrolls.
pub fn keep_in_sight(ui: &Ui) {
    let focused = ui.memory(Memory::focused);
    let Some(id) = focused.filter(|_| focused != last(ui)) else { return };
    let Some(response) = ui.ctx().read_response(id) else { return };
    let here = response.layer_id == ui.layer_id() && ui.min_rect().intersects(response.rect);
    let wanted = response.rect.expand(EDGE);
    if here && !ui.clip_rect().contains_rect(wanted) && !ui.input(|input| input.pointer.any_down()) {
        ui.scroll_to_rect(wanted, None);
    }
}

/// Scrolls by keys while nothing has the keyboard.
pub fn scroll_by_keys(ui: &Ui, cx: &ViewCx<'_>) {
    if cx.state.dialogs.question.is_some() || ui.memory(Memory::focused).is_some() {
        return;
    }
    let page = ui.clip_rect().height() * 0.85;
    for (key, by) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(Vec2::new(0.0, by));
        }
    }
}

/// Whether a person asked for a part that has not got the keyboard yet; it is only said once.
fn is_asked_for(ui: &Ui, cx: &ViewCx<'_>, part: Part) -> bool {
    let reached = Id::unique("part reached");
    let turns = cx.state.view.part_turns;
    if cx.state.view.part != part || ui.data(|data| data.get_temp::<u64>(reached)).unwrap_or_default() == turns {
        return false;
    }
    ui.data_mut(|data| data.insert_temp(reached, turns));
    true
}

/// Goes on to the next part where one that a person asked for is not drawn.
pub fn part_is_missing(ui: &Ui, cx: &mut ViewCx<'_>, part: Part) {
    if is_asked_for(ui, cx, part) {
        cx.send(Command::Run(Action::NextPart));
    }
}

/// Gives the keyboard to the first control of a part that a person asked for. To be called where the part begins.
pub fn part_begins(ui: &Ui, cx: &ViewCx<'_>, part: Part) {
    if !is_asked_for(ui, cx, part) {
        return;
    }
    give_to_next(ui);
}

/// Gives the keyboard to the control that is drawn next.
fn give_to_next(ui: &Ui) {
    let id = ui.scope_id().with("part begins");
    ui.memory_mut(|memory| {
        // As if what came before the first control had the keyboard and gave it on.
        memory.request_focus(id);
        memory.move_focus(FocusDirection::Next);
        memory.interested_in_focus(id, ui.layer_id());
    });
}
