//! Fields of a form: a name above, what is wrong below.

use super::focus::gets_keyboard;
use crate::domain::texts::TextKind;
use crate::ui::theme::{body, colours, small, small_strong};
use egui::{Label, Response, TextEdit, Ui, WidgetInfo};

/// A field of text.
pub struct Field<'a> {
    /// The words above it.
    pub words: &'a str,
    /// Its name for screen readers and tests.
    pub name: &'a str,
    /// What tells it from the others.
    pub salt: (&'static str, &'a str, usize),
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// How many rows it has; 1 for a line.
    pub rows: usize,
    /// What kind of text it holds, and with that how much.
    pub kind: TextKind,
    /// What is wrong with it.
    pub wrong: Option<&'a str>,
}

impl Field<'_> {
    /// Draws the field as wide as the room there is.
    pub fn show(&self, ui: &mut Ui, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            if !self.words.is_empty() {
                ui.label(small_strong(self.words));
            }
            let field = if self.rows > 1 { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
            let field = field
                .id_salt(self.salt)
                .hint_text(body(self.hint).color(colours(ui).muted))
                .char_limit(self.kind.most())
                .desired_rows(self.rows)
                .desired_width(f32::INFINITY);
            let response = ui.add(field);
            response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, self.name));
            gets_keyboard(ui, self.name, &response);
            if let Some(wrong) = self.wrong {
                ui.add(Label::new(small(ui, wrong).color(colours(ui).bad)).wrap());
            } else if text.len() >= self.kind.most() && text.chars().count() >= self.kind.most() {
                ui.add(Label::new(small(ui, format!("At most {} characters", self.kind.most()))).wrap());
            }
            response
        })
        .inner
    }

    /// Draws the field for a text that may be absent.
    pub fn show_optional(&self, ui: &mut Ui, text: &mut Option<String>) {
        let mut typed = text.clone().unwrap_or_default();
        if self.show(ui, &mut typed).changed() {
            *text = (!typed.is_empty()).then_some(typed);
        }
    }
}
