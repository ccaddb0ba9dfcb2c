//! Portfolios against every set there is.

use crate::properties::made_up::{library, plan};
use crate::support::{id, sample_plan};
use proptest::prelude::*;
use seven_milestones::analysis::portfolio::{Decision, GUESS, OutOf, Portfolio, Wishes, frontier, portfolio};
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Account, Plan, Scope};
use seven_milestones::domain::quantities::{Capacity, Hours, Level};
use seven_milestones::storage;
use std::collections::BTreeMap;

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
    assert_eq!(
        warnings,
        ["`discord` is ignored: you can always include at most 5 platforms. Remove some from `pinned`"]
    );
}

#[test]
fn the_suggested_size_is_the_smallest_whose_next_adds_less_than_a_point() {
    let (found, _, _) = of_sample(&[], None);
    let at = found.suggested_size - 1;
    assert!(found.curve[at + 1].value - found.curve[at].value < 1.0);
    assert!(found.curve[..=at].windows(2).all(|pair| pair[1].value - pair[0].value >= 1.0));
    assert_eq!(found.size, found.suggested_size);
}

/// Hours of the candidates by their place in the alphabet: some said, some guesses, some free.
fn hours_of(report: &Report, seed: usize) -> BTreeMap<PlatformId, f64> {
    const HOURS: [f64; 6] = [1.0, 2.5, 0.0, 6.0, 4.0, 0.5];
    let each = report.problem.candidates.iter().enumerate().filter(|(i, _)| !(i + seed).is_multiple_of(4));
    each.map(|(i, platform)| (platform.id.clone(), HOURS[(i * 7 + seed) % HOURS.len()])).collect()
}

/// Every set of one to five of the candidates that can be ranked, with its hours and its value.
fn all_sets(report: &Report, wishes: &Wishes) -> Vec<(Vec<usize>, f64, f64)> {
    let members: Vec<usize> = report.places.iter().filter(|p| p.rank.is_some()).map(|p| p.candidate).collect();
    let sets = (1_u32..1 << members.len())
        .map(|set| -> Vec<usize> { (0..members.len()).filter(|k| set >> k & 1 == 1).map(|k| members[k]).collect() });
    sets.filter(|set| set.len() <= 5)
        .map(|set| {
            let (coverage, mean) = gives(report, &set);
            let hours = set.iter().map(|i| wishes.hours_of(&report.problem.candidates[*i].id).0).sum();
            (set, hours, wishes.complement * coverage + (1.0 - wishes.complement) * mean)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn within_the_hours_no_set_is_better_and_none_as_good_changes_less(
        platforms in library(1..9), plan in plan(), seed in 0_usize..24, capacity in 0.0..14.0, inertia in 0.0..4.0,
    ) {
        let (framework, library) = (storage::framework(), Library::new(platforms));
        let Ok(report) = Report::new(framework, &library, &plan, &Scope::Everyone, 100) else { return Ok(()) };
        let today: Vec<PlatformId> =
            report.problem.candidates.iter().skip(seed % 3).step_by(2).map(|platform| platform.id.clone()).collect();
        let hours = hours_of(&report, seed);
        let wishes =
            Wishes { complement: plan.complement.get(), hours, capacity: Some(capacity), today, inertia, ..Wishes::default() };
        let all = all_sets(&report, &wishes);
        let (found, warnings) = portfolio(&report.problem, &report.fits, &report.places, &wishes);
        let fitting: Vec<_> = all.iter().filter(|(_, hours, _)| *hours <= capacity + 1e-9).collect();
        prop_assert_eq!(found.is_none(), fitting.is_empty(), "{:?}", warnings);
        let is_today = |i: &usize| wishes.today.contains(&report.problem.candidates[*i].id);
        let differs = |set: &[usize]| {
            let common = set.iter().filter(|i| is_today(i)).count();
            set.len() + wishes.today.len() - 2 * common
        };
        for chosen in found.iter().flat_map(|found| &found.curve) {
            let of_size = || fitting.iter().filter(|(set, ..)| set.len() == chosen.platforms.len());
            let best = of_size().map(|(.., value)| *value).fold(f64::NEG_INFINITY, f64::max);
            prop_assert!((chosen.best_value - best).abs() < 1e-8, "{} and the best is {best}", chosen.best_value);
            prop_assert!(chosen.hours <= capacity + 1e-9 && chosen.value >= best - inertia - 1e-8);
            let near = of_size().filter(|(.., value)| *value >= best - inertia - 1e-8);
            let least = near.clone().map(|(set, ..)| differs(set)).min().expect("the best itself");
            // At the very edge of the inertia either is right.
            let edge = near.clone().any(|(.., value)| (value - (best - inertia)).abs() < 1e-7);
            prop_assert!(edge || differs(&chosen.platforms) == least, "{} instead of {least}", differs(&chosen.platforms));
            let greatest = near.filter(|(set, ..)| differs(set) == least).map(|(.., value)| *value).fold(0.0, f64::max);
            prop_assert!(edge || (chosen.value - greatest).abs() < 1e-8, "{} instead of {greatest}", chosen.value);
        }
        if let Some(found) = &found {
            for decided in &found.decisions {
                let i = report.problem.position(&decided.platform).expect("it is a candidate");
                let (is_in, was) = (found.chosen().platforms.contains(&i), is_today(&i));
                let expected = match decided.decision {
                    Decision::Keep => (true, true),
                    Decision::Start => (true, false),
                    Decision::Optional | Decision::Stop => (false, true),
                };
                prop_assert_eq!((is_in, was), expected);
            }
            let counted = found.decisions.iter().filter(|decided| decided.out != Some(OutOf::MustHave)).count();
            let of_today = report.places.iter().filter(|p| p.rank.is_some() && is_today(&p.candidate)).count();
            let new = found.chosen().platforms.iter().filter(|i| !is_today(i)).count();
            prop_assert!(wishes.today.is_empty() || counted == of_today + new, "{:?}", found.decisions);
        }
        let steps = frontier(&report.problem, &report.fits, &report.places, &wishes);
        prop_assert!(steps.windows(2).all(|pair| pair[0].hours < pair[1].hours && pair[0].value < pair[1].value));
        for (_, hours, value) in &all {
            let best = steps.iter().rfind(|step| step.hours <= hours + 1e-9);
            prop_assert!(best.is_some_and(|step| step.value >= value - 1e-8), "{hours} hours give {value}");
        }
        for step in &steps {
            let (coverage, mean) = gives(&report, &step.platforms);
            prop_assert!((step.coverage - coverage).abs() < 1e-9 && (step.mean_score - mean).abs() < 1e-9 && step.gap == 0.0);
        }
    }
}

#[test]
fn hours_are_those_of_the_plan_then_of_today_then_a_guess() {
    let mut plan = sample_plan();
    let hours = |hours: f64| Hours::new(hours).expect("hours");
    plan.hours.insert(id("facebook"), hours(5.0));
    let account = |hours| Account { hours, ..Account::default() };
    plan.today.insert(id("facebook"), account(Some(hours(9.0))));
    plan.today.insert(id("x"), account(Some(hours(2.0))));
    plan.today.insert(id("yelp"), account(None));
    plan.today.insert(id("nowhere"), account(None));
    plan.excluded.push(id("yelp"));
    let report =
        Report::new(storage::framework(), storage::library(), &plan, &Scope::Everyone, 100).expect("an answer");
    let wishes = Wishes::of(&plan, &report.problem);
    assert_eq!(wishes.hours_of(&id("facebook")), (5.0, false));
    assert_eq!((wishes.hours_of(&id("x")), wishes.hours_of(&id("youtube"))), ((2.0, false), (GUESS, true)));
    assert_eq!(wishes.today, [id("facebook"), id("x")]);
    assert_eq!(wishes.gone, [id("nowhere"), id("yelp")], "what is excluded or unknown stops");
    let decisions = &report.portfolio().expect("a set").decisions;
    let gone: Vec<_> = decisions.iter().filter(|decided| decided.out == Some(OutOf::Library)).collect();
    assert!(gone.len() == 2 && gone.iter().all(|gone| gone.decision == Decision::Stop && gone.marginal.is_none()));
}

#[test]
fn too_few_hours_are_said() {
    let wishes = Wishes { capacity: Some(0.0), complement: 0.5, ..Wishes::default() };
    let report = Report::new(storage::framework(), storage::library(), &sample_plan(), &Scope::Everyone, 100);
    let report = report.expect("there is an answer");
    let of = |wishes: &Wishes| portfolio(&report.problem, &report.fits, &report.places, wishes);
    let (none, said) = of(&wishes);
    assert_eq!(none, None);
    assert_eq!(said, ["no platform fits within 0 hours a week; raise `capacity`, or lower the hours of a platform"]);
    let one = Wishes { pinned: vec![id("facebook")], capacity: Some(1.0), ..wishes.clone() };
    assert_eq!(
        of(&one).1,
        [
            "the platform you always include takes 3 hours a week, but you have 1. Stop including it, or raise `capacity` \
             (your hours a week in all)"
        ]
    );
    let pinned = Wishes { pinned: vec![id("facebook"), id("x")], capacity: Some(4.0), ..wishes };
    let (found, said) = of(&pinned);
    assert_eq!(found.expect("what is pinned").chosen().hours, 6.0);
    assert_eq!(
        said,
        [
            "the platforms you always include take 6 hours a week, but you have 4. Always include fewer, or raise `capacity` \
             (your hours a week in all)"
        ]
    );
}

#[test]
fn the_chosen_set_says_what_each_has_in_it_and_how_hours_can_be_split() {
    let mut plan = sample_plan();
    plan.capacity = Some(Capacity::nearest(12.0));
    let report =
        Report::new(storage::framework(), storage::library(), &plan, &Scope::Everyone, 100).expect("an answer");
    let found = report.portfolio().expect("a set");
    let chosen = found.chosen();
    let candidates: Vec<usize> = found.members.iter().map(|member| member.candidate).collect();
    assert_eq!(candidates, chosen.platforms, "without a word about today too");
    assert!(found.decisions.is_empty() && chosen.guess && found.members.iter().all(|member| member.guess));
    for member in &found.members {
        let without: Vec<usize> = chosen.platforms.iter().copied().filter(|i| *i != member.candidate).collect();
        let (coverage, _) = if without.is_empty() { (0.0, 0.0) } else { gives(&report, &without) };
        assert!((member.adds - (chosen.coverage - coverage)).abs() < 1e-9, "{member:?}");
        assert_eq!((member.hours, member.guess), report.hours_of(&report.problem.candidates[member.candidate].id));
    }
    let shared = found.split(12.0);
    assert_eq!(shared.iter().sum::<f64>(), 12.0);
    // What is proposed changes hours alone, and the same platforms are suggested with it.
    for (member, hours) in found.members.iter().zip(&shared) {
        plan.hours.insert(report.problem.candidates[member.candidate].id.clone(), Hours::nearest(*hours));
    }
    let then = Report::new(storage::framework(), storage::library(), &plan, &Scope::Everyone, 100).expect("an answer");
    let after = then.portfolio().expect("a set");
    assert_eq!(after.chosen().platforms, chosen.platforms);
    assert_eq!((after.chosen().hours, after.chosen().guess), (12.0, false));
    assert_eq!(after.split(12.0), shared, "and nothing more is to be split");
}

#[test]
fn all_platforms_of_today_no_hours_and_pins_beyond_them_all_have_an_answer() {
    let of = |change: &dyn Fn(&mut Plan)| {
        let mut plan = sample_plan();
        change(&mut plan);
        Report::new(storage::framework(), storage::library(), &plan, &Scope::Everyone, 100).expect("an answer")
    };
    let everywhere = |plan: &mut Plan| {
        let ids = storage::library().platforms().iter().map(|platform| platform.id.clone());
        plan.today = ids.chain([id("nowhere")]).map(|id| (id, Account::default())).collect();
    };
    let report = of(&everywhere);
    let found = report.portfolio().expect("a set");
    assert_eq!(found.decisions.len(), 25);
    assert!(found.decisions.iter().all(|decided| decided.decision != Decision::Start), "everything is there already");
    let none = of(&|plan| {
        everywhere(plan);
        plan.capacity = Some(Capacity::nearest(0.0));
    });
    assert!(none.portfolio().is_none() && !none.frontier().is_empty());
    assert_eq!(none.warnings().len(), 1, "{:?}", none.warnings());
    let pinned = of(&|plan| {
        plan.pinned = vec![id("x"), id("yelp")];
        plan.capacity = Some(Capacity::nearest(4.0));
    });
    let found = pinned.portfolio().expect("pins come first");
    assert_eq!((found.chosen().hours, found.split(4.0)), (6.0, vec![2.0, 2.0]), "what is there is cut alike");
}

/// So many platforms: those that ship, again and again, with levels that differ a little.
fn many(count: usize) -> Library {
    let shipped = storage::library().platforms();
    Library::new((0..count).map(|at| {
        let mut platform = (*shipped[at % shipped.len()]).clone();
        platform.id = id(&format!("p{at:03}"));
        for (j, cell) in platform.milestones.values_mut().enumerate() {
            let moved = f64::from(u8::try_from((at * 31 + j * 17) % 41).expect("small")) - 20.0;
            cell.level = Level::nearest(cell.level.get() + moved);
        }
        platform
    }))
}

#[test]
fn of_many_platforms_what_more_hours_bring_is_near_the_best() {
    let report =
        Report::new(storage::framework(), &many(200), &sample_plan(), &Scope::Everyone, 100).expect("an answer");
    let wishes = Wishes { complement: 0.8, hours: hours_of(&report, 3), ..Wishes::default() };
    let steps = frontier(&report.problem, &report.fits, &report.places, &wishes);
    assert!(steps.len() > 3 && steps.windows(2).all(|pair| pair[0].value < pair[1].value), "{steps:?}");
    assert!(steps.iter().all(|step| step.gap >= 0.0));
    let (found, _) =
        portfolio(&report.problem, &report.fits, &report.places, &Wishes { capacity: Some(12.0), ..wishes });
    let best = found.expect("a set").curve.iter().map(|chosen| chosen.value + chosen.gap).fold(0.0, f64::max);
    let within = steps.iter().rfind(|step| step.hours <= 12.0).expect("some hours");
    assert!(within.value + within.gap >= best - 1e-6, "{} + {} and the best is {best}", within.value, within.gap);
}
