//! The pages that begin a plan: one question at a time, with the way back and on, and the steps above.

mod audiences;
mod business;
mod country;
mod parts;
mod recommendation;
mod sliders;
mod steps;
mod today;

use crate::app::action::Action;
use crate::app::command::{Command, SetupCommand};
use crate::app::setup::{SetupPage, is_named};
use crate::app::view::{Part, Screen};
use crate::ui::cx::ViewCx;
use crate::ui::panels::menu::menu_ui;
use crate::ui::theme::{APART, MARGIN, NEAR, colours, medium, muted, small};
use crate::ui::views::tool_page_ui;
use crate::ui::widgets::{
    action_button, ends, icon_button, keep_in_sight, logo, page_begins, part_begins, scroll_by_keys, was_typing,
};
use egui::{CentralPanel, Frame, Key, Label, Margin, Modifiers, Panel, ScrollArea, Ui};
use egui_material_icons::icons::{ICON_REDO, ICON_UNDO};
use parts::in_the_middle;
use std::cell::RefCell;

/// The height of the bar at the top and of the one at the bottom, in points.
const BARS: (f32, f32) = (56.0, 60.0);

/// Draws the pages.
pub fn setup_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let c = colours(ui);
    top_ui(ui, cx);
    let frame = Frame::new().fill(c.surface);
    Panel::top("setup steps").exact_size(steps::HEIGHT).frame(frame).show(ui, |ui| {
        in_the_middle(ui, |ui| steps::steps_ui(ui, cx));
    });
    Panel::bottom("setup way").exact_size(BARS.1).frame(frame).show(ui, |ui| {
        in_the_middle(ui, |ui| way_ui(ui, cx));
    });
    CentralPanel::no_frame().frame(Frame::new().fill(c.ground)).show(ui, |ui| {
        let page = cx.state.view.setup.page;
        let tool = sets_sliders(cx).then_some(cx.state.view.page);
        ScrollArea::vertical().id_salt(("setup", page, tool)).auto_shrink(false).show(ui, |ui| {
            part_begins(ui, cx, Part::Page);
            page_begins(ui);
            in_the_middle(ui, |ui| {
                ui.add_space(APART);
                page_ui(ui, cx, page);
                ui.add_space(APART);
            });
            keep_in_sight(ui);
            scroll_by_keys(ui, cx);
        });
    });
}

/// Whether the sliders of a segment are being set, in place of the list of all.
fn sets_sliders(cx: &ViewCx<'_>) -> bool {
    let view = &cx.state.view;
    view.setup.page == SetupPage::Sliders && (view.setup.by_hand || !view.page.is_question())
}

fn page_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, page: SetupPage) {
    match page {
        SetupPage::Business => business::business_ui(ui, cx),
        SetupPage::Country => country::country_ui(ui, cx),
        SetupPage::Today => today::today_ui(ui, cx),
        SetupPage::Audiences => audiences::audiences_ui(ui, cx),
        SetupPage::Sliders if cx.state.view.setup.by_hand => sliders::by_hand_ui(ui, cx),
        SetupPage::Sliders if !cx.state.view.page.is_question() => tool_page_ui(ui, cx),
        SetupPage::Sliders => sliders::sliders_ui(ui, cx),
        SetupPage::Recommendation => recommendation::recommendation_ui(ui, cx),
    }
}

/// The bar at the top: what this is, and the way out.
fn top_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let frame = Frame::new().fill(colours(ui).surface).inner_margin(Margin::symmetric(MARGIN, 0));
    Panel::top("setup bar").exact_size(BARS.0).frame(frame).show(ui, |ui| {
        part_begins(ui, cx, Part::Bar);
        let commands = RefCell::new(cx);
        let left = |ui: &mut Ui| {
            let cx = &mut **commands.borrow_mut();
            logo(ui, 26.0);
            let document = &cx.state.document;
            ui.label(medium(if document.file.path.is_none() { "New plan" } else { "Step by step" }));
            let plan = &document.plan;
            if is_named(plan) {
                ui.add(Label::new(muted(ui, &plan.title)).truncate());
            }
        };
        let height = ui.available_height();
        ends(ui, height, NEAR, left, |ui| {
            let cx = &mut **commands.borrow_mut();
            let (undo, redo) = (cx.state.undo_label(), cx.state.redo_label());
            icon_button(ui, cx, ICON_UNDO, Action::Undo, undo.is_some(), undo.unwrap_or_default());
            icon_button(ui, cx, ICON_REDO, Action::Redo, redo.is_some(), redo.unwrap_or_default());
            let later = action_button(ui, "Finish later", false);
            if later
                .on_hover_text("Opens the plan as it is. You can come back to these questions from the menu.")
                .clicked()
            {
                cx.send(Command::Setup(SetupCommand::Leave));
            }
            menu_ui(ui, cx);
        });
    });
}

/// The bar at the bottom: back and on. Enter goes on while nothing has the keyboard.
fn way_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let setup = &cx.state.view.setup;
    let (page, in_tool) = (setup.page, sets_sliders(cx));
    let answered = page.is_answered(setup, &cx.state.document);
    let commands = RefCell::new(cx);
    let left = |ui: &mut Ui| {
        let cx = &mut **commands.borrow_mut();
        if in_tool {
            if action_button(ui, "All segments", false).on_hover_text("Goes back to the list of all segments").clicked()
            {
                cx.send(Command::Setup(SetupCommand::AllSegments));
            }
        } else if let Some(before) = page.previous()
            && action_button(ui, "Back", false).on_hover_text(format!("Goes back to {}", before.leads_to())).clicked()
        {
            cx.send(Command::Setup(SetupCommand::Turn(before)));
        }
        ui.add_space(NEAR);
        ui.add(Label::new(small(ui, "You can change everything later.")).truncate());
    };
    ends(ui, BARS.1, NEAR, left, |ui| {
        let cx = &mut **commands.borrow_mut();
        if in_tool {
            return;
        }
        let enter = enter(ui, cx);
        let Some(next) = page.next() else {
            if action_button(ui, "Open the plan", true)
                .on_hover_text("Shows the whole answer: ranking, reasons, charts")
                .clicked()
                || enter
            {
                cx.send(Command::Setup(SetupCommand::Leave));
            }
            return;
        };
        let verb = if answered { "Next:" } else { "Skip to" };
        let label = format!("{verb} {}", next.leads_to());
        if action_button(ui, &label, answered).clicked() || enter {
            cx.send(Command::Setup(SetupCommand::Turn(next)));
        }
    });
}

/// Whether Enter was pressed for the page and not for a field, a button or a question above it.
fn enter(ui: &Ui, cx: &ViewCx<'_>) -> bool {
    let free = cx.state.dialogs.question.is_none() && ui.memory(egui::Memory::focused).is_none() && !was_typing(ui);
    free && cx.state.view.screen == Screen::Setup
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}
