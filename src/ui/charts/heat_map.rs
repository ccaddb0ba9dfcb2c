//! All platforms against all milestones, shaded.

use super::rows::gutter;
use crate::app::command::Command;
use crate::chart::heat_map::{HeatMap, Row, Shows};
use crate::chart::words::{points, short_gap, whole};
use crate::ui::cx::Cx;
use crate::ui::theme::{colours, font, readable_on, softened, weight};
use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

const ROW: f32 = 24.0;

/// Draws the table; a click on a row tells that platform's story.
pub fn heat_map_ui(ui: &mut Ui, cx: &mut Cx<'_>, chart: &HeatMap) {
    let c = colours(ui);
    let whole_width = ui.available_width();
    let gutter = gutter(ui, chart.rows.iter().map(|row| row.name.as_str()), whole_width * 0.3);
    #[expect(clippy::cast_precision_loss, reason = "a number of milestones")]
    let width = (whole_width - gutter) / chart.milestones.len().max(1) as f32;
    let (head, _) = ui.allocate_exact_size(Vec2::new(whole_width, 18.0), Sense::hover());
    for (column, &j) in chart.milestones.iter().enumerate() {
        let milestone = &cx.state.document.framework.milestones[j];
        let name = if width > 100.0 { &milestone.name } else { &milestone.short };
        let at = Pos2::new(x(head.left() + gutter, width, column) + width / 2.0, head.center().y);
        ui.painter().text(at, Align2::CENTER_CENTER, name, font(weight::REGULAR, true), c.muted);
    }
    ui.spacing_mut().item_spacing.y = 1.0;
    for row in &chart.rows {
        row_ui(ui, cx, chart, row, gutter, width);
    }
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, chart: &HeatMap, row: &Row, gutter: f32, width: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let c = colours(ui);
    let response = ui.interact(rect, ui.scope_id().with(("heat", &row.platform)), Sense::click());
    let cell = |value: f64| match chart.shows {
        Shows::Gap => short_gap(value),
        Shows::Level | Shows::Match => points(value),
    };
    let label = || {
        let cells = row.values.iter().zip(&chart.milestones);
        let cells: Vec<String> = cells
            .map(|(value, j)| format!("{} {}", cx.state.document.framework.milestones[*j].name, cell(*value)))
            .collect();
        format!("{}: {}", row.name, cells.join(", "))
    };
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, label()));
    let mut job = LayoutJob::simple_singleline(row.name.clone(), font(weight::REGULAR, false), c.ink);
    job.wrap = TextWrapping::truncate_at_width(gutter - 10.0);
    let name = ui.painter().layout_job(job);
    ui.painter().galley(Pos2::new(rect.left(), rect.center().y - name.size().y / 2.0), name, c.ink);
    for (column, value) in row.values.iter().enumerate() {
        let left = x(rect.left() + gutter, width, column);
        let area = Rect::from_min_size(Pos2::new(left, rect.top()), Vec2::new(width - 1.0, ROW));
        let fill = shade(ui, chart.shows, *value);
        ui.painter().rect_filled(area, 2.0, fill);
        let words = if chart.shows == Shows::Gap { signed_whole(*value) } else { points(*value) };
        ui.painter().text(area.center(), Align2::CENTER_CENTER, words, font(weight::REGULAR, true), readable_on(fill));
    }
    if response.on_hover_text(label()).clicked() {
        cx.send(Command::Select(row.platform.clone()));
    }
}

#[expect(clippy::cast_precision_loss, reason = "a number of columns")]
fn x(left: f32, width: f32, column: usize) -> f32 {
    left + width * column as f32
}

/// A gap as a whole number with its sign.
fn signed_whole(value: f64) -> String {
    match whole(value) {
        0 => "0".to_owned(),
        n if n > 0 => format!("+{n}"),
        n => format!("−{}", -n),
    }
}

/// One hue for levels and matches, two for gaps: over and under.
#[expect(clippy::cast_possible_truncation, reason = "a part from 0 to 1")]
fn shade(ui: &Ui, shows: Shows, value: f64) -> Color32 {
    let c = colours(ui);
    match shows {
        Shows::Level => softened(c.accent, c.surface, 0.05 + 0.85 * (value / 100.0) as f32),
        Shows::Match => softened(c.good, c.surface, 0.05 + 0.85 * (value / 100.0) as f32),
        Shows::Gap => {
            let strength = (value.abs() / 60.0).min(1.0) as f32;
            softened(if value < 0.0 { c.accent } else { c.bad }, c.surface, 0.04 + 0.8 * strength)
        }
    }
}
