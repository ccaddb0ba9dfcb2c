//! From what a chart says to a picture of it: one file for each chart.
//!
//! A drawing is worked out from the plan's report and a sheet alone: no disk, no clock. What does not fit on a sheet
//! is counted in words, never cut.

mod acceptability;
pub(super) mod actions;
mod alone;
mod audience;
pub(super) mod changes;
pub(super) mod decision;
mod fit;
mod heat_map;
mod honeycomb;
mod map;
pub(super) mod opening;
mod portfolio;
mod radar;
mod ranges;
mod reach;
mod scenarios;
mod separates;
mod tipping;

use super::frame::{self, Drawing};
use super::items::{Logo, Scene};
use super::sheet::{Sheet, side};
use super::style::Style;
use crate::chart::kind::Chart;
use crate::chart::material::Material;

/// Draws a chart; none where it has nothing to show, such as a scenario of a plan without one.
#[must_use]
pub fn scene(chart: &Chart, material: &Material<'_>, sheet: &Sheet) -> Option<Scene> {
    scene_with_logo(chart, material, sheet, None)
}

/// As [`scene`], with a client's logo in the top right corner, unless the sheet is plain.
#[must_use]
pub fn scene_with_logo(chart: &Chart, material: &Material<'_>, sheet: &Sheet, logo: Option<&Logo>) -> Option<Scene> {
    let drawing = drawing(*chart, material)?;
    let style = Style::new(&sheet.look);
    let id = chart.id(material.framework);
    let sides = [side(sheet.width), side(sheet.height)];
    Some(frame::finished(id, drawing, material, &style, sides, logo))
}

/// What a chart says, without drawing it: its headline, and all of it in words; none where it has nothing to show.
#[must_use]
pub fn says(chart: Chart, material: &Material<'_>) -> Option<(String, String)> {
    let drawing = drawing(chart, material)?;
    Some((drawing.title, drawing.alt_text))
}

fn drawing<'a>(chart: Chart, material: &'a Material<'a>) -> Option<Drawing<'a>> {
    match chart {
        Chart::Fit => Some(fit::drawing(material)),
        Chart::Reach => reach::drawing(material),
        Chart::Radar => radar::drawing(material),
        Chart::Honeycomb => honeycomb::drawing(material),
        Chart::Heatmap => heat_map::drawing(material),
        Chart::Separates => separates::drawing(material),
        Chart::Acceptability => acceptability::drawing(material),
        Chart::Ranges => ranges::drawing(material),
        Chart::Map => map::drawing(material),
        Chart::Scenarios => scenarios::drawing(material),
        Chart::Portfolio => portfolio::drawing(material),
        Chart::Audience => audience::drawing(material),
        Chart::Milestone(milestone) => alone::drawing(material, milestone),
        Chart::Tipping => tipping::drawing(material),
    }
}
