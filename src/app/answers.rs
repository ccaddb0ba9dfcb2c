//! What follows from the plan: worked out anew when the plan, the scope or the platforms change.

use super::view::View;
use crate::analysis::problem::NothingToCompare;
use crate::analysis::report::Report;
use crate::analysis::robustness::Robustness;
use crate::chart::fit_bars::FitBars;
use crate::chart::material::compared;
use crate::chart::preset_previews::PresetPreview;
use crate::chart::score_table::ScoreTable;
use crate::chart::slope::Slope;
use crate::chart::story::Story;
use crate::domain::id::PlatformId;
use std::sync::Arc;

/// What follows from the plan and the scope of now.
#[derive(Debug)]
pub struct Answers {
    /// How often the answers have been worked out anew.
    pub revision: u64,
    /// The answers, or why there are none.
    pub outcome: Result<Answered, NothingToCompare>,
    /// The audiences to start from, while they are shown.
    pub offers: Vec<PresetPreview>,
    /// The revision that they were worked out for.
    pub(super) offers_for: Option<u64>,
}

/// What follows from a plan, with the words for it.
#[derive(Debug)]
pub struct Answered {
    /// The figures, with a first estimate of how sure they are.
    pub report: Arc<Report>,
    /// How sure they are, from as many samples as have been drawn.
    pub robustness: Robustness,
    /// The ranking as a chart.
    pub bars: FitBars,
    /// The story of the platform in the drawer.
    pub story: Option<Story>,
    /// How the score is made that is explained.
    pub explained: Option<ScoreTable>,
    /// The ranking beside that of a scenario, where one is chosen.
    pub slope: Option<Slope>,
}

/// None yet.
impl Default for Answers {
    fn default() -> Self {
        Self { revision: 0, outcome: Err(NothingToCompare::NoPlatforms), offers: Vec::new(), offers_for: None }
    }
}

impl Answers {
    /// The platforms that are compared, two to four: those that a person chose, or the first three of the ranking.
    #[must_use]
    pub fn compared(&self, view: &View) -> Vec<PlatformId> {
        let Ok(answered) = &self.outcome else { return Vec::new() };
        compared(&answered.report, &view.compared)
    }

    /// The table that explains a score, where one is open.
    #[must_use]
    pub fn explained(&self) -> Option<&ScoreTable> {
        self.outcome.as_ref().ok()?.explained.as_ref()
    }

    /// Whether the drawer tells a platform's story.
    #[must_use]
    pub fn tells_story(&self) -> bool {
        self.outcome.as_ref().is_ok_and(|answered| answered.story.is_some())
    }
}
