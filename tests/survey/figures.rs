//! What answers say of an audience, against figures worked out by hand.

use super::{kind, milestone, survey, survey_of};
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::plan::Plan;
use seven_milestones::domain::quantities::Share;
use seven_milestones::format::{read_plan, write_plan};
use seven_milestones::storage;
use seven_milestones::survey::{Polarisation, Survey};

fn segment(survey: &Survey) -> Segment {
    survey.segment(storage::framework(), "Asked", Share::new(1.0).expect("a share")).expect("there are answers")
}

/// Checks a wish: its need, importance and spread, and how many answered.
#[track_caller]
fn check(segment: &Segment, id: &str, (need, importance, spread): (f64, f64, f64), answers: u32) {
    let wish = &segment.needs[&milestone(id)];
    let found = [wish.need.get(), wish.importance.get(), wish.spread.get()];
    for (found, expected) in found.iter().zip([need, importance, spread]) {
        assert!((found - expected).abs() < 5e-5, "{id}: {found}, and not {expected}");
    }
    assert_eq!((wish.answers, wish.on), (Some(answers), true), "{id}");
}

#[test]
fn needs_importances_and_spreads_are_as_worked_out_by_hand() {
    let survey = survey(
        "need_identity,importance_identity,need_sharing,need_presence,need_brand,need_groups,importance_groups\n\
         2,5,7,0,6,,9\n\
         4,7,,10,6,,1\n\
         6,,,,6,,\n\
         8,,,,,,\n",
    );
    let segment = segment(&survey);
    // Mean 5, deviations 3 1 1 3: s = √(20/3) = 2.58199, and 16.45 · s / √4.
    check(&segment, "identity", (50.0, 6.0, 21.23686), 4);
    // One answer says nothing of the others; nobody said how much it matters.
    check(&segment, "sharing", (70.0, 5.0, 50.0), 1);
    // s = 7.07107, 16.45 · s / √2 = 82.25: more than 50.
    check(&segment, "presence", (50.0, 5.0, 50.0), 2);
    // All alike: no less than 2.
    check(&segment, "brand", (60.0, 5.0, 2.0), 3);
    let asked: Vec<_> = segment.needs.keys().map(ToString::to_string).collect();
    assert_eq!(asked, ["brand", "identity", "presence", "sharing"], "a milestone without answers is left out");
    assert_eq!((segment.name.as_str(), segment.share.get()), ("Asked", 1.0));
}

#[test]
fn kinds_and_ages_are_counted() {
    let segment =
        segment(&survey("need_identity,content_videos,content_deals,age\n5,8,2,30-49\n5,9,,34\n5,,4,65+\n5,,,\n"));
    let content: Vec<_> = segment.content.iter().map(|(id, interest)| (id.to_string(), interest.get())).collect();
    assert_eq!(content, [("deals".to_owned(), 30.0), ("videos".to_owned(), 85.0)]);
    let ages: Vec<_> = segment.ages.iter().map(|(age, weight)| (age.as_str(), weight.get())).collect();
    assert_eq!(ages, [("30-49", 2.0), ("65+", 1.0)]);
}

#[test]
fn a_segment_needs_a_name_and_an_answer_about_a_milestone() {
    let framework = storage::framework();
    let share = Share::new(1.0).expect("a share");
    let of = |text: &str, name: &str| survey(text).segment(framework, name, share);
    assert!(of("need_identity\n5\nx\n", " ").is_err_and(|why| why == "give the segment a name"));
    assert!(
        of("age\n34\n?\n", "Asked").is_err_and(|why| why.starts_with("no row answers a question about a milestone"))
    );
    assert!(Survey::default().segment(framework, "Asked", share).is_err());
}

fn camps(id: &str, low: usize, high: usize, of: usize) -> Polarisation {
    Polarisation { milestone: milestone(id), low, high, of }
}

/// A table of answers on identity.
fn on_identity(needs: &str) -> Survey {
    survey(format!("need_identity,age\n{},34\n", needs.replace(' ', ",34\n")))
}

#[test]
fn two_camps_are_three_in_ten_below_and_three_in_ten_above_with_few_between() {
    let framework = storage::framework();
    assert_eq!(on_identity("0 0 1 3.4 6.6 9 9 9 10 10").camps(framework), [camps("identity", 4, 6, 10)]);
    // 3.5 and 6.5 stand in the middle.
    assert_eq!(on_identity("0 1 3.5 4 5 6.6 9 9 10 10").camps(framework), []);
    assert_eq!(on_identity("0 0 1 3.4 5 6 6.5 6.5 9 10").camps(framework), []);
    // Three on either side of four in the middle are no camps, and fewer than 3 in 10 are none either.
    assert_eq!(on_identity("0 1 3.4 5 5 5 5 6.6 9 10").camps(framework), []);
    assert_eq!(on_identity("0 1 10 10 10 10 10 10 9 10").camps(framework), []);
    // Fewer than ten answers say nothing about camps, however far apart they are.
    assert_eq!(on_identity("0 0 0 0 10 10 10 10 10").camps(framework), []);
    assert_eq!(on_identity("0 0 0 0 0 10 10 10 10 10").camps(framework), [camps("identity", 5, 5, 10)]);
    assert_eq!(Survey::default().camps(framework), []);
}

#[test]
fn answers_that_are_spread_evenly_are_no_camps_however_many_steps_the_scale_has() {
    for steps in [4, 5, 7, 11] {
        let step = |at: i32| (10.0 * f64::from(at) / f64::from(steps - 1)).to_string();
        let evenly: Vec<String> = (0..steps).flat_map(|at| vec![step(at); 6]).collect();
        assert_eq!(on_identity(&evenly.join(" ")).camps(storage::framework()), [], "{steps} steps");
        let ends: Vec<String> =
            (0..steps).flat_map(|at| vec![step(at); if at % (steps - 1) == 0 { 12 } else { 1 }]).collect();
        assert_eq!(on_identity(&ends.join(" ")).camps(storage::framework()).len(), 1, "{steps} steps");
    }
}

fn lines(survey: &Survey) -> Vec<u64> {
    survey.answers.iter().map(|answer| answer.line).collect()
}

#[test]
fn a_split_parts_at_the_middle_and_puts_the_silent_with_the_nearer_side() {
    let whole = survey(
        "need_identity,need_sharing,importance_identity,age\n\
         5,2,3,34\n\
         5.1,8,3,34\n\
         1,3,x,34\n\
         9,9,,34\n\
         ,4,,34\n\
         ,7,huh,34\n\
         ,,,34\n\
         ,,huh,\n",
    );
    let (low, high) = whole.split(&milestone("identity"));
    // Sharing: 2.5 below, 8.5 above. With two on either side, whoever says nothing goes with the lower.
    assert_eq!((lines(&low), lines(&high)), (vec![2, 4, 6, 8], vec![3, 5, 7]));
    assert_eq!((low.counted, high.counted), (4, 3));
    let bad = |survey: &Survey| survey.bad.iter().map(|bad| bad.line).collect::<Vec<_>>();
    assert_eq!((bad(&low), bad(&high), bad(&whole)), (vec![4], vec![7], vec![4, 7, 9, 9]));
    // Nobody was asked about groups: all are on one side.
    let (low, high) = whole.split(&milestone("groups"));
    assert_eq!((low.counted, high.counted), (7, 0));
}

#[test]
fn of_two_sides_that_are_as_near_the_larger_has_the_silent() {
    let (low, high) = on_identity("2 8 9 ").split(&milestone("identity"));
    assert_eq!((lines(&low), lines(&high)), (vec![2], vec![3, 4, 5]));
}

#[test]
fn two_hundred_answers_stand_in_two_camps_on_groups() {
    let whole = survey_of("two-hundred.csv");
    assert_eq!((whole.counted, whole.bad.len(), whole.ticked), (200, 0, false));
    assert_eq!(whole.camps(storage::framework()), [camps("groups", 91, 72, 182)]);
    let all = segment(&whole);
    // From another program.
    check(&all, "groups", (47.08791, 6.63, 4.11918), 182);
    check(&all, "identity", (50.25, 6.44, 2.0), 200);
    check(&all, "presence", (51.15, 6.44324, 2.0), 200);
    let ages: Vec<_> = all.ages.values().map(|weight| weight.get()).collect();
    assert_eq!(ages, [55.0, 51.0, 41.0, 53.0]);
    let (low, high) = whole.split(&milestone("groups"));
    assert_eq!(low.counted + high.counted, 200);
    for half in [&low, &high] {
        assert_eq!(half.camps(storage::framework()), []);
    }
}

#[test]
fn a_segment_from_a_survey_is_one_that_a_plan_can_hold() {
    let (low, high) = survey_of("two-hundred.csv").split(&milestone("groups"));
    let part = |survey: &Survey, name: &str, share| {
        survey.segment(storage::framework(), name, Share::new(share).expect("a share")).expect("there are answers")
    };
    let segments = vec![part(&low, "On their own", 60.0), part(&high, "In groups", 40.0)];
    let plan = Plan { segments, ..crate::support::sample_plan() };
    let read = read_plan(&write_plan(&plan, storage::framework()), storage::framework(), storage::library())
        .expect("the text is sound");
    assert_eq!(read.plan.segments, plan.segments);
    assert_eq!(plan.segments[0].content.len(), 5);
    assert!(plan.segments[0].content.contains_key(&kind("videos")));
}
