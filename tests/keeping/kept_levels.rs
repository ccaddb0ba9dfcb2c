//! The levels that a plan's answer rested on.

use crate::support::{id, sample_plan};
use seven_milestones::analysis::kept::{LevelChange, changes, gone, keep, with_kept};
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::id::MilestoneId;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{KeptLevels, Plan, Scope};
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::quantities::Level;
use seven_milestones::format::{read_plan, write_plan};
use seven_milestones::storage;

fn kept_plan() -> Plan {
    keep(&sample_plan(), storage::library(), storage::framework())
}

/// The shipped library, each platform changed by a function or left out.
fn library(change: impl Fn(Platform) -> Option<Platform>) -> Library {
    Library::new(storage::library().platforms().iter().filter_map(|platform| change(platform.as_ref().clone())))
}

fn milestone(name: &str) -> MilestoneId {
    MilestoneId::new(name).expect("an id")
}

/// The shipped library after somebody has looked at Facebook again.
fn reviewed_anew() -> Library {
    library(|mut platform| {
        if platform.id == id("facebook") {
            for (name, level) in [("groups", 85.5), ("identity", 60.0)] {
                platform.milestones.get_mut(&milestone(name)).expect("there").level =
                    Level::new(level).expect("a level");
            }
            "2027-05-01".clone_into(&mut platform.reviewed);
        }
        Some(platform)
    })
}

fn change(name: &str, kept: f64, now: f64) -> LevelChange {
    LevelChange { platform: id("facebook"), milestone: milestone(name), kept, now }
}

#[test]
fn all_candidates_are_kept_and_nothing_else_changes() {
    let mut plan = sample_plan();
    plan.excluded = vec![id("x")];
    plan.levels.insert(id("closed"), KeptLevels { reviewed: "2020-01-01".to_owned(), levels: [].into() });
    let kept = keep(&plan, storage::library(), storage::framework());
    assert_eq!(kept.levels.len(), storage::library().platforms().len() - 1);
    assert!(!kept.levels.contains_key(&id("x")) && !kept.levels.contains_key(&id("closed")));
    let facebook = &kept.levels[&id("facebook")];
    assert_eq!((facebook.reviewed.as_str(), facebook.levels.len()), ("2026-11-28", 7));
    assert_eq!(facebook.levels[&milestone("identity")].get(), 75.0);
    assert_eq!(Plan { levels: plan.levels.clone(), ..kept.clone() }, plan);
    assert_eq!(keep(&kept, storage::library(), storage::framework()), kept, "keeping again changes nothing");
    let text = write_plan(&kept, storage::framework());
    assert_eq!(read_plan(&text, storage::framework(), storage::library()).expect("sound").plan, kept);
}

#[test]
fn a_plan_that_kept_nothing_or_meets_the_same_levels_has_no_changes() {
    let (library, framework) = (storage::library(), storage::framework());
    assert_eq!(changes(&sample_plan(), library, framework), []);
    assert_eq!(changes(&kept_plan(), library, framework), []);
    assert_eq!(with_kept(library, &kept_plan()), *library);
    assert_eq!(with_kept(library, &sample_plan()), *library);
}

#[test]
fn levels_that_differ_are_told_in_the_framework_s_order() {
    let (plan, framework) = (kept_plan(), storage::framework());
    let expected = [change("identity", 75.0, 60.0), change("groups", 82.0, 85.5)];
    assert_eq!(changes(&plan, &reviewed_anew(), framework), expected);
    let without = Plan { excluded: vec![id("facebook")], ..plan };
    assert_eq!(changes(&without, &reviewed_anew(), framework), [], "a platform that is left out plays no part");
}

#[test]
fn the_kept_levels_bring_the_old_answer_back_and_are_kept_on() {
    let (plan, framework) = (kept_plan(), storage::framework());
    let old = with_kept(&reviewed_anew(), &plan);
    assert_eq!(old, *storage::library(), "with the day of review of then");
    assert_eq!(keep(&plan, &old, framework), plan);
    let fits = |library: &Library| {
        let report = Report::new(framework, library, &plan, &Scope::Everyone, 100);
        format!("{:?}", report.expect("there is something to compare").fits)
    };
    assert_eq!(fits(&old), fits(storage::library()));
    assert_ne!(fits(&reviewed_anew()), fits(&old));
}

#[test]
fn a_profile_that_was_only_looked_at_again_keeps_its_new_day() {
    let again = library(|platform| Some(Platform { reviewed: "2027-05-01".to_owned(), ..platform }));
    assert_eq!(with_kept(&again, &kept_plan()), again);
}

#[test]
fn platforms_that_came_or_went_are_no_changes_of_level() {
    let (plan, framework) = (kept_plan(), storage::framework());
    let fewer = library(|platform| (platform.id != id("facebook") && platform.id != id("x")).then_some(platform));
    assert_eq!(changes(&plan, &fewer, framework), []);
    assert_eq!(with_kept(&fewer, &plan), fewer);
    assert_eq!(gone(&plan, &fewer).collect::<Vec<_>>(), [&id("facebook"), &id("x")]);
    let without = Plan { excluded: vec![id("x")], ..plan };
    assert_eq!(gone(&without, &fewer).collect::<Vec<_>>(), [&id("facebook")]);
    assert_eq!(gone(&without, storage::library()).count(), 0);

    let before = keep(&sample_plan(), &fewer, framework);
    assert_eq!(changes(&before, &reviewed_anew(), framework), [], "Facebook is new to this plan");
    assert_eq!(with_kept(&reviewed_anew(), &before), reviewed_anew());
}

#[test]
fn kept_levels_of_part_of_the_milestones_change_that_part() {
    let mut plan = kept_plan();
    let facebook = plan.levels.get_mut(&id("facebook")).expect("kept");
    facebook.levels.remove(&milestone("identity"));
    let framework = storage::framework();
    assert_eq!(changes(&plan, &reviewed_anew(), framework), [change("groups", 82.0, 85.5)]);
    let old = with_kept(&reviewed_anew(), &plan);
    let level = |name| old.get(&id("facebook")).expect("there").milestones[&milestone(name)].level.get();
    assert_eq!((level("identity"), level("groups")), (60.0, 82.0));
}
