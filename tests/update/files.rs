//! Plans as files: opening, saving, leaving, and what was left behind by a crash.

use super::words::question_words;
use super::{acts, answers, bakery, does, drags, need_of, play, sample, says};
use crate::support::sample_plan;
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::file_dialog::{Choice, Purpose};
use seven_milestones::app::question::{Answer, Question};
use seven_milestones::app::saving::Unwritten;
use seven_milestones::app::state::State;
use seven_milestones::app::view::Screen;
use seven_milestones::domain::plan::Plan;
use seven_milestones::domain::settings::Settings;
use seven_milestones::format::{KeptProfile, PlanRead, RecoveryNote, write_plan};
use seven_milestones::storage::{self, Found};
use std::path::PathBuf;

/// The file of the plan, whether it has changes, and what is asked.
fn file(state: &State) -> String {
    let path = state.document.file.path.as_ref().map_or("no file".to_owned(), |path| path.display().to_string());
    let changed = if state.document.is_unsaved() { ", changed" } else { "" };
    let quitting = if state.dialogs.quitting { ", ends" } else { "" };
    format!("{path}{changed}{quitting}{}", question_words(state))
}

/// The dialog was closed with a path.
fn chosen(purpose: Purpose, path: &str) -> super::Event {
    does(Command::Chosen { purpose, choice: Choice::Path(path.into()) })
}

/// The dialog was closed without one.
fn no_path(purpose: Purpose, choice: Choice) -> super::Event {
    does(Command::Chosen { purpose, choice })
}

/// The disk answers the last wish to write.
fn disk(result: Result<(), Unwritten>) -> super::Event {
    answers(move |played| {
        played.last(|effect| match effect {
            Effect::Write { path, plan, .. } => {
                Some(Command::Written { path: path.clone(), plan: plan.clone(), result: result.clone() })
            }
            _ => None,
        })
    })
}

/// The disk answers the last wish to read.
fn reads(result: Result<Plan, &'static str>, held: Option<&'static str>) -> super::Event {
    answers(move |played| {
        let path = played.last(|effect| match effect {
            Effect::Read(path) => Some(path.clone()),
            _ => None,
        });
        let result = result.clone().map(|plan| Box::new(PlanRead { plan, warnings: Vec::new() }));
        Command::Read { path, result: result.map_err(str::to_owned), held: held.map(str::to_owned) }
    })
}

#[test]
fn a_plan_without_a_file_is_saved() {
    let script = vec![
        ("drags a slider", drags("identity", 20.0), "no file, changed", ""),
        ("saves", acts(Action::Save), "no file, changed", "dialog Save harbour-bakery-where-to-be-in-2027.plan.ron"),
        ("saves again while the dialog is open", acts(Action::Save), "no file, changed", ""),
        ("calls it off", no_path(Purpose::Save, Choice::Cancelled), "no file, changed", ""),
        (
            "saves once more",
            acts(Action::Save),
            "no file, changed",
            "dialog Save harbour-bakery-where-to-be-in-2027.plan.ron",
        ),
        ("chooses a name", chosen(Purpose::Save, "mine"), "no file, changed", "write mine.plan.ron agreed Replace"),
        (
            "the disk is full",
            disk(Err(Unwritten::Failed("the disk is full".to_owned()))),
            "no file, changed",
            "FAILS “The disk is full.”",
        ),
        (
            "saves as",
            acts(Action::SaveAs),
            "no file, changed",
            "dialog Save harbour-bakery-where-to-be-in-2027.plan.ron",
        ),
        ("chooses a name", chosen(Purpose::Save, "mine.ron"), "no file, changed", "write mine.ron agreed Replace"),
        ("it is written", disk(Ok(())), "mine.ron", "says “Saved as mine.ron.”; keep settings"),
        ("saves: now it has a file", acts(Action::Save), "mine.ron", "write mine.ron agreed Replace"),
        ("saves as: its own name is proposed", acts(Action::SaveAs), "mine.ron", "dialog Save mine.ron"),
    ];
    play(sample(), file, script);
}

#[test]
fn what_a_file_would_lose_is_asked_about() {
    let open_elsewhere = || Unwritten::OpenElsewhere("It is open in another window".to_owned());
    let script = vec![
        ("drags a slider", drags("identity", 20.0), "bakery.plan.ron, changed", ""),
        ("saves", acts(Action::Save), "bakery.plan.ron, changed", "write bakery.plan.ron agreed Replace"),
        (
            "another program has changed it",
            disk(Err(Unwritten::Changed)),
            "bakery.plan.ron, changed, asks: replace the changed bakery.plan.ron",
            "",
        ),
        ("leaves it as it is", says(Answer::Cancel), "bakery.plan.ron, changed", ""),
        ("saves", acts(Action::Save), "bakery.plan.ron, changed", "write bakery.plan.ron agreed Replace"),
        (
            "another window has it",
            disk(Err(open_elsewhere())),
            "bakery.plan.ron, changed, asks: replace bakery.plan.ron, open elsewhere",
            "",
        ),
        ("wants another name", says(Answer::Elsewhere), "bakery.plan.ron, changed", "dialog Save bakery.plan.ron"),
        (
            "types, as there is no dialog",
            no_path(Purpose::Save, Choice::NoDialog),
            "bakery.plan.ron, changed, asks: which path to Save: “bakery.plan.ron”",
            "",
        ),
        (
            "types another name",
            does(Command::PathTyped(" other ".to_owned())),
            "bakery.plan.ron, changed, asks: which path to Save: “ other ”",
            "",
        ),
        ("enters it", says(Answer::Yes), "bakery.plan.ron, changed", "write other.plan.ron agreed Nothing"),
        ("that is there", disk(Err(Unwritten::Exists)), "bakery.plan.ron, changed, asks: replace other.plan.ron", ""),
        ("replaces it", says(Answer::Yes), "bakery.plan.ron, changed", "write other.plan.ron agreed All"),
        (
            "that has comments",
            disk(Err(Unwritten::HasComments)),
            "bakery.plan.ron, changed, asks: lose the comments of other.plan.ron",
            "",
        ),
        ("loses them", says(Answer::Yes), "bakery.plan.ron, changed", "write other.plan.ron agreed All"),
        ("it is written", disk(Ok(())), "other.plan.ron", "says “Saved as other.plan.ron.”; keep settings"),
    ];
    play(bakery(), file, script);
}

#[test]
fn an_empty_path_is_none_and_the_plans_own_may_be_replaced() {
    let script = vec![
        ("saves as", acts(Action::SaveAs), "bakery.plan.ron", "dialog Save bakery.plan.ron"),
        (
            "has no dialog",
            no_path(Purpose::Save, Choice::NoDialog),
            "bakery.plan.ron, asks: which path to Save: “bakery.plan.ron”",
            "",
        ),
        ("enters its own name", says(Answer::Yes), "bakery.plan.ron", "write bakery.plan.ron agreed Replace"),
        ("opens", acts(Action::Open), "bakery.plan.ron", "dialog Open"),
        (
            "has no dialog",
            no_path(Purpose::Open, Choice::NoDialog),
            "bakery.plan.ron, asks: which path to Open: “”",
            "",
        ),
        ("enters nothing", says(Answer::Yes), "bakery.plan.ron", ""),
        ("saves beside it", does(Command::SaveTo("b.ron".into())), "bakery.plan.ron", "write b.ron agreed Nothing"),
    ];
    play(bakery(), file, script);
}

#[test]
fn leaving_a_changed_plan_is_asked_about() {
    let script = vec![
        ("drags a slider", drags("identity", 20.0), "bakery.plan.ron, changed", ""),
        ("wants a new plan", acts(Action::New), "bakery.plan.ron, changed, asks: save before a new plan", ""),
        ("thinks again", says(Answer::Cancel), "bakery.plan.ron, changed", ""),
        (
            "drops a file",
            does(Command::Open("b.plan.ron".into())),
            "bakery.plan.ron, changed, asks: save before opening b.plan.ron",
            "",
        ),
        ("saves first", says(Answer::Yes), "bakery.plan.ron, changed", "write bakery.plan.ron agreed Replace"),
        (
            "it is written",
            disk(Ok(())),
            "bakery.plan.ron",
            "says “Saved as bakery.plan.ron.”; keep settings; read b.plan.ron",
        ),
        ("it is read", reads(Ok(sample_plan()), None), "b.plan.ron", "keep settings"),
        ("drags a slider", drags("identity", 30.0), "b.plan.ron, changed", ""),
        ("quits", acts(Action::Quit), "b.plan.ron, changed, asks: save before quitting", ""),
        ("saves first", says(Answer::Yes), "b.plan.ron, changed", "write b.plan.ron agreed Replace"),
        ("drags on meanwhile", drags("brand", 10.0), "b.plan.ron, changed", ""),
        (
            "it is written, but not what came since",
            disk(Ok(())),
            "b.plan.ron, changed",
            "says “Saved as b.plan.ron.”; keep settings",
        ),
        ("quits", acts(Action::Quit), "b.plan.ron, changed, asks: save before quitting", ""),
        ("does not save", says(Answer::Discard), "b.plan.ron, changed, ends", "quit"),
    ];
    play(bakery(), file, script);
}

#[test]
fn a_failed_save_forgets_what_was_to_follow() {
    let script = vec![
        ("drags a slider", drags("identity", 20.0), "bakery.plan.ron, changed", ""),
        ("quits", acts(Action::Quit), "bakery.plan.ron, changed, asks: save before quitting", ""),
        ("saves first", says(Answer::Yes), "bakery.plan.ron, changed", "write bakery.plan.ron agreed Replace"),
        (
            "the disk is full",
            disk(Err(Unwritten::Failed("full".to_owned()))),
            "bakery.plan.ron, changed",
            "FAILS “Full.”",
        ),
        ("saves", acts(Action::Save), "bakery.plan.ron, changed", "write bakery.plan.ron agreed Replace"),
        (
            "it is written, and nothing ends",
            disk(Ok(())),
            "bakery.plan.ron",
            "says “Saved as bakery.plan.ron.”; keep settings",
        ),
    ];
    play(bakery(), file, script);
}

#[test]
fn a_plan_is_opened_or_not() {
    let script = vec![
        ("opens", acts(Action::Open), "no file", "dialog Open"),
        ("chooses", chosen(Purpose::Open, "a.plan.ron"), "no file", "read a.plan.ron"),
        (
            "it is no plan",
            reads(Err("line 3: no"), None),
            "no file",
            "FAILS “a.plan.ron couldn’t be opened, so your plan hasn’t changed.\nline 3: no.”",
        ),
        ("drops another", does(Command::Open("b.plan.ron".into())), "no file", "read b.plan.ron"),
        (
            "another window has it",
            reads(Ok(sample_plan()), Some("b is open in another window")),
            "b.plan.ron",
            "FAILS “B is open in another window.”; keep settings",
        ),
        ("wants a new plan", acts(Action::New), "no file", ""),
        ("wants the sample", acts(Action::Sample), "no file", ""),
    ];
    let state = play(sample(), file, script);
    assert!(state.document.is_sample());
}

#[test]
fn another_plan_begins_anew() {
    let mut state = bakery();
    state.view.open_card = None;
    let shown = |state: &State| {
        format!(
            "{:?}, {}, undo {:?}, alone {:?}",
            state.view.page,
            super::words::scope_words(state),
            state.undo_label(),
            state.view.alone.as_ref().map(|id| id.as_str().to_owned())
        )
    };
    let alone = Command::SingleMilestone(Some(super::milestone("brand")));
    let script = vec![
        ("drags a slider", drags("identity", 20.0), "Where, Local families, undo Some(\"need\"), alone None", ""),
        (
            "asks for one milestone",
            does(alone),
            "Where, Local families, undo Some(\"need\"), alone Some(\"brand\")",
            "",
        ),
        (
            "drops a file",
            does(Command::Open("b.plan.ron".into())),
            "Where, Local families, undo Some(\"need\"), alone Some(\"brand\")",
            "",
        ),
        (
            "does not save",
            says(Answer::Discard),
            "Where, Local families, undo Some(\"need\"), alone Some(\"brand\")",
            "read b.plan.ron",
        ),
        ("it is read", reads(Ok(sample_plan()), None), "Where, Local families, undo None, alone None", "keep settings"),
        ("wants a new plan", acts(Action::New), "Where, Our audience, undo None, alone None", ""),
    ];
    play(state, shown, script);
}

/// A plan that a window left behind, its slider of identity at 11.
fn found(key: &str, path: Option<&str>, profile: bool) -> Found {
    let mut plan = sample_plan();
    let wish = plan.segments[0].needs.get_mut(&super::milestone("identity")).expect("it counts");
    wish.need = seven_milestones::domain::quantities::Need::new(11.0).expect("a need");
    let platform = storage::library().platforms()[0].as_ref().clone();
    let profile = profile.then(|| Box::new(KeptProfile { is_new: false, platform }));
    let note = RecoveryNote { plan_path: path.map(PathBuf::from), saved_at: 0, pid: 1, profile, in_setup: false };
    let plan_text = write_plan(&plan, storage::framework());
    Found { key: key.to_owned(), note, plan_text, file: format!("{key}.ron").into() }
}

/// The program finds these at its start.
fn with_left_behind(found: Vec<Found>) -> State {
    let mut state = sample();
    state.dialogs.question = Some(Question::Recover { found });
    state
}

#[test]
fn what_was_left_behind_is_brought_back_or_thrown_away() {
    let two = vec![found("window-2", Some("x.plan.ron"), false), found("window-1", None, false)];
    let script = vec![
        (
            "throws the newest away",
            says(Answer::Discard),
            "no file, asks: bring back window-1 of 1",
            "drop recovery window-2",
        ),
        (
            "brings the other back",
            says(Answer::Yes),
            "no file, changed",
            "says “Unsaved work restored. Save the plan to keep it.”; keep a plan without file instead of window-1",
        ),
    ];
    let state = play(with_left_behind(two), file, script);
    assert_eq!(need_of(&state, "identity"), 11.0);
    let one = || vec![found("window-3", Some("x.plan.ron"), true)];
    let later = "says “Your unsaved work is safe. We’ll offer to restore it next time you start.”";
    play(with_left_behind(one()), file, vec![("not now", says(Answer::Cancel), "no file", later)]);
    let first = storage::library().platforms()[0].id.clone();
    let script = vec![(
        "brings it back with a profile",
        says(Answer::Yes),
        "x.plan.ron, changed",
        Box::leak(
            format!("says “Unsaved work restored. Save the plan to keep it.”; keep x.plan.ron and {first} instead of window-3")
                .into_boxed_str(),
        ) as &'static str,
    )];
    let state = play(with_left_behind(one()), file, script);
    assert!(state.draft_shown().is_some());
    // Whoever was answering the questions of a new plan goes on with them.
    let mut asked = found("window-5", None, false);
    asked.note.in_setup = true;
    let state = play(
        with_left_behind(vec![asked]),
        file,
        vec![(
            "brings it back",
            says(Answer::Yes),
            "no file, changed",
            "says “Unsaved work restored. Save the plan to keep it.”; keep a plan without file instead of window-5",
        )],
    );
    assert_eq!(state.view.screen, Screen::Setup);
    let mut broken = found("window-4", None, false);
    broken.plan_text = "nothing".to_owned();
    let mut state = with_left_behind(vec![broken]);
    let effects = seven_milestones::app::update::update(&mut state, Command::Answer(Answer::Yes));
    assert!(
        effects.is_empty() && state.notices.list[0].text.starts_with("The plan in window-4.ron can no longer be read")
    );
}

#[test]
fn what_cannot_be_kept_is_said_once() {
    let unkept = || does(Command::Unkept("The settings could not be kept".to_owned()));
    let script = vec![
        ("the folder is gone", unkept(), "no file", "FAILS “The settings could not be kept.”"),
        ("it still is", unkept(), "no file", ""),
        ("reads the notice", does(Command::Dismiss(1)), "no file", ""),
        ("it still is", unkept(), "no file", "FAILS “The settings could not be kept.”"),
        ("draws larger", acts(Action::Larger), "no file", "keep settings"),
        ("sets what is set", does(Command::Settings(Box::new(larger()))), "no file", ""),
    ];
    play(sample(), file, script);
}

/// The settings after one step larger.
fn larger() -> Settings {
    let scale = seven_milestones::domain::quantities::Scale::nearest(110.0);
    Settings { scale, ..Settings::default() }
}
