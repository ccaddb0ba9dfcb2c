//! Undo and redo: plans as they were, a step at a time.

use super::plan::Plan;
use std::sync::Arc;

/// How many steps back are kept.
const DEPTH: usize = 500;

/// What was before and what was undone.
///
/// Edits that come while a gesture is open (a drag, a word being typed) are one step together.
#[derive(Debug, Clone, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    gesture_open: bool,
}

#[derive(Debug, Clone)]
struct Step {
    plan: Arc<Plan>,
    label: &'static str,
}

impl History {
    /// Remembers the plan that an edit is about to replace.
    pub fn remember(&mut self, before: &Arc<Plan>, label: &'static str) {
        self.future.clear();
        if self.gesture_open {
            return;
        }
        self.gesture_open = true;
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(Step { plan: before.clone(), label });
    }

    /// Ends the open gesture: the next edit is a step of its own.
    pub const fn settle(&mut self) {
        self.gesture_open = false;
    }

    /// Whether edits are still being gathered into one step.
    #[must_use]
    pub const fn is_gathering(&self) -> bool {
        self.gesture_open
    }

    /// Steps back: takes the plan of now and gives the one before, if there is one.
    pub fn undo(&mut self, now: &Arc<Plan>) -> Option<Arc<Plan>> {
        self.settle();
        let step = self.past.pop()?;
        self.future.push(Step { plan: now.clone(), label: step.label });
        Some(step.plan)
    }

    /// Steps forward again: takes the plan of now and gives the one that was undone, if there is one.
    pub fn redo(&mut self, now: &Arc<Plan>) -> Option<Arc<Plan>> {
        self.settle();
        let step = self.future.pop()?;
        self.past.push(Step { plan: now.clone(), label: step.label });
        Some(step.plan)
    }

    /// What undo would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&'static str> {
        self.past.last().map(|step| step.label)
    }

    /// What redo would bring again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&'static str> {
        self.future.last().map(|step| step.label)
    }
}
