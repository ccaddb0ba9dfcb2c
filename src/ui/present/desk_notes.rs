//! Notes on the desk: one's own for each page, which are kept in the plan, and what the page says in words.

use super::once::once;
use super::pages::with_material;
use crate::app::command::{Command, PresentCommand};
use crate::app::present::Presenting;
use crate::domain::audience::Segment;
use crate::domain::edit::Edit;
use crate::domain::texts::TextKind;
use crate::scene::pages::{PresentationPage, page_id, page_words};
use crate::scene::text::FontWeight;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, colours, muted, scene_font, small_strong, title};
use crate::ui::widgets::action_button;
use egui::{Align, FontId, Id, Label, Layout, TextEdit, Ui, WidgetInfo};

/// How many rows one's own notes have at least.
const ROWS: usize = 4;

/// Draws the notes.
pub fn notes_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let letters = letters(ui, cx);
    ui.horizontal(|ui| {
        ui.label(title("Notes"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = NEAR;
            for (words, name, steps) in [("A+", "Larger notes", 1), ("A−", "Smaller notes", -1)] {
                let button = action_button(ui, words, false).on_hover_text(name);
                button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
                if button.clicked() {
                    cx.send(Command::Present(PresentCommand::NotesSize(steps)));
                }
            }
        });
    });
    ui.add_space(NEAR);
    own_ui(ui, cx, presenting, &letters);
    ui.add_space(NEAR);
    ui.label(small_strong("What this page says"));
    for line in of_page(ui, cx, presenting) {
        ui.add(Label::new(body(line).font(letters.clone())).wrap());
    }
    for line in of_plan(cx, presenting) {
        ui.add(Label::new(muted(ui, line).font(letters.clone())).wrap());
    }
}

/// The letters of the notes.
fn letters(ui: &Ui, cx: &ViewCx<'_>) -> FontId {
    let ordinary = egui::TextStyle::Body.resolve(ui.style()).size;
    scene_font(FontWeight::Regular, ordinary * f32::from(cx.state.view.desk.notes_size) / 100.0)
}

/// One's own notes for the page, to read and to write.
fn own_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting, letters: &FontId) {
    let Some(page) = page_id(presenting.on_wall(), &cx.state.document.framework) else { return };
    let note = cx.state.document.plan.page_notes.get(&page).cloned().unwrap_or_default();
    let mut typed = note.clone();
    let hint = body("Write your own notes for this page here. They are saved in the plan.").font(letters.clone());
    let field = TextEdit::multiline(&mut typed)
        .id(Id::unique(("own notes", page.as_str())))
        .font(letters.clone())
        .hint_text(hint.color(colours(ui).muted))
        .char_limit(TextKind::Notes.most())
        .desired_rows(ROWS)
        .desired_width(f32::INFINITY);
    let field = ui.add(field);
    field.widget_info(|| {
        WidgetInfo::labeled(egui::accesskit::Role::MultilineTextInput, true, "Your notes for this page")
    });
    if typed != note {
        cx.send(Command::Edit(Edit::PageNote { page, note: Some(typed) }));
    }
}

/// The page in words, a sentence a line; made once for each revision.
fn of_page(ui: &Ui, cx: &ViewCx<'_>, presenting: &Presenting) -> Vec<String> {
    let words = once(ui, "notes", (cx.state.answers.revision, presenting.on_wall(), presenting.client_hidden), || {
        let words = with_material(cx.state, presenting, |material| {
            page_words(presenting.on_wall(), material, &presenting.begun)
        });
        words.flatten().unwrap_or_default()
    });
    words.split_inclusive(". ").map(|sentence| sentence.trim().to_owned()).collect()
}

/// What the plan's own notes say about what the page shows: of the plan, or of the milestone of each segment.
fn of_plan(cx: &ViewCx<'_>, presenting: &Presenting) -> Vec<String> {
    let plan = &cx.state.document.plan;
    match presenting.on_wall() {
        PresentationPage::Opening => plan.notes.iter().cloned().collect(),
        PresentationPage::Decision { milestone, .. } => {
            let Some(milestone) = cx.state.document.framework.milestones.get(milestone) else { return Vec::new() };
            let of = |segment: &Segment| {
                let notes = segment.active(&milestone.id)?.notes.as_ref()?;
                Some(format!("{}: {notes}", segment.name))
            };
            plan.segments.iter().filter_map(of).collect()
        }
        _ => Vec::new(),
    }
}
