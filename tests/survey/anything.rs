//! Whatever the bytes are, the answer is a value or a sentence, and nothing is dropped in silence.

use super::milestone;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use seven_milestones::domain::quantities::Share;
use seven_milestones::storage;
use seven_milestones::survey::{
    Answer, AnswerFile, Column, Mapping, Survey, Table, count_files, guess, read_answers, read_table,
};
use std::collections::BTreeSet;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Bytes with much of what tables are made of.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        vec(any::<u8>(), 0..6),
        select(vec![
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "\"\"",
            "sep=;",
            "\u{feff}",
            "7",
            "7,5",
            "need_identity",
            "age",
            "x",
            "30-49",
            "é",
            "\n\n",
            " ",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        select(vec![&b"\xff\xfe"[..], b"\xfe\xff", b"\x93", b"PK\x03\x04", b"\0"]).prop_map(<[u8]>::to_vec),
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn header() -> impl Strategy<Value = String> {
    let framework = storage::framework();
    let own = seven_milestones::survey::header(framework);
    let mut known: Vec<String> = own.trim().split(',').map(str::to_owned).collect();
    known.extend(["Identity", "How important are groups?", "Age", "Videos", "That matters", ""].map(str::to_owned));
    known.extend(["Identity (1 = very much, 5 = not at all)", "I prefer to stay anonymous", "ID"].map(str::to_owned));
    prop_oneof![4 => select(known), 1 => "\\PC{0,12}"]
}

fn cell() -> impl Strategy<Value = String> {
    let known = [
        "",
        "0",
        "5",
        "10",
        "7,5",
        "6.5",
        "11",
        "-1",
        "x",
        "yes",
        "no",
        "30-49",
        "34",
        "often",
        "\n",
        "1",
        "99",
        "-9",
        "never",
        "1 - Strongly agree",
        "5 - Strongly disagree",
        "Never -- at all",
        "1,234.5",
    ];
    prop_oneof![4 => select(known.map(str::to_owned).to_vec()), 1 => "\\PC{0,12}", 1 => (0.0..=10.0).prop_map(|v: f64| v.to_string())]
}

fn column() -> impl Strategy<Value = Column> {
    select(Column::all(storage::framework()))
}

/// Checks what holds for the answers of every table.
fn check(table: &Table, columns: &[Column]) -> Result<(), TestCaseError> {
    let framework = storage::framework();
    let survey = read_answers(framework, storage::library(), table, columns);
    let listed: BTreeSet<u64> =
        survey.answers.iter().map(|a| a.line).chain(survey.bad.iter().map(|b| b.line)).collect();
    prop_assert!(table.rows.iter().all(|row| listed.contains(&row.line)), "every row counts or is listed");
    prop_assert_eq!(survey.counted, survey.answers.len());
    for answer in &survey.answers {
        let Answer { needs, importances, kinds, ages, .. } = answer;
        let mut numbers = needs.values().chain(importances.values()).chain(kinds.values());
        prop_assert!(numbers.all(|value| (0.0..=10.0).contains(value)));
        prop_assert!(ages.iter().all(|(age, part)| framework.ages.contains(age) && (0.0..=1.0).contains(part)));
    }
    prop_assert!(survey.bad.iter().all(|bad| !bad.why.is_empty() && bad.cell.chars().count() <= 81));
    for id in ["identity", "groups"] {
        let (low, high) = survey.split(&milestone(id));
        prop_assert_eq!(low.counted + high.counted, survey.counted);
        let mut lines: Vec<_> = low.answers.iter().chain(&high.answers).map(|answer| answer.line).collect();
        lines.sort_unstable();
        prop_assert_eq!(lines, survey.answers.iter().map(|answer| answer.line).collect::<Vec<_>>());
        for part in [&low, &high, &survey] {
            check_segment(part)?;
        }
    }
    check_people(table, columns)
}

/// However people are grouped and told apart, alone or in two files, everybody counts or is left out as a row.
fn check_people(table: &Table, columns: &[Column]) -> Result<(), TestCaseError> {
    let mapping = Mapping { columns: columns.to_vec(), ..Mapping::default() };
    let file = |name| AnswerFile { name, table, mapping: &mapping };
    for files in [&[file("a.csv")][..], &[file("a.csv"), file("b.csv")]] {
        for survey in count_files(storage::framework(), storage::library(), files) {
            let left_out = survey.bad.iter().filter(|bad| bad.column.is_empty()).count();
            prop_assert_eq!(survey.counted + left_out, table.rows.len(), "{:?}", survey.bad);
            let numbers = survey.answers.iter().flat_map(|answer| answer.needs.values());
            prop_assert!(numbers.into_iter().all(|value| (0.0..=10.0).contains(value)));
        }
    }
    Ok(())
}

fn check_segment(survey: &Survey) -> Result<(), TestCaseError> {
    let framework = storage::framework();
    let asked = survey.answers.iter().any(|answer| !answer.needs.is_empty() && answer.weight() > 0.0);
    let segment = survey.segment(framework, "Asked", Share::new(1.0).expect("a share"));
    prop_assert_eq!(segment.is_ok(), asked);
    for wish in segment.iter().flat_map(|segment| segment.needs.values()) {
        prop_assert!((2.0..=50.0).contains(&wish.spread.get()));
        prop_assert!(wish.answers.is_some_and(|answers| answers >= 1));
    }
    for camps in survey.camps(framework) {
        prop_assert!(camps.low + camps.high <= camps.of && camps.low > 0 && camps.high > 0);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_bytes_are_a_table_or_a_fault(bytes in bytes()) {
        match read_table(&bytes) {
            Ok(table) => {
                prop_assert!(!table.rows.is_empty());
                let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64 + 1;
                let numbers: Vec<_> = table.rows.iter().map(|row| row.line).collect();
                prop_assert!(numbers.is_sorted_by(|a, b| a < b) && numbers.iter().all(|line| (2..=lines).contains(line)));
                check(&table, &guess(storage::framework(), storage::library(), &table))?;
            }
            Err(faults) => prop_assert!(faults.all().iter().all(|fault| !fault.message.is_empty())),
        }
    }

    #[test]
    fn any_table_with_any_columns_gives_answers(
        headers in vec(header(), 1..8),
        rows in vec(vec(cell(), 0..9), 1..12),
        columns in vec(column(), 0..10),
    ) {
        let mut table = read_table(b"a\nb\n").expect("a table");
        let row = table.rows[0].clone();
        table.headers = headers;
        table.rows = (2..).zip(rows).map(|(line, cells)| { let mut row = row.clone(); row.line = line; row.cells = cells.into_iter().map(Into::into).collect(); row }).collect();
        let guessed = guess(storage::framework(), storage::library(), &table);
        prop_assert_eq!(guessed.len(), table.headers.len());
        let used: Vec<_> = guessed.iter().filter(|column| !column.repeats()).collect();
        prop_assert_eq!(used.iter().collect::<BTreeSet<_>>().len(), used.len());
        check(&table, &guessed)?;
        check(&table, &columns)?;
    }

    #[test]
    fn a_table_reads_as_what_was_written(
        cells in (2_usize..5).prop_flat_map(|width| vec(vec("[a-z0-9 ,;.\"\n\t]{0,6}", width), 2..8)),
        separator in select(vec![',', ';', '\t']),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(&separator.to_string()) + "\n";
        let mut cells = cells;
        cells[0][0] = "header".to_owned();
        cells.last_mut().expect("rows")[0] = "last".to_owned();
        let text = format!("sep={separator}\n{}", cells.iter().map(line).collect::<String>());
        let table = read_table(text.as_bytes()).expect("the table is sound");
        prop_assert_eq!(&table.headers, &cells[0]);
        prop_assert_eq!(table.rows.into_iter().map(|row| row.cells.iter().map(ToString::to_string).collect::<Vec<_>>()).collect::<Vec<_>>(), &cells[1..]);
    }
}
