//! The platforms to choose from, and the search for the best sets of them.

use super::wishes::{Chosen, TIE, Wishes};
use crate::analysis::fit::Fits;
use crate::analysis::problem::Problem;
use crate::analysis::ranking::RankedPlatform;
use crate::domain::sorting::sort_by;

/// How many gains are worked out for one size before the search settles for the best found: about a tenth of a second.
const WORK: usize = 1_000_000;

/// The platforms to choose from, in the order of their ids.
pub(super) struct Field {
    pub(super) members: Vec<Member>,
    complement: f64,
}

/// A platform to choose.
pub(super) struct Member {
    /// Its position in the problem.
    pub(super) candidate: usize,
    pub(super) score: f64,
    /// Points given for each segment and milestone that counts; 0 where the segment rules the platform out.
    pub(super) gives: Vec<f64>,
    /// Hours a week that it takes.
    pub(super) hours: f64,
    /// Whether that is a guess.
    pub(super) guess: bool,
    /// Whether the business is there today.
    pub(super) today: bool,
}

/// What a set has to respect: how many platforms, the hours left, and how many of today's have to be in it yet.
#[derive(Clone, Copy)]
struct Room {
    size: usize,
    hours: f64,
    of_today: usize,
}

/// The best set so far, and how good anything not looked at could be.
pub(super) struct Search {
    best: Option<(f64, Vec<usize>)>,
    /// What a set has to be worth to be taken at all.
    least: f64,
    open: f64,
    work: usize,
}

impl Field {
    pub(super) fn new(problem: &Problem, fits: &Fits, places: &[RankedPlatform], wishes: &Wishes) -> Self {
        let member = |candidate: usize| {
            let id = &problem.candidates[candidate].id;
            let (hours, guess) = wishes.hours_of(id);
            Member {
                candidate,
                score: fits.score(candidate),
                gives: gives(problem, fits, candidate),
                hours,
                guess,
                today: wishes.today.contains(id),
            }
        };
        let mut members: Vec<Member> =
            places.iter().filter(|place| place.rank.is_some()).map(|place| member(place.candidate)).collect();
        sort_by(&mut members, |a, b| problem.candidates[a.candidate].id.cmp(&problem.candidates[b.candidate].id));
        Self { members, complement: wishes.complement }
    }

    /// The hours a week that some members take.
    pub(super) fn hours(&self, set: &[usize]) -> f64 {
        set.iter().map(|member| self.members[*member].hours).sum()
    }

    /// Whether the hours of one of some members are a guess.
    pub(super) fn guesses(&self, set: &[usize]) -> bool {
        set.iter().any(|member| self.members[*member].guess)
    }

    /// The value, the coverage and the mean score of some members; all 0 of none.
    pub(super) fn worth(&self, set: &[usize]) -> (f64, f64, f64) {
        if set.is_empty() {
            return (0.0, 0.0, 0.0);
        }
        let (coverage, mean) = (self.coverage(set), self.mean_score(set));
        (self.value(coverage, mean), coverage, mean)
    }

    /// The value of a coverage and a mean score.
    pub(super) fn value(&self, coverage: f64, mean_score: f64) -> f64 {
        self.complement * coverage + (1.0 - self.complement) * mean_score
    }

    /// The best set of a size that holds the pins and fits into the hours; none where none does.
    pub(super) fn best(&self, pins: &[usize], size: usize, capacity: f64) -> Option<Chosen> {
        let mut search = Search::from(f64::NEG_INFINITY);
        self.search(&mut search, pins, Room { size, hours: capacity, of_today: 0 });
        let (_, set) = search.best?;
        Some(self.chosen(&set, search.open, None))
    }

    /// Of the sets that are worth as much as the best but for the inertia, the one that differs least from what is done today;
    /// of those the one of the greatest value, and then the first in the order of ids. The best where nothing is done today.
    pub(super) fn least_change(&self, pins: &[usize], best: Chosen, capacity: f64, wishes: &Wishes) -> Chosen {
        let size = best.platforms.len();
        let of_today = |set: &[usize]| set.iter().filter(|candidate| self.is_today(**candidate)).count();
        let most = self.members.iter().filter(|member| member.today).count().min(size);
        // Sets of one size differ the less from today's, the more they have of it.
        for count in (of_today(&best.platforms) + 1..=most).rev() {
            let mut search = Search::from(best.value - wishes.inertia);
            self.search(&mut search, pins, Room { size, hours: capacity, of_today: count });
            if let Some((_, set)) = search.best {
                return self.chosen(&set, search.open, Some(best.value));
            }
        }
        best
    }

    fn is_today(&self, candidate: usize) -> bool {
        self.members.iter().any(|member| member.candidate == candidate && member.today)
    }

    fn chosen(&self, set: &[usize], open: f64, best_value: Option<f64>) -> Chosen {
        let (value, coverage, mean_score) = self.worth(set);
        let gap = (open - value).max(0.0);
        let proved = gap <= TIE;
        Chosen {
            platforms: set.iter().map(|member| self.members[*member].candidate).collect(),
            value,
            coverage,
            mean_score,
            hours: self.hours(set),
            guess: self.guesses(set),
            best_value: best_value.unwrap_or(value),
            proved,
            gap: if proved { 0.0 } else { gap },
        }
    }

    fn search(&self, search: &mut Search, pins: &[usize], room: Room) {
        let mut given = vec![0.0_f64; self.members[0].gives.len()];
        for &pin in pins {
            raise(&mut given, &self.members[pin].gives);
        }
        let rest: Vec<usize> = (0..self.members.len()).filter(|member| !pins.contains(member)).collect();
        let pinned_today = pins.iter().filter(|pin| self.members[**pin].today).count();
        let mut set = pins.to_vec();
        let hours = room.hours - self.hours(pins);
        let room = Room { hours, of_today: room.of_today.saturating_sub(pinned_today), ..room };
        self.branch(search, &mut set, &given, &rest, room);
    }

    /// Tries every set that goes on from this one and could be as good as the best.
    fn branch(&self, search: &mut Search, set: &mut Vec<usize>, given: &[f64], rest: &[usize], room: Room) {
        let left = room.size - set.len();
        if room.of_today > left {
            return;
        }
        let parts = size_as_f64(room.size);
        let scores: f64 = set.iter().map(|member| self.members[*member].score).sum();
        let covered: f64 = given.iter().sum();
        let so_far = self.complement * covered + (1.0 - self.complement) * scores / parts;
        if left == 0 {
            search.offer(so_far, set);
            return;
        }
        // What each platform that fits into the hours would add now; it can only add less later.
        let fitting = rest.iter().filter(|member| self.members[**member].hours <= room.hours + TIE);
        let mut adds: Vec<(f64, usize)> = fitting
            .map(|&member| {
                let Member { score, gives, .. } = &self.members[member];
                let gain: f64 = gives.iter().zip(given).map(|(gives, given)| (gives - given).max(0.0)).sum();
                (self.complement * gain + (1.0 - self.complement) * score / parts, member)
            })
            .collect();
        search.work += adds.len();
        sort_by(&mut adds, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        if left == 1 {
            // The last pick is the best one, or one of those that tie with it.
            let needed = |member: usize| room.of_today == 0 || self.members[member].today;
            adds.retain(|(_, member)| needed(*member));
            let best = adds.first().map_or(f64::NEG_INFINITY, |(add, _)| *add);
            for (add, member) in adds.iter().take_while(|(add, _)| *add >= best - TIE) {
                set.push(*member);
                search.offer(so_far + add, set);
                set.pop();
            }
            return;
        }
        let order: Vec<usize> = adds.iter().map(|(_, member)| *member).collect();
        for at in 0..adds.len() {
            if adds.len() - at < left {
                return;
            }
            let of_today = order[at..].iter().filter(|member| self.members[**member].today).take(room.of_today).count();
            if of_today < room.of_today {
                return;
            }
            let bound = so_far + adds[at..at + left].iter().map(|(add, _)| add).sum::<f64>();
            if bound < search.to_beat() - TIE {
                return;
            }
            if search.work >= WORK {
                search.open = search.open.max(bound);
                return;
            }
            let member = &self.members[order[at]];
            let mut raised = given.to_vec();
            raise(&mut raised, &member.gives);
            set.push(order[at]);
            let of_today = room.of_today.saturating_sub(usize::from(member.today));
            let room = Room { hours: room.hours - member.hours, of_today, ..room };
            self.branch(search, set, &raised, &order[at + 1..], room);
            set.pop();
        }
    }

    fn coverage(&self, set: &[usize]) -> f64 {
        let mut given = vec![0.0; self.members[0].gives.len()];
        for &member in set {
            raise(&mut given, &self.members[member].gives);
        }
        given.iter().sum()
    }

    fn mean_score(&self, set: &[usize]) -> f64 {
        set.iter().map(|member| self.members[*member].score).sum::<f64>() / size_as_f64(set.len())
    }
}

/// Points that a candidate gives for each segment and milestone that counts.
pub(super) fn gives(problem: &Problem, fits: &Fits, candidate: usize) -> Vec<f64> {
    let of_segment = |(g, demand): (usize, &crate::analysis::problem::Demand)| {
        let out = fits.ruled_out_for(candidate, g);
        let points = problem.reach_factor(candidate, g).value * demand.share * 100.0;
        let matches = fits.matches(candidate, g);
        let counts = (0..problem.milestones).filter(|j| demand.weights[*j] > 0.0);
        counts.map(move |j| if out { 0.0 } else { points * demand.weights[j] * matches[j].value }).collect::<Vec<_>>()
    };
    problem.segments.iter().enumerate().flat_map(of_segment).collect()
}

impl Search {
    fn from(least: f64) -> Self {
        Self { best: None, least, open: f64::NEG_INFINITY, work: 0 }
    }

    /// The value below which nothing is worth a look.
    fn to_beat(&self) -> f64 {
        self.best.as_ref().map_or(self.least, |(best, _)| best.max(self.least))
    }

    /// Takes a set when it is better, or as good and first in the order of ids.
    fn offer(&mut self, value: f64, set: &[usize]) {
        if value < self.least - TIE {
            return;
        }
        let mut sorted = set.to_vec();
        sorted.sort_unstable();
        let better = match &self.best {
            None => true,
            Some((best, _)) if value > best + TIE => true,
            // Members stand in the order of their ids, so their numbers do too.
            Some((best, kept)) => value >= best - TIE && sorted < *kept,
        };
        if better {
            self.best = Some((value, sorted));
        }
    }
}

/// Raises what is given to what another platform gives where that is more.
pub(super) fn raise(given: &mut [f64], gives: &[f64]) {
    for (given, gives) in given.iter_mut().zip(gives) {
        *given = given.max(*gives);
    }
}

#[expect(clippy::cast_precision_loss, reason = "at most a handful")]
pub(super) const fn size_as_f64(size: usize) -> f64 {
    size as f64
}
