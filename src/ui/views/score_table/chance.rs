//! How good a score is: a sentence, and the shape of the best scores for made-up audiences.

use crate::chart::score_table::{HowGood, SHAPE};
use crate::chart::words;
use crate::ui::theme::{NEAR, body, colours, font, readable_as_text, small, softened, title, weight};
use egui::{Align2, Color32, Galley, Label, Mesh, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2};
use std::sync::Arc;

/// The height of the shape, and of a line of words over it, in points.
const SHAPE_HEIGHT: f32 = 66.0;
const LINE: f32 = 17.0;
/// The room of the scale's figures, in points.
const AXIS: f32 = 22.0;

/// Draws the sentence and the shape.
pub fn how_good_ui(ui: &mut Ui, good: &HowGood, colour: Color32) {
    ui.label(title("How good is that?"));
    ui.add_space(NEAR);
    ui.add(Label::new(body(&good.words)).wrap());
    ui.add_space(NEAR);
    shape_ui(ui, good, colour);
    ui.add(Label::new(small(ui, SHAPE)).wrap());
}

fn shape_ui(ui: &mut Ui, good: &HowGood, colour: Color32) {
    let c = colours(ui);
    let marks = good.marks();
    let lines = 3.0;
    let size = Vec2::new(ui.available_width(), lines * LINE + SHAPE_HEIGHT + AXIS);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let said: Vec<&str> = marks.iter().map(|(_, words)| words.as_str()).collect();
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, said.join(", ")));
    let [from, to] = good.scale;
    let inside = rect.shrink2(Vec2::new(12.0, 0.0));
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let x = |points: f64| inside.left() + ((points - from) / (to - from).max(1.0)) as f32 * inside.width();
    let (top, foot) = (rect.top() + lines * LINE, rect.bottom() - AXIS);
    let fill = softened(c.muted, c.surface, 0.26);
    ui.painter().add(silhouette(good, &x, [top, foot], fill));
    ui.painter().hline(rect.x_range(), foot, Stroke::new(1.0, softened(c.muted, c.surface, 0.5)));
    for tick in good.ticks() {
        let at = pos2(x(tick), foot + AXIS / 2.0);
        ui.painter().text(at, Align2::CENTER_CENTER, words::points(tick), font(weight::REGULAR, true), c.muted);
    }
    let mut labels: Vec<(Rect, Arc<Galley>, Color32)> = Vec::new();
    let looks =
        [(c.ink, weight::REGULAR), (c.muted, weight::REGULAR), (readable_as_text(colour, c.surface), weight::SEMIBOLD)];
    // The platform itself is placed first, so that it stands nearest to the shape.
    for at in [2, 0, 1] {
        let ((points, words), (ink, weight)) = (&marks[at], looks[at]);
        let galley = ui.painter().layout(words.clone(), font(weight, true), ink, rect.width());
        let place = x(*points);
        let half = galley.size().x / 2.0;
        let left = (place - half).clamp(rect.left(), (rect.right() - 2.0 * half).max(rect.left()));
        let room = |line: f32| Rect::from_min_size(pos2(left, top - (line + 1.0) * LINE), galley.size());
        let is_free =
            |line: &f32| labels.iter().all(|(other, ..)| !other.expand2(Vec2::new(6.0, 0.0)).intersects(room(*line)));
        let line = [0.0, 1.0, 2.0].into_iter().find(is_free).unwrap_or(2.0);
        let words_at = room(line);
        let ends = [pos2(place, words_at.bottom()), pos2(place, foot)];
        match at {
            0 => ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.5, ink), 4.0, 3.0)),
            1 => {
                ui.painter().line_segment(ends, Stroke::new(1.5, ink));
            }
            _ => {
                ui.painter().line_segment(ends, Stroke::new(2.0, ink));
                ui.painter().circle_filled(ends[1], 5.0, ink);
            }
        }
        labels.push((words_at, galley, ink));
    }
    // A line may pass behind the words of another.
    for (room, galley, ink) in labels {
        ui.painter().rect_filled(room.expand2(Vec2::new(2.0, 0.0)), 0.0, c.surface);
        ui.painter().galley(room.min, galley, ink);
    }
}

/// The shape of the best scores as an area.
fn silhouette(good: &HowGood, x: &dyn Fn(f64) -> f32, [top, foot]: [f32; 2], fill: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for (at, part) in good.shape.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "whole points of a scale")]
        let place = x((good.scale[0] + at as f64).min(good.scale[1]));
        #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
        let height = foot - (foot - top) * *part as f32;
        let Ok(first) = u32::try_from(mesh.vertices.len()) else { break };
        mesh.colored_vertex(pos2(place, height), fill);
        mesh.colored_vertex(pos2(place, foot), fill);
        if at > 0 {
            mesh.add_triangle(first - 2, first - 1, first);
            mesh.add_triangle(first - 1, first, first + 1);
        }
    }
    mesh
}
