//! The plan, what is shown of it, and what follows from it: the three that change together.

use super::answers::{Answered, Answers};
use super::document::Document;
use super::view::{Page, Shown, View};
use crate::analysis::kept::with_kept;
use crate::analysis::report::Report;
use crate::analysis::robustness::CHUNK;
use crate::analysis::since::Earlier;
use crate::chart::Material;
use crate::chart::fit_bars::FitBars;
use crate::chart::score_table::ScoreTable;
use crate::chart::slope::Slope;
use crate::chart::story::Story;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::quantities::Fraction;
use std::borrow::Cow;
use std::sync::Arc;

/// The plan, what is shown of it, and what follows from it.
#[derive(Debug)]
pub struct Workspace<'a> {
    /// The plan.
    pub document: &'a mut Document,
    /// What is shown.
    pub view: &'a mut View,
    /// What follows.
    pub answers: &'a mut Answers,
}

impl Workspace<'_> {
    /// Takes other platforms as those at hand, and works the answers out anew.
    pub fn take_library(&mut self, library: impl Into<Arc<Library>>) {
        self.document.at_hand = library.into();
        if let Some(earlier) = self.document.earlier.take() {
            // What the earlier plan did not keep is as it is now.
            self.document.earlier = Some(Earlier::new(&earlier.name, (*earlier.plan).clone(), &self.document.at_hand));
        }
        self.rest_on_levels(self.document.kept_levels);
    }

    /// Rests the answer on the levels that the plan kept, or on those at hand, and works it out anew.
    pub fn rest_on_levels(&mut self, kept: bool) {
        let document = &mut *self.document;
        document.kept_levels = kept;
        document.library =
            if kept { Arc::new(with_kept(&document.at_hand, &document.plan)) } else { document.at_hand.clone() };
        self.work_out();
    }

    /// Brings the answers up to date with the plan and the scope.
    pub fn work_out(&mut self) {
        self.document.find_scope();
        self.answers.revision += 1;
        let Document { framework, library, plan, scope, .. } = &*self.document;
        let asked = Self::asked(self.view, plan);
        let report = Report::new(framework, library, &asked, scope, CHUNK.min(plan.samples));
        self.answers.outcome = report.map(|report| {
            if let Ok(before) = &self.answers.outcome {
                report.take_chance_from(&before.report);
            }
            let least_reach = plan.least_reach.map(Fraction::get);
            let bars = FitBars::new(framework, &report, scope, least_reach);
            let robustness = report.robustness.clone();
            Answered { bars, robustness, report: Arc::new(report), story: None, explained: None, slope: None }
        });
        self.tell_story();
        self.explain();
        self.compare_scenario();
    }

    /// What is asked of the platforms: the plan, or one milestone of it alone.
    fn asked<'p>(view: &View, plan: &'p Plan) -> Cow<'p, Plan> {
        match &view.alone {
            Some(milestone) => Cow::Owned(plan.alone(milestone)),
            None => Cow::Borrowed(plan),
        }
    }

    /// Brings the table up to date that explains a score. It closes where its platform is no candidate any more.
    pub fn explain(&mut self) {
        let Ok(answered) = &mut self.answers.outcome else { return };
        let Some(of) = &self.view.explained else {
            answered.explained = None;
            return;
        };
        let Document { framework, library, plan, scope, .. } = &*self.document;
        let asked = Self::asked(self.view, plan);
        let material = Material::new(framework, library, &asked, scope, &answered.report, "");
        let segments = &answered.report.problem.segments;
        let chosen = segments.iter().position(|demand| Some(&demand.name) == of.segment.as_ref());
        answered.explained = ScoreTable::of(&material, &of.platform, chosen.unwrap_or_default());
        if answered.explained.is_none() {
            self.view.explained = None;
        }
    }

    /// Brings the comparison with the chosen scenario up to date.
    pub fn compare_scenario(&mut self) {
        let Ok(answered) = &mut self.answers.outcome else { return };
        let Document { framework, library, plan, scope, .. } = &*self.document;
        let scenario = self.view.versus.as_ref().and_then(|name| plan.scenario(name));
        answered.slope =
            scenario.and_then(|scenario| Slope::new(framework, library, plan, scope, &answered.report, scenario));
    }

    /// Brings the drawer's story up to date.
    pub fn tell_story(&mut self) {
        let Ok(answered) = &mut self.answers.outcome else { return };
        let id = match &self.view.shown {
            Shown::Leader if self.view.page != Page::Where => None,
            Shown::Leader => answered.report.claimed_leader().map(|place| answered.report.platform(place).id.clone()),
            Shown::Platform(id) => Some(id.clone()),
            Shown::Nobody => None,
        };
        answered.story = id.and_then(|id| Story::new(&self.document.framework, &answered.report, &id));
    }
}
