//! The very picture that will be written, smaller, and the way from chart to chart.

use super::row::AROUND;
use crate::app::command::Command;
use crate::app::export::{Copying, ExportCommand, ExportState};
use crate::app::rgba::Rgba;
use crate::chart::Chart;
use crate::export::job::Format;
use crate::scene::style::Ground;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, RADIUS, body, colours, icon, medium, muted, small};
use crate::ui::widgets::action_button;
use egui::{Align, Button, ColorImage, Frame, Image, Label, Layout, Margin, TextureHandle, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_CHEVRON_LEFT, ICON_CHEVRON_RIGHT};
use std::sync::Arc;

/// The height of a preview in a window of 700 points, in points; a higher one has that much more.
const HEIGHT: f32 = 196.0;
/// What a preview has more beside our own look, which takes fewer lines than a client's, in points.
const MORE: f32 = 48.0;

/// What stands below a preview, and how high one is at least, in points.
const BELOW: f32 = 168.0;
const LEAST: f32 = 110.0;
/// Below this width of the window there is no room for every button, in points.
const NARROW: f32 = 800.0;

/// What slides make of the picture, where nothing else is made.
const ON_SLIDES: &str = "On slides this is a PowerPoint chart or shapes, so you can edit it there";

/// What formats without a picture hold.
const IN_WORDS: [(Format, &str); 4] = [
    (Format::Xlsx, "Change a need in the scorecard, and its ranking updates"),
    (Format::Csv, "The table has one row for each platform, with all its figures"),
    (Format::Ics, "The calendar has a day for each action with a date, for Outlook, Google and Apple calendars"),
    (Format::Markdown, "The brief says where to be, why, and what to do"),
];

/// Draws it, or says what there is where nothing is drawn.
pub(super) fn preview_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    if desk.order.has_charts() {
        picture_ui(ui, desk);
    } else {
        words_ui(ui, desk);
    }
    ui.horizontal(|ui| {
        if desk.order.has_charts() {
            steps_ui(ui, cx, desk);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| copies_ui(ui, cx, desk));
    });
    if desk.order.formats.contains(&Format::Pptx) && !desk.order.is_drawn() {
        ui.add(Label::new(small(ui, ON_SLIDES)).truncate());
    }
}

/// What is chosen, where none of it is a picture.
fn words_ui(ui: &mut Ui, desk: &ExportState) {
    let frame = Frame::new().fill(colours(ui).chip).corner_radius(RADIUS).inner_margin(Margin::same(16));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(HEIGHT - 32.0);
        let chosen = IN_WORDS.iter().filter(|(format, _)| desk.order.formats.contains(format));
        for (format, words) in chosen {
            ui.label(medium(format.words()));
            ui.label(muted(ui, *words));
            ui.add_space(NEAR);
        }
        if desk.order.formats.is_empty() {
            ui.label(muted(ui, "Choose what to export, and you’ll see it here"));
        }
    });
}

/// To the chart before and the one after, among those that are exported.
fn steps_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    let charts = &desk.order.charts;
    let at = charts.iter().position(|chart| *chart == desk.shown);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| charts.get(at));
    let after = charts.get(at.map_or(0, |at| at + 1));
    step_ui(ui, cx, ICON_CHEVRON_LEFT, "Previous chart", before);
    step_ui(ui, cx, ICON_CHEVRON_RIGHT, "Next chart", after);
    let name = desk.shown.name(&cx.state.document.framework);
    let words =
        at.map_or_else(|| format!("{name} (not exported)"), |at| format!("{name}, {} of {}", at + 1, charts.len()));
    ui.add(Label::new(body(words)).truncate());
}

fn step_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, sign: MaterialIcon, name: &str, to: Option<&Chart>) {
    let response = ui.add_enabled(to.is_some(), Button::new(icon(sign)).frame_when_inactive(false));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, to.is_some(), name));
    if let Some(chart) = to
        && response.on_hover_text(chart.name(&cx.state.document.framework)).clicked()
    {
        cx.send(Command::Export(ExportCommand::Show(*chart)));
    }
}

/// What goes on the clipboard at once; the last stands first.
fn copies_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    let help = "Copies the ranking to the clipboard, as a table";
    if action_button(ui, "Copy table", false).on_hover_text(help).clicked() {
        cx.send(Command::Export(ExportCommand::CopyTable));
    }
    let ways = [
        (
            "Copy as SVG",
            "Copies the chart above for drawing programs, where each of its parts can be changed",
            Copying::Svg,
        ),
        ("Copy picture", "Copies the chart above to the clipboard", Copying::Pixels),
    ];
    // In a very narrow window the menu alone has the second way.
    let narrow = ui.ctx().content_rect().width() < NARROW;
    let there = |way: &(_, _, Copying)| desk.order.has_charts() && !(narrow && way.2 == Copying::Svg);
    for (words, help, copying) in ways.into_iter().filter(there) {
        if action_button(ui, words, false).on_hover_text(help).clicked() {
            cx.send(Command::Export(ExportCommand::Copy(desk.shown, copying)));
        }
    }
}

fn picture_ui(ui: &mut Ui, desk: &ExportState) {
    let (width, height) = desk.order.size.pixels();
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let ratio = (height / width) as f32;
    let more = if desk.order.brand.is_none() { MORE } else { 0.0 };
    let highest = HEIGHT + more + (ui.ctx().content_rect().height() - 700.0).max(0.0);
    let room = ui.ctx().content_rect().height() - AROUND - BELOW;
    let most = Vec2::new(ui.available_width(), highest.min(room.max(LEAST)));
    let size =
        if most.x * ratio > most.y { Vec2::new(most.y / ratio, most.y) } else { Vec2::new(most.x, most.x * ratio) };
    let Some(image) = &desk.preview else {
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        ui.painter().rect_filled(rect, 4.0, colours(ui).chip);
        ui.label(muted(
            ui,
            "This chart has nothing to show yet. For example, a plan without scenarios has none to compare.",
        ));
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
fn texture(ui: &Ui, image: &Arc<Rgba>) -> TextureHandle {
    let id = ui.scope_id().with("export preview");
    // The picture is kept with its texture: as long as it lives, no other can have its address.
    let kept: Option<(Arc<Rgba>, TextureHandle)> = ui.data(|data| data.get_temp(id));
    if let Some((_, texture)) = kept.filter(|(of, _)| Arc::ptr_eq(of, image)) {
        return texture;
    }
    let texture = ui.ctx().load_texture(
        "export preview",
        ColorImage::from_rgba_premultiplied(image.size, &image.bytes),
        // The picture is drawn smaller than it is; without steps between its letters would break up.
        egui::TextureOptions { mipmap_mode: Some(egui::TextureFilter::Linear), ..egui::TextureOptions::LINEAR },
    );
    ui.data_mut(|data| data.insert_temp(id, (image.clone(), texture.clone())));
    texture
}
