//! What becomes of each platform: keep, start, optional or stop.

use super::field::Field;
use super::wishes::{Chosen, TIE, Wishes};
use crate::analysis::fit::Fits;
use crate::analysis::problem::Problem;
use crate::domain::id::PlatformId;
use crate::domain::sorting::sort_by;

/// What is done today, all together.
#[derive(Debug, Clone, PartialEq)]
pub struct TodaysSet {
    /// The platforms of today among the candidates, by position in the problem, in the order of their ids.
    pub platforms: Vec<usize>,
    /// The hours a week that they take, as the plan counts them: those that are planned before those of today.
    pub hours: f64,
    /// The hours a week that they take now: those of the accounts, whatever is planned.
    pub hours_now: f64,
    /// Whether some of the hours that they take now are a guess.
    pub guess: bool,
    /// Coverage and mean score weighed by the plan's complement, in points; a platform that is ruled out gives nothing and counts.
    pub value: f64,
    /// What the platforms give together, in points.
    pub coverage: f64,
    /// The mean of their scores, in points.
    pub mean_score: f64,
}

/// What becomes of a platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// It is used today and stays.
    Keep,
    /// It is new.
    Start,
    /// It is used today, and keeping it would cost hardly anything but its hours.
    Optional,
    /// It is used today and goes.
    Stop,
}

impl Decision {
    /// The word for it in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Start => "start",
            Self::Optional => "optional",
            Self::Stop => "stop",
        }
    }
}

/// What becomes of one platform, and what that changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// The platform.
    pub platform: PlatformId,
    /// What becomes of it.
    pub decision: Decision,
    /// The hours a week that it takes: those that are planned, else those of today.
    pub hours: f64,
    /// Whether these are a guess.
    pub guess: bool,
    /// The hours a week that it takes now, which stopping it frees, and whether these are a guess; 0 where it is new.
    pub now: (f64, bool),
    /// What the value of the set loses without it, or would gain with it, in points; none where it cannot be ranked.
    pub marginal: Option<f64>,
    /// The same of the combined score, in points.
    pub adds: Option<f64>,
    /// What stands against it where it cannot be ranked, or where there are no hours for it.
    pub out: Option<OutOf>,
}

/// Why a platform of today cannot stay, whatever it would add.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutOf {
    /// A must-have rules it out.
    MustHave,
    /// The plan excludes it, or there is no profile of it.
    Library,
    /// It would be optional, but its hours do not fit into those that there are.
    Hours,
}

/// A platform of the chosen set, and what the set has of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InSet {
    /// The platform, by position in the problem.
    pub candidate: usize,
    /// The hours a week that it takes.
    pub hours: f64,
    /// Whether these are a guess.
    pub guess: bool,
    /// What the value of the set loses without it, in points.
    pub marginal: f64,
    /// The same of the combined score, in points.
    pub adds: f64,
}

/// What the chosen set has of each of its platforms, in the order of their ids.
pub(super) fn in_set(field: &Field, chosen: &Chosen) -> Vec<InSet> {
    let set: Vec<usize> =
        (0..field.members.len()).filter(|at| chosen.platforms.contains(&field.members[*at].candidate)).collect();
    let of = |at: &usize| {
        let member = &field.members[*at];
        let without: Vec<usize> = set.iter().copied().filter(|other| other != at).collect();
        let (value, coverage, _) = field.worth(&without);
        InSet {
            candidate: member.candidate,
            hours: member.hours,
            guess: member.guess,
            marginal: chosen.value - value,
            adds: chosen.coverage - coverage,
        }
    };
    set.iter().map(of).collect()
}

/// Today's set, and what becomes of each platform that is in it or chosen.
pub(super) fn decide(
    field: &Field,
    problem: &Problem,
    fits: &Fits,
    wishes: &Wishes,
    chosen: &Chosen,
    capacity: f64,
) -> (Option<TodaysSet>, Vec<Decided>) {
    if wishes.today.is_empty() && wishes.gone.is_empty() {
        return (None, Vec::new());
    }
    let set: Vec<usize> =
        (0..field.members.len()).filter(|at| chosen.platforms.contains(&field.members[*at].candidate)).collect();
    let (value, coverage, _) = field.worth(&set);
    let hours = field.hours(&set);
    let change = |set: &[usize]| {
        let (other, covered, _) = field.worth(set);
        (other - value, covered - coverage)
    };
    let now_of = |candidate: usize| wishes.hours_now(&problem.candidates[candidate].id);
    let mut decided: Vec<(Decided, f64)> = Vec::new();
    for (at, member) in field.members.iter().enumerate() {
        let is_chosen = set.contains(&at);
        if !is_chosen && !member.today {
            continue;
        }
        let mut out = None;
        let (decision, (marginal, adds)) = if is_chosen {
            let without: Vec<usize> = set.iter().copied().filter(|other| *other != at).collect();
            let (lost, adds) = change(&without);
            (if member.today { Decision::Keep } else { Decision::Start }, (-lost, -adds))
        } else {
            let mut with = set.clone();
            with.push(at);
            let (gained, adds) = change(&with);
            let fits_in = hours + member.hours <= capacity + TIE;
            let costs_little = gained >= -wishes.inertia - TIE;
            out = (costs_little && !fits_in).then_some(OutOf::Hours);
            (if costs_little && fits_in { Decision::Optional } else { Decision::Stop }, (gained, adds))
        };
        decided.push((
            Decided {
                platform: problem.candidates[member.candidate].id.clone(),
                decision,
                hours: member.hours,
                guess: member.guess,
                now: if member.today { now_of(member.candidate) } else { (0.0, false) },
                marginal: Some(marginal),
                adds: Some(adds),
                out,
            },
            member.score,
        ));
    }
    let ranked = |id: &PlatformId| field.members.iter().any(|member| problem.candidates[member.candidate].id == *id);
    let ruled_out = wishes.today.iter().filter(|id| !ranked(id)).map(|id| (id, OutOf::MustHave));
    for (id, out) in ruled_out.chain(wishes.gone.iter().map(|id| (id, OutOf::Library))) {
        let (hours, guess) = wishes.hours_of(id);
        let decided_on = Decided {
            platform: id.clone(),
            decision: Decision::Stop,
            hours,
            guess,
            now: wishes.hours_now(id),
            marginal: None,
            adds: None,
            out: Some(out),
        };
        decided.push((decided_on, f64::NEG_INFINITY));
    }
    sort_by(&mut decided, |(a, one), (b, other)| {
        a.decision.cmp(&b.decision).then(other.total_cmp(one)).then_with(|| a.platform.cmp(&b.platform))
    });
    (todays_set(field, problem, fits, wishes), decided.into_iter().map(|(decided, _)| decided).collect())
}

fn todays_set(field: &Field, problem: &Problem, fits: &Fits, wishes: &Wishes) -> Option<TodaysSet> {
    let mut platforms: Vec<usize> = wishes.today.iter().filter_map(|id| problem.position(id)).collect();
    sort_by(&mut platforms, |a, b| problem.candidates[*a].id.cmp(&problem.candidates[*b].id));
    if platforms.is_empty() {
        return None;
    }
    let members: Vec<usize> =
        (0..field.members.len()).filter(|at| platforms.contains(&field.members[*at].candidate)).collect();
    let (_, coverage, _) = field.worth(&members);
    let scores: f64 = members.iter().map(|member| fits.score(field.members[*member].candidate)).sum();
    let mean_score = scores / super::field::size_as_f64(platforms.len());
    let ids = || platforms.iter().map(|i| &problem.candidates[*i].id);
    let now: Vec<(f64, bool)> = ids().map(|id| wishes.hours_now(id)).collect();
    Some(TodaysSet {
        hours: ids().map(|id| wishes.hours_of(id).0).sum(),
        hours_now: now.iter().map(|(hours, _)| hours).sum(),
        guess: now.iter().any(|(_, guess)| *guess),
        platforms,
        value: field.value(coverage, mean_score),
        coverage,
        mean_score,
    })
}
