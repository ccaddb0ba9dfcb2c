//! A row with two ends: what is at its right end keeps its room, and the keyboard goes along from left to right.

use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2};

/// Draws such a row of a height: `left` has the room that `right` and a gap leave.
pub fn ends(ui: &mut Ui, height: f32, gap: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let along = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), height), along, |ui| {
        ui.set_min_height(height);
        let whole = ui.max_rect();
        // How wide the right end is, the last frame knows.
        let measured = ui.scope_id().with("width of the right end");
        let width: f32 = ui.data(|data| data.get_temp(measured)).unwrap_or_default();
        let room = Vec2::new((whole.width() - width - gap).max(0.0), height);
        ui.allocate_ui_with_layout(room, along, left);
        let rect = Rect::from_x_y_ranges(whole.right() - width..=whole.right(), whole.y_range());
        let drawn = ui.scope_builder(UiBuilder::new().max_rect(rect).layout(along), right).response.rect.width();
        if (drawn - width).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(measured, drawn));
            ui.ctx().request_discard("the right end of a row has another width");
        }
    });
}
