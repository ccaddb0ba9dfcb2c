//! An earlier plan against this one: what counts as a change, what each does alone, and what is new in the profiles.

use crate::support::{id, platform, sample_plan};
use seven_milestones::analysis::news::news;
use seven_milestones::analysis::report::Report;
use seven_milestones::analysis::since::{Earlier, Kind, LevelsThen, Since};
use seven_milestones::chart::news::News;
use seven_milestones::chart::since::{MOST_CHANGES, Since as Chart};
use seven_milestones::chart::{Describes as _, Material};
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Account, Plan, Scope, TuningMode};
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::quantities::{Capacity, Hours, Importance, Level, Need, Share};
use seven_milestones::storage;

fn since(old: &Plan, new: &Plan) -> Since {
    let (framework, library) = (storage::framework(), storage::library());
    Since::new(framework, library, new, &Scope::Everyone, &Earlier::new("old", old.clone(), library))
}

/// What a chart says of two plans, in the words of the command line and the window.
fn said(old: &Plan, new: &Plan, scope: &Scope) -> Chart {
    let (framework, library) = (storage::framework(), storage::library());
    let earlier = Earlier::new("old", old.clone(), library);
    let report = Report::new(framework, library, new, scope, 100).expect("there is something to compare");
    let material = Material::new(framework, library, new, scope, &report, "2026-11-28");
    Chart::of(&Material { earlier: Some(&earlier), ..material }).expect("there is an earlier plan")
}

/// Makes a change to the sample plan.
type Make = fn(&mut Plan);

/// Changes to the sample plan: what they are called, which kind of change is told, of what, and from what to what.
const CHANGES: [(&str, Make, Option<Kind>, &str, &str); 16] = [
    ("nothing", |_| {}, None, "", ""),
    ("title", |plan| "Another".clone_into(&mut plan.title), None, "", ""),
    (
        "need",
        |plan| need(plan).need = Need::nearest(10.0),
        Some(Kind::Need),
        "Local families: Identity",
        "Need 70 → 10",
    ),
    (
        "importance",
        |plan| need(plan).importance = Importance::nearest(1.0),
        Some(Kind::Importance),
        "Local families: Identity",
        "Importance 6 → 1",
    ),
    ("off", |plan| need(plan).on = false, Some(Kind::On), "Local families: Identity", "Milestone on → off"),
    (
        "gone",
        |plan| {
            let first = storage::framework().milestones[0].id.clone();
            plan.segments[0].needs.remove(&first);
        },
        Some(Kind::On),
        "Local families: Identity",
        "Milestone on → off",
    ),
    (
        "share",
        |plan| plan.segments[1].share = Share::new(90.0).expect("a share"),
        Some(Kind::Shares),
        "Share of Cafés we supply",
        "40% → 60%",
    ),
    (
        "shares that are the same beside each other",
        |plan| {
            plan.segments.iter_mut().for_each(|of| of.share = Share::new(of.share.get() * 2.0).expect("a share"));
        },
        None,
        "",
        "",
    ),
    (
        "segment",
        |plan| plan.segments.push(Segment { name: "Others".to_owned(), ..plan.segments[0].clone() }),
        Some(Kind::SegmentAdded),
        "New segment: Others",
        "",
    ),
    (
        "segment gone",
        |plan| plan.segments.truncate(1),
        Some(Kind::SegmentRemoved),
        "Segment removed: Cafés we supply",
        "",
    ),
    ("tuned", |plan| plan.setting = TuningMode::Tuned, Some(Kind::Tuning), "As is or fine-tuned", "as is → fine-tuned"),
    ("excluded", |plan| plan.excluded.push(id("facebook")), Some(Kind::Excluded), "Platform excluded: Facebook", ""),
    (
        "region",
        |plan| "Norway".clone_into(&mut plan.region),
        Some(Kind::Region),
        "Country or region",
        "US adults → Norway",
    ),
    (
        "hours in all",
        |plan| plan.capacity = Some(Capacity::nearest(5.0)),
        Some(Kind::Capacity),
        "Total hours a week",
        "no limit → 5 h",
    ),
    (
        "today",
        |plan| {
            plan.today.insert(id("x"), Account::default());
        },
        Some(Kind::Today),
        "On X (Twitter) today",
        "no → yes",
    ),
    (
        "hours",
        |plan| {
            plan.hours.insert(id("x"), Hours::new(7.0).expect("hours"));
        },
        Some(Kind::Hours),
        "X (Twitter)",
        "Hours a week a guess → 7 h",
    ),
];

#[test]
fn each_change_is_told_and_alone_it_is_all_of_them() {
    let old = sample_plan();
    for (name, make, kind, what, step) in CHANGES {
        let mut new = old.clone();
        make(&mut new);
        let found = since(&old, &new);
        let kinds: Vec<Kind> = found.changes.iter().map(|tried| tried.change.kind).collect();
        assert_eq!(kinds, kind.into_iter().collect::<Vec<_>>(), "{name}");
        let chart = said(&old, &new, &Scope::Everyone);
        for (tried, row) in found.changes.iter().zip(&chart.changes) {
            let alone = tried.alone.as_ref().expect("one change is tried");
            assert_eq!(alone.first, found.now.first().map(|place| place.platform.clone()), "{name}");
            let now = found.now.suggested.as_ref().expect("platforms are suggested");
            assert_eq!(alone.suggested, now.platforms, "{name}");
            match (alone.ahead, found.ahead_now) {
                (Some(alone), Some(now)) => assert!((alone - now).abs() < 1e-9, "{name}: {alone} and {now}"),
                (alone, now) => assert_eq!(alone, now, "{name}"),
            }
            assert_eq!((row.what.as_str(), row.step.as_str()), (what, step), "{name}");
        }
        if kind.is_none() {
            assert_eq!(chart.headline, "Nothing has changed since the earlier plan", "{name}");
        }
    }
}

fn need(plan: &mut Plan) -> &mut seven_milestones::domain::audience::Preference {
    let first = &storage::framework().milestones[0].id;
    plan.segments[0].needs.get_mut(first).expect("the milestone is there")
}

#[test]
fn plans_with_nothing_in_common_are_one_change() {
    let old = sample_plan();
    let mut new = old.clone();
    for (at, segment) in new.segments.iter_mut().enumerate() {
        segment.name = format!("Others {at}");
        segment.needs.values_mut().for_each(|wish| wish.need = Need::nearest(5.0));
    }
    let found = since(&old, &new);
    assert_eq!(found.changes.iter().map(|tried| tried.change.kind).collect::<Vec<_>>(), [Kind::Audience]);
    let chart = said(&old, &new, &Scope::Segment("Others 0".to_owned()));
    assert_eq!(chart.changes[0].what, "The whole audience");
    assert!(chart.notes.iter().any(|note| note.contains("doesn’t have this segment")), "{:?}", chart.notes);
}

#[test]
fn levels_of_then_are_those_that_the_plan_kept() {
    let (framework, library) = (storage::framework(), storage::library());
    let now = sample_plan();
    let kept = seven_milestones::analysis::kept::keep(&now, library, framework);
    assert!(since(&kept, &now).changes.is_empty(), "they are those of now");
    let mut old = kept.clone();
    let first = &framework.milestones[0].id;
    old.levels.get_mut(&id("facebook")).expect("kept").levels.insert(first.clone(), Level::nearest(1.0));
    old.levels.remove(&id("x"));
    let earlier = Earlier::new("old", old.clone(), library);
    assert_eq!(earlier.levels, LevelsThen::Kept);
    let found = since(&old, &now);
    let kinds: Vec<(Kind, &str)> = found
        .changes
        .iter()
        .map(|tried| (tried.change.kind, tried.change.platform.as_ref().expect("a platform").as_str()))
        .collect();
    assert_eq!(kinds, [(Kind::Level, "facebook"), (Kind::PlatformAdded, "x")]);
    // With the profiles of then a platform that is gone is told too, and what else its profile says.
    let with = |platform: &Platform| match platform.id.as_str() {
        "quora" => Platform { usage: Vec::new(), content: std::collections::BTreeMap::new(), ..platform.clone() },
        _ => platform.clone(),
    };
    let extra = platform(framework, "Gone", &[50.0; 7]);
    let then = library.with(with).beside([extra]);
    let given = Earlier::with_library("old", now.clone(), then);
    let found = Since::new(framework, library, &now, &Scope::Everyone, &given);
    let mut kinds: Vec<Kind> = found.changes.iter().map(|tried| tried.change.kind).collect();
    kinds.sort_by_key(|kind| kind.id());
    assert_eq!(kinds, [Kind::Figures, Kind::PlatformRemoved]);
}

#[test]
fn what_a_blank_plan_says_names_nobody() {
    let (old, new) = (Plan::blank(storage::framework()), sample_plan());
    let chart = said(&old, &new, &Scope::Everyone);
    assert!(chart.headline.contains("no platform led in the earlier plan"), "{}", chart.headline);
    let chart = said(&new, &old, &Scope::Everyone);
    assert!(chart.title().contains("Our audience"), "{}", chart.title());
    let both = said(&old, &Plan { title: "Another".to_owned(), ..old.clone() }, &Scope::Everyone);
    assert_eq!(both.headline, "Nothing has changed since the earlier plan");
    assert!(both.lines.is_empty() && both.sets.is_empty());
}

#[test]
fn of_many_changes_the_largest_are_shown_and_the_others_counted() {
    let old = sample_plan();
    let mut new = old.clone();
    for segment in &mut new.segments {
        segment.needs.values_mut().for_each(|wish| wish.need = Need::nearest(100.0 - wish.need.get()));
    }
    let chart = said(&old, &new, &Scope::Everyone);
    let found = since(&old, &new);
    assert_eq!(found.changes.len(), 14);
    assert_eq!((chart.changes.len(), chart.more), (MOST_CHANGES, 14 - MOST_CHANGES));
    let moved = |row: &seven_milestones::chart::since::ChangeRow| {
        (row.ahead.expect("ranked") - found.ahead_then.expect("ranked")).abs()
    };
    assert!(chart.changes.windows(2).all(|pair| moved(&pair[0]) >= moved(&pair[1]) - 1e-9));
    assert_eq!(chart.together.as_ref().expect("all").what, "All 14 changes");
    assert!(chart.alt_text().contains("6 more changes aren’t shown"));
    assert_eq!(chart.lines.len(), 24, "every platform has its place");
}

#[test]
fn what_is_new_is_what_is_of_a_later_date() {
    let (framework, library) = (storage::framework(), storage::library());
    let looked_at = |day: Option<&str>| Plan { looked_at: day.map(str::to_owned), ..sample_plan() };
    let of = |day: Option<&str>| News::of(framework, library, &looked_at(day));
    assert_eq!(of(None), None, "it does not say when");
    assert_eq!(of(Some("2999-01-01")), None, "nothing is later");
    let all = of(Some("1999-01-01")).expect("everything is later");
    assert!(
        all.headline.starts_with("Since you last looked, on 1\u{a0}January\u{a0}1999, there are "),
        "{}",
        all.headline
    );
    assert!(all.lines.last().is_some_and(|line| line.starts_with("and ")), "the list has an end");
    let excluded = Plan { excluded: vec![id("facebook")], ..looked_at(Some("1999-01-01")) };
    assert!(news(framework, library, &excluded).iter().all(|of| of.platform != id("facebook")));
    let one = Library::new(library.platforms().iter().filter(|of| of.id == id("facebook")).map(|of| {
        let mut platform = (**of).clone();
        platform.usage.clear();
        platform.topic_reasons.clear();
        for (at, cell) in platform.milestones.values_mut().enumerate() {
            cell.evidence.truncate(usize::from(at == 0));
            cell.evidence.iter_mut().for_each(|fact| fact.date = Some("2026-12".to_owned()));
        }
        platform
    }));
    let news = News::of(framework, &one, &looked_at(Some("2026-11-23"))).expect("one fact");
    assert_eq!(
        news.headline,
        "Since you last looked, on 23\u{a0}November\u{a0}2026, there is 1 new fact about Facebook"
    );
}
