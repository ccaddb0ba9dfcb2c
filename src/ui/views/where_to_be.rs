//! Where should we be? The platforms ranked, and whether these people are there.

use super::hours::AT_ONCE;
use super::layout::{headline_ui, is_low, wide_card};
use super::strip::strip_ui;
use crate::app::answers::Answered;
use crate::app::command::{Command, ShelfCommand};
use crate::app::document::Document;
use crate::app::view::List;
use crate::chart::fit_bars::RankingBar;
use crate::chart::fit_reach::FitReach;
use crate::chart::not_ranked::level_notes;
use crate::chart::words;
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::quantities::Fraction;
use crate::ui::charts::{bars_ui, fit_reach_ui, legend_ui};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::{action_button, segmented, tick_box};
use egui::{Align, Button, ComboBox, DragValue, Layout, Stroke, TextEdit, Ui, WidgetInfo};

/// How many bars are shown before a person asks for all.
const MOST_BARS: usize = 40;

/// How high a choice among words is, in points.
const CHOICE: f32 = 33.0;

/// Draws the view.
pub fn where_to_be_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let sure = words::how_sure(&cx.state.document.framework, &answered.report, &answered.robustness);
    let beside = words::contradictions(&answered.report, cx.state.document.plan.least_reach).join(". ");
    // Where nothing has been said yet the card above says so, and what to do first.
    if answered.report.untouched.is_none() {
        let Document { library, plan, scope, .. } = &cx.state.document;
        let set = answered.report.set_decided();
        match set.and_then(|set| words::decided_in_two(&answered.report, set, library, plan, scope)) {
            Some((what, gives)) => {
                let leads = [answered.bars.headline.as_str(), beside.as_str()];
                let leads = leads.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(". ");
                headline_ui(ui, cx, &what, &[&gives, &leads, &sure]);
            }
            None => headline_ui(ui, cx, &answered.bars.headline, &[&answered.bars.subtitle, &beside, &sure]),
        }
    }
    strip_ui(ui, cx, answered);
    wide_card(ui, |ui| ranking_ui(ui, cx, answered));
    // A corner says what to make of a platform, and where nobody leads there is nothing to be made of any.
    if answered.report.claimed_leader().is_some() {
        ui.add_space(APART - NEAR);
        wide_card(ui, |ui| reach_ui(ui, cx, answered));
    }
}

fn ranking_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let filter = controls_ui(ui, cx);
    // In a low window the bars come first.
    let low = is_low(ui);
    if !low {
        reach_weight_ui(ui, cx);
        ui.add_space(NEAR);
        legend_ui(ui, cx, &answered.bars);
        ui.add_space(NEAR);
    }
    let wanted = |name: &str| name.to_lowercase().contains(&filter.to_lowercase());
    let bars: Vec<&RankingBar> = answered.bars.bars.iter().filter(|bar| wanted(&bar.name)).collect();
    let show_all = cx.state.view.whole.contains(&List::Ranking);
    let shown = if show_all { bars.len() } else { bars.len().min(MOST_BARS) };
    if bars.is_empty() && !filter.is_empty() {
        ui.label(body(format!("No ranked platform has “{filter}” in its name.")));
    } else {
        bars_ui(ui, cx, &answered.bars, &bars[..shown]);
        if let Some(assumed) = &answered.bars.assumed {
            ui.label(small(ui, format!("~ {assumed}")));
        }
    }
    if shown < bars.len() && ui.button(medium(format!("Show all {} platforms", bars.len()))).clicked() {
        cx.send(Command::ShowWhole { list: List::Ranking, whole: true });
    }
    if low {
        legend_ui(ui, cx, &answered.bars);
        ui.add_space(NEAR);
        reach_weight_ui(ui, cx);
        ui.add_space(NEAR);
    }
    for out in answered.bars.ruled_out.iter().filter(|out| wanted(&out.name)) {
        let response = ui.add(egui::Button::new(muted(ui, out.sentence())).frame(false));
        if response.on_hover_text("Ruled out. Click to see why.").clicked() {
            cx.send(Command::Select(out.platform.clone()));
        }
    }
    level_notes_ui(ui, cx);
    excluded_ui(ui, cx);
}

/// Platforms that are not ranked yet, and those ranked on levels that nobody knows, each with the way to its levels.
fn level_notes_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let Document { framework, library, plan, .. } = &cx.state.document;
    for note in level_notes(framework, library, plan) {
        ui.horizontal_wrapped(|ui| {
            ui.label(small(ui, &note.sentence));
            let button = ui.add(Button::new(small(ui, "Set its levels").color(colours(ui).accent)).frame(false));
            let label = format!("Set the levels of {}", note.name);
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.on_hover_text("Opens its platform profile").clicked() {
                cx.send(Command::Shelf(ShelfCommand::EditLevel(note.platform, note.milestone)));
            }
        });
    }
}

/// The field to search by name, and the choice of one milestone; gives what is searched for.
fn controls_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) -> String {
    let mut text = cx.state.view.searched.clone();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let field = ui.add(TextEdit::singleline(&mut text).hint_text("Find a platform").desired_width(130.0));
            field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::SearchInput, true, "Find a platform"));
            if field.changed() {
                cx.send(Command::SearchRanking(text.clone()));
            }
            milestones_ui(ui, cx);
            ui.label(small(ui, "Rank by"));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.label(title("Score (out of 100)")));
        });
    });
    ui.add_space(NEAR);
    text
}

/// How much it counts who is there: one of four, or any number.
fn reach_weight_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    const HELP: [&str; 4] = [
        "The score is the fit, however many of them use it",
        "A platform that none of them use keeps three quarters of its fit",
        "A platform that none of them use keeps half of its fit",
        "A platform that none of them use scores 0",
    ];
    let weight = cx.state.document.plan.reach_weight.get();
    let mut changed = None;
    ui.horizontal_wrapped(|ui| {
        // As high as the choice beside it, so that the words stand in its middle.
        ui.spacing_mut().interact_size.y = CHOICE;
        ui.label(body(words::REACH_COUNTS));
        let choices: Vec<(&str, &str)> =
            words::REACH_WEIGHTS.iter().zip(HELP).map(|((_, word), help)| (*word, help)).collect();
        let near = |(of, _): &(f64, &str)| (weight - of).abs() < 1e-9;
        let chosen = words::REACH_WEIGHTS.iter().position(near).unwrap_or(usize::MAX);
        if let Some(at) = segmented(ui, &choices, chosen) {
            changed = Some(words::REACH_WEIGHTS[at].0);
        }
        let mut number = weight;
        let drag = ui.add(DragValue::new(&mut number).range(0.0..=1.0).speed(0.005).max_decimals(2));
        drag.widget_info(|| WidgetInfo::slider(true, number, words::REACH_COUNTS));
        if drag.on_hover_text("0 is not at all, 1 is fully. Drag, or click to type.").changed() {
            changed = Some(number);
        }
    });
    if let Some(weight) = changed {
        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::ReachWeight(Fraction::nearest(weight)))));
    }
}

fn milestones_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let framework = cx.state.document.framework.clone();
    let alone = cx.state.view.alone.as_ref().and_then(|id| framework.milestone(id));
    let shown = alone.map_or("All milestones", |milestone| milestone.name.as_str());
    let combo = ComboBox::from_id_salt("rank on").selected_text(body(shown)).show_ui(ui, |ui| {
        if ui.selectable_label(alone.is_none(), body("All milestones")).clicked() {
            cx.send(Command::SingleMilestone(None));
        }
        for milestone in &framework.milestones {
            let chosen = alone.is_some_and(|only| only.id == milestone.id);
            if ui.selectable_label(chosen, body(&milestone.name)).clicked() {
                cx.send(Command::SingleMilestone(Some(milestone.id.clone())));
            }
        }
    });
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Rank by"));
}

/// The platforms that are left out; a click takes one in again.
fn excluded_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let plan = cx.state.document.plan.clone();
    if plan.excluded.is_empty() {
        return;
    }
    ui.add_space(NEAR);
    ui.horizontal_wrapped(|ui| {
        ui.label(small(ui, "Excluded (click to include again):"));
        for id in &plan.excluded {
            let name = cx.state.document.library.get(id).map_or(id.as_str(), |platform| platform.name.as_str());
            let chip =
                egui::Button::new(small(ui, name).color(colours(ui).ink)).fill(colours(ui).chip).stroke(Stroke::NONE);
            let response = ui.add(chip);
            let label = format!("Include {name} again");
            response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if response.clicked() {
                cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Exclude { platform: id.clone(), out: false })));
            }
        }
    });
}

fn reach_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let report = &answered.report;
    let mut chart = FitReach::new(report, &cx.state.document.plan, &cx.state.document.scope);
    // With many platforms the set is found on a thread, and what is said of it comes then.
    if report.problem.len() <= AT_ONCE || report.portfolio_found().is_some() {
        chart = chart.with_suggested(report);
    }
    ui.label(title(&chart.headline));
    least_reach_ui(ui, cx, &chart);
    fit_reach_ui(ui, cx, &chart, 360.0);
}

/// The least share that is asked for first.
const FIRST: f64 = 0.2;
/// What stands before the least share.
const MARK: &str = "Mark platforms used by fewer than";

/// The least share of these people that a platform should have, and leaving out those below it.
fn least_reach_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chart: &FitReach) {
    let least = cx.state.document.plan.least_reach;
    ui.horizontal_wrapped(|ui| {
        if let Some(on) = tick_box(
            ui,
            &if least.is_none() {
                format!("Mark platforms used by fewer than {} of them", words::percent(FIRST))
            } else {
                MARK.to_owned()
            },
            "Mark platforms below the minimum reach",
            "",
            least.is_some(),
        ) {
            let first = on.then(|| Fraction::nearest(FIRST));
            cx.send(Command::Edit(Edit::Choice(ChoiceEdit::LeastReach(first))));
        }
        let Some(least) = least else { return };
        let mut percent = least.get() * 100.0;
        let drag = ui.add(DragValue::new(&mut percent).range(0.0..=100.0).speed(0.25).max_decimals(0).suffix("%"));
        drag.widget_info(|| WidgetInfo::slider(true, percent, "Minimum reach"));
        if drag.changed() {
            let least = Some(Fraction::nearest(percent / 100.0));
            cx.send(Command::Edit(Edit::Choice(ChoiceEdit::LeastReach(least))));
        }
        let few: Vec<_> = chart.spots.iter().filter(|spot| spot.few).collect();
        if !few.is_empty() && action_button(ui, &exclude_words(few.len()), false).clicked() {
            for spot in few {
                let edit = ChoiceEdit::Exclude { platform: spot.platform.clone(), out: true };
                cx.send(Command::Edit(Edit::Choice(edit)));
            }
        }
    });
}

/// The button that excludes so many platforms.
fn exclude_words(count: usize) -> String {
    if count == 1 { "Exclude this platform".to_owned() } else { format!("Exclude these {count}") }
}
