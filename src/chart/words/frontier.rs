//! What more hours bring, as a sentence.

use super::hours::hours_a_week;
use super::names::{LONGEST_HEADLINE, for_scope, lower};
use super::numbers::{list, shortest, whole};
use super::portfolio::adds_little;
use super::so_far::so_far;
use crate::analysis::portfolio::{Budget, Chosen};
use crate::analysis::report::Report;
use crate::domain::plan::Scope;

/// What the next hours bring, as a headline: `With 3 more hours a week, you could add YouTube, and the combined score would rise
/// from 82 to 87`. Of the sets that more hours bring, `steps` are those that show more points than the one before, from few hours
/// to many.
#[must_use]
pub fn more_hours(report: &Report, steps: &[&Budget], scope: &Scope) -> Option<String> {
    let for_whom = match scope {
        Scope::Everyone => String::new(),
        Scope::Segment(_) => format!(" {}", for_scope(scope)),
    };
    let before = so_far(report);
    let said = said(report, steps)?;
    let fitting = said.into_iter().map(|said| {
        let said = if before.is_empty() { said } else { lower(&said) };
        format!("{before}{said}{for_whom}")
    });
    let ways: Vec<String> = fitting.collect();
    let fits = |sentence: &&String| sentence.chars().count() <= LONGEST_HEADLINE;
    ways.iter().find(fits).or(ways.last()).cloned()
}

/// The sentence, the whole one first and shorter ones after it.
fn said(report: &Report, steps: &[&Budget]) -> Option<Vec<String>> {
    let first = steps.first()?;
    let name = |i: &usize| report.problem.candidates[*i].name.as_str();
    let names = |set: &[usize]| list(&set.iter().map(name).collect::<Vec<_>>());
    let Some(portfolio) = report.portfolio() else {
        let hours = hours_a_week(first.hours, first.guess, None);
        let (verb, score) =
            (if first.platforms.len() == 1 { "scores" } else { "score together" }, whole(first.coverage));
        let most = format!("With {hours}, {} {verb} {score} out of 100", names(&first.platforms));
        return Some(vec![most, format!("With {hours}, the score is {score} out of 100")]);
    };
    let chosen = portfolio.chosen();
    let now = whole(chosen.coverage);
    let within = steps.iter().rfind(|step| step.hours <= chosen.hours + 1e-9);
    if let Some(better) = within.filter(|step| whole(step.coverage) > now) {
        let (names, score) = (names(&better.platforms), whole(better.coverage));
        let together = if better.platforms.len() == 1 { "" } else { " together" };
        return Some(vec![
            format!("In the same hours, {names} would score {score} out of 100{together} instead of {now}"),
            format!("In the same hours, another choice would score {score} out of 100 instead of {now}"),
        ]);
    }
    let more = |step: &&&Budget| step.hours > chosen.hours + 1e-9 && whole(step.coverage) > now;
    let Some(next) = steps.iter().find(more) else {
        let little = more_hours_add(report, chosen);
        return Some(vec![format!("More hours a week add {little} to the score of {now} out of 100")]);
    };
    let about = if next.guess || chosen.guess { "about " } else { "" };
    let extra = match shortest(next.hours - chosen.hours).as_str() {
        "1" => "1 more hour".to_owned(),
        hours => format!("{hours} more hours"),
    };
    let combined = if next.platforms.len() > 1 { "combined " } else { "" };
    let rises = |verb: &str| format!("the {combined}score {verb} rise from {now} to {}", whole(next.coverage));
    let with = format!("With {about}{extra} a week");
    let what = what_changes(chosen, next, names);
    Some(vec![format!("{with}, {what}, and {}", rises("would")), format!("{with}, {}", rises("could"))])
}

/// What more hours add to a set that none of them beats in the whole points shown: `nothing`, or `less than a point`.
#[must_use]
pub fn more_hours_add(report: &Report, chosen: &Chosen) -> &'static str {
    adds_little(chosen.coverage, report.frontier().iter().map(|step| step.coverage).fold(chosen.coverage, f64::max))
}

/// Who comes and who goes: `you could add YouTube`, `YouTube and Reddit could replace Facebook`.
fn what_changes(chosen: &Chosen, next: &Budget, names: impl Fn(&[usize]) -> String) -> String {
    let without =
        |set: &[usize], other: &[usize]| -> Vec<usize> { set.iter().copied().filter(|i| !other.contains(i)).collect() };
    let come = without(&next.platforms, &chosen.platforms);
    let go = without(&chosen.platforms, &next.platforms);
    match (come.len(), go.is_empty()) {
        (0, _) => format!("you could drop {}", names(&go)),
        (_, true) => format!("you could add {}", names(&come)),
        (_, false) => format!("{} could replace {}", names(&come), names(&go)),
    }
}
