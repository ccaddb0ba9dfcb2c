//! Are they there at all: which share of an audience uses a platform (scoring §8).

use crate::domain::audience::Segment;
use crate::domain::plan::{Plan, Scope};
use crate::domain::platform::{Platform, Usage};

/// A share of people, with where it is from.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// The share of the segment that uses the platform, as a fraction.
    pub share: f64,
    /// The year of the figure.
    pub year: u16,
    /// Who says it.
    pub source: String,
    /// Whether the figure is by the segment's ages, and not of all people of the region.
    pub by_age: bool,
}

/// The share of one segment that uses a platform; none where it is not known.
///
/// With an age mix, it is the newest figure of the region that has every age of the mix; without one, or where there
/// is no such figure, the newest overall share of the region.
#[must_use]
pub fn of_segment(platform: &Platform, segment: &Segment, region: &str) -> Option<Reach> {
    let figures = || platform.usage.iter().filter(|usage| usage.region == region);
    let mix: Vec<(&String, f64)> =
        segment.ages.iter().map(|(age, weight)| (age, weight.get())).filter(|(_, weight)| *weight > 0.0).collect();
    let complete = |usage: &&Usage| mix.iter().all(|(age, _)| usage.ages.contains_key(*age));
    let by_age = if mix.is_empty() { None } else { newest(figures().filter(complete)) };
    if let Some(usage) = by_age {
        // Dividing each by the largest first keeps the sum finite for weights of any size.
        let largest = mix.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
        let total: f64 = mix.iter().map(|(_, weight)| weight / largest).sum();
        let share = mix.iter().map(|(age, weight)| weight / largest / total * usage.ages[*age].get()).sum();
        return Some(Reach { share, year: usage.year, source: usage.source.clone(), by_age: true });
    }
    let usage = newest(figures())?;
    Some(Reach { share: usage.share.get(), year: usage.year, source: usage.source.clone(), by_age: false })
}

/// The newest figure; of two of one year the first.
fn newest<'a>(figures: impl Iterator<Item = &'a Usage>) -> Option<&'a Usage> {
    figures.reduce(|best, usage| if usage.year > best.year { usage } else { best })
}

/// The share of a scope that uses a platform: the mean over its segments by share, none if any is not known.
///
/// The year is the oldest that it rests on.
#[must_use]
pub fn of_scope(platform: &Platform, plan: &Plan, scope: &Scope) -> Option<Reach> {
    let segments: Vec<&Segment> = plan.segments_of(scope).collect();
    let total: f64 = segments.iter().map(|segment| plan.share_of(segment)).sum();
    let mut whole: Option<Reach> = None;
    for segment in segments {
        let reach = of_segment(platform, segment, &plan.region)?;
        let part = plan.share_of(segment) / total * reach.share;
        whole = Some(match whole {
            None => Reach { share: part, ..reach },
            Some(sum) => Reach {
                share: sum.share + part,
                year: sum.year.min(reach.year),
                by_age: sum.by_age && reach.by_age,
                source: if sum.year <= reach.year { sum.source } else { reach.source },
            },
        });
    }
    whole
}
