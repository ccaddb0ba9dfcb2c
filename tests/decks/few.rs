//! Frameworks of fewer than seven milestones, down to one: everything is made of them, and is sound.

use super::Case;
use super::package::sound;
use crate::support::sample_plan;
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::plan::{Plan, Scenario, Scope};
use seven_milestones::export::job::{Format, Order, outputs};
use seven_milestones::scene::pages::page_scene;
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Look, Medium};
use seven_milestones::storage;

/// The sample plan for the first so many milestones, with a scenario.
fn of_milestones(count: usize) -> Case {
    let mut framework = storage::framework().clone();
    framework.milestones.truncate(count);
    let few = |mut segment: Segment| {
        segment.needs.retain(|id, _| framework.milestone(id).is_some());
        segment
    };
    let plan = sample_plan();
    let segments: Vec<Segment> = plan.segments.iter().cloned().map(few).collect();
    let mut other = segments[0].clone();
    "Another".clone_into(&mut other.name);
    let scenarios = vec![Scenario { name: "Another".to_owned(), segments: vec![other] }];
    Case::new(&framework, storage::library(), Plan { segments, scenarios, ..plan }, Scope::Everyone)
}

#[test]
fn every_file_is_made_and_every_page_shown() {
    for count in 1..=6 {
        let case = of_milestones(count);
        let material = case.material();
        let order = Order::everything("plan", &material);
        for file in outputs(&order, &material) {
            let made = file.make(&order, &material).unwrap_or_else(|error| panic!("{count}, {}: {error}", file.name()));
            match file.name().rsplit('.').next() {
                Some("pptx") => sound(&made.bytes.expect("slides")),
                // A chart that compares two milestones has nothing to show where there is one.
                Some("png" | "svg" | "ics") => {}
                _ => assert!(made.bytes.is_some_and(|bytes| bytes.len() > 500), "{count}: {}", file.name()),
            }
        }
        let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look { medium: Medium::Wall, ..Look::default() } };
        for leaf in case.pages().iter().copied() {
            if let Some(scene) = page_scene(leaf, &material, &case.plan, &sheet) {
                assert!(!scene.texts().is_empty(), "{count}: {leaf:?}");
            }
        }
    }
}

/// Nothing is left over that speaks of more milestones than there are.
#[test]
fn a_brief_of_one_milestone_names_no_other() {
    let case = of_milestones(1);
    let brief = String::from_utf8(case.document(Format::Markdown)).expect("UTF-8");
    assert!(brief.contains("Identity"));
    for other in &storage::framework().milestones[1..] {
        assert!(!brief.contains(&format!("**{}**", other.name)), "{}", other.name);
    }
}
