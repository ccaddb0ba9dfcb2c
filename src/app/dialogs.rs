//! The dialog that is open, and what goes on after it.

use super::question::{Next, Question};

/// The dialog that is open, and what goes on after it.
#[derive(Debug, Default)]
pub struct Dialogs {
    /// The question that waits for a person.
    pub question: Option<Question>,
    /// What goes on once the plan is saved.
    pub after_saving: Option<Next>,
    /// Whether a file dialog is open; there is never a second one.
    pub asking: bool,
    /// Whether the program is about to end.
    pub quitting: bool,
}

impl Dialogs {
    /// Another text stands in the field of the question that is open.
    pub fn type_in(&mut self, text: String) {
        if let Some(Question::Palette { typed } | Question::Path { typed, .. } | Question::Scenario { typed, .. }) =
            &mut self.question
        {
            *typed = text;
        }
    }
}
