//! The hours a week: how many there are, what the suggested platforms take of them, how they could be split, and what more would bring.

use super::layout::wide_card;
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::chart::portfolio::{ChosenPlace, PortfolioChart};
use crate::chart::{Chart, Describes, words};
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::quantities::{Capacity, Hours, Inertia};
use crate::ui::charts::{Asked, laid, laid_last};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, body, colours, muted, small, title};
use crate::ui::widgets::{action_button, hours_field, letter_mark, tick_box};
use egui::{Color32, DragValue, Label, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};

/// Up to so many platforms what more hours bring is found within a frame, while nothing is dragged.
const AT_ONCE: usize = 26;
/// The height of the bar of the week, in points.
const BAR: f32 = 14.0;
/// From which width on a row has its words beside it, in points.
const WIDE: f32 = 760.0;

/// Draws what the hours are, and what the suggested platforms take of them.
pub fn hours_card_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, chart: Option<&PortfolioChart>) {
    wide_card(ui, |ui| {
        ui.label(title("Your hours"));
        ui.add_space(NEAR);
        capacity_ui(ui, cx);
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

/// How many hours a week there are in all.
fn capacity_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let capacity = cx.state.document.plan.capacity;
    let mut send = |capacity: Option<Capacity>| cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Capacity(capacity))));
    ui.horizontal_wrapped(|ui| {
        let words = "Limit the hours a week";
        if let Some(limited) =
            tick_box(ui, words, words, "Only sets that fit into these hours are suggested", capacity.is_some())
        {
            send(limited.then(|| Capacity::nearest(10.0)));
        }
        if let Some(capacity) = capacity {
            let mut hours = capacity.get();
            let drag = DragValue::new(&mut hours).range(0.0..=3360.0).speed(0.1).max_decimals(1).suffix(" h");
            // A number that is half typed would turn the page upside down.
            let drag = ui.add(drag.update_while_editing(false));
            drag.widget_info(|| WidgetInfo::slider(true, hours, "Hours a week in all"));
            if drag.on_hover_text("All hours a week for social media. Drag, or click to type.").changed() {
                send(Some(Capacity::nearest(hours)));
            }
        }
    });
}

/// The week as a bar: what each suggested platform takes, in stripes where that is a guess, and what is left.
fn week_ui(ui: &mut Ui, cx: &ViewCx<'_>, answered: &Answered, chart: &PortfolioChart) {
    ui.add_space(NEAR);
    let report = &answered.report;
    let hours = |place: &ChosenPlace| report.hours_of(&place.platform);
    let taken: f64 = chart.places.iter().map(|place| hours(place).0).sum();
    let all = report.capacity().unwrap_or(taken).max(taken).max(1.0);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width().min(520.0), BAR), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with("the week"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, &chart.hours));
    let c = colours(ui);
    ui.painter().rect_filled(rect, 4.0, c.chip);
    let mut left = rect.left();
    for place in &chart.places {
        let (hours, guess) = hours(place);
        #[expect(clippy::cast_possible_truncation, reason = "a part of a width")]
        let width = (hours / all) as f32 * rect.width();
        let part = Rect::from_min_size(Pos2::new(left, rect.top()), Vec2::new((width - 1.0).max(0.0), BAR));
        let colour = platform_colour(ui, cx, &place.platform);
        if guess {
            stripes(ui, part, colour);
        } else {
            ui.painter().rect_filled(part, 3.0, colour);
        }
        left += width;
    }
    ui.add(Label::new(body(format!("{}.", chart.hours))).wrap());
    ui.add_space(NEAR);
}

/// A rectangle in stripes with an edge.
fn stripes(ui: &Ui, part: Rect, colour: Color32) {
    let painter = ui.painter().with_clip_rect(part.intersect(ui.clip_rect()));
    let mut x = part.left() - part.height();
    while x < part.right() {
        let ends = [Pos2::new(x, part.bottom()), Pos2::new(x + part.height(), part.top())];
        painter.line_segment(ends, Stroke::new(2.0, colour));
        x += 6.0;
    }
    painter.rect_stroke(part, 3.0, Stroke::new(1.0, colour), egui::StrokeKind::Inside);
}

/// A suggested platform with its hours to change, and what leaving it would cost and free.
fn place_hours_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, place: &ChosenPlace) {
    let said = cx.state.document.plan.hours.get(&place.platform).copied();
    let otherwise = answered.report.hours_of(&place.platform);
    let mut now = None;
    let wide = ui.available_width() > WIDE;
    ui.horizontal(|ui| {
        letter_mark(ui, &place.name, platform_colour(ui, cx, &place.platform), 20.0);
        let label = format!("Hours planned for {}", place.name);
        let help = "Hours a week that this platform takes. Drag, or click to type; 0 forgets them.";
        now = hours_field(ui, &label, help, said, Some(otherwise));
        let leaving = Label::new(muted(ui, format!("{}.", place.leaving)));
        if wide {
            ui.add(leaving.truncate());
        } else {
            ui.add(Label::new(body(&place.name)).truncate());
        }
    });
    if !wide {
        ui.add(Label::new(small(ui, format!("{}.", place.leaving))).wrap());
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
            "Limit the hours a week, and we propose how to split them."
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
    ui.add(Label::new(small(ui, format!("Proposal: {}.", split.words))).wrap());
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
            "A set that changes less of what you do today is suggested where the best is better by no more than this.";
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
