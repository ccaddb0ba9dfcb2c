//! Two windows: the pages in one, and what only the presenter sees in the other.

use super::{list_is_open, need, on_two_windows, presenting, press, turn_to_milestone};
use crate::support::{Bench, click, run, state};
use egui::{Event, Key, ViewportCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Command, PresentCommand};
use seven_milestones::app::present::{Sides, WallPlace};
use seven_milestones::app::question::Question;
use seven_milestones::scene::pages::PresentationPage;

#[test]
fn with_two_windows_the_list_stands_on_the_desk() {
    let mut bench = on_two_windows();
    click(&mut bench, "All pages");
    bench.get_by_label("Notes");
    click(&mut bench, "Page 9: Identity");
    assert!(matches!(presenting(&bench).leaf, PresentationPage::Decision { milestone: 0, .. }));
    press(&mut bench, Key::B);
    for key in [Key::Num1, Key::Num1] {
        press(&mut bench, key);
    }
    bench.get_by_label("Enter goes to page 11 of 23");
    assert!(presenting(&bench).blank, "a page is chosen in the dark");
    press(&mut bench, Key::Enter);
    assert!(!presenting(&bench).blank);
    assert_eq!(presenting(&bench).leaf, PresentationPage::Decision { milestone: 2, segment: 0 });
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
    bench.get_by_label_contains("time of the presentation: 0:0");
    click(&mut bench, "Go to the next page");
    assert_eq!(presenting(&bench).leaf, PresentationPage::Segments);
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

/// What stands in a label of this beginning.
fn shown(bench: &Bench, beginning: &str) -> String {
    let node = bench.get_by_label_contains(beginning);
    node.accesskit_node().label().or_else(|| node.accesskit_node().value()).unwrap_or_default()
}

#[test]
fn the_clock_can_be_paused_and_has_a_length() {
    let mut bench = on_two_windows();
    for _ in 0..8 {
        bench.step();
    }
    let gone = shown(&bench, "time of the presentation: ");
    assert_ne!(gone, "time of the presentation: 0:00", "a frame takes a quarter of a second");
    click(&mut bench, "Pause the clock");
    let gone = shown(&bench, "time of the presentation: ");
    for _ in 0..8 {
        bench.step();
    }
    assert_eq!(shown(&bench, "time of the presentation: "), gone);
    click(&mut bench, "Continue the clock");
    assert!(!presenting(&bench).clock.is_paused());
    assert!(bench.query_by_label_contains("what is left").is_none(), "there is no limit at first");
    click(&mut bench, "+5");
    assert!(shown(&bench, "what is left: ").ends_with(" left"), "{}", shown(&bench, "what is left: "));
    click(&mut bench, "−5");
    assert!(bench.query_by_label_contains("what is left").is_none());
}

#[test]
fn notes_are_written_on_the_desk_while_a_clicker_turns_pages() {
    let mut bench = on_two_windows();
    let size = state(&bench).view.desk.notes_size;
    click(&mut bench, "Larger notes");
    assert!(state(&bench).view.desk.notes_size > size);
    bench.get_by_label("Your notes for this page").focus();
    run(&mut bench);
    bench.event(Event::Text("Thank the baker".to_owned()));
    run(&mut bench);
    for key in [Key::B, Key::Num4, Key::Enter, Key::Space, Key::K, Key::ArrowLeft] {
        press(&mut bench, key);
    }
    assert_eq!(presenting(&bench).leaf, PresentationPage::Answer, "keys belong to the field");
    assert!(!presenting(&bench).blank && presenting(&bench).page_jump.typed.is_empty());
    assert!(state(&bench).dialogs.question.is_none());
    let notes = |bench: &Bench| state(bench).document.plan.page_notes.values().cloned().collect::<Vec<_>>();
    assert!(notes(&bench)[0].starts_with("Thank the baker"), "{:?}", notes(&bench));
    press(&mut bench, Key::PageDown);
    assert_eq!(presenting(&bench).leaf, PresentationPage::Segments, "a clicker’s key is no text");
    press(&mut bench, Key::PageUp);
    let note = bench.get_by_label("Your notes for this page").accesskit_node().value();
    assert_eq!(note.as_ref(), Some(&notes(&bench)[0]));
    bench.get_by_label("Your notes for this page").focus();
    run(&mut bench);
    press(&mut bench, Key::Escape);
    assert!(state(&bench).presenting.is_some(), "Escape leaves the field first");
    bench.state_mut().as_mut().expect("a window").send(Command::Run(seven_milestones::app::command::Action::Undo));
    run(&mut bench);
    assert!(notes(&bench).is_empty(), "what was typed is one step");
}

#[test]
fn a_segment_is_chosen_on_the_desk() {
    let mut bench = on_two_windows();
    click(&mut bench, "Segment shown");
    click(&mut bench, "Cafés we supply  (Alt+2)");
    assert_eq!(state(&bench).document.segment_shown(), Some("Cafés we supply"));
}

#[test]
fn the_desk_says_where_its_second_window_is() {
    let mut bench = on_two_windows();
    let send = |bench: &mut Bench, command| {
        bench.state_mut().as_mut().expect("a window").send(command);
        run(bench);
    };
    assert!(bench.query_by_label("Swap displays").is_none(), "while nobody says how many displays there are");
    send(&mut bench, Command::Displays(2));
    click(&mut bench, "Swap displays");
    assert_eq!(presenting(&bench).sides, Sides::Swapped);
    press(&mut bench, Key::F7);
    assert_eq!(presenting(&bench).sides, Sides::Usual);
    send(&mut bench, Command::Displays(1));
    assert_eq!(presenting(&bench).place, WallPlace::DisplayGone);
    bench.get_by_label_contains("The second display is gone");
    send(&mut bench, Command::Displays(2));
    assert_eq!(presenting(&bench).place, WallPlace::SecondWindow);
    assert!(bench.query_by_label_contains("display is gone").is_none());
}
