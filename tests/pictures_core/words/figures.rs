//! Figures: what a picture shows is what its words say, and adds up.

use super::*;

#[test]
fn chances_are_shares_in_the_picture_and_its_words() {
    let case = fit_alone();
    let (_, alt_text) = says(Chart::Acceptability, &case.material()).expect("a chart");
    assert!(alt_text.contains("Share of simulations in which each comes first: Facebook 9"), "{alt_text}");
    let scene = case.scene(Chart::Acceptability, &sheet(1920.0, 1080.0, Ground::Light)).expect("a picture");
    let all: Vec<&str> = scene.texts().iter().map(|text| text.text.as_str()).collect();
    assert!(!alt_text.contains("of 10") && all.iter().all(|words| !words.contains("of 10")), "{all:?}");
    let shares = all.iter().filter(|words| words.ends_with('%') && words.len() <= 4);
    assert!(shares.count() > 5, "{all:?}");
}

#[test]
fn a_bar_is_as_long_as_its_words_say() {
    for case in cases() {
        for call in calls(storage::framework(), &case.report) {
            let (number, _) = call.away.split_once(' ').expect("a number and its unit");
            let scale = if call.away.contains("point") { 100.0 } else { 10.0 };
            let said = number.parse::<f64>().expect("a number") / scale;
            // Needs that are no whole points are told in whole ones.
            assert!((said - call.distance).abs() <= 0.005 + 1e-9, "{} for {}", call.away, call.distance);
        }
    }
}

#[test]
fn all_that_are_level_are_named_and_stand_out() {
    let case = fit_alone();
    let mut ties = 0;
    for milestone in 0..storage::framework().milestones.len() {
        let material = case.material();
        let chart = SingleMilestone::new(
            material.framework,
            material.library,
            material.plan,
            material.scope,
            material.report,
            milestone,
        );
        let chart = chart.expect("it is on");
        let first: Vec<&str> = chart.rows.iter().filter(|row| row.first).map(|row| row.name.as_str()).collect();
        let fits: Vec<i64> = chart.rows.iter().filter(|row| row.first).map(|row| words::whole(row.score)).collect();
        assert!(fits.windows(2).all(|pair| pair[0] == pair[1]));
        if first.len() <= 3 {
            assert!(first.iter().all(|name| chart.headline.contains(name)), "{}", chart.headline);
        }
        ties += usize::from(first.len() > 1);
        let scene = case.scene(Chart::Milestone(milestone), &sheet(1920.0, 1080.0, Ground::Light)).expect("a picture");
        for name in first {
            let text = scene.texts().into_iter().find(|text| text.text == name).expect("its name");
            assert_eq!(text.weight.number(), 600, "{name} on milestone {milestone}");
        }
    }
    assert!(ties > 0, "nothing was level");
}

#[test]
fn pieces_of_a_bar_add_up_to_its_fit() {
    for case in cases() {
        let bars = FitBars::new(storage::framework(), &case.report, &case.scope, None).bars;
        for bar in &bars {
            assert_eq!(bar.shown().iter().sum::<i64>(), words::whole(bar.score), "{}: {}", case.name, bar.name);
        }
    }
    let scene = sample().scene(Chart::Fit, &sheet(1920.0, 1080.0, Ground::Light)).expect("a picture");
    let first = scene.items.iter().find_map(|item| match item {
        Item::Group(group) if group.id == "bar-facebook" => Some(group),
        _ => None,
    });
    let figures = first.expect("a bar").items.iter().filter_map(|item| match item {
        Item::Text(text) => text.text.parse::<i64>().ok(),
        _ => None,
    });
    let figures: Vec<i64> = figures.collect();
    assert_eq!(figures.len(), 1 + 7, "the fit, and each piece");
    assert_eq!(figures[1..].iter().sum::<i64>(), figures[0]);
}

#[test]
fn no_picture_shows_a_minus_on_nothing_or_parts_a_number_from_its_sign() {
    for case in cases() {
        for (_, width, height) in SHEETS {
            for chart in Chart::all(storage::framework()) {
                let Some(scene) = case.scene(chart, &sheet(width, height, Ground::Light)) else { continue };
                for text in scene.texts() {
                    let words = &text.text;
                    assert!(!words.contains("−0.0") && !words.contains("-0"), "{}: {words}", scene.id);
                    assert!(!words.starts_with('%') && !words.starts_with('·'), "{}: {words}", scene.id);
                    assert!(!words.ends_with('·'), "{}: {words}", scene.id);
                }
            }
        }
    }
}

#[test]
fn who_shows_the_same_figure_is_named_too() {
    let Case { mut plan, library, .. } = sample();
    plan.segments.truncate(1);
    for (at, wish) in plan.segments[0].needs.values_mut().enumerate() {
        wish.importance = Importance::nearest([8.0, 7.0, 7.0, 3.0, 3.0, 3.0, 3.0][at]);
    }
    let ids: Vec<_> = plan.segments[0].needs.keys().take(3).cloned().collect();
    let case = Case::new("tie", library, plan, Scope::Everyone);
    let (title, _) = says(Chart::Audience, &case.material()).expect("a chart");
    for id in ids {
        let name = &storage::framework().milestone(&id).expect("a milestone").name;
        assert!(title.contains(name.as_str()), "{name}: {title}");
    }
}

#[test]
fn the_audience_shows_the_figures_behind_its_headline() {
    let case = sample();
    let scene = case.scene(Chart::Audience, &sheet(1920.0, 1080.0, Ground::Light)).expect("a picture");
    let figures: Vec<&str> =
        scene.texts().iter().map(|text| text.text.as_str()).filter(|text| text.len() == 3).collect();
    assert!(figures.contains(&"6.8") && figures.contains(&"6.6") && figures.contains(&"3.0"), "{figures:?}");
}
