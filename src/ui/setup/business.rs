//! The first page: what the plan is called, whom it is for, and what the business does.

use super::parts::question_ui;
use crate::app::command::Command;
use crate::app::setup::is_named;
use crate::domain::edit::Edit;
use crate::domain::plan::Plan;
use crate::domain::texts::TextKind;
use crate::ui::cx::ViewCx;
use crate::ui::theme::APART;
use crate::ui::theme::{NEAR, muted, title};
use crate::ui::views::layout::{pair_ui, wide_card};
use crate::ui::widgets::Field;
use egui::{Label, Ui};

/// How many rows the last field begins with.
const ROWS: usize = 5;

/// Draws the page.
pub fn business_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    question_ui(
        ui,
        "What is this plan for?",
        "These words appear on your slides and in your brief. You can leave any of them empty.",
    );
    pair_ui(ui, 0.64, |ui, side| {
        wide_card(ui, |ui| if side == 0 { fields_ui(ui, cx) } else { what_follows_ui(ui) });
    });
}

fn fields_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let plan = cx.state.document.plan.clone();
    let mut text = if is_named(&plan) { plan.title.clone() } else { String::new() };
    let hint = "For example: Where to be in 2027";
    let name = field("What is the plan called?", hint, 1, TextKind::Name).show(ui, &mut text);
    begins_here(ui, &name);
    if name.changed() {
        // A plan is never without a name: one that is taken away is the first one again.
        let named = if text.trim().is_empty() { Plan::UNNAMED.to_owned() } else { text };
        cx.send(Command::Edit(Edit::Rename(named)));
    }
    ui.add_space(APART);
    let mut client = plan.client.clone();
    let hint = "The name of your client. Leave it empty if the plan is for you.";
    field("Who is it for?", hint, 1, TextKind::Name).show_optional(ui, &mut client);
    if client != plan.client {
        cx.send(Command::Edit(Edit::Client(client)));
    }
    ui.add_space(APART);
    let mut notes = plan.notes.clone();
    let hint = "For example: six garden centres in the north-west. We want more people to come to our spring events.";
    field("What does the business do, and what should social media do for it?", hint, ROWS, TextKind::Notes)
        .show_optional(ui, &mut notes);
    if notes != plan.notes {
        cx.send(Command::Edit(Edit::Notes(notes)));
    }
}

/// A page that has just opened has the keyboard in its first field.
fn begins_here(ui: &Ui, field: &egui::Response) {
    let before = egui::Id::unique("the first field had the keyboard");
    let now = ui.ctx().cumulative_pass_nr();
    let last = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(before, 0), now));
    if last + 1 < now && ui.memory(egui::Memory::focused).is_none() {
        field.request_focus();
    }
}

fn field(words: &'static str, hint: &'static str, rows: usize, kind: TextKind) -> Field<'static> {
    Field { words, name: words, salt: ("new plan", words, 0), hint, rows, kind, wrong: None }
}

fn what_follows_ui(ui: &mut Ui) {
    ui.label(title("What happens next"));
    ui.add_space(NEAR);
    for words in [
        "You say where you are today and how many hours a week you have.",
        "You describe the people you want to reach, on seven sliders that we call milestones.",
        "You get a recommendation: what to keep, what to start and what to stop, with the reasons.",
    ] {
        ui.add(Label::new(muted(ui, words)).wrap());
        ui.add_space(NEAR);
    }
}
