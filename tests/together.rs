//! Portfolios against every set there is.

use crate::properties::made_up::{library, plan};
use crate::support::{id, sample_plan};
use proptest::prelude::*;
use seven_milestones::analysis::portfolio::{Portfolio, Wishes, portfolio};
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Scope;
use seven_milestones::storage;

/// Coverage and mean score of a set of candidates, straight from the definition.
fn gives(report: &Report, set: &[usize]) -> (f64, f64) {
    let mut coverage = 0.0;
    for (g, demand) in report.problem.segments.iter().enumerate() {
        for j in 0..report.problem.milestones {
            let of = |i: &usize| {
                let factor = report.problem.reach_factor(*i, g).value;
                if report.fits.ruled_out_for(*i, g) { 0.0 } else { factor * report.fits.matches(*i, g)[j].value }
            };
            coverage += demand.share * 100.0 * demand.weights[j] * set.iter().map(of).fold(0.0, f64::max);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let mean = set.iter().map(|i| report.fits.score(*i)).sum::<f64>() / set.len() as f64;
    (coverage, mean)
}

/// The best value of the sets of each size from 0, by trying all: of each segment's milestone the best match counts.
fn best_values(report: &Report, complement: f64) -> Vec<f64> {
    let members: Vec<usize> = report.places.iter().filter(|p| p.rank.is_some()).map(|p| p.candidate).collect();
    let mut best = vec![f64::NEG_INFINITY; members.len() + 1];
    for set in 1_u32..1 << members.len() {
        let set: Vec<usize> = (0..members.len()).filter(|k| set >> k & 1 == 1).map(|k| members[k]).collect();
        let (coverage, mean) = gives(report, &set);
        best[set.len()] = best[set.len()].max(complement * coverage + (1.0 - complement) * mean);
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_set_is_better_than_the_one_found(platforms in library(1..9), plan in plan()) {
        let (framework, library) = (storage::framework(), Library::new(platforms));
        let Ok(report) = Report::new(framework, &library, &plan, &Scope::Everyone, 100) else { return Ok(()) };
        let complement = plan.complement.get();
        let wishes = Wishes { complement, ..Wishes::default() };
        let (found, _) = portfolio(&report.problem, &report.fits, &report.places, &wishes);
        let best = best_values(&report, complement);
        for chosen in found.iter().flat_map(|found| &found.curve) {
            let best = best[chosen.platforms.len()];
            let (coverage, mean) = gives(&report, &chosen.platforms);
            prop_assert!(chosen.proved);
            prop_assert!((chosen.coverage - coverage).abs() < 1e-9 && (chosen.mean_score - mean).abs() < 1e-9);
            prop_assert!((chosen.value - best).abs() < 1e-8, "{} and the best is {}", chosen.value, best);
        }
    }
}

fn of_sample(pinned: &[&str], size: Option<usize>) -> (Portfolio, Vec<String>, Report) {
    let report = Report::new(storage::framework(), storage::library(), &sample_plan(), &Scope::Everyone, 100);
    let report = report.expect("there is an answer");
    let pinned: Vec<_> = pinned.iter().map(|name| id(name)).collect();
    let wishes = Wishes { pinned, size, complement: 0.5, ..Wishes::default() };
    let (found, warnings) = portfolio(&report.problem, &report.fits, &report.places, &wishes);
    (found.expect("somebody is left"), warnings, report)
}

#[test]
fn pins_are_in_every_set_and_the_size_is_never_below_them() {
    let (found, warnings, report) = of_sample(&["reddit", "quora"], Some(1));
    assert!(warnings.is_empty());
    assert_eq!(found.size, 2);
    for chosen in &found.curve {
        let ids: Vec<&str> = chosen.platforms.iter().map(|i| report.problem.candidates[*i].id.as_str()).collect();
        assert!(ids.contains(&"reddit") && ids.contains(&"quora"), "{ids:?}");
    }
}

#[test]
fn a_pin_that_cannot_be_kept_is_named() {
    let (_, warnings, _) = of_sample(&["nowhere"], None);
    assert_eq!(warnings, ["`nowhere` is always included, but it is not among the platforms compared"]);
    let (found, warnings, _) = of_sample(&["x", "yelp", "quora", "reddit", "tumblr", "discord"], None);
    assert_eq!(found.size, 5);
    assert_eq!(warnings, ["`discord` is always included, but a set has at most 5 platforms"]);
}

#[test]
fn the_suggested_size_is_the_smallest_whose_next_adds_less_than_a_point() {
    let (found, _, _) = of_sample(&[], None);
    let at = found.suggested_size - 1;
    assert!(found.curve[at + 1].value - found.curve[at].value < 1.0);
    assert!(found.curve[..=at].windows(2).all(|pair| pair[1].value - pair[0].value >= 1.0));
    assert_eq!(found.size, found.suggested_size);
}
