//! Faulty plans.

use super::{base, check, check_texts, faults_of};
use seven_milestones::format::{Kind, read_plan};
use seven_milestones::storage;

#[test]
fn numbers_of_a_plan_out_of_range() {
    check(
        Kind::Plan,
        &[
            ("need: 70", "need: ¦130", "a need must be from 0 to 100, not 130"),
            ("need: 70", "need: ¦-0.5", "a need must be from 0 to 100, not -0.5"),
            ("need: 70", "need: ¦NaN", "a need must be from 0 to 100, not NaN"),
            ("need: 70", "need: ¦inf", "a need must be from 0 to 100, not inf"),
            ("need: 70", "need: ¦-inf", "a need must be from 0 to 100, not -inf"),
            ("need: 70", "need: ¦1e999", "a need must be from 0 to 100"),
            ("importance: 6", "importance: ¦10.5", "an importance must be from 0 to 10, not 10.5"),
            ("importance: 6", "importance: ¦NaN", "an importance must be from 0 to 10"),
            ("spread: 10", "spread: ¦51", "a spread must be from 0 to 50, not 51"),
            ("spread: 10", "spread: ¦-inf", "a spread must be from 0 to 50"),
            ("deal_breaker: 0.5", "deal_breaker: ¦0", "above 0 and at most 1 (write a half as 0.5), not 0"),
            ("deal_breaker: 0.5", "deal_breaker: ¦50", "above 0 and at most 1 (write a half as 0.5), not 50"),
            ("deal_breaker: 0.5", "deal_breaker: ¦NaN", "above 0 and at most 1 (write a half as 0.5), not NaN"),
            ("deal_breaker: 0.5", "deal_breaker: Some(¦50)", "above 0 and at most 1 (write a half as 0.5), not 50"),
            ("share: 60", "share: ¦0", "a share must be"),
            ("share: 60", "share: ¦-1", "a share must be"),
            ("share: 60", "share: ¦inf", "a share must be"),
            ("\"deals\": 90", "\"deals\": ¦101", "an interest must be from 0 to 100, not 101"),
            ("\"deals\": 90", "\"deals\": ¦NaN", "an interest must be from 0 to 100, not NaN"),
            ("\"65+\": 10", "\"65+\": ¦-1", "an age share must be a number of 0 or more, not -1"),
            ("\"65+\": 10", "\"65+\": ¦inf", "an age share must be"),
            ("{\"18-29\": 20, \"65+\": 10}", "¦{\"18-29\": 0, \"65+\": 0}", "the age shares are all 0"),
        ],
    );
}

#[test]
fn numbers_at_the_end_of_a_plan_out_of_range() {
    const SPOT: &str = "setting: typical";
    check(
        Kind::Plan,
        &[
            (SPOT, "importance_spread: ¦11", "an importance spread must be from 0 to 10, not 11"),
            (SPOT, "importance_spread: ¦NaN", "an importance spread must be from 0 to 10"),
            (SPOT, "samples: ¦99", "a whole number from 100 to"),
            (SPOT, "samples: ¦1000001", "a whole number from 100 to"),
            (SPOT, "samples: ¦1000.5", "a whole number from 100 to"),
            (SPOT, "samples: ¦inf", "a whole number from 100 to"),
            (SPOT, "portfolio_size: ¦0", "a whole number from 1 to 5, not 0"),
            (SPOT, "portfolio_size: ¦6", "a whole number from 1 to 5, not 6"),
            (SPOT, "portfolio_size: ¦2.5", "a whole number from 1 to 5, not 2.5"),
            (SPOT, "portfolio_size: ¦NaN", "a whole number from 1 to 5, not NaN"),
            (SPOT, "complement: ¦1.1", "from 0 to 1 (write a half as 0.5), not 1.1"),
            (SPOT, "complement: ¦-inf", "from 0 to 1 (write a half as 0.5), not -inf"),
            (SPOT, "least_reach: ¦10", "from 0 to 1 (write a half as 0.5), not 10"),
            (SPOT, "least_reach: ¦NaN", "from 0 to 1 (write a half as 0.5), not NaN"),
            (SPOT, "hours: {\"x\": ¦169}", "hours a week must be from 0 to 168, not 169"),
            (SPOT, "hours: {\"x\": ¦NaN}", "hours a week must be from 0 to 168, not NaN"),
            (SPOT, "levels: {\"x\": (reviewed: \"2026-11-23\", levels: {\"brand\": ¦130})}", "a level must be from 0"),
            (SPOT, "scenarios: [(name: \"A\", segments: [(name: \"B\", share: ¦0, needs: {})])]", "a share must be"),
        ],
    );
}

#[test]
fn names_in_a_plan_that_nothing_has() {
    const SPOT: &str = "setting: typical";
    check(
        Kind::Plan,
        &[
            ("\"sharing\":", "¦\"shraing\":", "there is no milestone `shraing`; did you mean `sharing`?"),
            ("\"sharing\":", "¦\"reputation\":", "there is no milestone `reputation`; choose from"),
            ("\"deals\":", "¦\"deal\":", "there is no kind of content `deal`; did you mean `deals`?"),
            ("\"65+\":", "¦\"65\":", "there is no age band `65`; did you mean `65+`?"),
            (SPOT, "setting: ¦tunned", "`tunned`"),
            (SPOT, "setting: ¦tunned", "did you mean `tuned`?"),
            (SPOT, "excluded: [¦\"Face Book\"]", "`Face Book` isn’t an id"),
            (SPOT, "pinned: [\"x\", ¦\"\"]", "isn’t an id"),
            (SPOT, "hours: {¦\"Face Book\": 5}", "`Face Book` isn’t an id"),
            (SPOT, "actions: [(platform: ¦\"A B\", milestone: \"brand\", what: \"Ask\")]", "`A B` isn’t an id"),
            (
                SPOT,
                "actions: [(platform: \"x\", milestone: ¦\"brant\", what: \"Ask\")]",
                "there is no milestone `brant`; did you mean `brand`?",
            ),
            (
                SPOT,
                "levels: {\"x\": (reviewed: \"2026-11-23\", levels: {¦\"grups\": 13})}",
                "there is no milestone `grups`; did you mean `groups`?",
            ),
        ],
    );
}

#[test]
fn fields_of_a_plan_that_nothing_has() {
    check(
        Kind::Plan,
        &[
            ("title:", "¦titel:", "there is no field `titel` here; did you mean `title`?"),
            ("need: 70", "¦nede: 70", "there is no field `nede` here; did you mean `need`?"),
            ("deal_breaker:", "¦dealbreaker:", "there is no field `dealbreaker` here; did you mean `deal_breaker`?"),
            ("title:", "¦colour: 5, title:", "there is no field `colour` here"),
            ("format: 1,", "format: 1, ¦future: (a: [1, 2]),", "there is no field `future` here"),
        ],
    );
}

#[test]
fn reach_topics_and_their_weight() {
    const SPOT: &str = "setting: typical";
    check(
        Kind::Plan,
        &[
            (SPOT, "¦reach_weight: 7", "`reach_weight` needs `format: 2`: change line 2, which says `format: 1`"),
            (
                "share: 60,",
                "share: 60, ¦reach: {},",
                "`reach` needs `format: 2`: change line 2, which says `format: 1`",
            ),
            (
                "share: 60,",
                "share: 60, ¦topics: {\"food\": 1},",
                "`topics` needs `format: 2`: change line 2, which says `format: 1`",
            ),
        ],
    );
    let plan = |from: &str, to: &str| base(Kind::Plan).replace("format: 1", "format: 2").replacen(from, to, 1);
    for (field, sentence) in [
        ("reach_weight: ¦1.01", "from 0 to 1 (write a half as 0.5), not 1.01"),
        ("reach_weight: ¦-0.5", "`reach_weight` must be from 0 to 1"),
        ("reach_weight: ¦NaN", "`reach_weight` must be from 0 to 1"),
        ("reach_weight: ¦\"much\"", "a number without quotes"),
    ] {
        check_texts(Kind::Plan, &[(&plan(SPOT, field), sentence)]);
    }
    for (field, sentence) in [
        ("reach: {\"facebook\": ¦70}", "from 0 to 1, not 70; for 70%, write 0.7"),
        ("reach: {\"facebook\": ¦101}", "the share of people who use a platform must be from 0 to 1, not 101"),
        ("reach: {\"facebook\": ¦-0.1}", "the share of people who use a platform must be from 0 to 1, not -0.1"),
        ("reach: {\"facebook\": ¦inf}", "the share of people who use a platform must be from 0 to 1, not inf"),
        ("reach: {\"facebook\": ¦\"most\"}", "a number without quotes"),
        ("reach: {¦\"Face book\": 0.5}", "`Face book` isn’t an id"),
        ("reach: {\"x\": 0.1, ¦\"x\": 0.2}", "twice; keep one of the two"),
        ("topics: {¦\"fod\": 10}", "there is no topic `fod`; did you mean `food`?"),
        ("topics: {\"food\": ¦101}", "an interest must be from 0 to 100, not 101"),
        ("topics: {\"food\": ¦[]}", "a number is expected here"),
        ("topics: {\"food\": 1, ¦\"food\": 2}", "twice; keep one of the two"),
    ] {
        check_texts(Kind::Plan, &[(&plan("share: 60,", &format!("share: 60, {field},")), sentence)]);
    }
}

#[test]
fn the_reach_of_a_platform_that_is_not_there_is_kept_and_named_with_its_place() {
    let text = base(Kind::Plan).replace("format: 1", "format: 2");
    let text = text.replacen("share: 60,", "share: 60,\n            reach: {\"x\": 0.1, \"facebok\": 0.7},", 1);
    let at = text.lines().position(|line| line.contains("facebok")).expect("it is there") + 1;
    let read = read_plan(&text, storage::framework(), storage::library()).expect("it is kept");
    let expected = format!(
        "line {at}, column 31: the reach of `facebok` is kept, but there is no such platform; did you mean `facebook`?"
    );
    assert!(read.warnings.contains(&expected), "{:?}", read.warnings);
    assert_eq!(read.plan.segments[0].reach.len(), 2);
}

#[test]
fn fields_that_only_a_higher_format_has() {
    const SPOT: &str = "setting: typical";
    let needs = "`page_notes` needs `format: 2`: change line 2, which says `format: 1`";
    check(
        Kind::Plan,
        &[
            (SPOT, "¦page_notes: {\"audience\": \"Slowly\"}", needs),
            (SPOT, "¦page_notes: {}", needs),
            ("format: 1,", "¦page_notes: {}, format: 1,", needs),
            // One that does not hold what it may hold needs it all the same.
            (SPOT, "¦page_notes: {\"A B\": \"\"}", needs),
            (
                SPOT,
                "¦looked_at: \"2026-11-23\"",
                "`looked_at` needs `format: 2`: change line 2, which says `format: 1`",
            ),
            (
                SPOT,
                "actions: [¦(milestone: \"brand\", what: \"Ask\")]",
                "an action without a platform needs `format: 2`: change line 2, which says `format: 1`",
            ),
            (
                SPOT,
                "actions: [¦(platform: \"x\", what: \"Ask\")]",
                "an action without a milestone needs `format: 2`: change line 2, which says `format: 1`",
            ),
            (SPOT, "¦page_note: {}", "there is no field `page_note` here; did you mean `page_notes`?"),
        ],
    );
    let with = |notes: &str| base(Kind::Plan).replace("format: 1", "format: 2").replace(SPOT, notes);
    for (notes, sentence) in [
        ("page_notes: {¦\"A B\": \"Slowly\"}", "`A B` isn’t an id"),
        ("page_notes: {\"fit\": ¦\" \"}", "a page note must not be empty"),
        ("page_notes: {\"fit\": \"a\", ¦\"fit\": \"b\"}", "twice; keep one of the two"),
        ("page_notes: {\"fit\": ¦5}", "a text in double quotes is expected here"),
    ] {
        check_texts(Kind::Plan, &[(&with(notes), sentence)]);
    }
    let many = (0..201).map(|n| format!("\"p{n}\": \"a\"")).collect::<Vec<_>>().join(", ");
    check_texts(
        Kind::Plan,
        &[(&with(&format!("page_notes: ¦{{{many}}}")), "at most 200 page notes, and this one has 201")],
    );
}

#[test]
fn the_same_thing_twice_in_a_plan() {
    const SPOT: &str = "setting: typical";
    const AGAIN: &str = "twice; keep one of the two";
    check(
        Kind::Plan,
        &[
            ("\"sharing\":", "¦\"identity\":", AGAIN),
            ("\"deals\":", "¦\"videos\":", AGAIN),
            ("\"65+\":", "¦\"18-29\":", AGAIN),
            ("need: 70", "need: 70, ¦need: 70", AGAIN),
            ("title: \"Café\"", "title: \"Café\", ¦title: \"Café\"", AGAIN),
            (SPOT, "excluded: [\"a\", ¦\"a\"]", AGAIN),
            (SPOT, "pinned: [\"a\", \"b\", ¦\"a\"]", AGAIN),
            (SPOT, "hours: {\"a\": 1, ¦\"a\": 2}", AGAIN),
            (SPOT, "levels: {\"x\": (reviewed: \"2026-11-23\", levels: {\"brand\": 1, ¦\"brand\": 2})}", AGAIN),
            (
                "name: \"Firms\"",
                "name: ¦\"Families\"",
                "two segments are called “Families”; give one of them another name",
            ),
            (
                SPOT,
                "scenarios: [(name: \"A\", segments: [(name: \"B\", share: 1, needs: {})]), (name: ¦\"A\", segments: [(name: \"B\", share: 1, needs: {})])]",
                "two scenarios are called “A”; give one of them another name",
            ),
        ],
    );
}

#[test]
fn what_a_plan_must_have() {
    const SPOT: &str = "setting: typical";
    check(
        Kind::Plan,
        &[
            ("name: \"Firms\"", "name: ¦\"  \"", "must not be empty"),
            (SPOT, "scenarios: [(name: \"A\", segments: ¦[])]", "at least one segment"),
            (SPOT, "actions: [(platform: \"x\", milestone: \"brand\", what: ¦\"\")]", "must not be empty"),
            (SPOT, "actions: [(platform: \"x\", milestone: \"brand\", what: \"A\", due: ¦\"soon\")]", "2026-11-23"),
            (
                SPOT,
                "actions: [(platform: \"x\", milestone: \"brand\", what: \"A\", due: ¦\"2026-13-01\")]",
                "2026-11-23",
            ),
            (SPOT, "actions: [(platform: \"x\", milestone: \"brand\", what: \"A\", due: ¦\"2026-11\")]", "2026-11-23"),
            (SPOT, "levels: {\"x\": (reviewed: ¦\"yesterday\", levels: {})}", "2026-11-23"),
            (
                SPOT,
                "actions: [(platform: \"x\", milestone: \"brand\", what: \"A\", due: ¦\"2027-02-30\")]",
                "`due` must be a day such as 2026-11-23, not \"2027-02-30\"; February 2027 has 28 days",
            ),
            (SPOT, "levels: {\"x\": (reviewed: ¦\"2026-09-31\", levels: {})}", "September 2026 has 30 days"),
        ],
    );
    check_texts(
        Kind::Plan,
        &[
            ("(format: 1, title: \"T\", segments: ¦[])", "at least one segment of the audience"),
            ("(format: 1, title: \"T\"¦)", "the field `segments` is missing"),
            ("(¦title: \"T\", segments: [])", "the field `format` is missing"),
            (
                "(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {\"brand\": (importance: 1¦)})])",
                "the field `need` is missing",
            ),
        ],
    );
}

#[test]
fn other_types_than_a_plan_has() {
    const SPOT: &str = "setting: typical";
    const NUMBER: &str = "a number is expected here";
    const QUOTED: &str = "this must be a number without quotes, such as 70";
    const TEXT: &str = "a text in double quotes is expected here";
    check(
        Kind::Plan,
        &[
            ("need: 70", "need: ¦\"70\"", QUOTED),
            ("need: 70", "need: ¦seventy", NUMBER),
            ("need: 70", "need: ¦true", NUMBER),
            ("need: 70", "need:¦, ", NUMBER),
            ("share: 60", "share: ¦\"60%\"", QUOTED),
            ("title: \"Café\"", "title: ¦5", TEXT),
            ("title: \"Café\"", "title: ¦Café", TEXT),
            ("title: \"Café\"", "title: ¦[\"Café\"]", TEXT),
            (
                "title: \"Café\"",
                "title: ¦“Café”",
                "put texts in straight double quotes, as in \"a text\"; these are curly",
            ),
            (
                "title: \"Café\"",
                "title: ¦'Café'",
                "put texts in straight double quotes, as in \"a text\"; these are others",
            ),
            ("\"sharing\":", "¦sharing:", TEXT),
            (SPOT, "excluded: ¦\"quora\"", "a list in square brackets is expected here"),
            (SPOT, "hours: ¦[4]", "names and values in braces are expected here"),
            (SPOT, "seed: ¦\"7\"", "a whole number is expected here"),
            ("spread: 10, deal", "on: ¦yes, deal", "`true` or `false` is expected here"),
            ("spread: 10, deal", "on: ¦1, deal", "`true` or `false` is expected here"),
        ],
    );
}

#[test]
fn whole_numbers_with_something_after_the_point_or_below_0() {
    const SPOT: &str = "setting: typical";
    check(
        Kind::Plan,
        &[
            (SPOT, "seed: ¦-1", "whole number"),
            (SPOT, "seed: ¦99999999999999999999", "whole number"),
            (SPOT, "seed: ¦1.5", "whole number"),
            ("spread: 10, deal", "answers: ¦-3, deal", "whole number"),
            ("spread: 10, deal", "answers: ¦2.5, deal", "whole number"),
        ],
    );
}

#[test]
fn slips_of_the_pen_have_a_sentence_of_their_own() {
    const MISSING: &str = "is missing before this";
    check(
        Kind::Plan,
        &[
            ("need: 70, imp", "need: 70 ¦imp", MISSING),
            ("share: 60,", "share: 60¦;", MISSING),
            ("\"sharing\": (", "\"sharing\" ¦(", "a colon is missing"),
            ("share: 60", "share ¦= 60", "a colon is missing"),
            ("need: 70", "need: 70¦%", "write a number here without `%`"),
            ("need: 70, imp", "need: 7,¦5, imp", "write decimals with a point, as in 7.5, not with a comma"),
            ("importance: 8", "importance: 8, ¦9lives: 1", "a field name, such as `format`, is expected here"),
            ("segments: [", "segments: [(¦(", "a field name, such as `format`, is expected here"),
            ("setting: typical", "setting: ¦tunned", "`setting` can’t be `tunned`; did you mean `tuned`?"),
            ("typical,\n)", "typical,\n)\n¦)", "there is something after the end of the file’s contents"),
            ("typical,\n)", "typical,\n)\n¦And more", "there is something after the end of the file’s contents"),
        ],
    );
}

/// Sentences for which the reader of RON has no words that a marketer would know.
#[test]
fn no_sentence_speaks_of_programming() {
    const SPOT: &str = "setting: typical";
    let sound = base(Kind::Plan);
    let cases = [
        (SPOT, "setting: \"typical\""),
        (SPOT, "setting: 5"),
        ("share: 60", "\"share\": 60"),
        ("need: 70", "need: 7,5"),
        ("title: \"Café\"", "title: \"Caf\\q\""),
        ("(\n    format", "Paln(\n    format"),
        ("(\n    format", "# A plan\n(\n    format"),
        ("(\n    format: 1", "(1"),
        (SPOT, "seed: -1"),
    ];
    for (what, instead) in cases {
        let faults = faults_of(Kind::Plan, &sound.replacen(what, instead, 1));
        let [fault] = faults.as_slice() else { panic!("{instead}: {faults:?}") };
        for word in ["cannot be read (", "identifier", "struct", "enum", "std", "#![enable", "Eof"] {
            assert!(!fault.message.contains(word), "{instead}: {}", fault.message);
        }
    }
}
