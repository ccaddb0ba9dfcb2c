//! What speaks against the leader, or beside it: said under the headline, so that no two parts of one screen contradict each
//! other in silence.

use super::names::some_points;
use super::numbers::{list, percent, whole};
use super::portfolio::by_score;
use super::standing::Standing;
use crate::analysis::reach::{ReachFrom, lower_quartile};
use crate::analysis::report::Report;
use crate::domain::plan::TuningMode;
use crate::domain::quantities::Fraction;

/// How many stand on one screen at most: more would not be read.
const MOST: usize = 2;

/// What speaks against the leader, the weightiest first, each as a sentence; none where nobody leads alone.
///
/// `least` is the share of these people that a platform should have.
#[must_use]
pub fn contradictions(report: &Report, least: Option<Fraction>) -> Vec<String> {
    let Standing::Leads { leader, .. } = Standing::of(report) else { return Vec::new() };
    let i = leader.candidate;
    let found = [not_in_set, other_for_a_segment].map(|of| of(report, i));
    let rest = [few_are_there(report, i, least), other_when_tuned(report, i)];
    found.into_iter().chain(rest).flatten().take(MOST).collect()
}

fn name(report: &Report, i: usize) -> &str {
    &report.problem.candidates[i].name
}

/// The leader is not among the platforms that are suggested together.
fn not_in_set(report: &Report, leader: usize) -> Option<String> {
    let portfolio = report.portfolio()?;
    let chosen = portfolio.chosen();
    if chosen.platforms.contains(&leader) {
        return None;
    }
    let listed = |of: &[usize]| list(&of.iter().map(|i| name(report, *i)).collect::<Vec<_>>());
    let names = listed(&by_score(report, chosen));
    let pins: Vec<usize> = by_score(report, chosen).into_iter().filter(|i| portfolio.pins.contains(i)).collect();
    let (first, together) = (name(report, leader), whole(chosen.coverage));
    Some(if pins.len() == chosen.platforms.len() {
        format!("{first} comes first, but isn’t among your platforms, as you always include {names}")
    } else if !pins.is_empty() {
        let pins = listed(&pins);
        format!("{first} comes first, but as you always include {pins}, we suggest {names}")
    } else if together > whole(report.fits.score(leader)) {
        format!("On its own, {first} comes first, but {names} do better together: {together} out of 100")
    } else {
        format!("On its own, {first} comes first, but we suggest {names}")
    })
}

/// Another platform comes first for one of several segments, in whole points as they are shown.
fn other_for_a_segment(report: &Report, leader: usize) -> Option<String> {
    let segments = &report.problem.segments;
    let score = |i: usize, g: usize| {
        if report.fits.ruled_out_for(i, g) { -1 } else { whole(report.fits.score_for(i, g)) }
    };
    let first_for = |g: usize| {
        let all = 0..report.problem.len();
        let best = all.clone().map(|i| score(i, g)).max().filter(|best| *best > score(leader, g))?;
        all.map(|i| (g, i)).find(|(_, i)| score(*i, g) == best)
    };
    let others: Vec<(usize, usize)> = (0..segments.len()).filter_map(first_for).collect();
    match others.as_slice() {
        _ if segments.len() < 2 => None,
        [] => None,
        [(g, i)] => Some(format!("For {} alone, {} comes first", segments[*g].name, name(report, *i))),
        all if all.len() == segments.len() => Some("Another platform comes first for each segment".to_owned()),
        several => Some(format!("Another platform comes first for {} of {} segments", several.len(), segments.len())),
    }
}

/// How many use the leader is not known, or they are few.
fn few_are_there(report: &Report, leader: usize, least: Option<Fraction>) -> Option<String> {
    let name = name(report, leader);
    let Some(reach) = &report.reach[leader] else {
        let problem = &report.problem;
        let known = (0..problem.segments.len())
            .filter(|g| problem.reach_factor(leader, *g).from != ReachFrom::Assumed)
            .map(|g| problem.segments[g].name.as_str());
        let known: Vec<&str> = known.collect();
        return Some(match known.as_slice() {
            [] => format!("We don’t know how many of them use {name}"),
            some => format!("Only for {} do we know how many use {name}", list(some)),
        });
    };
    let share = percent(reach.share);
    if let Some(least) = least.filter(|least| reach.share < least.get()) {
        return Some(format!("Only {share} of them use {name}, below your minimum of {}", percent(least.get())));
    }
    let known: Vec<f64> = report.reach.iter().flatten().map(|reach| reach.share).collect();
    let low = lower_quartile(known)?;
    (reach.share < low).then(|| format!("Only {share} of them use {name}"))
}

/// With their settings used another would come first, in whole points as they are shown.
fn other_when_tuned(report: &Report, leader: usize) -> Option<String> {
    let score = |i: usize| whole(report.tuned[i].score);
    let best = (0..report.problem.len()).reduce(|best, i| if score(i) > score(best) { i } else { best })?;
    let ahead = score(best) - score(leader);
    (report.problem.setting == TuningMode::Typical && ahead > 0).then(|| {
        format!("With every platform fine-tuned, {} would come first, by {}", name(report, best), some_points(ahead))
    })
}
