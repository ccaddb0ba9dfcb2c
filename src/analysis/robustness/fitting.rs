//! The scores of one block of samples: what is asked for, what platforms give, how well that goes together, and what is
//! left of it as these people have to be there.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use super::super::matching::{TOLERANCE, content_match};
use super::super::problem::{Demand, Problem};
use super::draws::{Band, Block, Draws, LANES};
use crate::domain::plan::TuningMode;

/// A platform that is ruled out in a sample has this for a score; it counts as 0 and comes last.
pub(super) const OUT: f64 = -1.0;

/// The greater of two numbers that are no NaN: one instruction, where `f64::max` is four.
#[inline(always)]
pub(super) fn most_of(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The smaller of two numbers that are no NaN.
#[inline(always)]
fn least_of(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// What all samples of a problem have in common.
#[derive(Debug)]
pub(super) struct Fitting<'a> {
    problem: &'a Problem,
    /// The bands of levels, `n × m`.
    levels: Vec<Band>,
    /// What each segment asks for.
    wants: Vec<Wants>,
    /// Milestones that are switched on for some segment.
    on: Vec<usize>,
    /// How well each candidate carries the content that each segment likes, `n × G`.
    content: Vec<f64>,
    /// The leader and the runner-up by nominal score, whose difference is explained.
    pair: Option<(usize, usize)>,
}

/// The bands of what one segment asks for, by milestone.
#[derive(Debug)]
struct Wants {
    needs: Vec<Band>,
    importances: Vec<Band>,
    /// Whether some milestone is a deal-breaker.
    breaks_deals: bool,
}

/// What one segment asks for in each sample of a block.
struct Asked {
    needs: Vec<Block>,
    weights: Vec<Block>,
}

/// The numbers of one block. The room is used again for the next.
pub(super) struct Room {
    asked: Vec<Asked>,
    /// A candidate's level on one milestone.
    level: Block,
    /// A candidate's match on one milestone for one segment.
    matched: Block,
    /// A candidate's fit for each segment, as a fraction.
    of_segment: Vec<Block>,
    /// By how much a candidate's worst match is above what each segment accepts at the least.
    spare: Vec<Block>,
    /// Scores in points by candidate; [`OUT`] where ruled out.
    pub(super) scores: Vec<Block>,
    /// Points by which each milestone sets the leader apart from the runner-up.
    pub(super) parts: Vec<Block>,
}

impl<'a> Fitting<'a> {
    pub(super) fn new(problem: &'a Problem, pair: Option<(usize, usize)>) -> Self {
        let u = problem.importance_spread;
        let bands = |values: &[f64], spreads: &[f64]| {
            values.iter().zip(spreads).map(|(value, spread)| Band::around(*value, *spread, 100.0)).collect()
        };
        let wants = |demand: &Demand| Wants {
            needs: bands(&demand.needs, &demand.spreads),
            importances: demand.importances.iter().map(|value| Band::around(*value, u, 10.0)).collect(),
            breaks_deals: demand.least_match.iter().any(|least| *least > 0.0),
        };
        let content = |i: usize| problem.segments.iter().map(move |demand| content_match(problem, demand, i));
        Self {
            levels: bands(&problem.levels, &problem.level_spreads),
            wants: problem.segments.iter().map(wants).collect(),
            on: (0..problem.milestones).filter(|j| problem.segments.iter().any(|demand| demand.on[*j])).collect(),
            content: (0..problem.len()).flat_map(content).collect(),
            problem,
            pair,
        }
    }

    /// Room for one block.
    pub(super) fn room(&self) -> Room {
        let (m, segments) = (self.problem.milestones, self.problem.segments.len());
        let blocks = |count: usize| vec![[0.0; LANES]; count];
        Room {
            asked: (0..segments).map(|_| Asked { needs: blocks(m), weights: blocks(m) }).collect(),
            level: [0.0; LANES],
            matched: [0.0; LANES],
            of_segment: blocks(segments),
            spare: blocks(segments),
            scores: blocks(self.problem.len()),
            parts: blocks(m),
        }
    }

    /// Draws a block of samples and works out every score.
    #[inline(always)]
    pub(super) fn draw(&self, draws: &mut Draws, again: &mut Draws, room: &mut Room) {
        for g in 0..self.wants.len() {
            self.ask(g, draws, again, &mut room.asked[g]);
        }
        room.parts.fill([0.0; LANES]);
        for i in 0..self.problem.len() {
            self.give(i, draws, room);
            self.conclude(room, i);
        }
    }

    /// Draws what a segment asks for.
    #[inline(always)]
    fn ask(&self, g: usize, draws: &mut Draws, again: &mut Draws, asked: &mut Asked) {
        let (demand, wants) = (&self.problem.segments[g], &self.wants[g]);
        let mut total = [0.0; LANES];
        for j in self.on.iter().copied().filter(|j| demand.on[*j]) {
            draws.within(wants.needs[j], &mut asked.needs[j]);
            draws.within(wants.importances[j], &mut asked.weights[j]);
            for (total, importance) in total.iter_mut().zip(&asked.weights[j]) {
                *total += importance;
            }
        }
        for (s, total) in total.iter_mut().enumerate() {
            // All zero: drawn again, which ends because one importance is above 0; its nominal value ends it anyway.
            for _ in 0..64 {
                if *total > 0.0 {
                    break;
                }
                *total = 0.0;
                for j in (0..demand.on.len()).filter(|j| demand.on[*j]) {
                    let mut block = [0.0; LANES];
                    again.within(wants.importances[j], &mut block);
                    asked.weights[j][s] = block[0];
                    *total += block[0];
                }
            }
            if *total <= 0.0 {
                for j in 0..demand.on.len() {
                    asked.weights[j][s] = demand.weights[j];
                }
                *total = 1.0;
            }
        }
        for weights in &mut asked.weights {
            for (weight, total) in weights.iter_mut().zip(&total) {
                *weight /= total;
            }
        }
    }

    /// Draws a candidate's levels and adds up its matches for each segment.
    #[inline(always)]
    fn give(&self, i: usize, draws: &mut Draws, room: &mut Room) {
        let problem = self.problem;
        room.of_segment.fill([0.0; LANES]);
        for (spare, wants) in room.spare.iter_mut().zip(&self.wants) {
            if wants.breaks_deals {
                *spare = [f64::MAX; LANES];
            }
        }
        let sign = match self.pair {
            Some((leader, _)) if leader == i => 1.0,
            Some((_, second)) if second == i => -1.0,
            _ => 0.0,
        };
        for &j in &self.on {
            draws.within(self.levels[i * problem.milestones + j], &mut room.level);
            for (g, demand) in problem.segments.iter().enumerate().filter(|(_, demand)| demand.on[j]) {
                let asked = &room.asked[g];
                self.matches(i, j, g, &asked.needs[j], &room.level, &mut room.matched);
                if demand.least_match[j] > 0.0 {
                    let least = demand.least_match[j] - TOLERANCE;
                    for (spare, matched) in room.spare[g].iter_mut().zip(&room.matched) {
                        *spare = least_of(*spare, matched - least);
                    }
                }
                let (adds, fit, weights) = (&mut room.matched, &mut room.of_segment[g], &asked.weights[j]);
                for s in 0..LANES {
                    adds[s] *= weights[s];
                    fit[s] += adds[s];
                }
                if sign != 0.0 {
                    let points = sign * problem.reach_factor(i, g).value * demand.share * 100.0;
                    for (part, adds) in room.parts[j].iter_mut().zip(adds.iter()) {
                        *part += points * adds;
                    }
                }
            }
        }
    }

    /// The match of a candidate's levels with a segment's needs, on one milestone.
    #[inline(always)]
    fn matches(&self, i: usize, j: usize, g: usize, needs: &Block, levels: &Block, matched: &mut Block) {
        let (problem, demand) = (self.problem, &self.problem.segments[g]);
        // A match goes from `best` down to `least`: from 1 to 0, and where content counts, half of it is content's.
        let (best, least, part) = if problem.carries_content[j] && !demand.interest.is_empty() {
            let content = 0.5 * self.content[i * problem.segments.len() + g];
            (content + 0.5, content, 0.5)
        } else {
            (1.0, 0.0, 1.0)
        };
        let (excess, shortfall) = (part * problem.excess_per_point[j], -part * problem.shortfall_per_point[j]);
        // Of the two products the one with the wrong sign is not above 0.
        let of_gap = |gap: f64| most_of(best - most_of(excess * gap, shortfall * gap), least);
        match problem.setting {
            TuningMode::Typical => {
                for s in 0..LANES {
                    matched[s] = of_gap(levels[s] - needs[s]);
                }
            }
            TuningMode::Tuned => {
                // The range of the levers moves with the level and stays on the scale.
                let at = i * problem.milestones + j;
                let below = problem.lowest[at] - problem.levels[at];
                let above = problem.highest[at] - problem.levels[at];
                for s in 0..LANES {
                    let low = least_of(most_of(levels[s] + below, 0.0), 100.0);
                    let high = least_of(most_of(levels[s] + above, 0.0), 100.0);
                    matched[s] = of_gap(least_of(most_of(needs[s], low), high) - needs[s]);
                }
            }
        }
    }

    /// Adds points for how well a candidate's levels, as they are, match needs on one milestone: content kinds aside.
    #[inline(always)]
    pub(super) fn add_level_match(
        problem: &Problem,
        i: usize,
        j: usize,
        points: f64,
        needs: &Block,
        score: &mut Block,
    ) {
        let at = i * problem.milestones + j;
        let (low, high) = match problem.setting {
            TuningMode::Typical => (problem.levels[at], problem.levels[at]),
            TuningMode::Tuned => (problem.lowest[at], problem.highest[at]),
        };
        let (excess, shortfall) = (problem.excess_per_point[j], problem.shortfall_per_point[j]);
        for s in 0..LANES {
            // Of the two products at most one is above 0, as the need lies on one side of the levers' range.
            let lost = most_of(excess * (low - needs[s]), shortfall * (needs[s] - high));
            score[s] += points * most_of(1.0 - most_of(lost, 0.0), 0.0);
        }
    }

    /// A candidate's overall score, from its fits for each segment and the deals it breaks.
    #[inline(always)]
    fn conclude(&self, room: &mut Room, i: usize) {
        let score = &mut room.scores[i];
        *score = [0.0; LANES];
        // The most that any segment has to spare: below 0 when all rule the candidate out.
        let mut spare = [f64::MIN; LANES];
        for (g, demand) in self.problem.segments.iter().enumerate() {
            let points = self.problem.reach_factor(i, g).value * demand.share * 100.0;
            if self.wants[g].breaks_deals {
                for s in 0..LANES {
                    let of_segment = if room.spare[g][s] < 0.0 { 0.0 } else { room.of_segment[g][s] };
                    score[s] += points * of_segment;
                    spare[s] = most_of(spare[s], room.spare[g][s]);
                }
            } else {
                for (score, of_segment) in score.iter_mut().zip(&room.of_segment[g]) {
                    *score += points * of_segment;
                }
            }
        }
        if self.wants.iter().all(|wants| wants.breaks_deals) {
            for (score, spare) in score.iter_mut().zip(spare) {
                *score = if spare < 0.0 { OUT } else { *score };
            }
        }
    }
}
