//! A rail with what each of several segments needs: a knob with a letter for each, and one for those that would touch.

use super::rail::{HEIGHT, KNOB, RailScale, THICKNESS, paint_was, track};
use crate::domain::sorting::sort_by;
use crate::ui::theme::{colours, font, readable_on, softened, weight};
use egui::{Align2, Color32, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

/// How many segments are joined where they would touch; more would not fit side by side.
const JOINED: usize = 12;
/// The room of a letter beside others on one knob, in points.
const LETTER: f32 = 13.0;

/// What one of several segments needs, on the rail of all of them.
#[derive(Debug, Clone)]
pub struct SegmentMark {
    /// What stands on its knob.
    pub mark: String,
    /// The segment's name.
    pub segment: String,
    /// Its need, in points.
    pub need: f64,
    /// Its need in an earlier plan, in points; none where there is none, or it is the same.
    pub was: Option<f64>,
}

/// A knob for one segment or for several.
struct Knob {
    /// Which segments, in their order.
    of: Vec<usize>,
    /// The middle, on the screen.
    x: f32,
}

impl Knob {
    fn half(&self) -> f32 {
        (1..self.of.len()).fold(KNOB, |half, _| half + LETTER / 2.0)
    }
}

/// The knobs of segments at their places along a track, from left to right: neighbours that would touch become one.
fn knobs(track: Rect, places: &[f32]) -> Vec<Knob> {
    let mut knobs: Vec<Knob> = places.iter().enumerate().map(|(at, x)| Knob { of: vec![at], x: *x }).collect();
    sort_by(&mut knobs, |a, b| a.x.total_cmp(&b.x));
    if places.len() > JOINED {
        return knobs;
    }
    while let Some(at) = (1..knobs.len()).find(|at| {
        let (a, b) = (&knobs[at - 1], &knobs[*at]);
        b.x - a.x < a.half() + b.half()
    }) {
        let with = knobs.remove(at);
        let into = &mut knobs[at - 1];
        into.of.extend(with.of);
        into.of.sort_unstable();
        let places = into.of.iter().map(|of| places[*of]);
        let (least, most) = places.fold((f32::MAX, f32::MIN), |(least, most), x| (least.min(x), most.max(x)));
        // A knob of several keeps within the rail, as one alone does.
        let over = into.half() - KNOB;
        into.x = f32::midpoint(least, most).max(track.left() + over).min(track.right() - over);
    }
    knobs
}

/// Draws a rail with the needs of several segments; gives the index of one that was clicked.
pub fn marks_ui(ui: &mut Ui, name: &str, colour: Color32, marks: &[SegmentMark]) -> Option<usize> {
    let c = colours(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    let track = track(rect);
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(track, THICKNESS / 2.0, softened(colour, c.surface, 0.22));
    }
    let mut clicked = None;
    let places: Vec<f32> = marks.iter().map(|mark| RailScale::POINTS.x_over(rect, mark.need)).collect();
    for (mark, place) in marks.iter().zip(&places) {
        if let Some(was) = mark.was {
            let at = |x: f32| Pos2::new(x, track.center().y);
            paint_was(ui, at(RailScale::POINTS.x_over(rect, was)), at(*place), colour);
        }
    }
    for knob in knobs(track, &places) {
        let room = Rect::from_center_size(Pos2::new(knob.x, track.center().y), 2.0 * Vec2::new(knob.half(), KNOB));
        let stroke = Stroke::new(2.0, softened(c.ink, colour, 0.75));
        ui.painter().rect(room, KNOB, c.knob, stroke, StrokeKind::Middle);
        let mut middle = room.left() + KNOB;
        for (place, at) in knob.of.iter().enumerate() {
            let SegmentMark { mark, segment, need, was } = &marks[*at];
            // The first and the last letter have the round ends as well.
            let begins = if place == 0 { room.left() } else { middle - LETTER / 2.0 };
            let ends = if place + 1 == knob.of.len() { room.right() } else { middle + LETTER / 2.0 };
            let part = Rect::from_x_y_ranges(begins..=ends, room.y_range());
            let at_letter = Pos2::new(middle, room.center().y);
            middle += LETTER;
            let response = ui.interact(part, ui.scope_id().with((name, segment)), Sense::click());
            let before = was.map_or_else(String::new, |was| format!(", was {was:.0}"));
            let label = format!("{name} of {segment}: {need:.0} out of 100{before}");
            response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            let font = font(weight::SEMIBOLD, true);
            ui.painter().text(at_letter, Align2::CENTER_CENTER, mark, font, readable_on(c.knob));
            if response.on_hover_text(format!("{label}. Click to see the sliders of {segment}.")).clicked() {
                clicked = Some(*at);
            }
        }
    }
    clicked
}
