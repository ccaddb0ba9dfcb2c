//! Charts that the window shows as scenes: their parts are there for readers, keys and hands as the scene has them.

use crate::support::{Bench, click, ctrl, drag_slider, material, run, sample, state};
use egui::{Key, Pos2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::view::Page;
use seven_milestones::app::view::Shown;
use seven_milestones::chart::{Chart, describe};
use seven_milestones::domain::id::PlatformId;
use seven_milestones::scene::draw::in_window;
use seven_milestones::scene::style::{Look, Medium};

/// The question that shows each chart, how many rows it has at most, a part of it, and what is said beside its name.
const CHARTS: [(Chart, Key, usize, &str, Option<&str>); 7] = [
    (Chart::Honeycomb, Key::Num2, usize::MAX, "cell-youtube-0", Some("Anonymous (0) to Real names (100)")),
    (Chart::Separates, Key::Num2, usize::MAX, "bar-6", None),
    (Chart::Radar, Key::Num2, usize::MAX, "", None),
    (Chart::Heatmap, Key::Num2, usize::MAX, "row-youtube", None),
    (Chart::Acceptability, Key::Num3, 6, "bar-linkedin", Some("Average rank")),
    (Chart::Ranges, Key::Num3, 6, "range-tiktok", None),
    (Chart::Scenarios, Key::Num3, usize::MAX, "", None),
];

/// The sample plan on one of its questions, beside a scenario.
fn on(question: Key) -> Bench {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::Num3);
    click(&mut bench, "Save as scenario");
    drag_slider(&mut bench, "Identity need", 20.0);
    drag_slider(&mut bench, "Identity need", 70.0);
    click(&mut bench, "Scenario");
    click(&mut bench, "Scenario 1");
    ctrl(&mut bench, question);
    bench
}

/// The parts of a chart that have words, as its scene has them: ids and labels.
fn parts(bench: &Bench, chart: Chart, rows: usize) -> Vec<(String, String)> {
    let material = material(bench);
    let look = Look { medium: Medium::Window { rows }, plain: true, ..Look::default() };
    let description = describe(chart, &material).expect("it has something to show");
    let scene = in_window(&description, &material, &look, 480.0);
    scene.parts().iter().map(|group| (group.id.clone(), group.label.clone())).collect()
}

/// The names of everything in the window, as a reader comes by them.
fn names(bench: &Bench) -> Vec<String> {
    fn gather(node: &egui_kittest::Node<'_>, into: &mut Vec<String>) {
        let node_of = node.accesskit_node();
        into.extend(node_of.label().or_else(|| node_of.value()));
        for child in node.children() {
            gather(&child, into);
        }
    }
    let mut all = Vec::new();
    gather(&bench.root(), &mut all);
    all
}

#[test]
fn the_window_reads_out_what_the_scene_says_in_its_order() {
    for question in [Key::Num2, Key::Num3] {
        let bench = on(question);
        let names = names(&bench);
        for (chart, _, rows, ..) in CHARTS.iter().filter(|(_, shown, ..)| *shown == question) {
            let parts = parts(&bench, *chart, *rows);
            assert!(!parts.is_empty(), "{chart:?} has no part with words");
            let begin = names.iter().position(|name| *name == parts[0].1);
            let begin = begin.unwrap_or_else(|| panic!("{chart:?}: nothing is called “{}”", parts[0].1));
            let read = names[begin..].iter().filter(|name| parts.iter().any(|(_, label)| label == *name));
            let read: Vec<&str> = read.map(String::as_str).take(parts.len()).collect();
            let said: Vec<&str> = parts.iter().map(|(_, label)| label.as_str()).collect();
            assert_eq!(read, said, "{chart:?}");
        }
    }
}

#[test]
fn a_part_that_is_pointed_at_says_what_it_is() {
    for (chart, question, rows, part, more) in CHARTS {
        if part.is_empty() {
            continue;
        }
        let mut bench = on(question);
        let parts = parts(&bench, chart, rows);
        let (_, label) = parts.iter().find(|(id, _)| id == part).unwrap_or_else(|| panic!("{chart:?}: no {part}"));
        bench.get_by_label(label).scroll_to_me();
        run(&mut bench);
        bench.get_by_label(label).hover();
        run(&mut bench);
        assert_eq!(bench.query_all_by_label(label).count(), 2, "{chart:?}: the part and what is said of it");
        if let Some(more) = more {
            assert!(bench.query_by_label_contains(more).is_some(), "{chart:?} does not say “{more}”");
        }
    }
}

#[test]
fn hands_and_keys_lead_from_a_part_to_its_platforms_story() {
    let cases = [
        (Chart::Honeycomb, Key::Num2, usize::MAX, "comb-youtube", "youtube"),
        (Chart::Heatmap, Key::Num2, usize::MAX, "row-youtube", "youtube"),
        (Chart::Acceptability, Key::Num3, 6, "bar-linkedin", "linkedin"),
        (Chart::Ranges, Key::Num3, 6, "range-tiktok", "tiktok"),
        (Chart::Scenarios, Key::Num3, usize::MAX, "line-youtube", "youtube"),
    ];
    for (chart, question, rows, part, platform) in cases {
        let shown = Shown::Platform(PlatformId::new(platform).expect("an id"));
        let mut bench = on(question);
        let parts = parts(&bench, chart, rows);
        let (_, label) = parts.iter().find(|(id, _)| id == part).unwrap_or_else(|| panic!("{chart:?}: no {part}"));
        bench.get_by_role_and_label(Role::Button, label).focus();
        run(&mut bench);
        bench.key_press(Key::Enter);
        run(&mut bench);
        assert_eq!(state(&bench).view.shown, shown, "{chart:?} by keys");
        let mut bench = on(question);
        click(&mut bench, label);
        assert_eq!(state(&bench).view.shown, shown, "{chart:?} by hand");
    }
}

/// The cells of the heat map hold what a person chose; what is needed stands over levels alone.
#[test]
fn the_heat_map_says_what_its_cells_hold() {
    let mut bench = on(Key::Num2);
    let row = "LinkedIn: Identity ";
    for (choice, said, needed) in [("Gap", "22 too high", 0), ("Match", "6", 0), ("Level", "92", 1)] {
        click(&mut bench, choice);
        assert!(bench.query_by_label_contains(&format!("{row}{said}")).is_some(), "{choice}");
        assert_eq!(bench.query_all_by_label_contains("What they need: ").count(), needed, "{choice}");
    }
}

/// Lines of a radar lie across each other: the one that is nearest to the pointer is meant.
#[test]
fn of_shapes_that_lie_across_each_other_the_nearest_is_meant() {
    let mut bench = on(Key::Num2);
    assert_eq!(state(&bench).view.page, Page::Differ);
    let parts = parts(&bench, Chart::Radar, usize::MAX);
    let webs: Vec<&str> = parts.iter().map(|(_, label)| label.as_str()).collect();
    bench.get_by_label(webs[0]).scroll_to_me();
    run(&mut bench);
    // Facebook is the one that reaches out towards Groups, up on the left.
    let web = bench.get_by_label(webs[0]).rect();
    bench.hover_at(Pos2::new(web.left() + 14.0, web.top() + 0.28 * web.height()));
    run(&mut bench);
    assert_eq!(bench.query_all_by_label(webs[0]).count(), 2, "{} is not what is pointed at", webs[0]);
}
