//! The drawer: why a platform stands where it does, and how its gaps are told.

use crate::support::{Bench, bar_called, click, drag_slider, run, sample, state};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

fn count(bench: &Bench, words: &str) -> usize {
    bench.query_all_by_label_contains(words).count()
}

#[test]
fn it_begins_with_why_a_platform_is_first_or_not() {
    let mut bench = sample();
    run(&mut bench);
    assert!(bench.query_by_label("Why it comes first").is_some());
    assert!(bench.query_by_label("6 points ahead of Instagram").is_some());
    let first = bench.get_by_label("Why it comes first").rect();
    let needs = bench.get_by_label("About right").rect();
    assert!(first.bottom() < needs.top());
    let linkedin = bar_called(&bench, "LinkedIn");
    bench.get_by_role_and_label(Role::Button, &linkedin).click();
    run(&mut bench);
    assert!(bench.query_by_label("Why it comes first").is_none());
    assert!(bench.query_by_label("Why it does not come first").is_some());
    assert!(bench.query_by_label("13 points behind Facebook").is_some());
}

#[test]
fn a_gap_within_the_doubt_is_said_to_be_and_no_complaint() {
    let mut bench = sample();
    run(&mut bench);
    // Online brand is 5 below what they want, Relationships 10 above: that is within what is not known any better, and said so.
    assert_eq!(count(&bench, "5 too low"), 0);
    assert!(count(&bench, "Within our uncertainty: it may be about right") > 0);
    assert_eq!(count(&bench, "It has fewer public opinions"), 0);
    let facebook = bar_called(&bench, "Facebook");
    bench.get_by_role_and_label(Role::Button, &facebook).click();
    run(&mut bench);
    drag_slider(&mut bench, "Online brand need", 100.0);
    assert_eq!(count(&bench, "30 too low"), 1);
    assert_eq!(count(&bench, "It has fewer public opinions"), 1);
}

#[test]
fn for_everyone_each_segment_has_its_own_words() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "Everyone");
    let story = state(&bench).answers.outcome.as_ref().expect("compared").story.as_ref().expect("the leader's");
    assert_eq!(story.platform.name, "Facebook");
    assert_eq!(count(&bench, "than these people"), 0, "no sentence speaks of all of them at once");
    assert!(bench.query_by_label("Local families: 15 too high").is_some());
    assert!(count(&bench, "About right for Cafés we supply") > 0);
}

#[test]
fn what_must_match_and_does_not_is_said_first() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "More about Identity");
    click(&mut bench, "Identity must-have");
    bench.get_by_label_contains("Reddit misses the must-have").scroll_to_me();
    run(&mut bench);
    bench.get_by_label_contains("Reddit misses the must-have").click();
    run(&mut bench);
    assert!(bench.query_by_label("Why it is ruled out").is_some());
    assert!(bench.query_by_label("Too far from a must-have, so it is ruled out").is_some());
}
