//! The calls that documents show: each is one that the program takes, and those to copy are run.

use super::markdown::Document;
use super::{none, ours};
use crate::command_line::succeeds;
use crate::support::{Ran, program, run, temporary, text_of};
use clap::Parser as _;
use seven_milestones::chart::CHARTS;
use seven_milestones::cli::Invocation;
use seven_milestones::export::job::{Format, Size};
use std::collections::BTreeSet;

/// The commands of this build.
fn commands() -> &'static [&'static str] {
    if cfg!(feature = "export") {
        &["rank", "compare", "check", "sample", "survey", "questionnaire", "export"]
    } else {
        &["rank", "compare", "check", "sample", "survey", "questionnaire"]
    }
}

/// Whether a call is of a command that this build does not have.
fn is_elsewhere(call: &str) -> bool {
    cfg!(not(feature = "export")) && call.contains(" export ")
}

/// A line to copy without what is said beside it.
fn call_of(line: &str) -> Option<&str> {
    let call = line.trim().starts_with("seven-milestones ").then_some(line.trim())?;
    Some(call.split("  #").next().unwrap_or(call).trim_end())
}

/// What is wrong with the calls of a document that are shown within a sentence.
fn not_taken(document: &Document) -> Vec<String> {
    let calls = document.spans().filter(|at| at.text.starts_with("seven-milestones ") && !is_elsewhere(at.text));
    let wrong = |at: super::markdown::At<'_>| {
        let fault = Invocation::try_parse_from(at.text.split_whitespace()).err()?;
        Some(format!("{}:{}: `{}`: {fault}", document.name, at.line, at.text))
    };
    calls.filter_map(wrong).collect()
}

/// The options of all commands, without their dashes.
fn options() -> BTreeSet<String> {
    let helps = commands().iter().map(|command| run([command, "--help"]).out).chain([run(["--help"]).out]);
    let mut options = BTreeSet::new();
    for help in helps {
        let words = help.split_whitespace().map(|word| word.trim_end_matches([',', '`']));
        options.extend(words.filter_map(|word| word.strip_prefix("--")).map(str::to_owned));
    }
    options
}

/// What is wrong with the options of a document that are shown within a sentence.
fn unknown_options(document: &Document, known: &BTreeSet<String>) -> Vec<String> {
    let options = document.spans().filter_map(|at| {
        let option = at.text.strip_prefix("--")?.split([' ', '=']).next()?;
        (!known.contains(option)).then(|| format!("{}:{}: there is no option --{option}", document.name, at.line))
    });
    options.collect()
}

#[test]
fn every_call_within_a_sentence_is_one_that_the_program_takes() {
    none(&ours().iter().flat_map(not_taken).collect::<Vec<_>>());
    let broken =
        Document::new("x.md", "`seven-milestones rank` and `seven-milestones rank a --jsn`, `seven-milestones rank a`");
    assert_eq!(not_taken(&broken).len(), 2);
}

#[test]
fn every_option_is_one_of_the_programs() {
    let mut known = options();
    // Benchmarks take it, and not the program.
    known.insert("bench".to_owned());
    if cfg!(feature = "export") {
        none(&ours().iter().flat_map(|document| unknown_options(document, &known)).collect::<Vec<_>>());
    }
    assert_eq!(unknown_options(&Document::new("x.md", "`--jsn`, `--json`, `--segment=A`"), &known).len(), 1);
}

/// The spans of code of a document.
fn shown(name: &str) -> BTreeSet<String> {
    let documents = ours();
    let document = documents.iter().find(|document| document.name == name).expect("the document is there");
    document.spans().map(|at| at.text.to_owned()).collect()
}

#[test]
fn every_option_command_format_and_chart_is_in_a_document() {
    let all: BTreeSet<String> =
        ["docs/files.md", "docs/exports.md", "docs/surveys.md"].into_iter().flat_map(shown).collect();
    for option in options() {
        let option = format!("--{option}");
        let is_named = |span: &String| span.split_whitespace().any(|word| word == option);
        assert!(all.iter().any(is_named), "docs/files.md, docs/exports.md and docs/surveys.md do not name {option}");
    }
    for command in commands() {
        let is_named = |span: &String| span.starts_with(&format!("seven-milestones {command} "));
        assert!(all.iter().any(is_named), "docs/files.md does not name {command}");
    }
    let exports = shown("docs/exports.md");
    for format in Format::ALL {
        assert!(exports.contains(format.ending()), "docs/exports.md does not name {}", format.ending());
    }
    for (_, size) in Size::NAMED {
        assert!(exports.contains(size), "docs/exports.md does not name {size}");
    }
    for row in CHARTS {
        let id = if row.id.ends_with('-') { format!("{}<id>", row.id) } else { row.id.to_owned() };
        assert!(exports.contains(&id), "docs/exports.md does not name the chart {id}");
    }
}

/// Runs the calls of a document in one folder, in their order.
#[cfg(target_os = "linux")]
fn run_all(document: &Document) -> usize {
    let home = temporary();
    std::fs::copy(crate::support::fixture("survey/tools/kobo.csv"), home.path().join("answers.csv")).expect("copied");
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_seven-milestones"));
    let folders = std::env::join_paths([program.parent().expect("a folder"), "/usr/bin".as_ref(), "/bin".as_ref()]);
    let mut count = 0;
    for line in document.code("sh") {
        let Some(call) = call_of(line.text).filter(|call| !is_elsewhere(call)) else { continue };
        let ran: Ran = std::process::Command::new("sh")
            .args(["-c", call])
            .current_dir(home.path())
            .env("SEVEN_MILESTONES_HOME", home.path())
            .env("PATH", folders.as_ref().expect("plain paths"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output()
            .expect("it starts")
            .into();
        assert_eq!(ran.status, Some(0), "{}:{}: {call}: {}", document.name, line.line, ran.err);
        count += 1;
    }
    count
}

#[test]
#[cfg(target_os = "linux")]
fn every_call_to_copy_works_as_it_stands() {
    let count: usize = ours().iter().map(run_all).sum();
    assert!(count >= 8, "the calls were not found: {count}");
}

#[test]
fn a_call_is_told_from_what_is_said_beside_it() {
    assert_eq!(call_of("seven-milestones rank a   # the ranking"), Some("seven-milestones rank a"));
    assert_eq!(call_of("cargo run -- a"), None);
}

/// The files that `docs/files.md` shows are files that the program reads.
#[test]
fn every_file_that_is_shown_is_sound() {
    let documents = ours();
    let files = documents.iter().find(|document| document.name == "docs/files.md").expect("it is there");
    let blocks = files.blocks("ron");
    assert!(blocks.len() >= 4, "the blocks were not found");
    for block in blocks {
        let folder = temporary();
        let id = block.lines().find_map(|line| line.trim().strip_prefix("id: \"")?.split('"').next());
        let path = folder.path().join(format!("{}.ron", id.unwrap_or("shown")));
        std::fs::write(&path, &block).expect("written");
        std::fs::copy(crate::support::repository("assets/icon/32.png"), folder.path().join("logo.png"))
            .expect("copied");
        let ran: Ran = program(folder.path(), ["check".as_ref(), path.as_os_str()]).output().expect("it starts").into();
        assert_eq!(ran.status, Some(0), "{}\n{block}", ran.err);
    }
}

/// Every place in an object that has a name, as a path; items of a list have one path. Maps from ids are not gone into.
fn places(value: &serde_json::Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(entries) => {
            for (key, value) in entries {
                let inner = format!("{path}.{key}");
                let of_ids = [".robustness.pairwise", ".map.platforms", ".map.segments"].contains(&&*inner);
                found.insert(inner.clone());
                if !of_ids {
                    places(value, &inner, found);
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| places(item, path, found)),
        _ => {}
    }
}

#[test]
fn the_json_that_is_shown_has_the_names_of_the_json_that_is_printed() {
    let documents = ours();
    let files = documents.iter().find(|document| document.name == "docs/files.md").expect("it is there");
    let shown: serde_json::Value = serde_json::from_str(&files.blocks("json")[0]).expect("it is JSON");
    let [mut ours, mut theirs] = [BTreeSet::new(), BTreeSet::new()];
    places(&shown, "", &mut ours);
    let home = temporary();
    succeeds(&program(home.path(), ["sample", "."]).output().expect("it starts").into());
    // The sample does not say where the business is today; here it does.
    let plan = home.path().join("harbour-bakery.plan.ron");
    let text = text_of(&plan);
    let end = text.rfind(')').expect("a plan ends");
    let today = "    looked_at: \"2000-01-01\",\n    today: {\"facebook\": (), \"x\": (hours: 3)},\n    capacity: 12,\n    roles: {\"facebook\": (posts: 3)},\n    \
                 competitors: [(name: \"A\", platforms: [\"x\"])],\n)\n";
    std::fs::write(&plan, format!("{}{today}", &text[..end])).expect("written");
    // For all segments no slider of the sample is near a change; for one of them some are.
    for more in [&[][..], &["--segment", "Local families"]] {
        let words = ["rank", "harbour-bakery.plan.ron", "--json"].iter().chain(more);
        let ran: Ran = program(home.path(), words).output().expect("it starts").into();
        succeeds(&ran);
        places(&serde_json::from_str(&ran.out).expect("it is JSON"), "", &mut theirs);
    }
    assert!(ours.len() > 40, "the names were not found");
    assert_eq!(ours.symmetric_difference(&theirs).collect::<Vec<_>>(), Vec::<&String>::new());
    // Two plans, of which the earlier one has another need.
    std::fs::write(home.path().join("old.plan.ron"), text.replace("need: 70", "need: 20")).expect("written");
    let words = ["compare", "old.plan.ron", "harbour-bakery.plan.ron", "--json"];
    let ran: Ran = program(home.path(), words).output().expect("it starts").into();
    succeeds(&ran);
    let shown: serde_json::Value = serde_json::from_str(&files.blocks("json")[1]).expect("it is JSON");
    let [mut ours, mut theirs] = [BTreeSet::new(), BTreeSet::new()];
    places(&shown, "", &mut ours);
    places(&serde_json::from_str(&ran.out).expect("it is JSON"), "", &mut theirs);
    assert!(ours.len() > 20, "the names were not found");
    assert_eq!(ours.symmetric_difference(&theirs).collect::<Vec<_>>(), Vec::<&String>::new());
}
