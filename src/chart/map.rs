//! The positioning map: platforms that are alike lie near each other, and the audience among them.

use super::words;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;

/// The chart "Positioning map".
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// What the map shows, as a sentence that is no recommendation.
    pub headline: String,
    /// What each axis is mostly about: words for its low and its high end.
    pub axes: [(String, String); 2],
    /// The share of all differences that the two axes show, as a fraction.
    pub explained: f64,
    /// The candidates.
    pub platforms: Vec<Dot>,
    /// The segments of the scope.
    pub segments: Vec<(String, [f64; 2])>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Where it lies, in points from the centre.
    pub at: [f64; 2],
    /// Its place in the ranking; none when it is ruled out.
    pub rank: Option<usize>,
}

impl Map {
    /// Describes the map of a report.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report) -> Self {
        let dots: Vec<Dot> = report
            .problem
            .candidates
            .iter()
            .zip(&report.map.platforms)
            .map(|(platform, at)| Dot {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                at: *at,
                rank: report.place_of(&platform.id).and_then(|place| place.rank),
            })
            .collect();
        let segments: Vec<(String, [f64; 2])> = report
            .problem
            .segments
            .iter()
            .zip(&report.map.segments)
            .map(|(demand, at)| (demand.name.clone(), *at))
            .collect();
        let explained: f64 = report.map.explained.iter().sum();
        let strongest = |axis: usize| {
            let strongest = report.map.loadings.iter().max_by(|a, b| {
                // Of two that pull as strongly the first.
                a.1[axis].abs().total_cmp(&b.1[axis].abs()).then(b.0.cmp(&a.0))
            });
            strongest.filter(|(_, loading)| loading[axis].abs() > 0.0).map(|(j, _)| &framework.milestones[*j])
        };
        let axis = |axis: usize| {
            // The sign is fixed so that the strongest pull is towards more.
            strongest(axis).map_or_else(Default::default, |milestone| (milestone.low.clone(), milestone.high.clone()))
        };
        let mut drawn: Vec<&str> =
            [strongest(0), strongest(1)].into_iter().flatten().map(|milestone| milestone.name.as_str()).collect();
        drawn.dedup();
        // Near on the map is alike, not fit: the ranking weighs what these people need, and the map does not.
        let headline = if drawn.is_empty() {
            "Which platforms are alike".to_owned()
        } else {
            format!("Which platforms are alike, mostly by {}", words::list(&drawn))
        };
        let share = words::percent(explained);
        let list: Vec<&str> = dots.iter().map(|dot| dot.name.as_str()).collect();
        Self {
            alt_text: format!(
                "{headline}. The map is simplified: it shows {share} of the differences between {}.",
                words::list(&list)
            ),
            headline,
            axes: [axis(0), axis(1)],
            explained,
            platforms: dots,
            segments,
        }
    }
}
