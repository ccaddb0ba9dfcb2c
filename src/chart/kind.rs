//! The charts that there are: each with its id, its name, and when it says something.

use crate::domain::framework::Framework;

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
