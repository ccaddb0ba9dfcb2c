//! Making the figures of the answers as sure as the plan asks for.

use crate::analysis::robustness::Robustness;
use crate::app::answers::Answers;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::workspace::Workspace;

/// What makes the figures of the answers as sure as the plan asks for; none where they are.
#[must_use]
pub fn refine(document: &Document, answers: &Answers) -> Option<Effect> {
    let report = answers.outcome.as_ref().ok()?.report.clone();
    let (samples, seed) = (document.plan.samples, document.plan.seed);
    let enough = report.robustness.samples >= usize::try_from(samples).unwrap_or(usize::MAX);
    let found =
        report.chance_drawn().is_some() && report.portfolio_found().is_some() && report.frontier_found().is_some();
    (!enough || !found).then_some(Effect::Refine { revision: answers.revision, report, samples, seed })
}

/// Takes over what was drawn, unless the answers have changed meanwhile.
pub(super) fn refined(work: &mut Workspace<'_>, revision: u64, robustness: Robustness) {
    if revision == work.answers.revision
        && let Ok(answered) = &mut work.answers.outcome
    {
        answered.robustness = robustness;
        work.explain();
    }
}
