//! How a score is made: over the page and the drawer, beside the sliders, so that a drag is seen in it at once.

mod chance;
mod columns;
mod rows;
mod steps;

use super::layout::{pair_ui, sentence_ui, wide_card};
use crate::app::command::{Command, ExplainCommand};
use crate::app::view::Part;
use crate::chart::score_table::{NAME, ScoreTable};
use crate::domain::plan::Scope;
use crate::scene::text::{FontWeight, TextLayout};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, MARGIN, NEAR, body, colours, icon, medium, muted, small};
use crate::ui::widgets::{keep_in_sight, letter_mark, part_begins, scroll_by_keys, tab};
use egui::{
    Align, Button, CentralPanel, Frame, Key, Label, Layout, Margin, Modifiers, ScrollArea, Ui, Vec2, WidgetInfo,
};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_CHEVRON_LEFT, ICON_CHEVRON_RIGHT, ICON_CLOSE, ICON_CONTENT_COPY};

/// The most that a segment's name takes on a chip, in points.
const CHIP: f64 = 220.0;
/// The part of the width that the steps to the score take beside how good it is.
const STEPS: f32 = 0.47;
/// How wide the table must be for both beside each other, in points.
const BESIDE: f32 = 780.0;

/// How many lines the headline has where that can be.
const LINES: usize = 2;

/// Draws the table in the room of page and drawer.
pub fn score_table_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, table: &ScoreTable) {
    keys_ui(ui, cx);
    CentralPanel::no_frame().frame(Frame::new().fill(colours(ui).ground)).show(ui, |ui| {
        let margin = |top, bottom| Margin { left: MARGIN, right: MARGIN, top, bottom };
        Frame::new().inner_margin(margin(14, 10)).show(ui, |ui| {
            part_begins(ui, cx, Part::Page);
            head_ui(ui, cx, table);
            segments_ui(ui, cx, table);
            if let Some(missed) = &table.missed {
                ui.label(body(missed).color(colours(ui).bad));
            }
        });
        ScrollArea::vertical().id_salt("how a score is made").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(margin(0, 14)).show(ui, |ui| {
                wide_card(ui, |ui| rows::rows_ui(ui, table));
                ui.add_space(APART - NEAR);
                below_ui(ui, cx, table);
            });
            keep_in_sight(ui);
            scroll_by_keys(ui, cx);
        });
    });
}

/// What leads to the score and how good that is: beside each other where there is room.
fn below_ui(ui: &mut Ui, cx: &ViewCx<'_>, table: &ScoreTable) {
    let steps = |ui: &mut Ui| wide_card(ui, |ui| steps::steps_ui(ui, table));
    let Some(good) = &table.how_good else { return steps(ui) };
    let colour = platform_colour(ui, cx, &table.platform);
    let how_good = |ui: &mut Ui| wide_card(ui, |ui| chance::how_good_ui(ui, good, colour));
    if ui.available_width() < BESIDE {
        steps(ui);
        ui.add_space(APART - NEAR);
        return how_good(ui);
    }
    pair_ui(ui, STEPS, |ui, at| if at == 0 { steps(ui) } else { how_good(ui) });
}

/// The arrows lead through the ranking while nothing has the keyboard.
fn keys_ui(ui: &Ui, cx: &mut ViewCx<'_>) {
    if cx.state.dialogs.question.is_some() || ui.memory(egui::Memory::focused).is_some() {
        return;
    }
    for (key, command) in [(Key::ArrowRight, ExplainCommand::Next), (Key::ArrowLeft, ExplainCommand::Back)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            cx.send(Command::Explain(command));
        }
    }
}

fn head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, table: &ScoreTable) {
    let colour = platform_colour(ui, cx, &table.platform);
    ui.horizontal_top(|ui| {
        letter_mark(ui, &table.name, colour, 40.0);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            buttons_ui(ui, cx, table);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.label(small(ui, format!("{NAME} · {}", table.place)));
                sentence_ui(ui, cx, &table.headline, LINES);
            });
        });
    });
}

/// Close, copy, and the way through the ranking, from right to left.
fn buttons_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, table: &ScoreTable) {
    if sign_ui(ui, ICON_CLOSE, ("Close the table", "Closes the table and goes back to where you were (Esc)"), true) {
        cx.send(Command::Explain(ExplainCommand::Close));
    }
    let copy = Button::new((icon(ICON_CONTENT_COPY), medium("Copy"))).min_size(Vec2::new(0.0, 32.0));
    let copy = ui.add(copy);
    copy.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Copy the table"));
    if copy.on_hover_text("Copies the table to the clipboard, for slides and spreadsheets").clicked() {
        cx.send(Command::Explain(ExplainCommand::Copy));
    }
    let Ok(answered) = &cx.state.answers.outcome else { return };
    let there = |by| table.neighbour(&answered.report, by).is_some();
    let (back, next) = (there(-1), there(1));
    if sign_ui(ui, ICON_CHEVRON_RIGHT, ("Next platform", "Goes to the next platform in the ranking (→)"), next) {
        cx.send(Command::Explain(ExplainCommand::Next));
    }
    if sign_ui(ui, ICON_CHEVRON_LEFT, ("Previous platform", "Goes to the previous platform in the ranking (←)"), back)
    {
        cx.send(Command::Explain(ExplainCommand::Back));
    }
}

/// A button with a sign alone; whether it was clicked.
fn sign_ui(ui: &mut Ui, sign: MaterialIcon, (name, help): (&str, &str), enabled: bool) -> bool {
    let response = ui.add_enabled(enabled, Button::new(icon(sign)).min_size(Vec2::splat(32.0)));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
    response.on_hover_text(help).clicked()
}

/// Where the answer is for everyone: the segments, one of which the table is for.
fn segments_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, table: &ScoreTable) {
    let Ok(answered) = &cx.state.answers.outcome else { return };
    if cx.state.document.scope != Scope::Everyone || answered.report.problem.segments.len() < 2 {
        return;
    }
    let setting = TextLayout { weight: FontWeight::SemiBold, size: 14.0, stretch: 1.0 };
    if let Some(overall) = &table.overall {
        ui.add(Label::new(muted(ui, overall)).wrap());
    }
    ui.add_space(NEAR);
    ui.horizontal_wrapped(|ui| {
        for demand in &answered.report.problem.segments {
            let (name, chosen) = (&demand.name, demand.name == table.segment);
            if tab(ui, &setting.shortened(name, CHIP), name, "", chosen, &format!("Shows the score for {name}"))
                && !chosen
            {
                cx.send(Command::Explain(ExplainCommand::For(name.clone())));
            }
        }
    });
}
