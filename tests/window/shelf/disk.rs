//! Files of profiles: broken ones, those that other programs change, those that come and go.

use super::{bench, choose, id, level, on_disk, page, profile, put, reach, said, saved, shipped};
use crate::support::{bars, click, ctrl, drag_slider, run, state, type_path, wait_for};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::Command;
use seven_milestones::app::state::State;
use seven_milestones::domain::platform::Platform;
use seven_milestones::storage::ProfileFolder;

#[test]
fn a_broken_file_is_shown_and_the_rest_works_and_a_mended_one_is_read_again() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let path = profile(home.path(), "mine.ron");
    let mine = Platform { id: id("mine"), name: "Mine".to_owned(), ..shipped("reddit") };
    put(&path, &mine);
    let sound = std::fs::read_to_string(&path).expect("there");
    std::fs::write(&path, sound.replacen("level: ", "level: 900", 1)).expect("written");
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    ctrl(&mut bench, Key::L);
    assert!(bench.query_by_label("1 file can’t be used").is_some());
    assert!(bench.query_by_label("mine.ron").is_some());
    assert!(bench.query_by_label_contains("A level must be from 0 to 100").is_some());
    assert_eq!(bars(&bench).bars.len(), 24);
    assert_eq!(state(&bench).document.warnings.len(), 1);
    std::fs::write(&path, sound).expect("written");
    wait_for(&mut bench, "read again", |state| state.document.library.get(&id("mine")).is_some());
    assert!(state(&bench).shelf.broken.is_empty() && state(&bench).document.warnings.is_empty());
    assert!(said(&bench, "mine.ron changed"));
    assert_eq!(bars(&bench).bars.len(), 25);
}

#[test]
fn a_folder_that_another_program_makes_is_noticed_and_own_writing_is_not() {
    let (home, mut bench) = page();
    put(&profile(home.path(), "mine.ron"), &Platform { id: id("mine"), name: "Mine".to_owned(), ..shipped("reddit") });
    wait_for(&mut bench, "read", |state| state.document.library.get(&id("mine")).is_some());
    assert!(said(&bench, "mine.ron is new"));
    reach(&mut bench, "Edit Mine");
    drag_slider(&mut bench, "Identity level", 10.0);
    saved(&mut bench);
    std::thread::sleep(std::time::Duration::from_millis(600));
    run(&mut bench);
    assert!(!said(&bench, "mine.ron changed"));
    std::fs::remove_file(profile(home.path(), "mine.ron")).expect("removed");
    wait_for(&mut bench, "read", |state| state.document.library.get(&id("mine")).is_none());
    assert!(said(&bench, "mine.ron was deleted"));
}

#[test]
fn a_profile_that_changes_on_disk_while_it_is_edited_is_not_overwritten_unasked() {
    let (home, mut bench) = page();
    click(&mut bench, "Edit Facebook");
    drag_slider(&mut bench, "Identity level", 10.0);
    let path = profile(home.path(), "facebook.ron");
    let theirs = Platform { name: "Theirs".to_owned(), ..shipped("facebook") };
    put(&path, &theirs);
    // Whether or not the change has been noticed already, saving must not replace it.
    click(&mut bench, "Save profile");
    let is_said = |state: &State| state.shelf.draft.as_ref().is_some_and(|draft| draft.theirs.is_some());
    wait_for(&mut bench, "said", is_said);
    assert!(bench.query_by_label("Another program changed this profile while you were editing").is_some());
    assert_eq!(on_disk(&path), theirs);
    click(&mut bench, "Use their version");
    assert_eq!(state(&bench).draft_shown().expect("open").platform.name, "Theirs");
    click(&mut bench, "Continue editing");
    assert!(state(&bench).draft_shown().expect("open").theirs.is_some());
    click(&mut bench, "Keep mine");
    saved(&mut bench);
    assert_eq!(on_disk(&path).name, "Facebook");
}

#[test]
fn profiles_go_out_to_files_and_come_in_again() {
    let (home, mut bench) = page();
    let file = home.path().join("mailed.ron");
    choose(&mut bench, "Discord", "Export…");
    type_path(&mut bench, &file, "Export");
    wait_for(&mut bench, "exported", |state| {
        state.notices.list.iter().any(|notice| notice.text.contains("mailed.ron"))
    });
    assert_eq!(on_disk(&file), shipped("discord"));
    put(&file, &Platform { id: id("mailed"), name: "Mailed".to_owned(), ..shipped("discord") });
    click(&mut bench, "Import…");
    type_path(&mut bench, &file, "Import");
    wait_for(&mut bench, "imported", |state| state.document.library.get(&id("mailed")).is_some());
    put(&file, &Platform { id: id("dropped"), name: "Dropped".to_owned(), ..shipped("discord") });
    bench.state_mut().as_mut().expect("drawn").send(Command::Open(file));
    wait_for(&mut bench, "imported", |state| state.document.library.get(&id("dropped")).is_some());
    assert!(profile(home.path(), "mailed.ron").exists());
}

#[test]
fn a_folder_that_is_the_whole_library_is_edited_in_place() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for name in ["facebook", "discord"] {
        put(&folder.path().join(format!("{name}.ron")), &shipped(name));
    }
    let mut bench = bench(ProfileFolder::whole(folder.path()));
    ctrl(&mut bench, Key::L);
    assert!(bench.query_by_label("2 platforms").is_some());
    assert!(bench.query_by_label_contains("the folder Seven Milestones was started with").is_some());
    click(&mut bench, "Edit Discord");
    drag_slider(&mut bench, "Identity level", 90.0);
    saved(&mut bench);
    assert!((level(&on_disk(&folder.path().join("discord.ron")), "identity") - 90.0).abs() <= 1.0);
}
