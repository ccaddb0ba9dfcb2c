//! Which charts are exported.

use crate::app::command::Command;
use crate::app::export::{ExportCommand, ExportState};
use crate::chart::Chart;
use crate::export::job::Order;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{body, small};
use crate::ui::widgets::tick_box;
use egui::{ScrollArea, Ui, WidgetInfo};

/// The height of the list in a window of 700 points, in points; a higher one has that much more.
const LIST: f32 = 168.0;
/// What the list has at least and at most, in points.
const LIMITS: (f32, f32) = (124.0, 330.0);

/// Which charts are chosen, in words.
pub(super) fn summary(cx: &ViewCx<'_>, order: &Order) -> String {
    let all = Chart::all(&cx.state.document.framework).len();
    match &order.charts[..] {
        [] => "None".to_owned(),
        [one] => format!("{} only", one.name(&cx.state.document.framework)),
        charts if charts.len() == all => format!("All {all}"),
        charts => format!("{} of {all}", charts.len()),
    }
}

/// The list; a click on a name shows it in the preview.
pub(super) fn charts_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, desk: &ExportState, order: &mut Order) {
    let framework = cx.state.document.framework.clone();
    ui.horizontal(|ui| {
        if ui.small_button(small(ui, "All")).on_hover_text("Chooses every chart").clicked() {
            order.charts = Chart::all(&framework);
        }
        if ui.small_button(small(ui, "None")).on_hover_text("Chooses no chart").clicked() {
            order.charts.clear();
        }
    });
    let height = (LIST + ui.ctx().content_rect().height() - 700.0).clamp(LIMITS.0, LIMITS.1);
    ScrollArea::vertical().id_salt("charts to export").max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.set_width(ui.available_width());
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
        crate::ui::widgets::keep_in_sight(ui);
    });
}
