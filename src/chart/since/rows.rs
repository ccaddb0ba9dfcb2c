//! The rows of the changes: what each does alone.

use super::parts::{ChangeRow, Names};
use super::words;
use crate::analysis::since::{Alone, Answer, Since, Tried};
use crate::chart::material::Material;
use crate::chart::words::{list, nothing_said, shown_points};
use crate::domain::id::PlatformId;

/// Who leads with all changes, and by how much where it is one of the two that are held against each other.
pub(super) fn leads(
    names: Names<'_>,
    pair: Option<&[(PlatformId, String); 2]>,
    answer: &Answer,
    ahead: Option<f64>,
) -> String {
    let first = answer.first().map(|place| &place.platform);
    let none = answer.nothing_said.as_ref().map_or_else(|| "no platform leads".to_owned(), |who| nothing_said(who));
    first.map_or(none, |first| by_how_much(names, pair, first, ahead))
}

/// Who led before all changes, in the same way.
pub(super) fn led(
    names: Names<'_>,
    pair: Option<&[(PlatformId, String); 2]>,
    answer: &Answer,
    ahead: Option<f64>,
) -> String {
    let Some(first) = answer.first().map(|place| &place.platform) else { return "no platform led".to_owned() };
    match lead(pair, first, ahead) {
        Lead::By(by) => format!("{} led by {by}", names.of(first)),
        Lead::Tie => "a tie before".to_owned(),
        Lead::NotKnown => format!("{} came first", names.of(first)),
    }
}

/// How far the first is ahead of the other of the two that are held against each other.
enum Lead {
    By(String),
    Tie,
    /// It is neither of the two, or one of them has no rank.
    NotKnown,
}

fn lead(pair: Option<&[(PlatformId, String); 2]>, first: &PlatformId, ahead: Option<f64>) -> Lead {
    match (pair, ahead) {
        (Some(pair), Some(ahead)) if pair.iter().any(|(id, _)| id == first) => {
            shown_points(ahead).map_or(Lead::Tie, Lead::By)
        }
        _ => Lead::NotKnown,
    }
}

fn by_how_much(
    names: Names<'_>,
    pair: Option<&[(PlatformId, String); 2]>,
    first: &PlatformId,
    ahead: Option<f64>,
) -> String {
    let name = names.of(first);
    match lead(pair, first, ahead) {
        Lead::By(by) => format!("{name} by {by}"),
        Lead::Tie => "a tie".to_owned(),
        Lead::NotKnown => format!("{name} comes first"),
    }
}

pub(super) fn of(
    material: &Material<'_>,
    names: Names<'_>,
    since: &Since,
    pair: Option<&[(PlatformId, String); 2]>,
    tried: &Tried,
) -> ChangeRow {
    let Tried { change, alone } = tried;
    let (what, step) = words::of(material, names, change);
    let then = since.then.first().map(|place| &place.platform);
    let (leads, strong) = match alone {
        None => ("not tested on its own".to_owned(), false),
        Some(alone) if !change.kind.moves_order() => of_suggested(names, since, alone),
        Some(alone) => {
            let leads = alone
                .first
                .as_ref()
                .map_or_else(|| "no platform leads".to_owned(), |first| by_how_much(names, pair, first, alone.ahead));
            (leads, alone.first.as_ref() != then)
        }
    };
    let counts = alone.as_ref().filter(|_| change.kind.moves_order());
    let position = |id: &crate::domain::id::MilestoneId| material.framework.milestones.iter().position(|m| m.id == *id);
    ChangeRow {
        what,
        whose: words::whose(change),
        step,
        milestone: change.milestone.as_ref().and_then(position),
        ahead: counts.and_then(|alone| alone.ahead),
        first: counts.and_then(|alone| alone.first.clone()),
        leads,
        strong,
    }
}

/// What becomes of the suggested platforms by a change that leaves the order as it is.
fn of_suggested(names: Names<'_>, since: &Since, alone: &Alone) -> (String, bool) {
    let then = since.then.suggested.as_ref().map(|set| set.platforms.as_slice()).unwrap_or_default();
    let joins: Vec<&str> = alone.suggested.iter().filter(|id| !then.contains(id)).map(|id| names.of(id)).collect();
    let leaves: Vec<&str> = then.iter().filter(|id| !alone.suggested.contains(id)).map(|id| names.of(id)).collect();
    match (joins.is_empty(), leaves.is_empty()) {
        (true, true) => ("changes nothing".to_owned(), false),
        (false, true) => (format!("suggests {} too", list(&joins)), true),
        (true, false) => (format!("no longer suggests {}", list(&leaves)), true),
        (false, false) => (format!("suggests {}, not {}", list(&joins), list(&leaves)), true),
    }
}
