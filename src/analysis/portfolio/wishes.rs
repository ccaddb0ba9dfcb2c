//! What a portfolio has to respect, and what a set of platforms is.

use crate::analysis::problem::Problem;
use crate::domain::id::PlatformId;
use crate::domain::plan::Plan;
use crate::domain::quantities::Capacity;
use crate::domain::sorting::Inserted as _;
use std::collections::{BTreeMap, BTreeSet};

/// The most platforms that are chosen.
pub const MOST: usize = 5;

/// Sets within this distance of each other are equally good, and hours within it are equally many.
pub(super) const TIE: f64 = 1e-9;

/// A set of platforms and what it gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// The platforms, by position in the problem, in the order of their ids.
    pub platforms: Vec<usize>,
    /// Coverage and mean score weighed by the plan's complement, in points.
    pub value: f64,
    /// What the platforms give together to those who are there, in points.
    pub coverage: f64,
    /// The mean of their scores, in points.
    pub mean_score: f64,
    /// The hours a week that it takes.
    pub hours: f64,
    /// Whether some of these are a guess.
    pub guess: bool,
    /// The greatest value of a set of this size, in points: more than its own where it changes less of what is done today.
    pub best_value: f64,
    /// Whether no other set of this size is better, or as good and nearer to what is done today.
    pub proved: bool,
    /// How much better another set could be at most, in points; 0 when proved.
    pub gap: f64,
}

/// What a portfolio has to respect.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wishes {
    /// Platforms that are always in.
    pub pinned: Vec<PlatformId>,
    /// Platforms that the plan excludes.
    pub excluded: BTreeSet<PlatformId>,
    /// How many to choose; the suggested number when absent.
    pub size: Option<usize>,
    /// The weight of coverage against mean score, as a fraction.
    pub complement: f64,
    /// Hours a week that platforms take, as far as somebody said: those of the plan, else of today.
    pub hours: BTreeMap<PlatformId, f64>,
    /// Hours a week that the accounts of today take now, as far as somebody said.
    pub now: BTreeMap<PlatformId, f64>,
    /// How many hours a week there are in all; no limit when absent.
    pub capacity: Option<f64>,
    /// The platforms of today that the library has and the plan does not exclude.
    pub today: Vec<PlatformId>,
    /// Platforms of today that the plan excludes or the library does not have.
    pub gone: Vec<PlatformId>,
    /// How much less a set may be worth than the best, in points, to be nearer to today's.
    pub inertia: f64,
}

/// The hours a week of a platform of which nobody said anything.
pub const GUESS: f64 = 3.0;

impl Wishes {
    /// What a plan asks for of the candidates of a problem.
    #[must_use]
    pub fn of(plan: &Plan, problem: &Problem) -> Self {
        let (today, gone) = plan.today.keys().cloned().partition(|id| problem.position(id).is_some());
        let now = plan.today.iter().filter_map(|(id, account)| Some((id.clone(), account.hours?.get())));
        let now = now.into_map();
        let planned = plan.hours.iter().map(|(id, hours)| (id.clone(), hours.get()));
        Self {
            pinned: plan.pinned.clone(),
            excluded: plan.excluded.iter().cloned().into_set(),
            size: plan.portfolio_size.map(usize::from),
            complement: plan.complement.get(),
            hours: now.clone().into_iter().chain(planned).into_map(),
            now,
            capacity: plan.capacity.map(Capacity::get),
            today,
            gone,
            inertia: plan.inertia.get(),
        }
    }

    /// The hours a week of a platform, and whether they are a guess.
    #[must_use]
    pub fn hours_of(&self, platform: &PlatformId) -> (f64, bool) {
        known(&self.hours, platform)
    }

    /// The hours a week that a platform takes now, and whether they are a guess.
    pub(super) fn hours_now(&self, platform: &PlatformId) -> (f64, bool) {
        known(&self.now, platform)
    }
}

fn known(hours: &BTreeMap<PlatformId, f64>, platform: &PlatformId) -> (f64, bool) {
    hours.get(platform).map_or((GUESS, true), |hours| (*hours, false))
}
