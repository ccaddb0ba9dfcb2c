//! Which few platforms together (`docs/method.md` §6).
//!
//! Coverage is monotone and submodular: what a platform adds to a set is never more than what it adds to a part of it.
//! So the best gains that remain bound whatever a set can still become, and branch and bound proves the best.

use super::fit::Fits;
use super::problem::Problem;
use super::ranking::RankedPlatform;
use crate::domain::id::PlatformId;

/// The most platforms that are chosen.
pub const MOST: usize = 5;

/// Sets within this distance of each other are equally good.
const TIE: f64 = 1e-9;

/// A further platform that adds less value than this, in points, is not suggested.
const WORTH: f64 = 1.0;

/// How many gains are worked out for one size before the search settles for the best found: about a tenth of a second.
const WORK: usize = 1_000_000;

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
    /// Whether no other set of this size is better.
    pub proved: bool,
    /// How much better another set could be at most, in points; 0 when proved.
    pub gap: f64,
}

/// The best sets by size.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    /// The best set of each possible size, smallest first. Never empty.
    pub curve: Vec<Chosen>,
    /// The smallest size whose next adds less than a point of value.
    pub suggested_size: usize,
    /// The size that was asked for, or suggested, within what is possible.
    pub size: usize,
    /// The platforms that are in every set as somebody wants them there, by position in the problem.
    pub pins: Vec<usize>,
}

impl Portfolio {
    /// The set of the chosen size.
    #[must_use]
    pub fn chosen(&self) -> &Chosen {
        let of_size = self.curve.iter().find(|chosen| chosen.platforms.len() == self.size);
        of_size.unwrap_or(&self.curve[0])
    }
}

/// What a portfolio has to respect.
#[derive(Debug, Clone, PartialEq)]
pub struct Wishes {
    /// Platforms that are always in.
    pub pinned: Vec<PlatformId>,
    /// How many to choose; the suggested number when absent.
    pub size: Option<usize>,
    /// The weight of coverage against mean score, as a fraction.
    pub complement: f64,
}

/// Finds the best set of each size; none when every platform is ruled out. Pins that cannot be kept are named.
#[must_use]
pub fn portfolio(
    problem: &Problem,
    fits: &Fits,
    places: &[RankedPlatform],
    wishes: &Wishes,
) -> (Option<Portfolio>, Vec<String>) {
    let field = Field::new(problem, fits, places, wishes.complement);
    let (pins, warnings) = pins(problem, &field, &wishes.pinned);
    if field.members.is_empty() {
        return (None, warnings);
    }
    let most = MOST.min(field.members.len());
    let curve: Vec<Chosen> = (pins.len().max(1)..=most).map(|size| field.best(&pins, size)).collect();
    let enough = |pair: &[Chosen]| pair[1].value - pair[0].value < WORTH;
    let suggested = curve.windows(2).position(enough).unwrap_or(curve.len() - 1);
    let suggested_size = curve[suggested].platforms.len();
    let size = wishes.size.unwrap_or(suggested_size).clamp(curve[0].platforms.len(), most);
    let pins = pins.iter().map(|pin| field.members[*pin].candidate).collect();
    (Some(Portfolio { curve, suggested_size, size, pins }), warnings)
}

/// Pins as members of the field; those that cannot be kept become warnings.
fn pins(problem: &Problem, field: &Field, pinned: &[PlatformId]) -> (Vec<usize>, Vec<String>) {
    let mut pins = Vec::new();
    let mut warnings = Vec::new();
    for id in pinned {
        let member = problem.position(id).and_then(|i| field.members.iter().position(|m| m.candidate == i));
        match member {
            Some(member) if pins.len() < MOST => pins.push(member),
            Some(_) => warnings.push(format!("`{id}` is always included, but a set has at most {MOST} platforms")),
            None if problem.position(id).is_some() => {
                warnings.push(format!("`{id}` is always included, but a must-have rules it out, so it is not used"));
            }
            None => warnings.push(format!("`{id}` is always included, but it is not among the platforms compared")),
        }
    }
    (pins, warnings)
}

/// The platforms to choose from, in the order of their ids.
struct Field {
    members: Vec<Member>,
    complement: f64,
}

struct Member {
    candidate: usize,
    score: f64,
    /// Points given for each segment and milestone that counts; 0 where the segment rules the platform out.
    gives: Vec<f64>,
}

/// The best set so far, and how good anything not looked at could be.
struct Search {
    best: Option<(f64, Vec<usize>)>,
    open: f64,
    work: usize,
}

impl Field {
    fn new(problem: &Problem, fits: &Fits, places: &[RankedPlatform], complement: f64) -> Self {
        let member = |candidate: usize| Member {
            candidate,
            score: fits.score(candidate),
            gives: problem
                .segments
                .iter()
                .enumerate()
                .flat_map(|(g, demand)| {
                    let out = fits.ruled_out_for(candidate, g);
                    let points = problem.reach_factor(candidate, g).value * demand.share * 100.0;
                    let matches = fits.matches(candidate, g);
                    let counts = (0..problem.milestones).filter(|j| demand.weights[*j] > 0.0);
                    counts.map(move |j| if out { 0.0 } else { points * demand.weights[j] * matches[j].value })
                })
                .collect(),
        };
        let mut members: Vec<Member> =
            places.iter().filter(|place| place.rank.is_some()).map(|place| member(place.candidate)).collect();
        members.sort_by(|a, b| problem.candidates[a.candidate].id.cmp(&problem.candidates[b.candidate].id));
        Self { members, complement }
    }

    /// The best set of a size that holds the pins.
    fn best(&self, pins: &[usize], size: usize) -> Chosen {
        let mut search = Search { best: None, open: f64::NEG_INFINITY, work: 0 };
        let dimensions = self.members[0].gives.len();
        let mut given = vec![0.0_f64; dimensions];
        for &pin in pins {
            raise(&mut given, &self.members[pin].gives);
        }
        let rest: Vec<usize> = (0..self.members.len()).filter(|member| !pins.contains(member)).collect();
        let mut set = pins.to_vec();
        self.branch(&mut search, &mut set, &given, &rest, size);
        let (value, mut set) = search.best.unwrap_or((0.0, pins.to_vec()));
        set.sort_unstable();
        let coverage = self.coverage(&set);
        let gap = (search.open - value).max(0.0);
        let mean_score = self.mean_score(&set);
        let proved = gap <= TIE;
        Chosen {
            platforms: set.iter().map(|member| self.members[*member].candidate).collect(),
            value: self.complement * coverage + (1.0 - self.complement) * mean_score,
            coverage,
            mean_score,
            proved,
            gap: if proved { 0.0 } else { gap },
        }
    }

    /// Tries every set that goes on from this one and could be as good as the best.
    fn branch(&self, search: &mut Search, set: &mut Vec<usize>, given: &[f64], rest: &[usize], size: usize) {
        let left = size - set.len();
        let parts = size_as_f64(size);
        let scores: f64 = set.iter().map(|member| self.members[*member].score).sum();
        let covered: f64 = given.iter().sum();
        let so_far = self.complement * covered + (1.0 - self.complement) * scores / parts;
        if left == 0 {
            search.offer(so_far, set);
            return;
        }
        // What each platform would add now; it can only add less later.
        let mut adds: Vec<(f64, usize)> = rest
            .iter()
            .map(|&member| {
                let Member { score, gives, .. } = &self.members[member];
                let gain: f64 = gives.iter().zip(given).map(|(gives, given)| (gives - given).max(0.0)).sum();
                (self.complement * gain + (1.0 - self.complement) * score / parts, member)
            })
            .collect();
        search.work += adds.len();
        adds.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        if left == 1 {
            // The last pick is the best one, or one of those that tie with it.
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
            let bound = so_far + adds[at..at + left].iter().map(|(add, _)| add).sum::<f64>();
            if search.best.as_ref().is_some_and(|(best, _)| bound < best - TIE) {
                return;
            }
            if search.work >= WORK {
                search.open = search.open.max(bound);
                return;
            }
            let mut raised = given.to_vec();
            raise(&mut raised, &self.members[order[at]].gives);
            set.push(order[at]);
            self.branch(search, set, &raised, &order[at + 1..], size);
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

impl Search {
    /// Takes a set when it is better, or as good and first in the order of ids.
    fn offer(&mut self, value: f64, set: &[usize]) {
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

fn raise(given: &mut [f64], gives: &[f64]) {
    for (given, gives) in given.iter_mut().zip(gives) {
        *given = given.max(*gives);
    }
}

#[expect(clippy::cast_precision_loss, reason = "at most a handful")]
const fn size_as_f64(size: usize) -> f64 {
    size as f64
}
