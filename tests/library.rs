//! The platforms that ship: their levels, and what those rest on.

use crate::support::{id, plan, segment};
use seven_milestones::analysis::reach::of_segment;
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::plan::DEFAULT_REGION;
use seven_milestones::domain::platform::{Cell, Confidence, Platform, SourceKind, Usage};
use seven_milestones::domain::quantities::AgeWeight;
use seven_milestones::storage;
use std::sync::Arc;

/// Levels on the seven milestones (`°` medium, `*` low, no mark high confidence), and support for the five kinds.
const TABLE: [(&str, &str, &str); 24] = [
    ("facebook", "82 62° 80 55° 75 70° 82", "80 75 75 85 80"),
    ("x", "30 30 75° 25° 15 88 18°", "65 40 80 65 75"),
    ("instagram", "50 25° 90 48° 48° 80° 25°", "88 65 75 95 25"),
    ("linkedin", "95 60 62° 35° 68° 76° 45°", "60 25 20 60 75"),
    ("youtube", "35° 35 98 25° 10° 85 30°", "100 40 80 20 55"),
    ("tiktok", "35° 18° 98 30° 15° 88 18°", "100 70 92 45 25"),
    ("pinterest", "30° 10° 95 5° 8° 52° 22°", "55 65 35 98 90"),
    ("reddit", "8 95 80° 12° 5° 85 98", "60 55 92 75 88"),
    ("snapchat", "45° 32° 75 88 88 25 30", "85 30 80 85 25"),
    ("whatsapp", "62 55° 62° 68 93 12° 68°", "70 45 75 75 75"),
    ("telegram", "30 60° 75 55 50° 48 78", "80 60 70 75 88"),
    ("discord", "20 82 52° 76 45° 22° 98", "50 35 88 65 70"),
    ("threads", "48° 38 60° 10* 25° 62° 40°", "50 25 70 60 50"),
    ("bluesky", "35° 32 60° 10° 18 65° 25°", "45 20 70 60 75"),
    ("mastodon", "25 42 58° 5° 22° 38 55°", "40 10 60 65 78"),
    ("swarm", "55° 10* 28* 95° 78° 40* 3*", "10 30 15 50 10"),
    ("twitch", "20° 40 80 72° 18° 80° 50°", "98 25 80 10 30"),
    ("quora", "55 88° 48° 3* 10° 72° 55", "35 10 30 45 55"),
    ("tumblr", "12 55° 84 10° 15° 45° 45°", "65 10 92 90 65"),
    ("nextdoor", "92 66° 50° 55° 55° 52* 82°", "40 75 30 60 50"),
    ("wechat", "55° 52° 70° 58 90° 22° 58°", "75 70 55 75 70"),
    ("yelp", "52 38° 55° 55° 20° 98 22*", "45 80 10 80 25"),
    ("substack", "55° 80 70° 5° 32° 55° 35°", "45 10 30 45 80"),
    ("google-reviews", "45 25° 52° 55° 5* 97 3*", "40 72 5 78 45"),
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
fn every_platform_of_the_table_ships_and_no_other() {
    let mut expected = TABLE.map(|(name, ..)| name);
    expected.sort_unstable();
    assert_eq!(all().iter().map(|platform| platform.id.as_str()).collect::<Vec<_>>(), expected);
}

#[test]
fn levels_and_confidence_are_those_of_the_table() {
    let framework = storage::framework();
    for (name, levels, _) in TABLE {
        let platform = get(name);
        let texts: Vec<_> = levels.split(' ').collect();
        assert_eq!((platform.milestones.len(), texts.len()), (7, 7), "{name}");
        for (milestone, text) in framework.milestones.iter().zip(texts) {
            let (number, confidence) = match (text.strip_suffix('°'), text.strip_suffix('*')) {
                (Some(number), _) => (number, Confidence::Medium),
                (_, Some(number)) => (number, Confidence::Low),
                _ => (text, Confidence::High),
            };
            let cell = &platform.milestones[&milestone.id];
            let level: f64 = number.parse().expect("a number");
            assert_eq!((cell.level.get(), cell.confidence), (level, confidence), "{name}, {}", milestone.id);
        }
    }
}

#[test]
fn content_support_is_that_of_the_table() {
    let framework = storage::framework();
    for (name, _, support) in TABLE {
        let platform = get(name);
        assert_eq!(platform.content.len(), framework.kinds.len(), "{name}");
        let numbers: Vec<f64> = framework.kinds.iter().map(|kind| platform.content[&kind.id].get()).collect();
        let expected: Vec<f64> = support.split(' ').map(|text| text.parse().expect("a number")).collect();
        assert_eq!(numbers, expected, "{name}");
    }
}

#[test]
fn every_platform_says_what_it_is_and_where() {
    for platform in all() {
        let address = platform.address.as_deref().unwrap_or_default();
        assert!(address.starts_with("https://"), "{}: {address}", platform.id);
        let about = platform.about.as_deref().unwrap_or_default();
        assert!(about.len() > 20 && about.ends_with('.'), "{}: {about}", platform.id);
        assert_eq!(platform.reviewed, "2026-11-23", "{}", platform.id);
    }
}

#[test]
fn names_are_shown_most_readily_on_linkedin_and_least_on_reddit() {
    let order = ["linkedin", "nextdoor", "facebook", "instagram", "x", "reddit"];
    let identity = &storage::framework().milestones[0].id;
    let levels = order.map(|name| get(name).milestones[identity].level.get());
    assert!(levels.is_sorted_by(|a, b| a > b), "{levels:?}");
}

#[test]
fn what_has_no_source_says_so() {
    check_cells("a level without evidence is a guess and says so", |cell| {
        !cell.evidence.is_empty() || cell.confidence == Confidence::Low && cell.why.starts_with("No source found")
    });
    assert_eq!(cells().filter(|(_, cell)| cell.evidence.is_empty()).count(), 5);
    check_cells("only a level without evidence says that there is none", |cell| {
        cell.evidence.is_empty() || !cell.why.starts_with("No source found")
    });
}

#[test]
fn high_confidence_rests_on_the_platform_s_own_word() {
    check_cells("a level of high confidence has an official fact", |cell| {
        let official = |kind| kind == Some(SourceKind::Official);
        cell.confidence != Confidence::High || cell.evidence.iter().any(|evidence| official(evidence.kind))
    });
}

#[test]
fn confidence_is_shared_out_as_the_research_left_it() {
    let count = |confidence| cells().filter(|(_, cell)| cell.confidence == confidence).count();
    assert_eq!([Confidence::High, Confidence::Medium, Confidence::Low].map(count), [58, 100, 10]);
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
    use seven_milestones::domain::platform::SourceKind::{Official, Other, Press, Vendor};
    let standing = |kind| [Some(Official), Some(Vendor), Some(Press), Some(Other)].iter().position(|one| *one == kind);
    for (name, cell) in cells() {
        let cited = cell.cited();
        assert!(cited.windows(2).all(|pair| standing(pair[0].kind) <= standing(pair[1].kind)), "{name}");
        assert!(cell.evidence.iter().all(|fact| cited.contains(&fact)) && cited.len() == cell.evidence.len(), "{name}");
    }
    let facebook = all().iter().find(|platform| platform.id.as_str() == "facebook").expect("it ships");
    let brand = facebook.milestones.iter().find(|(id, _)| id.as_str() == "brand").expect("there is a level").1;
    let kinds: Vec<_> = brand.cited().iter().map(|fact| fact.kind).collect();
    assert_eq!(kinds, [Some(Vendor), Some(Other)], "an encyclopedia comes last");
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
const USAGE: [Survey; 8] = [
    ("facebook", 2025, 71, &[("18-29", 68), ("30-49", 80), ("50-64", 74), ("65+", 57)]),
    ("youtube", 2025, 84, &[("18-29", 95), ("30-49", 92), ("50-64", 85), ("65+", 64)]),
    ("reddit", 2025, 26, &[("18-29", 48), ("30-49", 35), ("50-64", 16), ("65+", 6)]),
    ("threads", 2025, 8, &[("18-29", 15)]),
    ("linkedin", 2021, 28, &[("18-29", 30), ("30-49", 36), ("50-64", 33), ("65+", 11)]),
    ("linkedin", 2023, 30, &[]),
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
        assert_eq!(get(name).usage.len(), count, "{name}");
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
    reaches("linkedin", &[], Some((0.3, 2023)));
    reaches("linkedin", &[("18-29", 1.0), ("30-49", 1.0)], Some((0.353_571, 2023)));
    reaches("pinterest", &[], Some((0.35, 2023)));
    reaches("threads", &[("18-29", 1.0)], Some((0.15, 2025)));
    reaches("threads", &[("18-29", 1.0), ("65+", 1.0)], Some((0.08, 2025)));
    reaches("mastodon", &[("18-29", 1.0)], None);
}
