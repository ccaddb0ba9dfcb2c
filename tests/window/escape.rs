//! Escape takes away the topmost thing alone.

use crate::support::{Bench, click, ctrl, run, sample, state};
use egui::{Key, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::view::Page;

fn escape(bench: &mut Bench) {
    bench.key_press(Key::Escape);
    run(bench);
}

fn drawer(bench: &Bench) -> bool {
    state(bench).answers.outcome.as_ref().is_ok_and(|answered| answered.story.is_some())
}

#[test]
fn in_a_field_or_a_menu_it_leaves_the_drawer_open() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "Rename the segment");
    assert!(bench.query_by_label("Rename the segment to").is_some());
    escape(&mut bench);
    assert!(bench.query_by_label("Rename the segment to").is_none());
    assert!(drawer(&bench), "the field was on top");
    click(&mut bench, "Find a platform");
    escape(&mut bench);
    assert!(drawer(&bench), "the search was on top");
    click(&mut bench, "Menu");
    assert!(bench.query_by_label_contains("Find a command").is_some());
    escape(&mut bench);
    assert!(bench.query_by_label_contains("Find a command").is_none());
    assert!(drawer(&bench), "the menu was on top");
    escape(&mut bench);
    assert!(!drawer(&bench));
}

#[test]
fn on_a_page_that_serves_a_question_it_leads_back() {
    for action in [Action::Presets, Action::Survey, Action::Interview, Action::Library] {
        let mut bench = sample();
        run(&mut bench);
        ctrl(&mut bench, Key::Num2);
        bench.state_mut().as_mut().expect("drawn").send(Command::Run(action));
        run(&mut bench);
        assert!(!state(&bench).view.page.is_question());
        escape(&mut bench);
        assert_eq!(state(&bench).view.page, Page::Differ, "{action:?}");
    }
}

#[test]
fn what_is_shown_is_marked_and_let_go() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num3);
    click(&mut bench, "Show slider: Identity");
    let slider = bench.get_by_role_and_label(Role::Slider, "Identity need");
    assert_eq!(slider.accesskit_node().numeric_value(), Some(70.0));
    let (rail, flag) = (slider.rect(), bench.get_by_label("Another platform leads at 50").rect());
    let expected = rail.left() + 9.0 + 0.50 * (rail.width() - 18.0);
    assert!((flag.center().x - expected).abs() < 1.0, "{flag:?} in {rail:?}");
    escape(&mut bench);
    assert!(bench.query_by_label("Another platform leads at 50").is_none());
    ctrl(&mut bench, Key::Num1);
    assert!(drawer(&bench), "the drawer of the ranking was not what was closed");
}
