//! The guide, read where it is needed.

use super::{Answer, buttons};
use crate::app::action::Action;
use crate::app::command::Command;
use crate::ui::cx::Cx;
use crate::ui::theme::{APART, NEAR};
use crate::ui::widgets::segmented;
use egui::{ScrollArea, Ui};
use egui_commonmark::{CommonMarkCache, CommonMarkViewer};

/// The guide as it is read elsewhere, with pictures.
const GUIDE: &str = include_str!("../../../assets/guide.md");

/// The choice between the guide and the keys; `chosen` is 0 for the guide.
pub fn help_tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>, chosen: usize) {
    let choices =
        [("Guide", "How to use the program, from the first plan to the slides"), ("Keys", "Every key there is")];
    if let Some(at) = segmented(ui, &choices, chosen) {
        cx.send(Command::Do(if at == 0 { Action::Guide } else { Action::Keys }));
    }
    ui.add_space(NEAR);
}

/// Draws the guide. The window itself is in sight, so its pictures are left out.
pub fn guide_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    help_tabs_ui(ui, cx, 0);
    let most = (ui.ctx().content_rect().height() - 240.0).max(160.0);
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - APART);
        let words: String = GUIDE.split_inclusive('\n').filter(|line| !line.starts_with("![")).collect();
        CommonMarkViewer::new().show(ui, &mut CommonMarkCache::default(), &words);
    });
    buttons(ui, cx, &[("Close", Answer::Cancel)]);
}
