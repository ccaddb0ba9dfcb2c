//! Which few platforms together (`docs/method.md` §6), within the hours that there are, and what that changes today.
//!
//! Coverage is monotone and submodular: what a platform adds to a set is never more than what it adds to a part of it.
//! So the best gains that remain bound whatever a set can still become, and branch and bound proves the best.

mod decisions;
mod field;
mod frontier;
mod joining;
mod split;
mod wishes;

pub use decisions::{Decided, Decision, InSet, OutOf, TodaysSet};
pub use frontier::{Budget, MOST_LOOKED_AT, frontier};
pub use joining::{Joined, joining};
pub use split::{LEAST, split};
pub use wishes::{Chosen, GUESS, MOST, Wishes};

use self::field::Field;
use self::wishes::TIE;
use super::fit::Fits;
use super::problem::Problem;
use super::ranking::RankedPlatform;

/// A further platform that adds less value than this, in points, is not suggested.
const WORTH: f64 = 1.0;

/// The best sets by size, and what the chosen one changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    /// The best set of each possible size, smallest first. Never empty.
    pub curve: Vec<Chosen>,
    /// The smallest size whose next adds less than a point of value.
    pub suggested_size: usize,
    /// The size that was asked for, or suggested, within what is possible.
    pub size: usize,
    /// What the chosen set has of each of its platforms, in the order of their ids.
    pub members: Vec<InSet>,
    /// The platforms that are in every set as somebody wants them there, by position in the problem.
    pub pins: Vec<usize>,
    /// What is done today, all together; none where the plan names no platform of today that can be ranked.
    pub today: Option<TodaysSet>,
    /// What becomes of each platform of today and of the chosen set: those to keep, to start, optional, and to stop, each by score.
    pub decisions: Vec<Decided>,
}

impl Portfolio {
    /// The set of the chosen size.
    #[must_use]
    pub fn chosen(&self) -> &Chosen {
        let of_size = self.curve.iter().find(|chosen| chosen.platforms.len() == self.size);
        of_size.unwrap_or(&self.curve[0])
    }

    /// How the hours that there are can be shared among the platforms of the chosen set, in the order of its members: see [`split`].
    #[must_use]
    pub fn split(&self, capacity: f64) -> Vec<f64> {
        let each: Vec<(f64, f64)> = self.members.iter().map(|member| (member.hours, member.adds)).collect();
        split(&each, capacity)
    }

    /// How much more a set of this size would be worth that changes more of what is done today, in points; 0 where none would.
    #[must_use]
    pub fn given_up(&self) -> f64 {
        let chosen = self.chosen();
        (chosen.best_value - chosen.value).max(0.0)
    }
}

/// Finds the best set of each size; none when every platform is ruled out, or none fits into the hours. Pins that cannot be kept
/// are named.
#[must_use]
pub fn portfolio(
    problem: &Problem,
    fits: &Fits,
    places: &[RankedPlatform],
    wishes: &Wishes,
) -> (Option<Portfolio>, Vec<String>) {
    let field = Field::new(problem, fits, places, wishes);
    let (pins, mut warnings) = pins(problem, &field, wishes);
    if field.members.is_empty() {
        return (None, warnings);
    }
    let capacity = capacity(&field, &pins, wishes.capacity, &mut warnings);
    let most = MOST.min(field.members.len());
    let sizes = pins.len().max(1)..=most;
    let best: Vec<Chosen> = sizes.map_while(|size| field.best(&pins, size, capacity)).collect();
    if best.is_empty() {
        warnings.push(format!(
            "no platform fits within {} a week; raise `capacity`, or lower the hours of a platform",
            in_hours(capacity)
        ));
        return (None, warnings);
    }
    let enough = |pair: &[Chosen]| pair[1].value - pair[0].value < WORTH;
    let suggested = best.windows(2).position(enough).unwrap_or(best.len() - 1);
    let suggested_size = best[suggested].platforms.len();
    let largest = best[best.len() - 1].platforms.len();
    let size = wishes.size.unwrap_or(suggested_size).clamp(best[0].platforms.len(), largest);
    let curve: Vec<Chosen> = best.into_iter().map(|best| field.least_change(&pins, best, capacity, wishes)).collect();
    let chosen = curve.iter().find(|chosen| chosen.platforms.len() == size).unwrap_or(&curve[0]);
    let members = decisions::in_set(&field, chosen);
    let (today, decisions) = decisions::decide(&field, problem, fits, wishes, chosen, capacity);
    let pins = pins.iter().map(|pin| field.members[*pin].candidate).collect();
    (Some(Portfolio { curve, suggested_size, size, members, pins, today, decisions }), warnings)
}

/// Whether [`portfolio`] finds a set, without looking for the best: a pin is always in one, and any other platform where its hours fit.
#[must_use]
pub fn can_suggest(problem: &Problem, places: &[RankedPlatform], wishes: &Wishes) -> bool {
    let capacity = wishes.capacity.unwrap_or(f64::INFINITY);
    let fits = |id| wishes.pinned.contains(id) || wishes.hours_of(id).0 <= capacity + TIE;
    let ranked = places.iter().filter(|place| place.rank.is_some());
    ranked.map(|place| &problem.candidates[place.candidate].id).any(fits)
}

/// The hours that there are; what pins alone need counts where that is more.
fn capacity(field: &Field, pins: &[usize], capacity: Option<f64>, warnings: &mut Vec<String>) -> f64 {
    let Some(capacity) = capacity else { return f64::INFINITY };
    let needed = field.hours(pins);
    if needed > capacity + TIE {
        let (take, there) = (in_hours(needed), in_tenths(capacity));
        let raise = "raise `capacity` (your hours a week in all)";
        warnings.push(match pins {
            [_] => format!("the platform you always include takes {take} a week, but you have {there}. Stop including it, or {raise}"),
            _ => format!("the platforms you always include take {take} a week, but you have {there}. Always include fewer, or {raise}"),
        });
        return needed;
    }
    capacity
}

/// A number of hours in words, without a decimal that says nothing.
fn in_hours(hours: f64) -> String {
    match in_tenths(hours) {
        1.0 => "1 hour".to_owned(),
        hours => format!("{hours} hours"),
    }
}

/// A number to a tenth, which is written without a decimal that says nothing.
fn in_tenths(hours: f64) -> f64 {
    (hours * 10.0).round() / 10.0
}

/// Pins as members of the field; those that cannot be kept become warnings.
fn pins(problem: &Problem, field: &Field, wishes: &Wishes) -> (Vec<usize>, Vec<String>) {
    let mut pins = Vec::new();
    let mut warnings = Vec::new();
    for id in &wishes.pinned {
        let member = problem.position(id).and_then(|i| field.members.iter().position(|m| m.candidate == i));
        match member {
            Some(member) if pins.len() < MOST => pins.push(member),
            Some(_) => warnings.push(format!(
                "`{id}` is ignored: you can always include at most {MOST} platforms. Remove some from `pinned`"
            )),
            None if problem.position(id).is_some() => {
                warnings.push(format!("`{id}` is always included, but a must-have rules it out, so it is not used"));
            }
            None if wishes.excluded.contains(id) => warnings.push(format!(
                "the plan both excludes and always includes `{id}`, so it’s excluded; remove it from `pinned` or from `excluded`"
            )),
            None => warnings.push(format!("`{id}` is always included, but it is not among the platforms compared")),
        }
    }
    (pins, warnings)
}
