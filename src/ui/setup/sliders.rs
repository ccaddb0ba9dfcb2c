//! The fifth page: what each segment needs, by interview, survey, described audience or by hand.

use super::parts::question_ui;
use crate::app::command::{Command, SetupCommand};
use crate::app::setup::Way;
use crate::domain::audience::Segment;
use crate::ui::cx::ViewCx;
use crate::ui::panels::card::segment_card_ui;
use crate::ui::theme::{APART, NEAR, colours, headline, muted, small, title};
use crate::ui::views::layout::wide_card;
use crate::ui::widgets::{action_button, hairline};
use egui::{Align, Label, Layout, Ui, WidgetInfo};

/// The ways, with their words and what each is.
const WAYS: [(Way, &str, &str); 4] = [
    (Way::Interview, "Interview", "Answer plain questions about them, one at a time. This takes about five minutes."),
    (Way::Described, "Described audience", "Start from a ready-made example and adjust the sliders."),
    (Way::Survey, "From a survey", "Ask people directly, and set the sliders from their answers."),
    (Way::Hand, "By hand", "Set the seven sliders yourself."),
];

/// Draws the list of segments.
pub fn sliders_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let what = "There are seven milestones, each with a slider. Choose how to set them for each segment.";
    question_ui(ui, "What do they need?", what);
    let plan = cx.state.document.plan.clone();
    for segment in &plan.segments {
        wide_card(ui, |ui| audience_ui(ui, cx, segment));
        ui.add_space(APART - NEAR);
    }
}

fn audience_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let framework = cx.state.document.framework.clone();
    ui.add(Label::new(title(&segment.name)).wrap());
    let untouched = segment.is_untouched(&framework);
    let (said, _) = segment.said(&framework);
    let all = framework.milestones.len();
    let status = if untouched {
        muted(ui, "Nothing said yet")
    } else if said == all {
        muted(ui, format!("All {all} milestones are set")).color(colours(ui).good)
    } else {
        muted(ui, format!("{said} of {all} milestones are set; the others don’t count or are still in the middle"))
    };
    ui.add(Label::new(status).wrap());
    ui.add_space(NEAR);
    let columns = if ui.available_width() < FOUR_WAYS { 2 } else { 4 };
    for row in WAYS.chunks(columns) {
        ui.columns(columns, |columns| {
            for (column, (way, name, help)) in columns.iter_mut().zip(row) {
                let first = *way == Way::Interview && untouched;
                column.with_layout(Layout::top_down(Align::Min), |ui| {
                    let response = action_button(ui, name, first);
                    let label = format!("{name}: {}", segment.name);
                    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
                    if response.clicked() {
                        cx.send(Command::Setup(SetupCommand::SetSliders { segment: segment.name.clone(), way: *way }));
                    }
                    ui.add(Label::new(small(ui, *help)).wrap());
                });
            }
        });
        ui.add_space(NEAR);
    }
}

/// With so much room the ways stand in one row, in points.
const FOUR_WAYS: f32 = 760.0;
/// The widest that sliders are set by hand, in points.
const BY_HAND: f32 = 620.0;

/// Draws the sliders of the segment that is shown.
pub fn by_hand_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let plan = cx.state.document.plan.clone();
    let Some(segment) = cx.state.document.segment_shown().and_then(|name| plan.segment(name)) else { return };
    ui.label(headline(format!("Set the sliders for {}", segment.name)));
    let what = "Drag each slider to what they need. The dots set how important it is to them.";
    ui.add(Label::new(muted(ui, what)).wrap());
    ui.add_space(APART - NEAR);
    let framework = cx.state.document.framework.clone();
    ui.scope(|ui| {
        ui.set_max_width(BY_HAND.min(ui.available_width()));
        wide_card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (position, milestone) in framework.milestones.iter().enumerate() {
                if position > 0 {
                    hairline(ui);
                }
                segment_card_ui(ui, cx, milestone, position, segment);
                ui.add_space(1.0);
            }
        });
    });
    ui.add_space(APART - NEAR);
    if action_button(ui, "Done", true).clicked() {
        cx.send(Command::Setup(SetupCommand::AllSegments));
    }
    ui.label(small(ui, "Sliders you haven’t moved stay in the middle."));
}
