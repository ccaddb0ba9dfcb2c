//! What follows? Which places together, how to behave there, and what will be done.

use super::actions::{actions_ui, taken_up_ui};
use super::advice::place_ui;
use super::hours::{frontier_ui, hours_card_ui};
use super::layout::{headline_ui, pair_ui, wide_card};
use super::roles::role_ui;
use super::timeline::timeline_ui;
use super::today::today_ui;
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::app::document::Document;
use crate::chart::portfolio::PortfolioChart;
use crate::chart::words::{self, Standing, whole};
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::ui::charts::curve_ui;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::{action_button, tick_box};
use egui::{Align, Button, CollapsingHeader, Label, Layout, Stroke, Ui, Vec2, WidgetInfo};

/// Draws the view.
pub fn follows_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let Some(chart) = PortfolioChart::of(&cx.material(answered, &cx.state.view.compared)) else {
        // Where nothing has been said yet the card above says so.
        if answered.report.untouched.is_none() {
            let headline = words::headline(&answered.report, &cx.state.document.scope);
            headline_ui(ui, cx, &headline, &[Standing::of(&answered.report).to_do()]);
            // Where too few hours are why, they are given here.
            warnings_ui(ui, answered);
            today_ui(ui, cx, answered);
            hours_card_ui(ui, cx, answered, None);
        }
        return;
    };
    let Document { plan, library, scope, .. } = &cx.state.document;
    let decided =
        answered.report.set_decided().and_then(|set| words::decided(&answered.report, set, library, plan, scope));
    match decided {
        Some(decided) => headline_ui(ui, cx, &decided, &[&chart.headline, &chart.subtitle]),
        None => headline_ui(ui, cx, &chart.headline, &[&chart.subtitle]),
    }
    let count = cx.state.document.plan.actions.len();
    if count > 0 {
        taken_up_ui(ui, count, "");
        ui.add_space(NEAR);
    } else {
        // What follows keeps its ids, and so the keyboard, when the line comes or goes.
        ui.skip_ahead_auto_ids(1);
    }
    today_ui(ui, cx, answered);
    hours_card_ui(ui, cx, answered, Some(&chart));
    pair_ui(ui, 0.34, |ui, side| {
        if side == 0 {
            wide_card(ui, |ui| how_many_ui(ui, cx, answered, &chart));
        } else {
            for (at, place) in chart.places.iter().enumerate() {
                if at > 0 {
                    ui.add_space(APART - NEAR);
                }
                wide_card(ui, |ui| {
                    place_ui(ui, cx, answered, place);
                    role_ui(ui, cx, place);
                });
            }
        }
    });
    ui.add_space(APART - NEAR);
    frontier_ui(ui, cx, answered);
    wide_card(ui, |ui| actions_ui(ui, cx));
    ui.add_space(APART - NEAR);
    timeline_ui(ui, cx, answered);
    wide_card(ui, |ui| guidelines_ui(ui, cx));
}

/// Why so many platforms are suggested and not one more.
fn suggestion(chart: &PortfolioChart) -> String {
    let number = words::number(chart.suggested);
    let together = |size: usize| chart.curve.iter().find(|step| step.size == size).map(|step| step.coverage);
    match together(chart.suggested).zip(together(chart.suggested + 1)) {
        Some((now, more)) if whole(more) > whole(now) => format!(
            "We suggest {number}. One more would lift the combined score from {} to {}, but scores less on its own.",
            whole(now),
            whole(more)
        ),
        Some((now, more)) => format!("We suggest {number}. One more would add {}.", words::adds_little(now, more)),
        None => format!("We suggest {number}."),
    }
}

/// How many places, and what each further one adds.
fn how_many_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, chart: &PortfolioChart) {
    ui.label(title("How many platforms?"));
    let chosen = cx.state.document.plan.portfolio_size;
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for step in &chart.curve {
            let is_chosen = chosen.map(usize::from) == Some(step.size) || (chosen.is_none() && chart.size == step.size);
            let label = if step.size == 1 { "1 platform".to_owned() } else { format!("{} platforms", step.size) };
            if number_ui(ui, &step.size.to_string(), &label, is_chosen) {
                wanted = Some(step.size);
            }
        }
    });
    ui.add_space(NEAR);
    wanted = curve_ui(ui, chart, 200.0).or(wanted);
    if let Some(size) = wanted {
        let size = u8::try_from(size).ok();
        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Size(size))));
    }
    let words = match chosen {
        None => suggestion(chart),
        Some(_) if chart.size == chart.suggested => {
            format!("{} is also what we suggest.", words::capital(&words::number(chart.suggested)))
        }
        Some(_) => format!("We suggest {}.", words::number(chart.suggested)),
    };
    ui.label(muted(ui, words));
    let differs = chosen.is_some() && chart.size != chart.suggested;
    if differs && action_button(ui, "Use the suggested number", false).clicked() {
        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Size(None))));
    }
    warnings_ui(ui, answered);
    ui.add_space(NEAR);
    ui.add(Label::new(muted(ui, format!("{}.", chart.hours))).wrap());
    always_ui(ui, cx, answered);
}

/// What could not be kept, such as a platform that is always included and ruled out.
fn warnings_ui(ui: &mut Ui, answered: &Answered) {
    for warning in answered.report.warnings() {
        ui.add(Label::new(small(ui, words::capital(warning)).color(colours(ui).bad)).wrap());
    }
}

fn number_ui(ui: &mut Ui, words: &str, label: &str, chosen: bool) -> bool {
    let c = colours(ui);
    let (fill, ink) = if chosen { (c.chosen, c.on_chosen) } else { (c.chip, c.ink) };
    let button = Button::new(medium(words).color(ink)).fill(fill).stroke(Stroke::NONE).min_size(Vec2::new(30.0, 28.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, label));
    response.clicked()
}

/// Which platforms are always in: a list to open.
fn always_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    CollapsingHeader::new(medium("Always include or exclude")).id_salt("always in").show(ui, |ui| {
        ui.label(small(ui, "A ticked platform is always included, whatever its score"));
        for place in answered.report.places.iter().take(60) {
            let platform = answered.report.platform(*place).clone();
            let pinned = cx.state.document.plan.pinned.contains(&platform.id);
            ui.horizontal(|ui| {
                let label = format!("{}: always include", platform.name);
                if let Some(pinned) = tick_box(ui, &platform.name, &label, "", pinned) {
                    cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Pin { platform: platform.id.clone(), pinned })));
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let out = ui.add(Button::new(small(ui, "Exclude")).frame_when_inactive(false));
                    let label = format!("Exclude {}", platform.name);
                    out.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
                    if out.clicked() {
                        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Exclude {
                            platform: platform.id.clone(),
                            out: true,
                        })));
                    }
                });
            });
        }
        for id in &cx.state.document.plan.excluded.clone() {
            let name =
                cx.state.document.library.get(id).map_or(id.as_str(), |platform| platform.name.as_str()).to_owned();
            if ui.add(Button::new(small(ui, format!("Include {name} again")))).clicked() {
                cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Exclude { platform: id.clone(), out: false })));
            }
        }
    });
}

/// What to keep in mind whatever the answer is.
fn guidelines_ui(ui: &mut Ui, cx: &ViewCx<'_>) {
    ui.label(title("Whatever you choose"));
    for guideline in &cx.state.document.framework.guidelines {
        ui.horizontal_wrapped(|ui| {
            ui.label(medium(format!("{}.", guideline.name)));
            ui.label(body(&guideline.text));
        });
    }
}
