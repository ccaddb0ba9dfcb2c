//! Presenting: the whole deck by keys alone, sliders on the wall, a second window, and what becomes of the changes.

mod changes;
pub mod look;
mod pages;
mod presenter_view;

use crate::support::{Bench, Setup, ctrl, plan, run, send, state};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Action, Command, PresentCommand};
use seven_milestones::app::present::Presenting;
use seven_milestones::app::question::Question;
use seven_milestones::app::state::State;
use seven_milestones::scene::pages::PresentationPage;

/// A projector's screen.
const WALL: Vec2 = Vec2::new(1920.0, 1080.0);

fn press(bench: &mut Bench, key: Key) {
    bench.key_press(key);
    run(bench);
}

fn presenting(bench: &Bench) -> &Presenting {
    state(bench).presenting.as_ref().expect("it is being presented")
}

/// Whether the list of all pages is open.
fn list_is_open(bench: &Bench) -> bool {
    presenting(bench).page_jump.marked.is_some()
}

/// The sample plan on the wall, for its first segment.
fn on_the_wall() -> Bench {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    press(&mut bench, Key::F5);
    for_segment(&mut bench, Key::Num1);
    bench
}

/// Chooses a segment by its number; 0 for everyone.
fn for_segment(bench: &mut Bench, number: Key) {
    bench.key_press_modifiers(Modifiers::ALT, number);
    run(bench);
}

/// The sample plan on a wall beside the desk.
fn on_two_windows() -> Bench {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    bench.state_mut().as_mut().expect("a window").send(Command::Run(Action::PresentBeside));
    run(&mut bench);
    bench
}

/// Turns to the page of a milestone.
fn turn_to_milestone(bench: &mut Bench, milestone: usize) {
    let of_it =
        |page: &PresentationPage| matches!(page, PresentationPage::Decision { milestone: at, .. } if *at == milestone);
    let page = state(bench).presentation_pages().iter().copied().find(of_it).expect("it has a page");
    go(bench, page);
    assert!(of_it(&presenting(bench).leaf));
}

/// Turns to a page, wherever it stands.
fn go(bench: &mut Bench, page: PresentationPage) {
    send(bench, Command::Present(PresentCommand::Go(page)));
}

/// The page that is shown, by its place among all.
fn place(bench: &Bench) -> usize {
    presenting(bench).place_in(&state(bench).presentation_pages()).expect("it is there")
}

fn need(bench: &Bench, milestone: &str) -> f64 {
    let plan = plan(bench);
    let wish = plan.segments[0].needs.iter().find(|(id, _)| id.as_str() == milestone);
    wish.expect("the milestone is there").1.need.get()
}

/// Drags the slider on the wall to so many points.
fn drag_on_wall(bench: &mut Bench, name: &str, points: f32) {
    let node = bench.get_by_role_and_label(Role::Slider, name);
    let rect = node.rect();
    #[expect(clippy::cast_possible_truncation, reason = "a number of points")]
    let now = node.accesskit_node().numeric_value().expect("a slider has a value") as f32;
    let at = |points: f32| Pos2::new(rect.left() + points / 100.0 * rect.width(), rect.center().y);
    bench.drag_at(at(now));
    bench.step();
    for part in [0.3, 0.6, 1.0] {
        bench.hover_at(at(now + (points - now) * part));
        bench.step();
    }
    bench.drop_at(at(points));
    run(bench);
}

#[test]
fn a_clicker_goes_through_the_whole_deck_and_back() {
    let mut bench = on_the_wall();
    assert_eq!(presenting(&bench).leaf, PresentationPage::Answer);
    let presentation_pages = state(&bench).presentation_pages();
    let story = &presentation_pages[..presentation_pages.story()];
    for (at, leaf) in story.iter().enumerate().skip(1) {
        press(&mut bench, [Key::ArrowRight, Key::PageDown, Key::Space][at % 3]);
        assert_eq!(presenting(&bench).leaf, *leaf);
    }
    press(&mut bench, Key::ArrowRight);
    assert_eq!(Some(&presenting(&bench).leaf), story.last(), "the last page of the story stays");
    for leaf in story.iter().rev().skip(1) {
        press(&mut bench, Key::PageUp);
        assert_eq!(presenting(&bench).leaf, *leaf);
    }
    press(&mut bench, Key::End);
    assert_eq!(Some(&presenting(&bench).leaf), story.last());
    press(&mut bench, Key::Home);
    assert_eq!(presenting(&bench).leaf, PresentationPage::Answer);
    press(&mut bench, Key::Escape);
    assert!(state(&bench).presenting.is_none(), "nothing was changed: nothing is asked");
}

#[test]
fn the_keys_of_a_presentation_do_what_their_table_says() {
    let mut bench = on_the_wall();
    press(&mut bench, Key::B);
    assert!(presenting(&bench).blank);
    press(&mut bench, Key::ArrowRight);
    assert!(!presenting(&bench).blank, "the next key brings the wall back");
    press(&mut bench, Key::Plus);
    assert_eq!(presenting(&bench).scale, 110);
    press(&mut bench, Key::Minus);
    press(&mut bench, Key::Minus);
    assert_eq!(presenting(&bench).scale, 90);
    press(&mut bench, Key::H);
    assert!(presenting(&bench).client_hidden);
    press(&mut bench, Key::P);
    assert!(presenting(&bench).pointer);
    ctrl(&mut bench, Key::D);
    assert!(state(&bench).settings.theme == seven_milestones::domain::settings::ThemeChoice::Dark);
    press(&mut bench, Key::F1);
    assert_eq!(state(&bench).dialogs.question, Some(Question::Keys));
    bench.get_by_label("Reset to where you started");
    press(&mut bench, Key::Escape);
    assert!(state(&bench).dialogs.question.is_none() && state(&bench).presenting.is_some());
}

#[test]
fn messages_in_front_of_an_audience_are_short_and_few() {
    let mut bench = Setup { size: WALL, frame: 1.0 / 60.0, ..Setup::default() }.open();
    run(&mut bench);
    press(&mut bench, Key::F5);
    press(&mut bench, Key::K);
    let says = |bench: &Bench| bench.query_all_by_label_contains("nothing to save").count();
    assert_eq!(says(&bench), 1);
    press(&mut bench, Key::K);
    assert_eq!(says(&bench), 1, "one at a time");
    press(&mut bench, Key::G);
    assert_eq!(says(&bench), 0, "and none over the list of pages");
    press(&mut bench, Key::Escape);
    assert_eq!(says(&bench), 1);
    for _ in 0..300 {
        bench.step();
    }
    assert_eq!(says(&bench), 0);
    assert!(state(&bench).notices.list.is_empty());
}

#[test]
fn the_keys_are_named_on_the_first_page_until_it_is_turned() {
    let hint =
        |bench: &Bench| bench.output().shapes.iter().any(|shape| format!("{:?}", shape.shape).contains("F1 All keys"));
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    press(&mut bench, Key::F5);
    assert!(hint(&bench));
    press(&mut bench, Key::ArrowRight);
    press(&mut bench, Key::ArrowLeft);
    assert!(!hint(&bench), "whoever turned a page knows how");
    press(&mut bench, Key::Escape);
    press(&mut bench, Key::F5);
    assert!(hint(&bench));
    for _ in 0..40 {
        bench.step();
    }
    assert!(!hint(&bench), "nor does it stay for long");
}

#[test]
fn a_clicker_works_whatever_has_the_keyboard() {
    let mut bench = on_the_wall();
    // In the appendix, where one milestone follows the other.
    let pages = state(&bench).presentation_pages();
    go(&mut bench, pages[pages.story()]);
    for (key, by) in [(Key::ArrowRight, 1), (Key::PageDown, 2), (Key::Space, 3), (Key::PageUp, 2)] {
        press(&mut bench, Key::Tab);
        assert!(bench.ctx.memory(egui::Memory::focused).is_some(), "the slider has the keyboard");
        press(&mut bench, key);
        assert_eq!(place(&bench), pages.story() + by, "{key:?} turns the page");
    }
    press(&mut bench, Key::Tab);
    press(&mut bench, Key::B);
    assert!(presenting(&bench).blank);
}

#[test]
fn presses_that_come_within_one_frame_each_count() {
    let mut bench = on_the_wall();
    turn_to_milestone(&mut bench, 0);
    let before = need(&bench, "identity");
    let five_down = |bench: &mut Bench| {
        let event = Event::Key {
            key: Key::ArrowDown,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        bench.input_mut().events.extend(std::iter::repeat_n(event, 5));
        run(bench);
    };
    five_down(&mut bench);
    assert_eq!(need(&bench, "identity"), before - 5.0);
    bench.get_by_role_and_label(Role::Slider, "Identity need").focus();
    run(&mut bench);
    five_down(&mut bench);
    assert_eq!(need(&bench, "identity"), before - 10.0, "and so while the slider itself has the keyboard");
}

#[test]
fn moves_turns_and_sizes_in_any_order_leave_nothing_behind() {
    let mut bench = on_the_wall();
    let mut seed = 0x9e37_79b9_u64;
    let mut random = |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    for step in 0..200 {
        match random(10) {
            0 => bench.key_press(Key::ArrowRight),
            1 => bench.key_press(Key::PageUp),
            2 => bench.key_press(
                [Key::B, Key::P, Key::H, Key::S, Key::Plus, Key::Minus][usize::try_from(random(6)).unwrap_or(0)],
            ),
            3 if step % 7 == 0 => {
                let size = [WALL, Vec2::new(1280.0, 720.0), Vec2::new(1024.0, 768.0), Vec2::new(900.0, 560.0)];
                bench.set_size(size[usize::try_from(random(4)).unwrap_or(0)]);
            }
            4 => bench.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp),
            5 => bench.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown),
            6 | 7 => bench.key_press(Key::ArrowUp),
            _ => bench.key_press(Key::ArrowDown),
        }
        bench.step();
        assert!(state(&bench).presenting.is_some(), "step {step}");
    }
    // Frames that are asked for come to an end.
    run(&mut bench);
    press(&mut bench, Key::Backspace);
    press(&mut bench, Key::Escape);
    assert!(state(&bench).presenting.is_none());
    let state: &State = state(&bench);
    assert_eq!(state.document.plan.segments, state.document.file.saved.segments);
}
