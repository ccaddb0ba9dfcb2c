//! The list of actions: what is taken up, and what a row holds.

use crate::support::{Bench, click, ctrl, fill, plan, run, sample, state, window};
use egui::{Key, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::storage;

fn follows() -> Bench {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    bench
}

/// The name of the first piece of advice that can be taken up.
fn first_advice(bench: &Bench) -> String {
    let first = bench.query_all_by_label_contains("Add to actions for Facebook: ").next().expect("there is advice");
    first.accesskit_node().label().expect("it has a name").clone()
}

fn enter(bench: &mut Bench, field: &str, text: &str) {
    fill(bench, field, text);
    bench.key_press(Key::Enter);
    run(bench);
}

#[test]
fn advice_says_that_it_is_taken_up_and_a_second_click_takes_it_back() {
    let mut bench = follows();
    let before = plan(&bench);
    assert!(bench.query_by_label_contains("added: show list").is_none());
    let advice = first_advice(&bench);
    let taken = advice.replace("Add to actions for", "Added for");
    click(&mut bench, &advice);
    assert_eq!(plan(&bench).actions.len(), 1);
    assert!(bench.query_by_label(&advice).is_none());
    assert!(bench.query_by_label(&taken).is_some());
    click(&mut bench, &taken);
    assert_eq!(plan(&bench), before);
    assert!(bench.query_by_label(&advice).is_some());
}

#[test]
fn how_many_actions_are_taken_up_leads_to_the_list() {
    let mut bench = follows();
    let advice = first_advice(&bench);
    click(&mut bench, &advice);
    let size = crate::support::LAPTOP;
    let list = bench.get_by_label("What we will do").rect();
    assert!(list.bottom() > size.y, "the list is below: {list:?}");
    bench.get_by_label("1 action added for Facebook: show list").click();
    run(&mut bench);
    let list = bench.get_by_label("What we will do").rect();
    assert!(list.top() > 100.0 && list.bottom() < size.y, "the list is in sight: {list:?}");
    assert!(bench.query_by_label("1 action added: show list").is_some());
}

#[test]
fn a_long_action_and_a_long_name_are_shown_whole() {
    let what = "List the personal data held and delete what is not needed for the orders of this year or the last";
    for width in [1440.0, 1024.0] {
        let mut bench = window(storage::SAMPLE_PLAN, Vec2::new(width, 700.0), false);
        run(&mut bench);
        ctrl(&mut bench, Key::Num4);
        click(&mut bench, "Add action");
        let one_line = bench.get_by_label("Action 1").rect().height();
        enter(&mut bench, "Action 1", what);
        assert_eq!(plan(&bench).actions[0].what, what);
        enter(&mut bench, &format!("Owner: {what}"), "Shop manager of the quay and the market hall");
        assert_eq!(plan(&bench).actions[0].owner.as_deref(), Some("Shop manager of the quay and the market hall"));
        for field in ["Action 1".to_owned(), format!("Owner: {what}")] {
            let height = bench.get_by_label(&field).rect().height();
            assert!(height > 1.4 * one_line, "{field} is {height} high at {width}");
        }
    }
}

#[test]
fn what_is_no_day_stays_until_it_is_put_right() {
    let mut bench = follows();
    click(&mut bench, "Add action");
    let due = |bench: &Bench| plan(bench).actions[0].due.clone();
    let shown = |bench: &Bench| bench.get_by_label("Due: New action").accesskit_node().value();
    enter(&mut bench, "Due: New action", "next Friday");
    assert_eq!(due(&bench), None);
    assert_eq!(shown(&bench).as_deref(), Some("next Friday"));
    assert!(bench.query_by_label("Enter a date such as 28 Nov 2026").is_some());
    enter(&mut bench, "Due: New action", "2027-02-30");
    assert_eq!(due(&bench), None);
    assert!(bench.query_by_label("February 2027 has 28 days").is_some(), "the field says what is wrong");
    enter(&mut bench, "Due: New action", "2027-01-31");
    assert_eq!(due(&bench).as_deref(), Some("2027-01-31"));
    assert!(bench.query_by_label("Enter a date such as 28 Nov 2026").is_none());
    fill(&mut bench, "Due: New action", "soon");
    bench.key_press(Key::Escape);
    run(&mut bench);
    assert_eq!(shown(&bench).as_deref(), Some("31 Jan 2027"), "Escape leaves it as it was");
}

#[test]
fn an_empty_day_looks_like_no_day() {
    let mut bench = follows();
    click(&mut bench, "Add action");
    let hint = |bench: &Bench| bench.get_by_label("Due: New action").accesskit_node().placeholder().map(str::to_owned);
    assert_eq!(hint(&bench).as_deref(), Some("By when?"));
    bench.get_by_label("Due: New action").focus();
    run(&mut bench);
    assert_eq!(hint(&bench).as_deref(), Some("28 Nov 2026"), "how it is written, for who is there");
}

#[test]
fn the_suggested_number_is_offered_where_another_is_chosen() {
    const OFFER: &str = "Use the suggested number";
    let mut bench = follows();
    let offered = |bench: &Bench| bench.query_by_label(OFFER).is_some();
    assert!(!offered(&bench));
    let suggested = together(&bench);
    click(&mut bench, &format!("{} platforms", if suggested == 3 { 2 } else { 3 }));
    assert!(offered(&bench));
    click(&mut bench, &format!("{suggested} platforms"));
    assert_eq!(plan(&bench).portfolio_size.map(usize::from), Some(suggested));
    assert!(!offered(&bench), "it is that number already");
    click(&mut bench, "4 platforms");
    click(&mut bench, OFFER);
    assert_eq!(plan(&bench).portfolio_size, None);
}

/// How many places are suggested.
fn together(bench: &Bench) -> usize {
    let answered = state(bench).answers.outcome.as_ref().expect("compared");
    answered.report.portfolio().expect("there are places").suggested_size
}
