//! What is set for the program as a whole; each change takes hold at once.

use super::buttons;
use crate::app::command::{Answer, Command};
use crate::domain::points::Scale;
use crate::domain::settings::{Settings, ThemeChoice};
use crate::ui::cx::Cx;
use crate::ui::theme::{APART, NEAR, medium, muted, title};
use crate::ui::widgets::{action_button, segmented, tick_box};
use egui::{Slider, Ui, WidgetInfo};

/// Draws the settings.
pub fn settings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = &cx.state.settings;
    let mut settings = now.clone();
    ui.label(title("Settings"));
    ui.add_space(APART - NEAR);
    ui.label(medium("Look"));
    let themes = [
        (ThemeChoice::Light, "Light", "Dark on light, as projectors need it"),
        (ThemeChoice::Dark, "Dark", "Light on dark"),
        (ThemeChoice::System, "As the system", "Light or dark as the system is set"),
    ];
    let chosen = themes.iter().position(|(theme, ..)| *theme == settings.theme).unwrap_or_default();
    if let Some(at) = segmented(ui, &themes.map(|(_, name, help)| (name, help)), chosen) {
        settings.theme = themes[at].0;
    }
    ui.add_space(NEAR);
    ui.label(medium("Size"));
    let mut percent = settings.scale.get();
    let slider = ui.add(Slider::new(&mut percent, 80.0..=200.0).step_by(5.0).suffix(" %"));
    slider.widget_info(|| WidgetInfo::slider(true, percent, "Size of everything"));
    // Only once the hand lets go: the slider itself would move away from under it.
    if slider.drag_stopped() || (slider.changed() && !slider.dragged()) {
        settings.scale = Scale::nearest(percent);
    }
    ui.add_space(NEAR);
    let words = "Change things at once instead of moving them";
    if let Some(on) = tick_box(ui, words, "Reduced motion", "", settings.reduced_motion) {
        settings.reduced_motion = on;
    }
    ui.add_space(NEAR);
    folder_ui(ui, &mut settings);
    if settings != *now {
        cx.send(Command::Settings(Box::new(settings)));
    }
    buttons(ui, cx, &[("Close", Answer::Cancel)]);
}

/// Where dialogs begin, and which plans are remembered.
fn folder_ui(ui: &mut Ui, settings: &mut Settings) {
    ui.label(medium("Plans"));
    let folder = settings.folder.as_ref().map_or_else(
        || "Dialogs begin where the system says".to_owned(),
        |folder| format!("Dialogs begin in {}", folder.display()),
    );
    ui.label(muted(ui, folder));
    ui.horizontal(|ui| {
        if settings.folder.is_some() && action_button(ui, "Forget the folder", false).clicked() {
            settings.folder = None;
        }
        if !settings.recent.is_empty() && action_button(ui, "Forget recent plans", false).clicked() {
            settings.recent.clear();
        }
    });
}
