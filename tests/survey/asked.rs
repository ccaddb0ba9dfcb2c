//! Where the answers behind a plan came from, in words.

use seven_milestones::chart::words::{asked, asked_in};
use seven_milestones::domain::audience::{Segment, SurveySource};
use seven_milestones::domain::plan::Plan;
use seven_milestones::storage;

fn segment(name: &str, files: usize) -> Segment {
    let survey = |at: usize| SurveySource {
        file: format!("{at}.csv"),
        people: u32::from(at == 0) + 1,
        day: "2026-11-29".to_owned(),
    };
    Segment { surveys: (0..files).map(survey).collect(), ..Segment::middle(storage::framework(), name) }
}

#[test]
fn files_are_named_with_their_people_and_days() {
    assert_eq!(asked(&segment("A", 0)), None);
    let one = asked(&segment("A", 1));
    assert_eq!(one.as_deref(), Some("From the answers of 2 people: 0.csv (29\u{a0}November\u{a0}2026)."));
    let five = asked(&segment("A", 5)).expect("asked");
    assert!(five.starts_with("From the answers of 6 people: 0.csv (") && five.ends_with(" and 2 more."), "{five}");
}

#[test]
fn segments_that_nobody_asked_are_told_apart() {
    let plan = |segments: Vec<Segment>| Plan { segments, ..Plan::blank(storage::framework()) };
    assert_eq!(asked_in(&plan(vec![segment("A", 0)])), None);
    let both = asked_in(&plan(vec![segment("A", 1), segment("B", 0)])).expect("asked");
    assert_eq!(
        both,
        "A from the answers of 2 people: 0.csv (29\u{a0}November\u{a0}2026). The other segment was set without a survey."
    );
}
