//! `survey` on the command line.

use crate::command_line::succeeds;
use crate::support::{Ran, fixture, program, temporary, text_of};
use serde_json::Value;
use std::path::Path;

fn tools(name: &str) -> String {
    fixture("survey/tools").join(name).display().to_string()
}

/// What a call prints as JSON.
#[track_caller]
fn json(home: &Path, words: &[&str]) -> Value {
    let ran = program(home, ["survey", "--json"].iter().chain(words)).output().expect("it starts").into();
    succeeds(&ran);
    serde_json::from_str(&ran.out).expect("it is JSON")
}

#[test]
fn json_has_people_columns_with_their_scales_and_segments() {
    let home = temporary();
    let object = json(home.path(), &[&tools("surveymonkey.csv"), "--segment", "Guests"]);
    assert_eq!((object["people"].as_u64(), object["left_out"].as_array().map(Vec::len)), (Some(26), Some(0)));
    let column = &object["columns"][3];
    assert_eq!((column["holds"].as_str(), column["how"].as_str()), (Some("need_identity"), Some("said")));
    assert_eq!(column["scale"], serde_json::json!([0.0, 10.0]));
    assert_eq!(object["columns"][1]["holds"], Value::Null);
    let segment = &object["segments"][0];
    assert_eq!((segment["name"].as_str(), segment["people"].as_u64()), (Some("Guests"), Some(26)));
    assert_eq!(segment["needs"]["groups"]["answers"].as_u64(), Some(26));
}

#[test]
fn people_are_parted_by_a_column() {
    let home = temporary();
    let object = json(home.path(), &[&tools("google-forms.csv"), "--by", "which best describes you?"]);
    let segments = object["segments"].as_array().expect("segments");
    let people: Vec<_> =
        segments.iter().map(|s| (s["name"].as_str(), s["people"].as_u64(), s["share"].as_f64())).collect();
    assert_eq!(people, [(Some("Customer"), Some(31), Some(31.0)), (Some("Trade partner"), Some(9), Some(9.0))]);
    let ran = program(home.path(), ["survey", &tools("google-forms.csv"), "--by", "Which best describes you"]);
    let ran: Ran = { ran }.output().expect("it starts").into();
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.contains("did you mean “Which best describes you?”"), "{}", ran.err);
}

#[test]
fn the_columns_that_were_printed_are_a_map_and_a_map_is_obeyed() {
    let home = temporary();
    let typeform = tools("typeform.csv");
    let found = json(home.path(), &[&typeform]);
    let map = home.path().join("map.json");
    let path = map.display().to_string();
    std::fs::write(&map, found.to_string()).expect("written");
    assert_eq!(json(home.path(), &[&typeform, "--map", &path])["segments"], found["segments"]);
    let answers = home.path().join("a.csv");
    std::fs::write(&answers, "How?,need_brand\nmeh,5\ngreat,6\n").expect("written");
    let order = "[{\"header\": \"How?\", \"holds\": \"need_identity\", \"order\": [\"meh\", \"fine\", \"great\"]}]";
    std::fs::write(&map, order).expect("written");
    let object = json(home.path(), &[&answers.display().to_string(), "--map", &path]);
    assert_eq!(object["segments"][0]["needs"]["identity"]["need"].as_f64(), Some(50.0));
    assert_eq!(object["columns"][0]["how"].as_str(), Some("words"));
}

#[test]
fn a_map_can_speak_of_one_file_tells_columns_with_one_header_apart_and_says_what_no_file_has() {
    let home = temporary();
    let write = |name: &str, text: &str| std::fs::write(home.path().join(name), text).expect("written");
    write("a.csv", "How?,How?,Why?\n5,1,x\n7,3,y\n");
    write("b.csv", "How?,How?,Why?\n6,2,x\n");
    // Nothing is known yet, and the columns are listed all the same.
    let ran: Ran = program(home.path(), ["survey", "a.csv", "--json"]).output().expect("it starts").into();
    let listed: Value = serde_json::from_str(&ran.out).expect("it is JSON");
    assert_eq!((ran.status, listed["columns"].as_array().map(Vec::len)), (Some(1), Some(3)));
    assert!(ran.err.contains("change “holds” there"), "{}", ran.err);
    write(
        "map.json",
        "[{\"header\": \"How?\", \"holds\": \"need_identity\", \"scale\": [0, 10]},
          {\"header\": \"How?\", \"holds\": \"need_groups\", \"scale\": [0, 10]},
          {\"header\": \"How?\", \"file\": \"b.csv\", \"holds\": \"need_brand\", \"scale\": [0, 10]},
          {\"header\": \"How?\", \"file\": \"b.csv\", \"holds\": null},
          {\"header\": \"Hwo?\", \"holds\": \"need_brand\"}]",
    );
    let ran: Ran = program(home.path(), ["survey", "a.csv", "b.csv", "--json", "--map", "map.json"])
        .output()
        .expect("it starts")
        .into();
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let object: Value = serde_json::from_str(&ran.out).expect("it is JSON");
    let holds: Vec<_> = object["columns"].as_array().expect("columns").iter().map(|c| c["holds"].as_str()).collect();
    let of_files = [Some("need_identity"), Some("need_groups"), None, Some("need_brand"), None, None];
    assert_eq!(holds, of_files);
    assert_eq!(object["segments"][0]["needs"]["brand"]["need"].as_f64(), Some(60.0));
    assert!(ran.err.contains("“Hwo?”") && ran.err.contains("no file has it"), "{}", ran.err);
}

#[test]
fn what_to_check_and_what_does_not_count_is_told_once_for_all_rows_of_a_kind() {
    let home = temporary();
    let rows = "5,1\n".repeat(10) + &"x,2\n".repeat(5) + "99,3\n";
    std::fs::write(home.path().join("a.csv"), format!("Identity,Groups\n{rows}")).expect("written");
    let ran: Ran = program(home.path(), ["survey", "a.csv"]).output().expect("it starts").into();
    succeeds(&ran);
    assert!(ran.out.contains("“Identity”: We take it that 99 stands for “no answer”"), "{}", ran.out);
    assert!(ran.out.contains("(row 12 “x”, row 13 “x”, row 14 “x” and 2 more)"), "{}", ran.out);
}

#[test]
fn a_file_again_counts_nobody_twice_and_answers_become_a_plan() {
    let home = temporary();
    let kobo = tools("kobo.csv");
    let object = json(home.path(), &[&kobo, &kobo, "--segment", "Guests", "--out", "guests.plan.ron"]);
    assert_eq!((object["people"].as_u64(), object["left_out"].as_array().map(Vec::len)), (Some(20), Some(20)));
    assert_eq!(object["left_out"][0]["row"].as_u64(), Some(2));
    let plan = text_of(&home.path().join("guests.plan.ron"));
    assert!(plan.contains("\"Guests\"") && plan.contains("answers: 20"), "{plan}");
    let checked = program(home.path(), ["check", "guests.plan.ron"]).output().expect("it starts").into();
    succeeds(&checked);
    let again: Ran =
        program(home.path(), ["survey", &kobo, "--out", "guests.plan.ron"]).output().expect("it starts").into();
    assert_eq!(again.status, Some(1), "a plan is not overwritten unasked");
}

#[test]
fn what_people_said_beside_their_needs_is_printed_and_so_is_what_nobody_was_asked() {
    let home = temporary();
    let answers = "need_identity,Age,Which of these do you use?,What do you come for?\n\
        5,20,\"Facebook, YouTube\",Travel\n6,25,YouTube,\"Travel, Family\"\n7,70,YouTube,\n4,31,,Family\n";
    std::fs::write(home.path().join("a.csv"), answers).expect("written");
    let ran: Ran = program(home.path(), ["survey", "a.csv"]).output().expect("it starts").into();
    succeeds(&ran);
    for line in ["Their ages: 18–29 50%, 30–49 25%, 65+ 25%", "What they come for, out of 100: Family 50, Travel 50"]
    {
        assert!(ran.out.contains(line), "{line}: {}", ran.out);
    }
    assert!(ran.out.contains("Platforms they use: YouTube 75%, Facebook 25%"), "{}", ran.out);
    assert!(ran.out.contains("not asked"), "nobody was asked how much it matters: {}", ran.out);
}

#[test]
fn a_questionnaire_is_saved_in_the_form_that_its_name_says_and_overwrites_nothing_unasked() {
    let home = temporary();
    let save = |words: &[&str]| -> Ran {
        program(home.path(), ["questionnaire", "--out"].iter().chain(words)).output().expect("it starts").into()
    };
    let read = |name: &str| text_of(&home.path().join(name));
    let saved = save(&["ask.gs"]);
    succeeds(&saved);
    assert!(saved.out.starts_with("ask.gs\n") && saved.out.contains("script.google.com"), "{}", saved.out);
    assert!(read("ask.gs").contains("FormApp.create("));
    let again = save(&["ask.gs", "--format", "markdown"]);
    assert_eq!(again.status, Some(1));
    assert!(again.err.contains("--force") && read("ask.gs").contains("FormApp.create("), "{}", again.err);
    succeeds(&save(&["ask.gs", "--format", "markdown", "--force"]));
    assert!(read("ask.gs").starts_with("# What do you look for on social media?\n"));
    let unknown = save(&["ask.pdf"]);
    assert_eq!(unknown.status, Some(2));
    assert!(unknown.err.contains("google, qualtrics, markdown") && !home.path().join("ask.pdf").exists());
    assert_eq!(save(&["ask.md", "--format", "pdf"]).status, Some(2));
}
