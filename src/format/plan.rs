//! A plan as text.

mod lists;
mod pages;
mod presence;
mod raw;
mod write;

pub use write::{looked_at, write_plan};

use self::lists::{once, platform_list};
use self::pages::{page_notes, pages};
use self::presence::{account, competitors, role};
use self::raw::{RawAction, RawKeptLevels, RawPlan, RawSetting};
use super::check::{Check, check_date, optional};
use super::fault::{Faults, Kind as FileKind};
use super::platform::milestone;
use super::raw::Number;
use super::segment::{RawSegment, platform_key, segment};
use super::span_index::{PathStep, SpanIndex, line_and_column};
use super::suggest::{closest, hint};
use super::text::parse;
use super::versions::{ACTIONS_OF_NOWHERE, StatedFormat};
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{
    Action, DEFAULT_COMPLEMENT, DEFAULT_IMPORTANCE_SPREAD, DEFAULT_INERTIA, DEFAULT_REACH_WEIGHT, DEFAULT_REGION,
    DEFAULT_SAMPLES, DEFAULT_SEED, KeptLevels, MOST_ACTIONS, MOST_SCENARIOS, MOST_SEGMENTS, Plan, Scenario, TuningMode,
};
use crate::domain::quantities::{Capacity, Fraction, Hours, ImportanceSpread, Inertia, Level};
use crate::domain::texts::{TextKind, clean_name};
use std::collections::BTreeSet;

/// The most warnings of one plan.
const MOST_WARNINGS: usize = 100;

/// A plan that has been read.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRead {
    /// The plan.
    pub plan: Plan,
    /// What is odd about it but was kept, each as a sentence.
    pub warnings: Vec<String>,
}

/// Reads a plan.
///
/// Platforms that the library does not have are kept, with a warning.
///
/// # Errors
/// Every fault of the text with its line, column and a sentence: what RON cannot read, numbers out of range,
/// milestones, kinds and ages that the framework does not know, the same one twice, two segments of one name or none.
pub fn read_plan(text: &str, framework: &Framework, library: &Library) -> Result<PlanRead, Faults> {
    let raw: RawPlan = parse(text, FileKind::Plan)?;
    let unknown = unknown_reach(text, &raw, library);
    let format = StatedFormat::of(text, raw.format);
    let mut check = Check::default();
    let plan = checked(&mut check, raw, framework, format);
    let plan = check.finish(text, plan)?;
    let mut warnings = warnings(&plan, library);
    warnings.extend(unknown);
    warnings.truncate(MOST_WARNINGS);
    Ok(PlanRead { plan, warnings })
}

/// Platforms that a plan names and the library does not have.
fn warnings(plan: &Plan, library: &Library) -> Vec<String> {
    let excluded = plan.excluded.iter().map(|id| (id, "the exclusion of"));
    let pinned = plan.pinned.iter().map(|id| (id, "your choice to always include"));
    let actions = plan.actions.iter().filter_map(|action| Some((action.platform.as_ref()?, "the action for")));
    let today = plan.today.keys().map(|id| (id, "the entry in `today` for"));
    let roles = plan.roles.keys().map(|id| (id, "the role of"));
    let others = plan.competitors.iter().flat_map(|other| &other.platforms).map(|id| (id, "a competitor’s use of"));
    let mut seen = BTreeSet::new();
    let all = excluded.chain(pinned).chain(actions).chain(today).chain(roles).chain(others);
    let missing = all.filter(|(id, _)| library.get(id).is_none());
    let named: Vec<_> = missing.filter(|item| seen.insert(*item)).take(MOST_WARNINGS).collect();
    let all = || library.platforms().iter().map(|platform| platform.id.as_str());
    let to_do = |id: &PlatformId| {
        let meant = closest(id.as_str(), all()).map(|meant| format!("did you mean `{meant}`?"));
        meant.unwrap_or_else(|| "correct the id, or remove it".to_owned())
    };
    let sentence = |(id, what): (&PlatformId, &str)| {
        format!("{what} `{id}` is kept, but there is no such platform; {}", to_do(id))
    };
    named.into_iter().map(sentence).collect()
}

/// Platforms whose reach a plan gives and the library does not have, each with its place.
fn unknown_reach(text: &str, raw: &RawPlan, library: &Library) -> Vec<String> {
    let own = raw
        .segments
        .iter()
        .enumerate()
        .map(|(g, segment)| (vec![PathStep::Field("segments"), PathStep::Item(g)], segment));
    let other = raw.scenarios.iter().enumerate().flat_map(|(s, scenario)| {
        let path = [PathStep::Field("scenarios"), PathStep::Item(s), PathStep::Field("segments")];
        let each = scenario.segments.iter().enumerate();
        each.map(move |(g, segment)| (path.iter().copied().chain([PathStep::Item(g)]).collect(), segment))
    });
    let known = |id: &str| library.platforms().iter().any(|platform| platform.id.as_str() == id);
    let unknown = own.chain(other).flat_map(|(path, segment): (Vec<PathStep>, &RawSegment)| {
        let names = segment.platforms_reached().enumerate().filter(|(_, id)| !known(id));
        names.map(move |(at, id)| {
            (path.iter().copied().chain([PathStep::Field("reach"), PathStep::Item(at)]).collect(), id)
        })
    });
    let unknown: Vec<(Vec<PathStep>, &str)> = unknown.take(MOST_WARNINGS).collect();
    if unknown.is_empty() {
        return Vec::new();
    }
    let index = SpanIndex::of(text);
    let sentence = |(path, id): (Vec<PathStep>, &str)| {
        let (line, column) = line_and_column(text, index.key_at(&path));
        let hint = hint(id, library.platforms().iter().map(|platform| platform.id.as_str()));
        format!("line {line}, column {column}: the reach of `{id}` is kept, but there is no such platform{hint}")
    };
    unknown.into_iter().map(sentence).collect()
}

fn checked(check: &mut Check, raw: RawPlan, framework: &Framework, format: StatedFormat) -> Option<Plan> {
    let title = check.name("title", &raw.title);
    let client = raw.client.map(|client| check.name("client", &client));
    check.not_long("notes", TextKind::Notes, raw.notes.as_deref().unwrap_or_default());
    let region = check.name("region", raw.region.as_deref().unwrap_or(DEFAULT_REGION));
    let segments = check.field("segments", |check| checked_segments(check, raw.segments, framework));
    let number = |raw: Option<Number>, default: f64| raw.map_or(default, |n| n.0);
    let importance_spread = number(raw.importance_spread, DEFAULT_IMPORTANCE_SPREAD);
    let importance_spread = check.take_field("importance_spread", ImportanceSpread::new(importance_spread));
    let complement = check.take_named_field("complement", Fraction::new(number(raw.complement, DEFAULT_COMPLEMENT)));
    let reach_weight = number(raw.reach_weight, DEFAULT_REACH_WEIGHT);
    let reach_weight = check.take_fraction_field("reach_weight", reach_weight, Fraction::new);
    let least_reach = raw.least_reach.map(|n| check.take_fraction_field("least_reach", n.0, Fraction::new));
    let samples = check.field("samples", |check| {
        raw.samples.map_or(Some(DEFAULT_SAMPLES), |n| whole(check, n, 100, 1_000_000, "the number of samples"))
    });
    let size =
        check.field("portfolio_size", |check| raw.portfolio_size.map(|n| whole(check, n, 1, 5, "the portfolio size")));
    let excluded = check.field("excluded", |check| platform_list(check, &raw.excluded));
    let pinned = check.field("pinned", |check| platform_list(check, &raw.pinned));
    let hours =
        check.field("hours", |check| raw.hours.checked(check, platform_key, |check, n| check.take(Hours::new(n.0))));
    let today = check.field("today", |check| raw.today.checked(check, platform_key, account));
    let capacity = raw.capacity.map(|n| check.take_field("capacity", Capacity::new(n.0)));
    let inertia = check.take_field("inertia", Inertia::new(number(raw.inertia, DEFAULT_INERTIA)));
    let roles = check.field("roles", |check| raw.roles.checked(check, platform_key, role));
    let competitors = check.field("competitors", |check| competitors(check, &raw.competitors));
    let mut names = BTreeSet::new();
    let scenarios = check.field("scenarios", |check| {
        if check.too_many("a plan", raw.scenarios.len(), MOST_SCENARIOS, "scenarios") {
            return Vec::new();
        }
        let each = raw.scenarios.into_iter().enumerate();
        each.map(|(at, raw)| {
            check.item(at, |check| {
                let name = check.full_name("name", &raw.name);
                once(check, &mut names, &name, "scenario");
                let segments = check.field("segments", |check| checked_segments(check, raw.segments, framework));
                Scenario { name, segments }
            })
        })
        .collect()
    });
    let actions = check.field("actions", |check| {
        if check.too_many("a plan", raw.actions.len(), MOST_ACTIONS, "actions") {
            return Vec::new();
        }
        let each = raw.actions.into_iter().enumerate();
        each.filter_map(|(at, raw)| check.item(at, |check| action(check, raw, framework, format))).collect()
    });
    let levels = check.field("levels", |check| {
        raw.levels.checked(check, platform_key, |check, kept| Some(kept_levels(check, kept, framework)))
    });
    if let Some(day) = &raw.looked_at {
        check_date(check, "looked_at", day, 3);
    }
    let page_notes = check.field("page_notes", |check| page_notes(check, &raw.page_notes));
    let pages = check.field("pages", |check| pages(check, raw.pages.as_ref()));
    Some(Plan {
        title,
        client,
        notes: raw.notes,
        region,
        segments,
        setting: match raw.setting {
            Some(RawSetting::Tuned) => TuningMode::Tuned,
            Some(RawSetting::Typical) | None => TuningMode::Typical,
        },
        importance_spread: importance_spread?,
        samples: samples?,
        seed: raw.seed.unwrap_or(DEFAULT_SEED),
        excluded,
        pinned,
        portfolio_size: match size {
            Some(size) => Some(u8::try_from(size?).ok()?),
            None => None,
        },
        complement: complement?,
        reach_weight: reach_weight?,
        least_reach: optional(least_reach)?,
        hours,
        today,
        capacity: optional(capacity)?,
        inertia: inertia?,
        roles,
        competitors,
        scenarios,
        actions,
        levels,
        looked_at: raw.looked_at,
        page_notes,
        pages,
    })
}

fn whole(check: &mut Check, number: Number, least: u32, most: u32, what: &str) -> Option<u32> {
    let value = number.0;
    if value.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(&value) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked on the line above")]
        return Some(value as u32);
    }
    check.fault(format!("{what} must be a whole number from {least} to {most}, not {value}"));
    None
}

/// The levels of a platform as they were.
fn kept_levels(check: &mut Check, kept: &RawKeptLevels, framework: &Framework) -> KeptLevels {
    let levels = check.field("levels", |check| {
        kept.levels.checked(
            check,
            |check, name| milestone(check, name, framework),
            |check, n| check.take(Level::new(n.0)),
        )
    });
    check_date(check, "reviewed", &kept.reviewed, 3);
    KeptLevels { reviewed: kept.reviewed.clone(), levels }
}

fn checked_segments(check: &mut Check, raw: Vec<RawSegment>, framework: &Framework) -> Vec<Segment> {
    if check.too_many("an audience", raw.len(), MOST_SEGMENTS, "segments") {
        return Vec::new();
    }
    if raw.is_empty() {
        check.fault("a plan needs at least one segment of the audience");
    }
    let mut names = BTreeSet::new();
    let each = raw.into_iter().enumerate();
    each.filter_map(|(at, raw)| {
        check.item(at, |check| {
            once(check, &mut names, &clean_name(&raw.name), "segment");
            segment(check, &raw, framework)
        })
    })
    .collect()
}

fn action(check: &mut Check, raw: RawAction, framework: &Framework, format: StatedFormat) -> Option<Action> {
    if format.number < ACTIONS_OF_NOWHERE {
        for (there, without) in [(raw.platform.is_some(), "platform"), (raw.milestone.is_some(), "milestone")] {
            if !there {
                check.fault(format.needs(&format!("an action without a {without}"), ACTIONS_OF_NOWHERE));
            }
        }
    }
    let platform = raw.platform.map(|id| check.take_field("platform", PlatformId::new(&id)));
    let milestone = raw.milestone.map(|id| check.field("milestone", |check| milestone(check, &id, framework)));
    check.not_blank("what", &raw.what);
    check.not_long("what", TextKind::Text, &raw.what);
    let owner = raw.owner.map(|owner| check.name("owner", &owner));
    if let Some(due) = &raw.due {
        check_date(check, "due", due, 3);
    }
    let (platform, milestone) = (optional(platform)?, optional(milestone)?);
    Some(Action { platform, milestone, what: raw.what, owner, due: raw.due, done: raw.done })
}
