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
use seven_milestones::app::survey::{Counted, ReadAnswers, SurveyCommand, SurveyEffect, Take};
use seven_milestones::export::questionnaire::QuestionnaireFormat;
use seven_milestones::storage;
use seven_milestones::survey::{Column, Scale, read_table};
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
                    parts.iter().map(|part| format!("{} of {}", part.people, part.segment.name)).collect();
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

/// The thread has read the file that was asked for last.
fn is_read() -> super::Event {
    read_as(TABLE)
}

/// The same with what stands in it.
fn read_as(bytes: &'static [u8]) -> super::Event {
    answers(move |played| {
        let mut reads = played.asked.iter().rev().filter_map(|effect| match effect {
            Effect::Survey(SurveyEffect::Read { path, beside, .. }) => Some((path.clone(), beside.clone())),
            _ => None,
        });
        let (path, beside) = reads.next().expect("a file was asked for");
        let (framework, library) = (storage::framework(), storage::library());
        let table = read_table(bytes).expect("a table");
        let read = ReadAnswers::of(framework, library, path, table, "Spring".to_owned(), beside);
        Command::Survey(SurveyCommand::Read(Ok(Box::new(read))))
    })
}

/// The thread has counted what was asked so many questions ago; the last is 0.
fn is_counted(ago: usize) -> super::Event {
    answers(move |played| {
        let counts = played.asked.iter().rev().filter_map(|effect| match effect {
            Effect::Survey(SurveyEffect::Count { files, asked, .. }) => Some((files, asked)),
            _ => None,
        });
        let (files, asked) = counts.into_iter().nth(ago).expect("it was asked");
        let counted = Counted::new(storage::framework(), storage::library(), files, asked.clone());
        Command::Survey(SurveyCommand::Counted(Arc::new(counted)))
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
        let mapping = state.survey.open.as_ref().and_then(|open| open.mapping()).cloned().unwrap_or_default();
        mapping.columns.iter().map(|column| column.name(storage::framework())).collect::<Vec<_>>().join(", ")
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
fn several_files_are_one_survey_and_each_person_counts_once() {
    let files = |state: &State| {
        let Some(open) = &state.survey.open else { return "none".to_owned() };
        let people = |at: usize| open.of_file(at).map_or_else(|| "?".to_owned(), |counted| counted.people.to_string());
        let each = open.files.iter().enumerate().map(|(at, file)| format!("{} {}", file.name(), people(at)));
        format!("{}; {} shown", each.collect::<Vec<_>>().join(", "), open.shown)
    };
    let drops = |path: &str| does(Command::Open(path.into()));
    let script = vec![
        ("drops a file", drops("a.csv"), "none", "read table a.csv"),
        ("drops another, which waits", drops("b.csv"), "none", ""),
        ("the first is read, and the second begins", is_read(), "a.csv 4; 0 shown", "read table b.csv"),
        (
            "the second has two people of the first",
            read_as(b"need_identity,need_brand,comment\n2,8,good\n3,9,\n5,5,new\n"),
            "a.csv 4, b.csv 1; 1 shown",
            "",
        ),
        ("looks at the first", asks(SurveyCommand::Show(0)), "a.csv 4, b.csv 1; 0 shown", ""),
        ("looks at one that is not there", asks(SurveyCommand::Show(7)), "a.csv 4, b.csv 1; 0 shown", ""),
        ("takes the first out", asks(SurveyCommand::Remove(0)), "b.csv ?; 0 shown", "count as “Spring”"),
        ("it is counted", is_counted(0), "b.csv 3; 0 shown", ""),
        ("drops the first again", drops("a.csv"), "b.csv 3; 0 shown", "read table a.csv"),
        ("puts all away meanwhile", asks(SurveyCommand::Close), "none", ""),
        ("it comes too late", is_read(), "none", ""),
    ];
    play(sample(), files, script);
}

#[test]
fn what_is_said_of_a_column_holds_for_those_that_are_asked_alike() {
    let scales = |state: &State| {
        let Some(open) = &state.survey.open else { return String::new() };
        let told = |told: &Option<seven_milestones::survey::Found>| match told {
            None => "found".to_owned(),
            Some(found) => format!("{} to {} {}", found.scale.low, found.scale.high, found.how.name()),
        };
        let mapping = open.mapping().expect("a file is shown");
        let groups = mapping.columns.iter().filter(|column| **column == Column::Group).count();
        format!("{}; {groups} groups", mapping.told.iter().map(told).collect::<Vec<_>>().join(", "))
    };
    let table: &[u8] =
        b"Identity,Sharing,Feelings,Region\n1,5,meh,North\n2,4,yay,North\n3,1,meh,South\n4,5,wow,South\n";
    let scale = Scale::new(1.0, 10.0);
    let words = || ["meh", "yay", "wow"].map(str::to_owned).to_vec();
    let script = vec![
        ("drops a file", does(Command::Open("a.csv".into())), "", "read table a.csv"),
        ("it is read", read_as(table), "; 0 groups", ""),
        (
            "says the scale of one",
            asks(SurveyCommand::Scale { at: 0, scale }),
            "1 to 10 said, 1 to 10 said, found, found; 0 groups",
            "count as “Spring”",
        ),
        (
            "takes it back",
            asks(SurveyCommand::Scale { at: 1, scale: None }),
            "found, found, found, found; 0 groups",
            "count as “Spring”",
        ),
        (
            "says that the third is about groups",
            asks(SurveyCommand::Column { at: 2, column: Column::Need(milestone("groups")) }),
            "found, found, found, found; 0 groups",
            "count as “Spring”",
        ),
        ("which is counted", is_counted(0), "found, found, found, found; 0 groups", ""),
        (
            "puts its words in order",
            asks(SurveyCommand::Order { at: 2, answers: words() }),
            "found, found, 1 to 3 words, found; 0 groups",
            "count as “Spring”",
        ),
        (
            "parts people by region",
            asks(SurveyCommand::By(Some("Region".to_owned()))),
            "found, found, 1 to 3 words, found; 1 groups",
            "count as “Spring”",
        ),
        (
            "parts them by identity instead",
            asks(SurveyCommand::Split(Some(milestone("identity")))),
            "found, found, 1 to 3 words, found; 0 groups",
            "count as “Spring” by identity",
        ),
    ];
    play(sample(), scales, script);
}

#[test]
fn where_answers_came_from_stays_in_the_plan() {
    let sources = |state: &State| {
        let each = state.document.plan.segments.iter().flat_map(|segment| {
            segment.surveys.iter().map(move |s| format!("{}: {} of {} on {}", segment.name, s.people, s.file, s.day))
        });
        each.collect::<Vec<_>>().join(", ")
    };
    let day = |state: &mut State| state.machine.today = "2026-11-29".to_owned();
    let mut state = sample();
    day(&mut state);
    let script = vec![
        ("drops a file", does(Command::Open("folder/a.csv".into())), "", "read table folder/a.csv"),
        ("it is read", is_read(), "", ""),
        (
            "takes it for the segment that is shown",
            asks(SurveyCommand::Use(Take::InPlace)),
            "Local families: 4 of a.csv on 2026-11-29",
            "says ““Local families” now has the sliders of “Spring”. You can undo this.”",
        ),
        ("undoes it", acts(Action::Undo), "", ""),
    ];
    play(state, sources, script);
}

#[test]
fn a_questionnaire_is_saved() {
    let script = vec![
        (
            "wants the questionnaire",
            asks(SurveyCommand::AskSave(QuestionnaireFormat::Google)),
            "Where, no table; 2 segments, Local families",
            "dialog Questionnaire questionnaire.gs",
        ),
        (
            "has no dialog",
            chosen(Purpose::Questionnaire, Choice::NoDialog),
            "Where, no table; 2 segments, Local families, asks: which path to Questionnaire: “questionnaire.gs”",
            "",
        ),
        (
            "enters the name",
            says(Answer::Yes),
            "Where, no table; 2 segments, Local families",
            "write google questionnaire.gs agreed Nothing",
        ),
        (
            "it is there already",
            asks(SurveyCommand::Saved(Err(NotSaved::Exists))),
            "Where, no table; 2 segments, Local families, asks: which path to Questionnaire: “questionnaire.gs”",
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
            "write markdown q2.md agreed Nothing",
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
            "write markdown q.md agreed Replace",
        ),
        (
            "chooses a name without an ending",
            chosen(Purpose::Questionnaire, Choice::Path("q".into())),
            "Where, no table; 2 segments, Local families",
            "write google q.gs agreed Replace",
        ),
    ];
    play(sample(), survey, script);
}
