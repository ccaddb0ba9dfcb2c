//! The clock on the desk: how long the presentation has been going on, how long this page, what is left, and the time of day.

use super::measure::running;
use crate::app::command::{Command, PresentCommand};
use crate::app::present::{Presenting, minutes_and_seconds, time_left};
use crate::scene::text::FontWeight;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, colours, medium, scene_font, small};
use crate::ui::widgets::{action_button, card};
use egui::{DragValue, Margin, RichText, Ui, Vec2, WidgetInfo};
use std::ops::RangeInclusive;
use std::time::Duration;

/// The minutes that a step of the length takes.
const STEP: u16 = 5;
/// The letters of the clock, as a part of the height below the page; the least and the greatest, in points.
const LETTERS: f32 = 0.14;
const LEAST: f32 = 24.0;
const GREATEST: f32 = 40.0;
/// The most minutes that can be set.
const MOST: u16 = 600;

/// Draws the clock, which wakes the window with each second while it goes, and with each minute while it stands still.
pub fn clock_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let now = running(ui);
    let elapsed = presenting.clock.elapsed(now);
    let paused = presenting.clock.is_paused();
    let wakes = if paused { Duration::from_mins(1) } else { to_next_second(elapsed) };
    ui.ctx().request_repaint_after(wakes);
    // Read from where the presenter stands, where there is room.
    let letters = (ui.clip_rect().height() * LETTERS).clamp(LEAST, GREATEST);
    card(ui).inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(APART, NEAR);
            figure_ui(ui, letters, "Presenting for", minutes_and_seconds(elapsed), "time of the presentation");
            let (words, help) = if paused {
                ("Continue", "Lets the clock go on")
            } else {
                ("Pause", "Stops the clock, as for a break; the pages stay as they are")
            };
            let button = action_button(ui, words, paused).on_hover_text(help);
            let label = format!("{words} the clock");
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.clicked() {
                cx.send(Command::Present(PresentCommand::Pause));
            }
            let on_page = minutes_and_seconds(presenting.clock.on_page(now));
            figure_ui(ui, letters, "On this page", on_page, "time on this page");
            if let Some((hour, minute)) = cx.state.machine.time_of_day {
                figure_ui(ui, letters, "Time now", format!("{hour:02}:{minute:02}"), "time of day");
            }
            length_ui(ui, cx, letters, elapsed);
        });
    });
}

/// How long it is until the clock shows another second.
fn to_next_second(elapsed: Duration) -> Duration {
    Duration::from_secs(1).saturating_sub(Duration::from_nanos(u64::from(elapsed.subsec_nanos())))
}

/// A time, and above it in small letters what it is.
fn figure_ui(ui: &mut Ui, letters: f32, what: &str, time: impl Into<RichText>, name: &str) {
    let time = time.into().font(scene_font(FontWeight::Bold, letters));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(small(ui, what));
        let words = format!("{name}: {}", time.text());
        let shown = ui.label(time);
        shown.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, &words));
    });
}

/// How long the presentation is to take, and what is left of that.
fn length_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, letters: f32, elapsed: Duration) {
    let minutes = cx.state.view.desk.minutes;
    let mut asked = minutes;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(small(ui, "Length"));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if action_button(ui, "−5", false).on_hover_text("5 minutes less").clicked() {
                asked = asked.saturating_sub(STEP);
            }
            let words = |minutes: f64, _: RangeInclusive<usize>| match minutes {
                0.0 => "No limit".to_owned(),
                minutes => format!("{minutes:.0} min"),
            };
            let drag = DragValue::new(&mut asked).range(0..=MOST).speed(0.2).custom_formatter(words);
            let field = ui.add(drag.custom_parser(minutes_typed).update_while_editing(false));
            field.widget_info(|| WidgetInfo::slider(true, f64::from(minutes), "Minutes for the presentation"));
            field.on_hover_text("Drag, or click to type how many minutes you have");
            if action_button(ui, "+5", false).on_hover_text("5 minutes more").clicked() {
                asked = (asked + STEP).min(MOST);
            }
        });
    });
    if asked != minutes {
        cx.send(Command::Present(PresentCommand::Minutes(asked)));
    }
    if minutes > 0 {
        let (words, over) = time_left(elapsed, minutes);
        let colour = if over { colours(ui).bad } else { colours(ui).ink };
        let what = if over { "You are" } else { "You have" };
        figure_ui(ui, letters, what, RichText::new(words).color(colour), "what is left");
    }
}

/// The minutes that somebody typed, with or without a unit; nothing for no limit.
fn minutes_typed(typed: &str) -> Option<f64> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { Some(0.0) } else { digits.parse().ok() }
}

/// What the desk says about the windows, where there is something to say.
pub fn windows_ui(ui: &mut Ui, words: &str) {
    card(ui).inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(egui::Label::new(medium(words)).wrap());
    });
}
