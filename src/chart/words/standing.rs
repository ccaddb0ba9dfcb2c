//! How a ranking stands: whether somebody leads at all, and what everybody says where nobody does.

use super::names::{for_scope, names, some_points};
use super::numbers::{list, whole};
use super::so_far::so_far;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::domain::plan::Scope;

/// How a ranking stands. Whoever names a leader asks this first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing<'r> {
    /// Nothing has been said yet of this segment's needs: the order is a placeholder.
    NothingSaid(&'r str),
    /// Every platform is ruled out.
    AllRuledOut,
    /// There is one platform, or one alone is left.
    Alone(RankedPlatform),
    /// The first so many show the same whole points, in the order of the ranking.
    Tied(Vec<RankedPlatform>),
    /// One leads another by so many whole points.
    Leads {
        /// The first.
        leader: RankedPlatform,
        /// The next.
        second: RankedPlatform,
        /// The difference of the whole points shown.
        by: i64,
    },
}

/// Whether two scores show the same whole points.
#[must_use]
pub fn shows_same(one: f64, other: f64) -> bool {
    whole(one) == whole(other)
}

impl<'r> Standing<'r> {
    /// How the ranking of a report stands.
    #[must_use]
    pub fn of(report: &'r Report) -> Self {
        if let Some(segment) = &report.untouched {
            return Self::NothingSaid(segment);
        }
        let Some(leader) = report.leader() else { return Self::AllRuledOut };
        let Some(second) = report.runner_up() else { return Self::Alone(leader) };
        let score = |place: &RankedPlatform| report.fits.score(place.candidate);
        match whole(score(&leader)) - whole(score(&second)) {
            0 => {
                let ranked = report.places.iter().filter(|place| place.rank.is_some());
                Self::Tied(ranked.filter(|place| shows_same(score(place), score(&leader))).copied().collect())
            }
            by => Self::Leads { leader, second, by },
        }
    }

    /// Whether anything can be said of who comes first: something has been said of everybody, and somebody is left.
    #[must_use]
    pub const fn is_claim(&self) -> bool {
        !matches!(self, Self::NothingSaid(_) | Self::AllRuledOut)
    }

    /// What to do first where nobody leads, as a sentence; empty where somebody does.
    #[must_use]
    pub const fn to_do(&self) -> &'static str {
        match self {
            Self::NothingSaid(_) => "Set at least one of its sliders. Until then any order is only a placeholder",
            Self::AllRuledOut => {
                "Every platform misses at least one must-have. Relax a must-have, or change what they need there"
            }
            Self::Alone(_) | Self::Tied(_) | Self::Leads { .. } => "",
        }
    }
}

/// The leader and everybody who shows the same whole points, in the order of the ranking; none where nobody leads.
#[must_use]
pub fn first_ones(report: &Report) -> Vec<RankedPlatform> {
    match Standing::of(report) {
        Standing::NothingSaid(_) | Standing::AllRuledOut => Vec::new(),
        Standing::Alone(leader) | Standing::Leads { leader, .. } => vec![leader],
        Standing::Tied(firsts) => firsts,
    }
}

/// Whom to ask about, as the headline of everything that would name a leader.
#[must_use]
pub fn nothing_said(segment: &str) -> String {
    format!("Tell us about {segment}: every slider is still in the middle")
}

/// Who scores highest and by how much, as a headline; with what that rests on where it is little.
#[must_use]
pub fn headline(report: &Report, whom: &Scope) -> String {
    let (for_whom, so_far) = (for_scope(whom), so_far(report));
    let name = |place: RankedPlatform| report.platform(place).name.as_str();
    let score = |place: RankedPlatform| whole(report.fits.score(place.candidate));
    match Standing::of(report) {
        Standing::NothingSaid(segment) => nothing_said(segment),
        Standing::AllRuledOut if *whom == Scope::Everyone => "No platform meets every must-have".to_owned(),
        Standing::AllRuledOut => format!("No platform meets every must-have {for_whom}"),
        Standing::Alone(only) if report.problem.len() == 1 => {
            let (name, score) = (name(only), score(only));
            format!("{so_far}{name} scores {score} out of 100 {for_whom}, with nothing to compare it with")
        }
        Standing::Alone(only) => {
            let only_it = if so_far.is_empty() { "Only" } else { "only" };
            let (name, score) = (name(only), score(only));
            match served(report, only).as_slice() {
                all if all.len() == report.problem.segments.len() => {
                    format!("{so_far}{only_it} {name} meets the must-haves {for_whom}: it scores {score} out of 100")
                }
                some => {
                    let whose = list(some);
                    format!("{so_far}{only_it} {name} is left, for {whose}: it scores {score} out of 100 {for_whom}")
                }
            }
        }
        Standing::Tied(firsts) => {
            let named = named(report, &firsts, so_far.is_empty());
            format!("{so_far}{named} tie {for_whom}: {} out of 100 each", score(firsts[0]))
        }
        // A lead would say more than little can bear.
        Standing::Leads { leader, .. } if !so_far.is_empty() => {
            format!("{so_far}{} comes first {for_whom}: {} out of 100", name(leader), score(leader))
        }
        Standing::Leads { leader, second, by } => {
            let (first, score, ahead) = (name(leader), score(leader), some_points(by));
            format!("{first} comes first {for_whom}: {score} out of 100, {ahead} ahead of {}", name(second))
        }
    }
}

/// The names of the segments that do not rule a platform out.
fn served(report: &Report, place: RankedPlatform) -> Vec<&str> {
    let all = report.problem.segments.iter().enumerate();
    all.filter(|(g, _)| !report.fits.ruled_out_for(place.candidate, *g))
        .map(|(_, demand)| demand.name.as_str())
        .collect()
}

/// Who leads and by how much, in a few words.
#[must_use]
pub fn lead(report: &Report) -> String {
    let name = |place: RankedPlatform| report.platform(place).name.as_str();
    match Standing::of(report) {
        Standing::NothingSaid(segment) => nothing_said(segment),
        Standing::AllRuledOut => "No platform meets every must-have".to_owned(),
        Standing::Alone(only) => format!("Only {} is left", name(only)),
        Standing::Tied(firsts) => format!("{} are tied", named(report, &firsts, true)),
        Standing::Leads { leader, second, by } => {
            format!("{} leads {} by {}", name(leader), name(second), some_points(by))
        }
    }
}

/// The names of those who tie, or that all do, as a sentence begins or goes on.
fn named(report: &Report, firsts: &[RankedPlatform], begins: bool) -> String {
    let all = report.problem.len();
    if firsts.len() == all && all > 3 {
        return format!("{} {all} platforms", if begins { "All" } else { "all" });
    }
    names(&firsts.iter().map(|place| report.platform(*place).name.as_str()).collect::<Vec<_>>())
}

/// Before an order that means nothing yet.
pub const PLACEHOLDER: &str = "Only a placeholder until then, out of 100";

/// The score of the typical platform, in points: the mean of those with a rank; none where there are not two.
#[must_use]
pub fn typical(report: &Report) -> Option<f64> {
    report.runner_up()?;
    report.typical_score()
}

/// What the mean of the platforms is called.
pub const TYPICAL: &str = "Typical platform";

/// What the typical platform scores, in words; none where there is none.
#[must_use]
pub fn typical_words(typical: Option<f64>) -> Option<String> {
    typical.map(|score| format!("{TYPICAL} {}", whole(score)))
}
