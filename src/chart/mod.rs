//! Charts as data: what a picture says, before anyone draws it.
//!
//! One description per chart, with its headline, its figures and the whole of it in words; the window, the pictures
//! and the documents place what it says. It knows no colour, no pixel and no font: how a chart looks is
//! [`crate::scene`]'s.

pub mod acceptability;
pub mod accounts;
pub mod actions;
pub mod advised;
pub mod ages;
pub mod answer;
pub mod audience;
pub mod besides;
pub mod changes;
pub mod cited;
pub mod decision;
mod describes;
pub mod elsewhere;
pub mod explained;
pub mod fit_bars;
pub mod fit_reach;
pub mod frontier;
pub mod heat_map;
pub mod honeycomb;
pub mod hull;
pub mod levels;
pub mod map;
pub mod material;
pub mod method;
mod needs;
pub mod news;
pub mod not_ranked;
mod nothing;
pub mod opening;
pub mod order_effect;
pub mod portfolio;
pub mod preset_previews;
pub mod radar;
pub mod ranges;
pub mod ranking_key;
pub mod ranking_table;
pub mod rests_on;
pub mod roles;
pub mod rows;
pub mod score_table;
pub mod script;
pub mod segment_reach;
pub mod segments;
pub mod separates;
pub mod since;
pub mod single_milestone;
pub mod slope;
pub mod split;
pub mod story;
mod table;
pub mod timeline;
pub mod tipping;
pub mod today;
pub mod uncertainty;
pub mod weeks;
pub mod words;

use acceptability::Acceptability;
use audience::Audience;
pub use describes::{Describes, Entry};
use explained::Explained;
use fit_bars::FitBars;
use fit_reach::FitReach;
use frontier::Frontier;
use heat_map::HeatMap;
use honeycomb::Honeycomb;
use map::Map;
pub use material::{MOST_COMPARED, Material};
pub use needs::{Needs, OnWall, Question};
pub use nothing::why_nothing;
use portfolio::PortfolioChart;
use radar::Radar;
use ranges::Ranges;
use separates::Separates;
use since::Since;
use single_milestone::SingleMilestone;
use slope::Slope;
pub use table::{CHARTS, Chart, ChartRow};
use timeline::Timeline;
use tipping::Tipping;
use today::Today;

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
    /// How the leader's score is made.
    Explained(Explained),
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
    /// What to keep, to start and to stop.
    Today(Today),
    /// What changed since an earlier plan, and what that does.
    Since(Since),
    /// The actions by platform over their dates.
    Timeline(Timeline),
    /// What each further place adds.
    Portfolio(PortfolioChart),
    /// What more hours bring.
    Frontier(Frontier),
    /// The ranking on one milestone alone.
    Milestone(SingleMilestone),
}

/// What a chart says of a plan's answers; none where it has nothing to show, such as a scenario of a plan without one, or
/// where too little is known.
#[must_use]
pub fn describe(chart: Chart, material: &Material<'_>) -> Option<Description> {
    if !chart.row().needs.met(material.report) {
        return None;
    }
    match chart {
        Chart::Audience => Audience::of(material).map(Description::Audience),
        Chart::Fit => Some(Description::Fit(FitBars::of(material))),
        Chart::Explained => Explained::of(material).map(Description::Explained),
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
        Chart::Today => Today::of(material).map(Description::Today),
        Chart::Timeline => Timeline::of(material).map(Description::Timeline),
        Chart::Since => Since::of(material).map(Description::Since),
        Chart::Portfolio => PortfolioChart::of(material).map(Description::Portfolio),
        Chart::Frontier => Frontier::of(material).map(Description::Frontier),
        Chart::Milestone(j) => SingleMilestone::of(material, j).map(Description::Milestone),
    }
}

impl Description {
    /// What all descriptions have.
    #[must_use]
    pub fn says(&self) -> &dyn Describes {
        match self {
            Self::Audience(chart) => chart,
            Self::Fit(chart) => chart,
            Self::Explained(chart) => chart,
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
            Self::Today(chart) => chart,
            Self::Since(chart) => chart,
            Self::Timeline(chart) => chart,
            Self::Portfolio(chart) => chart,
            Self::Frontier(chart) => chart,
            Self::Milestone(chart) => chart,
        }
    }
}
