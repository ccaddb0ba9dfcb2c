//! What differs between an earlier plan and this one, as changes that can each be made alone.

use super::change::{Change, How, Kind, Quantity, Side};
use crate::domain::audience::{Preference, Segment};
use crate::domain::edit::difference::difference;
use crate::domain::edit::{ChoiceEdit, Edit, PreferenceChange, SegmentEdit};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::plan::{Account, Plan, Scope, TuningMode};
use crate::domain::platform::Platform;
use crate::domain::quantities::{AgeWeight, Capacity, Hours, LeastMatch, Share};
use crate::domain::sorting::Inserted as _;
use std::collections::BTreeMap;

/// What differs between an earlier side and that of now, for a scope: the audience, then what counts, then the platforms, then what
/// moves the suggested platforms alone.
pub(super) fn differences(framework: &Framework, was: &Side<'_>, is: &Side<'_>, scope: &Scope) -> Vec<Change> {
    let mut changes = audience(&was.plan, &is.plan, scope);
    if was.plan.region != is.plan.region {
        let edit = Edit::Region(is.plan.region.clone());
        let sides = [&was.plan.region, &is.plan.region].map(|region| Quantity::Text(region.clone()));
        let [from, to] = sides;
        changes.push(Change::edit(Kind::Region, from, to, edit));
    }
    changes.extend(platforms(framework, was, is));
    changes.extend(suggestion(&was.plan, &is.plan));
    changes
}

/// What differs about the audience, and how it is looked at.
fn audience(was: &Plan, is: &Plan, scope: &Scope) -> Vec<Change> {
    let shared = |segment: &&Segment| was.segment(&segment.name).is_some();
    let mut changes = Vec::new();
    if is.segments.iter().any(|segment| shared(&segment)) {
        let everyone = *scope == Scope::Everyone;
        let times = scale(was, is);
        let new = is.segments.iter().filter(|segment| !shared(segment)).filter(|_| everyone);
        changes.extend(new.map(|segment| of_segment(Kind::SegmentAdded, segment, times)));
        let gone = was.segments.iter().filter(|segment| is.segment(&segment.name).is_none()).filter(|_| everyone);
        changes.extend(gone.map(|segment| of_segment(Kind::SegmentRemoved, segment, times)));
        changes.extend(shares(was, is).filter(|_| everyone));
    } else {
        let names = |plan: &Plan| {
            let names: Vec<&str> = plan.segments.iter().map(|segment| segment.name.as_str()).collect();
            Quantity::Text(names.join(", "))
        };
        changes.push(Change::new(Kind::Audience, names(was), names(is), How::Plan));
    }
    let in_scope = |change: &Change| match (scope, &change.segment) {
        (Scope::Segment(name), Some(segment)) => name == segment,
        _ => true,
    };
    let edits = difference(was, is).into_iter().filter_map(|edit| of_edit(edit, was, is));
    changes.extend(edits.filter(in_scope));
    changes
}

/// A segment that is new, with a share in the measure of the earlier plan, or one that is gone.
fn of_segment(kind: Kind, segment: &Segment, times: f64) -> Change {
    let name = Quantity::Text(segment.name.clone());
    let share = Share::nearest(segment.share.get() * times);
    let (from, to, edit) = if kind == Kind::SegmentAdded {
        let segment = Segment { share, ..segment.clone() };
        (Quantity::Nothing, name, SegmentEdit::Add(Box::new(segment)))
    } else {
        (name, Quantity::Nothing, SegmentEdit::Remove(segment.name.clone()))
    };
    Change { segment: Some(segment.name.clone()), ..Change::edit(kind, from, to, Edit::Segment(edit)) }
}

/// The segments that are in both plans, as they were and as they are.
fn both<'a>(was: &'a Plan, is: &'a Plan) -> impl Iterator<Item = (&'a Segment, &'a Segment)> + Clone {
    is.segments.iter().filter_map(|now| Some((was.segment(&now.name)?, now)))
}

/// How many times as large the shares of now would be in the measure of the earlier plan: shares are relative, and a plan may have
/// written them otherwise.
fn scale(was: &Plan, is: &Plan) -> f64 {
    let old: f64 = both(was, is).map(|(was, _)| was.share.get()).sum();
    let new: f64 = both(was, is).map(|(_, is)| is.share.get()).sum();
    let times = old / new;
    if times.is_finite() && times > 0.0 { times } else { 1.0 }
}

/// The shares of the segments that are in both plans, where they are not what they were beside each other.
fn shares(was: &Plan, is: &Plan) -> Option<Change> {
    let shares = |pick: fn((&Segment, &Segment)) -> f64| {
        let largest = both(was, is).map(pick).fold(f64::MIN_POSITIVE, f64::max);
        let total: f64 = both(was, is).map(|pair| pick(pair) / largest).sum();
        both(was, is).map(|pair| (pair.1.name.clone(), pick(pair) / largest / total)).collect::<Vec<_>>()
    };
    let (from, to) = (shares(|(was, _)| was.share.get()), shares(|(_, is)| is.share.get()));
    let moved = from.iter().zip(&to).any(|(from, to)| (from.1 - to.1).abs() > 1e-9);
    let times = scale(was, is);
    let edit = |(_, now): (&Segment, &Segment)| {
        let share = Share::nearest(now.share.get() * times);
        Edit::Segment(SegmentEdit::Share { segment: now.name.clone(), share })
    };
    let how = How::Edits(both(was, is).map(edit).collect());
    moved.then(|| Change::new(Kind::Shares, Quantity::Shares(from), Quantity::Shares(to), how))
}

/// An edit as a change; none for one that is told otherwise.
fn of_edit(edit: Edit, was: &Plan, is: &Plan) -> Option<Change> {
    let (number, fraction) = (Quantity::number, Quantity::fraction);
    let (kind, segment, of) = match &edit {
        Edit::Set(_) => (Kind::Tuning, None, None),
        Edit::Choice(ChoiceEdit::ReachWeight(_)) => (Kind::ReachWeight, None, None),
        Edit::Preference { segment, change, .. } => {
            let kind = match change {
                PreferenceChange::Need(_) => Kind::Need,
                PreferenceChange::Importance(_) => Kind::Importance,
                PreferenceChange::Spread(_) => Kind::Uncertainty,
                PreferenceChange::DealBreaker(_) => Kind::MustHave,
                PreferenceChange::On(_) => Kind::On,
                PreferenceChange::Notes(_) => return None,
            };
            (kind, Some(segment.clone()), None)
        }
        Edit::Segment(SegmentEdit::Content { segment, kind, .. }) => {
            (Kind::Interest, Some(segment.clone()), Some(kind.to_string()))
        }
        Edit::Segment(SegmentEdit::Topic { segment, topic, .. }) => {
            (Kind::Topic, Some(segment.clone()), Some(topic.to_string()))
        }
        Edit::Segment(SegmentEdit::Age { segment, age, .. }) => (Kind::Age, Some(segment.clone()), Some(age.clone())),
        Edit::Segment(SegmentEdit::Reach { segment, .. }) => (Kind::Reach, Some(segment.clone()), None),
        _ => return None,
    };
    let unset = Preference::unset();
    let value = |plan: &Plan| match &edit {
        Edit::Set(_) => Quantity::Text(if plan.setting == TuningMode::Tuned { "tuned" } else { "typical" }.to_owned()),
        Edit::Choice(_) => Quantity::Number(plan.reach_weight.get()),
        Edit::Preference { segment, milestone, change } => {
            let segment = plan.segment(segment);
            let given = segment.and_then(|segment| segment.needs.get(milestone));
            let wish = given.unwrap_or(&unset);
            match change {
                PreferenceChange::Need(_) => Quantity::Number(wish.need.get()),
                PreferenceChange::Importance(_) => Quantity::Number(wish.importance.get()),
                PreferenceChange::Spread(_) => Quantity::Number(wish.spread.get()),
                PreferenceChange::DealBreaker(_) => fraction(wish.deal_breaker.map(LeastMatch::get)),
                PreferenceChange::On(_) | PreferenceChange::Notes(_) => {
                    Quantity::Flag(given.is_some_and(|wish| wish.on))
                }
            }
        }
        Edit::Segment(SegmentEdit::Content { segment, kind, .. }) => {
            number(plan.segment(segment).map(|found| found.content.get(kind).map_or(0.0, |interest| interest.get())))
        }
        Edit::Segment(SegmentEdit::Topic { segment, topic, .. }) => {
            number(plan.segment(segment).map(|found| found.topics.get(topic).map_or(0.0, |interest| interest.get())))
        }
        Edit::Segment(SegmentEdit::Age { segment, age, .. }) => {
            fraction(plan.segment(segment).and_then(|found| part_of(&found.ages, age)))
        }
        Edit::Segment(SegmentEdit::Reach { segment, platform, .. }) => {
            fraction(plan.segment(segment).and_then(|found| found.reach.get(platform)).map(|share| share.get()))
        }
        _ => Quantity::Nothing,
    };
    let (from, to) = (value(was), value(is));
    let (milestone, platform) = match &edit {
        Edit::Preference { milestone, .. } => (Some(milestone.clone()), None),
        Edit::Segment(SegmentEdit::Reach { platform, .. }) => (None, Some(platform.clone())),
        _ => (None, None),
    };
    Some(Change { segment, milestone, platform, of, ..Change::edit(kind, from, to, edit) })
}

/// What part of people is of an age, as a fraction; none where no age is given.
fn part_of(ages: &BTreeMap<String, AgeWeight>, age: &str) -> Option<f64> {
    let largest = ages.values().map(|weight| weight.get()).fold(f64::MIN_POSITIVE, f64::max);
    let total: f64 = ages.values().map(|weight| weight.get() / largest).sum();
    let own = ages.get(age).map_or(0.0, |weight| weight.get()) / largest;
    (total > 0.0).then(|| own / total)
}

/// What differs about the platforms that are compared, and their profiles.
fn platforms(framework: &Framework, was: &Side<'_>, is: &Side<'_>) -> Vec<Change> {
    let ids = |side: &Side<'_>| -> BTreeMap<PlatformId, std::sync::Arc<Platform>> {
        let found = side.plan.candidates(framework, &side.library);
        found.into_iter().map(|platform| (platform.id.clone(), platform)).into_map()
    };
    let (old, new) = (ids(was), ids(is));
    let mut changes = Vec::new();
    for id in old.keys().chain(new.keys()).into_set() {
        let (kind, how) = match (old.get(id), new.get(id)) {
            (Some(before), Some(now)) => {
                changes.extend(of_profile(framework, before, now));
                continue;
            }
            (None, _) if was.plan.excluded.contains(id) && was.library.get(id).is_some() => {
                (Kind::Included, exclude(id, false))
            }
            (Some(_), None) if is.plan.excluded.contains(id) => (Kind::Excluded, exclude(id, true)),
            (None, _) => (Kind::PlatformAdded, How::Platform),
            (Some(_), None) => (Kind::PlatformRemoved, How::Platform),
        };
        let [from, to] = [old.contains_key(id), new.contains_key(id)].map(Quantity::Flag);
        changes.push(Change { platform: Some(id.clone()), ..Change::new(kind, from, to, how) });
    }
    changes
}

fn exclude(platform: &PlatformId, out: bool) -> How {
    How::Edits(vec![Edit::Choice(ChoiceEdit::Exclude { platform: platform.clone(), out })])
}

/// What differs between two profiles of a platform.
fn of_profile(framework: &Framework, was: &Platform, is: &Platform) -> Vec<Change> {
    let platform = Some(is.id.clone());
    let level = |id| {
        let (old, new) = (was.milestones.get(id)?.level, is.milestones.get(id)?.level);
        let [from, to] = [old, new].map(|level| Quantity::Number(level.get()));
        let change = Change::new(Kind::Level, from, to, How::Level);
        (old != new).then(|| Change { platform: platform.clone(), milestone: Some(id.clone()), ..change })
    };
    let mut changes: Vec<Change> = framework.milestones.iter().filter_map(|milestone| level(&milestone.id)).collect();
    let levers = |platform: &Platform| {
        let cells = platform.milestones.iter();
        cells.map(|(id, cell)| (id.clone(), cell.levers.clone())).collect::<Vec<_>>()
    };
    let same =
        was.content == is.content && was.topics == is.topics && was.usage == is.usage && levers(was) == levers(is);
    if !same {
        let change = Change::new(Kind::Figures, Quantity::Nothing, Quantity::Nothing, How::Figures);
        changes.push(Change { platform, ..change });
    }
    changes
}

/// A number of a plan; none where it gives none.
type Of = fn(&Plan) -> Option<f64>;

/// What moves the suggested platforms alone.
fn suggestion(was: &Plan, is: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    let there = |list: &[PlatformId], id: &PlatformId| list.contains(id);
    for platform in was.pinned.iter().chain(&is.pinned).into_set() {
        let (old, pinned) = (there(&was.pinned, platform), there(&is.pinned, platform));
        if old != pinned {
            let edit = ChoiceEdit::Pin { platform: platform.clone(), pinned };
            changes.push(Change::choice(Kind::Pinned, platform, [old, pinned].map(Quantity::Flag), edit));
        }
    }
    for platform in was.today.keys().chain(is.today.keys()).into_set() {
        let of = |plan: &Plan| plan.today.get(platform).cloned();
        let (old, now) = (of(was), of(is));
        if old.is_some() != now.is_some() {
            let sides = [old.is_some(), now.is_some()].map(Quantity::Flag);
            let edit = ChoiceEdit::Today { platform: platform.clone(), account: now.map(Box::new) };
            changes.push(Change::choice(Kind::Today, platform, sides, edit));
            continue;
        }
        let hours = |account: &Option<Account>| account.as_ref().and_then(|account| account.hours).map(Hours::get);
        if hours(&old) != hours(&now) && !was.hours.contains_key(platform) && !is.hours.contains_key(platform) {
            let sides = [hours(&old), hours(&now)].map(Quantity::number);
            let edit = ChoiceEdit::Today { platform: platform.clone(), account: now.map(Box::new) };
            changes.push(Change::choice(Kind::Hours, platform, sides, edit));
        }
    }
    for platform in was.hours.keys().chain(is.hours.keys()).into_set() {
        let of = |plan: &Plan| plan.hours.get(platform).copied();
        if of(was) != of(is) {
            let sides = [of(was), of(is)].map(|hours| Quantity::number(hours.map(Hours::get)));
            let edit = ChoiceEdit::Hours { platform: platform.clone(), hours: of(is) };
            changes.push(Change::choice(Kind::Hours, platform, sides, edit));
        }
    }
    let number = |value: Option<f64>| Quantity::number(value);
    let settings: [(Kind, Of); 4] = [
        (Kind::Capacity, |plan| plan.capacity.map(Capacity::get)),
        (Kind::Size, |plan| plan.portfolio_size.map(f64::from)),
        (Kind::Complement, |plan| Some(plan.complement.get())),
        (Kind::Inertia, |plan| Some(plan.inertia.get())),
    ];
    for (kind, of) in settings {
        if of(was) != of(is) {
            changes.push(Change::new(kind, number(of(was)), number(of(is)), How::Plan));
        }
    }
    changes
}
