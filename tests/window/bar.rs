//! The bar: the menu, the help and the tabs of the segments, in windows of every size.

use crate::support::{Bench, LAPTOP, click, run, sample, state, window};
use egui::{Rect, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::action::{ACTIONS, Group};
use seven_milestones::app::question::Question;
use seven_milestones::domain::plan::Scope;
use seven_milestones::storage;

const SIZES: [Vec2; 3] = [LAPTOP, Vec2::new(1024.0, 700.0), Vec2::new(880.0, 560.0)];

/// A plan with segments of these names.
fn plan_of(names: &[&str]) -> String {
    let segment =
        |name: &&str| format!("(name: \"{name}\", share: 10, needs: {{\"groups\": (need: 9, importance: 1)}})");
    let segments: Vec<String> = names.iter().map(segment).collect();
    format!("(format: 1, title: \"Many\", segments: [{}])", segments.join(", "))
}

fn rect(bench: &Bench, name: &str) -> Rect {
    bench.get_all_by_label_contains(name).last().expect("there").rect()
}

/// Opens the menu of a group: an arrow stands behind its name.
fn open_group(bench: &Bench, name: &str) {
    let is_it = |label: String| label.starts_with(name) && label.len() < name.len() + 5;
    let mut menus = bench.query_all_by_label_contains(name);
    menus.rfind(|node| node.accesskit_node().label().is_some_and(is_it)).expect("a menu of its own").click();
}

#[test]
fn every_entry_of_the_menu_is_within_the_window() {
    for size in SIZES {
        let whole = Rect::from_min_size(egui::Pos2::ZERO, size);
        let mut bench = window(storage::SAMPLE_PLAN, size, false);
        run(&mut bench);
        click(&mut bench, "Menu");
        for group in Group::ALL {
            if group != Group::Program {
                open_group(&bench, group.name());
                run(&mut bench);
            }
            for entry in ACTIONS.iter().filter(|entry| entry.group == group) {
                let rect = rect(&bench, entry.name);
                assert!(whole.contains_rect(rect), "{} at {rect:?} in {size:?}", entry.name);
            }
        }
    }
}

#[test]
fn help_is_a_button_in_the_bar() {
    for size in SIZES {
        let mut bench = window(storage::SAMPLE_PLAN, size, false);
        run(&mut bench);
        click(&mut bench, "Guide");
        assert_eq!(state(&bench).dialogs.question, Some(Question::Guide));
    }
}

#[test]
fn the_tab_that_is_chosen_and_the_one_that_adds_a_segment_are_always_in_sight() {
    let long = "Independent cafés and restaurants up north";
    let names = [long, "Cafés we supply", "Families of the quay", "Students", "Visitors in summer"];
    for size in SIZES {
        for count in 1..=names.len() {
            let mut bench = window(&plan_of(&names[..count]), size, true);
            run(&mut bench);
            let mut left = Scope::Everyone;
            for name in &names[1..count] {
                let label = format!("{name} {}%", (100 + count / 2) / count);
                if let Some(tab) = bench.query_by_label(&label) {
                    tab.click();
                } else {
                    bench.get_by_label_contains(" more segments").click();
                    run(&mut bench);
                    bench.get_all_by_label_contains(name).last().expect("listed").click();
                }
                run(&mut bench);
                assert_ne!(state(&bench).document.scope, left, "{name} of {count} in {size:?}");
                left = state(&bench).document.scope.clone();
                assert_eq!(left, Scope::Segment((*name).to_owned()));
                let tab = bench.get_by_role_and_label(Role::Tab, &label).rect();
                let add = bench.get_by_label("Add a segment").rect();
                assert!(tab.left() > 0.0 && tab.right() <= add.left(), "{name}: {tab:?}, {add:?}");
                assert!((tab.center().y - add.center().y).abs() < 1.0, "in one line");
                let tuned = bench.get_by_label("As is").rect();
                assert!(add.right() < tuned.left(), "{add:?} is beside {tuned:?} in {size:?}");
            }
        }
    }
}

#[test]
fn a_long_name_leaves_room_for_the_others() {
    let long = "Independent cafés and restaurants up north";
    let mut bench = window(&plan_of(&[long, "Cafés we supply"]), LAPTOP, false);
    run(&mut bench);
    assert!(bench.get_by_label(&format!("{long} 50%")).rect().width() < 240.0);
    assert!(bench.query_by_label("Cafés we supply 50%").is_some());
    assert!(bench.query_by_label_contains("more segments").is_none());
    let mut few = sample();
    run(&mut few);
    assert!(few.query_by_label("Cafés we supply 40%").is_some());
}

#[test]
fn two_segments_with_ordinary_names_have_a_tab_each_in_a_small_window() {
    for (size, whole) in [(Vec2::new(1024.0, 700.0), false), (Vec2::new(1280.0, 800.0), true), (LAPTOP, true)] {
        let mut bench = window(storage::SAMPLE_PLAN, size, false);
        run(&mut bench);
        for name in ["Everyone", "Local families 60%", "Cafés we supply 40%"] {
            let tab = bench.get_by_role_and_label(Role::Tab, name).rect();
            assert!(tab.left() > 0.0 && tab.right() < bench.get_by_label("Add a segment").rect().left(), "{name}");
        }
        let long = ["Cafés and restaurants up north", "Families who live on the quay"];
        let mut bench = window(&plan_of(&long), size, false);
        run(&mut bench);
        for name in long {
            let tab = bench.get_by_role_and_label(Role::Tab, &format!("{name} 50%")).rect();
            assert!(!whole || tab.width() > 190.0, "as much of {name} as a tab shows: {tab:?} in {size:?}");
        }
    }
}

#[test]
fn tab_goes_along_the_bar_from_left_to_right() {
    let mut bench = sample();
    run(&mut bench);
    let names = ["Rename the plan", "Everyone", "Add a segment", "Save", "Fine-tuned", "Guide", "Menu"];
    let places = names.map(|name| bench.get_all_by_label(name).next().expect("there").rect().left());
    assert!(places.is_sorted(), "{places:?}");
    bench.get_by_label(names[0]).focus();
    run(&mut bench);
    let mut reached = vec![places[0]];
    for _ in 0..24 {
        bench.key_press(egui::Key::Tab);
        run(&mut bench);
        let focused = bench.ctx.memory(egui::Memory::focused).and_then(|id| bench.ctx.read_response(id));
        let rect = focused.expect("something has the keyboard").rect;
        if rect.bottom() > 56.0 {
            break;
        }
        reached.push(rect.left());
    }
    assert!(reached.is_sorted() && reached.len() > 10, "{reached:?}");
}
