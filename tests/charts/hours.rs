//! Hours a week wherever they are said, what more of them bring, what platforms are there for, and who else is there.

use super::agree::agree;
use super::rows::{case, with_today};
use crate::support::{id, sample_plan};
use seven_milestones::analysis::portfolio::Decision;
use seven_milestones::chart::frontier::Frontier;
use seven_milestones::chart::portfolio::PortfolioChart;
use seven_milestones::chart::roles::Roles;
use seven_milestones::chart::today::Today;
use seven_milestones::chart::{Chart, Description, words};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Account, Competitor, Plan, Role};
use seven_milestones::domain::quantities::{Capacity, Hours, Inertia, Posts};
use seven_milestones::export::markdown;
use seven_milestones::storage;

fn with(change: impl FnOnce(&mut Plan)) -> crate::pictures_core::plans::Case {
    let mut plan = sample_plan();
    change(&mut plan);
    case("hours", storage::library().clone(), plan)
}

fn hours(hours: f64) -> Hours {
    Hours::new(hours).expect("hours")
}

#[test]
fn the_next_hours_are_said_in_words() {
    let case = with(|plan| {
        plan.capacity = Some(Capacity::nearest(3.0));
        plan.hours = storage::library().platforms().iter().map(|one| (one.id.clone(), hours(3.0))).collect();
    });
    let Some(Description::Frontier(chart)) = agree(&case, Chart::Frontier) else { panic!("it says something") };
    let said = &chart.headline;
    assert!(
        said.starts_with("With 3 more hours a week, you could add YouTube, and the combined score would rise from "),
        "{said}"
    );
    assert!(chart.steps.windows(2).all(|pair| {
        pair[0].hours < pair[1].hours && words::whole(pair[0].coverage) < words::whole(pair[1].coverage)
    }));
    assert!(
        chart.notes.len() == 1 && chart.steps.iter().all(|step| !step.guess && step.gap == 0.0),
        "{:?}",
        chart.notes
    );
    assert_eq!(chart.steps[1].new, "+ YouTube");
    assert!(chart.most_hours() > chart.steps.last().expect("steps").hours);

    let guessed = with(|plan| plan.capacity = Some(Capacity::nearest(3.0)));
    let chart = Frontier::of(&guessed.material()).expect("a chart");
    assert!(chart.headline.starts_with("With about 3 more hours a week, "), "{}", chart.headline);
    assert!(chart.notes.iter().any(|note| note == words::ABOUT), "a guess looks like one: {:?}", chart.notes);
    assert_eq!(chart.steps[0].name(), "about 3 h");
}

#[test]
fn hours_beyond_those_that_there_are_say_how_many_more_they_are() {
    for (hours, guess, of, said) in [
        (7.0, true, Some(12.0), "about 7 of 12 hours a week"),
        (10.0, true, Some(2.0), "about 10 hours a week, 8 more than you have"),
        (3.0, false, Some(2.0), "3 hours a week, 1 more than you have"),
        (1.0, false, Some(0.5), "1 hour a week, 0.5 more than you have"),
        (2.0, false, Some(2.0), "2 of 2 hours a week"),
        (1.0, false, None, "1 hour a week"),
    ] {
        assert_eq!(words::hours_a_week(hours, guess, of), said);
    }
    let pinned = with(|plan| {
        plan.capacity = Some(Capacity::nearest(2.0));
        plan.pinned = vec![id("facebook"), id("youtube")];
        plan.hours = plan.pinned.iter().map(|id| (id.clone(), hours(4.0))).collect();
    });
    let chart = PortfolioChart::of(&pinned.material()).expect("a chart");
    assert_eq!(chart.hours, "Facebook and YouTube take 8 hours a week, 6 more than you have");
}

#[test]
fn more_hours_that_bring_nothing_and_too_few_for_any_platform_have_their_sentences() {
    let much = with(|plan| plan.portfolio_size = Some(5));
    let said = Frontier::of(&much.material()).expect("a chart").headline;
    assert!(said.starts_with("More hours a week add "), "{said}");
    let none = with(|plan| plan.capacity = Some(Capacity::nearest(1.0)));
    let chart = Frontier::of(&none.material()).expect("a chart");
    assert!(chart.headline.starts_with("With about 3 hours a week, ") && chart.marks.is_empty(), "{}", chart.headline);
    agree(&none, Chart::Frontier);
    let pinned = with(|plan| {
        plan.pinned = vec![id("yelp")];
        plan.portfolio_size = Some(1);
    });
    let said = Frontier::of(&pinned.material()).expect("a chart").headline;
    assert!(said.starts_with("In the same hours, ") && said.ends_with(char::is_numeric), "{said}");
}

#[test]
fn of_many_platforms_the_gap_is_stated() {
    let library = super::agree::many(60);
    let case = case("many", Library::new(library.platforms().iter().map(|one| (**one).clone())), sample_plan());
    let chart = Frontier::of(&case.material()).expect("a chart");
    let said = chart.notes.iter().any(|note| note.starts_with("With 60 platforms, we try only the 40 most promising"));
    assert!(said || chart.steps.iter().all(|step| step.gap == 0.0), "{:?}", chart.notes);
    agree(&case, Chart::Frontier);
}

#[test]
fn hours_are_the_same_wherever_they_are_said() {
    let case = with(|plan| {
        plan.today.insert(id("facebook"), Account { hours: Some(hours(4.0)), ..Account::default() });
        plan.today.insert(id("x"), Account { hours: Some(hours(3.0)), ..Account::default() });
        plan.capacity = Some(Capacity::nearest(12.0));
    });
    let material = case.material();
    let chart = PortfolioChart::of(&material).expect("a set");
    let today = Today::of(&material).expect("it is said");
    assert_eq!(chart.hours, "Facebook and YouTube take about 7 of 12 hours a week. We guessed 3 of those hours");
    assert!(today.headline.contains("in about 7 of 12 hours a week"), "{}", today.headline);
    assert!(today.sums[1].ends_with("in about 7 of 12 hours a week"), "{:?}", today.sums);
    let of = |name: &str| chart.places.iter().find(|place| place.name == name).expect("it is chosen");
    assert_eq!((of("Facebook").hours.as_str(), of("YouTube").hours.as_str()), ("4 h", "about 3 h (guess)"));
    assert!(of("Facebook").worth.ends_with(" points, and you free up 4 hours a week"), "{}", of("Facebook").worth);
    assert!(of("YouTube").worth.ends_with("about 3 hours a week (our guess)"), "{}", of("YouTube").worth);
    let split = chart.split.as_ref().expect("there are hours left");
    assert_eq!(split.hours.iter().map(|(_, hours)| hours).sum::<f64>(), 12.0);
    assert_eq!(
        split.sentence,
        "To use all 12 hours, give 8 to Facebook and 4 to YouTube, based on what each hour adds"
    );
    let brief = markdown::markdown(&material);
    for said in [chart.hours.as_str(), &split.sentence, &today.headline, "## The answer"] {
        assert!(brief.contains(&said.replace('~', "\\~")), "{said} is not in the brief");
    }
    let alone = with(|plan| {
        plan.capacity = Some(Capacity::nearest(8.0));
        plan.portfolio_size = Some(1);
    });
    let chart = PortfolioChart::of(&alone.material()).expect("a chart");
    let sentence = chart.split.expect("there are hours left").sentence;
    assert_eq!(sentence, "All 8 hours go to Facebook", "there is nothing to split");
    assert_eq!(split.left.as_deref(), Some("5 hours are left, and a third platform would add nothing"));
    // Hours that are planned are not those of today.
    let mut plan = case.plan.clone();
    plan.hours.insert(id("facebook"), hours(8.0));
    let planned = super::rows::case("planned", storage::library().clone(), plan);
    let today = Today::of(&planned.material()).expect("it is said");
    assert!(today.sums[0].ends_with("in 7 hours a week"), "{:?}", today.sums);
    assert!(today.sums[1].ends_with("in about 11 of 12 hours a week"), "{:?}", today.sums);
}

#[test]
fn what_a_platform_is_worth_is_said_as_it_is_used_or_new() {
    let worth = |case: &crate::pictures_core::plans::Case, name: &str| {
        let chart = PortfolioChart::of(&case.material()).expect("a set");
        chart.places.iter().find(|place| place.name == name).expect("it is chosen").worth.clone()
    };
    let new = with(|_| {});
    assert!(worth(&new, "YouTube").starts_with("YouTube adds "), "{}", worth(&new, "YouTube"));
    let used = with(|plan| {
        plan.today.insert(id("youtube"), Account::default());
    });
    assert!(
        worth(&used, "YouTube").starts_with("Without YouTube, the combined score falls by "),
        "{}",
        worth(&used, "YouTube")
    );
    assert!(worth(&used, "Facebook").starts_with("Facebook adds "), "{}", worth(&used, "Facebook"));
}

#[test]
fn a_split_says_which_platforms_would_be_optional_no_longer() {
    let case = with(|plan| {
        for platform in ["facebook", "youtube", "instagram", "pinterest"] {
            plan.today.insert(id(platform), Account { hours: Some(hours(2.0)), ..Account::default() });
        }
        plan.inertia = Inertia::nearest(10.0);
        plan.portfolio_size = Some(2);
        plan.capacity = Some(Capacity::nearest(12.0));
    });
    let chart = PortfolioChart::of(&case.material()).expect("a set");
    let split = chart.split.expect("hours are left");
    let optional = case.report.portfolio().expect("a set").decisions.iter();
    let optional = optional.filter(|decided| decided.decision == Decision::Optional).count();
    assert!(optional > 0, "the case has something that is optional");
    let said = split.no_room.expect("all hours are given away");
    assert!(said.starts_with("That leaves no hours for ") && said.ends_with("optional today"), "{said}");
    let mut plan = case.plan.clone();
    plan.hours = split.hours.iter().map(|(id, given)| (id.clone(), hours(*given))).collect();
    let after = super::rows::case("split", storage::library().clone(), plan);
    let today = Today::of(&after.material()).expect("it is said");
    assert!(today.sums[0].ends_with("in 8 hours a week"), "what is planned is not what is done: {:?}", today.sums);
    let stops =
        today.rows.iter().filter(|row| row.why.contains("would be optional, but too few hours are left")).count();
    assert_eq!(stops, optional, "{:?}", today.rows);
}

#[test]
fn hours_that_hold_only_worse_sets_are_said_to() {
    let case = with(|plan| {
        plan.hours = storage::library().platforms().iter().map(|one| (one.id.clone(), hours(8.0))).collect();
        plan.hours.insert(id("yelp"), hours(4.0));
        plan.hours.insert(id("tumblr"), hours(4.0));
        plan.capacity = Some(Capacity::nearest(9.0));
    });
    let set = case.report.portfolio().expect("a set");
    let next = set.curve.iter().find(|step| step.platforms.len() == set.size + 1).expect("a larger set fits");
    assert!(words::whole(next.coverage) < words::whole(set.chosen().coverage), "{:?}", set.curve);
    let chart = PortfolioChart::of(&case.material()).expect("a set");
    assert!(chart.headline.contains("In these hours, "), "{}", chart.headline);
    assert!(!chart.headline.contains("adds less"), "{}", chart.headline);
    let left = words::left_over(&case.report, set);
    assert!(left.is_some_and(|said| said.starts_with("1 hour is left, and in these hours, two platforms score only ")));
}

#[test]
fn what_is_given_up_to_change_less_is_said() {
    let of = |inertia: f64| {
        let mut case = with_today(3, None);
        case.plan.inertia = Inertia::nearest(inertia);
        super::rows::case("inertia", case.library, case.plan)
    };
    let change_all = of(0.0);
    assert_eq!(PortfolioChart::of(&change_all.material()).expect("a set").inertia, None);
    let stay = of(10.0);
    let set = stay.report.portfolio().expect("a set");
    assert!(set.given_up() > 0.1, "{set:?}");
    let said = PortfolioChart::of(&stay.material()).expect("a set").inertia.expect("something is given up");
    assert!(said.starts_with("Other platforms would be worth ") && said.ends_with("gains above 10 points"), "{said}");
    assert!(Today::of(&stay.material()).expect("it is said").sums.contains(&said));
}

#[test]
fn competitors_are_counted_beside_the_decisions() {
    let other = |name: &str, platforms: &[&str]| Competitor {
        name: name.to_owned(),
        platforms: platforms.iter().map(|platform| id(platform)).collect(),
    };
    let mut plan = sample_plan();
    let said = |plan: &Plan, platform: &str| words::competitors(plan, storage::library(), &id(platform));
    assert_eq!(said(&plan, "instagram"), None);
    let mut unknown = plan.clone();
    unknown.competitors.push(other("Nobody knows where", &[]));
    assert_eq!(said(&unknown, "instagram"), None, "who is nowhere yet is not said to be absent");
    plan.competitors.push(other("North Street Bakery", &["instagram", "tiktok"]));
    assert_eq!(said(&plan, "instagram").as_deref(), Some("Your competitor North Street Bakery is on Instagram"));
    assert_eq!(said(&plan, "x").as_deref(), Some("Your competitor North Street Bakery isn’t on X (Twitter)"));
    plan.competitors.push(other("South", &["instagram"]));
    assert_eq!(said(&plan, "instagram").as_deref(), Some("Both of your competitors are on Instagram"));
    plan.competitors.push(other("East", &["facebook"]));
    assert_eq!(said(&plan, "instagram").as_deref(), Some("2 of your 3 competitors are on Instagram"));
    assert_eq!(said(&plan, "facebook").as_deref(), Some("1 of your 3 competitors is on Facebook: East"));
    assert_eq!(said(&plan, "x").as_deref(), Some("None of your 3 competitors is on X (Twitter)"));
    let (facebook, instagram, x) = (id("facebook"), id("instagram"), id("x"));
    let all = words::where_competitors_are(&plan, storage::library(), &[&facebook, &instagram, &x]);
    let expected = "Of your 3 competitors, 2 are on Instagram, 1 is on Facebook, and none is on X (Twitter)";
    assert_eq!(all.as_deref(), Some(expected));
    for platform in ["facebook", "instagram", "x"] {
        plan.today.insert(id(platform), Account::default());
    }
    let case = case("competitors", storage::library().clone(), plan);
    let Some(Description::Today(today)) = agree(&case, Chart::Today) else { panic!("it says something") };
    assert!(today.competitors.is_some_and(|said| said.contains("2 are on Instagram")));
    assert!(markdown::markdown(&case.material()).contains("Of your 3 competitors, 2 are on Instagram"));
}

#[test]
fn roles_are_those_of_the_suggested_platforms_and_then_of_others() {
    let role = |name: &str, posts: Option<f64>| Role {
        name: Some(name.to_owned()),
        goal: Some("More regulars".to_owned()),
        posts: posts.map(Posts::nearest),
        ..Role::default()
    };
    assert_eq!(Roles::of(&with(|_| {}).material()), None, "a plan without roles has none");
    let case = with(|plan| {
        plan.roles.insert(id("facebook"), role("Community", Some(3.0)));
        plan.roles.insert(id("yelp"), role("Reviews", None));
    });
    let roles = Roles::of(&case.material()).expect("roles");
    let names: Vec<(&str, bool)> = roles.rows.iter().map(|row| (row.name.as_str(), row.suggested)).collect();
    assert_eq!(names.first(), Some(&("Facebook", true)));
    assert_eq!(names.last(), Some(&("Yelp", false)));
    assert_eq!(
        roles.headline,
        "Two of three platforms have a role so far: Facebook for Community and Yelp for Reviews"
    );
    assert_eq!((roles.rows[0].posts.as_str(), roles.rows[0].hours.as_str()), ("3", "about 3 h (guess)"));
    let brief = markdown::markdown(&case.material());
    assert!(
        brief.contains("### What each platform is for") && brief.contains("| Facebook | Community | More regulars |")
    );
}
