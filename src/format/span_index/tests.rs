//! Where things stand in sound and in broken texts.

use super::*;
use PathStep::{Field, Item};

const TEXT: &str = "// a note\n(\n  a: [1, (b: \"x // no comment\", c: {\"k\": 5, \"l\": Some((z: 9))})],\n  é: r#\"raw \" )\"#,\n  d: 'x',\n)";

#[track_caller]
fn check(path: &[PathStep], expected: &str) {
    let at = SpanIndex::of(TEXT).value_at(path);
    assert!(TEXT[at..].starts_with(expected), "{path:?} leads to {:?}", &TEXT[at..]);
}

#[test]
fn a_path_leads_to_the_place_of_its_value() {
    check(&[], "(\n");
    check(&[Field("a"), Item(0)], "1");
    check(&[Field("a"), Item(1), Field("b")], "\"x //");
    check(&[Field("a"), Item(1), Field("c"), Item(0)], "5");
    check(&[Field("a"), Item(1), Field("c"), Item(1), Field("z")], "9");
    check(&[Field("é")], "r#");
    check(&[Field("d")], "'x'");
}

#[test]
fn a_path_that_breaks_off_leads_to_the_nearest_place_above() {
    check(&[Field("a"), Item(1), Field("nowhere")], "(b:");
    check(&[Field("nowhere")], "(\n");
}

#[test]
fn comments_are_told_from_strings_that_look_like_them() {
    assert!(has_comments(TEXT));
    assert!(has_comments("(a: 1 /* one /* in */ another */)"));
    assert!(!has_comments("(a: \"http://x\", b: r\"// no\")"));
}

#[test]
fn broken_texts_end_the_scan() {
    for broken in ["", "(", "(a", "(a:", "(a: [", "{\"", "'", "r##\"", ")))", "(a: )", "(a::: 1)", "/*", "\\"] {
        let _ = SpanIndex::of(broken);
        let _ = has_comments(broken);
        let _ = format_of(broken);
    }
    let deep = "[".repeat(10_000);
    assert_eq!(SpanIndex::of(&deep).value_at(&[]), 0);
}

#[test]
fn the_format_is_found_wherever_it_stands_at_the_top() {
    assert_eq!(format_of("/* x */ Plan ( format : 2 , rest"), Some(("2", 24)));
    assert_eq!(format_of("(a: (format: 3), format: 2)"), Some(("2", 25)));
    for none in ["(title: \"x\")", "(format:", "(format:)", "(format: title: \"x\")"] {
        assert_eq!(format_of(none), None, "{none}");
    }
}

#[test]
fn a_place_leads_back_to_its_offset() {
    for at in [0, 10, 13, 20, TEXT.len()] {
        let (line, column) = line_and_column(TEXT, at);
        assert_eq!(offset_of(TEXT, line, column), at);
    }
    assert_eq!(offset_of("ab", 9, 9), 2);
}

#[test]
fn of_more_parts_than_are_kept_the_first_have_their_place_and_the_others_that_of_their_list() {
    let text = format!("(a: [{}], b: 5)", "1,".repeat(MOST_PARTS + 10));
    let outline = SpanIndex::of(&text);
    assert_eq!(outline.value_at(&[Field("a"), Item(7)]), "(a: [".len() + 14);
    assert_eq!(outline.value_at(&[Field("a"), Item(MOST_PARTS + 5)]), "(a: ".len());
    assert_eq!(SpanIndex::top(&text).parts.len(), 2, "and the top is whole");
}
