//! Answers in words, the same everywhere they appear.
//!
//! What stands on one screen agrees with itself: fit is shown in whole points, and a lead is the difference of the
//! whole points shown. Two platforms that show the same whole point are level.

pub use super::basis::{basis, basis_in_short, basis_of};
use super::chances::more_often;
pub use super::numbers::{adding_up, decimal, list, percent, points, share, shortest, signed, thousands, whole};
use crate::analysis::difference::between;
use crate::analysis::matching::is_small;
use crate::analysis::portfolio::Portfolio;
use crate::analysis::ranking::Place;
use crate::analysis::reach::Reach;
use crate::analysis::report::Report;
use crate::analysis::robustness::{Robustness, Verdict};
use crate::analysis::tipping::{Fragile, Slider};
use crate::domain::framework::{Framework, Milestone};
use crate::domain::plan::Scope;
use crate::domain::points::Fraction;

/// Whom an answer is for.
#[must_use]
pub fn scope(scope: &Scope) -> &str {
    match scope {
        Scope::Everyone => "everyone",
        Scope::Segment(name) => name,
    }
}

/// Whether two fits show the same whole points.
#[must_use]
pub fn level(one: f64, other: f64) -> bool {
    whole(one) == whole(other)
}

/// The leader and everybody who shows the same whole points, in the order of the ranking.
#[must_use]
pub fn first_ones(report: &Report) -> Vec<Place> {
    let fit = |place: &Place| report.fits.overall(place.candidate);
    let Some(leader) = report.leader() else { return Vec::new() };
    let ranked = report.places.iter().filter(|place| place.rank.is_some());
    ranked.filter(|place| level(fit(place), fit(&leader))).copied().collect()
}

/// Up to three names as a list, else how many platforms they are.
#[must_use]
pub fn names(names: &[&str]) -> String {
    if names.len() <= 3 { list(names) } else { format!("{} platforms", names.len()) }
}

fn names_of(report: &Report, places: &[Place]) -> String {
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
    let parts = |one: Place, other: Place| between(&report.problem, &report.fits, one.candidate, other.candidate);
    let most = |one: Place, other: Place| {
        let best =
            parts(one, other).into_iter().reduce(|best, part| if part.points > best.points { part } else { best })?;
        (best.points >= SAID).then(|| format!("{} (+{})", milestone(best.milestone), decimal(best.points)))
    };
    let level = level(report.fits.overall(leader.candidate), report.fits.overall(second.candidate));
    match (most(leader, second), most(second, leader)) {
        (Some(gain), Some(loss)) if level => format!("{name} is better on {gain}, {rival} on {loss}"),
        (Some(gain), None) if level => format!("{name} is a little better on {gain}"),
        (Some(gain), Some(loss)) => format!("Ahead of {rival} mostly through {gain}; {rival} is better on {loss}"),
        (Some(gain), None) => format!("Ahead of {rival} mostly through {gain}"),
        (None, Some(loss)) => format!("{rival} is better on {loss}"),
        (None, None) => String::new(),
    }
}

/// A place in an order: "1st", "22nd", "13th".
#[must_use]
pub fn nth(place: usize) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
}

/// A sentence with a capital first.
#[must_use]
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number of points as words: "1 point".
#[must_use]
pub fn some_points(n: i64) -> String {
    if n == 1 { "1 point".to_owned() } else { format!("{n} points") }
}

/// How clear the lead is, and what would change it, as a sentence under the headline.
#[must_use]
pub fn how_sure(framework: &Framework, report: &Report, robustness: &Robustness) -> String {
    let Some((verdict, leader)) = robustness.verdict.zip(report.leader()) else { return String::new() };
    if report.runner_up().is_none() {
        return String::new();
    }
    let first = out_of_ten(robustness.platforms[leader.candidate].first);
    let sure = match (verdict, more_often(report, robustness)) {
        (_, Some(more)) => format!("A toss-up: {more}"),
        (Verdict::Clear, _) => format!("A clear lead: first in {first} variations"),
        (Verdict::Leaning, _) => format!("Leaning: first in {first} variations"),
        (Verdict::TossUp, _) => format!("A toss-up: first in {first} variations"),
    };
    format!("{sure}. {}", smallest_move(framework, report))
}

/// How many of the nearest calls are named.
const CALLS: usize = 3;

/// Does it matter, and which few together: one line each, for text.
#[must_use]
pub fn matters(framework: &Framework, report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    let Some((verdict, leader)) = report.robustness.verdict.zip(report.leader()) else { return lines };
    let name = &report.platform(leader).name;
    if report.runner_up().is_none() {
        lines.push(format!("Does it matter? {name} is the only one left, so there is nothing to choose."));
        return lines;
    }
    let first = out_of_ten(report.robustness.platforms[leader.candidate].first);
    let verdict = verdict.word();
    lines.push(match more_often(report, &report.robustness) {
        Some(more) => format!("Does it matter? {verdict}: {name} fits best, yet {more}."),
        None => format!("Does it matter? {verdict}: {name} is first in {first} plausible variations."),
    });
    if report.fragile.is_empty() {
        lines.push("No single slider changes the leader.".to_owned());
    } else {
        let calls: Vec<String> = report.fragile.iter().take(CALLS).map(|f| tipping(framework, report, f)).collect();
        lines.push(format!("Smallest moves that change the leader: {}.", calls.join("; ")));
    }
    lines.extend(report.portfolio().map(|portfolio| together(report, portfolio)));
    lines
}

/// Which few platforms together, as a sentence.
#[must_use]
pub fn together(report: &Report, portfolio: &Portfolio) -> String {
    let chosen = portfolio.chosen();
    let names: Vec<&str> = chosen.platforms.iter().map(|i| report.problem.candidates[*i].name.as_str()).collect();
    let coverage = whole(chosen.coverage);
    let next = portfolio.curve.iter().find(|further| further.platforms.len() == chosen.platforms.len() + 1);
    let further = next.map_or_else(String::new, |next| {
        format!("; a further one raises that to {}, with a mean fit of {}", whole(next.coverage), whole(next.mean_fit))
    });
    match names.as_slice() {
        [only] => format!("One place is enough: {only} alone covers {coverage} of 100 of what they need{further}."),
        [] => String::new(),
        several => format!(
            "Together {} cover {coverage} of 100 of what they need, with a mean fit of {}{further}.",
            list(several),
            whole(chosen.mean_fit)
        ),
    }
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
pub fn tipping(framework: &Framework, report: &Report, fragile: &Fragile) -> String {
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
pub fn tipping_point(fragile: &Fragile) -> f64 {
    let step = match fragile.slider {
        Slider::Need => 1.0,
        Slider::Importance => 10.0,
    };
    let to = fragile.to * step;
    let to = if fragile.to >= fragile.from { to.ceil() } else { to.floor() };
    // A crossing right at the end of a scale has no point beyond it.
    to.clamp(0.0, fragile.slider.length() * step) / step
}

/// Points that each milestone loses for candidate `i`, over the segments of the scope.
#[must_use]
pub fn lost(report: &Report, i: usize) -> Vec<f64> {
    let given = report.fits.contributions(i);
    (0..report.problem.milestones).map(|j| (possible(report, j) - given[j]).max(0.0)).collect()
}

/// The most points that milestone `j` can add to a fit.
#[must_use]
pub fn possible(report: &Report, j: usize) -> f64 {
    report.problem.segments.iter().map(|demand| demand.share * 100.0 * demand.weights[j]).sum()
}

/// The milestone that adds most to a candidate's fit, with its points.
#[must_use]
pub fn greatest_contribution(framework: &Framework, report: &Report, i: usize) -> Option<String> {
    let (j, points) = greatest(report.fits.contributions(i))?;
    Some(format!("{} {}", framework.milestones[j].name, decimal(points)))
}

/// The milestone that loses a candidate most, with its points. Where it is the one that adds most as well, the words say
/// why: it weighs most.
#[must_use]
pub fn greatest_loss(framework: &Framework, report: &Report, i: usize) -> Option<String> {
    let (j, points) = greatest(&lost(report, i))?;
    let adds_most = greatest(report.fits.contributions(i)).is_some_and(|(most, _)| most == j);
    let why = if adds_most { " (it weighs most)" } else { "" };
    Some(format!("{} {}{why}", framework.milestones[j].name, decimal(-points)))
}

fn greatest(parts: &[f64]) -> Option<(usize, f64)> {
    parts
        .iter()
        .copied()
        .enumerate()
        .reduce(|best, part| if part.1 > best.1 { part } else { best })
        .filter(|(_, points)| *points >= 0.05)
}

/// Why a candidate is ruled out: the milestones whose deal-breakers it misses, with the segments they belong to.
#[must_use]
pub fn ruled_out_by(framework: &Framework, report: &Report, i: usize) -> String {
    let several = report.problem.segments.len() > 1;
    let of_segment = |g: usize| {
        let names: Vec<&str> = report.broken_deals(i, g).map(|j| framework.milestones[j].name.as_str()).collect();
        let names = names.join(" and ");
        if several { format!("{names} ({})", report.problem.segments[g].name) } else { names }
    };
    let all: Vec<String> =
        (0..report.problem.segments.len()).filter(|g| report.fits.ruled_out_for(i, *g)).map(of_segment).collect();
    format!("misses the deal-breaker on {}", all.join(", "))
}

/// Which share of the audience is there, in words.
#[must_use]
pub fn reach(reach: Option<&Reach>, least: Option<Fraction>) -> String {
    match reach {
        None => "not known".to_owned(),
        Some(reach) if least.is_some_and(|least| reach.share < least.get()) => {
            format!("{} (few of them)", percent(reach.share))
        }
        Some(reach) => percent(reach.share),
    }
}

/// A gap in words that follow the platform's name.
#[must_use]
pub fn gap(milestone: &Milestone, gap: f64) -> &str {
    if is_small(gap) {
        &milestone.met
    } else if gap < 0.0 {
        &milestone.shortfall.words
    } else {
        &milestone.excess.words
    }
}

/// A gap in two or three words: `12 over`, `5 under`, `fits`.
#[must_use]
pub fn short_gap(gap: f64) -> String {
    if is_small(gap) {
        "fits".to_owned()
    } else if gap < 0.0 {
        format!("{} under", whole(-gap))
    } else {
        format!("{} over", whole(gap))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_the_endings_of_english() {
        let said = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(nth);
        assert_eq!(said, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th"]);
    }

    #[test]
    fn gaps_are_shown_in_whole_points() {
        assert_eq!(short_gap(-5.4), "fits");
        assert_eq!(short_gap(-27.4), "27 under");
        assert_eq!(short_gap(5.5), "6 over");
    }

    #[test]
    fn a_chance_is_a_part_of_all_variations() {
        let cases = [(0.02, "hardly any"), (0.72, "about 7 of 10"), (0.96, "nearly all"), (1.0, "practically all")];
        for (chance, words) in cases {
            assert_eq!(out_of_ten(chance), words);
        }
    }

    #[test]
    fn up_to_three_have_names() {
        assert_eq!(names(&["A", "B", "C"]), "A, B and C");
        assert_eq!(names(&["A", "B", "C", "D"]), "4 platforms");
    }
}
