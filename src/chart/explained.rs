//! How the score is made: from a perfect match down to the score of the leader.

mod notes;
mod reach;
mod steps;

pub use notes::{LossNote, deepest};
pub use steps::{ScoreStep, StepOf, Tone};

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, whole};
use crate::domain::id::PlatformId;
use reach::ReachBehind;

/// The chart "How the score is made".
#[derive(Debug, Clone, PartialEq)]
pub struct Explained {
    /// What the score comes to and what it loses, as a sentence.
    pub headline: String,
    /// What is shown, for whom.
    pub subtitle: String,
    /// The platform.
    pub platform: PlatformId,
    /// From a perfect match down to the score: whole points that add up.
    pub steps: Vec<ScoreStep>,
    /// The score of the typical platform, in points; none where there are not two.
    pub typical: Option<f64>,
    /// Why the largest losses are what they are: the two largest of the fit, must-haves, and reach.
    pub notes: Vec<LossNote>,
    /// How good the score is beside the best for made-up audiences, as a sentence; empty for one platform alone.
    pub how_good: String,
    /// Where the reach is known from; none where it does not count who is there.
    pub reach_from: Option<String>,
}

impl Explained {
    /// The chart of a plan's leader; none where nobody may be called that.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let leader = material.report.claimed_leader()?;
        Some(Self::new(material, leader.candidate))
    }

    /// Describes how the score of candidate `i` is made.
    #[must_use]
    pub fn new(material: &Material<'_>, i: usize) -> Self {
        let report = material.report;
        let platform = &report.problem.candidates[i];
        let (fit, score) = (whole(report.fits.fit(i)), whole(report.fits.score(i)));
        let losses = steps::losses(report, i, 100 - fit);
        let counts_reach = report.problem.reach_weight > 0.0;
        let reach = ReachBehind::of(material, i);
        // One platform alone is the best for any audience.
        let alone = report.problem.len() == 1;
        let how_good = if alone { String::new() } else { words::how_good(report, report.by_chance(), i) };
        Self {
            headline: headline(&platform.name, (fit, score), losses.must_haves, &reach),
            subtitle: format!(
                "{} {}: points out of 100, from a perfect match down to the score",
                platform.name,
                words::for_scope(material.scope)
            ),
            platform: platform.id.clone(),
            steps: steps::steps(
                material.framework,
                &losses,
                fit,
                score,
                counts_reach.then(|| words::beside_fit(report, i)),
            ),
            typical: words::typical(report),
            notes: notes::notes(material, i, &losses, &reach, fit - score),
            how_good,
            reach_from: counts_reach.then(|| reach.source(&material.plan.region)),
        }
    }

    /// What the typical platform scores, in words; none where there are not two.
    #[must_use]
    pub fn typical_words(&self) -> Option<String> {
        words::typical_words(self.typical)
    }
}

fn headline(name: &str, (fit, score): (i64, i64), out: i64, reach: &ReachBehind) -> String {
    let on_fit = match 100 - fit {
        0 => "it loses nothing on fit".to_owned(),
        lost if out > 0 => format!("it loses {} on fit, {out} of them to must-haves", words::some_points(lost)),
        lost => format!("it loses {} on fit", words::some_points(lost)),
    };
    let more = match fit - score {
        0 => String::new(),
        lost => format!(", and {lost} more {}", reach.why()),
    };
    format!("{name} scores {score} out of 100: {on_fit}{more}")
}

impl Describes for Explained {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let steps: Vec<String> = self.steps.iter().map(|step| format!("{} {}", step.name, step.figure())).collect();
        let notes: Vec<String> = self.notes.iter().map(|note| format!("{}. {}", note.heading, note.text)).collect();
        let typical = self.typical_words().map_or_else(String::new, |words| format!("{words}. "));
        let said = format!("{}. {}. {typical}{} {}", self.headline, steps.join(", "), notes.join(" "), self.how_good);
        said.trim_end().to_owned()
    }

    fn sources(&self) -> Vec<String> {
        self.reach_from.iter().cloned().collect()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |step: &ScoreStep| Entry {
            id: match step.of {
                StepOf::Perfect => "step-perfect".to_owned(),
                StepOf::Milestone(j) => format!("step-{j}"),
                StepOf::MustHave => "step-must-have".to_owned(),
                StepOf::Fit => "step-fit".to_owned(),
                StepOf::Reach => "step-reach".to_owned(),
                StepOf::Score => "step-score".to_owned(),
            },
            name: step.name.clone(),
            label: format!("{}: {}", step.name, step.figure()),
            strong: step.is_sum(),
        };
        self.steps.iter().map(entry).collect()
    }
}
