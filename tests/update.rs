//! What a person does, what the program then shows, and what it asks of the machine: tables for each family of commands,
//! read from top to bottom like a script. No window, no disk, no threads: the machine's answers are lines of the script.

mod compare;
mod explain;
mod export;
mod files;
mod interview;
mod presenting;
mod profiles;
mod setup;
mod survey;
mod view;
mod words;

use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::question::Answer;
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::domain::edit::{Edit, PreferenceChange};
use seven_milestones::domain::id::MilestoneId;
use seven_milestones::domain::quantities::Need;
use seven_milestones::domain::settings::Settings;
use seven_milestones::storage;
use std::path::PathBuf;
use words::{effect_words, notice_words};

/// A line of a script: what happens, what it is for the program, what is then shown, and what the program says and asks
/// for: `says “…”`, `FAILS “…”`, and the effects in words. More samples are asked for after each change of the answer, which
/// is left out here and has a test of its own.
type Line = (&'static str, Event, &'static str, &'static str);

/// What happens in a line.
enum Event {
    /// A command, whoever sends it.
    Does(Command),
    /// An answer of the machine to what the program asked for last.
    Answers(Box<dyn Fn(&Played) -> Command>),
}

/// A script as far as it has come.
struct Played {
    state: State,
    /// All effects so far.
    asked: Vec<Effect>,
}

impl Played {
    /// The last effect of which something can be made.
    #[track_caller]
    fn last<T>(&self, of: impl Fn(&Effect) -> Option<T>) -> T {
        self.asked.iter().rev().find_map(of).expect("the program has asked for that")
    }
}

/// The program with the sample plan.
fn sample() -> State {
    let (framework, library) = (storage::framework().clone(), storage::library().clone());
    State::new(framework, library, crate::support::sample_plan(), None, Settings::default())
}

/// The sample plan in a file of its own.
fn bakery() -> State {
    let (framework, library) = (storage::framework().clone(), storage::library().clone());
    let path = Some(PathBuf::from("bakery.plan.ron"));
    State::new(framework, library, crate::support::sample_plan(), path, Settings::default())
}

/// Plays a script; `shown` says in words what the lines are about. Every line that goes otherwise is named.
#[track_caller]
fn play(state: State, shown: fn(&State) -> String, script: Vec<Line>) -> State {
    let mut played = Played { state, asked: Vec::new() };
    let mut wrong = Vec::new();
    for (number, (happens, event, then, asks)) in script.into_iter().enumerate() {
        let command = match event {
            Event::Does(command) => command,
            Event::Answers(answer) => answer(&played),
        };
        let before = played.state.notices.count;
        let effects = update(&mut played.state, command);
        let said = played.state.notices.list.iter().filter(|notice| notice.number > before).map(notice_words);
        let asked = said.chain(effects.iter().filter_map(effect_words)).collect::<Vec<_>>().join("; ");
        played.asked.extend(effects);
        for (what, expected, actual) in [("shown", then, shown(&played.state)), ("asked", asks, asked)] {
            if actual != expected {
                wrong.push(format!("{}. {happens}: {what}\n   expected {expected}\n        now {actual}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    played.state
}

/// A person chooses an entry of the command table.
fn acts(action: Action) -> Event {
    Event::Does(Command::Run(action))
}

/// A person answers the question that is open.
fn says(answer: Answer) -> Event {
    Event::Does(Command::Answer(answer))
}

/// Anything else that a person does.
fn does(command: Command) -> Event {
    Event::Does(command)
}

/// The machine answers what it was asked last.
fn answers(answer: impl Fn(&Played) -> Command + 'static) -> Event {
    Event::Answers(Box::new(answer))
}

fn milestone(id: &str) -> MilestoneId {
    MilestoneId::new(id).expect("an id")
}

/// A slider of the local families is dragged to a place.
fn drags(id: &str, to: f64) -> Event {
    let change = PreferenceChange::Need(Need::new(to).expect("a need"));
    does(Command::Edit(Edit::Preference { segment: "Local families".to_owned(), milestone: milestone(id), change }))
}

/// Where the need of the local families stands.
fn need_of(state: &State, id: &str) -> f64 {
    let segment = state.document.plan.segment("Local families").expect("the segment is there");
    segment.active(&milestone(id)).expect("the milestone counts").need.get()
}

/// A line of a script that goes otherwise fails the test, and is named.
#[test]
#[should_panic(expected = "2. presses F6: shown")]
fn a_line_that_goes_otherwise_is_named() {
    let part = |state: &State| format!("{:?}", state.view.part);
    let script = vec![
        ("presses F6", acts(Action::NextPart), "Audience", ""),
        ("presses F6", acts(Action::NextPart), "Drawer", ""),
    ];
    play(sample(), part, script);
}
