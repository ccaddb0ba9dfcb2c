//! `export` on the command line.

use crate::support::{Ran, fixture, repository, run, temporary, text_of};
use std::fs;
use std::path::Path;

fn sample() -> String {
    repository("assets/examples/harbour-bakery.plan.ron").display().to_string()
}

/// `export` of the sample plan into a folder.
pub fn export(folder: &Path, words: &[&str]) -> Ran {
    let (plan, folder) = (sample(), folder.display().to_string());
    run(["export", &plan, "--out", &folder].iter().chain(words))
}

/// The names of the files in a folder, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

const DOCUMENTS: [&str; 2] = ["--formats", "pptx,xlsx,csv,md"];

#[test]
fn documents_are_written_and_their_paths_printed() {
    let home = temporary();
    let folder = home.path().join("new/folder");
    let ran = export(&folder, &DOCUMENTS);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    let expected = ["harbour-bakery.csv", "harbour-bakery.md", "harbour-bakery.pptx", "harbour-bakery.xlsx"];
    assert_eq!(names(&folder), expected);
    let mut printed: Vec<String> = ran.out.lines().map(str::to_owned).collect();
    printed.sort();
    let paths: Vec<String> = expected.iter().map(|name| folder.join(name).display().to_string()).collect();
    assert_eq!(printed, paths);
    for name in expected {
        assert!(fs::metadata(folder.join(name)).expect("there").len() > 2_000, "{name}");
    }
}

#[test]
fn a_file_that_is_there_is_not_overwritten_without_force() {
    let folder = temporary();
    let path = folder.path().join("harbour-bakery.md");
    fs::write(&path, "mine").expect("written");
    let ran = export(folder.path(), &DOCUMENTS);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("This file already exists, so nothing was saved; use --force"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1);
    assert_eq!((names(folder.path()), text_of(&path)), (vec!["harbour-bakery.md".to_owned()], "mine".to_owned()));
    let ran = export(folder.path(), &["--formats", "md", "--force"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(text_of(&path).starts_with("# Harbour Bakery"));
}

#[test]
fn wrong_words_end_with_status_2_and_write_nothing() {
    let home = temporary();
    let folder = home.path().join("out");
    for words in [
        &["--formats", "gif"][..],
        &["--charts", "nonsense"],
        &["--charts", "milestone-nonsense"],
        &["--size", "10x10"],
        &["--size", "huge"],
        &["--scale", "5"],
        &["--scale", "0"],
        &["--background", "pink"],
    ] {
        let ran = export(&folder, words);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{words:?}: {}", ran.err);
        assert!(!folder.exists(), "{words:?}");
    }
    for scale in ["nan", "inf", "-inf", "0", "-1", "-0", "5", "1.5", "1e999", "two", ""] {
        let said = "choose 1, 2, 3 or 4";
        let ran = export(&folder, &[&format!("--scale={scale}")]);
        assert!(ran.status == Some(2) && ran.err.contains(said), "{scale}: {}", ran.err);
        assert!(!folder.exists(), "{scale}");
    }
    assert!(export(&folder, &["--scale", "-1"]).err.contains("choose 1, 2, 3 or 4"));
    assert!(
        export(&folder, &["--scale", "--formats", "png"]).err.contains("`--scale` needs a value: write `--scale <N>`.")
    );
    assert!(export(&folder, &["--charts", "fti"]).err.contains("did you mean \"fit\"?"));
    assert_eq!(run(["export", &sample()]).status, Some(2), "a folder must be named");
}

#[test]
fn charts_are_chosen_and_those_with_nothing_to_show_are_named() {
    let folder = temporary();
    let ran = export(folder.path(), &["--formats", "svg", "--charts", "fit,scenarios"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_eq!(names(folder.path()), ["harbour-bakery-fit.svg"]);
    assert!(ran.err.contains("harbour-bakery-scenarios.svg was not saved: the plan has no scenarios."), "{}", ran.err);
}

#[test]
fn a_chart_that_is_asked_for_and_empty_says_why() {
    let folder = temporary();
    let ran = export(folder.path(), &["--formats", "svg", "--charts", "fit,since,today,timeline"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_eq!(names(folder.path()), ["harbour-bakery-fit.svg"]);
    for said in [
        "warning: The chart `since` needs an earlier plan: add `--since OLD.plan.ron`.",
        "warning: harbour-bakery-today.svg was not saved: the plan doesn’t say where you are today.",
        "warning: harbour-bakery-timeline.svg was not saved: no action has a date.",
    ] {
        assert_eq!(ran.err.matches(said).count(), 1, "{}", ran.err);
    }
    assert_eq!(ran.err.lines().count(), 3, "{}", ran.err);
    let ran = export(folder.path(), &["--charts", ","]);
    assert!(
        ran.status == Some(2) && ran.err.contains("`--charts` is empty; choose from audience, fit, "),
        "{}",
        ran.err
    );
    let ran = export(folder.path(), &["--formats", ""]);
    assert!(ran.status == Some(2) && ran.err.contains("`--formats` is empty; choose from "), "{}", ran.err);
}

#[test]
fn inputs_at_fault_end_with_status_1_and_one_sentence() {
    let home = temporary();
    let folder = home.path().join("out").display().to_string();
    let file = home.path().join("a-file");
    fs::write(&file, "x").expect("written");
    let nowhere = home.path().join("nowhere.plan.ron").display().to_string();
    let inside = file.join("sub").display().to_string();
    let brand = file.display().to_string();
    for words in [
        &["export", &nowhere, "--out", &folder][..],
        &["export", &sample(), "--out", &inside, "--formats", "md"],
        &["export", &sample(), "--out", &folder, "--brand", &nowhere],
        &["export", &sample(), "--out", &folder, "--brand", &brand],
        &["export", &sample(), "--out", &folder, "--segment", "Nobody"],
    ] {
        let ran = run(words);
        assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{words:?}: {}", ran.err);
        assert!(ran.err.starts_with("error: ") && ran.err.lines().count() == 1, "{}", ran.err);
        assert!(!ran.err.contains("os error"), "{}", ran.err);
    }
    assert!(!Path::new(&folder).exists());
}

#[test]
fn what_cannot_be_a_folder_is_said_to_be_none() {
    let home = temporary();
    let file = home.path().join("a-file");
    fs::write(&file, "x").expect("written");
    let below = file.join("below/it");
    let long = home.path().join("n".repeat(300));
    let deep = home.path().join("deep/".repeat(2_000));
    let cases = [
        (&file, &file, "This is a file, but a folder is needed; choose another folder."),
        (&below, &file, "This is a file, so it can’t contain a folder; choose another folder."),
        (&long, &long, "This name or path is longer than the system allows; choose a shorter one."),
        (&deep, &deep, "This name or path is longer than the system allows; choose a shorter one."),
    ];
    for (out, blamed, sentence) in cases {
        for words in
            [&["--formats", "md"][..], &["--formats", "md", "--force"], &["--formats", "png", "--charts", "fit"]]
        {
            let ran = export(out, words);
            assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{}", ran.err);
            assert_eq!(ran.err, format!("error: {}: {sentence}\n", blamed.display()));
        }
    }
    assert_eq!(names(home.path()), ["a-file"]);
}

/// What the containers of office programs begin with, and the name of a part.
fn container(part: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(part.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn a_look_that_is_locked_old_or_cut_says_so() {
    let home = temporary();
    let ran = export(&home.path().join("out"), &["--formats", "pptx"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let deck = fs::read(home.path().join("out/harbour-bakery.pptx")).expect("the deck is there");
    let brand = text_of(&fixture("base.brand.ron"));
    let cases: [(&str, &[u8], &str); 5] = [
        ("locked.pptx", &container("EncryptedPackage"), "This file is protected with a password; open it"),
        (
            "old.pot",
            &container("PowerPoint Document"),
            "This is a PowerPoint 97–2003 presentation (.ppt); open it, save it as",
        ),
        ("cut.pptx", &deck[..deck.len() - 1], "This file is incomplete: its end is missing. Copy or download it again"),
        (
            "half.pptx",
            &deck[..deck.len() / 2],
            "This file is incomplete: its end is missing. Copy or download it again",
        ),
        ("cut.brand.ron", &brand.as_bytes()[..brand.len() - 9], "The file ends before it is complete: it was cut off"),
    ];
    for (name, bytes, sentence) in cases {
        let path = home.path().join(name);
        fs::write(&path, bytes).expect("written");
        let ran = export(&home.path().join("look"), &["--formats", "md", "--brand", &path.display().to_string()]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{name}: {}", ran.err);
        assert!(ran.err.contains(sentence) && !ran.err.contains("did you mean"), "{name}: {}", ran.err);
    }
}

#[test]
fn a_brand_is_checked_and_its_logo_must_lie_beside_it() {
    let home = temporary();
    let brand = home.path().join("client.brand.ron");
    let text = text_of(&fixture("base.brand.ron"));
    fs::write(&brand, text.replace("logo.png", "../../secret.png")).expect("written");
    let words = ["--formats", "pptx", "--brand", &brand.display().to_string()];
    let ran = export(&home.path().join("out"), &words);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(ran.err.contains("is not in the same folder as this file"), "{}", ran.err);
    assert!(
        ran.err.contains(
            "The six accents of “Client” are so similar that milestones are hard to tell apart by colour; for"
        ),
        "{}",
        ran.err
    );

    fs::write(&brand, &text).expect("written");
    fs::write(home.path().join("logo.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x20\0\0\0\x10\x08\x02\0\0\0")
        .expect("written");
    let ran = export(&home.path().join("damaged"), &words);
    assert!(ran.err.contains("The logo logo.png is damaged or empty, so it isn’t shown"), "{}", ran.err);

    let theme = home.path().join("out/harbour-bakery.pptx").display().to_string();
    let ran = export(&home.path().join("again"), &["--formats", "pptx", "--brand", &theme]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
}

#[test]
fn the_background_is_that_of_the_brand_unless_another_is_chosen() {
    let home = temporary();
    let brand = home.path().join("client.brand.ron");
    fs::write(&brand, "(format: 1, name: \"Client\", ink: \"#FFFFFF\", paper: \"#0B1F3A\")").expect("written");
    let brand = brand.display().to_string();
    let ground = |name: &str, more: &[&str]| {
        let words = [&["--formats", "svg", "--charts", "fit", "--brand", brand.as_str()], more].concat();
        let ran = export(&home.path().join(name), &words);
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{name}");
        let picture = fs::read_to_string(home.path().join(name).join("harbour-bakery-fit.svg")).expect("a picture");
        ["#0b1f3a", "#ffffff"].map(|colour| picture.to_lowercase().find(colour)).map(|at| at.unwrap_or(usize::MAX))
    };
    let [dark, light] = ground("own", &[]);
    assert!(dark < light, "the paper is painted first");
    let [dark, light] = ground("light", &["--background", "light"]);
    assert!(light < dark);
}
