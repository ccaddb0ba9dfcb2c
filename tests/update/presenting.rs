//! A presentation: its pages, its slider, and what becomes of what was changed.

use super::words::question_words;
use super::{acts, does, need_of, play, sample, says};
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::present::{PresentCommand, PresentCommand::*};
use seven_milestones::app::question::Answer;
use seven_milestones::app::state::State;
use seven_milestones::domain::plan::Scope;

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
        ("goes to the end", keys(Last), "Here, page 20", ""),
        ("turns at the end", keys(Next), "Here, page 20", ""),
        ("types a page", keys(Digit(0)), "Here, page 20", ""),
        ("types a page", keys(Digit(4)), "Here, page 20, typed 4", ""),
        ("another digit", keys(Digit(2)), "Here, page 20, typed 42", ""),
        ("takes it back", keys(Reset), "Here, page 20, typed 4", ""),
        ("enters it", keys(Enter), "Here, page 4", ""),
        ("Enter alone turns", keys(Enter), "Here, page 5", ""),
        ("types one too high", keys(Digit(9)), "Here, page 5, typed 9", ""),
        ("types one too high", keys(Digit(9)), "Here, page 5, typed 99", ""),
        ("which is the last", keys(Enter), "Here, page 20", ""),
        ("a black screen", keys(Blank), "Here, page 20, black", ""),
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
        ("wants everyone", does(Command::SetScope(Scope::Everyone)), "over; identity 70", ""),
        ("begins", acts(Action::Present), "Here, page 1; identity 70", ""),
        ("no slider here", keys(Nudge(10)), "Here, page 1; identity 70", ""),
        ("to the slider", keys(Digit(3)), "Here, page 1, typed 3; identity 70", ""),
        ("to the slider", keys(Enter), "Here, page 3; identity 70", ""),
        ("ten up", keys(Nudge(10)), "Here, page 3; identity 80", ""),
        ("one down", keys(Nudge(-1)), "Here, page 3; identity 79", ""),
        ("never beyond the end", keys(Nudge(100)), "Here, page 3; identity 100", ""),
        ("Reset to start", keys(Reset), "Here, page 3; identity 70", ""),
        ("which can be undone", acts(Action::Undo), "Here, page 3; identity 100", ""),
        ("the slider of the other segment", keys(Segment), "Here, page 3; identity 100", ""),
        ("is moved", keys(Nudge(-10)), "Here, page 3; identity 100", ""),
        ("leaves", keys(Leave), "Here, page 3, asks: keep what was changed; identity 100", ""),
        ("goes on", says(Answer::Cancel), "Here, page 3; identity 100", ""),
        ("leaves", keys(Leave), "Here, page 3, asks: keep what was changed; identity 100", ""),
        ("does not keep it", says(Answer::Discard), "over; identity 70", ""),
        ("thinks again", acts(Action::Undo), "over; identity 100", ""),
        ("presents that", acts(Action::Present), "Here, page 1; identity 100", ""),
        ("leaves: nothing was changed", keys(Leave), "over; identity 100", ""),
    ];
    play(sample(), shown, script);
}

#[test]
fn a_page_that_goes_is_left_for_one_that_is_there() {
    let kept = "says “Saved as “Scenario 1”. Page 17 compares it with the current audience.”";
    let script = vec![
        ("begins", acts(Action::Present), "Here, page 1", ""),
        ("keeps the audience", keys(Keep), "Here, page 1", kept),
        ("types its page", keys(Digit(1)), "Here, page 1, typed 1", ""),
        ("types its page", keys(Digit(7)), "Here, page 1, typed 17", ""),
        ("goes there", keys(Enter), "Here, page 17", ""),
        ("undoes the keeping: the page before", acts(Action::Undo), "Here, page 16", ""),
        ("opens another plan", acts(Action::New), "over", ""),
    ];
    play(sample(), wall, script);
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
