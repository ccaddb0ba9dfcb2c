//! Hours a week in words: what a platform takes, what a set takes of those that there are, and which of them are a guess.

use super::names::{capital, some_points};
use super::numbers::{decimal, list, shortest};
use super::portfolio::by_score;
use crate::analysis::portfolio::{Decided, Decision, Portfolio};
use crate::analysis::report::Report;
use crate::domain::plan::Plan;
use crate::domain::quantities::Capacity;
use crate::domain::sorting::sort_by;

/// So many names stand in a sentence about hours.
const NAMED: usize = 3;

/// Hours a week as a figure, which says so where they are a guess: `4 h`, `about 3 h (guess)`.
#[must_use]
pub fn hours(hours: f64, guess: bool) -> String {
    if guess { format!("about {} h (guess)", shortest(hours)) } else { format!("{} h", shortest(hours)) }
}

/// The same where little room is left, under a note that says what is a guess: `4 h`, `about 3 h`.
#[must_use]
pub fn hours_in_short(hours: f64, guess: bool) -> String {
    format!("{}{} h", if guess { "about " } else { "" }, shortest(hours))
}

/// What “about” means before hours.
pub const ABOUT: &str = "“About” marks hours that are at least partly our guess";

/// Hours a week in words, of those that there are: `1 hour a week`, `about 7 of 12 hours a week`, `about 10 hours a week, 8 more than
/// you have`.
#[must_use]
pub fn hours_a_week(hours: f64, guess: bool, of: Option<f64>) -> String {
    let more = of.map(|of| hours - of).filter(|more| *more > 0.0).map(shortest).filter(|more| more != "0");
    if let Some(more) = more {
        return format!("{}, {more} more than you have", hours_a_week(hours, guess, None));
    }
    let about = if guess { "about " } else { "" };
    match (shortest(hours).as_str(), of) {
        (hours, Some(all)) => format!("{about}{hours} of {} hours a week", shortest(all)),
        ("1", None) => format!("{about}1 hour a week"),
        (hours, None) => format!("{about}{hours} hours a week"),
    }
}

/// The same within a sentence that says whose guess they are: `3 hours a week`, `about 3 hours a week (our guess)`.
pub(super) fn hours_or_guess(hours: f64, guess: bool) -> String {
    let hours = hours_a_week(hours, guess, None);
    if guess { format!("{hours} (our guess)") } else { hours }
}

/// Hours as a figure with a star where they are a guess, for a page that says what the star means: `4`, `3*`.
#[must_use]
pub fn starred(hours: f64, guess: bool) -> String {
    format!("{}{}", shortest(hours), if guess { "*" } else { "" })
}

/// The hours that a platform takes as suggested: `4`, `3*`, `0 or 3`, `0`.
#[must_use]
pub fn hours_then(decided: &Decided) -> String {
    match decided.decision {
        Decision::Keep | Decision::Start => starred(decided.hours, decided.guess),
        Decision::Optional => format!("0 or {}", starred(decided.hours, decided.guess)),
        Decision::Stop => "0".to_owned(),
    }
}

/// What becomes of a platform, with its hours now and as suggested: `Start 0 → 3* h`.
#[must_use]
pub fn decided_in_hours(decided: &Decided) -> String {
    format!("{} {}", capital(decided.decision.word()), hours_now_then(decided))
}

/// The hours of a platform now and as suggested, which stay on one line: `4 → 4 h`, `0 → 3* h`, `0 or 3 h`.
fn hours_now_then(decided: &Decided) -> String {
    let then = hours_then(decided);
    if decided.decision == Decision::Optional {
        return format!("{then}\u{a0}h");
    }
    format!("{}\u{a0}→\u{a0}{then}\u{a0}h", starred(decided.now.0, decided.now.1))
}

/// Whose hours are a guess, as a sentence without its stop; none where none are. It says what the star means.
#[must_use]
pub fn star(names: &[&str]) -> Option<String> {
    match names.len() {
        0 => None,
        few if few <= NAMED => Some(format!("* The hours of {} are our guess", list(names))),
        _ => Some("* Hours with a star are our guess".to_owned()),
    }
}

/// The hours a week of the chosen set, of those that there are: `about 7 of 12 hours a week`.
#[must_use]
pub fn hours_of(portfolio: &Portfolio, plan: &Plan) -> String {
    let chosen = portfolio.chosen();
    hours_a_week(chosen.hours, chosen.guess, plan.capacity.map(Capacity::get))
}

/// What the chosen set takes, and how much of that is a guess, as a sentence: `Facebook and YouTube take about 7 of 12 hours a week.
/// We guessed 3 of those hours`.
#[must_use]
pub fn hours_together(report: &Report, portfolio: &Portfolio) -> String {
    let chosen = by_score(report, portfolio.chosen());
    let names: Vec<&str> = chosen.iter().map(|i| report.problem.candidates[*i].name.as_str()).collect();
    let verb = if names.len() == 1 { "takes" } else { "take" };
    let takes = hours_a_week(portfolio.chosen().hours, portfolio.chosen().guess, report.capacity());
    let guessed: f64 = portfolio.members.iter().filter(|member| member.guess).map(|member| member.hours).sum();
    let all = (guessed - portfolio.chosen().hours).abs() < 1e-9;
    let guess = match shortest(guessed).as_str() {
        _ if !portfolio.chosen().guess => String::new(),
        _ if all => ". That is our guess".to_owned(),
        guessed => format!(". We guessed {guessed} of those hours"),
    };
    format!("{} {verb} {takes}{guess}", list(&names))
}

/// What it means to leave a platform of the chosen set, as a sentence: `Without YouTube, the combined score falls by 5.2 points, and you
/// free up 3 hours a week`.
#[must_use]
pub fn leaving(name: &str, adds: f64, hours: f64, guess: bool) -> String {
    let gain = hours_or_guess(hours, guess);
    let changes = match shown_points(adds) {
        None => "stays the same".to_owned(),
        Some(points) if adds < 0.0 => format!("rises by {points}"),
        Some(points) => format!("falls by {points}"),
    };
    format!("Without {name}, the combined score {changes}, and you free up {gain}")
}

/// What a platform takes, as a sentence: `YouTube takes about 3 hours a week (our guess)`.
#[must_use]
pub fn takes(name: &str, hours: f64, guess: bool) -> String {
    format!("{name} takes {}", hours_or_guess(hours, guess))
}

/// What a platform adds where the business is not there yet, as a sentence: `YouTube adds 5.2 points to the combined score and
/// takes 3 hours a week`.
#[must_use]
pub fn adding(name: &str, adds: f64, hours: f64, guess: bool) -> String {
    let takes = hours_or_guess(hours, guess);
    format!("{name} adds {} to the combined score and takes {takes}", adds_in_words(adds))
}

/// So many points, as they are shown: `5.2 points`, `1 point`; none where they show as none.
#[must_use]
pub fn shown_points(points: f64) -> Option<String> {
    match shortest(points.abs()).as_str() {
        "0" => None,
        "1" => Some(some_points(1)),
        points => Some(format!("{points} points")),
    }
}

/// What a platform adds to the combined score, or would add: `5.2 points`, `1 point`, `nothing`.
#[must_use]
pub fn adds_in_words(adds: f64) -> String {
    shown_points(adds).unwrap_or_else(|| NOTHING.to_owned())
}

/// What is said where no point is added that would be shown.
const NOTHING: &str = "nothing";

/// Whether so much is said to be nothing.
#[must_use]
pub fn adds_nothing(adds: f64) -> bool {
    shown_points(adds).is_none()
}

/// That a platform adds so much to the others, beside its figures: `adds 5.2 points`, `adds nothing more`.
#[must_use]
pub fn that_it_adds(words: &str) -> String {
    // Without the others it may well add something.
    let more = if words == NOTHING { " more" } else { "" };
    format!("adds {words}{more}")
}

/// What is given up to change less of what is done today, as a sentence; none where nothing is.
#[must_use]
pub fn inertia(report: &Report, portfolio: &Portfolio) -> Option<String> {
    let given_up = portfolio.given_up();
    (decimal(given_up) != "0.0").then(|| {
        format!(
            "Other platforms would be worth {} more, but you’d have to change more. You’ve chosen to change only for gains \
             above {}",
            adds_in_words(given_up),
            adds_in_words(report.inertia())
        )
    })
}

/// How the hours that there are can be shared, as a sentence: `To use all 12 hours, give 7.5 to Facebook and 4.5 to YouTube, based on
/// what each hour adds`; of one platform there is nothing to share: `All 8 hours go to Facebook`.
#[must_use]
pub fn split_in_words(report: &Report, portfolio: &Portfolio, shared: &[f64]) -> String {
    let mut each: Vec<(f64, &str)> = portfolio
        .members
        .iter()
        .zip(shared)
        .map(|(member, hours)| (*hours, report.problem.candidates[member.candidate].name.as_str()))
        .collect();
    sort_by(&mut each, |a, b| b.0.total_cmp(&a.0));
    if let [(hours, name)] = each.as_slice() {
        let all = report.capacity().is_some_and(|capacity| capacity - hours < 1e-9);
        return match (shortest(*hours).as_str(), all) {
            ("1", true) => format!("Your 1 hour goes to {name}"),
            ("1", false) => format!("1 hour goes to {name}"),
            (hours, true) => format!("All {hours} hours go to {name}"),
            (hours, false) => format!("{hours} hours go to {name}"),
        };
    }
    let all = shortest(each.iter().map(|(hours, _)| hours).sum());
    let each: Vec<String> = each.iter().map(|(hours, name)| format!("{} to {name}", shortest(*hours))).collect();
    let each = list(&each.iter().map(String::as_str).collect::<Vec<_>>());
    let all = if all == "1" { "your 1 hour".to_owned() } else { format!("all {all} hours") };
    format!("To use {all}, give {each}, based on what each hour adds")
}
