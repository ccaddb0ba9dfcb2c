//! Audiences to start from: who they are, where they stand, and which platform would lead for them.

use super::layout::tool_head_ui;
use crate::app::command::Command;
use crate::app::survey::Take;
use crate::chart::preset_previews::PresetPreview;
use crate::chart::words::points;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, colours, font, medium, muted, small, title, weight};
use crate::ui::widgets::{action_button, card, letter_mark, tiny_rail};
use egui::{Label, Layout, Ui, Vec2};

/// A card is at least this wide, in points.
const LEAST_WIDTH: f32 = 290.0;
/// What a card's edges take of its width.
const EDGES: f32 = 42.0;
/// The room of a milestone's name beside its rail.
const NAME: f32 = 100.0;
/// The height of such a line.
const NAME_HEIGHT: f32 = 16.0;

/// Draws the page.
pub fn presets_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    tool_head_ui(ui, cx, "Described audiences", "Back");
    ui.label(muted(ui, "Made-up examples to start from, not research. You can change every slider afterwards."));
    ui.add_space(NEAR);
    let state = cx.state;
    if state.answers.offers.is_empty() {
        ui.label(medium("No described audience works with this framework"));
        return;
    }
    let room = ui.available_width();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number of columns")]
    let columns = ((room + APART) / (LEAST_WIDTH + APART)).floor().clamp(1.0, 4.0) as usize;
    #[expect(clippy::cast_precision_loss, reason = "a small number of columns")]
    let width = (room + APART) / columns as f32 - APART;
    for row in state.answers.offers.chunks(columns) {
        let height = row.iter().map(|offer| about_height(ui, &offer.preset.about, width)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = APART;
            for offer in row {
                ui.allocate_ui_with_layout(Vec2::new(width, 0.0), Layout::top_down(egui::Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.x = NEAR;
                    card(ui).show(ui, |ui| {
                        ui.set_width(width - EDGES);
                        offer_ui(ui, cx, offer, height);
                    });
                });
            }
        });
        ui.add_space(APART - NEAR);
    }
}

/// How high a description is in a card of that width: cards of a row have their rails on one line.
fn about_height(ui: &Ui, about: &str, width: f32) -> f32 {
    let ink = colours(ui).muted;
    ui.painter().layout(about.to_owned(), font(weight::REGULAR, false), ink, width - EDGES).size().y
}

fn offer_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, offer: &PresetPreview, height: f32) {
    let preset = &offer.preset;
    ui.label(title(&preset.name));
    ui.allocate_ui(Vec2::new(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        ui.add(Label::new(muted(ui, &preset.about)).wrap());
    });
    ui.add_space(NEAR);
    ui.horizontal(|ui| match &offer.leader {
        Some(leader) => {
            letter_mark(ui, &leader.name, platform_colour(ui, cx, &leader.platform), 22.0);
            let sentence = format!("{} leads: {}", leader.name, points(leader.score));
            ui.add(Label::new(medium(sentence)).truncate());
        }
        None => _ = ui.label(medium("No platform in this plan can be ranked")),
    });
    ui.add_space(NEAR);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = NAME_HEIGHT;
    for (position, milestone) in cx.state.document.framework.milestones.iter().enumerate() {
        let Some(wish) = preset.segment.active(&milestone.id) else { continue };
        ui.horizontal(|ui| {
            let name = ui.allocate_ui(Vec2::new(NAME, NAME_HEIGHT), |ui| {
                ui.set_min_width(NAME);
                ui.add(Label::new(small(ui, &milestone.name)).truncate())
            });
            name.inner.on_hover_text(&milestone.question);
            let need = wish.need.get();
            let label = format!(
                "{} of {}: {} out of 100, between “{}” and “{}”",
                milestone.name,
                preset.name,
                points(need),
                milestone.low,
                milestone.high
            );
            let width = ui.available_width();
            tiny_rail(ui, &label, colours(ui).milestone(position), need, wish.spread.get(), width);
        });
    }
    ui.spacing_mut().item_spacing.y = NEAR;
    ui.add_space(NEAR);
    take_ui(ui, cx, offer);
}

fn take_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, offer: &PresetPreview) {
    let segment = || Box::new(offer.preset.segment.clone());
    let name = &offer.preset.name;
    let ways = [("Use for this segment", Take::InPlace), ("Add as a new segment", Take::AsNew)];
    for (words, how) in ways {
        if how == Take::InPlace && cx.state.document.segment_shown().is_none() {
            continue;
        }
        let response = action_button(ui, words, false);
        let label = format!("{words}: {name}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
        if response.clicked() {
            cx.send(Command::ApplySegment(segment(), how));
        }
    }
}
