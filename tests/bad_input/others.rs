//! Faulty profiles, frameworks and brands.

use super::{check, check_texts};
use seven_milestones::format::Kind;

#[test]
fn numbers_of_a_profile_out_of_range() {
    check(
        Kind::Platform,
        &[
            ("level: 82", "level: ¦130", "a level must be from 0 to 100, not 130"),
            ("level: 82", "level: ¦-1", "a level must be from 0 to 100, not -1"),
            ("level: 82", "level: ¦NaN", "a level must be from 0 to 100, not NaN"),
            ("level: 82", "level: ¦inf", "a level must be from 0 to 100, not inf"),
            ("to: 60", "to: ¦101", "a level must be from 0 to 100, not 101"),
            ("\"videos\": 50", "\"videos\": ¦101", "a content support must be from 0 to 100, not 101"),
            ("\"videos\": 50", "\"videos\": ¦-inf", "a content support must be from 0 to 100, not -inf"),
            ("share: 0.71", "share: ¦71", "from 0 to 1 (write a half as 0.5), not 71"),
            ("share: 0.71", "share: ¦NaN", "from 0 to 1 (write a half as 0.5), not NaN"),
            ("\"18-29\": 0.68", "\"18-29\": ¦1.5", "from 0 to 1 (write a half as 0.5), not 1.5"),
            ("year: 2025", "year: ¦70000", "whole number"),
        ],
    );
}

#[test]
fn names_in_a_profile_that_nothing_has() {
    check(
        Kind::Platform,
        &[
            ("\"deals\":", "¦\"deels\":", "there is no kind of content `deels`; did you mean `deals`?"),
            ("\"18-29\":", "¦\"18–29\":", "as in `14-29` or `70+`; did you mean `18-29`?"),
            ("\"brand\":", "\"brand\": (level: 1, confidence: low, why: \"\"), ¦\"brands\":", "did you mean `brand`?"),
            ("confidence: high", "confidence: ¦hihg", "did you mean `high`?"),
            (
                "confidence: high",
                "confidence: ¦unknown",
                "`unknown` needs `format: 2`: change line 2, which says `format: 1`",
            ),
            ("basis: estimate", "basis: ¦guess", "`estimate`"),
            ("kind: press", "kind: ¦presse", "did you mean `press`?"),
            ("id: \"place\"", "id: ¦\"Place\"", "`Place` isn’t an id; use lower-case letters"),
            ("reviewed:", "¦reveiwed:", "there is no field `reveiwed` here; did you mean `reviewed`?"),
            ("to: 60", "¦too: 60", "there is no field `too` here; did you mean `to`?"),
            (
                "\"18-29\":",
                "¦\"14-29\":",
                "the age band `14-29` needs `format: 2`: change line 2, which says `format: 1`",
            ),
            ("\"18-29\":", "¦\"young\":", "there is no age band `young`: the years are written as in `14-29` or `70+`"),
            ("region:", "¦regoin:", "there is no field `regoin` here; did you mean `region`?"),
        ],
    );
}

#[test]
fn the_same_thing_twice_in_a_profile() {
    const AGAIN: &str = "twice; keep one of the two";
    check(
        Kind::Platform,
        &[
            ("\"brand\":", "\"brand\": (level: 1, confidence: low, why: \"\"), ¦\"brand\":", AGAIN),
            ("\"deals\":", "¦\"videos\":", AGAIN),
            ("\"18-29\": 0.68", "\"18-29\": 0.68, ¦\"18-29\": 0.68", AGAIN),
            ("id: \"place\"", "id: \"place\", ¦id: \"place\"", AGAIN),
            ("level: 82", "level: 82, ¦level: 82", AGAIN),
        ],
    );
}

#[test]
fn what_a_profile_must_have() {
    check(
        Kind::Platform,
        &[
            ("name: \"Place\"", "name: ¦\"\"", "must not be empty"),
            ("how: \"Ask\"", "how: ¦\" \"", "must not be empty"),
            ("fact: \"It is so\"", "fact: ¦\"\"", "must not be empty"),
            ("region: \"US adults\"", "region: ¦\"\"", "must not be empty"),
            ("reviewed: \"2026-11-23\"", "reviewed: ¦\"today\"", "must be a day such as 2026-11-23, not \"today\""),
            ("reviewed: \"2026-11-23\"", "reviewed: ¦\"2026-11\"", "must be a day such as 2026-11-23"),
            ("reviewed: \"2026-11-23\"", "reviewed: ¦\"2026-11-32\"", "must be a day such as 2026-11-23"),
            ("reviewed: \"2026-11-23\"", "reviewed: ¦\"23.11.2026\"", "must be a day such as 2026-11-23"),
            ("reviewed: \"2026-11-23\"", "reviewed: ¦\"2026-02-29\"", "not \"2026-02-29\"; February 2026 has 28 days"),
            (
                "date: \"2025-03\"",
                "date: ¦\"2025-06-31\"",
                "2026-11 or 2026, not \"2025-06-31\"; June 2025 has 30 days",
            ),
            ("date: \"2025-03\"", "date: ¦\"March 2025\"", "must be a date such as 2026-11-23, 2026-11 or 2026"),
            ("date: \"2025-03\"", "date: ¦\"2025-00\"", "must be a date such as 2026-11-23, 2026-11 or 2026"),
            ("to: 60, how: \"Ask\"", "to: 60¦", "the field `how` is missing"),
            ("level: 82", "level: ¦\"82\"", "a number without quotes"),
            ("why: \"So it is.\", levers", "why: ¦1, levers", "a text in double quotes is expected here"),
            ("year: 2025", "year: ¦\"2025\"", "a whole number is expected here"),
        ],
    );
}

#[test]
fn a_profile_has_every_milestone() {
    let sound = super::base(Kind::Platform);
    let without = sound.lines().filter(|line| !line.contains("\"groups\":")).collect::<Vec<_>>().join("\n");
    let marked = without.replacen("milestones: {", "milestones: ¦{", 1);
    check_texts(Kind::Platform, &[(&marked, "the milestone `groups` is missing")]);
    let none = "(format: 1, id: \"a\", name: \"A\", reviewed: \"2026-11-23\", basis: estimate, milestones: {})";
    assert_eq!(super::faults_of(Kind::Platform, none).len(), 7);
    // A milestone whose own number is at fault is there all the same.
    let faults = super::faults_of(Kind::Platform, &sound.replace("level: 85", "level: 850"));
    assert_eq!(faults.len(), 1, "{faults:?}");
}

#[test]
fn faulty_audiences_to_start_from() {
    const AGAIN: &str = "twice; keep one of the two";
    check(
        Kind::Preset,
        &[
            ("id: \"families\"", "id: ¦\"Families\"", "`Families` isn’t an id; use lower-case letters"),
            ("name: \"Families\"", "name: ¦\" \"", "`name` must not be empty"),
            ("about: \"They live nearby.\"", "about: ¦\"\"", "`about` must not be empty"),
            ("about:", "¦abuot:", "there is no field `abuot` here; did you mean `about`?"),
            ("    segment: (", "    ¦segments: (", "there is no field `segments` here; did you mean `segment`?"),
            ("name: \"Families in town\"", "name: ¦\"\"", "`name` must not be empty"),
            ("share: 1", "share: ¦0", "a share must be a number above 0, not 0"),
            ("need: 70", "need: ¦170", "a need must be from 0 to 100, not 170"),
            ("importance: 8", "importance: ¦11", "an importance must be from 0 to 10, not 11"),
            ("spread: 15", "spread: ¦51", "a spread must be from 0 to 50, not 51"),
            ("deal_breaker: 0.5", "deal_breaker: ¦50", "`deal_breaker` must be above 0 and at most 1"),
            ("\"sharing\":", "¦\"shareing\":", "there is no milestone `shareing`; did you mean `sharing`?"),
            ("\"sharing\":", "¦\"identity\":", AGAIN),
            ("\"deals\": 90", "¦\"deels\": 90", "there is no kind of content `deels`; did you mean `deals`?"),
            ("\"videos\": 40", "\"videos\": ¦140", "an interest must be from 0 to 100, not 140"),
            ("\"65+\": 10", "¦\"65-\": 10", "there is no age band `65-`; did you mean `65+`?"),
            ("{\"18-29\": 20, \"65+\": 10}", "¦{\"18-29\": 0, \"65+\": 0}", "the age shares are all 0"),
        ],
    );
    let text = "(format: 1, id: \"a\", name: \"A\", about: \"B\"¦)";
    check_texts(Kind::Preset, &[(text, "the field `segment` is missing")]);
}

/// A framework of so many milestones, with the mark at the first that is one too many.
fn of_milestones(count: usize) -> String {
    let milestone = |n: usize| {
        let mark = if n == 8 { "¦" } else { "" };
        format!("{mark}(id: \"m{n}\", name: \"M\", low: \"a\", high: \"b\")")
    };
    let milestones = (1..=count).map(milestone).collect::<Vec<_>>().join(", ");
    format!("(format: 1, name: \"F\", milestones: [{milestones}])")
}

#[test]
fn faulty_frameworks() {
    const AGAIN: &str = "twice; keep one of the two";
    check(
        Kind::Framework,
        &[
            ("shortfall_cost: 1,", "shortfall_cost: ¦-1,", "a cost must be"),
            ("shortfall_cost: 1,", "shortfall_cost: ¦NaN,", "a cost must be"),
            ("excess_cost: 1.5", "excess_cost: ¦inf", "a cost must be"),
            ("excess_cost: 1.5", "excess_cost: ¦-inf", "a cost must be"),
            ("excess_cost: 1.5", "excess_cost: ¦\"1.5\"", "a number without quotes"),
            ("excess_cost: 1.5", "¦exces_cost: 1.5", "did you mean `excess_cost`?"),
            (
                "rubric: [\"a\", \"b\", \"c\", \"d\", \"e\"]",
                "rubric: ¦[\"a\", \"b\", \"c\", \"d\"]",
                "five texts, for 0, 25, 50, 75 and 100, not 4",
            ),
            ("excess_cost: 1.5", "excess_cost: 1.5, answers: ¦[\"a\"]", "the answers to a question are five texts"),
            ("id: \"sharing\"", "id: ¦\"Sharing\"", "`Sharing` isn’t an id"),
            ("id: \"sharing\"", "id: ¦\"identity\"", AGAIN),
            ("id: \"deals\"", "id: ¦\"videos\"", AGAIN),
            ("\"18-29\", \"65+\"", "\"18-29\", ¦\"18-29\"", AGAIN),
            ("carries_content: true", "carries_content: ¦maybe", "`true` or `false` is expected here"),
        ],
    );
    check_texts(
        Kind::Framework,
        &[
            ("(format: 1, name: \"F\", milestones: ¦[])", "at least one milestone"),
            (&of_milestones(8), "has 8 milestones, and colours and charts are made for at most 7; leave 1 out"),
            (&of_milestones(100), "has 100 milestones, and colours and charts are made for at most 7; leave 93 out"),
            ("(format: 1, name: \"F\"¦)", "the field `milestones` is missing"),
        ],
    );
}

#[test]
fn faulty_brands() {
    const COLOUR: &str = "a colour is written like \"#1F6FB2\"";
    check(
        Kind::Brand,
        &[
            ("ink: \"#1B2333\"", "ink: ¦\"#1B233\"", COLOUR),
            ("ink: \"#1B2333\"", "ink: ¦\"blue\"", COLOUR),
            ("ink: \"#1B2333\"", "ink: ¦\"1B2333\"", COLOUR),
            ("ink: \"#1B2333\"", "ink: ¦\"#1B233G\"", COLOUR),
            ("ink: \"#1B2333\"", "ink: ¦\"#+1+2+3\"", COLOUR),
            ("ink: \"#1B2333\"", "ink: ¦\"#ééé\"", COLOUR),
            ("ink: \"#1B2333\"", "ink: ¦5", "a text in double quotes is expected here"),
            ("paper: \"#FFFFFF\"", "paper: Some(¦\"white\")", COLOUR),
            ("\"#1F6FB6\"", "¦\"#1F6FBX\"", COLOUR),
            ("accents: [\"#1F6FB2\",", "accents: ¦[", "six colours, not 5"),
            ("name: \"Client\"", "name: ¦\"\"", "must not be empty"),
            ("paper:", "¦papper:", "there is no field `papper` here; did you mean `paper`?"),
            ("logo: \"logo.png\"", "logo: \"logo.png\", ¦logo: \"logo.png\"", "twice; keep one of the two"),
        ],
    );
}

#[test]
fn faulty_settings() {
    check(
        Kind::Settings,
        &[
            ("scale: 125", "scale: ¦250", "a scale must be from 80 to 200 percent, not 250"),
            ("scale: 125", "scale: ¦NaN", "a scale must be from 80 to 200 percent"),
            ("theme: dark", "theme: ¦drak", "`theme` can’t be `drak`; did you mean `dark`?"),
            ("reduced_motion: true", "reduced_motion: ¦1", "`true` or `false` is expected here"),
            ("reduced_motion:", "¦reduced_moton:", "did you mean `reduced_motion`?"),
            ("folder: \"/home/ada/plans\"", "folder: ¦\"\"", "`folder` must not be empty"),
            ("\"/home/ada/plans/zoo é.plan.ron\"", "¦\"/home/ada/plans/bakery.plan.ron\"", "keep one of the two"),
            ("\"/home/ada/plans/zoo é.plan.ron\"", "¦\" \"", "the path of a plan must not be empty"),
        ],
    );
    let many = (0..11).map(|n| format!("\"{n}\"")).collect::<Vec<_>>().join(", ");
    check_texts(Kind::Settings, &[(&format!("(format: 1, recent: ¦[{many}])"), "at most 10 plans are remembered")]);
}

#[test]
fn faulty_recoveries() {
    check(
        Kind::Recovery,
        &[
            ("saved_at: 1795427105", "saved_at: ¦-1", "a whole number is expected here"),
            ("pid: 4711", "pid: ¦\"4711\"", "a whole number is expected here"),
            ("plan_path: \"/home/ada/plans/bakery.plan.ron\"", "plan_path: ¦\"\"", "must not be empty"),
            ("saved_at:", "¦saved_on:", "did you mean `saved_at`?"),
        ],
    );
    check_texts(
        Kind::Recovery,
        &[
            ("(format: 1, saved_at: 1, pid: 1, plan: ¦\" \")", "`plan` must not be empty"),
            ("(format: 1, saved_at: 1, pid: 1¦)", "the field `plan` is missing"),
        ],
    );
}
