//! Rails against brute force: who leads at many points, worked out anew for each.

use crate::properties::made_up::{library, plan};
use crate::support::{even_framework, platform, segment};
use proptest::prelude::*;
use seven_milestones::analysis::fit::Fits;
use seven_milestones::analysis::problem::Problem;
use seven_milestones::analysis::ranking::rank;
use seven_milestones::analysis::tipping::{Interval, LeaderIntervals, Slider, fragile, rails};
use seven_milestones::domain::edit::{Edit, PreferenceChange};
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::quantities::{Importance, Need};
use seven_milestones::storage;

/// So near an end both neighbours may lead.
const AT_AN_END: f64 = 1e-6;

/// The leader's position and all fits; none where there is nothing to compare.
fn leader(framework: &Framework, library: &Library, plan: &Plan) -> Option<(Option<usize>, Problem, Fits)> {
    let problem = Problem::new(framework, library, plan, &Scope::Everyone).ok()?;
    let fits = Fits::of(&problem);
    let first = rank(&fits, problem.len()).first().filter(|place| place.rank.is_some()).map(|place| place.candidate);
    Some((first, problem, fits))
}

fn check_rail(
    framework: &Framework,
    library: &Library,
    plan: &Plan,
    problem: &Problem,
    rail: &LeaderIntervals,
    slider: Slider,
) -> Result<(), TestCaseError> {
    let stretches = match slider {
        Slider::Need => &rail.need,
        Slider::Importance => &rail.importance,
    };
    let length = slider.length();
    prop_assert_eq!(stretches.first().map(|s| s.from), Some(0.0));
    prop_assert_eq!(stretches.last().map(|s| s.to), Some(length));
    for pair in stretches.windows(2) {
        prop_assert_eq!(pair[0].to, pair[1].from, "stretches meet");
        prop_assert_ne!(pair[0].leader, pair[1].leader, "neighbours differ");
    }
    prop_assert!(stretches.iter().all(|s| s.to > s.from), "every stretch has a length: {:?}", stretches);
    let ends = stretches.iter().flat_map(|s| [s.from + 1e-5, s.to - 1e-5, f64::midpoint(s.from, s.to)]);
    let grid = (0..=12_u32).map(|step| length * f64::from(step) / 12.0);
    for value in grid.chain(ends.collect::<Vec<_>>()) {
        let near = |s: &Interval| (s.from - value).abs() <= AT_AN_END || (s.to - value).abs() <= AT_AN_END;
        let value = value.clamp(0.0, length);
        if stretches.iter().any(near) {
            continue;
        }
        let change = match slider {
            Slider::Need => PreferenceChange::Need(Need::new(value).expect("on the scale")),
            Slider::Importance => PreferenceChange::Importance(Importance::new(value).expect("on the scale")),
        };
        let edit = Edit::Preference {
            segment: problem.segments[rail.segment].name.clone(),
            milestone: framework.milestones[rail.milestone].id.clone(),
            change,
        };
        let Some((expected, _, fits)) = leader(framework, library, &edit.apply(plan)) else { continue };
        let stretch = stretches.iter().find(|s| s.from <= value && value <= s.to).expect("stretches cover the scale");
        let tied = expected.zip(stretch.leader).is_some_and(|(a, b)| (fits.score(a) - fits.score(b)).abs() < 1e-8);
        prop_assert!(
            tied || expected == stretch.leader,
            "{:?} at {}: {:?} leads, not {:?}",
            slider,
            value,
            expected,
            stretch
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rail_names_the_leader_at_every_point(platforms in library(1..6), plan in plan()) {
        let (framework, library) = (storage::framework(), Library::new(platforms));
        if let Some((_, problem, fits)) = leader(framework, &library, &plan) {
            for rail in rails(&problem, &fits) {
                check_rail(framework, &library, &plan, &problem, &rail, Slider::Need)?;
                check_rail(framework, &library, &plan, &problem, &rail, Slider::Importance)?;
            }
        }
    }
}

#[test]
fn the_nearest_change_is_found_and_the_ends_of_the_scale_are_none() {
    let framework = even_framework();
    let mut levels = vec![50.0; framework.milestones.len()];
    let middle = platform(&framework, "Middle", &levels);
    levels[0] = 90.0;
    let high = platform(&framework, "Upper", &levels);
    let library = Library::new([middle, high]);
    let wishes = vec![(50.0, 5.0); framework.milestones.len()];
    let plan = crate::support::plan(vec![segment(&framework, "All", 1.0, &wishes)]);
    let (first, problem, fits) = leader(&framework, &library, &plan).expect("there is an answer");
    let all = fragile(&problem, &rails(&problem, &fits), first);
    // Half-way between 50 and 90 the other is nearer; every other slider leaves the lead alone.
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!((all[0].milestone, all[0].slider, all[0].from), (0, Slider::Need, 50.0));
    assert!((all[0].to - 70.0).abs() < 1e-9 && (all[0].distance - 0.2).abs() < 1e-9, "{:?}", all[0]);
    assert_eq!(all[0].leader.map(|i| problem.candidates[i].name.as_str()), Some("Upper"));
}
