//! Opening, saving and leaving, with the disk.

use crate::support::{Bench, Setup, click, ctrl, drag_slider, plan, run, sample, state, type_path, wait_for};
use egui::{Key, Modifiers};
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::effect::Effect;
use seven_milestones::app::question::{Answer, Question};
use seven_milestones::app::saving::Unwritten;
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::format::read_plan;
use seven_milestones::storage;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn temporary() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("mine.plan.ron");
    (folder, path)
}

fn on_disk(path: &Path) -> seven_milestones::domain::plan::Plan {
    let text = std::fs::read_to_string(path).expect("the file is there");
    read_plan(&text, storage::framework(), storage::library()).expect("it is sound").plan
}

#[test]
fn a_changed_plan_is_saved_and_opened_again() {
    let (_folder, path) = temporary();
    let mut bench = sample();
    run(&mut bench);
    drag_slider(&mut bench, "Sharing need", 30.0);
    assert!(state(&bench).document.is_unsaved());
    ctrl(&mut bench, Key::S);
    type_path(&mut bench, &path, "Save");
    wait_for(&mut bench, "saved", |state| state.document.file.path.is_some());
    assert!(!state(&bench).document.is_unsaved());
    assert_eq!(on_disk(&path), plan(&bench));
    drag_slider(&mut bench, "Sharing need", 90.0);
    let unsaved = plan(&bench);
    ctrl(&mut bench, Key::S);
    wait_for(&mut bench, "saved again", |state| !state.document.is_unsaved());
    assert_eq!(on_disk(&path), unsaved);
    let mut other = sample();
    run(&mut other);
    click(&mut other, "Open…");
    type_path(&mut other, &path, "Open");
    wait_for(&mut other, "opened", |state| state.document.file.path.is_some());
    assert_eq!(plan(&other), unsaved);
}

#[test]
fn a_file_that_is_there_is_not_replaced_without_asking() {
    let (_folder, path) = temporary();
    std::fs::write(&path, "something else").expect("written");
    let mut bench = sample();
    run(&mut bench);
    drag_slider(&mut bench, "Sharing need", 30.0);
    ctrl(&mut bench, Key::S);
    type_path(&mut bench, &path, "Save");
    wait_for(&mut bench, "asked", |state| matches!(state.dialogs.question, Some(Question::Replace { .. })));
    assert_eq!(std::fs::read_to_string(&path).expect("there"), "something else");
    click(&mut bench, "Replace");
    wait_for(&mut bench, "saved", |state| !state.document.is_unsaved());
    assert_eq!(on_disk(&path), plan(&bench));
}

#[test]
fn comments_are_lost_only_after_asking() {
    let (_folder, path) = temporary();
    std::fs::write(&path, format!("// from the workshop\n{}", storage::SAMPLE_PLAN)).expect("written");
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Open(path.clone()));
    wait_for(&mut bench, "opened", |state| state.document.file.path.is_some());
    drag_slider(&mut bench, "Sharing need", 30.0);
    ctrl(&mut bench, Key::S);
    wait_for(&mut bench, "asked", |state| matches!(state.dialogs.question, Some(Question::Comments { .. })));
    assert!(std::fs::read_to_string(&path).expect("there").starts_with("// from the workshop"));
    click(&mut bench, "Save without comments");
    wait_for(&mut bench, "saved", |state| !state.document.is_unsaved());
    assert_eq!(on_disk(&path), plan(&bench));
}

#[test]
fn a_broken_file_is_named_and_the_plan_stays() {
    let (_folder, path) = temporary();
    std::fs::write(&path, storage::SAMPLE_PLAN.replacen("need: 70", "need: 170", 1)).expect("written");
    let mut bench = sample();
    run(&mut bench);
    let before = plan(&bench);
    send(&mut bench, Command::Open(path));
    wait_for(&mut bench, "a notice", |state| !state.notices.list.is_empty());
    let notice = &state(&bench).notices.list[0];
    assert!(notice.failed && notice.text.contains("mine.plan.ron:12:36: "), "{}", notice.text);
    assert!(notice.text.contains("A need must be from 0 to 100, not 170."), "{}", notice.text);
    assert_eq!(plan(&bench), before);
    click(&mut bench, "Dismiss");
    assert!(state(&bench).notices.list.is_empty());
}

#[test]
fn saving_where_there_is_no_folder_says_so_and_the_plan_stays_unsaved() {
    let (folder, _) = temporary();
    let mut bench = sample();
    run(&mut bench);
    drag_slider(&mut bench, "Sharing need", 30.0);
    ctrl(&mut bench, Key::S);
    type_path(&mut bench, &folder.path().join("nowhere").join("mine.plan.ron"), "Save");
    wait_for(&mut bench, "a notice", |state| !state.notices.list.is_empty());
    assert!(
        state(&bench).notices.list[0].text.contains("there is no such file or folder; check the name and the folder")
    );
    assert!(state(&bench).document.is_unsaved());
}

#[test]
fn leaving_with_unsaved_changes_asks_first() {
    let (_folder, path) = temporary();
    let mut bench = sample();
    run(&mut bench);
    drag_slider(&mut bench, "Sharing need", 30.0);
    let changed = plan(&bench);
    ctrl(&mut bench, Key::Q);
    assert!(matches!(state(&bench).dialogs.question, Some(Question::Unsaved(_))));
    click(&mut bench, "Cancel");
    assert!(!state(&bench).dialogs.quitting);
    assert_eq!(plan(&bench), changed);
    ctrl(&mut bench, Key::Q);
    click(&mut bench, "Save");
    type_path(&mut bench, &path, "Save");
    wait_for(&mut bench, "closing after the save", |state| state.dialogs.quitting);
    let saved = on_disk(&path);
    assert_eq!(saved.levels.len(), 24, "the levels that the answer rested on are saved with it");
    assert!(saved == changed.with_levels_of(&saved), "nothing else differs");
}

#[test]
fn leaving_without_saving_is_possible_and_leaving_an_unchanged_plan_asks_nothing() {
    let mut bench = sample();
    run(&mut bench);
    drag_slider(&mut bench, "Sharing need", 30.0);
    ctrl(&mut bench, Key::Q);
    click(&mut bench, "Don’t save");
    assert!(state(&bench).dialogs.quitting);
    let mut untouched = sample();
    run(&mut untouched);
    untouched.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    run(&mut untouched);
    assert!(state(&untouched).dialogs.quitting);
}

/// Hands the window a command that no widget sends in a test, such as a dropped file.
fn send(bench: &mut Bench, command: Command) {
    let window = bench.state_mut().as_mut().expect("drawn");
    window.send(command);
    run(bench);
}

#[test]
fn the_second_file_dialog_waits_for_the_first() {
    let mut bench = sample();
    run(&mut bench);
    let state = &mut bench.state_mut().as_mut().expect("drawn").state;
    assert_eq!(update(state, Command::Run(Action::SaveAs)).len(), 1);
    assert!(update(state, Command::Run(Action::SaveAs)).is_empty());
    assert!(update(state, Command::Run(Action::Open)).is_empty());
}

/// Whatever is wrong with the disk: the plan stays open and unsaved, the reason is said, and the program goes on.
#[test]
fn a_save_that_fails_loses_nothing_and_ends_nothing() {
    let (_folder, path) = temporary();
    std::fs::write(&path, storage::SAMPLE_PLAN).expect("written");
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Open(path.clone()));
    wait_for(&mut bench, "opened", |state| state.document.file.path.is_some());
    drag_slider(&mut bench, "Sharing need", 30.0);
    let changed = plan(&bench);
    for reason in ["the disk is full", "you have no permission for this file", "this disk is read-only"] {
        let state = &mut bench.state_mut().as_mut().expect("drawn").state;
        // A person wants to leave, and to save before that.
        update(state, Command::Run(Action::Quit));
        assert!(matches!(state.dialogs.question, Some(Question::Unsaved(_))));
        let effects = update(state, Command::Answer(Answer::Yes));
        let [Effect::Write { path: written, plan, .. }] = effects.as_slice() else { panic!("{effects:?}") };
        assert_eq!(written, &path);
        let result = Err(Unwritten::Failed(format!("{}: {reason}", path.display())));
        let effects = update(state, Command::Written { path: path.clone(), plan: plan.clone(), result });
        assert!(effects.is_empty() && !state.dialogs.quitting, "the program does not end");
        assert!(
            state.document.is_unsaved() && *state.document.plan == changed,
            "the plan is open and not taken for saved"
        );
        assert!(state.notices.list.last().is_some_and(|notice| notice.failed && notice.text.contains(reason)));
    }
    run(&mut bench);
    assert_eq!(std::fs::read_to_string(&path).expect("there"), storage::SAMPLE_PLAN);
}

/// With a data folder that cannot be written, one works all the same, and is told once that nothing is kept.
#[test]
fn where_nothing_can_be_kept_one_is_told_once() {
    let home = tempfile::tempdir().expect("a folder");
    std::fs::write(home.path().join("recovery"), "mine").expect("written");
    let mut bench = Setup { home: Some(home.path().to_owned()), ..Setup::default() }.open();
    run(&mut bench);
    let said = |state: &State| {
        state.notices.list.iter().filter(|notice| notice.text.contains("a file with this name")).count()
    };
    for need in [30.0, 60.0] {
        drag_slider(&mut bench, "Sharing need", need);
        // The change is kept, or not, within two seconds.
        let end = Instant::now() + Duration::from_secs(3);
        while Instant::now() < end {
            std::thread::sleep(Duration::from_millis(50));
            bench.step();
        }
        bench.state().as_ref().expect("drawn").finish();
        run(&mut bench);
        assert_eq!(said(state(&bench)), 1);
    }
    assert!(state(&bench).document.is_unsaved());
}
