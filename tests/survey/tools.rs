//! Files in the shapes of the survey tools that people use, with what must come out of each.

use crate::support::{fixture, text_of};
use seven_milestones::domain::quantities::Share;
use seven_milestones::storage;
use seven_milestones::survey::{Column, Encoding, Survey, Table, guess, read_answers, read_survey};
use serde_json::Value;

fn read(name: &str) -> (Table, Vec<Column>, Survey) {
    let (framework, library) = (storage::framework(), storage::library());
    let bytes = std::fs::read(fixture("survey/tools").join(name)).expect("the fixture is there");
    let table = read_survey(framework, library, &bytes, None).unwrap_or_else(|faults| panic!("{name}: {faults}"));
    let columns = guess(framework, library, &table);
    let survey = read_answers(framework, library, &table, &columns);
    (table, columns, survey)
}

/// Compares what is expected with what came out, to one in a million.
#[track_caller]
fn agree(what: &str, expected: &Value, found: impl Fn(&str) -> Option<f64>) {
    for (id, value) in expected.as_object().into_iter().flatten() {
        let (value, found) = (value.as_f64().expect("a number"), found(id).unwrap_or(f64::NAN));
        assert!((value - found).abs() <= 1e-6, "{what} of {id}: {found} instead of {value}");
    }
}

#[test]
fn the_files_of_the_tools_say_what_they_must() {
    let cases: Value = serde_json::from_str(&text_of(&fixture("survey/tools/expected.json"))).expect("JSON");
    let cases = cases.as_array().expect("cases");
    assert_eq!(cases.len(), 11);
    for case in cases {
        let name = case["file"].as_str().expect("a name");
        let (table, columns, survey) = read(name);
        assert_eq!(Some(survey.counted as u64), case["people"].as_u64(), "{name}: {:?}", survey.bad);
        let out = survey.bad.iter().filter(|bad| bad.column.is_empty()).count();
        assert_eq!(survey.counted + out, table.rows.len(), "{name}: people are the rows that are not left out");
        for (column, found) in columns.iter().zip(&survey.scales) {
            if let (Column::Need(_) | Column::Importance(_), Some(found)) = (column, found) {
                let scale = [found.scale.low, found.scale.high];
                assert_eq!(case["scale"], serde_json::json!(scale.map(|end| end as i64)), "{name}: {column:?}");
            }
        }
        let segment = survey.segment(storage::framework(), name, Share::nearest(1.0)).expect("a segment");
        let of = |what: &str| format!("{name}: {what}");
        let wish = |id: &str| segment.needs.iter().find(|(milestone, _)| milestone.as_str() == id).map(|(_, wish)| wish);
        agree(&of("need"), &case["needs"], |id| Some(wish(id)?.need.get()));
        agree(&of("importance"), &case["importances"], |id| Some(wish(id)?.importance.get()));
        let content = |id: &str| segment.content.iter().find(|(kind, _)| kind.as_str() == id).map(|(_, i)| i.get());
        agree(&of("content"), &case["content"], content);
    }
}

#[test]
fn letters_of_polish_stay_what_they_are() {
    let (table, ..) = read("excel-polish-windows-1250.csv");
    assert_eq!((table.encoding, table.headers[0].as_str()), (Encoding::Windows1250, "Źródło"));
    assert!(table.rows.iter().all(|row| ["Łódź", "Kraków"].contains(&&*row.cells[0])));
}
