//! Going to a page: by its number, from the list of all, and pages that come and go.

use super::{drag_on_wall, go, list_is_open, on_the_wall, place, presenting, press, turn_to_milestone};
use crate::support::{click, ctrl, plan, run, state};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::{Command, PresentCommand};
use seven_milestones::chart::Chart;
use seven_milestones::scene::pages::PresentationPage;

#[test]
fn a_pages_number_and_enter_go_there() {
    let mut bench = on_the_wall();
    let began = plan(&bench);
    let presentation_pages = state(&bench).presentation_pages();
    for (keys, page) in [(&[Key::Num1, Key::Num2][..], 12), (&[Key::Num4], 4), (&[Key::Num0, Key::Num5], 5)] {
        for key in keys {
            press(&mut bench, *key);
        }
        press(&mut bench, Key::Enter);
        assert_eq!(presenting(&bench).leaf, presentation_pages[page - 1]);
        assert!(presenting(&bench).page_jump.typed.is_empty());
    }
    press(&mut bench, Key::Enter);
    assert_eq!(presenting(&bench).leaf, presentation_pages[5], "Enter alone goes on");
    for key in [Key::Num9, Key::Num9, Key::Enter] {
        press(&mut bench, key);
    }
    assert_eq!(presenting(&bench).leaf, PresentationPage::Method, "a number that is too high is the last page");
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::ArrowUp);
    let presentation_pages = state(&bench).presentation_pages();
    for key in [Key::Num1, Key::Num5, Key::Backspace, Key::Num2, Key::Enter] {
        press(&mut bench, key);
    }
    assert_eq!(presenting(&bench).leaf, presentation_pages[11]);
    assert_ne!(plan(&bench), began, "Backspace took a digit back and no slider");
    press(&mut bench, Key::Num2);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(presenting(&bench).leaf, presentation_pages[12], "an arrow turns the page, whatever was typed");
    press(&mut bench, Key::Num2);
    press(&mut bench, Key::Escape);
    assert!(state(&bench).dialogs.question.is_none(), "Escape takes the number away alone");
    press(&mut bench, Key::Enter);
    assert_eq!(presenting(&bench).leaf, presentation_pages[13]);
}

#[test]
fn a_page_is_picked_from_the_list_of_all() {
    let mut bench = on_the_wall();
    let presentation_pages = state(&bench).presentation_pages();
    go(&mut bench, presentation_pages[2]);
    press(&mut bench, Key::G);
    assert_eq!(presenting(&bench).page_jump.marked, Some(2), "the page that is shown is marked");
    let rows = bench
        .get_all_by_role(Role::Button)
        .filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("Page ")));
    assert_eq!(rows.count(), presentation_pages.len());
    assert_eq!(bench.query_all_by_role(Role::Slider).count(), 0, "no slider lies below");
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::K, Key::Backspace] {
        press(&mut bench, key);
    }
    assert!(plan(&bench).scenarios.is_empty() && list_is_open(&bench), "nothing else happens meanwhile");
    press(&mut bench, Key::Enter);
    assert!(!list_is_open(&bench));
    assert_eq!(presenting(&bench).leaf, presentation_pages[4]);
    press(&mut bench, Key::G);
    press(&mut bench, Key::End);
    press(&mut bench, Key::Escape);
    assert!(!list_is_open(&bench));
    assert_eq!(presenting(&bench).leaf, presentation_pages[4], "Escape closes the list and nothing else");
    press(&mut bench, Key::G);
    let ranking = presentation_pages.iter().position(|page| *page == PresentationPage::Chart(Chart::Fit));
    click(&mut bench, &format!("Page {}: Ranking", ranking.expect("it is there") + 1));
    assert!(!list_is_open(&bench));
    assert_eq!(presenting(&bench).leaf, PresentationPage::Chart(Chart::Fit));
    press(&mut bench, Key::G);
    press(&mut bench, Key::Num1);
    press(&mut bench, Key::Num2);
    assert_eq!(presenting(&bench).page_jump.marked, Some(11), "a number marks its page");
    press(&mut bench, Key::B);
    assert!(presenting(&bench).blank && !list_is_open(&bench), "the wall is black at once, whatever is open");
}

#[test]
fn a_scenario_that_is_kept_has_a_page_from_then_on() {
    let mut bench = on_the_wall();
    let pages = state(&bench).presentation_pages().len();
    turn_to_milestone(&mut bench, 0);
    drag_on_wall(&mut bench, "Identity need", 20.0);
    press(&mut bench, Key::K);
    bench.get_by_label("Identity of Local families: 70 → 20");
    press(&mut bench, Key::Enter);
    assert_eq!(plan(&bench).scenarios[0].name, "Identity 20 for Local families");
    let presentation_pages = state(&bench).presentation_pages();
    assert_eq!(presentation_pages.len(), pages + 2, "that of the scenario, and that of what was changed");
    let at = presentation_pages.iter().position(|leaf| *leaf == PresentationPage::Scenario(0)).expect("it has a page");
    bench.get_by_label_contains(&format!("Page {} compares it", at + 1));
    press(&mut bench, Key::Backspace);
    go(&mut bench, PresentationPage::Scenario(0));
    press(&mut bench, Key::ArrowLeft);
    assert_eq!(presenting(&bench).leaf, PresentationPage::Chart(Chart::Acceptability));
    turn_to_milestone(&mut bench, 0);
    press(&mut bench, Key::ArrowUp);
    press(&mut bench, Key::K);
    // What is typed is the name: digits go to no page, and letters are no keys of the presentation.
    bench.event(egui::Event::Text("Plan B 12".to_owned()));
    press(&mut bench, Key::Num1);
    press(&mut bench, Key::B);
    press(&mut bench, Key::Enter);
    assert_eq!(plan(&bench).scenarios[1].name, "Plan B 12");
    assert!(presenting(&bench).page_jump.typed.is_empty() && !presenting(&bench).blank);
    go(&mut bench, PresentationPage::Scenario(1));
    assert_eq!(presenting(&bench).leaf, PresentationPage::Scenario(1), "each has one");
    press(&mut bench, Key::F6);
    bench.get_by_label("What if: Plan B 12");
    let (at, all) = (place(&bench) + 1, state(&bench).presentation_pages().len());
    bench.get_by_label(&format!("Page {at} of {all}"));
    bench.get_by_label_contains("Facebook comes first here and in “Plan B 12”");
    press(&mut bench, Key::F6);
    ctrl(&mut bench, Key::Z);
    assert_eq!(
        presenting(&bench).leaf,
        PresentationPage::Scenario(0),
        "the page of one that is no longer kept is left"
    );
    for _ in 0..3 {
        ctrl(&mut bench, Key::Z);
    }
    assert_eq!(presenting(&bench).leaf, PresentationPage::Chart(Chart::Acceptability));
}

#[test]
fn a_bar_of_the_ranking_opens_how_its_score_is_made_over_the_page() {
    let mut bench = on_the_wall();
    let ranking = PresentationPage::Chart(Chart::Fit);
    let go = Command::Present(PresentCommand::Go(ranking));
    bench.state_mut().as_mut().expect("a window").send(go);
    run(&mut bench);
    for close in [None, Some(Key::Escape)] {
        bench.get_by_label("How the score is made: Instagram").click();
        run(&mut bench);
        assert!(matches!(presenting(&bench).on_wall(), PresentationPage::Score { .. }));
        match close {
            Some(key) => press(&mut bench, key),
            None => bench.get_by_label("Back to the page").click(),
        }
        run(&mut bench);
        assert_eq!(presenting(&bench).on_wall(), ranking);
    }
    turn_to_milestone(&mut bench, 1);
    let milestone = presenting(&bench).leaf;
    bench.get_by_label("How the score is made: Instagram").click();
    run(&mut bench);
    assert!(matches!(presenting(&bench).on_wall(), PresentationPage::Score { .. }), "so do bars of other pages");
    press(&mut bench, Key::Escape);
    assert_eq!(presenting(&bench).on_wall(), milestone);
}
