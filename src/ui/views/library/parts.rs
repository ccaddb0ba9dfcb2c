//! What the list of platforms and the form of a profile have in common.

use crate::app::command::Command;
use crate::app::shelf::{FormField, Problem, Shelf};
use crate::storage::Origin;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{MARGIN, NEAR, colours, icon, medium, small};
use egui::{Button, Frame, Margin, RichText, Ui, WidgetInfo};
use egui_material_icons::icons::ICON_ARROW_BACK;

/// The page, with its margin.
pub fn page(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin::symmetric(MARGIN, 14)).show(ui, contents);
}

/// The way out.
pub fn back_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let c = colours(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.spacing_mut().item_spacing.x = NEAR;
        let sign = icon(ICON_ARROW_BACK).color(c.accent);
        let button = Button::new((sign, medium("Back to the answer").color(c.accent))).frame(false);
        let response = ui.add(button);
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Back to the answer"));
        if response.clicked() {
            cx.send(Command::OpenPage(cx.state.view.back));
        }
    });
}

/// A word of where a profile comes from, and whether it is a person's own.
pub fn origin_words(shelf: &Shelf, origin: &Origin) -> (&'static str, bool) {
    let beside = shelf.folder.as_ref().is_none_or(|folder| folder.beside_shipped);
    match origin {
        Origin::Shipped => ("Built-in", false),
        Origin::Own { .. } if !beside => ("From the folder", false),
        Origin::Own { .. } => ("Yours", true),
        Origin::InPlaceOfShipped { .. } => ("Yours, replaces built-in", true),
    }
}

/// Small text in the colour of what stands out.
pub fn small_accent(ui: &Ui, words: &str) -> RichText {
    small(ui, words).color(colours(ui).accent)
}

/// What is wrong at a place of the form.
pub fn wrong(problems: &[Problem], place: &FormField) -> Option<&'static str> {
    problems.iter().find(|problem| problem.place == *place).map(|problem| problem.words)
}
