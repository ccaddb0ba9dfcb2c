//! What is asked and said while a plan is begun: where the business is, what the hours add up to, and what a recommendation rests on.

use seven_milestones::chart::accounts::{AccountRow, Week, account_rows};
use seven_milestones::chart::rests_on::rests_on;
use seven_milestones::domain::edit::{ChoiceEdit, Edit, PreferenceChange};
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::plan::{Account, Plan};
use seven_milestones::domain::quantities::{Capacity, Hours, Need};
use seven_milestones::storage::{framework, library};

#[test]
fn platforms_with_figures_come_first_and_none_is_lost() {
    let mut plan = Plan::blank(framework());
    let gone = PlatformId::new("gone").expect("an id");
    plan.today.insert(gone.clone(), Account::default());
    let rows = account_rows(framework(), library(), &plan);
    assert_eq!(rows.len(), library().platforms().len() + 1);
    let known = rows.iter().take_while(|row| row.used_by.is_some()).count();
    assert!(known > 3 && rows[known..].iter().all(|row| row.used_by.is_none()));
    let share =
        |row: &AccountRow| row.used_by.as_deref().and_then(|words| words.trim_end_matches('%').parse::<u8>().ok());
    assert!(rows[..known].is_sorted_by(|one, other| share(one) >= share(other)), "the most used first");
    assert_eq!(rows.last().map(|row| (&row.platform, row.account.is_some())), Some((&gone, true)));
}

#[test]
fn the_hours_of_a_week_add_up_and_guesses_are_marked() {
    let mut plan = Plan::blank(framework());
    assert_eq!(Week::of(library(), &plan), None);
    let mut on = |id: &str, hours: Option<f64>| {
        let account = Account { hours: hours.map(Hours::nearest), ..Account::default() };
        plan.today.insert(PlatformId::new(id).expect("an id"), account);
        plan.clone()
    };
    on("facebook", Some(4.5));
    let mut plan = on("x", None);
    let week = |plan: &Plan| Week::of(library(), plan).expect("a week");
    assert_eq!(week(&plan).title(), "Your week today: about 7.5 hours");
    assert_eq!((week(&plan).left(), week(&plan).too_many()), (None, None));
    plan.capacity = Some(Capacity::nearest(12.0));
    assert_eq!(week(&plan).title(), "Your week today: about 7.5 of 12 hours");
    plan.capacity = Some(Capacity::nearest(6.5));
    let over = week(&plan).too_many().expect("too many");
    assert!(over.starts_with("Your platforms take 1 hour more than you have."), "{over}");
    plan.capacity = Some(Capacity::nearest(0.0));
    assert!(week(&plan).too_many().is_some_and(|over| over.contains("7.5 hours more")));
}

fn lines(plan: &Plan, chosen: bool) -> Vec<(bool, String)> {
    let lines = rests_on(framework(), library(), plan, chosen);
    lines.into_iter().map(|line| (line.said, line.sentence)).collect()
}

fn says(plan: &Plan, chosen: bool, words: &str) -> Option<bool> {
    lines(plan, chosen).into_iter().find(|(_, sentence)| sentence.contains(words)).map(|(said, _)| said)
}

#[test]
fn nothing_is_said_of_a_blank_plan() {
    let plan = Plan::blank(framework());
    assert!(lines(&plan, false).iter().all(|(said, _)| !said), "{:?}", lines(&plan, false));
    assert_eq!(says(&plan, false, "You haven’t chosen a country"), Some(false));
    assert_eq!(says(&plan, true, "Usage figures are for US adults"), Some(true));
    assert_eq!(says(&plan, false, "The sliders of Our audience are still in the middle."), Some(false));
}

#[test]
fn each_answer_is_ticked_and_what_is_left_is_said() {
    let mut plan = Plan::blank(framework());
    plan.region = "Atlantis".to_owned();
    assert_eq!(says(&plan, true, "There are no usage figures for Atlantis"), Some(false));
    assert_eq!(says(&plan, true, "we assume a low reach"), None, "where nothing is known, nothing is assumed low");
    let on = |plan: &Plan, id: &str, hours: Option<f64>| {
        let account = Account { hours: hours.map(Hours::nearest), ..Account::default() };
        let platform = PlatformId::new(id).expect("an id");
        Edit::Choice(ChoiceEdit::Today { platform, account: Some(Box::new(account)) }).apply(plan)
    };
    plan = on(&plan, "facebook", None);
    assert_eq!(says(&plan, true, "You are on one platform today. Its hours are our guess."), Some(false));
    plan = on(&plan, "x", None);
    assert_eq!(says(&plan, true, "You are on two platforms today. Their hours are our guess."), Some(false));
    plan = on(&plan, "facebook", Some(4.0));
    assert_eq!(says(&plan, true, "You are on two platforms today. The hours of one are our guess."), Some(false));
    plan = on(&plan, "x", Some(0.5));
    assert_eq!(says(&plan, true, "you gave the hours of each"), Some(true));
    plan = Edit::Choice(ChoiceEdit::Capacity(Some(Capacity::nearest(1.0)))).apply(&plan);
    assert_eq!(says(&plan, true, "The suggestion stays within 1 hour a week."), Some(true));
}

#[test]
fn milestones_that_were_set_are_counted() {
    let mut plan = Plan::blank(framework());
    for (count, milestone) in (1..).zip(&framework().milestones) {
        let (segment, milestone) = (Plan::FIRST_SEGMENT.to_owned(), milestone.id.clone());
        let change = PreferenceChange::Need(Need::nearest(80.0));
        plan = Edit::Preference { segment, milestone, change }.apply(&plan);
        let all = framework().milestones.len();
        let words =
            if count < all { format!("Only {count} of {all} milestones") } else { format!("All {all} milestones") };
        assert_eq!(says(&plan, true, &words), Some(count == all), "{words}");
    }
}
