//! What each command does to the state. Pure: the disk and the dialogs are asked through effects.

mod act;
mod answers;
mod changes;
mod export;
mod files;
mod paths;
mod present;
mod shelf;
mod sight;
mod start;
mod survey;

use super::command::Command;
use super::effect::Effect;
use super::state::State;
use crate::app::question::{Next, Question};
use crate::app::saving::Agreed;
use crate::app::view::Shown;
use crate::domain::settings::Settings;
use act::{act, begin};
use answers::answer_question;
use changes::apply;
pub use files::remember;
use files::{leave, opened, write, written};
use paths::{ask, chosen};
use sight::{compare, point, show, turn_to};

/// Carries out a command and says what else is to be done.
pub fn update(state: &mut State, command: Command) -> Vec<Effect> {
    let before = state.revision;
    let mut effects = carry_out(state, command);
    present::stay(state);
    if state.revision != before {
        start::offer(state);
        effects.extend(refine(state));
    }
    effects
}

/// What makes the figures of the answers as sure as the plan asks for.
#[must_use]
pub fn refine(state: &State) -> Option<Effect> {
    let report = state.answer.as_ref().ok()?.report.clone();
    let (samples, seed) = (state.plan.samples, state.plan.seed);
    let enough = report.robustness.samples >= usize::try_from(samples).unwrap_or(usize::MAX);
    (!enough).then_some(Effect::Refine { revision: state.revision, report, samples, seed })
}

fn carry_out(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Do(action) => act(state, action),
        Command::Edit(edit) => {
            apply(state, &edit);
            Vec::new()
        }
        Command::Begin(page) => begin(state, Some(page)),
        Command::Settle => {
            state.history.settle();
            shelf::settle(state);
            Vec::new()
        }
        Command::See(scope) => {
            state.scope = scope;
            state.pointed = None;
            state.work_out();
            Vec::new()
        }
        Command::Show(page) => turn_to(state, page),
        Command::Compare { platform, compared } => compare(state, &platform, compared),
        Command::Alone(milestone) => {
            state.alone = milestone;
            state.work_out();
            Vec::new()
        }
        Command::Point(pointed) => point(state, Some(pointed)),
        Command::LetGo => point(state, None),
        Command::OpenCard(milestone) => {
            state.open_card = milestone;
            Vec::new()
        }
        Command::Versus(name) => {
            state.versus = name;
            state.compare_scenario();
            Vec::new()
        }
        Command::RestOnKeptLevels(kept) => {
            state.rest_on_levels(kept);
            Vec::new()
        }
        Command::Seek(text) => {
            if let Some(Question::Palette { typed }) = &mut state.question {
                *typed = text;
            }
            Vec::new()
        }
        Command::Select(id) => show(state, Shown::Platform(id)),
        Command::CloseStory => {
            state.pointed = None;
            show(state, Shown::Nobody)
        }
        Command::Interview(place) => start::interview(state, place),
        Command::Present(command) => present::update(state, command),
        Command::Export(command) => export::update(state, command),
        Command::Survey(command) => survey::update(state, command),
        Command::Take(segment, how) => start::take(state, vec![*segment], how),
        Command::Hints(shown) => set(state, Settings { first_start_done: !shown, ..state.settings.clone() }),
        Command::Open(path) if survey::is_table(&path) => survey::read(state, path),
        Command::Open(path) if shelf::takes(state, &path) => shelf::import(path),
        Command::Open(path) => leave(state, Next::Open(path)),
        Command::SaveTo(path) => write(state, path, Agreed::Nothing),
        Command::Answer(answer) => answer_question(state, answer),
        Command::Type(text) => {
            if let Some(Question::Path { typed, .. }) = &mut state.question {
                *typed = text;
            }
            Vec::new()
        }
        Command::Dismiss(number) => {
            state.notices.retain(|notice| notice.number != number);
            Vec::new()
        }
        Command::Chosen { purpose, choice } => chosen(state, purpose, choice),
        Command::Read { path, result, held } => match result {
            Ok(read) => opened(state, path, *read, held),
            Err(sentence) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                state.notice(format!("{name} could not be opened, and your plan is as it was.\n{sentence}"), true);
                state.settings.forget(&path);
                Vec::new()
            }
        },
        Command::Settings(settings) => set(state, *settings),
        Command::Unkept(sentence) => {
            // Said once: each further attempt would fail alike.
            if state.notices.iter().all(|notice| notice.text != sentence) {
                state.notice(sentence, true);
            }
            Vec::new()
        }
        Command::Shelf(command) => shelf::update(state, command),
        Command::Refined { revision, robustness } => {
            if revision == state.revision
                && let Ok(answered) = &mut state.answer
            {
                answered.robustness = *robustness;
            }
            Vec::new()
        }
        Command::Written { path, plan, result } => written(state, path, plan, result),
    }
}

fn set(state: &mut State, settings: Settings) -> Vec<Effect> {
    if settings == state.settings {
        return Vec::new();
    }
    state.settings = settings;
    vec![Effect::SaveSettings(Box::new(state.settings.clone()))]
}
