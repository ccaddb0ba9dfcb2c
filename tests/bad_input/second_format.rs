//! Every field that the second format brought: out of range, of another type, unknown, twice; with the very sentences.

use super::{base, check_sentences_of};
use seven_milestones::format::Kind;

const NUMBER: &str = "a number is expected here";
const QUOTED: &str = "this must be a number without quotes, such as 70";
const BRACES: &str = "names and values in braces are expected here";
const TEXT: &str = "a text in double quotes is expected here";
const RANGE: &str = "must be from 0 to 1 (write a half as 0.5), not";
const SHARE: &str = "a share of people must be from 0 to 1 (write a half as 0.5), not";
const PEOPLE: &str = "the share of people who use a platform must be from 0 to 1, not";
const NO_ID: &str = "isn’t an id; use lower-case letters, digits and `-` only";

/// Checks texts that come in the place of one in the sound text, whose format is the second.
fn check(kind: Kind, spot: &str, cases: &[(&str, String)]) {
    let sound = base(kind).replacen("format: 1", "format: 2", 1);
    for (instead, sentence) in cases {
        check_sentences_of(&sound, kind, &[(spot, instead, sentence)]);
    }
}

#[test]
fn how_much_it_counts_who_is_there() {
    let again = |field: &str| format!("the field `{field}` is here twice; keep one of the two");
    check(
        Kind::Plan,
        "setting: typical",
        &[
            ("reach_weight: ¦1.01", format!("`reach_weight` {RANGE} 1.01; for 1.01%, write 0.0101")),
            ("reach_weight: ¦-0.5", format!("`reach_weight` {RANGE} -0.5")),
            ("reach_weight: ¦25", format!("`reach_weight` {RANGE} 25; for 25%, write 0.25")),
            ("reach_weight: ¦NaN", format!("`reach_weight` {RANGE} NaN")),
            ("reach_weight: ¦inf", format!("`reach_weight` {RANGE} inf")),
            ("reach_weight: ¦\"much\"", QUOTED.to_owned()),
            ("reach_weight: ¦[0.5]", NUMBER.to_owned()),
            ("reach_weight: ¦true", NUMBER.to_owned()),
            ("reach_weight: 0.5, ¦reach_weight: 0.5", again("reach_weight")),
            ("complement: ¦1.1", format!("`complement` {RANGE} 1.1")),
            ("complement: ¦80", format!("`complement` {RANGE} 80")),
            ("complement: ¦\"all\"", QUOTED.to_owned()),
            ("complement: 0.5, ¦complement: 0.5", again("complement")),
            ("least_reach: ¦10", format!("`least_reach` {RANGE} 10; for 10%, write 0.1")),
        ],
    );
}

#[test]
fn reach_of_a_segment() {
    let cases: &[(&str, String)] = &[
        ("reach: {\"facebook\": ¦1.7}", format!("{PEOPLE} 1.7; for 1.7%, write 0.017")),
        ("reach: {\"facebook\": ¦70}", format!("{PEOPLE} 70; for 70%, write 0.7")),
        ("reach: {\"facebook\": ¦29}", format!("{PEOPLE} 29; for 29%, write 0.29")),
        ("reach: {\"facebook\": ¦100}", format!("{PEOPLE} 100; for 100%, write 1")),
        ("reach: {\"facebook\": ¦100.5}", format!("{PEOPLE} 100.5")),
        ("reach: {\"facebook\": ¦-0.1}", format!("{PEOPLE} -0.1")),
        ("reach: {\"facebook\": ¦NaN}", format!("{PEOPLE} NaN")),
        ("reach: {\"facebook\": ¦-inf}", format!("{PEOPLE} -inf")),
        ("reach: {\"facebook\": ¦\"most\"}", QUOTED.to_owned()),
        ("reach: {\"facebook\": ¦(0.5)}", NUMBER.to_owned()),
        ("reach: ¦0.5", BRACES.to_owned()),
        ("reach: ¦[\"facebook\"]", BRACES.to_owned()),
        ("reach: {¦facebook: 0.5}", TEXT.to_owned()),
        ("reach: {¦\"Face book\": 0.5}", format!("`Face book` {NO_ID}")),
        ("reach: {\"x\": 0.1, ¦\"x\": 0.2}", "`x` is here twice; keep one of the two".to_owned()),
        ("reach: {}, ¦reach: {}", "the field `reach` is here twice; keep one of the two".to_owned()),
    ];
    let in_front = |(text, sentence): &(&str, String)| (format!("{text}, share: 60,"), sentence.clone());
    let cases: Vec<_> = cases.iter().map(in_front).collect();
    let cases: Vec<_> = cases.iter().map(|(text, sentence)| (text.as_str(), sentence.clone())).collect();
    check(Kind::Plan, "share: 60,", &cases);
}

#[test]
fn files_of_answers_of_a_segment() {
    let survey = |inside: &str| format!("share: 60, surveys: [({inside})],");
    let cases = [
        (
            survey("file: \"a.csv\", people: 3, day: ¦\"today\""),
            "`day` must be a day such as 2026-11-23, not \"today\"",
        ),
        (survey("file: ¦\" \", people: 3, day: \"2026-11-29\""), "`file` must not be empty"),
        (
            survey("file: \"a.csv\", people: ¦-3, day: \"2026-11-29\""),
            "a whole number is expected here, neither below 0 nor as large as this",
        ),
    ];
    let cases: Vec<_> = cases.iter().map(|(text, said)| (text.as_str(), (*said).to_owned())).collect();
    check(Kind::Plan, "share: 60,", &cases);
}

#[test]
fn topics_of_a_segment_and_of_a_profile() {
    let cases = |range: &str| {
        [
            ("topics: {\"food\": ¦101}", format!("{range}, not 101")),
            ("topics: {\"food\": ¦-1}", format!("{range}, not -1")),
            ("topics: {\"food\": ¦NaN}", format!("{range}, not NaN")),
            ("topics: {\"food\": ¦\"much\"}", QUOTED.to_owned()),
            ("topics: ¦[\"food\"]", BRACES.to_owned()),
            ("topics: {¦food: 50}", TEXT.to_owned()),
            ("topics: {¦\"fod\": 50}", "there is no topic `fod`; did you mean `food`?".to_owned()),
            ("topics: {¦\"quilting\": 50}", "there is no topic `quilting`".to_owned()),
            ("topics: {\"food\": 1, ¦\"food\": 2}", "`food` is here twice; keep one of the two".to_owned()),
        ]
    };
    let of_segment =
        cases("an interest must be from 0 to 100").map(|(text, said)| (format!("share: 60, {text},"), said));
    let of_segment: Vec<_> = of_segment.iter().map(|(text, said)| (text.as_str(), said.clone())).collect();
    check(Kind::Plan, "share: 60,", &of_segment);
    let of_preset: Vec<_> = of_segment.iter().map(|(text, said)| (text.replace("60", "1"), said.clone())).collect();
    let of_preset: Vec<_> = of_preset.iter().map(|(text, said)| (text.as_str(), said.clone())).collect();
    check(Kind::Preset, "share: 1,", &of_preset);
    let of_profile = cases("how much people come for a topic must be from 0 to 100");
    let of_profile = of_profile.map(|(text, said)| (format!("{text}, usage: ["), said));
    let of_profile: Vec<_> = of_profile.iter().map(|(text, said)| (text.as_str(), said.clone())).collect();
    check(Kind::Platform, "usage: [", &of_profile);
}

#[test]
fn topics_of_a_framework() {
    let again = "`food` is here twice; keep one of the two";
    check(
        Kind::Framework,
        "name: \"Two milestones\"",
        &[
            ("name: \"F\", topics: [(id: ¦\"Food\", name: \"Food\")]", format!("`Food` {NO_ID}")),
            ("name: \"F\", topics: [(id: \"food\", name: ¦\" \")]", "`name` must not be empty".to_owned()),
            ("name: \"F\", topics: [(id: \"food\", name: \"A\"), (id: ¦\"food\", name: \"B\")]", again.to_owned()),
            ("name: \"F\", topics: ¦{\"food\": \"Food\"}", "a list in square brackets is expected here".to_owned()),
            ("name: \"F\", topics: [(id: ¦5, name: \"A\")]", TEXT.to_owned()),
        ],
    );
}

/// Cases in the place of the setting of a plan.
fn in_plan(cases: &[(&str, String)]) {
    check(Kind::Plan, "setting: typical", cases);
}

fn again(field: &str) -> String {
    format!("the field `{field}` is here twice; keep one of the two")
}

#[test]
fn hours_in_all_and_what_a_change_is_worth() {
    let all = "the hours a week in all must be from 0 to 3360, not";
    let inertia = "the inertia must be from 0 to 10 points, not";
    in_plan(&[
        ("capacity: ¦-1", format!("{all} -1")),
        ("capacity: ¦3360.5", format!("{all} 3360.5")),
        ("capacity: ¦NaN", format!("{all} NaN")),
        ("capacity: ¦inf", format!("{all} inf")),
        ("capacity: ¦\"12 h\"", QUOTED.to_owned()),
        ("capacity: 1, ¦capacity: 2", again("capacity")),
        ("inertia: ¦-0.1", format!("{inertia} -0.1")),
        ("inertia: ¦10.5", format!("{inertia} 10.5")),
        ("inertia: ¦\"little\"", QUOTED.to_owned()),
        ("inertia: 1, ¦inertia: 2", again("inertia")),
        ("hours: {\"facebook\": ¦169}", "hours a week must be from 0 to 168, not 169".to_owned()),
        ("hours: {\"facebook\": ¦-1}", "hours a week must be from 0 to 168, not -1".to_owned()),
    ]);
}

#[test]
fn where_they_are_today() {
    let day = "must be a day such as 2026-11-23, not";
    let date = "must be a date such as 2026-11-23, 2026-11 or 2026, not";
    in_plan(&[
        ("today: {\"facebook\": (hours: ¦169)}", "hours a week must be from 0 to 168, not 169".to_owned()),
        ("today: {\"facebook\": (hours: ¦NaN)}", "hours a week must be from 0 to 168, not NaN".to_owned()),
        ("today: {\"facebook\": (since: ¦\"May 2019\")}", format!("`since` {date} \"May 2019\"")),
        ("today: {\"facebook\": (last_post: ¦\"2026-11\")}", format!("`last_post` {day} \"2026-11\"")),
        (
            "today: {\"facebook\": (last_post: ¦\"2026-02-30\")}",
            format!("`last_post` {day} \"2026-02-30\"; February 2026 has 28 days"),
        ),
        (
            "today: {\"facebook\": (address: ¦\"javascript:alert(1)\")}",
            "`address` must be a web address such as https://example.com, not \"javascript:alert(1)\"; write one, or leave it empty".to_owned(),
        ),
        ("today: {¦\"Face book\": ()}", format!("`Face book` {NO_ID}")),
        ("today: {\"x\": (), ¦\"x\": ()}", "`x` is here twice; keep one of the two".to_owned()),
        ("today: ¦[\"facebook\"]", BRACES.to_owned()),
        ("today: {}, ¦today: {}", again("today")),
    ]);
}

#[test]
fn what_platforms_are_there_for() {
    let posts = "posts a week must be from 0 to 1000, not";
    let long = |text: &str, most: usize| text.repeat(most + 1);
    let (name, text) = (long("a", 200), long("b", 2000));
    let too_long = |field: &str, most: usize| {
        format!("`{field}` must have at most {most} characters, not {}; shorten it", most + 1)
    };
    in_plan(&[
        ("roles: {\"facebook\": (posts: ¦-1)}", format!("{posts} -1")),
        ("roles: {\"facebook\": (posts: ¦1001)}", format!("{posts} 1001")),
        ("roles: {\"facebook\": (posts: ¦NaN)}", format!("{posts} NaN")),
        ("roles: {\"facebook\": (posts: ¦\"daily\")}", QUOTED.to_owned()),
        ("roles: {\"facebook\": (role: ¦5)}", TEXT.to_owned()),
        ("roles: {¦\"Face book\": ()}", format!("`Face book` {NO_ID}")),
        ("roles: {¦facebook: ()}", TEXT.to_owned()),
        ("roles: {\"x\": (), ¦\"x\": ()}", "`x` is here twice; keep one of the two".to_owned()),
        ("roles: ¦[\"facebook\"]", BRACES.to_owned()),
        ("roles: {}, ¦roles: {}", again("roles")),
        (&format!("roles: {{\"facebook\": (role: ¦\"{name}\")}}"), too_long("role", 200)),
        (&format!("roles: {{\"facebook\": (owner: ¦\"{name}\")}}"), too_long("owner", 200)),
        (&format!("roles: {{\"facebook\": (goal: ¦\"{text}\")}}"), too_long("goal", 2000)),
        (&format!("roles: {{\"facebook\": (measure: ¦\"{text}\")}}"), too_long("measure", 2000)),
        (&format!("roles: {{\"facebook\": (target: ¦\"{text}\")}}"), too_long("target", 2000)),
    ]);
}

#[test]
fn who_else_is_there() {
    let many: Vec<String> = (0..21).map(|at| format!("(name: \"C{at}\")")).collect();
    in_plan(&[
        ("competitors: [(name: ¦\" \")]", "`name` must not be empty".to_owned()),
        (
            "competitors: [(platforms: [\"x\"]¦)]",
            "the field `name` is missing here; add `name: …,` before this bracket".to_owned(),
        ),
        (
            "competitors: [(name: \"A\"), (name: ¦\"A\")]",
            "two competitors are called “A”; give one of them another name".to_owned(),
        ),
        ("competitors: [(name: \"A\", platforms: [¦\"Face book\"])]", format!("`Face book` {NO_ID}")),
        (
            "competitors: [(name: \"A\", platforms: [\"x\", ¦\"x\"])]",
            "`x` is here twice; keep one of the two".to_owned(),
        ),
        ("competitors: [(name: \"A\", platforms: ¦\"x\")]", "a list in square brackets is expected here".to_owned()),
        ("competitors: ¦{\"A\": [\"x\"]}", "a list in square brackets is expected here".to_owned()),
        (
            &format!("competitors: ¦[{}]", many.join(", ")),
            "a plan can have at most 20 competitors, and this one has 21; remove some".to_owned(),
        ),
    ]);
}

/// Platforms that are not at hand are kept, with a sentence each.
#[test]
fn roles_and_competitors_on_unknown_platforms_are_kept_and_said() {
    let sound = base(Kind::Plan).replacen("format: 1", "format: 2", 1);
    let more = "setting: typical, roles: {\"facebok\": (role: \"Community\")}, \
                competitors: [(name: \"A\", platforms: [\"nowhere-at-all\"])], today: {\"friendster\": (hours: 2)}";
    let text = sound.replacen("setting: typical", more, 1);
    let (framework, library) = (seven_milestones::storage::framework(), seven_milestones::storage::library());
    let read = seven_milestones::format::read_plan(&text, framework, library).expect("it is kept");
    assert_eq!((read.plan.roles.len(), read.plan.competitors.len(), read.plan.today.len()), (1, 1, 1));
    for said in [
        "the role of `facebok` is kept, but there is no such platform; did you mean `facebook`?",
        "a competitor’s use of `nowhere-at-all` is kept, but there is no such platform; correct the id, or remove it",
        "the entry in `today` for `friendster` is kept, but there is no such platform; correct the id, or remove it",
    ] {
        assert!(read.warnings.iter().any(|warning| warning == said), "{:?}", read.warnings);
    }
}

#[test]
fn the_order_of_pages() {
    let twice = "`fit` is here twice; keep one of the two".to_owned();
    check(
        Kind::Plan,
        "setting: typical",
        &[
            ("pages: (order: [¦\"A B\"])", format!("`A B` {NO_ID}")),
            ("pages: (order: [\"fit\", ¦\"fit\"])", twice.clone()),
            ("pages: (order: [\"fit\"], left_out: [¦\"fit\"])", twice),
            ("pages: (order: [¦5])", TEXT.to_owned()),
        ],
    );
}

#[test]
fn notes_of_pages() {
    check(
        Kind::Plan,
        "setting: typical",
        &[
            ("page_notes: {¦\"A B\": \"Slowly\"}", format!("`A B` {NO_ID}")),
            (
                "page_notes: {\"fit\": ¦\"\u{200b}\"}",
                "a page note must not be empty; write something, or remove it".to_owned(),
            ),
            ("page_notes: {\"fit\": \"a\", ¦\"fit\": \"b\"}", "`fit` is here twice; keep one of the two".to_owned()),
            ("page_notes: {\"fit\": ¦5}", TEXT.to_owned()),
            ("page_notes: ¦\"Slowly\"", BRACES.to_owned()),
            ("page_notes: ¦[\"Slowly\"]", BRACES.to_owned()),
        ],
    );
}

#[test]
fn the_day_a_plan_was_looked_at() {
    let at = |day: &str| format!("looked_at: ¦{day}");
    let sound = base(Kind::Plan).replacen("format: 1", "format: 2", 1);
    let form = |day: &str| format!("`looked_at` must be a day such as 2026-11-23, not {day}");
    for (day, sentence) in [
        ("\"2027-02-30\"", format!("{}; February 2027 has 28 days", form("\"2027-02-30\""))),
        ("\"2026-11\"", form("\"2026-11\"")),
        ("\"soon\"", form("\"soon\"")),
        ("\"\"", form("\"\"")),
        ("20261123", TEXT.to_owned()),
    ] {
        check_sentences_of(&sound, Kind::Plan, &[("setting: typical", &at(day), &sentence)]);
    }
}

#[test]
fn bands_of_ages_and_levels_that_are_not_known() {
    let form = "the years are written as in `14-29` or `70+`";
    check(
        Kind::Platform,
        "\"18-29\": 0.68",
        &[
            ("¦\"29-14\": 0.68", format!("there is no age band `29-14`: {form}")),
            ("¦\"14-\": 0.68", format!("there is no age band `14-`: {form}")),
            ("¦\"14-290\": 0.68", format!("there is no age band `14-290`: {form}; did you mean `18-29`?")),
            ("\"14-29\": 0.1, ¦\"14-29\": 0.2", "`14-29` is here twice; keep one of the two".to_owned()),
            ("\"14-29\": ¦1.5", format!("{SHARE} 1.5; for 1.5%, write 0.015")),
            ("\"14-29\": ¦68", format!("{SHARE} 68; for 68%, write 0.68")),
            ("\"14-29\": ¦\"68%\"", QUOTED.to_owned()),
        ],
    );
    let shared = "the age bands `14-29` and `20-39` have years in common; keep each year in one of them";
    check(Kind::Platform, "{\"18-29\": 0.68}", &[("¦{\"14-29\": 0.1, \"20-39\": 0.2}", shared.to_owned())]);
    check(
        Kind::Platform,
        "confidence: high",
        &[
            ("confidence: ¦unknwon", "`confidence` can’t be `unknwon`; did you mean `unknown`?".to_owned()),
            ("confidence: ¦\"unknown\"", "a plain word without quotes is expected here".to_owned()),
            ("confidence: ¦[]", "a plain word without quotes is expected here".to_owned()),
        ],
    );
}

/// What a field of the second format needs is said with the line that says the format, wherever that stands.
#[test]
fn the_line_that_says_the_format_is_named() {
    let sound = base(Kind::Plan);
    let last = sound.replacen("    format: 1,\n", "", 1).replacen("typical,\n", "typical,\n    format: 1,\n", 1);
    let line = last.lines().position(|line| line.contains("format:")).expect("it is there") + 1;
    assert!(line > 10, "it stands at the end");
    let needs =
        |field: &str, line: usize| format!("`{field}` needs `format: 2`: change line {line}, which says `format: 1`");
    for (text, line) in [(&sound, 2), (&last, line)] {
        for (instead, field) in [
            ("¦reach_weight: 7,", "reach_weight"),
            ("¦page_notes: {},", "page_notes"),
            ("¦pages: (),", "pages"),
            ("¦today: {},", "today"),
            ("¦capacity: 1,", "capacity"),
            ("¦inertia: 1,", "inertia"),
            ("¦roles: {},", "roles"),
            ("¦competitors: [],", "competitors"),
        ] {
            check_sentences_of(text, Kind::Plan, &[("setting: typical,", instead, &needs(field, line))]);
        }
        check_sentences_of(text, Kind::Plan, &[("share: 60,", "share: 60, ¦reach: {},", &needs("reach", line))]);
        check_sentences_of(text, Kind::Plan, &[("share: 60,", "share: 60, ¦topics: {},", &needs("topics", line))]);
    }
    let one_line = sound.replace('\n', " ");
    check_sentences_of(&one_line, Kind::Plan, &[("setting: typical", "¦reach_weight: 1", &needs("reach_weight", 1))]);
    let profile =
        base(Kind::Platform).replacen("    format: 1,\n", "", 1).replacen("    ],\n)", "    ],\n    format: 1,\n)", 1);
    let line = profile.lines().count() - 1;
    for (spot, instead, what) in [
        ("confidence: high", "confidence: ¦unknown", "`unknown`"),
        ("\"18-29\":", "¦\"14-29\":", "the age band `14-29`"),
        ("usage: [", "¦topics: {}, usage: [", "`topics`"),
    ] {
        let sentence = format!("{what} needs `format: 2`: change line {line}, which says `format: 1`");
        check_sentences_of(&profile, Kind::Platform, &[(spot, instead, &sentence)]);
    }
}

/// A file that does not say its format is told which to add: the lowest that has all its fields.
#[test]
fn a_format_that_is_missing_is_told() {
    for (field, format) in [("", 1), ("reach_weight: 0.5, ", 2)] {
        let text = format!("(¦title: \"T\", {field}segments: [])");
        let sentence =
            format!("the field `format` is missing; write `format: {format},` at the top, after the first bracket");
        check_sentences_of("", Kind::Plan, &[("", &text, &sentence)]);
    }
}
