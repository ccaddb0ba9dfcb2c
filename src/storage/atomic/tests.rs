//! Writing with a fault at every step: the old file is whole, and nothing is left beside it.

use super::*;
use std::process::{Command, Stdio};
use std::time::SystemTime;

const STEPS: [Step; 5] = [Step::Make, Step::Write, Step::Rights, Step::Sync, Step::Rename];

/// What can be wrong with a disk, and a part of what a person is told to do about it.
const FAULTS: [(io::ErrorKind, &str); 6] = [
    (io::ErrorKind::StorageFull, "the disk is full; free some space, or save somewhere else"),
    (io::ErrorKind::QuotaExceeded, "the disk is full; free some space, or save somewhere else"),
    (
        io::ErrorKind::PermissionDenied,
        "you don’t have permission for this file; check its permissions, or choose another file",
    ),
    (io::ErrorKind::ReadOnlyFilesystem, "this disk is read-only; save somewhere else"),
    (io::ErrorKind::NotFound, "there is no such file or folder; check the name and the folder"),
    (io::ErrorKind::CrossesDevices, "the system says"),
];

/// Fails before one step.
fn failing(at: Step, kind: io::ErrorKind) -> impl Fn(Step) -> io::Result<()> {
    move |step| if step == at { Err(kind.into()) } else { Ok(()) }
}

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).expect("readable").count()
}

#[test]
fn a_fault_at_any_step_leaves_the_old_file_whole_and_nothing_beside_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("plan.ron");
    replace(&path, b"old").expect("there is room for the first file");
    for step in STEPS {
        for (kind, advice) in FAULTS {
            let error = replace_with(&path, b"newer", &failing(step, kind)).expect_err("it fails").to_string();
            assert!(error.contains("could not be saved, and the old file is unchanged"), "{step:?}: {error}");
            assert!(error.contains(advice), "{step:?}: {error}");
            assert_eq!(fs::read(&path).expect("still there"), b"old", "{step:?}");
            assert_eq!(count(folder.path()), 1, "{step:?}: something was left behind");
        }
    }
}

#[test]
fn a_fault_at_any_step_makes_no_new_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("plan.ron");
    for step in STEPS.into_iter().filter(|step| *step != Step::Rights) {
        for (kind, advice) in FAULTS {
            let fault = failing(step, kind);
            for error in [replace_with(&path, b"new", &fault), create_with(&path, b"new", &fault)] {
                let error = error.expect_err("it fails").to_string();
                assert!(error.contains("could not be saved: ") && error.contains(advice), "{step:?}: {error}");
                assert_eq!(count(folder.path()), 0, "{step:?}: something was left behind");
            }
        }
    }
}

/// Tells the process of the test below which file to write, and at which step it ends.
const VICTIM: &str = "SEVEN_MILESTONES_TEST_VICTIM";

#[test]
#[ignore = "a program for the test below, which ends in the middle of writing"]
fn a_program_that_ends_in_the_middle() {
    let Ok(victim) = std::env::var(VICTIM) else { return };
    let (step, path) = victim.split_once(' ').expect("a step and a path");
    let ends = |now: Step| {
        if format!("{now:?}") == step {
            // As when the power goes: nothing is tidied up.
            std::process::abort();
        }
        Ok(())
    };
    replace_with(Path::new(path), &b"newer".repeat(100_000), &ends).expect("written");
}

#[test]
fn a_program_that_is_ended_at_any_step_leaves_the_old_file_whole() {
    for step in STEPS {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("plan.ron");
        replace(&path, b"old").expect("written");
        let ended = Command::new(std::env::current_exe().expect("these tests are a program"))
            .args(["--exact", "storage::atomic::tests::a_program_that_ends_in_the_middle", "--ignored"])
            .env(VICTIM, format!("{step:?} {}", path.display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("it starts");
        assert!(!ended.success(), "{step:?}: it was not ended");
        assert_eq!(fs::read(&path).expect("still there"), b"old", "{step:?}");
        // What it left behind is swept up by a later save, a day on.
        let left: Vec<_> = fs::read_dir(folder.path()).expect("readable").flatten().map(|entry| entry.path()).collect();
        assert_eq!(left.len(), if step == Step::Make { 1 } else { 2 }, "{step:?}: {left:?}");
        replace(&path, b"next").expect("written");
        assert_eq!(count(folder.path()), left.len(), "a file that may still be written to stays");
        for file in left.iter().filter(|file| **file != path) {
            let long_ago = SystemTime::now() - LEFT_BEHIND - Duration::from_mins(1);
            fs::File::options().append(true).open(file).and_then(|file| file.set_modified(long_ago)).expect("set");
        }
        replace(&path, b"last").expect("written");
        assert_eq!((count(folder.path()), fs::read(&path).expect("there")), (1, b"last".to_vec()), "{step:?}");
    }
}

#[test]
fn only_our_own_old_files_are_swept_up() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let long_ago = SystemTime::now() - LEFT_BEHIND - Duration::from_mins(1);
    for name in ["saving-a.tmp", ".saving-a", "a.tmp", ".saving-b.tmp.ron"] {
        let path = folder.path().join(name);
        fs::write(&path, "mine").expect("written");
        fs::File::options().append(true).open(&path).and_then(|file| file.set_modified(long_ago)).expect("set");
    }
    fs::create_dir(folder.path().join(".saving-c.tmp")).expect("made");
    replace(&folder.path().join("plan.ron"), b"x").expect("written");
    assert_eq!(count(folder.path()), 6);
}

#[test]
fn a_new_file_is_made_and_an_old_one_left() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("deck.pptx");
    create(&path, b"one").expect("made");
    let error = create(&path, b"two").expect_err("it is there").to_string();
    assert!(error.contains("This file already exists"), "{error}");
    assert_eq!(fs::read(&path).expect("there"), b"one");
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "something was left behind");
}

#[test]
#[cfg(unix)]
fn a_link_stays_a_link_and_rights_are_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (real, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
    fs::write(&real, "old").expect("written");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("set");
    std::os::unix::fs::symlink(&real, &link).expect("linked");
    replace(&link, b"new").expect("replaced");
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    assert_eq!(fs::read(&real).expect("there"), b"new");
    assert_eq!(fs::metadata(&real).expect("there").permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_read_only_file_and_a_folder_are_not_replaced() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("plan.ron");
    fs::write(&path, "old").expect("written");
    let mut rights = fs::metadata(&path).expect("there").permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).expect("set");
    assert!(replace(&path, b"new").is_err());
    assert_eq!(fs::read(&path).expect("there"), b"old");
    assert!(replace(folder.path(), b"new").is_err());
}
