//! Undo and redo: plans, and other things that are worked on, as they were, a step at a time.

use super::plan::Plan;
use std::sync::Arc;

/// How many steps back are kept.
const DEPTH: usize = 500;

/// What was before and what was undone.
///
/// Edits that come while a gesture is open (a drag, a word being typed) are one step together.
#[derive(Debug, Clone)]
pub struct History<T = Plan> {
    past: Vec<Step<T>>,
    future: Vec<Step<T>>,
    gesture_open: bool,
}

#[derive(Debug, Clone)]
struct Step<T> {
    held: Arc<T>,
    label: &'static str,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new(), gesture_open: false }
    }
}

impl<T> History<T> {
    /// Remembers what an edit is about to replace.
    pub fn remember(&mut self, before: &Arc<T>, label: &'static str) {
        self.future.clear();
        if self.gesture_open {
            return;
        }
        self.gesture_open = true;
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(Step { held: before.clone(), label });
    }

    /// Ends the open gesture: the next edit is a step of its own.
    pub const fn end_gesture(&mut self) {
        self.gesture_open = false;
    }

    /// Whether edits are still being gathered into one step.
    #[must_use]
    pub const fn in_gesture(&self) -> bool {
        self.gesture_open
    }

    /// Steps back: takes what is now and gives what was before, if there is one.
    pub fn undo(&mut self, now: &Arc<T>) -> Option<Arc<T>> {
        self.end_gesture();
        let step = self.past.pop()?;
        self.future.push(Step { held: now.clone(), label: step.label });
        Some(step.held)
    }

    /// Steps forward again: takes what is now and gives what was undone, if there is one.
    pub fn redo(&mut self, now: &Arc<T>) -> Option<Arc<T>> {
        self.end_gesture();
        let step = self.future.pop()?;
        self.past.push(Step { held: now.clone(), label: step.label });
        Some(step.held)
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
