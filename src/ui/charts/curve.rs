//! The curve of what each further place adds.

use super::still::still_plot;
use crate::chart::portfolio::{LINES, PortfolioChart};
use crate::chart::words::{number, points};
use crate::scene::strength;
use crate::ui::theme::{colours, font, lower, small, softened, weight};
use egui::{Align2, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};
use egui_plot::{Line, PlotPoint, Points};

/// Draws coverage by number of places, and mean fit as a thinner line; gives a size that was clicked.
pub fn curve_ui(ui: &mut Ui, chart: &PortfolioChart, height: f32) -> Option<usize> {
    let c = colours(ui);
    // The same scale as in the picture, with room for a figure over the highest point.
    let (low, high) = (chart.low_end(), 104.0);
    let first = chart.curve.first().map_or(1.0, |step| size(step.size));
    let last = chart.curve.last().map_or(1.0, |step| size(step.size));
    let shown = still_plot("what each place adds", height).show(ui, |plot| {
        plot.set_plot_bounds_x(first - 0.75..=last + 0.5);
        plot.set_plot_bounds_y(low - (high - low) * 0.14..=high);
        let fits: Vec<[f64; 2]> = chart.curve.iter().map(|step| [size(step.size), step.mean_score]).collect();
        let grey = softened(c.muted, c.surface, part(strength::SECOND_LINE));
        plot.line(Line::new(LINES[1].0, fits).color(grey).width(1.5).allow_hover(false));
        let covers: Vec<[f64; 2]> = chart.curve.iter().map(|step| [size(step.size), step.coverage]).collect();
        plot.line(Line::new(LINES[0].0, covers.clone()).color(c.accent).width(2.5).allow_hover(false));
        for (step, at) in chart.curve.iter().zip(covers) {
            let (radius, filled) = if step.chosen { (8.0, true) } else { (5.0, false) };
            plot.points(Points::new("size", at).radius(radius).color(c.accent).filled(filled).allow_hover(false));
        }
    });
    let at = |x: f64, y: f64| shown.transform.position_from_point(&PlotPoint::new(x, y));
    let area = *shown.transform.frame();
    let mut clicked = None;
    for step in &chart.curve {
        let place = at(size(step.size), step.coverage);
        let words = points(step.coverage);
        ui.painter().text(
            place - Vec2::new(0.0, 12.0),
            Align2::CENTER_BOTTOM,
            words,
            font(weight::SEMIBOLD, false),
            c.ink,
        );
        let under = Pos2::new(place.x, area.bottom() - 8.0);
        ui.painter().text(under, Align2::CENTER_CENTER, number(step.size), font(weight::REGULAR, true), c.muted);
        let column = Rect::from_x_y_ranges(place.x - 20.0..=place.x + 20.0, area.y_range());
        let response = ui.interact(column, ui.scope_id().with(("step", step.size)), Sense::click());
        let label = step.label();
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
        if response.hovered() || response.has_focus() {
            ui.painter().rect_stroke(column, 6.0, Stroke::new(1.0, c.line), egui::StrokeKind::Inside);
        }
        if response.on_hover_text(&label).clicked() {
            clicked = Some(step.size);
        }
    }
    let [blue, grey] = LINES.map(|(_, what)| lower(what));
    ui.label(small(ui, format!("Blue: {blue}. Grey: {grey}.")));
    clicked
}

/// A strength as colours on screen have it.
#[expect(clippy::cast_possible_truncation, reason = "a part from 0 to 1")]
const fn part(strength: f64) -> f32 {
    strength as f32
}

#[expect(clippy::cast_precision_loss, reason = "at most five")]
const fn size(size: usize) -> f64 {
    size as f64
}
