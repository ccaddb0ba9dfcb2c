//! The map and reach in the window: each point is a control of its own, read out as the chart is described.

use crate::support::{Bench, click, material, run, sample};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::chart::{Chart, describe};
use seven_milestones::domain::plan::Scope;

/// What the points of a chart say, as it is described for what the window shows.
fn described(bench: &Bench, chart: Chart) -> Vec<String> {
    let entries = describe(chart, &material(bench)).expect("it says something").says().entries();
    entries.into_iter().map(|entry| entry.label).collect()
}

/// What the controls of a window say that are among these, in the order of its tree.
fn read_out(bench: &Bench, among: &[String]) -> Vec<String> {
    let labels = bench.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    labels.filter(|label| among.contains(label)).collect()
}

#[test]
fn the_tree_of_the_window_is_what_the_map_and_reach_describe() {
    let mut bench = sample();
    run(&mut bench);
    for scope in [Scope::Everyone, Scope::Segment("Local families".to_owned())] {
        bench.state_mut().as_mut().expect("drawn").send(seven_milestones::app::command::Command::SetScope(scope));
        run(&mut bench);
        for (question, chart) in [("Where should we be?", Chart::Reach), ("How do they compare?", Chart::Map)] {
            click(&mut bench, question);
            let expected = described(&bench, chart);
            assert!(expected.len() > 9);
            assert_eq!(read_out(&bench, &expected), expected, "{chart:?}");
        }
    }
}
