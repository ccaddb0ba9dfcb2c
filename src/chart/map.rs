//! The positioning map: platforms that are alike lie near each other, and the audience among them.

use super::words;
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;

/// The chart "Positioning map".
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Who is nearest to the audience, as a sentence.
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
        let nearest = |at: &[f64; 2]| {
            let off = |dot: &&Dot| (dot.at[0] - at[0]).hypot(dot.at[1] - at[1]);
            dots.iter().min_by(|a, b| off(a).total_cmp(&off(b))).map(|dot| dot.name.as_str())
        };
        let headline = match segments.as_slice() {
            [(name, at)] => match nearest(at) {
                Some(platform) => format!("On this map {platform} lies nearest to {name}"),
                None => String::new(),
            },
            several => {
                let each: Vec<(&str, &str)> =
                    several.iter().filter_map(|(name, at)| Some((name.as_str(), nearest(at)?))).collect();
                nearest_to_several(&each)
            }
        };
        let axis = |axis: usize| {
            let strongest = report.map.loadings.iter().max_by(|a, b| {
                // Of two that pull as strongly the first.
                a.1[axis].abs().total_cmp(&b.1[axis].abs()).then(b.0.cmp(&a.0))
            });
            let Some((j, _)) = strongest.filter(|(_, loading)| loading[axis].abs() > 0.0) else {
                return Default::default();
            };
            let milestone = &framework.milestones[*j];
            // The sign is fixed so that the strongest pull is towards more.
            (milestone.low.clone(), milestone.high.clone())
        };
        let share = words::percent(explained);
        let list: Vec<&str> = dots.iter().map(|dot| dot.name.as_str()).collect();
        Self {
            alt_text: format!("{headline}. The map shows {share} of the differences between {}.", words::list(&list)),
            headline,
            axes: [axis(0), axis(1)],
            explained,
            platforms: dots,
            segments,
        }
    }
}

/// Who lies nearest to whom, for pairs of a segment and a platform.
fn nearest_to_several(pairs: &[(&str, &str)]) -> String {
    let count = |platform: &str| pairs.iter().filter(|(_, other)| *other == platform).count();
    // Of platforms that are nearest to as many the first.
    let most = pairs.iter().rev().map(|(_, platform)| *platform).max_by_key(|platform| count(platform));
    match most {
        None => String::new(),
        Some(platform) if count(platform) == pairs.len() => {
            format!("On this map {platform} lies nearest to every segment")
        }
        Some(platform) if pairs.len() > 3 => {
            format!("On this map {platform} lies nearest to {} of {} segments", count(platform), pairs.len())
        }
        Some(_) => {
            let each: Vec<String> =
                pairs.iter().map(|(segment, platform)| format!("{platform} to {segment}")).collect();
            format!("Nearest on this map: {}", each.join(", "))
        }
    }
}
