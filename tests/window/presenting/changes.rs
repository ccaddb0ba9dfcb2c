//! Sliders on the wall, and what becomes of what was changed.

use super::{drag_on_wall, go, need, on_the_wall, place, presenting, press, turn_to_milestone};
use crate::support::{click, ctrl, leader, plan, run, sample, state};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::Command;
use seven_milestones::app::question::Question;
use seven_milestones::chart::Chart;
use seven_milestones::domain::plan::Scope;
use seven_milestones::scene::pages::PresentationPage;

#[test]
fn a_slider_on_the_wall_moves_the_answer_and_backspace_takes_it_back() {
    let mut bench = on_the_wall();
    let began = plan(&bench);
    assert_eq!(leader(&bench), "Facebook");
    turn_to_milestone(&mut bench, 0);
    drag_on_wall(&mut bench, "Identity need", 20.0);
    assert_eq!(need(&bench, "identity"), 20.0);
    assert_eq!(leader(&bench), "YouTube");
    press(&mut bench, Key::ArrowUp);
    assert_eq!(need(&bench, "identity"), 21.0);
    bench.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    run(&mut bench);
    assert_eq!(need(&bench, "identity"), 11.0);
    let before = place(&bench);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(place(&bench), before + 1, "an arrow turns the page");
    press(&mut bench, Key::Backspace);
    assert_eq!(plan(&bench), began);
    assert_eq!(leader(&bench), "Facebook");
    ctrl(&mut bench, Key::Z);
    assert_eq!(need(&bench, "identity"), 11.0, "taking back can be undone");
}

#[test]
fn the_page_of_the_audience_has_all_sliders() {
    let mut bench = on_the_wall();
    go(&mut bench, PresentationPage::Chart(Chart::Audience));
    drag_on_wall(&mut bench, "Groups need", 5.0);
    assert_eq!(need(&bench, "groups"), 5.0);
    assert_eq!(bench.get_all_by_role(Role::Slider).count(), 7);
}

#[test]
fn a_segment_of_everyone_has_its_own_slider() {
    let mut bench = sample();
    run(&mut bench);
    bench.state_mut().as_mut().expect("a window").send(Command::SetScope(Scope::Everyone));
    run(&mut bench);
    press(&mut bench, Key::F5);
    turn_to_milestone(&mut bench, 0);
    let first = presenting(&bench).leaf;
    press(&mut bench, Key::S);
    let second = presenting(&bench).leaf;
    assert_eq!(first, PresentationPage::Decision { milestone: 0, segment: 0 });
    assert_eq!(second, PresentationPage::Decision { milestone: 0, segment: 1 });
    let before = plan(&bench).segments[1].clone();
    press(&mut bench, Key::ArrowUp);
    let now = plan(&bench).segments[1].clone();
    assert_ne!(before, now);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(
        presenting(&bench).leaf,
        PresentationPage::Decision { milestone: 1, segment: 1 },
        "it stays with that segment"
    );
}

#[test]
fn what_was_changed_is_told_at_the_end_and_can_be_kept() {
    let mut bench = on_the_wall();
    turn_to_milestone(&mut bench, 0);
    drag_on_wall(&mut bench, "Identity need", 20.0);
    press(&mut bench, Key::End);
    press(&mut bench, Key::K);
    press(&mut bench, Key::Enter);
    let kept = &plan(&bench).scenarios;
    let scenario = kept.last().expect("a scenario was kept");
    assert_eq!(scenario.segments, plan(&bench).segments);
    press(&mut bench, Key::Escape);
    assert_eq!(state(&bench).dialogs.question, Some(Question::Presented));
    click(&mut bench, "Keep presenting");
    assert!(state(&bench).presenting.is_some());
    press(&mut bench, Key::Escape);
    click(&mut bench, "Undo changes");
    assert!(state(&bench).presenting.is_none());
    assert_eq!(need(&bench, "identity"), 70.0);
    assert_eq!(plan(&bench).scenarios.len(), kept.len(), "what was kept stays");
}

#[test]
fn the_changes_stay_when_they_are_wanted() {
    let mut bench = on_the_wall();
    turn_to_milestone(&mut bench, 2);
    drag_on_wall(&mut bench, "Sharing need", 10.0);
    press(&mut bench, Key::Escape);
    click(&mut bench, "Keep changes");
    assert!(state(&bench).presenting.is_none());
    assert_eq!(need(&bench, "sharing"), 10.0);
    assert!(state(&bench).document.is_unsaved());
}

#[test]
fn enter_ends_a_presentation_with_its_changes() {
    let mut bench = on_the_wall();
    let began = plan(&bench);
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::Tab);
    press(&mut bench, Key::ArrowUp);
    press(&mut bench, Key::Escape);
    assert_eq!(state(&bench).dialogs.question, Some(Question::Presented));
    press(&mut bench, Key::Enter);
    assert!(state(&bench).presenting.is_none() && state(&bench).dialogs.question.is_none());
    assert_ne!(plan(&bench), began);
}
