//! The hours a week: how many there are, what the suggested platforms take of them, how they could be split, and what more would bring.

use super::layout::wide_card;
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::chart::portfolio::{ChosenPlace, PortfolioChart};
use crate::chart::{Chart, Describes, words};
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::quantities::{Hours, Inertia};
use crate::ui::charts::{Asked, laid, laid_last};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::panels::week::{WeekPart, capacity_ui, week_bar_ui};
use crate::ui::theme::{APART, NEAR, body, muted, small, title};
use crate::ui::widgets::{action_button, hours_field, letter_mark};
use egui::{DragValue, Label, Ui, WidgetInfo};

/// Up to so many platforms the set that is suggested is found within a frame, and what more hours bring while nothing is dragged.
pub(super) const AT_ONCE: usize = 26;
/// The height of a field, in points.
const FIELD: f32 = 30.0;
/// From which width on a row has its words beside it, in points.
const WIDE: f32 = 760.0;

/// Draws what the hours are, and what the suggested platforms take of them.
pub fn hours_card_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, chart: Option<&PortfolioChart>) {
    wide_card(ui, |ui| {
        ui.label(title("Your hours"));
        ui.add_space(NEAR);
        ui.horizontal(|ui| {
            // Words stand beside the middle of what is as high as a field.
            ui.spacing_mut().interact_size.y = FIELD;
            ui.label(body("In total"));
            capacity_ui(ui, cx);
        });
        if let Some(chart) = chart {
            week_ui(ui, cx, answered, chart);
            for place in &chart.places {
                place_hours_ui(ui, cx, answered, place);
            }
            split_ui(ui, cx, chart);
        }
        if !cx.state.document.plan.today.is_empty() {
            inertia_ui(ui, cx, chart);
        }
    });
    ui.add_space(APART - NEAR);
}

/// The week as a bar: what each suggested platform takes, and what is left.
fn week_ui(ui: &mut Ui, cx: &ViewCx<'_>, answered: &Answered, chart: &PortfolioChart) {
    ui.add_space(NEAR);
    let report = &answered.report;
    let ids = chart.places.iter().map(|place| &place.platform);
    let hours = ids.map(|platform| (platform, report.hours_of(platform)));
    let parts: Vec<WeekPart<'_>> =
        hours.map(|(platform, (hours, guess))| WeekPart { platform, hours, guess }).collect();
    week_bar_ui(ui, cx, &parts, report.capacity(), &chart.hours);
    ui.add(Label::new(body(format!("{}.", chart.hours))).wrap());
    ui.add_space(NEAR);
}

/// A suggested platform with its hours to change, and what leaving it would cost and free.
fn place_hours_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, place: &ChosenPlace) {
    let said = cx.state.document.plan.hours.get(&place.platform).copied();
    let otherwise = answered.report.hours_of(&place.platform);
    let mut now = None;
    let wide = ui.available_width() > WIDE;
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = FIELD;
        letter_mark(ui, &place.name, platform_colour(ui, cx, &place.platform), 20.0);
        let label = format!("Hours planned for {}", place.name);
        let help = "Hours a week that this platform takes. Drag, or click to type; 0 clears them.";
        now = hours_field(ui, &label, help, said, Some(otherwise));
        let worth = Label::new(muted(ui, format!("{}.", place.worth)));
        if wide {
            ui.add(worth.truncate());
        } else {
            ui.add(Label::new(body(&place.name)).truncate());
        }
    });
    if !wide {
        ui.add(Label::new(small(ui, format!("{}.", place.worth))).wrap());
    }
    if let Some(hours) = now {
        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Hours { platform: place.platform.clone(), hours })));
    }
}

/// How the hours could be split among the suggested platforms.
fn split_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chart: &PortfolioChart) {
    ui.add_space(NEAR);
    let limited = cx.state.document.plan.capacity.is_some();
    let Some(split) = &chart.split else {
        let words = if limited {
            "Your hours are split among these platforms. Change any of them above."
        } else {
            "Enter your total hours a week, and we’ll suggest how to split them."
        };
        ui.add(Label::new(small(ui, words)).wrap());
        return;
    };
    let button = action_button(ui, "Propose a split", false);
    let help = "Each platform first gets the hours it takes. The rest goes where an hour adds most points.";
    if button.on_hover_text(help).clicked() {
        let hours = split.hours.iter().map(|(platform, hours)| (platform.clone(), Hours::nearest(*hours))).collect();
        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Split(hours))));
    }
    let left = split.left.iter().map(|left| format!("{left}. "));
    let no_room = split.no_room.iter().map(|no_room| format!(" {no_room}."));
    let proposal = std::iter::once(format!("{}.", split.sentence));
    let words: String = left.chain(proposal).chain(no_room).collect();
    ui.add(Label::new(small(ui, words)).wrap());
}

/// How much better a set must be before it is worth changing for, and what that gives up.
fn inertia_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chart: Option<&PortfolioChart>) {
    ui.add_space(NEAR);
    let mut points = cx.state.document.plan.inertia.get();
    ui.horizontal_wrapped(|ui| {
        ui.label(body("Change platforms only for gains above"));
        let drag = ui.add(DragValue::new(&mut points).range(0.0..=10.0).speed(0.02).max_decimals(1).suffix(" points"));
        drag.widget_info(|| WidgetInfo::slider(true, points, "Smallest gain worth a change"));
        let help =
            "If the best set is ahead by this much or less, we suggest the one that changes less of what you do today.";
        if drag.on_hover_text(help).changed() {
            cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Inertia(Inertia::nearest(points)))));
        }
    });
    if let Some(given_up) = chart.and_then(|chart| chart.inertia.as_ref()) {
        ui.add(Label::new(small(ui, format!("{given_up}."))).wrap());
    }
}

/// Draws what more hours bring. While something is dragged, and with many platforms, that is found on a thread and the last picture
/// stands meanwhile.
pub fn frontier_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let report = &answered.report;
    let alone = report.problem.len() < Chart::Frontier.row().least_platforms;
    if alone || report.claimed_leader().is_none() {
        return;
    }
    wide_card(ui, |ui| {
        ui.label(title(Chart::Frontier.row().name));
        ui.add_space(NEAR);
        let still = !ui.input(|input| input.pointer.any_down()) && report.problem.len() <= AT_ONCE;
        let asked = Asked::all(Chart::Frontier);
        let found = report.frontier_found().is_some() || still;
        let shown = if found { laid(ui, cx, answered, asked) } else { laid_last(ui, asked) };
        match shown {
            Some(laid) => {
                let says: &dyn Describes = laid.description.says();
                ui.add(Label::new(body(format!("{}.", says.title()))).wrap());
                ui.add_space(NEAR);
                laid.ui(ui, cx);
            }
            None => {
                ui.label(muted(ui, words::capital("working it out…")));
            }
        }
    });
    ui.add_space(APART - NEAR);
}
