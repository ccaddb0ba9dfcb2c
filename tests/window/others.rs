//! A window on other profiles, milestones and formats than those that ship.

use crate::support::{Bench, Setup, click, plan, run, send, state};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::view::Page;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Plan;
use seven_milestones::domain::platform::{Basis, Platform};
use seven_milestones::format::write_plan;
use seven_milestones::storage;

/// A window where the first so many profiles hold published figures.
fn published(count: usize) -> Bench {
    let platforms = storage::library().platforms().iter().enumerate();
    let library = Library::new(platforms.map(|(at, platform)| {
        let basis = if at < count { Basis::Published } else { Basis::Estimate };
        Platform { basis, ..platform.as_ref().clone() }
    }));
    let mut bench = Setup { library, ..Setup::default() }.open();
    run(&mut bench);
    bench
}

#[test]
fn the_status_line_and_about_say_where_the_levels_come_from() {
    const OURS: &str = "our own estimates, all scored against the same rubric";
    for (count, words) in [
        (0, format!("Levels are {OURS}; the facts behind them have sources.")),
        (24, "Levels are published figures, not our estimates.".to_owned()),
        (23, format!("Levels of YouTube are {OURS}; those of the other 23 platforms are published figures.")),
    ] {
        let mut bench = published(count);
        assert!(bench.query_by_label(&format!("24 platforms. {words}")).is_some(), "{words}");
        send(&mut bench, Command::Run(Action::About));
        assert!(bench.query_by_label(&words).is_some(), "{words}");
    }
}

#[test]
fn the_desk_shows_the_note_of_its_page_and_saving_keeps_it() {
    let notes = "page_notes: {\"answer\": \"Thank them first.\", \"segments\": \"Slowly.\"},\n)";
    let text = storage::SAMPLE_PLAN.replacen("format: 1", "format: 2", 1);
    let text = format!("{}{notes}\n", text.trim_end().strip_suffix(')').expect("it ends with a bracket"));
    let mut bench = Setup { plan: text, ..Setup::default() }.open();
    run(&mut bench);
    send(&mut bench, Command::Run(Action::PresentBeside));
    let note = |bench: &Bench| bench.get_by_label("Your notes for this page").accesskit_node().value();
    assert_eq!(note(&bench).as_deref(), Some("Thank them first."));
    click(&mut bench, "Next");
    assert_eq!(note(&bench).as_deref(), Some("Slowly."));
    assert!(write_plan(&plan(&bench), &state(&bench).document.framework).contains("\"segments\": \"Slowly.\""));
}

#[test]
fn a_window_shows_as_few_milestones_as_a_framework_has() {
    for count in 1..=3 {
        let mut framework = storage::framework().clone();
        framework.milestones.truncate(count);
        let new = write_plan(&Plan::blank(&framework), &framework);
        let mut bench = Setup { plan: new, framework: framework.clone(), ..Setup::default() }.open();
        run(&mut bench);
        for page in
            [Page::Where, Page::Differ, Page::Matters, Page::Follows, Page::Interview, Page::Presets, Page::Library]
        {
            send(&mut bench, Command::OpenPage(page));
            assert_eq!(state(&bench).view.page, page);
        }
        send(&mut bench, Command::OpenPage(Page::Differ));
        let name = &storage::library().platforms()[0].name;
        for (at, milestone) in storage::framework().milestones.iter().enumerate() {
            let cells = bench.query_all_by_label_contains(&format!("{} of ", milestone.name)).count();
            assert_eq!(cells > 0, at < count, "{count}: {} of {name}", milestone.name);
        }
        send(&mut bench, Command::Run(Action::Export));
        assert!(state(&bench).export.is_some());
    }
}
