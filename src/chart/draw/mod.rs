//! From what a chart says to a picture of it: one file for each chart.
//!
//! A drawing is worked out from the plan's report and a sheet alone: no disk, no clock. What does not fit on a sheet
//! is counted in words, never cut.

mod acceptability;
mod actions;
mod alone;
mod audience;
mod changes;
mod decision;
mod fit;
mod frame;
mod heat_map;
mod honeycomb;
mod labels;
mod leaf;
mod legend;
mod map;
mod opening;
mod pen;
mod portfolio;
mod radar;
mod rail;
mod ranges;
mod reach;
mod room;
mod rows;
mod scenarios;
mod separates;
mod tipping;
pub mod tween;

use super::scene::{Logo, Scene};
use super::style::{Look, Style};
use super::words;
use crate::analysis::report::Report;
use crate::analysis::robustness::Robustness;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use frame::Drawing;
pub use leaf::{Leaf, leaf_scene, leaf_with_logo, leaf_words, leaves, page_id};
pub use pen::size::FAR;
pub use rail::RAIL;
pub use room::room_for;
use std::borrow::Cow;

/// The charts that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chart {
    /// The ranking, each bar stacked by what milestones add.
    Fit,
    /// Fit against the share of the audience that is there.
    Reach,
    /// Platforms as shapes over the milestones, against what is needed.
    Radar,
    /// Seven cells for each platform.
    Honeycomb,
    /// All platforms against all milestones.
    Heatmap,
    /// What separates the first two of those compared.
    Separates,
    /// How often each platform takes which rank.
    Acceptability,
    /// How far each fit could move.
    Ranges,
    /// Platforms that are alike near each other, and the audience among them.
    Map,
    /// Ranks beside those of another audience.
    Scenarios,
    /// What each further place adds.
    Portfolio,
    /// What the audience needs, and who would lead where.
    Audience,
    /// The ranking on one milestone alone, by its position in the framework.
    Milestone(usize),
    /// The sliders that decide it.
    Tipping,
}

/// The charts without those of single milestones, in the order in which a story tells them.
const PLAIN: [(Chart, &str, &str); 13] = [
    (Chart::Audience, "audience", "The audience"),
    (Chart::Fit, "fit", "Ranking"),
    (Chart::Reach, "reach", "Fit and reach"),
    (Chart::Honeycomb, "honeycomb", "Honeycomb"),
    (Chart::Radar, "radar", "Radar"),
    (Chart::Separates, "separates", "What separates them"),
    (Chart::Heatmap, "heatmap", "Heat map"),
    (Chart::Map, "map", "Positioning map"),
    (Chart::Acceptability, "acceptability", "How often at which rank"),
    (Chart::Ranges, "ranges", "How far fits could move"),
    (Chart::Tipping, "tipping", "The sliders that decide it"),
    (Chart::Scenarios, "scenarios", "Compared with a scenario"),
    (Chart::Portfolio, "portfolio", "How many places"),
];

const MILESTONE: &str = "milestone-";

impl Chart {
    /// Every chart, those of single milestones last.
    #[must_use]
    pub fn all(framework: &Framework) -> Vec<Self> {
        let milestones = (0..framework.milestones.len()).map(Self::Milestone);
        PLAIN.iter().map(|(chart, ..)| *chart).chain(milestones).collect()
    }

    /// The charts that make sense for so many platforms, in the same order: one alone has nobody to be compared with, and
    /// two make no map.
    #[must_use]
    pub fn for_platforms(framework: &Framework, count: usize) -> Vec<Self> {
        Self::all(framework).into_iter().filter(|chart| count >= chart.least_platforms()).collect()
    }

    /// From how many platforms on the chart says something.
    #[must_use]
    pub const fn least_platforms(self) -> usize {
        match self {
            Self::Map => 3,
            Self::Reach
            | Self::Separates
            | Self::Heatmap
            | Self::Acceptability
            | Self::Tipping
            | Self::Scenarios
            | Self::Portfolio => 2,
            Self::Fit | Self::Radar | Self::Honeycomb | Self::Ranges | Self::Audience | Self::Milestone(_) => 1,
        }
    }

    /// The chart's id on the command line and in the names of files.
    #[must_use]
    pub fn id(self, framework: &Framework) -> String {
        match self {
            Self::Milestone(j) => {
                let id = framework.milestones.get(j).map_or("", |milestone| milestone.id.as_str());
                format!("{MILESTONE}{id}")
            }
            plain => PLAIN.iter().find(|(chart, ..)| *chart == plain).map_or("", |(_, id, _)| *id).to_owned(),
        }
    }

    /// What the chart is called in a list.
    #[must_use]
    pub fn name(self, framework: &Framework) -> String {
        match self {
            Self::Milestone(j) => {
                let name = framework.milestones.get(j).map_or("", |milestone| milestone.name.as_str());
                format!("{name} alone")
            }
            plain => PLAIN.iter().find(|(chart, ..)| *chart == plain).map_or("", |(.., name)| *name).to_owned(),
        }
    }

    /// The chart of an id; none where there is no such chart.
    #[must_use]
    pub fn parse(id: &str, framework: &Framework) -> Option<Self> {
        match id.strip_prefix(MILESTONE) {
            Some(milestone) => {
                framework.milestones.iter().position(|m| m.id.as_str() == milestone).map(Self::Milestone)
            }
            None => PLAIN.iter().find(|(_, known, _)| *known == id).map(|(chart, ..)| *chart),
        }
    }
}

/// What charts are made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// All platforms; a platform has its colour from its place here.
    pub library: &'a Library,
    /// The plan.
    pub plan: &'a Plan,
    /// For whom the report answers.
    pub scope: &'a Scope,
    /// The answers.
    pub report: &'a Report,
    /// How sure they are, from as many samples as have been drawn.
    pub robustness: &'a Robustness,
    /// The platforms compared; where there is none, the first three of the ranking.
    pub compared: &'a [PlatformId],
    /// The scenario to compare with; none means the plan's first.
    pub versus: Option<&'a str>,
    /// The day, as year-month-day.
    pub date: &'a str,
}

impl<'a> Material<'a> {
    /// What charts of a report are made of where nobody chose what to compare: the first of the ranking, and the plan's
    /// first scenario. How sure the answers are is what the report itself says.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        library: &'a Library,
        plan: &'a Plan,
        scope: &'a Scope,
        report: &'a Report,
        date: &'a str,
    ) -> Self {
        let robustness = &report.robustness;
        Self { framework, library, plan, scope, report, robustness, compared: &[], versus: None, date }
    }

    /// The platforms compared.
    #[must_use]
    pub fn compared(&self) -> Cow<'_, [PlatformId]> {
        if self.compared.is_empty() {
            let first = self.report.places.iter().take(3);
            Cow::Owned(first.map(|place| self.report.platform(*place).id.clone()).collect())
        } else {
            Cow::Borrowed(self.compared)
        }
    }

    /// Whom the answers are for, as a sentence has it.
    #[must_use]
    pub fn whom(&self) -> &str {
        words::scope(self.scope)
    }
}

/// A sheet to draw on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its width in pixels, 144 to the inch.
    pub width: f64,
    /// Its height in pixels, 144 to the inch.
    pub height: f64,
    /// How the picture looks.
    pub look: Look,
}

/// The least and the greatest side of a sheet, in pixels.
pub const SIDES: (f64, f64) = (240.0, 8_000.0);

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

/// A side of a sheet as it can be drawn.
const fn side(length: f64) -> f64 {
    if length.is_finite() { length.clamp(SIDES.0, SIDES.1) } else { SIDES.0 }
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
