//! What charts are made of: the plan, its answers, and what a person chose to look at.

use super::words;
use crate::analysis::report::Report;
use crate::analysis::robustness::Robustness;
use crate::analysis::since::Earlier;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};

/// How many platforms are compared at most.
pub const MOST_COMPARED: usize = 4;
/// How many of the ranking are compared where nobody chose any.
const FIRST_COMPARED: usize = 3;

/// What charts are made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// All platforms; a platform has its colour from its place here.
    pub library: &'a Library,
    /// The plan.
    pub plan: &'a Plan,
    /// For whom the report answers.
    pub scope: &'a Scope,
    /// The answers.
    pub report: &'a Report,
    /// How sure they are, from as many samples as have been drawn.
    pub robustness: &'a Robustness,
    /// The platforms compared; where there is none, the first three of the ranking.
    pub compared: &'a [PlatformId],
    /// The scenario to compare with; none means the plan's first.
    pub versus: Option<&'a str>,
    /// The earlier plan to compare with; none where there is none.
    pub earlier: Option<&'a Earlier>,
    /// The plan as it was when a presentation began; none outside one.
    pub before: Option<&'a Plan>,
    /// Which sheet of the timeline is meant, from 0.
    pub sheet: usize,
    /// The day, as year-month-day.
    pub date: &'a str,
}

impl<'a> Material<'a> {
    /// What charts of a report are made of where nobody chose what to compare: the first of the ranking, and the plan's
    /// first scenario. How sure the answers are is what the report itself says.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        library: &'a Library,
        plan: &'a Plan,
        scope: &'a Scope,
        report: &'a Report,
        date: &'a str,
    ) -> Self {
        let robustness = &report.robustness;
        Self {
            framework,
            library,
            plan,
            scope,
            report,
            robustness,
            compared: &[],
            versus: None,
            earlier: None,
            before: None,
            sheet: 0,
            date,
        }
    }

    /// The platforms compared: those that were chosen and are among the candidates, at most [`MOST_COMPARED`], else the
    /// first three of the ranking.
    #[must_use]
    pub fn compared(&self) -> Vec<PlatformId> {
        compared(self.report, self.compared)
    }

    /// Whom the answers are for, as a sentence has it.
    #[must_use]
    pub fn whom(&self) -> &str {
        words::scope(self.scope)
    }
}

/// The platforms of a report that are compared where so many were chosen: see [`Material::compared`].
#[must_use]
pub fn compared(report: &Report, chosen: &[PlatformId]) -> Vec<PlatformId> {
    let here = chosen.iter().filter(|id| report.problem.position(id).is_some()).take(MOST_COMPARED);
    let here: Vec<PlatformId> = here.cloned().collect();
    if !here.is_empty() {
        return here;
    }
    let first = report.places.iter().take(FIRST_COMPARED);
    first.map(|place| report.platform(*place).id.clone()).collect()
}
