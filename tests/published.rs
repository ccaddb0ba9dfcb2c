//! Four platforms whose fits other libraries give too, and the weights at which the leader changes.

use crate::support::{even_framework, plan, platform, segment};
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Scope;

const NEEDS: [f64; 7] = [55.0, 70.0, 60.0, 20.0, 80.0, 65.0, 50.0];
const WEIGHTS: [f64; 7] = [0.2, 0.1, 0.15, 0.05, 0.25, 0.15, 0.1];
const FOUR: [(&str, [f64; 7], f64); 4] = [
    ("A1", [90.0, 20.0, 30.0, 10.0, 60.0, 70.0, 20.0], 74.25),
    ("A2", [40.0, 20.0, 10.0, 95.0, 60.0, 20.0, 15.0], 65.50),
    ("A3", [20.0, 60.0, 95.0, 10.0, 15.0, 60.0, 55.0], 68.75),
    ("A4", [65.0, 60.0, 30.0, 65.0, 95.0, 65.0, 30.0], 84.50),
];

/// The report on the four platforms with these weights.
fn four(weights: [f64; 7]) -> Report {
    let framework = even_framework();
    let library = Library::new(FOUR.map(|(name, levels, _)| platform(&framework, name, &levels)));
    let greatest = weights.into_iter().fold(0.0, f64::max);
    let wishes: Vec<_> = NEEDS.into_iter().zip(weights.map(|weight| (weight / greatest * 10.0).min(10.0))).collect();
    let plan = plan(vec![segment(&framework, "All", 1.0, &wishes)]);
    Report::new(&framework, &library, &plan, &Scope::Everyone, 100).expect("there is an answer")
}

#[test]
fn four_platforms_have_the_fits_that_other_libraries_give() {
    let report = four(WEIGHTS);
    for (i, (name, _, fit)) in FOUR.into_iter().enumerate() {
        assert_eq!(report.problem.candidates[i].name, name);
        assert!((report.fits.fit(i) - fit).abs() < 1e-9, "{name}: {}", report.fits.fit(i));
    }
}

/// Gives milestone `j` a weight, lets the others keep their proportions, and checks who leads.
#[track_caller]
fn leads(j: usize, weight: f64, expected: &str) {
    let rest = (1.0 - weight) / (1.0 - WEIGHTS[j]);
    let weights = std::array::from_fn(|k| if k == j { weight } else { WEIGHTS[k] * rest });
    let report = four(weights);
    let leader = report.leader().expect("nobody is ruled out");
    assert_eq!(report.platform(leader).name, expected, "with a weight of {weight}");
}

#[test]
fn the_leader_changes_at_the_published_weights() {
    let (presence, groups) = (3, 6);
    leads(presence, 0.2651, "A4");
    leads(presence, 0.2653, "A1");
    leads(groups, 0.560, "A4");
    leads(groups, 0.562, "A3");
}
