//! A survey on its way into the plan.

use super::words::{question_words, scope_words};
use super::{acts, answers, does, milestone, play, sample, says};
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::file_dialog::{Choice, Purpose};
use seven_milestones::app::question::Answer;
use seven_milestones::app::saving::NotSaved;
use seven_milestones::app::state::State;
use seven_milestones::app::survey::{Asked, Counted, ReadTable, SurveyCommand, SurveyEffect, Take};
use seven_milestones::storage;
use seven_milestones::survey::{Column, guess, read_table};
use std::sync::Arc;

const TABLE: &[u8] = b"need_identity,need_brand,comment\n2,8,good\n3,9,\n8,1,\n9,2,never\n";

/// The page, the table with what it makes, and the segments of the plan.
fn survey(state: &State) -> String {
    let table = match &state.survey.open {
        None if state.survey.reading => "reading".to_owned(),
        None => state.survey.fault.clone().unwrap_or_else(|| "no table".to_owned()),
        Some(open) => match &open.counted.parts {
            Ok(parts) => {
                let parts: Vec<_> =
                    parts.iter().map(|part| format!("{} of {}", part.answers, part.segment.name)).collect();
                assert_eq!(open.leaders.len(), parts.len(), "each has somebody who would lead");
                parts.join(" and ")
            }
            Err(sentence) => sentence.clone(),
        },
    };
    let segments = state.document.plan.segments.len();
    format!("{:?}, {table}; {segments} segments, {}{}", state.view.page, scope_words(state), question_words(state))
}

fn asks(command: SurveyCommand) -> super::Event {
    does(Command::Survey(command))
}

/// The thread has read the table.
fn is_read() -> super::Event {
    let table = Arc::new(read_table(TABLE).expect("a table"));
    let columns = guess(storage::framework(), storage::library(), &table);
    let asked = Asked { columns, split: None, name: "Spring".to_owned() };
    let counted = Arc::new(Counted::new(storage::framework(), storage::library(), &table, asked));
    let read = ReadTable { path: "spring.csv".into(), table, counted };
    asks(SurveyCommand::Read(Ok(Box::new(read))))
}

/// The thread has counted what was asked so many questions ago; the last is 0.
fn is_counted(ago: usize) -> super::Event {
    answers(move |played| {
        let counts = played.asked.iter().rev().filter_map(|effect| match effect {
            Effect::Survey(SurveyEffect::Count { table, asked, .. }) => Some((table, asked)),
            _ => None,
        });
        let (table, asked) = counts.into_iter().nth(ago).expect("it was asked");
        Command::Survey(SurveyCommand::Counted(Arc::new(Counted::new(
            storage::framework(),
            storage::library(),
            table,
            asked.clone(),
        ))))
    })
}

fn chosen(purpose: Purpose, choice: Choice) -> super::Event {
    does(Command::Chosen { purpose, choice })
}

#[test]
fn answers_become_segments() {
    let split = |id: &str| asks(SurveyCommand::Split(Some(milestone(id))));
    let script = vec![
        ("opens the page", acts(Action::Survey), "Survey, no table; 2 segments, Local families", ""),
        (
            "opens answers",
            asks(SurveyCommand::AskOpen),
            "Survey, no table; 2 segments, Local families",
            "dialog Answers",
        ),
        (
            "calls it off",
            chosen(Purpose::Answers, Choice::Cancelled),
            "Survey, no table; 2 segments, Local families",
            "",
        ),
        (
            "drops a table",
            does(Command::Open("spring.csv".into())),
            "Survey, reading; 2 segments, Local families",
            "read table spring.csv",
        ),
        (
            "it cannot be read",
            asks(SurveyCommand::Read(Err("no table".to_owned()))),
            "Survey, no table; 2 segments, Local families",
            "",
        ),
        (
            "drops another",
            does(Command::Open("SPRING.CSV".into())),
            "Survey, reading; 2 segments, Local families",
            "read table SPRING.CSV",
        ),
        ("it is read", is_read(), "Survey, 4 of Spring; 2 segments, Local families", ""),
        (
            "names the segment",
            asks(SurveyCommand::Name("Guests".to_owned())),
            "Survey, 4 of Spring; 2 segments, Local families",
            "count as “Guests”",
        ),
        (
            "parts the answers",
            split("identity"),
            "Survey, 4 of Spring; 2 segments, Local families",
            "count as “Guests” by identity",
        ),
        (
            "the count of the first question comes late",
            is_counted(1),
            "Survey, 4 of Spring; 2 segments, Local families",
            "",
        ),
        (
            "the count of the second comes",
            is_counted(0),
            "Survey, 2 of Guests: anonymous and 2 of Guests: real names; 2 segments, Local families",
            "",
        ),
        (
            "takes both as new",
            asks(SurveyCommand::Use(Take::AsNew)),
            "Where, 2 of Guests: anonymous and 2 of Guests: real names; 4 segments, Guests: anonymous",
            "says “Two segments added.”",
        ),
        (
            "undoes it as one step: the tab beside it is shown",
            acts(Action::Undo),
            "Where, 2 of Guests: anonymous and 2 of Guests: real names; 2 segments, Cafés we supply",
            "",
        ),
        ("puts the table away", asks(SurveyCommand::Close), "Where, no table; 2 segments, Cafés we supply", ""),
        ("a count comes after that", is_counted(0), "Where, no table; 2 segments, Cafés we supply", ""),
    ];
    play(sample(), survey, script);
}

#[test]
fn each_question_has_one_column() {
    let columns = |state: &State| {
        let open = state.survey.open.as_ref().map(|open| open.asked.columns.clone()).unwrap_or_default();
        open.iter().map(|column| column.name(storage::framework())).collect::<Vec<_>>().join(", ")
    };
    let column = |at, column| asks(SurveyCommand::Column { at, column });
    let brand = || Column::Need(milestone("brand"));
    let script = vec![
        ("there is no table to ask of", column(0, brand()), "", ""),
        ("drops a table", does(Command::Open("spring.csv".into())), "", "read table spring.csv"),
        ("it is read", is_read(), "Identity: need, Online brand: need, Not used", ""),
        (
            "says that the first is about brand",
            column(0, brand()),
            "Online brand: need, Not used, Not used",
            "count as “Spring”",
        ),
        (
            "says something of a column that there is not",
            column(9, Column::Age),
            "Online brand: need, Not used, Not used",
            "count as “Spring”",
        ),
    ];
    play(sample(), columns, script);
}

#[test]
fn a_questionnaire_is_saved() {
    let script = vec![
        (
            "wants the questionnaire",
            asks(SurveyCommand::AskSave),
            "Where, no table; 2 segments, Local families",
            "dialog Questionnaire questionnaire.md",
        ),
        (
            "has no dialog",
            chosen(Purpose::Questionnaire, Choice::NoDialog),
            "Where, no table; 2 segments, Local families, asks: which path to Questionnaire: “questionnaire.md”",
            "",
        ),
        (
            "enters the name",
            says(Answer::Yes),
            "Where, no table; 2 segments, Local families",
            "write questionnaire questionnaire.md agreed Nothing",
        ),
        (
            "it is there already",
            asks(SurveyCommand::Saved(Err(NotSaved::Exists))),
            "Where, no table; 2 segments, Local families, asks: which path to Questionnaire: “questionnaire.md”",
            "FAILS “There is already a file with that name. Type another name.”",
        ),
        (
            "types another",
            does(Command::PathTyped("q2.md".to_owned())),
            "Where, no table; 2 segments, Local families, asks: which path to Questionnaire: “q2.md”",
            "",
        ),
        (
            "enters it",
            says(Answer::Yes),
            "Where, no table; 2 segments, Local families",
            "write questionnaire q2.md agreed Nothing",
        ),
        (
            "the disk is full",
            asks(SurveyCommand::Saved(Err(NotSaved::Failed("full".to_owned())))),
            "Where, no table; 2 segments, Local families",
            "FAILS “Full.”",
        ),
        (
            "it is saved after all",
            asks(SurveyCommand::Saved(Ok("Saved q2.md, and q2-answers.csv for the answers".to_owned()))),
            "Where, no table; 2 segments, Local families",
            "says “Saved q2.md, and q2-answers.csv for the answers.”",
        ),
        (
            "chooses in a dialog, which has asked about replacing",
            chosen(Purpose::Questionnaire, Choice::Path("q.md".into())),
            "Where, no table; 2 segments, Local families",
            "write questionnaire q.md agreed Replace",
        ),
    ];
    play(sample(), survey, script);
}
