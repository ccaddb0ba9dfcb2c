//! Who would lead for an audience that is not in the plan yet: one to start from, or one that a survey tells of.

use crate::app::survey::SurveyState;
use crate::app::view::Page;
use crate::app::workspace::Workspace;
use crate::chart::preset_previews::{leader, offers};
use crate::storage;
use crate::survey::Part;

/// Brings who would lead up to date where that is shown: once for each revision of the answers.
pub(super) fn bring_up_to_date(work: &mut Workspace<'_>, survey: &mut SurveyState) {
    let (framework, library, plan) = (&work.document.framework, &work.document.library, &work.document.plan);
    let revision = Some(work.answers.revision);
    if work.view.page != Page::Presets {
        (work.answers.offers, work.answers.offers_for) = (Vec::new(), None);
    } else if work.answers.offers_for != revision {
        work.answers.offers = offers(framework, library, plan, storage::presets());
        work.answers.offers_for = revision;
    }
    if let Some(open) = survey.open.as_mut().filter(|open| open.leaders_for != revision)
        && work.view.page == Page::Survey
    {
        let parts = open.counted.parts.iter().flatten();
        let leads = |part: &Part| leader(framework, library, plan, &part.segment);
        open.leaders = parts.map(leads).collect();
        open.leaders_for = revision;
    }
}
