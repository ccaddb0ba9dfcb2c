//! Does it matter? How sure the answer is, what would change it, and what choosing wrongly would cost.

use super::layout::{headline_ui, pair_ui, wide_card};
use crate::app::answers::Answered;
use crate::app::command::{Action, Command};
use crate::app::view::{List, Pointed};
use crate::chart::tipping::{CloseCall, calls};
use crate::chart::uncertainty::{Doubt, Uncertainty};
use crate::chart::words::Standing;
use crate::chart::{Chart, words};
use crate::domain::edit::{Edit, ScenarioEdit};
use crate::ui::charts::{Asked, laid};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, body, colours, font, medium, muted, readable_as_text, small, title, weight};
use crate::ui::widgets::{action_button, editable_text, hairline};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, ComboBox, Label, Layout, Ui, WidgetInfo};

/// How many platforms the cards show.
const ROWS: usize = 6;
/// How many close calls are shown before a person asks for more.
const CALLS: usize = 5;

/// Draws the view.
pub fn matters_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let material = cx.material(answered, &cx.state.view.compared);
    let sure = Uncertainty::of(&material);
    let calls = calls(material.framework, material.report);
    // Where nothing has been said yet the card above says so.
    if answered.report.untouched.is_none() {
        headline_ui(ui, cx, &sure.headline, &[&sure.stake]);
    }
    // Without a leader nothing is sure or unsure; the scenarios are there all the same.
    if answered.report.claimed_leader().is_none() {
        wide_card(ui, |ui| scenarios_ui(ui, cx, answered));
        return;
    }
    pair_ui(ui, 0.5, |ui, side| {
        wide_card(ui, |ui| {
            if side == 0 {
                ui.label(title("How often each comes first, second, third"));
                chart_ui(ui, cx, answered, Chart::Acceptability);
                let samples = words::thousands(sure.samples);
                ui.label(small(ui, format!("Based on {samples} simulations in which needs, importance and levels vary within their uncertainty")));
            } else {
                ui.label(title("Score and its range"));
                chart_ui(ui, cx, answered, Chart::Ranges);
            }
        });
    });
    ui.add_space(APART - NEAR);
    wide_card(ui, |ui| calls_ui(ui, cx, &calls));
    ui.add_space(APART - NEAR);
    pair_ui(ui, 0.4, |ui, side| {
        wide_card(ui, |ui| if side == 0 { research_ui(ui, &sure) } else { scenarios_ui(ui, cx, answered) });
    });
}

/// Draws a chart of the first platforms, or says why there is none.
fn chart_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, chart: Chart) {
    ui.add_space(NEAR);
    match laid(ui, cx, answered, Asked { rows: ROWS, ..Asked::all(chart) }) {
        Some(laid) => laid.ui(ui, cx),
        None => _ = ui.label(muted(ui, format!("{}.", Standing::of(&answered.report).to_do()))),
    }
}

/// The sliders that decide it, each with a button that shows it.
fn calls_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, calls: &[CloseCall]) {
    ui.label(title("What would change the answer"));
    if calls.is_empty() {
        ui.label(muted(ui, "No single slider changes who comes first, however far you move it."));
        return;
    }
    let show_all = cx.state.view.whole.contains(&List::CloseCalls);
    let shown = if show_all { calls.len() } else { calls.len().min(CALLS) };
    for call in &calls[..shown] {
        call_ui(ui, cx, call);
        hairline(ui);
    }
    if shown < calls.len() && ui.button(medium(format!("Show all {}", calls.len()))).clicked() {
        cx.send(Command::ShowWhole { list: List::CloseCalls, whole: true });
    }
}

fn call_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, call: &CloseCall) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = action_button(ui, "Show slider", false);
            let label = format!("Show slider: {}", call.what);
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.on_hover_text("Shows this slider in the audience panel").clicked() {
                let (segment, milestone) = (call.segment.clone(), call.milestone.clone());
                let pointed = Pointed { segment, milestone, slider: call.slider, to: Some(call.to) };
                cx.send(Command::Point(pointed));
            }
            ui.label(small(ui, &call.away));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (text, whole) = sentence(ui, cx, call);
                ui.add(Label::new(text).truncate()).on_hover_text(whole);
            });
        });
    });
}

/// The call as a sentence, with the slider and the platform standing out.
fn sentence(ui: &Ui, cx: &ViewCx<'_>, call: &CloseCall) -> (LayoutJob, String) {
    let c = colours(ui);
    let mut job = LayoutJob::default();
    let mut add = |words: &str, weight, colour| {
        let format = TextFormat { font_id: font(weight, false), color: colour, ..Default::default() };
        job.append(words, 0.0, format);
    };
    let whole = words::capital(&call.sentence);
    let slider = cx.state.document.framework.milestone(&call.milestone).map(|milestone| (&milestone.name, c.ink));
    let platform = call
        .leader
        .as_ref()
        .map(|(platform, name)| (name, readable_as_text(platform_colour(ui, cx, platform), c.surface)));
    let mut rest = whole.as_str();
    for (name, colour) in slider.into_iter().chain(platform) {
        let Some((before, after)) = rest.split_once(name.as_str()) else { continue };
        add(before, weight::REGULAR, c.ink);
        add(name, weight::SEMIBOLD, colour);
        rest = after;
    }
    add(rest, weight::REGULAR, c.ink);
    (job, whole)
}

/// What to find out next: the milestones that explain most of the doubt between the first two.
fn research_ui(ui: &mut Ui, sure: &Uncertainty) {
    ui.label(title("What could still change the order"));
    if sure.research.is_empty() {
        ui.label(muted(ui, "The order of the first two is clear, so there’s nothing to check."));
        return;
    }
    let where_from = ui.label(muted(ui, "What the order of the top two depends on most"));
    where_from.on_hover_text(words::MOVE_OR_DOUBT);
    ui.add_space(NEAR);
    for Doubt { milestone, name, share, words } in sure.research.iter().take(5) {
        ui.horizontal(|ui| {
            ui.label(body(name));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(small(ui, words)));
        });
        let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 6.0), egui::Sense::hover());
        ui.painter().rect_filled(rect, 3.0, colours(ui).chip);
        #[expect(clippy::cast_possible_truncation, reason = "a part from 0 to 1")]
        let width = rect.width() * share.clamp(0.0, 1.0) as f32;
        let filled = egui::Rect::from_min_size(rect.min, egui::vec2(width, 6.0));
        ui.painter().rect_filled(filled, 3.0, colours(ui).milestone(*milestone));
    }
}

/// The ranking beside that of another audience.
fn scenarios_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    ui.label(title("Compare with a scenario"));
    let plan = cx.state.document.plan.clone();
    ui.horizontal_wrapped(|ui| {
        if !plan.scenarios.is_empty() {
            let shown = cx.state.view.versus.as_deref().unwrap_or("Choose a scenario");
            let combo = ComboBox::from_id_salt("scenario").selected_text(body(shown)).show_ui(ui, |ui| {
                for scenario in &plan.scenarios {
                    let chosen = cx.state.view.versus.as_ref() == Some(&scenario.name);
                    if ui.selectable_label(chosen, body(&scenario.name)).clicked() {
                        cx.send(Command::Versus(Some(scenario.name.clone())));
                    }
                }
            });
            combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Scenario"));
        }
        let keep = Action::KeepScenario.entry();
        if action_button(ui, keep.name, false).on_hover_text(keep.help).clicked() {
            cx.send(Command::Run(Action::KeepScenario));
        }
    });
    let chosen = cx.state.view.versus.clone().filter(|name| plan.scenario(name).is_some());
    match (chosen, &answered.slope) {
        (Some(name), slope) => {
            scenario_ui(ui, cx, &name);
            match slope {
                Some(slope) => {
                    ui.label(muted(ui, &slope.headline));
                    ui.add_space(NEAR);
                    if let Some(laid) = laid(ui, cx, answered, Asked::all(Chart::Scenarios)) {
                        laid.ui(ui, cx);
                    }
                }
                None => {
                    ui.label(muted(ui, "One of these audiences has no answers yet, so there is nothing to compare."));
                }
            }
        }
        (None, _) if plan.scenarios.is_empty() => {
            let words = "Save the audience as it is now, move the sliders, and see here how the ranking changes.";
            ui.label(muted(ui, words));
        }
        (None, _) => {}
    }
}

/// What can be done with the scenario that is shown.
fn scenario_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, name: &str) {
    ui.horizontal(|ui| {
        if let Some(to) = editable_text(ui, "Rename the scenario", name, medium, 200.0) {
            cx.send(Command::Edit(Edit::Scenario(ScenarioEdit::Rename { from: name.to_owned(), to: to.clone() })));
            cx.send(Command::Versus(Some(to)));
        }
        if action_button(ui, "Use this scenario", false)
            .on_hover_text("Replaces the audience in this plan. You can undo this.")
            .clicked()
        {
            cx.send(Command::Edit(Edit::Scenario(ScenarioEdit::Take(name.to_owned()))));
        }
        if action_button(ui, "Delete", false).on_hover_text("Deletes this scenario. You can undo this.").clicked() {
            cx.send(Command::Edit(Edit::Scenario(ScenarioEdit::Remove(name.to_owned()))));
        }
    });
}
