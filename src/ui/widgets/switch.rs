//! Whether a milestone counts: its coloured square, ticked or empty.

use super::paint_focus;
use crate::domain::id::MilestoneId;
use crate::ui::theme::{colours, readable_on};
use egui::{Color32, Pos2, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

/// Draws the square; gives whether the milestone counts now when a person changed it.
pub fn milestone_switch(ui: &mut Ui, name: &str, milestone: &MilestoneId, colour: Color32, on: bool) -> Option<bool> {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("counts", milestone)), Sense::click());
    let on = on != response.clicked();
    let label = format!("{name} counts");
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, on, &label));
    if ui.is_rect_visible(rect) {
        let square = rect.shrink(1.0);
        if on {
            ui.painter().rect_filled(square, 4.0, colour);
            let at = |x: f32, y: f32| Pos2::new(square.left() + x * square.width(), square.top() + y * square.height());
            let tick = vec![at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.31)];
            ui.painter().add(Shape::line(tick, Stroke::new(2.0, readable_on(colour))));
        } else {
            ui.painter().rect_stroke(square, 4.0, Stroke::new(1.5, colours(ui).muted), StrokeKind::Inside);
        }
        paint_focus(ui, &response, rect);
    }
    let changed = response.clicked().then_some(on);
    let help = if on { "counts: click to leave it out" } else { "is left out: click to let it count" };
    response.on_hover_text(format!("{name} {help}"));
    changed
}
