//! Today, the decisions and what more hours bring, as `rank --json` prints them.

use crate::analysis::portfolio::{Budget, Decided, InSet, TodaysSet};
use crate::analysis::report::Report;
use crate::chart::words::competitors_on;
use crate::domain::plan::Plan;
use serde::Serialize;

/// What is done today, all together.
#[derive(Serialize)]
pub struct Today<'a> {
    platforms: Vec<&'a str>,
    /// Planned hours count before those of today.
    hours: f64,
    /// What the accounts take now.
    hours_now: f64,
    value: f64,
    coverage: f64,
    mean_fit: f64,
}

/// What becomes of a platform.
#[derive(Serialize)]
pub struct DecisionOn<'a> {
    id: &'a str,
    decision: &'static str,
    hours: f64,
    guess: bool,
    marginal: Option<f64>,
    adds: Option<f64>,
    /// How many competitors are there.
    competitors: usize,
}

impl<'a> DecisionOn<'a> {
    fn of(decided: &'a Decided, plan: &Plan) -> Self {
        let Decided { platform, decision, hours, guess, marginal, adds, .. } = decided;
        let (hours, guess, marginal, adds) = (*hours, *guess, *marginal, *adds);
        let competitors = competitors_on(plan, platform);
        Self { id: platform.as_str(), decision: decision.word(), hours, guess, marginal, adds, competitors }
    }
}

/// A platform of the chosen set.
#[derive(Serialize)]
pub struct Member<'a> {
    id: &'a str,
    hours: f64,
    guess: bool,
    marginal: f64,
    adds: f64,
    /// The hours that it gets of those that there are, where they are shared.
    split: Option<f64>,
}

/// What the chosen set has of each of its platforms.
pub fn members(report: &Report) -> Vec<Member<'_>> {
    let Some(portfolio) = report.portfolio() else { return Vec::new() };
    let shared = report.capacity().map(|capacity| portfolio.split(capacity));
    let member = |(at, member): (usize, &InSet)| {
        let InSet { candidate, hours, guess, marginal, adds } = *member;
        let split = shared.as_ref().and_then(|shared| shared.get(at).copied());
        Member { id: report.problem.candidates[candidate].id.as_str(), hours, guess, marginal, adds, split }
    };
    portfolio.members.iter().enumerate().map(member).collect()
}

/// The best set for some hours a week.
#[derive(Serialize)]
pub struct Step<'a> {
    hours: f64,
    value: f64,
    coverage: f64,
    mean_fit: f64,
    platforms: Vec<&'a str>,
    gap: f64,
}

fn ids<'a>(report: &'a Report, platforms: &[usize]) -> Vec<&'a str> {
    platforms.iter().map(|i| report.problem.candidates[*i].id.as_str()).collect()
}

/// What is done today; none where the plan names nothing that can be compared.
pub fn today(report: &Report) -> Option<Today<'_>> {
    let TodaysSet { platforms, hours, hours_now, value, coverage, mean_score, .. } =
        report.portfolio()?.today.as_ref()?;
    Some(Today {
        platforms: ids(report, platforms),
        hours: *hours,
        hours_now: *hours_now,
        value: *value,
        coverage: *coverage,
        mean_fit: *mean_score,
    })
}

/// What becomes of each platform of today and of the chosen set.
pub fn decisions<'a>(report: &'a Report, plan: &Plan) -> Vec<DecisionOn<'a>> {
    let decided = report.portfolio().map_or(&[][..], |found| found.decisions.as_slice());
    decided.iter().map(|decided| DecisionOn::of(decided, plan)).collect()
}

/// What more hours bring.
pub fn frontier(report: &Report) -> Vec<Step<'_>> {
    let step = |budget: &Budget| Step {
        hours: budget.hours,
        value: budget.value,
        coverage: budget.coverage,
        mean_fit: budget.mean_score,
        platforms: ids(report, &budget.platforms),
        gap: budget.gap,
    };
    report.frontier().iter().map(step).collect()
}
