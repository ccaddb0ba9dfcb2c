//! The palette of all commands, and the sheet of all keys: two faces of the one command table.

use super::ask::buttons;
use super::guide::help_tabs_ui;
use crate::app::action::{ACTIONS, Group, found};
use crate::app::command::Command;
use crate::app::present::PRESENT_KEYS;
use crate::app::question::Answer;
use crate::ui::cx::ViewCx;
use crate::ui::keys::shortcut;
use crate::ui::theme::{APART, NEAR, body, medium, muted, small, small_strong};
use egui::{Button, Event, Key, Modifiers, ScrollArea, TextEdit, Ui, Vec2, WidgetInfo};

const HEIGHT: f32 = 320.0;

/// Draws the palette: a field, and the commands that answer to what was typed. Enter takes the one that is marked.
pub fn palette_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, typed: &str) {
    let marked = ui.scope_id().with("marked command");
    let mut at = ui.data(|data| data.get_temp::<usize>(marked)).unwrap_or_default();
    // Arrows move the mark; the field must not see them.
    let (down, up) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowDown), input.consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let mut text = typed.to_owned();
    let field = TextEdit::singleline(&mut text).hint_text("What do you want to do?").desired_width(f32::INFINITY);
    let field = ui.add(field);
    field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::SearchInput, true, "Find a command"));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !field.has_focus() && !entered {
        field.request_focus();
        // What is typed before the field has the keyboard is not lost.
        ui.input(|input| text.extend(input.events.iter().filter_map(typed_in)));
    }
    // What was typed in this frame counts already: Enter may come with the last letter.
    let entries = found(&text);
    at = (at + usize::from(down)).saturating_sub(usize::from(up)).min(entries.len().saturating_sub(1));
    let nothing = text.is_empty();
    if text != typed {
        at = 0;
        cx.send(Command::PaletteQuery(text));
    }
    ui.data_mut(|data| data.insert_temp(marked, at));
    ui.add_space(NEAR);
    if entries.is_empty() {
        ui.label(muted(ui, "No command matches. Try another word."));
    }
    // Enter alone, with nothing typed and nothing marked by hand, does nothing.
    let meant = entered && !(nothing && at == 0);
    let mut chosen = meant.then(|| entries.get(at)).flatten();
    ScrollArea::vertical().max_height(HEIGHT).min_scrolled_height(HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (number, entry) in entries.iter().enumerate() {
            let key = entry.key.map(|key| ui.ctx().format_shortcut(&shortcut(key))).unwrap_or_default();
            let button = Button::new(body(entry.name))
                .right_text(small(ui, key))
                .selected(number == at)
                .frame_when_inactive(number == at)
                .min_size(Vec2::new(ui.available_width(), 30.0));
            let response = ui.add(button);
            if number == at && (down || up) {
                response.scroll_to_me(None);
            }
            if response.on_hover_text(entry.help).clicked() {
                chosen = Some(entry);
            }
        }
    });
    if let Some(entry) = chosen {
        ui.data_mut(|data| data.remove::<usize>(marked));
        cx.send(Command::Answer(Answer::Cancel));
        cx.send(Command::Run(entry.action));
    }
}

/// The letters of an event.
fn typed_in(event: &Event) -> Option<&str> {
    match event {
        Event::Text(letters) => Some(letters),
        _ => None,
    }
}

/// Keys that no command of the table has: those of sliders and of lists.
const MORE: [(&str, &str); 6] = [
    ("← →", "Move a slider by 1 point"),
    ("Page up, Page down", "Move a slider by 10 points"),
    ("Home, End", "Move a slider to either end"),
    ("Tab, Shift+Tab", "Go to the next or the previous control"),
    ("Space, Enter", "Press the selected button"),
    ("Escape", "Close the open dialog or menu"),
];

/// The width of the column of keys, in points.
const KEYS: f32 = 170.0;

/// Draws the sheet of keys.
pub fn keys_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    help_tabs_ui(ui, cx, 1);
    let most = (ui.ctx().content_rect().height() - 240.0).max(160.0);
    let area = ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]);
    area.show(ui, |ui| {
        // Whoever presents wants to know how to go on.
        let presenting = cx.state.presenting.is_some();
        if presenting {
            presenting_ui(ui);
        }
        for group in Group::ALL {
            let entries = || ACTIONS.iter().filter(|entry| entry.group == group && entry.key.is_some());
            if entries().next().is_none() {
                continue;
            }
            heading_ui(ui, group.name());
            for entry in entries() {
                let key = entry.key.map(|key| ui.ctx().format_shortcut(&shortcut(key))).unwrap_or_default();
                line_ui(ui, &key, &format!("{} – {}", entry.name.trim_end_matches('…'), entry.help));
            }
        }
        if !presenting {
            presenting_ui(ui);
        }
        heading_ui(ui, "Controls");
        for (key, what) in MORE {
            line_ui(ui, key, what);
        }
    });
    buttons(ui, cx, &[("Close", Answer::Cancel)]);
}

/// The keys of a presentation, those with Shift or Alt last.
fn presenting_ui(ui: &mut Ui) {
    heading_ui(ui, "Presenting");
    for held in [false, true] {
        for entry in PRESENT_KEYS.iter().filter(|entry| entry.held == held) {
            line_ui(ui, entry.key_words, entry.help);
        }
    }
}

fn heading_ui(ui: &mut Ui, words: &str) {
    ui.add_space(NEAR);
    ui.label(small_strong(words));
}

/// A key and what it does, on as many lines as that takes.
fn line_ui(ui: &mut Ui, key: &str, what: &str) {
    ui.horizontal_top(|ui| {
        for (width, words) in [(KEYS, medium(key)), (ui.available_width() - KEYS - APART, body(what))] {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.label(words);
            });
        }
    });
}
