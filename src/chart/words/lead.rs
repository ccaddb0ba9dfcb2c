//! What a lead is made of.

use super::gaps::{MUST_HAVES, most_lost};
use super::numbers::{decimal, from_tenths, parts_in_tenths, signed};
use super::standing::Standing;
use crate::analysis::difference::{between, by_reach};
use crate::analysis::lost::Lost;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;

/// What the part of a score is called that is not of the fit: reach, which is how many use it, and topics, which are what they come for.
pub const REACH: &str = "Reach";
const REACH_AND_TOPICS: &str = "Reach and topics";
const TOPICS: &str = "Topics";

/// What is called what candidate `i` loses beside its fit.
#[must_use]
pub fn beside_fit(report: &Report, i: usize) -> &'static str {
    if topics_count(report, i) { REACH_AND_TOPICS } else { REACH }
}

/// What is called what candidate `one` is ahead of `other` by beside their fits: topics alone where as many use either.
#[must_use]
pub fn beside_fits(report: &Report, one: usize, other: usize) -> &'static str {
    let problem = &report.problem;
    let reach = |i: usize, g: usize| problem.reach_factor(i, g).reach;
    let same = (0..problem.segments.len()).all(|g| (reach(one, g) - reach(other, g)).abs() < 1e-9);
    match topics_count(report, one) || topics_count(report, other) {
        false => REACH,
        true if same => TOPICS,
        true => REACH_AND_TOPICS,
    }
}

/// Whether topics lower the score of a candidate.
#[must_use]
pub fn topics_count(report: &Report, i: usize) -> bool {
    (0..report.problem.segments.len()).any(|g| report.problem.reach_factor(i, g).topic < 1.0)
}

/// What moves a score by less than this is not named, in points.
const SAID: f64 = 0.5;

/// What the leader's lead is made of, as a sentence under the headline, or what to do first where nobody leads; empty where
/// there is nothing to say.
#[must_use]
pub fn reason_of_lead(framework: &Framework, report: &Report) -> String {
    let milestone = |j: usize| &framework.milestones[j].name;
    let standing = Standing::of(report);
    let (leader, second) = match &standing {
        Standing::NothingSaid(_) | Standing::AllRuledOut => return standing.to_do().to_owned(),
        Standing::Alone(only) => return only_one(framework, report, *only),
        Standing::Tied(firsts) => (firsts[0], firsts[1]),
        Standing::Leads { leader, second, .. } => (*leader, *second),
    };
    let name = &report.platform(leader).name;
    let rival = &report.platform(second).name;
    let mut parts: Vec<(String, f64)> = between(&report.problem, &report.fits, leader.candidate, second.candidate)
        .into_iter()
        .map(|part| (milestone(part.milestone).clone(), part.points))
        .collect();
    let beside = beside_fits(report, leader.candidate, second.candidate);
    parts.push((beside.to_owned(), by_reach(&report.fits, leader.candidate, second.candidate)));
    // As where it is told in full.
    let scores = [leader, second].map(|place| report.fits.score(place.candidate));
    let shown = parts_in_tenths(&parts.iter().map(|(_, points)| *points).collect::<Vec<_>>(), scores);
    // The first of those that are as great: milestones stand before reach.
    let most = |sign: i64| {
        let all = parts.iter().zip(&shown).map(|((name, _), tenths)| (name, sign * tenths));
        let (name, tenths) = all.reduce(|best, part| if part.1 > best.1 { part } else { best })?;
        let points = from_tenths(tenths);
        (points >= SAID).then(|| format!("{name} ({})", signed(points)))
    };
    match (most(1), most(-1)) {
        (Some(gain), Some(loss)) => format!("{name} wins on {gain}; {rival} wins on {loss}"),
        (Some(gain), None) => format!("{name} wins on {gain}"),
        (None, Some(loss)) => format!("{rival} wins on {loss}"),
        (None, None) => String::new(),
    }
}

/// What one alone loses most, as a sentence; empty where that is little.
fn only_one(framework: &Framework, report: &Report, only: RankedPlatform) -> String {
    let lost = Lost::of(&report.problem, &report.fits, only.candidate);
    let loss = most_lost(framework, &lost).filter(|(_, points)| *points >= SAID);
    loss.map_or_else(String::new, |(what, lost)| {
        let on = if what == MUST_HAVES { "to must-haves".to_owned() } else { format!("on {what}") };
        format!("{} loses most {on} ({})", report.platform(only).name, decimal(-lost))
    })
}
