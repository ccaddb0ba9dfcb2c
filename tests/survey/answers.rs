//! From a table to answers: what counts, and what is listed because it cannot be counted.

use super::{kind, milestone, survey, survey_of};
use seven_milestones::storage;
use seven_milestones::survey::{BadCell, Column, Encoding, Separator, Survey, guess, read_answers, read_table};

fn bad(line: u64, column: &str, cell: &str, why: &str) -> BadCell {
    BadCell { line, column: column.to_owned(), cell: cell.to_owned(), why: why.to_owned() }
}

const NO_NUMBER: &str = "this is not a number; answers are numbers from 0 to 10";
const NO_SCORE: &str = "this is not between 0 and 10";
const NOTHING: &str = "no cell in this row holds an answer that counts";

#[test]
fn a_bad_cell_is_listed_with_its_line_and_the_rest_of_its_row_counts() {
    let survey = survey_of("bad-cells.csv");
    let lines: Vec<u64> = survey.answers.iter().map(|answer| answer.line).collect();
    assert_eq!(lines, [2, 3, 4, 6, 11]);
    assert_eq!(survey.counted, 5);
    let ages = "this age is outside of the age bands: 18-29, 30-49, 50-64, 65+";
    let too_long = "this row has 7 cells but the header has 5, so answers can’t be matched to questions; put quotation marks \
                    around any cell that contains the separator";
    assert_eq!(
        survey.bad,
        [
            bad(3, "need_identity", "often", NO_NUMBER),
            bad(4, "importance_identity", "11", NO_SCORE),
            bad(4, "content_videos", "maybe", "this is neither a number nor a tick"),
            bad(6, "age", "16", ages),
            bad(7, "need_identity", "-1", NO_SCORE),
            bad(7, "", "-1, away on holiday", NOTHING),
            bad(8, "", "7, 5, 6, 5, 8, 30-49, it rained", too_long),
            bad(9, "", "", "this row is blank"),
            bad(10, "", "no thanks", NOTHING),
        ]
    );
    let [_, second, third, ..] = &survey.answers[..] else { panic!("five answers") };
    assert_eq!((second.needs.len(), second.importances[&milestone("identity")]), (0, 6.0));
    assert_eq!((third.needs[&milestone("identity")], third.importances.len(), third.kinds.len()), (4.5, 0, 0));
}

#[test]
fn a_spreadsheets_file_with_semicolons_decimal_commas_and_its_own_letters_is_read() {
    let bytes = std::fs::read(super::fixture("survey/spreadsheet.csv")).expect("the fixture is there");
    let framework = storage::framework();
    let table = read_table(&bytes).expect("the table is sound");
    assert_eq!((table.separator, table.encoding), (Separator::Semicolon, Encoding::Windows1252));
    let columns = guess(framework, storage::library(), &table);
    assert_eq!(
        columns,
        [
            Column::Ignore,
            Column::Need(milestone("identity")),
            Column::Importance(milestone("identity")),
            Column::Need(milestone("relationships")),
            Column::Kind(kind("funny")),
            Column::Ignore,
            Column::Age,
        ]
    );
    let survey = read_answers(framework, storage::library(), &table, &columns);
    assert_eq!(survey.bad, []);
    let rows: Vec<_> = survey
        .answers
        .iter()
        .map(|a| {
            (
                a.line,
                a.needs.get(&milestone("identity")).copied(),
                a.ages.keys().map(String::as_str).next().unwrap_or("none"),
            )
        })
        .collect();
    assert_eq!(rows, [(2, Some(7.5), "30-49"), (3, Some(2.0), "65+"), (5, None, "18-29")]);
    assert_eq!(survey.answers[0].importances[&milestone("identity")], 8.25);
    assert!(table.rows[1].cells[5].contains("Grüße – “schön”\r\nbis bald"), "{:?}", table.rows[1]);
}

/// The kinds of the answers, in the order of videos, deals, links; blank where there is none.
fn kinds(survey: &Survey) -> Vec<String> {
    let text = |value: Option<&f64>| value.map_or_else(|| "-".to_owned(), f64::to_string);
    let of_answer = |answer: &seven_milestones::survey::Answer| {
        ["videos", "deals", "links"].map(|id| text(answer.kinds.get(&kind(id)))).join(" ")
    };
    survey.answers.iter().map(of_answer).collect()
}

#[test]
fn kinds_of_content_may_be_numbers_or_ticks() {
    let header = "age,content_videos,content_deals,content_links\n";
    for (rows, ticked, expected) in [
        // Numbers; a blank cell is missing.
        ("34,7,,1\n34,1,0,\n", false, vec!["7 - 1", "1 0 -"]),
        // Ticks alone: a blank cell lacks one, also of people who ticked none of the boxes.
        ("34,x,,X\n34,,,\n34,,✓,\n", true, vec!["10 0 10", "0 0 0", "0 10 0"]),
        ("34,Videos,,\n34,,Deals,Links\n", true, vec!["10 0 0", "0 10 10"]),
        // Where the lack of a tick is written, a blank cell is missing.
        ("34,yes,,no\n", true, vec!["10 - 0"]),
        // A few zeros and ones may be low numbers; ten are ticks.
        ("34,1,0,1\n", false, vec!["1 0 1"]),
        ("34,1,0,1\n34,0,0,1\n34,1,,\n34,1,1,1\n", true, vec!["10 0 10", "0 0 10", "10 - -", "10 10 10"]),
        // A tick among numbers is the most.
        ("34,x,5,\n", false, vec!["10 5 -"]),
    ] {
        let survey = survey(format!("{header}{rows}"));
        assert_eq!(
            (survey.ticked, kinds(&survey), survey.bad.len()),
            (ticked, expected.into_iter().map(str::to_owned).collect(), 0),
            "{rows}"
        );
    }
}

#[test]
fn a_cell_about_a_kind_that_cannot_be_counted_is_not_taken_as_unticked() {
    let survey = survey("age,content_videos,content_deals,content_links\n34,x,perhaps,\n");
    assert_eq!((kinds(&survey), survey.bad.len()), (vec!["10 - 0".to_owned()], 1));
}

#[test]
fn a_row_that_is_wider_than_the_others_is_listed_even_if_it_ends_blank() {
    let rows = |text: &str| {
        let survey = survey(format!("need_identity,importance_identity,age\n{text}"));
        (survey.counted, survey.bad.iter().map(|bad| bad.line).collect::<Vec<_>>())
    };
    // An unquoted decimal comma: 7.5 and 8, or 7 and 5?
    assert_eq!(rows("7,8,34\n7,5,8,\n"), (1, vec![3]));
    // A separator at the end of every row is a habit of some programs.
    assert_eq!(rows("7,8,34,\n,,,,,,\n7,5,,\n"), (2, vec![3]));
    // What is missing at the end of a row is blank.
    assert_eq!(rows("7,8,34\n7\n"), (2, vec![]));
}

#[test]
fn two_columns_for_one_question_give_one_answer_and_the_second_is_listed() {
    let table = read_table("a (0–10),b (0–10),c\n7,8,\n,9,x\n".as_bytes()).expect("a table");
    let identity = Column::Need(milestone("identity"));
    let survey =
        read_answers(storage::framework(), storage::library(), &table, &[identity.clone(), identity, Column::Ignore]);
    let needs: Vec<_> = survey.answers.iter().map(|answer| answer.needs[&milestone("identity")]).collect();
    assert_eq!(needs, [7.0, 9.0]);
    assert_eq!(survey.bad, [bad(2, "b (0–10)", "8", "an earlier column of this row answers the same question")]);
}

#[test]
fn columns_that_nobody_named_are_not_used() {
    let table = read_table(b"a,b\n7,8\n").expect("a table");
    let survey = read_answers(storage::framework(), storage::library(), &table, &[]);
    assert_eq!((survey.counted, survey.bad), (0, vec![bad(2, "", "7, 8", NOTHING)]));
    let many = vec![Column::Age; 5];
    assert_eq!(read_answers(storage::framework(), storage::library(), &table, &many).bad.len(), 3);
}

#[test]
fn long_cells_are_listed_shortened() {
    let long = "é".repeat(500);
    let survey = survey(format!("need_identity,age\n{long},34\n"));
    assert_eq!(survey.bad[0].cell.chars().count(), 81);
}
