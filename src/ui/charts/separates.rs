//! What separates two platforms: bars to either side of a middle line.

use super::rows::{gutter, row_ui};
use crate::chart::separates::Separates;
use crate::chart::words::signed;
use crate::ui::cx::{Cx, platform_colour};
use crate::ui::theme::{colours, font, weight};
use egui::{Align2, Pos2, Rect, Stroke, Ui};

const ROW: f32 = 29.0;
/// The room for a number beside a bar, in points.
const NUMBER: f32 = 46.0;

/// Draws the bars; positive points speak for the one, in its colour.
pub fn separates_ui(ui: &mut Ui, cx: &Cx<'_>, chart: &Separates) {
    let c = colours(ui);
    let gutter = gutter(ui, chart.bars.iter().map(|bar| bar.name.as_str()), ui.available_width() * 0.36);
    let most = chart.longest();
    for bar in &chart.bars {
        let label = bar.label();
        let id = ui.scope_id().with(("separates", bar.milestone));
        let (response, room) = row_ui(ui, id, (&bar.name, false), &label, gutter, ROW);
        let middle = room.center().x;
        let reach = room.width() / 2.0 - NUMBER;
        #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
        let length = reach * (bar.points / most) as f32;
        let (left, right) = if length >= 0.0 { (middle, middle + length) } else { (middle + length, middle) };
        let rect = Rect::from_x_y_ranges(left..=right, room.center().y - 10.0..=room.center().y + 10.0);
        ui.painter().rect_filled(rect, 3.0, platform_colour(ui, cx, &chart.spoken_for(bar).0));
        ui.painter().vline(middle, room.y_range(), Stroke::new(1.0, c.muted));
        let (at, align) = if length >= 0.0 {
            (Pos2::new(right + 7.0, room.center().y), Align2::LEFT_CENTER)
        } else {
            (Pos2::new(left - 7.0, room.center().y), Align2::RIGHT_CENTER)
        };
        ui.painter().text(at, align, signed(bar.points), font(weight::SEMIBOLD, true), c.ink);
        response.on_hover_text(label);
    }
}
