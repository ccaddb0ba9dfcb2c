//! Faulty texts, each with the place of its fault and what the sentence says.
//!
//! A case takes a sound text and puts something faulty in the place of something sound. The mark `¦` shows where the
//! fault must be found; a case without it is a fault of the file as a whole.

mod addresses;
mod files;
mod links;
mod others;
mod plan;
mod second_format;
mod texts;

use crate::support::{fixture, text_of};
use seven_milestones::format::{
    Fault, Faults, Kind, decode, read_brand, read_framework, read_plan, read_platform, read_preset, read_recovery,
    read_settings,
};
use seven_milestones::storage;

/// What is sound, what stands there instead, and a part of the sentence about it.
type Case<'a> = (&'a str, &'a str, &'a str);

/// The faults of a text that is read as a file of that kind.
fn faults_of(kind: Kind, text: &str) -> Vec<Fault> {
    let framework = storage::framework();
    let result: Result<(), Faults> = match kind {
        Kind::Plan => read_plan(text, framework, storage::library()).map(drop),
        Kind::Platform => read_platform(text, framework).map(drop),
        Kind::Preset => read_preset(text, framework).map(drop),
        Kind::Framework => read_framework(text).map(drop),
        Kind::Brand => read_brand(text).map(drop),
        Kind::Settings => read_settings(text).map(drop),
        Kind::Recovery => read_recovery(text).map(drop),
    };
    result.err().map_or_else(Vec::new, |faults| faults.all().to_vec())
}

/// The text without its mark, and the mark's line and column; 0 and 0 where there is none.
fn unmarked(text: &str) -> (String, usize, usize) {
    let Some((before, after)) = text.split_once('¦') else { return (text.to_owned(), 0, 0) };
    let line = before.lines().last().filter(|_| !before.ends_with('\n')).unwrap_or_default();
    (format!("{before}{after}"), before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// What is wrong with the answer to one text; none where it is as it should be.
fn complaint(kind: Kind, marked: &str, fragment: &str) -> Option<String> {
    let (text, line, column) = unmarked(marked);
    let faults = faults_of(kind, &text);
    let [fault] = faults.as_slice() else { return Some(format!("{} faults: {faults:?}", faults.len())) };
    let message = &fault.message;
    let is_sentence = !message.ends_with(['.', ' ']) && !message.contains('\n');
    if (fault.line, fault.column) != (line, column) {
        Some(format!("the fault is at {line}:{column}, and not: {fault}"))
    } else if !message.contains(fragment) || !is_sentence {
        Some(format!("the sentence should say “{fragment}”, and says: {message}"))
    } else {
        None
    }
}

/// Checks texts that are faulty as a whole: each with its mark, and a part of the sentence.
#[track_caller]
fn check_texts(kind: Kind, cases: &[(&str, &str)]) {
    let complaints: Vec<_> = cases
        .iter()
        .filter_map(|(text, fragment)| Some(format!("{text:?}: {}", complaint(kind, text, fragment)?)))
        .collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Checks cases that are made from the sound text of a kind.
#[track_caller]
fn check(kind: Kind, cases: &[Case<'_>]) {
    let sound = base(kind);
    assert_eq!(faults_of(kind, &sound), [], "the text to start from is sound");
    let of_case = |(what, instead, fragment): &Case<'_>| {
        assert_eq!(sound.matches(what).count(), 1, "{what} stands once in the text to start from");
        Some(format!("{instead}: {}", complaint(kind, &sound.replacen(what, instead, 1), fragment)?))
    };
    let complaints: Vec<_> = cases.iter().filter_map(of_case).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Checks cases with the very sentence that is said, in the sound text of a kind.
#[track_caller]
fn check_sentences(kind: Kind, cases: &[Case<'_>]) {
    check_sentences_of(&base(kind), kind, cases);
}

/// The same in a text to start from.
#[track_caller]
fn check_sentences_of(sound: &str, kind: Kind, cases: &[Case<'_>]) {
    for (what, instead, sentence) in cases {
        assert!(sound.matches(what).count() == 1, "{what} stands once in the text to start from");
        let (text, line, column) = unmarked(&sound.replacen(what, instead, 1));
        let faults = faults_of(kind, &text);
        let shown: String = instead.chars().take(80).collect();
        let [fault] = faults.as_slice() else { panic!("{shown}: {} faults: {faults:?}", faults.len()) };
        assert_eq!((fault.message.as_str(), fault.line, fault.column), (*sentence, line, column), "{shown}");
    }
}

fn base(kind: Kind) -> String {
    let name = match kind {
        Kind::Plan => "plan",
        Kind::Platform => "platform",
        Kind::Preset => "preset",
        Kind::Framework => "framework",
        Kind::Brand => "brand",
        Kind::Settings => "settings",
        Kind::Recovery => "recovery",
    };
    text_of(&fixture(&format!("base.{name}.ron")))
}

const KINDS: [Kind; 7] =
    [Kind::Plan, Kind::Platform, Kind::Preset, Kind::Framework, Kind::Brand, Kind::Settings, Kind::Recovery];

#[test]
fn texts_that_are_empty_break_off_or_are_something_else() {
    const ENDS: &str = "the file ends before it is complete";
    for kind in KINDS {
        let empty = format!("the file is empty, so it is not {}", kind.words());
        check_texts(kind, &[("", &empty), (" \n\t", &empty)]);
        check_texts(
            kind,
            &[("¦5", "a `(` is expected"), ("¦[]", "a `(` is expected"), ("\n ¦{}", "a `(` is expected")],
        );
        check_texts(kind, &[("(¦", ENDS), ("(format: 1¦", ENDS), ("(format: 1,¦", ENDS), ("(format:¦", ENDS)]);
    }
}

/// What kind of file it is comes before its format, and before any slip in it.
#[test]
fn another_kind_is_told_first() {
    let plan = base(Kind::Plan).replacen("format: 1", "format: 2", 1);
    let slip = plan.replacen("title:", "titel:", 1);
    for text in [plan.as_str(), &slip] {
        check_texts(Kind::Brand, &[(text, "this is a plan, not a brand; choose another file")]);
    }
    for text in ["# Seven Milestones\n\nA desktop app.", "Age,City\n30,York", "junk here"] {
        for kind in KINDS {
            check_texts(kind, &[(text, &format!("this isn’t {}; choose another file", kind.words()))]);
        }
    }
}

/// Wherever a file is cut off, that is what is said, and nothing of the spelling of its last word.
#[test]
fn a_file_that_was_cut_off_says_so_wherever_that_was() {
    let full = text_of(&fixture("full.plan.ron"));
    for (kind, sound) in KINDS.map(|kind| (kind, base(kind))).into_iter().chain([(Kind::Plan, full)]) {
        let start = sound.find('(').expect("it begins with a bracket") + 1;
        let end = sound.rfind(')').expect("it ends with one");
        for at in (start..=end).filter(|at| sound.is_char_boundary(*at)) {
            let cut = &sound[..at];
            let faults = faults_of(kind, cut);
            let [fault] = faults.as_slice() else { panic!("{cut}\n{faults:?}") };
            assert!(fault.message.starts_with("the file ends before it is complete"), "{cut}\n{fault}");
            let line = cut.trim_end().matches('\n').count() + 1;
            assert_eq!(fault.line, line, "{cut}");
        }
    }
    let letter = "(format: 1, title: \"Caf\u{e9}".as_bytes();
    let faults = decode(&letter[..letter.len() - 1]).expect_err("half a letter is missing");
    assert!(faults.to_string().starts_with("Line 1, column 24: The file ends before it is complete"), "{faults}");
}

/// What comes later in a file is not its end: a slip of the pen stays one.
#[test]
fn a_slip_in_the_middle_of_an_open_text_is_still_a_slip() {
    let text = base(Kind::Plan).replacen("title:", "¦titel:", 1);
    let open = text.trim_end().strip_suffix(')').expect("it ends with a bracket");
    check_texts(Kind::Plan, &[(open, "there is no field `titel` here; did you mean `title`?")]);
}

#[test]
fn formats_of_other_versions() {
    for kind in KINDS {
        let (next, formats, reads) = match kind {
            Kind::Plan | Kind::Platform | Kind::Framework | Kind::Preset => (3, "1 or 2", "formats 1 and 2"),
            Kind::Brand | Kind::Settings | Kind::Recovery => (2, "1", "format 1"),
        };
        let newer = format!(
            "this is {} of format {next}, written by a newer version; this version reads {reads}, so",
            kind.words()
        );
        check_texts(
            kind,
            &[
                (&format!("(format: ¦{next}, nobody_knows: {{1: (2)}})"), &newer),
                (&format!("// by hand\nAny(\n  format: ¦{next},\n  broken"), &newer),
                ("(format: ¦4294967296, nobody_knows: 1)", "of format 4294967296, written by a newer version"),
                ("(format: ¦0, title: \"T\")", &format!("`format` must be {formats}, not 0")),
                ("(format: ¦-1, title: \"T\")", &format!("`format` must be {formats}, not -1")),
                ("(format: ¦1.5, title: \"T\")", &format!("`format` must be {formats}, not 1.5")),
                ("(format: ¦\"1\", title: \"T\")", &format!("`format` must be {formats}, not \"1\"")),
            ],
        );
        let sound = base(kind).replacen("    format: 1,\n", "", 1);
        let last = sound.trim_end().strip_suffix(')').expect("it ends with a bracket").to_owned();
        check_texts(kind, &[(&format!("{last}    format: ¦{next},\n)"), &newer)]);
    }
}

#[test]
fn texts_that_are_nested_ten_thousand_deep() {
    for kind in KINDS {
        for open in ["(", "[", "{", "Some(", "(a:", "{\"a\":", "/*"] {
            let deep = open.repeat(10_000);
            for start in ["", "(format: 1, name: ", "(format: 1, milestones: ", "(format: 1, segments: ", "(nowhere: "]
            {
                let faults = faults_of(kind, &format!("{start}{deep}"));
                assert!(!faults.is_empty() && faults[0].message.len() < 300, "{start}{open}…: {faults:?}");
            }
        }
    }
}

#[test]
fn an_extension_at_the_top_does_not_hide_places() {
    let text = base(Kind::Plan).replacen("need: 70", "need: ¦170", 1);
    check_texts(
        Kind::Plan,
        &[(&format!("#![enable(implicit_some)]\n{text}"), "a need must be from 0 to 100, not 170")],
    );
}

#[test]
fn all_faults_are_found_at_once_in_the_order_of_their_places() {
    let text = base(Kind::Plan)
        .replace("need: 80", "need: 180")
        .replace("share: 60", "share: 0")
        .replace("\"deals\"", "\"dials\"")
        .replace("need: 50", "need: -50");
    let faults = faults_of(Kind::Plan, &text);
    assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [7, 10, 12, 15]);
    let all = Faults::new(faults);
    assert!(all.to_string().ends_with(" There are 3 more faults."), "{all}");
}
