//! Your hours: said, split and taken back; what more bring; what platforms are for, and where competitors are.

use crate::support::{ctrl, plan, run, sample, state};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seven_milestones::chart::portfolio::PortfolioChart;

/// Shows a thing and clicks it.
macro_rules! click {
    ($bench:expr, $label:expr) => {{
        $bench.get_by_label($label).scroll_to_me();
        run(&mut $bench);
        $bench.get_by_label($label).click();
        run(&mut $bench);
    }};
}

#[test]
fn hours_are_split_in_one_step_that_is_taken_back() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    assert!(bench.query_by_label_contains("Enter your total hours a week, and we’ll suggest").is_some());
    assert!(bench.query_by_label("Propose a split").is_none());
    click!(bench, "More: Total hours a week");
    click!(bench, "Propose a split");
    let now = plan(&bench);
    let sum: f64 = now.hours.values().map(|hours| hours.get()).sum();
    assert_eq!((now.hours.len(), sum), (2, 10.0));
    assert!(bench.query_by_label("Propose a split").is_none(), "nothing is left to split");
    assert!(bench.query_all_by_label_contains("take 10 of 10 hours a week").next().is_some());
    ctrl(&mut bench, Key::Z);
    assert!(plan(&bench).hours.is_empty(), "all of it is one step");
    ctrl(&mut bench, Key::Y);
    bench.get_by_role_and_label(Role::Slider, "Hours planned for YouTube").set_value_accesskit(1.5);
    run(&mut bench);
    let hours = plan(&bench).hours.values().map(|hours| hours.get()).collect::<Vec<_>>();
    assert!(hours.contains(&1.5), "a split can be changed: {hours:?}");
}

#[test]
fn a_guess_looks_like_one_until_hours_are_said() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    assert!(bench.query_all_by_label_contains("That is our guess").next().is_some());
    let field = bench.get_by_role_and_label(Role::Slider, "Hours planned for Facebook");
    field.set_value_accesskit(5.0);
    run(&mut bench);
    assert!(
        bench.query_all_by_label_contains("take about 8 hours a week. We guessed 3 of those hours").next().is_some()
    );
    assert!(bench.query_all_by_label_contains("combined score and takes 5 hours a week").next().is_some());
}

#[test]
fn what_more_hours_bring_is_shown_and_read_out() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    let answered = state(&bench).answers.outcome.as_ref().expect("an answer");
    assert!(answered.report.frontier_found().is_some());
    bench.get_by_label("What more hours bring").scroll_to_me();
    run(&mut bench);
    assert!(bench.query_all_by_label_contains("About 3 hours a week: Facebook scores").next().is_some());
    assert!(bench.query_all_by_label_contains("Suggested: Facebook and YouTube").next().is_some());
}

#[test]
fn a_platform_has_a_role_and_competitors_are_counted() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    click!(bench, "Where are your competitors?");
    click!(bench, "Add competitor");
    click!(bench, "Add competitor");
    assert_eq!(plan(&bench).competitors.len(), 2);
    let field = bench.get_by_role_and_label(Role::TextInput, "Name of competitor 1");
    field.click();
    run(&mut bench);
    bench.get_by_role_and_label(Role::TextInput, "Name of competitor 1").type_text("!");
    run(&mut bench);
    assert!(plan(&bench).competitors[0].name.contains('!'), "{:?}", plan(&bench).competitors);
    click!(bench, "Platforms of Competitor 2");
    bench.get_by_label("Competitor 2 is on Facebook").click();
    run(&mut bench);
    assert_eq!(plan(&bench).competitors[1].platforms.len(), 1);
    bench.key_press(Key::Escape);
    run(&mut bench);
    assert!(bench.query_by_label_contains("Your competitor Competitor 2 is on Facebook").is_some());
    click!(bench, "Delete competitor Competitor 2");
    assert_eq!(plan(&bench).competitors.len(), 1);

    let fold = bench.get_all_by_label("Role, goal and measure").next().expect("a fold");
    fold.scroll_to_me();
    run(&mut bench);
    bench.get_all_by_label("Role, goal and measure").next().expect("a fold").click();
    run(&mut bench);
    bench.get_by_role_and_label(Role::TextInput, "Role of Facebook").click();
    run(&mut bench);
    bench.get_by_role_and_label(Role::TextInput, "Role of Facebook").type_text("Community");
    run(&mut bench);
    let now = plan(&bench);
    let role = now.roles.values().next().expect("a role");
    assert_eq!(role.name.as_deref(), Some("Community"));
    bench.get_by_role_and_label(Role::Slider, "Posts a week of Facebook").set_value_accesskit(3.0);
    run(&mut bench);
    assert_eq!(plan(&bench).roles.values().next().and_then(|role| role.posts).map(|posts| posts.get()), Some(3.0));
}

#[test]
fn details_of_an_account_are_checked_as_they_are_typed() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    click!(bench, "Where are you today?");
    click!(bench, "You are on Facebook today");
    click!(bench, "Details of Facebook");
    let account = |bench: &crate::support::Bench| plan(bench).today.values().next().cloned().expect("an account");
    for (field, odd, said) in [
        ("Address of Facebook", "nowhere", "Enter a web address such as"),
        ("Last post of Facebook", "2026-11", "Enter a day such as"),
    ] {
        bench.get_by_role_and_label(Role::TextInput, field).scroll_to_me();
        run(&mut bench);
        bench.get_by_role_and_label(Role::TextInput, field).click();
        run(&mut bench);
        bench.get_by_role_and_label(Role::TextInput, field).type_text(odd);
        run(&mut bench);
        run(&mut bench);
        assert!(bench.query_by_label_contains(said).is_some(), "{field}");
    }
    assert_eq!((account(&bench).address, account(&bench).last_post), (None, None), "what may not stand is not taken");
    bench.get_by_role_and_label(Role::TextInput, "Last post of Facebook").type_text("-02");
    run(&mut bench);
    assert_eq!(account(&bench).last_post.as_deref(), Some("2026-11-02"));
    bench.get_by_role_and_label(Role::Slider, "Smallest gain worth a change").set_value_accesskit(2.0);
    run(&mut bench);
    assert_eq!(plan(&bench).inertia.get(), 2.0);
    let answered = state(&bench).answers.outcome.as_ref().expect("an answer");
    let document = &state(&bench).document;
    let chart = PortfolioChart::new(&document.framework, &answered.report, &document.plan, &document.scope);
    assert!(chart.is_some());
}
