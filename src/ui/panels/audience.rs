//! The audience: a card for each milestone, with its slider.

use crate::analysis::tipping::{Rail, Stretch};
use crate::app::command::Command;
use crate::chart::words::points;
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, WishChange, unset_wish};
use crate::domain::framework::Milestone;
use crate::domain::plan::Scope;
use crate::domain::points::{Importance, Need};
use crate::ui::cx::{Cx, platform_colour};
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::{
    Rail as RailSlider, RailStretch, hairline, importance_dots, marks_ui, milestone_switch, value_at,
};
use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui};

/// Draws the panel on the left.
pub fn audience_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let width = if ui.available_width() < 1150.0 { 316.0 } else { 384.0 };
    let frame = Frame::new().fill(colours(ui).surface);
    Panel::left("audience").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("audience").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(20, 12)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.spacing_mut().interact_size.y = 18.0;
                heading_ui(ui, cx);
                let framework = cx.state.framework.clone();
                for (position, milestone) in framework.milestones.iter().enumerate() {
                    hairline(ui);
                    ui.add_space(1.0);
                    card_ui(ui, cx, milestone, position);
                    ui.add_space(2.0);
                }
            });
        });
    });
}

fn heading_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (what, how) = match &cx.state.scope {
        Scope::Everyone => ("Everyone", "Each circle is a segment; click one for its sliders"),
        Scope::Segment(name) => (name.as_str(), "Drag each slider to where these people are"),
    };
    ui.add(egui::Label::new(title(what)).truncate()).on_hover_text(how);
}

fn card_ui(ui: &mut Ui, cx: &mut Cx<'_>, milestone: &Milestone, position: usize) {
    let colour = colours(ui).milestone(position);
    let plan = cx.state.plan.clone();
    match &cx.state.scope {
        Scope::Segment(name) => {
            if let Some(segment) = plan.segment(name) {
                segment_card_ui(ui, cx, milestone, colour, segment);
            }
        }
        Scope::Everyone => {
            ui.label(medium(&milestone.name)).on_hover_text(&milestone.meaning);
            ui.label(small(ui, &milestone.question));
            let marks: Vec<(String, f64)> = plan
                .segments
                .iter()
                .filter_map(|segment| Some((segment.name.clone(), segment.active(&milestone.id)?.need.get())))
                .collect();
            if let Some(at) = marks_ui(ui, &milestone.name, colour, &marks) {
                cx.send(Command::See(Scope::Segment(marks[at].0.clone())));
            }
            poles_ui(ui, milestone, "");
        }
    }
}

fn segment_card_ui(ui: &mut Ui, cx: &mut Cx<'_>, milestone: &Milestone, colour: egui::Color32, segment: &Segment) {
    let wish = segment.needs.get(&milestone.id).cloned().unwrap_or_else(unset_wish);
    let mut change = None;
    ui.horizontal(|ui| {
        if let Some(on) = milestone_switch(ui, &milestone.name, &milestone.id, colour, wish.on) {
            change = Some(WishChange::On(on));
        }
        let name = if wish.on { medium(&milestone.name) } else { medium(&milestone.name).color(colours(ui).muted) };
        ui.label(name).on_hover_text(&milestone.meaning);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = format!("{} matters", milestone.name);
            let dots = importance_dots(ui, &name, &milestone.id, wish.importance.get(), wish.on);
            if let Some(importance) = dots {
                change = Some(WishChange::Importance(Importance::nearest(importance)));
            }
            ui.label(small(ui, "matters"));
        });
    });
    ui.label(small(ui, &milestone.question));
    let name = format!("{} need", milestone.name);
    let stretches = if wish.on { stretches(ui, cx, milestone, segment) } else { Vec::new() };
    let rail = RailSlider {
        name: &name,
        milestone: &milestone.id,
        colour,
        value: wish.need.get(),
        spread: wish.spread.get(),
        stretches: &stretches,
        enabled: wish.on,
    };
    let (response, moved) = rail.show(ui);
    if let Some(need) = moved {
        change = Some(WishChange::Need(Need::nearest(need)));
    }
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let rect = response.rect;
    response.on_hover_ui_at_pointer(|ui| {
        if let Some(pointer) = pointer {
            what_if_ui(ui, &stretches, value_at(rect, pointer.x));
        }
        rubric_ui(ui, milestone, wish.need);
    });
    let state = if wish.on {
        format!("{} ± {}", points(wish.need.get()), points(wish.spread.get()))
    } else {
        "left out".to_owned()
    };
    poles_ui(ui, milestone, &state);
    if let Some(change) = change {
        let (segment, milestone) = (segment.name.clone(), milestone.id.clone());
        cx.send(Command::Edit(Edit::Wish { segment, milestone, change }));
    }
}

/// Who would lead at each position of a need's slider.
fn stretches(ui: &Ui, cx: &Cx<'_>, milestone: &Milestone, segment: &Segment) -> Vec<RailStretch> {
    let Ok(answered) = &cx.state.answer else { return Vec::new() };
    let report = &answered.report;
    let of_slider = |rail: &&Rail| {
        cx.state.framework.milestones[rail.milestone].id == milestone.id
            && report.problem.segments[rail.segment].name == segment.name
    };
    let Some(rail) = report.rails.iter().find(of_slider) else { return Vec::new() };
    let leader = report.leader().map(|place| place.candidate);
    let stretch = |stretch: &Stretch| {
        let platform = stretch.leader.map(|i| &report.problem.candidates[i]);
        RailStretch {
            from: stretch.from,
            to: stretch.to,
            name: platform.map(|platform| platform.name.clone()).unwrap_or_default(),
            colour: platform.map_or(colours(ui).chip_hover, |platform| platform_colour(ui, cx, &platform.id)),
            leads: stretch.leader == leader,
        }
    };
    rail.need.iter().map(stretch).collect()
}

/// Who would lead if the slider stood where the pointer is.
fn what_if_ui(ui: &mut Ui, stretches: &[RailStretch], value: f64) {
    let Some(stretch) = stretches.iter().find(|stretch| value >= stretch.from && value <= stretch.to) else { return };
    let sentence = match (stretch.leads, stretch.name.is_empty()) {
        (true, _) => format!("At {} {} still leads", points(value), stretch.name),
        (false, false) => format!("At {} {} would lead", points(value), stretch.name),
        (false, true) => format!("At {} every platform would be ruled out", points(value)),
    };
    ui.label(medium(sentence));
    ui.add_space(NEAR);
}

/// What the rubric says at a need.
fn rubric_ui(ui: &mut Ui, milestone: &Milestone, need: Need) {
    let (lower, upper) = milestone.rubric_around(need.get());
    ui.label(body(format!("Now {} of 100", points(need.get()))));
    if lower == upper {
        ui.label(muted(ui, format!("A platform that gives just this: {lower}")));
    } else {
        ui.label(muted(ui, format!("A platform between these two: {lower}")));
        ui.add_space(NEAR);
        ui.label(muted(ui, upper));
    }
}

/// The words at both ends of a scale, and where it stands between them.
fn poles_ui(ui: &mut Ui, milestone: &Milestone, state: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = APART;
        ui.label(small(ui, &milestone.low));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(small(ui, &milestone.high));
            ui.with_layout(Layout::centered_and_justified(egui::Direction::LeftToRight), |ui| {
                ui.label(small(ui, state));
            });
        });
    });
}
