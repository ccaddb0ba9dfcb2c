//! The first steps: beside the sample plan three things to try and the way to a plan of one's own; and wherever nothing has
//! been said about a segment yet, the ways to change that.

use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::view::Page;
use crate::chart::words::list;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, RADIUS, bold, colours, medium, muted, small, title};
use crate::ui::widgets::action_button;
use egui::{Button, CornerRadius, Frame, Label, Margin, Rect, Ui, UiBuilder, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;

/// With so much room each step is explained, in points.
const ROOMY: f32 = 900.0;
/// With so much room the ways are announced, in points.
const LABELLED: f32 = 640.0;
/// The size of the close sign.
const CLOSE: f32 = 40.0;

/// The first step: with the sliders of a segment, and with everyone's needs, which has none.
const FIRST: [(&str, &str); 2] = [
    ("Drag a slider on the left", "to set what they need"),
    ("Choose a segment above", "to see its sliders on the left"),
];

/// The steps after that.
const STEPS: [(&str, &str); 2] =
    [("Read who leads and why", "in the sentence below"), ("See what to do", "in the last tab")];

/// Ways to set the sliders without guessing, with the words on their buttons and what each is.
const WAYS: [(&str, Page, Action); 3] = [
    ("Interview", Page::Interview, Action::Interview),
    ("Described audiences", Page::Presets, Action::Presets),
    ("From a survey", Page::Survey, Action::Survey),
];

/// Ways to leave the sample for another plan; the first calls.
const OTHERS: [(&str, Action); 2] = [("New plan", Action::New), ("Open…", Action::Open)];

/// A button for each way; gives the page of one that was clicked.
fn ways_ui(ui: &mut Ui) -> Option<Page> {
    let mut clicked = None;
    for (at, (words, page, action)) in WAYS.into_iter().enumerate() {
        if action_button(ui, words, at == 0).on_hover_text(action.entry().help).clicked() {
            clicked = Some(page);
        }
    }
    clicked
}

/// The ways to say something about the audience, in a row, and back to the questions that begin a plan.
pub fn ways_row_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    ui.horizontal_wrapped(|ui| {
        if let Some(page) = ways_ui(ui) {
            cx.send(Command::OpenPage(page));
        }
        let setup = Action::Setup.entry();
        if action_button(ui, "Step by step", false).on_hover_text(setup.help).clicked() {
            cx.send(Command::Run(Action::Setup));
        }
    });
}

/// Says that nothing is known yet about a segment, and leads to the ways to change that; whether it did.
pub fn untouched_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) -> bool {
    let names = cx.state.document.untouched();
    if names.is_empty() {
        return false;
    }
    let names = list(&names);
    let frame = framed(ui);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(title(format!("Tell us about {names}"))).wrap());
        let step = FIRST[usize::from(cx.state.document.segment_shown().is_none())].0;
        let words = format!("Every slider is still in the middle, so this ranking is only a placeholder. {step}, or:");
        ui.add(Label::new(muted(ui, words)).wrap());
        ways_row_ui(ui, cx);
    });
    ui.add_space(APART - NEAR);
    true
}

/// The frame of a card that calls.
fn framed(ui: &Ui) -> Frame {
    let c = colours(ui);
    Frame::new()
        .fill(c.surface)
        .stroke(egui::Stroke::new(1.0, c.accent))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::symmetric(16, 10))
}

/// The three steps beside each other; what each is good for where there is room.
fn steps_ui(ui: &mut Ui, first: (&str, &str)) {
    let accent = colours(ui).accent;
    let roomy = ui.available_width() > ROOMY;
    for (number, (what, more)) in (1..).zip(std::iter::once(first).chain(STEPS)) {
        ui.label(bold(format!("{number}")).color(accent));
        let step = ui.label(medium(what));
        if roomy {
            ui.label(small(ui, more));
        } else {
            step.on_hover_text(more);
        }
        ui.add_space(APART - NEAR);
    }
}

/// Draws the card while it is wanted.
pub fn first_steps_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if !cx.state.shows_hints() {
        return;
    }
    let first = FIRST[usize::from(cx.state.document.segment_shown().is_none())];
    let frame = framed(ui);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let whole = ui.available_rect_before_wrap();
        ui.scope(|ui| {
            ui.set_max_width(whole.width() - CLOSE - NEAR);
            ui.horizontal_wrapped(|ui| steps_ui(ui, first));
        });
        let corner = Rect::from_min_size(whole.right_top() - Vec2::new(CLOSE, 0.0), Vec2::new(CLOSE, CLOSE - 16.0));
        let close = Button::new(ICON_CLOSE.rich_text()).frame_when_inactive(false);
        let close = ui.new_child(UiBuilder::new().max_rect(corner)).add(close);
        close.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Close the first steps"));
        if close.on_hover_text("Close the first steps").clicked() {
            cx.send(Command::ShowFirstSteps(false));
        }
        ui.horizontal_wrapped(|ui| {
            if whole.width() > LABELLED {
                ui.label(small(ui, "Start your own:"));
            }
            for (at, (words, action)) in OTHERS.into_iter().enumerate() {
                if action_button(ui, words, at == 0).on_hover_text(action.entry().help).clicked() {
                    cx.send(Command::Run(action));
                }
            }
        });
    });
    ui.add_space(APART - NEAR);
}
