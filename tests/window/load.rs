//! Far more than anybody has: 2,000 platforms, 50 segments and 500 actions are opened, ranked, drawn, changed and saved.
//!
//! How long that takes is measured by the benchmarks; here it has to work.

use crate::support::{Bench, LAPTOP, Setup, bars, ctrl, plan, run, state, wait_for};
use egui::Key;
use seven_milestones::app::command::Command;
use seven_milestones::app::view::Page;
use seven_milestones::domain::edit::Edit;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Action, Plan, Scope};
use seven_milestones::format::{read_plan, write_plan};
use seven_milestones::storage;

const PLATFORMS: usize = 2000;
const SEGMENTS: usize = 50;
const ACTIONS: usize = 500;

fn library() -> Library {
    let shipped = storage::library().platforms();
    Library::new((0..PLATFORMS).zip(shipped.iter().cycle()).map(|(number, pattern)| {
        let mut platform = pattern.as_ref().clone();
        platform.id = PlatformId::new(&format!("p{number}")).expect("an id");
        platform.name = format!("{} {number}", pattern.name);
        platform
    }))
}

fn large() -> Plan {
    let mut plan =
        read_plan(storage::SAMPLE_PLAN, storage::framework(), storage::library()).expect("the sample is sound").plan;
    let pattern = plan.segments[0].clone();
    plan.segments = (0..SEGMENTS)
        .map(|number| {
            let mut segment = pattern.clone();
            segment.name = format!("Segment {number}");
            segment
        })
        .collect();
    let milestone = storage::framework().milestones[0].id.clone();
    let action = |number: usize| Action {
        platform: Some(PlatformId::new(&format!("p{number}")).expect("an id")),
        milestone: Some(milestone.clone()),
        what: format!("Do the thing of number {number}"),
        owner: None,
        due: Some("2027-01-15".to_owned()),
        done: number.is_multiple_of(3),
    };
    plan.actions = (0..ACTIONS).map(action).collect();
    // The fewest: drawing all samples is not the point here.
    plan.samples = 100;
    plan
}

fn send(bench: &mut Bench, command: Command) {
    bench.state_mut().as_mut().expect("drawn").send(command);
    run(bench);
}

#[test]
fn a_very_large_plan_is_opened_ranked_drawn_and_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.plan.ron");
    std::fs::write(&path, write_plan(&large(), storage::framework())).expect("written");
    let mut bench = Setup { size: LAPTOP, library: library(), ..Setup::default() }.open();
    run(&mut bench);
    send(&mut bench, Command::Open(path.clone()));
    wait_for(&mut bench, "opened", |state| state.document.file.path.is_some());
    assert_eq!((plan(&bench).segments.len(), plan(&bench).actions.len()), (SEGMENTS, ACTIONS));
    assert_eq!(bars(&bench).bars.len(), PLATFORMS);
    send(&mut bench, Command::SetScope(Scope::Everyone));
    assert_eq!(bars(&bench).bars.len(), PLATFORMS);
    for page in [Page::Differ, Page::Matters, Page::Follows, Page::Library, Page::Where] {
        send(&mut bench, Command::OpenPage(page));
        assert_eq!(state(&bench).view.page, page);
    }
    send(&mut bench, Command::Edit(Edit::Rename("Larger than life".to_owned())));
    ctrl(&mut bench, Key::S);
    wait_for(&mut bench, "saved", |state| !state.document.is_unsaved());
    let text = std::fs::read_to_string(&path).expect("there");
    let read = read_plan(&text, storage::framework(), &state(&bench).document.library).expect("sound").plan;
    assert!(read == plan(&bench) && read.title == "Larger than life" && read.levels.len() == PLATFORMS);
}
