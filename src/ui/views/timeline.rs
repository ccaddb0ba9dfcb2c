//! The actions over their dates, a quarter at a time; nothing where no action has a date.

use super::layout::wide_card;
use crate::app::answers::Answered;
use crate::chart::{Chart, Description};
use crate::ui::charts::{Asked, laid};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, muted, small, title};
use crate::ui::widgets::action_button;
use egui::{Align, Id, Layout, Ui};

/// Draws it.
pub fn timeline_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let sheets = crate::chart::timeline::sheets(&cx.state.document.plan).len();
    if sheets == 0 {
        return;
    }
    let id = Id::unique("which quarter is shown");
    let mut sheet = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or_default().min(sheets - 1);
    wide_card(ui, |ui| {
        let Some(found) = laid(ui, cx, answered, Asked { sheet, ..Asked::all(Chart::Timeline) }) else { return };
        let Description::Timeline(chart) = &found.description else { return };
        ui.horizontal(|ui| {
            ui.label(title(Chart::Timeline.row().name));
            ui.label(small(ui, chart.span()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if sheet + 1 < sheets
                    && action_button(ui, "Later", false).on_hover_text("Shows what is due later").clicked()
                {
                    sheet += 1;
                }
                if sheet > 0 && action_button(ui, "Earlier", false).on_hover_text("Shows what is due earlier").clicked()
                {
                    sheet -= 1;
                }
            });
        });
        ui.label(muted(ui, chart.headline.as_str()));
        ui.add_space(NEAR);
        found.ui(ui, cx);
    });
    ui.data_mut(|data| data.insert_temp(id, sheet));
    ui.add_space(APART - NEAR);
}
