//! The first steps beside the sample plan: three things to try, and ways to begin with a plan of one's own.

use crate::app::action::Action;
use crate::app::command::Command;
use crate::ui::cx::Cx;
use crate::ui::theme::{APART, NEAR, RADIUS, bold, colours, medium, small};
use crate::ui::widgets::action_button;
use egui::{Button, CornerRadius, Frame, Margin, Rect, Ui, UiBuilder, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;

/// With so much room each step is explained, in points.
const ROOMY: f32 = 900.0;
/// The size of the close sign.
const CLOSE: f32 = 40.0;

const STEPS: [(&str, &str); 3] = [
    ("Drag a slider on the left", "to say what these people need"),
    ("Read who leads and why", "in the sentence below"),
    ("See what follows", "in the last tab"),
];

/// Ways to begin, with the words on their buttons.
const WAYS: [(&str, Action); 5] = [
    ("Interview", Action::Interview),
    ("From a survey", Action::Survey),
    ("Start from an audience", Action::Presets),
    ("Blank plan", Action::New),
    ("Open…", Action::Open),
];

/// The three steps beside each other; what each is good for where there is room.
fn steps_ui(ui: &mut Ui) {
    let accent = colours(ui).accent;
    let roomy = ui.available_width() > ROOMY;
    for (number, (what, more)) in (1..).zip(STEPS) {
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
pub fn first_steps_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !cx.state.shows_hints() {
        return;
    }
    let c = colours(ui);
    let frame = Frame::new()
        .fill(c.surface)
        .stroke(egui::Stroke::new(1.0, c.accent))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::symmetric(16, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let whole = ui.available_rect_before_wrap();
        ui.scope(|ui| {
            ui.set_max_width(whole.width() - CLOSE - NEAR);
            ui.horizontal_wrapped(steps_ui);
        });
        let corner = Rect::from_min_size(whole.right_top() - Vec2::new(CLOSE, 0.0), Vec2::new(CLOSE, CLOSE - 16.0));
        let close = Button::new(ICON_CLOSE.rich_text()).frame_when_inactive(false);
        let close = ui.new_child(UiBuilder::new().max_rect(corner)).add(close);
        close.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Close the first steps"));
        if close.on_hover_text("Close the first steps").clicked() {
            cx.send(Command::Hints(false));
        }
        ui.horizontal_wrapped(|ui| {
            for (at, (words, action)) in WAYS.into_iter().enumerate() {
                if action_button(ui, words, at == 0).on_hover_text(action.entry().help).clicked() {
                    cx.send(Command::Do(action));
                }
            }
        });
    });
    ui.add_space(APART - NEAR);
}
