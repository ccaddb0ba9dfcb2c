//! The interview: a milestone a page, a plain question, five answers in words, and the order of importance at the end.

use super::interview_more::more_ui;
use super::interview_order::order_ui;
use super::interview_topics::topics_page_ui;
use super::interview_turn::{pressed, turn_ui};
use super::layout::{pair_ui, tool_head_ui, wide_card};
use crate::analysis::tipping::Slider;
use crate::app::command::{Command, InterviewCommand};
use crate::app::interview::{InterviewPage, Said, pages};
use crate::app::view::{Page, Screen};
use crate::chart::words;
use crate::domain::audience::{DEFAULT_SPREAD, Preference, Segment};
use crate::domain::edit::{Edit, PreferenceChange};
use crate::domain::framework::Milestone;
use crate::domain::plan::Scope;
use crate::domain::quantities::{Need, Spread};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::panels::card::poles_ui;
use crate::ui::panels::stretches::stretches;
use crate::ui::theme::{APART, NEAR, body, colours, headline, medium, muted, small, title};
use crate::ui::widgets::{Progress, Rail, RailScale, action_button, answer, letter_mark, progress_dot, swatch};
use egui::{Align, Key, Label, Layout, Sense, Ui, Vec2};

/// The keys of the five answers, in points of the scale.
const KEYS: [(Key, &str, f64); 5] = [
    (Key::Num1, "1", 0.0),
    (Key::Num2, "2", 25.0),
    (Key::Num3, "3", 50.0),
    (Key::Num4, "4", 75.0),
    (Key::Num5, "5", 100.0),
];
/// The key for not knowing.
const UNKNOWN: (Key, &str) = (Key::Num0, "0");
/// How far an answer speaks for the points around it.
const REACH: f64 = 12.5;
/// In less room, in points, who leads is a line and no list.
const NARROW: f32 = 800.0;
/// A window that is lower than this, in points, does not show a whole question with a row of buttons below.
const LOW: f32 = 780.0;
/// How many platforms are listed.
const LISTED: usize = 5;

/// Draws the page.
pub fn interview_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let plan = cx.state.document.plan.clone();
    let Some(segment) = cx.state.document.segment_shown().and_then(|name| plan.segment(name)) else {
        return whom_ui(ui, cx);
    };
    tool_head_ui(ui, cx, &format!("Interview: {}", segment.name), "Finish later");
    let stop = cx.state.view.interview.stop(&segment.name);
    let framework = cx.state.document.framework.clone();
    let pages = pages(&framework);
    let steps = pages.len();
    let answered = !segment.is_untouched(&framework);
    let narrow = ui.available_width() < NARROW;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (place, page) in pages.iter().enumerate() {
            let name = match page {
                InterviewPage::Milestone(position) => &framework.milestones[*position].name,
                InterviewPage::Topics => "What they come for",
                InterviewPage::Order => "Order of importance",
            };
            let label = format!("Step {} of {steps}: {name}", place + 1);
            let progress = match place {
                _ if place == stop.place => Progress::Here,
                _ if place <= stop.furthest => Progress::Seen,
                _ => Progress::Ahead,
            };
            if progress_dot(ui, &label, progress) {
                cx.send(Command::Interview(InterviewCommand::Turn(place)));
            }
        }
        ui.add_space(APART);
        ui.label(small(ui, format!("Step {} of {steps}", stop.place + 1)));
        if narrow
            && answered
            && let Ok(now) = &cx.state.answers.outcome
            && now.report.untouched.is_none()
        {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(medium(words::lead(&now.report))).truncate())
            });
        }
    });
    ui.add_space(NEAR);
    let page = pages.get(stop.place).copied().unwrap_or(InterviewPage::Order);
    if narrow {
        return wide_card(ui, |ui| step_ui(ui, cx, segment, page, stop.place));
    }
    pair_ui(ui, 0.66, |ui, part| match part {
        0 => wide_card(ui, |ui| step_ui(ui, cx, segment, page, stop.place)),
        _ => wide_card(ui, |ui| leaders_ui(ui, cx, answered)),
    });
}

/// The page that is open.
fn step_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment, page: InterviewPage, place: usize) {
    match page {
        InterviewPage::Milestone(position) => {
            let framework = cx.state.document.framework.clone();
            question_ui(ui, cx, &framework.milestones[position], segment, place);
        }
        InterviewPage::Topics => topics_page_ui(ui, cx, segment, place),
        InterviewPage::Order => order_ui(ui, cx, segment, place),
    }
}

/// Asks which segment the interview is about.
fn whom_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    tool_head_ui(ui, cx, "Who is this interview about?", "Finish later");
    wide_card(ui, |ui| {
        ui.label(muted(ui, "Each segment has sliders of its own. Choose the one you want to answer for."));
        ui.add_space(NEAR);
        for segment in &cx.state.document.plan.clone().segments {
            if action_button(ui, &format!("Interview: {}", segment.name), false).clicked() {
                cx.send(Command::SetScope(Scope::Segment(segment.name.clone())));
            }
        }
    });
}

/// One milestone: question, meaning, answers, slider.
fn question_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, milestone: &Milestone, segment: &Segment, place: usize) {
    let colour = colours(ui).milestone(place);
    let wish = segment.needs.get(&milestone.id).cloned().unwrap_or_else(Preference::unset);
    let said = cx.state.view.interview.said(segment, &milestone.id);
    let skips = said == Said::Nothing || said == Said::Skipped;
    // In a low window the way on is above the answers, so that it is seen without scrolling.
    let low = ui.ctx().content_rect().height() < LOW;
    ui.horizontal(|ui| {
        swatch(ui, colour);
        ui.label(medium(&milestone.name));
        if low {
            turn_ui(ui, cx, place, skips, "Shortcuts: 1–5 to answer, 0 for don’t know, Enter for next");
        }
    });
    ui.label(headline(if milestone.question.is_empty() { &milestone.name } else { &milestone.question }));
    ui.label(muted(ui, &milestone.meaning));
    ui.add_space(NEAR);
    let mut changes = Vec::new();
    ui.spacing_mut().item_spacing.y = 5.0;
    for ((key, sign, at), words) in KEYS.into_iter().zip(milestone.five_answers()) {
        let chosen = said == Said::Answer && (wish.need.get() - at).abs() < REACH;
        if answer(ui, "answer", words, sign, chosen) || pressed(ui, cx, key) {
            changes = vec![PreferenceChange::On(true), PreferenceChange::Need(Need::nearest(at))];
        }
    }
    let (key, sign) = UNKNOWN;
    if answer(ui, "answer", "Don’t know – skip this one", sign, said == Said::Unknown) || pressed(ui, cx, key) {
        changes = vec![PreferenceChange::On(false)];
    }
    ui.add_space(NEAR);
    let stretches = if wish.on { stretches(ui, cx, milestone, segment, Slider::Need) } else { Vec::new() };
    let name = format!("{} answer", milestone.name);
    let rail = Rail {
        name: &name,
        salt: ("answer", milestone.id.as_str()),
        scale: RailScale::POINTS,
        colour,
        value: wish.need.get(),
        was: None,
        spread: wish.spread.get(),
        stretches: &stretches,
        enabled: wish.on,
    };
    let (_, moved) = rail.show(ui);
    changes.extend(moved.map(|value| PreferenceChange::Need(Need::nearest(value))));
    let state = match said {
        Said::Answer => format!("Exact value: {}", words::points(wish.need.get())),
        Said::Nothing => "Or drag to answer".to_owned(),
        Said::Skipped | Said::Unknown => String::new(),
    };
    poles_ui(ui, milestone, &state);
    if said == Said::Answer {
        changes.extend(more_ui(ui, cx, milestone, place, segment, &wish));
    }
    // Nobody has set this need before: from now on it is known as well as one that somebody sets.
    if wish.is_untouched() && changes.iter().any(|change| matches!(change, PreferenceChange::Need(_))) {
        changes.push(PreferenceChange::Spread(Spread::nearest(DEFAULT_SPREAD)));
    }
    for change in changes {
        let (segment, milestone) = (segment.name.clone(), milestone.id.clone());
        cx.send(Command::Edit(Edit::Preference { segment, milestone, change }));
    }
    if !low {
        ui.add_space(NEAR);
        turn_ui(ui, cx, place, skips, "Shortcuts: 1–5 to answer, 0 for don’t know, Enter for next");
    }
}

/// Who leads now, live, once something was answered.
fn leaders_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: bool) {
    let Some(answered) =
        cx.state.answers.outcome.as_ref().ok().filter(|now| answered && now.report.untouched.is_none())
    else {
        ui.label(title("Nothing to compare yet"));
        ui.label(muted(ui, "Answer at least one question to see the platforms ranked here."));
        return;
    };
    let report = &answered.report;
    ui.label(title(words::lead(report)));
    ui.label(small(ui, "Score (out of 100), as you answer"));
    ui.add_space(NEAR);
    for place in report.places.iter().filter(|place| place.rank.is_some()).take(LISTED) {
        let platform = report.platform(*place);
        let colour = platform_colour(ui, cx, &platform.id);
        let fit = report.fits.score(place.candidate);
        ui.horizontal(|ui| {
            letter_mark(ui, &platform.name, colour, 22.0);
            ui.label(body(&platform.name));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(medium(words::points(fit))));
        });
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 5.0), Sense::hover());
        #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
        let width = rect.width() * (fit / 100.0) as f32;
        ui.painter().rect_filled(rect, 2.5, colours(ui).chip);
        ui.painter().rect_filled(egui::Rect::from_min_size(rect.min, Vec2::new(width, rect.height())), 2.5, colour);
        ui.add_space(NEAR);
    }
    // On the pages that begin a plan the ranking comes last.
    if cx.state.view.screen != Screen::Setup && ui.button(body("See the whole ranking")).clicked() {
        cx.send(Command::OpenPage(Page::Where));
    }
}
