//! `compare`: two plans as a table and as JSON, and what is said where one of them is at fault.

use super::{path, sample, succeeds};
use crate::support::{run, run_at, sample_plan, temporary};
use serde_json::Value;
use seven_milestones::domain::plan::Plan;
use seven_milestones::domain::quantities::Need;
use seven_milestones::format::write_plan;
use seven_milestones::storage;
use std::fs;

/// The sample plan as it could have been before, in a folder.
fn earlier(change: impl FnOnce(&mut Plan)) -> (tempfile::TempDir, String) {
    let home = temporary();
    let mut plan = sample_plan();
    change(&mut plan);
    let path = home.path().join("old.plan.ron");
    fs::write(&path, write_plan(&plan, storage::framework())).expect("it can be written");
    (home, path.display().to_string())
}

fn needs_of_then(plan: &mut Plan) {
    let first = &storage::framework().milestones[0].id;
    plan.segments.iter_mut().for_each(|of| of.needs.get_mut(first).expect("a need").need = Need::nearest(5.0));
}

#[test]
fn what_changed_is_printed_as_sentences_and_tables() {
    let (_home, old) = earlier(|plan| {
        needs_of_then(plan);
        plan.looked_at = Some("2026-08-28".to_owned());
    });
    let ran = run(["compare", &old, &sample()]);
    succeeds(&ran);
    for words in [
        "You last looked at the earlier plan, “old”, on 28 August 2026.",
        "The earlier plan has no saved levels, so both plans use today’s.",
        "With this change alone",
        "Local families: Identity",
        "Need 5 → 70",
        "Both changes",
        "Facebook led by 7.7",
        "Platforms suggested",
        "Score then",
        "Facebook",
    ] {
        assert!(ran.out.contains(words), "{words} is missing in {}", ran.out);
    }
    let alone = run(["compare", &old, &sample(), "--segment", "Local families"]);
    succeeds(&alone);
    assert!(alone.out.contains("For Local families.") && !alone.out.contains("Cafés"), "{}", alone.out);
}

#[test]
fn the_same_plan_twice_has_no_changes() {
    let ran = run(["compare", &sample(), &sample()]);
    succeeds(&ran);
    assert!(ran.out.starts_with("Nothing has changed since the earlier plan.\n"), "{}", ran.out);
    let object: Value = serde_json::from_str(&run(["compare", &sample(), &sample(), "--json"]).out).expect("JSON");
    assert_eq!((&object["changes"], &object["leader_changed"]), (&Value::Array(Vec::new()), &false.into()));
}

#[test]
fn json_has_the_keys_of_the_formats() {
    let (_home, old) = earlier(needs_of_then);
    let ran = run(["compare", &old, &sample(), "--json"]);
    succeeds(&ran);
    let object: Value = serde_json::from_str(&ran.out).expect("JSON");
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    let top = [
        "scope",
        "then",
        "now",
        "leader_changed",
        "pair",
        "ahead_then",
        "ahead_now",
        "changes",
        "enough",
        "rose",
        "fell",
        "warnings",
    ];
    let mut sorted = top.map(str::to_owned).to_vec();
    sorted.sort();
    let mut found = keys(&object);
    found.sort();
    assert_eq!(found, sorted);
    let change = &object["changes"][0];
    for key in ["kind", "segment", "milestone", "platform", "of", "from", "to", "alone"] {
        assert!(keys(change).contains(&key.to_owned()), "{key} is missing");
    }
    assert_eq!((&change["kind"], &change["milestone"]), (&"need".into(), &"identity".into()));
    assert_eq!(
        (&change["from"], &change["to"]),
        (&5.0.into(), &[70.0, 85.0][usize::from(change["to"] == 85.0)].into())
    );
    for key in ["leader", "ahead", "suggested"] {
        assert!(keys(&change["alone"]).contains(&key.to_owned()), "{key} is missing");
    }
    for key in ["plan", "looked_at", "levels", "nothing_said", "leader", "platforms", "suggested"] {
        assert!(keys(&object["then"]).contains(&key.to_owned()), "{key} is missing");
    }
    assert_eq!((&object["then"]["levels"], &object["now"]["levels"]), (&"library".into(), &"library".into()));
    assert_eq!(object["then"]["platforms"].as_array().map(Vec::len), Some(24));
}

#[test]
fn faults_are_sentences_and_end_with_status_1() {
    let home = temporary();
    let other = home.path().join("other.plan.ron");
    let text = write_plan(&sample_plan(), storage::framework()).replace("\"identity\"", "\"trust\"");
    fs::write(&other, text).expect("it can be written");
    let torn = home.path().join("torn.plan.ron");
    fs::write(&torn, "(format: 2, title: \"").expect("it can be written");
    let other = other.display().to_string();
    let torn = torn.display().to_string();
    let cases = [
        (vec!["compare", "nowhere.plan.ron"], "There is no such file", false),
        (vec!["compare", &other], "There is no milestone `trust`", true),
        (vec!["compare", &torn], "torn.plan.ron:1", true),
    ];
    for (mut words, said, milestones) in cases {
        let new = sample();
        words.push(&new);
        let ran = run_at(home.path(), words);
        assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{}", ran.err);
        assert!(ran.err.contains(said), "{}", ran.err);
        assert_eq!(ran.err.contains("an earlier plan that uses the same milestones"), milestones, "{}", ran.err);
    }
    let (_home, old) = earlier(|plan| plan.segments.truncate(1));
    let ran = run(["compare", &old, &sample(), "--segment", "Cafés we supply"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains("The earlier plan doesn’t have this segment, so both plans show all segments"),
        "{}",
        ran.out
    );
    let ran = run(["compare", &sample(), &old, "--segment", "Cafés we supply"]);
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.contains("old.plan.ron has no segment “Cafés we supply”; it has “Local families”"), "{}", ran.err);
    assert_eq!(run(["compare", &old]).status, Some(2), "there are two plans");
}

#[test]
fn the_profiles_of_then_can_be_given() {
    let ran =
        run(["compare", &sample(), &sample(), "--platforms-then", &path("reference/1-plain/platforms"), "--json"]);
    // Those of the reference are of the framework that ships, or are refused with a sentence.
    if ran.status == Some(0) {
        let object: Value = serde_json::from_str(&ran.out).expect("JSON");
        assert_eq!(object["then"]["levels"], "platforms_then");
    } else {
        assert!(!ran.err.is_empty(), "{}", ran.out);
    }
}
