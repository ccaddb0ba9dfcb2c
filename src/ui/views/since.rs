//! What changed since an earlier plan, and what each change does.

use super::layout::{headline_ui, tool_head_ui, wide_card};
use crate::app::answers::Answered;
use crate::app::command::{Action, Command};
use crate::chart::since::Since;
use crate::chart::{Chart, Description};
use crate::ui::charts::{Asked, laid};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, medium, muted, small};
use crate::ui::widgets::action_button;
use egui::{Label, Ui};

const BACK: &str = "Back";

/// Draws the page.
pub fn since_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let Some(found) = laid(ui, cx, answered, Asked::all(Chart::Since)) else {
        tool_head_ui(ui, cx, Chart::Since.row().name, BACK);
        let words = "Choose an earlier plan to see what has changed since, and what each change does.";
        ui.add(Label::new(muted(ui, words)).wrap());
        choose_ui(ui, cx, "Choose a plan…");
        return;
    };
    let Description::Since(since) = &found.description else { return };
    which_ui(ui, cx, since);
    let under: Vec<&str> = since.under.iter().map(String::as_str).collect();
    headline_ui(ui, cx, &since.headline, &under);
    if since.lines.is_empty() && since.is_empty() {
        return;
    }
    wide_card(ui, |ui| {
        // As wide as the card; the first one was laid out for the page.
        if let Some(found) = laid(ui, cx, answered, Asked::all(Chart::Since)) {
            found.ui(ui, cx);
        }
        ui.add_space(NEAR);
        for note in &since.notes {
            ui.add(Label::new(small(ui, format!("{note}."))).wrap());
        }
    });
}

/// Which two plans are compared, and the ways to another earlier one, to none, and back: the page's head, as the headline below
/// says what came out.
fn which_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, since: &Since) {
    ui.horizontal_wrapped(|ui| {
        // Words stand in the middle of what is as high as a button.
        ui.set_min_height(ui.spacing().interact_size.y);
        ui.label(muted(ui, Chart::Since.row().name));
        ui.add_space(NEAR);
        ui.label(small(ui, "Then"));
        ui.label(medium(since.then.as_str()));
        ui.label(body("→"));
        ui.label(small(ui, "Now"));
        ui.label(medium(since.now.as_str()));
        ui.add_space(NEAR);
        choose_ui(ui, cx, "Choose another plan…");
        if action_button(ui, "Stop comparing", false).on_hover_text("Closes the earlier plan").clicked() {
            cx.send(Command::ForgetEarlier);
        }
        if action_button(ui, BACK, false).clicked() {
            cx.send(Command::OpenPage(cx.state.view.back));
        }
    });
    ui.add_space(NEAR);
}

fn choose_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, words: &str) {
    if action_button(ui, words, false).on_hover_text(Action::Compare.entry().help).clicked() {
        cx.send(Command::Run(Action::Compare));
    }
}
