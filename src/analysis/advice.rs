//! What follows for each chosen platform: the stance on each milestone, what to switch, and what to do.
//!
//! The words are the framework's; this chooses among them by need, gap and level. Of the published model's four
//! guidelines, congruity, the choice of places that suit an audience, is what the fit computes.

use super::content::Lacking;
use super::fit::Fits;
use super::matching::is_small;
use super::problem::Problem;
use crate::domain::framework::{ByGap, Counsel, Framework, Milestone};
use crate::domain::platform::Lever;
use crate::domain::sorting::sort_by;

/// Needs below this are low, in points.
const LOW: f64 = 35.0;
/// Needs above this are high, in points.
const HIGH: f64 = 65.0;
/// The middle of a scale, in points: a level above it is no small one, and one below it no great one.
const MIDDLE: f64 = 50.0;
/// Gaps above this are no little ones, in points.
const A_LITTLE: f64 = 30.0;
/// A lever has to bring a level nearer to the need by more than this, in points.
const HELPS: f64 = 3.0;

/// What a platform gives against what a segment needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    /// Less than is needed.
    Less,
    /// About what is needed.
    Enough,
    /// More than is wanted.
    More,
}

/// What follows for one platform, one segment and one milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The platform, by position in the problem.
    pub candidate: usize,
    /// The segment, by position in the problem.
    pub segment: usize,
    /// The milestone, by position in the framework.
    pub milestone: usize,
    /// Effective level less need, in points.
    pub gap: f64,
    /// What that comes to.
    pub gives: Gives,
    /// The kinds of content that they like and it lacks, where these cost more than the gap.
    pub lacks: Option<Lacking>,
    /// Points of the segment's fit that the gap and what it lacks cost.
    pub lost: f64,
    /// Points of the fit for all segments together that they cost: as many as the segment's share of them.
    pub cost: f64,
    /// How to behave there, and one thing to do; none where the framework says nothing of it.
    pub counsel: Option<Counsel>,
    /// What a firm can switch there that brings the level nearer to the need, the nearest first.
    pub levers: Vec<Lever>,
}

impl Gives {
    /// What a gap comes to; a small one is none.
    #[must_use]
    pub fn of(gap: f64) -> Self {
        if is_small(gap) {
            Self::Enough
        } else if gap < 0.0 {
            Self::Less
        } else {
            Self::More
        }
    }
}

/// What follows for a candidate: for each segment that it is not ruled out for, milestones that lose most first.
#[must_use]
pub fn advise(framework: &Framework, problem: &Problem, fits: &Fits, candidate: usize) -> Vec<Advice> {
    let platform = &problem.candidates[candidate];
    let mut all = Vec::new();
    for (segment, demand) in problem.segments.iter().enumerate() {
        if fits.ruled_out_for(candidate, segment) {
            continue;
        }
        let first = all.len();
        for (j, milestone) in framework.milestones.iter().enumerate().filter(|(j, _)| demand.on[*j]) {
            let matched = fits.matches(candidate, segment)[j];
            let gives = Gives::of(matched.gap);
            let lacking = || Lacking::of(problem, demand, candidate);
            let lacks = matched.content_costs_more().then(lacking).flatten();
            let of_level = || counsel(milestone, &platform.name, demand.needs[j], matched.gap);
            let levers = platform.milestones.get(&milestone.id).map_or(&[][..], |cell| &cell.levers);
            let lost = 100.0 * demand.weights[j] * (1.0 - matched.value);
            all.push(Advice {
                candidate,
                segment,
                milestone: j,
                gap: matched.gap,
                gives,
                lost,
                cost: demand.share * lost,
                counsel: match &lacks {
                    Some(lacks) if milestone.guidance.is_some() => Some(on_content(framework, &platform.name, lacks)),
                    _ => of_level(),
                },
                lacks,
                levers: helpful(levers, problem.levels[candidate * problem.milestones + j], demand.needs[j]),
            });
        }
        all[first..].sort_by(|a, b| b.lost.total_cmp(&a.lost).then(a.milestone.cmp(&b.milestone)));
    }
    all
}

impl Advice {
    /// Whether nothing is to be done: the level is about right, and no kind of content is lacking.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.gives == Gives::Enough && self.lacks.is_none()
    }
}

/// What follows where the kinds of content cost more than the level: words on the level would speak of something else.
fn on_content(framework: &Framework, platform: &str, lacks: &Lacking) -> Counsel {
    let (what_to_do, action) = lacks.what_to_do(framework);
    Counsel { stance: format!("{platform} {}. {what_to_do}", lacks.words(framework)), action }
}

/// The framework's words for a need and what a platform gives.
///
/// A stance begins with why. Where that would say too much of this level or this gap, such as that many are anonymous
/// where the level of identity is 60, the milestone's own words for such a gap stand instead: they only compare.
fn counsel(milestone: &Milestone, platform: &str, need: f64, gap: f64) -> Option<Counsel> {
    let guidance = milestone.guidance.as_ref()?;
    let by_gap: &ByGap = if need < LOW {
        &guidance.low
    } else if need > HIGH {
        &guidance.high
    } else {
        &guidance.middle
    };
    let level = need + gap;
    let (said, compared, holds) = match Gives::of(gap) {
        Gives::Less => (&by_gap.shortfall, &milestone.shortfall.words, level < MIDDLE),
        Gives::Enough => return Some(by_gap.matching.clone()),
        // Of a need that is high already, “more still” is always true.
        Gives::More => (&by_gap.excess, &milestone.excess.words, level > MIDDLE || need >= LOW),
    };
    let of_a_little = (LOW..=HIGH).contains(&need);
    if holds && !(of_a_little && gap.abs() > A_LITTLE) {
        return Some(said.clone());
    }
    let stance = match said.stance.split_once(". ") {
        Some((_, what_to_do)) if !compared.is_empty() => format!("{platform} {compared}. {what_to_do}"),
        _ => said.stance.clone(),
    };
    Some(Counsel { stance, action: said.action.clone() })
}

/// Levers that bring a level nearer to a need, the nearest first.
fn helpful(levers: &[Lever], level: f64, need: f64) -> Vec<Lever> {
    let off = |to: f64| (to - need).abs();
    let mut levers: Vec<Lever> =
        levers.iter().filter(|lever| off(lever.to.get()) < off(level) - HELPS).cloned().collect();
    sort_by(&mut levers, |a, b| off(a.to.get()).total_cmp(&off(b.to.get())));
    levers
}
