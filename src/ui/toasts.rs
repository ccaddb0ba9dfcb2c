//! Notices that come and go in a corner. One that says what went wrong stays until it is dismissed.

use crate::app::command::Command;
use crate::app::state::Notice;
use crate::ui::cx::Cx;
use crate::ui::theme::{MARGIN, body, colours};
use crate::ui::widgets::card;
use egui::{Align2, Area, Button, Id, Order, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;
use std::time::Duration;

/// How long a notice that says nothing bad stays.
const STAYS: Duration = Duration::from_secs(4);
const WIDTH: f32 = 420.0;

/// Draws the notices.
pub fn toasts_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.state.notices.is_empty() {
        return;
    }
    let margin = f32::from(MARGIN);
    let offset = Vec2::new(-margin, -margin - 30.0);
    Area::new(Id::unique("notices")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, offset).show(
        ui.ctx(),
        |ui| {
            ui.set_max_width(WIDTH);
            for notice in &cx.state.notices {
                notice_ui(ui, cx, notice);
            }
        },
    );
}

fn notice_ui(ui: &mut Ui, cx: &mut Cx<'_>, notice: &Notice) {
    let c = colours(ui);
    let edge = if notice.failed { c.bad } else { c.good };
    card(ui).stroke(Stroke::new(1.5, edge)).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.set_width(WIDTH - 40.0);
            ui.allocate_ui(Vec2::new(WIDTH - 90.0, 0.0), |ui| ui.label(body(&notice.text)));
            let close = ui.add(Button::new(ICON_CLOSE.rich_text()).frame_when_inactive(false));
            close.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Dismiss"));
            if close.clicked() {
                cx.send(Command::Dismiss(notice.number));
            }
        });
    });
    if notice.failed {
        return;
    }
    // The first frame that shows it remembers when; the window wakes once more to take it away.
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(Id::unique(("notice", notice.number)), || now));
    let left = STAYS.as_secs_f64() - (now - since);
    if left <= 0.0 {
        cx.send(Command::Dismiss(notice.number));
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
}
