//! What is shown: pages, scopes, who is compared, stories, and the slider that is pointed at.

use super::words::scope_words;
use super::{acts, does, drags, milestone, need_of, play, sample};
use crate::support::id;
use seven_milestones::analysis::robustness::Robustness;
use seven_milestones::analysis::tipping::Slider;
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::app::view::{List, Page, Pointed, Shown, View};
use seven_milestones::chart::heat_map::Shows;
use seven_milestones::domain::edit::{Edit, SegmentEdit};
use seven_milestones::domain::plan::Scope;

/// The page, whether the drawer tells a story, and where Escape leads.
fn page(state: &State) -> String {
    let story = match (&state.view.shown, state.answers.tells_story()) {
        (Shown::Platform(id), true) => id.to_string(),
        (_, true) => "the leader".to_owned(),
        (_, false) => "nobody".to_owned(),
    };
    format!("{:?} from {:?}, story of {story}", state.view.page, state.view.back)
}

#[test]
fn pages_lead_back_to_the_question_they_came_from() {
    let script = vec![
        ("asks how they differ", acts(Action::AskDiffer), "Differ from Where, story of nobody", ""),
        ("wants a story", does(Command::Select(id("reddit"))), "Differ from Where, story of reddit", ""),
        ("opens all platforms", acts(Action::Library), "Library from Differ, story of nobody", ""),
        ("opens the audiences", acts(Action::Presets), "Presets from Differ, story of nobody", ""),
        ("goes back", does(Command::OpenPage(Page::Differ)), "Differ from Differ, story of nobody", ""),
        ("asks where to be", acts(Action::AskWhere), "Where from Differ, story of the leader", ""),
        ("closes the drawer", does(Command::CloseStory), "Where from Differ, story of nobody", ""),
        ("asks what follows", acts(Action::AskFollows), "Follows from Where, story of nobody", ""),
        ("asks where to be: it stays closed", acts(Action::AskWhere), "Where from Follows, story of nobody", ""),
        (
            "wants a platform that there is not",
            does(Command::Select(id("none"))),
            "Where from Follows, story of nobody",
            "",
        ),
    ];
    play(sample(), page, script);
}

#[test]
fn the_keyboard_goes_from_part_to_part() {
    let part = |state: &State| format!("{:?}", state.view.part);
    let script = vec![
        ("F6", acts(Action::NextPart), "Audience", ""),
        ("F6", acts(Action::NextPart), "Page", ""),
        ("F6: the drawer is open", acts(Action::NextPart), "Drawer", ""),
        ("F6", acts(Action::NextPart), "Bar", ""),
        ("another page", acts(Action::AskDiffer), "Audience", ""),
        ("F6", acts(Action::NextPart), "Page", ""),
        ("F6: there is no drawer", acts(Action::NextPart), "Bar", ""),
    ];
    play(sample(), part, script);
}

#[test]
fn two_to_four_are_compared_and_never_nobody() {
    let compared = |state: &State| {
        let chosen: Vec<_> = state.view.compared.iter().map(|id| id.as_str().to_owned()).collect();
        format!("{} chosen, {} compared: {}", chosen.len(), state.compared_platforms().len(), chosen.join(" "))
    };
    let mut state = sample();
    let leaders = state.compared_platforms();
    let compare = |platform: &str, compared| does(Command::Compare { platform: id(platform), compared });
    state.view.compared = vec![id("reddit")];
    let script = vec![
        ("adds one", compare("twitch", true), "2 chosen, 2 compared: reddit twitch", ""),
        ("adds it again", compare("twitch", true), "2 chosen, 2 compared: reddit twitch", ""),
        ("adds a third", compare("quora", true), "3 chosen, 3 compared: reddit twitch quora", ""),
        ("adds a fourth", compare("yelp", true), "4 chosen, 4 compared: reddit twitch quora yelp", ""),
        ("a fifth takes the last place", compare("x", true), "4 chosen, 4 compared: reddit twitch quora x", ""),
        ("takes one away", compare("reddit", false), "3 chosen, 3 compared: twitch quora x", ""),
        ("takes two more", compare("quora", false), "2 chosen, 2 compared: twitch x", ""),
        ("and one", compare("x", false), "1 chosen, 1 compared: twitch", ""),
        ("the last one stays", compare("twitch", false), "1 chosen, 1 compared: twitch", ""),
    ];
    play(state, compared, script);
    assert_eq!(leaders.len(), 3, "the first three until somebody chooses");
}

#[test]
fn pointing_at_a_slider_shows_its_segment() {
    let shown = |state: &State| {
        let pointed = state.view.pointed.as_ref().map(|pointed| pointed.milestone.as_str().to_owned());
        format!("{}, pointed {}", scope_words(state), pointed.as_deref().unwrap_or("at nothing"))
    };
    let at = |segment: &str| {
        let (segment, milestone) = (segment.to_owned(), milestone("brand"));
        does(Command::Point(Pointed { segment, milestone, slider: Slider::Need, to: Some(30.0) }))
    };
    let script = vec![
        ("points at a slider that is shown", at("Local families"), "Local families, pointed brand", ""),
        ("points at one of another segment", at("Cafés we supply"), "Cafés we supply, pointed brand", ""),
        ("looks away", does(Command::StopPointing), "Cafés we supply, pointed at nothing", ""),
        ("points again", at("Cafés we supply"), "Cafés we supply, pointed brand", ""),
        ("wants everyone", does(Command::SetScope(Scope::Everyone)), "everyone, pointed at nothing", ""),
        ("points once more", at("Local families"), "Local families, pointed brand", ""),
        ("turns the page", acts(Action::AskMatters), "Local families, pointed at nothing", ""),
        ("points at a segment that is gone", at("Nobody"), "Local families, pointed brand", ""),
    ];
    play(sample(), shown, script);
}

#[test]
fn the_scope_follows_its_segment() {
    let rename = |from: &str, to: &str| {
        let (from, to) = (from.to_owned(), to.to_owned());
        does(Command::Edit(Edit::Segment(SegmentEdit::Rename { from, to })))
    };
    let script = vec![
        ("renames the segment that is shown", rename("Local families", "Families"), "Families", ""),
        ("undoes that", acts(Action::Undo), "Local families", ""),
        ("does it again", acts(Action::Redo), "Families", ""),
        ("renames the other", rename("Cafés we supply", "Cafés"), "Families", ""),
        ("adds a segment", acts(Action::AddSegment), "New segment", ""),
        ("copies it", acts(Action::CopySegment), "New segment 2", ""),
        ("deletes the copy", acts(Action::DeleteSegment), "New segment", ""),
        ("deletes it", acts(Action::DeleteSegment), "Cafés", ""),
        ("wants everyone", does(Command::SetScope(Scope::Everyone)), "everyone", ""),
        ("deletes nothing", acts(Action::DeleteSegment), "everyone", ""),
        ("wants the cafés", does(Command::SetScope(Scope::Segment("Cafés".to_owned()))), "Cafés", ""),
        ("deletes them", acts(Action::DeleteSegment), "Families", ""),
        ("the last segment stays", acts(Action::DeleteSegment), "Families", ""),
    ];
    play(sample(), scope_words, script);
}

#[test]
fn a_drag_is_one_step_and_undo_in_its_middle_takes_it_back() {
    let need = |state: &State| {
        format!("{}, undo {:?}, redo {:?}", need_of(state, "identity"), state.undo_label(), state.redo_label())
    };
    let script = vec![
        ("drags", drags("identity", 60.0), "60, undo Some(\"need\"), redo None", ""),
        ("drags on", drags("identity", 50.0), "50, undo Some(\"need\"), redo None", ""),
        ("undoes in the middle", acts(Action::Undo), "70, undo None, redo Some(\"need\")", ""),
        ("drags on", drags("identity", 40.0), "40, undo Some(\"need\"), redo None", ""),
        ("lets go", does(Command::EndGesture), "40, undo Some(\"need\"), redo None", ""),
        ("drags anew", drags("identity", 30.0), "30, undo Some(\"need\"), redo None", ""),
        ("lets go", does(Command::EndGesture), "30, undo Some(\"need\"), redo None", ""),
        ("undoes", acts(Action::Undo), "40, undo Some(\"need\"), redo Some(\"need\")", ""),
        ("undoes", acts(Action::Undo), "70, undo None, redo Some(\"need\")", ""),
        ("undoes once too often", acts(Action::Undo), "70, undo None, redo Some(\"need\")", ""),
        ("drags to where it stands", drags("identity", 70.0), "70, undo None, redo Some(\"need\")", ""),
        ("redoes", acts(Action::Redo), "40, undo Some(\"need\"), redo Some(\"need\")", ""),
    ];
    play(sample(), need, script);
}

#[test]
fn a_scenario_is_kept_and_compared_with() {
    let slope = |state: &State| {
        let drawn = state.answers.outcome.as_ref().is_ok_and(|answered| answered.slope.is_some());
        format!("{} kept, compared {}", state.document.plan.scenarios.len(), drawn)
    };
    let versus = |name: Option<&str>| does(Command::Versus(name.map(str::to_owned)));
    let script = vec![
        (
            "keeps the audience",
            acts(Action::KeepScenario),
            "1 kept, compared false",
            "says “Saved as “Scenario 1”. Compare with it under “How sure are we?””",
        ),
        ("compares", versus(Some("Scenario 1")), "1 kept, compared true", ""),
        ("compares with none that there is", versus(Some("Scenario 7")), "1 kept, compared false", ""),
        ("compares", versus(Some("Scenario 1")), "1 kept, compared true", ""),
        ("undoes the keeping", acts(Action::Undo), "0 kept, compared false", ""),
        ("redoes it", acts(Action::Redo), "1 kept, compared true", ""),
        ("compares no more", versus(None), "1 kept, compared false", ""),
    ];
    play(sample(), slope, script);
}

#[test]
fn lists_are_shown_to_their_end_and_names_searched_for() {
    let lists = |state: &State| {
        let View { whole, searched, heat_map, .. } = &state.view;
        format!("{whole:?}, “{searched}”, {heat_map:?}")
    };
    let whole = |list, whole| does(Command::ShowWhole { list, whole });
    let advice = || List::Advice(id("x"));
    let search = |text: &str| does(Command::SearchRanking(text.to_owned()));
    let script = vec![
        ("wants all bars", whole(List::Ranking, true), "{Ranking}, “”, Level", ""),
        ("and all advice for one", whole(advice(), true), "{Ranking, Advice(PlatformId(\"x\"))}, “”, Level", ""),
        ("wants less of it", whole(advice(), false), "{Ranking}, “”, Level", ""),
        ("and less again", whole(advice(), false), "{Ranking}, “”, Level", ""),
        ("types a name", search("red"), "{Ranking}, “red”, Level", ""),
        ("wants gaps", does(Command::SetHeatMap(Shows::Gap)), "{Ranking}, “red”, Gap", ""),
        ("turns to another question", acts(Action::AskDiffer), "{Ranking}, “red”, Gap", ""),
        ("opens a plan: what is shown stays", acts(Action::Sample), "{Ranking}, “red”, Gap", ""),
    ];
    play(sample(), lists, script);
}

/// The revision that the last samples are for.
fn revision_asked(effects: &[Effect]) -> Option<u64> {
    effects.iter().find_map(|effect| match effect {
        Effect::Refine { revision, .. } => Some(*revision),
        _ => None,
    })
}

#[test]
fn samples_for_an_older_answer_are_passed_over() {
    let mut state = sample();
    let see =
        |state: &mut State, scope| revision_asked(&update(state, Command::SetScope(scope))).expect("more samples");
    let older = see(&mut state, Scope::Everyone);
    let newer = see(&mut state, Scope::Segment("Local families".to_owned()));
    assert_eq!((older + 1, newer), (newer, state.answers.revision));
    let samples = |state: &State| state.answers.outcome.as_ref().expect("an answer").robustness.samples;
    let drawn = |state: &State, samples| {
        let answered = state.answers.outcome.as_ref().expect("an answer");
        Box::new(Robustness { samples, ..answered.robustness.clone() })
    };
    let before = samples(&state);
    let robustness = drawn(&state, 77);
    assert!(update(&mut state, Command::Refined { revision: older, robustness }).is_empty());
    assert_eq!(samples(&state), before, "they are of an answer that is gone");
    let robustness = drawn(&state, 10_000);
    assert!(update(&mut state, Command::Refined { revision: newer, robustness }).is_empty());
    assert_eq!(samples(&state), 10_000);
    // What moves no answer asks for none.
    assert_eq!(revision_asked(&update(&mut state, Command::Edit(Edit::Rename("A title".to_owned())))), None);
}

#[test]
fn who_would_lead_is_worked_out_where_it_is_shown() {
    let offers = |state: &State| format!("{} offers", state.answers.offers.len());
    let script = vec![
        ("opens the audiences", acts(Action::Presets), "12 offers", ""),
        ("takes platforms as tuned", acts(Action::ToggleTuned), "12 offers", ""),
        ("goes back", does(Command::OpenPage(Page::Where)), "0 offers", ""),
    ];
    play(sample(), offers, script);
}
