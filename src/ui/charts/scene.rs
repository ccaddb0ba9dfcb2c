//! A scene on screen: the very picture that is exported, drawn by the painter.

use crate::export::logo::pixels;
use crate::scene::items::{
    Anchor, Circle, Item, Logo, Paint, Path, Rect as SceneRect, Scene, Stroke as SceneStroke, Text,
};
use crate::ui::theme::{scene_font, shared_with};
use egui::{
    Color32, ColorImage, Context, CornerRadius, Id, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind,
    TextureHandle, TextureOptions, Vec2,
};
use std::sync::Arc;

/// How a scene's pixels become points of the screen.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    /// Where its top left stands.
    origin: Pos2,
    /// Points of the screen for each pixel.
    scale: f64,
}

impl Placed {
    /// A scene of a width, over the whole width of a room.
    #[must_use]
    pub fn over(room: Rect, width: f64) -> Self {
        Self { origin: room.min, scale: f64::from(room.width()) / width.max(1.0) }
    }

    /// A length on screen.
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    pub fn length(self, pixels: f64) -> f32 {
        (pixels * self.scale) as f32
    }

    /// A place on screen.
    pub fn at(self, [x, y]: [f64; 2]) -> Pos2 {
        self.origin + Vec2::new(self.length(x), self.length(y))
    }

    /// The place in the scene of a place on screen.
    pub fn back(self, at: Pos2) -> [f64; 2] {
        let off = at - self.origin;
        [off.x, off.y].map(|length| f64::from(length) / self.scale)
    }

    /// A rectangle on screen.
    pub fn rect(self, rect: &SceneRect) -> Rect {
        let size = Vec2::new(self.length(rect.width), self.length(rect.height));
        Rect::from_min_size(self.at([rect.x, rect.y]), size)
    }
}

/// Draws a scene over the width of a room, its ground included.
pub fn paint_scene(painter: &Painter, room: Rect, scene: &Scene) {
    if let Some(ground) = scene.ground {
        painter.rect_filled(room, 0.0, colour(Paint::solid(ground)));
    }
    let placed = Placed::over(room, scene.width);
    paint_items(painter, placed, &scene.items);
    if let Some((logo, rect)) = &scene.logo
        && let Some(picture) = picture(painter.ctx(), logo)
    {
        let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        painter.image(picture.id(), placed.rect(rect), whole, Color32::WHITE);
    }
}

/// The longest side of a logo on screen, in pixels.
const LOGO: u32 = 1024;

/// A logo as the painter draws it, made once; none where it cannot be drawn.
fn picture(context: &Context, logo: &Logo) -> Option<TextureHandle> {
    let id = Id::unique(("logo", Arc::as_ptr(&logo.bytes).addr(), logo.bytes.len()));
    // The file is kept beside its picture, so that no other file comes to have its place in memory.
    let kept: Option<(Arc<[u8]>, Option<TextureHandle>)> = context.data(|data| data.get_temp(id));
    if let Some((_, picture)) = kept {
        return picture;
    }
    let picture = pixels(logo, LOGO).map(|(size, bytes)| {
        let image = ColorImage::from_rgba_premultiplied(size, &bytes);
        context.load_texture("logo", image, TextureOptions::LINEAR)
    });
    context.data_mut(|data| data.insert_temp(id, (logo.bytes.clone(), picture.clone())));
    picture
}

/// Draws some things of a scene.
pub fn paint_items(painter: &Painter, placed: Placed, all: &[Item]) {
    for item in all {
        match item {
            Item::Group(group) => paint_items(painter, placed, &group.items),
            Item::Rect(rect) => paint_rect(painter, placed, rect),
            Item::Circle(circle) => paint_circle(painter, placed, circle),
            Item::Path(path) => paint_path(painter, placed, path),
            Item::Text(text) => paint_text(painter, placed, text),
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an alpha from 0 to 1")]
fn colour(paint: Paint) -> Color32 {
    let alpha = (paint.alpha.clamp(0.0, 1.0) * 255.0).round() as u8;
    shared_with(paint.rgb, alpha)
}

fn stroke(placed: Placed, line: SceneStroke) -> Stroke {
    Stroke::new(placed.length(line.width), colour(line.paint))
}

fn paint_rect(painter: &Painter, placed: Placed, rect: &SceneRect) {
    let on_screen = placed.rect(rect);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a radius of a few pixels")]
    let [left, right] = rect.round.map(|radius| placed.length(radius).round().clamp(0.0, 255.0) as u8);
    let corners = CornerRadius { nw: left, sw: left, ne: right, se: right };
    if let Some(fill) = rect.fill {
        painter.rect_filled(on_screen, corners, colour(fill));
    }
    if let Some(line) = rect.stroke {
        painter.rect_stroke(on_screen, corners, stroke(placed, line), StrokeKind::Middle);
    }
}

fn paint_circle(painter: &Painter, placed: Placed, circle: &Circle) {
    let fill = circle.fill.map_or(Color32::TRANSPARENT, colour);
    let line = circle.stroke.map_or(Stroke::NONE, |line| stroke(placed, line));
    painter.circle(placed.at(circle.at), placed.length(circle.radius), fill, line);
}

fn paint_path(painter: &Painter, placed: Placed, path: &Path) {
    let points: Vec<Pos2> = path.points.iter().map(|point| placed.at(*point)).collect();
    if let Some(fill) = path.fill {
        painter.add(filled(&points, colour(fill)));
    }
    let Some(line) = path.stroke else { return };
    let pen = stroke(placed, line);
    match (line.dash, path.closed) {
        (Some([dash, gap]), closed) => {
            let ring = points.iter().chain(points.first().filter(|_| closed)).copied().collect::<Vec<_>>();
            painter.extend(Shape::dashed_line(&ring, pen, placed.length(dash), placed.length(gap)));
        }
        (None, true) => {
            painter.add(Shape::closed_line(points, pen));
        }
        (None, false) => {
            painter.add(Shape::line(points, pen));
        }
    }
}

/// A filled shape. The painter fills hollow shapes wrongly: these are put together of triangles around their middle,
/// from which every corner of our shapes is seen.
fn filled(points: &[Pos2], fill: Color32) -> Shape {
    if is_convex(points) {
        return Shape::convex_polygon(points.to_vec(), fill, Stroke::NONE);
    }
    let mut mesh = Mesh::default();
    #[expect(clippy::cast_precision_loss, reason = "a few corners")]
    let middle = points.iter().fold(Vec2::ZERO, |sum, point| sum + point.to_vec2()) / points.len().max(1) as f32;
    mesh.colored_vertex(middle.to_pos2(), fill);
    for point in points {
        mesh.colored_vertex(*point, fill);
    }
    let count = u32::try_from(points.len()).unwrap_or(0);
    for at in 0..count {
        mesh.add_triangle(0, at + 1, (at + 1) % count + 1);
    }
    Shape::mesh(mesh)
}

/// Whether a shape turns the same way at each of its corners.
fn is_convex(points: &[Pos2]) -> bool {
    let count = points.len();
    let turn = |at: usize| {
        let (a, b, c) = (points[at], points[(at + 1) % count], points[(at + 2) % count]);
        let (one, two) = (b - a, c - b);
        one.x * two.y - one.y * two.x
    };
    (0..count).all(|at| turn(at) >= -1e-3) || (0..count).all(|at| turn(at) <= 1e-3)
}

/// Letters are drawn in steps of this many points: each size needs pictures of its own, and a wall that grows and shrinks has
/// hundreds.
const STEP: f32 = 0.5;

fn paint_text(painter: &Painter, placed: Placed, text: &Text) {
    let ink = colour(text.paint);
    let size = (placed.length(text.size) / STEP).round().max(1.0) * STEP;
    let galley = painter.layout_no_wrap(text.text.clone(), scene_font(text.weight, size), ink);
    let width = galley.size().x;
    let baseline = galley
        .rows
        .first()
        .map_or(0.0, |row| row.pos.y + row.row.glyphs.first().map_or(row.row.size.y, |glyph| glyph.pos.y));
    let left = match text.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    painter.galley(placed.at(text.at) - Vec2::new(left, baseline), galley, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hollow_shapes_are_told_from_others() {
        let square = [Pos2::ZERO, Pos2::new(1.0, 0.0), Pos2::new(1.0, 1.0), Pos2::new(0.0, 1.0)];
        assert!(is_convex(&square));
        let hollow = [Pos2::ZERO, Pos2::new(4.0, 0.0), Pos2::new(1.0, 1.0), Pos2::new(0.0, 4.0)];
        assert!(!is_convex(&hollow));
        assert!(matches!(filled(&hollow, Color32::RED), Shape::Mesh(_)));
        assert!(matches!(filled(&square, Color32::RED), Shape::Path(_)));
    }
}
