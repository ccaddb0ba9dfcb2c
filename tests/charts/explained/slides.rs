//! What the slide shows of how the score is made.

use super::*;

#[test]
fn each_bar_of_the_slide_has_the_colour_of_the_picture() {
    let mut plan = sample_plan();
    let wish = plan.segments[1].needs.get_mut(&storage::framework().milestones[1].id).expect("a milestone");
    wish.deal_breaker = Some(LeastMatch::new(0.995).expect("a match"));
    let other = storage::library().platforms().iter().filter(|platform| platform.id.to_string() != "facebook");
    plan.excluded.extend(other.skip(1).map(|platform| platform.id.clone()));
    for case in [sample(), of(plan)] {
        let chart = explained(&case);
        let slide = Slide::of(&case, Chart::Explained).expect("a slide");
        let series: Vec<&str> = slide.chart.split("<c:ser>").skip(2).collect();
        for (at, step) in chart.steps.iter().enumerate() {
            let own = series[usize::from(!step.is_sum())];
            let point = own.split(&format!("<c:dPt><c:idx val=\"{at}\"/>")).nth(1).expect("it has a colour of its own");
            let (fill, _) = point.split_once("</c:dPt>").expect("an end");
            let slot = match step.of.tone() {
                Tone::Whole => "bg1".to_owned(),
                // There are six accents: the seventh milestone has a tone of one.
                Tone::Milestone(6) => "accent".to_owned(),
                Tone::Milestone(j) => format!("accent{}", j + 1),
                Tone::Ink | Tone::Muted | Tone::Hatched => "tx1".to_owned(),
                Tone::Platform => "accent1".to_owned(),
            };
            assert!(fill.contains(&format!("<a:schemeClr val=\"{slot}")), "{}: {fill}", step.name);
            assert_eq!(fill.contains("pattFill"), step.of.tone() == Tone::Hatched, "{}: {fill}", step.name);
        }
        // What a series has is handed on to its bars by some programs: it is opaque.
        for series in series {
            let (own, _) = series.split_once("<c:invertIfNegative").expect("a fill");
            assert!(!own.contains("alpha"), "{own}");
        }
    }
}

/// The number after a tag of XML.
fn number(xml: &str, before: &str) -> f64 {
    let rest = xml.split(before).nth(1).unwrap_or_else(|| panic!("no {before} in {xml}"));
    rest.split(['"', '<']).next().expect("a number").parse().expect("a number")
}

#[test]
fn the_typical_platform_is_a_line_over_the_ranking_and_a_bar_under_the_score() {
    let case = sample();
    let material: Material<'_> = case.material();
    let score = seven_milestones::chart::words::typical(&case.report).expect("there are several");
    let bars = |chart: Chart| {
        let order =
            Order { formats: [Format::Pptx].into(), charts: vec![chart], ..Order::everything("plan", &material) };
        let deck = outputs(&order, &material)[0].make(&order, &material).expect("a deck").bytes.expect("a cover");
        assert!(crate::decks::rules::faults_of(&deck).is_empty(), "{:?}", crate::decks::rules::faults_of(&deck));
        text(&parts(&deck).0, "ppt/charts/chart1.xml").to_owned()
    };
    let of = |bars: &str, name: &str| {
        let found = bars.split("<c:ser>").find(|series| series.contains(&format!("<c:v>{name}</c:v>")));
        found.unwrap_or_else(|| panic!("no {name}")).to_owned()
    };
    let values = |series: &str| -> Vec<f64> {
        let (_, values) = series.split_once("<c:val>").expect("values");
        values.split("<c:pt ").skip(1).map(|point| number(&format!("<{point}"), "<c:v>")).collect()
    };
    // Two series on axes of their own, with the same ends: one that is not seen reaches to the score, the other begins there.
    let ranking = bars(Chart::Fit);
    let (reaches, line) = (of(&ranking, "\u{a0}"), of(&ranking, "Typical platform"));
    assert!(reaches.contains("<a:noFill/>") && line.contains("tx1") && line.contains("bg1"));
    let rows = number(reaches.split_once("<c:cat>").expect("rows").1, "<c:ptCount val=\"");
    let there = values(&reaches);
    assert!(there.iter().all(|at| (at - score).abs() < 1e-6), "{there:?}, not {score}");
    // Over the row with the names of what bars are made of there is no line.
    let over = if ranking.contains("<c:v>Made up of</c:v>") { 1.0 } else { 0.0 };
    assert!((f64::from(u32::try_from(there.len()).expect("a few")) - (rows - over)).abs() < 0.1, "{there:?}");
    assert_eq!(values(&line).len(), there.len());
    assert_eq!(ranking.matches("<c:max val=\"100\"/><c:min val=\"0\"/>").count(), 2);
    // Where one score is explained the typical one has a bar of its own, in the last row, with its figure beside it.
    let explained = bars(Chart::Explained);
    let left = of(&explained, "Left");
    let (names, _) = left.split_once("<c:val>").expect("values");
    assert!(names.ends_with("<c:v>Typical platform</c:v></c:pt></c:strCache></c:strRef></c:cat>"), "{names}");
    for series in [left.clone(), of(&explained, "Points")] {
        assert!((values(&series).last().expect("a value") - score).abs() < 1e-6, "{series}");
    }
    // One platform alone is no typical one.
    let alone = cases().into_iter().find(|case| case.name == "one").expect("there is one");
    let chart = Explained::of(&alone.material()).expect("it leads");
    assert!(chart.typical.is_none() && chart.how_good.is_empty());
}
