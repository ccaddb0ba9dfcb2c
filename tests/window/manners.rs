//! What everybody expects of a program: the palette, settings, work that survives, files that others changed.

use crate::support::{
    Bench, LAPTOP, Setup, bars, click, ctrl, drag_slider, level, plan, run, sample, state, wait_for, window,
};
use egui::{Key, Vec2};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Action, Command, ShelfCommand};
use seven_milestones::app::question::Question;
use seven_milestones::app::view::Page;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::settings::ThemeChoice;
use seven_milestones::storage;
use std::path::Path;
use std::time::{Duration, Instant};

fn send(bench: &mut Bench, command: Command) {
    bench.state_mut().as_mut().expect("drawn").send(command);
    run(bench);
}

#[test]
fn the_palette_finds_a_command_and_enter_does_it() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::K);
    bench.get_by_label("Find a command").type_text("light or");
    run(&mut bench);
    bench.key_press(Key::Enter);
    run(&mut bench);
    assert_eq!(state(&bench).settings.theme, ThemeChoice::Dark);
    assert!(state(&bench).dialogs.question.is_none());
    ctrl(&mut bench, Key::K);
    bench.get_by_label("Find a command").type_text("no such thing");
    run(&mut bench);
    assert!(bench.query_by_label("No command matches. Try another word.").is_some());
    bench.key_press(Key::Escape);
    run(&mut bench);
    assert!(state(&bench).dialogs.question.is_none());
}

#[test]
fn every_key_stands_on_the_sheet() {
    let mut bench = sample();
    run(&mut bench);
    bench.key_press(Key::F1);
    run(&mut bench);
    assert!(matches!(state(&bench).dialogs.question, Some(Question::Keys)));
    for entry in seven_milestones::app::action::ACTIONS.iter().filter(|entry| entry.key.is_some()) {
        assert!(bench.query_all_by_label_contains(entry.help).next().is_some(), "{} is not on the sheet", entry.name);
    }
}

#[test]
fn settings_take_hold_at_once_and_are_written() {
    let home = tempfile::tempdir().expect("a folder");
    let mut bench = Setup { home: Some(home.path().to_owned()), ..Setup::default() }.open();
    run(&mut bench);
    ctrl(&mut bench, Key::Comma);
    click(&mut bench, "Dark");
    click(&mut bench, "Reduced motion");
    click(&mut bench, "Close");
    ctrl(&mut bench, Key::Plus);
    assert_eq!(state(&bench).settings.scale.get(), 110.0);
    bench.state().as_ref().expect("drawn").finish();
    let (settings, warning) = storage::load_settings(home.path());
    assert_eq!(warning, None);
    assert_eq!(settings, state(&bench).settings);
    assert!(settings.reduced_motion && settings.theme == ThemeChoice::Dark);
}

#[test]
fn unsaved_work_is_kept_and_brought_back_after_a_crash() {
    let home = tempfile::tempdir().expect("a folder");
    let setup = || Setup { home: Some(home.path().to_owned()), ..Setup::default() };
    let mut bench = setup().open();
    run(&mut bench);
    drag_slider(&mut bench, "Sharing need", 30.0);
    let changed = plan(&bench);
    // The window keeps it within two seconds of the change.
    wait_for_recovery(&mut bench, home.path());
    // The window ends without a word, as in a crash.
    drop(bench);
    let mut next = setup().open();
    run(&mut next);
    assert!(matches!(&state(&next).dialogs.question, Some(Question::Recover { found }) if found.len() == 1));
    click(&mut next, "Restore");
    assert!(plan(&next) == changed, "the plan is as it was left");
    assert!(state(&next).document.is_unsaved(), "it is not saved yet");
}

/// Draws until a recovery has been written.
fn wait_for_recovery(bench: &mut Bench, home: &Path) {
    let end = Instant::now() + Duration::from_secs(20);
    while std::fs::read_dir(home.join("recovery"))
        .into_iter()
        .flatten()
        .flatten()
        .all(|entry| entry.path().extension().is_none_or(|extension| extension != "ron"))
    {
        assert!(Instant::now() < end, "no recovery was written");
        std::thread::sleep(Duration::from_millis(50));
        bench.step();
    }
}

#[test]
fn a_profile_that_was_being_edited_is_brought_back_as_well() {
    for (command, is_new) in
        [(ShelfCommand::Create, true), (ShelfCommand::Edit(PlatformId::new("mastodon").expect("an id")), false)]
    {
        let home = tempfile::tempdir().expect("a folder");
        let setup = || Setup { home: Some(home.path().to_owned()), ..Setup::default() };
        let mut bench = setup().open();
        run(&mut bench);
        let draft = |bench: &Bench| state(bench).shelf.draft.clone().expect("a profile is being edited");
        bench.state_mut().as_mut().expect("drawn").send(Command::Shelf(command));
        run(&mut bench);
        let mut platform = draft(&bench).platform.as_ref().clone();
        platform.name = "The harbour’s board".to_owned();
        // Not sound: nobody may save it like this, and it is kept all the same.
        platform.reviewed = "yesterday".to_owned();
        bench.state_mut().as_mut().expect("drawn").send(Command::Shelf(ShelfCommand::Change(Box::new(platform))));
        run(&mut bench);
        let left = draft(&bench);
        assert!(left.is_changed() && !state(&bench).document.is_unsaved());
        wait_for_recovery(&mut bench, home.path());
        drop(bench);
        let mut next = setup().open();
        run(&mut next);
        assert!(next.query_by_label_contains("and to the profile of The harbour’s board").is_some());
        click(&mut next, "Restore");
        let back = draft(&next);
        assert_eq!((&back.platform, &back.base, back.is_new), (&left.platform, &left.base, is_new));
        assert!(back.is_changed(), "it is not saved yet");
        assert_eq!(state(&next).view.page, Page::Library);
    }
}

#[test]
fn thrown_away_work_is_not_offered_again() {
    let home = tempfile::tempdir().expect("a folder");
    let note = storage::RecoveryNote { plan_path: None, saved_at: 1, pid: 1, profile: None, in_setup: false };
    storage::write_recovery(home.path(), "window-1", &note, storage::SAMPLE_PLAN).expect("written");
    let mut bench = Setup { home: Some(home.path().to_owned()), ..Setup::default() }.open();
    run(&mut bench);
    click(&mut bench, "Discard");
    bench.state().as_ref().expect("drawn").finish();
    assert!(storage::found_recoveries(home.path()).0.is_empty());
}

fn saved_plan(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("bakery.plan.ron");
    std::fs::write(&path, storage::SAMPLE_PLAN).expect("written");
    path
}

#[test]
fn a_plan_that_is_open_twice_says_so_and_is_not_overwritten_unasked() {
    let home = tempfile::tempdir().expect("a folder");
    let path = saved_plan(home.path());
    let setup = || Setup { home: Some(home.path().to_owned()), path: Some(path.clone()), ..Setup::default() };
    let mut first = setup().open();
    run(&mut first);
    assert!(state(&first).notices.list.is_empty());
    let mut second = setup().open();
    run(&mut second);
    assert_eq!(state(&second).notices.list.len(), 1, "the second window is told");
    drag_slider(&mut second, "Sharing need", 30.0);
    send(&mut second, Command::Run(Action::Save));
    wait_for(&mut second, "the question", |state| state.dialogs.question.is_some());
    assert!(matches!(state(&second).dialogs.question, Some(Question::OpenElsewhere { .. })));
    assert_eq!(std::fs::read_to_string(&path).expect("there"), storage::SAMPLE_PLAN);
}

#[test]
fn a_file_that_somebody_changed_is_not_overwritten_unasked() {
    let home = tempfile::tempdir().expect("a folder");
    let path = saved_plan(home.path());
    let mut bench = Setup { home: Some(home.path().to_owned()), path: Some(path.clone()), ..Setup::default() }.open();
    run(&mut bench);
    let theirs = storage::SAMPLE_PLAN.replace("need: 70", "need: 71");
    std::fs::write(&path, &theirs).expect("written");
    drag_slider(&mut bench, "Sharing need", 30.0);
    send(&mut bench, Command::Run(Action::Save));
    wait_for(&mut bench, "the question", |state| state.dialogs.question.is_some());
    assert!(matches!(state(&bench).dialogs.question, Some(Question::Changed { .. })));
    assert_eq!(std::fs::read_to_string(&path).expect("there"), theirs);
    click(&mut bench, "Replace");
    wait_for(&mut bench, "the save", |state| !state.document.is_unsaved());
    assert_eq!(state(&bench).settings.recent.as_slice(), std::slice::from_ref(&path));
}

#[test]
fn a_plan_that_rested_on_other_levels_says_what_changed() {
    let levels = "levels: {\"facebook\": (reviewed: \"2026-01-01\", levels: {\"identity\": 2, \"sharing\": 2})},\n)";
    let text = format!("{}{levels}", storage::SAMPLE_PLAN.trim_end().trim_end_matches(')'));
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("old.plan.ron");
    std::fs::write(&path, &text).expect("written");
    let mut bench = Setup { plan: text, path: Some(path), ..Setup::default() }.open();
    run(&mut bench);
    let Some(Question::Levels(changed)) = state(&bench).dialogs.question.clone() else { panic!("nothing was asked") };
    let (identity, sharing) = (level("facebook", "identity"), level("facebook", "sharing"));
    assert_eq!(changed.platforms, [format!("Facebook: Identity 2 to {identity}, Sharing 2 to {sharing}")]);
    assert!(changed.order.contains("now comes first"), "{}", changed.order);
    let before = bars(&bench).headline.clone();
    click(&mut bench, "Keep the old levels");
    assert!(state(&bench).document.kept_levels);
    assert_ne!(bars(&bench).headline, before);
    assert!(
        bench.query_by_label_contains("Using the levels from when this plan was saved.").is_some(),
        "every view says so"
    );
    click(&mut bench, "Use the new levels");
    assert_eq!(bars(&bench).headline, before);
}

/// As many platforms as asked for, with the levels of the shipped ones.
fn many(count: usize) -> Library {
    let shipped = storage::library().platforms();
    Library::new((0..count).zip(shipped.iter().cycle()).map(|(number, pattern)| {
        let mut platform = pattern.as_ref().clone();
        let id = format!("p{number}");
        platform.id = seven_milestones::domain::id::PlatformId::new(&id).expect("an id");
        platform.name = format!("{} number {number} of a library with very long names", pattern.name);
        platform
    }))
}

#[test]
fn every_question_stands_with_any_number_of_platforms_and_segments() {
    let segment = storage::SAMPLE_PLAN.lines().skip_while(|line| !line.contains("segments")).skip(1);
    let segment: Vec<&str> = segment.take_while(|line| *line != "        ),").collect();
    let names =
        ["صانعو الخبز في الحي", "近所のパン屋さん", "Ladies and gentlemen who read the parish newsletter first"];
    let twelve: String = (0..12)
        .map(|n| {
            let name = format!("{} {n}", names[n % names.len()]);
            segment.join("\n").replace("Local families", &name) + "\n        ),\n"
        })
        .collect();
    let twelve = format!("(format: 1, title: \"מאפייה\", segments: [{twelve}])");
    for (count, size) in [(1, Vec2::new(1024.0, 700.0)), (200, LAPTOP)] {
        let mut bench = Setup { plan: twelve.clone(), size, library: many(count), ..Setup::default() }.open();
        run(&mut bench);
        for page in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
            ctrl(&mut bench, page);
            click(&mut bench, "Everyone");
        }
        assert_eq!(bars(&bench).bars.len(), count);
    }
}

#[test]
fn with_every_platform_left_out_each_question_says_so() {
    let all: Vec<String> = storage::library().platforms().iter().map(|p| format!("\"{}\"", p.id)).collect();
    let plan = format!("{} excluded: [{}])", storage::SAMPLE_PLAN.trim_end().trim_end_matches(')'), all.join(","));
    let mut bench = window(&plan, Vec2::new(1024.0, 700.0), true);
    for page in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        ctrl(&mut bench, page);
        assert!(bench.query_by_label("Nothing to compare yet").is_some());
    }
}

#[test]
fn the_last_letters_and_enter_may_come_together() {
    let mut bench = sample();
    run(&mut bench);
    ctrl(&mut bench, Key::K);
    bench.input_mut().events.push(egui::Event::Text("light or".to_owned()));
    let enter = |pressed| egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    bench.input_mut().events.extend([enter(true), enter(false)]);
    run(&mut bench);
    assert_eq!(state(&bench).settings.theme, ThemeChoice::Dark);
}

#[test]
fn the_way_from_part_to_part_passes_over_a_drawer_that_is_not_drawn() {
    let mut bench = Setup { size: egui::Vec2::new(1024.0, 700.0), ..Setup::default() }.open();
    run(&mut bench);
    let focused = |bench: &Bench| {
        let id = bench.ctx.memory(egui::Memory::focused).expect("something has the keyboard");
        bench.ctx.read_response(id).expect("it is drawn").rect
    };
    let mut reached = Vec::new();
    for _ in 0..4 {
        bench.key_press(Key::F6);
        run(&mut bench);
        reached.push(focused(&bench));
    }
    assert_eq!(reached[0], bench.get_by_label("Rename the segment").rect(), "the name comes first");
    assert_eq!(reached[1].center().y, bench.get_by_label("Where should we be?").rect().center().y);
    assert_eq!(reached[2], bench.get_by_label("Rename the plan").rect());
    assert_eq!(reached[3], reached[0]);
}
