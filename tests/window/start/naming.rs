//! What is typed into a field ends there: Enter neither answers nor closes what stands around it.

use super::{at, press, wish};
use crate::support::{Bench, click, ctrl, fill, plan, run, sample, state};
use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::question::Question;
use seven_milestones::app::view::Page;

fn first_question(bench: &Bench) -> bool {
    bench.query_by_label("Step 1 of 9").is_some()
}

#[test]
fn enter_in_a_name_does_not_answer_the_interview() {
    let mut bench = at(Action::Interview);
    let need = wish(&bench, "Local families", "identity").need;
    click(&mut bench, "Rename the segment");
    fill(&mut bench, "Rename the segment to", "Families 2");
    press(&mut bench, Key::Enter);
    assert_eq!(plan(&bench).segments[0].name, "Families 2");
    assert_eq!(state(&bench).view.page, Page::Interview);
    assert!(first_question(&bench), "the name was meant");
    assert_eq!(wish(&bench, "Families 2", "identity").need, need);
    click(&mut bench, "Rename the plan");
    fill(&mut bench, "Title of the plan", "Bakery");
    press(&mut bench, Key::Enter);
    assert_eq!(plan(&bench).title, "Bakery");
    assert!(first_question(&bench), "the title was meant");
    assert!(bench.query_by_label("Title of the plan").is_none(), "it is done");
    press(&mut bench, Key::Enter);
    assert!(!first_question(&bench), "now Enter goes on");
}

#[test]
fn enter_in_a_name_leaves_the_other_pages_as_they_are() {
    for action in [Action::Presets, Action::Survey, Action::Library] {
        let mut bench = at(action);
        let page = state(&bench).view.page;
        let before = plan(&bench);
        click(&mut bench, "Rename the segment");
        fill(&mut bench, "Rename the segment to", "Families");
        press(&mut bench, Key::Enter);
        let mut expected = before;
        "Families".clone_into(&mut expected.segments[0].name);
        assert_eq!((state(&bench).view.page, plan(&bench)), (page, expected), "{action:?}");
    }
}

#[test]
fn enter_in_a_field_of_a_dialog_leaves_it_open() {
    let mut bench = sample();
    run(&mut bench);
    bench.state_mut().as_mut().expect("drawn").send(Command::Run(Action::Details));
    run(&mut bench);
    bench.get_by_role_and_label(Role::TextInput, "Client").focus();
    run(&mut bench);
    ctrl(&mut bench, Key::A);
    bench.get_by_role_and_label(Role::TextInput, "Client").type_text("The bakers");
    run(&mut bench);
    press(&mut bench, Key::Enter);
    assert_eq!(state(&bench).dialogs.question, Some(Question::Details));
    assert_eq!(plan(&bench).client.as_deref(), Some("The bakers"));
    press(&mut bench, Key::Enter);
    assert_eq!(state(&bench).dialogs.question, None, "with nothing typed into, Enter closes it");
}
