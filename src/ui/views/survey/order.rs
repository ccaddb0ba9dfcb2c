//! Answers in words, put in order by a person.

use crate::survey::ColumnProfile;
use crate::ui::theme::{NEAR, body, icon, medium, small};
use crate::ui::widgets::action_button;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Id, Label, Layout, PopupCloseBehavior, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD};

/// The width of what the button opens.
const WIDTH: f32 = 300.0;

/// A button that opens the order of a column’s answers; gives them, from least to most, once a person says that it is right.
pub fn order_ui(ui: &mut Ui, at: usize, header: &str, profile: &ColumnProfile, calls: bool) -> Option<Vec<String>> {
    let id = Id::unique(("order of answers", at));
    let words = if calls { "Put the answers in order…" } else { "Change the order…" };
    let button = Button::new(medium(words));
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, inner) = MenuButton::from_button(button).config(config).ui(ui, |ui| list_ui(ui, id, profile));
    let label = format!("{words} Column {}: {header}", at + 1);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    if inner.is_none() {
        ui.data_mut(|data| data.remove::<Vec<String>>(id));
    }
    inner.and_then(|inner| inner.inner)
}

fn list_ui(ui: &mut Ui, id: Id, profile: &ColumnProfile) -> Option<Vec<String>> {
    let began = || profile.bars.iter().map(|bar| bar.label.clone()).collect();
    let mut answers: Vec<String> = ui.data(|data| data.get_temp(id)).unwrap_or_else(began);
    ui.set_width(WIDTH);
    ui.label(small(ui, "From least at the top to most at the bottom"));
    let mut moved = None;
    for (at, answer) in answers.iter().enumerate() {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                if sign_ui(ui, ICON_ARROW_DOWNWARD, &format!("Move {answer} down"), at + 1 < answers.len()) {
                    moved = Some((at, at + 1));
                }
                if sign_ui(ui, ICON_ARROW_UPWARD, &format!("Move {answer} up"), at > 0) {
                    moved = Some((at, at - 1));
                }
                ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                    ui.add(Label::new(body(answer)).truncate());
                });
            });
        });
    }
    if let Some((from, to)) = moved {
        answers.swap(from, to);
    }
    ui.data_mut(|data| data.insert_temp(id, answers.clone()));
    ui.add_space(NEAR);
    let used = ui.horizontal(|ui| action_button(ui, "Use this order", true).clicked()).inner;
    if used {
        ui.close();
    }
    used.then_some(answers)
}

fn sign_ui(ui: &mut Ui, sign: MaterialIcon, name: &str, enabled: bool) -> bool {
    let button = Button::new(icon(sign)).frame_when_inactive(false).min_size(Vec2::splat(26.0));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
    response.on_hover_text(name).clicked()
}
