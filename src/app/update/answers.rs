//! What follows from a person's answer to the question that was open.

use super::files::{go_on, open, write};
use super::paths::{ask, typed_path};
use super::shelf;
use crate::app::action::{self, Action};
use crate::app::effect::Effect;
use crate::app::file_dialog::Purpose;
use crate::app::question::{Answer, Question};
use crate::app::saving::Agreed;
use crate::app::state::State;
use crate::domain::plan::Plan;
use crate::format::read_plan;
use crate::storage::Found;
use std::sync::Arc;

/// Brings back the newest plan that was left behind, or throws it away; then asks about the next.
fn recover(state: &mut State, mut found: Vec<Found>, bring_back: bool) -> Vec<Effect> {
    let newest = found.remove(0);
    if !found.is_empty() && !bring_back {
        state.question = Some(Question::Recover { found });
    }
    if !bring_back {
        return vec![Effect::LetGoOf(newest.key)];
    }
    match read_plan(&newest.plan_text, &state.framework, &state.library) {
        Ok(read) => {
            open(state, read, newest.note.plan_path.clone());
            // What its file holds is not known here: the plan counts as changed until it is saved.
            state.file.saved = Arc::new(Plan::blank(&state.framework));
            state.notice("Brought back; save it to keep it", false);
            let profile = newest.note.profile.clone();
            if let Some(kept) = newest.note.profile {
                shelf::bring_draft_back(state, *kept);
            }
            let path = newest.note.plan_path;
            vec![Effect::Keep { plan: state.plan.clone(), path, profile, instead_of: Some(newest.key) }]
        }
        Err(faults) => {
            let file = newest.file.display();
            state.notice(format!("The plan in {file} cannot be read any more: {faults}"), true);
            Vec::new()
        }
    }
}

pub(super) fn answer_question(state: &mut State, answer: Answer) -> Vec<Effect> {
    let Some(question) = state.question.take() else { return Vec::new() };
    match (question, answer) {
        (Question::Recover { .. }, Answer::Cancel) => {
            state.notice("The unsaved work is kept, and will be offered at the next start", false);
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
            state.after_saving = None;
            Vec::new()
        }
        (Question::Presented, answer) => super::present::end(state, answer == Answer::Yes),
        (Question::UnsavedProfile, answer) => shelf::answer_before_quitting(state, answer),
        (Question::Unsaved(next), Answer::Yes) => {
            state.after_saving = Some(next);
            super::act(state, Action::Save)
        }
        (Question::Unsaved(next), _) => go_on(state, next),
        (
            Question::Comments { path }
            | Question::Replace { path }
            | Question::Changed { path }
            | Question::OpenElsewhere { path, .. },
            Answer::Yes,
        ) => write(state, path, Agreed::All),
        (
            Question::Comments { .. }
            | Question::Replace { .. }
            | Question::Changed { .. }
            | Question::OpenElsewhere { .. },
            _,
        ) => ask(state, Purpose::Save),
        (Question::Recover { found }, answer) => recover(state, found, answer == Answer::Yes),
        (Question::Levels(_), answer) => {
            state.rest_on_levels(answer != Answer::Yes);
            Vec::new()
        }
        (Question::Palette { typed }, _) => match action::found(&typed).first() {
            Some(entry) => super::act(state, entry.action),
            None => Vec::new(),
        },
        (Question::Path { purpose, typed }, _) => typed_path(state, purpose, typed.trim()),
    }
}
