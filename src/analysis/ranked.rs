//! A plan's ranking alone: who comes where, without everything else that a report answers.

use super::fit::Fits;
use super::problem::{NothingToCompare, Problem};
use super::ranking::{RankedPlatform, rank};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::platform::Platform;
use std::sync::Arc;

/// The ranking of a plan for a scope, with what it rests on.
#[derive(Debug, Clone)]
pub struct Ranked {
    /// The numbers of the plan and its candidates.
    pub problem: Problem,
    /// Fits and scores.
    pub fits: Fits,
    /// The candidates, best first, those that are ruled out last.
    pub places: Vec<RankedPlatform>,
}

impl Ranked {
    /// Ranks the candidates of a plan for a scope.
    ///
    /// # Errors
    /// [`NothingToCompare`] as [`Problem::new`] says it.
    pub fn new(framework: &Framework, library: &Library, plan: &Plan, scope: &Scope) -> Result<Self, NothingToCompare> {
        let problem = Problem::new(framework, library, plan, scope)?;
        let fits = Fits::of(&problem);
        let places = rank(&fits, problem.len());
        Ok(Self { problem, fits, places })
    }

    /// The first; none where every platform is ruled out.
    #[must_use]
    pub fn leader(&self) -> Option<RankedPlatform> {
        self.places.first().copied().filter(|place| place.rank.is_some())
    }

    /// The platform at a place.
    #[must_use]
    pub fn platform(&self, place: RankedPlatform) -> &Arc<Platform> {
        &self.problem.candidates[place.candidate]
    }

    /// The score of the platform at a place, in points.
    #[must_use]
    pub fn score(&self, place: RankedPlatform) -> f64 {
        self.fits.score(place.candidate)
    }

    /// A platform's rank and its score in points; none where it is ruled out or no candidate.
    #[must_use]
    pub fn of(&self, id: &PlatformId) -> Option<(usize, f64)> {
        let i = self.problem.position(id)?;
        let place = self.places.iter().find(|place| place.candidate == i)?;
        Some((place.rank?, self.score(*place)))
    }
}
