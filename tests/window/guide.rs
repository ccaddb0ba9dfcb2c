//! The guide says what is: its pictures are there, its words stand on buttons, its keys are those of the table.

use crate::support::{click, run, sample, state};
use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::action::ACTIONS;
use seven_milestones::app::question::Question;
use seven_milestones::ui::keys::shortcut;
use std::path::{Path, PathBuf};

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn guide() -> String {
    std::fs::read_to_string(repository("assets/guide.md")).expect("the guide is there")
}

/// All source of the window as one text.
fn sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else {
            into.push_str(&std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

#[test]
fn every_picture_of_the_guide_is_one_that_a_test_draws() {
    let guide = guide();
    let links: Vec<&str> = guide.lines().filter_map(|line| line.split_once("](")?.1.strip_suffix(')')).collect();
    assert!(links.len() > 4);
    for link in links {
        assert!(repository("assets").join(link).is_file(), "{link} is not there");
        let name = Path::new(link).file_stem().expect("a name").to_string_lossy().into_owned();
        let stem = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-').to_owned();
        let test = std::fs::read_to_string(repository("tests/window/pictures.rs")).expect("the tests of pictures");
        assert!(test.contains(&format!("\"{stem}")), "no test draws {name}");
    }
}

#[test]
fn what_the_guide_names_stands_in_the_window() {
    let guide = guide().replace('\n', " ");
    let mut window = String::new();
    sources(&repository("src/ui"), &mut window);
    sources(&repository("src/app"), &mut window);
    let mut names = 0;
    for (at, part) in guide.split("**").enumerate().filter(|(at, _)| at % 2 == 1) {
        names += 1;
        let known = |word: &str| window.to_lowercase().contains(&word.to_lowercase());
        assert!(known(part), "number {at}, “{part}”, is nowhere in the window");
    }
    assert!(names > 20, "{names}");
}

#[test]
fn the_keys_in_the_guide_are_those_of_the_table() {
    let guide = guide().replace('\n', " ");
    let context = egui::Context::default();
    let mut keys = 0;
    let mut rest = guide.as_str();
    while let Some((before, after)) = rest.split_once("** (") {
        let name = before.rsplit("**").next().expect("a name");
        let key = after.split_once(')').expect("an end").0;
        if let Some(entry) = ACTIONS.iter().find(|entry| entry.name == name) {
            let known = entry.key.map(|key| context.format_shortcut(&shortcut(key)));
            assert_eq!(known.as_deref(), Some(key), "{name}");
            keys += 1;
        }
        rest = after;
    }
    assert!(keys >= 6, "{keys}");
}

#[test]
fn the_guide_is_one_key_and_a_click_away() {
    let mut bench = sample();
    run(&mut bench);
    bench.key_press(Key::F1);
    run(&mut bench);
    assert_eq!(state(&bench).dialogs.question, Some(Question::Keys));
    click(&mut bench, "Guide");
    assert_eq!(state(&bench).dialogs.question, Some(Question::Guide));
    bench.get_by_label_contains("The first ten minutes");
    bench.get_by_role_and_label(Role::RadioButton, "Keys").click();
    run(&mut bench);
    assert_eq!(state(&bench).dialogs.question, Some(Question::Keys));
    bench.key_press(Key::Escape);
    run(&mut bench);
    assert!(state(&bench).dialogs.question.is_none());
}
