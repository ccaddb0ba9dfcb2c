//! Writing a plan.

use super::raw::{
    RawAccount, RawAction, RawCompetitor, RawKeptLevels, RawPages, RawPlan, RawRole, RawScenario, RawSetting,
};
use crate::domain::audience::Segment;
use crate::domain::date::is_date;
use crate::domain::framework::Framework;
use crate::domain::id::{PageId, PlatformId};
use crate::domain::plan::{
    Account, DEFAULT_COMPLEMENT, DEFAULT_IMPORTANCE_SPREAD, DEFAULT_INERTIA, DEFAULT_REACH_WEIGHT, DEFAULT_SAMPLES,
    DEFAULT_SEED, Plan, Role, TuningMode,
};
use crate::format::fault::Kind;
use crate::format::raw::{Number, in_order};
use crate::format::segment::{RawSegment, raw_segment};
use crate::format::span_index::format_of;
use crate::format::versions::{ACTIONS_OF_NOWHERE, OLDEST, render_from};

/// Writes a plan: the one text that stands for it. What equals its default is left out, but for the region and the setting.
#[must_use]
pub fn write_plan(plan: &Plan, framework: &Framework) -> String {
    let unless = |value: f64, default: f64| (value.to_bits() != default.to_bits()).then_some(Number(value));
    let ids = |list: &[PlatformId]| list.iter().map(ToString::to_string).collect();
    let of_nowhere = plan.actions.iter().any(|action| action.platform.is_none() || action.milestone.is_none());
    let least = if of_nowhere { ACTIONS_OF_NOWHERE } else { OLDEST };
    render_from(least, Kind::Plan, |format| RawPlan {
        format,
        title: plan.title.clone(),
        client: plan.client.clone(),
        notes: plan.notes.clone(),
        region: Some(plan.region.clone()),
        segments: raw_segments(&plan.segments, framework),
        setting: Some(match plan.setting {
            TuningMode::Typical => RawSetting::Typical,
            TuningMode::Tuned => RawSetting::Tuned,
        }),
        importance_spread: unless(plan.importance_spread.get(), DEFAULT_IMPORTANCE_SPREAD),
        samples: unless(plan.samples.into(), DEFAULT_SAMPLES.into()),
        seed: (plan.seed != DEFAULT_SEED).then_some(plan.seed),
        excluded: ids(&plan.excluded),
        pinned: ids(&plan.pinned),
        portfolio_size: plan.portfolio_size.map(Number::from),
        complement: unless(plan.complement.get(), DEFAULT_COMPLEMENT),
        reach_weight: unless(plan.reach_weight.get(), DEFAULT_REACH_WEIGHT),
        least_reach: plan.least_reach.map(Number::from),
        hours: plan.hours.iter().map(|(id, hours)| (id, *hours)).collect(),
        today: plan.today.iter().map(|(id, account)| (id, raw_account(account))).collect(),
        capacity: plan.capacity.map(Number::from),
        inertia: unless(plan.inertia.get(), DEFAULT_INERTIA),
        roles: plan.roles.iter().map(|(id, role)| (id, raw_role(role))).collect(),
        competitors: plan
            .competitors
            .iter()
            .map(|other| RawCompetitor { name: other.name.clone(), platforms: ids(&other.platforms) })
            .collect(),
        scenarios: plan
            .scenarios
            .iter()
            .map(|s| RawScenario { name: s.name.clone(), segments: raw_segments(&s.segments, framework) })
            .collect(),
        actions: plan
            .actions
            .iter()
            .map(|action| RawAction {
                platform: action.platform.as_ref().map(ToString::to_string),
                milestone: action.milestone.as_ref().map(ToString::to_string),
                what: action.what.clone(),
                owner: action.owner.clone(),
                due: action.due.clone(),
                done: action.done,
            })
            .collect(),
        levels: plan
            .levels
            .iter()
            .map(|(id, kept)| {
                let order = framework.milestones.iter().map(|m| &m.id);
                let levels = in_order(order, &kept.levels).map(|(id, level)| (id, *level)).collect();
                (id, RawKeptLevels { reviewed: kept.reviewed.clone(), levels })
            })
            .collect(),
        looked_at: plan.looked_at.clone(),
        page_notes: plan.page_notes.iter().map(|(page, note)| (page, note.clone())).collect(),
        pages: (!plan.pages.is_usual()).then(|| {
            let ids = |pages: &[PageId]| pages.iter().map(ToString::to_string).collect();
            RawPages { order: ids(&plan.pages.order), left_out: ids(&plan.pages.left_out) }
        }),
    })
}

/// The plan with the day on which it was looked at, where it needs the format that can hold that anyway: one of the first format
/// stays as it is, byte for byte.
#[must_use]
pub fn looked_at(plan: &Plan, framework: &Framework, day: &str) -> Plan {
    let without = Plan { looked_at: None, ..plan.clone() };
    let text = write_plan(&without, framework);
    let holds = format_of(&text).is_some_and(|(number, _)| number != OLDEST.to_string());
    if holds && is_date(day, 3) { Plan { looked_at: Some(day.to_owned()), ..without } } else { plan.clone() }
}

fn raw_account(account: &Account) -> RawAccount {
    RawAccount {
        hours: account.hours.map(Number::from),
        owner: account.owner.clone(),
        address: account.address.clone(),
        since: account.since.clone(),
        last_post: account.last_post.clone(),
        followers: account.followers,
        notes: account.notes.clone(),
    }
}

fn raw_role(role: &Role) -> RawRole {
    RawRole {
        role: role.name.clone(),
        goal: role.goal.clone(),
        measure: role.measure.clone(),
        target: role.target.clone(),
        owner: role.owner.clone(),
        posts: role.posts.map(Number::from),
    }
}

fn raw_segments(segments: &[Segment], framework: &Framework) -> Vec<RawSegment> {
    segments.iter().map(|segment| raw_segment(segment, framework)).collect()
}
