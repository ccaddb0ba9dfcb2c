//! The words of a change: what it is of, and from what to what.

use super::parts::Names;
use crate::analysis::since::{Change, Kind, Quantity, Since};
use crate::chart::material::Material;
use crate::chart::words::{REACH_COUNTS, capital, list, percent, points, reach_weight, shortest};
use crate::domain::framework::Framework;
use crate::domain::plan::Scope;

/// How many changes that would have been enough are named.
const NAMED: usize = 3;

/// What kind of change it is, as a word before its figures; empty where the figures say it.
#[must_use]
pub const fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Need => "Need",
        Kind::Importance => "Importance",
        Kind::Uncertainty => "Uncertainty",
        Kind::MustHave => "Must-have",
        Kind::On => "Milestone",
        Kind::Interest | Kind::Topic => "Interest",
        Kind::Age => "Share",
        Kind::Reach => "Reach",
        Kind::Level => "Level",
        Kind::Hours => "Hours a week",
        _ => "",
    }
}

/// What a change is from or to, in words.
#[must_use]
pub fn said(kind: Kind, quantity: &Quantity) -> String {
    match (kind, quantity) {
        (Kind::Uncertainty, Quantity::Number(value)) => format!("±{}", points(*value)),
        (Kind::ReachWeight, Quantity::Number(value)) => reach_weight(*value),
        (Kind::Hours | Kind::Capacity, Quantity::Number(value)) => format!("{} h", shortest(*value)),
        (Kind::Hours, Quantity::Nothing) => "a guess".to_owned(),
        (Kind::Capacity, Quantity::Nothing) => "no limit".to_owned(),
        (Kind::Size, Quantity::Nothing) => "the suggested number".to_owned(),
        (Kind::Reach, Quantity::Nothing) => "published figures".to_owned(),
        (Kind::MustHave, Quantity::Nothing) => "none".to_owned(),
        (Kind::On, Quantity::Flag(on)) => if *on { "on" } else { "off" }.to_owned(),
        (Kind::Tuning, Quantity::Text(text)) => if text == "tuned" { "fine-tuned" } else { "as is" }.to_owned(),
        (_, Quantity::Nothing) => "not given".to_owned(),
        (Kind::Complement, Quantity::Number(value)) | (_, Quantity::Fraction(value)) => percent(*value),
        (_, Quantity::Number(value)) => shortest(*value),
        (_, Quantity::Flag(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        (_, Quantity::Text(text)) => text.clone(),
        (_, Quantity::Shares(shares)) => {
            shares.iter().map(|(_, share)| percent(*share)).collect::<Vec<_>>().join(" / ")
        }
    }
}

/// From what to what.
#[must_use]
pub fn sides(change: &Change) -> String {
    format!("{} → {}", said(change.kind, &change.from), said(change.kind, &change.to))
}

/// Of two shares, the one that says both: the one that grew.
fn grew(to: &[(String, f64)], from: &[(String, f64)]) -> usize {
    usize::from(to[1].1 > from[1].1)
}

/// The segment that is named in what a change is of.
pub(super) fn whose(change: &Change) -> Option<String> {
    match (&change.from, &change.to) {
        (Quantity::Shares(from), Quantity::Shares(to)) if from.len() == 2 => Some(to[grew(to, from)].0.clone()),
        _ => change.segment.clone(),
    }
}

/// What a change is of, and from what to what.
pub(super) fn of(material: &Material<'_>, names: Names<'_>, change: &Change) -> (String, String) {
    let framework = material.framework;
    let milestone = change.milestone.as_ref();
    let milestone =
        milestone.map(|id| framework.milestone(id).map_or_else(|| id.to_string(), |found| found.name.clone()));
    let platform = change.platform.as_ref().map(|id| names.of(id).to_owned()).unwrap_or_default();
    // Where all is for one segment, its name says nothing.
    let alone = matches!(material.scope, Scope::Segment(name) if material.plan.segment(name).is_some());
    let whose = change.segment.as_ref().filter(|_| !alone).map_or_else(String::new, |segment| format!("{segment}: "));
    let segment = change.segment.clone().unwrap_or_default();
    let of = change.of.as_deref().map(|of| named(framework, change.kind, of)).unwrap_or_default();
    let step = || {
        let kind = kind_words(change.kind);
        if kind.is_empty() { sides(change) } else { format!("{kind} {}", sides(change)) }
    };
    match change.kind {
        Kind::Need | Kind::Importance | Kind::Uncertainty | Kind::MustHave | Kind::On => {
            (format!("{whose}{}", milestone.unwrap_or_default()), step())
        }
        Kind::Interest | Kind::Topic | Kind::Age => (capital(&format!("{whose}{of}")), step()),
        Kind::Reach => (format!("{whose}{platform}"), step()),
        Kind::Shares => match (&change.from, &change.to) {
            (Quantity::Shares(from), Quantity::Shares(to)) if from.len() == 2 => {
                let at = grew(to, from);
                (format!("Share of {}", to[at].0), format!("{} → {}", percent(from[at].1), percent(to[at].1)))
            }
            _ => ("Shares of the segments".to_owned(), step()),
        },
        Kind::SegmentAdded => (format!("New segment: {segment}"), String::new()),
        Kind::SegmentRemoved => (format!("Segment removed: {segment}"), String::new()),
        Kind::Audience => ("The whole audience".to_owned(), step()),
        Kind::Tuning => ("As is or fine-tuned".to_owned(), step()),
        Kind::ReachWeight => (REACH_COUNTS.to_owned(), step()),
        Kind::Region => ("Country or region".to_owned(), step()),
        Kind::Level => (format!("{platform}: {}", milestone.unwrap_or_default()), step()),
        Kind::Figures => (format!("{platform}: other figures in its profile"), String::new()),
        Kind::PlatformAdded => (format!("New platform: {platform}"), String::new()),
        Kind::PlatformRemoved => (format!("Platform removed: {platform}"), String::new()),
        Kind::Excluded => (format!("Platform excluded: {platform}"), String::new()),
        Kind::Included => (format!("Platform included again: {platform}"), String::new()),
        Kind::Pinned => (format!("Always include {platform}"), step()),
        Kind::Today => (format!("On {platform} today"), step()),
        Kind::Hours => (platform, step()),
        Kind::Capacity => ("Total hours a week".to_owned(), step()),
        Kind::Size => ("How many platforms".to_owned(), step()),
        Kind::Complement => ("How much the combined score counts".to_owned(), step()),
        Kind::Inertia => ("Change platforms only for gains above".to_owned(), step()),
    }
}

/// The name of a kind of content, a topic or a band of ages.
fn named(framework: &Framework, kind: Kind, of: &str) -> String {
    let found = match kind {
        Kind::Interest => framework.kinds.iter().find(|known| known.id.as_str() == of).map(|known| known.name.clone()),
        Kind::Topic => framework.topics.iter().find(|known| known.id.as_str() == of).map(|known| known.name.clone()),
        Kind::Age => Some(format!("aged {of}")),
        _ => None,
    };
    found.unwrap_or_else(|| of.to_owned())
}

/// Which change alone would have been enough to put whoever leads now first; empty where the same one leads.
pub(super) fn enough(material: &Material<'_>, names: Names<'_>, since: &Since) -> String {
    if !since.leader_changed() || since.now.first().is_none() || since.then.first().is_none() || since.changes.len() < 2
    {
        return String::new();
    }
    let all: Vec<String> = since.enough().map(|change| of(material, names, change).0).collect();
    let first: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    match all.len() {
        0 => {
            let leader = since.now.first().map_or("", |place| names.of(&place.platform));
            format!("No single change would have put {leader} first")
        }
        1 => format!("One change would have been enough on its own: {}", first[0]),
        n if n <= NAMED => format!("Each of these would have been enough on its own: {}", list(&first)),
        n => format!("Each of {n} changes would have been enough on its own, such as {}", list(&first)),
    }
}
