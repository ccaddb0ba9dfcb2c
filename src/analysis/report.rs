//! Everything that is known of a plan, built once for each of its revisions.

use super::advice::{Advice, advise};
use super::difference::{PositioningMap, positioning_map};
use super::fit::Fits;
use super::kinds::kinds;
use super::matching::Match;
use super::portfolio::{Budget, Joined, Portfolio, Wishes, can_suggest, frontier, joining, portfolio};
use super::problem::{NothingToCompare, Problem};
use super::ranking::{RankedPlatform, rank, typical_score};
use super::reach::{self, Reach};
use super::robustness::{ByChance, Firsts, Robustness, Sampler, robustness};
use super::tipping::{LeaderChange, LeaderIntervals, fragile, rails};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{LittleSaid, Plan, Scope, TuningMode};
use crate::domain::platform::Platform;
use std::sync::{Arc, OnceLock};

/// As few samples as a report can have.
pub const FEW: u32 = 100;

/// What a platform could have with its levers used, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tuned {
    /// Its overall fit.
    pub fit: f64,
    /// Its overall score.
    pub score: f64,
}

/// The answers to a plan's questions, for one scope.
#[derive(Debug, Clone)]
pub struct Report {
    /// The numbers that the answers rest on.
    pub problem: Problem,
    /// Fits and what they are made of.
    pub fits: Fits,
    /// The candidates, best first, those that are ruled out last.
    pub places: Vec<RankedPlatform>,
    /// Which share of the scope uses each candidate, in the order of the problem.
    pub reach: Vec<Option<Reach>>,
    /// Overall fits and scores with the levers used, in the order of the problem.
    pub tuned: Vec<Tuned>,
    /// Who would lead at each position of each slider, for each segment of the scope.
    pub rails: Vec<LeaderIntervals>,
    /// The nearest change of leader on each slider, nearest first.
    pub fragile: Vec<LeaderChange>,
    /// Platforms and segments on a plane.
    pub map: PositioningMap,
    /// How sure all this is.
    pub robustness: Robustness,
    /// The first segment of the scope of whose needs nothing has been said yet: while there is one the ranking is a
    /// placeholder, and nobody leads.
    pub untouched: Option<String>,
    /// The segment of the scope of which least has been said, where that is little: every headline says what it rests on.
    pub little_said: Option<LittleSaid>,
    /// Which platforms are of a kind: found when it is first asked for, as a slider leaves it as it is.
    kinds: OnceLock<Vec<Vec<usize>>>,
    /// The seed of everything that is drawn.
    seed: u64,
    /// The best scores for made-up audiences: found when they are first asked for.
    by_chance: OnceLock<ByChance>,
    /// What more hours bring.
    frontier: OnceLock<Vec<Budget>>,
    /// What the portfolio has to respect.
    wishes: Wishes,
    /// Which few platforms together, and what could not be kept: found when it is first asked for, as it is the most
    /// work of all and a slider that is being dragged mostly does without.
    together: OnceLock<(Option<Portfolio>, Vec<String>)>,
    /// The answers for each segment alone: found when they are first asked for.
    by_segment: OnceLock<Vec<Option<Alone>>>,
}

/// The answers for one segment alone.
#[derive(Debug, Clone)]
pub struct Alone {
    /// The answers; how sure they are rests on as few samples as there can be.
    pub report: Report,
    /// How often each platform comes first in all samples; none where nobody asks.
    pub firsts: Option<Firsts>,
}

impl Report {
    /// Answers a plan's questions for a scope; `samples` (100 to 1,000,000) is how many the robustness rests on.
    ///
    /// # Errors
    /// [`NothingToCompare`] when there is nothing to compare; its text says what to do.
    pub fn new(
        framework: &Framework,
        library: &Library,
        plan: &Plan,
        scope: &Scope,
        samples: u32,
    ) -> Result<Self, NothingToCompare> {
        let problem = Problem::new(framework, library, plan, scope)?;
        let fits = Fits::of(&problem);
        let places = rank(&fits, problem.len());
        let reach = problem.candidates.iter().map(|platform| reach::of_scope(platform, plan, scope)).collect();
        let with_levers = match problem.setting {
            TuningMode::Tuned => None,
            TuningMode::Typical => Some(Fits::of(&Problem { setting: TuningMode::Tuned, ..problem.clone() })),
        };
        let tuned_fits = with_levers.as_ref().unwrap_or(&fits);
        let tuned = (0..problem.len()).map(|i| Tuned { fit: tuned_fits.fit(i), score: tuned_fits.score(i) }).collect();
        let rails = rails(&problem, &fits);
        let leader = places.first().filter(|place| place.rank.is_some()).map(|place| place.candidate);
        Ok(Self {
            fragile: fragile(&problem, &rails, leader),
            robustness: robustness(&problem, &fits, &places, samples, plan.seed),
            map: positioning_map(&problem),
            wishes: Wishes::of(plan, &problem),
            frontier: OnceLock::new(),
            untouched: plan.untouched(framework, scope).map(|segment| segment.name.clone()),
            little_said: plan.little_said(framework, scope),
            seed: plan.seed,
            by_chance: OnceLock::new(),
            together: OnceLock::new(),
            by_segment: OnceLock::new(),
            kinds: OnceLock::new(),
            rails,
            problem,
            fits,
            places,
            reach,
            tuned,
        })
    }

    /// The answers for each segment of the scope alone, in their order; none for one that compares nothing. They are worked
    /// out once for all who ask, as each draws samples of its own.
    ///
    /// `framework`, `library` and `plan` are those that the report was made from; `samples` are as many as tell who comes first,
    /// always the same, and none where nobody asks.
    pub fn by_segment(
        &self,
        framework: &Framework,
        library: &Library,
        plan: &Plan,
        samples: Option<u32>,
    ) -> &[Option<Alone>] {
        self.by_segment_with(framework, library, plan, samples, Firsts::new)
    }

    /// The same, with samples that `firsts` draws, such as on several threads: it has to give what [`Firsts::new`] would. Where the
    /// answers are there already, they stay.
    pub fn by_segment_with(
        &self,
        framework: &Framework,
        library: &Library,
        plan: &Plan,
        samples: Option<u32>,
        firsts: impl Fn(&Sampler<'_>) -> Firsts,
    ) -> &[Option<Alone>] {
        self.by_segment.get_or_init(|| {
            let alone = |name: &str| {
                let report = Self::new(framework, library, plan, &Scope::Segment(name.to_owned()), FEW).ok()?;
                let firsts = samples.map(|samples| firsts(&report.sampler(samples, plan.seed)));
                Some(Alone { report, firsts })
            };
            self.problem.segments.iter().map(|demand| alone(&demand.name)).collect()
        })
    }

    /// What draws samples of its problem.
    #[must_use]
    pub fn sampler(&self, samples: u32, seed: u64) -> Sampler<'_> {
        Sampler::new(&self.problem, &self.places, samples, seed)
    }

    /// Groups of candidates that lie together on the map, the largest first; none where there are no clear ones.
    #[must_use]
    pub fn kinds(&self) -> &[Vec<usize>] {
        self.kinds.get_or_init(|| kinds(&self.map.platforms))
    }

    /// The best scores for made-up audiences.
    pub fn by_chance(&self) -> &ByChance {
        self.by_chance.get_or_init(|| ByChance::new(&self.problem, self.seed))
    }

    /// The best scores for made-up audiences, where they have been found.
    #[must_use]
    pub fn chance_drawn(&self) -> Option<&ByChance> {
        self.by_chance.get()
    }

    /// Takes over the best scores for made-up audiences from an older report, where they would be the same: they depend on
    /// nothing that a need changes, so a slider that is being dragged leaves them as they are.
    pub fn take_chance_from(&self, older: &Self) {
        if self.seed == older.seed
            && self.problem.differs_in_needs_alone(&older.problem)
            && let Some(chance) = older.by_chance.get()
        {
            // One that is there already is the same.
            let _ = self.by_chance.set(chance.clone());
        }
    }

    /// The score of the typical platform, in points: the mean of all candidates that are not ruled out; none where all are.
    #[must_use]
    pub fn typical_score(&self) -> Option<f64> {
        typical_score(&self.fits, &self.places)
    }

    /// Which few platforms together; none when every platform is ruled out.
    #[must_use]
    pub fn portfolio(&self) -> Option<&Portfolio> {
        self.together().0.as_ref()
    }

    /// The same where the plan says where the business is today, and so there is something to keep, start or stop: nobody waits
    /// for a set of which nothing is said.
    #[must_use]
    pub fn set_decided(&self) -> Option<&Portfolio> {
        if self.says_where_today() { self.portfolio() } else { None }
    }

    /// The same where it has been found, or where there is nothing to find; none while whoever draws as a slider is being
    /// dragged does not wait for it.
    #[must_use]
    pub fn portfolio_found(&self) -> Option<Option<&Portfolio>> {
        self.together.get().map(|(found, _)| found.as_ref())
    }

    /// Whether a set can be suggested, without finding it.
    #[must_use]
    pub fn can_suggest(&self) -> bool {
        can_suggest(&self.problem, &self.places, &self.wishes)
    }

    /// What could not be kept, such as a pin that is ruled out, each as a sentence.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.together().1
    }

    fn together(&self) -> &(Option<Portfolio>, Vec<String>) {
        self.together.get_or_init(|| portfolio(&self.problem, &self.fits, &self.places, &self.wishes))
    }

    /// Whether the plan says where the business is today.
    #[must_use]
    pub fn says_where_today(&self) -> bool {
        !self.wishes.today.is_empty() || !self.wishes.gone.is_empty()
    }

    /// The hours a week of a platform, and whether they are a guess: those of the plan, else of today, else a guess. There is no
    /// other place that knows them.
    #[must_use]
    pub fn hours_of(&self, platform: &PlatformId) -> (f64, bool) {
        self.wishes.hours_of(platform)
    }

    /// How many hours a week there are in all; none where there is no limit.
    #[must_use]
    pub const fn capacity(&self) -> Option<f64> {
        self.wishes.capacity
    }

    /// How much less than the best a set may be worth to change less, in points.
    #[must_use]
    pub const fn inertia(&self) -> f64 {
        self.wishes.inertia
    }

    /// What more hours bring, where that has been found: whoever draws while a slider is dragged does not wait for it.
    #[must_use]
    pub fn frontier_found(&self) -> Option<&[Budget]> {
        self.frontier.get().map(Vec::as_slice)
    }

    /// What more hours bring: the sets that no set of as few hours beats, from few hours to many.
    #[must_use]
    pub fn frontier(&self) -> &[Budget] {
        self.frontier.get_or_init(|| frontier(&self.problem, &self.fits, &self.places, &self.wishes))
    }

    /// A set as it is built up in this order of its platforms (positions in the problem).
    #[must_use]
    pub fn joining(&self, order: &[usize]) -> Vec<Joined> {
        joining(&self.problem, &self.fits, order)
    }

    /// What follows for each platform of the portfolio.
    #[must_use]
    pub fn advice(&self, framework: &Framework) -> Vec<Advice> {
        let chosen = self.portfolio().into_iter().flat_map(|found| &found.chosen().platforms);
        chosen.flat_map(|candidate| advise(framework, &self.problem, &self.fits, *candidate)).collect()
    }

    /// How sure the answers are, from more samples; none when `still_wanted` says no before all are drawn.
    #[must_use]
    pub fn refined(&self, samples: u32, seed: u64, still_wanted: impl Fn() -> bool) -> Option<Robustness> {
        let sampler = self.sampler(samples, seed);
        let mut chunks = Vec::new();
        for chunk in 0..sampler.chunks() {
            if !still_wanted() {
                return None;
            }
            chunks.push(sampler.draw(chunk));
        }
        Some(Robustness::new(&self.problem, &self.fits, &self.places, &chunks))
    }

    /// The first of the ranking where that says something; none when every platform is ruled out or nothing has been said
    /// yet of somebody's needs.
    #[must_use]
    pub fn claimed_leader(&self) -> Option<RankedPlatform> {
        self.leader().filter(|_| self.untouched.is_none())
    }

    /// The first of the ranking, whatever that rests on; none when every platform is ruled out.
    #[must_use]
    pub fn leader(&self) -> Option<RankedPlatform> {
        self.places.first().copied().filter(|place| place.rank.is_some())
    }

    /// The place after the leader; none without one.
    #[must_use]
    pub fn runner_up(&self) -> Option<RankedPlatform> {
        self.places.get(1).copied().filter(|place| place.rank.is_some())
    }

    /// The platform at a place.
    #[must_use]
    pub fn platform(&self, place: RankedPlatform) -> &Arc<Platform> {
        &self.problem.candidates[place.candidate]
    }

    /// The place of a platform, when it is a candidate.
    #[must_use]
    pub fn place_of(&self, id: &PlatformId) -> Option<RankedPlatform> {
        let candidate = self.problem.position(id)?;
        self.places.iter().copied().find(|place| place.candidate == candidate)
    }

    /// The milestones on which segment `g` rules candidate `i` out, by position.
    pub fn broken_deals(&self, i: usize, g: usize) -> impl Iterator<Item = usize> {
        let breaks = |(j, matched): (usize, &Match)| matched.breaks_deal.then_some(j);
        self.fits.matches(i, g).iter().enumerate().filter_map(breaks)
    }
}
