//! Files of charts: the dialog from its key to the files.

use crate::support::{Bench, click, run, sample, state, wait_for};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::question::Question;
use seven_milestones::export::job::Format;

fn open(bench: &mut Bench) {
    run(bench);
    bench.key_press_modifiers(Modifiers::COMMAND, Key::E);
    run(bench);
    assert_eq!(state(bench).question, Some(Question::Export));
}

#[test]
fn charts_become_files_and_are_not_overwritten_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bench = sample();
    open(&mut bench);
    wait_for(&mut bench, "the preview", |state| state.export.as_ref().is_some_and(|desk| desk.preview.is_some()));
    click(&mut bench, "Pictures (PNG)");
    click(&mut bench, "Vector pictures (SVG)");
    click(&mut bench, "The strategy in words (Markdown)");
    let desk = |bench: &Bench| state(bench).export.clone().expect("open");
    assert_eq!(desk(&bench).order.formats, [Format::Svg, Format::Pptx, Format::Markdown].into());
    // The field may have been filled with the folder of documents.
    bench.get_by_label("Folder of the export").focus();
    run(&mut bench);
    bench.key_press_modifiers(Modifiers::COMMAND, Key::A);
    run(&mut bench);
    bench.get_by_label("Folder of the export").type_text(&folder.path().display().to_string());
    run(&mut bench);
    click(&mut bench, "Export");
    wait_for(&mut bench, "the end", |state| state.export.as_ref().is_some_and(|desk| desk.ended.is_some()));
    let files = desk(&bench).ended.expect("ended").expect("nothing was in the way");
    assert!(files.iter().all(|file| file.metadata().is_ok_and(|about| about.len() > 100)), "{files:?}");
    assert!(folder.path().join("harbour-bakery-where-to-be-in-2027.pptx").is_file());
    assert!(folder.path().join("harbour-bakery-where-to-be-in-2027-fit.svg").is_file());
    click(&mut bench, "Export");
    wait_for(&mut bench, "the refusal", |state| {
        state.export.as_ref().is_some_and(|desk| matches!(desk.ended, Some(Err(_))))
    });
    click(&mut bench, "Replace files");
    click(&mut bench, "Export");
    wait_for(&mut bench, "the end", |state| {
        state.export.as_ref().is_some_and(|desk| matches!(desk.ended, Some(Ok(_))))
    });
    click(&mut bench, "Close");
    assert!(state(&bench).question.is_none());
}

#[test]
fn nothing_ticked_says_what_is_missing() {
    let mut bench = sample();
    open(&mut bench);
    click(&mut bench, "Pictures (PNG)");
    click(&mut bench, "Slides with charts that can be edited (PPTX)");
    assert!(bench.query_by_label("Tick at least one format").is_some());
    assert!(bench.query_by_label("Export the plan").is_none());
    bench.key_press(Key::Escape);
    run(&mut bench);
    assert!(state(&bench).question.is_none());
}

#[test]
fn the_chart_of_a_view_goes_to_the_clipboard() {
    let mut bench = sample();
    run(&mut bench);
    bench.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    run(&mut bench);
    wait_for(&mut bench, "the word about it", |state| {
        state.notices.iter().any(|notice| notice.text.starts_with("The picture is on the clipboard"))
    });
}
