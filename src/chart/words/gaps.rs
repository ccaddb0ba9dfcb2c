//! What milestones give and lose, and how far levels are from needs.

use super::numbers::{decimal, list, whole};
use crate::analysis::content::Lacking;
use crate::analysis::lost::Lost;
use crate::analysis::matching::is_small;
use crate::analysis::report::Report;
use crate::domain::framework::{Framework, Milestone};

/// What is lost to must-haves, where milestones are named.
pub const MUST_HAVES: &str = "Must-haves";

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

/// What loses a candidate most, with its points: a milestone, or the must-haves of segments that rule it out. Where it is
/// the milestone that adds most as well, the words say why: it counts most.
#[must_use]
pub fn greatest_loss(framework: &Framework, report: &Report, i: usize) -> Option<String> {
    let lost = Lost::of(&report.problem, &report.fits, i);
    let (name, points) = most_lost(framework, &lost)?;
    let adds_most =
        greatest(report.fits.contributions(i)).is_some_and(|(most, _)| framework.milestones[most].name == name);
    let why = if adds_most { " (counts most)" } else { "" };
    Some(format!("{name} {}{why}", decimal(-points)))
}

/// What loses most, by its name, with its points; none where all is too little to be shown.
pub(super) fn most_lost<'f>(framework: &'f Framework, lost: &Lost) -> Option<(&'f str, f64)> {
    let of_milestone = greatest(&lost.milestones).map(|(j, points)| (framework.milestones[j].name.as_str(), points));
    let of_must_haves = greatest(&[lost.must_haves]).map(|(_, points)| (MUST_HAVES, points));
    of_milestone.into_iter().chain(of_must_haves).reduce(|most, next| if next.1 > most.1 { next } else { most })
}

/// The greatest of some parts, with its position; none where all are too small to be shown.
fn greatest(parts: &[f64]) -> Option<(usize, f64)> {
    parts
        .iter()
        .copied()
        .enumerate()
        .reduce(|best, part| if part.1 > best.1 { part } else { best })
        .filter(|(_, points)| *points >= 0.05)
}

/// Up to so many must-haves that are missed are named; of more their number says as much.
const NAMED: usize = 3;

/// Why a candidate is ruled out, in words that follow its name: the milestones whose must-haves it misses, and whose they are.
#[must_use]
pub fn ruled_out_by(framework: &Framework, report: &Report, i: usize) -> String {
    let several = report.problem.segments.len() > 1;
    let out = |g: &usize| report.fits.ruled_out_for(i, *g);
    let all: Vec<usize> = (0..report.problem.segments.len()).filter(out).collect();
    let missed = |g: &usize| report.broken_deals(i, *g).count();
    if all.iter().any(|g| missed(g) > NAMED) {
        let counts = all.iter().map(|g| {
            let demand = &report.problem.segments[*g];
            let of = demand.least_match.iter().filter(|least| **least > 0.0).count();
            (missed(g), of, demand.name.as_str())
        });
        let counts: Vec<_> = counts.collect();
        if counts.iter().all(|(missed, of, _)| missed == of) {
            let whom = match all.len() {
                1 if several => format!(" for {}", counts[0].2),
                _ => String::new(),
            };
            return format!("misses every must-have{whom}");
        }
        let each = counts.iter().enumerate().map(|(at, (missed, of, name))| {
            let whom = if several { format!(" for {name}") } else { String::new() };
            format!("{missed} of {of}{}{whom}", if at == 0 { " must-haves" } else { "" })
        });
        return format!("misses {}", list(&each.collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>()));
    }
    let names_of: Vec<String> = all.iter().map(|g| missed_names(framework, report, i, *g)).collect();
    if let [first, _, ..] = all.as_slice()
        && names_of.iter().all(|names| *names == names_of[0])
    {
        let whose: Vec<&str> = all.iter().map(|g| report.problem.segments[*g].name.as_str()).collect();
        return format!("misses the {} on {} for {}", must_haves(missed(first)), names_of[0], list(&whose));
    }
    let of_segment = |(g, names): (&usize, &String)| {
        if several { format!("{names} for {}", report.problem.segments[*g].name) } else { names.clone() }
    };
    let what = must_haves(all.iter().map(missed).sum());
    let each: Vec<String> = all.iter().zip(&names_of).map(of_segment).collect();
    match each.as_slice() {
        [before @ .., last] if !before.is_empty() => {
            format!("misses the {what} on {}, and on {last}", before.join(", on "))
        }
        each => format!("misses the {what} on {}", each.concat()),
    }
}

/// Why several candidates are ruled out that miss the same, in words that follow their names.
#[must_use]
pub fn of_several(why: &str) -> String {
    why.strip_prefix("misses").map_or_else(|| why.to_owned(), |rest| format!("miss{rest}"))
}

/// Why a candidate is ruled out for one segment, in words that follow its name.
#[must_use]
pub fn misses_for(framework: &Framework, report: &Report, i: usize, g: usize) -> String {
    let what = must_haves(report.broken_deals(i, g).count());
    format!("misses the {what} on {}", missed_names(framework, report, i, g))
}

const fn must_haves(missed: usize) -> &'static str {
    if missed == 1 { "must-have" } else { "must-haves" }
}

/// The milestones whose must-haves of a segment a candidate misses, as a list.
fn missed_names(framework: &Framework, report: &Report, i: usize, g: usize) -> String {
    let names: Vec<&str> = report.broken_deals(i, g).map(|j| framework.milestones[j].name.as_str()).collect();
    list(&names)
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

/// The kinds of content that a segment likes and a candidate lacks, in words that follow the platform's name; none where
/// it lacks nothing that is worth a word, or kinds do not count on this milestone.
#[must_use]
pub fn lacking(framework: &Framework, report: &Report, i: usize, g: usize, j: usize) -> Option<String> {
    let lacks = report.fits.matches(i, g)[j].lacks_content();
    let lacking = lacks.then(|| Lacking::of(&report.problem, &report.problem.segments[g], i)).flatten();
    lacking.map(|lacking| lacking.words(framework))
}

/// A gap in two or three words: `12 too high`, `5 too low`, `about right`.
#[must_use]
pub fn short_gap(gap: f64) -> String {
    if is_small(gap) {
        "about right".to_owned()
    } else if gap < 0.0 {
        format!("{} too low", whole(-gap))
    } else {
        format!("{} too high", whole(gap))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_shown_in_whole_points() {
        assert_eq!(short_gap(-5.4), "about right");
        assert_eq!(short_gap(-27.4), "27 too low");
        assert_eq!(short_gap(5.5), "6 too high");
    }
}
