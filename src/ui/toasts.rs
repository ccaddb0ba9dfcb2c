//! Notices that come and go in a corner. One that says what went wrong stays until it is dismissed.

use crate::app::command::{Command, ShelfCommand};
use crate::app::notices::Notice;
use crate::app::present::WallPlace;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{MARGIN, NEAR, body, colours};
use crate::ui::widgets::{action_button, card};
use egui::{Align, Align2, Area, Button, Id, Layout, Margin, Order, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;
use std::time::Duration;

/// How long a notice that says nothing bad stays.
const STAYS: Duration = Duration::from_secs(4);
/// How long one stays from which something can be taken back.
const STAYS_WITH_UNDO: Duration = Duration::from_secs(10);
const WIDTH: f32 = 420.0;
/// The height of letters on a wall, as a part of its height: 28 of 1080 pixels.
const PROJECTED: f32 = 28.0 / 1080.0;

/// Draws the notices.
pub fn toasts_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if cx.state.notices.list.is_empty() {
        return;
    }
    let margin = f32::from(MARGIN);
    let on_wall = cx.state.presenting.as_ref().is_some_and(|presenting| presenting.place == WallPlace::Here);
    // On a wall it is read from afar, and stands where no page has anything.
    let (anchor, offset, size) = if on_wall {
        (Align2::LEFT_BOTTOM, Vec2::new(margin, -NEAR), ui.ctx().content_rect().height() * PROJECTED)
    } else {
        (Align2::RIGHT_BOTTOM, Vec2::new(-margin, -margin - 30.0), 0.0)
    };
    Area::new(Id::unique("notices")).order(Order::Foreground).anchor(anchor, offset).show(ui.ctx(), |ui| {
        let width = if on_wall { ui.ctx().content_rect().width() * 0.8 } else { WIDTH };
        ui.set_max_width(width);
        for notice in &cx.state.notices.list {
            notice_ui(ui, cx, notice, width, size);
        }
    });
}

/// Draws a notice, in letters of that size or larger.
fn notice_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, notice: &Notice, width: f32, size: f32) {
    let c = colours(ui);
    let mut words = body(&notice.text);
    if size > 0.0 {
        words = words.size(size);
    }
    let edge = if notice.failed { c.bad } else { c.good };
    let mut frame = card(ui).stroke(Stroke::new(1.5, edge));
    if size > 0.0 {
        // On a wall it is low, so that it lies below what a page shows.
        frame = frame.inner_margin(Margin::symmetric(MARGIN / 2, MARGIN / 3));
    }
    frame.show(ui, |ui| {
        let room = Vec2::new(width - 40.0, 0.0);
        ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Min), |ui| {
            let close = ui.add(Button::new(ICON_CLOSE.rich_text()).frame_when_inactive(false));
            close.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Dismiss"));
            if close.clicked() {
                cx.send(Command::Dismiss(notice.number));
            }
            if let Some(deed) = notice.undo {
                let undo = action_button(ui, "Undo", false).on_hover_text("Restores the file as it was before");
                if undo.clicked() {
                    cx.send(Command::Shelf(ShelfCommand::TakeBack(deed)));
                }
            }
            // The words have what the button leaves, and no more.
            let left = Vec2::new(ui.available_width(), 0.0);
            ui.allocate_ui_with_layout(left, Layout::top_down(Align::Min), |ui| ui.label(words));
        });
    });
    if notice.failed {
        return;
    }
    // The first frame that shows it remembers when; the window wakes once more to take it away.
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(Id::unique(("notice", notice.number)), || now));
    let stays = if notice.undo.is_some() { STAYS_WITH_UNDO } else { STAYS };
    let left = stays.as_secs_f64() - (now - since);
    if left <= 0.0 {
        cx.send(Command::Dismiss(notice.number));
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
}
