//! Setting the sliders without guessing: the interview, and audiences to start from.

use super::words::scope_words;
use super::{acts, does, drags, milestone, play, sample};
use seven_milestones::app::action::Action;
use seven_milestones::app::command::{Command, InterviewCommand};
use seven_milestones::app::interview::{ImportanceOrder, Said, moved, order_of, step};
use seven_milestones::app::state::State;
use seven_milestones::app::survey::Take;
use seven_milestones::chart::order_effect::order_effect;
use seven_milestones::domain::edit::{Edit, PreferenceChange};
use seven_milestones::domain::id::MilestoneId;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::quantities::{Need, Spread};
use seven_milestones::domain::settings::Settings;
use seven_milestones::storage;

#[test]
fn an_interview_is_resumed_where_it_was_left() {
    let stop = |state: &State| {
        let segment = state.document.segment_shown().unwrap_or("everyone");
        let stop = state.view.interview.stop(segment);
        format!("{:?}, {segment}: page {} of {} seen", state.view.page, stop.place, stop.furthest)
    };
    let turns = |place| does(Command::Interview(InterviewCommand::Turn(place)));
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
        ("there is no page behind the order", turns(99), "Interview, Cafés we supply: page 8 of 8 seen", ""),
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
            line(format!("says “\u{201c}Local families\u{201d} now has the sliders of “{name}”. You can undo this.”")),
        ),
        ("undoes it", acts(Action::Undo), "Where, Local families: Local families 60, Cafés we supply 40", ""),
        (
            "takes it beside",
            take(Take::AsNew),
            line(format!("Where, {name}: Local families 60, Cafés we supply 40, {name} 50")),
            line(format!("says “Segment “{name}” added.”")),
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
            "begins a plan",
            acts(Action::New),
            line(format!("Where, everyone: Local families 60, Cafés we supply 40, {name} 50")),
            "",
        ),
        (
            "does not save",
            super::says(seven_milestones::app::question::Answer::Discard),
            "Where, Our audience: Our audience 50",
            "",
        ),
        ("opens the audiences", acts(Action::Presets), "Presets, Our audience: Our audience 50", ""),
        (
            "takes one: nothing was said of the segment, not even its name",
            take(Take::InPlace),
            line(format!("Where, {name}: {name} 50")),
            line(format!("says ““Our audience” is now “{name}”. You can undo this.”")),
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

/// The program with a plan of which nothing has been said yet.
fn blank() -> State {
    let (framework, library) = (storage::framework().clone(), storage::library().clone());
    let plan = Plan::blank(&framework);
    State::new(framework, library, plan, None, Settings::default())
}

fn of_our_audience(change: PreferenceChange) -> Command {
    let (segment, milestone) = (Plan::FIRST_SEGMENT.to_owned(), milestone("communications"));
    Command::Edit(Edit::Preference { segment, milestone, change })
}

#[test]
fn a_question_that_is_skipped_has_no_answer_and_does_not_count() {
    let said = |state: &State| {
        let segment = &state.document.plan.segments[0];
        let of = |id: &str| state.view.interview.said(segment, &milestone(id));
        let on = segment.needs.values().filter(|wish| wish.on).count();
        let place = state.view.interview.stop(&segment.name).place;
        format!("page {place}: {:?}, {:?}, {on} count", of("identity"), of("communications"))
    };
    let skips = |place| does(Command::Interview(InterviewCommand::Skip(place)));
    let need = |points| does(of_our_audience(PreferenceChange::Need(Need::nearest(points))));
    let script = vec![
        ("begins", acts(Action::Interview), "page 0: Nothing, Nothing, 7 count", ""),
        ("skips", skips(0), "page 1: Skipped, Nothing, 6 count", ""),
        ("takes that back: the page stays", acts(Action::Undo), "page 1: Nothing, Nothing, 7 count", ""),
        ("skips again", skips(0), "page 1: Skipped, Nothing, 6 count", ""),
        ("skips it once more, which changes nothing", skips(0), "page 1: Skipped, Nothing, 6 count", ""),
        ("answers", need(25.0), "page 1: Skipped, Answer, 6 count", ""),
        ("what was answered is not skipped", skips(1), "page 2: Skipped, Answer, 6 count", ""),
        (
            "knows nothing of it",
            does(of_our_audience(PreferenceChange::On(false))),
            "page 2: Skipped, Unknown, 5 count",
            "",
        ),
        (
            "jumps over the rest: nothing is answered, so nothing is left out",
            skips(7),
            "page 8: Skipped, Unknown, 6 count",
            "",
        ),
        ("skips the last page", skips(8), "page 8: Skipped, Unknown, 6 count", ""),
    ];
    play(blank(), said, script);
}

/// What the plan counts of the audience of a blank plan, what the interview takes for skipped, and whether it is as at first.
fn skipped_words(state: &State) -> String {
    let segment = &state.document.plan.segments[0];
    let names = |holds: &dyn Fn(&MilestoneId) -> bool| {
        let all = state.document.framework.milestones.iter().map(|milestone| &milestone.id);
        all.filter(|id| holds(id)).map(MilestoneId::as_str).collect::<Vec<_>>().join(" ")
    };
    let on = names(&|id| segment.active(id).is_some());
    let skipped = names(&|id| state.view.interview.said(segment, id) == Said::Skipped);
    let same = *state.document.plan == Plan::blank(&state.document.framework);
    format!("counts {on}; skipped {skipped}{}", if same { "; as at first" } else { "" })
}

const ALL: &str = "identity communications sharing presence relationships brand groups";

#[test]
fn an_interview_in_which_all_is_skipped_changes_nothing() {
    let line = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let skips = |place| does(Command::Interview(InterviewCommand::Skip(place)));
    let need = does(of_our_audience(PreferenceChange::Need(Need::nearest(25.0))));
    let others = ALL.replace("communications ", "");
    let mut script =
        vec![("begins", acts(Action::Interview), line(format!("counts {ALL}; skipped ; as at first")), "")];
    for place in 0..6 {
        let words: Vec<&str> = ALL.split(' ').collect();
        let (skipped, on) = words.split_at(place + 1);
        let then = line(format!("counts {}; skipped {}", on.join(" "), skipped.join(" ")));
        script.push(("skips", skips(place), then, ""));
    }
    let all = line(format!("counts {ALL}; skipped {ALL}; as at first"));
    script.extend([
        ("skips the last, and nothing has been left out", skips(6), all, ""),
        ("skips topics", skips(7), all, ""),
        ("goes back to a question", does(Command::Interview(InterviewCommand::Turn(1))), all, ""),
        ("answers it: the others do not count", need, line(format!("counts communications; skipped {others}")), ""),
        ("ends the drag", does(Command::EndGesture), line(format!("counts communications; skipped {others}")), ""),
        ("takes the answer back, and with it what followed", acts(Action::Undo), all, ""),
    ]);
    play(blank(), skipped_words, script);
}

#[test]
fn questions_that_are_jumped_over_are_skipped_in_one_step() {
    let line = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let turns = |place| does(Command::Interview(InterviewCommand::Turn(place)));
    let need = does(of_our_audience(PreferenceChange::Need(Need::nearest(25.0))));
    let others = ALL.replace("communications ", "");
    let only = line(format!("counts communications; skipped {others}"));
    let script = vec![
        ("begins", acts(Action::Interview), line(format!("counts {ALL}; skipped ; as at first")), ""),
        (
            "jumps over two",
            turns(2),
            "counts sharing presence relationships brand groups; skipped identity communications",
            "",
        ),
        (
            "goes back: nothing more is skipped",
            turns(1),
            "counts sharing presence relationships brand groups; skipped identity communications",
            "",
        ),
        (
            "answers after all",
            does(of_our_audience(PreferenceChange::On(true))),
            "counts communications sharing presence relationships brand groups; skipped identity",
            "",
        ),
        ("by a need", need, "counts communications sharing presence relationships brand groups; skipped identity", ""),
        ("jumps to the end", turns(8), only, ""),
        (
            "takes that back",
            acts(Action::Undo),
            "counts communications sharing presence relationships brand groups; skipped identity",
            "",
        ),
        ("jumps to the end again", turns(8), only, ""),
    ];
    play(blank(), skipped_words, script);
    let script =
        vec![("jumps over everything", turns(8), line(format!("counts {ALL}; skipped {ALL}; as at first")), "")];
    let mut state = blank();
    seven_milestones::app::update::update(&mut state, Command::Run(Action::Interview));
    play(state, skipped_words, script);
}

#[test]
fn the_middle_is_an_answer_once_somebody_gives_it() {
    let mut segment = Plan::blank(storage::framework()).segments[0].clone();
    let wish = segment.needs.get_mut(&milestone("identity")).expect("there");
    assert!(wish.is_untouched());
    wish.spread = Spread::nearest(10.0);
    assert!(!wish.is_untouched());
    assert_eq!(blank().view.interview.said(&segment, &milestone("identity")), Said::Answer);
}

/// An order of short names, with `=` between equals: `a=b c`.
fn order(text: &str) -> ImportanceOrder {
    text.split_whitespace().map(|group| group.split('=').map(milestone).collect()).collect()
}

fn order_words(order: &[Vec<MilestoneId>]) -> String {
    let group = |group: &Vec<MilestoneId>| group.iter().map(MilestoneId::as_str).collect::<Vec<_>>().join("=");
    order.iter().map(group).collect::<Vec<_>>().join(" ")
}

#[test]
fn whoever_is_moved_stands_alone_and_the_others_stay_equal() {
    for (before, id, group, after) in [
        ("a=b=c", "c", 0, "c a=b"),
        ("a=b=c", "b", 1, "a=c b"),
        ("c a=b", "a", 0, "a c b"),
        ("c a=b", "a", 1, "c a b"),
        ("c a=b", "c", 2, "a=b c"),
        ("a b c", "c", 1, "a c b"),
        ("a b c", "a", 9, "b c a"),
    ] {
        assert_eq!(order_words(&moved(&order(before), &milestone(id), group)), after, "{id} of {before}");
    }
    for (before, id, up, after) in [
        ("a=b=c", "b", true, Some("b a=c")),
        ("a=b=c", "b", false, Some("a=c b")),
        ("c a=b", "c", true, None),
        ("c a=b", "c", false, Some("a=b c")),
        ("a b c", "c", true, Some("a c b")),
        ("a b c", "c", false, None),
        ("a b c", "x", true, None),
    ] {
        let before = order(before);
        let found = step(&before, &milestone(id), up).map(|group| order_words(&moved(&before, &milestone(id), group)));
        assert_eq!(found.as_deref(), after, "{id} of {}", order_words(&before));
    }
}

#[test]
fn an_order_is_tried_out_before_it_counts_and_is_one_step() {
    let shown = |state: &State| {
        let segment = &state.document.plan.segments[0];
        let importance = |id: &str| segment.needs[&milestone(id)].importance.get();
        let tried = state.view.interview.tried(&state.document.framework, segment).map(|order| order_words(order));
        format!("{:.2} {:.2}, tried {tried:?}", importance("groups"), importance("identity"))
    };
    let tries = |order| does(Command::Interview(InterviewCommand::Try(order)));
    let uses = || does(Command::Interview(InterviewCommand::UseOrder));
    let first = order("groups identity=communications=sharing=presence=relationships=brand");
    let tried = "5.00 5.00, tried Some(\"groups identity=communications=sharing=presence=relationships=brand\")";
    let script = vec![
        ("begins", acts(Action::Interview), "5.00 5.00, tried None", ""),
        ("there is nothing to use", uses(), "5.00 5.00, tried None", ""),
        ("puts groups first", tries(Some(first.clone())), tried, ""),
        ("thinks better of it", tries(None), "5.00 5.00, tried None", ""),
        ("puts groups first", tries(Some(first.clone())), tried, ""),
        ("uses it", uses(), "10.00 5.00, tried None", ""),
        ("takes all of it back", acts(Action::Undo), "5.00 5.00, tried None", ""),
        ("tries it again", tries(Some(first)), tried, ""),
        (
            "leaves a milestone out, so that the order is of others",
            does(of_our_audience(PreferenceChange::On(false))),
            "5.00 5.00, tried None",
            "",
        ),
    ];
    play(blank(), shown, script);
}

#[test]
fn what_an_order_would_do_is_said_before_it_is_used() {
    let (framework, library) = (storage::framework(), storage::library());
    let plan = crate::support::sample_plan();
    let effect = |plan: &Plan, order: &ImportanceOrder| {
        order_effect(framework, library, plan, &plan.segments[0].name, order).expect("the segment is there")
    };
    let now = order_of(framework, &plan.segments[0]);
    let all: Vec<_> = now.iter().flatten().cloned().collect();
    let equal = effect(&plan, &vec![all.clone()]);
    assert!(equal.weights.iter().all(|weight| (weight.after - 40.0 / 7.0).abs() < 1e-9), "{equal:?}");
    assert_eq!(equal.weights[0].before, plan.segments[0].needs[&all[0]].importance.get());
    assert!(equal.leader.contains("lead") && equal.leader.contains("out of 100"), "{equal:?}");
    assert!(equal.movers.ends_with('.'), "{equal:?}");
    let untouched = effect(&Plan::blank(framework), &vec![all]);
    assert_eq!(
        (untouched.leader.as_str(), untouched.movers.as_str()),
        ("No platform leads yet: answer a question first.", "")
    );
    assert_eq!(order_effect(framework, library, &plan, "nobody", &now), None);
}
