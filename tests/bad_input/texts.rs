//! Texts that are too long, and names that nobody can see.

use super::{base, check_sentences, faults_of};
use seven_milestones::domain::framework::Framework;
use seven_milestones::format::{Kind, read_brand, read_framework, read_plan, read_platform, read_preset};
use seven_milestones::storage;

const LETTERS: usize = 200_000;

/// Checks that a text of so many letters in the place of `§` is refused in these words.
fn too_long(kind: Kind, cases: &[(&str, &str, &str, usize)]) {
    for (sound, instead, what, most) in cases {
        let sentence = |count: usize| format!("{what} must have at most {most} characters, not {count}; shorten it");
        for count in [most + 1, LETTERS] {
            let text = instead.replace('§', &"é".repeat(count));
            check_sentences(kind, &[(sound, &text, &sentence(count))]);
        }
        let text = base(kind).replacen(sound, &instead.replace('¦', "").replace('§', &"é".repeat(*most)), 1);
        assert_eq!(faults_of(kind, &text), [], "{instead}");
    }
}

#[test]
fn texts_that_are_too_long() {
    const SPOT: &str = "setting: typical";
    const ACTION: &str = "actions: [(platform: \"x\", milestone: \"brand\", what: ";
    too_long(
        Kind::Plan,
        &[
            ("title: \"Café\"", "title: ¦\"§\"", "`title`", 200),
            (SPOT, "client: ¦\"§\"", "`client`", 200),
            (SPOT, "region: ¦\"§\"", "`region`", 200),
            (SPOT, "notes: ¦\"§\"", "`notes`", 100_000),
            ("name: \"Firms\"", "name: ¦\"§\"", "`name`", 200),
            ("importance: 8", "importance: 8, notes: ¦\"§\"", "`notes`", 100_000),
            (SPOT, "scenarios: [(name: ¦\"§\", segments: [(name: \"B\", share: 1, needs: {})])]", "`name`", 200),
            (SPOT, &format!("{ACTION}¦\"§\")]"), "`what`", 2_000),
            (SPOT, &format!("{ACTION}\"A\", owner: ¦\"§\")]"), "`owner`", 200),
            ("format: 1,", "format: 2, page_notes: {\"fit\": ¦\"§\"},", "a page note", 100_000),
        ],
    );
    too_long(
        Kind::Platform,
        &[
            ("name: \"Place\"", "name: ¦\"§\"", "`name`", 200),
            ("name: \"Place\"", "name: \"Place\", about: ¦\"§\"", "`about`", 2_000),
            ("name: \"Place\"", "name: \"Place\", minimum_age: ¦\"§\"", "`minimum_age`", 2_000),
            ("why: \"So it is.\", levers", "why: ¦\"§\", levers", "`why`", 2_000),
            ("how: \"Ask\"", "how: ¦\"§\"", "`how`", 2_000),
            ("how: \"Ask\"", "how: \"Ask\", source: ¦\"§\"", "`source`", 2_000),
            ("fact: \"It is so\"", "fact: ¦\"§\"", "`fact`", 2_000),
            (
                "source: \"Somebody\", address: \"https://example.org\", date",
                "source: ¦\"§\", address: \"\", date",
                "`source`",
                2_000,
            ),
            ("region: \"US adults\"", "region: ¦\"§\"", "`region`", 200),
        ],
    );
    too_long(
        Kind::Preset,
        &[
            ("name: \"Families\"", "name: ¦\"§\"", "`name`", 200),
            ("about: \"They live nearby.\"", "about: ¦\"§\"", "`about`", 2_000),
        ],
    );
    too_long(
        Kind::Framework,
        &[
            ("name: \"Two milestones\"", "name: ¦\"§\"", "`name`", 200),
            ("name: \"Two milestones\"", "name: \"F\", about: ¦\"§\"", "`about`", 2_000),
            ("name: \"Videos\"", "name: ¦\"§\"", "`name`", 200),
            ("name: \"Identity\"", "name: ¦\"§\"", "`name`", 200),
            ("name: \"Identity\"", "name: \"Identity\", meaning: ¦\"§\"", "`meaning`", 2_000),
            ("\"e\"]", "¦\"§\"]", "each of the five texts", 2_000),
        ],
    );
    too_long(
        Kind::Brand,
        &[
            ("name: \"Client\"", "name: ¦\"§\"", "`name`", 200),
            ("heading_font: \"Arial\"", "heading_font: ¦\"§\"", "`heading_font`", 200),
        ],
    );
    let long = "a".repeat(101);
    let sentence = "an id has at most 100 characters, and this one has 101; shorten it";
    check_sentences(Kind::Platform, &[("id: \"place\"", &format!("id: ¦\"{long}\""), sentence)]);
    check_sentences(Kind::Plan, &[(SPOT, &format!("excluded: [¦\"{long}\"]"), sentence)]);
    check_sentences(Kind::Plan, &[(SPOT, &format!("hours: {{¦\"{long}\": 1}}"), sentence)]);
}

/// Nothing but what takes no room, turns the direction of writing or controls a terminal.
const UNSEEN: [&str; 7] =
    ["\u{200b}", "\u{feff}\u{200d}", "\u{2060} \u{ad}", "\u{202e}", "\u{0}\u{7}\u{1b}", "\u{3164}", "\u{a0}\u{2800}"];

#[test]
fn names_that_show_nothing_are_empty() {
    for unseen in UNSEEN {
        for (kind, sound, instead, field) in [
            (Kind::Plan, "name: \"Firms\"", "name: ¦\"§\"", "name"),
            (
                Kind::Plan,
                "setting: typical",
                "scenarios: [(name: ¦\"§\", segments: [(name: \"B\", share: 1, needs: {})])]",
                "name",
            ),
            (
                Kind::Plan,
                "setting: typical",
                "actions: [(platform: \"x\", milestone: \"brand\", what: ¦\"§\")]",
                "what",
            ),
            (Kind::Platform, "name: \"Place\"", "name: ¦\"§\"", "name"),
            (Kind::Platform, "fact: \"It is so\"", "fact: ¦\"§\"", "fact"),
            (Kind::Platform, "how: \"Ask\"", "how: ¦\"§\"", "how"),
            (Kind::Preset, "name: \"Families\"", "name: ¦\"§\"", "name"),
            (Kind::Framework, "name: \"Identity\"", "name: ¦\"§\"", "name"),
            (Kind::Framework, "name: \"Videos\"", "name: ¦\"§\"", "name"),
            (Kind::Brand, "name: \"Client\"", "name: ¦\"§\"", "name"),
        ] {
            check_sentences(kind, &[(sound, &instead.replace('§', unseen), &format!("`{field}` must not be empty"))]);
        }
    }
}

#[test]
fn names_are_read_without_what_nobody_sees() {
    let odd = |text: &str, name: &str| {
        text.replacen(name, &format!("\u{feff}{}\u{200b}\u{202e}\u{1b}{}", &name[..2], &name[2..]), 1)
    };
    let framework = storage::framework();
    let plan = odd(&odd(&base(Kind::Plan), "Café"), "Families");
    let plan = read_plan(&plan, framework, storage::library()).expect("it is read").plan;
    assert_eq!((plan.title.as_str(), plan.segments[0].name.as_str()), ("Café", "Families"));
    let platform = read_platform(&odd(&base(Kind::Platform), "Place"), framework).expect("it is read");
    assert_eq!(platform.name, "Place");
    let preset = read_preset(&odd(&base(Kind::Preset), "Families"), framework).expect("it is read");
    assert_eq!(preset.name, "Families");
    let read: Framework = read_framework(&odd(&base(Kind::Framework), "Identity")).expect("it is read");
    assert_eq!(read.milestones[0].name, "Identity");
    assert_eq!(read_brand(&odd(&base(Kind::Brand), "Client")).expect("it is read").name, "Client");
    // Two names that look alike are the same.
    check_sentences(
        Kind::Plan,
        &[(
            "name: \"Firms\"",
            "name: ¦\"Fami\u{200b}lies\"",
            "two segments are called “Families”; give one of them another name",
        )],
    );
}
