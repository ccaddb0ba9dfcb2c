//! A presentation: its pages, its slider, and what becomes of what was changed.

use super::words::question_words;
use super::{acts, does, drags, need_of, play, sample, says};
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::present::{PresentCommand, PresentCommand::*, minutes_and_seconds, time_left};
use seven_milestones::app::question::Answer;
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::domain::id::PageId;
use seven_milestones::domain::plan;
use std::time::Duration;

/// Where it is shown, the page by its number, what is being chosen, and what is asked.
fn wall(state: &State) -> String {
    let Some(now) = &state.presenting else { return format!("over{}", question_words(state)) };
    let place = now.place_in(&state.presentation_pages()).map_or("no page".to_owned(), |at| format!("page {}", at + 1));
    let black = if now.blank { ", black" } else { "" };
    let typed = if now.page_jump.typed.is_empty() { String::new() } else { format!(", typed {}", now.page_jump.typed) };
    let marked = now.page_jump.marked.map_or(String::new(), |at| format!(", marked {}", at + 1));
    format!("{:?}, {place}{black}{typed}{marked}{}", now.place, question_words(state))
}

fn keys(command: PresentCommand) -> super::Event {
    does(Command::Present(command))
}

#[test]
fn pages_are_turned_typed_and_chosen() {
    let script = vec![
        ("a key before it begins", keys(Next), "over", ""),
        ("begins", acts(Action::Present), "Here, page 1", ""),
        ("turns", keys(Next), "Here, page 2", ""),
        ("turns back", keys(Back), "Here, page 1", ""),
        ("turns back at the first", keys(Back), "Here, page 1", ""),
        ("goes to the end", keys(Last), "Here, page 8", ""),
        ("turns at the end", keys(Next), "Here, page 8", ""),
        ("types a page", keys(Digit(0)), "Here, page 8", ""),
        ("types a page", keys(Digit(4)), "Here, page 8, typed 4", ""),
        ("another digit", keys(Digit(2)), "Here, page 8, typed 42", ""),
        ("takes it back", keys(Reset), "Here, page 8, typed 4", ""),
        ("enters it", keys(Enter), "Here, page 4", ""),
        ("Enter alone turns", keys(Enter), "Here, page 5", ""),
        ("types one too high", keys(Digit(9)), "Here, page 5, typed 9", ""),
        ("types one too high", keys(Digit(9)), "Here, page 5, typed 99", ""),
        ("which is the last of the appendix", keys(Enter), "Here, page 23", ""),
        ("a black screen", keys(Blank), "Here, page 23, black", ""),
        ("a key shows it again", keys(First), "Here, page 1", ""),
        ("all pages", keys(Pages), "Here, page 1, marked 1", ""),
        ("down", keys(Nudge(-1)), "Here, page 1, marked 2", ""),
        ("ten down", keys(Nudge(-10)), "Here, page 1, marked 12", ""),
        ("types a number", keys(Digit(3)), "Here, page 1, typed 3, marked 3", ""),
        ("calls it off", keys(Leave), "Here, page 1", ""),
        ("all pages", keys(Pages), "Here, page 1, marked 1", ""),
        ("down", keys(Next), "Here, page 1, marked 2", ""),
        ("chooses", keys(Enter), "Here, page 2", ""),
        ("leaves", keys(Leave), "over", ""),
    ];
    play(sample(), wall, script);
}

#[test]
fn pages_are_moved_and_left_out_in_the_list() {
    let shown = |state: &State| {
        let pages = &state.document.plan.pages;
        let ids = |pages: &[PageId]| pages.iter().take(2).map(ToString::to_string).collect::<Vec<_>>().join(" ");
        format!("{}; {}; {}", wall(state), ids(&pages.order), ids(&pages.left_out))
    };
    let script = vec![
        ("begins", acts(Action::Present), "Here, page 1; ; ", ""),
        ("nothing is marked", keys(LeaveOut), "Here, page 1; ; ", ""),
        ("all pages", keys(Pages), "Here, page 1, marked 1; ; ", ""),
        ("it is the first", keys(MovePage(-1)), "Here, page 1, marked 1; ; ", ""),
        ("one down", keys(MovePage(1)), "Here, page 2, marked 2; segments answer; ", ""),
        ("leaves it out", keys(LeaveOut), "Here, page 8, marked 2; segments reach; answer", ""),
        ("which can be undone", acts(Action::Undo), "Here, page 2, marked 2; segments answer; ", ""),
        ("as usual", keys(UsualPages), "Here, page 1, marked 2; ; ", ""),
        ("calls it off", keys(Leave), "Here, page 1; ; ", ""),
    ];
    play(sample(), shown, script);
}

#[test]
fn a_second_window_opens_and_closes() {
    let script = vec![
        ("begins beside", acts(Action::PresentBeside), "SecondWindow, page 1", ""),
        ("turns", keys(Next), "SecondWindow, page 2", ""),
        ("wants it here", acts(Action::Present), "Here, page 2", ""),
        ("and beside again", keys(SecondWindow), "SecondWindow, page 2", ""),
        ("a black wall", keys(Blank), "SecondWindow, page 2, black", ""),
        ("chooses in the dark", keys(Pages), "SecondWindow, page 2, black, marked 2", ""),
        ("the second window is closed", keys(WallClosed), "over", ""),
    ];
    play(sample(), wall, script);
}

#[test]
fn the_slider_moves_and_what_was_changed_is_kept_or_not() {
    let shown = |state: &State| format!("{}; identity {}", wall(state), need_of(state, "identity"));
    let script = vec![
        ("wants everyone", does(Command::SetScope(plan::Scope::Everyone)), "over; identity 70", ""),
        ("begins", acts(Action::Present), "Here, page 1; identity 70", ""),
        ("no slider here", keys(Nudge(10)), "Here, page 1; identity 70", ""),
        ("to the slider", keys(Digit(9)), "Here, page 1, typed 9; identity 70", ""),
        ("to the slider", keys(Enter), "Here, page 9; identity 70", ""),
        ("ten up", keys(Nudge(10)), "Here, page 10; identity 80", ""),
        ("one down", keys(Nudge(-1)), "Here, page 10; identity 79", ""),
        ("never beyond the end", keys(Nudge(100)), "Here, page 10; identity 100", ""),
        ("Reset to start", keys(Reset), "Here, page 9; identity 70", ""),
        ("which can be undone", acts(Action::Undo), "Here, page 10; identity 100", ""),
        ("the slider of the other segment", keys(Segment), "Here, page 10; identity 100", ""),
        ("is moved", keys(Nudge(-10)), "Here, page 10; identity 100", ""),
        ("leaves", keys(Leave), "Here, page 10, asks: keep what was changed; identity 100", ""),
        ("goes on", says(Answer::Cancel), "Here, page 10; identity 100", ""),
        ("leaves", keys(Leave), "Here, page 10, asks: keep what was changed; identity 100", ""),
        ("does not keep it", says(Answer::Discard), "over; identity 70", ""),
        ("thinks again", acts(Action::Undo), "over; identity 100", ""),
        ("presents that", acts(Action::Present), "Here, page 1; identity 100", ""),
        ("leaves: nothing was changed", keys(Leave), "over; identity 100", ""),
    ];
    play(sample(), shown, script);
}

#[test]
fn a_page_that_goes_is_left_for_one_that_is_there() {
    let kept = "says “Saved as “Identity 60 for Local families”. Page 8 compares it with the current audience.”";
    let script = vec![
        ("begins", acts(Action::Present), "Here, page 1", ""),
        ("moves a slider", drags("identity", 60.0), "Here, page 1", ""),
        ("keeps the audience", keys(Keep), "Here, page 1, asks: name “Identity 60 for Local families”", ""),
        ("takes the name that is suggested", says(Answer::Yes), "Here, page 1", kept),
        ("types its page", keys(Digit(8)), "Here, page 1, typed 8", ""),
        ("goes there", keys(Enter), "Here, page 8", ""),
        ("undoes the keeping: the page before", acts(Action::Undo), "Here, page 7", ""),
        ("opens another plan", acts(Action::New), "Here, page 7, asks: save before a new plan", ""),
        ("without the change", says(Answer::Discard), "over", ""),
    ];
    play(sample(), wall, script);
}

#[test]
fn a_scenario_has_a_name_and_is_kept_once() {
    let shown = |state: &State| {
        let names: Vec<_> = state.document.plan.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
        format!("{}; {}", wall(state), names.join(", "))
    };
    let nothing = "says “Nothing has changed since the presentation began, so there is nothing to save.”";
    let kept = "says “These figures are already saved as “Anonymous families”.”";
    let saved = |page: u8, name: &str| {
        format!("says “Saved as “{name}”. Page {page} compares it with the current audience.”").leak() as &str
    };
    let named = |text: &str| does(Command::NameTyped(text.to_owned()));
    let both = "Groups 90 and Identity 20";
    let asks = "Here, page 1, asks: name “Identity 20 for Local families”; ";
    let script = vec![
        ("begins", acts(Action::Present), "Here, page 1; ", ""),
        ("keeps what was not changed", keys(Keep), "Here, page 1; ", nothing),
        ("moves a slider", drags("identity", 20.0), "Here, page 1; ", ""),
        ("is asked for a name", keys(Keep), asks, ""),
        ("thinks again", says(Answer::Cancel), "Here, page 1; ", ""),
        ("is asked for a name", keys(Keep), asks, ""),
        ("has none", named(" "), "Here, page 1, asks: name “ ”; ", ""),
        ("and is asked again", says(Answer::Yes), "Here, page 1, asks: name “ ”; ", ""),
        ("gives one", named("Anonymous families"), "Here, page 1, asks: name “Anonymous families”; ", ""),
        ("saves", says(Answer::Yes), "Here, page 1; Anonymous families", saved(10, "Anonymous families")),
        ("the same once more", keys(Keep), "Here, page 1; Anonymous families", kept),
        ("moves another slider", drags("groups", 90.0), "Here, page 1; Anonymous families", ""),
        ("is asked", keys(Keep), "Here, page 1, asks: name “Groups 90 and Identity 20”; Anonymous families", ""),
        (
            "gives the name of the other",
            named("Anonymous families"),
            "Here, page 1, asks: name “Anonymous families”; Anonymous families",
            "",
        ),
        (
            "and is asked again",
            says(Answer::Yes),
            "Here, page 1, asks: name “Anonymous families”; Anonymous families",
            "",
        ),
        ("gives its own", named(both), "Here, page 1, asks: name “Groups 90 and Identity 20”; Anonymous families", ""),
        ("saves", says(Answer::Yes), "Here, page 1; Anonymous families, Groups 90 and Identity 20", saved(10, both)),
    ];
    play(sample(), shown, script);
}

#[test]
fn a_presentation_begins_for_everyone_and_keys_choose_a_segment() {
    let shown = |state: &State| format!("{}; {}", wall(state), super::words::scope_words(state));
    let families = plan::Scope::Segment("Local families".to_owned());
    let script = vec![
        ("wants the families", does(Command::SetScope(families)), "over; Local families", ""),
        ("begins", acts(Action::Present), "Here, page 1; everyone", ""),
        ("to a milestone", keys(Digit(9)), "Here, page 1, typed 9; everyone", ""),
        ("to a milestone", keys(Enter), "Here, page 9; everyone", ""),
        ("the slider of the other segment", keys(Segment), "Here, page 9; everyone", ""),
        ("the second segment", keys(Scope(2)), "Here, page 9; Cafés we supply", ""),
        ("there is no third", keys(Scope(3)), "Here, page 9; Cafés we supply", ""),
        ("one slider is all there is", keys(Segment), "Here, page 9; Cafés we supply", ""),
        ("everyone", keys(Scope(0)), "Here, page 9; everyone", ""),
        ("the first", keys(Scope(1)), "Here, page 4; Local families", ""),
        ("to the end", keys(Last), "Here, page 9; Local families", ""),
        ("everyone", keys(Scope(0)), "Here, page 8; everyone", ""),
        ("leaves: the window is as before", keys(Leave), "over; Local families", ""),
    ];
    play(sample(), shown, script);
}

#[test]
fn the_second_window_goes_and_comes_with_its_display() {
    let displays = |count| does(Command::Displays(count));
    let script = vec![
        ("begins beside", acts(Action::PresentBeside), "SecondWindow, page 1", ""),
        ("two displays", displays(2), "SecondWindow, page 1", ""),
        ("swaps them", keys(SwapDisplays), "SecondWindow, page 1", ""),
        ("one is unplugged", displays(1), "DisplayGone, page 1", ""),
        ("turns", keys(Next), "DisplayGone, page 2", ""),
        ("it is plugged in again", displays(2), "SecondWindow, page 2", ""),
        ("the window is closed by hand", keys(WallClosed), "over", ""),
        ("begins again with one", displays(1), "over", ""),
        ("as an ordinary window", acts(Action::PresentBeside), "SecondWindow, page 1", ""),
        ("which stays where another display comes", displays(2), "SecondWindow, page 1", ""),
        ("unplugged", displays(1), "DisplayGone, page 1", ""),
        ("wants it on this display", keys(SecondWindow), "SecondWindow, page 1", ""),
        ("in this window", keys(SecondWindow), "Here, page 1", ""),
        ("where displays mean nothing", displays(2), "Here, page 1", ""),
        ("nor do they here", displays(1), "Here, page 1", ""),
    ];
    play(sample(), wall, script);
}

/// The clock of the presentation after so many seconds of the program.
fn clock(state: &mut State, seconds: u64, command: PresentCommand) -> String {
    state.machine.running = Duration::from_secs(seconds);
    update(state, Command::Present(command));
    let now = state.presenting.as_ref().expect("it goes on").clock;
    let running = state.machine.running;
    let times = [now.elapsed(running), now.on_page(running)].map(minutes_and_seconds);
    format!("{} {}{}", times[0], times[1], if now.is_paused() { " paused" } else { "" })
}

#[test]
fn the_clock_stands_still_in_a_pause() {
    let mut state = sample();
    state.machine.running = Duration::from_secs(100);
    update(&mut state, Command::Run(Action::PresentBeside));
    assert_eq!(clock(&mut state, 165, Blank), "1:05 1:05");
    assert_eq!(clock(&mut state, 170, Next), "1:10 0:00");
    assert_eq!(clock(&mut state, 180, Pause), "1:20 0:10 paused");
    assert!(!state.presenting.as_ref().expect("it goes on").blank, "a page is shown again by any key");
    assert_eq!(clock(&mut state, 400, Digit(1)), "1:20 0:10 paused");
    assert_eq!(clock(&mut state, 500, Pause), "1:20 0:10");
    assert!(!state.presenting.as_ref().expect("it goes on").page_jump.typed.is_empty(), "a pause disturbs no choice");
    assert_eq!(clock(&mut state, 530, Enter), "1:50 0:00");
    assert_eq!(clock(&mut state, 531, Minutes(20)), "1:51 0:01");
    assert_eq!(state.view.desk.minutes, 20);
    let left = |seconds: u64| time_left(Duration::from_millis(seconds * 1000 + 400), 20);
    assert_eq!(left(450), ("12:30 left".to_owned(), false));
    assert_eq!(left(1200), ("0:00 left".to_owned(), false));
    assert_eq!(left(1330), ("2:10 over".to_owned(), true));
}

#[test]
fn the_screen_is_awake_while_something_is_presented() {
    let mut state = sample();
    let mut asked = |command| -> Vec<bool> {
        let awake = |effect| if let Effect::Awake(awake) = effect { Some(awake) } else { None };
        update(&mut state, command).into_iter().filter_map(awake).collect()
    };
    assert_eq!(asked(Command::Run(Action::Present)), [true]);
    assert!(asked(Command::Present(Next)).is_empty());
    assert!(asked(Command::Run(Action::PresentBeside)).is_empty(), "it goes on");
    assert_eq!(asked(Command::Present(Leave)), [false]);
    assert_eq!(asked(Command::Run(Action::Present)), [true]);
    assert_eq!(asked(Command::Run(Action::New)), [false], "another plan ends it");
}

#[test]
fn notes_have_letters_between_two_sizes() {
    let mut state = sample();
    update(&mut state, Command::Run(Action::PresentBeside));
    let mut size = |steps| {
        update(&mut state, Command::Present(NotesSize(steps)));
        state.view.desk.notes_size
    };
    assert_eq!([size(1), size(-1), size(100), size(1), size(-100)], [130, 115, 250, 250, 85]);
}

#[test]
fn everything_can_be_larger_up_to_an_end() {
    let scale = |state: &State| state.presenting.as_ref().map_or(String::new(), |now| format!("{}%", now.scale));
    let mut script = vec![("begins", acts(Action::Present), "100%", "")];
    for size in ["110%", "120%", "130%", "140%", "150%", "160%", "160%"] {
        script.push(("larger", keys(Larger), size, ""));
    }
    script.push(("smaller", keys(Smaller), "150%", ""));
    play(sample(), scale, script);
}
