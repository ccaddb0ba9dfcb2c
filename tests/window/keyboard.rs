//! Each task of `tasks.md` with the keyboard alone, from the window as it opens to the goal.
//!
//! What has the keyboard is known by its accessible name, and must be in sight whenever a key is pressed.

use crate::support::{Bench, bars, leader, plan, run, sample, state, wait_for};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::question::Question;
use seven_milestones::app::view::Page;
use std::path::{Path, PathBuf};

/// Somebody at a keyboard, and how many presses they needed so far; a text that is typed is one.
struct Hands {
    bench: Bench,
    presses: usize,
}

impl Hands {
    fn new() -> Self {
        let mut bench = sample();
        run(&mut bench);
        Self { bench, presses: 0 }
    }

    fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.presses += 1;
        self.bench.key_press_modifiers(modifiers, key);
        run(&mut self.bench);
    }

    fn ctrl(&mut self, key: Key) {
        self.press_with(Modifiers::COMMAND, key);
    }

    /// Types into whatever has the keyboard.
    fn type_text(&mut self, text: &str) {
        self.presses += 1;
        self.bench.event(egui::Event::Text(text.to_owned()));
        run(&mut self.bench);
    }

    /// The name of what has the keyboard.
    fn focused(&self) -> String {
        let named = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.is_focused() && node.role() != Role::Window;
        let node = self.bench.query_all(egui_kittest::kittest::by().predicate(named)).next();
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Presses Tab until what has this name has the keyboard; one that ends with `*` is the beginning of a name.
    #[track_caller]
    fn tab_to(&mut self, name: &str) {
        self.go_to(Modifiers::NONE, name);
    }

    #[track_caller]
    fn back_to(&mut self, name: &str) {
        self.go_to(Modifiers::SHIFT, name);
    }

    #[track_caller]
    fn go_to(&mut self, modifiers: Modifiers, name: &str) {
        let is_it = |focused: &str| match name.strip_suffix('*') {
            Some(beginning) => focused.starts_with(beginning),
            None => focused == name,
        };
        let mut passed = Vec::new();
        while !is_it(&self.focused()) {
            assert!(passed.len() < 90, "“{name}” is not reached, but {passed:#?}");
            self.press_with(modifiers, Key::Tab);
            self.check_in_sight();
            passed.push(self.focused());
        }
    }

    /// What has the keyboard has a name, and all or most of it is on the screen.
    #[track_caller]
    fn check_in_sight(&self) {
        let context = &self.bench.ctx;
        let Some(id) = context.memory(egui::Memory::focused) else { return };
        let response = context.read_response(id).expect("what has the keyboard is drawn");
        let (whole, seen) = (response.rect, response.interact_rect);
        let name = self.focused();
        assert!(!name.is_empty(), "what has the keyboard at {whole:?} has no name");
        let part = seen.area() / whole.area().max(1.0);
        assert!(part > 0.6 || seen.height() > 200.0, "only {part:.2} of “{name}” is in sight: {seen:?} of {whole:?}");
    }

    /// Chooses a command from the palette.
    fn palette(&mut self, words: &str) {
        self.ctrl(Key::K);
        self.type_text(words);
        self.press(Key::Enter);
    }

    #[track_caller]
    fn needed(&self, presses: usize) {
        assert_eq!(self.presses, presses, "tasks.md states this number");
    }
}

#[test]
fn rank_for_the_bakery() {
    let mut hands = Hands::new();
    hands.press(Key::F6);
    hands.tab_to("Identity need");
    for _ in 0..4 {
        hands.press(Key::PageDown);
    }
    assert_ne!(leader(&hands.bench), "Facebook");
    assert!(bars(&hands.bench).headline.starts_with(leader(&hands.bench)));
    hands.needed(11);
}

#[test]
fn find_what_would_change_the_answer() {
    let mut hands = Hands::new();
    hands.ctrl(Key::Num3);
    hands.press(Key::F6);
    hands.tab_to("Show slider*");
    hands.press(Key::Enter);
    let pointed = state(&hands.bench).view.pointed.clone().expect("a slider is shown");
    assert!(hands.focused().to_lowercase().starts_with(pointed.milestone.as_str()), "{}", hands.focused());
    let before = leader(&hands.bench).to_owned();
    for _ in 0..2 {
        hands.press(Key::PageDown);
    }
    assert_ne!(leader(&hands.bench), before);
    hands.needed(19);
}

#[test]
fn compare_three_platforms() {
    let mut hands = Hands::new();
    hands.ctrl(Key::Num2);
    let names =
        |bench: &Bench| -> Vec<String> { state(bench).compared_platforms().iter().map(ToString::to_string).collect() };
    assert_eq!(names(&hands.bench), ["facebook", "instagram", "youtube"]);
    hands.press(Key::F6);
    hands.tab_to("Remove Instagram*");
    hands.press(Key::Enter);
    hands.tab_to("Add a platform");
    hands.press(Key::Enter);
    hands.tab_to("LinkedIn");
    hands.press(Key::Enter);
    assert_eq!(names(&hands.bench), ["facebook", "youtube", "linkedin"]);
    assert!(hands.bench.query_by_label_contains("What separates Facebook from YouTube").is_some());
    hands.needed(13);
}

#[test]
fn bring_in_a_survey() {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "fixtures", "survey", "two-hundred.csv"].iter().collect();
    let mut hands = Hands::new();
    hands.palette("survey");
    assert_eq!(state(&hands.bench).view.page, Page::Survey);
    hands.press(Key::F6);
    hands.tab_to("Open answers*");
    hands.press(Key::Enter);
    wait_for(&mut hands.bench, "the path", |state| matches!(state.dialogs.question, Some(Question::Path { .. })));
    assert_eq!(hands.focused(), "Path to the file", "the field has the keyboard at once");
    hands.type_text(&path.display().to_string());
    hands.press(Key::Enter);
    wait_for(&mut hands.bench, "the answers", |state| state.survey.open.is_some());
    assert!(hands.bench.query_by_label("Answers split into two camps on Groups: consider two segments").is_some());
    hands.press(Key::F6);
    hands.tab_to("Use for this segment");
    hands.press(Key::Space);
    assert_eq!(state(&hands.bench).view.page, Page::Where);
    let now = plan(&hands.bench);
    let groups = now.segment("Local families").expect("there").needs.iter().find(|(id, _)| id.as_str() == "groups");
    assert_eq!(groups.expect("asked").1.answers, Some(182));
    hands.needed(23);
}

#[test]
fn a_portfolio_of_two_with_five_actions() {
    let mut hands = Hands::new();
    hands.ctrl(Key::Num4);
    hands.press(Key::F6);
    hands.tab_to("2 platforms");
    hands.press(Key::Space);
    assert_eq!(plan(&hands.bench).portfolio_size, Some(2));
    for taken in 1..=5 {
        hands.press(Key::Tab);
        hands.tab_to("Add to actions for*");
        hands.press(Key::Enter);
        assert_eq!(plan(&hands.bench).actions.len(), taken);
    }
    hands.needed(40);
}

/// Exports what the dialog begins with into a folder.
fn put_slides_into(hands: &mut Hands, folder: &Path) {
    hands.ctrl(Key::E);
    hands.back_to("Folder of the export");
    hands.ctrl(Key::A);
    hands.type_text(&folder.display().to_string());
    hands.tab_to("Export");
    hands.press(Key::Enter);
    wait_for(&mut hands.bench, "the end", |state| state.export.as_ref().is_some_and(|desk| desk.ended.is_some()));
}

#[test]
fn put_the_charts_into_slides() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = Hands::new();
    put_slides_into(&mut hands, folder.path());
    let desk = state(&hands.bench).export.clone().expect("open");
    let files = desk.ended.expect("ended").expect("nothing was in the way");
    assert!(files.iter().any(|file| file.extension().is_some_and(|ending| ending == "pptx")), "{files:?}");
    hands.needed(9);
}

#[test]
fn a_plan_of_ones_own_from_the_first_start_to_slides() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = Hands::new();
    hands.ctrl(Key::N);
    // Two segments from described audiences; the first had no name yet and takes that of its audience.
    for take in ["Use for this segment: Families nearby", "Add as a new segment: Crafters and hobbyists"] {
        hands.ctrl(Key::K);
        hands.type_text("start from");
        hands.press(Key::Enter);
        assert_eq!(state(&hands.bench).view.page, Page::Presets);
        hands.press(Key::F6);
        hands.tab_to(take);
        hands.press(Key::Space);
        assert_eq!(state(&hands.bench).view.page, Page::Where);
    }
    for _ in 0..3 {
        hands.press(Key::F6);
    }
    assert_eq!(hands.focused(), "Rename the plan");
    hands.press(Key::Enter);
    hands.type_text("Meyer Gardens");
    hands.press(Key::Enter);
    hands.tab_to("Everyone");
    hands.press(Key::Space);
    hands.ctrl(Key::Num4);
    hands.press(Key::F6);
    hands.tab_to("2 platforms");
    hands.press(Key::Space);
    for _ in 0..2 {
        hands.press(Key::Tab);
        hands.tab_to("Add to actions for*");
        hands.press(Key::Enter);
    }
    let plan = plan(&hands.bench);
    let names: Vec<&str> = plan.segments.iter().map(|segment| segment.name.as_str()).collect();
    assert_eq!((names, plan.portfolio_size), (vec!["Families nearby", "Crafters and hobbyists"], Some(2)));
    assert_eq!((plan.title.as_str(), plan.actions.len()), ("Meyer Gardens", 2));
    put_slides_into(&mut hands, folder.path());
    assert!(folder.path().join("meyer-gardens.pptx").is_file());
    hands.needed(77);
}
