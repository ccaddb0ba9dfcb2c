//! Where the levels come from, in words: our estimates, figures that somebody has published, or some of each.
//!
//! Whoever shows levels says it with these words, so that no surface calls a published figure an estimate.

use super::numbers::list;
use crate::domain::platform::{Basis, Platform};
use std::sync::Arc;

/// The most platforms that are named; more are counted.
const NAMED: usize = 3;

/// Where the levels of platforms come from, as a sentence for every table and chart.
#[must_use]
pub fn basis(platforms: &[Arc<Platform>]) -> String {
    const ESTIMATES: &str = "our own estimates, all scored against the same rubric; the facts behind them have sources";
    let published = of(platforms, Basis::Published);
    let estimates = of(platforms, Basis::Estimate);
    match (published.len(), estimates.len()) {
        (0, _) => format!("Levels are {ESTIMATES}."),
        (_, 0) => "Levels are published figures, not our estimates.".to_owned(),
        (some, others) if some <= others => {
            format!("Levels of {} are published figures; those of {} are {ESTIMATES}.", names(&published), rest(others))
        }
        (others, _) => format!(
            "Levels of {} are our own estimates, all scored against the same rubric; those of {} are published figures.",
            names(&estimates),
            rest(others)
        ),
    }
}

/// The same of one platform, in a few words.
#[must_use]
pub const fn basis_of(platform: &Platform) -> &'static str {
    match platform.basis {
        Basis::Estimate => "Levels are our own estimates; facts have sources",
        Basis::Published => "Levels are published figures",
    }
}

/// The same of platforms in a few words, with those for estimates given: `estimates by rubric`.
#[must_use]
pub fn basis_in_short(platforms: &[Arc<Platform>], estimates: &str) -> String {
    match (of(platforms, Basis::Published).len(), platforms.len()) {
        (0, _) => estimates.to_owned(),
        (published, all) if published == all => "published figures".to_owned(),
        (published, all) => format!("{estimates}, published figures for {published} of {all} platforms"),
    }
}

fn of(platforms: &[Arc<Platform>], basis: Basis) -> Vec<&str> {
    platforms.iter().filter(|platform| platform.basis == basis).map(|platform| platform.name.as_str()).collect()
}

fn names(names: &[&str]) -> String {
    if names.len() <= NAMED { list(names) } else { format!("{} platforms", names.len()) }
}

fn rest(count: usize) -> String {
    if count == 1 { "the other platform".to_owned() } else { format!("the other {count} platforms") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::PlatformId;
    use std::collections::BTreeMap;

    /// So many platforms, the first of them with published figures.
    fn some(count: usize, published: usize) -> Vec<Arc<Platform>> {
        let platform = |at: usize| Platform {
            id: PlatformId::new("p").expect("an id"),
            name: format!("P{}", at + 1),
            address: None,
            about: None,
            minimum_age: None,
            reviewed: "2026-11-23".to_owned(),
            basis: if at < published { Basis::Published } else { Basis::Estimate },
            milestones: BTreeMap::new(),
            content: BTreeMap::new(),
            topics: BTreeMap::new(),
            topic_reasons: BTreeMap::new(),
            usage: Vec::new(),
        };
        (0..count).map(|at| Arc::new(platform(at))).collect()
    }

    #[test]
    fn each_kind_of_level_is_called_what_it_is() {
        const OURS: &str = "our own estimates, all scored against the same rubric";
        let cases = [
            (0, 0, format!("Levels are {OURS}; the facts behind them have sources.")),
            (5, 0, format!("Levels are {OURS}; the facts behind them have sources.")),
            (5, 5, "Levels are published figures, not our estimates.".to_owned()),
            (
                5,
                2,
                format!(
                    "Levels of P1 and P2 are published figures; those of the other 3 platforms are {OURS}; the facts \
                     behind them have sources."
                ),
            ),
            (5, 4, format!("Levels of P5 are {OURS}; those of the other 4 platforms are published figures.")),
            (
                2,
                1,
                format!(
                    "Levels of P1 are published figures; those of the other platform are {OURS}; the facts behind them \
                     have sources."
                ),
            ),
            (
                20,
                9,
                format!(
                    "Levels of 9 platforms are published figures; those of the other 11 platforms are {OURS}; the facts \
                     behind them have sources."
                ),
            ),
        ];
        for (count, published, expected) in cases {
            assert_eq!(basis(&some(count, published)), expected, "{published} of {count}");
        }
        let short = |count, published| basis_in_short(&some(count, published), "estimates");
        assert_eq!([short(5, 0), short(5, 5)], ["estimates", "published figures"]);
        assert_eq!(short(5, 2), "estimates, published figures for 2 of 5 platforms");
    }
}
