//! What to keep, to start and to stop above the ranking: a tile for each platform of today and of the suggested set.

use super::layout::wide_card;
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::app::view::Page;
use crate::chart::Describes as _;
use crate::chart::today::{Today, TodayRow};
use crate::chart::words::{adds_in_words, capital, that_it_adds};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, body, colours, medium, small};
use crate::ui::widgets::{decision_chip, letter_mark};
use egui::{Align, Button, Label, Layout, Sense, Ui, WidgetInfo};

/// The least width of a tile, in points.
const TILE: f32 = 150.0;
/// The most tiles beside each other.
const MOST: usize = 4;

/// Draws the tiles; nothing where the plan does not say where the business is today.
pub fn strip_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let Some(chart) = Today::of(&cx.material(answered, &cx.state.view.compared)) else { return };
    wide_card(ui, |ui| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
        let columns = ((ui.available_width() / TILE) as usize).clamp(1, MOST.min(chart.rows.len().max(1)));
        let labels: Vec<String> = chart.entries().into_iter().map(|entry| entry.label).collect();
        for (rows, labels) in chart.rows.chunks(columns).zip(labels.chunks(columns)) {
            ui.columns(columns, |columns| {
                for (column, (row, label)) in columns.iter_mut().zip(rows.iter().zip(labels)) {
                    column.push_id(("tile", row.platform.as_str()), |ui| {
                        ui.with_layout(Layout::top_down(Align::Min), |ui| tile_ui(ui, cx, row, label));
                    });
                }
            });
            ui.add_space(NEAR);
        }
        ui.horizontal_wrapped(|ui| {
            for sum in &chart.sums {
                ui.label(small(ui, format!("{sum}.")));
            }
            let hours = ui.add(Button::new(small(ui, "Change your hours").color(colours(ui).accent)).frame(false));
            if hours
                .on_hover_text(
                    "Opens “What should we do?”, where you enter your hours and the platforms you’re on today",
                )
                .clicked()
            {
                cx.send(Command::OpenPage(Page::Follows));
            }
        });
    });
    ui.add_space(APART - NEAR);
}

/// One tile, from the left.
fn tile_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &TodayRow, label: &str) {
    ui.spacing_mut().item_spacing.y = 4.0;
    decision_chip(ui, row.decision);
    ui.horizontal(|ui| {
        letter_mark(ui, &row.name, platform_colour(ui, cx, &row.platform), 22.0);
        let name = ui.add(Label::new(medium(&row.name)).truncate().sense(Sense::CLICK));
        name.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, label));
        if name.on_hover_text(format!("{}. Click for its story.", row.why)).clicked() {
            cx.send(Command::Select(row.platform.clone()));
        }
    });
    let adds =
        row.adds.map_or_else(|| "Can’t be ranked".to_owned(), |adds| capital(&that_it_adds(&adds_in_words(adds))));
    ui.add(Label::new(body(adds)).wrap());
    ui.add(Label::new(small(ui, &row.hours)).wrap());
}
