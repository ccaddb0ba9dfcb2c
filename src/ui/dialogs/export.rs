//! The export dialog: what, in which look, and the very picture that will be written; all else stands folded, and only
//! where it matters for what was chosen.

mod charts;
mod end;
mod fold;
mod form;
mod look;
mod preview;
mod row;

use crate::app::command::Command;
use crate::app::document::scopes;
use crate::app::export::{ExportCommand, ExportState};
use crate::chart::words::scope;
use crate::export::job::{Format, Order};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, medium, small, title};
use crate::ui::widgets::{keep_in_sight, tick_box};
use egui::{ComboBox, Label, Layout, ScrollArea, Ui, Vec2, WidgetInfo};
use fold::{Fold, fold_ui};
use row::{AROUND, NAME};

/// The width of the left side, in points.
const CHOICES: f32 = 360.0;
/// The height of the two sides in a window of 700 points, in points; a higher one has that much more. It is one height whatever
/// is ticked, so that nothing moves under the pointer.
const BODY: f32 = 520.0;
/// A window that is lower than this, in points, has its formats closer together.
const LOW: f32 = 760.0;
/// The width of the choice for whom, in points.
const WHOM: f32 = 220.0;

/// The width of the dialog in a window of that width, in points: a large one has a large preview.
pub fn export_width(window: f32) -> f32 {
    (window * 0.65).clamp(940.0, 1240.0)
}

/// Draws the dialog.
pub fn export_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let Some(desk) = cx.state.export.clone() else { return };
    let mut order = desk.order.clone();
    ui.horizontal(|ui| {
        ui.set_min_height(NAME.y);
        ui.label(title("Export"));
        whom_ui(ui, cx, &desk);
        ui.add(Label::new(small(ui, &cx.state.document.plan.title)).truncate());
    });
    ui.add_space(NEAR);
    let right = (ui.available_width() - CHOICES - APART).max(220.0);
    let window = ui.ctx().content_rect().height();
    let high = (window - AROUND).min(BODY + (window - 700.0).max(0.0));
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(CHOICES, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(CHOICES);
            ui.set_min_height(high);
            // Whatever a very low window has no room for can be scrolled to.
            ScrollArea::vertical().id_salt("what to export").max_height(high).min_scrolled_height(high).show(
                ui,
                |ui| {
                    choices_ui(ui, cx, &desk, &mut order);
                },
            );
        });
        ui.add_space(APART - NEAR);
        ui.allocate_ui_with_layout(Vec2::new(right, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(right);
            ScrollArea::vertical().id_salt("what comes out").max_height(high).min_scrolled_height(high).show(
                ui,
                |ui| {
                    preview::preview_ui(ui, cx, &desk);
                    if order.has_charts() {
                        look::look_ui(ui, cx, &desk, &mut order);
                    }
                    end::folder_ui(ui, cx, &desk);
                    end::end_ui(ui, cx, &desk);
                    keep_in_sight(ui);
                },
            );
        });
    });
    if order != desk.order {
        cx.send(Command::Export(ExportCommand::Order(Box::new(order))));
    }
    end::bottom_ui(ui, cx, &desk);
}

/// For whom the answers are: one segment's, or everyone's.
fn whom_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState) {
    let all = scopes(&cx.state.document.plan);
    if all.len() < 2 {
        return;
    }
    let now = cx.state.document.scope.clone();
    let combo = ComboBox::from_id_salt("segment of the export").width(WHOM).truncate();
    let combo = combo.selected_text(body(format!("For {}", scope(&now)))).show_ui(ui, |ui| {
        for other in &all {
            if ui.selectable_label(*other == now, body(scope(other))).clicked() && *other != now {
                cx.send(Command::SetScope(other.clone()));
                // The preview is drawn anew.
                cx.send(Command::Export(ExportCommand::Show(desk.shown)));
            }
        }
    });
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Segment"));
    combo
        .response
        .on_hover_text("Chooses whose needs the charts show: one segment’s, or all segments’ by their shares");
}

/// What is wanted; and of the rest, folded, what makes a difference to that.
fn choices_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState, order: &mut Order) {
    ui.scope(|ui| {
        if ui.ctx().content_rect().height() < LOW {
            ui.spacing_mut().item_spacing.y = 4.0;
        }
        ui.label(medium("Formats"));
        for format in Format::ALL {
            let words = format.words();
            if let Some(on) = tick_box(ui, words, words, "", order.formats.contains(&format)) {
                if on {
                    order.formats.insert(format)
                } else {
                    order.formats.remove(&format)
                };
            }
        }
    });
    if !order.has_charts() {
        return;
    }
    ui.add_space(NEAR);
    fold_ui(ui, Fold::Charts, &charts::summary(cx, order), |ui| charts::charts_ui(ui, cx, desk, order));
    fold_ui(ui, Fold::Form, &form::summary(order), |ui| form::form_ui(ui, order));
}
