//! Platforms as shapes over the milestones, and what the audience needs as a dashed one.

use crate::chart::honeycomb::Honeycomb;
use crate::ui::cx::{Cx, platform_colour};
use crate::ui::theme::{colours, font, softened, weight};
use egui::{Align2, Pos2, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};
use std::f32::consts::{FRAC_PI_2, TAU};

/// Draws the shapes over the milestones that are on.
pub fn radar_ui(ui: &mut Ui, cx: &Cx<'_>, chart: &Honeycomb, height: f32) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, &chart.alt_text));
    let c = colours(ui);
    let axes = chart.on.len();
    if axes < 3 {
        let words = "A radar needs at least three milestones";
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, words, font(weight::REGULAR, false), c.muted);
        return;
    }
    let radius = (rect.height() / 2.0 - 26.0).min(rect.width() / 2.0 - 90.0).max(30.0);
    #[expect(clippy::cast_precision_loss, reason = "a number of milestones")]
    let direction = |axis: usize| Vec2::angled(TAU * axis as f32 / axes as f32 - FRAC_PI_2);
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let at = |axis: usize, level: f64| rect.center() + radius * (level / 100.0) as f32 * direction(axis);
    let grid = softened(c.muted, c.surface, 0.22);
    for ring in [25.0, 50.0, 75.0, 100.0] {
        ui.painter().add(Shape::closed_line((0..axes).map(|axis| at(axis, ring)).collect(), Stroke::new(1.0, grid)));
    }
    for (axis, &j) in chart.on.iter().enumerate() {
        ui.painter().line_segment([rect.center(), at(axis, 100.0)], Stroke::new(1.0, grid));
        let way = direction(axis);
        let align = match way.x {
            x if x > 0.3 => Align2::LEFT_CENTER,
            x if x < -0.3 => Align2::RIGHT_CENTER,
            _ if way.y < 0.0 => Align2::CENTER_BOTTOM,
            _ => Align2::CENTER_TOP,
        };
        let name = &cx.state.document.framework.milestones[j].name;
        let place = rect.center() + (radius + 8.0) * way;
        ui.painter().text(place, align, name, font(weight::REGULAR, true), c.muted);
    }
    for comb in &chart.combs {
        let shape: Vec<Pos2> = chart.on.iter().enumerate().map(|(axis, &j)| at(axis, comb.cells[j].level)).collect();
        let stroke = Stroke::new(2.5, platform_colour(ui, cx, &comb.platform));
        ui.painter().extend(shape.iter().map(|dot| Shape::circle_filled(*dot, 3.0, stroke.color)));
        ui.painter().add(Shape::closed_line(shape, stroke));
    }
    for (segment, (_, needs)) in chart.needs.iter().enumerate() {
        let points = chart.on.iter().enumerate().filter_map(|(axis, &j)| Some(at(axis, needs[j]?)));
        let mut shape: Vec<Pos2> = points.collect();
        if let Some(first) = shape.first().copied() {
            shape.push(first);
        }
        // Each further segment has shorter dashes.
        #[expect(clippy::cast_precision_loss, reason = "a number of segments")]
        let dash = (7.0 - 2.0 * segment as f32).max(2.0);
        ui.painter().extend(Shape::dashed_line(&shape, Stroke::new(2.0, c.ink), dash, 4.0));
    }
}
