//! The top bar: the plan, its segments, and what can be done with it.

use super::menu::menu_ui;
use super::tabs::{tabs_ui, tabs_width};
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::page::Part;
use crate::domain::edit::Edit;
use crate::domain::plan::{Plan, Setting};
use crate::ui::cx::Cx;
use crate::ui::theme::{APART, MARGIN, NEAR, colours, font, medium, small, weight};
use crate::ui::widgets::{action_button, changeable, icon_button, part_begins, segmented, select_all};
use egui::{Frame, Layout, Margin, Panel, Rect, TextEdit, Ui, UiBuilder, Vec2, WidgetInfo};
use egui_material_icons::icons::{
    ICON_DOWNLOAD, ICON_FOLDER_OPEN, ICON_HELP, ICON_REDO, ICON_SAVE, ICON_SLIDESHOW, ICON_UNDO,
};

const HEIGHT: f32 = 56.0;
/// The most that the title takes, in points.
const TITLE: f32 = 320.0;
/// The width of a window in which buttons of the bar have words, in points.
const WIDE: f32 = 1150.0;

/// Draws the top bar: what is on its right keeps its room, and the tabs come before a long title.
pub fn top_bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let frame = Frame::new().fill(colours(ui).surface).inner_margin(Margin::symmetric(MARGIN, 0));
    Panel::top("top bar").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        part_begins(ui, cx, Part::Bar);
        ui.horizontal_centered(|ui| {
            let whole = ui.max_rect();
            let narrow = whole.width() < WIDE;
            // How wide the right side is, the last frame knows.
            let measured = ui.scope_id().with("width of the actions");
            let actions: f32 = ui.data(|data| data.get_temp(measured)).unwrap_or_default();
            let left = whole.right() - actions - NEAR;
            let gap = if narrow { NEAR } else { APART };
            let room = left - whole.left() - tabs_width(ui, cx) - 2.0 * gap;
            title_ui(ui, cx, room.clamp(if narrow { 104.0 } else { 170.0 }, TITLE));
            let sample = small(ui, "sample plan");
            if cx.state.is_sample() && whole.left() + room - ui.cursor().left() > 70.0 {
                ui.label(sample);
            }
            ui.add_space(gap);
            let tabs = Vec2::new((left - ui.cursor().left()).max(0.0), whole.height());
            ui.allocate_ui_with_layout(tabs, Layout::left_to_right(egui::Align::Center), |ui| tabs_ui(ui, cx));
            let rect = Rect::from_x_y_ranges(whole.right() - actions..=whole.right(), whole.y_range());
            let builder = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(egui::Align::Center));
            let drawn = ui.scope_builder(builder, |ui| actions_ui(ui, cx, narrow)).response.rect.width();
            if (drawn - actions).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(measured, drawn));
                ui.ctx().request_discard("the right side of the bar has another width");
            }
        });
    });
}

/// The plan's title, which a click lets a person change.
fn title_ui(ui: &mut Ui, cx: &mut Cx<'_>, width: f32) {
    let editing = ui.scope_id().with("editing the title");
    let is_editing = ui.data(|data| data.get_temp::<bool>(editing)).unwrap_or_default();
    if !is_editing {
        let named = !matches!(cx.state.plan.title.trim(), "" | Plan::UNNAMED);
        let shown = if named { cx.state.plan.title.as_str() } else { "Name this plan" };
        let words = medium(shown).color(if named { colours(ui).ink } else { colours(ui).accent });
        let words = changeable(ui, words);
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
        select_all(ui, response.id, &cx.state.plan.title);
    }
}

/// The files, tuned or not, what is done last, the guide, and the menu.
fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, narrow: bool) {
    // Signs keep apart by their own room; words need more.
    ui.spacing_mut().item_spacing.x = 0.0;
    let words = ui.spacing().button_padding.x;
    ui.spacing_mut().button_padding.x = NEAR;
    let (undo, redo) = (cx.state.undo_label(), cx.state.redo_label());
    let unsaved = cx.state.is_unsaved() || cx.state.file.path.is_none();
    if !narrow {
        icon_button(ui, cx, ICON_FOLDER_OPEN, Action::Open, !cx.state.asking, "");
    }
    icon_button(ui, cx, ICON_SAVE, Action::Save, unsaved, "");
    icon_button(ui, cx, ICON_UNDO, Action::Undo, undo.is_some(), undo.unwrap_or_default());
    icon_button(ui, cx, ICON_REDO, Action::Redo, redo.is_some(), redo.unwrap_or_default());
    ui.add_space(NEAR);
    tuned_ui(ui, cx);
    ui.add_space(NEAR);
    for (action, sign) in [(Action::Present, ICON_SLIDESHOW), (Action::Export, ICON_DOWNLOAD)] {
        let entry = action.entry();
        if narrow {
            icon_button(ui, cx, sign, action, true, "");
            continue;
        }
        let clicked = ui.scope(|ui| {
            ui.spacing_mut().button_padding.x = words;
            action_button(ui, entry.name.trim_end_matches('…'), false).on_hover_text(entry.help).clicked()
        });
        if clicked.inner {
            cx.send(Command::Do(action));
        }
        ui.add_space(NEAR);
    }
    icon_button(ui, cx, ICON_HELP, Action::Guide, true, "");
    menu_ui(ui, cx);
}

/// Platforms as they are, or with their settings used.
fn tuned_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
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
}
