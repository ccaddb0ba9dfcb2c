//! What holds for every plan and every platform, tried on many made-up ones.

use crate::support::even_framework;
use proptest::prelude::*;
use seven_milestones::analysis::problem::NothingToCompare;
use seven_milestones::analysis::ranked::Ranked;
use seven_milestones::analysis::ranking::RankedPlatform;
use seven_milestones::analysis::report::Report;
use seven_milestones::analysis::since::{Earlier, Side, Since};
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope, TuningMode};
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::quantities::{Importance, Level, Share};
use seven_milestones::format::{has_comments, kind_of, read_brand, read_framework, read_plan, read_platform};
use seven_milestones::format::{write_framework, write_plan, write_platform};
use seven_milestones::storage;
use std::borrow::Cow;

pub mod made_up;

use made_up::{described, library, plain_plan, plan, platform};

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// The report of a plan in which something matters to everybody.
fn report(framework: &Framework, platforms: &[Platform], plan: &Plan) -> Report {
    let library = Library::new(platforms.iter().cloned());
    Report::new(framework, &library, plan, &Scope::Everyone, 100).expect("something matters, and there are platforms")
}

/// The ids in the order of the ranking, each with its rank.
fn ranking(report: &Report) -> Vec<(String, Option<usize>)> {
    report.places.iter().map(|place| (report.platform(*place).id.to_string(), place.rank)).collect()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn fits_and_scores_are_from_0_to_100_and_the_sums_of_their_parts(platforms in library(1..6), plan in plan()) {
        let report = report(storage::framework(), &platforms, &plan);
        for i in 0..report.problem.len() {
            let fit = report.fits.fit(i);
            prop_assert!((0.0..=100.0 + 1e-9).contains(&fit), "{fit}");
            prop_assert!((report.fits.contributions(i).iter().sum::<f64>() - fit).abs() < 1e-9);
            let score = report.fits.score(i);
            prop_assert!((0.0..=fit + 1e-9).contains(&score), "{score} of a fit of {fit}");
            prop_assert!((report.fits.score_contributions(i).iter().sum::<f64>() - score).abs() < 1e-9);
            let tuned = report.tuned[i];
            prop_assert!(tuned.score >= 0.0 && tuned.score <= tuned.fit + 1e-9 && tuned.fit <= 100.0 + 1e-9);
            for (g, demand) in report.problem.segments.iter().enumerate() {
                let of_segment = report.fits.fit_for(i, g);
                prop_assert!((0.0..=100.0 + 1e-9).contains(&of_segment), "{of_segment}");
                let matches = report.fits.matches(i, g);
                let part = |j: usize, part: f64| 100.0 * demand.weights[j] * part;
                let given: f64 = matches.iter().enumerate().map(|(j, m)| part(j, m.value)).sum();
                let lost: f64 = matches.iter().enumerate().map(|(j, m)| part(j, 1.0 - m.value)).sum();
                prop_assert!((given - of_segment).abs() < 1e-9);
                prop_assert!((given + lost - 100.0).abs() < 1e-9);
                prop_assert!(matches.iter().all(|m| (0.0..=1.0 + 1e-12).contains(&m.value)));
            }
        }
    }

    #[test]
    fn all_changes_one_after_the_other_lead_to_the_plan_of_now(
        platforms in library(2..6), then in plan(), now in plan(), same in any::<bool>(),
    ) {
        let framework = storage::framework();
        let library = Library::new(platforms);
        // Made-up segments rarely share a name.
        let (mut then, mut now) = (then, now);
        if same {
            for (of_then, of_now) in then.segments.iter_mut().zip(&now.segments) {
                of_then.name.clone_from(&of_now.name);
            }
            let mut seen = std::collections::BTreeSet::new();
            then.segments.retain(|segment| seen.insert(segment.name.clone()));
        }
        then.levels.clear();
        // Shares that are worlds apart leave no digits.
        for (at, segment) in then.segments.iter_mut().chain(&mut now.segments).enumerate() {
            segment.share = Share::nearest([60.0, 3.0, 40.0, 0.5][at % 4]);
        }
        let earlier = Earlier::new("then", then, &library);
        let since = Since::new(framework, &library, &now, &Scope::Everyone, &earlier);
        let side = |plan: &Plan| Side { plan: Cow::Owned(plan.clone()), library: Cow::Borrowed(&library) };
        let (was, is) = (side(&earlier.plan), side(&now));
        let all = since.changes.iter().fold(was, |was, tried| tried.change.apply(&was, &is));
        let scores = |side: &Side<'_>| {
            let ranked = Ranked::new(framework, &side.library, &side.plan, &Scope::Everyone).ok()?;
            let score = |place: &RankedPlatform| (ranked.platform(*place).id.clone(), place.rank, ranked.score(*place));
            Some(ranked.places.iter().map(score).collect::<Vec<_>>())
        };
        match (scores(&all), scores(&is)) {
            (Some(all), Some(is)) => {
                prop_assert_eq!(all.len(), is.len());
                for (one, other) in all.iter().zip(&is) {
                    prop_assert!((one.2 - other.2).abs() < 1e-6, "{one:?} and {other:?} of {:?}", since.changes);
                }
            }
            (all, is) => prop_assert_eq!(all.is_some(), is.is_some()),
        }
    }

    #[test]
    fn ranks_follow_the_scores(platforms in library(1..8), plan in plan()) {
        let report = report(storage::framework(), &platforms, &plan);
        let score = |at: usize| report.fits.score(report.places[at].candidate);
        for (at, place) in report.places.iter().enumerate() {
            prop_assert_eq!(place.rank.is_none(), report.fits.ruled_out(place.candidate));
            if let Some(rank) = place.rank {
                prop_assert!((1..=at + 1).contains(&rank));
                prop_assert!(at == 0 || score(at - 1) >= score(at) - 1e-9);
                prop_assert!((score(rank - 1) - score(at)).abs() <= 1e-9 || rank == at + 1);
            } else {
                prop_assert_eq!(score(at), 0.0);
                prop_assert!(report.places[at..].iter().all(|later| later.rank.is_none()));
            }
        }
    }

    #[test]
    fn taking_a_platform_away_never_swaps_two_others(platforms in library(3..8), plan in plan(), gone in any::<prop::sample::Index>()) {
        let framework = storage::framework();
        let gone = &platforms[gone.index(platforms.len())].id;
        let fewer: Vec<_> = platforms.iter().filter(|platform| platform.id != *gone).cloned().collect();
        let order = |platforms: &[Platform]| {
            let ids = ranking(&report(framework, platforms, &plan)).into_iter().map(|(id, _)| id);
            ids.filter(|id| id != gone.as_str()).collect::<Vec<_>>()
        };
        prop_assert_eq!(order(&platforms), order(&fewer));
    }

    #[test]
    fn the_order_of_the_platforms_changes_nothing(
        (platforms, mixed) in library(2..8).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        plan in plan(),
    ) {
        let framework = storage::framework();
        let (one, other) = (report(framework, &platforms, &plan), report(framework, &mixed, &plan));
        prop_assert_eq!(ranking(&one), ranking(&other));
        prop_assert_eq!(one.fits, other.fits);
    }

    #[test]
    fn a_level_that_moves_toward_the_need_never_costs_fit(
        platform in described("one"),
        plan in plain_plan(),
        j in 0_usize..7,
        way in 0.0..=1.0_f64,
    ) {
        let framework = storage::framework();
        let id = &framework.milestones[j].id;
        let mut moved = platform.clone();
        let cell = moved.milestones.get_mut(id).expect("every milestone is there");
        let need = plan.segments[0].needs[id].need.get();
        let level: f64 = cell.level.get() + way * (need - cell.level.get());
        cell.level = Level::new(level.clamp(0.0, 100.0)).expect("between two points of the scale");
        let fit = |platform: &Platform| report(framework, std::slice::from_ref(platform), &plan).fits.fit(0);
        let (before, after) = (fit(&platform), fit(&moved));
        prop_assert!(after >= before - 1e-9, "{before} fell to {after}");
    }

    #[test]
    fn using_levers_never_costs_fit(platforms in library(1..4), plan in plan()) {
        let as_they_are = report(storage::framework(), &platforms, &Plan { setting: TuningMode::Typical, ..plan.clone() });
        let tuned = report(storage::framework(), &platforms, &Plan { setting: TuningMode::Tuned, ..plan });
        for i in 0..platforms.len() {
            prop_assert!(tuned.fits.fit(i) >= as_they_are.fits.fit(i) - 1e-9);
            let found = as_they_are.tuned[i];
            prop_assert_eq!((found.fit, found.score), (tuned.fits.fit(i), tuned.fits.score(i)));
        }
    }

    #[test]
    fn where_nothing_matters_there_is_a_sentence(platforms in library(1..3), plan in plan(), g in any::<prop::sample::Index>()) {
        let mut plan = plan;
        let g = g.index(plan.segments.len());
        for wish in plan.segments[g].needs.values_mut() {
            wish.importance = Importance::new(0.0).expect("0 is in range");
        }
        let name = plan.segments[g].name.clone();
        let library = Library::new(platforms);
        for scope in [Scope::Everyone, Scope::Segment(name.clone())] {
            let error = Report::new(storage::framework(), &library, &plan, &scope, 100).expect_err("nothing matters");
            prop_assert_eq!(&error, &NothingToCompare::NothingMatters(name.clone()));
            prop_assert!(error.to_string().contains(&name));
        }
    }

    #[test]
    fn a_plan_that_is_written_is_read_as_it_was(plan in plan()) {
        let framework = storage::framework();
        let text = write_plan(&plan, framework);
        let read = read_plan(&text, framework, storage::library());
        prop_assert_eq!(read.as_ref().map(|read| &read.plan), Ok(&plan), "{}", text);
        prop_assert_eq!(write_plan(&read.expect("it was sound").plan, framework), text);
    }

    #[test]
    fn a_profile_that_is_written_is_read_as_it_was(platform in platform("some-place")) {
        let framework = storage::framework();
        let text = write_platform(&platform, framework);
        let read = read_platform(&text, framework);
        prop_assert_eq!(read.as_ref(), Ok(&platform), "{}", text);
        prop_assert_eq!(write_platform(&read.expect("it was sound"), framework), text);
    }
}

#[test]
fn without_platforms_there_is_a_sentence() {
    let plan = crate::support::sample_plan();
    let nothing = Report::new(storage::framework(), &Library::default(), &plan, &Scope::Everyone, 100);
    assert_eq!(nothing.err(), Some(NothingToCompare::NoPlatforms));
    let excluded = storage::library().platforms().iter().map(|platform| platform.id.clone()).collect();
    let none_left = Plan { excluded, ..plan };
    let nothing = Report::new(storage::framework(), storage::library(), &none_left, &Scope::Everyone, 100);
    assert_eq!(nothing.err(), Some(NothingToCompare::NoPlatforms));
}

/// Reads a text as everything that a file can be; what it is read as is written and read again.
fn read_as_everything(text: &str) {
    let framework = storage::framework();
    if let Ok(read) = read_plan(text, framework, storage::library()) {
        let again = read_plan(&write_plan(&read.plan, framework), framework, storage::library());
        assert_eq!(again.map(|again| again.plan), Ok(read.plan), "{text}");
    }
    if let Ok(platform) = read_platform(text, framework) {
        assert_eq!(read_platform(&write_platform(&platform, framework), framework), Ok(platform), "{text}");
    }
    if let Ok(framework) = read_framework(text) {
        assert_eq!(read_framework(&write_framework(&framework)), Ok(framework), "{text}");
    }
    if let Err(faults) = read_brand(text) {
        assert!(!faults.all().is_empty(), "{text}");
    }
    assert!(kind_of(text).is_none_or(|kind| !kind.words().is_empty()));
    assert!(!has_comments(text) || text.contains('/'), "{text}");
}

/// Texts to damage: one of each kind of file.
fn sound_texts() -> [String; 4] {
    let place = crate::support::platform(storage::framework(), "Here", &[10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0]);
    [
        crate::support::text_of(&crate::support::fixture("by-hand.plan.ron")),
        write_platform(&place, storage::framework()),
        write_framework(&even_framework()),
        "(format: 1, name: \"C\", accents: [\"#1F6FB2\"], ink: \"#000000\", logo: Some(\"l.png\"))".to_owned(),
    ]
}

const SHARDS: [&str; 24] = [
    "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "/", "//", "/*", "*/", "\\", "r#\"", "Some(", "None", "-",
    "1e999", "NaN", "#![", "é", "\u{0}",
];

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,60}") {
        read_as_everything(&text);
    }

    #[test]
    fn no_jumble_of_tokens_makes_a_reader_panic(parts in prop::collection::vec(prop::sample::select(&SHARDS[..]), 0..30)) {
        read_as_everything(&parts.concat());
        read_as_everything(&format!("(format: 1, {}", parts.concat()));
    }

    #[test]
    fn no_damaged_file_makes_a_reader_panic(
        which in 0_usize..4,
        wounds in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, 0_usize..=SHARDS.len()), 1..4),
    ) {
        let mut text: Vec<char> = sound_texts()[which].chars().collect();
        for (at, length, shard) in wounds {
            let at = at.index(text.len() + 1);
            let end = (at + length).min(text.len());
            text.splice(at..end, SHARDS.get(shard).copied().unwrap_or_default().chars());
        }
        read_as_everything(&text.into_iter().collect::<String>());
    }

    #[test]
    fn no_file_that_breaks_off_makes_a_reader_panic(which in 0_usize..4, at in any::<prop::sample::Index>()) {
        let text: Vec<char> = sound_texts()[which].chars().collect();
        read_as_everything(&text[..at.index(text.len() + 1)].iter().collect::<String>());
    }
}
