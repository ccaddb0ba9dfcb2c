//! What to say and do on a milestone, as text.

use super::check::Check;
use crate::domain::framework::{ByGap, Counsel, Guidance};
use crate::domain::texts::TextKind;
use serde::{Deserialize, Serialize};

/// What to say and do on a milestone, by need and by gap, as files have it.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Guidance", deny_unknown_fields)]
pub struct RawGuidance {
    low: RawByGap,
    middle: RawByGap,
    high: RawByGap,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "ByGap", deny_unknown_fields)]
struct RawByGap {
    shortfall: RawCounsel,
    matching: RawCounsel,
    excess: RawCounsel,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Counsel", deny_unknown_fields)]
struct RawCounsel {
    stance: String,
    action: String,
}

impl RawGuidance {
    /// Notes pieces of advice that are too long.
    pub fn check(&self, check: &mut Check) {
        for (field, by_gap) in [("low", &self.low), ("middle", &self.middle), ("high", &self.high)] {
            check.field(field, |check| {
                let each =
                    [("shortfall", &by_gap.shortfall), ("matching", &by_gap.matching), ("excess", &by_gap.excess)];
                for (field, counsel) in each {
                    check.field(field, |check| {
                        check.not_long("stance", TextKind::Text, &counsel.stance);
                        check.not_long("action", TextKind::Text, &counsel.action);
                    });
                }
            });
        }
    }
}

impl From<RawGuidance> for Guidance {
    fn from(raw: RawGuidance) -> Self {
        Self { low: by_gap(raw.low), middle: by_gap(raw.middle), high: by_gap(raw.high) }
    }
}

impl From<&Guidance> for RawGuidance {
    fn from(guidance: &Guidance) -> Self {
        Self { low: raw_by_gap(&guidance.low), middle: raw_by_gap(&guidance.middle), high: raw_by_gap(&guidance.high) }
    }
}

fn by_gap(raw: RawByGap) -> ByGap {
    let counsel = |raw: RawCounsel| Counsel { stance: raw.stance, action: raw.action };
    ByGap { shortfall: counsel(raw.shortfall), matching: counsel(raw.matching), excess: counsel(raw.excess) }
}

fn raw_by_gap(by_gap: &ByGap) -> RawByGap {
    let counsel = |c: &Counsel| RawCounsel { stance: c.stance.clone(), action: c.action.clone() };
    RawByGap {
        shortfall: counsel(&by_gap.shortfall),
        matching: counsel(&by_gap.matching),
        excess: counsel(&by_gap.excess),
    }
}
