//! The object that `compare --json` prints: an earlier plan against this one, with ids for names.

use crate::analysis::since::{Answer, Change, Earlier, LevelsThen, Placed, Quantity, Since, Suggested, Tried};
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::plan::{Plan, Scope};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// An earlier plan against this one, as other programs read it.
#[derive(Serialize)]
pub struct Compared<'a> {
    scope: Option<&'a str>,
    then: Side<'a>,
    now: Side<'a>,
    leader_changed: bool,
    pair: Option<[&'a str; 2]>,
    ahead_then: Option<f64>,
    ahead_now: Option<f64>,
    changes: Vec<ChangeOf<'a>>,
    enough: Vec<usize>,
    rose: Vec<Moved<'a>>,
    fell: Vec<Moved<'a>>,
    warnings: Vec<&'a String>,
}

#[derive(Serialize)]
struct Side<'a> {
    plan: &'a str,
    looked_at: Option<&'a str>,
    levels: &'static str,
    nothing_said: Option<&'a str>,
    leader: Option<&'a str>,
    platforms: Vec<Platform<'a>>,
    suggested: Option<Set<'a>>,
}

#[derive(Serialize)]
struct Platform<'a> {
    id: &'a str,
    name: &'a str,
    rank: Option<usize>,
    score: f64,
}

#[derive(Serialize)]
struct Set<'a> {
    platforms: Vec<&'a str>,
    coverage: f64,
    hours: f64,
}

#[derive(Serialize)]
struct ChangeOf<'a> {
    kind: &'static str,
    segment: Option<&'a str>,
    milestone: Option<&'a str>,
    platform: Option<&'a str>,
    of: Option<&'a str>,
    from: Value,
    to: Value,
    alone: Option<Does<'a>>,
}

#[derive(Serialize)]
struct Does<'a> {
    leader: Option<&'a str>,
    ahead: Option<f64>,
    suggested: Vec<&'a str>,
}

#[derive(Serialize)]
struct Moved<'a> {
    id: &'a str,
    points: f64,
}

impl<'a> Compared<'a> {
    /// What lies between two plans.
    pub fn new(since: &'a Since, earlier: &'a Earlier, plan: &'a Plan, warnings: Vec<&'a String>) -> Self {
        let levels = match earlier.levels {
            LevelsThen::Kept => "kept",
            LevelsThen::Given => "platforms_then",
            LevelsThen::OfNow => "library",
        };
        let moves = since.moves();
        let moved = |(place, points): &(&'a Placed, f64)| Moved { id: place.platform.as_str(), points: *points };
        let enough: Vec<&Change> = since.enough().collect();
        let is_enough = |tried: &Tried| enough.iter().any(|change| **change == tried.change);
        Self {
            scope: match &since.scope {
                Scope::Everyone => None,
                Scope::Segment(name) => Some(name),
            },
            then: side(&earlier.plan, &since.then, levels),
            now: side(plan, &since.now, "library"),
            leader_changed: since.leader_changed(),
            pair: since.pair.as_ref().map(|pair| [pair[0].as_str(), pair[1].as_str()]),
            ahead_then: since.ahead_then,
            ahead_now: since.ahead_now,
            enough: since.changes.iter().enumerate().filter(|(_, tried)| is_enough(tried)).map(|(at, _)| at).collect(),
            changes: since.changes.iter().map(change).collect(),
            rose: moves.iter().filter(|(_, points)| *points > 0.0).map(moved).collect(),
            fell: moves.iter().rev().filter(|(_, points)| *points < 0.0).map(moved).collect(),
            warnings,
        }
    }
}

fn side<'a>(plan: &'a Plan, answer: &'a Answer, levels: &'static str) -> Side<'a> {
    let platform = |place: &'a Placed| Platform {
        id: place.platform.as_str(),
        name: &place.name,
        rank: place.rank,
        score: place.score,
    };
    let set = |set: &'a Suggested| Set {
        platforms: set.platforms.iter().map(PlatformId::as_str).collect(),
        coverage: set.coverage,
        hours: set.hours,
    };
    Side {
        plan: &plan.title,
        looked_at: plan.looked_at.as_deref(),
        levels,
        nothing_said: answer.nothing_said.as_deref(),
        leader: answer.first().map(|place| place.platform.as_str()),
        platforms: answer.order.iter().map(platform).collect(),
        suggested: answer.suggested.as_ref().map(set),
    }
}

fn change(tried: &Tried) -> ChangeOf<'_> {
    let Tried { change: Change { kind, segment, milestone, platform, of, from, to, .. }, alone } = tried;
    ChangeOf {
        kind: kind.id(),
        segment: segment.as_deref(),
        milestone: milestone.as_ref().map(MilestoneId::as_str),
        platform: platform.as_ref().map(PlatformId::as_str),
        of: of.as_deref(),
        from: value(from),
        to: value(to),
        alone: alone.as_ref().map(|alone| Does {
            leader: alone.first.as_ref().map(PlatformId::as_str),
            ahead: alone.ahead,
            suggested: alone.suggested.iter().map(PlatformId::as_str).collect(),
        }),
    }
}

fn value(quantity: &Quantity) -> Value {
    match quantity {
        Quantity::Nothing => Value::Null,
        Quantity::Number(value) | Quantity::Fraction(value) => json!(value),
        Quantity::Flag(yes) => json!(yes),
        Quantity::Text(text) => json!(text),
        Quantity::Shares(shares) => {
            Value::Object(shares.iter().map(|(name, share)| (name.clone(), json!(share))).collect::<Map<_, _>>())
        }
    }
}
