//! The platforms that ship: their levels, and what those rest on.

use crate::support::{id, plan, segment};
use seven_milestones::analysis::reach::of_segment;
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::plan::DEFAULT_REGION;
use seven_milestones::domain::platform::{Cell, Confidence, Platform, SourceKind, Usage};
use seven_milestones::domain::quantities::AgeWeight;
use seven_milestones::storage;
use std::sync::Arc;

/// The platforms that ship.
const SHIPPED: [&str; 24] = [
    "bluesky",
    "discord",
    "facebook",
    "google-reviews",
    "instagram",
    "linkedin",
    "mastodon",
    "nextdoor",
    "pinterest",
    "quora",
    "reddit",
    "snapchat",
    "substack",
    "swarm",
    "telegram",
    "threads",
    "tiktok",
    "tumblr",
    "twitch",
    "wechat",
    "whatsapp",
    "x",
    "yelp",
    "youtube",
];

fn all() -> &'static [Arc<Platform>] {
    storage::library().platforms()
}

fn get(name: &str) -> &'static Platform {
    storage::library().get(&id(name)).unwrap_or_else(|| panic!("{name} does not ship"))
}

/// Each cell with its place in words.
fn cells() -> impl Iterator<Item = (String, &'static Cell)> {
    all().iter().flat_map(|platform| {
        platform.milestones.iter().map(|(milestone, cell)| (format!("{}, {milestone}", platform.id), cell))
    })
}

/// Checks something of each cell, and names those for which it does not hold.
#[track_caller]
fn check_cells(what: &str, holds: impl Fn(&Cell) -> bool) {
    let broken: Vec<_> = cells().filter(|(_, cell)| !holds(cell)).map(|(place, _)| place).collect();
    assert!(broken.is_empty(), "{what}: not so for {}", broken.join("; "));
}

#[test]
fn every_platform_of_the_list_ships_and_no_other() {
    assert_eq!(all().iter().map(|platform| platform.id.as_str()).collect::<Vec<_>>(), SHIPPED);
    for platform in all() {
        let framework = storage::framework();
        assert_eq!((platform.milestones.len(), platform.content.len()), (7, framework.kinds.len()), "{}", platform.id);
    }
}

#[test]
fn every_platform_says_what_it_is_and_where() {
    for platform in all() {
        let address = platform.address.as_deref().unwrap_or_default();
        assert!(address.starts_with("https://"), "{}: {address}", platform.id);
        let about = platform.about.as_deref().unwrap_or_default();
        assert!(about.len() > 20 && about.ends_with('.'), "{}: {about}", platform.id);
        assert_eq!(platform.reviewed, "2026-11-28", "{}", platform.id);
    }
}

#[test]
fn high_confidence_rests_on_the_platform_s_own_word() {
    check_cells("a level of high confidence has an official fact, or one of research", |cell| {
        let official = |kind| matches!(kind, Some(SourceKind::Official | SourceKind::Research));
        cell.confidence != Confidence::High || cell.evidence.iter().any(|evidence| official(evidence.kind))
    });
}

#[test]
fn every_level_says_why() {
    check_cells("a reason is a sentence", |cell| cell.why.len() > 20 && cell.why.ends_with('.'));
}

#[test]
fn every_lever_leads_somewhere_and_has_a_source() {
    check_cells("a lever changes the level", |cell| cell.levers.iter().all(|lever| lever.to != cell.level));
    check_cells("a lever has a source and says where it is", |cell| {
        let sourced = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        cell.levers.iter().all(|lever| sourced(&lever.source) && lever.address.as_deref().is_some_and(is_address))
    });
    assert!(cells().any(|(_, cell)| !cell.levers.is_empty()));
}

#[test]
fn the_strongest_source_is_cited_first_and_none_is_lost() {
    use seven_milestones::domain::platform::SourceKind::{Official, Other, Press, Research, Vendor};
    let order = [Some(Official), Some(Research), Some(Vendor), Some(Press), Some(Other)];
    let standing = |kind| order.iter().position(|one| *one == kind);
    for (name, cell) in cells() {
        let cited = cell.cited();
        assert!(cited.windows(2).all(|pair| standing(pair[0].kind) <= standing(pair[1].kind)), "{name}");
        assert!(cell.evidence.iter().all(|fact| cited.contains(&fact)) && cited.len() == cell.evidence.len(), "{name}");
    }
    let mixed = cells().filter(|(_, cell)| cell.evidence.iter().any(|fact| fact.kind != cell.evidence[0].kind));
    assert!(mixed.count() > 20, "cells of several kinds of source");
}

#[test]
fn every_fact_can_be_looked_up() {
    check_cells("a fact has a source and an address", |cell| {
        cell.evidence.iter().all(|evidence| !evidence.source.trim().is_empty() && is_address(&evidence.address))
    });
    for usage in all().iter().flat_map(|platform| &platform.usage) {
        assert!(is_address(&usage.address) && !usage.source.is_empty(), "{usage:?}");
    }
}

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !text.contains(char::is_whitespace))
}

/// A platform, a year, and the shares of all and of age bands, in per cent.
type Survey = (&'static str, u16, u8, &'static [(&'static str, u8)]);

/// Usage by US adults.
const USAGE: [Survey; 9] = [
    ("facebook", 2025, 71, &[("18-29", 68), ("30-49", 80), ("50-64", 74), ("65+", 57)]),
    ("youtube", 2025, 84, &[("18-29", 95), ("30-49", 92), ("50-64", 85), ("65+", 64)]),
    ("reddit", 2025, 26, &[("18-29", 48), ("30-49", 35), ("50-64", 16), ("65+", 6)]),
    ("threads", 2025, 8, &[("18-29", 15)]),
    ("linkedin", 2021, 28, &[("18-29", 30), ("30-49", 36), ("50-64", 33), ("65+", 11)]),
    ("linkedin", 2024, 32, &[]),
    ("pinterest", 2024, 36, &[]),
    ("pinterest", 2021, 31, &[("18-29", 32), ("30-49", 34), ("50-64", 38), ("65+", 18)]),
    ("nextdoor", 2021, 13, &[]),
];

#[test]
fn usage_figures_are_those_of_the_surveys() {
    let near = |fraction: f64, percent: u8| (fraction * 100.0 - f64::from(percent)).abs() < 1e-9;
    for (name, year, share, ages) in USAGE {
        let matches = |usage: &&Usage| usage.year == year && usage.region == DEFAULT_REGION;
        let usage = get(name).usage.iter().find(matches).unwrap_or_else(|| panic!("{name} has no figure of {year}"));
        assert!(near(usage.share.get(), share), "{name} {year}: {:?}", usage.share);
        assert_eq!(usage.ages.len(), ages.len(), "{name} {year}");
        for (age, share) in ages {
            assert!(near(usage.ages[*age].get(), *share), "{name} {year}, {age}");
        }
    }
    for (name, count) in [("facebook", 1), ("linkedin", 2), ("pinterest", 2), ("mastodon", 0), ("google-reviews", 0)] {
        let here = get(name).usage.iter().filter(|usage| usage.region == DEFAULT_REGION);
        assert_eq!(here.count(), count, "{name}");
    }
}

/// Checks the reach of a shipped platform among people of these ages.
#[track_caller]
fn reaches(name: &str, ages: &[(&str, f64)], expected: Option<(f64, u16)>) {
    let weight = |value: f64| AgeWeight::new(value).expect("an age weight");
    let people = Segment {
        ages: ages.iter().map(|(age, value)| ((*age).to_owned(), weight(*value))).collect(),
        ..segment(storage::framework(), "People", 1.0, &[(50.0, 5.0); 7])
    };
    let region = plan(vec![people.clone()]).region;
    let reach = of_segment(get(name), &people, &region)
        .map(|reach| ((reach.share * 1e6).round() / 1e6, reach.usage.map_or(0, |usage| usage.year)));
    assert_eq!(reach, expected, "{name} {ages:?}");
}

#[test]
fn reach_takes_the_newest_figure_that_has_the_ages_asked_for() {
    reaches("facebook", &[], Some((0.71, 2025)));
    reaches("facebook", &[("18-29", 1.0), ("65+", 1.0)], Some((0.625, 2025)));
    reaches("linkedin", &[], Some((0.32, 2024)));
    reaches("linkedin", &[("18-29", 1.0), ("30-49", 1.0)], Some((0.377_143, 2024)));
    reaches("pinterest", &[], Some((0.36, 2024)));
    reaches("threads", &[("18-29", 1.0)], Some((0.15, 2025)));
    reaches("threads", &[("18-29", 1.0), ("65+", 1.0)], Some((0.08, 2025)));
    reaches("mastodon", &[("18-29", 1.0)], None);
}
