//! Importance as five dots, each worth two of ten; half a dot is one.

use crate::domain::id::MilestoneId;
use crate::ui::theme::colours;
use egui::{EventFilter, Id, Key, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

const DOT: f32 = 5.0;
const STEP: f32 = 15.0;
const DOTS: usize = 5;

/// What tells the dots of a milestone from everything else.
#[must_use]
pub fn dots_id(milestone: &MilestoneId) -> Id {
    Id::unique(("importance", milestone))
}

/// Where an importance from 0 to 10 ends among the dots in their room.
#[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
#[must_use]
pub fn dots_x(rect: Rect, importance: f64) -> f32 {
    rect.left() + (importance.clamp(0.0, 10.0) / 10.0) as f32 * rect.width()
}

/// Draws how much a milestone matters, from 0 to 10; gives the new value when a person changed it.
pub fn importance_dots(ui: &mut Ui, name: &str, milestone: &MilestoneId, value: f64, enabled: bool) -> Option<f64> {
    let c = colours(ui);
    let size = Vec2::new(STEP * 5.0, 20.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let sense = if enabled { Sense::click_and_drag() } else { Sense::hover() };
    let response = ui.interact(rect, dots_id(milestone), sense);
    let mut now = value;
    if let Some(pointer) = response.interact_pointer_pos() {
        let at = f64::from((pointer.x - rect.left()) / rect.width()) * 10.0;
        now = at.ceil().clamp(0.0, 10.0);
        response.request_focus();
    }
    if response.has_focus() && enabled {
        ui.memory_mut(|memory| {
            let arrows = EventFilter { horizontal_arrows: true, ..Default::default() };
            memory.set_focus_lock_filter(response.id, arrows);
        });
        ui.input(|input| {
            if input.key_pressed(Key::ArrowRight) {
                now = (now + 1.0).floor();
            }
            if input.key_pressed(Key::ArrowLeft) {
                now = (now - 1.0).ceil();
            }
            if input.key_pressed(Key::Home) {
                now = 0.0;
            }
            if input.key_pressed(Key::End) {
                now = 10.0;
            }
        });
    }
    now = now.clamp(0.0, 10.0);
    response.widget_info(|| WidgetInfo::slider(enabled, now, name));
    if ui.is_rect_visible(rect) {
        let filled = if enabled { c.ink } else { c.muted };
        let mut left = rect.left() + STEP / 2.0;
        let mut rest = now;
        for _ in 0..DOTS {
            let centre = Pos2::new(left, rect.center().y);
            ui.painter().circle_filled(centre, DOT, c.chip_hover);
            if rest >= 1.0 {
                // One point fills the left half of a dot, two the whole.
                let width = if rest >= 2.0 { 2.0 * DOT } else { DOT };
                let half = Rect::from_min_size(centre - Vec2::splat(DOT), Vec2::new(width, 2.0 * DOT));
                ui.painter().with_clip_rect(half.intersect(ui.clip_rect())).circle_filled(centre, DOT, filled);
            }
            left += STEP;
            rest -= 2.0;
        }
    }
    response.on_hover_text(format!("Importance {now:.0} out of 10. Each dot counts for 2."));
    (enabled && now.to_bits() != value.to_bits()).then_some(now)
}
