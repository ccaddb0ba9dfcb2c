//! The list of actions: what will be done, where, by whom and by when.

use crate::app::command::{Command, ExportCommand};
use crate::chart::actions::NOWHERE;
use crate::chart::words::name_of;
use crate::domain::date::{is_date, no_such_day};
use crate::domain::edit::{ActionEdit, Edit};
use crate::domain::plan::Action;
use crate::domain::typed_date::{in_short, month_first, typed};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::{Calendar, action_button, hairline, letter_mark, tick_box};
use egui::{Align, Button, Id, Key, Label, Layout, TextEdit, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD, ICON_DELETE};

/// With less room a row has two lines, in points.
const ONE_LINE: f32 = 860.0;
/// The room for who does it, in points.
const OWNER: f32 = 140.0;
/// The room for a day, in points.
const DUE: f32 = 112.0;
/// How far the second line of a row stands in, in points.
const INDENT: f32 = 28.0;
/// The height of a field of one line, in points: what stands beside it is as high.
const LINE: f32 = 30.0;

fn wanted() -> Id {
    Id::unique("the list of actions is wanted")
}

/// How many actions have been taken up, of all or for one place; a click leads to the list. Nothing where there is none.
pub fn taken_up_ui(ui: &mut Ui, count: usize, whose: &str) {
    let words = match count {
        0 => return,
        1 => "1 action added".to_owned(),
        _ => format!("{count} actions added"),
    };
    let button = ui.add(Button::new(medium(&words).color(colours(ui).accent)).frame(false));
    let label = format!("{words}{whose}: show list");
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    if button.on_hover_text("Shows the list of actions").clicked() {
        ui.data_mut(|data| data.insert_temp(wanted(), true));
        ui.ctx().request_repaint();
    }
}

/// Draws the list.
pub fn actions_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if ui.data_mut(|data| data.remove_temp::<bool>(wanted())).is_some() {
        ui.scroll_to_cursor(Some(Align::Min));
    }
    let plan = cx.state.document.plan.clone();
    let done = plan.actions.iter().filter(|action| action.done).count();
    ui.horizontal(|ui| {
        ui.label(title("What we will do"));
        if !plan.actions.is_empty() {
            ui.label(small(ui, format!("{done} of {} done", plan.actions.len())));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if action_button(ui, "Add action", false).on_hover_text("Adds an action of your own").clicked() {
                add(cx);
            }
            let help = "Puts the actions on the clipboard as a table, for spreadsheets, documents and emails";
            if !plan.actions.is_empty() && action_button(ui, "Copy as table", false).on_hover_text(help).clicked() {
                cx.send(Command::Export(ExportCommand::CopyActions));
            }
        });
    });
    if plan.actions.is_empty() {
        ui.label(muted(ui, "No actions yet. Choose “Add to actions” beside any advice, or add your own."));
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

/// Adds an action of no platform and no milestone yet.
fn add(cx: &mut ViewCx<'_>) {
    let action =
        Action { platform: None, milestone: None, what: "New action".to_owned(), owner: None, due: None, done: false };
    cx.send(Command::Edit(Edit::Action(ActionEdit::Add(action))));
}

fn action_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, at: usize, action: &Action, count: usize) {
    let mut changed = action.clone();
    let narrow = ui.available_width() < ONE_LINE;
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(Vec2::new(0.0, LINE), Layout::left_to_right(Align::Center), |ui| {
            if let Some(done) =
                tick_box(ui, "", &format!("Done: {}", action.what), "Marks this action as done, or not", action.done)
            {
                changed.done = done;
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            signs_ui(ui, cx, at, action, count);
            if !narrow {
                who_and_when_ui(ui, cx, at, action, &mut changed);
                where_ui(ui, cx, at, &mut changed);
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                let label = format!("Action {}", at + 1);
                let width = ui.available_width();
                let field = Field { at, hint: "What?", label: &label, width, holds: Holds::What };
                if let Some(what) = field.show(ui, &action.what) {
                    changed.what = what;
                }
            });
        });
    });
    if narrow {
        ui.horizontal_top(|ui| {
            ui.add_space(INDENT);
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                who_and_when_ui(ui, cx, at, action, &mut changed);
                where_ui(ui, cx, at, &mut changed);
            });
        });
    }
    if changed != *action {
        cx.send(Command::Edit(Edit::Action(ActionEdit::Change { at, action: changed })));
    }
}

/// Right to left: out, later, earlier.
fn signs_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, at: usize, action: &Action, count: usize) {
    let what = &action.what;
    sign_ui(ui, cx, ICON_DELETE, &format!("Delete: {what}"), true, ActionEdit::Remove(at));
    let later = ActionEdit::Move { from: at, to: at + 1 };
    sign_ui(ui, cx, ICON_ARROW_DOWNWARD, &format!("Later: {what}"), at + 1 < count, later);
    let earlier = ActionEdit::Move { from: at, to: at.saturating_sub(1) };
    sign_ui(ui, cx, ICON_ARROW_UPWARD, &format!("Earlier: {what}"), at > 0, earlier);
}

/// Right to left: by when, and who.
fn who_and_when_ui(ui: &mut Ui, cx: &ViewCx<'_>, at: usize, action: &Action, changed: &mut Action) {
    let label = format!("Due: {}", action.what);
    let month_first = month_first(&cx.state.document.plan.region);
    let holds = Holds::Day { month_first };
    let calendar = Calendar {
        name: &label,
        chosen: action.due.as_deref().unwrap_or_default(),
        today: &cx.state.machine.today,
        sunday_first: month_first,
    };
    let size = Vec2::new(0.0, LINE);
    let picked = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| calendar.show(ui));
    if let Some(due) = picked.inner {
        changed.due = (!due.is_empty()).then_some(due);
        // What was being typed gives way to what was picked.
        ui.data_mut(|data| data.remove::<String>(kept_as(&label)));
    }
    let field = Field { at, hint: "By when?", label: &label, width: DUE, holds };
    let due = in_short(action.due.as_deref().unwrap_or_default()).replace('\u{a0}', " ");
    if let Some(due) = field.show(ui, &due) {
        changed.due = holds.day(&due);
    }
    let label = format!("Owner: {}", action.what);
    let field = Field { at, hint: "Who?", label: &label, width: OWNER, holds: Holds::Owner };
    if let Some(owner) = field.show(ui, action.owner.as_deref().unwrap_or_default()) {
        changed.owner = (!owner.is_empty()).then_some(owner);
    }
}

/// On which platform and for which milestone: two menus.
fn where_ui(ui: &mut Ui, cx: &ViewCx<'_>, at: usize, action: &mut Action) {
    let framework = &cx.state.document.framework;
    let milestone = action
        .milestone
        .as_ref()
        .map_or(NO_MILESTONE, |id| framework.milestone(id).map_or("", |milestone| milestone.name.as_str()));
    let combo = egui::ComboBox::from_id_salt(("milestone of action", at))
        .selected_text(body(milestone))
        .width(136.0)
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut action.milestone, None, body(NO_MILESTONE));
            for milestone in &framework.milestones {
                ui.selectable_value(&mut action.milestone, Some(milestone.id.clone()), body(&milestone.name));
            }
        });
    let label = format!("Milestone of action {}", at + 1);
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
    let name = |id| name_of(&cx.state.document.library, id).to_owned();
    let name = action.platform.as_ref().map_or_else(|| NOWHERE.to_owned(), name);
    let colour = action.platform.as_ref().map(|id| platform_colour(ui, cx, id));
    let combo = egui::ComboBox::from_id_salt(("platform of action", at))
        .selected_text(body(&name))
        .width(120.0)
        .truncate()
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut action.platform, None, body(NOWHERE));
            for platform in cx.state.document.library.platforms() {
                ui.selectable_value(&mut action.platform, Some(platform.id.clone()), body(&platform.name));
            }
        });
    let label = format!("Platform of action {}", at + 1);
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
    ui.allocate_ui_with_layout(Vec2::new(20.0, LINE), Layout::left_to_right(Align::Center), |ui| {
        if let Some(colour) = colour {
            letter_mark(ui, &name, colour, 20.0);
        }
    });
}

/// What stands in place of the milestone of an action that serves none.
const NO_MILESTONE: &str = "No milestone";

/// Where what is typed into a field is kept until it is whole.
fn kept_as(label: &str) -> Id {
    Id::unique(("typed in the list of actions", label))
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Holds {
    What,
    Owner,
    /// A day, typed in the order of the country.
    Day {
        month_first: bool,
    },
}

impl Holds {
    /// The day that a text is; none where it is none, or no day is wanted.
    fn day(self, text: &str) -> Option<String> {
        let Self::Day { month_first } = self else { return None };
        typed(text, month_first).filter(|day| is_date(day, 3))
    }

    /// What is wrong with a text, as a sentence; none where nothing is.
    fn wrong(self, text: &str) -> Option<String> {
        let Self::Day { month_first } = self else { return None };
        let day = typed(text, month_first);
        let sound = text.trim().is_empty() || day.as_deref().is_some_and(|day| is_date(day, 3));
        let words =
            || day.as_deref().and_then(no_such_day).unwrap_or_else(|| "Enter a date such as 28 Nov 2026".into());
        (!sound).then(words)
    }
}

/// A field of a row: its text breaks into as many lines as it needs.
struct Field<'a> {
    at: usize,
    holds: Holds,
    hint: &'a str,
    label: &'a str,
    width: f32,
}

impl Field<'_> {
    /// Draws the field; gives its text once it is whole: on Enter, or when the keyboard goes elsewhere.
    ///
    /// What is no day stays as it was typed, with what is wanted below.
    fn show(&self, ui: &mut Ui, text: &str) -> Option<String> {
        let size = Vec2::new(self.width, LINE);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| self.contents_ui(ui, text)).inner
    }

    fn contents_ui(&self, ui: &mut Ui, text: &str) -> Option<String> {
        let id = ui.scope_id().with((std::mem::discriminant(&self.holds), self.at));
        // What is not whole yet belongs to this action, wherever it stands in the list.
        let kept = kept_as(self.label);
        let mut typed = ui.data(|data| data.get_temp::<String>(kept)).unwrap_or_else(|| text.to_owned());
        let wrong = self.holds.wrong(&typed);
        let c = colours(ui);
        // A hint that looked like a day would be taken for one; how a day is written is said once somebody is there.
        let wants_day =
            matches!(self.holds, Holds::Day { .. }) && ui.memory(|memory| memory.has_focus(id.with("field")));
        let field = TextEdit::multiline(&mut typed)
            .id(id.with("field"))
            .hint_text(if wants_day { "28 Nov 2026" } else { self.hint })
            .desired_rows(1)
            .desired_width(self.width)
            .return_key(None)
            .text_color(if wrong.is_some() { c.bad } else { c.ink });
        let response = ui.add(field);
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, self.label));
        if let Some(words) = &wrong {
            ui.add(Label::new(small(ui, words.as_str()).color(c.bad)).wrap());
        }
        if response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            response.surrender_focus();
        }
        if response.lost_focus() {
            let cancelled = ui.input(|input| input.key_pressed(Key::Escape));
            if wrong.is_some() && !cancelled {
                ui.data_mut(|data| data.insert_temp(kept, typed));
                return None;
            }
            ui.data_mut(|data| data.remove::<String>(kept));
            let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            return (typed != text && !cancelled).then_some(typed);
        }
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(kept, typed));
        }
        None
    }
}

fn sign_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, sign: MaterialIcon, label: &str, enabled: bool, edit: ActionEdit) {
    let button = Button::new(sign.rich_text()).frame_when_inactive(false).min_size(Vec2::new(24.0, LINE));
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 4.0;
        ui.add_enabled(enabled, button)
    });
    let response = response.inner;
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, label));
    if response.on_hover_text(label).clicked() {
        cx.send(Command::Edit(Edit::Action(edit)));
    }
}
