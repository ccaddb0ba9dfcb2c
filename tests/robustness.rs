//! How sure the answer is: what holds for every plan, and for some made for the purpose.

use crate::properties::made_up::{library, plan};
use crate::support::{even_framework, platform, sample_plan, segment};
use proptest::prelude::*;
use seven_milestones::analysis::matching::level_match;
use seven_milestones::analysis::report::Report;
use seven_milestones::analysis::robustness::{AUDIENCES, ByChance, Chunk, Firsts, Robustness, Sampler, Verdict};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::quantities::{Fraction, LeastMatch, Spread};
use seven_milestones::storage;

fn sample_report(samples: u32) -> Report {
    let plan = sample_plan();
    Report::new(storage::framework(), storage::library(), &plan, &Scope::Everyone, samples).expect("there is an answer")
}

fn finite(robustness: &Robustness) -> bool {
    let of_platform = robustness
        .platforms
        .iter()
        .flat_map(|p| [p.first, p.expected_rank, p.mean, p.p5, p.p95].into_iter().chain(p.ranks.iter().copied()));
    let pairs = robustness.pairwise.iter().map(|pair| pair.chance);
    let shares = robustness.research_next.iter().map(|weighed| weighed.share);
    of_platform.chain(pairs).chain(shares).chain(robustness.lead).chain(robustness.lead_over_mean).all(f64::is_finite)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn chances_add_up_and_nothing_is_no_number(platforms in library(1..14), plan in plan()) {
        let (framework, library) = (storage::framework(), Library::new(platforms));
        let Ok(report) = Report::new(framework, &library, &plan, &Scope::Everyone, 300) else { return Ok(()) };
        let robustness = &report.robustness;
        prop_assert!(finite(robustness), "{robustness:?}");
        let n = report.problem.len();
        for platform in &robustness.platforms {
            prop_assert_eq!(platform.ranks.len(), n.min(11));
            prop_assert!((platform.ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(platform.p5 <= platform.p95 && platform.p5 >= 0.0 && platform.p95 <= 100.0 + 1e-9);
            prop_assert!(platform.expected_rank >= 1.0 - 1e-9);
        }
        for rank in 0..n.min(10) {
            let taken: f64 = robustness.platforms.iter().map(|platform| platform.ranks[rank]).sum();
            prop_assert!((taken - 1.0).abs() < 1e-9, "rank {} is taken {} times", rank + 1, taken);
        }
        let alone = Firsts::new(&report.sampler(300, plan.seed));
        for (alone, all) in alone.chances.iter().zip(robustness.firsts().chances) {
            prop_assert!((alone - all).abs() < 1e-12, "counted alone: {alone}, with all else: {all}");
        }
        let shares: f64 = robustness.research_next.iter().map(|weighed| weighed.share).sum();
        prop_assert!(robustness.research_next.is_empty() || (shares - 1.0).abs() < 1e-6, "{}", shares);
    }
}

#[test]
fn threads_and_their_order_change_no_figure() {
    let report = sample_report(5_000);
    let sampler = Sampler::new(&report.problem, &report.places, 5_000, 7);
    let mut chunks: Vec<(u32, Chunk)> = std::thread::scope(|scope| {
        let sampler = &sampler;
        let odd =
            scope.spawn(move || (1..sampler.chunks()).step_by(2).map(|c| (c, sampler.draw(c))).collect::<Vec<_>>());
        let even: Vec<_> = (0..sampler.chunks()).rev().filter(|c| c % 2 == 0).map(|c| (c, sampler.draw(c))).collect();
        odd.join().expect("the thread ends").into_iter().chain(even).collect()
    });
    chunks.sort_by_key(|(number, _)| *number);
    let chunks: Vec<Chunk> = chunks.into_iter().map(|(_, chunk)| chunk).collect();
    assert_eq!(Robustness::new(&report.problem, &report.fits, &report.places, &chunks), report.robustness);
    assert_eq!(sample_report(5_000).robustness, report.robustness);
}

#[test]
fn the_figures_of_the_sample_plan_are_the_same_everywhere() {
    // Written down once: the same on every machine, with any vector instructions.
    let plan = Plan { reach_weight: Fraction::nearest(0.0), ..sample_plan() };
    let report = Report::new(storage::framework(), storage::library(), &plan, &Scope::Everyone, 10_000);
    let robustness = report.expect("there is an answer").robustness;
    let first: Vec<f64> = robustness.platforms.iter().map(|platform| platform.first).collect();
    let leader = first.iter().copied().fold(0.0, f64::max);
    assert_eq!(leader, 0.9287, "{first:?}");
    assert_eq!(robustness.verdict, Some(Verdict::Clear));
}

/// The best scores for made-up audiences, straight from the definition, with another generator.
fn best_by_chance(report: &Report, audiences: usize) -> Vec<f64> {
    let problem = &report.problem;
    let mut state = 1_u64;
    let mut need = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(state >> 33).expect("31 bits")) / f64::from(1_u32 << 31) * 100.0
    };
    let score = |i: usize, needs: &[f64]| {
        let each = problem.segments.iter().enumerate().map(|(g, demand)| {
            let of = |j: usize| {
                let gap = problem.levels[i * problem.milestones + j] - needs[g * problem.milestones + j];
                let costs = (problem.shortfall_per_point[j], problem.excess_per_point[j]);
                demand.weights[j] * level_match(gap, costs.0, costs.1)
            };
            100.0 * demand.share * problem.reach_factor(i, g).value * (0..problem.milestones).map(of).sum::<f64>()
        });
        each.sum::<f64>()
    };
    (0..audiences)
        .map(|_| {
            let needs: Vec<f64> = (0..problem.segments.len() * problem.milestones).map(|_| need()).collect();
            (0..problem.len()).map(|i| score(i, &needs)).fold(0.0, f64::max)
        })
        .collect()
}

#[test]
fn made_up_audiences_are_those_of_the_definition() {
    let report = sample_report(100);
    let chance = report.by_chance();
    assert_eq!((chance.best().len(), chance), (AUDIENCES, &ByChance::new(&report.problem, sample_plan().seed)));
    let mut expected = best_by_chance(&report, 20_000);
    expected.sort_unstable_by(f64::total_cmp);
    #[expect(clippy::cast_precision_loss, reason = "a number of audiences")]
    let count = expected.len() as f64;
    let mean = expected.iter().sum::<f64>() / count;
    assert!((chance.best_mean() - mean).abs() < 0.3, "{} and {mean}", chance.best_mean());
    for at in [2_000, 10_000, 18_000] {
        #[expect(clippy::cast_precision_loss, reason = "a number of audiences")]
        let share = at as f64 / count;
        assert!((chance.better(expected[at]) - share).abs() < 0.02, "{at}");
    }
    assert_eq!((chance.better(0.0), chance.better(101.0)), (0.0, 1.0));
}

#[test]
fn a_verdict_is_clear_from_eight_of_ten_and_leaning_from_half() {
    for (chance, expected) in [
        (1.0, Verdict::Clear),
        (0.8, Verdict::Clear),
        (0.79, Verdict::Leaning),
        (0.5, Verdict::Leaning),
        (0.49, Verdict::TossUp),
    ] {
        assert_eq!(Verdict::of(chance), expected, "{chance}");
    }
}

/// Two platforms, one right on the need and one 12 points off, with so much doubt about the need.
fn of_two(spread: f64) -> f64 {
    let framework = even_framework();
    let count = framework.milestones.len();
    let library = Library::new([
        platform(&framework, "Near", &vec![50.0; count]),
        platform(&framework, "Off", &vec![62.0; count]),
    ]);
    let mut segment = segment(&framework, "All", 1.0, &vec![(50.0, 5.0); count]);
    segment.needs.values_mut().for_each(|wish| wish.spread = Spread::nearest(spread));
    let plan: Plan = crate::support::plan(vec![segment]);
    let report = Report::new(&framework, &library, &plan, &Scope::Everyone, 20_000).expect("there is an answer");
    let near = report.places[0].candidate;
    assert_eq!(report.problem.candidates[near].name, "Near");
    report.robustness.platforms[near].first
}

#[test]
fn less_doubt_makes_the_better_platform_surer() {
    let chances: Vec<f64> = [40.0, 20.0, 10.0, 0.0].into_iter().map(of_two).collect();
    // Beyond what 20,000 samples may err by.
    assert!(chances.windows(2).all(|pair| pair[1] >= pair[0] - 0.01), "{chances:?}");
    assert!(chances[3] > 0.9, "{chances:?}");
}

#[test]
fn those_who_are_all_ruled_out_share_the_first_place_however_it_is_counted() {
    let framework = even_framework();
    let count = framework.milestones.len();
    let library = Library::new(["A", "B", "C"].map(|name| platform(&framework, name, &vec![0.0; count])));
    let mut segment = segment(&framework, "All", 1.0, &vec![(100.0, 5.0); count]);
    segment.needs.values_mut().for_each(|wish| wish.deal_breaker = Some(LeastMatch::nearest(0.9)));
    let plan: Plan = crate::support::plan(vec![segment]);
    let report = Report::new(&framework, &library, &plan, &Scope::Everyone, 200).expect("there is an answer");
    assert!(report.leader().is_none());
    let alone = Firsts::new(&report.sampler(200, plan.seed)).chances;
    for (alone, all) in alone.iter().zip(report.robustness.firsts().chances) {
        assert!((alone - 1.0 / 3.0).abs() < 1e-12 && (alone - all).abs() < 1e-12, "{alone} and {all}");
    }
}

#[test]
fn one_platform_is_first_for_certain() {
    let framework = storage::framework();
    let library = Library::new([storage::library().platforms()[0].as_ref().clone()]);
    let report = Report::new(framework, &library, &sample_plan(), &Scope::Everyone, 500).expect("there is an answer");
    assert_eq!(report.robustness.platforms[0].first, 1.0);
    assert_eq!(report.robustness.lead, None);
    assert!(report.robustness.research_next.is_empty());
    assert_eq!(report.portfolio().expect("one is enough").size, 1);
}
