//! The form of a profile: what it changes, what it asks, and where it leads back to.

use super::{bench, choose, fit, id, level, on_disk, page, profile, reach, saved, shipped};
use crate::support::{Bench, LAPTOP, bars, click, ctrl, drag_slider, fill, run, state, wait_for};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::question::Question;
use seven_milestones::app::view::Page;
use seven_milestones::storage;
use seven_milestones::storage::{Origin, ProfileFolder};

#[test]
fn a_copy_takes_part_in_the_ranking_once_it_is_saved() {
    let (home, mut bench) = page();
    choose(&mut bench, "Bluesky", "Copy…");
    assert_eq!(state(&bench).draft_shown().expect("open").platform.name, "Bluesky copy");
    drag_slider(&mut bench, "Identity level", 70.0);
    fill(&mut bench, "Name of the platform", "Our forum");
    assert_eq!(bars(&bench).bars.len(), 24, "the ranking waits for the save");
    saved(&mut bench);
    let profile = on_disk(&profile(home.path(), "our-forum.ron"));
    assert_eq!(profile.name, "Our forum");
    assert!((level(&profile, "identity") - 70.0).abs() <= 1.0);
    assert_eq!(bars(&bench).bars.len(), 25);
    assert_ne!(fit(&bench, "Our forum"), fit(&bench, "Bluesky"));
    assert!(matches!(state(&bench).shelf.origin(&id("our-forum")), Origin::Own { .. }));
    choose(&mut bench, "Our forum", "Delete");
    wait_for(&mut bench, "deleted", |state| state.document.library.get(&id("our-forum")).is_none());
    click(&mut bench, "Restore mine");
    wait_for(&mut bench, "back", |state| state.document.library.get(&id("our-forum")).is_some());
    assert!(state(&bench).shelf.trash.is_empty());
}

#[test]
fn a_shipped_profile_becomes_yours_and_can_be_gone_back_to() {
    let (home, mut bench) = page();
    let before = fit(&bench, "Facebook");
    click(&mut bench, "Edit Facebook");
    drag_slider(&mut bench, "Identity level", 10.0);
    saved(&mut bench);
    assert!(fit(&bench, "Facebook") < before - 1.0);
    assert!(bench.query_by_label("Yours, replaces built-in").is_some());
    let path = profile(home.path(), "facebook.ron");
    assert!(path.exists());
    choose(&mut bench, "Facebook", "Restore the built-in profile");
    wait_for(&mut bench, "reverted", |state| *state.shelf.origin(&id("facebook")) == Origin::Shipped);
    assert_eq!(fit(&bench, "Facebook"), before);
    assert!(!path.exists());
    click(&mut bench, "Restore mine");
    wait_for(&mut bench, "back", |state| *state.shelf.origin(&id("facebook")) != Origin::Shipped);
    assert!(fit(&bench, "Facebook") < before - 1.0);
}

#[test]
fn the_form_undoes_and_redoes_and_saves_by_key() {
    let (home, mut bench) = page();
    click(&mut bench, "Edit Facebook");
    let now = |bench: &Bench| level(&state(bench).draft_shown().expect("open").platform, "identity");
    let before = now(&bench);
    drag_slider(&mut bench, "Identity level", 10.0);
    let after = now(&bench);
    assert_ne!(before, after);
    click(&mut bench, "Undo");
    assert_eq!(now(&bench), before, "one drag is one step");
    ctrl(&mut bench, Key::S);
    wait_for(&mut bench, "saved as it was", |state| state.shelf.draft.is_none());
    assert_eq!(level(&on_disk(&profile(home.path(), "facebook.ron")), "identity"), before);
    let mut bench = super::bench(ProfileFolder::in_home(home.path()));
    ctrl(&mut bench, Key::L);
    click(&mut bench, "Edit Discord");
    drag_slider(&mut bench, "Identity level", 90.0);
    ctrl(&mut bench, Key::S);
    wait_for(&mut bench, "saved", |state| state.shelf.draft.is_none());
    assert!((level(&on_disk(&profile(home.path(), "discord.ron")), "identity") - 90.0).abs() <= 1.0);
}

#[test]
fn what_keeps_a_profile_from_being_saved_is_said_while_typing() {
    let (home, mut bench) = page();
    click(&mut bench, "New platform");
    fill(&mut bench, "Reviewed", "soon");
    assert!(bench.query_by_label("Enter a date such as 2026-11-23").is_some());
    click(&mut bench, "Save profile");
    assert!(!home.path().join("platforms").exists());
    click(&mut bench, "Today");
    fill(&mut bench, "Name of the platform", "Village square");
    saved(&mut bench);
    assert_eq!(on_disk(&profile(home.path(), "village-square.ron")).reviewed, state(&bench).machine.today);
}

#[test]
fn facts_are_added_and_removed() {
    let (home, mut bench) = page();
    click(&mut bench, "Edit Facebook");
    let before = shipped("facebook").milestones[&storage::framework().milestones[0].id].evidence.len();
    reach(&mut bench, &format!("Identity: {before} facts"));
    reach(&mut bench, "Add a fact to Identity");
    assert!(bench.query_by_label("Enter the fact, or remove it").is_some());
    fill(&mut bench, &format!("Fact {} of Identity", before + 1), "Names are checked");
    reach(&mut bench, "Remove fact 1 of Identity");
    saved(&mut bench);
    let profile = on_disk(&profile(home.path(), "facebook.ron"));
    let facts = &profile.milestones[&storage::framework().milestones[0].id].evidence;
    assert_eq!((facts.len(), facts[before - 1].fact.as_str()), (before, "Names are checked"));
}

#[test]
fn changes_survive_other_pages_and_cancelling_and_closing_asks() {
    let (_home, mut bench) = page();
    click(&mut bench, "Edit Facebook");
    drag_slider(&mut bench, "Identity level", 10.0);
    let changed = state(&bench).draft_shown().expect("open").platform.clone();
    click(&mut bench, "Where should we be?");
    click(&mut bench, "The profile of Facebook isn’t saved yet");
    assert_eq!(state(&bench).draft_shown().expect("still open").platform, changed);
    click(&mut bench, "Cancel the form");
    assert!(state(&bench).shelf.draft.is_none());
    click(&mut bench, "Continue editing");
    assert_eq!(state(&bench).draft_shown().expect("open again").platform, changed);
    ctrl(&mut bench, Key::Q);
    assert_eq!(state(&bench).dialogs.question, Some(Question::UnsavedProfile));
    click(&mut bench, "Cancel");
    assert!(!state(&bench).dialogs.quitting);
    ctrl(&mut bench, Key::Q);
    bench.get_by_role_and_label(Role::Button, "Don’t save").click();
    run(&mut bench);
    assert!(state(&bench).dialogs.quitting);
}

#[test]
fn the_drawer_leads_to_the_form() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    click(&mut bench, "Edit…");
    assert_eq!(state(&bench).draft_shown().expect("open").platform.name, "Facebook");
}

#[test]
fn a_level_is_changed_from_the_drawer_and_saving_leads_back_with_what_it_did() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    let before = fit(&bench, "Facebook").round();
    click(&mut bench, "Change the level of Groups");
    assert_eq!(state(&bench).draft_shown().expect("the form").platform.name, "Facebook");
    let slider = bench.get_by_role_and_label(Role::Slider, "Groups level").rect();
    assert!(slider.top() > 150.0 && slider.bottom() < LAPTOP.y, "the level is in sight: {slider:?}");
    bench.get_by_role_and_label(Role::Slider, "Groups level").set_value_accesskit(100.0);
    run(&mut bench);
    saved(&mut bench);
    let after = fit(&bench, "Facebook").round();
    assert!(after < before, "{after}");
    assert_eq!(state(&bench).view.page, Page::Where);
    let said = &state(&bench).notices.list.last().expect("a word").text;
    assert!(
        said.starts_with(&format!("Facebook is saved as your version. Its score goes from {before} to {after}.")),
        "{said}"
    );
    click(&mut bench, "Change the level of Sharing");
    click(&mut bench, "Close the form");
    assert_eq!(state(&bench).view.page, Page::Where, "closing leads back as well");
    ctrl(&mut bench, Key::L);
    click(&mut bench, "Edit Facebook");
    click(&mut bench, "Close the form");
    assert_eq!(state(&bench).view.page, Page::Library, "from the list to the list");
}

#[test]
fn a_platform_of_ones_own_is_ranked_once_its_levels_are_set_or_marked() {
    const NOT_YET: &str = "Our forum is not ranked yet: set its levels or mark them as not known.";
    let (home, mut bench) = page();
    click(&mut bench, "New platform");
    fill(&mut bench, "Name of the platform", "Our forum");
    assert!(bench.query_by_label_contains("7 levels are not set yet, so this platform isn’t ranked.").is_some());
    drag_slider(&mut bench, "Identity level", 70.0);
    assert!(bench.query_by_label_contains("6 levels are not set yet").is_some());
    saved(&mut bench);
    assert_eq!(bars(&bench).bars.len(), 24);
    click(&mut bench, "Back to the answer");
    assert!(bench.query_by_label(NOT_YET).is_some());
    click(&mut bench, "Set the levels of Our forum");
    assert_eq!(state(&bench).draft_shown().expect("open").platform.name, "Our forum");
    click(&mut bench, "Mark the rest as not known");
    assert!(bench.query_by_label("Mark the rest as not known").is_none());
    saved(&mut bench);
    assert_eq!(bars(&bench).bars.len(), 25);
    let profile = on_disk(&profile(home.path(), "our-forum.ron"));
    assert!((level(&profile, "identity") - 70.0).abs() <= 1.0);
    assert_eq!(profile.not_known(storage::framework()).count(), 6);
    assert!(bench.query_by_label_contains("its levels there are not known.").is_some());
}

#[test]
fn topics_are_given_and_taken_back_in_the_form() {
    let (_home, mut bench) = page();
    click(&mut bench, "New platform");
    let topics = |bench: &Bench| state(bench).draft_shown().expect("open").platform.topics.len();
    let all = storage::framework().topics.len();
    assert_eq!(bench.query_all_by_label("not given (counts as 50)").count(), all);
    bench.get_by_role_and_label(Role::Slider, "Travel come for").scroll_to_me();
    run(&mut bench);
    drag_slider(&mut bench, "Travel come for", 75.0);
    assert_eq!(topics(&bench), 1);
    assert_eq!(bench.query_all_by_label("not given (counts as 50)").count(), all - 1);
    click(&mut bench, "Travel not given");
    assert_eq!(topics(&bench), 0);
}
