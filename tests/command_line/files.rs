//! `check` and `sample`: files that are looked at, and files that are written.

use super::{path, sample, succeeds};
use crate::support::{fixture, repository, run, temporary, text_of};
use std::fs;

#[test]
fn check_names_what_is_sound_and_what_is_not() {
    let kinds = ["plan", "platform", "preset", "framework", "brand", "settings", "recovery"];
    let files = kinds.map(|kind| path(&format!("base.{kind}.ron")));
    let ran = run(["check"].into_iter().chain(files.iter().map(String::as_str)));
    succeeds(&ran);
    let words = [
        "OK (plan)",
        "OK (platform profile)",
        "OK (described audience)",
        "OK (framework)",
        "OK (brand)",
        "OK (settings)",
        "OK (recovery file)",
    ];
    let lines = files.iter().zip(words).map(|(file, words)| format!("{file}: {words}"));
    assert_eq!(ran.out.lines().map(str::to_owned).collect::<Vec<_>>(), lines.collect::<Vec<_>>());

    let folder = temporary();
    let broken = folder.path().join("x.plan.ron");
    fs::write(&broken, "(format: 1").expect("written");
    let broken = broken.display().to_string();
    let ran = run(["check", &files[0], &broken, &files[1]]);
    assert_eq!(ran.status, Some(1));
    assert_eq!(ran.out, format!("{}: OK (plan)\n{}: OK (platform profile)\n", files[0], files[1]));
    assert!(ran.err.starts_with(&format!("{broken}:1:")) && ran.err.lines().count() == 1, "{}", ran.err);
}

#[test]
fn check_takes_everything_that_ships() {
    let mut files = vec![sample(), repository("assets/framework.ron").display().to_string()];
    for folder in ["assets/platforms", "assets/audiences"] {
        let folder = fs::read_dir(repository(folder)).expect("the folder is there");
        files.extend(folder.map(|entry| entry.expect("an entry can be read").path().display().to_string()));
    }
    let ran = run(["check"].into_iter().chain(files.iter().map(String::as_str)));
    succeeds(&ran);
    assert_eq!(ran.out.lines().count(), files.len());
}

#[test]
fn check_reads_a_file_with_an_extension_at_the_top() {
    let folder = temporary();
    let file = folder.path().join("mine.ron");
    fs::write(&file, format!("#![enable(implicit_some)]\n{}", text_of(&fixture("base.plan.ron")))).expect("written");
    let file = file.display().to_string();
    let ran = run(["check", &file]);
    succeeds(&ran);
    assert_eq!(ran.out, format!("{file}: OK (plan)\n"));
}

#[test]
fn sample_writes_two_sound_files_and_overwrites_nothing() {
    let folder = temporary();
    let to = folder.path().join("new/folder");
    let (plan, profile) = (to.join("harbour-bakery.plan.ron"), to.join("platforms/facebook.ron"));
    let words = ["sample".as_ref(), to.as_os_str()];
    let ran = run(words);
    succeeds(&ran);
    assert_eq!(ran.out, format!("{}\n{}\n", plan.display(), profile.display()));
    let checked = run(["check".as_ref(), plan.as_os_str(), profile.as_os_str()]);
    succeeds(&checked);
    assert_eq!(text_of(&profile), text_of(&repository("assets/platforms/facebook.ron")));

    fs::write(&plan, "mine").expect("written");
    for there in [&plan, &profile] {
        let ran = run(words);
        let sentence = "This file already exists, so it was not changed; choose another folder.";
        assert_eq!((ran.status, ran.err), (Some(1), format!("error: {}: {sentence}\n", there.display())));
        assert_eq!(ran.out, "");
        if plan.exists() {
            assert_eq!(text_of(&plan), "mine");
        }
        fs::remove_file(there).expect("removed");
    }
    assert!(!plan.exists(), "nothing was written while the profile was there");
    assert_eq!(fs::read_dir(&to).expect("there").count(), 1, "nothing else is left behind");
}

#[test]
fn sample_says_why_it_cannot_write() {
    let folder = temporary();
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("written");
    let ran = run(["sample".as_ref(), file.as_os_str()]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
    let sentence = "This is a file, but a folder is needed; choose another folder.";
    assert_eq!(ran.err, format!("error: {}: {sentence}\n", file.display()));
    let ran = run(["sample".as_ref(), file.join("below/it").as_os_str()]);
    let sentence = "This is a file, so it can’t contain a folder; choose another folder.";
    assert_eq!(ran.err, format!("error: {}: {sentence}\n", file.display()));
    let long = folder.path().join("n".repeat(300));
    let ran = run(["sample".as_ref(), long.as_os_str()]);
    assert!(ran.err.ends_with("is longer than the system allows; choose a shorter one.\n"), "{}", ran.err);
}
