//! The only way a plan changes: one edit in, a new plan out.

use super::audience::Wish;
use super::id::MilestoneId;
use super::plan::{DEFAULT_SPREAD, Plan, Setting};
use super::points::{Importance, Need, Spread};

/// One change to a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Gives the plan another title.
    Rename(String),
    /// Takes platforms as they are, or with their levers used.
    Set(Setting),
    /// Changes what a segment wants on a milestone.
    Wish {
        /// The segment's name.
        segment: String,
        /// The milestone.
        milestone: MilestoneId,
        /// What changes.
        change: WishChange,
    },
}

/// What changes in a segment's wish on one milestone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WishChange {
    /// Where on the scale it wants to be.
    Need(Need),
    /// How much that matters.
    Importance(Importance),
    /// Whether the milestone counts.
    On(bool),
}

impl Edit {
    /// The plan with this change made. An edit of a segment that the plan does not have changes nothing.
    #[must_use]
    pub fn apply(&self, plan: &Plan) -> Plan {
        let mut changed = plan.clone();
        match self {
            Self::Rename(title) => changed.title.clone_from(title),
            Self::Set(setting) => changed.setting = *setting,
            Self::Wish { segment, milestone, change } => {
                if let Some(segment) = changed.segments.iter_mut().find(|s| s.name == *segment) {
                    let wish = segment.needs.entry(milestone.clone()).or_insert_with(unset_wish);
                    change.apply(wish);
                }
            }
        }
        changed
    }

    /// What the edit does, in words that follow `Undo` or `Redo`.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Rename(_) => "title",
            Self::Set(_) => "as it is or tuned",
            Self::Wish { change: WishChange::Need(_), .. } => "need",
            Self::Wish { change: WishChange::Importance(_), .. } => "importance",
            Self::Wish { change: WishChange::On(_), .. } => "milestone on or off",
        }
    }
}

impl WishChange {
    fn apply(self, wish: &mut Wish) {
        match self {
            Self::Need(need) => wish.need = need,
            Self::Importance(importance) => wish.importance = importance,
            Self::On(on) => wish.on = on,
        }
    }
}

/// The wish that a milestone starts from when a plan does not have it: in the middle, of middling importance, off.
#[must_use]
pub fn unset_wish() -> Wish {
    Wish {
        need: Need::nearest(50.0),
        importance: Importance::nearest(5.0),
        spread: Spread::nearest(DEFAULT_SPREAD),
        deal_breaker: None,
        on: false,
        notes: None,
        answers: None,
    }
}
