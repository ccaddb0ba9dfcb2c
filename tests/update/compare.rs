//! Comparing with an earlier plan, what is new since the plan was looked at, and the day that saving keeps.

use super::{acts, answers, bakery, does, drags, play, sample};
use crate::support::sample_plan;
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::file_dialog::{Choice, Purpose};
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::app::view::Page;
use seven_milestones::domain::plan::Plan;
use seven_milestones::format::PlanRead;

/// The page, and what the plan is compared with.
fn compared(state: &State) -> String {
    let with = state.document.earlier.as_ref().map_or("nothing".to_owned(), |earlier| earlier.name.clone());
    format!("{:?}, compared with {with}", state.view.page)
}

/// The disk answers the last wish to read an earlier plan.
fn reads(result: Result<Plan, &'static str>) -> super::Event {
    answers(move |played| {
        let path = played.last(|effect| match effect {
            Effect::ReadEarlier(path) => Some(path.clone()),
            _ => None,
        });
        let result = result.clone().map(|plan| Box::new(PlanRead { plan, warnings: Vec::new() }));
        Command::EarlierRead { path, result: result.map_err(str::to_owned) }
    })
}

fn chosen(choice: Choice) -> super::Event {
    does(Command::Chosen { purpose: Purpose::Earlier, choice })
}

#[test]
fn an_earlier_plan_is_chosen_read_and_left_again() {
    let script = vec![
        ("wants to compare", acts(Action::Compare), "Where, compared with nothing", "dialog Earlier"),
        ("thinks better of it", chosen(Choice::Cancelled), "Where, compared with nothing", ""),
        ("wants to compare", acts(Action::Compare), "Where, compared with nothing", "dialog Earlier"),
        ("there is no dialog", chosen(Choice::NoDialog), "Where, compared with nothing", ""),
        (
            "the path is chosen",
            chosen(Choice::Path("q/old.plan.ron".into())),
            "Where, compared with nothing",
            "read the earlier q/old.plan.ron",
        ),
        (
            "it is no plan",
            reads(Err("old.plan.ron:1: no plan")),
            "Where, compared with nothing",
            "FAILS “old.plan.ron couldn’t be opened, so there is nothing to compare with.\nold.plan.ron:1: no plan\n\
             Choose an earlier plan that uses the same milestones.”",
        ),
        ("another is read", reads(Ok(sample_plan())), "Since, compared with old", ""),
        ("goes on with the sliders", drags("identity", 20.0), "Since, compared with old", ""),
        ("looks elsewhere", acts(Action::AskMatters), "Matters, compared with old", ""),
        ("and back", does(Command::OpenPage(Page::Since)), "Since, compared with old", ""),
        ("has seen it", does(Command::ForgetEarlier), "Matters, compared with nothing", ""),
    ];
    play(sample(), compared, script);
}

#[test]
fn another_plan_is_compared_with_nothing() {
    let mut state = bakery();
    let read = || Box::new(PlanRead { plan: sample_plan(), warnings: Vec::new() });
    update(&mut state, Command::EarlierRead { path: "a.plan.ron".into(), result: Ok(read()) });
    assert_eq!(compared(&state), "Since, compared with a");
    update(&mut state, Command::Read { path: "b.plan.ron".into(), result: Ok(read()), held: None });
    assert_eq!(compared(&state), "Where, compared with nothing");
}

#[test]
fn saving_keeps_the_day_only_where_the_format_holds_it() {
    let saved = |plan: Plan, today: &str| {
        let mut state = bakery();
        update(
            &mut state,
            Command::Read {
                path: "bakery.plan.ron".into(),
                result: Ok(Box::new(PlanRead { plan, warnings: Vec::new() })),
                held: None,
            },
        );
        state.machine.today = today.to_owned();
        let effects = update(&mut state, Command::Run(Action::Save));
        let plan = effects.into_iter().find_map(|effect| match effect {
            Effect::Write { plan, .. } => Some(plan),
            _ => None,
        });
        plan.expect("it is written").looked_at.clone()
    };
    let second = sample_plan();
    let first = Plan { reach_weight: seven_milestones::domain::quantities::Fraction::nearest(0.0), ..second.clone() };
    assert_eq!(saved(second.clone(), "2026-11-28").as_deref(), Some("2026-11-28"));
    assert_eq!(saved(second, ""), None, "a machine that does not say the day");
    assert_eq!(saved(first, "2026-11-28"), None, "the first format stays as it is");
}

#[test]
fn what_is_new_is_shown_until_it_has_been_read() {
    let mut state = sample();
    assert!(state.document.news.is_none(), "the plan does not say when it was looked at");
    let plan = Plan { looked_at: Some("2001-01-01".to_owned()), ..sample_plan() };
    let read = Box::new(PlanRead { plan, warnings: Vec::new() });
    update(&mut state, Command::Read { path: "old.plan.ron".into(), result: Ok(read), held: None });
    assert!(state.document.news.is_some());
    update(&mut state, Command::DismissNews);
    assert!(state.document.news.is_none());
}
