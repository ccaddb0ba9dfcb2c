//! The plan that is worked on: what it rests on, where it is kept, and for whom the answer is wanted.

use super::saving::OverwritePolicy;
use crate::analysis::since::Earlier;
use crate::chart::news::News;
use crate::domain::framework::Framework;
use crate::domain::history::History;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::format::read_plan;
use crate::storage::SAMPLE_PLAN;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The plan that is worked on.
#[derive(Debug)]
pub struct Document {
    /// The milestones.
    pub framework: Arc<Framework>,
    /// The platforms as they are at hand.
    pub at_hand: Arc<Library>,
    /// The platforms that the answer rests on: those at hand, or with the levels that the plan kept.
    pub library: Arc<Library>,
    /// Whether the answer rests on the levels that the plan kept, in place of those of now.
    pub kept_levels: bool,
    /// The plan as it is now.
    pub plan: Arc<Plan>,
    /// What profiles have learnt since the plan was last looked at, until a person has read it.
    pub news: Option<News>,
    /// The earlier plan that it is compared with.
    pub earlier: Option<Earlier>,
    /// The plans before and after it.
    pub history: History,
    /// Where the plan is kept.
    pub file: PlanFile,
    /// For whom the answer is.
    pub scope: Scope,
    /// Where that scope stands among the tabs, so that it is found again when a segment's name changes.
    scope_place: usize,
    /// What is odd about the plan or the library, each as a sentence.
    pub warnings: Vec<String>,
    /// The sample plan, where it goes with the framework and the library.
    pub sample: Option<Plan>,
}

/// Where a plan is kept.
#[derive(Debug)]
pub struct PlanFile {
    /// Its file; none while it has not been saved.
    pub path: Option<PathBuf>,
    /// The plan as the file holds it, or as it began.
    pub saved: Arc<Plan>,
}

impl Document {
    /// A plan that was read, from its file if it has one.
    #[must_use]
    pub fn new(framework: Framework, library: Library, plan: Plan, path: Option<PathBuf>) -> Self {
        let (plan, library) = (Arc::new(plan), Arc::new(library));
        Self {
            sample: read_plan(SAMPLE_PLAN, &framework, &library).ok().map(|read| read.plan),
            news: News::of(&framework, &library, &plan),
            framework: Arc::new(framework),
            at_hand: library.clone(),
            library,
            kept_levels: false,
            scope: first_scope(&plan),
            scope_place: 0,
            file: PlanFile { path, saved: plan.clone() },
            plan,
            earlier: None,
            history: History::default(),
            warnings: Vec::new(),
        }
    }

    /// Whether the plan has changes that its file does not have.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        !Arc::ptr_eq(&self.plan, &self.file.saved) && self.plan != self.file.saved
    }

    /// Whether the plan is the sample as it came.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.began_as_sample() && !self.is_unsaved()
    }

    /// Whether the plan is not saved yet and began as the sample.
    #[must_use]
    pub fn began_as_sample(&self) -> bool {
        self.file.path.is_none() && self.sample.as_ref() == Some(self.file.saved.as_ref())
    }

    /// The segments that the answer is for and of which nothing has been said yet.
    #[must_use]
    pub fn untouched(&self) -> Vec<&str> {
        let segments = self.plan.segments_of(&self.scope);
        segments.filter(|segment| segment.is_untouched(&self.framework)).map(|segment| segment.name.as_str()).collect()
    }

    /// What has been agreed about the file of the plan: it may be replaced, when the plan came from it.
    #[must_use]
    pub fn agreed(&self, path: &Path) -> OverwritePolicy {
        if self.file.path.as_deref() == Some(path) { OverwritePolicy::Replace } else { OverwritePolicy::Nothing }
    }

    /// The name of the segment whose sliders are shown, when the scope is one.
    #[must_use]
    pub fn segment_shown(&self) -> Option<&str> {
        match &self.scope {
            Scope::Everyone => None,
            Scope::Segment(name) => Some(name),
        }
    }

    /// Finds the scope in the plan again, whose segments may have other names now.
    pub(super) fn find_scope(&mut self) {
        let scopes = scopes(&self.plan);
        if let Some(place) = scopes.iter().position(|scope| *scope == self.scope) {
            self.scope_place = place;
        } else {
            self.scope_place = self.scope_place.min(scopes.len().saturating_sub(1));
            self.scope = scopes.get(self.scope_place).cloned().unwrap_or_default();
        }
    }
}

/// The scope that a plan opens in: its first segment, so that there are sliders to drag; everyone, where it says where the business is
/// today, as what to keep and to stop is decided for all.
#[must_use]
pub fn first_scope(plan: &Plan) -> Scope {
    if !plan.today.is_empty()
        && let Some(everyone) = scopes(plan).into_iter().next()
    {
        return everyone;
    }
    plan.segments.first().map_or(Scope::Everyone, |segment| Scope::Segment(segment.name.clone()))
}

/// The scopes that a plan's tabs offer: everyone where there are two segments or more, then each segment.
#[must_use]
pub fn scopes(plan: &Plan) -> Vec<Scope> {
    let everyone = (plan.segments.len() > 1).then_some(Scope::Everyone);
    everyone.into_iter().chain(plan.segments.iter().map(|segment| Scope::Segment(segment.name.clone()))).collect()
}
