//! What hangs on a milestone: what would have to change, what holds elsewhere, and which slider is the next.

use super::headline::{everywhere, nearest};
use crate::analysis::ranked::Ranked;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::analysis::tipping::Slider;
use crate::chart::audience::LeaderInterval;
use crate::chart::material::Material;
use crate::chart::words::{self, points};
use crate::domain::plan::Scope;

/// What would have to change here, what holds for the others, and which slider is the next.
pub(super) fn notes(
    material: &Material<'_>,
    (milestone, segment): (usize, usize),
    whose: Option<&str>,
    stretches: &[LeaderInterval],
) -> Vec<(String, String)> {
    let report = material.report;
    if report.claimed_leader().is_none() {
        return Vec::new();
    }
    let need = report.problem.segments[segment].needs[milestone];
    let (heading, said) = if let Some(nearest) = nearest(need, stretches) {
        ("What would have to change", change(report, (milestone, segment), need, nearest))
    } else {
        let named = &material.framework.milestones[milestone].name;
        ("Who comes first", format!("{}.", everywhere(report, named, whose)))
    };
    let mut notes = vec![(heading.to_owned(), said)];
    notes.extend(elsewhere(material, segment));
    notes.extend(closest_other(material, milestone));
    notes
}

/// How far this slider is from another leader, and whether that is within what we doubt.
fn change(
    report: &Report,
    (milestone, segment): (usize, usize),
    need: f64,
    (_, place, way, other): (f64, f64, &'static str, &LeaderInterval),
) -> String {
    let demand = &report.problem.segments[segment];
    let off = (need - place).abs();
    let (low, high) = band(need, demand.spreads[milestone]);
    let less = if way == "below" { "less" } else { "more" };
    let who = other.leader.as_ref().map_or("no platform would be left", |(_, name)| name.as_str());
    let leads = if other.leader.is_some() { " would come first" } else { "" };
    let far = format!(
        "{} would have to need {} {less}: {}, not {}. Then {who}{leads}.",
        demand.name,
        words::some_points(words::whole(off)),
        points(place),
        points(need)
    );
    let holds = if place < low || place > high {
        format!("You put it between {} and {}, so the lead holds.", points(low), points(high))
    } else {
        format!("You put it between {} and {}, so this is open.", points(low), points(high))
    };
    format!("{far} {holds}")
}

/// What holds for all segments where one is shown, and for the one whose slider this is where all are.
fn elsewhere(material: &Material<'_>, segment: usize) -> Option<(String, String)> {
    let Material { framework, library, plan, report, scope, .. } = *material;
    if plan.segments.len() < 2 {
        return None;
    }
    let (heading, other) = match scope {
        Scope::Segment(_) => ("For all segments".to_owned(), Scope::Everyone),
        Scope::Everyone => {
            let name = &report.problem.segments[segment].name;
            (format!("For {name} alone"), Scope::Segment(name.clone()))
        }
    };
    if let Some(untouched) = plan.untouched(framework, &other) {
        return Some((heading, format!("Nothing has been said of {} yet.", untouched.name)));
    }
    let ranked = Ranked::new(framework, library, plan, &other).ok()?;
    let leader = ranked.leader()?;
    let name = |place: RankedPlatform| ranked.platform(place).name.as_str();
    let score = points(ranked.score(leader));
    let second = ranked.places.get(1).copied().filter(|place| place.rank.is_some());
    let sentence = match second {
        Some(second) if words::shows_same(ranked.score(second), ranked.score(leader)) => {
            format!("{} and {} tie: {score} out of 100 each.", name(leader), name(second))
        }
        Some(second) => {
            let against = points(ranked.score(second));
            format!("{} comes first: {score} out of 100 against {}’s {against}.", name(leader), name(second))
        }
        None => format!("{} comes first: {score} out of 100.", name(leader)),
    };
    Some((heading, sentence))
}

/// From where to where a need may be that stands so far in doubt, in points.
pub(super) fn band(need: f64, spread: f64) -> (f64, f64) {
    ((need - spread).max(0.0), (need + spread).min(100.0))
}

/// The nearest other slider on which the answer turns.
fn closest_other(material: &Material<'_>, milestone: usize) -> Option<(String, String)> {
    let Material { framework, report, .. } = *material;
    report.runner_up()?;
    let other = report.fragile.iter().find(|change| change.milestone != milestone && change.slider == Slider::Need);
    Some(match other {
        None => ("The other milestones".to_owned(), "No need on any of them changes who comes first.".to_owned()),
        Some(other) => (
            format!("The closest other: {}", framework.milestones[other.milestone].name),
            format!("{}.", words::capital(&words::tipping(framework, report, other))),
        ),
    })
}
