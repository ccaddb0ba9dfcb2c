//! Two windows: the pages in one, and what only the presenter sees in the other.

use super::{list_is_open, need, on_two_windows, presenting, press, turn_to_milestone};
use crate::support::{Bench, click, run, state};
use egui::{Key, ViewportCommand};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::Command;
use seven_milestones::app::present::WallPlace;
use seven_milestones::app::question::Question;
use seven_milestones::chart::Chart;
use seven_milestones::scene::pages::PresentationPage;

#[test]
fn with_two_windows_the_list_stands_on_the_desk() {
    let mut bench = on_two_windows();
    click(&mut bench, "All pages");
    bench.get_by_label("Notes");
    click(&mut bench, "Page 3: Identity");
    assert!(matches!(presenting(&bench).leaf, PresentationPage::Decision { milestone: 0, .. }));
    press(&mut bench, Key::B);
    for key in [Key::Num1, Key::Num1] {
        press(&mut bench, key);
    }
    bench.get_by_label("Enter goes to page 11 of 19");
    assert!(presenting(&bench).blank, "a page is chosen in the dark");
    press(&mut bench, Key::Enter);
    assert!(!presenting(&bench).blank);
    assert_eq!(presenting(&bench).leaf, PresentationPage::Chart(Chart::Explained));
    press(&mut bench, Key::G);
    press(&mut bench, Key::Escape);
    assert!(!list_is_open(&bench) && state(&bench).dialogs.question.is_none());
    assert_eq!(presenting(&bench).place, WallPlace::SecondWindow);
}

#[test]
fn what_is_for_the_presenter_calls_the_desk() {
    let mut bench = on_two_windows();
    // How often the wall calls the first window after a key.
    let mut called = |key: Key| {
        bench.key_press(key);
        let mut times = 0;
        for _ in 0..4 {
            bench.step();
            let asked = bench.output().viewport_output.values().flat_map(|viewport| &viewport.commands);
            times += asked.filter(|command| matches!(command, ViewportCommand::Focus)).count();
        }
        times
    };
    assert_eq!(called(Key::ArrowRight), 0, "a page that is turned calls nobody");
    assert_eq!(called(Key::F1), 1, "help is for the presenter");
    assert_eq!(called(Key::Escape), 0);
    assert_eq!(called(Key::G), 1, "so is the list of pages");
    assert_eq!(called(Key::Escape), 0);
    assert!(state(&bench).dialogs.question.is_none() && !list_is_open(&bench));
}

#[test]
fn the_desk_stays_here_while_the_wall_is_elsewhere() {
    let mut bench = on_two_windows();
    assert_eq!(presenting(&bench).place, WallPlace::SecondWindow);
    bench.get_by_label("Notes");
    bench.get_by_label("Just started");
    click(&mut bench, "Go to the next page");
    assert_eq!(presenting(&bench).leaf, PresentationPage::Chart(Chart::Audience));
    click(&mut bench, "Blank screen");
    assert!(presenting(&bench).blank);
    click(&mut bench, "Show page");
    assert!(!presenting(&bench).blank);
    press(&mut bench, Key::F6);
    assert_eq!(presenting(&bench).place, WallPlace::Here);
    press(&mut bench, Key::Escape);
    assert!(state(&bench).presenting.is_none());
}

#[test]
fn a_closed_wall_leaves_the_choice_to_the_presenter() {
    use seven_milestones::app::command::PresentCommand;
    let mut bench = on_two_windows();
    let send = |bench: &mut Bench, command| {
        bench.state_mut().as_mut().expect("a window").send(command);
        run(bench);
    };
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::ArrowUp);
    send(&mut bench, Command::Present(PresentCommand::WallClosed));
    assert_eq!(state(&bench).dialogs.question, Some(Question::Presented));
    click(&mut bench, "Keep presenting");
    assert_eq!(presenting(&bench).place, WallPlace::PresenterView);
    bench.get_by_label("Reopen the presentation");
    press(&mut bench, Key::F6);
    assert_eq!(presenting(&bench).place, WallPlace::SecondWindow);
    send(&mut bench, Command::Present(PresentCommand::WallClosed));
    click(&mut bench, "Keep changes");
    assert!(state(&bench).presenting.is_none());
    assert_eq!(need(&bench, "identity"), 71.0);
}
