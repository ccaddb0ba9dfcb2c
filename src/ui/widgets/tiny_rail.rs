//! A rail that shows and does not move: where somebody stands on a milestone.

use crate::ui::theme::{colours, softened};
use egui::{Color32, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};

const HEIGHT: f32 = 16.0;
const THICKNESS: f32 = 5.0;
const KNOB: f32 = 5.0;

/// Draws a need from 0 to 100 with the band of our doubt around it, over so many points of the screen.
pub fn tiny_rail(ui: &mut Ui, label: &str, colour: Color32, need: f64, spread: f64, width: f32) {
    let c = colours(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, label));
    if ui.is_rect_visible(rect) {
        let track = Rect::from_center_size(rect.center(), Vec2::new(rect.width() - 2.0 * KNOB, THICKNESS));
        #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
        let x = |value: f64| track.left() + (value.clamp(0.0, 100.0) / 100.0) as f32 * track.width();
        ui.painter().rect_filled(track, THICKNESS / 2.0, c.chip_hover);
        let band = Rect::from_x_y_ranges(x(need - spread)..=x(need + spread), track.y_range());
        ui.painter().rect_filled(band, THICKNESS / 2.0, softened(colour, c.surface, 0.5));
        let ring = Stroke::new(1.5, softened(c.ink, colour, 0.5));
        ui.painter().circle(Pos2::new(x(need), rect.center().y), KNOB, colour, ring);
    }
    response.on_hover_text(label);
}
