//! Notices that come and go in a corner. One that says what went wrong stays until it is dismissed.
//!
//! Where an audience sees the same window, there is one at a time, at its foot, and it goes soon.

use crate::app::command::{Command, ShelfCommand};
use crate::app::notices::Notice;
use crate::app::present::{Presenting, WallPlace};
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
/// How long one stays in front of an audience; one that says what went wrong waits for the end of the presentation.
const STAYS_ON_WALL: Duration = Duration::from_millis(3500);
const WIDTH: f32 = 420.0;
/// The height of letters on a wall, as a part of its height: 28 of 1080 pixels.
const PROJECTED: f32 = 28.0 / 1080.0;
/// The most of a wall's width that a notice takes: the number of the page stands to its right.
const PART: f32 = 0.84;

/// Draws the notices.
pub fn toasts_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if cx.state.notices.list.is_empty() {
        return;
    }
    if let Some(presenting) = &cx.state.presenting
        && presenting.place == WallPlace::Here
    {
        return on_wall_ui(ui, cx, presenting);
    }
    let margin = f32::from(MARGIN);
    let area = Area::new(Id::unique("notices")).order(Order::Foreground);
    area.anchor(Align2::RIGHT_BOTTOM, Vec2::new(-margin, -margin - 30.0)).show(ui.ctx(), |ui| {
        ui.set_max_width(WIDTH);
        for notice in &cx.state.notices.list {
            notice_ui(ui, cx, notice, WIDTH, 0.0);
            let stays = if notice.undo.is_some() { STAYS_WITH_UNDO } else { STAYS };
            if !notice.failed && is_over(ui, notice, stays) {
                cx.send(Command::Dismiss(notice.number));
            }
        }
    });
}

/// The newest notice at the foot of the wall, in letters that are read from afar. None lies over the list of pages.
fn on_wall_ui(ui: &Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    if presenting.page_jump.marked.is_some() {
        return;
    }
    let mut newest = None;
    for notice in cx.state.notices.list.iter().rev() {
        if newest.is_none() && !is_over(ui, notice, STAYS_ON_WALL) {
            newest = Some(notice);
        } else if !notice.failed {
            cx.send(Command::Dismiss(notice.number));
        }
    }
    let Some(notice) = newest else { return };
    let wall = ui.ctx().content_rect();
    let (width, letters) = (wall.width() * PART, wall.height() * PROJECTED);
    let area = Area::new(Id::unique("notice on the wall")).order(Order::Foreground);
    area.anchor(Align2::LEFT_BOTTOM, Vec2::new(f32::from(MARGIN), -NEAR)).show(ui.ctx(), |ui| {
        ui.set_max_width(width);
        notice_ui(ui, cx, notice, width, letters);
    });
}

/// Whether a notice has been shown for as long as it stays. The first frame that shows it remembers when, and the window wakes
/// once more to take it away.
fn is_over(ui: &Ui, notice: &Notice, stays: Duration) -> bool {
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(Id::unique(("notice", notice.number)), || now));
    let left = stays.as_secs_f64() - (now - since);
    if left > 0.0 {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
    left <= 0.0
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
}
