//! The four questions, as each of the three people asks them.

use crate::support::{Bench, bar_called, bars, click, ctrl, drag_slider, leader, plan, run, sample, state};
use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::view::{Page, Shown};
use seven_milestones::domain::plan::Scope;

fn segment<'a>(
    plan: &'a seven_milestones::domain::plan::Plan,
    name: &str,
) -> &'a seven_milestones::domain::audience::Segment {
    plan.segment(name).expect("the segment is there")
}

#[test]
fn each_question_has_a_key_and_a_headline_made_of_the_figures() {
    let mut bench = sample();
    run(&mut bench);
    for (pressed, page, headline) in [
        (Key::Num2, Page::Differ, "Facebook, Instagram and YouTube differ most on "),
        (Key::Num3, Page::Matters, "A clear lead: Facebook comes first in more than 9 in 10"),
        (Key::Num4, Page::Follows, "Be on Facebook and YouTube: together they score 87 out of 100 for Local families"),
        (Key::Num1, Page::Where, "Facebook comes first for Local families: 82 out of 100, 6 points ahead of Instagram"),
    ] {
        ctrl(&mut bench, pressed);
        assert_eq!(state(&bench).view.page, page);
        assert!(bench.query_all_by_label_contains(headline).next().is_some(), "no headline “{headline}”");
    }
    click(&mut bench, "How sure are we?");
    assert_eq!(state(&bench).view.page, Page::Matters);
}

#[test]
fn platforms_are_taken_into_the_comparison_and_out_of_it() {
    let mut bench = sample();
    run(&mut bench);
    let names =
        |bench: &Bench| -> Vec<String> { state(bench).compared_platforms().iter().map(ToString::to_string).collect() };
    assert_eq!(names(&bench), ["facebook", "instagram", "youtube"], "the first three until a person chooses");
    let telegram = bar_called(&bench, "Telegram");
    bench.get_by_role_and_label(Role::Button, &telegram).click();
    run(&mut bench);
    click(&mut bench, "Compare");
    assert_eq!(names(&bench), ["facebook", "instagram", "youtube", "telegram"]);
    ctrl(&mut bench, Key::Num2);
    click(&mut bench, "Remove Instagram from the comparison");
    assert_eq!(names(&bench), ["facebook", "youtube", "telegram"]);
    assert!(bench.query_by_label_contains("What separates Facebook from YouTube").is_some());
    click(&mut bench, "Add a platform");
    click(&mut bench, "LinkedIn");
    assert_eq!(names(&bench), ["facebook", "youtube", "telegram", "linkedin"]);
    assert!(bench.query_by_label("Add a platform").is_none(), "four are enough");
}

#[test]
fn show_me_leads_to_the_slider_that_decides() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num3);
    let answered = state(&bench).answers.outcome.as_ref().expect("compared");
    let call = &answered.report.fragile[0];
    let (segment, milestone) = (
        answered.report.problem.segments[call.segment].name.clone(),
        state(&bench).document.framework.milestones[call.milestone].clone(),
    );
    click(&mut bench, &format!("Show slider: {}", milestone.name));
    let pointed = state(&bench).view.pointed.clone().expect("a slider is shown");
    assert_eq!((pointed.segment.as_str(), &pointed.milestone), (segment.as_str(), &milestone.id));
    assert_eq!(state(&bench).document.scope, Scope::Segment(segment));
    assert!(bench.query_by_role_and_label(Role::Slider, &format!("{} need", milestone.name)).is_some());
}

#[test]
fn what_would_change_the_answer_does_change_it() {
    let mut bench = sample();
    run(&mut bench);
    let answered = state(&bench).answers.outcome.as_ref().expect("compared");
    let call = *answered.report.fragile.iter().find(|call| call.leader.is_some()).expect("a close call");
    let name = state(&bench).document.framework.milestones[call.milestone].name.clone();
    let expected = answered.report.problem.candidates[call.leader.expect("chosen so")].name.clone();
    #[expect(clippy::cast_possible_truncation, reason = "a number of points")]
    let beyond = (call.to + (call.to - call.from).signum() * 2.0) as f32;
    drag_slider(&mut bench, &format!("{name} need"), beyond);
    assert_eq!(leader(&bench), expected);
}

#[test]
fn a_scenario_is_kept_and_held_against_the_plan() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num3);
    click(&mut bench, "Save as scenario");
    assert_eq!(plan(&bench).scenarios.len(), 1);
    drag_slider(&mut bench, "Identity need", 20.0);
    let now = leader(&bench).to_owned();
    click(&mut bench, "Scenario");
    click(&mut bench, "Scenario 1");
    let slope = state(&bench).answers.outcome.as_ref().expect("compared").slope.as_ref().expect("held against");
    assert_eq!(slope.headline, format!("In “Scenario 1” Facebook would come first, not {now}"));
    click(&mut bench, "Use this scenario");
    assert_eq!(leader(&bench), "Facebook");
    click(&mut bench, "Undo");
    assert_eq!(leader(&bench), now);
}

#[test]
fn a_portfolio_of_two_with_actions_is_made_and_taken_back() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    click(&mut bench, "3 platforms");
    assert_eq!(plan(&bench).portfolio_size, Some(3));
    click(&mut bench, "2 platforms");
    let before = plan(&bench);
    let answered = state(&bench).answers.outcome.as_ref().expect("compared");
    let advice = answered
        .report
        .advice(&state(&bench).document.framework)
        .into_iter()
        .find_map(|advice| advice.counsel)
        .expect("there is advice");
    click(&mut bench, &format!("Add to actions for Facebook: {}", advice.action));
    click(&mut bench, "Add action");
    let actions = plan(&bench).actions;
    assert_eq!(actions.len(), 2);
    assert_eq!(actions[0].platform.as_ref().map(|id| id.as_str()), Some("facebook"));
    let label = format!("Done: {}", actions[0].what);
    click(&mut bench, &label);
    assert!(plan(&bench).actions[0].done);
    bench.get_by_label("Action 2").focus();
    run(&mut bench);
    ctrl(&mut bench, Key::A);
    bench.get_by_label("Action 2").type_text("Bake a film");
    run(&mut bench);
    bench.key_press(Key::Enter);
    run(&mut bench);
    assert_eq!(plan(&bench).actions[1].what, "Bake a film");
    click(&mut bench, "Earlier: Bake a film");
    assert_eq!(plan(&bench).actions[0].what, "Bake a film");
    click(&mut bench, "Delete: Bake a film");
    assert_eq!(plan(&bench).actions.len(), 1);
    while plan(&bench) != before {
        let left = plan(&bench);
        ctrl(&mut bench, Key::Z);
        assert!(plan(&bench) != left, "undo came to its end before the plan was as it was");
    }
}

#[test]
fn a_platform_is_left_out_taken_in_and_pinned() {
    let mut bench = sample();
    run(&mut bench);
    assert_eq!(state(&bench).view.shown, Shown::Leader);
    click(&mut bench, "Exclude");
    assert_eq!(leader(&bench), "Instagram");
    click(&mut bench, "Include Facebook again");
    assert_eq!(leader(&bench), "Facebook");
    click(&mut bench, "Always include");
    assert_eq!(plan(&bench).pinned.len(), 1);
    ctrl(&mut bench, Key::Num4);
    click(&mut bench, "Always include Facebook");
    assert!(plan(&bench).pinned.is_empty());
}

#[test]
fn one_milestone_alone_ranks_on_it() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "More about Presence");
    click(&mut bench, "Rank by Presence only");
    assert_eq!(bars(&bench).milestones, [3]);
    assert!(bench.query_by_label_contains("Ranked by Presence only").is_some());
    click(&mut bench, "Use all milestones");
    assert_eq!(bars(&bench).milestones.len(), 7);
    assert!(!state(&bench).document.is_unsaved(), "looking at one milestone changes no plan");
}

#[test]
fn must_match_rules_platforms_out_with_the_reason() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "More about Identity");
    click(&mut bench, "Identity must-have");
    let least = segment(&plan(&bench), "Local families").needs.values().find_map(|wish| wish.deal_breaker);
    assert_eq!(least.expect("set").get(), 0.5);
    let out = &bars(&bench).ruled_out;
    assert!(out.iter().any(|out| out.name == "Reddit" && out.why == "misses the must-have on Identity"), "{out:?}");
    click(&mut bench, "Identity must-have");
    assert!(bars(&bench).ruled_out.is_empty());
}

#[test]
fn an_open_card_sets_doubt_importance_content_and_notes() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "More about Sharing");
    for (slider, pressed) in
        [("Sharing importance", Key::Home), ("Sharing uncertainty", Key::End), ("Interest in Deals", Key::Home)]
    {
        bench.get_by_role_and_label(Role::Slider, slider).focus();
        run(&mut bench);
        bench.key_press(pressed);
        run(&mut bench);
    }
    bench.get_by_label("Notes on Sharing").focus();
    run(&mut bench);
    bench.get_by_label("Notes on Sharing").type_text("Asked in the shop");
    run(&mut bench);
    let now = plan(&bench);
    let families = segment(&now, "Local families");
    let wish = families.needs.iter().find(|(id, _)| id.as_str() == "sharing").expect("there").1;
    assert_eq!((wish.importance.get(), wish.spread.get()), (0.0, 50.0));
    assert_eq!(wish.notes.as_deref(), Some("Asked in the shop"));
    let deals = families.content.iter().find(|(kind, _)| kind.as_str() == "deals").expect("there").1;
    assert_eq!(deals.get(), 0.0);
    click(&mut bench, "Less about Sharing");
    assert!(bench.query_by_label("Notes on Sharing").is_none());
}

#[test]
fn segments_are_added_renamed_copied_moved_and_deleted() {
    let mut bench = sample();
    run(&mut bench);
    let names = |bench: &Bench| -> Vec<String> { plan(bench).segments.iter().map(|s| s.name.clone()).collect() };
    let before = plan(&bench);
    click(&mut bench, "Add a segment");
    assert_eq!(names(&bench), ["Local families", "Cafés we supply", "New segment"]);
    assert_eq!(state(&bench).document.scope, Scope::Segment("New segment".to_owned()), "the new one is shown");
    click(&mut bench, "Rename the segment");
    bench.get_by_label("Rename the segment to").type_text("Families on the quay");
    run(&mut bench);
    bench.key_press(Key::Enter);
    run(&mut bench);
    assert_eq!(names(&bench)[2], "Families on the quay", "what is typed takes the place of the name");
    assert_eq!(state(&bench).document.scope, Scope::Segment(names(&bench)[2].clone()), "the scope follows the name");
    click(&mut bench, "This segment");
    click(&mut bench, "Copy this segment");
    assert_eq!(names(&bench)[3], "Families on the quay 2");
    click(&mut bench, "This segment");
    click(&mut bench, "Delete this segment");
    assert_eq!(names(&bench).len(), 3);
    while plan(&bench) != before {
        let left = names(&bench);
        ctrl(&mut bench, Key::Z);
        assert!(plan(&bench) == before || names(&bench) != left, "undo came to its end too early: {left:?}");
    }
}

#[test]
fn advice_for_several_segments_is_folded_by_milestone_and_the_costliest_is_open() {
    let mut bench = sample();
    run(&mut bench);
    click(&mut bench, "Everyone");
    ctrl(&mut bench, Key::Num4);
    let taken_up = |bench: &Bench| bench.query_all_by_label_contains("Add to actions for Facebook: ").count();
    assert_eq!(taken_up(&bench), 3, "the three that cost most");
    click(&mut bench, "Show all 7 milestones, segment by segment of Facebook");
    let few = taken_up(&bench);
    assert!((1..=2).contains(&few), "one milestone is open, and {few} pieces of advice with it");
    click(&mut bench, "Show less of Facebook");
    assert_eq!(taken_up(&bench), 3);
}
