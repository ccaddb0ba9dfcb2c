//! The answers of a state: worked out anew when the plan, the scope or the platforms change.

use super::{Shown, State, scopes};
use crate::analysis::kept::with_kept;
use crate::analysis::report::Report;
use crate::analysis::robustness::{CHUNK, Robustness};
use crate::app::page::Page;
use crate::chart::fit_bars::FitBars;
use crate::chart::material::compared;
use crate::chart::slope::Slope;
use crate::chart::story::Story;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::points::Fraction;
use std::borrow::Cow;
use std::sync::Arc;

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
    /// The ranking beside that of a scenario, where one is chosen.
    pub slope: Option<Slope>,
}

impl State {
    /// Takes other platforms as those at hand, and works the answers out anew.
    pub fn take_library(&mut self, library: impl Into<Arc<Library>>) {
        self.at_hand = library.into();
        self.rest_on_levels(self.kept_levels);
    }

    /// Rests the answer on the levels that the plan kept, or on those at hand, and works it out anew.
    pub fn rest_on_levels(&mut self, kept: bool) {
        self.kept_levels = kept;
        self.library = if kept { Arc::new(with_kept(&self.at_hand, &self.plan)) } else { self.at_hand.clone() };
        self.work_out();
    }

    /// Brings the answers up to date with the plan and the scope.
    pub fn work_out(&mut self) {
        self.find_scope();
        self.revision += 1;
        let asked = match &self.alone {
            Some(milestone) => Cow::Owned(self.plan.alone(milestone)),
            None => Cow::Borrowed(self.plan.as_ref()),
        };
        let report = Report::new(&self.framework, &self.library, &asked, &self.scope, CHUNK.min(self.plan.samples));
        self.answer = report.map(|report| {
            let least_reach = self.plan.least_reach.map(Fraction::get);
            let bars = FitBars::new(&self.framework, &report, &self.scope, least_reach);
            let robustness = report.robustness.clone();
            Answered { bars, robustness, report: Arc::new(report), story: None, slope: None }
        });
        self.tell_story();
        self.compare_scenario();
    }

    /// Finds the scope in the plan again, whose segments may have other names now.
    fn find_scope(&mut self) {
        let scopes = scopes(&self.plan);
        if let Some(place) = scopes.iter().position(|scope| *scope == self.scope) {
            self.scope_place = place;
        } else {
            self.scope_place = self.scope_place.min(scopes.len().saturating_sub(1));
            self.scope = scopes.get(self.scope_place).cloned().unwrap_or_default();
        }
    }

    /// Brings the comparison with the chosen scenario up to date.
    pub fn compare_scenario(&mut self) {
        let Ok(answered) = &mut self.answer else { return };
        let scenario = self.versus.as_ref().and_then(|name| self.plan.scenario(name));
        answered.slope = scenario.and_then(|scenario| {
            Slope::new(&self.framework, &self.library, &self.plan, &self.scope, &answered.report, scenario)
        });
    }

    /// The platforms that are compared, two to four: those that a person chose, or the first three of the ranking.
    #[must_use]
    pub fn compared_platforms(&self) -> Vec<PlatformId> {
        let Ok(answered) = &self.answer else { return Vec::new() };
        compared(&answered.report, &self.compared)
    }

    /// Brings the drawer's story up to date.
    pub fn tell_story(&mut self) {
        let Ok(answered) = &mut self.answer else { return };
        let id = match &self.shown {
            Shown::Leader if self.page != Page::Where => None,
            Shown::Leader => answered.report.leader().map(|place| answered.report.platform(place).id.clone()),
            Shown::Platform(id) => Some(id.clone()),
            Shown::Nobody => None,
        };
        answered.story = id.and_then(|id| Story::new(&self.framework, &answered.report, &id));
    }
}
