//! A window that panics: the plan of that very moment is kept, a person is told, and the next start offers it.

use crate::support::{Setup, click, plan, run, state};
use seven_milestones::app::command::Command;
use seven_milestones::app::question::Question;
use seven_milestones::domain::edit::Edit;
use seven_milestones::storage;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Tells the process of the tests below where its data folder is, and whether it has changed anything.
const HOME: &str = "SEVEN_MILESTONES_TEST_HOME";
const CHANGED: &str = "SEVEN_MILESTONES_TEST_CHANGED";
const TITLE: &str = "Changed a moment ago";

fn at(home: &Path) -> Setup {
    Setup { home: Some(home.to_owned()), ..Setup::default() }
}

#[test]
#[ignore = "a window for the tests below, which panics"]
fn a_window_that_panics() {
    let Some(home) = std::env::var_os(HOME).map(PathBuf::from) else { return };
    let mut bench = at(&home).open();
    run(&mut bench);
    let window = bench.state_mut().take().expect("drawn");
    *bench.state_mut() = Some(window.kept_on_panic());
    if std::env::var_os(CHANGED).is_some() {
        bench.state_mut().as_mut().expect("drawn").send(Command::Edit(Edit::Rename(TITLE.to_owned())));
        // One frame: far less than the second after which a change is kept anyway.
        bench.step();
    }
    assert!(!home.join("recovery/window-1.recovery.ron").exists(), "nothing is kept yet");
    panic!("a mistake");
}

/// What the window that panics says, and with which status it ends.
fn panicked(home: &Path, changed: bool) -> (Option<i32>, String) {
    let mut command = std::process::Command::new(std::env::current_exe().expect("these tests are a program"));
    command.args(["--exact", "panics::a_window_that_panics", "--ignored", "--nocapture"]).env(HOME, home);
    if changed {
        command.env(CHANGED, "yes");
    }
    let ran = command.stdout(Stdio::null()).output().expect("it starts");
    (ran.status.code(), String::from_utf8_lossy(&ran.stderr).into_owned())
}

#[test]
fn the_plan_of_the_moment_is_kept_and_offered_at_the_next_start() {
    let home = tempfile::tempdir().expect("a folder");
    let (status, said) = panicked(home.path(), true);
    assert_eq!(status, Some(101));
    let sentence = "Your plan is safe: you can restore it next time you start.";
    assert!(said.contains(sentence) && said.contains("a mistake"), "{said}");
    let mut next = at(home.path()).open();
    run(&mut next);
    assert!(matches!(&state(&next).dialogs.question, Some(Question::Recover { found }) if found.len() == 1));
    click(&mut next, "Restore");
    assert_eq!(plan(&next).title, TITLE);
    assert!(state(&next).document.is_unsaved());
}

#[test]
fn where_everything_is_saved_nothing_is_kept() {
    let home = tempfile::tempdir().expect("a folder");
    let (status, said) = panicked(home.path(), false);
    assert_eq!(status, Some(101));
    assert!(said.contains("Everything was saved, so nothing is lost."), "{said}");
    assert!(storage::found_recoveries(home.path()).0.is_empty());
}

#[test]
fn where_nothing_can_be_kept_the_reason_is_said() {
    let home = tempfile::tempdir().expect("a folder");
    std::fs::write(home.path().join("recovery"), "mine").expect("written");
    let (status, said) = panicked(home.path(), true);
    assert_eq!(status, Some(101));
    assert!(said.contains("couldn’t be kept") && said.contains("there is already a file with this name"), "{said}");
}
