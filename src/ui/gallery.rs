//! Every widget in every state on one page, to look at: `cargo run --example gallery`, and a picture of the tests.

use super::cx::ViewCx;
use super::theme::{APART, NEAR, body, colours, headline, medium, small_strong, title};
use super::widgets::{
    Field, Progress, Rail, RailScale, RailStretch, SegmentMark, action_button, answer, card, editable_text, focus_ui,
    hairline, icon_button, importance_dots, legend_item, letter_mark, marks_ui, milestone_switch, progress_dot,
    question_tab, segmented, source_link, swatch, tab, tick_box, tiny_rail,
};
use crate::app::action::Action;
use crate::app::state::State;
use crate::domain::texts::TextKind;
use egui::{Margin, Ui, Vec2};
use egui_material_icons::icons::{ICON_REDO, ICON_SAVE, ICON_UNDO};

/// The size that shows the whole page, in points.
pub const SIZE: Vec2 = Vec2::new(920.0, 960.0);

/// The width of a column, in points.
const COLUMN: f32 = 430.0;

/// Draws the page. Nothing on it changes anything; names and milestones are those of the state.
pub fn gallery_ui(ui: &mut Ui, state: &State) {
    let mut commands = Vec::new();
    let mut cx = ViewCx { state, commands: &mut commands };
    egui::Frame::new().fill(colours(ui).ground).inner_margin(Margin::same(20)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal_top(|ui| {
            column_ui(ui, |ui| {
                buttons_ui(ui, &mut cx);
                choices_ui(ui, state);
            });
            ui.add_space(APART);
            column_ui(ui, |ui| {
                rails_ui(ui, state);
                signs_ui(ui, state);
                fields_ui(ui);
            });
        });
    });
    focus_ui(ui);
}

fn column_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(COLUMN);
        contents(ui);
    });
}

/// A group of widgets under its name.
fn group(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    card(ui).inner_margin(Margin::same(14)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(title(name));
        ui.add_space(NEAR);
        contents(ui);
    });
    ui.add_space(NEAR);
}

fn buttons_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    group(ui, "Buttons", |ui| {
        ui.horizontal(|ui| {
            icon_button(ui, cx, ICON_SAVE, Action::Save, true, "");
            icon_button(ui, cx, ICON_UNDO, Action::Undo, true, "need");
            icon_button(ui, cx, ICON_REDO, Action::Redo, false, "");
            action_button(ui, "It calls", true);
            action_button(ui, "At rest", false);
            ui.add_enabled_ui(false, |ui| action_button(ui, "Out of reach", false));
        });
        ui.horizontal(|ui| {
            tab(ui, "Chosen", "Chosen", "60%", true, "A tab");
            tab(ui, "Another", "Another", "40%", false, "A tab");
        });
        tab(ui, "A name that is lon…", "A name that is longer than a tab has room for", "", false, "A tab");
        ui.horizontal(|ui| {
            question_tab(ui, "The one asked", "A question", true);
            ui.add_space(APART);
            question_tab(ui, "Another question", "A question", false);
        });
        ui.horizontal(|ui| {
            segmented(ui, &[("First", ""), ("Second", ""), ("Third", "")], 1);
            segmented(ui, &[("None", ""), ("chosen", "")], usize::MAX);
        });
        source_link(ui, "A source, with its address", "https://example.com");
    });
}

fn choices_ui(ui: &mut Ui, state: &State) {
    group(ui, "Choices", |ui| {
        ui.horizontal(|ui| {
            for (at, milestone) in state.document.framework.milestones.iter().enumerate() {
                milestone_switch(ui, &milestone.name, &milestone.id, colours(ui).milestone(at), at % 3 != 2);
            }
            ui.add_space(APART);
            tick_box(ui, "Ticked", "Ticked", "", true);
            tick_box(ui, "Empty", "Empty", "", false);
        });
        ui.horizontal(|ui| {
            let values = [(0.0, true), (3.0, true), (10.0, true), (6.0, false)];
            for ((value, enabled), milestone) in values.into_iter().zip(&state.document.framework.milestones) {
                importance_dots(ui, &format!("Dots at {value}"), &milestone.id, value, enabled);
            }
        });
        answer(ui, "gallery", "An answer that was chosen", "1", true);
        answer(ui, "gallery", "An answer that goes over more than one line, because it says quite a lot", "2", false);
        ui.horizontal(|ui| {
            progress_dot(ui, "Seen", Progress::Seen);
            progress_dot(ui, "Here", Progress::Here);
            progress_dot(ui, "Ahead", Progress::Ahead);
        });
    });
}

fn fields_ui(ui: &mut Ui) {
    group(ui, "Fields", |ui| {
        let field = |words, hint, rows, wrong| {
            let (salt, kind) = (("gallery", words, 0), TextKind::Text);
            Field { words, name: words, salt, hint, rows, kind, wrong }
        };
        field("Empty", "What would stand here", 1, None).show(ui, &mut String::new());
        field("Wrong", "", 1, Some("Say what is wrong, and what to do")).show(ui, &mut "Not so".to_owned());
        field("Several lines", "", 2, None).show(ui, &mut "One line\nand another".to_owned());
        editable_text(ui, "Change this text", "A text that a click turns into a field", medium, 260.0);
    });
}

fn rails_ui(ui: &mut Ui, state: &State) {
    group(ui, "Sliders", |ui| {
        let platforms = state.document.library.platforms();
        let stretch = |from, to, at: usize, leads| RailStretch {
            from,
            to,
            name: platforms.get(at).map(|platform| platform.name.clone()).unwrap_or_default(),
            colour: colours(ui).platform(at),
            leads,
        };
        let stretches = [stretch(0.0, 30.0, 1, false), stretch(30.0, 36.0, 4, false), stretch(36.0, 100.0, 2, true)];
        let colour = colours(ui).milestone(2);
        let rail = |name, salt, value, spread, stretches, enabled| Rail {
            name,
            salt: ("gallery", salt),
            scale: RailScale::POINTS,
            colour,
            value,
            was: None,
            spread,
            stretches,
            enabled,
        };
        rail("Who leads where", "leads", 62.0, 10.0, &stretches, true).show(ui);
        rail("A wide uncertainty", "doubt", 30.0, 30.0, &[], true).show(ui);
        rail("At the end", "end", 100.0, 0.0, &[], true).show(ui);
        rail("Off", "out", 45.0, 10.0, &[], false).show(ui);
        ui.label(small_strong("Segments on one rail"));
        let mark = |mark: &str, segment: &str, need| SegmentMark {
            mark: mark.to_owned(),
            segment: segment.to_owned(),
            need,
            was: None,
        };
        marks_ui(ui, "Gallery", colour, &[mark("F", "Families", 30.0), mark("C", "Cafés", 85.0)]);
        ui.label(small_strong("A rail that only shows"));
        tiny_rail(ui, "Where somebody stands", colour, 40.0, 15.0, 200.0);
    });
}

fn signs_ui(ui: &mut Ui, state: &State) {
    group(ui, "Signs", |ui| {
        ui.label(headline("A headline"));
        ui.label(body("Text, and a hairline below"));
        hairline(ui);
        ui.horizontal_wrapped(|ui| {
            for (at, milestone) in state.document.framework.milestones.iter().enumerate() {
                legend_item(ui, colours(ui).milestone(at), &milestone.name);
            }
        });
        ui.horizontal(|ui| {
            for at in 0..state.document.framework.milestones.len() {
                swatch(ui, colours(ui).milestone(at));
            }
        });
        ui.label(small_strong("Platforms, each with the colour it keeps"));
        ui.horizontal_wrapped(|ui| {
            for (at, platform) in state.document.library.platforms().iter().enumerate() {
                letter_mark(ui, &platform.name, colours(ui).platform(at), 28.0);
            }
        });
    });
}
