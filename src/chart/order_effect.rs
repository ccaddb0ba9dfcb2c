//! What an order of importance would do to the answer, before it is used.

use crate::analysis::ranked::Ranked;
use crate::chart::words::{list, nth, number, points};
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};

/// So many platforms from the top are looked at for those that move.
const LOOKED_AT: usize = 5;

/// What an order of importance would do.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderEffect {
    /// The importance of each milestone that is ordered, from 0 to 10, in the order that is tried.
    pub weights: Vec<WeightChange>,
    /// Who would lead, as a sentence.
    pub leader: String,
    /// Which of the first platforms would move, as a sentence.
    pub movers: String,
}

/// How much a milestone matters before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightChange {
    /// The milestone.
    pub milestone: MilestoneId,
    /// Its importance now.
    pub before: f64,
    /// Its importance with the order.
    pub after: f64,
}

/// What an order of importance would do to the answer for a segment; none where the plan does not have the segment.
#[must_use]
pub fn order_effect(
    framework: &Framework,
    library: &Library,
    plan: &Plan,
    segment: &str,
    order: &[Vec<MilestoneId>],
) -> Option<OrderEffect> {
    let now = plan.segment(segment)?;
    let then = Edit::Segment(SegmentEdit::Rank { segment: segment.to_owned(), order: order.to_vec() }).apply(plan);
    let weight = |id: &MilestoneId| {
        let of = |plan: &Plan| plan.segment(segment)?.needs.get(id).map(|wish| wish.importance.get());
        Some(WeightChange { milestone: id.clone(), before: of(plan)?, after: of(&then)? })
    };
    let weights = order.iter().flatten().filter_map(weight).collect();
    let silent = |leader: &str| (leader.to_owned(), String::new());
    let scope = Scope::Segment(segment.to_owned());
    let of = |plan: &Plan| Ranked::new(framework, library, plan, &scope).ok();
    let (leader, movers) = match (of(plan), of(&then)) {
        _ if now.is_untouched(framework) => silent("No platform leads yet: answer a question first."),
        (Some(before), Some(after)) => (leader(&before, &after), movers(&before, &after)),
        _ => silent("There is nothing to compare yet."),
    };
    Some(OrderEffect { weights, leader, movers })
}

/// Who would lead. The candidates of both rankings are the same.
fn leader(before: &Ranked, after: &Ranked) -> String {
    let (Some(was), Some(is)) = (before.leader(), after.leader()) else {
        return "No platform meets every must-have.".to_owned();
    };
    let (name, score) = (&after.platform(is).name, points(after.score(is)));
    if was.candidate != is.candidate {
        let (rival, old) = (&before.platform(was).name, points(before.score(was)));
        return format!("{name} would lead with {score} out of 100. Now {rival} leads with {old}.");
    }
    let old = points(before.score(was));
    if old == score {
        format!("{name} would still lead with {score} out of 100.")
    } else {
        format!("{name} would still lead, with {score} out of 100 instead of {old}.")
    }
}

/// Which platforms would move among the first, but for the leader.
fn movers(before: &Ranked, after: &Ranked) -> String {
    let place = |ranking: &Ranked, candidate: usize| {
        ranking.places.iter().position(|place| place.candidate == candidate).map_or(0, |at| at + 1)
    };
    let moved = after.places.iter().take(LOOKED_AT).filter(|of| of.rank.is_some()).filter_map(|of| {
        let (was, is) = (place(before, of.candidate), place(after, of.candidate));
        let verb = if is < was { "rises" } else { "falls" };
        (was != is && was > 1 && is > 1)
            .then(|| format!("{} {verb} from {} to {}", after.platform(*of).name, nth(was), nth(is)))
    });
    let moved: Vec<String> = moved.collect();
    if moved.is_empty() {
        return format!("Nothing else moves in the top {}.", number(LOOKED_AT));
    }
    format!("{}.", list(&moved.iter().map(String::as_str).collect::<Vec<_>>()))
}
