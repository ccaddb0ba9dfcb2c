//! Plans that survive a crash.

use super::{names_in, says};
use crate::support::{fixture, temporary, text_of};
use seven_milestones::format;
use seven_milestones::storage::{
    self, Found, PlanLock, Recovery, RecoveryNote, found_recoveries, remove_recovery, write_recovery,
};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn note(saved_at: u64) -> RecoveryNote {
    RecoveryNote {
        plan_path: Some("/plans/a \"b\"#.plan.ron".into()),
        saved_at,
        pid: 4711,
        profile: None,
        in_setup: false,
    }
}

/// What is left behind; it is an error of the test when something is broken.
#[track_caller]
fn found(home: &Path) -> Vec<Found> {
    let (found, broken) = found_recoveries(home);
    assert!(broken.is_empty(), "{broken:?}");
    found
}

#[test]
fn what_is_written_is_read_and_one_text_stands_for_it() {
    let texts = [storage::SAMPLE_PLAN, "\"##\"#\\ \r\n\t\u{1}", "no quote\nat all", "r#\"(\"#"];
    for text in texts {
        for plan_path in [None, Some("/a\\b\n\"c\"###.ron".into())] {
            let note = RecoveryNote { plan_path, saved_at: u64::MAX, pid: u32::MAX, profile: None, in_setup: false };
            let written = format::write_recovery(&note, text);
            assert_eq!(format::read_recovery(&written), Ok((note, text.to_owned())), "{written}");
        }
    }
    let text = text_of(&fixture("base.recovery.ron"));
    let (note, plan) = format::read_recovery(&text).expect("sound");
    assert_eq!(format::write_recovery(&note, &plan), text);
    assert!(format::write_recovery(&note, storage::SAMPLE_PLAN).contains(storage::SAMPLE_PLAN), "it can be copied out");
}

/// Somebody was in the middle of it: a fact without a source, a name that is blank, all of it is kept as it stood.
#[test]
fn a_profile_that_is_not_sound_yet_is_kept_with_the_plan() {
    let shipped = storage::library().platforms().iter();
    for platform in shipped {
        let mut platform = platform.as_ref().clone();
        platform.name = " ".to_owned();
        platform.reviewed = "yesterday".to_owned();
        for cell in platform.milestones.values_mut() {
            cell.evidence.iter_mut().for_each(|fact| fact.source.clear());
        }
        let profile = Some(Box::new(storage::KeptProfile { is_new: true, platform }));
        let note = RecoveryNote { profile, ..note(7) };
        let written = format::write_recovery(&note, storage::SAMPLE_PLAN);
        assert_eq!(format::read_recovery(&written), Ok((note, storage::SAMPLE_PLAN.to_owned())));
    }
}

#[test]
fn a_window_that_runs_is_passed_over_and_one_that_ended_is_not() {
    let home = temporary();
    assert_eq!(found(home.path()), []);
    let first = Recovery::begin(home.path()).expect("a key");
    let second = Recovery::begin(home.path()).expect("a key");
    assert_ne!(first.key(), second.key());
    write_recovery(home.path(), first.key(), &note(5), "first").expect("written");
    write_recovery(home.path(), first.key(), &note(10), "first again").expect("written");
    write_recovery(home.path(), second.key(), &note(20), "second").expect("written");
    assert_eq!(found(home.path()), [], "both windows run");

    let key = first.key().to_owned();
    drop(first);
    let file = home.path().join("recovery").join(format!("{key}.recovery.ron"));
    let left = Found { key: key.clone(), note: note(10), plan_text: "first again".to_owned(), file };
    assert_eq!(found(home.path()), [left]);
    drop(second);
    let both = found(home.path());
    assert_eq!(both.iter().map(|found| found.plan_text.as_str()).collect::<Vec<_>>(), ["second", "first again"]);

    let third = Recovery::begin(home.path()).expect("a key");
    assert!(both.iter().all(|found| found.key != third.key()), "a recovery that was left behind is not overwritten");
    for found in both {
        remove_recovery(home.path(), &found.key).expect("removed");
    }
    remove_recovery(home.path(), &key).expect("there is none");
    assert_eq!(found(home.path()), []);
    assert_eq!(Recovery::begin(home.path()).expect("a key").key(), key, "its key is free again");
}

/// Tells the process of the test below where its data folder is.
const HOME: &str = "SEVEN_MILESTONES_TEST_HOME";

#[test]
#[ignore = "a window for the test below, which kills it"]
fn a_window_that_never_ends() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let home = Path::new(&home);
    let window = Recovery::begin(home).expect("a key");
    let _plan = PlanLock::acquire(home, &home.join("a.plan.ron")).expect("nobody has it");
    write_recovery(home, window.key(), &note(1), "unsaved").expect("written");
    std::thread::sleep(Duration::from_mins(1));
}

#[test]
fn a_window_that_is_killed_leaves_its_plan_behind_and_lets_go() {
    let home = temporary();
    let plan = home.path().join("a.plan.ron");
    let mut window = Command::new(std::env::current_exe().expect("these tests are a program"))
        .args(["--exact", "keeping::recoveries::a_window_that_never_ends", "--ignored"])
        .env(HOME, home.path())
        .stdout(Stdio::null())
        .spawn()
        .expect("it starts");
    let file = home.path().join("recovery/window-1.recovery.ron");
    let started = Instant::now();
    while !file.exists() && started.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let while_it_runs = (found(home.path()), PlanLock::acquire(home.path(), &plan).is_ok());
    window.kill().expect("killed");
    window.wait().expect("ended");
    assert_eq!(while_it_runs, (Vec::new(), false));
    let left = found(home.path());
    assert_eq!(left.iter().map(|found| found.plan_text.as_str()).collect::<Vec<_>>(), ["unsaved"]);
    assert!(PlanLock::acquire(home.path(), &plan).is_ok());
}

#[test]
fn a_recovery_that_cannot_be_read_is_named_and_kept() {
    let home = temporary();
    let folder = home.path().join("recovery");
    write_recovery(home.path(), "sound", &note(1), "text").expect("written");
    fs::write(folder.join("cut.recovery.ron"), "(format: 1, saved_at: 5, pid: 7, plan: \"(forma").expect("written");
    fs::write(folder.join("window-1.recovery.ron"), "").expect("written");
    fs::write(folder.join("my copy.recovery.ron"), "").expect("written");
    fs::write(folder.join(".saving-x.tmp"), "not one of ours").expect("written");
    fs::create_dir(folder.join("folder.recovery.ron")).expect("made");
    let before = names_in(&folder);
    let (found, broken) = found_recoveries(home.path());
    assert_eq!(found.len(), 1);
    let sentences: Vec<_> = broken.iter().map(ToString::to_string).collect();
    let expected =
        ["cut.recovery.ron:1:", "folder.recovery.ron: This is a folder", "my copy", "window-1.recovery.ron: The"];
    assert_eq!(sentences.len(), expected.len(), "{sentences:?}");
    for (sentence, part) in sentences.iter().zip(expected) {
        assert!(sentence.contains(part), "{sentence} should say {part}");
    }
    assert_eq!(names_in(&folder), before, "nothing is removed");
    let window = Recovery::begin(home.path()).expect("a key");
    assert_ne!(window.key(), "window-1", "what cannot be read is not overwritten");
}

#[test]
fn keys_that_lead_elsewhere_are_refused() {
    let home = temporary();
    for key in ["", "../x", "a/b", "a.b", "é", "a b"] {
        let folder = home.path().join("recovery");
        says(write_recovery(home.path(), key, &note(1), "text"), &folder, "A key is made of letters");
        says(remove_recovery(home.path(), key), &folder, "A key is made of letters");
    }
    assert_eq!(names_in(home.path()), Vec::<String>::new());
}

#[test]
fn a_file_in_the_place_of_the_folder_is_a_sentence() {
    let home = temporary();
    let folder = home.path().join("recovery");
    fs::write(&folder, "mine").expect("written");
    says(Recovery::begin(home.path()), &folder, "there is already a file with this name");
    says(write_recovery(home.path(), "key", &note(1), "text"), &folder, "there is already a file with this name");
    says(remove_recovery(home.path(), "key"), &folder, "part of this path is a file, not a folder.");
    let (found, broken) = found_recoveries(home.path());
    assert_eq!((found.len(), broken.len()), (0, 1));
    assert!(broken[0].to_string().contains("Part of this path is a file, not a folder."));
    assert_eq!(text_of(&folder), "mine");
}
