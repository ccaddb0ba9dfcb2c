//! How the answer was worked out and what it rests on, in a few sentences for those who ask.

use super::cited::{cited, in_a_row};
use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::report::Report;
use crate::domain::plan::TuningMode;
use crate::domain::sorting::Inserted as _;
use std::collections::BTreeSet;

/// What the line about the score is called.
pub const SCORE: &str = "Score";

/// How many sources are named.
const NAMED: usize = 5;

/// The page "How we worked this out".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// What it rests on, as a sentence.
    pub headline: String,
    /// What each thing is, and how it is worked out.
    pub lines: Vec<(&'static str, String)>,
}

impl Method {
    /// The method of a plan's answers.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Self {
        let Material { framework, report, plan, .. } = *material;
        let milestones: Vec<&str> = framework.milestones.iter().map(|milestone| milestone.name.as_str()).collect();
        let tuned = match plan.setting {
            TuningMode::Typical => "",
            TuningMode::Tuned => " Platforms count as near to the need as their settings bring them.",
        };
        let mut lines = vec![
            (
                "Milestones",
                format!(
                    "The milestones describe what people need and what a platform is for: {}. Each goes from 0 to 100.",
                    words::list(&milestones)
                ),
            ),
            (
                "Fit",
                format!(
                    "The fit is 100 where a platform is what people need, and falls with each gap, the more the milestone \
                     matters to them.{tuned}"
                ),
            ),
            (SCORE, score(report)),
            (
                "Combined score",
                "The combined score of several platforms takes, on each milestone, the one that does most for it."
                    .to_owned(),
            ),
            (
                "How sure",
                format!(
                    "We ran {} simulations, in which needs, importance and levels vary by as much as we are unsure of them.",
                    words::thousands(material.robustness.samples)
                ),
            ),
            ("Levels", levels(material)),
        ];
        lines.extend(words::asked_in(plan).map(|asked| ("Needs", asked)));
        lines.extend(reach(report).map(|reach| ("Reach", reach)));
        Self { headline: "How we worked this out, and what it rests on".to_owned(), lines }
    }
}

/// What makes a score of a fit.
fn score(report: &Report) -> String {
    let weight = report.problem.reach_weight;
    if weight <= 0.0 {
        return "The score is the fit: reach does not count in this plan.".to_owned();
    }
    format!(
        "The score is the fit, less what is lost because some of the audience is not there. How much reach counts: {}.",
        words::reach_weight(weight)
    )
}

/// Where the levels are from.
fn levels(material: &Material<'_>) -> String {
    let candidates = &material.report.problem.candidates;
    let cells = || candidates.iter().flat_map(|platform| platform.milestones.values());
    let facts: usize = cells().map(|cell| cell.evidence.len()).sum();
    let basis = words::basis(candidates);
    match facts {
        0 => basis,
        facts => format!("{basis} They rest on {} facts.", words::thousands(facts)),
    }
}

/// Where the figures of reach are from; none where there are none.
fn reach(report: &Report) -> Option<String> {
    let known = report.reach.iter().flatten();
    let sources: BTreeSet<String> = known.map(cited).into_set();
    let all = report.reach.len();
    let unknown = report.reach.iter().filter(|reach| reach.is_none()).count();
    if sources.is_empty() {
        return None;
    }
    let named: Vec<&str> = sources.iter().map(String::as_str).take(NAMED).collect();
    let more = match sources.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let without = match unknown {
        0 => String::new(),
        1 => format!(" One of {all} platforms has no figure."),
        n => format!(" {n} of {all} platforms have no figure."),
    };
    Some(format!("Usage figures are from {}{more}.{without}", in_a_row(&named)))
}

impl Describes for Method {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(|(what, text)| format!("{what}: {text}")).collect();
        format!("{}. {}", self.headline, lines.join(" "))
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |((what, text), number): (&(&'static str, String), usize)| Entry {
            id: format!("line-{number}"),
            name: (*what).to_owned(),
            label: format!("{what} {text}"),
            strong: true,
        };
        self.lines.iter().zip(1..).map(entry).collect()
    }
}
