//! How many platforms, as a native chart with the platforms of each set under its point.

use super::charts::{chart_of, shapes_of};
use super::seen::Shown;
use super::{Case, text};
use seven_milestones::chart::Chart;
use seven_milestones::chart::portfolio::PortfolioChart;
use seven_milestones::export::job::{Format, Order, Size};

#[test]
fn platforms_and_hours_of_each_set_stand_under_its_point() {
    let sizes: [fn(&mut Order); 2] = [|_| {}, |order| order.size = Size::Standard];
    for change in sizes {
        let case = Case::rich();
        let together = PortfolioChart::of(&case.material()).expect("a set");
        let name = Chart::Portfolio.name(&case.framework);
        let slides = Shown::all(&case, change);
        let slide = Shown::with(&slides, &name);
        assert!(!slide.xml.contains("<a:tbl>"), "the chart has the slide to itself");
        let shapes = shapes_of(&slide.xml);
        let at = |words: &str| shapes.iter().filter(|(said, _)| said == words).map(|(_, at)| *at).collect::<Vec<_>>();
        let mut before = 0;
        for step in &together.curve {
            let [[left, top]] = at(&step.name())[..] else { panic!("{} stands there once", step.name()) };
            assert!(left > before, "in the order of their points");
            before = left;
            let names = at(&step.names.join(" "));
            assert!(names.iter().any(|[x, y]| *x == left && *y > top), "{:?} is not under {}", step.names, step.name());
            assert!(at(&step.hours).iter().any(|[x, y]| *x == left && *y > top), "{} is missing", step.hours);
        }
    }
}

#[test]
fn both_lines_have_their_names_at_their_ends_and_the_set_that_is_suggested_a_large_dot() {
    let case = Case::rich();
    let together = PortfolioChart::of(&case.material()).expect("a set");
    let (chart, book) = chart_of(&case.document(Format::Pptx), &Chart::Portfolio.name(&case.framework));
    assert!(!chart.contains("<c:legend>") && !chart.contains("<c:majorGridlines>"));
    let last = together.curve.len() - 1;
    let series = |name: &str| {
        let named =
            |series: &&str| series.split("</c:tx>").next().is_some_and(|of| of.contains(&format!("<c:v>{name}<")));
        chart.split("<c:ser>").skip(1).find(named).expect("a line").split("<c:cat>").next().expect("a look")
    };
    for name in ["Together", "Each, on average"] {
        let label = series(name).split(&format!("<c:dLbl><c:idx val=\"{last}\"/>")).nth(1).expect("a label at its end");
        let label = label.split("</c:dLbl>").next().expect("its end");
        assert!(label.contains("<c:showVal val=\"1\"/>") && label.contains("<c:showSerName val=\"1\"/>"), "{label}");
    }
    let chosen = together.curve.iter().position(|step| step.chosen).expect("one is chosen");
    assert!(series("Together").contains(&format!("<c:dPt><c:idx val=\"{chosen}\"/>")), "{}", series("Together"));
    // The line of averages stands back: it has no dots, and no figures but the last.
    let mean = series("Each, on average");
    assert!(mean.contains("<c:symbol val=\"none\"/>") && mean.matches("<c:dLbl>").count() == 1, "{mean}");
    let sheet = text(&book, "xl/worksheets/sheet1.xml");
    assert!(together.curve.iter().all(|step| sheet.contains(&format!("<v>{}</v>", step.coverage))), "{sheet}");
}
