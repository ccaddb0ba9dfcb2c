//! Ranks of this plan on the left, of a scenario on the right, and a line between them.

use crate::chart::slope::{Slope, SlopeLine};
use crate::chart::words::points;
use crate::ui::cx::{Cx, platform_colour};
use crate::ui::theme::{colours, font, small_strong, softened, weight};
use egui::{Align2, Pos2, Sense, Stroke, Ui, Vec2, WidgetInfo};

/// How many platforms are shown: the first so many of either side.
const MOST: usize = 8;
const ROW: f32 = 24.0;

/// Draws the lines of the platforms that are among the first of either side.
pub fn slope_ui(ui: &mut Ui, cx: &Cx<'_>, chart: &Slope) {
    let c = colours(ui);
    let among = |at: Option<(usize, f64)>| at.is_some_and(|(rank, _)| rank <= MOST);
    let mut lines: Vec<&SlopeLine> = chart.lines.iter().filter(|line| among(line.now) || among(line.then)).collect();
    lines.truncate(2 * MOST);
    let (left, right) = (order(&lines, |line| line.now), order(&lines, |line| line.then));
    ui.horizontal(|ui| {
        ui.label(small_strong("This plan"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(small_strong(&chart.scenario));
        });
    });
    let height = ROW * at_row(lines.len());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, &chart.alt_text));
    let inset = (rect.width() * 0.36).min(230.0);
    for (number, line) in lines.iter().enumerate() {
        let y = |order: &[usize]| {
            let row = order.iter().position(|at| *at == number).unwrap_or_default();
            rect.top() + ROW * (at_row(row) + 0.5)
        };
        let (from, to) = (Pos2::new(rect.left() + inset, y(&left)), Pos2::new(rect.right() - inset, y(&right)));
        let moved = line.now.map(|(rank, _)| rank) != line.then.map(|(rank, _)| rank);
        let first = [line.now, line.then].into_iter().flatten().any(|(rank, _)| rank == 1);
        let colour =
            if moved || first { platform_colour(ui, cx, &line.platform) } else { softened(c.muted, c.surface, 0.5) };
        ui.painter().line_segment([from, to], Stroke::new(if first { 3.0 } else { 2.0 }, colour));
        for dot in [from, to] {
            ui.painter().circle_filled(dot, 4.0, colour);
        }
        let style = font(if first { weight::SEMIBOLD } else { weight::REGULAR }, false);
        let words = |at: Option<(usize, f64)>| match at {
            Some((rank, fit)) => format!("{rank}. {} {}", line.name, points(fit)),
            None => format!("{} ruled out", line.name),
        };
        ui.painter().text(from - Vec2::new(10.0, 0.0), Align2::RIGHT_CENTER, words(line.now), style.clone(), c.ink);
        ui.painter().text(to + Vec2::new(10.0, 0.0), Align2::LEFT_CENTER, words(line.then), style, c.ink);
    }
}

/// The lines in the order of their ranks on one side; those that are ruled out come last.
fn order(lines: &[&SlopeLine], side: impl Fn(&SlopeLine) -> Option<(usize, f64)>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|at| side(lines[*at]).map_or((1, 0), |(rank, _)| (0, rank)));
    order
}

#[expect(clippy::cast_precision_loss, reason = "a number of rows")]
const fn at_row(row: usize) -> f32 {
    row as f32
}
