//! How far interviews have come, so that they can be left and resumed; and the order of importance while it is tried out.

use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use crate::domain::sorting::{Inserted as _, sort_by};
use std::collections::{BTreeMap, BTreeSet};

/// Milestones in order of importance, in groups of equals: the first matters most.
pub type ImportanceOrder = Vec<Vec<MilestoneId>>;

/// Something that happens in an interview about the segment that is shown.
#[derive(Debug, Clone)]
pub enum InterviewCommand {
    /// It turns to a page.
    Turn(usize),
    /// The question of a page stays without an answer, and the next page opens.
    ///
    /// A page that is jumped over by [`Turn`](Self::Turn) is skipped as well.
    Skip(usize),
    /// An order of importance is tried out; none for no more.
    Try(Option<ImportanceOrder>),
    /// The order that is tried out sets the importances.
    UseOrder,
}

/// A page of an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterviewPage {
    /// A milestone, by its position in the framework.
    Milestone(usize),
    /// What these people come for.
    Topics,
    /// The order of importance.
    Order,
}

/// The pages of an interview: the milestones in their order, then topics where the framework has any, then the order of
/// importance.
#[must_use]
pub fn pages(framework: &Framework) -> Vec<InterviewPage> {
    let milestones = (0..framework.milestones.len()).map(InterviewPage::Milestone);
    let topics = (!framework.topics.is_empty()).then_some(InterviewPage::Topics);
    milestones.chain(topics).chain([InterviewPage::Order]).collect()
}

/// The interviews about a plan's segments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Interview {
    stops: BTreeMap<String, Stop>,
    skipped: BTreeMap<String, BTreeSet<MilestoneId>>,
    tried: BTreeMap<String, ImportanceOrder>,
}

/// Where an interview stands, in places among its [`pages`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stop {
    /// The page that is open.
    pub place: usize,
    /// The furthest page that was open.
    pub furthest: usize,
}

/// What was said to a question of an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// Nothing: it was skipped, and the milestone does not count once any is answered.
    Skipped,
    /// That nobody knows: the milestone does not count.
    Unknown,
    /// An answer.
    Answer,
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

    /// Remembers that the question about a milestone was skipped.
    pub fn skip(&mut self, segment: &str, milestone: &MilestoneId) {
        self.skipped.entry(segment.to_owned()).or_default().insert(milestone.clone());
    }

    /// Whether the question about a milestone was skipped at any time.
    #[must_use]
    pub fn was_skipped(&self, segment: &str, milestone: &MilestoneId) -> bool {
        self.skipped.get(segment).is_some_and(|ids| ids.contains(milestone))
    }

    /// Whether all that counts for a segment was skipped: then it waits for a first answer before it is left out.
    #[must_use]
    pub fn waits(&self, segment: &Segment) -> bool {
        let mut on = segment.needs.iter().filter(|(_, wish)| wish.on).peekable();
        on.peek().is_some() && on.all(|(id, wish)| wish.is_untouched() && self.was_skipped(&segment.name, id))
    }

    /// What was said of a milestone, by whatever means its slider was set.
    #[must_use]
    pub fn said(&self, segment: &Segment, milestone: &MilestoneId) -> Said {
        let skipped = || self.was_skipped(&segment.name, milestone);
        match segment.needs.get(milestone) {
            Some(wish) if wish.on && wish.is_untouched() && self.waits(segment) => Said::Skipped,
            Some(wish) if wish.on && wish.is_untouched() => Said::Nothing,
            Some(wish) if wish.on => Said::Answer,
            _ if skipped() => Said::Skipped,
            _ => Said::Unknown,
        }
    }

    /// Tries an order of importance out for a segment; none for no more.
    pub fn try_order(&mut self, segment: &str, order: Option<ImportanceOrder>) {
        match order {
            Some(order) => self.tried.insert(segment.to_owned(), order),
            None => self.tried.remove(segment),
        };
    }

    /// The order that is tried out for a segment, as long as it holds the milestones that count.
    #[must_use]
    pub fn tried(&self, framework: &Framework, segment: &Segment) -> Option<&ImportanceOrder> {
        let on = framework.milestones.iter().map(|milestone| &milestone.id).filter(|id| segment.active(id).is_some());
        let counting: BTreeSet<&MilestoneId> = on.into_set();
        self.tried.get(&segment.name).filter(|order| order.iter().flatten().into_set() == counting)
    }
}

/// The milestones that count for a segment, the most important first; equals in one group, in the order of the framework.
#[must_use]
pub fn order_of(framework: &Framework, segment: &Segment) -> ImportanceOrder {
    let on = framework.milestones.iter().filter_map(|m| Some((m.id.clone(), segment.active(&m.id)?.importance.get())));
    let mut order: Vec<(MilestoneId, f64)> = on.collect();
    // A stable sort keeps the order of the framework.
    sort_by(&mut order, |(_, a), (_, b)| b.total_cmp(a));
    let groups = order.chunk_by(|(_, a), (_, b)| a.total_cmp(b).is_eq());
    groups.map(|group| group.iter().map(|(id, _)| id.clone()).collect()).collect()
}

/// An order with one milestone in a group of its own before the group that stood at a place, or after the last one.
///
/// All others stay as they stood to each other: equals stay equals.
#[must_use]
pub fn moved(order: &ImportanceOrder, milestone: &MilestoneId, before: usize) -> ImportanceOrder {
    let others = |group: &Vec<MilestoneId>| group.iter().filter(|id| *id != milestone).cloned().collect::<Vec<_>>();
    let before = before.min(order.len());
    let (front, back) = order.split_at(before);
    let groups = front.iter().map(others).chain([vec![milestone.clone()]]).chain(back.iter().map(others));
    groups.filter(|group| !group.is_empty()).collect()
}

/// Before which group a milestone of an order goes that moves one step up or down: past its equals, else past the next group.
///
/// None where it has nowhere to go, and for one that the order does not have.
#[must_use]
pub fn step(order: &ImportanceOrder, milestone: &MilestoneId, up: bool) -> Option<usize> {
    let group = order.iter().position(|group| group.contains(milestone))?;
    match (up, order[group].len() > 1) {
        (true, true) => Some(group),
        (true, false) => group.checked_sub(1),
        (false, true) => Some(group + 1),
        (false, false) => (group + 1 < order.len()).then_some(group + 2),
    }
}
