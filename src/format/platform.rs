//! A platform profile as text.

use super::check::{Check, check_date};
use super::evidence::{RawEvidence, checked_evidence, raw_evidence};
use super::fault::{Faults, Kind};
use super::raw::{Entries, Number, in_order};
use super::suggest::hint;
use super::text::parse;
use super::usage::{RawUsage, checked_usage, raw_usage};
use super::versions::{ANY_AGES, LEVELS_NOT_KNOWN, OLDEST, RESEARCH, StatedFormat, render_from};
use crate::domain::framework::Framework;
use crate::domain::id::{KindId, MilestoneId, PlatformId, TopicId};
use crate::domain::platform::{Basis, Cell, Confidence, Lever, Platform, SourceKind, TopicReason};
use crate::domain::quantities::{Level, Support};
use crate::domain::texts::TextKind;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename = "Platform", deny_unknown_fields)]
struct RawPlatform {
    format: u32,
    id: String,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minimum_age: Option<String>,
    reviewed: String,
    basis: Basis,
    milestones: Entries<RawCell>,
    #[serde(default)]
    content: Entries<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    topics: Entries<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    topic_reasons: Entries<RawReason>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    usage: Vec<RawUsage>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Milestone", deny_unknown_fields)]
struct RawCell {
    level: Number,
    confidence: Confidence,
    why: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    levers: Vec<RawLever>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<RawEvidence>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Lever", deny_unknown_fields)]
struct RawLever {
    to: Number,
    how: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "TopicReason", deny_unknown_fields)]
struct RawReason {
    confidence: Confidence,
    why: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<RawEvidence>,
}

/// Reads a platform profile.
///
/// # Errors
/// Every fault of the text with its line, column and a sentence: what RON cannot read, numbers out of range,
/// milestones, kinds and ages that the framework does not know, the same one twice, and a milestone that is missing.
pub fn read_platform(text: &str, framework: &Framework) -> Result<Platform, Faults> {
    let raw: RawPlatform = parse(text, Kind::Platform)?;
    let mut check = Check::default();
    let format = StatedFormat::of(text, raw.format);
    let platform = checked(&mut check, raw, format, framework);
    check.finish(text, platform)
}

fn checked(check: &mut Check, raw: RawPlatform, format: StatedFormat, framework: &Framework) -> Option<Platform> {
    let id = check.take_field("id", PlatformId::new(&raw.id));
    let name = check.full_name("name", &raw.name);
    check.address("address", raw.address.as_deref().unwrap_or_default());
    check.not_long("about", TextKind::Text, raw.about.as_deref().unwrap_or_default());
    check.not_long("minimum_age", TextKind::Text, raw.minimum_age.as_deref().unwrap_or_default());
    check_date(check, "reviewed", &raw.reviewed, 3);
    let milestones = check.field("milestones", |check| {
        let cells = raw.milestones.checked(
            check,
            |check, name| milestone(check, name, framework),
            |check, raw| cell(check, raw, format),
        );
        for milestone in &framework.milestones {
            // A name that is there with a faulty value is not missing: its fault has been noted.
            if !raw.milestones.0.iter().any(|(name, _)| name == milestone.id.as_str()) {
                check.fault(format!("the milestone `{}` is missing", milestone.id));
            }
        }
        cells
    });
    let content = check.field("content", |check| {
        raw.content.checked(check, |check, name| kind(check, name, framework), |check, n| check.take(Support::new(n.0)))
    });
    let topics = check.field("topics", |check| {
        raw.topics.checked(
            check,
            |check, name| topic(check, name, framework),
            |check, n| {
                let what = "how much people come for a topic must be from 0 to 100, not";
                check.take(Support::new(n.0).map_err(|_| format!("{what} {}", n.0)))
            },
        )
    });
    let topic_reasons = check.field("topic_reasons", |check| {
        raw.topic_reasons.checked(
            check,
            |check, name| topic(check, name, framework),
            |check, raw| {
                check.not_blank("why", &raw.why);
                check.not_long("why", TextKind::Text, &raw.why);
                let evidence = checked_evidence(check, &raw.evidence, format);
                Some(TopicReason { confidence: raw.confidence, why: raw.why.clone(), evidence })
            },
        )
    });
    let usage = check.field("usage", |check| {
        let each = raw.usage.into_iter().enumerate();
        each.filter_map(|(at, raw)| check.item(at, |check| checked_usage(check, raw, format, framework))).collect()
    });
    Some(Platform {
        id: id?,
        name,
        address: raw.address,
        about: raw.about,
        minimum_age: raw.minimum_age,
        reviewed: raw.reviewed,
        basis: raw.basis,
        milestones,
        content,
        topics,
        topic_reasons,
        usage,
    })
}

fn cell(check: &mut Check, raw: &RawCell, format: StatedFormat) -> Option<Cell> {
    if raw.confidence == Confidence::Unknown && format.number < LEVELS_NOT_KNOWN {
        let needs = format.needs("`unknown`", LEVELS_NOT_KNOWN);
        check.field("confidence", |check| check.fault(needs));
    }
    let level = check.take_field("level", Level::new(raw.level.0));
    check.not_long("why", TextKind::Text, &raw.why);
    let levers = check.field("levers", |check| {
        let each = raw.levers.iter().enumerate();
        each.filter_map(|(at, raw)| {
            check.item(at, |check| {
                check.not_blank("how", &raw.how);
                check.not_long("how", TextKind::Text, &raw.how);
                check.not_long("source", TextKind::Text, raw.source.as_deref().unwrap_or_default());
                check.address("address", raw.address.as_deref().unwrap_or_default());
                let to = check.take_field("to", Level::new(raw.to.0))?;
                Some(Lever { to, how: raw.how.clone(), source: raw.source.clone(), address: raw.address.clone() })
            })
        })
        .collect()
    });
    let evidence = checked_evidence(check, &raw.evidence, format);
    Some(Cell { level: level?, confidence: raw.confidence, why: raw.why.clone(), levers, evidence })
}

/// A milestone of the framework, by the name in a file.
pub fn milestone(check: &mut Check, name: &str, framework: &Framework) -> Option<MilestoneId> {
    let known = framework.milestones.iter().find(|m| m.id.as_str() == name);
    if known.is_none() {
        let all = framework.milestones.iter().map(|m| m.id.as_str());
        check.key_fault(format!("there is no milestone `{name}`{}", hint(name, all)));
    }
    known.map(|m| m.id.clone())
}

/// A kind of content of the framework, by the name in a file.
pub fn kind(check: &mut Check, name: &str, framework: &Framework) -> Option<KindId> {
    let known = framework.kinds.iter().find(|k| k.id.as_str() == name);
    if known.is_none() {
        let all = framework.kinds.iter().map(|k| k.id.as_str());
        check.key_fault(format!("there is no kind of content `{name}`{}", hint(name, all)));
    }
    known.map(|k| k.id.clone())
}

/// A topic of the framework, by the name in a file.
pub fn topic(check: &mut Check, name: &str, framework: &Framework) -> Option<TopicId> {
    let known = framework.topics.iter().find(|topic| topic.id.as_str() == name);
    if known.is_none() {
        let all = framework.topics.iter().map(|topic| topic.id.as_str());
        check.key_fault(format!("there is no topic `{name}`{}", hint(name, all)));
    }
    known.map(|topic| topic.id.clone())
}

/// An age band of the framework, by the name in a file.
pub fn age(check: &mut Check, name: &str, framework: &Framework) -> Option<String> {
    let known = framework.ages.iter().find(|age| *age == name);
    if known.is_none() {
        let all = framework.ages.iter().map(String::as_str);
        check.key_fault(format!("there is no age band `{name}`{}", hint(name, all)));
    }
    known.cloned()
}

/// Writes a platform profile: the one text that stands for it, milestones and kinds in the framework's order.
#[must_use]
pub fn write_platform(platform: &Platform, framework: &Framework) -> String {
    let any_ages = platform.usage.iter().any(|usage| usage.ages.keys().any(|age| !framework.ages.contains(age)));
    let not_known = platform.not_known(framework).next().is_some();
    let facts = platform.milestones.values().flat_map(|cell| &cell.evidence);
    let mut facts = facts.chain(platform.topic_reasons.values().flat_map(|reason| &reason.evidence));
    let research = facts.any(|fact| fact.kind == Some(SourceKind::Research));
    let least = [(any_ages, ANY_AGES), (not_known, LEVELS_NOT_KNOWN), (research, RESEARCH)];
    let least = least.into_iter().filter_map(|(needed, format)| needed.then_some(format)).fold(OLDEST, u32::max);
    render_from(least, Kind::Platform, |format| RawPlatform {
        format,
        id: platform.id.to_string(),
        name: platform.name.clone(),
        address: platform.address.clone(),
        about: platform.about.clone(),
        minimum_age: platform.minimum_age.clone(),
        reviewed: platform.reviewed.clone(),
        basis: platform.basis,
        milestones: in_order(framework.milestones.iter().map(|m| &m.id), &platform.milestones)
            .map(|(id, cell)| (id, raw_cell(cell)))
            .collect(),
        content: in_order(framework.kinds.iter().map(|k| &k.id), &platform.content).map(|(id, n)| (id, *n)).collect(),
        topics: in_order(framework.topics.iter().map(|t| &t.id), &platform.topics).map(|(id, n)| (id, *n)).collect(),
        topic_reasons: in_order(framework.topics.iter().map(|t| &t.id), &platform.topic_reasons)
            .map(|(id, reason)| (id, raw_reason(reason)))
            .collect(),
        usage: platform.usage.iter().map(|usage| raw_usage(usage, framework)).collect(),
    })
}

fn raw_reason(reason: &TopicReason) -> RawReason {
    let evidence = reason.evidence.iter().map(raw_evidence).collect();
    RawReason { confidence: reason.confidence, why: reason.why.clone(), evidence }
}

fn raw_cell(cell: &Cell) -> RawCell {
    let lever = |lever: &Lever| RawLever {
        to: lever.to.into(),
        how: lever.how.clone(),
        source: lever.source.clone(),
        address: lever.address.clone(),
    };
    RawCell {
        level: cell.level.into(),
        confidence: cell.confidence,
        why: cell.why.clone(),
        levers: cell.levers.iter().map(lever).collect(),
        evidence: cell.evidence.iter().map(raw_evidence).collect(),
    }
}
