//! The top bar: the plan, its segments, and what can be done with it.

use crate::app::action::{ACTIONS, Action, Group};
use crate::app::command::Command;
use crate::app::page::Part;
use crate::app::state::scopes;
use crate::chart::words::percent;
use crate::domain::edit::Edit;
use crate::domain::plan::{Scope, Setting};
use crate::ui::cx::Cx;
use crate::ui::theme::{APART, MARGIN, NEAR, body, colours, font, icon, medium, small, weight};
use crate::ui::widgets::{action_button, icon_button, keep_in_sight, part_begins, segmented, tab};
use egui::{Button, Frame, Layout, Margin, Panel, ScrollArea, TextEdit, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::{
    ICON_ADD, ICON_DOWNLOAD, ICON_FOLDER_OPEN, ICON_MENU, ICON_REDO, ICON_SAVE, ICON_SLIDESHOW, ICON_UNDO,
};

const HEIGHT: f32 = 56.0;

/// Draws the top bar.
pub fn top_bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let frame = Frame::new().fill(colours(ui).surface).inner_margin(Margin::symmetric(MARGIN, 0));
    Panel::top("top bar").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        part_begins(ui, cx, Part::Bar);
        ui.horizontal_centered(|ui| {
            let narrow = ui.available_width() < 1150.0;
            title_ui(ui, cx, if narrow { 118.0 } else { 320.0 });
            if cx.state.is_sample() && !narrow {
                ui.label(small(ui, "sample plan"));
            }
            ui.add_space(if narrow { NEAR } else { APART });
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                actions_ui(ui, cx, narrow);
                ui.add_space(NEAR);
                ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                    // What is narrow on the right is as usual on the left.
                    ui.reset_style();
                    tabs_ui(ui, cx);
                });
            });
        });
    });
}

/// The plan's title, which a click lets a person change.
fn title_ui(ui: &mut Ui, cx: &mut Cx<'_>, width: f32) {
    let editing = ui.scope_id().with("editing the title");
    let is_editing = ui.data(|data| data.get_temp::<bool>(editing)).unwrap_or_default();
    if !is_editing {
        let shown = if cx.state.plan.title.trim().is_empty() { "Name this plan" } else { cx.state.plan.title.as_str() };
        let words = Button::new(medium(shown)).frame(false).truncate();
        let size = Vec2::new(width, ui.available_height());
        let response =
            ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| ui.add(words)).inner;
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Rename the plan"));
        if response.on_hover_text(format!("{shown}\nClick to rename the plan")).clicked() {
            ui.data_mut(|data| data.insert_temp(editing, true));
        }
        return;
    }
    let mut title = cx.state.plan.title.clone();
    let edit = TextEdit::singleline(&mut title)
        .font(font(weight::SEMIBOLD, false))
        .frame(Frame::new())
        .hint_text("Name this plan")
        .desired_width(width)
        .clip_text(true);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, "Title of the plan"));
    if title != cx.state.plan.title {
        cx.send(Command::Edit(Edit::Rename(title)));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<bool>(editing));
    } else if !response.has_focus() {
        response.request_focus();
    }
}

fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let several = cx.state.plan.segments.len() > 1;
    ScrollArea::horizontal().id_salt("segment tabs").show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            for scope in scopes(&cx.state.plan) {
                let chosen = scope == cx.state.scope;
                let (name, share, help) = match &scope {
                    Scope::Everyone => {
                        ("Everyone", String::new(), "The answer for all segments, by their shares".to_owned())
                    }
                    Scope::Segment(name) => {
                        let segment = cx.state.plan.segment(name);
                        let share = segment.map_or(0.0, |segment| cx.state.plan.share_of(segment));
                        let share = if several { percent(share) } else { String::new() };
                        (name.as_str(), share, format!("The answer for {name} alone, with its sliders"))
                    }
                };
                if tab(ui, name, &share, chosen, &help) && !chosen {
                    cx.send(Command::See(scope.clone()));
                }
            }
            let entry = Action::AddSegment.entry();
            let add = ui.add(Button::new(icon(ICON_ADD)).frame_when_inactive(false));
            add.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, entry.name));
            if add.on_hover_text(entry.help).clicked() {
                cx.send(Command::Do(Action::AddSegment));
            }
            keep_in_sight(ui);
        });
    });
}

/// Right to left: the menu, tuned or not, and the files.
fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, narrow: bool) {
    if narrow {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().button_padding.x = NEAR;
    }
    menu_ui(ui, cx);
    // Right to left: exporting is last, as it is what one does last.
    for (action, sign) in [(Action::Export, ICON_DOWNLOAD), (Action::Present, ICON_SLIDESHOW)] {
        let entry = action.entry();
        if narrow {
            icon_button(ui, cx, sign, action, true, "");
        } else if action_button(ui, entry.name.trim_end_matches('…'), false).on_hover_text(entry.help).clicked() {
            cx.send(Command::Do(action));
        }
    }
    let chosen = usize::from(cx.state.plan.setting == Setting::Tuned);
    let choices = [
        ("As it is", "Platforms as they are when nothing is switched"),
        (
            "Tuned",
            "Platforms with their settings used as far as they help. It supposes that a setting can be used in part, \
             and differently for each segment",
        ),
    ];
    if segmented(ui, &choices, chosen).is_some() {
        cx.send(Command::Do(Action::ToggleTuned));
    }
    ui.add_space(NEAR);
    let (undo, redo) = (cx.state.undo_label(), cx.state.redo_label());
    let unsaved = cx.state.is_unsaved() || cx.state.file.path.is_none();
    icon_button(ui, cx, ICON_REDO, Action::Redo, redo.is_some(), redo.unwrap_or_default());
    icon_button(ui, cx, ICON_UNDO, Action::Undo, undo.is_some(), undo.unwrap_or_default());
    icon_button(ui, cx, ICON_SAVE, Action::Save, unsaved, "");
    if !narrow {
        icon_button(ui, cx, ICON_FOLDER_OPEN, Action::Open, !cx.state.asking, "");
    }
}

fn menu_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let button = Button::new(icon(ICON_MENU)).frame_when_inactive(false);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(240.0);
        for group in Group::ALL {
            if group != Group::Plan {
                ui.separator();
            }
            group_ui(ui, cx, group);
            if group == Group::Plan {
                recent_ui(ui, cx);
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Menu"));
    response.on_hover_text("Everything that can be done");
}

fn group_ui(ui: &mut Ui, cx: &mut Cx<'_>, group: Group) {
    for entry in ACTIONS.iter().filter(|entry| entry.group == group) {
        let key = entry.key.map(|key| ui.ctx().format_shortcut(&key)).unwrap_or_default();
        let button = Button::new(body(entry.name)).shortcut_text(small(ui, key)).frame_when_inactive(false);
        if ui.add(button).on_hover_text(entry.help).clicked() {
            cx.send(Command::Do(entry.action));
            ui.close();
        }
    }
}

/// The plans that were open before.
fn recent_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
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
