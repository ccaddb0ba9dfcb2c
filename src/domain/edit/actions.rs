//! What will be done.

use crate::domain::date::is_date;
use crate::domain::plan::{Action, MOST_ACTIONS, Plan};
use crate::domain::texts::{TextKind, is_blank};

/// A change to a plan's list of actions. Actions are named by their place in the list, from 0.
///
/// An action that says nothing, or is due on no day, is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionEdit {
    /// Adds an action at the end.
    Add(Action),
    /// Puts another action in the place of one.
    Change {
        /// Its place.
        at: usize,
        /// What stands there now.
        action: Action,
    },
    /// Takes an action out.
    Remove(usize),
    /// Moves an action to another place.
    Move {
        /// Its place now.
        from: usize,
        /// Its new place.
        to: usize,
    },
}

impl ActionEdit {
    pub(super) fn apply(&self, plan: &mut Plan) {
        match self {
            Self::Add(action) if is_sound(action) && plan.actions.len() < MOST_ACTIONS => {
                plan.actions.push(fitting(action));
            }
            Self::Add(_) => {}
            Self::Change { at, action } => {
                if let Some(place) = plan.actions.get_mut(*at).filter(|_| is_sound(action)) {
                    *place = fitting(action);
                }
            }
            Self::Remove(at) => {
                if *at < plan.actions.len() {
                    plan.actions.remove(*at);
                }
            }
            Self::Move { from, to } => {
                if *from < plan.actions.len() && *to < plan.actions.len() {
                    let action = plan.actions.remove(*from);
                    plan.actions.insert(*to, action);
                }
            }
        }
    }

    /// What is said where a text is too long.
    pub(super) fn cut_words(&self) -> Option<&'static str> {
        match self {
            Self::Add(action) | Self::Change { action, .. } => TextKind::Text
                .cut_words(&action.what)
                .or_else(|| TextKind::Name.cut_words(action.owner.as_deref().unwrap_or_default())),
            Self::Remove(_) | Self::Move { .. } => None,
        }
    }

    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Add(_) => "new action",
            Self::Change { .. } => "action",
            Self::Remove(_) => "deleted action",
            Self::Move { .. } => "order of actions",
        }
    }
}

/// The action with what fits of its texts.
fn fitting(action: &Action) -> Action {
    let owner = action.owner.as_ref().map(|owner| TextKind::Name.fitting(owner).into_owned());
    Action { what: TextKind::Text.fitting(&action.what).into_owned(), owner, ..action.clone() }
}

/// Whether a file can hold the action: it says something, and its day is a day.
fn is_sound(action: &Action) -> bool {
    !is_blank(&action.what) && action.due.as_deref().is_none_or(|due| is_date(due, 3))
}
