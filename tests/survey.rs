//! Surveys: the questionnaire, the table of answers, what its columns hold and what the answers say.

mod answers;
mod anything;
mod asked;
mod columns;
mod command;
mod figures;
mod forms;
mod real_world;
mod table;
mod tools;
mod workbooks;

use crate::support::{fixture, text_of};
use seven_milestones::domain::id::{KindId, MilestoneId};
use seven_milestones::storage;
use seven_milestones::survey::{Column, Survey, guess, header, read_answers, read_table};
use std::fmt::Write as _;

fn milestone(text: &str) -> MilestoneId {
    MilestoneId::new(text).expect("an id")
}

fn kind(text: &str) -> KindId {
    KindId::new(text).expect("an id")
}

/// The answers of a table with our own header, or with one that is recognised.
fn survey(bytes: impl AsRef<[u8]>) -> Survey {
    let framework = storage::framework();
    let table = read_table(bytes.as_ref()).expect("the table is sound");
    read_answers(framework, storage::library(), &table, &guess(framework, storage::library(), &table))
}

/// The answers of a file of the tests.
fn survey_of(name: &str) -> Survey {
    survey(std::fs::read(fixture("survey").join(name)).expect("the fixture is there"))
}

#[test]
fn the_header_names_everything_that_a_column_can_hold() {
    let framework = storage::framework();
    let header = header(framework);
    assert!(header.starts_with("need_identity,importance_identity,need_communications,"), "{header}");
    assert!(header.ends_with(",content_pictures,content_links,topics,platforms,age\n"), "{header}");
    assert_eq!(header.split(',').count(), Column::asked(framework).len());
    let names: Vec<_> = Column::all(framework).iter().map(|column| column.name(framework)).collect();
    assert_eq!(names[..3], ["Not used", "Identity: need", "Identity: importance"]);
    assert_eq!(
        names[19..],
        [
            "Content: Links",
            "What they come for",
            "Platforms they use",
            "Age",
            "Content they like",
            "Year of birth",
            "Segment",
            "Weight",
            "ID of the person",
            "Status: finished, or a test",
        ]
    );
}

/// Two hundred made-up answers: on groups people stand in two camps, on everything else about a middle.
///
/// Every eleventh person says nothing about groups, every thirteenth nothing about how much presence matters.
fn two_hundred() -> String {
    let framework = storage::framework();
    let mut text = header(framework);
    for person in 0..200_u64 {
        // Any number that jumps about will do, so long as it is the same each time.
        let jump =
            |question: u64, most: u64| (person * 7_919 + question * 104_729 + person * person * 31) % 1_009 % most;
        let joins = person % 5 < 2;
        for (at, m) in (0..).zip(&framework.milestones) {
            let need = match m.id.as_str() {
                "groups" if person % 11 == 10 => String::new(),
                "groups" if person % 10 == 9 => "5".to_owned(),
                "groups" => (if joins { 7 + jump(at, 4) } else { jump(at, 4) }).to_string(),
                "sharing" => (if joins { 6 } else { 4 } + jump(at, 3)).to_string(),
                _ => (3 + jump(at, 5)).to_string(),
            };
            let silent = m.id.as_str() == "presence" && person % 13 == 12;
            let importance = if silent { String::new() } else { (4 + jump(at + 10, 6)).to_string() };
            _ = write!(text, "{need},{importance},");
        }
        for at in 0..framework.kinds.len() as u64 {
            _ = write!(text, "{},", jump(at + 20, 11));
        }
        // Topics and platforms stay blank.
        text.push_str(",,");
        let age = (0..).zip(&framework.ages).find(|(at, _)| *at == jump(30, 4)).map(|(_, age)| age);
        _ = writeln!(text, "{}", age.expect("there are four age bands"));
    }
    text
}

#[test]
fn the_two_hundred_answers_are_the_made_up_ones() {
    let path = fixture("survey/two-hundred.csv");
    if std::env::var_os("UPDATE_ASSETS").is_some() {
        std::fs::write(&path, two_hundred()).expect("the fixture can be written");
    }
    assert!(text_of(&path) == two_hundred(), "write the file anew with UPDATE_ASSETS=1");
}
