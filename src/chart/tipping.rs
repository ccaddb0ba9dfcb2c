//! The sliders that decide it: how far each stands from where another platform comes first.

use super::audience::milestones_on;
use super::chances::{Call, Chances};
use super::describes::Describes;
use super::material::Material;

/// How many sliders the chart shows.
pub const MOST: usize = 8;

/// The chart "The sliders that decide it".
#[derive(Debug, Clone, PartialEq)]
pub struct Tipping {
    /// The smallest move of one slider that changes the leader, as a sentence, or that there is none.
    pub headline: String,
    /// The sliders that are nearest to a change of leader, nearest first.
    pub calls: Vec<Call>,
    /// The milestones that are on, by position in the framework: shown where no slider changes anything.
    pub on: Vec<usize>,
}

impl Tipping {
    /// The chart of a plan's answers; none without a leader.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        material.report.leader()?;
        let chances = Chances::new(material.framework, material.report, material.robustness);
        Some(Self { headline: chances.decides, calls: chances.calls, on: milestones_on(material.report) })
    }
}

impl Describes for Tipping {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        let title = &self.headline;
        let list: Vec<String> =
            self.calls.iter().take(MOST).map(|call| format!("{} ({})", call.sentence, call.away)).collect();
        if list.is_empty() {
            format!("{title}, wherever on its scale it stands.")
        } else {
            format!("{title}. What would change who comes first, nearest first: {}.", list.join("; "))
        }
    }
}
