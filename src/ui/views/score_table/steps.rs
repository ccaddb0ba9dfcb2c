//! From the fit to the score: the sum, and what its figures rest on.

use crate::chart::score_table::{ScoreTable, Step};
use crate::ui::theme::{NEAR, colours, font, headline, small, title, weight};
use crate::ui::widgets::hairline;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Label, Layout, Ui, Vec2};

/// The width of the names of the lines, in points.
const NAMES: f32 = 140.0;

/// Draws the sum and its lines.
pub fn steps_ui(ui: &mut Ui, table: &ScoreTable) {
    ui.label(title("From fit to score"));
    ui.add_space(NEAR);
    sum_ui(ui, table);
    ui.add_space(NEAR);
    for step in &table.steps.lines {
        hairline(ui);
        step_ui(ui, step);
    }
}

/// `86.4 × 0.935 = 80.8`, each figure over its name.
fn sum_ui(ui: &mut Ui, table: &ScoreTable) {
    let c = colours(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let wide = (ui.available_width() / 3.0).min(170.0);
        let last = table.sum().len() - 1;
        for (at, ((figure, name), sign)) in table.sum().into_iter().zip(["×", "=", ""]).enumerate() {
            let part = if at == last { ui.available_width().min(1.4 * wide) } else { 0.66 * wide };
            let layout = Layout::top_down(Align::Center);
            ui.allocate_ui_with_layout(Vec2::new(part, 50.0), layout, |ui| {
                ui.set_width(part);
                ui.spacing_mut().item_spacing.y = 1.0;
                let colour = if at == last { c.accent } else { c.ink };
                ui.label(headline(figure).color(colour));
                ui.add(Label::new(small(ui, name)).wrap());
            });
            if !sign.is_empty() {
                ui.allocate_ui_with_layout(Vec2::new(0.3 * wide, 34.0), Layout::top_down(Align::Center), |ui| {
                    ui.set_width(0.3 * wide);
                    ui.add_space(9.0);
                    ui.label(title(sign));
                });
            }
        }
    });
}

/// The name of a line, and what it says beside it.
fn step_ui(ui: &mut Ui, step: &Step) {
    let c = colours(ui);
    ui.add_space(NEAR);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(NAMES, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(NAMES);
            ui.add(Label::new(egui::RichText::new(step.name).font(font(weight::REGULAR, false)).color(c.muted)).wrap());
        });
        let mut job = LayoutJob::default();
        let format =
            |colour| TextFormat { font_id: font(weight::REGULAR, false), color: colour, ..TextFormat::default() };
        job.append(&step.words, 0.0, format(c.ink));
        if !step.from.is_empty() {
            job.append(&format!(" ({})", step.from), 0.0, format(c.muted));
        }
        ui.add(Label::new(job).wrap());
    });
    ui.add_space(NEAR);
}
