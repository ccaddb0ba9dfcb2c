//! What the middle of the window shows: one of the four questions, or a page that serves them.

use super::command::Action;

/// A page of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Page {
    /// Where should we be?
    #[default]
    Where,
    /// How do they differ?
    Differ,
    /// Does it matter?
    Matters,
    /// What follows?
    Follows,
    /// The platforms themselves: all profiles at hand, and the form to change one.
    Library,
}

/// The four questions, in the order of their tabs, with the action that asks each.
pub const QUESTIONS: [(Page, Action); 4] = [
    (Page::Where, Action::AskWhere),
    (Page::Differ, Action::AskDiffer),
    (Page::Matters, Action::AskMatters),
    (Page::Follows, Action::AskFollows),
];
