//! The charts that people read values off are read out as they are described.

use crate::support::{Bench, ctrl, run, state, window};
use egui::{Key, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::chart::portfolio::PortfolioChart;
use seven_milestones::chart::{Describes, Material};
use seven_milestones::storage;

/// High enough that nothing has to be scrolled to.
const HIGH: Vec2 = Vec2::new(1440.0, 3000.0);

/// The labels of buttons that are among these, from the top of the tree.
fn read_out(bench: &Bench, expected: &[String]) -> Vec<String> {
    let labels = bench.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    labels.filter(|label| expected.contains(label)).collect()
}

fn labels(says: &dyn Describes) -> Vec<String> {
    says.entries().into_iter().map(|entry| entry.label).collect()
}

#[test]
fn the_ranking_is_read_out_as_it_is_described() {
    let mut bench = window(storage::SAMPLE_PLAN, HIGH, false);
    run(&mut bench);
    let expected = labels(&state(&bench).answers.outcome.as_ref().expect("there is something to compare").bars);
    assert_eq!(expected.len(), 24);
    assert_eq!(read_out(&bench, &expected), expected);
}

#[test]
fn the_curve_of_places_is_read_out_as_it_is_described() {
    let mut bench = window(storage::SAMPLE_PLAN, HIGH, false);
    run(&mut bench);
    ctrl(&mut bench, Key::Num4);
    let state = state(&bench);
    let report = &state.answers.outcome.as_ref().expect("there is something to compare").report;
    let material = Material::new(
        &state.document.framework,
        &state.document.library,
        &state.document.plan,
        &state.document.scope,
        report,
        "2026-11-28",
    );
    let expected = labels(&PortfolioChart::of(&material).expect("a portfolio"));
    assert_eq!(expected.len(), 5);
    assert_eq!(read_out(&bench, &expected), expected);
}
