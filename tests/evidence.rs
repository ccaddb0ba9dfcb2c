//! What levels rest on: the page that shows them all is made from the files, the orders that the rubric implies hold, and no
//! source is one that a client would smile at.

use crate::support::{id, repository, text_of};
use seven_milestones::analysis::evidence::{is_not_accepted, is_weak, names_its_step, remarks, rests_on_weak_alone};
use seven_milestones::chart::words::points;
use seven_milestones::domain::framework::Milestone;
use seven_milestones::domain::id::MilestoneId;
use seven_milestones::domain::platform::{Cell, Confidence, Evidence, Platform, SourceKind};
use seven_milestones::storage;
use std::fmt::Write as _;
use std::sync::Arc;

fn all() -> &'static [Arc<Platform>] {
    storage::library().platforms()
}

fn milestone(name: &str) -> &'static Milestone {
    storage::framework()
        .milestone(&MilestoneId::new(name).expect("an id"))
        .unwrap_or_else(|| panic!("there is no {name}"))
}

/// Every cell with its platform and milestone.
fn cells() -> impl Iterator<Item = (&'static Platform, &'static Milestone, &'static Cell)> {
    let of = |platform: &'static Arc<Platform>| {
        storage::framework().milestones.iter().map(move |m| (&**platform, m, &platform.milestones[&m.id]))
    };
    all().iter().flat_map(of)
}

/// Every fact, of levels and of topics, with where it stands.
fn facts() -> impl Iterator<Item = (String, &'static Evidence)> {
    let of_levels = cells().flat_map(|(platform, milestone, cell)| {
        cell.evidence.iter().map(move |fact| (format!("{}, {}", platform.id, milestone.id), fact))
    });
    let of_topics = all().iter().flat_map(|platform| {
        let reasons = platform.topic_reasons.iter();
        reasons.flat_map(move |(topic, reason)| {
            reason.evidence.iter().map(move |fact| (format!("{}, {topic}", platform.id), fact))
        })
    });
    of_levels.chain(of_topics)
}

#[track_caller]
fn none(what: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{what}:\n{}", broken.join("\n"));
}

const fn word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
        Confidence::Unknown => "not known",
    }
}

/// The page of all levels, as Markdown.
fn page() -> String {
    let framework = storage::framework();
    let mut page = String::from(
        "# Levels\n\nMade from `assets/platforms` by a test (`tests/evidence.rs`); `UPDATE_ASSETS=1` writes it anew. Every level is our \
         own estimate\nagainst the rubric of its milestone; the facts are in the profiles, each with its source. How sure we are: ±5 points \
         where high,\n±10 medium, ±20 low.\n",
    );
    for milestone in &framework.milestones {
        let _ = write!(page, "\n## {}\n\n", milestone.name);
        for (step, words) in [0, 25, 50, 75, 100].iter().zip(&milestone.rubric) {
            let _ = writeln!(page, "- {step}: {words}");
        }
        page.push_str("\n| platform | level | how sure | why | facts |\n| --- | --- | --- | --- | --- |\n");
        let mut rows: Vec<_> = all().iter().map(|platform| (platform, &platform.milestones[&milestone.id])).collect();
        rows.sort_by(|(a, one), (b, other)| {
            other.level.get().total_cmp(&one.level.get()).then_with(|| a.name.cmp(&b.name))
        });
        for (platform, cell) in rows {
            let (level, sure, facts) = (points(cell.level.get()), word(cell.confidence), cell.evidence.len());
            let _ = writeln!(page, "| {} | {level} | {sure} | {} | {facts} |", platform.name, cell.why);
        }
    }
    page.push_str("\n## What people come for\n\n");
    for (step, words) in [0, 25, 50, 75, 100].iter().zip(framework.topic_rubric.iter().flatten()) {
        let _ = writeln!(page, "- {step}: {words}");
    }
    page.push_str("\nFigures with a source of their own have a \\*; the others are our judgement.\n\n| platform |");
    for topic in &framework.topics {
        let _ = write!(page, " {} |", topic.name);
    }
    let _ = writeln!(page, "\n|{}", " --- |".repeat(framework.topics.len() + 1));
    for platform in all() {
        let _ = write!(page, "| {} |", platform.name);
        for topic in &framework.topics {
            let sourced = platform.topic_reasons.get(&topic.id).is_some_and(|reason| !reason.evidence.is_empty());
            let _ = write!(page, " {}{} |", points(platform.topic(&topic.id)), if sourced { "\\*" } else { "" });
        }
        page.push('\n');
    }
    page.push_str(
        "\n## Regions with usage figures\n\n| region | platforms and years | what to know |\n| --- | --- | --- |\n",
    );
    for region in storage::library().regions() {
        let note = framework.region_note(region.name).unwrap_or_default();
        let _ = writeln!(page, "| {} | {} | {note} |", region.name, region.words());
    }
    page.push_str("\n## Kinds of content\n\n| platform |");
    for kind in &framework.kinds {
        let _ = write!(page, " {} |", kind.name);
    }
    let _ = writeln!(page, "\n|{}", " --- |".repeat(framework.kinds.len() + 1));
    for platform in all() {
        let _ = write!(page, "| {} |", platform.name);
        for kind in &framework.kinds {
            let _ =
                write!(page, " {} |", platform.content.get(&kind.id).map_or_else(String::new, |it| points(it.get())));
        }
        page.push('\n');
    }
    page
}

#[test]
fn the_page_of_levels_is_made_from_the_files() {
    let path = repository("docs/levels.md");
    if std::env::var_os("UPDATE_ASSETS").is_some() {
        std::fs::write(&path, page()).expect("written");
    }
    assert!(
        text_of(&path) == page(),
        "a level, a reason or a rubric changed: write docs/levels.md anew with UPDATE_ASSETS=1"
    );
}

/// The least and the greatest level that some words of a rubric allow, and the platforms that meet them.
type Group = (f64, f64, &'static [&'static str]);

/// Platforms that meet the same words of a rubric, from least to most, and between which levels these words lie. What is
/// written here is read off the rubric and the facts, not off the levels.
const ORDERS: &[(&str, &[Group])] = &[
    (
        "identity",
        &[
            // An account is needed, and made-up names are normal; nobody asks for the name of everyday life.
            (
                10.0,
                37.0,
                &["reddit", "discord", "tumblr", "twitch", "mastodon", "pinterest", "telegram", "x", "bluesky"],
            ),
            // A free name by which contacts or readers know people, with a picture; nobody checks it.
            (45.0, 60.0, &["snapchat", "instagram", "quora", "substack", "whatsapp", "wechat", "swarm"]),
            // The rules ask for the name of everyday life.
            (75.0, 87.0, &["facebook"]),
            // The real name, or the address, is checked.
            (88.0, 100.0, &["linkedin", "nextdoor"]),
        ],
    ),
    (
        "communications",
        &[
            (0.0, 20.0, &["pinterest", "swarm"]),
            // Captions, or a chat that scrolls out of sight.
            (18.0, 35.0, &["tiktok", "instagram", "twitch"]),
            // Short posts whose replies form chains.
            (36.0, 44.0, &["x", "bluesky", "threads", "mastodon"]),
            // Back and forth in chats.
            (45.0, 62.0, &["snapchat", "wechat", "whatsapp", "telegram"]),
            // Topics or questions, with answers below.
            (75.0, 100.0, &["discord", "quora", "reddit"]),
        ],
    ),
    (
        "sharing",
        &[
            (25.0, 45.0, &["swarm"]),
            (45.0, 62.0, &["quora", "nextdoor", "google-reviews", "yelp"]),
            (63.0, 85.0, &["mastodon", "bluesky", "threads", "x", "reddit", "tumblr"]),
            (90.0, 100.0, &["pinterest", "tiktok", "youtube"]),
        ],
    ),
    (
        "presence",
        &[
            (0.0, 16.0, &["quora", "mastodon", "pinterest", "substack", "bluesky"]),
            // A location can be put on a post.
            (20.0, 35.0, &["threads", "tumblr", "x", "reddit", "youtube", "tiktok"]),
            // Online status, check-ins or the home area as a layer beside others.
            (45.0, 60.0, &["facebook", "yelp", "telegram", "whatsapp", "wechat", "nextdoor"]),
            (70.0, 80.0, &["twitch", "discord"]),
            (85.0, 100.0, &["snapchat", "swarm"]),
        ],
    ),
    (
        "relationships",
        &[
            // Strangers who meet around a topic.
            (0.0, 12.0, &["reddit", "quora", "google-reviews"]),
            // People follow without being followed back.
            (
                14.0,
                27.0,
                &["bluesky", "x", "threads", "mastodon", "tiktok", "pinterest", "tumblr", "twitch", "substack"],
            ),
            (45.0, 58.0, &["discord", "instagram", "telegram", "nextdoor"]),
            // Both sides confirm a connection.
            (65.0, 85.0, &["linkedin", "facebook", "swarm"]),
            (86.0, 100.0, &["snapchat", "wechat", "whatsapp"]),
        ],
    ),
    (
        "brand",
        &[
            // Reactions within a circle.
            (20.0, 36.0, &["discord", "snapchat", "whatsapp", "wechat"]),
            (37.0, 60.0, &["mastodon", "tumblr", "telegram", "pinterest", "substack"]),
            // Public counts that decide what is shown.
            (
                62.0,
                90.0,
                &["threads", "bluesky", "facebook", "instagram", "tiktok", "youtube", "x", "reddit", "twitch"],
            ),
            (95.0, 100.0, &["yelp", "google-reviews"]),
        ],
    ),
    (
        "groups",
        &[
            (0.0, 12.0, &["swarm", "google-reviews"]),
            // Group chats, boards or one-way channels.
            (15.0, 30.0, &["bluesky", "tiktok", "x", "pinterest", "instagram", "snapchat"]),
            (35.0, 58.0, &["substack", "wechat", "threads", "twitch", "mastodon", "quora", "linkedin", "tumblr"]),
            (65.0, 85.0, &["whatsapp", "telegram", "facebook", "nextdoor"]),
            (95.0, 100.0, &["reddit", "discord"]),
        ],
    ),
];

#[test]
fn levels_lie_where_the_words_of_their_rubric_put_them() {
    let mut broken = Vec::new();
    for (name, groups) in ORDERS {
        let milestone = milestone(name);
        assert!(
            groups.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1),
            "{name}: from least to most"
        );
        for (low, high, platforms) in *groups {
            for platform in *platforms {
                let platform =
                    storage::library().get(&id(platform)).unwrap_or_else(|| panic!("{platform} does not ship"));
                let level = platform.milestones[&milestone.id].level.get();
                if !(*low..=*high).contains(&level) {
                    broken.push(format!("{name}, {}: {level} instead of {low} to {high}", platform.id));
                }
            }
        }
    }
    none("the rubric's words put these elsewhere", &broken);
}

#[test]
fn a_reason_names_its_step_of_the_rubric() {
    let unnamed = cells().filter(|(_, milestone, cell)| !names_its_step(milestone, cell));
    let broken: Vec<_> =
        unnamed.map(|(platform, m, cell)| format!("{}, {}: {}", platform.id, m.id, cell.why)).collect();
    none("these reasons share hardly a word with the rubric", &broken);
    let cell = Cell { why: "It is what it is, and nothing else comes to mind.".to_owned(), ..Cell::unset() };
    assert!(!names_its_step(milestone("identity"), &cell));
}

#[test]
fn no_fact_and_no_adjustment_rests_on_a_site_that_is_not_accepted() {
    let mut broken: Vec<_> = facts()
        .filter(|(_, fact)| is_not_accepted(&fact.address))
        .map(|(at, fact)| format!("{at}: {}", fact.source))
        .collect();
    for (platform, milestone, cell) in cells() {
        let at_fault = cell.levers.iter().filter(|lever| lever.address.as_deref().is_some_and(is_not_accepted));
        broken.extend(at_fault.map(|lever| format!("{}, {}: {}", platform.id, milestone.id, lever.how)));
    }
    for usage in all().iter().flat_map(|platform| &platform.usage) {
        broken.extend(is_not_accepted(&usage.address).then(|| format!("{}: {}", usage.region, usage.source)));
    }
    none("these would make a client smile", &broken);
}

#[test]
fn a_level_on_weak_sources_alone_says_so() {
    let weak: Vec<_> = cells().filter(|(_, _, cell)| rests_on_weak_alone(cell)).collect();
    let silent = weak.iter().filter(|(_, _, cell)| cell.confidence != Confidence::Low);
    let broken: Vec<_> = silent.map(|(platform, m, _)| format!("{}, {}", platform.id, m.id)).collect();
    none("these rest on weak sources alone and are not of low confidence", &broken);
    let without: Vec<_> = weak.iter().filter(|(_, _, cell)| cell.evidence.is_empty()).collect();
    for (platform, milestone, cell) in &without {
        assert!(cell.why.contains("no source"), "{}, {}: {}", platform.id, milestone.id, cell.why);
    }
    assert!(weak.len() <= 4, "more levels than before rest on weak sources alone: {}", weak.len());
}

#[test]
fn the_kind_of_a_source_is_told_by_its_name() {
    let wrong = |(_, fact): &(String, &Evidence)| match fact.kind {
        None => true,
        Some(SourceKind::Official) => {
            ["Pew Research", "Reuters Institute", "Ofcom"].iter().any(|name| fact.source.starts_with(name))
        }
        Some(SourceKind::Vendor) => fact.source.starts_with("Meta ") || fact.source.starts_with("Discord "),
        Some(_) => false,
    };
    none(
        "these kinds are wrong",
        &facts().filter(wrong).map(|(at, fact)| format!("{at}: {}", fact.source)).collect::<Vec<_>>(),
    );
}

#[test]
fn every_platform_says_what_people_come_for_and_why_where_that_is_much_or_little() {
    let framework = storage::framework();
    let mut broken = Vec::new();
    for platform in all() {
        for topic in &framework.topics {
            let Some(support) = platform.topics.get(&topic.id) else {
                broken.push(format!("{}: {} is not set", platform.id, topic.id));
                continue;
            };
            let reason = platform.topic_reasons.get(&topic.id);
            if !(20.0..=75.0).contains(&support.get()) && reason.is_none() {
                broken.push(format!("{}: {} is {} without a reason", platform.id, topic.id, support.get()));
            }
            if reason.is_some_and(|reason| reason.evidence.iter().all(is_weak) && reason.confidence != Confidence::Low)
            {
                broken.push(format!("{}: {} has no good source and is not of low confidence", platform.id, topic.id));
            }
        }
    }
    none("topics", &broken);
    let sourced =
        all().iter().flat_map(|platform| platform.topic_reasons.values()).filter(|reason| !reason.evidence.is_empty());
    assert!(sourced.count() >= 120, "fewer topics than before have a source");
}

#[test]
fn twenty_regions_have_figures_and_those_that_ship_say_what_they_count() {
    let regions = storage::library().regions();
    assert!(regions.len() >= 20 && regions.iter().all(|region| region.platforms >= 3), "{regions:?}");
    for usage in all().iter().flat_map(|platform| &platform.usage) {
        assert!(usage.region == "US adults" || !usage.base.is_empty(), "{}: of whom?", usage.source);
    }
    let framework = storage::framework();
    for note in &framework.regions {
        assert!(regions.iter().any(|region| region.name == note.name), "{} has no figures", note.name);
    }
    for lacking in ["Japan", "Taiwan"] {
        assert!(framework.region_note(lacking).is_some_and(|note| note.starts_with("LINE leads")), "{lacking}");
    }
}

#[test]
fn what_deserves_another_look_is_listed() {
    let (framework, library) = (storage::framework(), storage::library());
    let facebook = library.get(&id("facebook")).expect("it ships");
    let mut changed = (**facebook).clone();
    let cell = changed.milestones.values_mut().next().expect("a level");
    "Nothing.".clone_into(&mut cell.why);
    cell.evidence.clear();
    changed.usage.clear();
    changed.topic_reasons.clear();
    let all = remarks(framework, library, &changed, "2026-11-28");
    let about = |name: &str| {
        all.iter().filter(|remark| remark.about == name).map(|remark| remark.what.as_str()).collect::<Vec<_>>()
    };
    let first = changed.milestones.keys().next().and_then(|id| framework.milestone(id)).expect("a milestone");
    assert_eq!(about(&first.name), ["It has no source.", "Its reason names no step of the rubric."]);
    assert!(about("Reach")[0].starts_with("It has no figures for ") && about("Reach")[0].contains("US adults"));
    assert!(about("Topics")[0].starts_with("These have no source: Local life, "), "{:?}", about("Topics"));
    let later = remarks(framework, library, facebook, "2036-11-28");
    assert!(later.iter().any(|remark| remark.what.contains("is over two years old: ")));
}
