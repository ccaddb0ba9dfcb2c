//! The page of all platforms: look, copy, edit, save, go back, and what other programs do to the files meanwhile.

use crate::support::{Bench, LAPTOP, bars, click, ctrl, drag_slider, fill, run, state, type_path, wait_for};
use egui::{Key, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Command, ShelfCommand};
use seven_milestones::app::page::Page;
use seven_milestones::app::state::{Question, State};
use seven_milestones::cli::{Inputs, Sources};
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::settings::Settings;
use seven_milestones::format::{read_plan, read_platform, write_platform};
use seven_milestones::storage::{self, Origin, ProfileFolder};
use seven_milestones::ui::theme;
use seven_milestones::ui::window::{Opening, Window};
use std::path::{Path, PathBuf};

/// A window on the sample plan whose profiles are in this folder.
fn bench(folder: ProfileFolder) -> Bench {
    let opening = || {
        let library = folder.load(storage::framework(), storage::library()).library;
        let inputs = Inputs { framework: storage::framework().clone(), library, warnings: Vec::new() };
        let read = read_plan(storage::SAMPLE_PLAN, &inputs.framework, &inputs.library).expect("the sample is sound");
        let opened = Inputs::scoped(read, &Sources::default()).expect("no segment is asked for");
        Opening { inputs, opened, path: None, notice: None, home: None, settings: Settings::default() }
    };
    let mut opening = Some(opening());
    let builder = Harness::builder().with_size(LAPTOP).with_max_steps(40);
    let builder = builder.with_context_setup(theme::install);
    let mut bench = builder.build_ui_state(
        move |ui, window: &mut Option<Window>| {
            let window = window.get_or_insert_with(|| {
                let opening = opening.take().expect("the window is made once");
                Window::new(opening, ui.ctx()).with_profiles(Some(folder.clone()))
            });
            let whole = ui.ctx().content_rect();
            let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(whole));
            ui.set_clip_rect(whole);
            window.frame(&mut ui, || None);
        },
        None,
    );
    wait_for(&mut bench, "the folder was read", |state| !state.shelf.origins.is_empty());
    bench
}

/// A data folder of its own, and a window on it that shows the page.
fn page() -> (tempfile::TempDir, Bench) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    ctrl(&mut bench, Key::L);
    (home, bench)
}

fn id(name: &str) -> PlatformId {
    PlatformId::new(name).expect("an id")
}

fn profile(home: &Path, name: &str) -> PathBuf {
    home.join("platforms").join(name)
}

fn on_disk(path: &Path) -> Platform {
    let text = std::fs::read_to_string(path).expect("the file is there");
    read_platform(&text, storage::framework()).expect("it is sound")
}

fn put(path: &Path, platform: &Platform) {
    std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("made");
    std::fs::write(path, write_platform(platform, storage::framework())).expect("written");
}

fn shipped(name: &str) -> Platform {
    storage::library().get(&id(name)).expect("it ships").as_ref().clone()
}

fn fit(bench: &Bench, name: &str) -> f64 {
    bars(bench).bars.iter().find(|bar| bar.name == name).expect("it is ranked").fit
}

fn level(platform: &Platform, milestone: &str) -> f64 {
    platform.milestones.iter().find(|(id, _)| id.as_str() == milestone).expect("it has all").1.level.get()
}

/// Clicks what may have to be scrolled to.
fn reach(bench: &mut Bench, name: &str) {
    bench.get_by_label(name).scroll_to_me();
    run(bench);
    click(bench, name);
}

fn choose(bench: &mut Bench, platform: &str, entry: &str) {
    click(bench, &format!("More for {platform}"));
    click(bench, entry);
}

fn saved(bench: &mut Bench) {
    click(bench, "Save profile");
    wait_for(bench, "saved", |state| state.shelf.draft.is_none());
}

fn is_listed(bench: &Bench, platform: &str) -> bool {
    bench.query_by_label(&format!("Edit {platform}")).is_some()
}

#[test]
fn the_page_opens_by_key_and_menu_and_leads_back() {
    let (_home, mut bench) = page();
    assert!(bench.query_by_label("24 platforms, all as they came").is_some());
    click(&mut bench, "Does it matter?");
    click(&mut bench, "Menu");
    bench.get_all_by_label_contains("View").last().expect("a menu of its own").click();
    run(&mut bench);
    bench.get_by_label_contains("Platforms").click();
    run(&mut bench);
    assert_eq!(state(&bench).page, Page::Library);
    click(&mut bench, "Back to the answer");
    assert_eq!(state(&bench).page, Page::Matters);
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
    wait_for(&mut bench, "deleted", |state| state.library.get(&id("our-forum")).is_none());
    click(&mut bench, "Bring mine back");
    wait_for(&mut bench, "back", |state| state.library.get(&id("our-forum")).is_some());
    assert!(state(&bench).shelf.asides.is_empty());
}

#[test]
fn a_shipped_profile_becomes_yours_and_can_be_gone_back_to() {
    let (home, mut bench) = page();
    let before = fit(&bench, "Facebook");
    click(&mut bench, "Edit Facebook");
    drag_slider(&mut bench, "Identity level", 10.0);
    saved(&mut bench);
    assert!(fit(&bench, "Facebook") < before - 1.0);
    assert!(bench.query_by_label("Yours, in place of ours").is_some());
    let path = profile(home.path(), "facebook.ron");
    assert!(path.exists());
    choose(&mut bench, "Facebook", "Go back to ours");
    wait_for(&mut bench, "reverted", |state| *state.shelf.origin(&id("facebook")) == Origin::Shipped);
    assert_eq!(fit(&bench, "Facebook"), before);
    assert!(!path.exists());
    click(&mut bench, "Bring mine back");
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
    assert!(!profile(home.path(), "facebook.ron").exists() || state(&bench).draft_shown().is_none());
    let mut bench = self::bench(ProfileFolder::in_home(home.path()));
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
    assert!(bench.query_by_label("Write a day such as 2026-11-23").is_some());
    click(&mut bench, "Save profile");
    assert!(!home.path().join("platforms").exists());
    click(&mut bench, "Today");
    fill(&mut bench, "Name of the platform", "Village square");
    saved(&mut bench);
    assert_eq!(on_disk(&profile(home.path(), "village-square.ron")).reviewed, state(&bench).today);
}

#[test]
fn facts_are_added_and_removed() {
    let (home, mut bench) = page();
    click(&mut bench, "Edit Facebook");
    let before = shipped("facebook").milestones[&storage::framework().milestones[0].id].evidence.len();
    reach(&mut bench, &format!("Identity: {before} facts"));
    reach(&mut bench, "Add a fact to Identity");
    assert!(bench.query_by_label("Say the fact, or remove it").is_some());
    fill(&mut bench, &format!("Fact {} of Identity", before + 1), "Names are checked");
    reach(&mut bench, "Remove fact 1 of Identity");
    saved(&mut bench);
    let profile = on_disk(&profile(home.path(), "facebook.ron"));
    let facts = &profile.milestones[&storage::framework().milestones[0].id].evidence;
    assert_eq!((facts.len(), facts[before - 1].fact.as_str()), (before, "Names are checked"));
}

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
    assert!(bench.query_by_label("1 file is not used").is_some());
    assert!(bench.query_by_label("mine.ron").is_some());
    assert!(bench.query_by_label_contains("a level must be from 0 to 100").is_some());
    assert_eq!(bars(&bench).bars.len(), 24);
    assert_eq!(state(&bench).warnings.len(), 1);
    std::fs::write(&path, sound).expect("written");
    wait_for(&mut bench, "read again", |state| state.library.get(&id("mine")).is_some());
    assert!(state(&bench).shelf.broken.is_empty() && state(&bench).warnings.is_empty());
    assert!(said(&bench, "mine.ron changed"));
    assert_eq!(bars(&bench).bars.len(), 25);
}

fn said(bench: &Bench, words: &str) -> bool {
    state(bench).notices.iter().any(|notice| notice.text.contains(words))
}

#[test]
fn a_folder_that_another_program_makes_is_noticed_and_own_writing_is_not() {
    let (home, mut bench) = page();
    put(&profile(home.path(), "mine.ron"), &Platform { id: id("mine"), name: "Mine".to_owned(), ..shipped("reddit") });
    wait_for(&mut bench, "read", |state| state.library.get(&id("mine")).is_some());
    assert!(said(&bench, "mine.ron is new"));
    reach(&mut bench, "Edit Mine");
    drag_slider(&mut bench, "Identity level", 10.0);
    saved(&mut bench);
    std::thread::sleep(std::time::Duration::from_millis(600));
    run(&mut bench);
    assert!(!said(&bench, "mine.ron changed"));
    std::fs::remove_file(profile(home.path(), "mine.ron")).expect("removed");
    wait_for(&mut bench, "read", |state| state.library.get(&id("mine")).is_none());
    assert!(said(&bench, "mine.ron is gone"));
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
    assert!(bench.query_by_label("Another program has changed this profile meanwhile").is_some());
    assert_eq!(on_disk(&path), theirs);
    click(&mut bench, "Go on with theirs");
    assert_eq!(state(&bench).draft_shown().expect("open").platform.name, "Theirs");
    click(&mut bench, "Go on with it");
    assert!(state(&bench).draft_shown().expect("open").theirs.is_some());
    click(&mut bench, "Keep mine");
    saved(&mut bench);
    assert_eq!(on_disk(&path).name, "Facebook");
}

#[test]
fn changes_survive_other_pages_and_cancelling_and_closing_asks() {
    let (_home, mut bench) = page();
    click(&mut bench, "Edit Facebook");
    drag_slider(&mut bench, "Identity level", 10.0);
    let changed = state(&bench).draft_shown().expect("open").platform.clone();
    click(&mut bench, "Where should we be?");
    click(&mut bench, "The profile of Facebook is not saved yet");
    assert_eq!(state(&bench).draft_shown().expect("still open").platform, changed);
    click(&mut bench, "Cancel the form");
    assert!(state(&bench).shelf.draft.is_none());
    click(&mut bench, "Go on with it");
    assert_eq!(state(&bench).draft_shown().expect("open again").platform, changed);
    ctrl(&mut bench, Key::Q);
    assert_eq!(state(&bench).question, Some(Question::UnsavedProfile));
    click(&mut bench, "Cancel");
    assert!(!state(&bench).quitting);
    ctrl(&mut bench, Key::Q);
    bench.get_by_role_and_label(Role::Button, "Don’t save").click();
    run(&mut bench);
    assert!(state(&bench).quitting);
}

#[test]
fn profiles_go_out_to_files_and_come_in_again() {
    let (home, mut bench) = page();
    let file = home.path().join("mailed.ron");
    choose(&mut bench, "Discord", "Export…");
    type_path(&mut bench, &file, "Export");
    wait_for(&mut bench, "exported", |state| state.notices.iter().any(|notice| notice.text.contains("mailed.ron")));
    assert_eq!(on_disk(&file), shipped("discord"));
    put(&file, &Platform { id: id("mailed"), name: "Mailed".to_owned(), ..shipped("discord") });
    click(&mut bench, "Import…");
    type_path(&mut bench, &file, "Import");
    wait_for(&mut bench, "imported", |state| state.library.get(&id("mailed")).is_some());
    put(&file, &Platform { id: id("dropped"), name: "Dropped".to_owned(), ..shipped("discord") });
    bench.state_mut().as_mut().expect("drawn").send(Command::Open(file));
    wait_for(&mut bench, "imported", |state| state.library.get(&id("dropped")).is_some());
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
    assert!(bench.query_by_label_contains("which the program was started with").is_some());
    click(&mut bench, "Edit Discord");
    drag_slider(&mut bench, "Identity level", 90.0);
    saved(&mut bench);
    assert!((level(&on_disk(&folder.path().join("discord.ron")), "identity") - 90.0).abs() <= 1.0);
}

#[test]
fn the_drawer_leads_to_the_form() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    click(&mut bench, "Edit…");
    assert_eq!(state(&bench).draft_shown().expect("open").platform.name, "Facebook");
}

#[test]
fn a_profile_reviewed_long_ago_says_so() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let old = Platform { reviewed: "2020-02-02".to_owned(), ..shipped("facebook") };
    put(&profile(home.path(), "facebook.ron"), &old);
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    bench.state_mut().as_mut().expect("drawn").state.today = "2026-11-24".to_owned();
    ctrl(&mut bench, Key::L);
    assert!(bench.query_by_label("over a year ago").is_some());
    bench.state_mut().as_mut().expect("drawn").send(Command::Shelf(ShelfCommand::Search("face".to_owned())));
    click(&mut bench, "Not reviewed lately");
    assert!(is_listed(&bench, "Facebook"));
}

#[test]
fn a_level_is_changed_from_the_drawer_and_saving_leads_back_with_what_it_did() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut bench = bench(ProfileFolder::in_home(home.path()));
    assert_eq!(fit(&bench, "Facebook").round(), 86.0);
    click(&mut bench, "Change the level of Groups");
    assert_eq!(state(&bench).draft_shown().expect("the form").platform.name, "Facebook");
    let slider = bench.get_by_role_and_label(Role::Slider, "Groups level").rect();
    assert!(slider.top() > 150.0 && slider.bottom() < LAPTOP.y, "the level is in sight: {slider:?}");
    bench.get_by_role_and_label(Role::Slider, "Groups level").set_value_accesskit(100.0);
    run(&mut bench);
    saved(&mut bench);
    let after = fit(&bench, "Facebook").round();
    assert!(after < 86.0, "{after}");
    assert_eq!(state(&bench).page, Page::Where);
    let said = &state(&bench).notices.last().expect("a word").text;
    assert!(said.starts_with(&format!("Facebook 86 → {after} of 100")), "{said}");
    click(&mut bench, "Change the level of Sharing");
    click(&mut bench, "Close the form");
    assert_eq!(state(&bench).page, Page::Where, "closing leads back as well");
    ctrl(&mut bench, Key::L);
    click(&mut bench, "Edit Facebook");
    click(&mut bench, "Close the form");
    assert_eq!(state(&bench).page, Page::Library, "from the list to the list");
}
