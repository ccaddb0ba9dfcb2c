//! The slide of the timeline: marks stand on their days, and the columns below hold the hours of each week.

use super::rules::faults_of;
use super::{Case, parts, text};
use crate::support::{id, sample_plan};
use seven_milestones::chart::Chart;
use seven_milestones::chart::timeline::Timeline;
use seven_milestones::domain::plan::{Account, Action, Plan, Scope};
use seven_milestones::export::job::{Format, Size};
use seven_milestones::storage;

/// A plan in which one platform is started and another stopped, with so many actions more.
fn case(more: usize) -> Case {
    let action = |platform: &str, what: String, due: &str| Action {
        platform: Some(id(platform)),
        milestone: None,
        what,
        owner: Some("Margarethe Schwarzenberger-Oberhausen".to_owned()),
        due: Some(due.to_owned()),
        done: false,
    };
    let long = |at: usize| format!("Answer every question about opening hours within one working day, part {at}");
    let mut actions = vec![
        action("youtube", "Film four short videos".to_owned(), "2027-01-08"),
        action("x", "Pin a link".to_owned(), "2026-12-04"),
    ];
    actions.extend((0..more).map(|at| action("facebook", long(at), &format!("2026-12-{:02}", 1 + at % 28))));
    let today = ["facebook", "x"].map(|platform| (id(platform), Account::default())).into();
    let plan = Plan { actions, today, ..sample_plan() };
    Case::new(storage::framework(), storage::library(), plan, Scope::Everyone)
}

fn slide(case: &Case, size: Size) -> String {
    let deck = case.ordered(Format::Pptx, |order| {
        order.charts = vec![Chart::Timeline];
        order.size = size;
    });
    assert_eq!(faults_of(&deck), Vec::<String>::new());
    text(&parts(&deck).0, "ppt/slides/slide2.xml").to_owned()
}

/// The places of the shapes whose names begin so: left, top, width and height.
fn places(xml: &str, name: &str) -> Vec<[f64; 4]> {
    let named = format!("name=\"{name}");
    let after = xml.split(&named).skip(1);
    let number = |part: &str, name: &str| -> f64 {
        part.split(&format!(" {name}=\""))
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("it")
            .parse()
            .expect("it")
    };
    after
        .map(|part| part.split("<a:off").nth(1).expect("a place"))
        .map(|part| ["x", "y", "cx", "cy"].map(|n| number(part, n)))
        .collect()
}

#[test]
fn marks_stand_on_their_days_and_hours_under_the_same_scale() {
    let case = case(2);
    let chart = Timeline::of(&case.material()).expect("a timeline");
    let weeks = chart.weeks.as_ref().expect("hours");
    let days = f64::from(chart.days());
    for size in [Size::Wide, Size::Standard] {
        let xml = slide(&case, size);
        let months = places(&xml, "Month\"");
        let (left, right) = (months[0][0], months.last().expect("months")[0]);
        let marks = places(&xml, "Due ");
        assert_eq!(marks.len(), chart.rows.len());
        for (mark, row) in marks.iter().zip(&chart.rows) {
            let middle = mark[0] + mark[2] / 2.0;
            let day = (middle - left) / (right - left) * days;
            assert!((day - f64::from(row.day) - 0.5).abs() < 0.05, "{}: {day}", row.when);
            assert!(xml.contains(&format!("descr=\"{}\"", row.label())), "{}", row.label());
        }
        let [hours] = places(&xml, "Hours a week\"")[..] else { panic!("one chart") };
        let count = u16::try_from(weeks.by_week(chart.days()).len()).expect("a few");
        let of_a_day = hours[2] / (7.0 * f64::from(count));
        assert!((hours[0] - left).abs() < 2.0 && (of_a_day - (right - left) / days).abs() < 2.0);
    }
    // Each week has the hours with which it begins, so that the first has those of now.
    for (week, hours) in (0_u16..).zip(weeks.by_week(chart.days())) {
        for (band, hours) in weeks.bands.iter().zip(hours) {
            let there = band.from <= 7 * week && 7 * week < band.until;
            assert_eq!(hours, if there { band.hours } else { 0.0 }, "{}, week {week}", band.words);
        }
    }
    let first: f64 = weeks.by_week(chart.days())[0].iter().sum();
    let now: f64 = weeks.bands.iter().filter(|band| band.from == 0).map(|band| band.hours).sum();
    assert_eq!(first, now);
}

#[test]
fn more_actions_than_there_is_room_for_go_on_on_the_next_slide() {
    let case = case(24);
    let chart = Timeline::of(&case.material()).expect("a timeline");
    for size in [Size::Wide, Size::Standard] {
        let deck = case.ordered(Format::Pptx, |order| {
            order.charts = vec![Chart::Timeline];
            order.size = size;
        });
        assert_eq!(faults_of(&deck), Vec::<String>::new());
        let (parts, names) = parts(&deck);
        let slides: Vec<&String> =
            names.iter().filter(|name| name.starts_with("ppt/slides/slide") && !name.ends_with("slide1.xml")).collect();
        let shown: Vec<usize> = slides.iter().map(|name| places(text(&parts, name), "Due ").len()).collect();
        assert_eq!(shown.iter().sum::<usize>(), chart.rows.len(), "{shown:?}");
        assert!(shown.len() > 1 && shown.iter().all(|count| *count > 0), "{shown:?}");
        for name in &slides {
            let xml = text(&parts, name);
            let [all] = places(xml, "Timeline\"")[..] else { panic!("one group") };
            let [source] = places(xml, "Source\"")[..] else { panic!("one source") };
            assert!(all[1] + all[3] <= source[1]);
        }
        // The hours stand once: as columns where there is room, else in words.
        let hours = chart.weeks.as_ref().expect("hours").sentences.last().expect("words");
        let said =
            |name: &&&String| text(&parts, name).contains("Hours a week\"") || text(&parts, name).contains(hours);
        assert_eq!(slides.iter().filter(said).count(), 1, "{shown:?}");
    }
}
