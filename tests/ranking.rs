//! Ties, deal-breakers and the order of the ranking, at the edges that made-up numbers rarely meet.

use crate::support::{even_framework, id, plan, platform, segment};
use seven_milestones::analysis::problem::NothingToCompare;
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::not_ranked::level_notes;
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Scope;
use seven_milestones::domain::platform::{Cell, Confidence, Platform};
use seven_milestones::domain::quantities::{Importance, LeastMatch, Level};
use seven_milestones::format::{read_platform, write_platform};

/// A platform that gives so much identity, and nothing else.
fn gives(name: &str, level: f64) -> Platform {
    platform(&even_framework(), name, &[level, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
}

/// People who need so much identity, and nothing else; where a least match is given, it is a deal-breaker.
fn needs(name: &str, share: f64, need: f64, least: Option<f64>) -> Segment {
    let nothing = (0.0, 0.0);
    let wishes = [(need, 10.0), nothing, nothing, nothing, nothing, nothing, nothing];
    let mut people = segment(&even_framework(), name, share, &wishes);
    let identity = &even_framework().milestones[0].id;
    let wish = people.needs.get_mut(identity).expect("it is there");
    wish.deal_breaker = least.map(|least| LeastMatch::new(least).expect("a least match"));
    people
}

fn report(platforms: &[Platform], segments: Vec<Segment>) -> Report {
    let library = Library::new(platforms.iter().cloned());
    Report::new(&even_framework(), &library, &plan(segments), &Scope::Everyone, 100).expect("there is an answer")
}

/// Checks ids in the order of the ranking, with their ranks; 0 stands for none.
#[track_caller]
fn ranked(report: &Report, expected: &[(&str, usize)]) {
    let actual = report.places.iter().map(|place| {
        let platform = report.platform(*place);
        (platform.id.as_str(), place.rank.unwrap_or_default())
    });
    assert_eq!(actual.collect::<Vec<_>>(), expected);
}

#[test]
fn tied_platforms_share_a_rank_and_stand_by_name() {
    let platforms = [gives("B", 50.0), gives("D", 40.0), gives("A", 60.0), gives("C", 30.0)];
    let report = report(&platforms, vec![needs("All", 1.0, 50.0, None)]);
    ranked(&report, &[("b", 1), ("a", 2), ("d", 2), ("c", 4)]);
}

#[test]
fn names_are_ordered_by_their_characters_and_equal_ones_by_id() {
    let named = |name: &str, text: &str| Platform { id: id(text), name: name.to_owned(), ..gives("x", 50.0) };
    let platforms = [named("Éa", "p1"), named("a", "p2"), named("B", "p4"), named("B", "p3"), named("Z", "p0")];
    let report = report(&platforms, vec![needs("All", 1.0, 50.0, None)]);
    ranked(&report, &[("p3", 1), ("p4", 1), ("p0", 1), ("p2", 1), ("p1", 1)]);
}

#[test]
fn a_tie_is_a_distance_of_a_billionth_of_a_point_from_the_first_of_its_group() {
    let all = || vec![needs("All", 1.0, 50.0, None)];
    let step = 6e-10;
    let platforms = [gives("C", 50.0), gives("B", 50.0 - step), gives("A", 50.0 - 2.0 * step)];
    ranked(&report(&platforms, all()), &[("b", 1), ("c", 1), ("a", 3)]);
    let platforms = [gives("B", 50.0), gives("A", 50.0 - 5e-9)];
    ranked(&report(&platforms, all()), &[("b", 1), ("a", 2)]);
}

#[test]
fn a_deal_breaker_is_met_at_its_edge() {
    let least = || vec![needs("All", 1.0, 50.0, Some(0.9))];
    let platforms = [gives("At", 40.0), gives("Near", 40.0 - 1e-8), gives("Over", 60.0 + 1e-6), gives("Far", 0.0)];
    ranked(&report(&platforms, least()), &[("at", 1), ("near", 2), ("far", 0), ("over", 0)]);
}

#[test]
fn without_anybody_left_there_is_no_leader() {
    let platforms = [gives("B", 10.0), gives("A", 0.0)];
    let report = report(&platforms, vec![needs("All", 1.0, 100.0, Some(1.0))]);
    ranked(&report, &[("a", 0), ("b", 0)]);
    assert_eq!((report.leader(), report.runner_up()), (None, None));
    assert_eq!([report.fits.fit(0), report.fits.fit(1)], [0.0, 0.0]);
    assert_eq!(report.broken_deals(0, 0).collect::<Vec<_>>(), [0]);
}

#[test]
fn a_segment_that_rules_a_platform_out_gives_it_nothing() {
    let segments = vec![needs("Strict", 30.0, 100.0, Some(0.5)), needs("Easy", 10.0, 0.0, None)];
    let report = report(&[gives("A", 20.0), gives("B", 100.0)], segments);
    assert!((report.fits.fit(0) - 0.25 * 80.0).abs() < 1e-9);
    assert!((report.fits.fit(1) - 0.75 * 100.0).abs() < 1e-9);
    assert!((report.fits.fit_for(0, 0) - 20.0).abs() < 1e-9, "its fit for the strict is known all the same");
    assert!(report.fits.ruled_out_for(0, 0) && !report.fits.ruled_out(0));
    ranked(&report, &[("b", 1), ("a", 2)]);
}

#[test]
fn what_is_switched_off_breaks_no_deal_and_adds_nothing() {
    let mut people = needs("All", 1.0, 100.0, Some(1.0));
    let framework = even_framework();
    people.needs.get_mut(&framework.milestones[0].id).expect("it is there").on = false;
    let other = people.needs.get_mut(&framework.milestones[1].id).expect("it is there");
    other.importance = Importance::new(4.0).expect("in range");
    let report = report(&[gives("A", 0.0)], vec![people]);
    assert_eq!(report.fits.contributions(0), [0.0, 100.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    ranked(&report, &[("a", 1)]);
}

#[test]
fn an_importance_of_0_still_breaks_a_deal() {
    let mut people = needs("All", 1.0, 100.0, Some(1.0));
    let framework = even_framework();
    let zero = Importance::new(0.0).expect("in range");
    let five = Importance::new(5.0).expect("in range");
    people.needs.get_mut(&framework.milestones[0].id).expect("it is there").importance = zero;
    people.needs.get_mut(&framework.milestones[1].id).expect("it is there").importance = five;
    let report = report(&[gives("A", 0.0), gives("B", 100.0)], vec![people]);
    ranked(&report, &[("b", 1), ("a", 0)]);
}

#[test]
fn a_platform_of_ones_own_is_ranked_once_each_level_is_set_or_said_to_be_not_known() {
    const NOT_YET: Option<&str> = Some("Ours is not ranked yet: set its levels or mark them as not known.");
    let framework = even_framework();
    let plan = plan(vec![needs("All", 1.0, 50.0, None)]);
    let new = || Platform::middle(&framework, id("ours"), "Ours", "2026-11-23");
    let check = |ours: Platform, ranked: bool, sentence: Option<&str>| {
        let library = Library::new([gives("A", 60.0), ours.clone()]);
        let report = Report::new(&framework, &library, &plan, &Scope::Everyone, 100).expect("there is an answer");
        assert_eq!(report.place_of(&id("ours")).is_some(), ranked);
        let notes = level_notes(&framework, &library, &plan);
        assert_eq!(notes.first().map(|note| note.sentence.as_str()), sentence);
        let written = write_platform(&ours, &framework);
        assert_eq!(read_platform(&written, &framework).as_ref(), Ok(&ours), "{written}");
        written
    };
    assert_eq!(new().unset(&framework).count(), 7);
    assert!(check(new(), false, NOT_YET).starts_with("(\n    format: 1,"));
    let with = |change: &dyn Fn(usize, &mut Cell)| {
        let mut ours = new();
        ours.milestones.values_mut().enumerate().for_each(|(at, cell)| change(at, cell));
        ours
    };
    let level = |cell: &mut Cell| cell.level = Level::nearest(70.0);
    check(
        with(&|at, cell| {
            if at > 0 {
                level(cell);
            }
        }),
        false,
        NOT_YET,
    );
    check(with(&|_, cell| level(cell)), true, None);
    check(with(&|_, cell| cell.why = "As much as anywhere.".to_owned()), true, None);
    check(with(&|_, cell| cell.confidence = Confidence::Medium), true, None);
    let all = "Ours is ranked in the middle of every scale: none of its levels is known.";
    let written = check(with(&|_, cell| cell.forget_level()), true, Some(all));
    assert!(written.starts_with("(\n    format: 2,") && written.contains("confidence: unknown"), "{written}");
    let mut one = with(&|_, cell| level(cell));
    one.milestones.get_mut(&framework.milestones[0].id).expect("there").forget_level();
    check(one, true, Some("Ours is ranked in the middle of Identity: its level there is not known."));
    let alone = Library::new([new()]);
    let nothing = Report::new(&framework, &alone, &plan, &Scope::Everyone, 100).map(|report| report.places.len());
    assert_eq!(nothing, Err(NothingToCompare::NoPlatforms));
}
