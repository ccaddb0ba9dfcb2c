//! The charts of the quarter: what changed since an earlier plan, and the actions over their dates.

use super::agree::{agree, drawn, groups};
use crate::decks::parts;
use crate::pictures_core::plans::{Case, cases};
use crate::support::{id, sample_plan};
use seven_milestones::analysis::since::Earlier;
use seven_milestones::chart::timeline::{MOST_SHEETS, sheets};
use seven_milestones::chart::{Chart, Description, Material, describe};
use seven_milestones::domain::date::day_of;
use seven_milestones::domain::plan::{Account, Action, Plan, Scope};
use seven_milestones::domain::quantities::{Hours, Need};
use seven_milestones::export::actions::{Days, table};
use seven_milestones::export::ics::calendar;
use seven_milestones::export::job::{Format, Order, Output, outputs};
use seven_milestones::scene::items::{Item, bounds};
use seven_milestones::scene::pages::{page_scene, page_words};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Ground, Look, Medium};
use seven_milestones::storage;

fn action(platform: Option<&str>, what: &str, due: Option<&str>) -> Action {
    Action {
        platform: platform.map(id),
        milestone: None,
        what: what.to_owned(),
        owner: Some("Shop manager".to_owned()),
        due: due.map(str::to_owned),
        done: false,
    }
}

fn with_actions(actions: Vec<Action>) -> Case {
    let today = ["facebook", "x"].map(|platform| (id(platform), Account::default())).into();
    Case::new("actions", storage::library().clone(), Plan { actions, today, ..sample_plan() }, Scope::Everyone)
}

/// Actions of a quarter, and one a year later.
fn quarter() -> Case {
    with_actions(vec![
        action(Some("youtube"), "Film four short videos", Some("2027-01-08")),
        action(None, "Decide whether it stays", Some("2027-02-26")),
        action(Some("facebook"), "Write a rule: short, plain answers", Some("2026-12-18")),
        Action { done: true, ..action(Some("facebook"), "Remove every location request", Some("2026-12-11")) },
        action(Some("nowhere"), "Close the account", Some("2028-02-29")),
        action(None, "Some day", None),
    ])
}

fn changed(case: Case) -> Case {
    let mut old = case.plan.clone();
    for segment in &mut old.segments {
        for (at, wish) in segment.needs.values_mut().enumerate() {
            wish.need = Need::nearest(wish.need.get() - [30.0, -5.0, 12.0, 0.0][at % 4]);
        }
    }
    Case { earlier: Some(Earlier::new("before", old, &case.library)), ..case }
}

#[test]
fn actions_stand_by_platform_and_day_a_quarter_to_a_sheet() {
    let case = quarter();
    assert_eq!(Chart::Timeline.sheets(&case.plan), 2);
    let Some(Description::Timeline(first)) = agree(&case, Chart::Timeline) else { panic!("it has something to show") };
    let said = first.headline.replace('\u{a0}', " ");
    assert_eq!(said, "Start YouTube by 8 January: 4 actions, 1 of them done");
    let names: Vec<(&str, usize)> = first.rows.iter().map(|row| (row.name.as_str(), row.number)).collect();
    assert_eq!(names, [("Facebook", 4), ("Facebook", 3), ("YouTube", 1), ("General", 2)]);
    let months: Vec<&str> = first.months.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(months, ["December 2026", "January 2027", "February 2027"]);
    assert_eq!((first.rows[1].day, first.rows[3].day, first.days()), (17, 31 + 31 + 25, 90));
    assert_eq!((first.today, first.notes.clone()), (None, vec!["Part 1 of 2".to_owned()]));
    let material = case.material();
    let Some(Description::Timeline(second)) = describe(Chart::Timeline, &Material { sheet: 1, ..material }) else {
        panic!("it has something to show")
    };
    assert_eq!(second.months[0].0, "February 2028");
    assert_eq!((second.rows[0].name.as_str(), second.rows[0].day), ("nowhere", 28));
    assert_eq!(second.notes, ["Part 2 of 2", "1 action has no date"]);
    assert!(describe(Chart::Timeline, &Material { sheet: 2, ..material }).is_none());
    let late = Material { date: "2027-01-10", ..material };
    let Some(Description::Timeline(late)) = describe(Chart::Timeline, &late) else { panic!("it is there") };
    assert_eq!(late.rows.iter().map(|row| row.late).collect::<Vec<_>>(), [false, true, true, false]);
    assert_eq!(late.today, Some(31 + 9));
}

#[test]
fn hours_stand_below_where_all_that_starts_and_stops_has_a_day() {
    let all = vec![
        action(Some("facebook"), "Write a rule", Some("2026-12-18")),
        action(Some("x"), "Pin a link, then stop", Some("2026-12-04")),
        action(Some("youtube"), "Film four short videos", Some("2027-01-08")),
    ];
    let hours = |hours: f64| Account { hours: Some(Hours::nearest(hours)), ..Account::default() };
    let today = [("facebook", 4.0), ("x", 3.0)].map(|(platform, n)| (id(platform), hours(n))).into();
    let mut case = with_actions(all);
    case.plan.today = today;
    let case = Case::new("hours", case.library.clone(), case.plan, Scope::Everyone);
    let Some(Description::Timeline(chart)) = agree(&case, Chart::Timeline) else { panic!("it has something to show") };
    let weeks = chart.weeks.expect("all that changes has a day");
    let bands: Vec<(&str, u16, u16)> =
        weeks.bands.iter().map(|band| (band.platform.as_str(), band.from, band.until)).collect();
    assert_eq!(bands, [("facebook", 0, 90), ("youtube", 38, 90), ("x", 0, 3)]);
    let on = |day: u16| weeks.stacked(day).last().map(|(_, [_, top])| *top);
    assert_eq!((on(0), on(10)), (Some(7.0), Some(4.0)));
    assert_eq!(weeks.sentences[0], "Now: 7");
    assert!(weeks.sentences[1].starts_with("From 8\u{a0}January: 7*"), "{:?}", weeks.sentences);
    assert_eq!(weeks.guess.as_deref(), Some("* The hours of YouTube are our guess"));
    assert_eq!(chart.rows[0].decided, "Keep 4\u{a0}→\u{a0}4\u{a0}h");
    // Where a stop has no day nobody knows from when on its hours are free.
    let mut plan = case.plan.clone();
    plan.actions.retain(|action| action.platform != Some(id("x")));
    let case = Case::new("no stop", case.library.clone(), plan, Scope::Everyone);
    let Some(Description::Timeline(chart)) = agree(&case, Chart::Timeline) else { panic!("it has something to show") };
    assert_eq!(chart.weeks, None);
}

#[test]
fn without_dates_there_is_no_timeline_anywhere() {
    for actions in [Vec::new(), vec![action(None, "Some day", None)]] {
        let case = with_actions(actions);
        assert_eq!(agree(&case, Chart::Timeline), None);
        assert!(sheets(&case.plan).is_empty());
        let material = case.material();
        assert_eq!(calendar(&material), None);
        let order = Order {
            formats: [Format::Ics, Format::Png].into(),
            charts: vec![Chart::Timeline],
            ..Order::everything("plan", &material)
        };
        for output in outputs(&order, &material) {
            assert_eq!(output.make(&order, &material).expect("no fault").bytes, None, "{}", output.name());
        }
        let pages = case.pages();
        assert!(pages.iter().all(|page| !page.name(storage::framework(), &case.plan).starts_with("Timeline")));
    }
}

#[test]
fn each_sheet_is_a_picture_a_page_and_a_slide() {
    let case = quarter();
    let material = case.material();
    let order = Order {
        formats: [Format::Svg, Format::Pdf, Format::Pptx, Format::Csv, Format::Ics, Format::Xlsx].into(),
        charts: vec![Chart::Timeline],
        ..Order::everything("plan", &material)
    };
    let files = outputs(&order, &material);
    let names: Vec<&str> = files.iter().map(Output::name).collect();
    for name in ["plan-timeline.svg", "plan-timeline-2.svg", "plan-actions.csv", "plan.csv", "plan.ics", "plan.xlsx"] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
    let made = |name: &str| {
        let file = files.iter().find(|file| file.name() == name).expect("it is ordered");
        let first = file.make(&order, &material).expect("it is made").bytes.expect("it has something to show");
        assert_eq!(Some(&first), file.make(&order, &material).expect("again").bytes.as_ref(), "{name} varies");
        first
    };
    let text = |name: &str| String::from_utf8(made(name)).expect("UTF-8");
    assert!(text("plan-timeline.svg").contains("December") && text("plan-timeline-2.svg").contains("February"));
    let csv = text("plan-actions.csv");
    assert!(csv.contains("Facebook,,\"Write a rule: short, plain answers\",Shop manager,2026-12-18,no\r\n"), "{csv}");
    assert!(csv.contains("\r\n,,Some day,Shop manager,,no\r\n"), "{csv}");
    let ics = text("plan.ics");
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 5);
    assert!(ics.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{ics}");
    let (sheets, _) = parts(&made("plan.xlsx"));
    let workbook = String::from_utf8(sheets["xl/workbook.xml"].clone()).expect("UTF-8");
    assert!(workbook.contains("name=\"Actions\""), "{workbook}");
    let (slides, _) = parts(&made("plan.pptx"));
    let of =
        |number: usize| String::from_utf8(slides[&format!("ppt/slides/slide{number}.xml")].clone()).expect("UTF-8");
    assert!(of(2).contains("name=\"Timeline\"") && of(3).contains("name=\"Timeline\""));
    let pages = case.pages();
    let look = Look { medium: Medium::Wall, ground: Ground::Dark, ..Look::default() };
    let sheet = Sheet { width: 1920.0, height: 1080.0, look };
    let found = pages.iter().filter(|page| page.name(storage::framework(), &case.plan).starts_with("Timeline"));
    let mut count = 0;
    for page in found {
        assert!(page_scene(*page, &material, &case.plan, &sheet).is_some());
        assert!(page_words(*page, &material, &case.plan).is_some_and(|words| words.contains("action")));
        count += 1;
    }
    assert_eq!(count, 2);
}

#[test]
fn names_of_events_stay_while_days_move_and_differ_where_words_are_the_same() {
    let twice = || action(Some("x"), "Post", Some("2027-01-01"));
    let mut case = with_actions(vec![twice(), twice(), action(None, "Post", Some("2027-01-01"))]);
    let names = |case: &Case| {
        let text = calendar(&case.material()).expect("there are dates");
        let names = text.lines().filter_map(|line| line.strip_prefix("UID:"));
        names.map(|name| name.trim().to_owned()).collect::<Vec<_>>()
    };
    let before = names(&case);
    assert_eq!(before.iter().collect::<std::collections::BTreeSet<_>>().len(), 3);
    case.plan.actions.iter_mut().for_each(|action| action.due = Some("2027-03-01".to_owned()));
    case.plan.actions[0].owner = None;
    assert_eq!(names(&case), before);
    case.plan.looked_at = Some("2026-11-23".to_owned());
    let text = calendar(&case.material()).expect("there are dates");
    assert!(text.contains("DTSTAMP:20261123T000000Z\r\nDTSTART;VALUE=DATE:20270301\r\n"), "{text}");
}

#[test]
fn ten_thousand_actions_with_odd_names_are_held() {
    let odd = ["say \"yes\"; no, \\", "مرحبا بالعالم", "=1+1", "🙂 BEGIN:VEVENT\nEND:VEVENT", "漢字の長い名前を書く"];
    let platforms = ["facebook", "x", "nowhere"];
    let actions = (0..10_000_usize).map(|at| {
        let day = day_of((20_000 + u64::try_from(at % 3_650).expect("few")) * 86_400);
        let what = format!("{} {at}", odd[at % 5].repeat(1 + at % 9));
        action(platforms.get(at % 4).copied(), &what, Some(&day))
    });
    let case = with_actions(actions.collect());
    let material = case.material();
    assert_eq!(sheets(&case.plan).len(), MOST_SHEETS);
    let ics = calendar(&material).expect("there are dates");
    assert_eq!(ics.matches("\r\nBEGIN:VEVENT\r\n").count(), 10_000);
    assert!(ics.split("\r\n").all(|line| line.len() <= 75));
    assert_eq!(table(material.framework, material.library, material.plan, Days::InWords).rows.len(), 10_000);
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
    let scene = case.scene(Chart::Timeline, &sheet).expect("a picture");
    let shown = groups(&scene).count();
    assert!((5..100).contains(&shown), "{shown}");
    let last = describe(Chart::Timeline, &Material { sheet: MOST_SHEETS - 1, ..material });
    let Some(Description::Timeline(last)) = last else { panic!("it is there") };
    let later = |note: &String| note.ends_with("are due later than the last part shows");
    assert!(last.notes.iter().any(later), "{:?}", last.notes);
}

#[test]
fn what_changed_is_drawn_as_it_is_said_for_plans_of_every_kind() {
    let sizes = [(1920.0, 1080.0), (1440.0, 1080.0), (960.0, 1080.0), (1080.0, 1080.0), (1200.0, 500.0)];
    let mut count = 0;
    for case in cases().into_iter().map(changed) {
        for (width, height) in sizes {
            for (ground, medium) in [(Ground::Light, Medium::Sheet), (Ground::Dark, Medium::Wall)] {
                let sheet = Sheet { width, height, look: Look { ground, medium, ..Look::default() } };
                let scene = case.scene(Chart::Since, &sheet).expect("there is an earlier plan");
                let area = bounds(&scene.items);
                let about = format!("{}, {width} by {height}, {medium:?}: {area:?}", case.name);
                if (width, height) == sizes[0] {
                    assert!(area[0] >= 0.0 && area[2] <= width + 1.0 && area[3] <= height + 1.0, "{about}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 10, "{count}");
    let case = changed(Case::new("sample", storage::library().clone(), sample_plan(), Scope::Everyone));
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
    let mut scene = case.scene(Chart::Since, &sheet).expect("a picture");
    let description = describe(Chart::Since, &case.material()).expect("there is an earlier plan");
    assert_eq!(groups(&scene).filter(|group| group.id == "together").count(), 1);
    scene.items.retain(|item| !matches!(item, Item::Group(group) if group.id == "together"));
    drawn(description.says(), &scene, "since");
    let alone = Case { earlier: None, ..case };
    assert_eq!(agree(&alone, Chart::Since), None, "without an earlier plan there is no chart");
}
