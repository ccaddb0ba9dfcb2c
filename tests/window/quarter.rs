//! Comparing with an earlier plan, what is new since a plan was looked at, and actions over their dates.

use crate::support::{Bench, click, ctrl, fill, plan, run, sample, state, type_path, wait_for, window};
use egui::{Key, Vec2};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::view::Page;
use seven_milestones::storage;

/// The sample plan with a change to its text.
fn with(from: &str, to: &str) -> String {
    let text = storage::SAMPLE_PLAN.replacen(from, to, 1);
    assert_ne!(text, storage::SAMPLE_PLAN, "{from} is not in the sample plan");
    text
}

fn runs(bench: &mut Bench, command: &str) {
    ctrl(bench, Key::K);
    bench.get_by_label("Find a command").type_text(command);
    run(bench);
    bench.key_press(Key::Enter);
    run(bench);
}

#[test]
fn an_earlier_plan_is_chosen_and_what_changed_is_shown() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let old = folder.path().join("before.plan.ron");
    std::fs::write(&old, with("need: 70", "need: 20")).expect("written");
    for (size, dark) in [(Vec2::new(1440.0, 900.0), false), (Vec2::new(900.0, 640.0), true)] {
        let mut bench = window(storage::SAMPLE_PLAN, size, dark);
        run(&mut bench);
        runs(&mut bench, "Compare with an earlier");
        type_path(&mut bench, &old, "Compare");
        wait_for(&mut bench, "the earlier plan is there", |state| state.document.earlier.is_some());
        assert_eq!(state(&bench).view.page, Page::Since);
        assert!(bench.query_by_label("Compared with an earlier plan").is_some());
        assert!(bench.query_by_label("“before”").is_some(), "it says which plan");
        assert!(bench.query_all_by_label_contains("Need 20 → 70").next().is_some());
        assert!(bench.query_all_by_label_contains("has no saved levels").next().is_some());
        click(&mut bench, "Stop comparing");
        assert!(state(&bench).document.earlier.is_none());
        assert_ne!(state(&bench).view.page, Page::Since);
    }
}

#[test]
fn a_file_that_is_no_plan_is_told_and_nothing_changes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let old = folder.path().join("before.plan.ron");
    std::fs::write(&old, with("\"identity\"", "\"trust\"")).expect("written");
    let mut bench = sample();
    run(&mut bench);
    runs(&mut bench, "Compare with an earlier");
    type_path(&mut bench, &old, "Compare");
    wait_for(&mut bench, "a notice", |state| !state.notices.list.is_empty());
    let said = state(&bench).notices.list[0].text.clone();
    assert!(said.contains("There is no milestone `trust`") && said.contains("that uses the same milestones"), "{said}");
    assert!(state(&bench).document.earlier.is_none());
}

#[test]
fn what_is_new_can_be_unfolded_and_closed() {
    let old = with("    setting: typical,", "    looked_at: \"2001-01-01\",\n    setting: typical,");
    let mut bench = window(&old, Vec2::new(1440.0, 900.0), false);
    run(&mut bench);
    assert!(bench.query_by_label_contains("Since you last looked, on 1\u{a0}January\u{a0}2001, there are").is_some());
    click(&mut bench, "Show what is new");
    assert!(bench.query_all_by_label_contains("Pinterest, ").next().is_some());
    click(&mut bench, "Hide what is new");
    click(&mut bench, "Close");
    assert!(bench.query_by_label_contains("Since 1\u{a0}January\u{a0}2001").is_none());
    assert!(state(&bench).document.news.is_none());
}

#[test]
fn an_action_of_no_platform_gets_a_day_and_a_timeline() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    assert!(bench.query_by_label("Timeline").is_none() && bench.query_by_label("Copy as table").is_none());
    click(&mut bench, "Add action");
    let action = plan(&bench).actions[0].clone();
    assert_eq!((action.platform, action.milestone), (None, None));
    assert!(bench.query_by_label("Copy as table").is_some());
    // The sample is about the United States, where the month comes first.
    fill(&mut bench, "Due: New action", "1/31/2027");
    bench.key_press(Key::Enter);
    run(&mut bench);
    assert_eq!(plan(&bench).actions[0].due.as_deref(), Some("2027-01-31"));
    assert!(bench.query_by_label("Timeline").is_some());
    assert!(bench.query_by_label_contains("1 action is due by 31\u{a0}January\u{a0}2027").is_some());
    ctrl(&mut bench, Key::Z);
    assert_eq!(plan(&bench).actions[0].due, None);
    assert!(bench.query_by_label("Timeline").is_none());
}

#[test]
fn a_day_is_picked_from_a_calendar() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    click(&mut bench, "Add action");
    let due = |bench: &Bench| plan(bench).actions[0].due.clone();
    fill(&mut bench, "Due: New action", "24 Nov 2026");
    bench.key_press(Key::Enter);
    run(&mut bench);
    assert_eq!(due(&bench).as_deref(), Some("2026-11-24"));
    let opens = "Calendar. Due: New action";
    bench.get_by_label(opens).scroll_to_me();
    run(&mut bench);
    click(&mut bench, opens);
    // It opens on the month of the day that there is, where the keyboard begins.
    assert!(bench.get_by_label("24 November 2026").is_focused());
    bench.key_press(Key::ArrowDown);
    run(&mut bench);
    assert!(bench.get_by_label("24 November 2026").is_focused(), "there is no 31st");
    bench.key_press(Key::ArrowRight);
    run(&mut bench);
    bench.key_press(Key::Enter);
    run(&mut bench);
    assert_eq!(due(&bench).as_deref(), Some("2026-11-25"));
    assert!(bench.get_by_label(opens).is_focused(), "the keyboard goes on where it was");
    click(&mut bench, opens);
    click(&mut bench, "Next month");
    click(&mut bench, "Next month");
    click(&mut bench, "Previous month");
    click(&mut bench, "15 December 2026");
    assert_eq!(due(&bench).as_deref(), Some("2026-12-15"));
    click(&mut bench, opens);
    click(&mut bench, "No date");
    assert_eq!(due(&bench), None);
}

#[test]
fn calendars_of_actions_of_one_name_turn_their_own_pages() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    click(&mut bench, "Add action");
    click(&mut bench, "Add action");
    let due = |bench: &Bench| plan(bench).actions.iter().map(|action| action.due.clone()).collect::<Vec<_>>();
    bench.get_all_by_label("Calendar. Due: New action").next().expect("the first").scroll_to_me();
    run(&mut bench);
    bench.get_all_by_label("Calendar. Due: New action").next().expect("the first").click();
    run(&mut bench);
    click(&mut bench, "Next month");
    click(&mut bench, "15 February 2026");
    assert_eq!(due(&bench), [Some("2026-02-15".to_owned()), None]);
}
