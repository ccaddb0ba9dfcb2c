//! Edits: each does what it says, and none can make a plan that its file cannot hold.

use crate::support::{id, sample_plan};
use proptest::prelude::*;
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::edit::{
    ActionEdit, ChoiceEdit, Edit, PreferenceChange, PresenceEdit, ScenarioEdit, SegmentEdit,
};
use seven_milestones::domain::id::{KindId, MilestoneId, PageId, TopicId};
use seven_milestones::domain::plan::{
    Account, Action, Competitor, MOST_ACTIONS, MOST_COMPETITORS, MOST_PAGE_NOTES, MOST_SCENARIOS, MOST_SEGMENTS, Plan,
    Role, Scenario,
};
use seven_milestones::domain::quantities::{
    AgeWeight, Capacity, Fraction, Hours, Importance, Inertia, Interest, LeastMatch, Need, PeopleShare, Posts, Share,
    Spread,
};
use seven_milestones::format::{read_plan, write_plan};
use seven_milestones::storage;

fn names(plan: &Plan) -> Vec<&str> {
    plan.segments.iter().map(|segment| segment.name.as_str()).collect()
}

fn action(what: &str, due: Option<&str>) -> Action {
    Action {
        platform: Some(id("facebook")),
        milestone: Some(MilestoneId::new("groups").expect("an id")),
        what: what.to_owned(),
        owner: None,
        due: due.map(str::to_owned),
        done: false,
    }
}

#[track_caller]
fn check(edits: &[Edit], holds: impl Fn(&Plan) -> bool) {
    let plan = edits.iter().fold(sample_plan(), |plan, edit| edit.apply(&plan));
    assert!(holds(&plan), "{edits:?}");
}

#[test]
fn segments_keep_their_names_apart_and_one_stays() {
    let add = || Edit::Segment(SegmentEdit::Add(Box::new(Segment::middle(storage::framework(), "Local families"))));
    check(&[add()], |plan| names(plan) == ["Local families", "Cafés we supply", "Local families 2"]);
    check(&[add(), add()], |plan| names(plan)[3] == "Local families 3");
    let copy = |name: &str| Edit::Segment(SegmentEdit::Copy(name.to_owned()));
    check(&[copy("Local families")], |plan| names(plan)[1] == "Local families 2");
    check(&[copy("nobody")], |plan| *plan == sample_plan());
    let remove = |name: &str| Edit::Segment(SegmentEdit::Remove(name.to_owned()));
    check(&[remove("Local families"), remove("Cafés we supply")], |plan| names(plan) == ["Cafés we supply"]);
    let rename = |to: &str| Edit::Segment(SegmentEdit::Rename { from: "Local families".to_owned(), to: to.to_owned() });
    check(&[rename("Families")], |plan| names(plan)[0] == "Families");
    check(&[rename(" "), rename("Cafés we supply")], |plan| *plan == sample_plan());
    let moved = |by| Edit::Segment(SegmentEdit::Move { segment: "Local families".to_owned(), by });
    check(&[moved(1)], |plan| names(plan) == ["Cafés we supply", "Local families"]);
    check(&[moved(-5), moved(0)], |plan| *plan == sample_plan());
    check(&[moved(9)], |plan| names(plan)[1] == "Local families");
}

#[test]
fn a_pin_takes_a_platform_in_and_leaving_it_out_lets_the_pin_go() {
    let pin = |pinned| Edit::Choice(ChoiceEdit::Pin { platform: id("x"), pinned });
    let exclude = |out| Edit::Choice(ChoiceEdit::Exclude { platform: id("x"), out });
    check(&[exclude(true), pin(true)], |plan| plan.excluded.is_empty() && plan.pinned == [id("x")]);
    check(&[pin(true), exclude(true)], |plan| plan.pinned.is_empty() && plan.excluded == [id("x")]);
    check(&[pin(true), pin(true)], |plan| plan.pinned.len() == 1);
    check(&[exclude(true), exclude(false)], |plan| plan.excluded.is_empty());
    check(&[Edit::Choice(ChoiceEdit::Size(Some(9)))], |plan| plan.portfolio_size == Some(5));
}

#[test]
fn reach_and_topics_are_given_and_taken_back() {
    let segment = || "Local families".to_owned();
    let reach = |share: Option<f64>| {
        let share = share.map(PeopleShare::nearest);
        Edit::Segment(SegmentEdit::Reach { segment: segment(), platform: id("x"), share })
    };
    let topic = |interest: f64| {
        let topic = TopicId::new("food").expect("an id");
        Edit::Segment(SegmentEdit::Topic { segment: segment(), topic, interest: Interest::nearest(interest) })
    };
    check(&[reach(Some(0.4)), reach(Some(0.5))], |plan| plan.segments[0].reach[&id("x")].get() == 0.5);
    check(&[reach(Some(0.4)), reach(None)], |plan| plan.segments[0].reach.is_empty());
    check(&[topic(40.0)], |plan| plan.segments[0].topics.len() == 1 && plan.segments[1].topics.is_empty());
    check(&[topic(40.0), topic(0.0)], |plan| plan.segments[0].topics.is_empty());
    let weight = Edit::Choice(ChoiceEdit::ReachWeight(Fraction::nearest(7.0)));
    assert!(weight.moves_answers() && reach(None).moves_answers());
    check(&[weight], |plan| plan.reach_weight.get() == 1.0);
}

#[test]
fn an_action_that_says_nothing_or_is_due_on_no_day_is_not_taken() {
    let add = |what, due| Edit::Action(ActionEdit::Add(action(what, due)));
    check(&[add(" ", None), add("Bake", Some("tomorrow"))], |plan| plan.actions.is_empty());
    let change = |what| Edit::Action(ActionEdit::Change { at: 0, action: action(what, None) });
    check(&[add("Bake", Some("2027-01-31")), change("")], |plan| plan.actions[0].what == "Bake");
    check(&[add("a", None), add("b", None), Edit::Action(ActionEdit::Move { from: 1, to: 0 })], |plan| {
        plan.actions[0].what == "b"
    });
    check(&[Edit::Action(ActionEdit::Remove(3)), Edit::Action(ActionEdit::Move { from: 0, to: 1 })], |plan| {
        *plan == sample_plan()
    });
}

#[test]
fn an_order_gives_rank_sum_weights_and_equals_share_the_mean_of_their_ranks() {
    let rank = |groups: &[&[&str]]| {
        let order = groups.iter().map(|group| group.iter().map(|id| MilestoneId::new(id).expect("an id")).collect());
        Edit::Segment(SegmentEdit::Rank { segment: "Local families".to_owned(), order: order.collect() })
    };
    let before = sample_plan();
    let importance =
        |plan: &Plan, id: &str| plan.segments[0].needs[&MilestoneId::new(id).expect("an id")].importance.get();
    check(&[rank(&[&["groups"], &["brand", "identity"], &["sharing"]])], |plan| {
        let found = ["groups", "brand", "identity", "sharing"].map(|id| importance(plan, id));
        found == [10.0, 6.25, 6.25, 2.5] && importance(plan, "presence") == importance(&before, "presence")
    });
    check(&[rank(&[]), rank(&[&["nothing"]])], |plan| *plan == sample_plan());
}

#[test]
fn topics_and_reach_are_given_and_taken_back() {
    let segment = || "Local families".to_owned();
    let topic = |n| {
        let topic = TopicId::new("travel").expect("an id");
        Edit::Segment(SegmentEdit::Topic { segment: segment(), topic, interest: Interest::nearest(n) })
    };
    let reach = |share: Option<f64>| {
        let share = share.map(PeopleShare::nearest);
        Edit::Segment(SegmentEdit::Reach { segment: segment(), platform: id("x"), share })
    };
    let travels =
        |plan: &Plan| plan.segments[0].topics.iter().any(|(topic, n)| topic.as_str() == "travel" && n.get() == 80.0);
    check(&[topic(80.0)], travels);
    check(&[topic(80.0), topic(0.0)], |plan| *plan == sample_plan());
    check(&[reach(Some(0.7))], |plan| plan.segments[0].reach[&id("x")].get() == 0.7);
    check(&[reach(Some(0.7)), reach(None)], |plan| *plan == sample_plan());
    assert!(topic(1.0).moves_answers() && reach(None).moves_answers());
}

#[test]
fn a_page_has_one_note_and_a_blank_one_is_none() {
    let note = |page: &str, note: Option<&str>| Edit::PageNote {
        page: PageId::new(page).expect("an id"),
        note: note.map(str::to_owned),
    };
    let is = |plan: &Plan, expected: &[(&str, &str)]| {
        plan.page_notes.iter().map(|(page, note)| (page.as_str(), note.as_str())).eq(expected.iter().copied())
    };
    check(&[note("fit", Some("a")), note("audience", Some("b"))], |plan| is(plan, &[("audience", "b"), ("fit", "a")]));
    check(&[note("fit", Some("a")), note("fit", Some("b"))], |plan| is(plan, &[("fit", "b")]));
    for nothing in [None, Some(""), Some(" \n")] {
        check(&[note("fit", Some("a")), note("fit", nothing)], |plan| is(plan, &[]));
    }
    assert!(!note("fit", None).moves_answers());
    let many: Vec<Edit> = (0..=MOST_PAGE_NOTES).map(|n| note(&format!("p{n}"), Some("a"))).collect();
    check(&many, |plan| plan.page_notes.len() == MOST_PAGE_NOTES);
    let full: Vec<Edit> = many.into_iter().chain([note("p0", Some("b"))]).collect();
    check(&full, |plan| plan.page_notes.values().any(|note| note == "b"));
}

#[test]
fn an_account_that_no_file_can_hold_is_not_taken() {
    let today =
        |account: Account| Edit::Choice(ChoiceEdit::Today { platform: id("x"), account: Some(Box::new(account)) });
    let some = |text: &str| Some(text.to_owned());
    let known = Account {
        owner: some("Mia"),
        address: some("https://example.com/x"),
        since: some("2019-05"),
        last_post: some("2026-11-02"),
        followers: Some(1240),
        notes: some("Good"),
        ..Account::default()
    };
    check(&[today(known.clone())], |plan| plan.today[&id("x")] == known);
    for odd in [
        Account { address: some("javascript:alert(1)"), ..Account::default() },
        Account { since: some("May 2019"), ..Account::default() },
        Account { last_post: some("2026-11"), ..Account::default() },
    ] {
        check(&[today(known.clone()), today(odd)], |plan| plan.today[&id("x")] == known);
    }
    check(&[today(Account { owner: Some("é".repeat(300)), ..Account::default() })], |plan| {
        plan.today[&id("x")].owner.as_ref().is_some_and(|owner| owner.chars().count() == 200)
    });
}

#[test]
fn a_split_changes_the_hours_of_several_and_no_others() {
    let hours = |hours| Hours::new(hours).expect("hours");
    let of = |platform: &str, number| (id(platform), hours(number));
    let before = Edit::Choice(ChoiceEdit::Hours { platform: id("x"), hours: Some(hours(2.0)) });
    let split = Edit::Choice(ChoiceEdit::Split([of("facebook", 7.5), of("youtube", 4.5)].into()));
    check(&[before, split], |plan| plan.hours == [of("facebook", 7.5), of("x", 2.0), of("youtube", 4.5)].into());
    let inertia = Edit::Choice(ChoiceEdit::Inertia(Inertia::nearest(2.0)));
    check(&[inertia], |plan| plan.inertia.get() == 2.0);
}

#[test]
fn roles_are_said_and_taken_back() {
    let role = |role: Role| Edit::Presence(PresenceEdit::Role { platform: id("facebook"), role: Box::new(role) });
    let said = Role {
        name: Some("Community".to_owned()),
        goal: Some("Regulars who bring friends".to_owned()),
        posts: Some(Posts::nearest(3.0)),
        ..Role::default()
    };
    check(&[role(said.clone())], |plan| plan.roles[&id("facebook")] == said);
    check(&[role(said), role(Role::default())], |plan| plan.roles.is_empty());
    let blank = Role { name: Some(" \u{200b}".to_owned()), ..Role::default() };
    check(&[role(blank)], |plan| plan.roles.is_empty());
}

#[test]
fn competitors_keep_their_names_apart() {
    let other = |name: &str, platforms: &[&str]| Competitor {
        name: name.to_owned(),
        platforms: platforms.iter().map(|platform| id(platform)).collect(),
    };
    let add = |competitor| Edit::Presence(PresenceEdit::AddCompetitor(competitor));
    let change = |at, competitor| Edit::Presence(PresenceEdit::Competitor { at, competitor });
    let names = |plan: &Plan| plan.competitors.iter().map(|other| other.name.clone()).collect::<Vec<_>>();
    check(&[add(other("A", &["x", "x"])), add(other("A", &[])), add(other(" ", &[]))], |plan| {
        plan.competitors == [other("A", &["x"])]
    });
    let two = [add(other("A", &[])), add(other("B", &[]))];
    let then = |edit: Edit| two.iter().cloned().chain([edit]).collect::<Vec<_>>();
    check(&then(change(1, other("A", &[]))), |plan| names(plan) == ["A", "B"]);
    check(&then(change(1, other("C", &["x"]))), |plan| names(plan) == ["A", "C"]);
    check(&then(change(7, other("C", &[]))), |plan| names(plan) == ["A", "B"]);
    check(&then(Edit::Presence(PresenceEdit::RemoveCompetitor(0))), |plan| names(plan) == ["B"]);
    check(&then(Edit::Presence(PresenceEdit::RemoveCompetitor(9))), |plan| names(plan) == ["A", "B"]);
    let many: Vec<Edit> = (0..30).map(|at| add(other(&format!("C{at}"), &[]))).collect();
    check(&many, |plan| plan.competitors.len() == MOST_COMPETITORS);
}

#[test]
fn a_scenario_is_the_audience_as_it_was() {
    let keep = |name: &str| Edit::Scenario(ScenarioEdit::Keep(name.to_owned()));
    let need = Edit::Preference {
        segment: "Local families".to_owned(),
        milestone: MilestoneId::new("identity").expect("an id"),
        change: PreferenceChange::Need(Need::nearest(1.0)),
    };
    let take = Edit::Scenario(ScenarioEdit::Take("Before".to_owned()));
    check(&[keep("Before"), need.clone(), take], |plan| plan.segments == sample_plan().segments);
    check(&[keep("Before"), need, keep("Before")], |plan| plan.scenarios.len() == 1);
    check(&[keep(" ")], |plan| plan.scenarios.is_empty());
}

#[test]
fn edits_that_cannot_change_an_answer_say_so() {
    assert!(!Edit::Rename("x".to_owned()).moves_answers());
    assert!(Edit::Choice(ChoiceEdit::Hours { platform: id("x"), hours: None }).moves_answers(), "sets fit into hours");
    assert!(Edit::Choice(ChoiceEdit::Exclude { platform: id("x"), out: true }).moves_answers());
}

#[test]
fn there_is_an_end_to_how_many_there_can_be() {
    let mut plan = sample_plan();
    let pattern = plan.segments[0].clone();
    let named = |name: String| Segment { name, ..pattern.clone() };
    plan.segments = (0..MOST_SEGMENTS).map(|number| named(format!("S{number}"))).collect();
    plan.actions = vec![action("Ask", None); MOST_ACTIONS];
    plan.scenarios = (0..MOST_SCENARIOS)
        .map(|number| Scenario { name: format!("C{number}"), segments: vec![named("A".to_owned())] })
        .collect();
    let read = |plan: &Plan| {
        read_plan(&write_plan(plan, storage::framework()), storage::framework(), storage::library())
            .map(|read| read.plan)
    };
    assert_eq!(read(&plan).as_ref(), Ok(&plan), "so many can be kept");
    for edit in [
        Edit::Segment(SegmentEdit::Add(Box::new(named("One more".to_owned())))),
        Edit::Segment(SegmentEdit::Copy("S5".to_owned())),
        Edit::Scenario(ScenarioEdit::Keep("One more".to_owned())),
        Edit::Action(ActionEdit::Add(action("Ask once more", None))),
    ] {
        assert!(edit.apply(&plan) == plan, "{edit:?}");
    }
    let says = |plan: &Plan, sentence: &str| {
        let faults = read(plan).expect_err("too many");
        assert!(faults.to_string().to_lowercase().contains(&sentence.to_lowercase()), "{faults}");
    };
    let mut more = sample_plan();
    more.segments = plan.segments.iter().cloned().chain([named("One more".to_owned())]).collect();
    says(&more, "an audience can have at most 1,000 segments, and this one has 1,001; remove some");
    let mut more = sample_plan();
    more.actions = vec![action("Ask", None); MOST_ACTIONS + 1];
    says(&more, "a plan can have at most 10,000 actions, and this one has 10,001; remove some");
    let mut more = sample_plan();
    more.scenarios = plan
        .scenarios
        .iter()
        .cloned()
        .chain([Scenario { name: "D".to_owned(), segments: plan.segments[..1].to_vec() }])
        .collect();
    says(&more, "a plan can have at most 200 scenarios, and this one has 201; remove some");
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Local families".to_owned()),
        Just("Cafés we supply".to_owned()),
        Just("Local families 2".to_owned()),
        Just(String::new()),
        "\\PC{0,12}",
    ]
}

fn any_platform() -> impl Strategy<Value = seven_milestones::domain::id::PlatformId> {
    (0..storage::library().platforms().len()).prop_map(|at| storage::library().platforms()[at].id.clone())
}

fn any_milestone() -> impl Strategy<Value = MilestoneId> {
    (0..storage::framework().milestones.len()).prop_map(|at| storage::framework().milestones[at].id.clone())
}

/// Any number at all: what a slider, a field or a screen reader may hand in.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..100.0, -1e9..1e9, Just(f64::NAN), Just(f64::INFINITY), Just(-0.0)]
}

fn any_wish() -> impl Strategy<Value = Edit> {
    let change = prop_oneof![
        any_number().prop_map(|n| PreferenceChange::Need(Need::nearest(n))),
        any_number().prop_map(|n| PreferenceChange::Importance(Importance::nearest(n))),
        any_number().prop_map(|n| PreferenceChange::Spread(Spread::nearest(n))),
        any_number().prop_map(|n| PreferenceChange::DealBreaker(Some(LeastMatch::nearest(n)))),
        "\\PC{0,20}".prop_map(|notes| PreferenceChange::Notes(Some(notes))),
        any::<bool>().prop_map(PreferenceChange::On),
    ];
    (any_name(), any_milestone(), change).prop_map(|(segment, milestone, change)| Edit::Preference {
        segment,
        milestone,
        change,
    })
}

fn any_segment_edit() -> impl Strategy<Value = Edit> {
    let kinds = (0..storage::framework().kinds.len()).prop_map(|at| storage::framework().kinds[at].id.clone());
    let ages = (0..storage::framework().ages.len()).prop_map(|at| storage::framework().ages[at].clone());
    let topics = (0..storage::framework().topics.len()).prop_map(|at| storage::framework().topics[at].id.clone());
    let content = |(segment, kind, n): (String, KindId, f64)| SegmentEdit::Content {
        segment,
        kind,
        interest: Interest::nearest(n),
    };
    prop_oneof![
        any_name().prop_map(|name| SegmentEdit::Add(Box::new(Segment::middle(storage::framework(), &name)))),
        (any_name(), any_name()).prop_map(|(from, to)| SegmentEdit::Rename { from, to }),
        any_name().prop_map(SegmentEdit::Copy),
        any_name().prop_map(SegmentEdit::Remove),
        (any_name(), any_number()).prop_map(|(segment, n)| SegmentEdit::Share { segment, share: Share::nearest(n) }),
        (any_name(), kinds, any_number()).prop_map(content),
        (any_name(), ages, any_number()).prop_map(|(segment, age, n)| SegmentEdit::Age {
            segment,
            age,
            weight: AgeWeight::nearest(n)
        }),
        (any_name(), topics, any_number()).prop_map(|(segment, topic, n)| SegmentEdit::Topic {
            segment,
            topic,
            interest: Interest::nearest(n)
        }),
        (any_name(), any_platform(), prop::option::of(any_number())).prop_map(|(segment, platform, n)| {
            SegmentEdit::Reach { segment, platform, share: n.map(PeopleShare::nearest) }
        }),
        (any_name(), prop::collection::vec(prop::collection::vec(any_milestone(), 0..3), 0..4))
            .prop_map(|(segment, order)| SegmentEdit::Rank { segment, order }),
    ]
    .prop_map(Edit::Segment)
}

fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        "\\PC{0,20}".prop_map(Edit::Rename),
        any_wish(),
        any_segment_edit(),
        (any_platform(), any::<bool>()).prop_map(|(platform, out)| Edit::Choice(ChoiceEdit::Exclude { platform, out })),
        (any_platform(), any::<bool>())
            .prop_map(|(platform, pinned)| Edit::Choice(ChoiceEdit::Pin { platform, pinned })),
        any::<u8>().prop_map(|size| Edit::Choice(ChoiceEdit::Size(Some(size)))),
        (any_platform(), any_number())
            .prop_map(|(platform, n)| Edit::Choice(ChoiceEdit::Hours { platform, hours: Some(Hours::nearest(n)) })),
        (any_platform(), any::<bool>()).prop_map(|(platform, there)| {
            let account = there.then(Box::default);
            Edit::Choice(ChoiceEdit::Today { platform, account })
        }),
        any_number().prop_map(|n| Edit::Choice(ChoiceEdit::Capacity(Some(Capacity::nearest(n))))),
        (any_platform(), any_number())
            .prop_map(|(platform, n)| Edit::Choice(ChoiceEdit::Split([(platform, Hours::nearest(n))].into()))),
        any_number().prop_map(|n| Edit::Choice(ChoiceEdit::Inertia(Inertia::nearest(n)))),
        (any_platform(), "\\PC{0,20}", "[0-9-]{0,10}").prop_map(|(platform, text, day)| {
            let (owner, address) = (Some(text.clone()), Some(text));
            let account =
                Account { owner, address, since: Some(day.clone()), last_post: Some(day), ..Account::default() };
            Edit::Choice(ChoiceEdit::Today { platform, account: Some(Box::new(account)) })
        }),
        (any_platform(), "\\PC{0,20}", any_number()).prop_map(|(platform, text, n)| {
            let (name, goal) = (Some(text.clone()), Some(text));
            let role = Box::new(Role { name, goal, posts: Some(Posts::nearest(n)), ..Role::default() });
            Edit::Presence(PresenceEdit::Role { platform, role })
        }),
        (any_name(), prop::collection::vec(any_platform(), 0..4)).prop_map(|(name, platforms)| {
            Edit::Presence(PresenceEdit::AddCompetitor(Competitor { name, platforms }))
        }),
        (0_usize..3, any_name()).prop_map(|(at, name)| {
            Edit::Presence(PresenceEdit::Competitor { at, competitor: Competitor { name, platforms: Vec::new() } })
        }),
        (0_usize..3).prop_map(|at| Edit::Presence(PresenceEdit::RemoveCompetitor(at))),
        any_number().prop_map(|n| Edit::Choice(ChoiceEdit::LeastReach(Some(Fraction::nearest(n))))),
        any_number().prop_map(|n| Edit::Choice(ChoiceEdit::ReachWeight(Fraction::nearest(n)))),
        any_name().prop_map(|name| Edit::Scenario(ScenarioEdit::Keep(name))),
        any_name().prop_map(|name| Edit::Scenario(ScenarioEdit::Take(name))),
        (any_name(), any_name()).prop_map(|(from, to)| Edit::Scenario(ScenarioEdit::Rename { from, to })),
        ("\\PC{0,9}", prop::option::of("[0-9-]{0,10}"))
            .prop_map(|(what, due)| Edit::Action(ActionEdit::Add(action(&what, due.as_deref())))),
        (0_usize..4, 0_usize..4).prop_map(|(from, to)| Edit::Action(ActionEdit::Move { from, to })),
        ("[a-z0-9-]{1,3}", prop::option::of("\\PC{0,9}"))
            .prop_map(|(page, note)| Edit::PageNote { page: PageId::new(&page).expect("an id"), note }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_edited_the_plan_can_be_saved_and_read_again(edits in prop::collection::vec(any_edit(), 1..40)) {
        let plan = edits.iter().fold(sample_plan(), |plan, edit| edit.apply(&plan));
        let text = write_plan(&plan, storage::framework());
        let read = read_plan(&text, storage::framework(), storage::library());
        prop_assert!(read.as_ref().is_ok_and(|read| read.plan == plan), "{:?}\n{}", read.map(|read| read.plan), text);
    }
}

/// What is typed or pasted is taken as far as it fits, without what nobody sees, so that the plan can be read again.
#[test]
fn a_text_that_is_too_long_is_cut_and_that_is_said() {
    let long = "é".repeat(200_000);
    let segment = sample_plan().segments[0].name.clone();
    let milestone = storage::framework().milestones[0].id.clone();
    let action = Action {
        platform: Some(id("facebook")),
        milestone: Some(milestone.clone()),
        what: long.clone(),
        owner: Some(long.clone()),
        due: None,
        done: false,
    };
    let page = seven_milestones::domain::id::PageId::new("fit").expect("an id");
    let with_long_name = Segment { name: long.clone(), ..sample_plan().segments[0].clone() };
    let edits = [
        Edit::Rename(long.clone()),
        Edit::Client(Some(long.clone())),
        Edit::Notes(Some(long.clone())),
        Edit::Region(long.clone()),
        Edit::Preference { segment: segment.clone(), milestone, change: PreferenceChange::Notes(Some(long.clone())) },
        Edit::Segment(SegmentEdit::Add(Box::new(with_long_name.clone()))),
        Edit::Segment(SegmentEdit::Add(Box::new(with_long_name))),
        Edit::Scenario(ScenarioEdit::Keep(long.clone())),
        Edit::Action(ActionEdit::Add(action)),
        Edit::PageNote { page, note: Some(long.clone()) },
        Edit::Segment(SegmentEdit::Rename { from: segment.clone(), to: long }),
    ];
    let mut plan = sample_plan();
    for edit in &edits {
        let changed = edit.apply(&plan);
        let said = edit.cut_words().expect("something is left out");
        assert!(said.contains("at most") && said.ends_with("the rest was cut off"), "{said}");
        let text = write_plan(&changed, storage::framework());
        let read = read_plan(&text, storage::framework(), storage::library());
        assert_eq!(read.map(|read| read.plan), Ok(changed.clone()), "{said}");
        if !matches!(edit, Edit::Segment(SegmentEdit::Rename { .. })) {
            assert_ne!(changed, plan, "something of it is taken");
        }
        plan = changed;
    }
    assert_eq!(Edit::Rename("A title".to_owned()).cut_words(), None);
}

#[test]
fn names_that_show_nothing_or_look_like_another_are_not_taken() {
    let plan = sample_plan();
    let [first, second] = [&plan.segments[0].name, &plan.segments[1].name];
    let rename = |to: &str| Edit::Segment(SegmentEdit::Rename { from: first.clone(), to: to.to_owned() }).apply(&plan);
    for name in ["\u{200b}", "\u{feff} ", "\u{0}", &format!("{second}\u{200b}")] {
        assert_eq!(rename(name), plan, "{name:?}");
    }
    assert_eq!(rename("Fam\u{200b}ilies\u{1b}").segments[0].name, "Families");
    assert_eq!(Edit::Scenario(ScenarioEdit::Keep("\u{2060}".to_owned())).apply(&plan), plan);
    assert_eq!(Edit::Rename("A\u{202e}B\nC".to_owned()).apply(&plan).title, "AB C");
    let twin = Segment { name: format!("{first}\u{200d}"), ..plan.segments[0].clone() };
    let added = Edit::Segment(SegmentEdit::Add(Box::new(twin))).apply(&plan);
    assert_eq!(added.segments[2].name, format!("{first} 2"));
}
