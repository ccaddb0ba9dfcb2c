//! Where you are today: ticked, with hours, and what to keep, to start and to stop at once.

use crate::support::{ctrl, plan, run, sample, state};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

#[test]
fn ticking_platforms_says_what_to_keep_to_start_and_to_stop() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    assert!(bench.query_by_label_contains("Say where you are today").is_some());
    bench.get_by_label("Where are you today?").click();
    run(&mut bench);
    for platform in ["Facebook", "X (Twitter)"] {
        let label = format!("You are on {platform} today");
        bench.get_by_label(&label).scroll_to_me();
        run(&mut bench);
        bench.get_by_label(&label).click();
        run(&mut bench);
    }
    assert_eq!(plan(&bench).today.len(), 2);
    assert!(bench.query_by_label_contains("Keep Facebook, start YouTube, stop X (Twitter)").is_some());
    assert!(bench.query_by_label_contains("Say where you are today").is_none());
    let hours = bench.get_by_role_and_label(Role::Slider, "Hours a week on X (Twitter) today");
    hours.set_value_accesskit(5.0);
    run(&mut bench);
    let now = plan(&bench);
    let known = now.today.values().filter_map(|account| account.hours).map(|hours| hours.get());
    assert_eq!(known.collect::<Vec<_>>(), [5.0]);
    assert!(bench.query_by_label_contains("Stopping it frees 5 hours a week").is_some());
    let said =
        state(&bench).answers.outcome.as_ref().expect("an answer").report.portfolio().expect("a set").decisions.len();
    assert!(said >= 3, "{said}");
    ctrl(&mut bench, Key::Z);
    assert_eq!(plan(&bench).today.values().filter_map(|account| account.hours).count(), 0, "each is a step of its own");
}

#[test]
fn too_few_hours_are_said_beside_how_many_platforms() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    bench.get_by_label("Where are you today?").click();
    run(&mut bench);
    bench.get_by_label("More: Total hours a week").click();
    run(&mut bench);
    assert_eq!(plan(&bench).capacity.map(|hours| hours.get()), Some(10.0));
    bench.get_by_role_and_label(Role::Slider, "Total hours a week").set_value_accesskit(1.0);
    run(&mut bench);
    assert_eq!(plan(&bench).capacity.map(|hours| hours.get()), Some(1.0));
    assert!(bench.query_by_label_contains("No platform fits within 1 hour a week").is_some(), "it says what to do");
}
