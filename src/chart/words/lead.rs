//! Who leads, by how much, and what through.

use super::gaps::{greatest, lost};
use super::names::{names, scope};
use super::numbers::{decimal, whole};
use crate::analysis::difference::between;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::plan::Scope;

/// Whether two fits show the same whole points.
#[must_use]
pub fn shows_same(one: f64, other: f64) -> bool {
    whole(one) == whole(other)
}

/// The leader and everybody who shows the same whole points, in the order of the ranking.
#[must_use]
pub fn first_ones(report: &Report) -> Vec<RankedPlatform> {
    let fit = |place: &RankedPlatform| report.fits.overall(place.candidate);
    let Some(leader) = report.leader() else { return Vec::new() };
    let ranked = report.places.iter().filter(|place| place.rank.is_some());
    ranked.filter(|place| shows_same(fit(place), fit(&leader))).copied().collect()
}

fn names_of(report: &Report, places: &[RankedPlatform]) -> String {
    names(&places.iter().map(|place| report.platform(*place).name.as_str()).collect::<Vec<_>>())
}

/// Who fits best and by how much, as a headline.
#[must_use]
pub fn headline(report: &Report, whom: &Scope) -> String {
    let whom = scope(whom);
    let Some(leader) = report.leader() else {
        return format!("No platform meets what {whom} must have");
    };
    let name = &report.platform(leader).name;
    let fit = whole(report.fits.overall(leader.candidate));
    let Some(second) = report.runner_up() else {
        return format!("{name} fits {whom} with {fit} of 100; there is nothing to compare it with");
    };
    let other = &report.platform(second).name;
    match fit - whole(report.fits.overall(second.candidate)) {
        0 => format!("{} fit {whom} best: level at {fit} of 100", names_of(report, &first_ones(report))),
        lead => format!("{name} fits {whom} best: {fit} of 100, {lead} ahead of {other}"),
    }
}

/// Who leads and by how much, in a few words.
#[must_use]
pub fn lead(report: &Report) -> String {
    let Some(leader) = report.leader() else { return "Every platform is ruled out".to_owned() };
    let name = &report.platform(leader).name;
    let Some(second) = report.runner_up() else { return format!("{name} is the only one left") };
    let other = &report.platform(second).name;
    match whole(report.fits.overall(leader.candidate)) - whole(report.fits.overall(second.candidate)) {
        0 => format!("{} are level", names_of(report, &first_ones(report))),
        lead => format!("{name} leads, {lead} ahead of {other}"),
    }
}

/// What moves a fit by less than this is not named, in points.
const SAID: f64 = 0.5;

/// What the leader's lead is made of, as a sentence under the headline; empty where there is nothing to say.
#[must_use]
pub fn reason_of_lead(framework: &Framework, report: &Report) -> String {
    let Some(leader) = report.leader() else {
        return "Every platform misses a deal-breaker: lower one of the marks “must match”, or move its need"
            .to_owned();
    };
    let milestone = |j: usize| &framework.milestones[j].name;
    let name = &report.platform(leader).name;
    let Some(second) = report.runner_up() else {
        let loss = greatest(&lost(report, leader.candidate)).filter(|(_, points)| *points >= SAID);
        return loss.map_or_else(String::new, |(j, lost)| {
            format!("{name} loses most on {} ({})", milestone(j), decimal(-lost))
        });
    };
    // Both halves are differences between the same two, so that they can be held against each other.
    let rival = &report.platform(second).name;
    let parts = |one: RankedPlatform, other: RankedPlatform| {
        between(&report.problem, &report.fits, one.candidate, other.candidate)
    };
    let most = |one: RankedPlatform, other: RankedPlatform| {
        let best =
            parts(one, other).into_iter().reduce(|best, part| if part.points > best.points { part } else { best })?;
        (best.points >= SAID).then(|| format!("{} (+{})", milestone(best.milestone), decimal(best.points)))
    };
    let level = shows_same(report.fits.overall(leader.candidate), report.fits.overall(second.candidate));
    match (most(leader, second), most(second, leader)) {
        (Some(gain), Some(loss)) if level => format!("{name} is better on {gain}, {rival} on {loss}"),
        (Some(gain), None) if level => format!("{name} is a little better on {gain}"),
        (Some(gain), Some(loss)) => format!("Ahead of {rival} mostly through {gain}; {rival} is better on {loss}"),
        (Some(gain), None) => format!("Ahead of {rival} mostly through {gain}"),
        (None, Some(loss)) => format!("{rival} is better on {loss}"),
        (None, None) => String::new(),
    }
}
