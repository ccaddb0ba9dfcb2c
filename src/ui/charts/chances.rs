//! How often each platform comes first, which ranks it takes, and how far its fit could move.

use super::rows::{gutter, row_ui};
use crate::app::command::Command;
use crate::chart::acceptability::{RANKS, RankAcceptability};
use crate::chart::ranges::Ranges;
use crate::chart::words::{decimal, points};
use crate::scene::strength;
use crate::ui::cx::{Cx, platform_colour};
use crate::ui::theme::{colours, font, readable_on, small, softened, weight};
use crate::ui::widgets::legend_item;
use egui::{Align2, Pos2, Rect, Stroke, Ui, Vec2};

const ROW: f32 = 32.0;
/// The thickness of a bar within its row.
const BAR: f32 = 22.0;

/// How often each comes first, in words.
pub fn first_ui(ui: &mut Ui, cx: &mut Cx<'_>, rows: &[RankAcceptability]) {
    let c = colours(ui);
    let gutter = gutter(ui, rows.iter().map(|row| row.name.as_str()), ui.available_width() * 0.36);
    for row in rows {
        let label = row.label();
        let id = ui.scope_id().with(("first", &row.platform));
        let (response, room) = row_ui(ui, id, (&row.name, row.strong), &label, gutter, ROW);
        let track = Rect::from_center_size(room.center(), Vec2::new(room.width(), BAR));
        ui.painter().rect_filled(track, 4.0, c.chip);
        let width = part(track.width(), row.parts[0]).max(2.0);
        let bar = Rect::from_min_size(track.min, Vec2::new(width, BAR));
        let colour = platform_colour(ui, cx, &row.platform);
        ui.painter().rect_filled(bar, 4.0, colour);
        let galley = ui.painter().layout_no_wrap(row.words.clone(), font(weight::SEMIBOLD, true), c.ink);
        // Inside the bar where the track has no room beside it.
        let outside = bar.right() + 8.0 + galley.size().x <= track.right();
        let x = if outside { bar.right() + 8.0 } else { bar.right() - 8.0 - galley.size().x };
        let ink = if outside { c.ink } else { readable_on(colour) };
        let at = Pos2::new(x, track.center().y - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, ink);
        if response.on_hover_text(&label).clicked() {
            cx.send(Command::Select(row.platform.clone()));
        }
    }
}

/// Which ranks each takes: the chances of the first, the second, the third and all further ones.
pub fn ranks_ui(ui: &mut Ui, cx: &mut Cx<'_>, rows: &[RankAcceptability]) {
    let c = colours(ui);
    ui.horizontal_wrapped(|ui| {
        for (words, strength) in RANKS.into_iter().zip(strength::RANKS) {
            legend_item(ui, softened(c.accent, c.surface, part(1.0, strength)), words);
        }
    });
    let gutter = gutter(ui, rows.iter().map(|row| row.name.as_str()), ui.available_width() * 0.36);
    for row in rows {
        let label = format!("{}; rank {} on average", row.in_ranks(), decimal(row.expected_rank));
        let id = ui.scope_id().with(("ranks", &row.platform));
        let (response, room) = row_ui(ui, id, (&row.name, row.strong), &label, gutter, ROW);
        let track = Rect::from_center_size(room.center(), Vec2::new(room.width(), BAR));
        let colour = platform_colour(ui, cx, &row.platform);
        let mut left = track.left();
        for (share, strength) in row.parts.iter().zip(strength::RANKS) {
            let width = part(track.width(), *share);
            let piece = Rect::from_min_size(Pos2::new(left, track.top()), Vec2::new(width, BAR));
            ui.painter().rect_filled(piece, 0.0, softened(colour, c.surface, part(1.0, strength)));
            if width > 1.0 {
                ui.painter().vline(piece.right(), piece.y_range(), Stroke::new(1.0, c.surface));
            }
            left += width;
        }
        if response.on_hover_text(&label).clicked() {
            cx.send(Command::Select(row.platform.clone()));
        }
    }
}

/// The fit of each as the plan stands, and between which fits 9 of 10 variations lie.
pub fn ranges_ui(ui: &mut Ui, cx: &mut Cx<'_>, chart: &Ranges, most: usize) {
    let rows = &chart.rows[..most.min(chart.rows.len())];
    let c = colours(ui);
    let gutter = gutter(ui, rows.iter().map(|row| row.name.as_str()), ui.available_width() * 0.36);
    let low = chart.low_end(rows.len());
    let mut bottom = None;
    for row in rows {
        let label = row.label();
        let id = ui.scope_id().with(("range", &row.platform));
        let (response, room) = row_ui(ui, id, (&row.name, row.strong), &label, gutter, ROW);
        let room = room.shrink2(Vec2::new(10.0, 0.0));
        let x = |value: f64| room.left() + part(room.width(), (value - low) / (100.0 - low));
        let colour = platform_colour(ui, cx, &row.platform);
        let band =
            Rect::from_x_y_ranges(x(row.range.0)..=x(row.range.1), room.center().y - 5.0..=room.center().y + 5.0);
        ui.painter().rect_filled(band, 5.0, softened(colour, c.surface, part(1.0, strength::BAND)));
        ui.painter().circle(Pos2::new(x(row.fit), room.center().y), 6.0, colour, Stroke::new(1.5, c.surface));
        bottom = Some(room);
        if response.on_hover_text(&label).clicked() {
            cx.send(Command::Select(row.platform.clone()));
        }
    }
    let Some(room) = bottom else { return };
    let (axis, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 16.0), egui::Sense::hover());
    let mut value = low;
    while value <= 100.0 {
        let x = room.left() + part(room.width(), (value - low) / (100.0 - low));
        ui.painter().text(
            Pos2::new(x, axis.top()),
            Align2::CENTER_TOP,
            points(value),
            font(weight::REGULAR, true),
            c.muted,
        );
        value += 10.0;
    }
    ui.label(small(ui, "Points of fit, of 100. Dot: as the plan stands. Band: 9 of 10 variations"));
}

/// A part of a width.
#[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
fn part(width: f32, share: f64) -> f32 {
    width * share.clamp(0.0, 1.0) as f32
}
