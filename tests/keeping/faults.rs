//! Real disks at fault: one that is full, one that is read-only, one that goes away, another one behind a link; and
//! clocks that go backwards.
//!
//! Disks are small ones in memory, which only an administrator of a Linux machine may make; elsewhere these tests say
//! in a line that they are skipped.

use super::names_in;
use crate::support::{id, run_at, sample_plan, temporary, text_of};
use seven_milestones::domain::settings::Settings;
use seven_milestones::format::write_plan;
use seven_milestones::storage::{self, FileError, RecoveryNote};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

/// A disk in memory, unmounted with the value.
struct Disk(tempfile::TempDir);

impl Disk {
    /// A disk of so many kilobytes; none where the machine does not let us.
    fn new(kilobytes: u32) -> Option<Self> {
        let disk = Self(temporary());
        let options = format!("size={kilobytes}k");
        let made = disk.mount(&["-t", "tmpfs", "-o", &options, "none"]);
        if !made {
            eprintln!("skipped: no disk in memory can be made here, which takes an administrator of a Linux machine");
        }
        made.then_some(disk)
    }

    fn mount(&self, words: &[&str]) -> bool {
        let ran = Command::new("mount").args(words).arg(self.0.path()).output();
        ran.is_ok_and(|ran| ran.status.success())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").args(["-l".as_ref(), self.path().as_os_str()]).output();
    }
}

/// Everything that the program writes, each into a data folder: what it is, its file, and the writing.
type Writer = (&'static str, &'static str, fn(&Path) -> Result<(), FileError>);
const WRITERS: [Writer; 5] = [
    ("a plan", "a.plan.ron", |home| {
        storage::replace(&home.join("a.plan.ron"), write_plan(&sample_plan(), storage::framework()).as_bytes())
    }),
    ("a new file", "deck.pptx", |home| storage::create(&home.join("deck.pptx"), &[7; 40_000])),
    ("a profile", "platforms/facebook.ron", |home| {
        let facebook = storage::library().get(&id("facebook")).expect("it ships");
        storage::save_profile(&home.join("platforms"), storage::framework(), facebook).map(drop)
    }),
    ("settings", "settings.ron", |home| storage::save_settings(home, &Settings::default())),
    ("a recovery", "recovery/window-1.recovery.ron", |home| {
        let note = RecoveryNote { plan_path: None, saved_at: 1, pid: 1, profile: None, in_setup: false };
        storage::write_recovery(home, "window-1", &note, storage::SAMPLE_PLAN)
    }),
];

/// All files below a folder.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for name in names_in(folder) {
        let path = folder.join(name);
        if path.is_dir() { files.extend(files_in(&path)) } else { files.push(path) }
    }
    files
}

#[test]
fn on_a_full_disk_nothing_is_half_written() {
    let Some(disk) = Disk::new(64) else { return };
    fs::write(disk.path().join("filling"), vec![0; 80 * 1024]).expect_err("it is full before all is written");
    for (what, file, write) in WRITERS {
        let sentence = write(disk.path()).expect_err("there is no room").to_string();
        assert!(sentence.contains("the disk is full; free some space, or save somewhere else"), "{what}: {sentence}");
        assert!(!disk.path().join(file).exists(), "{what} is half there");
    }
    let left: Vec<_> = files_in(disk.path());
    assert_eq!(left, [disk.path().join("filling")], "something was left behind");
    // With room again everything is written, over what is there as well.
    fs::remove_file(disk.path().join("filling")).expect("removed");
    let Some(roomy) = Disk::new(1024) else { return };
    for (what, file, write) in WRITERS {
        write(roomy.path()).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(roomy.path().join(file).exists(), "{what} is there");
    }
}

#[test]
fn on_a_disk_that_fills_up_old_files_stay_whole() {
    let Some(disk) = Disk::new(200) else { return };
    let old: Vec<_> = WRITERS.iter().filter(|(what, ..)| *what != "a new file").collect();
    for (what, _, write) in &old {
        write(disk.path()).unwrap_or_else(|error| panic!("{what}: {error}"));
    }
    let before: Vec<_> = files_in(disk.path()).iter().map(|path| (path.clone(), text_of(path))).collect();
    fs::write(disk.path().join("filling"), vec![0; 256 * 1024]).expect_err("it is full before all is written");
    for (what, _, write) in &old {
        let sentence = write(disk.path()).expect_err("there is no room").to_string();
        assert!(sentence.contains("the old file is unchanged: the disk is full"), "{what}: {sentence}");
    }
    for (path, text) in &before {
        assert_eq!(&text_of(path), text, "{}", path.display());
    }
    assert_eq!(files_in(disk.path()).len(), before.len() + 1, "something was left behind");
}

#[test]
fn a_data_folder_that_is_read_only_stops_nobody_from_reading() {
    let Some(disk) = Disk::new(1024) else { return };
    let plan = disk.path().join("a.plan.ron");
    fs::write(&plan, storage::SAMPLE_PLAN).expect("written");
    assert!(disk.mount(&["-o", "remount,ro"]), "it can be made read-only");
    for (what, _, write) in WRITERS {
        let sentence = write(disk.path()).expect_err("it is read-only").to_string();
        assert!(sentence.contains("this disk is read-only; save somewhere else"), "{what}: {sentence}");
    }
    let ran = run_at(disk.path(), ["rank".as_ref(), plan.as_os_str()]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    let (settings, warning) = storage::load_settings(disk.path());
    assert_eq!((settings, warning), (Settings::default(), None));
    let (found, broken) = storage::found_recoveries(disk.path());
    assert!(found.is_empty() && broken.is_empty());
    // Where nothing can be locked, one can work all the same, and is told.
    let lock = storage::PlanLock::acquire(disk.path(), &plan).expect("a person must be able to work");
    assert!(lock.warning().is_some_and(|warning| warning.contains("this disk is read-only")), "{:?}", lock.warning());
}

#[test]
fn a_link_to_another_disk_is_followed() {
    let Some(disk) = Disk::new(1024) else { return };
    let here = temporary();
    let (there, link) = (disk.path().join("a.plan.ron"), here.path().join("link.plan.ron"));
    fs::write(&there, "old").expect("written");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&there, &link).expect("linked");
    storage::replace(&link, b"new").expect("replaced, though no file can be moved from one disk to the other");
    assert_eq!((text_of(&there).as_str(), text_of(&link).as_str()), ("new", "new"));
    assert_eq!((names_in(here.path()).len(), names_in(disk.path()).len()), (1, 1), "something was left behind");
}

#[test]
fn a_folder_that_has_gone_is_a_sentence_or_is_made_again() {
    let home = temporary();
    let gone = home.path().join("gone");
    for (what, file, write) in WRITERS {
        match write(&gone) {
            // What belongs into the data folder makes it anew; a plan's folder is for the person to choose.
            Ok(()) => assert!(gone.join(file).exists(), "{what}"),
            Err(error) => {
                let sentence = error.to_string();
                assert!(
                    sentence.contains("there is no such file or folder; check the name and the folder"),
                    "{what}: {sentence}"
                );
                assert!(!gone.exists(), "{what}");
            }
        }
        let _ = fs::remove_dir_all(&gone);
    }
}

#[test]
fn a_clock_that_was_set_back_loses_nothing() {
    let home = temporary();
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_secs();
    for (key, saved_at) in [("window-1", 0), ("window-2", now + 10 * 365 * 24 * 3600), ("window-3", u64::MAX)] {
        let note = RecoveryNote { plan_path: None, saved_at, pid: 1, profile: None, in_setup: false };
        storage::write_recovery(home.path(), key, &note, storage::SAMPLE_PLAN).expect("written");
    }
    let (found, broken) = storage::found_recoveries(home.path());
    assert!(broken.is_empty());
    assert_eq!(found.iter().map(|found| found.key.as_str()).collect::<Vec<_>>(), ["window-3", "window-2", "window-1"]);
    // A change is seen by what a file holds, whatever its time says.
    let path = home.path().join("a.plan.ron");
    fs::write(&path, "one").expect("written");
    let before = storage::Fingerprint::of(&path);
    let set =
        |time| fs::File::options().append(true).open(&path).and_then(|file| file.set_modified(time)).expect("set");
    for time in [SystemTime::UNIX_EPOCH, SystemTime::now() + Duration::from_hours(24 * 3650)] {
        fs::write(&path, "one").expect("written");
        set(time);
        assert_eq!(storage::Fingerprint::of(&path), before, "the same contents are no change");
        fs::write(&path, "two").expect("written");
        set(time);
        assert_ne!(storage::Fingerprint::of(&path), before, "other contents are one");
    }
    storage::replace(&path, b"three").expect("it is saved all the same");
}

/// Pictures are drawn with the letters that ship, on a machine that has no fonts at all.
#[test]
#[cfg(feature = "export")]
fn on_a_machine_without_fonts_pictures_are_drawn_and_what_is_missing_is_said() {
    let home = temporary();
    let plan = home.path().join("a.plan.ron");
    fs::write(&plan, storage::SAMPLE_PLAN.replacen("Local families", "家族", 1)).expect("written");
    // A machine of its own to look at, in which the folders of fonts are empty.
    let hide = "for folder in /usr/share/fonts /usr/local/share/fonts; do test -d $folder && mount -t tmpfs none $folder; done; ";
    let call = "exec \"$0\" export \"$1\" --out \"$2\" --formats png,svg,pdf --charts audience";
    let ran = Command::new("unshare")
        .args(["-m", "sh", "-c", &format!("{hide}{call}"), env!("CARGO_BIN_EXE_seven-milestones")])
        .args([&plan, &home.path().join("out")])
        .env("SEVEN_MILESTONES_HOME", home.path())
        .env("HOME", home.path())
        .output();
    let Ok(ran) = ran else { return eprintln!("skipped: there is no `unshare` here") };
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    if said.starts_with("unshare: ") || said.contains("mount: ") {
        return eprintln!("skipped: folders of fonts can be hidden by an administrator of a Linux machine alone");
    }
    assert!(ran.status.success(), "{said}");
    assert!(said.starts_with("warning: ") && said.contains('家'), "what no font has is named: {said}");
    assert_eq!(names_in(&home.path().join("out")).len(), 3);
}
