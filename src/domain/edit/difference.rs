//! What lies between two plans, as edits.

use super::{ChoiceEdit, Edit, PreferenceChange, SegmentEdit};
use crate::domain::audience::{Preference, Segment};
use crate::domain::plan::Plan;
use crate::domain::quantities::{AgeWeight, Interest};
use crate::domain::sorting::Inserted as _;
use std::collections::{BTreeMap, BTreeSet};

/// The edits that make the answers of one plan those of another, in the order of its segments: what segments of the
/// same name want and come for, their shares, interests, ages and reach, whether platforms are tuned, and how much it counts
/// who is there.
///
/// Segments that only one of the plans has are left out, and so is whatever moves no answer.
#[must_use]
pub fn difference(before: &Plan, now: &Plan) -> Vec<Edit> {
    let mut edits = Vec::new();
    if before.setting != now.setting {
        edits.push(Edit::Set(now.setting));
    }
    if before.reach_weight != now.reach_weight {
        edits.push(Edit::Choice(ChoiceEdit::ReachWeight(now.reach_weight)));
    }
    for new in &now.segments {
        if let Some(old) = before.segment(&new.name) {
            edits.extend(of_segment(old, new));
        }
    }
    edits
}

/// The keys of either map, in order.
fn keys<'a, K: Ord, V>(old: &'a BTreeMap<K, V>, new: &'a BTreeMap<K, V>) -> BTreeSet<&'a K> {
    old.keys().chain(new.keys()).into_set()
}

fn of_segment(old: &Segment, new: &Segment) -> Vec<Edit> {
    let mut edits = Vec::new();
    if old.share != new.share {
        edits.push(Edit::Segment(SegmentEdit::Share { segment: new.name.clone(), share: new.share }));
    }
    // A milestone of which the new one says nothing is off there.
    for (milestone, _) in old.needs.iter().filter(|(id, was)| was.on && !new.needs.contains_key(*id)) {
        edits.push(Edit::Preference {
            segment: new.name.clone(),
            milestone: milestone.clone(),
            change: PreferenceChange::On(false),
        });
    }
    for (milestone, wish) in &new.needs {
        let unset = Preference::unset();
        let was = old.needs.get(milestone).unwrap_or(&unset);
        let changes = [
            (was.on != wish.on).then_some(PreferenceChange::On(wish.on)),
            (was.need != wish.need).then_some(PreferenceChange::Need(wish.need)),
            (was.importance != wish.importance).then_some(PreferenceChange::Importance(wish.importance)),
            (was.spread != wish.spread).then_some(PreferenceChange::Spread(wish.spread)),
            (was.deal_breaker != wish.deal_breaker).then_some(PreferenceChange::DealBreaker(wish.deal_breaker)),
        ];
        edits.extend(changes.into_iter().flatten().map(|change| Edit::Preference {
            segment: new.name.clone(),
            milestone: milestone.clone(),
            change,
        }));
    }
    for kind in keys(&old.content, &new.content) {
        let of = |segment: &Segment| segment.content.get(kind).copied().unwrap_or(Interest::nearest(0.0));
        if of(old) != of(new) {
            let (segment, kind) = (new.name.clone(), kind.clone());
            edits.push(Edit::Segment(SegmentEdit::Content { segment, kind, interest: of(new) }));
        }
    }
    let segment = || new.name.clone();
    for topic in keys(&old.topics, &new.topics) {
        let of = |segment: &Segment| segment.topics.get(topic).copied().unwrap_or(Interest::nearest(0.0));
        if of(old) != of(new) {
            edits.push(Edit::Segment(SegmentEdit::Topic {
                segment: segment(),
                topic: topic.clone(),
                interest: of(new),
            }));
        }
    }
    for age in keys(&old.ages, &new.ages) {
        let of = |segment: &Segment| segment.ages.get(age).copied().unwrap_or(AgeWeight::nearest(0.0));
        if of(old) != of(new) {
            edits.push(Edit::Segment(SegmentEdit::Age { segment: segment(), age: age.clone(), weight: of(new) }));
        }
    }
    for platform in keys(&old.reach, &new.reach) {
        let share = new.reach.get(platform).copied();
        if old.reach.get(platform).copied() != share {
            edits.push(Edit::Segment(SegmentEdit::Reach { segment: segment(), platform: platform.clone(), share }));
        }
    }
    edits
}
