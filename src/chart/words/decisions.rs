//! Keep, start, stop: what the suggested set changes of what is done today.

use super::names::{LONGEST_HEADLINE, capital, for_scope, name_of};
use super::numbers::{list, shortest, whole};
use super::so_far::so_far;
use crate::analysis::portfolio::{Decided, Decision, OutOf, Portfolio};
use crate::analysis::report::Report;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::quantities::Capacity;

/// What to keep, to start and to stop, and what that gives, as a headline; none where the plan does not say what is done today, or
/// where too little has been said for it.
#[must_use]
pub fn decided(
    report: &Report,
    portfolio: &Portfolio,
    library: &Library,
    plan: &Plan,
    scope: &Scope,
) -> Option<String> {
    if portfolio.decisions.is_empty() || !so_far(report).is_empty() {
        return None;
    }
    let names = |decision: Decision| {
        let such = portfolio.decisions.iter().filter(|decided| decided.decision == decision);
        list(&such.map(|decided| name(library, decided)).collect::<Vec<_>>())
    };
    let parts = [(Decision::Keep, "keep"), (Decision::Start, "start"), (Decision::Stop, "stop")];
    let said: Vec<String> = parts
        .into_iter()
        .map(|(decision, verb)| (verb, names(decision)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(verb, names)| format!("{verb} {names}"))
        .collect();
    let chosen = portfolio.chosen();
    let together = whole(chosen.coverage);
    let instead = match portfolio.today.as_ref().map(|today| whole(today.coverage)) {
        Some(before) if before != together => format!(" instead of {before}"),
        _ => String::new(),
    };
    let for_whom = match scope {
        Scope::Everyone => String::new(),
        Scope::Segment(_) => format!(" {}", for_scope(scope)),
    };
    let what = format!("{}: together {together} out of 100{instead}{for_whom}", capital(&said.join(", ")));
    let hours = format!("{what}, in {}", hours_of(portfolio, plan));
    let optional = names(Decision::Optional);
    let verb = if optional.contains(" and ") { "are" } else { "is" };
    let whole_sentence =
        if optional.is_empty() { hours.clone() } else { format!("{hours}. {optional} {verb} optional") };
    let fits = |sentence: &String| sentence.chars().count() <= LONGEST_HEADLINE;
    // What is left out stands in the table below it.
    Some([whole_sentence, hours].into_iter().find(fits).unwrap_or(what))
}

/// The hours a week of the chosen set, of those that there are: `about 7 of 12 hours a week`.
#[must_use]
pub fn hours_of(portfolio: &Portfolio, plan: &Plan) -> String {
    let of_set = |decided: &&Decided| matches!(decided.decision, Decision::Keep | Decision::Start);
    let guess = portfolio.decisions.iter().filter(of_set).any(|decided| decided.guess);
    hours_a_week(portfolio.chosen().hours, guess, plan.capacity.map(Capacity::get))
}

/// Hours a week in words, of those that there are: `1 hour a week`, `about 7 of 12 hours a week`.
#[must_use]
pub fn hours_a_week(hours: f64, guess: bool, of: Option<f64>) -> String {
    let about = if guess { "about " } else { "" };
    match (shortest(hours).as_str(), of) {
        (hours, Some(all)) => format!("{about}{hours} of {} hours a week", shortest(all)),
        ("1", None) => format!("{about}1 hour a week"),
        (hours, None) => format!("{about}{hours} hours a week"),
    }
}

fn name<'a>(library: &'a Library, decided: &'a Decided) -> &'a str {
    name_of(library, &decided.platform)
}

/// Hours a week as a figure, with a mark where they are a guess: `4 h`, `~3 h`.
#[must_use]
pub fn hours(hours: f64, guess: bool) -> String {
    format!("{}{} h", if guess { "~" } else { "" }, shortest(hours))
}

/// What a decision rests on, as a sentence: what leaving or adding the platform changes.
#[must_use]
pub fn why_decided(library: &Library, decided: &Decided) -> String {
    let name = name(library, decided);
    let takes = hours_a_week(decided.hours, decided.guess, None);
    let takes = if decided.guess { format!("{takes} (our guess)") } else { takes };
    let together = |adds: f64| match shortest(adds.abs()).as_str() {
        "1" => "1 point".to_owned(),
        adds => format!("{adds} points"),
    };
    let adds = decided.adds.filter(|adds| shortest(adds.abs()) != "0");
    match (decided.decision, decided.out, adds) {
        (_, Some(OutOf::MustHave), _) => format!("A must-have rules {name} out. Stopping it frees {takes}"),
        (_, Some(OutOf::Library), _) => format!("{name} isn’t among the platforms compared. Stopping it frees {takes}"),
        (_, Some(OutOf::Hours), _) => format!("There is no room for {name}: it takes {takes}"),
        (Decision::Keep, _, Some(adds)) => {
            format!("Leaving {name} would cost {} together and free {takes}", together(adds))
        }
        (Decision::Keep, _, None) => format!("Leaving {name} would cost nothing together and free {takes}"),
        (Decision::Start, _, Some(adds)) => format!("{name} adds {} together and takes {takes}", together(adds)),
        (Decision::Start, _, None) => format!("{name} adds nothing together and takes {takes}"),
        (Decision::Optional, _, Some(adds)) => format!("{name} would add {} together and take {takes}", together(adds)),
        (Decision::Optional, _, None) => {
            format!("{name} adds nothing that the others don’t give. All you lose by it is {takes}")
        }
        (Decision::Stop, _, Some(adds)) => {
            format!("{name} would add only {} together. Stopping it frees {takes}", together(adds))
        }
        (Decision::Stop, _, None) => {
            format!("{name} adds nothing that the others don’t give. Stopping it frees {takes}")
        }
    }
}
