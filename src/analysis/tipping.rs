//! What would change the leader: exact rails and the most fragile sliders (`docs/method.md` §4).

pub use super::envelope::Interval;
use super::envelope::{Functions, Piece};
use super::fit::Fits;
use super::matching::{TOLERANCE, content_match};
use super::problem::{Demand, Problem};
use super::ranking::rank;
use crate::domain::plan::TuningMode;
use crate::domain::sorting::sort_by;

/// The length of the scale of needs, in points.
pub const NEEDS: f64 = 100.0;
/// The length of the scale of importances.
pub const IMPORTANCES: f64 = 10.0;

/// Who leads at each position of one milestone's two sliders.
#[derive(Debug, Clone, PartialEq)]
pub struct LeaderIntervals {
    /// The segment, by position in the problem.
    pub segment: usize,
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Over needs from 0 to 100: stretches that meet, neighbours differ.
    pub need: Vec<Interval>,
    /// Over importances from 0 to 10: the same.
    pub importance: Vec<Interval>,
}

/// Which of a milestone's sliders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slider {
    /// The need, 0 to 100.
    Need,
    /// The importance, 0 to 10.
    Importance,
}

impl Slider {
    /// The length of its scale.
    #[must_use]
    pub const fn length(self) -> f64 {
        match self {
            Self::Need => NEEDS,
            Self::Importance => IMPORTANCES,
        }
    }
}

/// The nearest change of leader on one slider.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeaderChange {
    /// The segment, by position in the problem.
    pub segment: usize,
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Which of its sliders.
    pub slider: Slider,
    /// Where it stands.
    pub from: f64,
    /// Where the leader changes.
    pub to: f64,
    /// Who leads beyond; none where everybody is ruled out there.
    pub leader: Option<usize>,
    /// How far that is, as a part of the scale from 0 to 1.
    pub distance: f64,
}

/// The rails of every milestone that is switched on, for each segment of the problem.
#[must_use]
pub fn rails(problem: &Problem, fits: &Fits) -> Vec<LeaderIntervals> {
    let mut functions = Functions::default();
    let mut rails = Vec::new();
    for (g, demand) in problem.segments.iter().enumerate() {
        let held: Vec<Held> = (0..problem.len()).map(|i| Held::of(problem, fits, i, g)).collect();
        for j in (0..problem.milestones).filter(|j| demand.on[*j]) {
            let need = need_rail(problem, fits, demand, (g, j), &held, &mut functions);
            let importance = importance_rail(problem, fits, demand, (g, j), &held, &mut functions);
            rails.push(LeaderIntervals { segment: g, milestone: j, need, importance });
        }
    }
    rails
}

/// What of a candidate's score does not depend on the segment whose slider moves.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// Points of score from the other segments.
    elsewhere: f64,
    /// Whether every other segment rules it out; true where there is no other.
    out_elsewhere: bool,
    /// How many deal-breakers of this segment it misses.
    broken: usize,
    /// What is left of its fit for this segment, as a fraction.
    factor: f64,
}

impl Held {
    fn of(problem: &Problem, fits: &Fits, i: usize, g: usize) -> Self {
        let factor = problem.reach_factor(i, g).value;
        let mut held = Self { elsewhere: 0.0, out_elsewhere: true, broken: 0, factor };
        for (other, demand) in problem.segments.iter().enumerate() {
            if other != g && !fits.ruled_out_for(i, other) {
                held.elsewhere += demand.share * fits.score_for(i, other);
                held.out_elsewhere = false;
            }
        }
        held.broken = fits.matches(i, g).iter().filter(|matched| matched.breaks_deal).count();
        held
    }

    /// Who can lead: the candidate, unless it is ruled out for everybody.
    fn owner(self, i: usize, ruled_out_here: bool) -> Option<u32> {
        if ruled_out_here && self.out_elsewhere { None } else { u32::try_from(i).ok() }
    }
}

fn need_rail(
    problem: &Problem,
    fits: &Fits,
    demand: &Demand,
    (g, j): (usize, usize),
    held: &[Held],
    functions: &mut Functions,
) -> Vec<Interval> {
    functions.clear();
    for (i, held) in held.iter().enumerate() {
        let weight = held.factor * demand.share * 100.0 * demand.weights[j];
        let matched = fits.matches(i, g)[j];
        let others = held.elsewhere + demand.share * fits.score_for(i, g) - weight * matched.value;
        let broken_elsewhere = held.broken - usize::from(matched.breaks_deal);
        let shape = Shape::of(problem, demand, i, j);
        let met = shape.met(demand.least_match[j]);
        let mut corners = shape.corners(met);
        let mut from = 0.0;
        for to in corners.in_order() {
            if to <= from {
                continue;
            }
            // Every piece lies on one side of each corner, so its middle tells whether the deal-breaker is met.
            let middle = f64::midpoint(from, to);
            let out = broken_elsewhere > 0 || middle < met.0 || middle > met.1;
            let value = |x: f64| if out { held.elsewhere } else { others + weight * shape.value(x) };
            functions.piece(Piece { from, to, start: value(from), end: value(to), owner: held.owner(i, out) });
            from = to;
        }
        functions.finish();
    }
    functions.leaders()
}

/// One candidate's match on one milestone as a function of the need.
///
/// It is 1 (or its content's share of that) on the plateau from `low` to `high`, falls by `excess` per point below it
/// and by `shortfall` per point above it, down to the content's share.
struct Shape {
    low: f64,
    high: f64,
    excess: f64,
    shortfall: f64,
    /// The match where the level matches not at all.
    base: f64,
    /// What a perfect level adds to that.
    of_level: f64,
}

impl Shape {
    fn of(problem: &Problem, demand: &Demand, i: usize, j: usize) -> Self {
        let at = i * problem.milestones + j;
        let (low, high) = match problem.setting {
            TuningMode::Typical => (problem.levels[at], problem.levels[at]),
            TuningMode::Tuned => (problem.lowest[at], problem.highest[at]),
        };
        let carries = problem.carries_content[j] && !demand.interest.is_empty();
        let (base, of_level) = if carries { (0.5 * content_match(problem, demand, i), 0.5) } else { (0.0, 1.0) };
        let (excess, shortfall) = (problem.excess_per_point[j], problem.shortfall_per_point[j]);
        Self { low, high, excess, shortfall, base, of_level }
    }

    fn value(&self, need: f64) -> f64 {
        let lost = self.excess * (self.low - need).max(0.0) + self.shortfall * (need - self.high).max(0.0);
        self.base + self.of_level * (1.0 - lost).max(0.0)
    }

    /// The needs between which a deal-breaker is met; an empty range where it never is.
    fn met(&self, least: f64) -> (f64, f64) {
        if least <= 0.0 {
            return (f64::NEG_INFINITY, f64::INFINITY);
        }
        let of_level = (least - TOLERANCE - self.base) / self.of_level;
        if of_level <= 0.0 {
            (f64::NEG_INFINITY, f64::INFINITY)
        } else if of_level > 1.0 {
            (f64::INFINITY, f64::NEG_INFINITY)
        } else {
            // A cost of 0 divides to infinity, which is right: the gap never loses anything.
            let room = 1.0 - of_level;
            let side = |per_point: f64| if per_point > 0.0 { room / per_point } else { f64::INFINITY };
            (self.low - side(self.excess), self.high + side(self.shortfall))
        }
    }

    /// Where the function bends or jumps, and the end of the scale.
    fn corners(&self, met: (f64, f64)) -> Corners {
        let zero = |per_point: f64| if per_point > 0.0 { 1.0 / per_point } else { f64::INFINITY };
        let all =
            [self.low, self.high, self.low - zero(self.excess), self.high + zero(self.shortfall), met.0, met.1, NEEDS];
        Corners(all.map(|corner| corner.clamp(0.0, NEEDS)))
    }
}

/// Corners within the scale; the last is its end.
struct Corners([f64; 7]);

impl Corners {
    fn in_order(&mut self) -> [f64; 7] {
        self.0.sort_unstable_by(f64::total_cmp);
        self.0
    }
}

fn importance_rail(
    problem: &Problem,
    fits: &Fits,
    demand: &Demand,
    (g, j): (usize, usize),
    held: &[Held],
    functions: &mut Functions,
) -> Vec<Interval> {
    functions.clear();
    // The score is Z(t) = elsewhere + 100·share·ρ·(Σ v·m + t·m_j) / (V + t), with V the other importances. Times V + t,
    // which is the same for all, it is a line in t: whoever is on top of these lines leads.
    let rest: f64 = (0..problem.milestones).filter(|k| *k != j).map(|k| demand.importances[k]).sum();
    for (i, held) in held.iter().enumerate() {
        let scale = held.factor * demand.share * 100.0;
        let matches = fits.matches(i, g);
        let out = held.broken > 0;
        let value = |t: f64| {
            if rest <= 0.0 {
                // Nothing else matters: the score is that of this milestone, and the point 0 takes the limit.
                return held.elsewhere + if out { 0.0 } else { scale * matches[j].value };
            }
            let others: f64 =
                (0..problem.milestones).filter(|k| *k != j).map(|k| demand.importances[k] * matches[k].value).sum();
            held.elsewhere * (rest + t) + if out { 0.0 } else { scale * (others + t * matches[j].value) }
        };
        let owner = held.owner(i, out);
        functions.piece(Piece { from: 0.0, to: IMPORTANCES, start: value(0.0), end: value(IMPORTANCES), owner });
        functions.finish();
    }
    functions.leaders()
}

/// Who would lead if one slider stood elsewhere, with everything else held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WhatIf {
    /// Who would lead, by position in the problem; none where everybody is ruled out.
    pub leader: Option<usize>,
    /// The score of the leader and of the runner-up, in points; none without a runner-up.
    pub scores: Option<(f64, f64)>,
}

/// Moves one slider of a segment to a value of its scale and ranks again.
#[must_use]
pub fn what_if(problem: &Problem, segment: usize, milestone: usize, slider: Slider, value: f64) -> WhatIf {
    let mut moved = problem.clone();
    let demand = &mut moved.segments[segment];
    match slider {
        Slider::Need => demand.needs[milestone] = value.clamp(0.0, NEEDS),
        Slider::Importance => {
            demand.importances[milestone] = value.clamp(0.0, IMPORTANCES);
            let total: f64 = demand.importances.iter().sum();
            if total <= 0.0 {
                return WhatIf { leader: None, scores: None };
            }
            demand.weights = demand.importances.iter().map(|importance| importance / total).collect();
        }
    }
    let fits = Fits::of(&moved);
    let places = rank(&fits, moved.len());
    let ranked = |at: usize| places.get(at).filter(|place| place.rank.is_some()).map(|place| place.candidate);
    let pair = ranked(0).zip(ranked(1));
    WhatIf { leader: ranked(0), scores: pair.map(|(first, second)| (fits.score(first), fits.score(second))) }
}

/// The nearest change of leader on each slider that has one, nearest first.
///
/// Of sliders at one distance, segments and milestones stand in their order, needs before importances.
#[must_use]
pub fn fragile(problem: &Problem, rails: &[LeaderIntervals], leader: Option<usize>) -> Vec<LeaderChange> {
    let mut all: Vec<LeaderChange> = Vec::new();
    for rail in rails {
        let demand = &problem.segments[rail.segment];
        let sliders = [
            (Slider::Need, &rail.need, demand.needs[rail.milestone]),
            (Slider::Importance, &rail.importance, demand.importances[rail.milestone]),
        ];
        for (slider, stretches, from) in sliders {
            if let Some((to, leader)) = nearest_change(stretches, from, leader) {
                let distance = (to - from).abs() / slider.length();
                let (segment, milestone) = (rail.segment, rail.milestone);
                all.push(LeaderChange { segment, milestone, slider, from, to, leader, distance });
            }
        }
    }
    sort_by(&mut all, |a, b| {
        let place = |f: &LeaderChange| (f.segment, f.milestone, f.slider);
        a.distance.total_cmp(&b.distance).then_with(|| place(a).cmp(&place(b)))
    });
    all
}

/// The nearest end of the stretch that holds a value, and who leads beyond it.
fn nearest_change(stretches: &[Interval], value: f64, leader: Option<usize>) -> Option<(f64, Option<usize>)> {
    let at = holding(stretches, value, leader)?;
    let here = stretches[at];
    let below = at.checked_sub(1).map(|at| (here.from, stretches[at].leader));
    let above = stretches.get(at + 1).map(|next| (here.to, next.leader));
    match (below, above) {
        (Some(below), Some(above)) => Some(if value - below.0 <= above.0 - value { below } else { above }),
        (below, above) => below.or(above),
    }
}

/// The stretch that holds a value; where two meet there, the one of the leader.
#[must_use]
pub fn holding(stretches: &[Interval], value: f64, leader: Option<usize>) -> Option<usize> {
    let holds = |stretch: &Interval| (stretch.from - 1e-9..=stretch.to + 1e-9).contains(&value);
    let of_leader = stretches.iter().position(|stretch| holds(stretch) && stretch.leader == leader);
    of_leader.or_else(|| stretches.iter().position(holds))
}
