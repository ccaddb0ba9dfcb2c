//! How sure an answer is, and what would change it.

use super::names::names;
use super::numbers::{points, share, shortest, whole};
use super::portfolio::together;
use super::standing::{Standing, nothing_said};
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::analysis::robustness::{Firsts, Robustness, Verdict};
use crate::analysis::tipping::{LeaderChange, Slider};
use crate::domain::framework::Framework;
use crate::domain::plan::Scope;

/// How clear the lead is, and what would change it, as a sentence under the headline.
#[must_use]
pub fn how_sure(framework: &Framework, report: &Report, robustness: &Robustness) -> String {
    let sure = verdict_with_figures(report, robustness);
    sure.map_or_else(String::new, |sure| format!("{sure}. {}", smallest_move(framework, report)))
}

/// The verdict, with the figures of who comes first more often than the leader.
fn verdict_with_figures(report: &Report, robustness: &Robustness) -> Option<String> {
    let figures = more_often(report, robustness).map_or_else(String::new, |more| format!(" ({more})"));
    verdict(report, robustness).map(|sure| format!("{sure}{figures}"))
}

/// How clear the lead is, as a sentence; none where nobody leads another.
#[must_use]
pub fn verdict(report: &Report, robustness: &Robustness) -> Option<String> {
    let (verdict, leader) = robustness.verdict.zip(report.claimed_leader())?;
    report.runner_up()?;
    let first = out_of_ten(robustness.platforms[leader.candidate].first);
    let name = &report.platform(leader).name;
    Some(match (verdict, first_most_often(report, &robustness.firsts())) {
        (_, Some((other, ..))) => {
            format!("Too close to call: {name} scores highest, but {other} comes first more often")
        }
        (_, None) if let Standing::Tied(firsts) = Standing::of(report) => {
            format!("{}, and {name} comes first in {first} simulations", tied(report, &firsts))
        }
        (Verdict::Clear, _) => format!("A clear lead: {name} comes first in {first} simulations"),
        (Verdict::Leaning, _) => format!("{name} is the front-runner: it comes first in {first} simulations"),
        (Verdict::TossUp, _) => format!("Too close to call: {name} comes first in {first} simulations"),
    })
}

/// How clear the lead is, in a few words under the name of whom it is for; none where nobody leads another.
#[must_use]
pub fn verdict_in_short(report: &Report, firsts: &Firsts) -> Option<String> {
    let leader = report.claimed_leader()?;
    report.runner_up()?;
    let chance = firsts.chances[leader.candidate];
    let (verdict, first) = (Verdict::of(chance), out_of_ten(chance));
    let tied = matches!(Standing::of(report), Standing::Tied(_));
    Some(match verdict {
        _ if tied || first_most_often(report, firsts).is_some() => "Too close to call".to_owned(),
        Verdict::Clear => format!("Clear lead: first in {first} simulations"),
        Verdict::Leaning => format!("Front-runner: first in {first} simulations"),
        Verdict::TossUp => format!("Too close to call: first in {first} simulations"),
    })
}

/// Who comes first more often than the leader, with the share of simulations in which it does and that of the leader: who scores
/// highest as the plan stands need not be who is first most often. None where the leader is, in whole per cent.
fn first_most_often<'r>(report: &'r Report, firsts: &Firsts) -> Option<(&'r str, f64, f64)> {
    let chance = firsts.chances[report.claimed_leader()?.candidate];
    let all = firsts.chances.iter().zip(&report.problem.candidates);
    let (most, platform) = all.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    let more = whole(100.0 * most) > whole(100.0 * chance);
    more.then_some((platform.name.as_str(), *most, chance))
}

/// The figures of who comes first more often than the leader, in words; none where the leader does.
#[must_use]
pub fn more_often(report: &Report, robustness: &Robustness) -> Option<String> {
    let (_, often, leader) = first_most_often(report, &robustness.firsts())?;
    Some(format!("{} of simulations, against {}", share(often), share(leader)))
}

/// That one alone is there to choose, in words.
#[must_use]
pub fn nothing_to_choose(report: &Report, name: &str) -> String {
    match report.problem.len() {
        1 => format!("Only {name} is compared, so there is nothing to choose"),
        _ => format!("Only {name} is left, so there is nothing to choose"),
    }
}

/// Who ties, in words.
#[must_use]
pub fn tied(report: &Report, firsts: &[RankedPlatform]) -> String {
    let all: Vec<&str> = firsts.iter().map(|place| report.platform(*place).name.as_str()).collect();
    format!("{} tie", names(&all))
}

/// How many of the nearest calls are named.
const CALLS: usize = 3;

/// How sure the answer is, and which few together: one line each, for text.
#[must_use]
pub fn matters(framework: &Framework, report: &Report, scope: &Scope) -> Vec<String> {
    let mut lines = Vec::new();
    let standing = Standing::of(report);
    let Some(leader) = report.robustness.verdict.and_then(|_| report.claimed_leader()) else {
        return if standing.is_claim() { lines } else { vec![format!("{}.", standing.to_do())] };
    };
    let name = &report.platform(leader).name;
    if report.runner_up().is_none() {
        lines.push(format!("How sure are we? {}.", nothing_to_choose(report, name)));
        return lines;
    }
    lines.extend(verdict_with_figures(report, &report.robustness).map(|sure| format!("How sure are we? {sure}.")));
    if report.fragile.is_empty() {
        lines.push("No single need or importance changes who comes first.".to_owned());
    } else {
        let calls: Vec<String> = report.fragile.iter().take(CALLS).map(|f| tipping(framework, report, f)).collect();
        lines.push(format!("Closest calls: {}.", calls.join("; ")));
    }
    lines.extend(report.portfolio().map(|portfolio| format!("{}.", together(report, portfolio, scope))));
    lines
}

/// A chance in words that promise no more than it is worth.
#[must_use]
pub fn out_of_ten(chance: f64) -> String {
    match whole(chance * 10.0) {
        0 => "fewer than 1 in 20".to_owned(),
        10 if chance > 0.995 => "virtually all".to_owned(),
        10 => "more than 9 in 10".to_owned(),
        // Where a clear lead begins, and a front-runner, what falls short of it is not said to reach it.
        9 if chance < 0.875 => "more than 8 in 10".to_owned(),
        9 if chance < 0.9 => "nearly 9 in 10".to_owned(),
        8 if chance < 0.8 => "nearly 8 in 10".to_owned(),
        5 if chance < 0.5 => "nearly 5 in 10".to_owned(),
        tenths => format!("about {tenths} in 10"),
    }
}

/// What would change the leader, as it stands within a sentence: `if Identity were 65 instead of 70, Instagram would come first`.
///
/// The place is shown as the first whole point at which the other leads (importances with one decimal).
#[must_use]
pub fn tipping(framework: &Framework, report: &Report, fragile: &LeaderChange) -> String {
    let milestone = &framework.milestones[fragile.milestone].name;
    let several = report.problem.segments.len() > 1;
    let whose = if several { format!(" for {}", report.problem.segments[fragile.segment].name) } else { String::new() };
    let to = tipping_point(fragile);
    let what = match fragile.slider {
        Slider::Need => format!("if {milestone} were"),
        Slider::Importance => format!("if {milestone} had an importance of"),
    };
    let who = match fragile.leader {
        Some(leader) => format!("{} would come first", report.problem.candidates[leader].name),
        None => "every platform would be ruled out".to_owned(),
    };
    let from = match fragile.slider {
        Slider::Need => points(fragile.from),
        Slider::Importance => shortest(fragile.from),
    };
    format!("{what} {to} instead of {from}{whose}, {who}")
}

/// The smallest move that changes the leader, as a sentence that says that it is about the move alone; or that there is none.
#[must_use]
pub fn smallest_move(framework: &Framework, report: &Report) -> String {
    if let Standing::NothingSaid(segment) = Standing::of(report) {
        return nothing_said(segment);
    }
    match report.fragile.first() {
        Some(nearest) => format!("Closest call: {}", tipping(framework, report, nearest)),
        None => "No single need or importance changes who comes first".to_owned(),
    }
}

/// Why the slider that is nearest to a change need not be what to ask about first, as a sentence for wherever both stand.
pub const MOVE_OR_DOUBT: &str = "A close call may rest on something you know well, and a distant one on a guess. Check \
                                 the guesses first";

/// The first whole point, or tenth of an importance, at which the other leads.
#[must_use]
pub fn tipping_point(fragile: &LeaderChange) -> f64 {
    let step = match fragile.slider {
        Slider::Need => 1.0,
        Slider::Importance => 10.0,
    };
    let to = fragile.to * step;
    let to = if fragile.to >= fragile.from { to.ceil() } else { to.floor() };
    // A crossing right at the end of a scale has no point beyond it.
    to.clamp(0.0, fragile.slider.length() * step) / step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_a_part_of_all_variations() {
        let cases = [
            (0.02, "fewer than 1 in 20"),
            (0.72, "about 7 in 10"),
            (0.776, "nearly 8 in 10"),
            (0.8, "about 8 in 10"),
            (0.851, "more than 8 in 10"),
            (0.88, "nearly 9 in 10"),
            (0.9, "about 9 in 10"),
            (0.47, "nearly 5 in 10"),
            (0.5, "about 5 in 10"),
            (0.96, "more than 9 in 10"),
            (1.0, "virtually all"),
        ];
        for (chance, words) in cases {
            assert_eq!(out_of_ten(chance), words);
        }
    }
}
