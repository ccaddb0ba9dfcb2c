//! How do they differ? Two to four platforms side by side, and all of them on one page.

use super::layout::{headline_ui, pair_ui, wide_card};
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::chart::heat_map::Shows;
use crate::chart::honeycomb::Honeycomb;
use crate::chart::map::Map;
use crate::chart::{Chart, Description, MOST_COMPARED, words};
use crate::domain::id::PlatformId;
use crate::ui::charts::{Asked, laid, map_ui};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, readable_on, title};
use crate::ui::widgets::{keep_in_sight, segmented};
use egui::{Align, Button, Layout, Stroke, Ui, WidgetInfo};

/// Draws the view.
pub fn differ_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let material = cx.material(answered, &cx.state.view.compared);
    let compared = material.compared();
    let combs = Honeycomb::of_all(&material);
    headline_ui(ui, cx, &combs.headline, &[]);
    chosen_ui(ui, cx, answered, &compared);
    ui.add_space(NEAR);
    wide_card(ui, |ui| {
        chart_ui(ui, cx, answered, Chart::Honeycomb);
    });
    ui.add_space(APART - NEAR);
    pair_ui(ui, 0.5, |ui, side| {
        wide_card(ui, |ui| {
            if side == 0 {
                pair_of_platforms_ui(ui, cx, answered, compared.len());
            } else {
                shapes_ui(ui, cx, answered, &combs);
            }
        });
    });
    ui.add_space(APART - NEAR);
    let map = Map::of_all(&material);
    wide_card(ui, |ui| {
        ui.label(title(&map.headline));
        map_ui(ui, cx, &map, 380.0);
    });
    ui.add_space(APART - NEAR);
    wide_card(ui, |ui| all_ui(ui, cx, answered));
}

/// What separates the first two of those compared.
fn pair_of_platforms_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, compared: usize) {
    let laid = laid(ui, cx, answered, Asked::all(Chart::Separates));
    let Some((laid, Description::Separates(chart))) = laid.as_ref().map(|laid| (laid, &laid.description)) else {
        let words = match answered.report.claimed_leader() {
            None => words::lead(&answered.report),
            Some(_) if compared > 1 => "One of the first two is ruled out, so there is nothing to separate".to_owned(),
            Some(_) => "Add a second platform to see what separates the two".to_owned(),
        };
        ui.label(title("What separates them"));
        ui.label(muted(ui, words));
        return;
    };
    ui.label(title(format!("What separates {} from {}", chart.one.1, chart.other.1)));
    ui.label(muted(ui, &chart.headline));
    ui.add_space(NEAR);
    laid.ui(ui, cx);
}

fn shapes_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, combs: &Honeycomb) {
    let heading = match combs.needs.len() {
        0 => "Radar",
        1 => "Levels against the need (dashed)",
        _ => "Levels against the average need (dashed)",
    };
    ui.label(title(heading));
    ui.add_space(NEAR);
    if !chart_ui(ui, cx, answered, Chart::Radar) {
        ui.label(muted(ui, "A radar needs at least three milestones"));
    }
}

/// Draws a chart, if it has something to show.
fn chart_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, chart: Chart) -> bool {
    let laid = laid(ui, cx, answered, Asked::all(chart));
    if let Some(laid) = &laid {
        laid.ui(ui, cx);
    }
    laid.is_some()
}

/// The platforms compared, each with a way out, and a way to add one.
fn chosen_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, compared: &[PlatformId]) {
    ui.horizontal_wrapped(|ui| {
        for id in compared {
            let Some(platform) = cx.state.document.library.get(id) else { continue };
            let colour = platform_colour(ui, cx, id);
            let words = medium(format!("{}  ×", platform.name)).color(readable_on(colour));
            let chip = ui.add(Button::new(words).fill(colour).stroke(Stroke::NONE));
            let label = format!("Remove {} from the comparison", platform.name);
            chip.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if chip.on_hover_text(&label).clicked() && compared.len() > 1 {
                cx.send(Command::Compare { platform: id.clone(), compared: false });
            }
        }
        if compared.len() < MOST_COMPARED {
            add_ui(ui, cx, answered, compared);
        }
    });
}

fn add_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, compared: &[PlatformId]) {
    let button = Button::new(medium("+ Add a platform")).fill(colours(ui).chip).stroke(Stroke::NONE);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            ui.set_min_width(220.0);
            for place in &answered.report.places {
                let platform = answered.report.platform(*place);
                if compared.contains(&platform.id) {
                    continue;
                }
                if ui.add(Button::new(body(&platform.name)).frame_when_inactive(false)).clicked() {
                    cx.send(Command::Compare { platform: platform.id.clone(), compared: true });
                    ui.close();
                }
            }
            keep_in_sight(ui);
        });
    });
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Add a platform"));
}

/// All platforms against all milestones.
fn all_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let shows = cx.state.view.heat_map;
    let asked = Asked { shows, ..Asked::all(Chart::Heatmap) };
    let Some(chart) = laid(ui, cx, answered, asked) else { return };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let choices = Shows::ALL.map(|(_, name, help)| (name, help));
            let now = Shows::ALL.iter().position(|(known, ..)| *known == shows).unwrap_or_default();
            if let Some((shows, ..)) = segmented(ui, &choices, now).and_then(|at| Shows::ALL.get(at)) {
                cx.send(Command::SetHeatMap(*shows));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(title(chart.description.says().title())).truncate());
            });
        });
    });
    ui.add_space(NEAR);
    chart.ui(ui, cx);
}
