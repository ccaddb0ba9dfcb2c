//! The top bar: the plan, its segments, and what can be done with it.

use super::menu::menu_ui;
use super::tabs::{tabs_ui, tabs_width};
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::view::Part;
use crate::domain::edit::Edit;
use crate::domain::plan::{Plan, TuningMode};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, MARGIN, NEAR, colours, font, medium, small, weight};
use crate::ui::widgets::{action_button, changeable, ends, icon_button, part_begins, segmented, select_all};
use egui::{Frame, Layout, Margin, Panel, TextEdit, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::{
    ICON_DOWNLOAD, ICON_FOLDER_OPEN, ICON_HELP, ICON_REDO, ICON_SAVE, ICON_SLIDESHOW, ICON_UNDO,
};
use std::cell::RefCell;

const HEIGHT: f32 = 56.0;
/// The most that the title takes, in points.
const TITLE: f32 = 320.0;
/// The width of a window in which buttons of the bar have words, in points.
const WIDE: f32 = 1150.0;

/// Draws the top bar: what is on its right keeps its room, and the tabs come before a long title.
pub fn top_bar_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let frame = Frame::new().fill(colours(ui).surface).inner_margin(Margin::symmetric(MARGIN, 0));
    Panel::top("top bar").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        part_begins(ui, cx, Part::Bar);
        let narrow = ui.available_width() < WIDE;
        let gap = if narrow { NEAR } else { APART };
        let commands = RefCell::new(cx);
        let left = |ui: &mut Ui| {
            let cx = &mut **commands.borrow_mut();
            let room = ui.available_width() - tabs_width(ui, cx) - 2.0 * gap;
            let begins = ui.cursor().left();
            title_ui(ui, cx, room.clamp(if narrow { 104.0 } else { 170.0 }, TITLE));
            if cx.state.document.is_sample() && begins + room - ui.cursor().left() > 70.0 {
                ui.label(small(ui, "Sample plan"));
            }
            ui.add_space(gap);
            tabs_ui(ui, cx);
        };
        let height = ui.available_height();
        ends(ui, height, NEAR, left, |ui| actions_ui(ui, &mut commands.borrow_mut(), narrow));
    });
}

/// The plan's title, which a click lets a person change.
fn title_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, width: f32) {
    let editing = ui.scope_id().with("editing the title");
    let is_editing = ui.data(|data| data.get_temp::<bool>(editing)).unwrap_or_default();
    if !is_editing {
        let named = !matches!(cx.state.document.plan.title.trim(), "" | Plan::UNNAMED);
        let shown = if named { cx.state.document.plan.title.as_str() } else { "Name this plan" };
        let words = medium(shown).color(if named { colours(ui).ink } else { colours(ui).accent });
        let words = changeable(ui, words, width);
        let size = Vec2::new(width, ui.available_height());
        let response =
            ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| ui.add(words)).inner;
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Rename the plan"));
        if response.on_hover_text(format!("{shown}\nClick to rename the plan")).clicked() {
            ui.data_mut(|data| data.insert_temp(editing, true));
        }
        return;
    }
    let mut title = cx.state.document.plan.title.clone();
    let edit = TextEdit::singleline(&mut title)
        .font(font(weight::SEMIBOLD, false))
        .frame(Frame::new())
        .hint_text("Name this plan")
        .desired_width(width)
        .clip_text(true);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, "Title of the plan"));
    if title != cx.state.document.plan.title {
        cx.send(Command::Edit(Edit::Rename(title)));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<bool>(editing));
    } else if !response.has_focus() {
        response.request_focus();
        select_all(ui, response.id, &cx.state.document.plan.title);
    }
}

/// The files, tuned or not, what is done last, the guide, and the menu.
fn actions_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, narrow: bool) {
    // Signs keep apart by their own room; words need more.
    ui.spacing_mut().item_spacing.x = 0.0;
    let words = ui.spacing().button_padding.x;
    ui.spacing_mut().button_padding.x = NEAR;
    let (undo, redo) = (cx.state.undo_label(), cx.state.redo_label());
    let unsaved = cx.state.document.is_unsaved() || cx.state.document.file.path.is_none();
    icon_button(ui, cx, ICON_FOLDER_OPEN, Action::Open, !cx.state.dialogs.asking, "");
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
            cx.send(Command::Run(action));
        }
        ui.add_space(NEAR);
    }
    icon_button(ui, cx, ICON_HELP, Action::Guide, true, "");
    menu_ui(ui, cx);
}

/// Platforms as they are, or with their settings used.
fn tuned_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let chosen = usize::from(cx.state.document.plan.setting == TuningMode::Tuned);
    let choices = [
        ("As is", "Platforms as they are, with no adjustments made"),
        (
            "Fine-tuned",
            "Platforms set up to suit this audience: every adjustment is made as far as it helps. Assumes that \
             adjustments can be made partly, and differently for each segment.",
        ),
    ];
    if segmented(ui, &choices, chosen).is_some() {
        cx.send(Command::Run(Action::ToggleTuned));
    }
}
