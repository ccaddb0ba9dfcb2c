//! Thousands of things that may happen, in any order: the plan stays one that its file can hold, undo leads back to where
//! it began, byte for byte, and redo forth again.
//!
//! A run is made from a number alone (`SEVEN_MILESTONES_FIRST`); `SEVEN_MILESTONES_COMMANDS` makes it longer.

mod any;

use any::{Dice, answers_to, command};
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::document::scopes;
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::app::view::Screen;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Scope;
use seven_milestones::domain::settings::Settings;
use seven_milestones::format::{read_plan, write_plan};
use seven_milestones::storage;
use seven_milestones::ui::{theme, window_ui};

/// How many commands are given unless more are asked for.
const COMMANDS: u64 = 1500;
/// After so many, everything is undone and done again; a history is 500 steps deep.
const ROUND: u64 = 150;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().expect("a whole number"))
}

fn text(state: &State) -> String {
    write_plan(&state.document.plan, &state.document.framework)
}

/// What holds after each command.
fn check(state: &State, what: &str) {
    let scopes = scopes(&state.document.plan);
    assert!(
        scopes.contains(&state.document.scope) || state.document.scope == Scope::Everyone,
        "{:?} after {what}",
        state.document.scope
    );
    assert!(!state.document.plan.segments.is_empty(), "no segment is left after {what}");
    let known = |id| state.document.library.get(id).is_some();
    assert!(state.compared_platforms().iter().all(known), "{:?} after {what}", state.view.compared);
}

/// Undoes everything, compares with how it began, and does everything again.
fn there_and_back(state: &mut State, began: &str) {
    let now = text(state);
    let settle_and = |state: &mut State, action| {
        update(state, Command::EndGesture);
        update(state, Command::Run(action));
    };
    // Whatever is asked at the time, or written in a form, keeps the keys for itself.
    update(state, Command::Answer(seven_milestones::app::question::Answer::Cancel));
    state.shelf.draft = None;
    // The ways in have nothing to undo; whoever has changed a plan has it before them.
    state.view.screen = Screen::Plan;
    let mut steps = 0;
    while state.document.history.undo_label().is_some() {
        settle_and(state, Action::Undo);
        steps += 1;
        assert!(steps <= 500, "undo never ends");
    }
    assert_eq!(text(state), began, "undone to the start");
    // As many: what had been undone before may still be ahead.
    for _ in 0..steps {
        settle_and(state, Action::Redo);
    }
    assert_eq!(text(state), now, "done again");
}

#[test]
fn any_commands_in_any_order() {
    let mut dice = Dice(number("SEVEN_MILESTONES_FIRST", 1));
    let framework = storage::framework().clone();
    // A few platforms do: what they are is not the point here.
    let library = Library::new(storage::library().platforms().iter().step_by(4).map(|p| p.as_ref().clone()));
    let plan = read_plan(storage::SAMPLE_PLAN, &framework, &library).expect("sound").plan;
    let mut state = State::new(framework, library, plan, None, Settings::default());
    let mut began = text(&state);
    let context = egui::Context::default();
    theme::install(&context);
    for at in 0..number("SEVEN_MILESTONES_COMMANDS", COMMANDS) {
        let mut waiting = vec![command(&mut dice, &state)];
        while let Some(command) = waiting.pop() {
            let what = format!("{at}: {command:?}").chars().take(300).collect::<String>();
            let effects = update(&mut state, command);
            check(&state, &what);
            waiting.extend(effects.into_iter().filter_map(|effect| answers_to(&mut dice, &state, effect)));
            // Another plan, or what saving added to it, has no history yet.
            if state.document.history.undo_label().is_none() && state.document.history.redo_label().is_none() {
                began = text(&state);
            }
        }
        state.dialogs.quitting = false;
        if at % 10 == 0 {
            let read = read_plan(&text(&state), &state.document.framework, &state.document.library)
                .expect("what is written is sound");
            assert_eq!(read.plan, *state.document.plan, "after command {at}");
        }
        if at % 10 == 5 {
            // Every state can be drawn.
            let size = egui::vec2(1024.0, 700.0);
            let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size));
            let mut sent = Vec::new();
            let mut drawn = context.run_ui(egui::RawInput { screen_rect, ..Default::default() }, |ui| {
                window_ui(ui, &state, &mut sent);
            });
            drawn.textures_delta.clear();
        }
        if at % ROUND == ROUND - 1 {
            there_and_back(&mut state, &began);
        }
    }
}
