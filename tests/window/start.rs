//! Setting the sliders without guessing: the interview, a survey, described audiences, and the first steps.

use crate::support::{Bench, LAPTOP, click, plan, run, sample, state, type_path, wait_for, window};
use egui::{Key, Modifiers, Pos2, Vec2, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::command::{Action, Command};
use seven_milestones::app::page::Page;
use seven_milestones::domain::audience::Wish;
use seven_milestones::domain::plan::Scope;
use seven_milestones::storage;
use std::path::PathBuf;

fn send(bench: &mut Bench, command: Command) {
    bench.state_mut().as_mut().expect("drawn").send(command);
    run(bench);
}

fn at(action: Action) -> Bench {
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Do(action));
    bench
}

fn wish(bench: &Bench, segment: &str, milestone: &str) -> Wish {
    let plan = plan(bench);
    let segment = plan.segment(segment).expect("the segment is there");
    segment.needs.iter().find(|(id, _)| id.as_str() == milestone).expect("the milestone is there").1.clone()
}

fn importances(bench: &Bench, segment: &str) -> Vec<f64> {
    let of = |id: &str| wish(bench, segment, id).importance.get();
    ["sharing", "brand", "identity", "relationships", "communications", "groups", "presence"].map(of).to_vec()
}

fn press(bench: &mut Bench, key: Key) {
    bench.key_press(key);
    run(bench);
}

fn undo(bench: &mut Bench) {
    bench.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    run(bench);
}

#[track_caller]
fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    let close = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-3);
    assert!(close, "{found:?} is not {expected:?}");
}

/// What an order of seven gives, the first first.
const SEVEN: [f64; 7] = [10.0, 6.1433, 4.2149, 2.9293, 1.9651, 1.1938, 0.5510];

#[test]
fn an_interview_by_keyboard_sets_needs_and_importances() {
    let mut bench = at(Action::Interview);
    let before = plan(&bench);
    assert!(bench.query_by_label("Question 1 of 7").is_some());
    press(&mut bench, Key::Num2);
    assert_eq!(wish(&bench, "Local families", "identity").need.get(), 25.0);
    assert!(state(&bench).answer.as_ref().expect("compared").bars.headline.starts_with("Telegram"));
    press(&mut bench, Key::Enter);
    press(&mut bench, Key::Num0);
    assert!(!wish(&bench, "Local families", "communications").on, "what is not known is left out");
    press(&mut bench, Key::Num5);
    let talk = wish(&bench, "Local families", "communications");
    assert!(talk.on && talk.need.get() == 100.0);
    for _ in 0..6 {
        press(&mut bench, Key::Enter);
    }
    bench.get_by_label("Move Presence up").focus();
    run(&mut bench);
    press(&mut bench, Key::Enter);
    press(&mut bench, Key::Enter);
    let expected = [10.0, 6.1433, 4.2149, 2.9293, 1.1938, 0.5510, 1.9651];
    near(&importances(&bench, "Local families"), &expected);
    assert!(bench.query_by_label("Take this order").is_none(), "moving one has given the order its weights");
    click(&mut bench, "See the ranking");
    assert_eq!(state(&bench).page, Page::Where);
    for _ in 0..5 {
        undo(&mut bench);
    }
    assert_eq!(plan(&bench), before, "each answer is a step of its own, and all can be taken back");
}

#[test]
fn an_order_that_nobody_touched_changes_no_weight_unasked() {
    let mut bench = at(Action::Interview);
    let before = plan(&bench);
    click(&mut bench, "Order of importance");
    click(&mut bench, "See the ranking");
    assert_eq!(state(&bench).page, Page::Where);
    assert_eq!(plan(&bench), before);
    send(&mut bench, Command::Do(Action::Interview));
    click(&mut bench, "Take this order");
    let mut found = importances(&bench, "Local families");
    found.sort_by(|a, b| b.total_cmp(a));
    near(&found, &SEVEN);
}

#[test]
fn an_interview_by_mouse_can_be_left_and_resumed() {
    let mut bench = at(Action::Interview);
    click(&mut bench, "They stay hidden: no account, no name, nothing personal");
    assert_eq!(wish(&bench, "Local families", "identity").need.get(), 0.0);
    click(&mut bench, "Next");
    click(&mut bench, "Next");
    let slider = bench.get_by_role_and_label(Role::Slider, "Sharing answer").rect();
    bench.drag_at(Pos2::new(slider.right() - 100.0, slider.center().y));
    bench.step();
    bench.drop_at(Pos2::new(slider.left() + 9.0 + 0.4 * (slider.width() - 18.0), slider.center().y));
    run(&mut bench);
    let need = wish(&bench, "Local families", "sharing").need.get();
    assert!((need - 40.0).abs() <= 1.0, "{need}");
    click(&mut bench, "Leave for now");
    assert_eq!(state(&bench).page, Page::Where);
    send(&mut bench, Command::Do(Action::Interview));
    assert!(bench.query_by_label("Question 3 of 7").is_some(), "it goes on where it was left");
    click(&mut bench, "Question 1 of 7: Identity");
    assert!(bench.query_by_label("Question 1 of 7").is_some());
    click(&mut bench, "Cafés we supply 40 %");
    assert!(bench.query_by_label("Interview about Cafés we supply").is_some());
    assert!(bench.query_by_label("Question 1 of 7").is_some(), "each segment has an interview of its own");
}

#[test]
fn the_interview_asks_how_sure_they_are_for_those_who_open_it() {
    let mut bench = at(Action::Interview);
    assert!(bench.query_by_label("A guess").is_none(), "it is not in the way");
    click(&mut bench, "How sure are you?");
    click(&mut bench, "A guess");
    assert_eq!(wish(&bench, "Local families", "identity").spread.get(), 25.0);
    click(&mut bench, "Next");
    click(&mut bench, "Quite sure");
    assert_eq!(wish(&bench, "Local families", "communications").spread.get(), 5.0, "it stays open");
    assert!(bench.query_by_label("Interest in Videos").is_none());
    click(&mut bench, "Next");
    bench.get_by_role_and_label(Role::Slider, "Interest in Videos").focus();
    run(&mut bench);
    press(&mut bench, Key::Home);
    let plan = plan(&bench);
    let liking = &plan.segment("Local families").expect("there").content;
    assert_eq!(liking.iter().find(|(id, _)| id.as_str() == "videos").expect("there").1.get(), 0.0);
    for _ in 0..3 {
        undo(&mut bench);
    }
    assert_eq!(wish(&bench, "Local families", "identity").spread.get(), 10.0);
}

#[test]
fn milestones_are_dragged_into_order() {
    let mut bench = at(Action::Interview);
    click(&mut bench, "Order of importance");
    let before = plan(&bench);
    let from = bench.get_by_label("Drag Presence").rect().left_center() + Vec2::new(60.0, 0.0);
    let to = bench.get_by_label("Drag Sharing").rect().left_center() + Vec2::new(60.0, -4.0);
    bench.drag_at(from);
    bench.step();
    for part in [0.2, 0.6, 1.0] {
        bench.hover_at(from + (to - from) * part);
        bench.step();
    }
    bench.drop_at(to);
    run(&mut bench);
    let mut expected = SEVEN[1..].to_vec();
    expected.push(10.0);
    near(&importances(&bench, "Local families"), &expected);
    undo(&mut bench);
    assert_eq!(plan(&bench), before, "one drag is one step");
}

#[test]
fn the_interview_asks_which_segment_where_everyone_is_shown() {
    let mut bench = at(Action::Interview);
    click(&mut bench, "Everyone");
    assert!(bench.query_by_label("Whom is the interview about?").is_some());
    click(&mut bench, "Interview about Cafés we supply");
    assert_eq!(state(&bench).scope, Scope::Segment("Cafés we supply".to_owned()));
}

#[test]
fn an_interview_goes_on_when_nothing_is_left_to_compare() {
    let mut bench = at(Action::Interview);
    for _ in 0..7 {
        press(&mut bench, Key::Num0);
        press(&mut bench, Key::Enter);
    }
    assert!(state(&bench).answer.is_err());
    assert!(bench.query_by_label("Every milestone is left out; answer at least one question first").is_some());
    click(&mut bench, "Question 1 of 7: Identity");
    press(&mut bench, Key::Num3);
    assert!(state(&bench).answer.is_ok());
}

fn fixture(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "fixtures", "survey", name].iter().collect()
}

/// A window in which the answers of a file have been read, as if it had been dropped there.
fn answers(name: &str) -> Bench {
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Open(fixture(name)));
    wait_for(&mut bench, "the answers", |state| state.survey.open.is_some());
    bench
}

/// Waits until what is asked of the answers has been counted.
fn counted(bench: &mut Bench) {
    wait_for(bench, "counted", |state| {
        let open = state.survey.open.as_ref().expect("open");
        open.asked == open.counted.asked
    });
}

#[test]
fn two_hundred_answers_set_the_sliders_of_a_segment() {
    let mut bench = answers("two-hundred.csv");
    let before = plan(&bench);
    assert_eq!(state(&bench).page, Page::Survey);
    assert!(bench.query_by_label("two-hundred.csv: 200 answers").is_some());
    assert!(bench.query_by_label_contains("20 of 20 columns used · separated by comma · UTF-8").is_some());
    assert!(bench.query_by_label("Two camps on Groups: perhaps two segments").is_some());
    assert_eq!(plan(&bench), before, "nothing changes before a person says so");
    click(&mut bench, "Use for this segment");
    assert_eq!(state(&bench).page, Page::Where);
    let groups = wish(&bench, "Local families", "groups");
    assert_eq!(groups.answers, Some(182));
    assert_eq!(plan(&bench).segment("Local families").expect("there").share.get(), 60.0);
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
}

#[test]
fn two_camps_become_two_segments() {
    let mut bench = answers("two-hundred.csv");
    let before = plan(&bench);
    click(&mut bench, "Split into two segments");
    counted(&mut bench);
    click(&mut bench, "Use both for this segment");
    let names: Vec<String> = plan(&bench).segments.iter().map(|segment| segment.name.clone()).collect();
    assert_eq!(names, ["Two hundred: on their own", "Cafés we supply", "Two hundred: in communities"]);
    let shares: Vec<f64> = plan(&bench).segments.iter().map(|segment| segment.share.get()).collect();
    near(&shares, &[36.0, 40.0, 24.0]);
    let need = |name: &str| wish(&bench, name, "groups").need.get();
    assert!(need("Two hundred: on their own") < 35.0 && need("Two hundred: in communities") > 65.0);
    undo(&mut bench);
    assert_eq!(plan(&bench), before, "two segments are one step");
    send(&mut bench, Command::Do(Action::Survey));
    click(&mut bench, "Add as two new segments");
    assert_eq!(plan(&bench).segments.len(), 4);
    assert_eq!(state(&bench).scope, Scope::Segment("Two hundred: on their own".to_owned()));
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
}

#[test]
fn a_column_holds_what_a_person_says_and_each_question_has_one() {
    let mut bench = answers("two-hundred.csv");
    click(&mut bench, "Column 1: need_identity");
    click(&mut bench, "Not used");
    counted(&mut bench);
    assert!(bench.query_by_label("nobody answered: left out").is_some());
    click(&mut bench, "Column 3: need_communications");
    click(&mut bench, "Identity: where they stand");
    counted(&mut bench);
    let open = state(&bench).survey.open.as_ref().expect("open");
    assert!(open.counted.asked.columns[2].name(storage::framework()).starts_with("Identity"));
    bench.get_by_label("Name of the new segment").focus();
    run(&mut bench);
    bench.get_by_label("Name of the new segment").type_text(" people");
    run(&mut bench);
    counted(&mut bench);
    click(&mut bench, "Add as a new segment");
    let plan = plan(&bench);
    let added = plan.segments.last().expect("added");
    assert!(added.name.contains("people"), "{}", added.name);
    assert!(!added.needs.iter().any(|(id, _)| id.as_str() == "communications"), "nobody was asked");
    assert_eq!(added.share.get(), 50.0, "as much as a segment has on average");
}

#[test]
fn cells_that_cannot_be_counted_are_listed_with_their_lines() {
    let mut bench = answers("bad-cells.csv");
    assert!(bench.query_by_label("Line 3, need_identity").is_some());
    assert!(bench.query_by_label_contains("things could not be counted").is_some());
    click(&mut bench, "Put it away");
    assert!(bench.query_by_label("Save the questionnaire…").is_some());
}

#[test]
fn a_table_that_cannot_be_read_says_why() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("empty.csv");
    std::fs::write(&path, "").expect("written");
    let mut bench = sample();
    run(&mut bench);
    send(&mut bench, Command::Open(path));
    wait_for(&mut bench, "the fault", |state| state.survey.fault.is_some());
    assert!(bench.query_by_label("These answers could not be read").is_some());
    assert!(bench.query_by_label_contains("the file is empty, so it holds no answers").is_some());
}

#[test]
fn the_questionnaire_is_saved_beside_a_table_and_replaces_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("ask.md");
    let table = folder.path().join("ask-answers.csv");
    std::fs::write(&table, "my answers").expect("written");
    let mut bench = at(Action::Survey);
    let save = |bench: &mut Bench| {
        click(bench, "Save the questionnaire…");
        type_path(bench, &path, "Save");
    };
    save(&mut bench);
    wait_for(&mut bench, "saved", |state| !state.notices.is_empty());
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("it is there");
    assert!(read(&path).starts_with("# What do you look for on social media?"));
    assert_eq!(read(&table), "my answers");
    assert!(read(&folder.path().join("ask-answers-2.csv")).starts_with("need_identity,importance_identity,"));
    save(&mut bench);
    wait_for(&mut bench, "asked for another name", |state| state.question.is_some());
    assert!(state(&bench).notices.last().expect("said").failed);
}

#[test]
fn a_described_audience_is_used_or_added() {
    let mut bench = at(Action::Presets);
    let before = plan(&bench);
    assert_eq!(state(&bench).offers.len(), 12);
    assert!(bench.query_by_label_contains("not findings about real people").is_some());
    click(&mut bench, "Add as a new segment: Families nearby");
    let added = plan(&bench).segments.last().expect("added").clone();
    assert_eq!((added.name.as_str(), added.share.get()), ("Families nearby", 50.0));
    assert_eq!(state(&bench).scope, Scope::Segment("Families nearby".to_owned()));
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
    click(&mut bench, "Local families 60 %");
    send(&mut bench, Command::Do(Action::Presets));
    click(&mut bench, "Use for this segment: First-job seekers");
    assert_eq!(plan(&bench).segments[0].name, "Local families");
    assert_ne!(plan(&bench).segments[0].needs, before.segments[0].needs);
    undo(&mut bench);
    assert_eq!(plan(&bench), before);
}

#[test]
fn first_steps_stand_beside_the_sample_until_they_are_closed() {
    let mut bench = sample();
    run(&mut bench);
    assert!(bench.query_by_label("Drag a slider on the left").is_some());
    bench.get_by_role_and_label(Role::Slider, "Presence need").focus();
    run(&mut bench);
    press(&mut bench, Key::ArrowRight);
    assert!(bench.query_by_label("Drag a slider on the left").is_some());
    click(&mut bench, "Close the first steps");
    assert!(bench.query_by_label("Drag a slider on the left").is_none() && state(&bench).settings.first_start_done);
    let mut other = sample();
    run(&mut other);
    click(&mut other, "Blank plan");
    assert!(other.query_by_label("Drag a slider on the left").is_none(), "a blank plan is not the sample");
    let mut third = sample();
    run(&mut third);
    click(&mut third, "Interview");
    assert_eq!(state(&third).page, Page::Interview);
    assert_eq!(state(&third).scope, Scope::Segment("Our audience".to_owned()), "it is about one's own plan");
}

#[test]
fn every_page_is_drawn_in_small_windows_and_in_the_dark() {
    for (size, dark) in [(Vec2::new(1024.0, 700.0), false), (Vec2::new(880.0, 560.0), true), (LAPTOP, true)] {
        let mut bench = window(storage::SAMPLE_PLAN, size, dark);
        run(&mut bench);
        for action in [Action::Interview, Action::Survey, Action::Presets] {
            send(&mut bench, Command::Do(action));
        }
        send(&mut bench, Command::Open(fixture("bad-cells.csv")));
        wait_for(&mut bench, "the answers", |state| state.survey.open.is_some());
        send(&mut bench, Command::Do(Action::Interview));
        send(&mut bench, Command::Interview(7));
        assert!(bench.query_by_label("What matters most to them?").is_some());
    }
}
