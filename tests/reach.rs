//! Which share of an audience is there.

use crate::support::{plan, platform, segment};
use seven_milestones::analysis::reach::{Reach, of_scope, of_segment};
use seven_milestones::chart::segment_reach::segment_reach;
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Scope;
use seven_milestones::domain::platform::{Measure, Platform, Usage};
use seven_milestones::domain::quantities::{AgeWeight, Fraction, PeopleShare};
use seven_milestones::storage;

const REGION: &str = "US adults";

fn usage(region: &str, year: u16, share: f64, ages: &[(&str, f64)]) -> Usage {
    let fraction = |value: f64| Fraction::new(value).expect("a fraction");
    Usage {
        region: region.to_owned(),
        year,
        measure: Measure::Uses,
        base: String::new(),
        share: fraction(share),
        ages: ages.iter().map(|(age, share)| ((*age).to_owned(), fraction(*share))).collect(),
        source: format!("{region} {year}"),
        address: "https://example.org".to_owned(),
    }
}

fn with_usage(usage: &[Usage]) -> Platform {
    Platform { usage: usage.to_vec(), ..platform(storage::framework(), "Here", &[50.0; 7]) }
}

fn of_ages(name: &str, share: f64, ages: &[(&str, f64)]) -> Segment {
    let weight = |value: f64| AgeWeight::new(value).expect("an age weight");
    Segment {
        ages: ages.iter().map(|(age, value)| ((*age).to_owned(), weight(*value))).collect(),
        ..segment(storage::framework(), name, share, &[(50.0, 5.0); 7])
    }
}

/// Checks the share, the year and whether it is by age; none where it is not known.
#[track_caller]
fn check(reach: Option<&Reach>, expected: Option<(f64, u16, bool)>) {
    match (reach, expected) {
        (None, None) => {}
        (Some(reach), Some((share, year, by_age))) => {
            assert!((reach.share - share).abs() < 1e-12, "{} instead of {share}", reach.share);
            let usage = reach.usage.as_ref().expect("a published figure");
            assert_eq!((usage.year, usage.by_age, reach.own), (year, by_age, false));
            assert_eq!(usage.source, format!("{REGION} {year}"));
        }
        _ => panic!("{reach:?} instead of {expected:?}"),
    }
}

const YOUNG_AND_OLD: &[(&str, f64)] = &[("18-29", 0.8), ("65+", 0.2)];

#[test]
fn an_age_mix_weighs_the_figures_of_its_ages() {
    let place = with_usage(&[usage(REGION, 2025, 0.5, YOUNG_AND_OLD)]);
    let by_weight = |ages: &[(&str, f64)], share: f64| {
        check(of_segment(&place, &of_ages("Some", 1.0, ages), REGION).as_ref(), Some((share, 2025, true)));
    };
    by_weight(&[("18-29", 30.0), ("65+", 10.0)], 0.65);
    by_weight(&[("18-29", 0.003), ("65+", 0.001)], 0.65);
    by_weight(&[("65+", 7.0)], 0.2);
    // An age of weight 0 needs no figure.
    by_weight(&[("65+", 7.0), ("30-49", 0.0)], 0.2);
}

#[test]
fn age_weights_of_any_size_are_made_to_add_up() {
    let place = with_usage(&[usage(REGION, 2025, 0.5, YOUNG_AND_OLD)]);
    for size in [f64::MAX, 1e300, 1e-300] {
        let people = of_ages("Some", 1.0, &[("18-29", size), ("65+", size)]);
        check(of_segment(&place, &people, REGION).as_ref(), Some((0.5, 2025, true)));
    }
}

#[test]
fn without_a_figure_for_each_age_the_overall_share_counts() {
    let place = with_usage(&[usage(REGION, 2025, 0.5, YOUNG_AND_OLD)]);
    let overall = Some((0.5, 2025, false));
    check(of_segment(&place, &of_ages("No mix", 1.0, &[]), REGION).as_ref(), overall);
    let mix = [("18-29", 8.0), ("30-49", 1.0)];
    check(of_segment(&place, &of_ages("A band is missing", 1.0, &mix), REGION).as_ref(), overall);
    // A tenth may be missing: what is there stands for it.
    let mix = [("18-29", 9.0), ("30-49", 1.0)];
    let most = of_segment(&place, &of_ages("A tenth is missing", 1.0, &mix), REGION).expect("it is known");
    check(Some(&most), Some((0.8, 2025, true)));
    assert!(most.usage.expect("a figure").about);
}

#[test]
fn figures_of_other_bands_are_spread_over_the_years() {
    let bands = [("14-29", 0.254), ("30-49", 0.19), ("50-69", 0.279), ("70+", 0.393)];
    let place = with_usage(&[usage(REGION, 2025, 0.11, &bands)]);
    let old = of_segment(&place, &of_ages("Old", 1.0, &[("65+", 1.0)]), REGION).expect("it is known");
    // Of the 26 years from 65 to 90, five are below 70.
    check(Some(&old), Some(((5.0 * 0.279 + 21.0 * 0.393) / 26.0, 2025, true)));
    assert!(old.usage.as_ref().is_some_and(|usage| usage.about) && old.of_them() && !old.own);
    let young = of_segment(&place, &of_ages("Young", 1.0, &[("18-29", 1.0)]), REGION).expect("it is known");
    check(Some(&young), Some((0.254, 2025, true)));
}

#[test]
fn a_figure_of_ones_own_comes_first() {
    let place = with_usage(&[usage(REGION, 2025, 0.5, YOUNG_AND_OLD)]);
    let own = PeopleShare::new(0.7).expect("a share");
    let people = Segment { reach: [(place.id.clone(), own)].into(), ..of_ages("Some", 1.0, &[("18-29", 1.0)]) };
    assert_eq!(of_segment(&place, &people, REGION), Some(Reach { share: 0.7, own: true, usage: None }));
    let both = plan(vec![people, of_ages("Others", 1.0, &[("65+", 1.0)])]);
    let all = of_scope(&place, &both, &Scope::Everyone).expect("it is known");
    assert!((all.share - 0.45).abs() < 1e-12 && all.own && all.usage.is_some_and(|usage| usage.year == 2025));
}

#[test]
fn the_newest_figure_that_has_all_ages_counts_before_a_newer_overall_one() {
    let old = usage(REGION, 2021, 0.4, YOUNG_AND_OLD);
    let new = usage(REGION, 2025, 0.6, &[]);
    let newer_ages = usage(REGION, 2023, 0.5, &[("18-29", 0.6), ("65+", 0.4)]);
    let mix = of_ages("Both", 1.0, &[("18-29", 1.0), ("65+", 1.0)]);
    for figures in [[old.clone(), new.clone()], [new.clone(), old.clone()]] {
        let place = with_usage(&figures);
        // The ages are of 2021, and the total has grown by half since.
        let grown = of_segment(&place, &mix, REGION).expect("it is known");
        check(Some(&grown), Some((0.75, 2025, true)));
        assert_eq!(grown.usage.expect("a figure").ages_of, Some(2021));
        check(of_segment(&place, &of_ages("No mix", 1.0, &[]), REGION).as_ref(), Some((0.6, 2025, false)));
        let unknown = of_ages("Another age", 1.0, &[("50-64", 1.0)]);
        check(of_segment(&place, &unknown, REGION).as_ref(), Some((0.6, 2025, false)));
    }
    let place = with_usage(&[old, newer_ages, new]);
    check(of_segment(&place, &mix, REGION).as_ref(), Some((0.6, 2025, true)));
    let twice = with_usage(&[usage(REGION, 2025, 0.6, &[]), usage(REGION, 2025, 0.7, &[])]);
    check(of_segment(&twice, &mix, REGION).as_ref(), Some((0.6, 2025, false)));
}

#[test]
fn without_figures_for_the_region_it_is_not_known() {
    let people = of_ages("Some", 1.0, &[("18-29", 1.0)]);
    check(of_segment(&with_usage(&[]), &people, REGION).as_ref(), None);
    let elsewhere = with_usage(&[usage("EU adults", 2025, 0.5, YOUNG_AND_OLD)]);
    check(of_segment(&elsewhere, &people, REGION).as_ref(), None);
    let reach = of_segment(&elsewhere, &people, "EU adults").expect("it is known there");
    assert_eq!((reach.share, reach.usage.expect("a figure").source.as_str()), (0.8, "EU adults 2025"));
}

#[test]
fn for_everyone_it_is_the_mean_by_share_with_the_oldest_year() {
    // Ages of 2021 with the total of 2025 give more than all, which nobody has.
    let place = with_usage(&[usage(REGION, 2021, 0.4, YOUNG_AND_OLD), usage(REGION, 2025, 0.6, &[])]);
    let young = of_ages("Young", 30.0, &[("18-29", 1.0)]);
    let all = of_ages("All ages", 10.0, &[]);
    let both = plan(vec![young, all]);
    check(of_scope(&place, &both, &Scope::Everyone).as_ref(), Some((0.75 + 0.25 * 0.6, 2025, false)));
    check(of_scope(&place, &both, &Scope::Segment("Young".to_owned())).as_ref(), Some((1.0, 2025, true)));
    check(of_scope(&place, &both, &Scope::Segment("All ages".to_owned())).as_ref(), Some((0.6, 2025, false)));
}

#[test]
fn for_everyone_it_is_not_known_where_it_is_not_for_one() {
    let nowhere = with_usage(&[]);
    let both = plan(vec![of_ages("A", 1.0, &[]), of_ages("B", 1.0, &[])]);
    check(of_scope(&nowhere, &both, &Scope::Everyone).as_ref(), None);
    let elsewhere = with_usage(&[usage("EU adults", 2025, 0.5, &[])]);
    check(of_scope(&elsewhere, &both, &Scope::Everyone).as_ref(), None);
    let there = seven_milestones::domain::plan::Plan { region: "EU adults".to_owned(), ..both };
    let reach = of_scope(&elsewhere, &there, &Scope::Everyone).expect("the plan's own region counts");
    assert!((reach.share - 0.5).abs() < 1e-12);
}

#[test]
fn the_reach_that_counts_says_where_it_is_from_and_stays_in_the_order_of_names() {
    let named = |name: &str, figures: &[Usage]| Platform {
        usage: figures.to_vec(),
        ..platform(storage::framework(), name, &[50.0; 7])
    };
    let by_ages = usage(REGION, 2021, 0.4, YOUNG_AND_OLD);
    let library = Library::new([
        named("Whole", &[usage(REGION, 2024, 0.3, &[])]),
        named("Ages", std::slice::from_ref(&by_ages)),
        named("Newer", &[by_ages, usage(REGION, 2025, 0.5, &[])]),
        named("About", &[usage(REGION, 2023, 0.5, &[("18-24", 0.6), ("25+", 0.2)])]),
        named("Own", &[usage(REGION, 2024, 0.3, &[])]),
        named("Mine", &[]),
        named("Nowhere", &[]),
        named("Out", &[]),
    ]);
    let mut people = of_ages("Some", 1.0, &[("18-29", 1.0)]);
    for name in ["own", "mine"] {
        people.reach.insert(crate::support::id(name), PeopleShare::nearest(0.7));
    }
    let mut plan = plan(vec![people.clone()]);
    plan.excluded = vec![crate::support::id("out")];
    let rows = |people: &Segment| {
        let rows = segment_reach(storage::framework(), &library, &plan, people);
        rows.into_iter().map(|row| format!("{} {:.2} {}, {}", row.name, row.share, row.words, row.published)).collect()
    };
    let found: Vec<String> = rows(&people);
    let expected = [
        "About 0.43 about, 2023, true",
        "Ages 0.80 2021, true",
        "Mine 0.70 your figure, false",
        "Newer 1.00 2025, age shares from 2021, true",
        "Nowhere 0.43 assumed, false",
        "Own 0.70 your figure, true",
        "Whole 0.30 2024, all ages, true",
    ];
    assert_eq!(found, expected);
    people.ages.clear();
    let found: Vec<String> = rows(&people);
    assert_eq!((found[1].as_str(), found[6].as_str()), ("Ages 0.40 2021, true", "Whole 0.30 2024, true"));
}
