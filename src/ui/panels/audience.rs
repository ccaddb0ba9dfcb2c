//! The audience: a card for each milestone, with its slider.

use super::ages::ages_fold_ui;
use super::card::{everyone_card_ui, segment_card_ui};
use super::segment_head::segment_head_ui;
use super::segment_reach::reach_fold_ui;
use super::topics::topics_fold_ui;
use crate::app::view::Part;
use crate::chart::words::asked;
use crate::domain::plan::Scope;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, colours, small, title};
use crate::ui::widgets::{hairline, keep_in_sight, part_begins};
use egui::{Frame, Label, Margin, Panel, ScrollArea, Ui};

/// Draws the panel on the left.
pub fn audience_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let width = if ui.available_width() < 1150.0 { 316.0 } else { 384.0 };
    let frame = Frame::new().fill(colours(ui).surface);
    Panel::left("audience").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("audience").auto_shrink(false).show(ui, |ui| {
            part_begins(ui, cx, Part::Audience);
            Frame::new().inner_margin(Margin::symmetric(20, 6)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.spacing_mut().interact_size.y = 18.0;
                cards_ui(ui, cx);
            });
            keep_in_sight(ui);
        });
    });
}

fn cards_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let (framework, plan) = (cx.state.document.framework.clone(), cx.state.document.plan.clone());
    let segment = match &cx.state.document.scope {
        Scope::Segment(name) => plan.segment(name),
        Scope::Everyone => None,
    };
    if let Some(segment) = segment {
        segment_head_ui(ui, cx, segment);
        if let Some(asked) = asked(segment) {
            ui.add(Label::new(small(ui, &asked)).wrap());
        }
    } else {
        ui.label(title("Everyone"));
        ui.label(small(ui, "Each circle is a segment. Click one to see its sliders."));
    }
    if cx.state.document.earlier.is_some() {
        ui.label(small(ui, "Dashed: where it stood in the earlier plan."));
    }
    for (position, milestone) in framework.milestones.iter().enumerate() {
        hairline(ui);
        match segment {
            Some(segment) => segment_card_ui(ui, cx, milestone, position, segment),
            None => everyone_card_ui(ui, cx, milestone, position),
        }
        ui.add_space(1.0);
    }
    if let Some(segment) = segment {
        hairline(ui);
        ui.add_space(NEAR);
        topics_fold_ui(ui, cx, segment);
        ages_fold_ui(ui, cx, segment);
        reach_fold_ui(ui, cx, segment);
    }
}
