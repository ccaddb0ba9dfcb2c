//! The export dialog: which charts, in which formats, how they look; with the very picture that will be written.

use super::buttons;
use crate::app::command::{Answer, Command};
use crate::app::export::{ExportCommand, ExportDesk, SIZES};
use crate::chart::draw::Chart;
use crate::chart::style::Ground;
use crate::export::job::{Format, Order};
use crate::ui::cx::Cx;
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::{action_button, segmented, tick_box};
use egui::{
    ColorImage, ComboBox, Image, Layout, ProgressBar, ScrollArea, TextEdit, TextureHandle, Ui, Vec2, WidgetInfo,
};
use std::sync::Arc;

/// The width of the dialog, in points.
pub const EXPORT_WIDTH: f32 = 940.0;
/// The width of its left side.
const CHOICES: f32 = 360.0;
/// The height of its lists.
const LIST: f32 = 150.0;

/// Draws the dialog.
pub fn export_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(desk) = cx.state.export.clone() else { return };
    let mut order = desk.order.clone();
    ui.label(title("Export"));
    ui.add_space(NEAR);
    let preview = (ui.available_width() - CHOICES - APART).max(220.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(CHOICES, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(CHOICES);
            charts_ui(ui, cx, &desk, &mut order);
            formats_ui(ui, &mut order);
            look_ui(ui, &mut order);
        });
        ui.add_space(APART - NEAR);
        ui.allocate_ui_with_layout(Vec2::new(preview, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(preview);
            preview_ui(ui, &desk);
            brand_ui(ui, cx, &desk);
            folder_ui(ui, cx, &desk);
        });
    });
    end_ui(ui, cx, &desk);
    if order != desk.order {
        cx.send(Command::Export(ExportCommand::Order(Box::new(order))));
    }
    bottom_ui(ui, cx, &desk);
}

/// Which charts; a click on a name shows it in the preview.
fn charts_ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &ExportDesk, order: &mut Order) {
    let framework = cx.state.framework.clone();
    ui.label(medium("Charts"));
    ScrollArea::vertical().id_salt("charts to export").max_height(LIST).min_scrolled_height(LIST).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for chart in Chart::all(&framework) {
            let on = order.charts.contains(&chart);
            let name = chart.name(&framework);
            ui.horizontal(|ui| {
                if let Some(on) = tick_box(ui, "", &format!("Export {name}"), "", on) {
                    // The order of the deck is that of the list, however they were ticked.
                    let wanted = |c: &Chart| if *c == chart { on } else { order.charts.contains(c) };
                    order.charts = Chart::all(&framework).into_iter().filter(wanted).collect();
                }
                let shown = desk.shown == chart;
                let button = egui::Button::new(body(&name)).selected(shown).frame_when_inactive(shown).small();
                let response = ui.add(button);
                response.widget_info(|| {
                    WidgetInfo::selected(egui::accesskit::Role::Button, true, shown, format!("Show {name}"))
                });
                if response.clicked() {
                    cx.send(Command::Export(ExportCommand::Show(chart)));
                }
            });
        }
    });
    ui.add_space(NEAR);
}

fn formats_ui(ui: &mut Ui, order: &mut Order) {
    ui.label(medium("As"));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (format, _, words) in Format::ALL {
        if let Some(on) = tick_box(ui, words, words, "", order.formats.contains(&format)) {
            if on {
                order.formats.insert(format)
            } else {
                order.formats.remove(&format)
            };
        }
    }
    ui.add_space(NEAR);
}

fn look_ui(ui: &mut Ui, order: &mut Order) {
    let named = SIZES.iter().find(|(size, _)| *size == order.size).map_or("Own size", |(_, words)| words);
    ui.horizontal(|ui| {
        let combo = ComboBox::from_id_salt("export size").selected_text(body(named)).show_ui(ui, |ui| {
            for (size, words) in SIZES {
                ui.selectable_value(&mut order.size, size, body(words));
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

/// The very picture that will be written, smaller.
fn preview_ui(ui: &mut Ui, desk: &ExportDesk) {
    let (width, height) = desk.order.size.pixels();
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let ratio = (height / width) as f32;
    let most = Vec2::new(ui.available_width(), 300.0);
    let size =
        if most.x * ratio > most.y { Vec2::new(most.y / ratio, most.y) } else { Vec2::new(most.x, most.x * ratio) };
    let Some(image) = &desk.preview else {
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        ui.painter().rect_filled(rect, 4.0, colours(ui).chip);
        ui.label(muted(ui, "This chart has nothing to show yet, such as scenarios of a plan without any"));
        return;
    };
    let texture = texture(ui, image);
    let response = ui.add(Image::new((texture.id(), size)).corner_radius(4.0));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, "Preview of the chart"));
    ui.painter().rect_stroke(response.rect, 4.0, egui::Stroke::new(1.0, colours(ui).line), egui::StrokeKind::Outside);
}

/// The texture of a preview, made once for each.
fn texture(ui: &Ui, image: &Arc<ColorImage>) -> TextureHandle {
    let id = ui.scope_id().with("export preview");
    // The picture is kept with its texture: as long as it lives, no other can have its address.
    let kept: Option<(Arc<ColorImage>, TextureHandle)> = ui.data(|data| data.get_temp(id));
    if let Some((_, texture)) = kept.filter(|(of, _)| Arc::ptr_eq(of, image)) {
        return texture;
    }
    let texture = ui.ctx().load_texture(
        "export preview",
        image.clone(),
        // The picture is drawn smaller than it is; without steps between its letters would break up.
        egui::TextureOptions { mipmap_mode: Some(egui::TextureFilter::Linear), ..egui::TextureOptions::LINEAR },
    );
    ui.data_mut(|data| data.insert_temp(id, (image.clone(), texture.clone())));
    texture
}

/// A client's colours, fonts and logo.
fn brand_ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &ExportDesk) {
    ui.add_space(NEAR);
    ui.horizontal_wrapped(|ui| {
        match &desk.order.brand {
            Some(brand) => {
                ui.label(medium(format!("In the look of {}", brand.name)));
                if action_button(ui, "Our own look", false).clicked() {
                    cx.send(Command::Export(ExportCommand::NoBrand));
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
        if action_button(ui, "Copy table", false).on_hover_text("Puts all figures on the clipboard").clicked() {
            cx.send(Command::Export(ExportCommand::CopyTable));
        }
    });
    for warning in &desk.of_brand {
        ui.label(small(ui, warning).color(colours(ui).bad));
    }
}

fn folder_ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &ExportDesk) {
    ui.add_space(NEAR);
    ui.label(medium("Into the folder"));
    ui.horizontal(|ui| {
        let mut folder = desk.folder.clone();
        let width = (ui.available_width() - 110.0).max(80.0);
        let field = ui.add(TextEdit::singleline(&mut folder).hint_text("folder").desired_width(width));
        field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, "Folder of the export"));
        if folder != desk.folder {
            cx.send(Command::Export(ExportCommand::Folder(folder)));
        }
        if action_button(ui, "Choose…", false).clicked() {
            cx.send(Command::Export(ExportCommand::AskFolder));
        }
    });
    let help = "Files of the same names are replaced; otherwise nothing is written where there are any";
    if let Some(on) = tick_box(ui, "Replace files that are there", "Replace files", help, desk.replace) {
        cx.send(Command::Export(ExportCommand::Replace(on)));
    }
}

/// How far the work is, or how it ended.
fn end_ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &ExportDesk) {
    if let Some(progress) = &desk.progress {
        ui.add_space(NEAR);
        #[expect(clippy::cast_precision_loss, reason = "numbers of files")]
        let part = progress.done as f32 / progress.of.max(1) as f32;
        ui.horizontal(|ui| {
            let words = format!("{} of {}: {}", progress.done + 1, progress.of, progress.name);
            ui.add(ProgressBar::new(part).text(words).desired_width(ui.available_width() - 100.0));
            if action_button(ui, "Stop", false).clicked() {
                cx.send(Command::Export(ExportCommand::Cancel));
            }
        });
    }
    match &desk.ended {
        Some(Ok(files)) => {
            ui.add_space(NEAR);
            ui.horizontal_wrapped(|ui| {
                let count = if files.len() == 1 {
                    "1 file is there".to_owned()
                } else {
                    format!("{} files are there", files.len())
                };
                ui.label(medium(count).color(colours(ui).good));
                if let Some(folder) = files.first().and_then(|file| file.parent()) {
                    let address = format!("file://{}", folder.display());
                    ui.hyperlink_to(body("Show the folder").color(colours(ui).accent), address);
                }
            });
            for warning in &desk.warnings {
                ui.label(small(ui, warning));
            }
        }
        Some(Err(sentence)) => {
            ui.add_space(NEAR);
            ui.label(body(sentence).color(colours(ui).bad));
        }
        None => {}
    }
}

fn bottom_ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &ExportDesk) {
    let missing = match () {
        () if desk.order.charts.is_empty() => Some("Tick at least one chart"),
        () if desk.order.formats.is_empty() => Some("Tick at least one format"),
        () if desk.folder.trim().is_empty() => Some("Say into which folder"),
        () => None,
    };
    if let Some(words) = missing {
        ui.add_space(NEAR);
        ui.label(muted(ui, words));
        buttons(ui, cx, &[("Close", Answer::Cancel)]);
        return;
    }
    ui.add_space(APART);
    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
        if desk.progress.is_none() && action_button(ui, "Export", true).clicked() {
            cx.send(Command::Export(ExportCommand::Start));
        }
        if action_button(ui, "Close", false).clicked() {
            cx.send(Command::Answer(Answer::Cancel));
        }
    });
}
