//! Setting the sliders without guessing: described audiences and the first steps; within, the interview and the survey.

mod interview;
mod naming;
mod survey;

use crate::support::{Bench, LAPTOP, click, plan, run, sample, send, state, wait_for, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Action, Command, InterviewCommand};
use seven_milestones::app::view::Page;
use seven_milestones::domain::audience::Preference;
use seven_milestones::domain::plan::Scope;
use seven_milestones::storage;
use std::path::PathBuf;

fn at(action: Action) -> Bench {
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Run(action));
    bench
}

fn wish(bench: &Bench, segment: &str, milestone: &str) -> Preference {
    let plan = plan(bench);
    let segment = plan.segment(segment).expect("the segment is there");
    segment.needs.iter().find(|(id, _)| id.as_str() == milestone).expect("the milestone is there").1.clone()
}

fn press(bench: &mut Bench, key: Key) {
    bench.key_press(key);
    run(bench);
}

fn undo(bench: &mut Bench) {
    bench.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    run(bench);
}

#[track_caller]
fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    let close = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-3);
    assert!(close, "{found:?} is not {expected:?}");
}

fn fixture(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "fixtures", "survey", name].iter().collect()
}

#[test]
fn a_described_audience_is_used_or_added() {
    let mut bench = at(Action::Presets);
    let before = plan(&bench);
    assert_eq!(state(&bench).answers.offers.len(), 12);
    assert!(bench.query_by_label_contains("Made-up examples to start from").is_some());
    click(&mut bench, "Add as a new segment: Families nearby");
    let added = plan(&bench).segments.last().expect("added").clone();
    assert_eq!((added.name.as_str(), added.share.get()), ("Families nearby", 50.0));
    assert_eq!(state(&bench).document.scope, Scope::Segment("Families nearby".to_owned()));
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
    click(&mut bench, "Local families 60%");
    send(&mut bench, Command::Run(Action::Presets));
    click(&mut bench, "Use for this segment: Graduate job seekers");
    assert_eq!(plan(&bench).segments[0].name, "Local families");
    assert_ne!(plan(&bench).segments[0].needs, before.segments[0].needs);
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
}

#[test]
fn a_segment_that_nobody_named_takes_the_name_of_its_audience() {
    let mut bench = at(Action::New);
    send(&mut bench, Command::Run(Action::Presets));
    click(&mut bench, "Use for this segment: Graduate job seekers");
    assert_eq!(plan(&bench).segments[0].name, "Graduate job seekers");
    undo(&mut bench);
    assert_eq!(plan(&bench).segments[0].name, "Our audience", "one step");
    // Once something was said about a segment, its name is what it is.
    bench.get_by_role_and_label(Role::Slider, "Presence need").focus();
    run(&mut bench);
    press(&mut bench, Key::ArrowRight);
    send(&mut bench, Command::Run(Action::Presets));
    click(&mut bench, "Use for this segment: Graduate job seekers");
    assert_eq!(plan(&bench).segments[0].name, "Our audience");
}

#[test]
fn a_plan_without_a_name_asks_for_one_and_typing_takes_its_place() {
    let mut bench = at(Action::New);
    click(&mut bench, "Finish later");
    click(&mut bench, "Rename the plan");
    bench.get_by_label("Title of the plan").type_text("Meyer Gardens");
    run(&mut bench);
    press(&mut bench, Key::Enter);
    assert_eq!(plan(&bench).title, "Meyer Gardens");
    click(&mut bench, "Rename the segment");
    bench.get_by_label("Rename the segment to").type_text("Gardeners");
    run(&mut bench);
    press(&mut bench, Key::Enter);
    assert_eq!(plan(&bench).segments[0].name, "Gardeners");
}

#[test]
fn first_steps_stand_beside_the_sample_until_they_are_closed() {
    let mut bench = sample();
    run(&mut bench);
    assert!(bench.query_by_label("Drag a slider on the left").is_some());
    bench.get_by_role_and_label(Role::Slider, "Presence need").focus();
    run(&mut bench);
    press(&mut bench, Key::ArrowRight);
    assert!(bench.query_by_label("Drag a slider on the left").is_some());
    click(&mut bench, "Close the first steps");
    assert!(bench.query_by_label("Drag a slider on the left").is_none() && state(&bench).settings.first_start_done);
    let mut other = sample();
    run(&mut other);
    click(&mut other, "New plan");
    click(&mut other, "Finish later");
    assert!(other.query_by_label("Drag a slider on the left").is_none(), "a plan of one's own is not the sample");
    click(&mut other, "Interview");
    assert_eq!(state(&other).view.page, Page::Interview);
    assert_eq!(state(&other).document.scope, Scope::Segment("Our audience".to_owned()), "it is about one's own plan");
}

#[test]
fn every_page_is_drawn_in_small_windows_and_in_the_dark() {
    for (size, dark) in [(Vec2::new(1024.0, 700.0), false), (Vec2::new(880.0, 560.0), true), (LAPTOP, true)] {
        let mut bench = window(storage::SAMPLE_PLAN, size, dark);
        run(&mut bench);
        for action in [Action::Interview, Action::Survey, Action::Presets] {
            send(&mut bench, Command::Run(action));
        }
        send(&mut bench, Command::Open(fixture("bad-cells.csv")));
        wait_for(&mut bench, "the answers", |state| state.survey.open.is_some());
        send(&mut bench, Command::Run(Action::Interview));
        send(&mut bench, Command::Interview(InterviewCommand::Turn(7)));
        assert!(bench.query_by_label("What do they come for?").is_some());
        send(&mut bench, Command::Interview(InterviewCommand::Turn(8)));
        assert!(bench.query_by_label("What matters most to them?").is_some());
    }
}
