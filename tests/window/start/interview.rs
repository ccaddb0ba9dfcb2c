//! The interview: by keyboard and mouse, left and resumed, and the order of importance.

use super::{at, near, press, send, undo, wish};
use crate::support::{Bench, click, ctrl, plan, run, sample, state};
use egui::accesskit::{Role, Toggled};
use egui::{Key, Pos2, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::view::Page;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::storage;

fn importances(bench: &Bench, segment: &str) -> Vec<f64> {
    let of = |id: &str| wish(bench, segment, id).importance.get();
    ["sharing", "brand", "identity", "relationships", "communications", "groups", "presence"].map(of).to_vec()
}

fn before_importances(plan: &Plan) -> Vec<f64> {
    let needs = &plan.segment("Local families").expect("there").needs;
    let of = |id: &str| needs.iter().find(|(of, _)| of.as_str() == id).expect("there").1.importance.get();
    ["sharing", "brand", "identity", "relationships", "communications", "groups", "presence"].map(of).to_vec()
}

/// What an order of seven gives in which the third and the fourth are equal, the first first.
const SEVEN: [f64; 7] = [10.0, 8.5714, 6.4286, 6.4286, 4.2857, 2.8571, 1.4286];

#[test]
fn an_interview_by_keyboard_sets_needs_and_importances() {
    let mut bench = at(Action::Interview);
    let before = plan(&bench);
    assert!(bench.query_by_label("Step 1 of 9").is_some());
    press(&mut bench, Key::Num2);
    assert_eq!(wish(&bench, "Local families", "identity").need.get(), 25.0);
    press(&mut bench, Key::Enter);
    press(&mut bench, Key::Num0);
    assert!(!wish(&bench, "Local families", "communications").on, "what is not known is left out");
    press(&mut bench, Key::Num5);
    let talk = wish(&bench, "Local families", "communications");
    assert!(talk.on && talk.need.get() == 100.0);
    for _ in 0..7 {
        press(&mut bench, Key::Enter);
    }
    bench.get_by_label("Move Presence up").focus();
    run(&mut bench);
    press(&mut bench, Key::Enter);
    press(&mut bench, Key::Enter);
    let tried = importances(&bench, "Local families");
    assert_eq!(tried, before_importances(&before), "an order that is tried out does not count yet");
    click(&mut bench, "Use this order");
    let mut found = importances(&bench, "Local families");
    assert!(found[6] > found[5] && found[6] > found[4], "presence has gone up: {found:?}");
    found.sort_by(|a, b| b.total_cmp(a));
    near(&found, &SEVEN);
    assert!(bench.query_by_label("Try this order").is_none(), "the order has given its weights");
    click(&mut bench, "See the ranking");
    assert_eq!(state(&bench).view.page, Page::Where);
    for _ in 0..4 {
        undo(&mut bench);
    }
    assert_eq!(plan(&bench), before, "each answer is a step of its own, and all can be taken back");
}

#[test]
fn an_order_that_nobody_touched_changes_no_weight_unasked() {
    let mut bench = at(Action::Interview);
    let before = plan(&bench);
    click(&mut bench, "Step 9 of 9: Order of importance");
    click(&mut bench, "See the ranking");
    assert_eq!(state(&bench).view.page, Page::Where);
    assert_eq!(plan(&bench), before);
    send(&mut bench, Command::Run(Action::Interview));
    click(&mut bench, "Try this order");
    assert_eq!(plan(&bench), before, "what it would change is shown first");
    click(&mut bench, "Use this order");
    let mut found = importances(&bench, "Local families");
    found.sort_by(|a, b| b.total_cmp(a));
    near(&found, &SEVEN);
}

#[test]
fn an_interview_by_mouse_can_be_left_and_resumed() {
    let mut bench = at(Action::Interview);
    click(&mut bench, "They stay hidden: no account, no name, nothing personal");
    assert_eq!(wish(&bench, "Local families", "identity").need.get(), 0.0);
    click(&mut bench, "Next");
    click(&mut bench, "Next");
    let slider = bench.get_by_role_and_label(Role::Slider, "Sharing answer").rect();
    bench.drag_at(Pos2::new(slider.right() - 100.0, slider.center().y));
    bench.step();
    bench.drop_at(Pos2::new(slider.left() + 9.0 + 0.4 * (slider.width() - 18.0), slider.center().y));
    run(&mut bench);
    let need = wish(&bench, "Local families", "sharing").need.get();
    assert!((need - 40.0).abs() <= 1.0, "{need}");
    click(&mut bench, "Finish later");
    assert_eq!(state(&bench).view.page, Page::Where);
    send(&mut bench, Command::Run(Action::Interview));
    assert!(bench.query_by_label("Step 3 of 9").is_some(), "it goes on where it was left");
    click(&mut bench, "Step 1 of 9: Identity");
    assert!(bench.query_by_label("Step 1 of 9").is_some());
    click(&mut bench, "Cafés we supply 40%");
    assert!(bench.query_by_label("Interview: Cafés we supply").is_some());
    assert!(bench.query_by_label("Step 1 of 9").is_some(), "each segment has an interview of its own");
}

#[test]
fn the_interview_asks_how_sure_they_are_for_those_who_open_it() {
    let mut bench = at(Action::Interview);
    assert!(bench.query_by_label("A guess").is_none(), "it is not in the way");
    click(&mut bench, "How sure are you?");
    click(&mut bench, "A guess");
    assert_eq!(wish(&bench, "Local families", "identity").spread.get(), 25.0);
    click(&mut bench, "Next");
    click(&mut bench, "Quite sure");
    assert_eq!(wish(&bench, "Local families", "communications").spread.get(), 5.0, "it stays open");
    assert!(bench.query_by_label("Interest in Videos").is_none());
    click(&mut bench, "Next");
    bench.get_by_role_and_label(Role::Slider, "Interest in Videos").focus();
    run(&mut bench);
    press(&mut bench, Key::Home);
    let plan = plan(&bench);
    let liking = &plan.segment("Local families").expect("there").content;
    assert_eq!(liking.iter().find(|(id, _)| id.as_str() == "videos").expect("there").1.get(), 0.0);
    for _ in 0..3 {
        undo(&mut bench);
    }
    assert_eq!(wish(&bench, "Local families", "identity").spread.get(), 10.0);
}

/// Drags a milestone by its name onto the row of another, so far below the middle of that.
fn drag_onto(bench: &mut Bench, milestone: &str, onto: &str, below: f32) {
    let at = |bench: &Bench, name: &str| bench.get_by_label(&format!("Drag {name}")).rect().left_center();
    let from = at(bench, milestone) + Vec2::new(60.0, 0.0);
    let to = at(bench, onto) + Vec2::new(60.0, below);
    bench.drag_at(from);
    bench.step();
    for part in [0.2, 0.6, 1.0] {
        bench.hover_at(from + (to - from) * part);
        bench.step();
    }
    bench.drop_at(to);
    run(bench);
}

#[test]
fn milestones_are_dragged_into_order() {
    let mut bench = at(Action::Interview);
    click(&mut bench, "Step 9 of 9: Order of importance");
    let before = plan(&bench);
    // Wherever on the row it is let go, it takes the place of that.
    for below in [-14.0, -4.0, 4.0, 14.0] {
        drag_onto(&mut bench, "Presence", "Sharing", below);
        assert_eq!(plan(&bench), before, "nothing counts before it is used");
        click(&mut bench, "Keep the previous order");
        assert!(bench.query_by_label("With this order").is_none());
    }
    drag_onto(&mut bench, "Presence", "Sharing", 4.0);
    click(&mut bench, "Use this order");
    assert_eq!(wish(&bench, "Local families", "presence").importance.get(), 10.0);
    undo(&mut bench);
    assert_eq!(plan(&bench), before, "the order is one step");
}

#[test]
fn milestones_that_matter_alike_have_no_numbers_until_one_is_moved() {
    const ALIKE: &str = "No order yet: all are equally important";
    const ORDERED: &str = "This order sets the importance of each milestone";
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::N);
    click(&mut bench, "Finish later");
    click(&mut bench, "Interview");
    for _ in 0..7 {
        press(&mut bench, Key::Num3);
        press(&mut bench, Key::Enter);
    }
    press(&mut bench, Key::Enter);
    let numbers = |bench: &Bench| bench.query_by_label("1.").is_some() && bench.query_all_by_label("2=").count() == 6;
    assert!(bench.query_by_label(ALIKE).is_some() && bench.query_by_label("Try this order").is_none());
    assert!(bench.query_by_label("1.").is_none() && bench.query_all_by_label("Importance 5").count() == 0);
    click(&mut bench, "Move Groups up");
    assert!(numbers(&bench) && bench.query_by_label("Importance 5 → 10").is_some(), "before and after");
    click(&mut bench, "Use this order");
    assert!(bench.query_by_label(ORDERED).is_some() && numbers(&bench));
    undo(&mut bench);
    assert!(bench.query_by_label(ALIKE).is_some() && !numbers(&bench));
}

#[test]
fn nobody_leads_before_something_was_answered() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::N);
    click(&mut bench, "Finish later");
    click(&mut bench, "Interview");
    assert_eq!(state(&bench).view.page, Page::Interview);
    let leads = |bench: &Bench| bench.query_by_label("Score (out of 100), as you answer").is_some();
    assert!(!leads(&bench) && bench.query_by_label("Nothing to compare yet").is_some());
    press(&mut bench, Key::Num2);
    assert!(leads(&bench));
    undo(&mut bench);
    assert!(!leads(&bench), "taken back, nothing is said again");
    let chosen = |bench: &Bench| {
        let answers = storage::framework().milestones[0].five_answers();
        let nodes = answers.iter().chain(&["Don’t know – skip this one"]).map(|words| bench.get_by_label(words));
        nodes.filter(|node| node.accesskit_node().toggled() == Some(Toggled::True)).count()
    };
    assert!(chosen(&bench) == 0 && bench.query_by_label("Next").is_none(), "no answer is chosen before somebody does");
    click(&mut bench, "Skip");
    assert!(!leads(&bench), "who skips has said nothing");
    assert!(!wish(&bench, "Our audience", "identity").on);
    assert_eq!(bench.query_all_by_label_contains("Step 2 of 9: ").count(), 1);
    assert_eq!(bench.query_all_by_label_contains(" of 9: ").count(), 9, "a dot for each step");
}

#[test]
fn the_interview_asks_which_segment_where_everyone_is_shown() {
    let mut bench = at(Action::Interview);
    click(&mut bench, "Everyone");
    assert!(bench.query_by_label("Who is this interview about?").is_some());
    click(&mut bench, "Interview: Cafés we supply");
    assert_eq!(state(&bench).document.scope, Scope::Segment("Cafés we supply".to_owned()));
}

#[test]
fn an_interview_goes_on_when_nothing_is_left_to_compare() {
    let mut bench = at(Action::Interview);
    for _ in 0..7 {
        press(&mut bench, Key::Num0);
        press(&mut bench, Key::Enter);
    }
    press(&mut bench, Key::Enter);
    assert!(state(&bench).answers.outcome.is_err());
    assert!(bench.query_by_label("Every milestone is off. Answer at least one question first.").is_some());
    click(&mut bench, "Step 1 of 9: Identity");
    press(&mut bench, Key::Num3);
    assert!(state(&bench).answers.outcome.is_ok());
}

#[test]
fn what_was_skipped_is_listed_at_the_end_with_the_way_back() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::N);
    click(&mut bench, "Finish later");
    click(&mut bench, "Interview");
    press(&mut bench, Key::Num2);
    press(&mut bench, Key::Enter);
    click(&mut bench, "Skip");
    press(&mut bench, Key::Enter);
    assert!(!wish(&bench, "Our audience", "sharing").on, "Enter skips as the button does");
    click(&mut bench, "Step 8 of 9: What they come for");
    click(&mut bench, "Add Travel");
    assert_eq!(plan(&bench).segments[0].topics.len(), 1);
    click(&mut bench, "Next");
    assert!(bench.query_by_label("These have no answer and don’t count:").is_some());
    for name in ["Communications", "Sharing", "Presence"] {
        assert!(bench.query_by_label(&format!("Answer: {name}")).is_some(), "{name}");
    }
    assert!(bench.query_by_label("Answer: Identity").is_none());
    assert!(bench.query_by_label("Answer: What they come for").is_none());
    click(&mut bench, "Answer: Communications");
    press(&mut bench, Key::Num3);
    let talk = wish(&bench, "Our audience", "communications");
    assert!(talk.on && talk.need.get() == 50.0 && talk.spread.get() == 10.0, "the middle is an answer too");
    assert!(bench.query_by_label("Next").is_some());
    undo(&mut bench);
    assert!(!wish(&bench, "Our audience", "communications").on, "one answer is one step");
}
