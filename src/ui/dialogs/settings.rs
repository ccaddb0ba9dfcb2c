//! What is set for the program as a whole; each change takes hold at once.

use super::ask::{body_ui, buttons};
use crate::app::command::Command;
use crate::app::question::Answer;
use crate::domain::quantities::Scale;
use crate::domain::settings::{Settings, ThemeChoice};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, medium, muted, title};
use crate::ui::widgets::{action_button, segmented_across, tick_box};
use egui::Ui;

/// Sizes to choose from, in per cent; keys reach those between.
const SIZES: [f64; 6] = [80.0, 100.0, 125.0, 150.0, 175.0, 200.0];

/// Draws the settings.
pub fn settings_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let now = &cx.state.settings;
    let mut settings = now.clone();
    body_ui(ui, |ui| choices_ui(ui, &mut settings));
    if settings != *now {
        cx.send(Command::Settings(Box::new(settings)));
    }
    buttons(ui, cx, &[("Close", Answer::Cancel)]);
}

/// What can be set.
fn choices_ui(ui: &mut Ui, settings: &mut Settings) {
    ui.label(title("Settings"));
    ui.add_space(APART - NEAR);
    ui.label(medium("Look"));
    let themes = [
        (ThemeChoice::Light, "Light", "Dark on light, best for projectors"),
        (ThemeChoice::Dark, "Dark", "Light on dark"),
        (ThemeChoice::System, "Same as system", "Light or dark, as your system is set"),
    ];
    let chosen = themes.iter().position(|(theme, ..)| *theme == settings.theme).unwrap_or_default();
    if let Some(at) = segmented_across(ui, &themes.map(|(_, name, help)| (name, help)), chosen) {
        settings.theme = themes[at].0;
    }
    ui.add_space(NEAR);
    ui.label(medium("Size"));
    // Steps and no slider, which would move away from under the hand.
    let sizes: Vec<String> = SIZES.iter().map(|percent| format!("{percent:.0}%")).collect();
    let choices: Vec<(&str, &str)> =
        sizes.iter().map(|words| (words.as_str(), "Changes how large everything is")).collect();
    let chosen = SIZES.iter().position(|percent| *percent == settings.scale.get()).unwrap_or(SIZES.len());
    if let Some(at) = segmented_across(ui, &choices, chosen) {
        settings.scale = Scale::nearest(SIZES[at]);
    }
    if chosen == SIZES.len() {
        ui.label(muted(ui, format!("It is {:.0}% now", settings.scale.get())));
    }
    ui.add_space(NEAR);
    let words = "Reduced motion: bars and pages change without animation";
    if let Some(on) = tick_box(ui, words, "Reduced motion", "", settings.reduced_motion) {
        settings.reduced_motion = on;
    }
    ui.add_space(NEAR);
    folder_ui(ui, settings);
}

/// Where dialogs begin, and which plans are remembered.
fn folder_ui(ui: &mut Ui, settings: &mut Settings) {
    ui.label(medium("Plans"));
    let folder = settings.folder.as_ref().map_or_else(
        || "Dialogs open in the system’s usual folder".to_owned(),
        |folder| format!("Dialogs open in {}", folder.display()),
    );
    ui.label(muted(ui, folder));
    ui.horizontal(|ui| {
        if settings.folder.is_some() && action_button(ui, "Forget folder", false).clicked() {
            settings.folder = None;
        }
        if !settings.recent.is_empty() && action_button(ui, "Forget recent plans", false).clicked() {
            settings.recent.clear();
        }
    });
}
