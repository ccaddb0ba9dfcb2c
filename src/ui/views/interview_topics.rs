//! The page of the interview about topics, and what was left without an answer.

use super::interview_turn::turn_ui;
use crate::app::command::{Command, InterviewCommand};
use crate::app::interview::{InterviewPage, Said, pages};
use crate::app::state::State;
use crate::domain::audience::Segment;
use crate::ui::cx::ViewCx;
use crate::ui::panels::topics::topics_ui;
use crate::ui::theme::{NEAR, body, colours, headline, muted, small};
use crate::ui::widgets::action_button;
use egui::{Align, Button, Label, Layout, Ui, WidgetInfo};

/// Draws the page about topics.
pub fn topics_page_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment, place: usize) {
    ui.label(headline("What do they come for?"));
    let words =
        "Choose what they look for on social platforms. Platforms where people come for the same things score higher.";
    ui.add(Label::new(muted(ui, words)).wrap());
    ui.add_space(NEAR);
    topics_ui(ui, cx, segment);
    ui.add_space(NEAR);
    turn_ui(ui, cx, place, segment.topics.is_empty(), "Shortcut: Enter for next");
}

/// Draws the end of an interview in which nothing was answered: what was skipped, that it changed nothing, and two ways on.
pub fn nothing_answered_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let (skipped, _) = unanswered(cx.state, segment);
    ui.label(headline("You haven’t answered any questions yet"));
    let words = format!(
        "The interview hasn’t changed any slider for {}. Answer at least one question to rank the platforms.",
        segment.name
    );
    ui.add(Label::new(muted(ui, words)).wrap());
    list_ui(ui, cx, "You skipped these:", &skipped);
    ui.add_space(NEAR);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if action_button(ui, "Back to the first question", true).clicked() {
            cx.send(Command::Interview(InterviewCommand::Turn(0)));
        }
        if action_button(ui, "Close the interview", false).clicked() {
            cx.send(Command::OpenPage(cx.state.view.back));
        }
    });
}

/// Draws what was skipped and what was never asked, each with the way to its page.
pub fn unanswered_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let (skipped, open) = unanswered(cx.state, segment);
    list_ui(ui, cx, "These have no answer and don’t count:", &skipped);
    list_ui(ui, cx, "These have no answer yet and count as the middle of the scale:", &open);
}

/// Questions by place and name.
type Questions = Vec<(usize, String)>;

/// The questions that were skipped, and those without an answer beside them.
fn unanswered(state: &State, segment: &Segment) -> (Questions, Questions) {
    let framework = &state.document.framework;
    let (mut skipped, mut open) = (Vec::new(), Vec::new());
    for (place, page) in pages(framework).into_iter().enumerate() {
        match page {
            InterviewPage::Milestone(position) => {
                let milestone = &framework.milestones[position];
                match state.view.interview.said(segment, &milestone.id) {
                    Said::Skipped => skipped.push((place, milestone.name.clone())),
                    Said::Nothing => open.push((place, milestone.name.clone())),
                    Said::Unknown | Said::Answer => {}
                }
            }
            InterviewPage::Topics if segment.topics.is_empty() => {
                skipped.push((place, "What they come for".to_owned()));
            }
            InterviewPage::Topics | InterviewPage::Order => {}
        }
    }
    (skipped, open)
}

fn list_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, words: &str, questions: &[(usize, String)]) {
    if questions.is_empty() {
        return;
    }
    ui.add_space(NEAR);
    ui.add(Label::new(small(ui, words)).wrap());
    ui.horizontal_wrapped(|ui| {
        for (place, name) in questions {
            let button = ui.add(Button::new(body(name).color(colours(ui).accent)).frame(false));
            let label = format!("Answer: {name}");
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.on_hover_text("Goes to this question").clicked() {
                cx.send(Command::Interview(InterviewCommand::Turn(*place)));
            }
        }
    });
}
