//! The export dialog: which charts, in which formats, how they look; with the very picture that will be written.

mod end;
mod look;

use crate::app::command::Command;
use crate::app::export::{ExportCommand, ExportDesk};
use crate::chart::draw::Chart;
use crate::chart::style::Ground;
use crate::chart::words::scope;
use crate::export::job::{Format, Order};
use crate::ui::cx::Cx;
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::tick_box;
use egui::{ColorImage, Image, Label, Layout, ScrollArea, TextureHandle, Ui, Vec2, WidgetInfo};
use std::sync::Arc;

/// The width of the dialog, in points.
pub const EXPORT_WIDTH: f32 = 940.0;
/// The width of its left side.
const CHOICES: f32 = 360.0;
/// The height of the list of charts, at least and at most.
const LIST: (f32, f32) = (108.0, 150.0);
/// The height of a window in which everything has its room; below it the list gives way, above it the list grows.
const HIGH: f32 = 790.0;
/// By how much the list grows at most.
const MORE: f32 = 180.0;

/// Draws the dialog.
pub fn export_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(desk) = cx.state.export.clone() else { return };
    let mut order = desk.order.clone();
    ui.horizontal(|ui| {
        ui.label(title("Export"));
        let whom = scope(&cx.state.scope);
        ui.add(Label::new(small(ui, format!("{}: for {whom}", cx.state.plan.title))).truncate());
    });
    ui.add_space(NEAR);
    let preview = (ui.available_width() - CHOICES - APART).max(220.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(CHOICES, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(CHOICES);
            charts_ui(ui, cx, &desk, &mut order);
            formats_ui(ui, &mut order);
            look::look_ui(ui, &mut order);
        });
        ui.add_space(APART - NEAR);
        ui.allocate_ui_with_layout(Vec2::new(preview, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(preview);
            let high = spare(ui) == 0.0;
            preview_ui(ui, &desk, if high { 300.0 + room(ui) * 0.5 } else { 236.0 });
            look::brand_ui(ui, cx, &desk);
            end::folder_ui(ui, cx, &desk);
            end::end_ui(ui, cx, &desk);
        });
    });
    if order != desk.order {
        cx.send(Command::Export(ExportCommand::Order(Box::new(order))));
    }
    end::bottom_ui(ui, cx, &desk);
}

/// How many points a low window lacks.
fn spare(ui: &Ui) -> f32 {
    (HIGH - ui.ctx().content_rect().height()).max(0.0)
}

/// How many points a high window has over, up to what the list can use.
fn room(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - HIGH).clamp(0.0, MORE)
}

/// Which charts; a click on a name shows it in the preview.
fn charts_ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &ExportDesk, order: &mut Order) {
    let framework = cx.state.framework.clone();
    ui.horizontal(|ui| {
        ui.label(medium("Charts"));
        let all = Chart::all(&framework);
        ui.label(small(ui, format!("{} of {}", order.charts.len(), all.len())));
        if ui.small_button(small(ui, "All")).on_hover_text("Tick every chart").clicked() {
            order.charts = all;
        }
        if ui.small_button(small(ui, "None")).on_hover_text("Tick no chart").clicked() {
            order.charts.clear();
        }
    });
    let list = (LIST.1 - spare(ui)).max(LIST.0) + room(ui);
    ScrollArea::vertical().id_salt("charts to export").max_height(list).min_scrolled_height(list).show(ui, |ui| {
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

/// The very picture that will be written, smaller.
fn preview_ui(ui: &mut Ui, desk: &ExportDesk, highest: f32) {
    let (width, height) = desk.order.size.pixels();
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let ratio = (height / width) as f32;
    let most = Vec2::new(ui.available_width(), highest);
    let size =
        if most.x * ratio > most.y { Vec2::new(most.y / ratio, most.y) } else { Vec2::new(most.x, most.x * ratio) };
    let Some(image) = &desk.preview else {
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        ui.painter().rect_filled(rect, 4.0, colours(ui).chip);
        ui.label(muted(ui, "This chart has nothing to show yet, such as scenarios of a plan without any"));
        return;
    };
    let texture = texture(ui, image);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    if desk.order.ground == Ground::Transparent {
        checks_ui(ui, rect);
    }
    let response = ui.put(rect, Image::new((texture.id(), size)).corner_radius(4.0));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, "Preview of the chart"));
    ui.painter().rect_stroke(response.rect, 4.0, egui::Stroke::new(1.0, colours(ui).line), egui::StrokeKind::Outside);
}

/// The pattern that stands for "nothing is here".
fn checks_ui(ui: &Ui, rect: egui::Rect) {
    const SIDE: f32 = 10.0;
    let painter = ui.painter().with_clip_rect(rect);
    let (c, mut y) = (colours(ui), rect.top());
    painter.rect_filled(rect, 4.0, c.surface);
    let mut odd = false;
    while y < rect.bottom() {
        let mut x = rect.left() + if odd { SIDE } else { 0.0 };
        while x < rect.right() {
            painter.rect_filled(egui::Rect::from_min_size(egui::pos2(x, y), Vec2::splat(SIDE)), 0.0, c.chip);
            x += 2.0 * SIDE;
        }
        (y, odd) = (y + SIDE, !odd);
    }
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
