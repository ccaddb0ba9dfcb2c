//! Why the largest losses are what they are.

use super::reach::ReachBehind;
use super::steps::{Losses, StepOf};
use crate::analysis::lost::lost_for;
use crate::analysis::matching::is_small;
use crate::analysis::report::Report;
use crate::chart::material::Material;
use crate::chart::words::{self, MUST_HAVES};
use crate::domain::framework::Framework;
use crate::domain::sorting::{sort_by, sort_by_key};

/// How many segments a note names at most: the needs of more are counted.
const NAMED: usize = 4;
/// As many as that where there is less room.
const NAMED_IN_SHORT: usize = 1;

/// A name of more letters than this is long among others.
const LONG_NAME: usize = 20;

/// Why a loss is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossNote {
    /// What loses.
    pub of: StepOf,
    /// Its name and its points.
    pub heading: String,
    /// Why, in a few sentences.
    pub text: String,
    /// The same, each shorter than the one before, for where there is less room: whole sentences too.
    pub shorter: Vec<String>,
}

impl LossNote {
    /// The text, and then what says less in less room.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.text).chain(&self.shorter).map(String::as_str)
    }

    /// Its text so many forms down, at most the shortest.
    #[must_use]
    pub fn form(&self, down: usize) -> &str {
        self.forms().take(down + 1).last().unwrap_or_default()
    }
}

/// The smallest forms of some notes: how far down there is another one.
#[must_use]
pub fn deepest(notes: &[LossNote]) -> usize {
    notes.iter().map(|note| note.shorter.len()).max().unwrap_or_default()
}

/// The two largest losses of the fit, must-haves and reach, where they lose something.
pub(super) fn notes(
    material: &Material<'_>,
    i: usize,
    losses: &Losses,
    reach: &ReachBehind,
    lost: i64,
) -> Vec<LossNote> {
    let largest = losses.milestones.iter().take(2).filter(|(_, points)| *points > 0);
    let mut notes: Vec<LossNote> =
        largest.map(|&(j, points)| of_milestone(material.framework, material.report, i, (j, points))).collect();
    notes.extend(of_must_haves(material, i, losses.must_haves));
    notes.extend((lost > 0).then(|| of_reach(material.report, i, reach, lost)));
    notes
}

fn note(of: StepOf, name: &str, points: i64, mut forms: Vec<String>) -> LossNote {
    forms.dedup();
    let text = forms.remove(0);
    LossNote { of, heading: format!("{name}: −{points}"), text, shorter: forms }
}

/// Why segments that rule the platform out get nothing of it.
fn of_must_haves(material: &Material<'_>, i: usize, points: i64) -> Option<LossNote> {
    let Material { framework, report, .. } = *material;
    let all = report.problem.segments.len();
    let out = (0..all).filter(|g| report.fits.ruled_out_for(i, *g)).count();
    let each = format!("It {}, so its score for them is 0.", words::ruled_out_by(framework, report, i));
    let counted = format!("It misses a must-have of {out} of {all} segments, so its score for them is 0.");
    let forms = if out > NAMED { vec![counted] } else { vec![each, counted] };
    (points > 0).then(|| note(StepOf::MustHave, MUST_HAVES, points, forms))
}

/// Why a milestone loses what it loses: what it gives against what is needed, and what that costs.
fn of_milestone(framework: &Framework, report: &Report, i: usize, (j, points): (usize, i64)) -> LossNote {
    let milestone = &framework.milestones[j];
    let served = Served::of(report, i, j);
    let gap = served.gap(framework, report, i);
    let (low, high) = (milestone.shortfall.cost.get(), milestone.excess.cost.get());
    let sides =
        [(served.sides().0, low, "low", (high, "too high")), (served.sides().1, high, "high", (low, "too low"))];
    let mut costs: Vec<String> = sides
        .into_iter()
        .filter_map(|(there, own, side, other)| there.then(|| cost(own, side, other)).flatten())
        .collect();
    if milestone.carries_content && report.problem.segments.iter().any(|demand| !demand.interest.is_empty()) {
        costs.push("The level and the kinds of content each count for half.".to_owned());
    }
    let with = |needs: &str| format!("{gap} {needs}");
    // Several long names would hide what is said: then only the one that loses most has its own.
    let long = |of: &ServedSegment| of.name.chars().count() > LONG_NAME;
    let crowded = served.segments.len() > 2 && served.segments.iter().any(long);
    let named = with(&served.needs(if crowded { NAMED_IN_SHORT } else { NAMED }));
    let mut forms = vec![std::iter::once(named.clone()).chain(costs).collect::<Vec<_>>().join(" "), named];
    forms.extend((served.segments.len() > 2).then(|| with(&served.needs(NAMED_IN_SHORT))));
    forms.extend([with(&served.needs(0)), served.needs(0)]);
    note(StepOf::Milestone(j), &milestone.name, points, forms)
}

/// What a side of a gap costs, where that is not the usual: against the other, where that costs the usual.
fn cost(cost: f64, side: &str, (of_other, other): (f64, &str)) -> Option<String> {
    let times = match cost {
        usual if (usual - 1.0).abs() < 1e-9 => return None,
        none if none < 1e-9 => return Some(format!("Being too {side} costs nothing.")),
        half if (half - 0.5).abs() < 1e-9 => "only half as much".to_owned(),
        other => format!("{} times as much", words::shortest(other)),
    };
    let than = if (of_other - 1.0).abs() < 1e-9 { format!("being {other}") } else { "usual".to_owned() };
    Some(format!("Being too {side} costs {times} as {than}."))
}

/// What the segments that do not rule a platform out need on a milestone that is on for them, and what it has: those that lose
/// most first.
struct Served {
    segments: Vec<ServedSegment>,
    /// Whether the plan has more than one segment, so that they are named.
    several: bool,
    milestone: usize,
}

struct ServedSegment {
    at: usize,
    /// Its name, shortened where it is long.
    name: String,
    need: f64,
    level: f64,
    gap: f64,
}

impl Served {
    fn of(report: &Report, i: usize, j: usize) -> Self {
        let all = &report.problem.segments;
        let on = |g: &usize| all[*g].on[j] && !report.fits.ruled_out_for(i, *g);
        let mut order: Vec<usize> = (0..all.len()).filter(on).collect();
        let lost = |g: usize| lost_for(&report.problem, &report.fits, i, g, j);
        sort_by(&mut order, |a, b| lost(*b).total_cmp(&lost(*a)).then(a.cmp(b)));
        let names: Vec<&str> = all.iter().map(|demand| demand.name.as_str()).collect();
        let segment = |at: usize| {
            let matched = report.fits.matches(i, at)[j];
            ServedSegment {
                at,
                name: words::name_beside(names[at], &names),
                need: all[at].needs[j],
                level: matched.level,
                gap: matched.gap,
            }
        };
        Self { segments: order.into_iter().map(segment).collect(), several: all.len() > 1, milestone: j }
    }

    /// Whether some get too little, and whether some get too much.
    fn sides(&self) -> (bool, bool) {
        let any = |far: fn(f64) -> bool| self.segments.iter().any(|of| !is_small(of.gap) && far(of.gap));
        (any(|gap| gap < 0.0), any(|gap| gap > 0.0))
    }

    /// How far the level is from the need, as a sentence or two. What is not true of all of them is said of the one that loses
    /// most.
    fn gap(&self, framework: &Framework, report: &Report, i: usize) -> String {
        let Some(most) = self.segments.first() else { return String::new() };
        let j = self.milestone;
        let of_level = words::gap(&framework.milestones[j], most.gap).to_owned();
        // What costs more is said first.
        let said = match words::lacking(framework, report, i, most.at, j) {
            Some(lacks) if report.fits.matches(i, most.at)[j].content_costs_more() => format!("{lacks}. It {of_level}"),
            Some(lacks) => format!("{of_level}. It {lacks}"),
            // The level is right, and yet it loses something.
            None if is_small(most.gap) && report.fits.matches(i, most.at)[j].lost_to_content > 0.0 => {
                format!("{of_level}, but carries only a part of the kinds of content that they like")
            }
            None => of_level,
        };
        let (low, high) = self.sides();
        let right = self.segments.iter().any(|of| is_small(of.gap));
        match (low, high, right) {
            (true, true, _) => {
                format!("Some need more and others less. It loses most for {}: it {said}.", most.name)
            }
            (true, _, true) | (_, true, true) => format!("It loses most for {}: it {said}.", most.name),
            _ => format!("It {said}."),
        }
    }

    /// What they need and what there is, with so many of them named, and how many more there are; nobody is named where there is
    /// one segment alone.
    fn needs(&self, named: usize) -> String {
        let level = between(self.segments.iter().map(|of| of.level));
        let range = |of: &[ServedSegment]| between(of.iter().map(|of| of.need));
        let all = self.segments.len();
        let needs = if named == 0 || !self.several {
            range(&self.segments)
        } else if all <= named {
            let mut order: Vec<&ServedSegment> = self.segments.iter().collect();
            sort_by_key(&mut order, |of| of.at);
            let each: Vec<String> = order.iter().map(|of| format!("{} {}", of.name, words::points(of.need))).collect();
            words::list(&each.iter().map(String::as_str).collect::<Vec<_>>())
        } else {
            let (shown, rest) = self.segments.split_at(named);
            let each: Vec<String> = shown.iter().map(|of| format!("{} {}", of.name, words::points(of.need))).collect();
            let rest_needs = range(rest);
            let with = if rest_needs.contains(' ') { "from" } else { "at" };
            format!("{}, and {} more {with} {rest_needs}", each.join(", "), rest.len())
        };
        format!("Need: {needs}. Level: {level}.")
    }
}

/// The least and the greatest of some points, or the one that all show.
fn between(points: impl Iterator<Item = f64>) -> String {
    let mut whole: Vec<i64> = points.map(words::whole).collect();
    whole.sort_unstable();
    match (whole.first(), whole.last()) {
        (Some(least), Some(most)) if least == most => least.to_string(),
        (Some(least), Some(most)) => format!("{least} to {most}"),
        _ => String::new(),
    }
}

/// What reach and topics do, where they lose something.
fn of_reach(report: &Report, i: usize, reach: &ReachBehind, points: i64) -> LossNote {
    let problem = &report.problem;
    let mut said = vec![reach.sentence()];
    if reach.topics_count {
        said.push("It covers only part of what they come for.".to_owned());
    }
    let short = said.join(" ");
    said.push(format!("{}: {}.", words::REACH_COUNTS, words::reach_weight(problem.reach_weight)));
    note(StepOf::Reach, words::beside_fit(report, i), points, vec![said.join(" "), short])
}
