//! The line at the bottom: saved or not, and what the figures rest on.

use crate::app::command::Command;
use crate::app::view::Page;
use crate::chart::words::basis;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, colours, missing_characters, small};
use egui::{Align, Button, Frame, Layout, Margin, Panel, Sense, Ui, Vec2};

/// Draws the status line.
pub fn status_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let c = colours(ui);
    let frame = Frame::new().fill(c.surface).inner_margin(Margin::symmetric(20, 0));
    Panel::bottom("status").exact_size(30.0).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let (words, colour) = match (&cx.state.document.file.path, cx.state.document.is_unsaved()) {
                (_, true) => ("Changes not saved yet", c.accent),
                (Some(_), false) => ("All changes saved", c.good),
                (None, false) if !cx.state.document.is_sample() => ("A new plan, unchanged", c.muted),
                (None, false) => ("The sample plan, unchanged", c.muted),
            };
            let (dot, _) = ui.allocate_exact_size(Vec2::splat(8.0), Sense::hover());
            ui.painter().circle_filled(dot.center(), 4.0, colour);
            let saved = ui.label(small(ui, words));
            if let Some(path) = &cx.state.document.file.path {
                saved.on_hover_text(path.display().to_string());
            }
            draft_ui(ui, cx);
            ui.add_space(APART);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                warnings_ui(ui, cx);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let platforms = cx.state.document.library.platforms();
                    let words = format!("{} platforms. {}", platforms.len(), basis(platforms));
                    ui.add(egui::Label::new(small(ui, words)).truncate());
                });
            });
        });
    });
}

/// Says that a profile is being edited behind another page, and leads there.
fn draft_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let Some(draft) = cx.state.shelf.draft.as_ref().filter(|draft| draft.is_changed()) else { return };
    if cx.state.view.page == Page::Library {
        return;
    }
    ui.add_space(APART);
    let words = format!("The profile of {} isn’t saved yet", draft.platform.name);
    let button = Button::new(small(ui, words).color(colours(ui).accent)).frame(false);
    if ui.add(button).on_hover_text("Continues editing").clicked() {
        cx.send(Command::OpenPage(Page::Library));
    }
}

fn warnings_ui(ui: &mut Ui, cx: &ViewCx<'_>) {
    let fonts = missing_characters(ui.ctx());
    let count = cx.state.document.warnings.len() + usize::from(fonts.is_some());
    if count == 0 {
        return;
    }
    let words = if count == 1 { "1 warning".to_owned() } else { format!("{count} warnings") };
    ui.label(small(ui, words).color(colours(ui).bad)).on_hover_ui(|ui| {
        for warning in cx.state.document.warnings.iter().chain(&fonts).take(20) {
            ui.label(warning);
        }
    });
}
