//! The last page: the recommendation, with what it rests on.

use super::parts::question_ui;
use crate::app::action::Action;
use crate::app::answers::Answered;
use crate::app::command::{Command, SetupCommand};
use crate::app::document::Document;
use crate::app::setup::SetupPage;
use crate::chart::Chart;
use crate::chart::rests_on::{RestsOn, RestsOnWhat, rests_on};
use crate::chart::words;
use crate::ui::charts::{Asked, laid};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, colours, icon, muted, small, title};
use crate::ui::views::layout::{headline_ui, pair_ui, wide_card};
use crate::ui::widgets::action_button;
use egui::{Button, Label, Ui, WidgetInfo};
use egui_material_icons::icons::{ICON_CHECK, ICON_INFO};

/// How many platforms are listed at most.
const LISTED: usize = 8;

/// Draws the page.
pub fn recommendation_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let state = cx.state;
    let answered = state.answers.outcome.as_ref();
    let untouched = state.document.plan.segments.iter().any(|segment| segment.is_untouched(&state.document.framework));
    let Some(answered) = answered.ok().filter(|now| now.report.claimed_leader().is_some()) else {
        let what = match &state.answers.outcome {
            _ if untouched => {
                "Say what your audience needs first. Without that, there is nothing to recommend.".to_owned()
            }
            Err(nothing) => words::capital(&nothing.to_string()),
            Ok(now) => words::headline(&now.report, &state.document.scope),
        };
        question_ui(ui, "There is no recommendation yet", &what);
        if untouched && action_button(ui, "Say what they need", true).clicked() {
            cx.send(Command::Setup(SetupCommand::Turn(SetupPage::Sliders)));
        }
        ui.add_space(NEAR);
        wide_card(ui, |ui| rests_on_ui(ui, cx, "What has been said so far"));
        return;
    };
    headlines_ui(ui, cx, answered);
    pair_ui(ui, 0.6, |ui, side| {
        if side == 1 {
            wide_card(ui, |ui| rests_on_ui(ui, cx, "What this rests on"));
            return;
        }
        wide_card(ui, |ui| {
            if let Some(decisions) = laid(ui, cx, answered, Asked::all(Chart::Today)) {
                ui.label(title("Keep, start, stop"));
                ui.add_space(NEAR);
                decisions.ui(ui, cx);
                ui.add_space(APART);
            }
            ui.label(title("Score (out of 100)"));
            ui.add_space(NEAR);
            if let Some(ranking) = laid(ui, cx, answered, Asked { rows: LISTED, ..Asked::all(Chart::Fit) }) {
                ranking.ui(ui, cx);
            }
        });
    });
    ui.add_space(APART - NEAR);
    ui.horizontal(|ui| {
        if action_button(ui, "Save the plan", false).on_hover_text(Action::Save.entry().help).clicked() {
            cx.send(Command::Run(Action::Save));
        }
        ui.add(Label::new(small(ui, "A saved plan opens again the next time you start.")).wrap());
    });
}

/// The decision as a sentence, and how sure it is.
fn headlines_ui(ui: &mut Ui, cx: &ViewCx<'_>, answered: &Answered) {
    let Document { framework, library, plan, scope, .. } = &cx.state.document;
    let report = &answered.report;
    let decided = report.set_decided().and_then(|set| words::decided(report, set, library, plan, scope));
    let sure = words::how_sure(framework, report, &answered.robustness);
    match decided {
        Some(decided) => headline_ui(ui, cx, &decided, &[&answered.bars.headline, &sure]),
        None => headline_ui(ui, cx, &answered.bars.headline, &[&answered.bars.subtitle, &sure]),
    }
}

/// What it rests on, each with the way to change it.
fn rests_on_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, heading: &str) {
    let Document { framework, library, plan, .. } = &cx.state.document;
    let region_chosen = SetupPage::Country.is_answered(&cx.state.view.setup, &cx.state.document);
    ui.label(title(heading));
    ui.add(Label::new(muted(ui, "A tick marks what you said. The rest is assumed until you say it.")).wrap());
    ui.add_space(NEAR);
    for line in rests_on(framework, library, plan, region_chosen) {
        line_ui(ui, cx, &line);
        ui.add_space(NEAR);
    }
    let platforms = library.platforms();
    ui.add(Label::new(small(ui, words::basis(platforms))).wrap());
}

fn line_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, line: &RestsOn) {
    let c = colours(ui);
    let (sign, colour) = if line.said { (ICON_CHECK, c.good) } else { (ICON_INFO, c.muted) };
    let page = match line.what {
        RestsOnWhat::Region => Some(SetupPage::Country),
        RestsOnWhat::Reach => None,
        RestsOnWhat::Today => Some(SetupPage::Today),
        RestsOnWhat::Audiences => Some(SetupPage::Audiences),
        RestsOnWhat::Needs => Some(SetupPage::Sliders),
    };
    ui.horizontal_top(|ui| {
        ui.label(icon(sign).size(16.0).color(colour));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(Label::new(body(&line.sentence)).wrap());
            if let Some(page) = page.filter(|_| !line.said) {
                let change = ui.add(Button::new(small(ui, "Change this").color(c.accent)).frame(false));
                let label = format!("Change this: {}", line.sentence);
                change.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
                if change.on_hover_text(format!("Goes to {}", page.leads_to())).clicked() {
                    cx.send(Command::Setup(SetupCommand::Turn(page)));
                }
            }
        });
    });
}
