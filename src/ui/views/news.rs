//! What is new in the profiles since the plan was last looked at: a sentence, all of it in a fold, and a way to close it.

use crate::app::command::Command;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, RADIUS, bold, colours, small};
use crate::ui::widgets::action_button;
use egui::{Frame, Id, Label, Margin, ScrollArea, Stroke, Ui};

/// The height of the list of all that is new, in points.
const LIST: f32 = 180.0;

/// Draws it; nothing where nothing is new, or it has been read.
pub fn news_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let Some(news) = &cx.state.document.news else { return };
    let c = colours(ui);
    let frame = Frame::new().fill(c.surface).stroke(Stroke::new(1.0, c.line)).corner_radius(RADIUS);
    frame.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let id = Id::unique("all that is new is shown");
        let mut shown = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or_default();
        ui.add(Label::new(bold(format!("{}.", news.headline))).wrap());
        ui.horizontal_wrapped(|ui| {
            let words = if shown { "Hide what is new" } else { "Show what is new" };
            if action_button(ui, words, false).on_hover_text("Every fact and figure, with its source").clicked() {
                shown = !shown;
                ui.data_mut(|data| data.insert_temp(id, shown));
            }
            if action_button(ui, "Close", false).on_hover_text("Closes this until you open the plan again").clicked() {
                cx.send(Command::DismissNews);
            }
        });
        if shown {
            ScrollArea::vertical().id_salt("all news").max_height(LIST).show(ui, |ui| {
                for line in &news.lines {
                    ui.add(Label::new(small(ui, format!("{line}."))).wrap());
                }
            });
        }
    });
    ui.add_space(APART - NEAR);
}
