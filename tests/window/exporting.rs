//! Files of charts: the dialog from its key to the files.

use crate::support::{Bench, Setup, click, ctrl, fill, run, sample, state, type_path, wait_for};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::effect::Effect;
use seven_milestones::app::export::ExportCommand;
use seven_milestones::app::question::Question;
use seven_milestones::app::update::update;
use seven_milestones::chart::CHARTS;
use seven_milestones::domain::brand::{Brand, Rgb};
use seven_milestones::domain::plan::Scope;
use seven_milestones::export::job::{Format, Size};
use seven_milestones::export::theme::ACCENTS;
use seven_milestones::format::{read_brand, write_brand};
use std::path::{Path, PathBuf};

fn open(bench: &mut Bench) {
    run(bench);
    bench.key_press_modifiers(Modifiers::COMMAND, Key::E);
    run(bench);
    assert_eq!(state(bench).dialogs.question, Some(Question::Export));
}

/// Opens the choices that stand folded under a heading.
fn unfold(bench: &mut Bench, heading: &str) {
    bench.get_by_label_contains(&format!("{heading}: ")).click();
    run(bench);
}

#[test]
fn what_makes_no_difference_is_not_shown() {
    let mut bench = sample();
    open(&mut bench);
    let shown = |bench: &Bench, words: &str| bench.query_all_by_label(words).next().is_some();
    let headed = |bench: &Bench, words: &str| bench.query_by_label_contains(words).is_some();
    // What is missing comes first.
    fill(&mut bench, "Folder of the export", "");
    assert!(shown(&bench, "Choose a folder"));
    fill(&mut bench, "Folder of the export", "slides");
    // Slides alone at first: one file, with the charts that most decks need.
    assert!(shown(&bench, "Saves harbour-bakery-where-to-be-in-2027.pptx"));
    let plain = CHARTS.len() - 1;
    let all = plain + state(&bench).document.framework.milestones.len();
    assert!(headed(&bench, &format!("Charts: {plain} of {all}")) && headed(&bench, "Size and details: 16:9 slides"));
    assert!(shown(&bench, "Dark") && !shown(&bench, "Transparent") && !shown(&bench, "Replace existing files"));
    unfold(&mut bench, "Size and details");
    assert!(shown(&bench, "4:3") && !shown(&bench, "2×") && !shown(&bench, "Without title and source"));
    click(&mut bench, "4:3");
    assert!(headed(&bench, "Size and details: 4:3 slides"));
    click(&mut bench, "Scalable pictures (SVG)");
    assert!(shown(&bench, "Convert text to outlines (SVG)") && shown(&bench, "Transparent") && !shown(&bench, "2×"));
    click(&mut bench, "Convert text to outlines");
    click(&mut bench, "Pictures (PNG)");
    assert!(shown(&bench, "2×"));
    assert!(headed(&bench, "Size and details: Slide 4:3, twice the pixels, text as outlines"));
    assert_eq!((1..90).find(|n| shown(&bench, &format!("Saves a document and up to {n} pictures"))), Some(36));
    // One at a time is open.
    unfold(&mut bench, "Charts");
    assert!(shown(&bench, "Show Ranking") && !shown(&bench, "2×"));
    // A table has neither charts nor a look.
    for format in ["Slides with editable charts (PPTX)", "Scalable pictures (SVG)", "Pictures (PNG)"] {
        click(&mut bench, format);
    }
    click(&mut bench, "All figures as a table (CSV)");
    assert!(!headed(&bench, "Charts: ") && !headed(&bench, "Size and details: ") && !shown(&bench, "Light"));
    assert!(shown(&bench, "Copy table") && !shown(&bench, "Copy picture"));
    assert!(shown(&bench, "The table has one row for each platform, with all its figures"));
}

#[test]
fn the_preview_goes_through_the_charts_that_are_exported() {
    let mut bench = sample();
    open(&mut bench);
    let shown = |bench: &Bench| state(bench).export.as_ref().map(|desk| desk.shown);
    let at = |bench: &Bench| {
        let desk = state(bench).export.clone().expect("open");
        desk.order.charts.iter().position(|chart| *chart == desk.shown)
    };
    assert_eq!(at(&bench), Some(1));
    click(&mut bench, "Previous chart");
    assert_eq!(at(&bench), Some(0));
    let first = shown(&bench);
    // There is none before the first.
    click(&mut bench, "Previous chart");
    assert_eq!(shown(&bench), first);
    for _ in 0..3 {
        click(&mut bench, "Next chart");
    }
    assert_eq!(at(&bench), Some(3));
    // A chart that is not exported can be looked at, and the way goes on from the first.
    unfold(&mut bench, "Charts");
    click(&mut bench, "Show Identity alone");
    assert_eq!(at(&bench), None);
    assert!(bench.query_by_label("Identity alone (not exported)").is_some());
    click(&mut bench, "Next chart");
    assert_eq!(at(&bench), Some(0));
}

#[test]
fn charts_become_files_and_are_not_overwritten_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bench = sample();
    open(&mut bench);
    wait_for(&mut bench, "the preview", |state| state.export.as_ref().is_some_and(|desk| desk.preview.is_some()));
    click(&mut bench, "Scalable pictures (SVG)");
    click(&mut bench, "Brief (Markdown)");
    let desk = |bench: &Bench| state(bench).export.clone().expect("open");
    assert_eq!(desk(&bench).order.formats, [Format::Svg, Format::Pptx, Format::Markdown].into());
    // The field may have been filled with the folder of documents.
    bench.get_by_label("Folder of the export").focus();
    run(&mut bench);
    ctrl(&mut bench, Key::A);
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
    assert!(state(&bench).dialogs.question.is_none());
}

#[test]
fn nothing_ticked_says_what_is_missing() {
    let mut bench = sample();
    open(&mut bench);
    click(&mut bench, "Slides with editable charts (PPTX)");
    assert!(bench.query_by_label("Choose at least one format").is_some());
    assert!(bench.query_by_label("Export the plan").is_none());
    bench.key_press(Key::Escape);
    run(&mut bench);
    assert!(state(&bench).dialogs.question.is_none());
}

#[test]
fn the_chart_of_a_view_goes_to_the_clipboard() {
    let mut bench = sample();
    run(&mut bench);
    bench.event(egui::Event::Copy);
    run(&mut bench);
    wait_for(&mut bench, "the word about it", |state| {
        state.notices.list.iter().any(|notice| notice.text.starts_with("Picture copied"))
    });
}

fn a_brand() -> Brand {
    Brand {
        name: "Blue Harbour & Söhne".to_owned(),
        accents: Some(ACCENTS),
        ink: Some(Rgb([0x10, 0x18, 0x20])),
        paper: None,
        heading_font: Some("Georgia".to_owned()),
        body_font: None,
        logo: None,
    }
}

/// Opens the dialog with a client's look in it.
fn open_with_look(bench: &mut Bench, folder: &Path) {
    open(bench);
    let file = folder.join("client.brand.ron");
    std::fs::write(&file, write_brand(&a_brand())).expect("written");
    click(bench, "Client brand…");
    type_path(bench, &file, "Use it");
    wait_for(bench, "the look", |state| state.export.as_ref().is_some_and(|desk| desk.order.brand.is_some()));
}

#[test]
fn a_clients_look_is_saved_as_a_brand_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bench = sample();
    open_with_look(&mut bench, folder.path());
    click(&mut bench, "Save brand…");
    let path = |state: &seven_milestones::app::state::State| match &state.dialogs.question {
        Some(Question::Path { typed, .. }) => typed.clone(),
        _ => String::new(),
    };
    wait_for(&mut bench, "the proposed name", |state| path(state) == "blue-harbour-söhne.brand.ron");
    type_path(&mut bench, &folder.path().join("saved"), "Save");
    let said = |words: &str, bench: &Bench| state(bench).notices.list.iter().any(|notice| notice.text.contains(words));
    wait_for(&mut bench, "the word about it", |state| !state.notices.list.is_empty());
    assert!(said("saved.brand.ron", &bench));
    let text = std::fs::read_to_string(folder.path().join("saved.brand.ron")).expect("it is there");
    assert_eq!(read_brand(&text).ok(), Some(a_brand()));
    assert_eq!(state(&bench).dialogs.question, Some(Question::Export));
    // A file that is there is not overwritten where no dialog of the system has asked.
    click(&mut bench, "Save brand…");
    type_path(&mut bench, &folder.path().join("saved.brand.ron"), "Save");
    wait_for(&mut bench, "the refusal", |state| {
        state.notices.list.iter().any(|notice| notice.text.contains("already"))
    });
}

#[test]
fn a_size_of_ones_own_is_that_of_the_command_line() {
    let mut bench = sample();
    open(&mut bench);
    let size = |bench: &Bench| state(bench).export.as_ref().map(|desk| desk.order.size);
    let words = "Pictures have this size. Slides will be 16:9.";
    assert!(bench.query_by_label(words).is_none());
    click(&mut bench, "Pictures (PNG)");
    unfold(&mut bench, "Size and details");
    click(&mut bench, "Size");
    click(&mut bench, "Custom size");
    assert_eq!(size(&bench), Some(Size::Pixels(1920, 1080)));
    let field = bench.get_by_label("Width in pixels").rect().center();
    bench.drag_at(field);
    bench.step();
    bench.hover_at(field - Vec2::new(60.0, 0.0));
    bench.step();
    bench.drop_at(field - Vec2::new(60.0, 0.0));
    run(&mut bench);
    assert!(matches!(size(&bench), Some(Size::Pixels(240..1900, 1080))), "{:?}", size(&bench));
    assert!(bench.query_by_label(words).is_some());
    click(&mut bench, "Slides with editable charts (PPTX)");
    assert!(bench.query_by_label(words).is_none());
}

#[test]
fn everything_fits_in_a_small_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let size = Vec2::new(1024.0, 700.0);
    let mut bench = Setup { size, ..Setup::default() }.open();
    open_with_look(&mut bench, folder.path());
    click(&mut bench, "Pictures (PNG)");
    click(&mut bench, "Scalable pictures (SVG)");
    unfold(&mut bench, "Size and details");
    click(&mut bench, "Size");
    click(&mut bench, "Custom size");
    // Odd about the look in many sentences, and files at work.
    let window = bench.state_mut().as_mut().expect("open");
    let desk = window.state.export.as_mut().expect("open");
    desk.of_brand =
        vec!["accents 1 (#1F6FB2) and 2 (#1F6FB3) look very similar for people who see no red".to_owned(); 9];
    desk.order.size = Size::Pixels(1200, 800);
    for ended in [false, true] {
        let window = bench.state_mut().as_mut().expect("open");
        let desk = window.state.export.as_mut().expect("open");
        let progress = seven_milestones::app::export::Progress { done: 3, of: 20, name: "a-plan-fit.png".to_owned() };
        desk.progress = (!ended).then_some(progress);
        desk.replace = ended;
        desk.ended = ended.then(|| Ok(vec![PathBuf::from("/somewhere/a-plan-fit.png")]));
        desk.warnings = vec!["No font has these characters, so ■ is shown instead: 🎉 (U+1F389)".to_owned(); 5];
        run(&mut bench);
        let mut names = vec!["Close", "Convert text to outlines (SVG)", "Height in pixels", "Save brand…"];
        names.extend(if ended { ["Show folder", "Replace existing files"] } else { ["Stop", "Choose…"] });
        for name in names {
            let rect = bench.get_by_label(name).rect();
            assert!(rect.top() > 0.0 && rect.bottom() < size.y && rect.right() < size.x, "{name} is at {rect:?}");
        }
    }
}

#[test]
fn a_table_is_copied_as_a_table_and_as_text_where_that_cannot_be() {
    let mut bench = sample();
    run(&mut bench);
    let window = bench.state_mut().as_mut().expect("open");
    let effects = update(&mut window.state, Command::Run(Action::CopyTable));
    let [Effect::CopyTable { html, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(html.contains("<table>") && html.contains("<td>Facebook</td>"), "{html}");
    assert_eq!(text.lines().count(), 25);
    let answer = |result| Command::Export(ExportCommand::CopiedTable(result));
    assert!(update(&mut window.state, answer(Ok(()))).is_empty());
    let effects = update(&mut window.state, answer(Err(text.clone())));
    assert!(matches!(&effects[..], [Effect::CopyText(copied)] if copied == text), "{effects:?}");
    assert!(window.state.notices.list.iter().any(|notice| notice.text.starts_with("Table copied")));
}

#[test]
fn whose_needs_the_charts_answer_is_chosen_in_the_dialog() {
    let mut bench = sample();
    open(&mut bench);
    wait_for(&mut bench, "the preview", |state| state.export.as_ref().is_some_and(|desk| desk.preview.is_some()));
    let picture = state(&bench).export.as_ref().expect("open").preview.clone();
    click(&mut bench, "Segment");
    click(&mut bench, "all segments");
    assert_eq!(state(&bench).document.scope, Scope::Everyone);
    // The one of before stays until the other is drawn.
    wait_for(&mut bench, "another preview", |state| {
        state.export.as_ref().is_some_and(|desk| desk.preview.is_some() && desk.preview != picture)
    });
    assert_eq!(state(&bench).dialogs.question, Some(Question::Export));
}

#[test]
fn the_dialog_keeps_its_height_whatever_is_open() {
    let mut bench = sample();
    open(&mut bench);
    wait_for(&mut bench, "the preview", |state| state.export.as_ref().is_some_and(|desk| desk.preview.is_some()));
    let top = |bench: &Bench| bench.get_by_label("Formats").rect().top();
    let bottom = |bench: &Bench| bench.get_all_by_label("Close").last().expect("there").rect().bottom();
    let whole = (top(&bench), bottom(&bench));
    for heading in ["Size and details", "Charts", "Size and details"] {
        unfold(&mut bench, heading);
        assert_eq!((top(&bench), bottom(&bench)), whole, "{heading}");
    }
}

#[test]
fn more_than_five_charts_are_in_sight_in_a_small_window() {
    let mut bench = Setup { size: Vec2::new(1024.0, 700.0), ..Setup::default() }.open();
    open(&mut bench);
    unfold(&mut bench, "Charts");
    let below = bench.get_by_label_contains("Size and details: ").rect().top();
    let seen = bench.query_all_by_label_contains("Show ").filter(|chart| chart.rect().bottom() <= below).count();
    assert!(seen > 5, "{seen} are seen");
    assert!(bench.get_all_by_label("Close").last().expect("there").rect().bottom() < 690.0);
}

#[test]
fn it_says_that_slides_draw_charts_of_their_own() {
    const WORDS: &str = "On slides this is a PowerPoint chart or shapes, so you can edit it there";
    let mut bench = sample();
    open(&mut bench);
    assert!(bench.query_by_label(WORDS).is_some());
    click(&mut bench, "Pictures (PNG)");
    assert!(bench.query_by_label(WORDS).is_none(), "the picture is made as it is shown");
}
