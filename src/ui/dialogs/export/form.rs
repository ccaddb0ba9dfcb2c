//! How large what is exported is, and what stands around it.

use crate::app::export::SIZES;
use crate::export::job::{Format, Order, Size};
use crate::export::pptx::Ratio;
use crate::scene::sheet::SIDES;
use crate::ui::theme::{NEAR, body, muted, small};
use crate::ui::widgets::{segmented, tick_box};
use egui::{ComboBox, DragValue, Ui, WidgetInfo};

/// What a size without a name is called.
const OWN: &str = "Custom size";

/// What is chosen, in words: no more of it than makes a difference.
pub(super) fn summary(order: &Order) -> String {
    if !order.is_drawn() {
        let words = if order.size.ratio() == Ratio::Standard { "4:3" } else { "16:9" };
        return format!("{words} slides");
    }
    let mut words = match order.size {
        Size::Pixels(width, height) => format!("{width} × {height}"),
        named => name_of(named).to_owned(),
    };
    if order.formats.contains(&Format::Png) {
        words = format!(
            "{words}, {} pixels",
            ["as many", "twice the", "three times the", "four times the"][scale_at(order)]
        );
    }
    words
        + if order.plain { ", without title and source" } else { "" }
        + if order.outlines && order.formats.contains(&Format::Svg) { ", text as outlines" } else { "" }
}

fn scale_at(order: &Order) -> usize {
    usize::from(order.scale).saturating_sub(1).min(3)
}

fn name_of(size: Size) -> &'static str {
    SIZES.iter().find(|(named, _)| *named == size).map_or(OWN, |(_, words)| words)
}

/// The choices that make a difference to the formats that are chosen.
pub(super) fn form_ui(ui: &mut Ui, order: &mut Order) {
    if !order.is_drawn() {
        // Slides come in two ratios alone.
        let choices = [("16:9", "Each slide is 13⅓ × 7½ inches"), ("4:3", "Each slide is 10 × 7½ inches")];
        let standard = order.size.ratio() == Ratio::Standard;
        if let Some(at) = segmented(ui, &choices, usize::from(standard)) {
            order.size = if at == 0 { Size::Wide } else { Size::Standard };
        }
        return;
    }
    size_ui(ui, order);
    if let Some(on) =
        tick_box(ui, "Without title and source", "Plain pictures", "For a slide that has its own", order.plain)
    {
        order.plain = on;
    }
    if !order.formats.contains(&Format::Svg) {
        return;
    }
    if let Some(on) = tick_box(
        ui,
        "Convert text to outlines (SVG)",
        "Convert text to outlines",
        "Text looks the same everywhere, but can’t be edited",
        order.outlines,
    ) {
        order.outlines = on;
    }
}

/// How large pictures are, and how many pixels they have for that.
fn size_ui(ui: &mut Ui, order: &mut Order) {
    ui.horizontal(|ui| {
        let combo = ComboBox::from_id_salt("export size").selected_text(body(name_of(order.size))).show_ui(ui, |ui| {
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
        if order.formats.contains(&Format::Png) {
            let scales: Vec<String> = (1..=4).map(|scale| format!("{scale}×")).collect();
            let choices: Vec<(&str, &str)> =
                scales.iter().map(|scale| (scale.as_str(), "Image resolution (PNG)")).collect();
            if let Some(at) = segmented(ui, &choices, scale_at(order)) {
                order.scale = u8::try_from(at + 1).unwrap_or(2);
            }
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
        ui.label(small(ui, "Pictures have this size. Slides will be 16:9."));
    }
    ui.add_space(NEAR);
}

/// One side of a size of one's own.
fn side_ui(ui: &mut Ui, name: &str, side: &mut u32) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sides are small whole numbers")]
    let (least, most) = (SIDES.0 as u32, SIDES.1 as u32);
    let drag = ui.add(DragValue::new(side).range(least..=most).speed(4.0));
    drag.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::SpinButton, true, name));
    drag.on_hover_text(format!("{name}, from {least} to {most}. Drag, or click to type."));
}

/// A size as its pixels, to go on from.
fn as_pixels(size: Size) -> Size {
    let (width, height) = size.pixels();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sides are small whole numbers")]
    let (width, height) = (width as u32, height as u32);
    Size::Pixels(width, height)
}
