//! How many people of a region use a platform, as text.

use super::check::Check;
use super::raw::in_order;
use super::raw::{Entries, Number};
use super::suggest::closest;
use super::versions::{ANY_AGES, StatedFormat};
use crate::domain::ages::AgeBand;
use crate::domain::framework::Framework;
use crate::domain::platform::{Measure, Usage};
use crate::domain::quantities::Fraction;
use crate::domain::texts::TextKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A figure, as files have it.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Usage", deny_unknown_fields)]
pub struct RawUsage {
    region: String,
    year: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    measure: Option<Measure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<String>,
    share: Number,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    ages: Entries<Number>,
    source: String,
    address: String,
}

/// A figure, with every fault of its noted.
pub fn checked_usage(check: &mut Check, raw: RawUsage, format: StatedFormat, framework: &Framework) -> Option<Usage> {
    let share = check.take_fraction_field("share", raw.share.0, Fraction::new);
    let ages = check.field("ages", |check| {
        let ages = raw.ages.checked(
            check,
            |check, name| age_band(check, name, format, framework),
            |check, n| check.take_fraction(n.0, Fraction::new),
        );
        if let Some((one, other)) = overlapping(&ages) {
            check.fault(format!(
                "the age bands `{one}` and `{other}` have years in common; keep each year in one of them"
            ));
        }
        ages
    });
    let region = check.full_name("region", &raw.region);
    check.not_long("source", TextKind::Text, &raw.source);
    check.address("address", &raw.address);
    let base = raw.base.unwrap_or_default();
    check.not_long("base", TextKind::Name, &base);
    let measure = raw.measure.unwrap_or_default();
    Some(Usage { region, year: raw.year, measure, base, share: share?, ages, source: raw.source, address: raw.address })
}

/// An age band of a figure: one of the framework, or from format 2 on any other as its source has it.
fn age_band(check: &mut Check, name: &str, format: StatedFormat, framework: &Framework) -> Option<String> {
    if framework.ages.iter().any(|age| age == name) {
        return Some(name.to_owned());
    }
    if AgeBand::parse(name).is_none() {
        let meant = closest(name, framework.ages.iter().map(String::as_str));
        let meant = meant.map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"));
        check.key_fault(format!("there is no age band `{name}`: the years are written as in `14-29` or `70+`{meant}"));
        return None;
    }
    if format.number < ANY_AGES {
        check.key_fault(format.needs(&format!("the age band `{name}`"), ANY_AGES));
        return None;
    }
    Some(name.to_owned())
}

/// Two bands that have years in common; none where there are none.
fn overlapping(ages: &BTreeMap<String, Fraction>) -> Option<(&String, &String)> {
    let bands: Vec<(&String, AgeBand)> = ages.keys().filter_map(|name| Some((name, AgeBand::parse(name)?))).collect();
    bands.iter().enumerate().find_map(|(at, (one, band))| {
        let (other, _) = bands[at + 1..].iter().find(|(_, other)| band.shared(*other) > 0)?;
        Some((*one, *other))
    })
}

/// A figure as files have it, bands of the framework first.
pub fn raw_usage(usage: &Usage, framework: &Framework) -> RawUsage {
    RawUsage {
        region: usage.region.clone(),
        year: usage.year,
        measure: (usage.measure != Measure::default()).then_some(usage.measure),
        base: (!usage.base.is_empty()).then(|| usage.base.clone()),
        share: usage.share.into(),
        ages: in_order(&framework.ages, &usage.ages)
            .chain(usage.ages.iter().filter(|(age, _)| !framework.ages.contains(age)))
            .map(|(age, share)| (age, *share))
            .collect(),
        source: usage.source.clone(),
        address: usage.address.clone(),
    }
}
