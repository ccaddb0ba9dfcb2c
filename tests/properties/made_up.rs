//! Made-up plans and platforms of every shape that the types allow.

use crate::support;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use seven_milestones::domain::audience::{Preference, Segment, SurveySource};
use seven_milestones::domain::id::{KindId, MilestoneId, PageId, PlatformId, TopicId};
use seven_milestones::domain::plan::{
    Account, Action, Competitor, DEFAULT_INERTIA, KeptLevels, PageChoice, Plan, Role, Scenario, TuningMode,
};
use seven_milestones::domain::platform::{
    Basis, Cell, Confidence, Evidence, Lever, Measure, Platform, SourceKind, TopicReason, Usage,
};
use seven_milestones::domain::quantities::{
    AgeWeight, Capacity, Fraction, Hours, Importance, ImportanceSpread, Inertia, Interest, LeastMatch, Level, Need,
    PeopleShare, Posts, Share, Spread, Support,
};
use seven_milestones::domain::texts::{clean_name, is_blank};
use seven_milestones::storage;
use std::collections::BTreeMap;
use std::ops::Range;

/// Any text that a file can hold, with what needs care in it.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ]{1,12}",
        "\\PC{0,8}",
        select(vec![
            "",
            "\"",
            "\\",
            "a\nb",
            "a\r\nb",
            "// no comment",
            "\t",
            "\u{0}",
            "é — “x”",
            "None",
            "r#\"x\"#",
            "\u{feff}"
        ])
        .prop_map(str::to_owned),
    ]
}

/// Any name that a file can hold: without what nobody sees.
fn name() -> impl Strategy<Value = String> {
    text().prop_map(|name| clean_name(&name).into_owned())
}

fn maybe_name() -> impl Strategy<Value = Option<String>> {
    option::weighted(0.3, name())
}

/// An address of the web, or none.
fn address() -> impl Strategy<Value = String> {
    select(vec!["", "https://example.com/a?b=c#d", "http://example.com", "www.example.com/(x)"]).prop_map(str::to_owned)
}

fn maybe_text() -> impl Strategy<Value = Option<String>> {
    option::weighted(0.3, text())
}

/// Whole numbers, ends of the range and any number between.
fn number(least: f64, most: f64) -> BoxedStrategy<f64> {
    prop_oneof![
        (least..=most).prop_map(move |value| value.round().clamp(least, most)),
        Just(least),
        Just(most),
        least..=most
    ]
    .boxed()
}

/// Numbers of a type that checks its range.
fn checked<T: std::fmt::Debug, E: std::fmt::Debug>(
    least: f64,
    most: f64,
    new: impl Fn(f64) -> Result<T, E>,
) -> impl Strategy<Value = T> {
    number(least, most).prop_map(move |value| new(value).expect("in range"))
}

fn fraction() -> impl Strategy<Value = Fraction> {
    checked(0.0, 1.0, Fraction::new)
}

fn level() -> impl Strategy<Value = Level> {
    checked(0.0, 100.0, Level::new)
}

fn milestone() -> impl Strategy<Value = MilestoneId> {
    select(storage::framework().milestones.iter().map(|m| m.id.clone()).collect::<Vec<_>>())
}

fn kind() -> impl Strategy<Value = KindId> {
    select(storage::framework().kinds.iter().map(|kind| kind.id.clone()).collect::<Vec<_>>())
}

fn topic() -> impl Strategy<Value = TopicId> {
    select(storage::framework().topics.iter().map(|topic| topic.id.clone()).collect::<Vec<_>>())
}

fn age() -> impl Strategy<Value = String> {
    select(storage::framework().ages.clone())
}

fn platform_id() -> impl Strategy<Value = PlatformId> {
    "[a-z0-9-]{1,6}".prop_map(|text| support::id(&text))
}

fn page_id() -> impl Strategy<Value = PageId> {
    "[a-z0-9-]{1,6}".prop_map(|text| PageId::new(&text).expect("an id"))
}

fn different_ids() -> impl Strategy<Value = Vec<PlatformId>> {
    prop::collection::btree_set(platform_id(), 0..3).prop_map(|ids| ids.into_iter().rev().collect())
}

fn day() -> impl Strategy<Value = String> {
    (1_u16..=9999, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

fn wish() -> impl Strategy<Value = Preference> {
    (
        checked(0.0, 100.0, Need::new),
        checked(0.0, 10.0, Importance::new),
        checked(0.0, 50.0, Spread::new),
        option::weighted(0.15, checked(0.01, 1.0, LeastMatch::new)),
        prop::bool::weighted(0.85),
        maybe_text(),
        option::weighted(0.2, any::<u32>()),
    )
        .prop_map(|(need, importance, spread, deal_breaker, on, notes, answers)| Preference {
            need,
            importance,
            spread,
            deal_breaker,
            on,
            notes,
            answers,
        })
}

/// A segment to whom at least one milestone matters.
fn segment() -> impl Strategy<Value = Segment> {
    let share = prop_oneof![number(0.001, 100.0), select(vec![f64::MIN_POSITIVE, 1e-300, 1e300, f64::MAX])];
    let weight = || prop_oneof![number(0.001, 100.0), Just(0.0)];
    (
        name().prop_filter("a name is not blank", |name| !is_blank(name)),
        share.prop_map(|share| Share::new(share).expect("above 0")),
        btree_map(milestone(), wish(), 0..7),
        (milestone(), wish(), checked(0.5, 10.0, Importance::new)),
        btree_map(kind(), checked(0.0, 100.0, Interest::new), 0..5),
        btree_map(age(), weight().prop_map(|weight| AgeWeight::new(weight).expect("0 or more")), 0..4),
        // Most segments have none, and stay as every program reads them.
        option::weighted(0.3, btree_map(platform_id(), checked(0.0, 1.0, PeopleShare::new), 0..4)),
        option::weighted(0.3, btree_map(topic(), checked(0.0, 100.0, Interest::new), 0..4)),
        option::weighted(0.2, vec(survey(), 0..3)),
    )
        .prop_map(
            |(name, share, mut needs, (milestone, wish, importance), content, mut ages, reach, topics, surveys)| {
                needs.insert(milestone, Preference { importance, on: true, ..wish });
                if ages.values().all(|weight| weight.get() == 0.0) {
                    ages.clear();
                }
                let (reach, topics) = (reach.unwrap_or_default(), topics.unwrap_or_default());
                let surveys = surveys.unwrap_or_default();
                Segment { name, share, needs, content, ages, reach, topics, surveys }
            },
        )
}

/// A file of answers.
fn survey() -> impl Strategy<Value = SurveySource> {
    let named = name().prop_filter("a name is not blank", |name| !is_blank(name));
    (named, any::<u32>(), select(vec!["2026-11-29", "2024-02-29"])).prop_map(|(file, people, day)| SurveySource {
        file,
        people,
        day: day.to_owned(),
    })
}

/// One to three segments of different names.
fn segments() -> impl Strategy<Value = Vec<Segment>> {
    vec(segment(), 1..4).prop_map(|segments| {
        let by_name: BTreeMap<String, Segment> = segments.into_iter().map(|s| (s.name.clone(), s)).collect();
        by_name.into_values().rev().collect()
    })
}

fn action() -> impl Strategy<Value = Action> {
    (
        option::of(platform_id()),
        option::of(milestone()),
        "[a-zA-Z\"é ]{1,8}",
        maybe_name(),
        option::of(day()),
        any::<bool>(),
    )
        .prop_map(|(platform, milestone, what, owner, due, done)| Action {
            platform,
            milestone,
            what: format!("Do {what}"),
            owner,
            due,
            done,
        })
}

fn setting() -> impl Strategy<Value = TuningMode> {
    select(vec![TuningMode::Typical, TuningMode::Tuned])
}

fn role() -> impl Strategy<Value = Role> {
    (maybe_name(), maybe_text(), maybe_text(), maybe_text(), maybe_name(), option::of(checked(0.0, 1000.0, Posts::new)))
        .prop_map(|(name, goal, measure, target, owner, posts)| Role { name, goal, measure, target, owner, posts })
}

/// None to two competitors of different names.
fn competitors() -> impl Strategy<Value = Vec<Competitor>> {
    let named = name().prop_filter("a name is not blank", |name| !is_blank(name));
    btree_map(named, different_ids(), 0..3)
        .prop_map(|all| all.into_iter().map(|(name, platforms)| Competitor { name, platforms }).collect())
}

/// Every other page of those that are noted, so that none is named twice.
fn noted_pages(notes: Option<&BTreeMap<PageId, String>>, from: usize) -> Vec<PageId> {
    notes.into_iter().flat_map(BTreeMap::keys).skip(from).step_by(2).cloned().collect()
}

/// Any plan with an answer.
pub fn plan() -> impl Strategy<Value = Plan> {
    let words = (name(), maybe_name(), maybe_text(), name());
    let chance = (
        checked(0.0, 10.0, ImportanceSpread::new),
        100_u32..=1_000_000,
        any::<u64>(),
        option::of(1_u8..=5),
        fraction(),
        option::of(fraction()),
        option::of(fraction()),
    );
    let kept =
        (day(), btree_map(milestone(), level(), 0..4)).prop_map(|(reviewed, levels)| KeptLevels { reviewed, levels });
    let rest = (
        different_ids(),
        different_ids(),
        btree_map(platform_id(), checked(0.0, 168.0, Hours::new), 0..3),
        btree_map(name().prop_filter("a name is not blank", |name| !is_blank(name)), segments(), 0..2),
        vec(action(), 0..3),
        btree_map(platform_id(), kept, 0..2),
        // Most plans have none, and stay as every program reads them.
        option::weighted(0.3, (btree_map(page_id(), text(), 1..3), option::of(day()))),
        option::weighted(
            0.3,
            (
                btree_map(platform_id(), account(), 0..3),
                option::of(checked(0.0, 3360.0, Capacity::new)),
                checked(0.0, 10.0, Inertia::new),
                btree_map(platform_id(), role(), 0..3),
                competitors(),
            ),
        ),
    );
    (words, segments(), setting(), chance, rest).prop_map(|(words, segments, setting, chance, rest)| Plan {
        title: words.0,
        client: words.1,
        notes: words.2,
        region: words.3,
        segments,
        setting,
        importance_spread: chance.0,
        samples: chance.1,
        seed: chance.2,
        excluded: rest.0,
        pinned: rest.1,
        portfolio_size: chance.3,
        complement: chance.4,
        reach_weight: chance.6.unwrap_or(Fraction::nearest(0.0)),
        least_reach: chance.5,
        hours: rest.2,
        today: rest.7.as_ref().map_or_else(BTreeMap::new, |hours| hours.0.clone()),
        capacity: rest.7.as_ref().and_then(|hours| hours.1),
        inertia: rest.7.as_ref().map_or(Inertia::nearest(DEFAULT_INERTIA), |hours| hours.2),
        roles: rest.7.as_ref().map_or_else(BTreeMap::new, |hours| hours.3.clone()),
        competitors: rest.7.map_or_else(Vec::new, |hours| hours.4),
        scenarios: rest.3.into_iter().map(|(name, segments)| Scenario { name, segments }).collect(),
        actions: rest.4,
        levels: rest.5,
        looked_at: rest.6.as_ref().and_then(|noted| noted.1.clone()),
        pages: PageChoice {
            order: noted_pages(rest.6.as_ref().map(|noted| &noted.0), 0),
            left_out: noted_pages(rest.6.as_ref().map(|noted| &noted.0), 1),
        },
        page_notes: rest
            .6
            .map(|noted| noted.0)
            .unwrap_or_default()
            .into_iter()
            .filter(|(_, note)| !is_blank(note))
            .collect(),
    })
}

/// A plan of one segment that has every milestone and cares for no kind of content.
pub fn plain_plan() -> impl Strategy<Value = Plan> {
    (segment(), vec(wish(), 7), setting()).prop_map(|(segment, wishes, setting)| {
        let ids = storage::framework().milestones.iter().map(|m| m.id.clone());
        let mut needs: BTreeMap<_, _> = ids.zip(wishes).collect();
        needs.extend(segment.needs);
        let segment = Segment { needs, content: BTreeMap::new(), ..segment };
        Plan { setting, ..support::plan(vec![segment]) }
    })
}

fn account() -> impl Strategy<Value = Account> {
    let hours = option::of(checked(0.0, 168.0, Hours::new));
    (
        hours,
        maybe_name(),
        option::of(address()),
        option::of(day()),
        option::of(day()),
        option::of(any::<u64>()),
        maybe_text(),
    )
        .prop_map(|(hours, owner, address, since, last_post, followers, notes)| Account {
            hours,
            owner,
            address,
            since,
            last_post,
            followers,
            notes,
        })
}

fn cell() -> impl Strategy<Value = Cell> {
    let lever = (level(), "[a-zA-Z\"é ]{1,8}", maybe_text(), option::weighted(0.3, address()))
        .prop_map(|(to, how, source, address)| Lever { to, how: format!("Do {how}"), source, address });
    (level(), confidence(), text(), vec(lever, 0..3), vec(evidence(), 0..2))
        .prop_map(|(level, confidence, why, levers, evidence)| Cell { level, confidence, why, levers, evidence })
}

fn confidence() -> impl Strategy<Value = Confidence> {
    select(vec![Confidence::High, Confidence::Medium, Confidence::Low])
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let kinds = option::of(select(SourceKind::ALL.to_vec()));
    ("[a-zA-Z\"é ]{1,8}", text(), address(), option::of(day()), kinds, any::<bool>()).prop_map(
        |(fact, source, address, date, kind, may_have_dated)| Evidence {
            fact: format!("It {fact}"),
            source,
            address,
            date,
            kind,
            may_have_dated,
        },
    )
}

fn topic_reason() -> impl Strategy<Value = TopicReason> {
    (confidence(), "[a-zA-Z\"é ]{1,8}", vec(evidence(), 0..2)).prop_map(|(confidence, why, evidence)| TopicReason {
        confidence,
        why: format!("It {why}"),
        evidence,
    })
}

fn usage() -> impl Strategy<Value = Usage> {
    let region = prop_oneof![Just("US adults".to_owned()), Just("EU adults".to_owned())];
    let counted = (option::weighted(0.3, select(Measure::ALL.to_vec())), option::weighted(0.3, text()));
    (region, 1900_u16..2100, counted, fraction(), btree_map(age(), fraction(), 0..5), text(), address()).prop_map(
        |(region, year, (measure, base), share, ages, source, address)| {
            let (measure, base) = (measure.unwrap_or_default(), base.unwrap_or_default());
            Usage { region, year, measure, base, share, ages, source, address }
        },
    )
}

/// Any platform of that id.
pub fn platform(id: &str) -> impl Strategy<Value = Platform> {
    let id = support::id(id);
    let words = ("[a-zA-Z\"é]{1,3}", option::weighted(0.3, address()), maybe_text(), maybe_text(), day());
    let basis = select(vec![Basis::Estimate, Basis::Published]);
    let content = btree_map(kind(), checked(0.0, 100.0, Support::new), 0..6);
    let topics = option::weighted(0.3, btree_map(topic(), checked(0.0, 100.0, Support::new), 0..4));
    let reasons = option::weighted(0.3, btree_map(topic(), topic_reason(), 0..3));
    (words, basis, vec(cell(), 7), content, (topics, reasons), vec(usage(), 0..3)).prop_map(
        move |(words, basis, cells, content, (topics, reasons), usage)| Platform {
            id: id.clone(),
            name: words.0,
            address: words.1,
            about: words.2,
            minimum_age: words.3,
            reviewed: words.4,
            basis,
            milestones: storage::framework().milestones.iter().map(|m| m.id.clone()).zip(cells).collect(),
            content,
            topics: topics.unwrap_or_default(),
            topic_reasons: reasons.unwrap_or_default(),
            usage,
        },
    )
}

/// Any platform of that id that is ranked: something is said of each of its levels.
pub fn described(id: &str) -> impl Strategy<Value = Platform> {
    platform(id).prop_map(|mut platform| {
        for cell in platform.milestones.values_mut().filter(|cell| cell.is_unset()) {
            "Somebody looked".clone_into(&mut cell.why);
        }
        platform
    })
}

/// So many platforms that are ranked, each with an id of its own, longer than those that [`plan`] makes up, so that no
/// plan leaves one of them out by chance; names may be equal.
pub fn library(size: Range<usize>) -> impl Strategy<Value = Vec<Platform>> {
    vec(described("any"), size).prop_map(|platforms| {
        let numbered = platforms.into_iter().enumerate();
        numbered.map(|(at, platform)| Platform { id: support::id(&format!("platform-{at}")), ..platform }).collect()
    })
}
