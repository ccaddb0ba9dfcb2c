//! What was done to the file of a profile is taken back: by key, from the notice, in its place among the changes to the
//! plan, and never over what another program has written.

use super::{bench, choose, fit, id, on_disk, page, profile, put, said, saved, shipped};
use crate::support::{Bench, click, ctrl, drag_slider, plan, run, state, wait_for};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::domain::platform::Platform;
use seven_milestones::format::write_platform;
use seven_milestones::storage::{self, Origin, ProfileFolder};
use std::path::{Path, PathBuf};

/// A profile as a person wrote it by hand, with a comment that saving from the program leaves out.
fn by_hand(path: &Path) -> Vec<u8> {
    let text = write_platform(&shipped("facebook"), storage::framework());
    let bytes = format!("// looked at with the team\n{text}\n\n").into_bytes();
    std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("made");
    std::fs::write(path, &bytes).expect("written");
    bytes
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("the file is there")
}

/// A window on a folder with a profile of Facebook under a name of its own, in which its first level was then changed
/// and saved: the folder, the window, the file, and what it held before.
fn changed() -> (tempfile::TempDir, Bench, PathBuf, Vec<u8>) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let path = profile(home.path(), "our-facebook.ron");
    let before = by_hand(&path);
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    ctrl(&mut bench, Key::L);
    change(&mut bench);
    assert_ne!(bytes(&path), before);
    (home, bench, path, before)
}

fn change(bench: &mut Bench) {
    click(bench, "Edit Facebook");
    drag_slider(bench, "Identity level", 10.0);
    saved(bench);
}

fn undo(bench: &mut Bench) {
    ctrl(bench, Key::Z);
}

fn redo(bench: &mut Bench) {
    bench.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    run(bench);
}

fn word(bench: &mut Bench, words: &str) {
    let words = words.to_owned();
    wait_for(bench, "the word about it", move |state| {
        state.notices.list.iter().any(|notice| notice.text.contains(&words))
    });
}

#[test]
fn saving_is_taken_back_and_done_again_byte_for_byte() {
    let (_home, mut bench, path, before) = changed();
    let (after, low) = (bytes(&path), fit(&bench, "Facebook"));
    assert_eq!(state(&bench).undo_label(), Some("saving a profile"));
    undo(&mut bench);
    word(&mut bench, "Undone: saving Facebook");
    assert_eq!(bytes(&path), before);
    assert!(!said(&bench, "is saved as yours"), "its notice goes");
    assert!(fit(&bench, "Facebook") > low + 1.0, "the answer follows");
    assert!(state(&bench).shelf.commented.contains(&id("facebook")));
    redo(&mut bench);
    word(&mut bench, "Redone: saving Facebook");
    assert_eq!(bytes(&path), after);
    assert_eq!(fit(&bench, "Facebook"), low);
}

#[test]
fn a_first_save_is_taken_back_from_the_notice() {
    let (home, mut bench) = page();
    change(&mut bench);
    let path = profile(home.path(), "facebook.ron");
    assert!(path.exists() && said(&bench, "Facebook is saved as your version"));
    // The bar has a button of that name as well; that of the notice lies on top.
    click(&mut bench, "Undo");
    word(&mut bench, "Undone: saving Facebook");
    assert!(!path.exists() && !said(&bench, "is saved as yours"));
    assert_eq!(*state(&bench).shelf.origin(&id("facebook")), Origin::Shipped);
}

#[test]
fn deleting_and_importing_are_taken_back() {
    let (home, mut bench, path, _) = changed();
    let kept = bytes(&path);
    choose(&mut bench, "Facebook", "Restore the built-in profile");
    wait_for(&mut bench, "reverted", |state| *state.shelf.origin(&id("facebook")) == Origin::Shipped);
    undo(&mut bench);
    word(&mut bench, "Undone: deleting Facebook");
    assert_eq!(bytes(&path), kept, "in the file in which it was");
    assert!(state(&bench).shelf.trash.is_empty(), "nothing is left to be brought back");
    let mailed = home.path().join("mailed.ron");
    put(&mailed, &Platform { name: "Our Facebook".to_owned(), ..shipped("facebook") });
    bench.state_mut().as_mut().expect("drawn").send(seven_milestones::app::command::Command::Open(mailed));
    wait_for(&mut bench, "imported", |state| !state.shelf.trash.is_empty());
    assert_eq!(on_disk(&path).name, "Our Facebook");
    undo(&mut bench);
    word(&mut bench, "Undone: importing Our Facebook");
    assert_eq!(bytes(&path), kept);
    assert!(state(&bench).shelf.trash.is_empty());
}

#[test]
fn steps_go_back_in_the_order_in_which_things_were_done() {
    let (_home, mut bench, path, before) = changed();
    let (first, saved) = (plan(&bench), bytes(&path));
    click(&mut bench, "Where should we be?");
    drag_slider(&mut bench, "Presence need", 90.0);
    let second = plan(&bench);
    assert_ne!(first, second);
    undo(&mut bench);
    assert_eq!((plan(&bench), bytes(&path)), (first.clone(), saved.clone()), "the slider was moved last");
    undo(&mut bench);
    word(&mut bench, "Undone: saving Facebook");
    assert_eq!((plan(&bench), bytes(&path)), (first.clone(), before));
    redo(&mut bench);
    word(&mut bench, "Redone: saving Facebook");
    assert_eq!((plan(&bench), bytes(&path)), (first, saved.clone()));
    redo(&mut bench);
    assert_eq!((plan(&bench), bytes(&path)), (second, saved));
}

#[test]
fn what_another_program_wrote_meanwhile_is_not_taken_back() {
    let (_home, mut bench, path, before) = changed();
    let theirs = Platform { name: "Theirs".to_owned(), ..shipped("facebook") };
    put(&path, &theirs);
    // Whether or not the change has been noticed already, it stays.
    undo(&mut bench);
    word(&mut bench, "Another program changed our-facebook.ron in the meantime, so we haven’t touched it");
    assert_eq!(on_disk(&path), theirs);
    // What it was before saving is kept all the same, and takes its place once it is asked for.
    assert!(bench.query_by_label("Facebook as it was before saving it").is_some());
    click(&mut bench, "Restore mine");
    wait_for(&mut bench, "theirs is kept in turn", |state| {
        state.shelf.trash.iter().any(|aside| aside.sentence.ends_with("replaced your version"))
    });
    assert_eq!(bytes(&path), before);
    undo(&mut bench);
    word(&mut bench, "Undone: bringing back Facebook");
    assert_eq!(on_disk(&path), theirs);
}

#[test]
fn doing_again_goes_over_nothing_that_another_program_wrote() {
    let (home, mut bench) = page();
    change(&mut bench);
    let path = profile(home.path(), "facebook.ron");
    let saved = bytes(&path);
    undo(&mut bench);
    word(&mut bench, "Undone: saving Facebook");
    put(&path, &Platform { name: "Theirs".to_owned(), ..shipped("facebook") });
    let theirs = bytes(&path);
    redo(&mut bench);
    word(&mut bench, "Another program changed facebook.ron in the meantime");
    assert_eq!(bytes(&path), theirs);
    let kept = state(&bench).shelf.trash.last().expect("what was saved is kept");
    assert!(matches!(&kept.kept, seven_milestones::app::shelf::Kept::File(bytes) if *bytes == saved));
}
