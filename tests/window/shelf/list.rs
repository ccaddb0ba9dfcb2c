//! What the page lists, and the ways to it.

use super::{bench, is_listed, page, profile, put, shipped};
use crate::support::{click, ctrl, fill, run, state};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Command, ShelfCommand};
use seven_milestones::app::view::Page;
use seven_milestones::domain::platform::Platform;
use seven_milestones::storage::ProfileFolder;

#[test]
fn the_page_opens_by_key_and_menu_and_leads_back() {
    let (_home, mut bench) = page();
    assert!(bench.query_by_label("24 platforms, all built in").is_some());
    click(&mut bench, "How sure are we?");
    click(&mut bench, "Menu");
    bench.get_all_by_label_contains("View").last().expect("a menu of its own").click();
    run(&mut bench);
    bench.get_by_label_contains("Platforms").click();
    run(&mut bench);
    assert_eq!(state(&bench).view.page, Page::Library);
    click(&mut bench, "Back to the answer");
    assert_eq!(state(&bench).view.page, Page::Matters);
}

#[test]
fn names_are_searched_and_lists_are_filtered() {
    let (_home, mut bench) = page();
    fill(&mut bench, "Search platforms", "link");
    assert!(is_listed(&bench, "LinkedIn") && !is_listed(&bench, "Bluesky"));
    fill(&mut bench, "Search platforms", "nothing like it");
    assert!(bench.query_by_label_contains("No platform here has “nothing like it”").is_some());
    fill(&mut bench, "Search platforms", " ");
    click(&mut bench, "Yours");
    assert!(bench.query_by_label_contains("You have no profiles of your own yet").is_some());
    click(&mut bench, "Not reviewed lately");
    assert!(!is_listed(&bench, "LinkedIn"));
}

#[test]
fn a_profile_reviewed_long_ago_says_so() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let old = Platform { reviewed: "2020-02-02".to_owned(), ..shipped("facebook") };
    put(&profile(home.path(), "facebook.ron"), &old);
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    bench.state_mut().as_mut().expect("drawn").state.machine.today = "2026-11-24".to_owned();
    ctrl(&mut bench, Key::L);
    assert!(bench.query_by_label("over a year ago").is_some());
    bench.state_mut().as_mut().expect("drawn").send(Command::Shelf(ShelfCommand::Search("face".to_owned())));
    click(&mut bench, "Not reviewed lately");
    assert!(is_listed(&bench, "Facebook"));
}
