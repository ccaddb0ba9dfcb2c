//! Charts as data: what a picture says, before anyone draws it.
//!
//! One description per chart, with its headline, its figures and the whole of it in words; the window, the pictures
//! and the documents place what it says. It knows no colour, no pixel and no font: how a chart looks is
//! [`crate::scene`]'s.

pub mod acceptability;
pub mod alone;
pub mod audience;
pub mod chances;
pub mod changes;
pub mod decision;
mod describes;
pub mod fit_bars;
pub mod fit_reach;
pub mod heat_map;
pub mod honeycomb;
pub mod hull;
mod lead;
pub mod levels;
pub mod map;
pub mod material;
pub mod numbers;
pub mod offers;
pub mod radar;
pub mod ranges;
pub mod separates;
pub mod slope;
pub mod story;
pub mod tipping;
pub mod together;
pub mod words;

use crate::domain::framework::Framework;
use acceptability::Acceptability;
use alone::Alone;
use audience::Audience;
pub use describes::{Describes, Entry};
use fit_bars::FitBars;
use fit_reach::FitReach;
use heat_map::HeatMap;
use honeycomb::Honeycomb;
use map::Map;
pub use material::Material;
use radar::Radar;
use ranges::Ranges;
use separates::Separates;
use slope::Slope;
use tipping::Tipping;
use together::Together;

/// The charts that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// What a chart says: one value, from which the window, the pictures, the slides and the tables are drawn.
///
/// Whatever two of them would have to agree on stands in here: who is in the chart, in which order, who is strong, what
/// it is called, and how each of its parts is read out.
#[derive(Debug, Clone, PartialEq)]
pub enum Description {
    /// What the audience needs, and who would lead where.
    Audience(Audience),
    /// The ranking.
    Fit(FitBars),
    /// Fit against reach.
    Reach(FitReach),
    /// Seven cells for each platform.
    Honeycomb(Honeycomb),
    /// Platforms as shapes over the milestones.
    Radar(Radar),
    /// What separates the first two of those compared.
    Separates(Separates),
    /// All platforms against all milestones.
    Heatmap(HeatMap),
    /// Platforms that are alike near each other.
    Map(Map),
    /// How often each platform takes which rank.
    Acceptability(Acceptability),
    /// How far each fit could move.
    Ranges(Ranges),
    /// The sliders that decide it.
    Tipping(Tipping),
    /// Ranks beside those of another audience.
    Scenarios(Slope),
    /// What each further place adds.
    Portfolio(Together),
    /// The ranking on one milestone alone.
    Milestone(Alone),
}

/// What a chart says of a plan's answers; none where it has nothing to show, such as a scenario of a plan without one.
#[must_use]
pub fn describe(chart: Chart, material: &Material<'_>) -> Option<Description> {
    match chart {
        Chart::Audience => Audience::of(material).map(Description::Audience),
        Chart::Fit => Some(Description::Fit(FitBars::of(material))),
        Chart::Reach => FitReach::of(material).map(Description::Reach),
        Chart::Honeycomb => Honeycomb::of(material).map(Description::Honeycomb),
        Chart::Radar => Radar::of(material).map(Description::Radar),
        Chart::Separates => Separates::of(material).map(Description::Separates),
        Chart::Heatmap => HeatMap::of(material).map(Description::Heatmap),
        Chart::Map => Map::of(material).map(Description::Map),
        Chart::Acceptability => Acceptability::of(material).map(Description::Acceptability),
        Chart::Ranges => Ranges::of(material).map(Description::Ranges),
        Chart::Tipping => Tipping::of(material).map(Description::Tipping),
        Chart::Scenarios => Slope::of(material).map(Description::Scenarios),
        Chart::Portfolio => Together::of(material).map(Description::Portfolio),
        Chart::Milestone(j) => Alone::of(material, j).map(Description::Milestone),
    }
}

impl Description {
    /// What all descriptions have.
    #[must_use]
    pub fn says(&self) -> &dyn Describes {
        match self {
            Self::Audience(chart) => chart,
            Self::Fit(chart) => chart,
            Self::Reach(chart) => chart,
            Self::Honeycomb(chart) => chart,
            Self::Radar(chart) => chart,
            Self::Separates(chart) => chart,
            Self::Heatmap(chart) => chart,
            Self::Map(chart) => chart,
            Self::Acceptability(chart) => chart,
            Self::Ranges(chart) => chart,
            Self::Tipping(chart) => chart,
            Self::Scenarios(chart) => chart,
            Self::Portfolio(chart) => chart,
            Self::Milestone(chart) => chart,
        }
    }
}
