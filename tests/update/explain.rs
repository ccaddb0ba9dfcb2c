//! The table that explains a score: whose, for whom, what is copied, and what closes it; in the window and on the wall.

use super::{acts, does, drags, play, sample};
use crate::support::id;
use seven_milestones::app::action::Action;
use seven_milestones::app::command::{Command, ExplainCommand, PresentCommand};
use seven_milestones::app::effect::Effect;
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::app::view::Page;
use seven_milestones::chart::Chart;
use seven_milestones::domain::edit::{ChoiceEdit, Edit};
use seven_milestones::domain::plan::Scope;
use seven_milestones::scene::pages::PresentationPage;
use seven_milestones::storage;

fn asks(command: ExplainCommand) -> super::Event {
    does(Command::Explain(command))
}

fn shows(platform: &str) -> super::Event {
    asks(ExplainCommand::Show(id(platform)))
}

/// Whose table is open, and for whom.
fn table(state: &State) -> String {
    match state.answers.explained() {
        None => "none".to_owned(),
        Some(table) => format!("{} for {}", table.platform, table.segment),
    }
}

/// The platforms of the ranking, best first.
fn ranking(state: &State) -> Vec<String> {
    let answered = state.answers.outcome.as_ref().expect("an answer");
    answered.report.places.iter().map(|place| answered.report.platform(*place).id.to_string()).collect()
}

#[test]
fn it_follows_the_ranking_and_closes() {
    let order = ranking(&sample());
    let families = |at: usize| -> &'static str { format!("{} for Local families", order[at]).leak() };
    let script = vec![
        ("nothing is open: a step", asks(ExplainCommand::Next), "none", ""),
        ("opens the second", shows(&order[1]), families(1), ""),
        ("the next", asks(ExplainCommand::Next), families(2), ""),
        ("back", asks(ExplainCommand::Back), families(1), ""),
        ("back", asks(ExplainCommand::Back), families(0), ""),
        ("back at the first", asks(ExplainCommand::Back), families(0), ""),
        ("closes", asks(ExplainCommand::Close), "none", ""),
        ("opens one that there is not", shows("none"), "none", ""),
        ("opens the last", shows(&order[order.len() - 1]), families(order.len() - 1), ""),
        ("the next of the last", asks(ExplainCommand::Next), families(order.len() - 1), ""),
        ("turns to another page", does(Command::OpenPage(Page::Differ)), "none", ""),
    ];
    play(sample(), table, script);
}

#[test]
fn for_everyone_a_segment_is_chosen() {
    let script = vec![
        ("wants everyone", does(Command::SetScope(Scope::Everyone)), "none", ""),
        ("opens one", shows("facebook"), "facebook for Local families", ""),
        ("for the others", asks(ExplainCommand::For("Cafés we supply".to_owned())), "facebook for Cafés we supply", ""),
        ("opens another: they stay", shows("x"), "x for Cafés we supply", ""),
        (
            "wants one segment",
            does(Command::SetScope(Scope::Segment("Local families".to_owned()))),
            "x for Local families",
            "",
        ),
        ("opens another plan", acts(Action::New), "none", ""),
    ];
    play(sample(), table, script);
}

#[test]
fn a_drag_is_seen_in_it_and_a_platform_that_goes_takes_it_along() {
    let fit = |state: &State| state.answers.explained().map_or("none".to_owned(), |table| table.fit().to_owned());
    let mut state = sample();
    update(&mut state, Command::Explain(ExplainCommand::Show(id("facebook"))));
    let before = fit(&state);
    let exclude = |out| does(Command::Edit(Edit::Choice(ChoiceEdit::Exclude { platform: id("facebook"), out })));
    let mut dragged = sample();
    let super::Event::Does(drag) = drags("identity", 0.0) else { panic!("a drag is a command") };
    update(&mut dragged, Command::Explain(ExplainCommand::Show(id("facebook"))));
    update(&mut dragged, drag);
    let after: &'static str = fit(&dragged).leak();
    assert_ne!(before, after);
    let script = vec![
        ("drags", drags("identity", 0.0), after, ""),
        ("copies", asks(ExplainCommand::Copy), after, "copy a table of 14 lines"),
        ("leaves it out", exclude(true), "none", ""),
        ("takes it in: it stays closed", exclude(false), "none", ""),
        ("copies nothing", asks(ExplainCommand::Copy), "none", ""),
    ];
    play(state, fit, script);
}

#[test]
fn how_good_it_is_is_said_once_it_is_known_and_stays_while_needs_move() {
    let mut state = sample();
    update(&mut state, Command::Explain(ExplainCommand::Show(id("facebook"))));
    let good = |state: &State| state.answers.explained().is_some_and(|table| table.how_good.is_some());
    assert!(!good(&state), "nobody has drawn it yet");
    let effect = seven_milestones::app::update::refine(&state.document, &state.answers);
    let Some(Effect::Refine { revision, report, .. }) = effect else { panic!("it is asked for") };
    report.by_chance();
    let robustness = Box::new(report.robustness.clone());
    update(&mut state, Command::Refined { revision, robustness });
    assert!(good(&state));
    let super::Event::Does(drag) = drags("identity", 30.0) else { panic!("a drag is a command") };
    update(&mut state, drag);
    assert!(good(&state), "a need changes nothing of it");
    update(&mut state, Command::SetScope(Scope::Everyone));
    assert!(!good(&state), "for others it is another");
}

#[test]
fn on_the_wall_it_lies_over_the_page() {
    let library = storage::library();
    let place = |platform: &str| library.place(&id(platform)).expect("it is there");
    let present = |command| does(Command::Present(command));
    let over = |state: &State| match state.presenting.as_ref().map(|now| (now.on_wall(), now.leaf)) {
        None => "over".to_owned(),
        Some((PresentationPage::Score { platform, segment }, _)) => {
            format!("{} for {segment}", storage::library().platforms()[platform].id)
        }
        Some((page, _)) => format!("{page:?}"),
    };
    let script = vec![
        ("wants everyone", does(Command::SetScope(Scope::Everyone)), "over", ""),
        ("begins", acts(Action::Present), "Answer", ""),
        ("turns to the ranking", present(PresentCommand::Go(PresentationPage::Chart(Chart::Fit))), "Chart(Fit)", ""),
        ("a bar", present(PresentCommand::Explain(place("x"))), "x for 0", ""),
        ("the other segment", present(PresentCommand::Segment), "x for 1", ""),
        ("Escape", present(PresentCommand::Leave), "Chart(Fit)", ""),
        ("the same segment again", present(PresentCommand::Explain(place("facebook"))), "facebook for 1", ""),
        ("a click", present(PresentCommand::Uncover), "Chart(Fit)", ""),
        ("one that there is not", present(PresentCommand::Explain(9999)), "Chart(Fit)", ""),
        ("a bar", present(PresentCommand::Explain(place("x"))), "x for 1", ""),
        (
            "it is left out",
            does(Command::Edit(Edit::Choice(ChoiceEdit::Exclude { platform: id("x"), out: true }))),
            "Chart(Fit)",
            "",
        ),
        ("a bar", present(PresentCommand::Explain(place("facebook"))), "facebook for 1", ""),
        ("turns to the first page", present(PresentCommand::First), "Answer", ""),
    ];
    play(sample(), over, script);
}
