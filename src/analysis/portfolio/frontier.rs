//! What more hours bring: the sets that no set of as few hours beats.

use super::field::{Field, raise, size_as_f64};
use super::wishes::{MOST, TIE, Wishes};
use crate::analysis::fit::Fits;
use crate::analysis::problem::Problem;
use crate::analysis::ranking::RankedPlatform;
use crate::domain::sorting::sort_by;

/// Up to so many platforms every set is looked at; of more, those that promise most.
pub const MOST_LOOKED_AT: usize = 40;

/// The best set for some hours a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// The hours a week that the set takes.
    pub hours: f64,
    /// Whether some of these are a guess.
    pub guess: bool,
    /// Its value, in points.
    pub value: f64,
    /// What its platforms give together, in points.
    pub coverage: f64,
    /// The mean of their scores, in points.
    pub mean_score: f64,
    /// Its platforms, by position in the problem, in the order of their ids.
    pub platforms: Vec<usize>,
    /// How much better a set of as few hours could be at most, in points; 0 where every set was looked at.
    pub gap: f64,
}

/// The sets of one to five platforms that no set of as few hours beats, from few hours to many. What is done today, what is
/// always included and how many hours there are plays no part. Exact for up to 40 platforms; of more, the best found, each with
/// how far it can be from the best.
#[must_use]
pub fn frontier(problem: &Problem, fits: &Fits, places: &[RankedPlatform], wishes: &Wishes) -> Vec<Budget> {
    let field = Field::new(problem, fits, places, wishes);
    if field.members.is_empty() {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..field.members.len()).collect();
    let exact = order.len() <= MOST_LOOKED_AT;
    if !exact {
        order = promising(&field);
    }
    let mut walk = Walk { field: &field, order: &order, set: Vec::new(), found: Vec::new() };
    walk.go_on(0, &vec![0.0; field.members[0].gives.len()], 0.0, 0.0);
    walk.found.iter().map(|one| budget(&field, one, exact)).collect()
}

/// A set of members that was looked at.
struct Found {
    hours: f64,
    value: f64,
    set: Vec<usize>,
}

/// A walk over every set of up to five members.
struct Walk<'a> {
    field: &'a Field,
    order: &'a [usize],
    set: Vec<usize>,
    /// The sets that none of as few hours beats so far, from few hours to many, and so from little value to much.
    found: Vec<Found>,
}

impl Walk<'_> {
    fn go_on(&mut self, from: usize, given: &[f64], scores: f64, hours: f64) {
        let mut raised = given.to_vec();
        for at in from..self.order.len() {
            let number = self.order[at];
            let member = &self.field.members[number];
            raised.copy_from_slice(given);
            raise(&mut raised, &member.gives);
            self.set.push(number);
            let (scores, hours) = (scores + member.score, hours + member.hours);
            let coverage: f64 = raised.iter().sum();
            self.offer(self.field.value(coverage, scores / size_as_f64(self.set.len())), hours);
            if self.set.len() < MOST {
                self.go_on(at + 1, &raised, scores, hours);
            }
            self.set.pop();
        }
    }

    /// Takes the set of now where none of as few hours is as good, and lets go of those that it beats.
    fn offer(&mut self, value: f64, hours: f64) {
        let after = self.found.partition_point(|found| found.hours <= hours + TIE);
        if let Some(last) = after.checked_sub(1).map(|at| &self.found[at]) {
            // Of equals in both, few platforms come before many, and then the first list of ids.
            let equal = last.hours >= hours - TIE && last.value <= value + TIE;
            let first = equal && (self.set.len(), &self.set) < (last.set.len(), &last.set);
            if value <= last.value + TIE && !(first && value >= last.value - TIE) {
                return;
            }
        }
        let from = self.found[..after].partition_point(|found| found.hours < hours - TIE);
        let beaten = self.found[after..].partition_point(|found| found.value <= value + TIE);
        self.found.splice(from..after + beaten, [Found { hours, value, set: self.set.clone() }]);
    }
}

/// The members that promise most: by what they are worth alone, and by that for each of their hours.
fn promising(field: &Field) -> Vec<usize> {
    let worth: Vec<f64> = (0..field.members.len()).map(|member| field.worth(&[member]).0).collect();
    let by = |key: &dyn Fn(usize) -> f64| {
        let mut order: Vec<usize> = (0..field.members.len()).collect();
        sort_by(&mut order, |a, b| key(*b).total_cmp(&key(*a)).then(a.cmp(b)));
        order
    };
    let (alone, an_hour) =
        (by(&|member| worth[member]), by(&|member| worth[member] / field.members[member].hours.max(0.1)));
    let mut kept: Vec<usize> = Vec::new();
    for (one, other) in alone.into_iter().zip(an_hour) {
        for member in [one, other] {
            if kept.len() < MOST_LOOKED_AT && !kept.contains(&member) {
                kept.push(member);
            }
        }
    }
    kept.sort_unstable();
    kept
}

fn budget(field: &Field, found: &Found, exact: bool) -> Budget {
    let (value, coverage, mean_score) = field.worth(&found.set);
    let gap = if exact { 0.0 } else { (most_within(field, found.hours) - value).max(0.0) };
    Budget {
        hours: found.hours,
        guess: field.guesses(&found.set),
        value,
        coverage,
        mean_score,
        platforms: found.set.iter().map(|member| field.members[*member].candidate).collect(),
        gap,
    }
}

/// More than any set within some hours can be worth: on each segment and milestone as much as the best of those that fit alone,
/// and the best score of those as the mean.
fn most_within(field: &Field, hours: f64) -> f64 {
    let mut given = vec![0.0; field.members[0].gives.len()];
    let mut best = 0.0_f64;
    for member in field.members.iter().filter(|member| member.hours <= hours + TIE) {
        raise(&mut given, &member.gives);
        best = best.max(member.score);
    }
    field.value(given.iter().sum(), best)
}
