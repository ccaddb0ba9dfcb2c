//! Whose look what is exported has, and what it lies on.

use super::row::name_ui;
use crate::app::command::Command;
use crate::app::export::{ExportCommand, ExportState};
use crate::export::job::Order;
use crate::scene::style::Ground;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, colours, medium, small};
use crate::ui::widgets::{action_button, segmented};
use egui::{Label, ScrollArea, Ui};

/// What pictures and slides can lie on: its name, and what it is for.
const GROUNDS: [(Ground, &str, &str); 3] = [
    (Ground::Light, "Light", "For light slides"),
    (Ground::Dark, "Dark", "For dark slides"),
    (Ground::Transparent, "Transparent", "Lets the slide show through"),
];

/// The ground, and our own look or a client's.
pub(super) fn look_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState, order: &mut Order) {
    ui.add_space(NEAR);
    ui.horizontal(|ui| {
        name_ui(ui, "Look");
        // Slides have no ground that shows through.
        let grounds = if order.is_drawn() { &GROUNDS[..] } else { &GROUNDS[..2] };
        let chosen = grounds.iter().position(|(ground, ..)| *ground == order.ground).unwrap_or_default();
        let choices: Vec<(&str, &str)> = grounds.iter().map(|(_, words, help)| (*words, *help)).collect();
        if let Some(at) = segmented(ui, &choices, chosen) {
            order.ground = grounds[at].0;
        }
        let help = "Opens a brand file, or your client’s own .pptx, .potx or .thmx";
        if desk.order.brand.is_none() && action_button(ui, "Client’s brand…", false).on_hover_text(help).clicked() {
            cx.send(Command::Export(ExportCommand::AskBrand));
        }
    });
    if desk.order.brand.is_some() {
        client_ui(ui, cx, desk);
    }
}

/// A client's colours, fonts and logo.
fn client_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    let Some(brand) = &desk.order.brand else { return };
    ui.add(Label::new(medium(format!("Brand: {}", brand.name))).truncate());
    ui.horizontal_wrapped(|ui| {
        if action_button(ui, "Remove brand", false).clicked() {
            cx.send(Command::Export(ExportCommand::NoBrand));
        }
        let help = "Opens a brand file, or your client’s own .pptx, .potx or .thmx";
        if action_button(ui, "Change brand…", false).on_hover_text(help).clicked() {
            cx.send(Command::Export(ExportCommand::AskBrand));
        }
        let help = "Saves a brand file that you can use again, edit, or add a logo to";
        // A look with a logo has a file of its own already, with the logo beside it.
        if brand.logo.is_none() && action_button(ui, "Save brand…", false).on_hover_text(help).clicked() {
            cx.send(Command::Export(ExportCommand::AskSaveBrand));
        }
    });
    ScrollArea::vertical().id_salt("odd about the look").max_height(54.0).show(ui, |ui| {
        for warning in &desk.of_brand {
            ui.label(small(ui, warning).color(colours(ui).bad));
        }
    });
}
