//! What is said of a segment below its sliders: what these people come for, and which platforms they use.

use crate::support::{Bench, click, ctrl, drag_slider, plan, run, sample, state, window};
use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::domain::audience::Segment;
use seven_milestones::storage;

/// The first segment of a plan in which it has neither topics nor figures of its own.
fn opened() -> Bench {
    let mut bench = sample();
    run(&mut bench);
    let shown = state(&bench).document.segment_shown().expect("a segment is shown");
    assert_eq!(shown, plan(&bench).segments[0].name);
    bench
}

fn topic(bench: &Bench, id: &str) -> Option<f64> {
    let of = |segment: &Segment| segment.topics.iter().find(|(of, _)| of.as_str() == id).map(|(_, n)| n.get());
    of(&plan(bench).segments[0])
}

fn reach(bench: &Bench, id: &str) -> Option<f64> {
    let of = |segment: &Segment| segment.reach.iter().find(|(of, _)| of.as_str() == id).map(|(_, n)| n.get());
    of(&plan(bench).segments[0])
}

/// Opens a fold of the audience whose name begins so.
fn unfold(bench: &mut Bench, name: &str) {
    let found = bench.get_by_label_contains(name);
    found.scroll_to_me();
    run(bench);
    bench.get_by_label_contains(name).click();
    run(bench);
}

#[test]
fn topics_are_added_moved_and_taken_out_each_as_one_step() {
    let mut bench = opened();
    let before = plan(&bench);
    unfold(&mut bench, "What they come for");
    click(&mut bench, "Add Travel");
    assert_eq!(topic(&bench, "travel"), Some(50.0));
    bench.get_by_role_and_label(Role::Slider, "How much they come for Travel").scroll_to_me();
    run(&mut bench);
    drag_slider(&mut bench, "How much they come for Travel", 80.0);
    assert!((topic(&bench, "travel").expect("named") - 80.0).abs() <= 1.0);
    drag_slider(&mut bench, "How much they come for Travel", 0.0);
    assert_eq!(topic(&bench, "travel"), None);
    assert!(
        bench.query_by_role_and_label(Role::Slider, "How much they come for Travel").is_some(),
        "it stays under the hand"
    );
    ctrl(&mut bench, Key::Z);
    assert!(topic(&bench, "travel").is_some(), "one drag is one step");
    click(&mut bench, "Remove Travel");
    assert!(topic(&bench, "travel").is_none() && bench.query_by_label("Add Travel").is_some());
    for _ in 0..3 {
        ctrl(&mut bench, Key::Z);
    }
    assert_eq!(plan(&bench), before);
}

#[test]
fn their_reach_is_typed_as_a_per_cent_and_given_back() {
    let mut bench = opened();
    let before = plan(&bench);
    unfold(&mut bench, "Their reach");
    assert!(bench.query_all_by_label("assumed").count() > 0, "where nothing is known, that is said");
    type_reach(&mut bench, "Facebook", "70%");
    assert!((reach(&bench, "facebook").expect("given") - 0.7).abs() < 1e-9);
    assert!(bench.query_by_label("your figure").is_some());
    type_reach(&mut bench, "Facebook", "700");
    assert!((reach(&bench, "facebook").expect("given") - 0.7).abs() < 1e-9);
    assert!(bench.query_by_label("Enter a share from 0 to 100, such as 70%").is_some());
    type_reach(&mut bench, "X (Twitter)", "12,5");
    assert!((reach(&bench, "x").expect("given") - 0.125).abs() < 1e-9);
    click(&mut bench, "Use the published figure again for Facebook");
    assert!(reach(&bench, "facebook").is_none() && reach(&bench, "x").is_some());
    click(&mut bench, "Use published figures again");
    assert_eq!(plan(&bench), before);
    ctrl(&mut bench, Key::Z);
    assert!(reach(&bench, "x").is_some());
}

/// Types a share into the field of a platform, and leaves it.
fn type_reach(bench: &mut Bench, platform: &str, text: &str) {
    let name = format!("Reach of {platform}");
    click(bench, &name);
    bench.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    run(bench);
    bench.event(egui::Event::Text(text.to_owned()));
    run(bench);
    bench.key_press(Key::Enter);
    run(bench);
}

#[test]
fn a_look_at_a_figure_does_not_make_it_ones_own() {
    let mut bench = opened();
    let before = plan(&bench);
    unfold(&mut bench, "Their reach");
    click(&mut bench, "Reach of Facebook");
    bench.key_press(Key::Enter);
    run(&mut bench);
    assert_eq!(plan(&bench), before);
}

#[test]
fn both_folds_are_drawn_in_a_small_dark_window() {
    let mut bench = window(storage::SAMPLE_PLAN, Vec2::new(1024.0, 700.0), true);
    run(&mut bench);
    unfold(&mut bench, "What they come for");
    unfold(&mut bench, "Their reach");
    assert!(bench.query_by_label("Add Travel").is_some() && bench.query_by_label("Reach of Facebook").is_some());
}
