//! Seven cells for each platform: the first milestone in the middle, the others around it.

use crate::analysis::advice::Gives;
use crate::chart::honeycomb::{Comb, Honeycomb};
use crate::chart::words::points;
use crate::ui::cx::{Cx, platform_colour};
use crate::ui::theme::{colours, font, medium, muted, readable_as_text, readable_on, small, softened, weight};
use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};
use std::f32::consts::FRAC_PI_3;

/// What the names of two combs beside each other keep apart at least, in points.
const BETWEEN: f32 = 12.0;

/// Draws the combs side by side, in as many rows as they need.
pub fn honeycomb_ui(ui: &mut Ui, cx: &Cx<'_>, chart: &Honeycomb) {
    let count = chart.combs.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "at most four")]
    let width = |columns: usize| (ui.available_width() - 16.0) / columns as f32;
    let columns = if width(count) >= 190.0 { count } else { 2 };
    let width = width(columns);
    let radius = (width / 5.4).min(48.0);
    for row in chart.combs.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for comb in row {
                comb_ui(ui, cx, comb, width, radius);
            }
        });
    }
    let c = colours(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(small(ui, "Stronger colour: the platform is more about it."));
        ui.label(small(ui, "Outlined:").color(c.bad));
        ui.label(small(ui, "much more than these people want."));
        ui.label(small(ui, "Dashed:").color(c.bad));
        ui.label(small(ui, "much less than they need."));
    });
}

fn comb_ui(ui: &mut Ui, cx: &Cx<'_>, comb: &Comb, width: f32, radius: f32) {
    let height = 24.0 + 3.0 * 3.0_f32.sqrt() * radius + 10.0;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let c = colours(ui);
    let colour = platform_colour(ui, cx, &comb.platform);
    let fit = comb.fit.map_or_else(|| "out".to_owned(), points);
    let fit = ui.painter().layout_no_wrap(fit, font(weight::REGULAR, false), c.muted);
    let room = width - BETWEEN - 6.0 - fit.size().x;
    let mut name = LayoutJob::simple_singleline(
        comb.name.clone(),
        font(weight::SEMIBOLD, false),
        readable_as_text(colour, c.surface),
    );
    name.wrap = TextWrapping::truncate_at_width(room);
    let name = ui.painter().layout_job(name);
    let left = rect.center().x - (name.size().x + 6.0 + fit.size().x) / 2.0;
    let wide = name.size().x;
    ui.painter().galley(Pos2::new(left, rect.top()), name, c.ink);
    ui.painter().galley(Pos2::new(left + wide + 6.0, rect.top()), fit, c.ink);
    let centre = Pos2::new(rect.center().x, rect.top() + 24.0 + 1.5 * 3.0_f32.sqrt() * radius);
    for (j, cell) in comb.cells.iter().enumerate().take(7) {
        let at = place(centre, radius, j);
        let on = cell.gives.is_some();
        #[expect(clippy::cast_possible_truncation, reason = "a part from 0 to 1")]
        let strength = 0.15 + 0.80 * (cell.level / 100.0) as f32;
        let fill = if on { softened(colour, c.surface, strength) } else { c.chip };
        ui.painter().add(Shape::convex_polygon(hexagon(at, radius - 1.5), fill, Stroke::NONE));
        outline(ui, at, radius - 5.0, cell.gives);
        let ink = readable_on(fill);
        let milestone = &cx.state.document.framework.milestones[j];
        let (number, word) = (font(weight::SEMIBOLD, false), font(weight::REGULAR, true));
        ui.painter().text(at - Vec2::new(0.0, 7.0), Align2::CENTER_CENTER, points(cell.level), number, ink);
        let galley = ui.painter().layout_no_wrap(milestone.short.clone(), word, ink);
        if galley.size().x < 1.5 * radius {
            ui.painter().galley(at + Vec2::new(-galley.size().x / 2.0, 9.0 - galley.size().y / 2.0), galley, ink);
        }
        let area = Rect::from_center_size(at, Vec2::splat(1.6 * radius));
        let response = ui.interact(area, ui.scope_id().with(("cell", &comb.platform, j)), Sense::hover());
        let against = match cell.gives {
            None => "switched off",
            Some(Gives::Less) => "much less than these people need",
            Some(Gives::Enough) => "near what these people need",
            Some(Gives::More) => "much more than these people want",
        };
        let label = format!("{} of {}: {} of 100, {against}", milestone.name, comb.name, points(cell.level));
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
        response.on_hover_ui(|ui| {
            ui.label(medium(format!("{}: {} of 100", milestone.name, points(cell.level))));
            ui.label(muted(ui, format!("{} (0) to {} (100); {against}", milestone.low, milestone.high)));
        });
    }
}

/// The first in the middle, the others clockwise from the top.
fn place(centre: Pos2, radius: f32, j: usize) -> Pos2 {
    if j == 0 {
        return centre;
    }
    #[expect(clippy::cast_precision_loss, reason = "at most six")]
    let angle = FRAC_PI_3 * (j - 1) as f32 - std::f32::consts::FRAC_PI_2;
    centre + 3.0_f32.sqrt() * radius * Vec2::angled(angle)
}

fn hexagon(centre: Pos2, radius: f32) -> Vec<Pos2> {
    (0_u8..6).map(|corner| centre + radius * Vec2::angled(FRAC_PI_3 * f32::from(corner))).collect()
}

/// More than is wanted: a line; less than is needed: a dashed one.
fn outline(ui: &Ui, centre: Pos2, radius: f32, gives: Option<Gives>) {
    let stroke = Stroke::new(2.0, colours(ui).bad);
    let mut corners = hexagon(centre, radius);
    match gives {
        Some(Gives::More) => {
            ui.painter().add(Shape::closed_line(corners, stroke));
        }
        Some(Gives::Less) => {
            corners.push(corners[0]);
            ui.painter().extend(Shape::dashed_line(&corners, stroke, 5.0, 3.5));
        }
        Some(Gives::Enough) | None => {}
    }
}
