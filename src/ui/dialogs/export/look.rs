//! How what is exported looks: size, ground, and a client's own look.

use crate::app::command::Command;
use crate::app::export::{ExportCommand, ExportDesk, SIZES};
use crate::chart::draw::SIDES;
use crate::chart::style::Ground;
use crate::export::job::{Format, Order, Size};
use crate::ui::cx::Cx;
use crate::ui::theme::{NEAR, body, colours, medium, muted, small};
use crate::ui::widgets::{action_button, segmented, tick_box};
use egui::{ComboBox, DragValue, ScrollArea, Ui, WidgetInfo};

/// What a size without a name is called.
const OWN: &str = "Own size";

/// How large pictures are and what they lie on.
pub(super) fn look_ui(ui: &mut Ui, order: &mut Order) {
    let named = SIZES.iter().find(|(size, _)| *size == order.size).map_or(OWN, |(_, words)| words);
    ui.horizontal(|ui| {
        let combo = ComboBox::from_id_salt("export size").selected_text(body(named)).show_ui(ui, |ui| {
            // Close enough together that all of them are in sight in a low window too.
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.spacing_mut().button_padding.y = 3.0;
            for (size, words) in SIZES {
                ui.selectable_value(&mut order.size, size, body(words));
            }
            let own = matches!(order.size, Size::Pixels(..));
            if ui.selectable_label(own, body(OWN)).clicked() && !own {
                order.size = as_pixels(order.size);
            }
        });
        combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Size"));
        let scales: Vec<String> = (1..=4).map(|scale| format!("{scale}×")).collect();
        let choices: Vec<(&str, &str)> =
            scales.iter().map(|scale| (scale.as_str(), "How sharp pictures of pixels are")).collect();
        if let Some(at) = segmented(ui, &choices, usize::from(order.scale).saturating_sub(1)) {
            order.scale = u8::try_from(at + 1).unwrap_or(2);
        }
    });
    if let Size::Pixels(width, height) = &mut order.size {
        ui.horizontal(|ui| {
            side_ui(ui, "Width in pixels", width);
            ui.label(muted(ui, "×"));
            side_ui(ui, "Height in pixels", height);
            ui.label(muted(ui, "pixels"));
        });
    }
    if order.size.differs_from_slides() && order.formats.contains(&Format::Pptx) {
        ui.label(small(ui, "Pictures have this size; slides will be 16:9"));
    }
    ui.add_space(NEAR);
    let grounds = [
        (Ground::Light, "Light", "On light paper"),
        (Ground::Dark, "Dark", "On dark paper"),
        (Ground::Transparent, "Transparent", "The slide shows through"),
    ];
    let chosen = grounds.iter().position(|(ground, ..)| *ground == order.ground).unwrap_or_default();
    if let Some(at) = segmented(ui, &grounds.map(|(_, words, help)| (words, help)), chosen) {
        order.ground = grounds[at].0;
    }
    ui.add_space(NEAR);
    if let Some(on) =
        tick_box(ui, "Without title and source", "Plain pictures", "For a slide that has its own", order.plain)
    {
        order.plain = on;
    }
    if let Some(on) = tick_box(
        ui,
        "Letters of SVG as shapes",
        "Outlined letters",
        "They look the same everywhere, but cannot be edited",
        order.outlines,
    ) {
        order.outlines = on;
    }
}

/// One side of a size of one's own.
fn side_ui(ui: &mut Ui, name: &str, side: &mut u32) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sides are small whole numbers")]
    let (least, most) = (SIDES.0 as u32, SIDES.1 as u32);
    let drag = ui.add(DragValue::new(side).range(least..=most).speed(4.0));
    drag.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::SpinButton, true, name));
    drag.on_hover_text(format!("{name}, from {least} to {most}: drag, or click and type"));
}

/// A size as its pixels, to go on from.
fn as_pixels(size: Size) -> Size {
    let (width, height) = size.pixels();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sides are small whole numbers")]
    let (width, height) = (width as u32, height as u32);
    Size::Pixels(width, height)
}

/// A client's colours, fonts and logo.
pub(super) fn brand_ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &ExportDesk) {
    ui.add_space(NEAR);
    ui.horizontal_wrapped(|ui| {
        match &desk.order.brand {
            Some(brand) => {
                ui.label(medium(format!("In the look of {}", brand.name)));
                if action_button(ui, "Our own look", false).clicked() {
                    cx.send(Command::Export(ExportCommand::NoBrand));
                }
                let help = "Writes a brand file, to be used again, changed by hand, or given a logo";
                // A look with a logo has a file of its own already, with the logo beside it.
                if brand.logo.is_none() && action_button(ui, "Save this look…", false).on_hover_text(help).clicked() {
                    cx.send(Command::Export(ExportCommand::AskSaveBrand));
                }
            }
            None => {
                ui.label(body("In our own look"));
            }
        }
        let help = "A brand file, or the client’s own .pptx, .potx or .thmx";
        if action_button(ui, "A client’s look…", false).on_hover_text(help).clicked() {
            cx.send(Command::Export(ExportCommand::AskBrand));
        }
        if action_button(ui, "Copy picture", false).on_hover_text("Puts the chart above on the clipboard").clicked() {
            cx.send(Command::Export(ExportCommand::Copy(desk.shown)));
        }
        if action_button(ui, "Copy table", false)
            .on_hover_text("Puts the ranking on the clipboard, as a table")
            .clicked()
        {
            cx.send(Command::Export(ExportCommand::CopyTable));
        }
    });
    let warned = ScrollArea::vertical().id_salt("odd about the look").max_height(54.0);
    warned.show(ui, |ui| {
        for warning in &desk.of_brand {
            ui.label(small(ui, warning).color(colours(ui).bad));
        }
    });
}
