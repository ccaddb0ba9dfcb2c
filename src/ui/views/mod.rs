//! The questions that a plan answers, one view each, and the tabs above them.

mod account;
mod actions;
mod advice;
mod competitors;
mod differ;
mod first_steps;
mod follows;
mod hours;
mod interview;
mod interview_more;
mod interview_order;
mod interview_topics;
mod interview_turn;
pub mod layout;
mod library;
mod matters;
mod news;
mod presets;
mod roles;
mod score_table;
mod since;
mod strip;
mod survey;
mod timeline;
mod today;
mod where_to_be;

use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::app::view::{Page, Part, QUESTIONS};
use crate::chart::words;
use crate::domain::texts::sentence;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{MARGIN, NEAR, bold, colours, small};
use crate::ui::widgets::{action_button, keep_in_sight, part_begins, question_tab, question_width, scroll_by_keys};
use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui, Vec2};
use layout::headline_ui;
pub use score_table::score_table_ui;

/// Draws the middle of the window.
pub fn page_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let frame = Frame::new().fill(colours(ui).ground);
    let page = cx.state.view.page;
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: MARGIN, right: MARGIN, top: 10, bottom: 0 }).show(ui, |ui| {
            part_begins(ui, cx, Part::Page);
            tabs_ui(ui, cx);
        });
        if page == Page::Library {
            library::library_ui(ui, cx);
            return;
        }
        ScrollArea::vertical().id_salt(("page", page)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(MARGIN, 14)).show(ui, |ui| tool_page_ui(ui, cx));
            keep_in_sight(ui);
            scroll_by_keys(ui, cx);
        });
    });
}

/// Draws what a page holds: a way to set sliders, or the answer to a question.
pub fn tool_page_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    match cx.state.view.page {
        Page::Interview => interview::interview_ui(ui, cx),
        Page::Survey => survey::survey_ui(ui, cx),
        Page::Presets => presets::presets_ui(ui, cx),
        Page::Where | Page::Differ | Page::Matters | Page::Follows | Page::Library | Page::Since => answer_ui(ui, cx),
    }
}

/// The answer to a question, or why there is none.
fn answer_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let state = cx.state;
    match &state.answers.outcome {
        Ok(answered) => question_ui(ui, cx, answered),
        Err(nothing) => {
            let sentence = sentence(&nothing.to_string());
            headline_ui(ui, cx, "Nothing to compare yet", &[&sentence]);
            first_steps::ways_row_ui(ui, cx);
        }
    }
}

fn question_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    news::news_ui(ui, cx);
    kept_levels_ui(ui, cx);
    alone_ui(ui, cx);
    let untouched = first_steps::untouched_ui(ui, cx);
    match cx.state.view.page {
        Page::Differ => differ::differ_ui(ui, cx, answered),
        Page::Matters => matters::matters_ui(ui, cx, answered),
        Page::Follows => follows::follows_ui(ui, cx, answered),
        Page::Since => since::since_ui(ui, cx, answered),
        _ => {
            if !untouched {
                first_steps::first_steps_ui(ui, cx);
            }
            where_to_be::where_to_be_ui(ui, cx, answered);
        }
    }
}

/// The room between two of the four questions: as much as there is, within bounds; below the least they take a second line.
const BETWEEN_QUESTIONS: std::ops::RangeInclusive<f32> = 10.0..=26.0;

/// The four questions as tabs, with a line under them.
fn tabs_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    /// How many gaps four questions have.
    const GAPS: f32 = 3.0;
    let top = ui.cursor().top();
    let names: f32 = QUESTIONS.iter().map(|(_, action)| question_width(ui, action.entry().name)).sum();
    let between = (ui.available_width() - names) / GAPS - 1.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing =
            Vec2::new(between.clamp(*BETWEEN_QUESTIONS.start(), *BETWEEN_QUESTIONS.end()), 0.0);
        for (page, action) in QUESTIONS {
            let entry = action.entry();
            if question_tab(ui, entry.name, entry.help, cx.state.view.page == page) {
                cx.send(Command::OpenPage(page));
            }
        }
    });
    let bottom = ui.min_rect().bottom().max(top);
    let line = egui::Stroke::new(1.0, colours(ui).line);
    ui.painter().hline(ui.max_rect().x_range(), bottom, line);
}

/// Says that the answer rests on the levels that the plan kept, and leads to those of now.
fn kept_levels_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if !cx.state.document.kept_levels {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(bold("Using the levels from when this plan was saved."));
        if action_button(ui, "Use the new levels", false).clicked() {
            cx.send(Command::RestOnKeptLevels(false));
        }
    });
    ui.add_space(NEAR);
}

/// Says that the answer is for one milestone alone, and leads back.
fn alone_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let Some(id) = &cx.state.view.alone else { return };
    let name = cx.state.document.framework.milestone(id).map_or("", |milestone| milestone.name.as_str());
    ui.horizontal(|ui| {
        ui.label(bold(format!("Ranked by {name} only.")));
        let counts = cx.state.document.plan.reach_weight.get() > 0.0;
        ui.label(small(ui, format!("{}.", words::ranked_by_one(name, counts))));
        if action_button(ui, "Use all milestones", false).clicked() {
            cx.send(Command::SingleMilestone(None));
        }
    });
    ui.add_space(NEAR);
}
