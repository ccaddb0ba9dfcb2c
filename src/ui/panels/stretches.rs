//! Who would lead where on a slider, as its rail is coloured.

use crate::analysis::tipping::{Interval, LeaderIntervals, Slider};
use crate::domain::audience::Segment;
use crate::domain::framework::Milestone;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::colours;
use crate::ui::widgets::RailStretch;
use egui::Ui;

/// Who would lead at each position of a milestone's slider.
pub fn stretches(
    ui: &Ui,
    cx: &ViewCx<'_>,
    milestone: &Milestone,
    segment: &Segment,
    slider: Slider,
) -> Vec<RailStretch> {
    let Ok(answered) = &cx.state.answers.outcome else { return Vec::new() };
    let report = &answered.report;
    if report.untouched.is_some() {
        return Vec::new();
    }
    let of_slider = |rail: &&LeaderIntervals| {
        cx.state.document.framework.milestones[rail.milestone].id == milestone.id
            && report.problem.segments[rail.segment].name == segment.name
    };
    let Some(rail) = report.rails.iter().find(of_slider) else { return Vec::new() };
    let leader = report.leader().map(|place| place.candidate);
    let stretch = |stretch: &Interval| {
        let platform = stretch.leader.map(|i| &report.problem.candidates[i]);
        RailStretch {
            from: stretch.from,
            to: stretch.to,
            name: platform.map(|platform| platform.name.clone()).unwrap_or_default(),
            colour: platform.map_or(colours(ui).chip_hover, |platform| platform_colour(ui, cx, &platform.id)),
            leads: stretch.leader == leader,
        }
    };
    match slider {
        Slider::Need => rail.need.iter().map(stretch).collect(),
        Slider::Importance => rail.importance.iter().map(stretch).collect(),
    }
}
