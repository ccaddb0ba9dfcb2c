//! How sure the answer is: the verdict, what choosing wrongly would cost, and what to find out next.

use super::material::Material;
use super::words::{self, Standing, percent, some_points, whole};
use crate::analysis::report::Report;
use crate::analysis::robustness::{Robustness, Verdict};
use crate::domain::framework::Framework;

/// How sure the answer is, before any chart of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// The verdict, as a sentence or two.
    pub headline: String,
    /// What choosing wrongly would cost, as a sentence; empty where there is no choice.
    pub stake: String,
    /// What explains the doubt between the first two, the most first.
    pub research: Vec<Doubt>,
    /// On how many samples this rests.
    pub samples: usize,
}

/// How much of the doubt a milestone explains.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Its name.
    pub name: String,
    /// Its share of the doubt, as a fraction.
    pub share: f64,
    /// That share in words.
    pub words: String,
}

/// The least share of the doubt that is worth a word.
const TOLD: f64 = 0.01;

impl Uncertainty {
    /// How sure a plan's answers are.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Self {
        let described = Self::new(material.framework, material.report, material.robustness);
        // Where nobody leads, every view says the same.
        match material.report.claimed_leader() {
            None => Self { headline: words::headline(material.report, material.scope), ..described },
            Some(_) => described,
        }
    }

    /// Describes how sure a report is, from as many samples as have been drawn.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, robustness: &Robustness) -> Self {
        let standing = Standing::of(report);
        let told = robustness.research_next.iter().filter(|weighed| standing.is_claim() && weighed.share >= TOLD);
        let doubt = |weighed: &crate::analysis::robustness::VarianceShare| Doubt {
            milestone: weighed.milestone,
            name: framework.milestones[weighed.milestone].name.clone(),
            share: weighed.share,
            words: percent(weighed.share),
        };
        let research: Vec<Doubt> = told.map(doubt).collect();
        Self {
            headline: headline(report, robustness, &research),
            stake: stake(report),
            research,
            samples: robustness.samples,
        }
    }
}

fn headline(report: &Report, robustness: &Robustness, research: &[Doubt]) -> String {
    let Some(leader) = robustness.verdict.and_then(|_| report.claimed_leader()) else { return words::lead(report) };
    let name = &report.platform(leader).name;
    if report.runner_up().is_none() {
        return words::nothing_to_choose(report, name);
    }
    let sure = words::verdict(report, robustness).unwrap_or_else(|| words::lead(report));
    if robustness.verdict == Some(Verdict::Clear) {
        return sure;
    }
    let checked = research.first().map(|Doubt { name, .. }| format!("{sure}. To be more certain, check {name}"));
    // What to check stands beside as well: a headline that would be too long goes without.
    checked.filter(|headline| headline.chars().count() <= words::LONGEST_HEADLINE).unwrap_or(sure)
}

/// What choosing wrongly would cost, in whole points as the ranking shows them, or what to do first where nobody leads.
fn stake(report: &Report) -> String {
    let standing = Standing::of(report);
    let (leader, second, lead) = match &standing {
        Standing::NothingSaid(_) | Standing::AllRuledOut => return standing.to_do().to_owned(),
        Standing::Alone(_) => return String::new(),
        Standing::Tied(firsts) => (firsts[0], firsts[1], 0),
        Standing::Leads { leader, second, by } => (*leader, *second, *by),
    };
    let score = |candidate: usize| report.fits.score(candidate);
    let over_mean = whole(score(leader.candidate)) - whole(report.typical_score().unwrap_or_default());
    let (first, next) = (&report.platform(leader).name, &report.platform(second).name);
    if lead == 0 && over_mean == 0 {
        format!("{first} and {next} score the same as the typical platform, so any of them will do")
    } else if lead == 0 {
        format!(
            "{first} and {next} score the same, so either will do. Both beat the typical platform by {}",
            some_points(over_mean)
        )
    } else {
        format!("{first} scores {} more than {next}, and {over_mean} more than the typical platform", some_points(lead))
    }
}

/// On what chances rest, as a source.
#[must_use]
pub fn samples(count: usize) -> String {
    format!(
        "Based on {} simulations in which needs, importance and levels vary within their uncertainty",
        words::thousands(count)
    )
}
