//! An earlier plan against this one: what changed, what each change alone does to the order, who led then and now, and which
//! platforms were suggested.
//!
//! The levels of then are those that the earlier plan kept when it was saved, and the platforms of then those whose levels it kept;
//! where it kept none, both are those of the library. Whoever has the profiles of then gives them with [`Earlier::with_library`].

mod change;
mod differences;

pub use change::{Change, Kind, Quantity, Side};

use self::differences::differences;
use super::kept::with_kept;
use super::portfolio::{Wishes, portfolio};
use super::ranked::Ranked;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::sorting::sort_by;
use std::borrow::Cow;
use std::sync::Arc;

/// So many changes are tried alone; those after them are named without that.
const MOST_TRIED: usize = 300;

/// An earlier plan to compare with.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// What its file is called, without endings.
    pub name: String,
    /// The plan.
    pub plan: Arc<Plan>,
    /// The platforms as they were then, as far as is known.
    pub library: Arc<Library>,
    /// Where the levels of then are from.
    pub levels: LevelsThen,
}

/// Where the levels of then are from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelsThen {
    /// The earlier plan kept them.
    Kept,
    /// Somebody gave the profiles of then.
    Given,
    /// They are those of now: the earlier plan kept none.
    OfNow,
}

impl Earlier {
    /// An earlier plan with the levels that it kept, else with those at hand.
    #[must_use]
    pub fn new(name: &str, plan: Plan, at_hand: &Library) -> Self {
        let (library, levels) = if plan.levels.is_empty() {
            (at_hand.clone(), LevelsThen::OfNow)
        } else {
            let there = |id: &PlatformId| plan.levels.contains_key(id) || plan.excluded.contains(id);
            (with_kept(at_hand, &plan).only(|platform| there(&platform.id)), LevelsThen::Kept)
        };
        Self { name: name.to_owned(), plan: Arc::new(plan), library: Arc::new(library), levels }
    }

    /// An earlier plan with the profiles of then.
    #[must_use]
    pub fn with_library(name: &str, plan: Plan, library: Library) -> Self {
        Self { name: name.to_owned(), plan: Arc::new(plan), library: Arc::new(library), levels: LevelsThen::Given }
    }
}

/// A platform in an order.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its rank, from 1; none where it is ruled out.
    pub rank: Option<usize>,
    /// Its score, in points.
    pub score: f64,
}

/// Few platforms that are suggested together.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggested {
    /// The platforms, by score.
    pub platforms: Vec<PlatformId>,
    /// Their combined score, in points.
    pub coverage: f64,
    /// The hours a week that they take.
    pub hours: f64,
    /// Whether some of these are a guess.
    pub guess: bool,
}

/// What a plan says, then or now.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The segment of which nothing had been said: nobody leads while there is one.
    pub nothing_said: Option<String>,
    /// The platforms, best first, those that are ruled out last; empty where there is nothing to compare.
    pub order: Vec<Placed>,
    /// The platforms that are suggested; none where nobody leads.
    pub suggested: Option<Suggested>,
}

impl Answer {
    fn of(framework: &Framework, side: &Side<'_>, scope: &Scope) -> Self {
        let nothing_said = side.plan.untouched(framework, scope).map(|segment| segment.name.clone());
        let Ok(ranked) = Ranked::new(framework, &side.library, &side.plan, scope) else {
            return Self { nothing_said, ..Self::default() };
        };
        let placed = |place: &super::ranking::RankedPlatform| {
            let platform = ranked.platform(*place);
            let (platform, name) = (platform.id.clone(), platform.name.clone());
            Placed { platform, name, rank: place.rank, score: ranked.score(*place) }
        };
        let suggested = if nothing_said.is_some() { None } else { suggested(&ranked, &side.plan) };
        Self { nothing_said, order: ranked.places.iter().map(placed).collect(), suggested }
    }

    /// The first; none where nobody leads.
    #[must_use]
    pub fn first(&self) -> Option<&Placed> {
        self.order.first().filter(|place| place.rank.is_some() && self.nothing_said.is_none())
    }

    /// The one after it, where that is not ruled out.
    #[must_use]
    pub fn second(&self) -> Option<&Placed> {
        self.first()?;
        self.order.get(1).filter(|place| place.rank.is_some())
    }

    /// A platform in the order.
    #[must_use]
    pub fn of_platform(&self, id: &PlatformId) -> Option<&Placed> {
        self.order.iter().find(|place| place.platform == *id)
    }

    /// Its score, in points; none where it is ruled out, or nobody leads.
    fn score(&self, id: &PlatformId) -> Option<f64> {
        self.first()?;
        self.of_platform(id).filter(|place| place.rank.is_some()).map(|place| place.score)
    }

    /// How far one platform is ahead of another, in points; below 0 where it is behind.
    fn ahead(&self, [one, other]: [&PlatformId; 2]) -> Option<f64> {
        Some(self.score(one)? - self.score(other)?)
    }
}

fn suggested(ranked: &Ranked, plan: &Plan) -> Option<Suggested> {
    let wishes = Wishes::of(plan, &ranked.problem);
    let (found, _) = portfolio(&ranked.problem, &ranked.fits, &ranked.places, &wishes);
    let found = found?;
    let chosen = found.chosen();
    let mut platforms = chosen.platforms.clone();
    sort_by(&mut platforms, |a, b| ranked.fits.score(*b).total_cmp(&ranked.fits.score(*a)).then(a.cmp(b)));
    let id = |i: &usize| ranked.problem.candidates[*i].id.clone();
    Some(Suggested {
        platforms: platforms.iter().map(id).collect(),
        coverage: chosen.coverage,
        hours: chosen.hours,
        guess: chosen.guess,
    })
}

/// What a change does without the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Alone {
    /// Who comes first; none where nobody does.
    pub first: Option<PlatformId>,
    /// How far the second of the two that are held against each other is ahead of the first, in points; none where one of them has
    /// no rank.
    pub ahead: Option<f64>,
    /// The platforms that are suggested, by score.
    pub suggested: Vec<PlatformId>,
}

/// A change, and what it does without the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// The change.
    pub change: Change,
    /// What it does alone; none where there are too many changes to try each.
    pub alone: Option<Alone>,
}

/// An earlier plan against this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// What the earlier plan says.
    pub then: Answer,
    /// What this plan says.
    pub now: Answer,
    /// The two that are held against each other: whoever led then, and whoever leads now or else is nearest; none where there are
    /// no two.
    pub pair: Option<[PlatformId; 2]>,
    /// How far the second of them was ahead of the first then, in points.
    pub ahead_then: Option<f64>,
    /// How far it is now.
    pub ahead_now: Option<f64>,
    /// The changes, those first that move the most between the two; those of which that is not known last.
    pub changes: Vec<Tried>,
    /// For whom both answers are: everyone where the earlier plan does not have the scope's segment.
    pub scope: Scope,
}

impl Since {
    /// Compares a plan and its platforms with an earlier one.
    #[must_use]
    pub fn new(framework: &Framework, library: &Library, plan: &Plan, scope: &Scope, earlier: &Earlier) -> Self {
        let shared = earlier.plan.segments_of(scope).next().is_some();
        let scope = if shared { scope } else { &Scope::Everyone };
        let was = Side { plan: Cow::Borrowed(&*earlier.plan), library: Cow::Borrowed(&*earlier.library) };
        let is = Side { plan: Cow::Borrowed(plan), library: Cow::Borrowed(library) };
        let (then, now) = (Answer::of(framework, &was, scope), Answer::of(framework, &is, scope));
        let pair = pair(&then, &now);
        let ahead = |answer: &Answer| pair.as_ref().and_then(|[first, second]| answer.ahead([second, first]));
        let alone = |change: &Change| {
            let answer = Answer::of(framework, &change.apply(&was, &is), scope);
            Alone {
                first: answer.first().map(|place| place.platform.clone()),
                ahead: ahead(&answer),
                suggested: answer.suggested.map(|set| set.platforms).unwrap_or_default(),
            }
        };
        let found = differences(framework, &was, &is, scope).into_iter().enumerate();
        let mut changes: Vec<Tried> =
            found.map(|(at, change)| Tried { alone: (at < MOST_TRIED).then(|| alone(&change)), change }).collect();
        let before = ahead(&then);
        let moved = |tried: &Tried| Some((tried.alone.as_ref()?.ahead? - before?).abs());
        sort_by(&mut changes, |a, b| moved(b).unwrap_or(-1.0).total_cmp(&moved(a).unwrap_or(-1.0)));
        Self {
            pair: pair.clone(),
            ahead_then: before,
            ahead_now: ahead(&now),
            changes,
            then,
            now,
            scope: scope.clone(),
        }
    }

    /// Whether somebody else leads now than then.
    #[must_use]
    pub fn leader_changed(&self) -> bool {
        self.then.first().map(|place| &place.platform) != self.now.first().map(|place| &place.platform)
    }

    /// The changes that would have put whoever leads now first alone.
    pub fn enough(&self) -> impl Iterator<Item = &Change> {
        let now = self.now.first().map(|place| &place.platform).filter(|_| self.leader_changed());
        let enough = move |tried: &&Tried| {
            now.is_some() && tried.alone.as_ref().is_some_and(|alone| alone.first.as_ref() == now)
        };
        self.changes.iter().filter(enough).map(|tried| &tried.change)
    }

    /// By how many points the score of each platform that has one on both sides rose, the greatest rise first; below 0 where it fell.
    #[must_use]
    pub fn moves(&self) -> Vec<(&Placed, f64)> {
        if self.then.first().is_none() || self.now.first().is_none() {
            return Vec::new();
        }
        let of = |place: &'_ Placed| self.then.score(&place.platform).map(|was| place.score - was);
        let ranked = self.now.order.iter().filter(|place| place.rank.is_some());
        let mut moves: Vec<(&Placed, f64)> = ranked.filter_map(|place| Some((place, of(place)?))).collect();
        sort_by(&mut moves, |a, b| b.1.total_cmp(&a.1));
        moves
    }
}

/// Whoever led then, and whoever leads now; where that is the same one, the nearest to it now, else then.
fn pair(then: &Answer, now: &Answer) -> Option<[PlatformId; 2]> {
    let id = |place: &Placed| place.platform.clone();
    let first = then.first().or_else(|| now.first()).map(id)?;
    let others = [now.first(), now.second(), then.second()];
    let second = others.into_iter().flatten().map(id).find(|other| *other != first)?;
    Some([first, second])
}
