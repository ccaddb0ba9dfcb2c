//! Setting the sliders without guessing: the interview, and audiences to start from.

use super::words::scope_words;
use super::{acts, does, drags, play, sample};
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::state::State;
use seven_milestones::app::survey::Take;
use seven_milestones::app::view::Page;
use seven_milestones::domain::plan::Scope;
use seven_milestones::storage;

#[test]
fn an_interview_is_resumed_where_it_was_left() {
    let stop = |state: &State| {
        let segment = state.document.segment_shown().unwrap_or("everyone");
        let stop = state.view.interview.stop(segment);
        format!("{:?}, {segment}: page {} of {} seen", state.view.page, stop.place, stop.furthest)
    };
    let turns = |place| does(Command::Interview(place));
    let cafes = Scope::Segment("Cafés we supply".to_owned());
    let families = Scope::Segment("Local families".to_owned());
    let script = vec![
        ("opens the interview", acts(Action::Interview), "Interview, Local families: page 0 of 0 seen", ""),
        ("answers", drags("identity", 20.0), "Interview, Local families: page 0 of 0 seen", ""),
        ("goes on", turns(1), "Interview, Local families: page 1 of 1 seen", ""),
        ("goes on", turns(2), "Interview, Local families: page 2 of 2 seen", ""),
        ("looks back", turns(0), "Interview, Local families: page 0 of 2 seen", ""),
        ("undoes the answer: the page stays", acts(Action::Undo), "Interview, Local families: page 0 of 2 seen", ""),
        ("asks the cafés", does(Command::SetScope(cafes)), "Interview, Cafés we supply: page 0 of 0 seen", ""),
        ("there is no page behind the order", turns(99), "Interview, Cafés we supply: page 7 of 7 seen", ""),
        (
            "everyone has no interview",
            does(Command::SetScope(Scope::Everyone)),
            "Interview, everyone: page 0 of 0 seen",
            "",
        ),
        ("so nothing is turned", turns(3), "Interview, everyone: page 0 of 0 seen", ""),
        ("leaves", acts(Action::AskWhere), "Where, everyone: page 0 of 0 seen", ""),
        ("comes back", does(Command::SetScope(families)), "Where, Local families: page 0 of 2 seen", ""),
        ("opens another plan", acts(Action::Sample), "Where, Local families: page 0 of 0 seen", ""),
    ];
    play(sample(), stop, script);
}

#[test]
fn an_audience_to_start_from_goes_in_place_or_beside() {
    let preset = storage::presets()[0].segment.clone();
    let name: &'static str = Box::leak(preset.name.clone().into_boxed_str());
    let line = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let shown = |state: &State| {
        let shares: Vec<String> =
            state.document.plan.segments.iter().map(|s| format!("{} {}", s.name, s.share.get())).collect();
        format!("{:?}, {}: {}", state.view.page, scope_words(state), shares.join(", "))
    };
    let take = |how| does(Command::ApplySegment(Box::new(preset.clone()), how));
    let script = vec![
        (
            "opens the audiences",
            acts(Action::Presets),
            "Presets, Local families: Local families 60, Cafés we supply 40",
            "",
        ),
        (
            "takes one in place",
            take(Take::InPlace),
            "Where, Local families: Local families 60, Cafés we supply 40",
            line(format!(
                "says “\u{201c}Local families\u{201d} now stands where “{name}” does; undo brings its sliders back”"
            )),
        ),
        ("undoes it", acts(Action::Undo), "Where, Local families: Local families 60, Cafés we supply 40", ""),
        (
            "takes it beside",
            take(Take::AsNew),
            line(format!("Where, {name}: Local families 60, Cafés we supply 40, {name} 50")),
            line(format!("says “Segment “{name}” added”")),
        ),
        (
            "wants everyone, where there is no place to take it",
            does(Command::SetScope(Scope::Everyone)),
            line(format!("Where, everyone: Local families 60, Cafés we supply 40, {name} 50")),
            "",
        ),
        (
            "takes it in place all the same",
            take(Take::InPlace),
            line(format!("Where, everyone: Local families 60, Cafés we supply 40, {name} 50")),
            "",
        ),
        (
            "begins a plan with an audience to choose",
            does(Command::NewPlan(Page::Presets)),
            line(format!("Where, everyone: Local families 60, Cafés we supply 40, {name} 50")),
            "",
        ),
        (
            "does not save",
            super::says(seven_milestones::app::question::Answer::Discard),
            "Presets, Our audience: Our audience 50",
            "",
        ),
        (
            "takes one: nothing was said of the segment, not even its name",
            take(Take::InPlace),
            line(format!("Where, {name}: {name} 50")),
            line(format!("says ““Our audience” is “{name}” now; undo brings its sliders back”")),
        ),
    ];
    play(sample(), shown, script);
}

#[test]
fn first_steps_are_shown_until_somebody_closes_them() {
    let hints = |state: &State| format!("shown {}", state.shows_hints());
    let script = vec![
        ("closes them", does(Command::ShowFirstSteps(false)), "shown false", "keep settings"),
        ("wants them again", does(Command::ShowFirstSteps(true)), "shown true", "keep settings"),
        ("wants what is", does(Command::ShowFirstSteps(true)), "shown true", ""),
        ("begins a plan of their own", acts(Action::New), "shown false", ""),
    ];
    play(sample(), hints, script);
}
