//! How far interviews have come, so that they can be left and resumed.

use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use std::collections::BTreeMap;

/// The interviews about a plan's segments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Interview {
    stops: BTreeMap<String, Stop>,
}

/// Where an interview stands. Pages are the milestones in their order, and after them the order of importance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stop {
    /// The page that is open.
    pub place: usize,
    /// The furthest page that was open.
    pub furthest: usize,
}

impl Interview {
    /// Where the interview about a segment stands: at its first page where it has not begun.
    #[must_use]
    pub fn stop(&self, segment: &str) -> Stop {
        self.stops.get(segment).copied().unwrap_or_default()
    }

    /// Turns the interview about a segment to a page.
    pub fn turn(&mut self, segment: &str, place: usize) {
        let stop = self.stops.entry(segment.to_owned()).or_default();
        stop.place = place;
        stop.furthest = stop.furthest.max(place);
    }
}

/// The milestones that count for a segment, the most important first; equals in the order of the framework.
#[must_use]
pub fn order_of(framework: &Framework, segment: &Segment) -> Vec<MilestoneId> {
    let on = framework.milestones.iter().filter_map(|m| Some((m.id.clone(), segment.active(&m.id)?.importance.get())));
    let mut order: Vec<(MilestoneId, f64)> = on.collect();
    // A stable sort keeps the order of the framework.
    order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    order.into_iter().map(|(id, _)| id).collect()
}

/// An order with one of its milestones at another place.
#[must_use]
pub fn moved(order: &[MilestoneId], from: usize, to: usize) -> Vec<MilestoneId> {
    let mut order = order.to_vec();
    if from < order.len() {
        let id = order.remove(from);
        order.insert(to.min(order.len()), id);
    }
    order
}
