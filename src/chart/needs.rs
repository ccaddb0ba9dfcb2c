//! What a chart needs and where it stands: what the table of charts says of each.

use super::words::Standing;
use crate::analysis::report::Report;

/// What has to be known before a chart says anything, from less to more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// Nothing: it is about the platforms, or says itself what is not known.
    Nothing,
    /// Something of the needs of everybody in the scope.
    Said,
    /// Somebody who leads.
    Leader,
    /// Somebody who leads, and somebody beside it.
    Rival,
    /// Somebody who leads, and where the business is today.
    Today,
}

impl Needs {
    /// Whether so much is known.
    #[must_use]
    pub fn met(self, report: &Report) -> bool {
        if self == Self::Today {
            return report.says_where_today() && Self::Leader.met(report);
        }
        let known = match Standing::of(report) {
            Standing::NothingSaid(_) => Self::Nothing,
            Standing::AllRuledOut => Self::Said,
            Standing::Alone(_) => Self::Leader,
            Standing::Tied(_) | Standing::Leads { .. } => Self::Rival,
        };
        self <= known
    }
}

/// Where a chart stands in a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnWall {
    /// After the answer and where each segment stands.
    BeforeAudience,
    /// Before the milestones on which the answer turns.
    Audience,
    /// After them.
    AfterMilestones,
    /// Where there is an earlier plan to compare with: after how sure the answer is.
    WithEarlier,
    /// Once for each scenario, after that.
    PerScenario,
    /// Once for each quarter in which something is due, after the actions.
    PerQuarter,
    /// In the appendix.
    Appendix,
    /// Nowhere.
    Never,
}

/// The four questions that the program answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Where should we be?
    Where,
    /// How do they differ?
    Differ,
    /// Does it matter?
    Matters,
    /// What follows?
    Follows,
}
