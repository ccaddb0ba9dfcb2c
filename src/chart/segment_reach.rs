//! Which share of a segment uses each platform, as it counts, and where that is from.

use crate::analysis::reach::{ReachFactor, ReachFrom, UsageFigure, factors, of_segment};
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::platform::{Measure, Platform};
use crate::domain::sorting::sort_by;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The share of a segment that uses a platform.
#[derive(Debug, Clone, PartialEq)]
pub struct ReachRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// The share that counts, as a fraction.
    pub share: f64,
    /// Where it is from.
    pub from: ReachFrom,
    /// The same in a few words.
    pub words: String,
    /// Whether there is a published figure, used or not.
    pub published: bool,
}

/// The reach of every platform of the ranking, by name: rows that do not move while one of them is changed.
#[must_use]
pub fn segment_reach(framework: &Framework, library: &Library, plan: &Plan, segment: &Segment) -> Vec<ReachRow> {
    let mut candidates = plan.candidates(framework, library);
    sort_by(&mut candidates, |a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let counted = factors(framework, &candidates, segment, &plan.region, plan.reach_weight.get());
    let published = Segment { reach: BTreeMap::new(), ..segment.clone() };
    let row = |(platform, ReachFactor { reach, from, .. }): (&Arc<Platform>, ReachFactor)| {
        let figure = of_segment(platform, &published, &plan.region).and_then(|reach| reach.usage);
        let words = match (from, &figure) {
            (ReachFrom::Own, _) => "your figure".to_owned(),
            (ReachFrom::Usage, Some(figure)) => usage_words(figure, !segment.ages.is_empty()),
            _ => "assumed".to_owned(),
        };
        let (platform, name) = (platform.id.clone(), platform.name.clone());
        ReachRow { platform, name, share: reach, from, words, published: figure.is_some() }
    };
    candidates.iter().zip(counted).map(row).collect()
}

/// The year of a published figure, and what keeps it from being exactly these people.
fn usage_words(figure: &UsageFigure, has_ages: bool) -> String {
    let year = match figure.measure {
        Measure::Uses => figure.year.to_string(),
        other => format!("{}, {}", other.name(), figure.year),
    };
    match (figure.ages_of, figure.about) {
        (Some(ages), _) => format!("{year}, age shares from {ages}"),
        (None, true) => format!("about, {year}"),
        (None, false) if has_ages && !figure.by_age => format!("{year}, all ages"),
        (None, false) => year,
    }
}
