//! The list of actions: what will be done, where, by whom and by when.

use crate::app::command::Command;
use crate::domain::date::is_date;
use crate::domain::edit::{ActionEdit, Edit};
use crate::domain::plan::Action;
use crate::ui::cx::{Cx, platform_colour};
use crate::ui::theme::{NEAR, body, colours, muted, small, title};
use crate::ui::widgets::{action_button, hairline, letter_mark, tick_box};
use egui::{Align, Button, Layout, TextEdit, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD, ICON_DELETE};

/// Draws the list.
pub fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let plan = cx.state.plan.clone();
    let done = plan.actions.iter().filter(|action| action.done).count();
    ui.horizontal(|ui| {
        ui.label(title("What we will do"));
        if !plan.actions.is_empty() {
            ui.label(small(ui, format!("{done} of {} done", plan.actions.len())));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if action_button(ui, "+ Add", false).on_hover_text("Adds an action of your own").clicked() {
                add(cx);
            }
        });
    });
    if plan.actions.is_empty() {
        ui.label(muted(
            ui,
            "Nothing yet. “+ Action” beside a piece of advice takes it up here, or add one of your own.",
        ));
        return;
    }
    ui.add_space(NEAR);
    for (at, action) in plan.actions.iter().enumerate() {
        if at > 0 {
            hairline(ui);
        }
        action_ui(ui, cx, at, action, plan.actions.len());
    }
}

/// Adds an action for the first place of the portfolio and the first milestone.
fn add(cx: &mut Cx<'_>) {
    let Ok(answered) = &cx.state.answer else { return };
    let report = &answered.report;
    let first = report.portfolio().and_then(|found| found.chosen().platforms.first().copied()).unwrap_or(0);
    let action = Action {
        platform: report.problem.candidates[first].id.clone(),
        milestone: cx.state.framework.milestones[0].id.clone(),
        what: "New action".to_owned(),
        owner: None,
        due: None,
        done: false,
    };
    cx.send(Command::Edit(Edit::Action(ActionEdit::Add(action))));
}

fn action_ui(ui: &mut Ui, cx: &mut Cx<'_>, at: usize, action: &Action, count: usize) {
    let mut changed = action.clone();
    let narrow = ui.available_width() < 620.0;
    ui.horizontal(|ui| {
        if let Some(done) = tick_box(ui, "", &format!("Done: {}", action.what), "Done or not", action.done) {
            changed.done = done;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            sign_ui(ui, cx, ICON_DELETE, &format!("Delete: {}", action.what), true, ActionEdit::Remove(at));
            sign_ui(
                ui,
                cx,
                ICON_ARROW_DOWNWARD,
                &format!("Later: {}", action.what),
                at + 1 < count,
                ActionEdit::Move { from: at, to: at + 1 },
            );
            sign_ui(
                ui,
                cx,
                ICON_ARROW_UPWARD,
                &format!("Earlier: {}", action.what),
                at > 0,
                ActionEdit::Move { from: at, to: at.saturating_sub(1) },
            );
            let due = action.due.clone().unwrap_or_default();
            if let Some(due) = field_ui(ui, ("due", at), &due, "2027-01-31", &format!("Due: {}", action.what), 98.0) {
                changed.due = (!due.trim().is_empty()).then(|| due.trim().to_owned());
            }
            let owner = action.owner.clone().unwrap_or_default();
            if let Some(owner) = field_ui(ui, ("owner", at), &owner, "Who?", &format!("Owner: {}", action.what), 110.0)
            {
                changed.owner = (!owner.trim().is_empty()).then_some(owner);
            }
            if !narrow {
                where_ui(ui, cx, at, &mut changed);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let width = ui.available_width() - 8.0;
                if let Some(what) =
                    field_ui(ui, ("what", at), &action.what, "What?", &format!("Action {}", at + 1), width)
                {
                    changed.what = what;
                }
            });
        });
    });
    if narrow {
        ui.horizontal(|ui| where_ui(ui, cx, at, &mut changed));
    }
    if changed != *action {
        cx.send(Command::Edit(Edit::Action(ActionEdit::Change { at, action: changed })));
    }
}

/// On which platform and for which milestone: two menus.
fn where_ui(ui: &mut Ui, cx: &Cx<'_>, at: usize, action: &mut Action) {
    let framework = &cx.state.framework;
    let milestone = framework.milestone(&action.milestone).map_or("", |milestone| milestone.short.as_str()).to_owned();
    let combo = egui::ComboBox::from_id_salt(("milestone of action", at))
        .selected_text(body(milestone))
        .width(96.0)
        .show_ui(ui, |ui| {
            for milestone in &framework.milestones {
                ui.selectable_value(&mut action.milestone, milestone.id.clone(), body(&milestone.name));
            }
        });
    let label = format!("Milestone of action {}", at + 1);
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
    let known = cx.state.library.get(&action.platform);
    let name = known.map_or_else(|| action.platform.to_string(), |platform| platform.name.clone());
    let colour = platform_colour(ui, cx, &action.platform);
    let combo = egui::ComboBox::from_id_salt(("platform of action", at))
        .selected_text(body(&name))
        .width(120.0)
        .truncate()
        .show_ui(ui, |ui| {
            for platform in cx.state.library.platforms() {
                ui.selectable_value(&mut action.platform, platform.id.clone(), body(&platform.name));
            }
        });
    let label = format!("Platform of action {}", at + 1);
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
    letter_mark(ui, &name, colour, 20.0);
}

/// A field that gives its text once it is whole: on Enter, or when the keyboard goes elsewhere.
fn field_ui(
    ui: &mut Ui,
    salt: (&'static str, usize),
    text: &str,
    hint: &str,
    label: &str,
    width: f32,
) -> Option<String> {
    let id = ui.scope_id().with(salt);
    let mut typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_else(|| text.to_owned());
    let wrong = salt.0 == "due" && !typed.trim().is_empty() && !is_date(typed.trim(), 3);
    let ink = if wrong { colours(ui).bad } else { colours(ui).ink };
    let field = TextEdit::singleline(&mut typed)
        .id(id.with("field"))
        .hint_text(hint)
        .desired_width(width)
        .text_color(ink)
        .clip_text(true);
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, label));
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<String>(id));
        let cancelled = ui.input(|input| input.key_pressed(egui::Key::Escape));
        return (typed != text && !cancelled && !wrong).then_some(typed);
    }
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(id, typed));
    }
    if wrong {
        response.on_hover_text("A day such as 2027-01-31");
    }
    None
}

fn sign_ui(ui: &mut Ui, cx: &mut Cx<'_>, sign: MaterialIcon, label: &str, enabled: bool, edit: ActionEdit) {
    let button = Button::new(sign.rich_text()).frame_when_inactive(false).min_size(Vec2::splat(24.0));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, label));
    if response.on_hover_text(label).clicked() {
        cx.send(Command::Edit(Edit::Action(edit)));
    }
}
