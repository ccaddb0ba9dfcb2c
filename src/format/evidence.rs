//! A fact with its source, as text.

use super::check::Check;
use super::check::check_date;
use super::versions::{RESEARCH, StatedFormat};
use crate::domain::platform::{Evidence, SourceKind};
use crate::domain::texts::TextKind;
use serde::{Deserialize, Serialize};

/// A fact with its source, as files have it.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Evidence", deny_unknown_fields)]
pub struct RawEvidence {
    fact: String,
    source: String,
    address: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<SourceKind>,
    #[serde(default, skip_serializing_if = "is_false")]
    may_have_dated: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// The facts of a list, with every fault of theirs noted.
pub fn checked_evidence(check: &mut Check, raw: &[RawEvidence], format: StatedFormat) -> Vec<Evidence> {
    check.field("evidence", |check| {
        let each = raw.iter().enumerate();
        each.map(|(at, raw)| {
            check.item(at, |check| {
                check.not_blank("fact", &raw.fact);
                check.not_long("fact", TextKind::Text, &raw.fact);
                check.not_long("source", TextKind::Text, &raw.source);
                check.address("address", &raw.address);
                if let Some(date) = &raw.date {
                    check_date(check, "date", date, 1);
                }
                if raw.kind == Some(SourceKind::Research) && format.number < RESEARCH {
                    let needs = format.needs("`research`", RESEARCH);
                    check.field("kind", |check| check.fault(needs));
                }
            });
            Evidence {
                fact: raw.fact.clone(),
                source: raw.source.clone(),
                address: raw.address.clone(),
                date: raw.date.clone(),
                kind: raw.kind,
                may_have_dated: raw.may_have_dated,
            }
        })
        .collect()
    })
}

/// A fact as files have it.
pub fn raw_evidence(evidence: &Evidence) -> RawEvidence {
    RawEvidence {
        fact: evidence.fact.clone(),
        source: evidence.source.clone(),
        address: evidence.address.clone(),
        date: evidence.date.clone(),
        kind: evidence.kind,
        may_have_dated: evidence.may_have_dated,
    }
}
