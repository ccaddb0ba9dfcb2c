//! Who leads, by how much, and what through.

use super::gaps::{greatest, lost};
use super::names::{for_scope, names, scope, some_points};
use super::numbers::{decimal, whole};
use crate::analysis::difference::{between, by_reach};
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::plan::Scope;

/// Whether two scores show the same whole points.
#[must_use]
pub fn shows_same(one: f64, other: f64) -> bool {
    whole(one) == whole(other)
}

/// The leader and everybody who shows the same whole points, in the order of the ranking.
#[must_use]
pub fn first_ones(report: &Report) -> Vec<RankedPlatform> {
    let score = |place: &RankedPlatform| report.fits.score(place.candidate);
    let Some(leader) = report.leader() else { return Vec::new() };
    let ranked = report.places.iter().filter(|place| place.rank.is_some());
    ranked.filter(|place| shows_same(score(place), score(&leader))).copied().collect()
}

fn names_of(report: &Report, places: &[RankedPlatform]) -> String {
    names(&places.iter().map(|place| report.platform(*place).name.as_str()).collect::<Vec<_>>())
}

/// Who scores highest and by how much, as a headline.
#[must_use]
pub fn headline(report: &Report, whom: &Scope) -> String {
    let (whom, for_whom) = (scope(whom), for_scope(whom));
    let Some(leader) = report.leader() else {
        return format!("No platform meets every must-have for {whom}");
    };
    let name = &report.platform(leader).name;
    let score = whole(report.fits.score(leader.candidate));
    let Some(second) = report.runner_up() else {
        return format!("{name} scores {score} out of 100 {for_whom}. There is nothing to compare it with");
    };
    let other = &report.platform(second).name;
    match score - whole(report.fits.score(second.candidate)) {
        0 => format!("{} tie {for_whom}: {score} out of 100 each", names_of(report, &first_ones(report))),
        lead => {
            format!("{name} comes first {for_whom}: {score} out of 100, {} ahead of {other}", some_points(lead))
        }
    }
}

/// Who leads and by how much, in a few words.
#[must_use]
pub fn lead(report: &Report) -> String {
    let Some(leader) = report.leader() else { return "Every platform is ruled out".to_owned() };
    let name = &report.platform(leader).name;
    let Some(second) = report.runner_up() else { return format!("Only {name} is left") };
    let other = &report.platform(second).name;
    match whole(report.fits.score(leader.candidate)) - whole(report.fits.score(second.candidate)) {
        0 => format!("{} are tied", names_of(report, &first_ones(report))),
        lead => format!("{name} leads {other} by {}", some_points(lead)),
    }
}

/// What the part of a difference is called that is not of the fit.
pub const REACH: &str = "Reach";

/// What moves a score by less than this is not named, in points.
const SAID: f64 = 0.5;

/// What the leader's lead is made of, as a sentence under the headline; empty where there is nothing to say.
#[must_use]
pub fn reason_of_lead(framework: &Framework, report: &Report) -> String {
    let Some(leader) = report.leader() else {
        return "Every platform misses at least one must-have. Relax a must-have or move its slider".to_owned();
    };
    let milestone = |j: usize| &framework.milestones[j].name;
    let name = &report.platform(leader).name;
    let Some(second) = report.runner_up() else {
        let loss = greatest(&lost(report, leader.candidate)).filter(|(_, points)| *points >= SAID);
        return loss.map_or_else(String::new, |(j, lost)| {
            format!("{name} loses most on {} ({})", milestone(j), decimal(-lost))
        });
    };
    let rival = &report.platform(second).name;
    let mut parts: Vec<(String, f64)> = between(&report.problem, &report.fits, leader.candidate, second.candidate)
        .into_iter()
        .map(|part| (milestone(part.milestone).clone(), part.points))
        .collect();
    parts.push((REACH.to_owned(), by_reach(&report.fits, leader.candidate, second.candidate)));
    // The first of those that are as great: milestones stand before reach.
    let most = |sign: f64| {
        let best = parts.iter().reduce(|best, part| if sign * part.1 > sign * best.1 { part } else { best })?;
        (sign * best.1 >= SAID).then(|| format!("{} (+{})", best.0, decimal(sign * best.1)))
    };
    match (most(1.0), most(-1.0)) {
        (Some(gain), Some(loss)) => format!("{name} wins on {gain}; {rival} wins on {loss}"),
        (Some(gain), None) => format!("{name} wins on {gain}"),
        (None, Some(loss)) => format!("{rival} wins on {loss}"),
        (None, None) => String::new(),
    }
}
