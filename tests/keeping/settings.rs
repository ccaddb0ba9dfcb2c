//! The settings of the program.

use super::{names_in, says};
use crate::support::{fixture, temporary, text_of};
use seven_milestones::domain::quantities::Scale;
use seven_milestones::domain::settings::{MOST_RECENT, Settings, ThemeChoice};
use seven_milestones::format::{read_settings, write_settings};
use seven_milestones::storage::{load_settings, save_settings};
use std::fs;
use std::path::{Path, PathBuf};

fn some() -> Settings {
    Settings {
        theme: ThemeChoice::System,
        scale: Scale::nearest(112.5),
        folder: Some("/plans \"of\" mine\\é".into()),
        reduced_motion: true,
        first_start_done: true,
        recent: vec!["/a.plan.ron".into(), "/b.plan.ron".into()],
    }
}

#[test]
fn what_is_written_is_read_and_one_text_stands_for_it() {
    for settings in [Settings::default(), some()] {
        let text = write_settings(&settings);
        assert_eq!(read_settings(&text).as_ref(), Ok(&settings), "{text}");
    }
    let text = text_of(&fixture("base.settings.ron"));
    assert_eq!(write_settings(&read_settings(&text).expect("sound")), text);
    assert_eq!(read_settings("(format: 1)"), Ok(Settings::default()));
}

#[test]
fn the_newest_plan_is_first_and_no_plan_stands_twice() {
    let mut settings = Settings::default();
    for number in 0..15 {
        settings.remember(Path::new(&format!("/{number}.plan.ron")));
    }
    assert_eq!(settings.recent.len(), MOST_RECENT);
    assert_eq!(settings.recent[0], Path::new("/14.plan.ron"));
    settings.remember(Path::new("/9.plan.ron"));
    let newest: Vec<_> = settings.recent[..3].iter().map(PathBuf::as_path).collect();
    assert_eq!(newest, ["/9.plan.ron", "/14.plan.ron", "/13.plan.ron"].map(Path::new));
    assert_eq!(settings.recent.len(), MOST_RECENT);
    settings.forget(Path::new("/14.plan.ron"));
    assert_eq!(settings.recent[1], Path::new("/13.plan.ron"));
}

#[test]
fn settings_are_found_again_and_the_first_start_has_the_usual_ones() {
    let folder = temporary();
    let home = folder.path().join("new/home");
    assert_eq!(load_settings(&home), (Settings::default(), None));
    assert!(!home.exists(), "looking makes nothing");
    save_settings(&home, &some()).expect("saved");
    assert_eq!(load_settings(&home), (some(), None));
    assert_eq!(names_in(&home), ["settings.ron"]);
}

#[test]
fn broken_settings_are_kept_aside_each_under_a_name_of_its_own() {
    let home = temporary();
    let path = home.path().join("settings.ron");
    let broken: [&[u8]; 4] = [b"(format: 1, theme: ", b"(format: 1, scale: 500)", b"", b"\xFF"];
    for (number, text) in (1..).zip(broken) {
        fs::write(&path, text).expect("written");
        let (settings, warning) = load_settings(home.path());
        assert_eq!(settings, Settings::default());
        let warning = warning.expect("a warning");
        let aside = home.path().join(format!("settings.ron.broken-{number}"));
        assert!(warning.contains(&aside.display().to_string()), "{warning}");
        assert_eq!(fs::read(&aside).expect("kept"), text);
        assert!(!path.exists());
        assert_eq!(load_settings(home.path()), (Settings::default(), None), "told once");
    }
    save_settings(home.path(), &some()).expect("saved");
    assert_eq!(load_settings(home.path()), (some(), None));
    assert_eq!(names_in(home.path()).len(), 1 + broken.len());
}

#[test]
fn a_folder_in_the_place_of_the_settings_is_kept_too() {
    let home = temporary();
    fs::create_dir_all(home.path().join("settings.ron/inside")).expect("made");
    let (settings, warning) = load_settings(home.path());
    assert_eq!(settings, Settings::default());
    assert!(warning.expect("a warning").contains("This is a folder; name a file in it."));
    assert!(home.path().join("settings.ron.broken-1/inside").is_dir());
    save_settings(home.path(), &some()).expect("saved");
}

#[test]
fn a_file_in_the_place_of_the_data_folder_is_a_sentence() {
    let folder = temporary();
    let home = folder.path().join("home");
    fs::write(&home, "mine").expect("written");
    let (settings, warning) = load_settings(&home);
    assert_eq!(settings, Settings::default());
    assert!(warning.expect("a warning").contains("Part of this path is a file, not a folder."));
    says(save_settings(&home, &some()), &home, "there is already a file with this name");
    assert_eq!(text_of(&home), "mine");
}

#[test]
#[cfg(unix)]
fn a_path_that_is_no_text_is_left_out() {
    use std::os::unix::ffi::OsStrExt as _;
    let odd = Path::new(std::ffi::OsStr::from_bytes(b"/\xFF.plan.ron"));
    let mut settings = some();
    settings.remember(odd);
    settings.folder = Some(odd.to_owned());
    let read = read_settings(&write_settings(&settings)).expect("sound");
    assert_eq!(read, Settings { folder: None, ..some() });
}
