//! Two windows on one plan.

use super::says;
use crate::support::temporary;
use seven_milestones::storage::PlanLock;
use std::fs;
use std::path::Path;

#[test]
fn the_second_window_on_a_plan_is_told_until_the_first_lets_go() {
    let (home, folder) = (temporary(), temporary());
    let (plan, other) = (folder.path().join("a.plan.ron"), folder.path().join("b.plan.ron"));
    fs::write(&plan, "x").expect("written");
    let first = PlanLock::acquire(home.path(), &plan).expect("nobody has it");
    assert_eq!((first.path(), first.warning()), (plan.as_path(), None));
    says(PlanLock::acquire(home.path(), &plan), &plan, "is open in another window");
    let detour = folder.path().join("below/../a.plan.ron");
    fs::create_dir(folder.path().join("below")).expect("made");
    assert!(PlanLock::acquire(home.path(), &detour).is_err(), "another way to the same file");
    assert!(PlanLock::acquire(home.path(), &other).is_ok(), "another plan is free");
    drop(first);
    assert!(PlanLock::acquire(home.path(), &plan).is_ok());
}

#[test]
fn a_plan_that_is_not_saved_yet_can_be_held() {
    let (home, folder) = (temporary(), temporary());
    let plan = folder.path().join("new.plan.ron");
    let first = PlanLock::acquire(home.path(), &plan).expect("nobody has it");
    assert!(PlanLock::acquire(home.path(), &plan).is_err());
    fs::write(&plan, "saved").expect("written");
    assert!(PlanLock::acquire(home.path(), &plan).is_err(), "saving it changes nothing");
    seven_milestones::storage::replace(&plan, b"saved again").expect("written");
    assert!(PlanLock::acquire(home.path(), &plan).is_err(), "nor does saving it again");
    drop(first);
}

#[test]
#[cfg(unix)]
fn a_link_and_its_file_are_one_plan() {
    let (home, folder) = (temporary(), temporary());
    let (plan, link) = (folder.path().join("a.plan.ron"), folder.path().join("link.plan.ron"));
    fs::write(&plan, "x").expect("written");
    std::os::unix::fs::symlink(&plan, &link).expect("linked");
    let _first = PlanLock::acquire(home.path(), &link).expect("nobody has it");
    assert!(PlanLock::acquire(home.path(), &plan).is_err());
}

#[test]
fn without_a_lock_one_can_work_and_is_told() {
    let (home, folder) = (temporary(), temporary());
    fs::write(home.path().join("locks"), "mine").expect("written");
    let plan = folder.path().join("a.plan.ron");
    let first = PlanLock::acquire(home.path(), &plan).expect("a person must be able to work");
    let warning = first.warning().expect("a warning");
    assert!(
        warning.contains("we can’t tell whether this plan is open") && warning.contains("there is already a file"),
        "{warning}"
    );
    assert!(PlanLock::acquire(home.path(), &plan).is_ok());
    assert!(PlanLock::acquire(home.path(), Path::new("")).is_ok(), "even of nothing");
}
