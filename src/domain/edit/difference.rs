//! What lies between two plans, as edits.

use super::{Edit, PreferenceChange, SegmentEdit};
use crate::domain::audience::{Preference, Segment};
use crate::domain::plan::Plan;
use crate::domain::quantities::Interest;

/// The edits that make the answers of one plan those of another, in the order of its segments: what segments of the
/// same name want, their shares and interests, and whether platforms are tuned.
///
/// Segments that only one of the plans has are left out, and so is whatever moves no answer.
#[must_use]
pub fn difference(before: &Plan, now: &Plan) -> Vec<Edit> {
    let mut edits = Vec::new();
    if before.setting != now.setting {
        edits.push(Edit::Set(now.setting));
    }
    for new in &now.segments {
        if let Some(old) = before.segment(&new.name) {
            edits.extend(of_segment(old, new));
        }
    }
    edits
}

fn of_segment(old: &Segment, new: &Segment) -> Vec<Edit> {
    let mut edits = Vec::new();
    if old.share != new.share {
        edits.push(Edit::Segment(SegmentEdit::Share { segment: new.name.clone(), share: new.share }));
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
    let kinds = old.content.keys().chain(new.content.keys());
    for kind in kinds.collect::<std::collections::BTreeSet<_>>() {
        let of = |segment: &Segment| segment.content.get(kind).copied().unwrap_or(Interest::nearest(0.0));
        if of(old) != of(new) {
            let (segment, kind) = (new.name.clone(), kind.clone());
            edits.push(Edit::Segment(SegmentEdit::Content { segment, kind, interest: of(new) }));
        }
    }
    edits
}
