//! What profiles have learnt since a plan was last looked at: facts and usage figures of a later date.
//!
//! Nothing here reads a clock: the plan says when it was looked at, and the profiles say from when their facts are.

use crate::domain::framework::Framework;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::platform::{Evidence, Platform, Usage};

/// What is new about a platform.
#[derive(Debug, Clone, PartialEq)]
pub struct PlatformNews {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Facts of a later date, each with its milestone, or none where it is about a topic; in the order of the framework.
    pub facts: Vec<(Option<MilestoneId>, Evidence)>,
    /// Usage figures of a later year for the plan’s region.
    pub usage: Vec<Usage>,
}

/// What is new since a plan was last looked at, about the platforms that it compares, by id; nothing where it does not say when that
/// was.
#[must_use]
pub fn news(framework: &Framework, library: &Library, plan: &Plan) -> Vec<PlatformNews> {
    let Some(since) = plan.looked_at.as_deref() else { return Vec::new() };
    let of = |platform: &Platform| {
        let later = |fact: &&Evidence| fact.date.as_deref().is_some_and(|date| is_after(date, since));
        let cells = framework.milestones.iter().filter_map(|milestone| {
            let cell = platform.milestones.get(&milestone.id)?;
            Some((Some(milestone.id.clone()), &cell.evidence))
        });
        let topics = platform.topic_reasons.values().map(|reason| (None, &reason.evidence));
        let facts = cells.chain(topics).flat_map(|(milestone, evidence)| {
            evidence.iter().filter(later).map(move |fact| (milestone.clone(), fact.clone()))
        });
        let is_new = |usage: &&Usage| usage.region == plan.region && is_after(&format!("{:04}", usage.year), since);
        PlatformNews {
            platform: platform.id.clone(),
            name: platform.name.clone(),
            facts: facts.collect(),
            usage: platform.usage.iter().filter(is_new).cloned().collect(),
        }
    };
    let candidates = plan.candidates(framework, library);
    let all = candidates.iter().map(|platform| of(platform));
    all.filter(|news| !news.facts.is_empty() || !news.usage.is_empty()).collect()
}

/// Whether all of a day, month or year lies after a day: of a month or a year that holds the day nobody knows.
fn is_after(date: &str, day: &str) -> bool {
    day.get(..date.len()).is_some_and(|so_far| date > so_far)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_later_where_all_of_it_is() {
        let cases = [
            ("2026-11-24", true),
            ("2026-11-23", false),
            ("2026-11", false),
            ("2026-12", true),
            ("2026", false),
            ("2027", true),
            ("2025-12-31", false),
        ];
        for (date, later) in cases {
            assert_eq!(is_after(date, "2026-11-23"), later, "{date}");
        }
    }
}
