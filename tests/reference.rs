//! Fits and scores that an independent program found for seven cases.

use crate::support::{fixture, run, text_of};
use serde::Deserialize as _;
use seven_milestones::analysis::reach::{ReachFactor, ReachFrom};
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::format::read_plan;
use seven_milestones::storage::{self, load_folder};
use std::collections::BTreeMap;
use std::path::Path;

const CASES: [&str; 7] = [
    "1-plain",
    "2-tuned-levers",
    "3-segments-content",
    "4-deal-breakers",
    "5-everything",
    "6-reach-topics",
    "7-today-hours",
];

/// The references are rounded to nine decimals.
const TOLERANCE: f64 = 1e-6;

/// A sixteenth of the samples that the references rest on: enough for their tolerances, and quick without optimisation.
const SAMPLES: u32 = 25_000;

/// The part of the reference that these tests read.
#[derive(serde::Deserialize)]
struct Reference {
    platforms: BTreeMap<String, Outcome>,
    portfolio: BTreeMap<usize, BestSet>,
    today: Option<TodaysSet>,
    best_value: Option<BTreeMap<usize, f64>>,
    decisions: Option<BTreeMap<String, Decided>>,
    frontier: Option<Vec<Budget>>,
    leader_at: Vec<LeaderAt>,
    #[serde(rename = "robustness_within_0.01")]
    robustness: BTreeMap<String, Sure>,
}

/// The best set of one size.
#[derive(serde::Deserialize)]
struct BestSet {
    value: f64,
    coverage: f64,
    mean_fit: f64,
    platforms: Vec<String>,
}

/// What is done today, all together.
#[derive(serde::Deserialize)]
struct TodaysSet {
    platforms: Vec<String>,
    hours: f64,
    value: f64,
    coverage: f64,
    mean_fit: f64,
}

/// What becomes of a platform.
#[derive(serde::Deserialize)]
struct Decided {
    decision: String,
    marginal: Option<f64>,
    adds: Option<f64>,
    hours: f64,
}

/// The best set for some hours a week.
#[derive(serde::Deserialize)]
struct Budget {
    hours: f64,
    value: f64,
    platforms: Vec<String>,
}

/// Who leads at one position of a need's slider.
#[derive(serde::Deserialize)]
struct LeaderAt {
    segment: String,
    milestone: String,
    need: f64,
    leader: Option<String>,
}

/// How sure one platform is, from 400,000 samples of another generator.
#[derive(serde::Deserialize)]
struct Sure {
    first: f64,
    expected_rank: f64,
    mean: f64,
    p5: f64,
    p95: f64,
}

/// What is known of one platform.
#[derive(serde::Deserialize)]
struct Outcome {
    /// The references of cases in which it does not count who is there do not name it.
    score: Option<f64>,
    fit: f64,
    ruled_out: bool,
    segments: Vec<SegmentOutcome>,
}

/// What is known of one platform for one segment.
#[derive(serde::Deserialize)]
struct SegmentOutcome {
    name: String,
    fit: f64,
    ruled_out_by: Vec<String>,
    milestones: BTreeMap<String, Cell>,
    reach: Option<f64>,
    reach_from: Option<String>,
    topic: Option<f64>,
    reach_factor: Option<f64>,
}

/// What is known of one platform for one segment on one milestone.
#[derive(serde::Deserialize)]
struct Cell {
    level: f64,
    #[serde(rename = "match")]
    matched: f64,
    contribution: f64,
    /// The references do not name it.
    lost: Option<f64>,
}

/// A case as values.
struct Case {
    plan: Plan,
    library: Library,
    reference: Reference,
}

fn read_case(name: &str) -> Case {
    let folder = fixture("reference").join(name);
    let framework = storage::framework();
    let loaded = load_folder(&folder.join("platforms"), framework).expect("the folder is there");
    assert!(loaded.broken.is_empty() && loaded.clashing.is_empty(), "{name}: {:?}", loaded.broken);
    let library = Library::new(loaded.platforms);
    let plan = read_plan(&text_of(&folder.join("case.plan.ron")), framework, &library).expect("the plan is sound").plan;
    let reference = serde_json::from_str(&text_of(&folder.join("expected.json"))).expect("the reference is sound");
    Case { plan, library, reference }
}

/// A report in the form of the references.
fn outcomes(framework: &Framework, report: &Report) -> BTreeMap<String, Outcome> {
    let known = |factor: ReachFactor| (factor.from != ReachFrom::Assumed).then_some(factor.reach);
    let cells = |i: usize, g: usize| {
        let demand = &report.problem.segments[g];
        let cell = |j: usize| {
            let matched = report.fits.matches(i, g)[j];
            let whole = 100.0 * demand.weights[j];
            let lost = Some(whole * (1.0 - matched.value));
            Cell { level: matched.level, matched: matched.value, contribution: whole * matched.value, lost }
        };
        let on = (0..report.problem.milestones).filter(|j| demand.on[*j]);
        on.map(|j| (framework.milestones[j].id.to_string(), cell(j))).collect()
    };
    let segment = |i: usize, g: usize| SegmentOutcome {
        name: report.problem.segments[g].name.clone(),
        fit: report.fits.fit_for(i, g),
        ruled_out_by: report.broken_deals(i, g).map(|j| framework.milestones[j].id.to_string()).collect(),
        milestones: cells(i, g),
        reach: known(report.problem.reach_factor(i, g)),
        reach_from: Some(report.problem.reach_factor(i, g).from.word().to_owned()),
        topic: Some(report.problem.reach_factor(i, g).topic),
        reach_factor: Some(report.problem.reach_factor(i, g).value),
    };
    let outcome = |i: usize| Outcome {
        score: Some(report.fits.score(i)),
        fit: report.fits.fit(i),
        ruled_out: report.fits.ruled_out(i),
        segments: (0..report.problem.segments.len()).map(|g| segment(i, g)).collect(),
    };
    (0..report.problem.len()).map(|i| (report.problem.candidates[i].id.to_string(), outcome(i))).collect()
}

/// The object that `rank --json` prints, in the form of the references, with the platforms in its order.
fn printed(words: &[&std::ffi::OsStr]) -> (Vec<String>, BTreeMap<String, Outcome>) {
    let ran = run(words);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let mut object: serde_json::Value = serde_json::from_str(&ran.out).expect("the program prints JSON");
    let mut order = Vec::new();
    let mut all = BTreeMap::new();
    for platform in object["platforms"].as_array_mut().expect("a list of platforms") {
        for segment in platform["segments"].as_array_mut().expect("a list of segments") {
            let milestones = segment["milestones"].as_array().expect("a list of milestones");
            let key = |cell: &serde_json::Value| cell["id"].as_str().expect("an id").to_owned();
            segment["milestones"] = milestones.iter().map(|cell| (key(cell), cell.clone())).collect();
        }
        let id = platform["id"].as_str().expect("an id").to_owned();
        all.insert(id.clone(), Outcome::deserialize(platform.take()).expect("the keys of the formats"));
        order.push(id);
    }
    (order, all)
}

#[track_caller]
fn near(what: &str, actual: f64, expected: f64) {
    assert!((actual - expected).abs() <= TOLERANCE, "{what}: {actual}, and the reference has {expected}");
}

#[track_caller]
fn agree(case: &str, actual: &BTreeMap<String, Outcome>, expected: &BTreeMap<String, Outcome>) {
    assert_eq!(actual.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{case}: other platforms");
    for (id, expected) in expected {
        let actual = &actual[id];
        near(&format!("{case}, {id}, fit"), actual.fit, expected.fit);
        let score = expected.score.unwrap_or(expected.fit);
        near(&format!("{case}, {id}, score"), actual.score.expect("the program names the score"), score);
        assert_eq!(actual.ruled_out, expected.ruled_out, "{case}, {id}");
        assert_eq!(actual.segments.len(), expected.segments.len(), "{case}, {id}");
        for (actual, expected) in actual.segments.iter().zip(&expected.segments) {
            segments_agree(&format!("{case}, {id}, {}", expected.name), actual, expected);
        }
    }
}

#[track_caller]
fn segments_agree(place: &str, actual: &SegmentOutcome, expected: &SegmentOutcome) {
    assert_eq!(actual.name, expected.name, "{place}");
    near(&format!("{place}, fit"), actual.fit, expected.fit);
    assert_eq!(actual.ruled_out_by, expected.ruled_out_by, "{place}");
    if let Some(from) = &expected.reach_from {
        assert_eq!(actual.reach_from.as_ref(), Some(from), "{place}");
        assert_eq!(actual.reach.is_some(), expected.reach.is_some(), "{place}");
        for (what, actual, expected) in [
            ("reach", actual.reach, expected.reach),
            ("topic", actual.topic, expected.topic),
            ("reach factor", actual.reach_factor, expected.reach_factor),
        ] {
            near(&format!("{place}, {what}"), actual.unwrap_or_default(), expected.unwrap_or_default());
        }
    }
    let names = |outcome: &SegmentOutcome| outcome.milestones.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(actual), names(expected), "{place}");
    let mut whole = 0.0;
    for (milestone, expected) in &expected.milestones {
        let actual = &actual.milestones[milestone];
        near(&format!("{place}, {milestone}, level"), actual.level, expected.level);
        near(&format!("{place}, {milestone}, match"), actual.matched, expected.matched);
        near(&format!("{place}, {milestone}, contribution"), actual.contribution, expected.contribution);
        whole += actual.contribution + actual.lost.expect("the program names the loss");
    }
    near(&format!("{place}, contributions and losses"), whole, 100.0);
}

#[test]
fn the_library_agrees_with_every_reference() {
    for name in CASES {
        let case = read_case(name);
        let framework = storage::framework();
        let report =
            Report::new(framework, &case.library, &case.plan, &Scope::Everyone, 100).expect("there is an answer");
        agree(name, &outcomes(framework, &report), &case.reference.platforms);
        for i in 0..report.problem.len() {
            let sum: f64 = report.fits.contributions(i).iter().sum();
            near(&format!("{name}, overall contributions"), sum, report.fits.fit(i));
            let sum: f64 = report.fits.score_contributions(i).iter().sum();
            near(&format!("{name}, overall contributions to the score"), sum, report.fits.score(i));
        }
    }
}

#[test]
fn the_program_agrees_with_every_reference() {
    for name in CASES {
        let folder = fixture("reference").join(name);
        let expected = read_case(name).reference.platforms;
        let (order, actual) = printed(&rank(&folder.join("case.plan.ron"), &folder.join("platforms")));
        agree(name, &actual, &expected);
        let mut best_first: Vec<&String> = expected.keys().collect();
        best_first.sort_by(|a, b| {
            let (a, b) = (&expected[*a], &expected[*b]);
            let score = |outcome: &Outcome| outcome.score.unwrap_or(outcome.fit);
            a.ruled_out.cmp(&b.ruled_out).then(score(b).total_cmp(&score(a)))
        });
        assert_eq!(order.iter().collect::<Vec<_>>(), best_first, "{name}");
    }
}

#[test]
fn a_segment_alone_is_a_plan_of_that_segment() {
    for name in CASES {
        let Case { plan, library, .. } = read_case(name);
        let framework = storage::framework();
        for segment in &plan.segments {
            let alone = Plan { segments: vec![segment.clone()], ..plan.clone() };
            let expected = Report::new(framework, &library, &alone, &Scope::Everyone, 100).expect("there is an answer");
            let scope = Scope::Segment(segment.name.clone());
            let actual = Report::new(framework, &library, &plan, &scope, 100).expect("there is an answer");
            let expected = outcomes(framework, &expected);
            agree(name, &outcomes(framework, &actual), &expected);

            let folder = fixture("reference").join(name);
            let (path, platforms) = (folder.join("case.plan.ron"), folder.join("platforms"));
            let mut words = rank(&path, &platforms);
            words.push("--segment".as_ref());
            words.push(segment.name.as_ref());
            agree(name, &printed(&words).1, &expected);
        }
    }
}

#[test]
fn the_best_sets_are_those_of_every_reference() {
    for name in CASES {
        let case = read_case(name);
        let report = Report::new(storage::framework(), &case.library, &case.plan, &Scope::Everyone, 100);
        let report = report.expect("there is an answer");
        let curve = &report.portfolio().expect("somebody is left").curve;
        for (size, expected) in case.reference.portfolio {
            // A set below the number of pins is not offered.
            let Some(found) = curve.iter().find(|chosen| chosen.platforms.len() == size) else { continue };
            let ids: Vec<&str> = found.platforms.iter().map(|i| report.problem.candidates[*i].id.as_str()).collect();
            assert_eq!(ids, expected.platforms, "{name}, {size}");
            assert!(found.proved);
            near(&format!("{name}, value of {size}"), found.value, expected.value);
            near(&format!("{name}, coverage of {size}"), found.coverage, expected.coverage);
            near(&format!("{name}, mean fit of {size}"), found.mean_score, expected.mean_fit);
        }
    }
}

#[test]
fn today_the_decisions_and_the_frontier_are_those_of_the_references_that_have_them() {
    let mut with = 0;
    for name in CASES {
        let case = read_case(name);
        let reference = case.reference;
        let (Some(today), Some(best), Some(decisions), Some(frontier)) =
            (reference.today, reference.best_value, reference.decisions, reference.frontier)
        else {
            continue;
        };
        with += 1;
        let report = Report::new(storage::framework(), &case.library, &case.plan, &Scope::Everyone, 100);
        let report = report.expect("there is an answer");
        let portfolio = report.portfolio().expect("somebody is left");
        let ids = |platforms: &[usize]| -> Vec<&str> {
            platforms.iter().map(|i| report.problem.candidates[*i].id.as_str()).collect()
        };
        let found = portfolio.today.as_ref().expect("the plan says where they are");
        assert_eq!(ids(&found.platforms), today.platforms, "{name}");
        for (what, found, expected) in [
            ("hours", found.hours, today.hours),
            ("value", found.value, today.value),
            ("coverage", found.coverage, today.coverage),
            ("mean", found.mean_score, today.mean_fit),
        ] {
            near(&format!("{name}, {what} of today"), found, expected);
        }
        for chosen in &portfolio.curve {
            let size = chosen.platforms.len();
            if let Some(expected) = best.get(&size) {
                near(&format!("{name}, best value of {size}"), chosen.best_value, *expected);
            }
        }
        assert_eq!(portfolio.decisions.len(), decisions.len(), "{name}");
        for decided in &portfolio.decisions {
            let expected = &decisions[decided.platform.as_str()];
            let place = format!("{name}, {}", decided.platform);
            assert_eq!(decided.decision.word(), expected.decision, "{place}");
            near(&place, decided.hours, expected.hours);
            assert_eq!(decided.marginal.is_some(), expected.marginal.is_some(), "{place}");
            near(&place, decided.marginal.unwrap_or_default(), expected.marginal.unwrap_or_default());
            near(&place, decided.adds.unwrap_or_default(), expected.adds.unwrap_or_default());
        }
        assert_eq!(report.frontier().len(), frontier.len(), "{name}");
        for (found, expected) in report.frontier().iter().zip(&frontier) {
            near(&format!("{name}, hours"), found.hours, expected.hours);
            near(&format!("{name}, value"), found.value, expected.value);
            assert_eq!(ids(&found.platforms), expected.platforms, "{name}, {} hours", expected.hours);
        }
    }
    assert_eq!(with, 1, "cases with hours");
}

#[test]
fn the_rails_name_the_leaders_of_every_reference() {
    for name in CASES {
        let case = read_case(name);
        let framework = storage::framework();
        let report = Report::new(framework, &case.library, &case.plan, &Scope::Everyone, 100).expect("an answer");
        for at in case.reference.leader_at {
            let of_slider = |rail: &&seven_milestones::analysis::tipping::LeaderIntervals| {
                report.problem.segments[rail.segment].name == at.segment
                    && framework.milestones[rail.milestone].id.as_str() == at.milestone
            };
            let rail = report.rails.iter().find(of_slider).expect("the milestone is on");
            let mut there = rail.need.iter().filter(|s| s.from - 1e-6 <= at.need && at.need <= s.to + 1e-6);
            let found =
                there.any(|s| s.leader.map(|i| report.problem.candidates[i].id.as_str()) == at.leader.as_deref());
            assert!(found, "{name}: {} {} at {}: {:?} should lead", at.segment, at.milestone, at.need, at.leader);
        }
    }
}

#[test]
fn the_chances_are_those_of_every_reference() {
    for name in CASES {
        let case = read_case(name);
        let report = Report::new(storage::framework(), &case.library, &case.plan, &Scope::Everyone, SAMPLES);
        let report = report.expect("there is an answer");
        for (id, expected) in case.reference.robustness {
            let i = report.problem.candidates.iter().position(|p| p.id.as_str() == id).expect("a candidate");
            let found = &report.robustness.platforms[i];
            let within = |what: &str, found: f64, expected: f64, tolerance: f64| {
                assert!((found - expected).abs() <= tolerance, "{name}, {id}, {what}: {found}, expected {expected}");
            };
            within("first", found.first, expected.first, 0.01);
            within("expected rank", found.expected_rank, expected.expected_rank, 0.03);
            within("mean", found.mean, expected.mean, 0.3);
            within("5%", found.p5, expected.p5, 0.3);
            within("95%", found.p95, expected.p95, 0.3);
        }
    }
}

fn rank<'a>(plan: &'a Path, platforms: &'a Path) -> Vec<&'a std::ffi::OsStr> {
    vec!["rank".as_ref(), plan.as_ref(), "--json".as_ref(), "--platforms".as_ref(), platforms.as_ref()]
}
