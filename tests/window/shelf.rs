//! The page of all platforms: a window on a folder of profiles, and ways to act on it.

mod disk;
mod form;
mod list;
mod undo;

use crate::support::{Bench, LAPTOP, bars, click, ctrl, run, state, wait_for};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::platform::Platform;
use seven_milestones::format::{read_plan, read_platform, write_platform};
use seven_milestones::service::inputs::{Inputs, Sources};
use seven_milestones::storage::{self, ProfileFolder};
use seven_milestones::ui::theme;
use seven_milestones::ui::window::{Opening, Window};
use std::path::{Path, PathBuf};

/// A window on the sample plan whose profiles are in this folder.
fn bench(folder: ProfileFolder) -> Bench {
    let opening = || {
        let library = folder.load(storage::framework(), storage::library()).library;
        let inputs = Inputs { framework: storage::framework().clone(), library, warnings: Vec::new() };
        let read = read_plan(storage::SAMPLE_PLAN, &inputs.framework, &inputs.library).expect("the sample is sound");
        let opened = Inputs::scoped(read, &Sources::default(), "the plan").expect("no segment is asked for");
        Opening::of(inputs, opened)
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
    bars(bench).bars.iter().find(|bar| bar.name == name).expect("it is ranked").score
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

fn said(bench: &Bench, words: &str) -> bool {
    state(bench).notices.list.iter().any(|notice| notice.text.contains(words))
}
