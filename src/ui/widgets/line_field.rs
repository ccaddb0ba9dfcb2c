//! A line of text that has to be of some kind, such as a day: what is not one yet stays as it was typed, with what is wanted below.

use super::field::Field;
use crate::domain::texts::TextKind;
use egui::{Id, Ui};

/// A field of the plan, named by what it is of.
pub struct LineField<'a> {
    /// The words above it.
    pub words: &'a str,
    /// Its name for screen readers and tests, which no other field has.
    pub name: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// What kind of text it holds.
    pub kind: TextKind,
    /// How many rows it has; 1 for a line.
    pub rows: usize,
    /// What is wrong with a text, as a sentence; none where it may stand.
    pub wrong: fn(&str) -> Option<String>,
}

/// What was typed and is not right yet, and what stood there.
#[derive(Clone)]
struct Typed {
    before: String,
    text: String,
}

impl LineField<'_> {
    /// Draws the field; gives its text when it changed and may stand.
    pub fn show(&self, ui: &mut Ui, text: &str) -> Option<String> {
        let id = Id::unique(("a line of the plan", self.name));
        let kept = ui.data(|data| data.get_temp::<Typed>(id)).filter(|typed| typed.before == text);
        let mut now = kept.map_or_else(|| text.to_owned(), |typed| typed.text);
        let wrong = (self.wrong)(now.trim());
        let field = Field {
            words: self.words,
            name: self.name,
            salt: ("a line of the plan", self.name, 0),
            hint: self.hint,
            rows: self.rows,
            kind: self.kind,
            wrong: wrong.as_deref(),
        };
        if !field.show(ui, &mut now).changed() {
            return None;
        }
        if (self.wrong)(now.trim()).is_some() {
            ui.data_mut(|data| data.insert_temp(id, Typed { before: text.to_owned(), text: now }));
            return None;
        }
        ui.data_mut(|data| data.remove::<Typed>(id));
        Some(now)
    }

    /// The same of a text that may be absent.
    pub fn show_optional(&self, ui: &mut Ui, text: &mut Option<String>) -> bool {
        let Some(now) = self.show(ui, text.as_deref().unwrap_or_default()) else { return false };
        *text = (!now.trim().is_empty()).then_some(now);
        true
    }
}

/// Nothing is wrong with any text.
pub const fn any_text(_: &str) -> Option<String> {
    None
}
