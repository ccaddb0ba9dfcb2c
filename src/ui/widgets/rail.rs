//! The slider: a rail with the soft band of our doubt and a knob, coloured by who would lead where.

use super::focus::line_around;
use crate::ui::theme::{colours, font, readable_as_text, softened, weight};
use egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Key, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2,
    WidgetInfo,
};

/// A slider from 0 to the end of its scale.
#[derive(Debug)]
pub struct Rail<'a> {
    /// Its name for screen readers and tests.
    pub name: &'a str,
    /// What tells it from other sliders: what it sets, and of what.
    pub salt: (&'static str, &'a str),
    /// Its scale.
    pub scale: RailScale,
    /// The colour of its rail.
    pub colour: Color32,
    /// Where the knob stands, on the scale.
    pub value: f64,
    /// Where it stood in an earlier plan, on the scale; none where there is none, or it stands there still.
    pub was: Option<f64>,
    /// Half the width of the soft band, on the scale.
    pub spread: f64,
    /// Who would lead where; empty where that is not known.
    pub stretches: &'a [RailStretch],
    /// Whether it can be moved.
    pub enabled: bool,
}

/// The scale of a slider.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RailScale {
    /// Where it ends; it begins at 0.
    pub end: f64,
    /// The step of an arrow key; a hand stops at whole steps too.
    pub step: f64,
    /// The step of a page key.
    pub page: f64,
}

impl RailScale {
    /// Points from 0 to 100.
    pub const POINTS: Self = Self { end: 100.0, step: 1.0, page: 10.0 };
    /// Importance from 0 to 10.
    pub const IMPORTANCE: Self = Self { end: 10.0, step: 0.5, page: 2.0 };
    /// A spread from 0 to 50 points.
    pub const SPREAD: Self = Self { end: 50.0, step: 1.0, page: 5.0 };

    /// The value at a place over a slider's room, at a whole step.
    pub fn value_at(self, rect: Rect, x: f32) -> f64 {
        self.value_between(track(rect), x)
    }

    /// The value at a place over a scale that lies from end to end of a track, at a whole step.
    pub fn value_between(self, track: Rect, x: f32) -> f64 {
        let part = f64::from(((x - track.left()) / track.width()).clamp(0.0, 1.0));
        (part * self.end / self.step).round() * self.step
    }

    /// Where a value stands over a slider's room.
    pub fn x_over(self, rect: Rect, value: f64) -> f32 {
        self.x_at(track(rect), value)
    }

    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    fn x_at(self, track: Rect, value: f64) -> f32 {
        let at = (value / self.end).clamp(0.0, 1.0) as f32;
        track.left() + at * track.width()
    }
}

/// A stretch of a rail and who would lead there.
#[derive(Debug, Clone, PartialEq)]
pub struct RailStretch {
    /// Where it begins, on the scale.
    pub from: f64,
    /// Where it ends, on the scale.
    pub to: f64,
    /// Who leads there; empty where everybody is ruled out.
    pub name: String,
    /// Their colour.
    pub colour: Color32,
    /// Whether they lead now.
    pub leads: bool,
}

pub(super) const HEIGHT: f32 = 21.0;
const NAMES: f32 = 13.0;
pub(super) const THICKNESS: f32 = 12.0;
pub(super) const KNOB: f32 = 9.0;

impl<'a> Rail<'a> {
    /// A slider of points from 0 to 100 alone: without a spread, and without who would lead where.
    pub const fn of_points(name: &'a str, salt: (&'static str, &'a str), colour: Color32, value: f64) -> Self {
        Self {
            name,
            salt,
            scale: RailScale::POINTS,
            colour,
            value,
            was: None,
            spread: 0.0,
            stretches: &[],
            enabled: true,
        }
    }

    /// Draws the slider; gives its response and, when it was moved, where it is now: a whole step.
    pub fn show(&self, ui: &mut Ui) -> (Response, Option<f64>) {
        let sense = if self.enabled { Sense::click_and_drag() } else { Sense::hover() };
        if !self.stretches.is_empty() {
            self.names_ui(ui);
        }
        let size = Vec2::new(ui.available_width(), HEIGHT);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let response = ui.interact(rect, ui.scope_id().with(self.salt), sense);
        let track = track(rect);
        let mut value = self.value;
        if let Some(pointer) = response.interact_pointer_pos() {
            value = self.scale.value_at(rect, pointer.x);
            response.request_focus();
        }
        if response.has_focus() && self.enabled {
            value = keys(ui, &response, self.scale, value);
        }
        value = asked_by_reader(ui, &response, self.scale, value).clamp(0.0, self.scale.end);
        let moved = self.enabled && value.to_bits() != self.value.to_bits();
        let shown = if moved { value } else { self.value };
        response.widget_info(|| WidgetInfo::slider(self.enabled, shown, self.name));
        declare_range(ui, &response, self.scale);
        if ui.is_rect_visible(rect) {
            self.paint(ui, &response, track, shown);
        }
        let response =
            if self.enabled { response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal) } else { response };
        (response, moved.then_some(value))
    }

    /// The names of those who lead, over the stretches that are wide enough.
    fn names_ui(&self, ui: &mut Ui) {
        let c = colours(ui);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), NAMES), Sense::hover());
        let track = track(rect);
        for stretch in self.stretches {
            let (left, right) = (self.scale.x_at(track, stretch.from), self.scale.x_at(track, stretch.to));
            let ink = readable_as_text(stretch.colour, c.surface);
            let galley = ui.painter().layout_no_wrap(stretch.name.clone(), font(weight::SEMIBOLD, true), ink);
            if galley.size().x + 4.0 <= right - left {
                let at = Pos2::new(
                    f32::midpoint(left, right) - galley.size().x / 2.0,
                    rect.center().y - galley.size().y / 2.0,
                );
                ui.painter().galley(at, galley, ink);
            }
        }
    }

    /// The decision itself: each stretch in the colour of who leads there, strong where they lead now.
    fn paint_stretches(&self, ui: &Ui, track: Rect) {
        let c = colours(ui);
        let last = self.stretches.len() - 1;
        for (at, stretch) in self.stretches.iter().enumerate() {
            // A hairline between neighbours; round ends at the ends of the scale.
            let left = self.scale.x_at(track, stretch.from) + if at == 0 { 0.0 } else { 0.75 };
            let right = self.scale.x_at(track, stretch.to) - if at == last { 0.0 } else { 0.75 };
            let round = |end: bool| if end { 6 } else { 0 };
            let corners =
                CornerRadius { nw: round(at == 0), sw: round(at == 0), ne: round(at == last), se: round(at == last) };
            let strength = if stretch.leads { 1.0 } else { 0.28 };
            let rect = Rect::from_x_y_ranges(left..=right.max(left), track.y_range());
            ui.painter().rect_filled(rect, corners, softened(stretch.colour, c.surface, strength));
        }
    }

    fn paint(&self, ui: &Ui, response: &Response, track: Rect, value: f64) {
        let c = colours(ui);
        let painter = ui.painter();
        let strength = if self.enabled { 1.0 } else { 0.35 };
        let x = |value: f64| self.scale.x_at(track, value);
        let band = Rect::from_x_y_ranges(x(value - self.spread)..=x(value + self.spread), track.y_range());
        if self.stretches.is_empty() || !self.enabled {
            painter.rect_filled(track, THICKNESS / 2.0, softened(self.colour, c.surface, 0.22 * strength));
            painter.rect_filled(band, THICKNESS / 2.0, softened(self.colour, c.surface, 0.62 * strength));
        } else {
            self.paint_stretches(ui, track);
            let thin = band.shrink2(Vec2::new(0.0, THICKNESS / 2.0 - 2.5));
            painter.rect_filled(thin, 2.5, c.ink.gamma_multiply(0.45));
        }
        let centre = Pos2::new(x(value), track.center().y);
        if let Some(was) = self.was {
            paint_was(ui, Pos2::new(x(was), centre.y), centre, self.colour);
        }
        let grown = if response.hovered() || response.dragged() { 1.5 } else { 0.0 };
        let ring = if self.enabled { softened(c.ink, self.colour, 0.75) } else { c.muted };
        painter.circle(centre, KNOB + grown, c.knob, Stroke::new(2.5, ring));
    }
}

/// A dashed ring where a knob stood, with dashes to where it stands now.
pub(super) fn paint_was(ui: &Ui, was: Pos2, now: Pos2, colour: Color32) {
    const CORNERS: u8 = 40;
    const DASH: f32 = 3.5;
    const GAP: f32 = 2.5;
    let c = colours(ui);
    let stroke = Stroke::new(1.5, softened(c.ink, colour, 0.6));
    let painter = ui.painter();
    let to = if now.x > was.x { was.x + KNOB } else { was.x - KNOB };
    if (now.x - was.x).abs() > 2.0 * KNOB {
        painter.extend(Shape::dashed_line(&[Pos2::new(to, was.y), now], stroke, DASH, GAP));
    }
    painter.circle_filled(was, KNOB, c.surface.gamma_multiply(0.85));
    let corner = |at: u8| {
        let turned = std::f32::consts::TAU * f32::from(at) / f32::from(CORNERS);
        was + KNOB * Vec2::angled(turned)
    };
    let ring: Vec<Pos2> = (0..=CORNERS).map(corner).collect();
    painter.extend(Shape::dashed_line(&ring, stroke, DASH, GAP));
}

/// A slider that a picture shows already: it takes the hand, the arrow keys up and down and what screen readers ask,
/// and draws nothing but the focus. `track` is where its scale lies from end to end; gives where it was moved to.
pub fn held_ui(ui: &Ui, name: &str, track: Rect, scale: RailScale, value: f64) -> Option<f64> {
    let room = track.expand2(Vec2::new(0.0, track.height() * 0.6));
    let response = ui.interact(room, ui.scope_id().with(("held", name)), Sense::click_and_drag());
    let mut moved = value;
    if let Some(pointer) = response.interact_pointer_pos() {
        moved = scale.value_between(track, pointer.x);
    }
    if response.has_focus() {
        ui.memory_mut(|memory| {
            let arrows = EventFilter { vertical_arrows: true, ..Default::default() };
            memory.set_focus_lock_filter(response.id, arrows);
        });
        // Several presses may come within one frame, and each counts.
        let presses = |key| ui.input_mut(|input| input.count_and_consume_key(egui::Modifiers::NONE, key));
        let presses = |key| f64::from(u32::try_from(presses(key)).unwrap_or(u32::MAX));
        moved += scale.step * (presses(Key::ArrowUp) - presses(Key::ArrowDown));
    }
    line_around(ui, response.id, track.expand(3.0));
    moved = asked_by_reader(ui, &response, scale, moved).clamp(0.0, scale.end);
    response.widget_info(|| WidgetInfo::slider(true, moved, name));
    declare_range(ui, &response, scale);
    response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    (moved.to_bits() != value.to_bits()).then_some(moved)
}

/// Where the keys of the keyboard move a slider that has it.
fn keys(ui: &Ui, response: &Response, scale: RailScale, value: f64) -> f64 {
    ui.memory_mut(|memory| {
        let arrows = EventFilter { horizontal_arrows: true, ..Default::default() };
        memory.set_focus_lock_filter(response.id, arrows);
    });
    ui.input(|input| {
        let presses = |key| f64::from(u32::try_from(input.num_presses(key)).unwrap_or(u32::MAX));
        let mut value = value;
        value += scale.step * (presses(Key::ArrowRight) - presses(Key::ArrowLeft));
        value += scale.page * (presses(Key::PageUp) - presses(Key::PageDown));
        if input.key_pressed(Key::Home) {
            value = 0.0;
        }
        if input.key_pressed(Key::End) {
            value = scale.end;
        }
        value
    })
}

/// The part of a rail's room on which the knob can stand.
pub(super) fn track(rect: Rect) -> Rect {
    Rect::from_center_size(rect.center(), Vec2::new(rect.width() - 2.0 * KNOB, THICKNESS))
}

/// What a screen reader asks of a slider.
fn asked_by_reader(ui: &Ui, response: &Response, scale: RailScale, value: f64) -> f64 {
    use egui::accesskit::{Action, ActionData};
    ui.input(|input| {
        let count =
            |action| f64::from(u32::try_from(input.num_accesskit_action_requests(response.id, action)).unwrap_or(0));
        let stepped = value + scale.step * (count(Action::Increment) - count(Action::Decrement));
        let set =
            input.accesskit_action_requests(response.id, Action::SetValue).filter_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some((value / scale.step).round() * scale.step),
                _ => None,
            });
        set.last().unwrap_or(stepped)
    })
}

/// Tells screen readers the range of a slider.
fn declare_range(ui: &Ui, response: &Response, scale: RailScale) {
    use egui::accesskit::Action;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(scale.end);
        node.set_numeric_value_step(scale.step);
        for action in [Action::SetValue, Action::Increment, Action::Decrement] {
            node.add_action(action);
        }
    });
}
