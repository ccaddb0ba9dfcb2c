//! What is shown of everyone: the rails with all segments, and the ranking's rows.

use crate::support::{Bench, click, drag_slider, run, sample, state};
use egui::{Rect, Shape};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::Command;
use seven_milestones::chart::words;
use seven_milestones::domain::plan::Scope;

fn see(bench: &mut Bench, scope: Scope) {
    bench.state_mut().as_mut().expect("drawn").send(Command::SetScope(scope));
    run(bench);
}

/// The words that are painted, with where they stand.
fn painted(bench: &Bench) -> Vec<(String, Rect)> {
    let shapes = bench.output().shapes.iter();
    let text = |shape: &egui::epaint::ClippedShape| match &shape.shape {
        Shape::Text(text) => Some((text.galley.text().to_owned(), text.galley.rect.translate(text.pos.to_vec2()))),
        _ => None,
    };
    shapes.filter_map(text).collect()
}

#[test]
fn segments_with_the_same_need_are_joined_and_each_can_be_clicked() {
    let mut bench = sample();
    run(&mut bench);
    for segment in ["Local families", "Cafés we supply"] {
        see(&mut bench, Scope::Segment(segment.to_owned()));
        drag_slider(&mut bench, "Identity need", 100.0);
    }
    see(&mut bench, Scope::Everyone);
    let label = |segment: &str| format!("Identity of {segment}: 100 out of 100");
    let families = bench.get_by_label(&label("Local families")).rect();
    let cafes = bench.get_by_label(&label("Cafés we supply")).rect();
    assert!(families.right() <= cafes.left() + 0.1, "side by side: {families:?} and {cafes:?}");
    assert!((families.right() - cafes.left()).abs() < 0.1, "they are one: {families:?} and {cafes:?}");
    let letters: Vec<String> = painted(&bench)
        .into_iter()
        .filter(|(words, at)| words.chars().count() == 1 && families.union(cafes).contains(at.center()))
        .map(|(words, _)| words)
        .collect();
    assert_eq!(letters, ["L", "C"]);
    // Far from one another they are not.
    let far = ["Local families: 80", "Cafés we supply: 45"].map(|of| format!("Sharing of {of} out of 100"));
    let [a, b] = far.map(|name| bench.get_by_label(&name).rect());
    assert!(a.left() > b.right() + 10.0);
    click(&mut bench, &label("Cafés we supply"));
    assert_eq!(state(&bench).document.scope, Scope::Segment("Cafés we supply".to_owned()));
}

#[test]
fn the_first_step_is_one_that_can_be_taken() {
    let mut bench = sample();
    run(&mut bench);
    assert!(bench.query_by_label("Drag a slider on the left").is_some());
    see(&mut bench, Scope::Everyone);
    assert!(bench.query_by_label("Drag a slider on the left").is_none(), "there is none");
    assert!(bench.query_by_label("Choose a segment above").is_some());
}

#[test]
fn figures_of_the_ranking_stand_in_a_column_before_the_bars() {
    let mut bench = sample();
    run(&mut bench);
    let bars = state(&bench).answers.outcome.as_ref().expect("compared").bars.bars.clone();
    let painted = painted(&bench);
    let mut ends = Vec::new();
    for bar in bars.iter().take(8) {
        let (_, name) = painted
            .iter()
            .find(|(words, at)| *words == bar.name && (400.0..1100.0).contains(&at.left()))
            .expect("its name");
        let same_row = |at: &Rect| (at.center().y - name.center().y).abs() < 3.0;
        let figure = words::points(bar.score);
        let (_, figure) = painted.iter().find(|(words, at)| *words == figure && same_row(at)).expect("its figure");
        assert!(figure.left() > name.right() && figure.left() - name.right() < 30.0, "{} {figure:?}", bar.name);
        ends.push(figure.right());
    }
    assert!(ends.iter().all(|end| (end - ends[0]).abs() < 1.0), "{ends:?}");
}
