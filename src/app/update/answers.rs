//! What follows from a person's answer to the question that was open.

use super::act::act;
use super::ask::ask_to_save;
use super::files::{open, write};
use super::leave::{go_on, leave};
use super::paths::typed;
use super::{naming, present, setup, shelf};
use crate::app::action::{self, Action};
use crate::app::effect::Effect;
use crate::app::question::{Answer, Next, Question};
use crate::app::saving::OverwritePolicy;
use crate::app::setup::SetupCommand;
use crate::app::state::{Parts, State};
use crate::domain::plan::Plan;
use crate::format::read_plan;
use crate::storage::Found;
use std::sync::Arc;

/// Brings back the newest plan that was left behind, or throws it away; then asks about the next.
fn recover(state: &mut State, mut found: Vec<Found>, bring_back: bool) -> Vec<Effect> {
    let newest = found.remove(0);
    if !found.is_empty() && !bring_back {
        state.dialogs.question = Some(Question::Recover { found });
    }
    if !bring_back {
        return vec![Effect::DropOtherRecovery(newest.key)];
    }
    let Parts { mut work, dialogs, notices, export, presenting, shelf, .. } = state.parts();
    match read_plan(&newest.plan_text, &work.document.framework, &work.document.library) {
        Ok(read) => {
            open(&mut work, dialogs, export, presenting, read, newest.note.plan_path.clone());
            // What its file holds is not known here: the plan counts as changed until it is saved.
            work.document.file.saved = Arc::new(Plan::blank(&work.document.framework));
            notices.say("Unsaved work restored. Save the plan to keep it.");
            let profile = newest.note.profile.clone();
            if let Some(kept) = newest.note.profile {
                shelf::bring_draft_back(&mut work, shelf, *kept);
            }
            let in_setup = newest.note.in_setup;
            if in_setup {
                setup::update(&mut work, SetupCommand::Open);
            }
            let (plan, path) = (work.document.plan.clone(), newest.note.plan_path);
            vec![Effect::Keep { plan, path, profile, in_setup, instead_of: Some(newest.key) }]
        }
        Err(faults) => {
            let file = newest.file.display();
            notices.fail(format!("The plan in {file} can no longer be read: {faults}"));
            Vec::new()
        }
    }
}

pub(super) fn answer_question(state: &mut State, answer: Answer) -> Vec<Effect> {
    let Some(question) = state.dialogs.question.take() else { return Vec::new() };
    match (question, answer) {
        (Question::Recover { .. }, Answer::Cancel) => {
            state.notices.say("Your unsaved work is safe. We’ll offer to restore it next time you start.");
            Vec::new()
        }
        (_, Answer::Cancel)
        | (
            Question::About
            | Question::Details
            | Question::Guide
            | Question::Keys
            | Question::Settings
            | Question::Export,
            _,
        ) => {
            state.dialogs.after_saving = None;
            Vec::new()
        }
        (Question::Scenario { typed, differs }, _) => {
            naming::save(state, typed, differs);
            Vec::new()
        }
        (Question::Presented, answer) => {
            let Parts { mut work, presenting, .. } = state.parts();
            present::end(&mut work, presenting, answer == Answer::Yes);
            Vec::new()
        }
        (Question::UnsavedProfile, answer) => before_quitting(state, answer),
        (Question::Unsaved(next), Answer::Yes) => {
            state.dialogs.after_saving = Some(next);
            act(state, Action::Save)
        }
        (Question::Unsaved(next), _) => go_on(state, next),
        (
            Question::Comments { path }
            | Question::Replace { path }
            | Question::Changed { path }
            | Question::OpenElsewhere { path, .. },
            Answer::Yes,
        ) => write(&state.document, path, OverwritePolicy::All, &state.machine.today),
        (
            Question::Comments { .. }
            | Question::Replace { .. }
            | Question::Changed { .. }
            | Question::OpenElsewhere { .. },
            _,
        ) => ask_to_save(&mut state.dialogs, &state.settings, &state.document),
        (Question::Recover { found }, answer) => recover(state, found, answer == Answer::Yes),
        (Question::Levels(_), answer) => {
            state.parts().work.rest_on_levels(answer != Answer::Yes);
            Vec::new()
        }
        (Question::Palette { typed }, _) => match action::found(&typed).first() {
            Some(entry) => act(state, entry.action),
            None => Vec::new(),
        },
        (Question::Path { purpose, typed: path }, _) => typed(state, purpose, path.trim()),
    }
}

/// The question before the program ends with a profile that is not saved.
fn before_quitting(state: &mut State, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Yes => {
            let Parts { mut work, shelf, notices, .. } = state.parts();
            shelf::save_and_quit(&mut work, shelf, notices)
        }
        Answer::Discard => {
            state.shelf.draft = None;
            leave(state, Next::Quit)
        }
        Answer::Elsewhere | Answer::Cancel => Vec::new(),
    }
}
