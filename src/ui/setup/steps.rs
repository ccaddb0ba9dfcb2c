//! The steps above the pages that begin a plan: each with its number or a tick, and the way to it.

use crate::app::command::{Command, SetupCommand};
use crate::app::setup::SetupPage;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, colours, font, readable_on, softened, weight};
use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

/// The height of the row, in points.
pub const HEIGHT: f32 = 52.0;
/// Half the size of a number's circle, in points.
const CIRCLE: f32 = 11.0;
/// The least room between two steps, in points.
const BETWEEN: f32 = 28.0;

/// Draws the steps. Where there is no room for all names, only the open page has one.
pub fn steps_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let setup = &cx.state.view.setup;
    let here = setup.page;
    let name_width = |ui: &Ui, page: SetupPage| {
        let font = font(weight::SEMIBOLD, false);
        ui.painter().layout_no_wrap(page.name().to_owned(), font, colours(ui).ink).size().x + NEAR + 2.0
    };
    let circles = 2.0 * CIRCLE * 6.0;
    let names: f32 = SetupPage::ALL.into_iter().map(|page| name_width(ui, page)).sum();
    let whole = ui.available_rect_before_wrap();
    let all_named = circles + names + 5.0 * BETWEEN <= whole.width();
    let named = |page: SetupPage| all_named || page == here;
    let width = |ui: &Ui, page: SetupPage| 2.0 * CIRCLE + if named(page) { name_width(ui, page) } else { 0.0 };
    let taken: f32 = SetupPage::ALL.into_iter().map(|page| width(ui, page)).sum();
    let gap = ((whole.width() - taken) / 5.0).max(NEAR);
    let mut left = whole.left();
    for page in SetupPage::ALL {
        let room = width(ui, page);
        let rect = Rect::from_min_size(Pos2::new(left, whole.top() + (HEIGHT - 32.0) / 2.0), Vec2::new(room, 32.0));
        let ticked = page != here && page <= setup.furthest && page.is_answered(setup, &cx.state.document);
        if step_ui(ui, page, rect, page == here, ticked, named(page)) {
            cx.send(Command::Setup(SetupCommand::Turn(page)));
        }
        if page.next().is_some() {
            let line = left + room + gap / 2.0;
            let half = (gap / 2.0 - 12.0).clamp(0.0, 20.0);
            ui.painter().hline(line - half..=line + half, rect.center().y, Stroke::new(1.0, colours(ui).line));
        }
        left += room + gap;
    }
    ui.allocate_rect(Rect::from_min_size(whole.min, Vec2::new(whole.width(), HEIGHT)), Sense::hover());
}

/// One step; whether it was clicked.
fn step_ui(ui: &Ui, page: SetupPage, rect: Rect, here: bool, ticked: bool, named: bool) -> bool {
    let c = colours(ui);
    let response = ui.interact(rect, ui.scope_id().with(("step", page)), Sense::click());
    let done = if ticked { ", answered" } else { "" };
    let label = format!("Step {} of {}: {}{done}", page.place() + 1, SetupPage::ALL.len(), page.name());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Tab, true, here, &label));
    let centre = Pos2::new(rect.left() + CIRCLE, rect.center().y);
    let ink = if here || response.hovered() || ticked { c.ink } else { c.muted };
    let painter = ui.painter();
    if here {
        painter.circle_filled(centre, CIRCLE, c.accent);
    } else if ticked {
        painter.circle_filled(centre, CIRCLE, softened(c.good, c.surface, 0.18));
    } else {
        painter.circle_stroke(centre, CIRCLE - 0.5, Stroke::new(1.0, c.muted));
    }
    if ticked {
        let at = |x: f32, y: f32| centre + Vec2::new(x, y);
        painter.add(Shape::line(vec![at(-4.5, 0.5), at(-1.5, 3.5), at(4.5, -3.5)], Stroke::new(2.0, c.good)));
    } else {
        let colour = if here { readable_on(c.accent) } else { c.muted };
        let number = (page.place() + 1).to_string();
        painter.text(centre, egui::Align2::CENTER_CENTER, number, font(weight::SEMIBOLD, true), colour);
    }
    if named {
        let at = Pos2::new(rect.left() + 2.0 * CIRCLE + NEAR + 2.0, rect.center().y);
        let weight = if here { weight::SEMIBOLD } else { weight::REGULAR };
        painter.text(at, egui::Align2::LEFT_CENTER, page.name(), font(weight, false), ink);
    }
    response.on_hover_text(label).clicked()
}
