//! What was taken away and can be brought back.

use crate::app::command::{Command, ShelfCommand};
use crate::app::shelf::Kept;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, RADIUS, body, colours};
use crate::ui::widgets::action_button;
use egui::{Align, Button, Frame, Label, Layout, Margin, Ui, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;

/// Draws a line for each, the newest first.
pub fn asides_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let state = cx.state;
    for aside in state.shelf.trash.iter().rev() {
        let frame = Frame::new().fill(colours(ui).chip).corner_radius(RADIUS).inner_margin(Margin::symmetric(16, 8));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = ui.add(Button::new(ICON_CLOSE.rich_text()).frame_when_inactive(false));
                let name = format!("Dismiss: {}", aside.sentence);
                close.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
                if close.on_hover_text("Removes it for good").clicked() {
                    cx.send(Command::Shelf(ShelfCommand::Forget(aside.number)));
                }
                let words = match aside.kept {
                    Kept::File(_) => "Restore mine",
                    Kept::Draft(_) => "Continue editing",
                };
                if action_button(ui, words, false).clicked() {
                    cx.send(Command::Shelf(ShelfCommand::BringBack(aside.number)));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(body(&aside.sentence)).truncate());
                });
            });
        });
        ui.add_space(NEAR);
    }
    if !state.shelf.trash.is_empty() {
        ui.add_space(APART - NEAR - NEAR);
    }
}
