//! Presenting: the whole deck by keys alone, sliders on the wall, a second window, and what becomes of the changes.

use crate::support::{Bench, Setup, click, ctrl, leader, plan, run, sample, state};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, Vec2, ViewportCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::export::{ExportCommand, ReadBrand};
use seven_milestones::app::present::{Dress, Place, Presenting};
use seven_milestones::app::state::{Question, State};
use seven_milestones::chart::draw::{Chart, Leaf};
use seven_milestones::domain::brand::{Brand, Rgb};
use seven_milestones::domain::plan::Scope;

/// A projector's screen.
const WALL: Vec2 = Vec2::new(1920.0, 1080.0);

fn press(bench: &mut Bench, key: Key) {
    bench.key_press(key);
    run(bench);
}

fn presenting(bench: &Bench) -> &Presenting {
    state(bench).presenting.as_ref().expect("it is being presented")
}

/// The sample plan on the wall.
fn on_the_wall() -> Bench {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    press(&mut bench, Key::F5);
    bench
}

/// Turns to the page of a milestone.
fn turn_to_milestone(bench: &mut Bench, milestone: usize) {
    press(bench, Key::Home);
    for _ in 0..milestone + 2 {
        press(bench, Key::ArrowRight);
    }
    assert!(matches!(presenting(bench).leaf, Leaf::Decision { milestone: at, .. } if at == milestone));
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
    assert_eq!(presenting(&bench).leaf, Leaf::Opening);
    let leaves = state(&bench).leaves();
    for (at, leaf) in leaves.iter().enumerate().skip(1) {
        press(&mut bench, [Key::ArrowRight, Key::PageDown, Key::Space][at % 3]);
        assert_eq!(presenting(&bench).leaf, *leaf);
    }
    press(&mut bench, Key::ArrowRight);
    assert_eq!(presenting(&bench).leaf, Leaf::Changes, "the last page stays");
    for leaf in leaves.iter().rev().skip(1) {
        press(&mut bench, Key::PageUp);
        assert_eq!(presenting(&bench).leaf, *leaf);
    }
    press(&mut bench, Key::End);
    assert_eq!(presenting(&bench).leaf, Leaf::Changes);
    press(&mut bench, Key::Home);
    assert_eq!(presenting(&bench).leaf, Leaf::Opening);
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
    assert_eq!(state(&bench).question, Some(Question::Keys));
    bench.get_by_label("Back to the figures of the start");
    press(&mut bench, Key::Escape);
    assert!(state(&bench).question.is_none() && state(&bench).presenting.is_some());
}

fn list_is_open(bench: &Bench) -> bool {
    presenting(bench).going.marked.is_some()
}

#[test]
fn a_pages_number_and_enter_go_there() {
    let mut bench = on_the_wall();
    let began = plan(&bench);
    let leaves = state(&bench).leaves();
    for (keys, page) in [(&[Key::Num1, Key::Num2][..], 12), (&[Key::Num4], 4), (&[Key::Num0, Key::Num7], 7)] {
        for key in keys {
            press(&mut bench, *key);
        }
        press(&mut bench, Key::Enter);
        assert_eq!(presenting(&bench).leaf, leaves[page - 1]);
        assert!(presenting(&bench).going.typed.is_empty());
    }
    press(&mut bench, Key::Enter);
    assert_eq!(presenting(&bench).leaf, leaves[7], "Enter alone goes on");
    for key in [Key::Num9, Key::Num9, Key::Enter] {
        press(&mut bench, key);
    }
    assert_eq!(presenting(&bench).leaf, Leaf::Changes, "a number that is too high is the last page");
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::ArrowUp);
    for key in [Key::Num1, Key::Num5, Key::Backspace, Key::Num1, Key::Enter] {
        press(&mut bench, key);
    }
    assert_eq!(presenting(&bench).leaf, leaves[10]);
    assert_ne!(plan(&bench), began, "Backspace took a digit back and no slider");
    press(&mut bench, Key::Num2);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(presenting(&bench).leaf, leaves[11], "an arrow turns the page, whatever was typed");
    press(&mut bench, Key::Num2);
    press(&mut bench, Key::Escape);
    assert!(state(&bench).question.is_none(), "Escape takes the number away alone");
    press(&mut bench, Key::Enter);
    assert_eq!(presenting(&bench).leaf, leaves[12]);
}

#[test]
fn a_page_is_picked_from_the_list_of_all() {
    let mut bench = on_the_wall();
    let leaves = state(&bench).leaves();
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::G);
    assert_eq!(presenting(&bench).going.marked, Some(2), "the page that is shown is marked");
    let rows = bench
        .get_all_by_role(Role::Button)
        .filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("Page ")));
    assert_eq!(rows.count(), leaves.len());
    assert_eq!(bench.query_all_by_role(Role::Slider).count(), 0, "no slider lies below");
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::K, Key::Backspace] {
        press(&mut bench, key);
    }
    assert!(plan(&bench).scenarios.is_empty() && list_is_open(&bench), "nothing else happens meanwhile");
    press(&mut bench, Key::Enter);
    assert!(!list_is_open(&bench));
    assert_eq!(presenting(&bench).leaf, leaves[4]);
    press(&mut bench, Key::G);
    press(&mut bench, Key::End);
    press(&mut bench, Key::Escape);
    assert!(!list_is_open(&bench));
    assert_eq!(presenting(&bench).leaf, leaves[4], "Escape closes the list and nothing else");
    press(&mut bench, Key::G);
    click(&mut bench, "Page 10: Ranking");
    assert!(!list_is_open(&bench));
    assert_eq!(presenting(&bench).leaf, Leaf::Chart(Chart::Fit));
    press(&mut bench, Key::G);
    press(&mut bench, Key::Num1);
    press(&mut bench, Key::Num2);
    assert_eq!(presenting(&bench).going.marked, Some(11), "a number marks its page");
    press(&mut bench, Key::B);
    assert!(presenting(&bench).blank && !list_is_open(&bench), "the wall is black at once, whatever is open");
}

#[test]
fn with_two_windows_the_list_stands_on_the_desk() {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    bench.state_mut().as_mut().expect("a window").send(Command::Do(Action::PresentBeside));
    run(&mut bench);
    click(&mut bench, "All pages");
    bench.get_by_label("Notes");
    click(&mut bench, "Page 3: Identity");
    assert!(matches!(presenting(&bench).leaf, Leaf::Decision { milestone: 0, .. }));
    press(&mut bench, Key::B);
    for key in [Key::Num1, Key::Num1] {
        press(&mut bench, key);
    }
    bench.get_by_label("Enter: page 11 of 17");
    assert!(presenting(&bench).blank, "a page is chosen in the dark");
    press(&mut bench, Key::Enter);
    assert!(!presenting(&bench).blank);
    assert_eq!(presenting(&bench).leaf, Leaf::Chart(Chart::Honeycomb));
    press(&mut bench, Key::G);
    press(&mut bench, Key::Escape);
    assert!(!list_is_open(&bench) && state(&bench).question.is_none());
    assert_eq!(presenting(&bench).place, Place::Beside);
}

#[test]
fn what_is_for_the_presenter_calls_the_desk() {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    bench.state_mut().as_mut().expect("a window").send(Command::Do(Action::PresentBeside));
    run(&mut bench);
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
    assert!(state(&bench).question.is_none() && !list_is_open(&bench));
}

#[test]
fn a_scenario_that_is_kept_has_a_page_from_then_on() {
    let mut bench = on_the_wall();
    let pages = state(&bench).leaves().len();
    turn_to_milestone(&mut bench, 0);
    drag_on_wall(&mut bench, "Identity need", 20.0);
    press(&mut bench, Key::K);
    let leaves = state(&bench).leaves();
    assert_eq!(leaves.len(), pages + 1);
    let at = leaves.iter().position(|leaf| *leaf == Leaf::Scenario(0)).expect("it has a page");
    bench.get_by_label_contains(&format!("page {} compares it", at + 1));
    press(&mut bench, Key::Backspace);
    for key in [Key::Num1, Key::Num5, Key::Enter] {
        press(&mut bench, key);
    }
    assert_eq!((at, presenting(&bench).leaf), (14, Leaf::Scenario(0)));
    press(&mut bench, Key::ArrowLeft);
    assert_eq!(presenting(&bench).leaf, Leaf::Chart(Chart::Tipping));
    press(&mut bench, Key::ArrowRight);
    press(&mut bench, Key::K);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(presenting(&bench).leaf, Leaf::Scenario(1), "each has one");
    press(&mut bench, Key::F6);
    bench.get_by_label("If it were “Scenario 2”");
    bench.get_by_label(&format!("page 16 of {}", pages + 2));
    bench.get_by_label_contains("Facebook comes first here and in “Scenario 2”");
    press(&mut bench, Key::F6);
    ctrl(&mut bench, Key::Z);
    assert_eq!(presenting(&bench).leaf, Leaf::Scenario(0), "the page of one that is no longer kept is left");
    ctrl(&mut bench, Key::Z);
    ctrl(&mut bench, Key::Z);
    assert_eq!(presenting(&bench).leaf, Leaf::Chart(Chart::Tipping));
}

/// Sends a client's look as the dialog of exports does once it was read.
pub fn choose_look(bench: &mut Bench) {
    let mut bytes = Vec::new();
    image::RgbaImage::from_pixel(40, 20, image::Rgba([16, 48, 80, 255]))
        .write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png)
        .expect("a picture");
    let brand = Brand {
        name: "A client".to_owned(),
        accents: Some(
            [[16, 48, 80], [190, 80, 50], [60, 130, 110], [220, 170, 60], [120, 80, 140], [80, 150, 190]].map(Rgb),
        ),
        ink: None,
        paper: Some(Rgb([250, 240, 220])),
        heading_font: Some("Georgia".to_owned()),
        body_font: None,
        logo: None,
    };
    let look = ReadBrand { brand, logo: Some(bytes), warnings: Vec::new() };
    ctrl(bench, Key::E);
    bench.state_mut().as_mut().expect("a window").send(Command::Export(ExportCommand::Brand(Ok(Box::new(look)))));
    run(bench);
    press(bench, Key::Escape);
}

#[test]
fn the_wall_has_the_look_that_was_chosen_for_exports() {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    choose_look(&mut bench);
    press(&mut bench, Key::F5);
    let brand = presenting(&bench).dress.brand.clone().expect("a look");
    assert_eq!((brand.paper, brand.heading_font), (Some(Rgb([250, 240, 220])), None), "letters stay our own");
    assert_eq!(presenting(&bench).logo().map(|logo| (logo.width, logo.height)), Some((40, 20)));
    press(&mut bench, Key::H);
    assert!(presenting(&bench).logo().is_none(), "who hides the client hides the logo");
    press(&mut bench, Key::ArrowRight);
    press(&mut bench, Key::Escape);
    // Another client sees nothing of it.
    ctrl(&mut bench, Key::N);
    press(&mut bench, Key::F5);
    assert_eq!(*presenting(&bench).dress, Dress::default());
}

#[test]
fn a_page_says_how_large_it_can_be() {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    bench.state_mut().as_mut().expect("a window").send(Command::Do(Action::PresentBeside));
    run(&mut bench);
    for _ in 0..4 {
        press(&mut bench, Key::Plus);
    }
    bench.get_by_label("Size 140 %");
    for key in [Key::Num1, Key::Num1, Key::Enter] {
        press(&mut bench, key);
    }
    bench.get_by_label_contains("Size 140 %; this page has");
}

#[test]
fn a_slider_on_the_wall_moves_the_answer_and_backspace_takes_it_back() {
    let mut bench = on_the_wall();
    let began = plan(&bench);
    assert_eq!(leader(&bench), "Facebook");
    turn_to_milestone(&mut bench, 0);
    drag_on_wall(&mut bench, "Identity need", 20.0);
    assert_eq!(need(&bench, "identity"), 20.0);
    assert_eq!(leader(&bench), "Telegram");
    press(&mut bench, Key::ArrowUp);
    assert_eq!(need(&bench, "identity"), 21.0);
    bench.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    run(&mut bench);
    assert_eq!(need(&bench, "identity"), 11.0);
    press(&mut bench, Key::ArrowRight);
    assert!(matches!(presenting(&bench).leaf, Leaf::Decision { milestone: 1, .. }), "an arrow turns the page");
    press(&mut bench, Key::Backspace);
    assert_eq!(plan(&bench), began);
    assert_eq!(leader(&bench), "Facebook");
    ctrl(&mut bench, Key::Z);
    assert_eq!(need(&bench, "identity"), 11.0, "taking back can be undone");
}

#[test]
fn with_reduced_motion_the_wall_changes_at_once() {
    // How many frames the wall asks for after one press that moves its bars.
    let frames = |reduced: bool| {
        let mut bench = Setup { size: WALL, frame: 1.0 / 60.0, ..Setup::default() }.open();
        run(&mut bench);
        ctrl(&mut bench, Key::Comma);
        click(&mut bench, "Reduced motion");
        if !reduced {
            // Off again: a harness moves nothing before somebody has set it.
            click(&mut bench, "Reduced motion");
        }
        press(&mut bench, Key::Escape);
        assert_eq!(state(&bench).settings.reduced_motion, reduced);
        press(&mut bench, Key::F5);
        turn_to_milestone(&mut bench, 6);
        bench.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
        bench.try_run().expect("the wall comes to rest")
    };
    let (moving, still) = (frames(false), frames(true));
    assert!(still <= 4, "{still} frames");
    assert!(moving > 20, "{moving} frames against {still}");
}

#[test]
fn a_clicker_works_whatever_has_the_keyboard() {
    let mut bench = on_the_wall();
    turn_to_milestone(&mut bench, 0);
    for (key, milestone) in [(Key::ArrowRight, 1), (Key::PageDown, 2), (Key::Space, 3), (Key::PageUp, 2)] {
        press(&mut bench, Key::Tab);
        assert!(bench.ctx.memory(egui::Memory::focused).is_some(), "the slider has the keyboard");
        press(&mut bench, key);
        assert!(
            matches!(presenting(&bench).leaf, Leaf::Decision { milestone: at, .. } if at == milestone),
            "{key:?} turns the page"
        );
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
fn enter_ends_a_presentation_with_its_changes() {
    let mut bench = on_the_wall();
    let began = plan(&bench);
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::Tab);
    press(&mut bench, Key::ArrowUp);
    press(&mut bench, Key::Escape);
    assert_eq!(state(&bench).question, Some(Question::Presented));
    press(&mut bench, Key::Enter);
    assert!(state(&bench).presenting.is_none() && state(&bench).question.is_none());
    assert_ne!(plan(&bench), began);
}

#[test]
fn the_page_of_the_audience_has_all_sliders() {
    let mut bench = on_the_wall();
    press(&mut bench, Key::ArrowRight);
    assert_eq!(presenting(&bench).leaf, Leaf::Chart(Chart::Audience));
    drag_on_wall(&mut bench, "Groups need", 5.0);
    assert_eq!(need(&bench, "groups"), 5.0);
    assert_eq!(bench.get_all_by_role(Role::Slider).count(), 7);
}

#[test]
fn what_was_changed_is_told_at_the_end_and_can_be_kept() {
    let mut bench = on_the_wall();
    turn_to_milestone(&mut bench, 0);
    drag_on_wall(&mut bench, "Identity need", 20.0);
    press(&mut bench, Key::End);
    press(&mut bench, Key::K);
    let kept = &plan(&bench).scenarios;
    let scenario = kept.last().expect("a scenario was kept");
    assert_eq!(scenario.segments, plan(&bench).segments);
    press(&mut bench, Key::Escape);
    assert_eq!(state(&bench).question, Some(Question::Presented));
    click(&mut bench, "Go on");
    assert!(state(&bench).presenting.is_some());
    press(&mut bench, Key::Escape);
    click(&mut bench, "As it was");
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
    click(&mut bench, "Keep as changed");
    assert!(state(&bench).presenting.is_none());
    assert_eq!(need(&bench, "sharing"), 10.0);
    assert!(state(&bench).is_unsaved());
}

#[test]
fn a_segment_of_everyone_has_its_own_slider() {
    let mut bench = sample();
    run(&mut bench);
    bench.state_mut().as_mut().expect("a window").send(Command::See(Scope::Everyone));
    run(&mut bench);
    press(&mut bench, Key::F5);
    turn_to_milestone(&mut bench, 0);
    let first = presenting(&bench).leaf;
    press(&mut bench, Key::S);
    let second = presenting(&bench).leaf;
    assert_eq!(first, Leaf::Decision { milestone: 0, segment: 0 });
    assert_eq!(second, Leaf::Decision { milestone: 0, segment: 1 });
    let before = plan(&bench).segments[1].clone();
    press(&mut bench, Key::ArrowUp);
    let now = plan(&bench).segments[1].clone();
    assert_ne!(before, now);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(presenting(&bench).leaf, Leaf::Decision { milestone: 1, segment: 1 }, "it stays with that segment");
}

#[test]
fn the_desk_stays_here_while_the_wall_is_elsewhere() {
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    bench.state_mut().as_mut().expect("a window").send(Command::Do(Action::PresentBeside));
    run(&mut bench);
    assert_eq!(presenting(&bench).place, Place::Beside);
    bench.get_by_label("Notes");
    bench.get_by_label("Just begun");
    click(&mut bench, "Turn to the next page");
    assert_eq!(presenting(&bench).leaf, Leaf::Chart(Chart::Audience));
    click(&mut bench, "Black screen");
    assert!(presenting(&bench).blank);
    click(&mut bench, "Show the page");
    assert!(!presenting(&bench).blank);
    press(&mut bench, Key::F6);
    assert_eq!(presenting(&bench).place, Place::Here);
    press(&mut bench, Key::Escape);
    assert!(state(&bench).presenting.is_none());
}

#[test]
fn a_closed_wall_leaves_the_choice_to_the_presenter() {
    use seven_milestones::app::command::PresentCommand;
    let mut bench = Setup { size: WALL, ..Setup::default() }.open();
    run(&mut bench);
    let send = |bench: &mut Bench, command| {
        bench.state_mut().as_mut().expect("a window").send(command);
        run(bench);
    };
    send(&mut bench, Command::Do(Action::PresentBeside));
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::ArrowUp);
    send(&mut bench, Command::Present(PresentCommand::WallClosed));
    assert_eq!(state(&bench).question, Some(Question::Presented));
    click(&mut bench, "Go on");
    assert_eq!(presenting(&bench).place, Place::Desk);
    bench.get_by_label("Open the wall again");
    press(&mut bench, Key::F6);
    assert_eq!(presenting(&bench).place, Place::Beside);
    send(&mut bench, Command::Present(PresentCommand::WallClosed));
    click(&mut bench, "Keep as changed");
    assert!(state(&bench).presenting.is_none());
    assert_eq!(need(&bench, "identity"), 71.0);
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
    assert_eq!(state.plan.segments, state.file.saved.segments);
}
