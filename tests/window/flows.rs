//! What a person does, from start to goal.

use crate::support::{bar_called, bars, click, ctrl, drag_slider, leader, plan, run, sample, state, window};
use egui::{Key, Modifiers, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Action, Command};
use seven_milestones::chart::fit_bars::RankingBar;
use seven_milestones::domain::plan::{Scope, TuningMode};
use seven_milestones::storage;
use std::collections::BTreeMap;

fn need(bench: &crate::support::Bench, segment: &str, milestone: &str) -> f64 {
    let plan = plan(bench);
    let wish = plan.segment(segment).expect("there").needs.iter().find(|(id, _)| id.as_str() == milestone);
    wish.expect("there").1.need.get()
}

#[test]
fn dragging_a_slider_changes_the_leader_and_undo_brings_it_back() {
    let mut bench = sample();
    run(&mut bench);
    let before = plan(&bench);
    assert_eq!(leader(&bench), "Facebook");
    drag_slider(&mut bench, "Identity need", 20.0);
    assert!((need(&bench, "Local families", "identity") - 20.0).abs() <= 1.0);
    let after = leader(&bench).to_owned();
    assert_ne!(after, "Facebook", "people who stay anonymous need another place");
    assert!(bars(&bench).headline.starts_with(&after), "{}", bars(&bench).headline);
    click(&mut bench, "Undo");
    assert_eq!(plan(&bench), before, "one drag is one step");
    assert_eq!(leader(&bench), "Facebook");
    click(&mut bench, "Redo");
    assert_eq!(leader(&bench), after);
}

#[test]
fn the_keyboard_moves_a_slider_and_takes_it_back() {
    let mut bench = sample();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Slider, "Presence need").focus();
    run(&mut bench);
    for (key, expected) in [(Key::ArrowRight, 41.0), (Key::PageUp, 51.0), (Key::End, 100.0), (Key::Home, 0.0)] {
        bench.key_press(key);
        run(&mut bench);
        assert_eq!(need(&bench, "Local families", "presence"), expected, "{key:?}");
    }
    ctrl(&mut bench, Key::Z);
    assert_eq!(need(&bench, "Local families", "presence"), 100.0);
}

#[test]
fn a_screen_reader_sets_a_slider_and_steps_it() {
    let mut bench = sample();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Slider, "Groups need").set_value_accesskit(12.0);
    run(&mut bench);
    bench.get_by_role_and_label(Role::Slider, "Groups need").increment_accesskit();
    run(&mut bench);
    assert_eq!(need(&bench, "Local families", "groups"), 13.0);
}

#[test]
fn importance_and_the_switch_change_the_plan() {
    let mut bench = sample();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Slider, "Importance of Sharing").focus();
    run(&mut bench);
    bench.key_press(Key::End);
    run(&mut bench);
    click(&mut bench, "Use Groups");
    let plan = plan(&bench);
    let segment = plan.segment("Local families").expect("there");
    let wish = |id: &str| segment.needs.iter().find(|(m, _)| m.as_str() == id).expect("there").1;
    assert_eq!(wish("sharing").importance.get(), 10.0);
    assert!(!wish("groups").on);
    assert_eq!(bars(&bench).milestones.len(), 6, "a milestone that is off adds nothing");
}

#[test]
fn with_every_milestone_off_there_is_a_sentence_and_no_bars() {
    let mut bench = sample();
    run(&mut bench);
    for milestone in ["Identity", "Communications", "Sharing", "Presence", "Relationships", "Online brand", "Groups"] {
        bench.get_by_label(&format!("Use {milestone}")).click();
        run(&mut bench);
    }
    assert!(state(&bench).answers.outcome.is_err());
    assert!(bench.query_by_label("Nothing to compare yet").is_some());
    assert!(bench.query_by_label_contains("turn at least one on, and give it an importance above 0").is_some());
}

#[test]
fn a_click_on_a_bar_tells_that_platforms_story() {
    let mut bench = sample();
    run(&mut bench);
    let linkedin = bar_called(&bench, "LinkedIn");
    bench.get_by_role_and_label(Role::Button, &linkedin).click();
    run(&mut bench);
    let story = state(&bench).answers.outcome.as_ref().expect("compared").story.as_ref().expect("open");
    assert_eq!(story.platform.name, "LinkedIn");
    click(&mut bench, "Close");
    assert!(state(&bench).answers.outcome.as_ref().expect("compared").story.is_none());
}

#[test]
fn tabs_change_whom_the_answer_is_for() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "Everyone");
    assert_eq!(state(&bench).document.scope, Scope::Everyone);
    assert!(bars(&bench).headline.contains("overall"));
    click(&mut bench, "Identity of Cafés we supply: 85 out of 100");
    assert_eq!(state(&bench).document.scope, Scope::Segment("Cafés we supply".to_owned()));
    assert_eq!(bench.get_by_role_and_label(Role::Slider, "Identity need").accesskit_node().numeric_value(), Some(85.0));
}

#[test]
fn tuned_never_fits_worse_and_can_be_undone() {
    let mut bench = sample();
    run(&mut bench);
    let before: Vec<(String, f64)> = bars(&bench).bars.iter().map(|bar| (bar.name.clone(), bar.score)).collect();
    click(&mut bench, "Fine-tuned");
    assert_eq!(plan(&bench).setting, TuningMode::Tuned);
    for (name, fit) in before {
        let tuned = bars(&bench).bars.iter().find(|bar| bar.name == name).expect("still there").score;
        assert!(tuned >= fit - 1e-9, "{name}: {fit} became {tuned}");
    }
    click(&mut bench, "Undo");
    assert_eq!(plan(&bench).setting, TuningMode::Typical);
}

#[test]
fn the_title_can_be_changed_and_undo_gives_it_back() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "Rename the plan");
    bench.get_by_label("Title of the plan").focus();
    run(&mut bench);
    bench.get_by_label("Title of the plan").type_text("!");
    run(&mut bench);
    assert!(plan(&bench).title.contains('!'));
    assert!(state(&bench).document.is_unsaved());
    click(&mut bench, "Undo");
    assert!(!plan(&bench).title.contains('!'));
    assert!(!state(&bench).document.is_unsaved());
}

#[test]
fn details_of_the_plan_are_typed_field_by_field_and_each_is_a_step() {
    let told = |line: &&str| !line.starts_with("    client:") && !line.starts_with("    notes:");
    let bare: Vec<&str> = storage::SAMPLE_PLAN.lines().filter(told).collect();
    let elsewhere = bare.join("\n").replace("US adults", "Harbour town");
    let mut bench = window(&elsewhere, crate::support::LAPTOP, false);
    run(&mut bench);
    let before = plan(&bench);
    assert_eq!(before.region, "Harbour town");
    let all = |bench: &crate::support::Bench, of: fn(&RankingBar) -> f64| -> BTreeMap<String, u64> {
        bars(bench).bars.iter().map(|bar| (bar.name.clone(), of(bar).to_bits())).collect()
    };
    let (fits, scores) = (all(&bench, |bar| bar.fit), all(&bench, |bar| bar.score));
    bench.state_mut().as_mut().expect("drawn").send(Command::Run(Action::Details));
    run(&mut bench);
    for (field, words) in [("Client", "Harbour Bakery"), ("Notes", "Two shops")] {
        bench.get_by_role_and_label(Role::TextInput, field).focus();
        run(&mut bench);
        for letters in words.split_inclusive(' ') {
            bench.get_by_role_and_label(Role::TextInput, field).type_text(letters);
            run(&mut bench);
        }
    }
    assert_eq!(plan(&bench).client.as_deref(), Some("Harbour Bakery"));
    assert_eq!(plan(&bench).notes.as_deref(), Some("Two shops"));
    bench.get_by_role_and_label(Role::ComboBox, "Country or region").click();
    run(&mut bench);
    bench.get_by_label_contains("United States (adults), 13 platforms, 2021 to ").scroll_to_me();
    run(&mut bench);
    bench.get_by_label_contains("United States (adults), 13 platforms, 2021 to ").click();
    run(&mut bench);
    assert_eq!(plan(&bench).region, "US adults");
    assert_eq!(all(&bench, |bar| bar.fit), fits, "the region does not move the fit");
    assert_ne!(all(&bench, |bar| bar.score), scores, "but who is there moves the score");
    bench.get_by_role_and_label(Role::TextInput, "Client").focus();
    run(&mut bench);
    bench.key_press_modifiers(Modifiers::COMMAND, Key::A);
    bench.key_press(Key::Backspace);
    run(&mut bench);
    assert_eq!(plan(&bench).client, None, "an emptied field is no client");
    bench.key_press(Key::Escape);
    run(&mut bench);
    if state(&bench).dialogs.question.is_some() {
        click(&mut bench, "Close");
    }
    assert!(state(&bench).dialogs.question.is_none());
    for (client, region, notes) in [
        (Some("Harbour Bakery"), "US adults", Some("Two shops")),
        (Some("Harbour Bakery"), "Harbour town", Some("Two shops")),
        (Some("Harbour Bakery"), "Harbour town", None),
        (None, "Harbour town", None),
    ] {
        ctrl(&mut bench, Key::Z);
        let now = plan(&bench);
        assert_eq!((now.client.as_deref(), now.region.as_str(), now.notes.as_deref()), (client, region, notes));
    }
    assert_eq!(plan(&bench), before);
}

#[test]
fn names_of_any_length_and_a_plan_of_one_segment_are_drawn() {
    let long = "Ladies and gentlemen who read the parish newsletter before it is printed";
    let plan = storage::SAMPLE_PLAN.replace("Local families", long).replace("Harbour Bakery: where", &long.repeat(2));
    for size in [Vec2::new(1440.0, 900.0), Vec2::new(1024.0, 700.0), Vec2::new(880.0, 560.0)] {
        let mut bench = window(&plan, size, true);
        run(&mut bench);
        assert!(bars(&bench).headline.contains(long));
        drag_slider(&mut bench, "Identity need", 30.0);
        assert!((need(&bench, long, "identity") - 30.0).abs() <= 1.0);
    }
    let one =
        "(format: 1, title: \"\", segments: [(name: \"x\", share: 1, needs: {\"groups\": (need: 9, importance: 1)})])";
    let mut bench = window(one, Vec2::new(1024.0, 700.0), false);
    run(&mut bench);
    assert!(bench.query_by_label("Everyone").is_none(), "one segment is everyone");
    assert_eq!(bars(&bench).milestones, [6]);
}

#[test]
fn every_action_has_a_line_in_the_table_and_no_two_share_a_key() {
    use seven_milestones::app::command::ACTIONS;
    for entry in &ACTIONS {
        assert_eq!(entry.action.entry().action, entry.action);
        let same = ACTIONS.iter().filter(|other| entry.key.is_some() && other.key == entry.key).count();
        assert!(same <= 1, "{} shares its key", entry.name);
    }
}
