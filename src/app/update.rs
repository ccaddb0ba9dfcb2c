//! What each command does to the state. Pure: the disk and the dialogs are asked through effects.
//!
//! Each function names the parts of the state that it touches. Those that hand on to whatever a command leads to have the
//! whole of it: the one here, what an action of the table does (`act`), what follows from an answer (`answers`) or from a
//! path (`paths`), and leaving a plan for another (`leave`).

mod act;
mod answers;
mod ask;
mod changes;
mod compare;
mod explain;
mod export;
mod files;
mod interview;
mod leave;
mod naming;
mod offers;
mod paths;
mod present;
mod refine;
mod settings;
mod setup;
mod shelf;
mod start;
mod survey;
mod then;
mod view;

pub use files::remember;
pub use refine::refine;

use super::command::Command;
use super::effect::Effect;
use super::saving::OverwritePolicy;
use super::state::{Parts, State};
use super::view::Shown;
use crate::domain::settings::Settings;

/// Carries out a command and says what else is to be done.
pub fn update(state: &mut State, command: Command) -> Vec<Effect> {
    let (before, presented) = (state.answers.revision, state.presenting.is_some());
    let mut effects = carry_out(state, command);
    let Parts { mut work, presenting, survey, .. } = state.parts();
    present::clamp_page(&work, presenting);
    offers::bring_up_to_date(&mut work, survey);
    if state.answers.revision != before {
        effects.extend(refine(&state.document, &state.answers));
    }
    if state.presenting.is_some() != presented {
        effects.push(Effect::Awake(!presented));
    }
    effects
}

fn carry_out(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Run(action) => return act::act(state, action),
        Command::Open(path) => return paths::dropped(state, path),
        Command::Answer(answer) => return answers::answer_question(state, answer),
        Command::Chosen { purpose, choice } => return paths::chosen(state, purpose, choice),
        Command::Written { path, plan, result } => return leave::written(state, path, plan, result),
        Command::Edit(edit) => {
            let Parts { mut work, notices, .. } = state.parts();
            interview::edit(&mut work, &edit);
            if let Some(words) = edit.cut_words() {
                notices.say_once(words);
            }
        }
        Command::EndGesture => {
            state.document.history.end_gesture();
            shelf::end_gesture(&mut state.shelf);
        }
        Command::SetScope(scope) => view::see(&mut state.parts().work, scope),
        Command::OpenPage(page) => view::turn_to(&mut state.parts().work, page),
        Command::Compare { platform, compared } => {
            view::compare(&mut state.view, &state.answers, &platform, compared);
        }
        Command::SingleMilestone(milestone) => view::alone(&mut state.parts().work, milestone),
        Command::Point(pointed) => view::point(&mut state.parts().work, Some(pointed)),
        Command::StopPointing => view::point(&mut state.parts().work, None),
        Command::OpenCard(milestone) => state.view.open_card = milestone,
        Command::ShowWhole { list, whole } => view::show_whole(&mut state.view, list, whole),
        Command::SearchRanking(text) => state.view.searched = text,
        Command::SetHeatMap(shows) => state.view.heat_map = shows,
        Command::Versus(name) => view::versus(&mut state.parts().work, name),
        Command::RestOnKeptLevels(kept) => state.parts().work.rest_on_levels(kept),
        Command::Explain(command) => return explain::update(&mut state.parts().work, command),
        Command::Select(id) => view::show(&mut state.parts().work, Shown::Platform(id)),
        Command::CloseStory => view::close_story(&mut state.parts().work),
        Command::Interview(command) => interview::update(&mut state.parts().work, command),
        Command::Setup(command) => setup::update(&mut state.parts().work, command),
        Command::Present(command) => {
            let Parts { mut work, presenting, dialogs, notices, machine, .. } = state.parts();
            present::update(&mut work, presenting, dialogs, notices, machine, command);
        }
        Command::Export(command) => {
            let Parts { work, export, dialogs, notices, settings, machine, .. } = state.parts();
            return export::update(&work, export, dialogs, notices, settings, machine, command);
        }
        Command::Survey(command) => {
            let Parts { mut work, survey, dialogs, notices, settings, machine, .. } = state.parts();
            let around = survey::Around { settings, today: &machine.today };
            return survey::update(&mut work, survey, dialogs, notices, around, command);
        }
        Command::ApplySegment(segment, how) => {
            let Parts { mut work, notices, .. } = state.parts();
            start::take_described(&mut work, notices, *segment, how);
        }
        Command::ShowFirstSteps(shown) => {
            let settings = Settings { first_start_done: !shown, ..state.settings.clone() };
            return settings::set(&mut state.settings, settings);
        }
        Command::SaveTo(path) => {
            return files::write(&state.document, path, OverwritePolicy::Nothing, &state.machine.today);
        }
        Command::PaletteQuery(text) | Command::PathTyped(text) | Command::NameTyped(text) => {
            state.dialogs.type_in(text);
        }
        Command::Displays(count) => {
            if let Some(presenting) = &mut state.presenting {
                presenting.see_displays(state.machine.displays, count);
            }
            state.machine.displays = count;
        }
        Command::Dismiss(number) => state.notices.list.retain(|notice| notice.number != number),
        Command::Read { path, result, held } => {
            let Parts { mut work, dialogs, notices, export, presenting, settings, .. } = state.parts();
            return match result {
                Ok(read) => {
                    let effects = files::remember(settings, &path);
                    files::open(&mut work, dialogs, export, presenting, *read, Some(path));
                    if let Some(held) = held {
                        notices.fail(held);
                    }
                    effects
                }
                Err(sentence) => files::not_read(notices, settings, &path, &sentence),
            };
        }
        Command::EarlierRead { path, result } => compare::read(state, &path, result),
        Command::DismissNews => state.document.news = None,
        Command::ForgetEarlier => compare::forget(&mut state.parts().work),
        Command::Settings(settings) => return settings::set(&mut state.settings, *settings),
        Command::Unkept(sentence) => {
            // Each further attempt would fail alike.
            state.notices.fail_once(sentence);
        }
        Command::Shelf(command) => {
            let Parts { mut work, shelf, dialogs, notices, settings, machine, .. } = state.parts();
            let then = shelf::update(&mut work, shelf, dialogs, notices, settings, &machine.today, command);
            return leave::then(state, then);
        }
        Command::Refined { revision, robustness } => refine::refined(&mut state.parts().work, revision, *robustness),
    }
    Vec::new()
}
