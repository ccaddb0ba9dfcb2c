//! What follows: the framework's words, chosen by need and gap.

use crate::support::sample_plan;
use seven_milestones::analysis::advice::{Gives, advise};
use seven_milestones::analysis::fit::Fits;
use seven_milestones::analysis::reasons::GapSize;
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::elsewhere::elsewhere;
use seven_milestones::chart::portfolio::PortfolioChart;
use seven_milestones::chart::words;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::plan::{Action, Scope};
use seven_milestones::domain::quantities::Need;
use seven_milestones::storage;

fn report() -> Report {
    let plan = sample_plan();
    let scope = Scope::Segment(plan.segments[0].name.clone());
    Report::new(storage::framework(), storage::library(), &plan, &scope, 100).expect("there is an answer")
}

#[test]
fn every_milestone_has_a_stance_for_every_need_and_gap() {
    let framework = storage::framework();
    let ids: Vec<&str> = framework.guidelines.iter().map(|guideline| guideline.id.as_str()).collect();
    assert_eq!(ids, ["cognize", "congruity", "curate", "chase"]);
    let mut seen = std::collections::BTreeSet::new();
    for milestone in &framework.milestones {
        assert!(!milestone.risk.is_empty());
        let guidance = milestone.guidance.as_ref().expect("there is guidance");
        for by_gap in [&guidance.low, &guidance.middle, &guidance.high] {
            for counsel in [&by_gap.shortfall, &by_gap.matching, &by_gap.excess] {
                assert!(counsel.stance.ends_with('.') && !counsel.action.ends_with('.'), "{counsel:?}");
                assert!(seen.insert(&counsel.stance) && seen.insert(&counsel.action), "twice: {counsel:?}");
            }
        }
    }
    assert_eq!(seen.len(), 2 * 63);
}

#[test]
fn advice_begins_with_what_loses_most_and_fits_the_gap() {
    let report = report();
    let leader = report.leader().expect("somebody leads").candidate;
    let advice = advise(storage::framework(), &report.problem, &report.fits, leader);
    assert_eq!(advice.len(), 7);
    assert!(advice.windows(2).all(|pair| pair[0].lost >= pair[1].lost));
    let first = &advice[0];
    let milestone = &storage::framework().milestones[first.milestone];
    // Facebook is built for longer talk than local families want, who want little of it to begin with.
    assert_eq!((milestone.id.as_str(), first.gives), ("communications", Gives::More));
    let middle = &milestone.guidance.as_ref().expect("there").middle;
    assert_eq!(first.counsel.as_ref(), Some(&middle.excess), "a need of 35 is the least of the middle ones");
}

#[test]
fn what_comes_first_is_what_costs_all_people_most_and_costs_add_up() {
    let framework = storage::framework();
    let plan = sample_plan();
    let report = Report::new(framework, storage::library(), &plan, &Scope::Everyone, 100).expect("there is an answer");
    let together = PortfolioChart::new(framework, &report, &plan, &Scope::Everyone).expect("somebody is left");
    let place = &together.places[0];
    let costs: Vec<f64> = place.costliest().iter().map(|advice| advice.cost).collect();
    assert_eq!(costs.len(), 14, "two segments, seven milestones");
    assert!(costs.is_sorted_by(|one, next| one >= next), "{costs:?}");
    let fit = report.fits.fit(report.place_of(&place.platform).expect("a candidate").candidate);
    assert!((costs.iter().sum::<f64>() - (100.0 - fit)).abs() < 1e-9, "all that is lost is said once");
    // A segment's loss counts by its share.
    let of_segment = place.advice.iter().max_by(|a, b| a.lost.total_cmp(&b.lost)).expect("there is advice");
    assert!((of_segment.cost - 0.6 * of_segment.lost).abs() < 1e-12, "families are three in five");
    let milestones: Vec<usize> = place.first().iter().map(|(advice, _)| advice.milestone).collect();
    let each: std::collections::BTreeSet<usize> = milestones.iter().copied().collect();
    assert_eq!(each.len(), milestones.len(), "each milestone is said once");
    assert!(place.first().iter().all(|(advice, _)| advice.gives != Gives::Enough), "what is right needs nothing");
}

#[test]
fn one_limit_says_everywhere_whether_a_gap_is_about_right() {
    let milestone = &storage::framework().milestones[0];
    for tenths in -120_i32..=120 {
        let gap = f64::from(tenths) / 10.0;
        let right = GapSize::of(gap, 0.0, 0.0) == GapSize::AboutRight;
        assert_eq!(right, Gives::of(gap) == Gives::Enough, "{gap}");
        assert_eq!(right, words::short_gap(gap) == "about right", "{gap}");
        assert_eq!(right, words::gap(milestone, gap) == milestone.met, "{gap}");
        assert_eq!(right, words::whole(gap).abs() <= 5, "{gap} is shown as {}", words::whole(gap));
    }
}

/// What is said of `level` where `need` is wanted, of a plan with one segment and of one platform.
fn said(milestone: &str, need: f64, level: f64) -> (Gives, String) {
    let framework = storage::framework();
    let mut plan = sample_plan();
    let scope = Scope::Segment(plan.segments[0].name.clone());
    let id = framework.milestones.iter().find(|known| known.id.as_str() == milestone).expect("it is there").id.clone();
    let mut wish = plan.segments[0].needs[&id].clone();
    wish.need = Need::new(need).expect("a need");
    plan.segments[0].needs.insert(id.clone(), wish);
    let mut report = Report::new(framework, storage::library(), &plan, &scope, 100).expect("there is an answer");
    let candidate = report.leader().expect("somebody leads").candidate;
    let j = framework.position(&id).expect("it is there");
    report.problem.levels[candidate * report.problem.milestones + j] = level;
    report.fits = Fits::of(&report.problem);
    let advice =
        advise(framework, &report.problem, &report.fits, candidate).into_iter().find(|advice| advice.milestone == j);
    let advice = advice.expect("it has advice");
    (advice.gives, advice.counsel.expect("the framework says something").stance)
}

#[test]
fn no_reason_is_given_that_the_level_does_not_bear_out() {
    // Three and five points are no gap.
    assert_eq!(said("identity", 85.0, 82.0).0, Gives::Enough);
    let (gives, words) = said("relationships", 80.0, 75.0);
    assert!(gives == Gives::Enough && words.starts_with("They’re here for the people they already know."), "{words}");
    // A wider one is compared, as long as the level is no low one.
    let (_, words) = said("identity", 95.0, 82.0);
    assert!(words.contains("reveals less about people than they’d like. Show your own"), "{words}");
    assert!(!words.contains("are anonymous"));
    let (_, words) = said("identity", 85.0, 30.0);
    assert!(words.starts_with("They expect real names and faces, but many people here are anonymous."), "{words}");
    // The same for what is too much.
    let (_, words) = said("groups", 10.0, 40.0);
    assert!(words.contains("is more about communities than they need. Follow along"), "{words}");
    let (_, words) = said("groups", 10.0, 82.0);
    assert!(words.starts_with("Communities set the tone here"), "{words}");
    // “A little” is not said of forty points.
    let (_, words) = said("identity", 40.0, 85.0);
    assert!(!words.contains("a little more"), "{words}");
}

#[test]
fn only_levers_that_help_are_named() {
    let report = report();
    for candidate in 0..report.problem.len() {
        for advice in advise(storage::framework(), &report.problem, &report.fits, candidate) {
            let need = report.problem.segments[advice.segment].needs[advice.milestone];
            let level = report.problem.levels[candidate * report.problem.milestones + advice.milestone];
            for lever in &advice.levers {
                assert!((lever.to.get() - need).abs() < (level - need).abs(), "{lever:?}");
            }
        }
    }
    assert!(!report.advice(storage::framework()).is_empty(), "the portfolio's platforms have advice");
}

#[test]
fn an_action_at_a_place_that_is_not_chosen_for_these_people_says_so() {
    let (framework, library) = (storage::framework(), storage::library());
    let mut plan = sample_plan();
    let action = |platform: &str| Action {
        platform: Some(PlatformId::new(platform).expect("an id")),
        milestone: Some(framework.milestones[0].id.clone()),
        what: "Answer questions within a day".to_owned(),
        owner: None,
        due: None,
        done: false,
    };
    let report = Report::new(framework, library, &plan, &Scope::Everyone, 100).expect("there is an answer");
    plan.actions = vec![action("facebook")];
    assert_eq!(elsewhere(&report, &plan, library, &Scope::Everyone), None, "Facebook is the one that is chosen");
    plan.actions = ["tiktok", "facebook", "tiktok"].map(action).to_vec();
    let words = elsewhere(&report, &plan, library, &Scope::Everyone);
    assert_eq!(words.as_deref(), Some("We don’t suggest TikTok"));
}
