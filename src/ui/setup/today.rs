//! The third page: where the business is today, and how many hours a week there are.

use super::parts::question_ui;
use crate::analysis::portfolio::GUESS;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::chart::accounts::{AccountRow, Week, account_rows};
use crate::chart::words;
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::id::PlatformId;
use crate::domain::plan::Account;
use crate::domain::quantities::Hours;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::panels::week::{WeekPart, capacity_ui, week_bar_ui};
use crate::ui::theme::{APART, NEAR, RADIUS, body, colours, medium, muted, small, softened, title};
use crate::ui::views::layout::{pair_ui, wide_card};
use crate::ui::widgets::{Stepper, ends, hairline, legend_item, letter_mark, tick_box};
use egui::{Align, Button, Label, Layout, Rect, Sense, Ui, Vec2};
use std::cell::RefCell;

/// The height of a row, in points.
const ROW: f32 = 34.0;
/// The least width of a column of platforms, in points.
const COLUMN: f32 = 330.0;
/// How many rows one column may have more than the other, where that keeps platforms with figures together.
const UNEVEN: usize = 4;

/// Draws the page.
pub fn today_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let what = "Tick the platforms you use now and enter the hours each one takes in a week. A rough guess is fine.";
    question_ui(ui, "Where are you today?", what);
    pair_ui(ui, 0.66, |ui, side| {
        if side == 0 {
            wide_card(ui, |ui| {
                platforms_ui(ui, cx);
                ui.add_space(NEAR);
                hairline(ui);
                ui.add_space(NEAR);
                ui.push_id("capacity", |ui| hours_in_all_ui(ui, cx));
            });
        } else {
            week_ui(ui, cx);
            wide_card(ui, |ui| used_for_ui(ui, cx));
        }
    });
}

fn platforms_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let document = &cx.state.document;
    let rows = account_rows(&document.framework, &document.library, &document.plan);
    let region = document.plan.region.clone();
    let known = rows.iter().filter(|row| row.used_by.is_some()).count();
    let heading = |at: usize| match at {
        0 if known > 0 => format!("Most used first ({region})"),
        at if at == known => format!("No figures for {}", words::the_region(&region)),
        _ => String::new(),
    };
    let half = rows.len().div_ceil(2);
    // The second column begins where figures end, if that is about the middle.
    let first = if known.abs_diff(half) <= UNEVEN { known } else { half };
    let columns = if ui.available_width() >= 2.0 * COLUMN { 2 } else { 1 };
    ui.columns(columns, |columns| {
        for (at, row) in rows.iter().enumerate() {
            let ui = &mut columns[usize::from(at >= first && columns.len() > 1)];
            ui.spacing_mut().item_spacing.y = 0.0;
            let words = heading(at);
            if !words.is_empty() || at == first {
                if at > 0 && at != first {
                    ui.add_space(NEAR);
                }
                ui.label(small(ui, words));
                ui.add_space(4.0);
            }
            ui.push_id(row.platform.as_str(), |ui| row_ui(ui, cx, row));
        }
        let ui = &mut columns[columns.len() - 1];
        ui.add_space(NEAR);
        let own = ui.add(Button::new(medium("Add another platform").color(colours(ui).accent)).frame(false));
        if own.on_hover_text("Opens the list of platforms, where you can add one of your own").clicked() {
            cx.send(Command::Run(Action::Library));
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &AccountRow) {
    let ticked = row.account.is_some();
    let width = ui.available_width();
    let rect = Rect::from_min_size(ui.cursor().min, Vec2::new(width, ROW));
    if ticked {
        let c = colours(ui);
        ui.painter().rect_filled(rect.shrink2(Vec2::new(0.0, 1.0)), RADIUS, softened(c.accent, c.surface, 0.08));
    }
    let commands = RefCell::new(cx);
    let left = |ui: &mut Ui| {
        let cx = &mut **commands.borrow_mut();
        ui.add_space(4.0);
        let label = format!("You are on {} today", row.name);
        if let Some(there) = tick_box(ui, "", &label, "", ticked) {
            set(cx, &row.platform, there.then(Account::default));
        }
        let colour = platform_colour(ui, cx, &row.platform);
        letter_mark(ui, &row.name, colour, 22.0);
        let words = if ticked { medium(&row.name) } else { body(&row.name) };
        if ui.add(Label::new(words).truncate().sense(Sense::CLICK)).clicked() && !ticked {
            set(cx, &row.platform, Some(Account::default()));
        }
    };
    ends(ui, ROW, NEAR, left, |ui| {
        let cx = &mut **commands.borrow_mut();
        if let Some(account) = &row.account {
            let name = format!("Hours a week on {} today", row.name);
            let known = account.hours.map(Hours::get);
            let stepper =
                Stepper { name: &name, value: known, guess: Some(GUESS), begins: None, most: 168.0, unit: "h" };
            if let Some(hours) = stepper.show(ui) {
                let account = Account { hours: Some(Hours::nearest(hours)), ..account.clone() };
                set(cx, &row.platform, Some(account));
            }
        }
        // The room is kept, so that hours stand below each other.
        ui.allocate_ui_with_layout(Vec2::new(36.0, ROW), Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_width(36.0);
            ui.label(small(ui, row.used_by.as_deref().unwrap_or_default()));
        });
        ui.add_space(4.0);
    });
}

fn set(cx: &mut ViewCx<'_>, platform: &PlatformId, account: Option<Account>) {
    let platform = platform.clone();
    cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Today { platform, account: account.map(Box::new) })));
}

/// How many hours a week there are in all.
fn hours_in_all_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let words = |ui: &mut Ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(title("Total hours a week"));
            ui.add(Label::new(muted(ui, "What you and your team can spend on social media together.")).wrap());
        });
    };
    ends(ui, 44.0, NEAR, words, |ui| capacity_ui(ui, cx));
}

/// What the hours add up to.
fn week_ui(ui: &mut Ui, cx: &ViewCx<'_>) {
    let document = &cx.state.document;
    let Some(week) = Week::of(&document.library, &document.plan) else { return };
    wide_card(ui, |ui| {
        ui.add(Label::new(title(week.title())).wrap());
        ui.add_space(NEAR);
        let parts: Vec<WeekPart<'_>> = week
            .parts
            .iter()
            .map(|(platform, _, hours, guess)| WeekPart { platform, hours: *hours, guess: *guess })
            .collect();
        week_bar_ui(ui, cx, &parts, week.capacity, &week.title());
        ui.add_space(NEAR);
        ui.horizontal_wrapped(|ui| {
            for (platform, name, hours, guess) in &week.parts {
                let hours = words::hours_in_short(*hours, *guess);
                legend_item(ui, platform_colour(ui, cx, platform), &format!("{name} {hours}"));
            }
            if let Some(left) = week.left().filter(|left| *left > 1e-9) {
                legend_item(ui, colours(ui).chip, &format!("{} left", words::hours(left, false)));
            }
        });
        if week.guesses() {
            ui.add(Label::new(small(ui, format!("{}. Enter your own to replace them.", words::ABOUT))).wrap());
        }
        if let Some(over) = week.too_many() {
            ui.add(Label::new(small(ui, over).color(colours(ui).bad)).wrap());
        }
    });
    ui.add_space(APART - NEAR);
}

/// What it is asked for.
fn used_for_ui(ui: &mut Ui, cx: &ViewCx<'_>) {
    let document = &cx.state.document;
    ui.label(title("What this is used for"));
    ui.add_space(NEAR);
    let words = "Once you have described your audience, each platform gets an answer: keep, start, optional or stop. What \
                 we suggest stays within your hours.";
    ui.add(Label::new(muted(ui, words)).wrap());
    ui.add_space(NEAR);
    for (id, account) in document.plan.today.iter().take(6) {
        hairline(ui);
        let name = words::name_of(&document.library, id).to_owned();
        let hours = words::hours_in_short(account.hours.map_or(GUESS, Hours::get), account.hours.is_none());
        let left = |ui: &mut Ui| {
            letter_mark(ui, &name, platform_colour(ui, cx, id), 22.0);
            ui.add(Label::new(body(format!("{name}  {hours}"))).truncate());
        };
        ui.push_id(("used for", id.as_str()), |ui| {
            ends(ui, ROW, NEAR, left, |ui| _ = ui.label(small(ui, "Keep, optional or stop?")));
        });
    }
    hairline(ui);
    ui.push_id("something new", |ui| {
        ends(ui, ROW, NEAR, |ui| _ = ui.label(body("Something new")), |ui| _ = ui.label(small(ui, "Start?")));
    });
    ui.add_space(NEAR);
    let words = "You can skip this page. Where we don’t know the hours, we count 3 a week and mark them as a guess.";
    ui.add(Label::new(small(ui, words)).wrap());
}
