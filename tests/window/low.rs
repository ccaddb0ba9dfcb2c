//! Long names and low windows: what matters is in sight, and buttons stay where they are.

use crate::support::{Bench, Setup, click, run, state};
use egui::accesskit::Role;
use egui::{Rect, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Action, Command, InterviewCommand};
use seven_milestones::app::view::Page;
use seven_milestones::chart::score_table::NAME;
use seven_milestones::domain::platform::Platform;
use seven_milestones::storage;
use seven_milestones::ui::window::LEAST_SIZE;

/// A laptop of 1366 × 768 pixels at 150 per cent, in points.
const LOW: Vec2 = Vec2::new(911.0, 512.0);
/// The same at its own size, and a small window.
const SIZES: [Vec2; 3] = [LOW, Vec2::new(1366.0, 768.0), Vec2::new(1024.0, 700.0)];
const SEGMENT: &str = "Young families with two working parents in the harbour towns";

/// A window on the sample plan with long names of platforms and of the segment that is shown.
fn long(size: Vec2) -> Bench {
    let name = |platform: &Platform| format!("{} for Communities of Professional Interest", platform.name);
    let library = storage::library().with(|platform| Platform { name: name(platform), ..platform.clone() });
    let plan = storage::SAMPLE_PLAN.replace("Local families", SEGMENT);
    let mut bench = Setup { plan, size, library, ..Setup::default() }.open();
    run(&mut bench);
    bench
}

fn send(bench: &mut Bench, command: Command) {
    bench.state_mut().as_mut().expect("drawn").send(command);
    run(bench);
}

fn whole(size: Vec2) -> Rect {
    Rect::from_min_size(egui::Pos2::ZERO, size)
}

#[test]
fn a_headline_with_long_names_has_three_lines_and_bars_are_in_sight() {
    for size in SIZES {
        let mut bench = long(size);
        send(&mut bench, Command::ShowFirstSteps(false));
        let headline = state(&bench).answers.outcome.as_ref().expect("an answer").bars.headline.clone();
        assert!(headline.len() > 120, "{headline}");
        let high = bench.get_by_label(&headline).rect().height();
        assert!(high <= 3.0 * 34.0, "{high} in {size:?}: the whole sentence is what is read out");
        let explains = format!("{NAME}: ");
        let bars = bench.query_all_by_label_contains(&explains);
        let seen = bars.filter(|bar| whole(size).contains_rect(bar.rect())).count();
        assert!(seen >= 4, "{seen} bars in {size:?}");
    }
}

#[test]
fn the_window_may_be_as_low_as_a_laptop_at_150_per_cent() {
    /// What a desktop keeps for its bars and the title, in points.
    const BARS: f32 = 70.0;
    let (least, room) = (Vec2::from(LEAST_SIZE), LOW - Vec2::new(0.0, BARS));
    assert!(least.x <= room.x && least.y <= room.y, "{least} in {room}");
}

#[test]
fn the_buttons_of_every_dialog_are_in_sight_in_a_low_window() {
    for (action, button) in [
        (Action::Export, "Export"),
        (Action::Export, "Close"),
        (Action::Settings, "Close"),
        (Action::Details, "Close"),
        (Action::About, "Close"),
        (Action::Guide, "Close"),
        (Action::Keys, "Close"),
    ] {
        for size in [LOW, Vec2::from(LEAST_SIZE), Vec2::new(683.0, 384.0)] {
            let mut bench = long(size);
            send(&mut bench, Command::Run(action));
            let rect = bench.get_all_by_role_and_label(Role::Button, button).last().expect("there").rect();
            assert!(whole(size).contains_rect(rect), "{button} of {action:?} at {rect:?} in {size:?}");
        }
    }
}

#[test]
fn nothing_of_the_export_moves_when_something_is_ticked() {
    for size in [Vec2::new(1440.0, 900.0), LOW] {
        let mut bench = long(size);
        send(&mut bench, Command::Run(Action::Export));
        let place = |bench: &Bench, name: &str| {
            bench.get_all_by_role_and_label(Role::Button, name).last().expect("there").rect()
        };
        let before = [place(&bench, "Export"), place(&bench, "Close")];
        for format in ["Pictures (PNG)", "Slides with editable charts (PPTX)", "Pictures (PNG)"] {
            let at = |bench: &Bench| bench.get_all_by_label(format).next().expect("there").rect();
            let tick = at(&bench);
            click(&mut bench, format);
            assert_eq!(at(&bench), tick, "{format} in {size:?}");
            assert_eq!([place(&bench, "Export"), place(&bench, "Close")], before, "{format} in {size:?}");
        }
    }
}

#[test]
fn pages_keep_within_their_room_with_long_names() {
    for size in SIZES {
        let mut bench = long(size);
        for page in [Page::Interview, Page::Survey, Page::Follows] {
            send(&mut bench, Command::OpenPage(page));
            let nodes = bench.query_all_by_role(Role::Button);
            for node in nodes {
                let rect = node.rect();
                let label = node.accesskit_node().label().unwrap_or_default();
                assert!(rect.left() >= 0.0 && rect.right() <= size.x, "{label} at {rect:?} on {page:?} in {size:?}");
            }
        }
    }
}

#[test]
fn a_plan_is_opened_by_a_button_of_a_narrow_bar() {
    for size in SIZES {
        let bench = long(size);
        assert!(bench.query_by_role_and_label(Role::Button, "Open…").is_some(), "{size:?}");
    }
}

#[test]
fn an_interview_in_which_all_is_skipped_says_so_and_leads_on() {
    let mut bench = Setup::default().open();
    run(&mut bench);
    send(&mut bench, Command::Run(Action::New));
    send(&mut bench, Command::Run(Action::Interview));
    for place in 0..8 {
        send(&mut bench, Command::Interview(InterviewCommand::Skip(place)));
    }
    assert!(bench.query_by_label("You haven’t answered any questions yet").is_some());
    assert!(bench.query_by_label("Answer: Identity").is_some() && bench.query_by_label("Answer: Groups").is_some());
    click(&mut bench, "Back to the first question");
    assert!(bench.query_by_label("Step 1 of 9").is_some());
    click(&mut bench, "Step 9 of 9: Order of importance");
    click(&mut bench, "Close the interview");
    assert_eq!(state(&bench).view.page, Page::Where);
    assert!(bench.query_by_label("Tell us about Our audience").is_some());
}

#[test]
fn a_presentation_of_which_nothing_was_said_leads_to_the_interview() {
    let mut bench = Setup::default().open();
    run(&mut bench);
    send(&mut bench, Command::Run(Action::New));
    send(&mut bench, Command::Run(Action::Present));
    click(&mut bench, "Start the interview");
    assert_eq!(state(&bench).view.page, Page::Interview);
    assert!(state(&bench).presenting.is_none());
}
