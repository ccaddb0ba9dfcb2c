//! Files in the shapes of the survey tools that people use, with what must come out of each.

use crate::support::{fixture, text_of};
use serde_json::Value;
use seven_milestones::domain::quantities::Share;
use seven_milestones::storage;
use seven_milestones::survey::{
    AnswerFile, Column, Encoding, Found, Mapping, Repeated, Scale, Survey, Table, count_files, guess, parts_of_files,
    read_answers, read_survey, repeated,
};

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
                let scale = [case["scale"][0].as_f64(), case["scale"][1].as_f64()];
                assert_eq!(scale, [Some(found.scale.low), Some(found.scale.high)], "{name}: {column:?}");
            }
        }
        let segment = survey.segment(storage::framework(), name, Share::nearest(1.0)).expect("a segment");
        let of = |what: &str| format!("{name}: {what}");
        let wish =
            |id: &str| segment.needs.iter().find(|(milestone, _)| milestone.as_str() == id).map(|(_, wish)| wish);
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

/// The figures of the answers in a text.
fn said(text: &str) -> (Survey, seven_milestones::domain::audience::Segment) {
    let (framework, library) = (storage::framework(), storage::library());
    let table = read_survey(framework, library, text.as_bytes(), None).expect("a table");
    let columns = guess(framework, library, &table);
    let survey = read_answers(framework, library, &table, &columns);
    let segment = survey.segment(framework, "People", Share::nearest(1.0)).expect("a segment");
    (survey, segment)
}

#[test]
fn several_boxes_in_a_cell_become_content_topics_and_reach() {
    let text = "Identity (0) or (10)?;What do you like?;What do you come for?;Which platforms do you use?\n\
                5;Videos, Funny posts;Art, crafts and design, Sport;Facebook, X (Twitter)\n\
                6;Knitting, Videos;;Twitter\n\
                7;;Sport;YouTube, Facebook\n\
                8;Links;Sport;\n";
    let (survey, segment) = said(text);
    assert_eq!((survey.counted, survey.bad.len()), (4, 0));
    let figures = |of: Vec<(String, f64)>| of.iter().map(|(id, v)| format!("{id} {v}")).collect::<Vec<_>>().join(" ");
    assert_eq!(
        figures(segment.content.iter().map(|(id, v)| (id.to_string(), v.get())).collect()),
        "funny 25 links 25 videos 50"
    );
    assert_eq!(figures(segment.topics.iter().map(|(id, v)| (id.to_string(), v.get())).collect()), "art 25 sport 75");
    assert_eq!(
        figures(segment.reach.iter().map(|(id, v)| (id.to_string(), v.get())).collect()),
        "facebook 0.5 x 0.5 youtube 0.25"
    );
}

#[test]
fn a_column_for_each_platform_may_hold_how_often_it_is_used() {
    let text = "need_identity,How often do you use it? [Facebook],How often do you use it? [YouTube]\n\
                5,Never,Daily\n6,Weekly,Never\n7,Daily,\n8,,Monthly\n";
    let (survey, segment) = said(text);
    assert_eq!((survey.counted, survey.bad.len()), (4, 0));
    let reach: Vec<f64> = segment.reach.values().map(|share| share.get()).collect();
    assert!(reach.len() == 2 && reach.iter().all(|share| (share - 2.0 / 3.0).abs() < 1e-12), "{reach:?}");
}

#[test]
fn weights_weigh_and_tests_are_left_out() {
    let text = "need_identity,weight,Status\n0,1,IP Address\n10,3,IP Address\n10,1,Survey Preview\n";
    let (survey, segment) = said(text);
    assert_eq!((survey.counted, survey.bad.len(), survey.bad[0].line), (2, 1, 4));
    assert_eq!(segment.needs.values().map(|wish| wish.need.get()).collect::<Vec<_>>(), [75.0]);
}

#[test]
fn a_year_of_birth_is_an_age_in_the_year_of_the_answers() {
    let text = "Date,need_identity,Year of birth\n2026-03-01,5,1990\n2026-04-01,6,2001\n2026-04-01,6,nobody\n";
    let (survey, segment) = said(text);
    let ages: Vec<_> = segment.ages.iter().map(|(age, weight)| (age.as_str(), weight.get())).collect();
    assert_eq!((ages, survey.bad.len()), (vec![("18-29", 1.0), ("30-49", 1.0)], 1));
}

#[test]
fn a_file_again_with_more_answers_counts_each_person_once() {
    let (framework, library) = (storage::framework(), storage::library());
    let read = |text: &str| read_survey(framework, library, text.as_bytes(), None).expect("a table");
    let check = |first: &str, second: &str, lines: &[u64]| {
        let tables = [read(first), read(second)];
        let columns = tables.each_ref().map(|table| guess(framework, library, table));
        let out = repeated(&tables.each_ref(), &columns.each_ref().map(|columns| &columns[..]), &["a.csv", "b.csv"]);
        let lines_of = |(table, out): (&Table, &Repeated)| out.rows.keys().map(|at| table.rows[*at].line).collect();
        let found: Vec<Vec<u64>> = tables.iter().zip(&out).map(lines_of).collect();
        assert_eq!(found, [Vec::new(), lines.to_vec()], "{second}");
    };
    let header = "Response ID,need_identity\n";
    check(&format!("{header}R_1,5\nR_2,5\n"), &format!("{header}R_1,5\nR_2,6\nR_3,5\n"), &[2, 3]);
    check("need_identity,age\n5,34\n5,34\n", "need_identity,age\n5,34\n5,34\n5,34\n6,34\n", &[2, 3]);
    check("need_identity,age\n5,34\n", "need_identity,need_brand\n5,3\n", &[]);
    check("ID,need_identity\n1,5\n2,6\n", "ID,need_brand\n1,5\n2,6\n", &[]);
}

#[test]
fn repeated_headers_and_titles_are_no_people() {
    let text = "Spring survey;;\nneed_identity;need_brand;age\n5;6;34\nneed_identity;need_brand;age\n7;8;35\n";
    let (survey, _) = said(text);
    assert_eq!(survey.answers.iter().map(|answer| answer.line).collect::<Vec<_>>(), [3, 5]);
    assert_eq!(survey.bad.iter().map(|bad| bad.line).collect::<Vec<_>>(), [4]);
}

#[test]
fn our_own_keys_of_boxes_and_segments_are_known_as_headers() {
    let text = "need_identity,platform_facebook,topic_home,segment\n5,x,x,Loyal\n6,,,New\n7,,x,Loyal\n8,,,New\n";
    let (survey, segment) = said(text);
    assert_eq!((survey.counted, survey.bad.len()), (4, 0));
    let reach: Vec<_> = segment.reach.iter().map(|(id, share)| (id.as_str(), share.get())).collect();
    assert_eq!(reach, [("facebook", 0.25)], "a tick is no platform called X");
    assert_eq!(segment.topics.values().map(|interest| interest.get()).collect::<Vec<_>>(), [50.0]);
    assert_eq!(
        survey.by_group().iter().map(|(name, part)| (&**name, part.counted)).collect::<Vec<_>>(),
        [("Loyal", 2), ("New", 2)]
    );
}

#[test]
fn what_people_ticked_and_titles_are_no_headers() {
    let ticks = "need_identity,need_sharing,Gym,Pool,Sauna,Cafe,Yoga\n5,4,x,x,x,x,x\n6,5,x,,x,,x\n";
    assert_eq!(said(ticks).0.counted, 2);
    let titled = "Survey 2024,,,\nneed_identity,need_sharing,age,c\n8,5,30,a\n3,4,40,b\n5,4,50,c\n";
    let (survey, segment) = said(titled);
    assert_eq!(survey.counted, 3);
    let need = segment.needs.values().next().expect("identity").need.get();
    assert!((need - 160.0 / 3.0).abs() < 1e-9, "our own headers are from 0 to 10: {need}");
}

#[test]
fn statuses_in_numbers_are_those_of_qualtrics() {
    let (survey, segment) = said("Status,Finished,need_identity\n0,1,5\n0,1,6\n1,1,9\n");
    assert_eq!((survey.counted, survey.bad.len(), survey.bad[0].line), (2, 1, 4));
    assert_eq!(segment.needs.values().map(|wish| wish.need.get()).collect::<Vec<_>>(), [55.0]);
}

#[test]
fn platforms_that_people_do_not_use_are_no_reach() {
    let text = "need_identity,Which platforms do you NOT use?\n5,\"Facebook, X\"\n6,Facebook\n7,YouTube\n";
    assert!(said(text).1.reach.is_empty());
}

#[test]
fn more_columns_than_a_survey_has_are_refused() {
    let (framework, library) = (storage::framework(), storage::library());
    let text = format!("need_identity{}\n5\n6\n", ",".repeat(6_000));
    let faults = read_survey(framework, library, text.as_bytes(), None).expect_err("too wide");
    assert!(faults.to_string().contains("more than 5,000 columns"), "{faults}");
}

#[test]
fn a_scale_can_go_the_other_way_round_and_each_file_can_be_a_segment() {
    let (framework, library) = (storage::framework(), storage::library());
    let table = |text: &str| read_survey(framework, library, text.as_bytes(), None).expect("a table");
    let (agreed, others) = (table("Identity\n1\n1\n2\n5\n"), table("Identity\n4\n3\n"));
    let scale = Scale::new(5.0, 1.0).expect("a scale");
    let told = vec![Some(Found::said(scale))];
    let mapping = Mapping { columns: guess(framework, library, &agreed), told, ..Mapping::default() };
    let file = |name, table| AnswerFile { name, table, mapping: &mapping };
    let surveys = count_files(framework, library, &[file("a.csv", &agreed), file("b.csv", &others)]);
    assert!(surveys.iter().all(|survey| survey.bad.is_empty()));
    let bars: Vec<_> = surveys[0].profiles[0].bars.iter().map(|bar| (bar.label.as_str(), bar.people)).collect();
    assert_eq!(
        bars,
        [("1", 2.0), ("2", 1.0), ("3", 0.0), ("4", 0.0), ("5", 1.0)],
        "answers stand where people wrote them"
    );
    let parts = parts_of_files(framework, &surveys, &["A", "B"]).expect("two segments");
    let needs = parts.iter().flat_map(|part| part.segment.needs.values().map(|wish| wish.need.get()));
    assert_eq!(needs.collect::<Vec<_>>(), [(100.0 + 100.0 + 75.0) / 4.0, 37.5]);
    assert_eq!(parts.iter().map(|part| part.of_files.clone()).collect::<Vec<_>>(), [vec![4, 0], vec![0, 2]]);
    let traced = parts[1].traced(&["a.csv", "b.csv"], "2026-11-29");
    assert_eq!(traced.surveys.iter().map(|source| source.file.as_str()).collect::<Vec<_>>(), ["b.csv"]);
}
