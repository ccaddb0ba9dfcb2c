//! The menu: everything that can be done, by what it is about.

use crate::app::action::{ACTIONS, Entry, Group};
use crate::app::command::Command;
use crate::app::view::Screen;
use crate::ui::cx::ViewCx;
use crate::ui::keys::shortcut;
use crate::ui::theme::{body, icon, small};
use egui::{Button, ScrollArea, Ui, WidgetInfo};
use egui_material_icons::icons::ICON_MENU;

/// The least width of the menu, in points.
const WIDTH: f32 = 150.0;
/// The least width of a menu within it, in points.
const GROUP_WIDTH: f32 = 240.0;
/// What stays free above and below a menu, in points.
const AROUND: f32 = 80.0;

/// Draws the button and, while it is open, its menu: a menu for each group, and what concerns the program itself.
pub fn menu_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let button = Button::new(icon(ICON_MENU)).frame_when_inactive(false);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(WIDTH);
        within_window(ui, |ui| {
            // Before there is a plan, only what leads to one can be done.
            let plan = cx.state.view.screen != Screen::Welcome;
            let groups = Group::ALL.into_iter().filter(|group| *group != Group::Program);
            for group in groups.filter(|group| plan || *group == Group::Plan) {
                ui.menu_button(body(group.name()), |ui| {
                    ui.set_min_width(GROUP_WIDTH);
                    within_window(ui, |ui| {
                        group_ui(ui, cx, group);
                        if group == Group::Plan {
                            recent_ui(ui, cx);
                        }
                    });
                });
            }
            ui.separator();
            group_ui(ui, cx, Group::Program);
        });
    });
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Menu"));
    response.on_hover_text("Shows everything you can do");
}

/// No menu is higher than the window: what does not fit is scrolled to.
pub fn within_window(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let room = (ui.ctx().content_rect().height() - AROUND).max(AROUND);
    ScrollArea::vertical().max_height(room).show(ui, contents);
}

fn group_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, group: Group) {
    let plan = cx.state.view.screen != Screen::Welcome;
    let here = |entry: &&Entry| entry.group == group && (plan || !entry.action.needs_a_plan());
    for entry in ACTIONS.iter().filter(here) {
        let key = entry.key.map(|key| ui.ctx().format_shortcut(&shortcut(key))).unwrap_or_default();
        let button = Button::new(body(entry.name)).shortcut_text(small(ui, key)).frame_when_inactive(false);
        if ui.add(button).on_hover_text(entry.help).clicked() {
            cx.send(Command::Run(entry.action));
            ui.close();
        }
    }
}

/// The plans that were open before.
fn recent_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let recent = &cx.state.settings.recent;
    if recent.is_empty() {
        return;
    }
    let mut chosen = None;
    ui.menu_button(body("Open recent"), |ui| {
        for path in recent {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let button = Button::new(body(name.as_ref())).frame_when_inactive(false);
            if ui.add(button).on_hover_text(path.display().to_string()).clicked() {
                chosen = Some(path.clone());
                ui.close();
            }
        }
    });
    if let Some(path) = chosen {
        cx.send(Command::Open(path));
    }
}
