//! Keep, start, stop: what the suggested set changes of what is done today.

use super::hours::{adding, adds_in_words, hours_of, hours_or_guess, leaving};
use super::names::{LONGEST_HEADLINE, capital, for_scope, name_of};
use super::numbers::{list, shortest, whole};
use super::portfolio::where_to_be;
use super::so_far::so_far;
use crate::analysis::portfolio::{Decided, Decision, OutOf, Portfolio};
use crate::analysis::report::Report;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};

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
    let parts = parts(report, portfolio, library, plan, scope)?;
    let (long, optional) = (parts.long(), &parts.optional);
    let whole_sentence = if optional.is_empty() { long } else { format!("{long}. {optional}") };
    // What is left out stands in the table below it.
    Some(if fits(&whole_sentence) { whole_sentence } else { parts.title() })
}

/// The same as a title, and which platforms are optional as a sentence of its own; empty where none is.
#[must_use]
pub fn decided_aside(
    report: &Report,
    portfolio: &Portfolio,
    library: &Library,
    plan: &Plan,
    scope: &Scope,
) -> Option<(String, String)> {
    let parts = parts(report, portfolio, library, plan, scope)?;
    Some((parts.title(), parts.optional))
}

/// The same in two sentences: what to do, and what that gives.
#[must_use]
pub fn decided_in_two(
    report: &Report,
    portfolio: &Portfolio,
    library: &Library,
    plan: &Plan,
    scope: &Scope,
) -> Option<(String, String)> {
    let Parts { what, together, hours, optional, .. } = parts(report, portfolio, library, plan, scope)?;
    let gives = capital(&format!("{together}, in {hours}"));
    Some((what, if optional.is_empty() { gives } else { format!("{gives}. {optional}") }))
}

/// Which few platforms together, and in which hours, as a headline where nothing is said of today.
#[must_use]
pub fn together_in_hours(report: &Report, portfolio: &Portfolio, plan: &Plan, scope: &Scope) -> String {
    let said = where_to_be(report, portfolio, scope);
    let with_hours = format!("{said}, in {}", hours_of(portfolio, plan));
    if fits(&with_hours) { with_hours } else { said }
}

/// What the headline is made of.
struct Parts {
    /// What to keep, to start and to stop.
    what: String,
    /// The combined score, and what it is today.
    together: String,
    /// The same in fewer words.
    in_short: String,
    /// The hours of that.
    hours: String,
    /// Which are optional; empty where none is.
    optional: String,
}

impl Parts {
    /// What to do, what that gives, and in which hours.
    fn long(&self) -> String {
        format!("{}: {}, in {}", self.what, self.together, self.hours)
    }

    /// The same in as many words as a headline may have.
    fn title(&self) -> String {
        let Self { what, together, in_short, hours, .. } = self;
        let short = format!("{what}: {in_short}, in {hours}");
        [self.long(), short].into_iter().find(|title| fits(title)).unwrap_or_else(|| format!("{what}: {together}"))
    }
}

/// Whether a sentence is no longer than a headline may be.
fn fits(sentence: &str) -> bool {
    sentence.chars().count() <= LONGEST_HEADLINE
}

fn parts(report: &Report, portfolio: &Portfolio, library: &Library, plan: &Plan, scope: &Scope) -> Option<Parts> {
    if portfolio.decisions.is_empty() || !so_far(report).is_empty() {
        return None;
    }
    let names = |decision: Decision| {
        let such = portfolio.decisions.iter().filter(|decided| decided.decision == decision);
        list(&such.map(|decided| name(library, decided)).collect::<Vec<_>>())
    };
    let verbs = [(Decision::Keep, "keep"), (Decision::Start, "start"), (Decision::Stop, "stop")];
    let said: Vec<String> = verbs
        .into_iter()
        .map(|(decision, verb)| (verb, names(decision)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(verb, names)| format!("{verb} {names}"))
        .collect();
    let score = whole(portfolio.chosen().coverage);
    let before = match portfolio.today.as_ref().map(|today| whole(today.coverage)) {
        Some(before) if before < score => format!(", up from {before}"),
        Some(before) if before > score => format!(", down from {before}"),
        _ => String::new(),
    };
    let combined = if portfolio.chosen().platforms.len() > 1 { "combined " } else { "" };
    let for_whom = match scope {
        Scope::Everyone => String::new(),
        Scope::Segment(_) => format!(" {}", for_scope(scope)),
    };
    let optional = names(Decision::Optional);
    let verb = if optional.contains(" and ") { "are" } else { "is" };
    Some(Parts {
        what: capital(&said.join(", ")),
        together: format!("the {combined}score{for_whom} is {score} out of 100{before}"),
        in_short: format!("{combined}score{for_whom} {score} out of 100{before}"),
        hours: hours_of(portfolio, plan),
        optional: if optional.is_empty() { optional } else { format!("{optional} {verb} optional") },
    })
}

/// What becomes of a platform, after its sign, which no line parts from it: `✓ Keep`, `+ Start`, `○ Optional`, `× Stop`.
#[must_use]
pub fn signed_word(decision: Decision) -> String {
    let sign = match decision {
        Decision::Keep => '✓',
        Decision::Start => '+',
        Decision::Optional => '○',
        Decision::Stop => '×',
    };
    format!("{sign}\u{a0}{}", capital(decision.word()))
}

fn name<'a>(library: &'a Library, decided: &'a Decided) -> &'a str {
    name_of(library, &decided.platform)
}

/// What a decision rests on, as a sentence: what leaving or adding the platform changes.
#[must_use]
pub fn why_decided(library: &Library, decided: &Decided) -> String {
    let name = name(library, decided);
    // What is planned for a platform that goes is freed by nobody.
    let frees = decided.decision == Decision::Stop && decided.out != Some(OutOf::Hours);
    let (hours, guess) = if frees { decided.now } else { (decided.hours, decided.guess) };
    let takes = hours_or_guess(hours, guess);
    let adds = decided.adds.filter(|adds| shortest(adds.abs()) != "0");
    match (decided.decision, decided.out, adds) {
        (_, Some(OutOf::MustHave), _) => format!("A must-have rules {name} out. Stopping it frees {takes}"),
        (_, Some(OutOf::Library), _) if library.get(&decided.platform).is_some() => {
            format!("You excluded {name}. Stopping it frees {takes}")
        }
        (_, Some(OutOf::Library), _) => format!("{name} isn’t among the platforms compared. Stopping it frees {takes}"),
        (_, Some(OutOf::Hours), _) => format!("{name} would be optional, but too few hours are left: it takes {takes}"),
        (Decision::Keep, _, adds) => leaving(name, adds.unwrap_or_default(), decided.hours, decided.guess),
        (Decision::Start, _, adds) => adding(name, adds.unwrap_or_default(), decided.hours, decided.guess),
        (Decision::Optional, _, Some(adds)) => {
            format!("{name} would add {} to the combined score and take {takes}", adds_in_words(adds))
        }
        (Decision::Optional, _, None) => {
            format!("{name} adds nothing to the others. Keeping it takes {takes}")
        }
        (Decision::Stop, _, Some(adds)) => {
            format!("{name} would add only {} to the combined score. Stopping it frees {takes}", adds_in_words(adds))
        }
        (Decision::Stop, _, None) => {
            // It would add nothing and yet cost more than what is not worth a change: what is lost is of the average.
            format!("{name} adds nothing to the others and lowers the average score. Stopping it frees {takes}")
        }
    }
}
