//! How sure an answer is, and what would change it.

use super::names::names;
use super::numbers::{share, shortest, whole};
use super::portfolio::together;
use super::standing::{Standing, nothing_said};
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::analysis::robustness::{Robustness, Verdict};
use crate::analysis::tipping::{LeaderChange, Slider};
use crate::domain::framework::Framework;
use crate::domain::plan::Scope;

/// How clear the lead is, and what would change it, as a sentence under the headline.
#[must_use]
pub fn how_sure(framework: &Framework, report: &Report, robustness: &Robustness) -> String {
    let Some((verdict, leader)) = robustness.verdict.zip(report.claimed_leader()) else { return String::new() };
    if report.runner_up().is_none() {
        return String::new();
    }
    let first = out_of_ten(robustness.platforms[leader.candidate].first);
    let sure = match (verdict, more_often(report, robustness)) {
        (_, Some(more)) => format!("A toss-up: {more}"),
        (_, None) if let Standing::Tied(firsts) = Standing::of(report) => {
            let name = &report.platform(leader).name;
            format!("{}, and {name} is first in {first} variations", tied(report, &firsts))
        }
        (Verdict::Clear, _) => format!("A clear lead: first in {first} variations"),
        (Verdict::Leaning, _) => format!("Leaning: first in {first} variations"),
        (Verdict::TossUp, _) => format!("A toss-up: first in {first} variations"),
    };
    format!("{sure}. {}", smallest_move(framework, report))
}

/// Who is first more often than the leader, in whole per cent, as words: who fits best as the plan stands need not be who is
/// first most often. None where the leader is.
#[must_use]
pub fn more_often(report: &Report, robustness: &Robustness) -> Option<String> {
    let chance = robustness.platforms[report.claimed_leader()?.candidate].first;
    let all = robustness.platforms.iter().zip(&report.problem.candidates);
    let (most, platform) = all.max_by(|(one, _), (other, _)| one.first.total_cmp(&other.first))?;
    let (often, not) = (share(most.first), share(chance));
    let more = whole(100.0 * most.first) > whole(100.0 * chance);
    more.then(|| format!("{} is first more often, in {often} of variations, not {not}", platform.name))
}

/// That one alone is there to choose, in words.
#[must_use]
pub fn nothing_to_choose(report: &Report, name: &str) -> String {
    match report.problem.len() {
        1 => format!("{name} alone is compared, so there is nothing to choose"),
        _ => format!("{name} is the only one left, so there is nothing to choose"),
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

/// Does it matter, and which few together: one line each, for text.
#[must_use]
pub fn matters(framework: &Framework, report: &Report, scope: &Scope) -> Vec<String> {
    let mut lines = Vec::new();
    let standing = Standing::of(report);
    let Some((verdict, leader)) = report.robustness.verdict.zip(report.claimed_leader()) else {
        return if standing.is_claim() { lines } else { vec![format!("{}.", standing.to_do())] };
    };
    let name = &report.platform(leader).name;
    if report.runner_up().is_none() {
        lines.push(format!("Does it matter? {}.", nothing_to_choose(report, name)));
        return lines;
    }
    let first = out_of_ten(report.robustness.platforms[leader.candidate].first);
    let verdict = verdict.word();
    lines.push(match (more_often(report, &report.robustness), &standing) {
        (None, Standing::Tied(firsts)) => {
            format!("Does it matter? {}, and {name} is first in {first} plausible variations.", tied(report, firsts))
        }
        (Some(more), _) => format!("Does it matter? {verdict}: {name} scores highest, yet {more}."),
        (None, _) => format!("Does it matter? {verdict}: {name} is first in {first} plausible variations."),
    });
    if report.fragile.is_empty() {
        lines.push("No single slider changes the leader.".to_owned());
    } else {
        let calls: Vec<String> = report.fragile.iter().take(CALLS).map(|f| tipping(framework, report, f)).collect();
        lines.push(format!("Smallest moves that change the leader: {}.", calls.join("; ")));
    }
    lines.extend(report.portfolio().map(|portfolio| format!("{}.", together(report, portfolio, scope))));
    lines
}

/// A chance in words that promise no more than it is worth.
#[must_use]
pub fn out_of_ten(chance: f64) -> String {
    match whole(chance * 10.0) {
        0 => "hardly any".to_owned(),
        10 if chance > 0.995 => "practically all".to_owned(),
        10 => "nearly all".to_owned(),
        tenths => format!("about {tenths} of 10"),
    }
}

/// What would change the leader: `Identity from 70 to 65 puts Instagram first`.
///
/// The place is shown as the first whole point at which the other leads (importances with one decimal).
#[must_use]
pub fn tipping(framework: &Framework, report: &Report, fragile: &LeaderChange) -> String {
    let milestone = &framework.milestones[fragile.milestone].name;
    let several = report.problem.segments.len() > 1;
    let whose = if several { format!(" of {}", report.problem.segments[fragile.segment].name) } else { String::new() };
    let to = tipping_point(fragile);
    let what = match fragile.slider {
        Slider::Need => milestone.clone(),
        Slider::Importance => format!("how much {milestone} matters"),
    };
    let who = match fragile.leader {
        Some(leader) => format!("puts {} first", report.problem.candidates[leader].name),
        None => "rules every platform out".to_owned(),
    };
    format!("{what}{whose} from {} to {to} {who}", shortest(fragile.from))
}

/// The smallest move that changes the leader, as a sentence that says that it is about the move alone; or that there is none.
#[must_use]
pub fn smallest_move(framework: &Framework, report: &Report) -> String {
    if let Standing::NothingSaid(segment) = Standing::of(report) {
        return nothing_said(segment);
    }
    match report.fragile.first() {
        Some(nearest) => format!("Smallest move that changes the leader: {}", tipping(framework, report, nearest)),
        None => "No single slider changes who comes first".to_owned(),
    }
}

/// Why the slider that is nearest to a change need not be what to ask about first, as a sentence for wherever both stand.
pub const MOVE_OR_DOUBT: &str = "A small move and a great doubt are two things: one slider may be near a change and well \
                                 known, another far from one and hardly known";

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
        let cases = [(0.02, "hardly any"), (0.72, "about 7 of 10"), (0.96, "nearly all"), (1.0, "practically all")];
        for (chance, words) in cases {
            assert_eq!(out_of_ten(chance), words);
        }
    }
}
