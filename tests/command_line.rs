//! The program's calls: what they print, where, and with which status they end.

mod compare;
mod files;
mod rank;

use crate::support::{Ran, fixture, program, repository, run, run_at, temporary, text_of};
use std::fs;
use std::process::Stdio;

fn sample() -> String {
    repository("assets/examples/harbour-bakery.plan.ron").display().to_string()
}

fn path(fixture_name: &str) -> String {
    fixture(fixture_name).display().to_string()
}

#[track_caller]
pub fn succeeds(ran: &Ran) {
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_eq!(ran.err, "");
}

#[test]
fn wrong_words_end_with_status_2() {
    for words in [
        &["rank"][..],
        &["check"],
        &["sample"],
        &["rank", "a", "b"],
        &["rank", "a", "--jsn"],
        &["--nonsense"],
        &["rank", "a", "--segment"],
        &["a.plan.ron", "b.plan.ron"],
        &["a.plan.ron", "rank", "b.plan.ron"],
    ] {
        let ran = run(words);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{words:?}: {}", ran.err);
        assert!(ran.err.contains("--help") || ran.err.contains("Usage"), "{}", ran.err);
    }
}

#[test]
fn a_misspelt_command_is_blamed_and_no_plan() {
    let plan = sample();
    for words in [&["rnk", &plan][..], &["rnk", &plan, "--json"], &["--segment", "All", "rnk", &plan], &["rnk"]] {
        let ran = run(words);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{words:?}: {}", ran.err);
        let first = ran.err.lines().next().unwrap_or_default();
        assert_eq!(first, "error: There is no command `rnk`; did you mean `rank`?", "{words:?}");
        assert!(!ran.err.contains(&plan), "{}", ran.err);
    }
    let ran = run(["show", &plan]);
    assert!(ran.err.starts_with("error: There is no command `show`; there are `rank`, "), "{}", ran.err);
    assert_eq!(ran.status, Some(2));
}

#[test]
fn help_shows_examples_and_version_a_number() {
    let ran = run(["--help"]);
    succeeds(&ran);
    for word in ["Examples:", "rank harbour-bakery.plan.ron", "--platforms", "--framework", "--segment"] {
        assert!(ran.out.contains(word), "{word} is missing");
    }
    for task in ["rank", "check", "sample"] {
        let ran = run([task, "--help"]);
        succeeds(&ran);
        assert!(ran.out.contains("--platforms") && ran.out.contains("Examples:"), "{task}");
    }
    assert_eq!(run(["--version"]).out, format!("seven-milestones {}\n", env!("CARGO_PKG_VERSION")));
}

/// The calls that a help shows, without what is said beside them.
#[cfg(unix)]
fn examples(help: &str) -> Vec<String> {
    let (_, after) = help.split_once("Examples:").expect("there are examples");
    let calls = after.lines().map(str::trim).filter(|line| line.starts_with("seven-milestones "));
    let calls = calls.map(|line| line.split("   ").next().unwrap_or_default().trim().to_owned());
    // The call without words opens a window.
    calls.filter(|call| call != "seven-milestones").collect()
}

#[test]
#[cfg(unix)]
fn every_example_of_every_help_works_as_it_stands() {
    let home = temporary();
    let folder = home.path();
    succeeds(&run_at(folder, ["sample", "."]));
    std::fs::copy(folder.join("harbour-bakery.plan.ron"), folder.join("my.plan.ron")).expect("copied");
    let brand = text_of(&fixture("base.brand.ron")).replace("logo: \"logo.png\",", "");
    std::fs::write(folder.join("client.brand.ron"), brand).expect("written");
    std::fs::copy(fixture("survey/tools/kobo.csv"), folder.join("answers.csv")).expect("copied");
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_seven-milestones"));
    let folders = std::env::join_paths([program.parent().expect("a folder"), "/usr/bin".as_ref(), "/bin".as_ref()]);
    let tasks = if cfg!(feature = "export") {
        &["", "rank", "compare", "check", "sample", "questionnaire", "survey", "export"][..]
    } else {
        &["rank", "compare", "check", "sample", "questionnaire", "survey"]
    };
    let mut count = 0;
    for task in tasks {
        let help = run([task, "--help"].into_iter().filter(|word| !word.is_empty()));
        succeeds(&help);
        for call in examples(&help.out) {
            let ran: Ran = std::process::Command::new("sh")
                .args(["-c", &call])
                .current_dir(folder)
                .env("SEVEN_MILESTONES_HOME", folder)
                .env("PATH", folders.as_ref().expect("plain paths"))
                .output()
                .expect("it starts")
                .into();
            // The files of a first try are in the way of a second one.
            let again = call == "seven-milestones sample .";
            assert_eq!(ran.status, Some(i32::from(again)), "{call}: {}", ran.err);
            count += 1;
        }
    }
    assert!(count >= 9, "the examples were not found");
}

/// Starts the program with one of its streams closed at the other end, and checks that it takes that well.
#[track_caller]
fn with_a_reader_that_goes_away(words: &[&str], closed: &str, status: i32) {
    let home = temporary();
    let mut command = program(home.path(), words);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    match closed {
        "out" => drop(child.stdout.take()),
        _ => drop(child.stderr.take()),
    }
    let ran = Ran::from(child.wait_with_output().expect("the program ends"));
    assert_eq!(ran.status, Some(status), "{words:?} without {closed}: {}", ran.err);
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
}

#[test]
fn a_reader_of_the_output_that_goes_away_is_no_error() {
    for words in [&["rank", &sample()][..], &["rank", &sample(), "--json"], &["check", &sample()], &["--help"]] {
        with_a_reader_that_goes_away(words, "out", 0);
    }
}

#[test]
fn a_reader_of_the_errors_that_goes_away_changes_no_status() {
    with_a_reader_that_goes_away(&["rank", "nowhere.plan.ron"], "err", 1);
    with_a_reader_that_goes_away(&["check", "nowhere.plan.ron"], "err", 1);
    let home = temporary();
    let platforms = home.path().join("platforms");
    fs::create_dir(&platforms).expect("made");
    fs::write(platforms.join("a.ron"), text_of(&fixture("base.platform.ron"))).expect("written");
    fs::write(platforms.join("b.ron"), "broken").expect("written");
    let platforms = platforms.display().to_string();
    with_a_reader_that_goes_away(&["rank", &sample(), "--platforms", &platforms], "err", 0);
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_that_is_full_is_said_in_a_sentence() {
    for words in [&["rank", &sample()][..], &["rank", &sample(), "--json"], &["check", &sample()]] {
        let home = temporary();
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let mut command = program(home.path(), words);
        let ran = Ran::from(command.stdout(full).output().expect("the program starts"));
        assert_eq!(ran.status, Some(1), "{words:?}");
        assert!(ran.err.starts_with("error: ") && ran.err.lines().count() == 1, "{}", ran.err);
        assert!(ran.err.contains("the disk is full") && !ran.err.contains("os error"), "{}", ran.err);
    }
}
