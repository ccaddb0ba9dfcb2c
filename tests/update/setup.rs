//! The ways in, and the pages that begin a plan: turned, skipped, left in the middle and gone on with.

use super::words::{question_words, scope_words};
use super::{acts, bakery, does, drags, play, sample, says};
use crate::support::id;
use seven_milestones::app::action::{ACTIONS, Action};
use seven_milestones::app::command::{Command, SetupCommand};
use seven_milestones::app::question::Answer;
use seven_milestones::app::setup::{SetupPage, Way};
use seven_milestones::app::state::State;
use seven_milestones::app::survey::Take;
use seven_milestones::app::update::update;
use seven_milestones::app::view::{Page, Screen};
use seven_milestones::domain::edit::{ChoiceEdit, Edit, PreferenceChange, SegmentEdit};
use seven_milestones::domain::plan::{Account, Plan};
use seven_milestones::domain::quantities::{AgeWeight, Capacity, Interest, Need};

/// What fills the window, the page that is open and which are answered, and what is asked.
fn screen(state: &State) -> String {
    let setup = &state.view.setup;
    let answered = SetupPage::ALL.into_iter().filter(|page| page.is_answered(setup, &state.document));
    let answered: Vec<String> = answered.map(|page| format!("{page:?}")).collect();
    let asked = question_words(state);
    match state.view.screen {
        Screen::Setup => format!("{:?}, answered [{}]{asked}", setup.page, answered.join(" ")),
        other => format!("{other:?}{asked}"),
    }
}

fn turns(page: SetupPage) -> super::Event {
    does(Command::Setup(SetupCommand::Turn(page)))
}

#[test]
fn a_plan_is_begun_page_by_page_and_gone_on_with() {
    let today = ChoiceEdit::Today { platform: id("facebook"), account: Some(Box::new(Account::default())) };
    let renamed = SegmentEdit::Rename { from: Plan::FIRST_SEGMENT.to_owned(), to: "Gardeners".to_owned() };
    let need = PreferenceChange::Need(Need::nearest(80.0));
    let milestone = super::milestone("groups");
    let needs = Edit::Preference { segment: "Gardeners".to_owned(), milestone, change: need };
    let script = vec![
        ("begins a plan", acts(Action::New), "Business, answered []", ""),
        (
            "names it",
            does(Command::Edit(Edit::Rename("Garden centres".to_owned()))),
            "Business, answered [Business]",
            "",
        ),
        ("goes on", turns(SetupPage::Country), "Country, answered [Business]", ""),
        (
            "chooses what a plan begins with: that is an answer all the same",
            does(Command::Setup(SetupCommand::Region("US adults".to_owned()))),
            "Country, answered [Business Country]",
            "",
        ),
        ("skips today", turns(SetupPage::Audiences), "Audiences, answered [Business Country]", ""),
        (
            "names the people",
            does(Command::Edit(Edit::Segment(renamed))),
            "Audiences, answered [Business Country Audiences]",
            "",
        ),
        ("leaves in the middle", does(Command::Setup(SetupCommand::Leave)), "Plan", ""),
        ("goes on with what is missing", acts(Action::Setup), "Today, answered [Business Country Audiences]", ""),
        (
            "says where they are",
            does(Command::Edit(Edit::Choice(today))),
            "Today, answered [Business Country Today Audiences]",
            "",
        ),
        ("takes that back", acts(Action::Undo), "Today, answered [Business Country Audiences]", ""),
        (
            "says how many hours there are",
            does(Command::Edit(Edit::Choice(ChoiceEdit::Capacity(Some(Capacity::nearest(12.0)))))),
            "Today, answered [Business Country Today Audiences]",
            "",
        ),
        ("goes to the sliders", turns(SetupPage::Sliders), "Sliders, answered [Business Country Today Audiences]", ""),
        ("sets one", does(Command::Edit(needs)), "Sliders, answered [Business Country Today Audiences Sliders]", ""),
        (
            "sees what follows",
            turns(SetupPage::Recommendation),
            "Recommendation, answered [Business Country Today Audiences Sliders]",
            "",
        ),
        ("opens the plan", does(Command::Setup(SetupCommand::Leave)), "Plan", ""),
    ];
    let state = play(sample(), screen, script);
    assert!(state.document.is_unsaved(), "the plan is there to be saved");
    assert_eq!(state.document.plan.title, "Garden centres");
}

#[test]
fn the_ways_to_set_sliders_lead_back_to_the_list() {
    let shown = |state: &State| {
        let setup = &state.view.setup;
        format!("{:?}, {:?}, {}, by hand {}", state.view.screen, state.view.page, scope_words(state), setup.by_hand)
    };
    let sets = |way| does(Command::Setup(SetupCommand::SetSliders { segment: "Local families".to_owned(), way }));
    let list = "Setup, Where, Local families, by hand false";
    let script = vec![
        ("sets the plan up", acts(Action::Setup), list, ""),
        ("turns to the sliders", turns(SetupPage::Sliders), list, ""),
        ("wants an interview", sets(Way::Interview), "Setup, Interview, Local families, by hand false", ""),
        ("leaves it", does(Command::OpenPage(Page::Where)), list, ""),
        ("wants a survey", sets(Way::Survey), "Setup, Survey, Local families, by hand false", ""),
        ("goes back", does(Command::Setup(SetupCommand::AllSegments)), list, ""),
        ("wants to set them by hand", sets(Way::Hand), "Setup, Where, Local families, by hand true", ""),
        ("drags one", drags("identity", 20.0), "Setup, Where, Local families, by hand true", ""),
        ("goes back", does(Command::Setup(SetupCommand::AllSegments)), list, ""),
        ("wants what follows", turns(SetupPage::Recommendation), "Setup, Where, everyone, by hand false", ""),
        ("asks a question of the plan", acts(Action::AskMatters), "Plan, Matters, everyone, by hand false", ""),
    ];
    play(sample(), shown, script);
}

#[test]
fn the_ways_in_ask_before_a_changed_plan_is_closed() {
    let script = vec![
        ("wants the ways in", acts(Action::Welcome), "Welcome", ""),
        ("opens the sample", acts(Action::Sample), "Plan", ""),
        ("drags a slider", drags("identity", 20.0), "Plan", ""),
        ("wants the ways in", acts(Action::Welcome), "Plan, asks: save before the ways in", ""),
        ("calls it off", says(Answer::Cancel), "Plan", ""),
        ("wants them all the same", acts(Action::Welcome), "Plan, asks: save before the ways in", ""),
        ("does not save", says(Answer::Discard), "Welcome", ""),
        ("begins a plan", acts(Action::New), "Business, answered []", ""),
    ];
    play(bakery(), screen, script);
}

#[test]
fn what_is_about_a_plan_does_nothing_before_there_is_one() {
    let mut state = sample();
    update(&mut state, Command::Run(Action::Welcome));
    let blank = state.document.plan.clone();
    for entry in ACTIONS.iter().filter(|entry| entry.action.needs_a_plan()) {
        let effects = update(&mut state, Command::Run(entry.action));
        assert!(effects.is_empty(), "{}: {effects:?}", entry.name);
        assert!(state.presenting.is_none() && state.dialogs.question.is_none(), "{}", entry.name);
        assert_eq!((state.view.screen, &state.document.plan), (Screen::Welcome, &blank), "{}", entry.name);
    }
    let free: Vec<Action> = ACTIONS.iter().map(|entry| entry.action).filter(|action| !action.needs_a_plan()).collect();
    for needed in [Action::New, Action::Open, Action::Sample, Action::Guide, Action::Keys, Action::Quit] {
        assert!(free.contains(&needed), "{needed:?}");
    }
}

#[test]
fn a_described_audience_leaves_what_was_said_of_ages_and_topics() {
    let mut state = sample();
    let name = state.document.plan.segments[0].name.clone();
    update(&mut state, Command::SetScope(seven_milestones::domain::plan::Scope::Segment(name)));
    let segment = seven_milestones::storage::presets()[0].segment.clone();
    let (of, framework) = (state.document.plan.segments[0].name.clone(), state.document.framework.clone());
    let (age, topic) = (framework.ages[0].clone(), framework.topics[0].id.clone());
    let age = SegmentEdit::Age { segment: of.clone(), age, weight: AgeWeight::nearest(100.0) };
    let topic = SegmentEdit::Topic { segment: of, topic, interest: Interest::nearest(90.0) };
    for edit in [age, topic] {
        update(&mut state, Command::Edit(Edit::Segment(edit)));
    }
    let before = state.document.plan.segments[0].clone();
    assert!(before.ages != segment.ages && before.topics != segment.topics);
    update(&mut state, Command::ApplySegment(Box::new(segment.clone()), Take::InPlace));
    let now = &state.document.plan.segments[0];
    assert_eq!((&now.ages, &now.topics, &now.needs), (&before.ages, &before.topics, &segment.needs));
}
