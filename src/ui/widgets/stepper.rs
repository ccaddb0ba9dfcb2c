//! A number between two buttons that take a step down and up; it can be dragged and typed as well.

use super::hours::typed_hours;
use crate::chart::words::shortest;
use crate::ui::theme::{body, colours, icon};
use egui::{Align, Button, DragValue, Frame, Label, Layout, Margin, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_ADD, ICON_REMOVE};
use std::cell::Cell;

/// The width of the number, which has room for a word before it, in points.
const FIELD: f32 = 58.0;

/// The least size of a square button, in points.
const SQUARE: Vec2 = Vec2::splat(28.0);

/// A number of hours between two buttons.
pub struct Stepper<'a> {
    /// Its name for screen readers and tests.
    pub name: &'a str,
    /// The number; none where nobody gave one.
    pub value: Option<f64>,
    /// What is shown, and stepped from, while there is none; marked as a guess.
    pub guess: Option<f64>,
    /// Where steps begin while there is none; from what is shown where this is absent.
    pub begins: Option<f64>,
    /// The greatest number.
    pub most: f64,
    /// What follows it.
    pub unit: &'a str,
}

impl Stepper<'_> {
    /// Draws it; gives the new number where a person changed it.
    pub fn show(&self, ui: &mut Ui) -> Option<f64> {
        let from = self.value.or(self.guess).unwrap_or_default();
        let mut asked = None;
        let frame = Frame::new().fill(colours(ui).surface).stroke(Stroke::new(1.0, colours(ui).line));
        let room = Vec2::new(2.0 * SQUARE.x + FIELD + 4.0, SQUARE.y);
        let along = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(room, along, |ui| {
            frame.corner_radius(8).inner_margin(Margin::ZERO).show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.spacing_mut().button_padding = Vec2::new(4.0, 2.0);
                if self.sign_ui(ui, ICON_REMOVE, "Less", from > 0.0) {
                    asked = Some((from - step(from, false)).max(0.0));
                }
                let mut number = from;
                let guess = self.value.is_none();
                let words = move |number: f64, _: std::ops::RangeInclusive<usize>| match (guess, number > 0.0) {
                    (true, true) => format!("about {}", shortest(number)),
                    (true, false) => "–".to_owned(),
                    (false, _) => shortest(number),
                };
                ui.spacing_mut().interact_size = Vec2::new(FIELD, SQUARE.y);
                // The frame around all three is enough.
                ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::NONE;
                let heard = Cell::new(false);
                let drag = DragValue::new(&mut number).range(0.0..=self.most).speed(0.05).max_decimals(1);
                let drag = drag.custom_parser(|typed| typed_hours(typed, &heard)).update_while_editing(false);
                let drag = ui.add(drag.custom_formatter(words));
                drag.widget_info(|| WidgetInfo::slider(true, number, self.name));
                // Who types what was guessed means it.
                if drag.changed() || (guess && heard.get()) {
                    asked = Some(number);
                }
                drag.on_hover_text(if guess && number > 0.0 {
                    "Our guess. Drag, or click to type."
                } else {
                    "Drag, or click to type"
                });
                if self.sign_ui(ui, ICON_ADD, "More", from < self.most) {
                    let up = self.begins.filter(|_| guess).unwrap_or(from + step(from, true));
                    asked = Some(up.min(self.most));
                }
            })
        });
        ui.add(Label::new(body(self.unit).color(colours(ui).muted)).extend());
        asked
    }

    fn sign_ui(&self, ui: &mut Ui, sign: MaterialIcon, words: &str, enabled: bool) -> bool {
        let button = Button::new(icon(sign).size(16.0)).frame_when_inactive(false).min_size(SQUARE);
        let response = ui.add_enabled(enabled, button);
        let label = format!("{words}: {}", self.name);
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, &label));
        response.clicked()
    }
}

/// How far one step goes: an hour, and half of one below the first.
fn step(from: f64, up: bool) -> f64 {
    if from < 1.0 || (!up && from <= 1.0) { 0.5 } else { 1.0 }
}
