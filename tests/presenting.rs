//! What a presentation tells: one milestone as a decision, what was changed, and pictures on their way.

use crate::support;
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::Material;
use seven_milestones::chart::audience::segment_marks;
use seven_milestones::chart::changes::{Changes, differ};
use seven_milestones::chart::decision::Decision;
use seven_milestones::chart::slope::Slope;
use seven_milestones::domain::edit::difference::difference;
use seven_milestones::domain::edit::{ChoiceEdit, Edit, PreferenceChange, SegmentEdit};
use seven_milestones::domain::id::{MilestoneId, TopicId};
use seven_milestones::domain::plan::{Plan, Scenario, Scope, TuningMode};
use seven_milestones::domain::quantities::{
    AgeWeight, Fraction, Importance, Interest, LeastMatch, Need, PeopleShare, Share,
};
use seven_milestones::scene::items::{Group, Item, Scene};
use seven_milestones::scene::pages::{PresentationPage, page_scene};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Look, Medium};
use seven_milestones::scene::transition::interpolate;
use seven_milestones::storage::{framework, library};

/// The sample plan with who is there out of account, so that one slider moves a platform far down.
fn sample_plan() -> Plan {
    Plan { reach_weight: Fraction::nearest(0.0), ..support::sample_plan() }
}

const FAMILIES: &str = "Local families";

fn wish(milestone: &str, change: PreferenceChange) -> Edit {
    Edit::Preference { segment: FAMILIES.to_owned(), milestone: MilestoneId::new(milestone).expect("an id"), change }
}

fn need(milestone: &str, need: f64) -> Edit {
    wish(milestone, PreferenceChange::Need(Need::nearest(need)))
}

fn of_families(edit: impl Fn(String) -> SegmentEdit) -> Edit {
    Edit::Segment(edit(FAMILIES.to_owned()))
}

fn with(edits: &[Edit]) -> Plan {
    edits.iter().fold(sample_plan(), |plan, edit| edit.apply(&plan))
}

fn families() -> Scope {
    Scope::Segment(FAMILIES.to_owned())
}

fn report(plan: &Plan) -> Report {
    Report::new(framework(), library(), plan, &families(), 200).expect("there is an answer")
}

fn changes(edits: &[Edit]) -> Changes {
    Changes::new(framework(), library(), &sample_plan(), &with(edits), &families())
}

#[test]
fn the_difference_of_two_plans_leads_from_one_to_the_other() {
    let before = sample_plan();
    assert!(difference(&before, &before).is_empty());
    let edits = [
        Edit::Set(TuningMode::Tuned),
        need("identity", 3.0),
        wish("identity", PreferenceChange::Importance(Importance::nearest(0.5))),
        wish("groups", PreferenceChange::DealBreaker(Some(LeastMatch::nearest(0.5)))),
        wish("sharing", PreferenceChange::On(false)),
        Edit::Segment(SegmentEdit::Share { segment: FAMILIES.to_owned(), share: Share::nearest(7.0) }),
        Edit::Choice(ChoiceEdit::ReachWeight(Fraction::nearest(0.5))),
        of_families(|segment| SegmentEdit::Reach {
            segment,
            platform: support::id("x"),
            share: Some(PeopleShare::nearest(0.4)),
        }),
        of_families(|segment| SegmentEdit::Topic {
            segment,
            topic: TopicId::new("food").expect("an id"),
            interest: Interest::nearest(30.0),
        }),
        of_families(|segment| SegmentEdit::Age { segment, age: "65+".to_owned(), weight: AgeWeight::nearest(50.0) }),
    ];
    let now = with(&edits);
    let found = difference(&before, &now);
    assert_eq!(found.len(), edits.len(), "{found:?}");
    assert!(edits.iter().all(|edit| found.contains(edit)), "{found:?}");
    assert_eq!(found.iter().fold(before.clone(), |plan, edit| edit.apply(&plan)), now);
    assert!(differ(&before, &now) && !differ(&before, &before));
}

#[test]
fn each_change_is_told_with_what_it_does_alone() {
    let told = changes(&[need("identity", 20.0), need("presence", 42.0)]);
    let [identity, presence] = &told.moves[..] else { panic!("{:?}", told.moves) };
    assert_eq!([&*identity.what, &*identity.from, &*identity.to], ["Identity", "70", "20"]);
    // What the fits say when nothing else is changed.
    let alone = report(&with(&[need("identity", 20.0)]));
    let first = alone.platform(alone.leader().expect("somebody leads"));
    assert_eq!(identity.effect, format!("puts {} first", first.name));
    assert_eq!(identity.puts_first.as_ref(), Some(&first.id));
    assert!(presence.effect.starts_with("Facebook stays first"), "{}", presence.effect);
    assert_eq!(presence.puts_first, None);
    let now = report(&with(&[need("identity", 20.0), need("presence", 42.0)]));
    let leader = &now.platform(now.leader().expect("somebody leads")).name;
    let next = &now.platform(now.runner_up().expect("there are more")).name;
    assert_eq!(told.headline, format!("2 changes put {leader} first, tied with {next}, instead of Facebook"));
    assert_eq!(told.now[0].name, *leader);
    assert_eq!(told.before[0].name, "Facebook");
    // Whoever led before is shown, wherever they stand now.
    let fallen = told.now.last().expect("five places");
    let ranked = now.places.iter().find(|place| now.platform(**place).id.as_str() == "facebook").expect("ranked");
    assert_eq!((fallen.name.as_str(), Some(fallen.rank)), ("Facebook", ranked.rank));
    assert!(fallen.rank > told.now.len(), "it is further down than the places that are shown");
}

#[test]
fn no_change_and_one_that_rules_everybody_out_have_their_words() {
    let none = changes(&[]);
    assert_eq!(none.headline, "Nothing was changed");
    assert_eq!(none.before, none.now);
    let out = changes(&[
        need("identity", 100.0),
        wish("identity", PreferenceChange::DealBreaker(Some(LeastMatch::nearest(1.0)))),
        need("presence", 100.0),
        wish("presence", PreferenceChange::DealBreaker(Some(LeastMatch::nearest(1.0)))),
    ]);
    assert_eq!(out.headline, "4 changes rule every platform out");
    assert!(out.now.is_empty());
}

#[test]
fn a_decision_names_the_nearest_change_of_the_leader() {
    for plan in [sample_plan(), with(&[need("identity", 20.0)])] {
        let (report, scope) = (report(&plan), families());
        let material = Material::new(framework(), library(), &plan, &scope, &report, "");
        for milestone in 0..7 {
            let decision = Decision::of(&material, &plan, milestone, 0).expect("it is on");
            let leader = &report.platform(report.leader().expect("somebody leads")).name;
            assert_eq!(decision.rows[0].name, *leader);
            let here = decision.stretches.iter().position(|stretch| stretch.leads).expect("the leader's stretch");
            let stretch = &decision.stretches[here];
            assert!((stretch.from..=stretch.to).contains(&decision.now.need));
            if decision.stretches.len() == 1 {
                let (_, said) = &decision.notes[0];
                assert!(said.starts_with(leader) && said.contains("wherever"), "{said}");
                assert!(decision.headline.starts_with("On "), "{}", decision.headline);
                continue;
            }
            assert!(decision.headline.starts_with(leader), "{}", decision.headline);
            let down = decision.now.need - stretch.from <= stretch.to - decision.now.need;
            let other = match here.checked_sub(1).filter(|_| down || here + 1 == decision.stretches.len()) {
                Some(before) => &decision.stretches[before],
                None => &decision.stretches[here + 1],
            };
            let (_, name) = other.leader.as_ref().expect("somebody");
            assert!(decision.headline.ends_with(&format!("{name} comes first")), "{}", decision.headline);
        }
    }
}

/// The page of the first milestone.
fn page(plan: &Plan) -> Scene {
    let report = report(plan);
    let scope = families();
    let material = Material::new(framework(), library(), plan, &scope, &report, "2026-11-26");
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look { medium: Medium::Wall, ..Look::default() } };
    page_scene(PresentationPage::Decision { milestone: 0, segment: 0 }, &material, plan, &sheet).expect("a page")
}

fn group<'a>(items: &'a [Item], id: &str) -> Option<&'a Group> {
    items.iter().find_map(|item| match item {
        Item::Group(found) if found.id == id => Some(found),
        Item::Group(found) => group(&found.items, id),
        _ => None,
    })
}

/// Where the first rectangle of a group begins, and how wide it is.
fn bar(scene: &Scene, id: &str) -> (f64, f64) {
    let group = group(&scene.items, id).unwrap_or_else(|| panic!("no {id}"));
    let rect = group.items.iter().find_map(|item| if let Item::Rect(rect) = item { Some(rect) } else { None });
    rect.map(|rect| (rect.y, rect.width)).expect("a bar")
}

#[test]
fn a_platforms_bar_slides_to_its_new_place() {
    let (from, to) = (page(&sample_plan()), page(&with(&[need("identity", 57.0)])));
    let (old, new) = (bar(&from, "bar-facebook"), bar(&to, "bar-facebook"));
    assert!(old.0 < new.0, "it falls behind");
    let half = interpolate(&from, &to, 0.5);
    let under_way = bar(&half, "bar-facebook");
    assert!((under_way.0 - f64::midpoint(old.0, new.0)).abs() < 1e-9);
    assert!((under_way.1 - f64::midpoint(old.1, new.1)).abs() < 1e-9);
    assert_eq!(half.title, to.title, "words are the new ones at once");
    assert_eq!(group(&half.items, "knob-identity"), group(&to.items, "knob-identity"), "the knob stays under the hand");
}

#[test]
fn a_picture_under_way_arrives_and_never_mixes_pages() {
    let (from, to) = (page(&sample_plan()), page(&with(&[need("identity", 57.0)])));
    assert_eq!(interpolate(&from, &to, 1.0), to);
    assert_eq!(interpolate(&to, &to, 0.3), to);
    let other = Scene { id: "another".to_owned(), ..from.clone() };
    assert_eq!(interpolate(&other, &to, 0.3), to);
    let smaller = Scene { width: 900.0, ..from };
    assert_eq!(interpolate(&smaller, &to, 0.3), to);
}

#[test]
fn a_scenario_is_compared_for_the_same_people() {
    let everyone = Scope::Everyone;
    let mut plan = sample_plan();
    plan.scenarios.push(Scenario { name: "Kept".to_owned(), segments: plan.segments.clone() });
    plan.segments[0].name = "Families".to_owned();
    let slope = |scope: &Scope| {
        let report = Report::new(framework(), library(), &plan, scope, 200).expect("there is an answer");
        Slope::new(framework(), library(), &plan, scope, &report, &plan.scenarios[0]).expect("they can be compared")
    };
    // What is the same for everyone is the same within a segment that the scenario knows by another name.
    for scope in [&everyone, &Scope::Segment("Families".to_owned())] {
        let slope = slope(scope);
        assert!(slope.lines.iter().all(|line| line.now == line.then), "{scope:?}: {}", slope.alt_text);
        assert_eq!(slope.everyone.is_some(), *scope != everyone);
    }
    let within = slope(&Scope::Segment("Families".to_owned()));
    assert!(within.headline.contains("for all segments"), "{}", within.headline);
    assert!(within.alt_text.contains("“Kept” doesn’t have this segment, so both sides show all segments"));
    // Where it knows the segment, both are for the segment.
    let other = slope(&Scope::Segment(plan.segments[1].name.clone()));
    assert!(other.everyone.is_none() && other.lines.iter().all(|line| line.now == line.then));
    assert_ne!(other.lines[0].now, slope(&everyone).lines[0].now);
}

#[test]
fn each_segment_has_one_mark() {
    let marks = |names: &[&str]| segment_marks(names.iter().copied());
    assert_eq!(marks(&["Local families", "Cafés we supply"]), ["L", "C"]);
    assert_eq!(marks(&["Cooks", "cafés", "Shops"]), ["A", "B", "C"], "two that begin alike");
    assert_eq!(marks(&["…", "Élan"]), ["A", "B"], "one without a letter");
    assert_eq!(marks(&["a"; 27])[26], "27");
}
