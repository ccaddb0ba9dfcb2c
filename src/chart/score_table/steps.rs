//! From a fit to a score: who is there, what they come for, and how much that counts.

use super::rows::percent;
use crate::analysis::ranked::Ranked;
use crate::analysis::reach::{ReachFactor, ReachFrom, of_segment};
use crate::chart::material::Material;
use crate::chart::words;
use crate::domain::audience::Segment;
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;
use crate::domain::platform::Platform;

/// How a fit becomes a score.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreSteps {
    /// The fit for the segment, as it is shown.
    pub fit: String,
    /// What is left of it, as a fraction of three decimals.
    pub factor: String,
    /// The score for the segment, as it is shown.
    pub score: String,
    /// What the figures rest on.
    pub lines: Vec<Step>,
}

/// One line of what the figures rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is about.
    pub name: &'static str,
    /// What is said of it.
    pub words: String,
    /// Where that comes from, in brackets; may be empty.
    pub from: String,
}

impl Step {
    /// All of it.
    #[must_use]
    pub fn whole(&self) -> String {
        if self.from.is_empty() { self.words.clone() } else { format!("{} ({})", self.words, self.from) }
    }
}

impl ScoreSteps {
    /// The steps of candidate `i` for segment `g` of the report; `fit` is the fit as it is shown.
    pub(super) fn new(material: &Material<'_>, segment: &Segment, i: usize, g: usize, fit: String) -> Self {
        let report = material.report;
        let (problem, platform) = (&report.problem, &report.problem.candidates[i]);
        let factor = problem.reach_factor(i, g);
        let mut lines = vec![
            reach(material, segment, platform, factor),
            topics(material, segment, platform, factor),
            weight(problem.reach_weight, segment, factor),
        ];
        lines.extend(overall(material, &platform.id));
        Self { fit, factor: words::trimmed(factor.value, 3), score: words::decimal(report.fits.score_for(i, g)), lines }
    }
}

/// Which share of them is there, and where that is known from.
fn reach(material: &Material<'_>, segment: &Segment, platform: &Platform, factor: ReachFactor) -> Step {
    let known = of_segment(platform, segment, &material.plan.region);
    let share = percent(factor.reach);
    let (words, from) = match (factor.from, known.and_then(|reach| reach.usage)) {
        (ReachFrom::Own, _) => (share, "your own figure".to_owned()),
        (ReachFrom::Usage, Some(usage)) => {
            let mut from = vec![material.plan.region.clone(), usage.year.to_string()];
            from.extend(usage.by_age.then(|| "by age".to_owned()));
            from.extend(usage.ages_of.map(|year| format!("age shares from {year}")));
            (format!("{}{share}", if usage.about { "About " } else { "" }), from.join(", "))
        }
        (ReachFrom::Usage, None) => (share, material.plan.region.clone()),
        (ReachFrom::Assumed, _) if factor.reach >= 1.0 => {
            ("No platform’s reach is known, so nothing is lost.".to_owned(), String::new())
        }
        (ReachFrom::Assumed, _) => (format!("~{share}"), format!("not known, so we assume {}", words::LOW_END)),
    };
    Step { name: "Reach", words, from }
}

/// How much of what they come for is there.
fn topics(material: &Material<'_>, segment: &Segment, platform: &Platform, factor: ReachFactor) -> Step {
    let named: Vec<String> = material
        .framework
        .topics
        .iter()
        .filter_map(|topic| {
            let interest = segment.topics.get(&topic.id).map(|interest| interest.get()).filter(|of| *of > 0.0)?;
            let support = platform.topic(&topic.id);
            Some(format!("{} {} and {}", topic.name, words::shortest(interest), words::shortest(support)))
        })
        .collect();
    let name = "Topics";
    if named.is_empty() {
        return Step { name, words: "You named none, so nothing is lost.".to_owned(), from: String::new() };
    }
    let from = format!("what they come for and what {} has: {}", platform.name, named.join(", "));
    Step { name, words: percent(factor.topic), from }
}

/// How much it counts who is there, and what that makes.
fn weight(weight: f64, segment: &Segment, factor: ReachFactor) -> Step {
    let words = if weight <= 0.0 {
        "Not at all, so the score is the fit.".to_owned()
    } else {
        let named = words::REACH_WEIGHTS.iter().find(|(of, _)| (weight - of).abs() < 1e-9);
        let word = named.map_or_else(String::new, |(_, word)| format!("{word}: "));
        let figure = |value: f64| words::trimmed(value, 3);
        let come_for = segment.topics.values().any(|interest| interest.get() > 0.0);
        let topics = if come_for { format!(" × {}", figure(factor.topic)) } else { String::new() };
        format!(
            "{word}{} + {} × {}{topics} = {}",
            figure(1.0 - weight),
            figure(weight),
            figure(factor.reach),
            figure(factor.value)
        )
    };
    Step { name: words::REACH_COUNTS, words, from: String::new() }
}

/// The sum over all segments of the plan; none where there is one alone or where they cannot be compared.
fn overall(material: &Material<'_>, id: &PlatformId) -> Option<Step> {
    let Material { framework, library, plan, report, .. } = *material;
    if plan.segments.len() < 2 {
        return None;
    }
    let whole;
    let (problem, fits) = if report.problem.segments.len() == plan.segments.len() {
        (&report.problem, &report.fits)
    } else {
        whole = Ranked::new(framework, library, plan, &Scope::Everyone).ok()?;
        (&whole.problem, &whole.fits)
    };
    let i = problem.position(id)?;
    let part = |(g, demand): (usize, &crate::analysis::problem::Demand)| {
        let out = fits.ruled_out_for(i, g);
        let score = if out { "0".to_owned() } else { words::decimal(fits.score_for(i, g)) };
        format!("{} × {score}", percent(demand.share))
    };
    let parts: Vec<String> = problem.segments.iter().enumerate().map(part).collect();
    let out: Vec<&str> = problem
        .segments
        .iter()
        .enumerate()
        .filter_map(|(g, demand)| fits.ruled_out_for(i, g).then_some(demand.name.as_str()))
        .collect();
    let from = if out.is_empty() { String::new() } else { format!("ruled out for {}", words::list(&out)) };
    let words = format!("{} = {}", parts.join(" + "), words::decimal(fits.score(i)));
    Some(Step { name: "Overall score", words, from })
}
