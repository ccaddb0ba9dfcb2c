//! What more hours bring, as native stairs: nothing between two sets is better than the smaller one.

use super::charts::{chart_of, figures, number};
use super::{Case, text};
use crate::support::id;
use seven_milestones::chart::Chart;
use seven_milestones::chart::frontier::Frontier;
use seven_milestones::domain::plan::Account;
use seven_milestones::domain::quantities::{Capacity, Hours};
use seven_milestones::export::job::{Format, Order, Size};

/// What the line is called among the figures.
const STAIRS: &str = "Best score in these hours";

/// The sample plan with so many hours, and what is done today.
pub fn with_today(capacity: f64) -> Case {
    let mut case = Case::rich();
    let hours = |hours: f64| Hours::new(hours).expect("hours");
    for (platform, given) in [("facebook", 6.0), ("instagram", 4.0), ("x", 3.0)] {
        case.plan.today.insert(id(platform), Account { hours: Some(hours(given)), ..Account::default() });
    }
    case.plan.capacity = Some(Capacity::new(capacity).expect("hours"));
    Case::new(&case.framework, &case.library, case.plan, case.scope)
}

#[test]
fn a_score_rises_where_a_set_begins_and_nowhere_else() {
    let case = with_today(16.0);
    let chart = Frontier::of(&case.material()).expect("a chart");
    let rows = figures(&case, &Chart::Frontier.name(&case.framework));
    assert_eq!(rows[0], ["What", "Hours a week", "Together"]);
    let of = |name: &str| -> Vec<[f64; 2]> {
        rows.iter().filter(|row| row[0] == name).map(|row| [number(&row[1]), number(&row[2])]).collect()
    };
    let stairs = of(STAIRS);
    let level = |pair: &[[f64; 2]]| pair[0][1].to_bits() == pair[1][1].to_bits();
    let upright = |pair: &[[f64; 2]]| pair[0][0].to_bits() == pair[1][0].to_bits();
    assert!(stairs.len() == 2 * chart.steps.len() && chart.steps.len() > 1, "{stairs:?}");
    for (at, pair) in stairs.windows(2).enumerate() {
        assert!(if at % 2 == 0 { level(pair) } else { upright(pair) }, "{pair:?} is a slope");
    }
    for (at, step) in chart.steps.iter().enumerate() {
        assert_eq!((stairs[2 * at], of(&step.name())), ([step.hours, step.coverage], vec![stairs[2 * at]]));
    }
    assert_eq!(stairs.last().map(|end| end[0]), Some(16.0), "they go on to the hours that there are");
    let today = chart.marks.iter().find(|mark| !mark.suggested).expect("something is done today");
    assert!(chart.step_of(today).is_none(), "it is no step");
    assert_eq!(of("Today: 85"), [[today.hours, today.coverage]]);
    let limit = of("You have 16 h");
    assert!(limit.len() == 3 && limit.iter().all(|[hours, _]| *hours == 16.0), "{limit:?}");
    assert_eq!((limit[0][1], limit[2][1]), (chart.low_end(), 100.0), "from the foot of the plot to its top");
}

#[test]
fn stairs_follow_the_figures_of_sets_that_somebody_edits_and_the_axis_ends_with_what_is_known() {
    for (capacity, last) in [(16.0, 16.0), (200.0, 13.0)] {
        let case = with_today(capacity);
        let steps = Frontier::of(&case.material()).expect("a chart").steps;
        let last = steps.iter().map(|step| step.hours).fold(last, f64::max);
        let (chart, book) = chart_of(&case.document(Format::Pptx), &Chart::Frontier.name(&case.framework));
        assert!(chart.contains(&format!("<c:max val=\"{last}\"/>")), "the axis of hours ends at {last}");
        assert_eq!(chart.contains("sysDot"), capacity < 100.0, "hours that nobody could use are on no axis");
        assert!(chart.contains("<c:symbol val=\"square\"/>"), "today has a mark of its own");
        let sheet = text(&book, "xl/worksheets/sheet1.xml");
        for row in 2..2 + steps.len() {
            for column in ["B", "C"] {
                assert!(sheet.contains(&format!("<f>{column}{row}</f>")), "nothing follows {column}{row}");
            }
        }
        let stairs = chart.split("<c:ser>").find(|series| series.contains(STAIRS)).expect("stairs");
        assert!(stairs.contains("<c:symbol val=\"none\"/>") && !stairs.contains("<c:dLbls>"), "{stairs}");
    }
}

#[test]
fn words_beside_the_sets_keep_off_the_stairs() {
    let change: [fn(&mut Order); 2] = [|_| {}, |order| order.size = Size::Standard];
    for change in change {
        let case = with_today(16.0);
        let frontier = Frontier::of(&case.material()).expect("a chart");
        let (chart, _) = chart_of(&case.ordered(Format::Pptx, change), &Chart::Frontier.name(&case.framework));
        let named = |name: &str| {
            let name = format!("<c:v>{name}</c:v>");
            chart.split("<c:ser>").find(|series| series.contains(&name)).expect("a series").to_owned()
        };
        // The stairs go on to the right of each set, and so no words stand there: each has its platforms to its left.
        for step in &frontier.steps {
            let series = named(&frontier.beside(step));
            let (labels, _) = series.split_once("<c:xVal>").expect("values");
            assert!(!labels.contains("<c:dLblPos val=\"r\"/>"), "{labels}");
            assert!(labels.contains("<c:dLblPos val=\"l\"/>"), "{labels}");
        }
        let marked: Vec<String> = frontier.steps.iter().map(|step| frontier.beside(step)).collect();
        assert!(marked.contains(&"87: + YouTube (suggested)".to_owned()), "{marked:?}");
        assert!(named("87: + YouTube (suggested)").contains("<c:size val=\"13\"/>"), "its dot is larger");
        assert!(!chart.contains("<c:majorGridlines>"), "no line of the scale crosses words");
    }
}
