//! A plan and a library as dense numbers, ready for arithmetic.

use super::reach::{ReachFactor, ReachFrom, factors};
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope, TuningMode};
use crate::domain::platform::Platform;
use crate::domain::quantities::LeastMatch;
use crate::domain::sorting::sort_by;
use std::sync::Arc;

/// Why there is no answer, as a sentence for the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NothingToCompare {
    /// All importances of a segment are 0.
    #[error("no milestone counts for “{0}”; turn at least one on, and give it an importance above 0")]
    NothingMatters(String),
    /// No platform is left.
    #[error(
        "there is no platform to compare: the library is empty, the plan excludes every platform, or no profile has all its levels"
    )]
    NoPlatforms,
    /// The plan has no segment of that name.
    #[error("the plan has no segment called “{0}”")]
    NoSuchSegment(String),
}

/// The numbers of a plan, its candidates and its framework, in arrays.
///
/// With `n` candidates, `m` milestones and `k` kinds of content, arrays over platforms are row by row: the entry of
/// platform `i` and milestone `j` stands at `i * m + j`.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The candidates, by name (code points), then by id: ties are settled by position.
    pub candidates: Vec<Arc<Platform>>,
    /// The number of milestones `m`.
    pub milestones: usize,
    /// The number of kinds of content `k`.
    pub kinds: usize,
    /// Levels in points, `n × m`.
    pub levels: Vec<f64>,
    /// The least level that levers allow, in points, `n × m`.
    pub lowest: Vec<f64>,
    /// The greatest level that levers allow, in points, `n × m`.
    pub highest: Vec<f64>,
    /// Half the width of the band around each level, in points, `n × m`.
    pub level_spreads: Vec<f64>,
    /// Content support in points, `n × k`.
    pub support: Vec<f64>,
    /// Match lost per point of shortfall, `m`.
    pub shortfall_per_point: Vec<f64>,
    /// Match lost per point of excess, `m`.
    pub excess_per_point: Vec<f64>,
    /// Whether a milestone carries the kinds of content, `m`.
    pub carries_content: Vec<bool>,
    /// The segments of the scope. At least one.
    pub segments: Vec<Demand>,
    /// How much it counts who is there and what they come for, as a fraction.
    pub reach_weight: f64,
    /// What is left of the fit of each candidate for each segment, `n × G`.
    pub reach_factors: Vec<ReachFactor>,
    /// Platforms as they are, or with their levers used.
    pub setting: TuningMode,
    /// Half the width of the band around every importance.
    pub importance_spread: f64,
}

/// What one segment asks for.
#[derive(Debug, Clone)]
pub struct Demand {
    /// The segment's name.
    pub name: String,
    /// Its part of the scope, as a fraction.
    pub share: f64,
    /// Whether each milestone is switched on, `m`.
    pub on: Vec<bool>,
    /// Needs in points, `m`.
    pub needs: Vec<f64>,
    /// Half the width of the band around each need, in points, `m`.
    pub spreads: Vec<f64>,
    /// Importances from 0 to 10, `m`; 0 where a milestone is off.
    pub importances: Vec<f64>,
    /// Weights as fractions that add up to 1, `m`.
    pub weights: Vec<f64>,
    /// The least match accepted, `m`; 0 where there is no deal-breaker.
    pub least_match: Vec<f64>,
    /// Content interest as fractions that add up to 1, `k`; empty where no interest is stated.
    pub interest: Vec<f64>,
}

impl Problem {
    /// Brings a plan and a library together for a scope.
    ///
    /// # Errors
    /// [`NothingToCompare`] when no platform is left, when all importances of a segment in the scope are 0, or when
    /// the plan does not have the segment that the scope names.
    pub fn new(framework: &Framework, library: &Library, plan: &Plan, scope: &Scope) -> Result<Self, NothingToCompare> {
        let mut candidates = plan.candidates(framework, library);
        if candidates.is_empty() {
            return Err(NothingToCompare::NoPlatforms);
        }
        sort_by(&mut candidates, |a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        let mut problem = Self {
            milestones: framework.milestones.len(),
            kinds: framework.kinds.len(),
            levels: Vec::new(),
            lowest: Vec::new(),
            highest: Vec::new(),
            level_spreads: Vec::new(),
            support: Vec::new(),
            shortfall_per_point: framework.milestones.iter().map(|m| m.shortfall.cost.get() / 100.0).collect(),
            excess_per_point: framework.milestones.iter().map(|m| m.excess.cost.get() / 100.0).collect(),
            carries_content: framework.milestones.iter().map(|m| m.carries_content).collect(),
            segments: Vec::new(),
            reach_weight: plan.reach_weight.get(),
            reach_factors: Vec::new(),
            setting: plan.setting,
            importance_spread: plan.importance_spread.get(),
            candidates,
        };
        problem.read_candidates(framework);
        let mut by_segment: Vec<Vec<ReachFactor>> = Vec::new();
        for segment in plan.segments_of(scope) {
            problem.segments.push(Demand::new(framework, segment)?);
            by_segment.push(factors(framework, &problem.candidates, segment, &plan.region, problem.reach_weight));
        }
        problem.reach_factors = (0..problem.len()).flat_map(|i| by_segment.iter().map(move |of| of[i])).collect();
        if problem.segments.is_empty() {
            let Scope::Segment(name) = scope else { return Err(NothingToCompare::NoSuchSegment(String::new())) };
            return Err(NothingToCompare::NoSuchSegment(name.clone()));
        }
        problem.share_out();
        Ok(problem)
    }

    fn read_candidates(&mut self, framework: &Framework) {
        for platform in &self.candidates {
            for milestone in &framework.milestones {
                // A profile is only read when it has every milestone of the framework.
                let (level, (low, high)) = platform
                    .milestones
                    .get(&milestone.id)
                    .map_or((0.0, (0.0, 0.0)), |cell| (cell.level.get(), cell.reach_of_levers()));
                self.levels.push(level);
                self.lowest.push(low);
                self.highest.push(high);
                self.level_spreads.push(platform.milestones.get(&milestone.id).map_or(0.0, |c| c.confidence.spread()));
            }
            self.support.extend(
                framework.kinds.iter().map(|kind| platform.content.get(&kind.id).map_or(0.0, |support| support.get())),
            );
        }
    }

    /// Turns relative shares into fractions of the scope.
    fn share_out(&mut self) {
        // Dividing each by the largest first keeps the sum finite for shares of any size.
        let largest = self.segments.iter().map(|demand| demand.share).fold(0.0, f64::max);
        let total: f64 = self.segments.iter().map(|demand| demand.share / largest).sum();
        for demand in &mut self.segments {
            demand.share = demand.share / largest / total;
        }
    }

    /// The number of candidates `n`.
    #[must_use]
    pub fn len(&self) -> usize {
        self.candidates.len()
    }

    /// Whether there is no candidate; a problem always has one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.candidates.is_empty()
    }

    /// What is left of the fit of candidate `i` for segment `g`.
    #[must_use]
    pub fn reach_factor(&self, i: usize, g: usize) -> ReachFactor {
        self.reach_factors[i * self.segments.len() + g]
    }

    /// The share of the scope's people who use candidate `i`, known or assumed, as a fraction: the mean over segments by share.
    #[must_use]
    pub fn reach_that_counts(&self, i: usize) -> f64 {
        self.segments.iter().enumerate().map(|(g, demand)| demand.share * self.reach_factor(i, g).reach).sum()
    }

    /// Whether the reach of candidate `i` is assumed for some segment.
    #[must_use]
    pub fn assumes_reach(&self, i: usize) -> bool {
        (0..self.segments.len()).any(|g| self.reach_factor(i, g).from == ReachFrom::Assumed)
    }

    /// Whether this problem and another have all in common but what people need, and what they must have.
    #[must_use]
    pub fn differs_in_needs_alone(&self, other: &Self) -> bool {
        let asks_alike = |(one, other): (&Demand, &Demand)| one.share == other.share && one.weights == other.weights;
        self.candidates.len() == other.candidates.len()
            && self.candidates.iter().zip(&other.candidates).all(|(one, other)| Arc::ptr_eq(one, other))
            && self.segments.len() == other.segments.len()
            && self.segments.iter().zip(&other.segments).all(asks_alike)
            && self.reach_factors == other.reach_factors
            && self.setting == other.setting
            && self.levels == other.levels
            && self.shortfall_per_point == other.shortfall_per_point
            && self.excess_per_point == other.excess_per_point
    }

    /// The position of a platform among the candidates.
    #[must_use]
    pub fn position(&self, id: &PlatformId) -> Option<usize> {
        self.candidates.iter().position(|platform| platform.id == *id)
    }
}

impl Demand {
    fn new(framework: &Framework, segment: &Segment) -> Result<Self, NothingToCompare> {
        let wishes: Vec<_> = framework.milestones.iter().map(|m| segment.active(&m.id)).collect();
        let importances: Vec<f64> = wishes.iter().map(|wish| wish.map_or(0.0, |w| w.importance.get())).collect();
        let total: f64 = importances.iter().sum();
        if total <= 0.0 {
            return Err(NothingToCompare::NothingMatters(segment.name.clone()));
        }
        let interest: Vec<f64> =
            framework.kinds.iter().map(|kind| segment.content.get(&kind.id).map_or(0.0, |i| i.get())).collect();
        let interest_total: f64 = interest.iter().sum();
        Ok(Self {
            name: segment.name.clone(),
            share: segment.share.get(),
            on: wishes.iter().map(Option::is_some).collect(),
            needs: wishes.iter().map(|wish| wish.map_or(0.0, |w| w.need.get())).collect(),
            spreads: wishes.iter().map(|wish| wish.map_or(0.0, |w| w.spread.get())).collect(),
            weights: importances.iter().map(|importance| importance / total).collect(),
            importances,
            least_match: wishes
                .iter()
                .map(|wish| wish.and_then(|w| w.deal_breaker).map_or(0.0, LeastMatch::get))
                .collect(),
            interest: if interest_total > 0.0 {
                interest.iter().map(|i| i / interest_total).collect()
            } else {
                Vec::new()
            },
        })
    }
}
