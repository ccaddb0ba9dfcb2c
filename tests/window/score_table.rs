//! How a score is made: opened from a bar or from the drawer, followed while a slider moves, and closed again.

use crate::support::{Bench, click, drag_slider, run, sample, state, wait_for};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seven_milestones::chart::score_table::ScoreTable;

const OPENS: &str = "How the score is made: Facebook";

fn table(bench: &Bench) -> Option<&ScoreTable> {
    state(bench).answers.explained()
}

fn fit(bench: &Bench) -> String {
    table(bench).expect("it is open").fit().to_owned()
}

#[test]
fn a_bar_opens_it_and_a_drag_is_seen_in_it() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, OPENS);
    let first = fit(&bench);
    assert!(bench.query_by_label_contains(&format!("Fit: {first} out of 100.0")).is_some());
    assert!(bench.query_by_label_contains("Identity: need 70, level 75, difference 5 too high").is_some());
    assert!(bench.query_by_label("Why it comes first").is_none(), "it lies over the drawer");
    drag_slider(&mut bench, "Identity need", 40.0);
    assert_ne!(fit(&bench), first);
    assert!(bench.query_by_label_contains("Identity: need 40, level 75, difference 35 too high").is_some());
    wait_for(&mut bench, "how good it is", |state| {
        state.answers.explained().is_some_and(|table| table.how_good.is_some())
    });
    assert!(bench.query_by_label_contains("For audiences made up at random, the best platform scores").is_some());
    bench.key_press(Key::Escape);
    run(&mut bench);
    assert!(table(&bench).is_none() && bench.query_by_label(OPENS).is_some());
}

#[test]
fn the_drawer_opens_it_and_arrows_and_buttons_lead_on() {
    let mut bench = sample();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Button, "How the score is made").scroll_to_me();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Button, "How the score is made").click();
    run(&mut bench);
    let place = |bench: &Bench| table(bench).expect("it is open").place.clone();
    assert_eq!(place(&bench), "First of 24");
    bench.key_press(Key::ArrowRight);
    run(&mut bench);
    assert_eq!(place(&bench), "2nd of 24");
    click(&mut bench, "Next platform");
    assert_eq!(place(&bench), "3rd of 24");
    click(&mut bench, "Previous platform");
    assert_eq!(place(&bench), "2nd of 24");
    click(&mut bench, "Everyone");
    click(&mut bench, "Cafés we supply");
    assert_eq!(table(&bench).expect("it is open").segment, "Cafés we supply");
    click(&mut bench, "Close the table");
    assert!(table(&bench).is_none());
}
