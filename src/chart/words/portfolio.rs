//! Which few platforms together.

use super::names::{LONGEST_HEADLINE, for_scope, number};
use super::numbers::{list, shortest, whole};
use super::so_far::so_far;
use super::standing::Standing;
use crate::analysis::portfolio::{Chosen, Portfolio};
use crate::analysis::report::Report;
use crate::domain::plan::Scope;
use crate::domain::sorting::sort_by;

/// Which few platforms together, and what one more would add, as a sentence.
#[must_use]
pub fn together(report: &Report, portfolio: &Portfolio, scope: &Scope) -> String {
    let together = whole(portfolio.chosen().coverage);
    let next = portfolio.curve.iter().find(|step| step.platforms.len() == portfolio.size + 1);
    let further = |to_whom: bool| {
        next.map_or_else(String::new, |next| {
            let added: Vec<&str> = added(report, portfolio.chosen(), next);
            match (whole(next.coverage) - together, added.as_slice()) {
                // Hours that are limited can leave room for worse sets only.
                (..0, _) => {
                    let places = number(portfolio.size + 1);
                    format!(". In these hours, {places} platforms score only {}", whole(next.coverage))
                }
                (0, _) => {
                    let little = adds_little(portfolio.chosen().coverage, next.coverage);
                    let whom = match portfolio.size {
                        _ if !to_whom => String::new(),
                        1 => " to it".to_owned(),
                        size => format!(" to these {}", number(size)),
                    };
                    format!(". A {} platform adds {little}{whom}", ordinal(portfolio.size + 1))
                }
                (_, [one]) => format!(". Adding {one} makes it {}", whole(next.coverage)),
                // Other platforms would do better together than these and one more.
                _ => format!(". A {} platform makes it {}", ordinal(portfolio.size + 1), whole(next.coverage)),
            }
        })
    };
    let said = where_to_be(report, portfolio, scope);
    // What one more would add stands in the chart as well: a sentence that would be too long goes without.
    let sentences = [true, false].map(|to_whom| format!("{said}{}", further(to_whom)));
    let fits = |sentence: &String| sentence.chars().count() <= LONGEST_HEADLINE;
    sentences.into_iter().find(fits).unwrap_or(said)
}

/// Where to be, as a sentence: which few platforms, and what they score together.
pub(super) fn where_to_be(report: &Report, portfolio: &Portfolio, scope: &Scope) -> String {
    let more = portfolio.curve.iter().any(|step| step.platforms.len() == portfolio.size + 1);
    let names: Vec<&str> = by_score(report, portfolio.chosen()).into_iter().map(|i| name(report, i)).collect();
    said_of(report, portfolio, &names, (&so_far(report), &for_scope(scope)), more)
}

/// Where to be, without what one more would add.
fn said_of(
    report: &Report,
    portfolio: &Portfolio,
    names: &[&str],
    (so_far, for_whom): (&str, &str),
    more: bool,
) -> String {
    let together = whole(portfolio.chosen().coverage);
    let starts = portfolio.suggested_size == 1 && more && portfolio.pins.is_empty();
    // Up to three that tie are named; one of more is as good as any.
    let as_good: Vec<&str> = match Standing::of(report) {
        Standing::Tied(firsts) if firsts.len() <= 3 => {
            firsts.iter().map(|first| name(report, first.candidate)).collect()
        }
        _ => Vec::new(),
    };
    match names {
        // What is pinned needs no reason, and what little has been said of is none to be anywhere yet.
        [_] if so_far.is_empty() && starts && as_good.len() > 1 => {
            let any = as_good.join(" or ");
            format!("Start with {any}: each scores {together} out of 100 {for_whom} on its own")
        }
        [only] if so_far.is_empty() && starts => {
            format!("Start with {only}: on its own it scores {together} out of 100 {for_whom}")
        }
        [only] => format!("{so_far}{only} scores {together} out of 100 {for_whom}"),
        several if !so_far.is_empty() => {
            format!("{so_far}{} score {together} out of 100 together {for_whom}", list(several))
        }
        several => {
            format!("Be on {}: together they score {together} out of 100 {for_whom}", list(several))
        }
    }
}

/// The places of a larger set that a smaller one does not have, where it has all others.
fn added<'r>(report: &'r Report, chosen: &Chosen, next: &Chosen) -> Vec<&'r str> {
    if !chosen.platforms.iter().all(|i| next.platforms.contains(i)) {
        return Vec::new();
    }
    let new = next.platforms.iter().filter(|i| !chosen.platforms.contains(i));
    new.map(|i| name(report, *i)).collect()
}

/// What one more platform adds to a combined score that shows the same whole points with it: `nothing`, `less than a point`.
#[must_use]
pub fn adds_little(now: f64, with_it: f64) -> &'static str {
    if shortest(with_it - now) == "0" { "nothing" } else { "less than a point" }
}

/// Why hours are left over, as a sentence: `5 hours are left, and a third platform would add less than a point`; none where there is no
/// limit, where all hours are taken, or where one more platform would show.
#[must_use]
pub fn left_over(report: &Report, portfolio: &Portfolio) -> Option<String> {
    let chosen = portfolio.chosen();
    let left = shortest(report.capacity()? - chosen.hours);
    let are = match left.as_str() {
        "0" => return None,
        less if less.starts_with('−') => return None,
        "1" => "1 hour is left".to_owned(),
        hours => format!("{hours} hours are left"),
    };
    let size = portfolio.size + 1;
    let why = match portfolio.curve.iter().find(|step| step.platforms.len() == size) {
        None => format!("{} platforms wouldn’t fit into them", number(size)),
        Some(next) if whole(next.coverage) < whole(chosen.coverage) => {
            format!("in these hours, {} platforms score only {} out of 100", number(size), whole(next.coverage))
        }
        Some(next) if whole(next.coverage) == whole(chosen.coverage) => {
            format!("a {} platform would add {}", ordinal(size), adds_little(chosen.coverage, next.coverage))
        }
        Some(_) => return Some(are),
    };
    Some(format!("{are}, and {why}"))
}

/// That none of the sets takes more hours than there are; and who is left out of the first that scores less than a smaller one.
/// None without a limit, or where a set takes more, as platforms that are always included do.
#[must_use]
pub fn within(report: &Report, portfolio: &Portfolio) -> Option<String> {
    let most = report.capacity().filter(|most| portfolio.curve.iter().all(|set| set.hours <= most + 1e-9))?;
    let falls = |pair: &&[Chosen]| whole(pair[1].coverage) < whole(pair[0].coverage);
    let less = portfolio.curve.windows(2).find(falls).and_then(|pair| {
        let left_out = |i: &&usize| !pair[1].platforms.contains(i);
        let out: Vec<&str> = pair[0].platforms.iter().filter(left_out).map(|i| name(report, *i)).collect();
        let size = number(pair[1].platforms.len());
        (!out.is_empty())
            .then(|| format!(". The best {size} that fit don’t include {}, so they score less", list(&out)))
    });
    Some(format!("Every choice stays within your {} hours a week{}", shortest(most), less.unwrap_or_default()))
}

/// The ordinal of a small number in words.
const fn ordinal(number: usize) -> &'static str {
    match number {
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        _ => "further",
    }
}

/// The platforms of a set, highest score first.
#[must_use]
pub fn by_score(report: &Report, set: &Chosen) -> Vec<usize> {
    let mut order = set.platforms.clone();
    sort_by(&mut order, |a, b| report.fits.score(*b).total_cmp(&report.fits.score(*a)).then(a.cmp(b)));
    order
}

fn name(report: &Report, i: usize) -> &str {
    &report.problem.candidates[i].name
}
