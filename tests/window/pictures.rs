//! What the window looks like, held against pictures that were looked at.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test` draws them anew; look at each before it is committed.

use crate::presenting::look::choose_look;
use crate::support::{Bench, LAPTOP, drag_slider, run, send, state, wait_for_all_samples, window};
use egui::{Key, Modifiers, Pos2, Rect, Vec2};
use egui_kittest::SnapshotOptions;
use egui_kittest::kittest::Queryable as _;
use image::codecs::png::{CompressionType, FilterType as Filter, PngEncoder};
use image::imageops::FilterType;
use seven_milestones::app::action::Action;
use seven_milestones::app::command::{Command, PresentCommand, SetupCommand};
use seven_milestones::app::setup::SetupPage;
use seven_milestones::app::state::State;
use seven_milestones::domain::edit::{ChoiceEdit, Edit};
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::plan::{Account, Plan};
use seven_milestones::domain::quantities::{Capacity, Hours};
use seven_milestones::domain::settings::Settings;
use seven_milestones::scene::pages::PresentationPage;
use seven_milestones::storage;
use seven_milestones::ui::gallery::{SIZE, gallery_ui};
use seven_milestones::ui::theme;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

/// Set where pictures must be drawn: there a machine without a renderer is a failure.
const REQUIRED: &str = "SEVEN_MILESTONES_REQUIRE_IMAGES";

/// Where the pictures are, from this package's folder; each of at most 30 KiB, which `tests/tidy.rs` keeps.
const FOLDER: &str = "snapshots";

/// Where the one large picture is, which people look at beside the text.
const README: &str = "readme";

/// How many points of a window are one of its picture, large and small: few bytes, and still every part is seen.
const SMALLER: [u32; 2] = [7, 5];

/// The size in which pages of a presentation are kept, in pixels.
const PAGE: (u32, u32) = (272, 153);

/// Whether this machine can draw pictures.
pub fn can_render() -> bool {
    static CAN: LazyLock<bool> = LazyLock::new(|| {
        let instance = wgpu::Instance::default();
        let options = wgpu::RequestAdapterOptions::default();
        let can = pollster::block_on(instance.request_adapter(&options)).is_ok();
        assert!(can || std::env::var_os(REQUIRED).is_none(), "{REQUIRED} is set and this machine has no renderer");
        can
    });
    *CAN
}

/// The sample plan in a window that can be drawn, after something was done; none, with a word about it, where the
/// machine draws no pictures.
fn drawn(name: &str, size: Vec2, dark: bool, act: impl FnOnce(&mut Bench)) -> Option<Bench> {
    if !can_render() {
        // Straight to the stream: what a passing test prints is kept from sight.
        let _ = writeln!(std::io::stderr(), "skipped: {name}: this machine has no renderer for pictures");
        return None;
    }
    let mut bench = window(storage::SAMPLE_PLAN, size, dark);
    run(&mut bench);
    act(&mut bench);
    wait_for_all_samples(&mut bench);
    Some(bench)
}

/// The window as it is now, of a smaller size in pixels.
fn small(bench: &mut Bench, size: impl FnOnce(u32, u32) -> (u32, u32)) -> image::RgbaImage {
    let picture = bench.render().expect("the window is drawn");
    let (width, height) = size(picture.width(), picture.height());
    image::imageops::resize(&picture, width, height, FilterType::Triangle)
}

/// Draws the sample plan and holds a part of it, or all, against its picture.
fn check(name: &str, size: Vec2, dark: bool, part: Option<Rect>, act: impl FnOnce(&mut Bench)) {
    let Some(mut bench) = drawn(name, size, dark, act) else { return };
    let mut picture = bench.render().expect("the window is drawn");
    if let Some(part) = part {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole pixels on the screen")]
        let [x, y, width, height] = [part.min.x, part.min.y, part.width(), part.height()].map(|n| n as u32);
        picture = image::imageops::crop_imm(&picture, x, y, width, height).to_image();
    }
    compare(if part.is_some() { FOLDER } else { README }, name, &picture);
}

/// Draws each question in one window, small, and holds them against their pictures.
fn check_questions(name: &str, size: Vec2, dark: bool) {
    let Some(mut bench) = drawn(name, size, dark, |_| {}) else { return };
    let smaller = if size == LAPTOP { SMALLER[0] } else { SMALLER[1] };
    for (number, key) in [(1, Key::Num1), (2, Key::Num2), (3, Key::Num3), (4, Key::Num4)] {
        bench.key_press_modifiers(Modifiers::COMMAND, key);
        run(&mut bench);
        let picture = small(&mut bench, |width, height| (width / smaller, height / smaller));
        compare(FOLDER, &format!("{name}-{number}"), &picture);
    }
}

/// Draws every page of a presentation, small, and holds them against their pictures.
fn check_deck(name: &str, size: Vec2, dark: bool) {
    let Some(mut bench) = drawn(name, size, dark, |_| {}) else { return };
    bench.key_press(Key::F5);
    for_first_segment(&mut bench);
    drag_slider_on_wall(&mut bench);
    bench.key_press(Key::Home);
    run(&mut bench);
    for (at, page) in state(&bench).presentation_pages().iter().enumerate() {
        send(&mut bench, Command::Present(PresentCommand::Go(*page)));
        let picture = small(&mut bench, |_, _| PAGE);
        compare(FOLDER, &format!("{name}-{:02}", at + 1), &picture);
    }
}

/// Presents for the first segment.
fn for_first_segment(bench: &mut Bench) {
    run(bench);
    bench.key_press_modifiers(Modifiers::ALT, Key::Num1);
    run(bench);
}

/// Moves a slider on the wall, so that there is something to tell at the end.
fn drag_slider_on_wall(bench: &mut Bench) {
    let pages = state(bench).presentation_pages();
    let identity = pages.iter().find(|page| matches!(page, PresentationPage::Decision { milestone: 0, .. }));
    send(bench, Command::Present(PresentCommand::Go(*identity.expect("it has a page"))));
    bench.key_press(Key::ArrowDown);
    run(bench);
    for _ in 0..4 {
        bench.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        run(bench);
    }
}

/// Holds a picture against the one that was looked at.
fn compare(folder: &str, name: &str, picture: &image::RgbaImage) {
    // Renderers differ by a hair in how they blend edges.
    let options = SnapshotOptions::new().threshold(1.5).max_failed_pixels(400).output_path(folder);
    let result = egui_kittest::try_image_snapshot_options(picture, name, &options);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        compress(folder, name);
    }
    result.expect("the window looks as its picture does");
}

/// Writes a picture again as small as it gets without loss.
fn compress(folder: &str, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(format!("{name}.png"));
    let picture = image::open(&path).expect("it was just written").to_rgb8();
    let file = File::create(&path).expect("it can be written");
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, Filter::Adaptive);
    picture.write_with_encoder(encoder).expect("written");
}

fn part(left: f32, top: f32, width: f32, height: f32) -> Option<Rect> {
    Some(Rect::from_min_size(Pos2::new(left, top), Vec2::new(width, height)))
}

/// Draws the page of all widgets, small, with the keyboard on one of them.
fn check_gallery(name: &str, dark: bool) {
    if !can_render() {
        let _ = writeln!(std::io::stderr(), "skipped: {name}: this machine has no renderer for pictures");
        return;
    }
    let framework = storage::framework().clone();
    let plan = Plan::blank(&framework);
    let state = State::new(framework, storage::library().clone(), plan, None, Settings::default());
    let theme = if dark { egui::Theme::Dark } else { egui::Theme::Light };
    let builder = egui_kittest::Harness::builder().with_size(SIZE).with_context_setup(theme::install);
    let mut bench = builder.wgpu().build_ui(move |ui| {
        ui.ctx().set_theme(theme);
        let whole = ui.ctx().content_rect();
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(whole));
        ui.set_clip_rect(whole);
        gallery_ui(&mut ui, &state);
    });
    bench.run_ok();
    bench.get_by_label("At rest").focus();
    bench.run_ok();
    let picture = bench.render().expect("the page is drawn");
    let small = image::imageops::resize(&picture, picture.width() / 4, picture.height() / 4, FilterType::Triangle);
    compare(FOLDER, name, &small);
}

#[test]
fn every_widget_in_every_state_in_the_light() {
    check_gallery("gallery-light", false);
}

#[test]
fn every_widget_in_every_state_in_the_dark() {
    check_gallery("gallery-dark", true);
}

#[test]
fn the_window_as_the_readme_shows_it() {
    check("window", LAPTOP, false, None, |_| {});
}

#[test]
fn sliders_in_the_light() {
    check("sliders", LAPTOP, false, part(0.0, 56.0, 390.0, 160.0), |_| {});
}

#[test]
fn bars_in_the_dark_after_a_drag() {
    check("bars-dark", LAPTOP, true, part(520.0, 430.0, 480.0, 220.0), |bench| {
        drag_slider(bench, "Identity need", 20.0);
    });
}

#[test]
fn the_top_of_the_narrow_window() {
    check("narrow", Vec2::new(1024.0, 700.0), false, part(0.0, 0.0, 1024.0, 104.0), |_| {});
}

#[test]
fn the_four_questions_in_the_light() {
    check_questions("light", LAPTOP, false);
}

#[test]
fn the_four_questions_in_the_dark() {
    check_questions("dark", LAPTOP, true);
}

#[test]
fn the_four_questions_in_a_small_window() {
    check_questions("small-light", Vec2::new(1024.0, 700.0), false);
}

#[test]
fn the_four_questions_in_a_small_dark_window() {
    check_questions("small-dark", Vec2::new(1024.0, 700.0), true);
}

#[test]
fn every_page_of_a_presentation_on_a_large_wall() {
    check_deck("wall-1080-light", Vec2::new(1920.0, 1080.0), false);
    check_deck("wall-1080-dark", Vec2::new(1920.0, 1080.0), true);
}

#[test]
fn a_wall_in_a_clients_look() {
    let Some(mut bench) = drawn("wall-client", Vec2::new(1280.0, 720.0), false, choose_look) else { return };
    bench.key_press(Key::F5);
    for_first_segment(&mut bench);
    for page in 1..=3 {
        run(&mut bench);
        compare(FOLDER, &format!("wall-client-{page}"), &small(&mut bench, |_, _| PAGE));
        bench.key_press(Key::ArrowRight);
    }
}

#[test]
fn the_list_of_all_pages_over_the_wall() {
    let Some(mut bench) = drawn("wall-list", Vec2::new(1280.0, 720.0), false, |_| {}) else { return };
    bench.key_press(Key::F5);
    for_first_segment(&mut bench);
    for key in [Key::G, Key::ArrowDown, Key::ArrowDown] {
        bench.key_press(key);
        run(&mut bench);
    }
    compare(FOLDER, "wall-list", &small(&mut bench, |_, _| PAGE));
}

#[test]
fn every_page_of_a_presentation_on_a_small_wall() {
    check_deck("wall-720-light", Vec2::new(1280.0, 720.0), false);
    check_deck("wall-720-dark", Vec2::new(1280.0, 720.0), true);
}

#[test]
fn the_ways_in() {
    for (name, size, dark) in [("welcome-light", LAPTOP, false), ("welcome-small-dark", Vec2::new(1024.0, 700.0), true)]
    {
        let Some(mut bench) = drawn(name, size, dark, |_| {}) else { return };
        send(&mut bench, Command::Run(Action::Welcome));
        compare(FOLDER, name, &small(&mut bench, |_, _| PAGE));
    }
}

#[test]
fn the_pages_that_begin_a_plan() {
    for (name, size, dark) in [("setup-light", LAPTOP, false), ("setup-small-dark", Vec2::new(1024.0, 700.0), true)] {
        let Some(mut bench) = drawn(name, size, dark, |_| {}) else { return };
        let today = |id: &str, hours| {
            let account = Account { hours, ..Account::default() };
            let platform = PlatformId::new(id).expect("an id");
            Command::Edit(Edit::Choice(ChoiceEdit::Today { platform, account: Some(Box::new(account)) }))
        };
        send(&mut bench, today("facebook", Some(Hours::nearest(4.0))));
        send(&mut bench, today("x", None));
        send(&mut bench, Command::Edit(Edit::Choice(ChoiceEdit::Capacity(Some(Capacity::nearest(12.0))))));
        send(&mut bench, Command::Run(Action::Setup));
        for page in SetupPage::ALL {
            send(&mut bench, Command::Setup(SetupCommand::Turn(page)));
            compare(FOLDER, &format!("{name}-{}", page.place() + 1), &small(&mut bench, |_, _| PAGE));
        }
    }
}
