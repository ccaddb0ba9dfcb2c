//! Which segments a plan has, and what is true of one as a whole.

use crate::domain::audience::Segment;
use crate::domain::id::{KindId, MilestoneId, PlatformId, TopicId};
use crate::domain::plan::{MOST_SEGMENTS, Plan};
use crate::domain::quantities::{AgeWeight, Interest, PeopleShare, Share};
use crate::domain::rank_sum::importances;
use crate::domain::texts::{TextKind, is_blank};

/// A change to a plan's segments.
#[derive(Debug, Clone, PartialEq)]
pub enum SegmentEdit {
    /// Adds a segment; its name gets a number where the plan has it already.
    Add(Box<Segment>),
    /// Gives a segment another name; one that is blank or taken changes nothing.
    Rename {
        /// Its name now.
        from: String,
        /// Its new name.
        to: String,
    },
    /// Adds a copy of a segment right after it.
    Copy(String),
    /// Takes a segment out; the last one stays.
    Remove(String),
    /// Moves a segment by so many places, towards the end or the beginning.
    Move {
        /// Its name.
        segment: String,
        /// By how many places; negative towards the beginning.
        by: isize,
    },
    /// Changes a segment's part of the audience.
    Share {
        /// Its name.
        segment: String,
        /// Its part.
        share: Share,
    },
    /// Changes how much a segment cares for a kind of content.
    Content {
        /// Its name.
        segment: String,
        /// The kind.
        kind: KindId,
        /// How much it cares.
        interest: Interest,
    },
    /// Changes the part of a segment that is of one age.
    Age {
        /// Its name.
        segment: String,
        /// The age band.
        age: String,
        /// Its part; 0 for none.
        weight: AgeWeight,
    },
    /// Changes what share of a segment uses a platform; none to go by published figures again.
    Reach {
        /// Its name.
        segment: String,
        /// The platform.
        platform: PlatformId,
        /// The share of its people.
        share: Option<PeopleShare>,
    },
    /// Changes how much a segment comes for a topic.
    Topic {
        /// Its name.
        segment: String,
        /// The topic.
        topic: TopicId,
        /// How much; 0 takes the topic out.
        interest: Interest,
    },
    /// Makes importances of an order: the first matters most, and those of one group matter alike.
    Rank {
        /// Its name.
        segment: String,
        /// The milestones that are ranked, in groups of equals; others keep their importance.
        order: Vec<Vec<MilestoneId>>,
    },
    /// Puts other needs, interests and ages into a segment; its name and share stay.
    Replace {
        /// Its name.
        segment: String,
        /// Where the needs come from.
        with: Box<Segment>,
    },
}

impl SegmentEdit {
    pub(super) fn apply(&self, plan: &mut Plan) {
        match self {
            Self::Add(_) | Self::Copy(_) if plan.segments.len() >= MOST_SEGMENTS => {}
            Self::Add(segment) => {
                let mut segment = segment.as_ref().clone();
                segment.name = plan.free_name(&segment.name);
                plan.segments.push(segment);
            }
            Self::Rename { from, to } => {
                let to = TextKind::Name.fitting(to);
                let taken = plan.segment(&to).is_some();
                if let Some(segment) = find(plan, from)
                    && !taken
                    && !is_blank(&to)
                {
                    segment.name = to.into_owned();
                }
            }
            Self::Copy(name) => {
                if let Some(at) = plan.segments.iter().position(|segment| segment.name == *name) {
                    let mut copy = plan.segments[at].clone();
                    copy.name = plan.free_name(name);
                    plan.segments.insert(at + 1, copy);
                }
            }
            Self::Remove(name) => {
                if plan.segments.len() > 1 {
                    plan.segments.retain(|segment| segment.name != *name);
                }
            }
            Self::Move { segment, by } => {
                if let Some(at) = plan.segments.iter().position(|s| s.name == *segment) {
                    let to = at.saturating_add_signed(*by).min(plan.segments.len() - 1);
                    let moved = plan.segments.remove(at);
                    plan.segments.insert(to, moved);
                }
            }
            Self::Share { segment, share } => {
                if let Some(segment) = find(plan, segment) {
                    segment.share = *share;
                }
            }
            Self::Content { segment, kind, interest } => {
                if let Some(segment) = find(plan, segment) {
                    segment.content.insert(kind.clone(), *interest);
                }
            }
            Self::Age { segment, age, weight } => {
                if let Some(segment) = find(plan, segment) {
                    segment.ages.insert(age.clone(), *weight);
                    // A mix of nothing is no mix.
                    if segment.ages.values().all(|weight| weight.get() <= 0.0) {
                        segment.ages.clear();
                    }
                }
            }
            Self::Reach { segment, platform, share } => {
                if let Some(segment) = find(plan, segment) {
                    match share {
                        Some(share) => segment.reach.insert(platform.clone(), *share),
                        None => segment.reach.remove(platform),
                    };
                }
            }
            Self::Topic { segment, topic, interest } => {
                if let Some(segment) = find(plan, segment) {
                    if interest.get() > 0.0 {
                        segment.topics.insert(topic.clone(), *interest);
                    } else {
                        segment.topics.remove(topic);
                    }
                }
            }
            Self::Rank { segment, order } => {
                if let Some(segment) = find(plan, segment) {
                    let sizes: Vec<usize> = order.iter().map(Vec::len).collect();
                    for (group, importance) in order.iter().zip(importances(&sizes)) {
                        for id in group {
                            if let Some(wish) = segment.needs.get_mut(id) {
                                wish.importance = importance;
                            }
                        }
                    }
                }
            }
            Self::Replace { segment, with } => {
                if let Some(segment) = find(plan, segment) {
                    let kept = Segment { name: segment.name.clone(), share: segment.share, ..with.as_ref().clone() };
                    *segment = kept;
                }
            }
        }
    }

    /// What is said where a name is too long.
    pub(super) fn cut_words(&self) -> Option<&'static str> {
        match self {
            Self::Add(segment) => TextKind::Name.cut_words(&segment.name),
            Self::Rename { to, .. } => TextKind::Name.cut_words(to),
            _ => None,
        }
    }

    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Add(_) => "new segment",
            Self::Rename { .. } => "segment name",
            Self::Copy(_) => "copied segment",
            Self::Remove(_) => "deleted segment",
            Self::Move { .. } => "order of segments",
            Self::Share { .. } => "share",
            Self::Content { .. } => "content they like",
            Self::Age { .. } => "ages",
            Self::Reach { .. } => "reach",
            Self::Topic { .. } => "what they come for",
            Self::Rank { .. } => "order of importance",
            Self::Replace { .. } => "needs of a segment",
        }
    }
}

fn find<'a>(plan: &'a mut Plan, name: &str) -> Option<&'a mut Segment> {
    plan.segments.iter_mut().find(|segment| segment.name == name)
}
