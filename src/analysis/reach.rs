//! Are they there, and do they come for this: which share of an audience uses a platform, and what of a fit that leaves
//! (`docs/method.md` §8 and §10).

use crate::domain::ages::AgeBand;
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::plan::{Plan, Scope};
use crate::domain::platform::{Measure, Platform, Usage};
use std::sync::Arc;

/// A share of people, with what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// The share of the people who use the platform, as a fraction.
    pub share: f64,
    /// Whether it rests, for some segment, on a figure of the plan's own.
    pub own: bool,
    /// The published figure that it rests on; the oldest where it rests on several, none where it rests on none.
    pub usage: Option<UsageFigure>,
}

/// A published figure of how many use a platform.
#[derive(Debug, Clone, PartialEq)]
pub struct UsageFigure {
    /// The year of the figure.
    pub year: u16,
    /// What was counted.
    pub measure: Measure,
    /// Of whom, where that is not everybody of the region; else empty.
    pub base: String,
    /// Who says it.
    pub source: String,
    /// Whether the figure is by the segment's ages, and not of all people of the region.
    pub by_age: bool,
    /// The year of the figures by age where that is an older one.
    pub ages_of: Option<u16>,
    /// Whether the bands of ages are others than the segment's, so that the share is about right.
    pub about: bool,
}

impl Reach {
    /// What the people counted do: any use where it is the plan's own figure.
    #[must_use]
    pub fn measure(&self) -> Measure {
        self.usage.as_ref().map_or(Measure::Uses, |usage| usage.measure)
    }

    /// Whether the share is that of these people, by their ages or by a figure of the plan's own, and not of a whole region.
    #[must_use]
    pub fn of_them(&self) -> bool {
        self.usage.as_ref().is_none_or(|usage| usage.by_age)
    }
}

/// The share of one segment that uses a platform; none where it is not known.
///
/// The segment's own figure comes first. Else, with an age mix, it is the newest figure of the region that has these ages,
/// at most a tenth of the mix aside; without one, or where there is no such figure, the newest overall share of the region.
/// Where a newer figure has an overall share alone, what the ages give is multiplied by the newer share over the older one,
/// if both count the same among the same people; else the figure with ages stands.
#[must_use]
pub fn of_segment(platform: &Platform, segment: &Segment, region: &str) -> Option<Reach> {
    if let Some(share) = segment.reach.get(&platform.id) {
        return Some(Reach { share: share.get(), own: true, usage: None });
    }
    let found = by_usage(platform, segment, region)?;
    let usage = UsageFigure {
        year: found.newest.year,
        measure: found.newest.measure,
        base: found.newest.base.clone(),
        source: found.newest.source.clone(),
        by_age: found.ages.is_some(),
        ages_of: found.ages.map(|(year, _)| year).filter(|year| *year != found.newest.year),
        about: found.ages.is_some_and(|(_, about)| about),
    };
    Some(Reach { share: found.share, own: false, usage: Some(usage) })
}

/// What published figures say of a segment.
struct ByUsage<'a> {
    share: f64,
    newest: &'a Usage,
    /// The year of the figures by age, and whether their bands are others than the segment's.
    ages: Option<(u16, bool)>,
}

fn by_usage<'a>(platform: &'a Platform, segment: &Segment, region: &str) -> Option<ByUsage<'a>> {
    let figures = || platform.usage.iter().filter(|usage| usage.region == region);
    let mix: Vec<(&str, f64)> =
        segment.ages.iter().map(|(age, weight)| (age.as_str(), weight.get())).filter(|(_, w)| *w > 0.0).collect();
    let newest_of_all = newest(figures())?;
    let aged = figures().filter_map(|usage| Some((usage, by_ages(usage, &mix)?)));
    let Some((usage, (share, about))) = aged.reduce(|best, of| if of.0.year > best.0.year { of } else { best }) else {
        return Some(ByUsage { share: newest_of_all.share.get(), newest: newest_of_all, ages: None });
    };
    let ages = Some((usage.year, about));
    let old = usage.share.get();
    let counts_the_same = newest_of_all.measure == usage.measure && newest_of_all.base == usage.base;
    if newest_of_all.year > usage.year && counts_the_same && old > 0.0 {
        let share = (share * (newest_of_all.share.get() / old)).min(1.0);
        return Some(ByUsage { share, newest: newest_of_all, ages });
    }
    Some(ByUsage { share, newest: usage, ages })
}

/// How much of an age mix may lie outside the bands of a figure, as a fraction.
const OUTSIDE: f64 = 0.1;

/// The share of an age mix by a figure, and whether its bands are others; none without a mix or where the figure does not have
/// these ages.
fn by_ages(usage: &Usage, mix: &[(&str, f64)]) -> Option<(f64, bool)> {
    // Dividing each by the largest first keeps the sum finite for weights of any size.
    let largest = mix.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
    let total: f64 = mix.iter().map(|(_, weight)| weight / largest).sum();
    if mix.is_empty() || usage.ages.is_empty() {
        return None;
    }
    if mix.iter().all(|(age, _)| usage.ages.contains_key(*age)) {
        let share = mix.iter().map(|(age, weight)| weight / largest / total * usage.ages[*age].get()).sum();
        return Some((share, false));
    }
    // Both are spread evenly over years of age.
    let (mut found, mut covered) = (0.0, 0.0);
    for (age, weight) in mix {
        let own = AgeBand::parse(age)?;
        for (band, share) in &usage.ages {
            let shared = own.shared(AgeBand::parse(band)?);
            let part = weight / largest / total * f64::from(shared) / f64::from(own.years());
            found += part * share.get();
            covered += part;
        }
    }
    (covered >= 1.0 - OUTSIDE - 1e-9).then(|| (found / covered, true))
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
                own: sum.own || reach.own,
                usage: match (sum.usage, reach.usage) {
                    (Some(a), Some(b)) => {
                        let (by_age, about) = (a.by_age && b.by_age, a.about || b.about);
                        Some(UsageFigure { by_age, about, ..if a.year <= b.year { a } else { b } })
                    }
                    (a, b) => a.or(b),
                },
            },
        });
    }
    whole
}

/// Where the reach that counts comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReachFrom {
    /// The segment's own figure.
    Own,
    /// Published figures of the region.
    Usage,
    /// Nothing is known: what is low among the platforms of which something is, or 1 where that is none.
    Assumed,
}

impl ReachFrom {
    /// The word for it in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Usage => "usage",
            Self::Assumed => "assumed",
        }
    }
}

/// What is left of a platform's fit for a segment, as these people have to be there and come for this.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReachFactor {
    /// The share of these people who use the platform, as a fraction: known or assumed.
    pub reach: f64,
    /// Where that comes from.
    pub from: ReachFrom,
    /// How much of what they come for the platform has, as a fraction; 1 where they name no topic.
    pub topic: f64,
    /// What is left of the fit, as a fraction: 1 − weight + weight · reach · topic.
    pub value: f64,
}

/// The factors of one segment for all candidates, in their order; `weight` is the plan's, from 0 to 1.
///
/// A reach that is not known counts as the lower quartile of those that are: the one at position ⌈n / 4⌉, sorted.
#[must_use]
pub fn factors(
    framework: &Framework,
    candidates: &[Arc<Platform>],
    segment: &Segment,
    region: &str,
    weight: f64,
) -> Vec<ReachFactor> {
    let own = |platform: &Platform| segment.reach.get(&platform.id).map(|share| (share.get(), ReachFrom::Own));
    let usage = |platform| by_usage(platform, segment, region).map(|found| (found.share, ReachFrom::Usage));
    let known: Vec<Option<(f64, ReachFrom)>> =
        candidates.iter().map(|platform| own(platform).or_else(|| usage(platform))).collect();
    let assumed = assumed(known.iter().flatten().map(|(share, _)| *share));
    let factor = |(platform, known): (&Arc<Platform>, Option<(f64, ReachFrom)>)| {
        let (reach, from) = known.unwrap_or((assumed, ReachFrom::Assumed));
        let topic = topic_match(framework, platform, segment);
        ReachFactor { reach, from, topic, value: (1.0 - weight) + weight * reach * topic }
    };
    candidates.iter().zip(known).map(factor).collect()
}

/// What counts where a reach is not known: the lower quartile of those that are, 1 where none is.
#[must_use]
pub fn assumed(known: impl Iterator<Item = f64>) -> f64 {
    lower_quartile(known.collect()).unwrap_or(1.0)
}

/// The value at position ⌈n / 4⌉ of n sorted values; none of none.
pub fn lower_quartile(mut values: Vec<f64>) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len().div_ceil(4).checked_sub(1)?).copied()
}

/// How much of what a segment comes for a platform has, as a fraction: support weighed by interest, 1 without an interest.
fn topic_match(framework: &Framework, platform: &Platform, segment: &Segment) -> f64 {
    let (mut found, mut total) = (0.0, 0.0);
    for topic in &framework.topics {
        let interest = segment.topics.get(&topic.id).map_or(0.0, |interest| interest.get());
        found += interest * platform.topic(&topic.id) / 100.0;
        total += interest;
    }
    if total > 0.0 { found / total } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_quartile_is_one_of_the_values() {
        let cases: [(&[f64], Option<f64>); 5] = [
            (&[], None),
            (&[0.4], Some(0.4)),
            (&[0.4, 0.1, 0.3, 0.2], Some(0.1)),
            (&[0.5, 0.4, 0.1, 0.3, 0.2], Some(0.2)),
            (&[0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2], Some(0.3)),
        ];
        for (values, expected) in cases {
            assert_eq!(lower_quartile(values.to_vec()), expected, "{values:?}");
        }
    }
}
