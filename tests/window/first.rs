//! A plan of which nothing is said yet, and how one begins.

use crate::support::{Bench, click, ctrl, drag_slider, fill, plan, run, sample, state};
use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::question::Question;
use seven_milestones::app::view::{Page, Screen};
use seven_milestones::domain::audience::Segment;
use seven_milestones::storage;

const WAYS: [(&str, Page); 3] =
    [("Interview", Page::Interview), ("Described audiences", Page::Presets), ("From a survey", Page::Survey)];

fn says_nothing(bench: &Bench) -> bool {
    bench.query_by_label("Tell us about Our audience").is_some()
}

#[test]
fn a_blank_plan_promises_nothing_until_a_slider_is_moved() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::N);
    click(&mut bench, "Finish later");
    assert!(says_nothing(&bench));
    assert_eq!(bench.query_all_by_label_contains("comes first for Our audience").count(), 0);
    for key in [Key::Num2, Key::Num3, Key::Num4, Key::Num1] {
        ctrl(&mut bench, key);
        assert!(says_nothing(&bench), "{key:?}");
    }
    drag_slider(&mut bench, "Identity need", 80.0);
    assert!(!says_nothing(&bench));
    assert!(bench.query_by_label_contains("comes first for Our audience: ").is_some());
    ctrl(&mut bench, Key::Z);
    assert!(says_nothing(&bench), "taken back, nothing is said again");
}

#[test]
fn a_blank_plan_has_the_three_ways_in_place() {
    for (way, page) in WAYS {
        let mut bench = sample();
        run(&mut bench);
        ctrl(&mut bench, Key::N);
        click(&mut bench, "Finish later");
        let blank = plan(&bench);
        click(&mut bench, way);
        assert_eq!(state(&bench).view.page, page);
        assert_eq!(plan(&bench), blank);
    }
}

#[test]
fn the_first_steps_begin_a_plan_of_ones_own() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "New plan");
    assert_eq!(state(&bench).view.screen, Screen::Setup);
    assert_eq!(plan(&bench).segments[0].name, "Our audience");
    assert!(!state(&bench).document.is_unsaved());
    let mut changed = sample();
    run(&mut changed);
    drag_slider(&mut changed, "Identity need", 20.0);
    click(&mut changed, "New plan");
    assert!(
        matches!(state(&changed).dialogs.question, Some(Question::Unsaved(_))),
        "the changed sample is not thrown away"
    );
    click(&mut changed, "Don’t save");
    assert_eq!((state(&changed).view.screen, plan(&changed).segments.len()), (Screen::Setup, 1));
}

#[test]
fn a_segment_is_untouched_until_something_is_said_about_it() {
    let framework = storage::framework();
    let middle = Segment::middle(framework, "Anybody");
    assert!(middle.is_untouched(framework));
    let id = &framework.milestones[0].id;
    let mut switched = middle.clone();
    switched.needs.get_mut(id).expect("there").on = false;
    let mut asked = middle.clone();
    asked.needs.get_mut(id).expect("there").answers = Some(3);
    let mut noted = middle.clone();
    noted.needs.get_mut(id).expect("there").notes = Some("To be asked".to_owned());
    assert!(!asked.is_untouched(framework));
    assert!(switched.is_untouched(framework), "what counts is no need");
    assert!(noted.is_untouched(framework), "a note moves nothing");
}

#[test]
fn a_share_that_is_none_is_said_and_changes_nothing() {
    let mut bench = sample();
    run(&mut bench);
    let words = "Enter a share from 1 to 99, such as 40%";
    let before = plan(&bench);
    for (typed, accepted) in [("abc", false), ("900", false), ("0", false), ("70%", true)] {
        bench.get_by_role_and_label(Role::Slider, "Share of Local families").click();
        run(&mut bench);
        fill(&mut bench, "Share of Local families", typed);
        bench.key_press(Key::Enter);
        run(&mut bench);
        assert_eq!(bench.query_by_label(words).is_none(), accepted, "{typed}");
        assert_eq!(plan(&bench) != before, accepted, "{typed}");
    }
    let now = plan(&bench);
    let share = now.share_of(&now.segments[0]);
    assert!((share - 0.7).abs() < 1e-9, "{share}");
}
