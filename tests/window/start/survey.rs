//! A survey: its questionnaire, the table of its answers, and the segments that come of it.

use super::{at, fixture, near, send, undo, wish};
use crate::support::{Bench, click, plan, run, sample, state, type_path, wait_for};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::view::Page;
use seven_milestones::domain::plan::Scope;
use seven_milestones::storage;
use std::path::PathBuf;

/// A window in which the answers of a file have been read, as if it had been dropped there.
fn answers(name: &str) -> Bench {
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Open(fixture(name)));
    wait_for(&mut bench, "the answers", |state| state.survey.open.is_some());
    bench
}

/// Waits until what is asked of the answers has been counted.
fn counted(bench: &mut Bench) {
    wait_for(bench, "counted", |state| {
        let open = state.survey.open.as_ref().expect("open");
        open.asked == open.counted.asked
    });
}

#[test]
fn two_hundred_answers_set_the_sliders_of_a_segment() {
    let mut bench = answers("two-hundred.csv");
    let before = plan(&bench);
    assert_eq!(state(&bench).view.page, Page::Survey);
    assert!(bench.query_by_label("two-hundred.csv: 200 people").is_some());
    assert!(bench.query_by_label("All 22 questions are understood.").is_some());
    assert!(bench.query_by_label_contains("22 columns, separated by comma, UTF-8.").is_some());
    assert!(bench.query_by_label_contains("Answers to need_identity: 0: ").is_some(), "what people answered is shown");
    assert!(bench.query_by_label("Answers split into two camps on Groups: consider two segments").is_some());
    assert_eq!(plan(&bench), before, "nothing changes before a person says so");
    click(&mut bench, "Use for this segment");
    assert_eq!(state(&bench).view.page, Page::Where);
    let groups = wish(&bench, "Local families", "groups");
    assert_eq!(groups.answers, Some(182));
    assert_eq!(plan(&bench).segment("Local families").expect("there").share.get(), 60.0);
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
}

#[test]
fn two_camps_become_two_segments() {
    let mut bench = answers("two-hundred.csv");
    let before = plan(&bench);
    click(&mut bench, "Split into two segments");
    counted(&mut bench);
    click(&mut bench, "Replace this segment with both");
    let names: Vec<String> = plan(&bench).segments.iter().map(|segment| segment.name.clone()).collect();
    assert_eq!(names, ["Two hundred: on their own", "Cafés we supply", "Two hundred: in communities"]);
    let shares: Vec<f64> = plan(&bench).segments.iter().map(|segment| segment.share.get()).collect();
    near(&shares, &[36.0, 40.0, 24.0]);
    let need = |name: &str| wish(&bench, name, "groups").need.get();
    assert!(need("Two hundred: on their own") < 35.0 && need("Two hundred: in communities") > 65.0);
    undo(&mut bench);
    assert_eq!(plan(&bench), before, "two segments are one step");
    send(&mut bench, Command::Run(Action::Survey));
    click(&mut bench, "Add as two new segments");
    assert_eq!(plan(&bench).segments.len(), 4);
    assert_eq!(state(&bench).document.scope, Scope::Segment("Two hundred: on their own".to_owned()));
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
}

#[test]
fn a_column_holds_what_a_person_says_and_each_question_has_one() {
    let mut bench = answers("two-hundred.csv");
    click(&mut bench, "Column 1: need_identity");
    click(&mut bench, "Not used");
    counted(&mut bench);
    assert!(bench.query_by_label("Not asked").is_some());
    click(&mut bench, "Column 3: need_communications");
    click(&mut bench, "Identity: need");
    counted(&mut bench);
    let open = state(&bench).survey.open.as_ref().expect("open");
    assert!(open.counted.asked.mappings[0].columns[2].name(storage::framework()).starts_with("Identity"));
    bench.get_by_label("Name of the new segment").focus();
    run(&mut bench);
    bench.get_by_label("Name of the new segment").type_text(" people");
    run(&mut bench);
    counted(&mut bench);
    click(&mut bench, "Add as a new segment");
    let plan = plan(&bench);
    let added = plan.segments.last().expect("added");
    assert!(added.name.contains("people"), "{}", added.name);
    assert!(!added.needs.iter().any(|(id, _)| id.as_str() == "communications"), "nobody was asked");
    assert_eq!(added.share.get(), 50.0, "as much as a segment has on average");
}

#[test]
fn cells_that_cannot_be_counted_are_listed_with_their_lines() {
    let mut bench = answers("bad-cells.csv");
    assert!(bench.query_by_label("Line 3, need_identity").is_some());
    assert!(bench.query_by_label_contains("4 rows skipped, and 5 answers couldn’t be read").is_some());
    click(&mut bench, "Discard answers");
    assert!(bench.query_by_label("Save as Markdown…").is_some());
}

#[test]
fn a_table_that_cannot_be_read_says_why() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("empty.csv");
    std::fs::write(&path, "").expect("written");
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Open(path));
    wait_for(&mut bench, "the fault", |state| state.survey.fault.is_some());
    assert!(bench.query_by_label("These answers couldn’t be read").is_some());
    assert!(bench.query_by_label_contains("The file is empty, so it holds no answers").is_some());
}

#[test]
fn the_questionnaire_is_saved_beside_a_table_and_replaces_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("ask.md");
    let table = folder.path().join("ask-answers.csv");
    std::fs::write(&table, "my answers").expect("written");
    let mut bench = at(Action::Survey);
    let save = |bench: &mut Bench| {
        click(bench, "Save as Markdown…");
        type_path(bench, &path, "Save");
    };
    save(&mut bench);
    wait_for(&mut bench, "saved", |state| !state.notices.list.is_empty());
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("it is there");
    assert!(read(&path).starts_with("# What do you look for on social media?"));
    assert_eq!(read(&table), "my answers");
    assert!(read(&folder.path().join("ask-answers-2.csv")).starts_with("need_identity,importance_identity,"));
    save(&mut bench);
    wait_for(&mut bench, "asked for another name", |state| state.dialogs.question.is_some());
    assert!(state(&bench).notices.list.last().expect("said").failed);
}

/// A window in which the answers of a text have been read.
fn answers_of(text: &str) -> (Bench, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("own words.csv");
    std::fs::write(&path, text).expect("written");
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Open(path));
    wait_for(&mut bench, "the answers", |state| state.survey.open.is_some());
    (bench, folder)
}

/// What of a milestone’s need the answers make.
fn need(bench: &Bench, id: &str) -> Option<f64> {
    let open = state(bench).survey.open.as_ref().expect("open");
    let parts = open.counted.parts.as_ref().ok()?;
    parts[0].segment.needs.iter().find(|(milestone, _)| milestone.as_str() == id).map(|(_, wish)| wish.need.get())
}

#[test]
fn words_that_nobody_knows_count_once_a_person_has_put_them_in_order() {
    let (mut bench, _folder) = answers_of("Identity,Region\nmeh,North\nwow,South\nwow,North\nfine,South\n");
    assert!(bench.query_by_label_contains("We don’t know the order of these answers").is_some());
    assert_eq!(need(&bench, "identity"), None);
    click(&mut bench, "Put the answers in order… Column 1: Identity");
    // The most frequent comes first: wow, fine, meh.
    for name in ["Move wow down", "Move wow down", "Move fine down"] {
        click(&mut bench, name);
    }
    click(&mut bench, "Use this order");
    counted(&mut bench);
    assert_eq!(need(&bench, "identity"), Some((0.0 + 100.0 + 100.0 + 50.0) / 4.0));
    assert!(bench.query_by_label_contains("Too early to say").is_some(), "four people name no leader");
    assert!(bench.query_by_label("Comes first").is_none());
}

#[test]
fn a_scale_and_segments_are_chosen_and_a_file_is_added() {
    let (mut bench, folder) = answers_of("Identity,Region\n1,North\n10,South\n10,North\n4,South\n");
    assert!(bench.query_by_label_contains("Nobody answered 0.").is_some(), "a scale from 1 to 10 may be one from 0");
    near(&[need(&bench, "identity").expect("counted")], &[100.0 * (0.0 + 9.0 + 9.0 + 3.0) / 36.0]);
    click(&mut bench, "Scale of column 1: Identity");
    click(&mut bench, "0 to 10");
    counted(&mut bench);
    near(&[need(&bench, "identity").expect("counted")], &[100.0 * 25.0 / 40.0]);
    assert!(bench.query_by_label("You chose this scale.").is_some());
    let more = folder.path().join("more.csv");
    std::fs::write(&more, "Identity,Region\n10,South\n2,South\n").expect("written");
    send(&mut bench, Command::Open(more));
    wait_for(&mut bench, "the second file", |state| {
        state.survey.open.as_ref().is_some_and(|open| open.files.len() == 2)
    });
    run(&mut bench);
    assert!(bench.query_by_label("2 files: 5 people").is_some(), "one row is in both");
    click(&mut bench, "Segments");
    click(&mut bench, "One for each answer to “Region”");
    counted(&mut bench);
    let open = state(&bench).survey.open.as_ref().expect("open");
    let parts: Vec<_> =
        open.counted.parts.as_ref().expect("segments").iter().map(|p| (&*p.segment.name, p.people)).collect();
    assert_eq!(parts, [("North", 2), ("South", 3)]);
    click(&mut bench, "Take out more.csv");
    counted(&mut bench);
    assert!(bench.query_by_label("own words.csv: 4 people").is_some());
}
