//! The dialog that is open, and what goes on after it.

use super::question::{Next, Question};
use super::view::Page;

/// The dialog that is open, and what goes on after it.
#[derive(Debug, Default)]
pub struct Dialogs {
    /// The question that waits for a person.
    pub question: Option<Question>,
    /// What goes on once the plan is saved.
    pub after_saving: Option<Next>,
    /// The page that a new plan begins with, where one was asked for.
    pub begins_with: Option<Page>,
    /// Whether a file dialog is open; there is never a second one.
    pub asking: bool,
    /// Whether the program is about to end.
    pub quitting: bool,
}
