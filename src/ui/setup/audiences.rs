//! The fourth page: who the audiences are, how large each is, how old they are, and what they come for.

use super::parts::question_ui;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::plan::Plan;
use crate::ui::cx::ViewCx;
use crate::ui::panels::ages::ages_ui;
use crate::ui::panels::segment_head::share_ui;
use crate::ui::panels::topics::topics_ui;
use crate::ui::theme::{APART, NEAR, colours, font, medium, muted, small, small_strong, weight};
use crate::ui::views::layout::{pair_ui, wide_card};
use crate::ui::widgets::{action_button, ask_for_keyboard, ends, gets_keyboard};
use egui::{Button, Id, Label, TextEdit, Ui, WidgetInfo};
use std::cell::RefCell;

/// Draws the page.
pub fn audiences_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let what = "Name each group of people who want something different. We call each group a segment. One is enough to start with.";
    question_ui(ui, "Who do you want to reach?", what);
    let plan = cx.state.document.plan.clone();
    for (at, segment) in plan.segments.iter().enumerate() {
        ui.push_id(("audience", at), |ui| {
            wide_card(ui, |ui| audience_ui(ui, cx, &plan, (at, segment)));
        });
        ui.add_space(APART - NEAR);
    }
    let add = action_button(ui, "Add another segment", false);
    if add.on_hover_text(Action::AddSegment.entry().help).clicked() {
        cx.send(Command::Run(Action::AddSegment));
        ask_for_keyboard(ui, &name_of_field(plan.segments.len()));
    }
}

/// What the field of a segment's name is called while it waits for the keyboard.
fn name_of_field(at: usize) -> String {
    format!("name of segment {at}")
}

fn audience_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, plan: &Plan, (at, segment): (usize, &Segment)) {
    let several = plan.segments.len() > 1;
    let commands = RefCell::new(cx);
    let name = |ui: &mut Ui| name_ui(ui, &mut commands.borrow_mut(), at, segment);
    ends(ui, 34.0, APART, name, |ui| {
        let cx = &mut **commands.borrow_mut();
        if several {
            share_ui(ui, cx, segment, Id::unique(("no share on the page", &segment.name)));
            let remove = ui.add(Button::new(small(ui, "Remove")).frame(false));
            let label = format!("Remove {}", segment.name);
            remove.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if remove.on_hover_text("Takes this segment out of the plan. You can undo this.").clicked() {
                cx.send(Command::EndGesture);
                cx.send(Command::Edit(Edit::Segment(SegmentEdit::Remove(segment.name.clone()))));
            }
        }
    });
    ui.add_space(NEAR);
    let cx = commands.into_inner();
    pair_ui(ui, 0.5, |ui, side| {
        if side == 0 {
            ui.label(medium("How old are they?"));
            ui.add_space(NEAR);
            ages_ui(ui, cx, segment);
        } else if !cx.state.document.framework.topics.is_empty() {
            ui.label(medium("What do they come for?"));
            let words = "Choose what they look for on social platforms.";
            ui.add(Label::new(muted(ui, words)).wrap());
            topics_ui(ui, cx, segment);
        }
    });
}

/// The name, which is typed into a field of its own: it takes hold when the field is left, as a name is only one when it is whole.
fn name_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, at: usize, segment: &Segment) {
    let kept = ui.scope_id().with("typed name");
    let began = ui.scope_id().with("name before");
    let given = segment.name != Plan::FIRST_SEGMENT && !segment.name.starts_with(Plan::NEXT_SEGMENT);
    let now = if given { segment.name.clone() } else { String::new() };
    let mut typed: String = ui.data(|data| data.get_temp(kept)).unwrap_or_else(|| now.clone());
    ui.label(small_strong("Name"));
    let field = TextEdit::singleline(&mut typed)
        .id_salt("name of the audience")
        .font(font(weight::SEMIBOLD, false))
        .hint_text("For example: Families nearby")
        .desired_width(ui.available_width().min(360.0));
    let response = ui.add(field);
    let label = format!("Name of {}", segment.name);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, &label));
    gets_keyboard(ui, &name_of_field(at), &response);
    if response.gained_focus() {
        ui.data_mut(|data| data.insert_temp(began, segment.name.clone()));
    }
    let wanted = typed.trim();
    let taken = wanted != segment.name && cx.state.document.plan.segment(wanted).is_some();
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(kept, typed.clone()));
    } else {
        ui.data_mut(|data| data.remove::<String>(kept));
        let before = ui.data_mut(|data| data.remove_temp::<String>(began));
        // What was typed so far of a name that is taken is no name.
        if let Some(before) = before.filter(|before| taken && *before != segment.name) {
            let rename = SegmentEdit::Rename { from: segment.name.clone(), to: before };
            cx.send(Command::Edit(Edit::Segment(rename)));
        }
    }
    if taken && response.has_focus() {
        ui.add(Label::new(small(ui, "Another segment has this name.").color(colours(ui).bad)).truncate());
    }
    if response.changed() && !wanted.is_empty() && cx.state.document.plan.segment(wanted).is_none() {
        // Each letter counts at once, so that nothing is lost when one leaves in the middle.
        let rename = SegmentEdit::Rename { from: segment.name.clone(), to: wanted.to_owned() };
        cx.send(Command::Edit(Edit::Segment(rename)));
    }
}
