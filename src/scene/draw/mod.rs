//! From what a chart says to a picture of it: one file for each chart.
//!
//! A drawing is worked out from the plan's report and a sheet alone: no disk, no clock. What does not fit on a sheet
//! is counted in words, never cut.

mod acceptability;
pub(super) mod actions;
pub(super) mod answer;
mod audience;
pub(super) mod changes;
pub(super) mod decision;
mod explained;
mod fit;
mod frontier;
mod heat_map;
mod honeycomb;
mod map;
pub(super) mod opening;
mod portfolio;
mod radar;
mod ranges;
mod reach;
mod scenarios;
pub(super) mod score;
pub(super) mod segments;
mod separates;
mod since;
mod single_milestone;
mod timeline;
mod tipping;
mod today;
mod weeks;

pub use honeycomb::{hexagon, place};

use super::builder::{Area, SceneBuilder};
use super::frame::{self, Drawing};
use super::items::{Logo, Scene};
use super::sheet::{Sheet, side};
use super::style::{Look, Style};
use crate::chart::{Chart, Description, Material, describe};

/// Draws a chart; none where it has nothing to show, such as a scenario of a plan without one.
#[must_use]
pub fn scene(chart: &Chart, material: &Material<'_>, sheet: &Sheet) -> Option<Scene> {
    scene_with_logo(chart, material, sheet, None)
}

/// As [`scene`], with a client's logo in the top right corner, unless the sheet is plain.
#[must_use]
pub fn scene_with_logo(chart: &Chart, material: &Material<'_>, sheet: &Sheet, logo: Option<&Logo>) -> Option<Scene> {
    let description = describe(*chart, material)?;
    let style = Style::new(&sheet.look);
    let id = chart.id(material.framework);
    let sides = [side(sheet.width), side(sheet.height)];
    let says = description.says();
    let drawing = Drawing {
        title: says.title(),
        alt_text: &says.alt_text(),
        sources: &says.sources(),
        shows: chart.row().shows,
        paint: Box::new(|pen, area| paint(pen, area, &description)),
    };
    Some(frame::finished(id, drawing, material, &style, sides, logo))
}

/// Draws what a chart says for the window: as wide as asked for and as high as it comes to, in points, with at most so
/// many rows. What stands around it is the view's.
#[must_use]
pub fn in_window(description: &Description, material: &Material<'_>, look: &Look, width: f64) -> Scene {
    let says = description.says();
    let drawing = Drawing {
        title: says.title(),
        alt_text: &says.alt_text(),
        sources: &[],
        shows: "",
        paint: Box::new(|pen, area| paint(pen, area, description)),
    };
    frame::as_high_as_needed(String::new(), drawing, material, &Style::new(look), width)
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, description: &Description) {
    match description {
        Description::Audience(chart) => audience::paint(pen, area, chart),
        Description::Fit(chart) => fit::paint(pen, area, chart),
        Description::Explained(chart) => explained::paint(pen, area, chart),
        Description::Reach(chart) => reach::paint(pen, area, chart),
        Description::Honeycomb(chart) => honeycomb::paint(pen, area, chart),
        Description::Radar(chart) => radar::paint(pen, area, chart),
        Description::Separates(chart) => separates::paint(pen, area, chart),
        Description::Heatmap(chart) => heat_map::paint(pen, area, chart),
        Description::Map(chart) => map::paint(pen, area, chart),
        Description::Acceptability(chart) => acceptability::paint(pen, area, chart),
        Description::Ranges(chart) => ranges::paint(pen, area, chart),
        Description::Tipping(chart) => tipping::paint(pen, area, chart),
        Description::Scenarios(chart) => scenarios::paint(pen, area, chart),
        Description::Today(chart) => today::paint(pen, area, chart),
        Description::Timeline(chart) => timeline::paint(pen, area, chart),
        Description::Since(chart) => since::paint(pen, area, chart),
        Description::Portfolio(chart) => portfolio::paint(pen, area, chart),
        Description::Frontier(chart) => frontier::paint(pen, area, chart),
        Description::Milestone(chart) => single_milestone::paint(pen, area, chart),
    }
}
