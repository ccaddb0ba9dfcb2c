//! Charts of rows: the ranking, the ranges, the ranks, the sliders, the scenarios and the portfolio.

use super::agree::{Slide, agree, many};
use crate::pictures_core::plans::{Case, cases, sample};
use crate::support::{id, platform, sample_plan};
use seven_milestones::chart::acceptability::Acceptability;
use seven_milestones::chart::explained::{Explained, ScoreStep, StepOf};
use seven_milestones::chart::fit_bars::FitBars;
use seven_milestones::chart::slope::Slope;
use seven_milestones::chart::today::TodayRow;
use seven_milestones::chart::words::{nth, points, whole};
use seven_milestones::chart::{Chart, Describes, Description, Material};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Account, Plan, Scenario, Scope};
use seven_milestones::domain::quantities::{Capacity, Hours, LeastMatch};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::Look;
use seven_milestones::storage;

/// The charts of this file, those of single milestones as well.
fn rows() -> Vec<Chart> {
    let plain = [
        Chart::Fit,
        Chart::Explained,
        Chart::Acceptability,
        Chart::Ranges,
        Chart::Tipping,
        Chart::Separates,
        Chart::Scenarios,
        Chart::Today,
        Chart::Portfolio,
        Chart::Frontier,
    ];
    plain.into_iter().chain((0..storage::framework().milestones.len()).map(Chart::Milestone)).collect()
}

pub fn case(name: &'static str, library: Library, plan: Plan) -> Case {
    Case::new(name, library, plan, Scope::Everyone)
}

/// A plan of one segment that looks at one milestone alone, so that a fit is what a level is.
fn one_milestone() -> Plan {
    let mut plan = sample_plan();
    plan.segments.truncate(1);
    let (kept, segment) = (storage::framework().milestones[0].id.clone(), &mut plan.segments[0]);
    segment.content.clear();
    for (id, wish) in &mut segment.needs {
        wish.on = *id == kept;
    }
    plan
}

/// Platforms of which the first two show the same whole points and have another rank, and the last is far behind.
fn level() -> Case {
    let framework = storage::framework();
    let levels = |first: f64| {
        let mut levels = vec![50.0; framework.milestones.len()];
        levels[0] = first;
        levels
    };
    let need = one_milestone().segments[0].needs[&framework.milestones[0].id].need.get();
    let at = |name: &str, off: f64| platform(framework, name, &levels(need - off));
    case("level", Library::new([at("One", 8.0), at("Two", 8.01), at("Three", 40.0)]), one_milestone())
}

/// The plan that ships, some of whose platforms miss a deal-breaker.
fn some_out() -> Case {
    let mut plan = sample_plan();
    plan.scenarios.push(Scenario { name: "As it is".to_owned(), segments: plan.segments.clone() });
    for segment in &mut plan.segments {
        let wish = segment.needs.get_mut(&storage::framework().milestones[0].id).expect("a milestone");
        wish.deal_breaker = Some(LeastMatch::new(0.75).expect("a match"));
    }
    case("some out", storage::library().clone(), plan)
}

/// The plan that ships, with so many platforms of today, one of them unknown, and hours for each second one.
pub fn with_today(count: usize, capacity: Option<f64>) -> Case {
    let mut plan = sample_plan();
    let shipped = storage::library().platforms().iter().map(|platform| platform.id.clone());
    for (at, id) in shipped.take(count).chain([id("nowhere")]).enumerate() {
        let hours =
            (at % 2 == 0).then(|| Hours::new(f64::from(u8::try_from(at).expect("few")) / 2.0 + 1.0).expect("hours"));
        plan.today.insert(id, Account { hours, ..Account::default() });
    }
    plan.capacity = capacity.map(|hours| Capacity::new(hours).expect("hours"));
    case("today", storage::library().clone(), plan)
}

fn strong(says: &dyn Describes) -> Vec<String> {
    says.entries().into_iter().filter(|entry| entry.strong).map(|entry| entry.name).collect()
}

/// The points of the first series of a chart that have a colour of their own, by position.
fn coloured(slide: &Slide) -> Vec<usize> {
    if slide.chart.contains("<c:scatterChart>") {
        let dots = slide.chart.split("<c:symbol val=\"circle\"/>").skip(1).enumerate();
        let dots = dots.filter(|(_, dot)| dot.split("</c:marker>").next().is_some_and(|mark| mark.contains("accent")));
        return dots.map(|(at, _)| at).collect();
    }
    let series = slide.chart.split("<c:ser>").nth(1).expect("a series");
    let points: Vec<(usize, bool)> = series
        .split("<c:dPt><c:idx val=\"")
        .skip(1)
        .map(|point| {
            let (number, rest) = point.split_once('"').expect("a number");
            (
                number.parse().expect("a number"),
                rest.split("</c:dPt>").next().is_some_and(|own| own.contains("<a:noFill/>")),
            )
        })
        .collect();
    // What is not seen stands over all others, for the names of what they are made of.
    let over = points.iter().filter(|(_, unseen)| *unseen).count();
    points.into_iter().filter(|(_, unseen)| !unseen).map(|(at, _)| at - over).collect()
}

#[test]
fn what_is_described_is_what_is_drawn_and_what_stands_on_the_slide() {
    let many = case("many", many(90), some_out().plan);
    let today = [with_today(3, Some(8.0)), with_today(24, None), with_today(0, Some(2.0))];
    for case in cases().into_iter().chain([level(), some_out(), many]).chain(today) {
        for chart in rows() {
            agree(&case, chart);
        }
    }
}

#[test]
fn keep_start_stop_is_said_with_hours_and_what_each_adds() {
    let case = with_today(3, Some(8.0));
    let Some(Description::Today(today)) = agree(&case, Chart::Today) else { panic!("it says something") };
    let set = case.report.portfolio().expect("a set");
    assert_eq!(today.rows.len(), set.decisions.len());
    let words: Vec<String> = today.rows.iter().map(TodayRow::word).collect();
    let order = ["Keep", "Start", "Optional", "Stop"];
    let place = |word: &String| order.iter().position(|known| known == word).expect("a decision");
    assert!(words.is_sorted_by_key(place) && words.contains(&"Start".to_owned()), "{words:?}");
    assert_eq!(today.rows.last().map(|row| row.name.as_str()), Some("nowhere"), "what is unknown comes last");
    assert!(today.rows.iter().any(|row| row.hours == "about 3 h (guess)"), "guesses are marked");
    assert_eq!(today.sums.len(), 2, "{:?}", today.sums);
    assert!(today.sums[1].ends_with(" of 8 hours a week"), "{:?}", today.sums);
    assert!(today.headline.chars().count() <= 120, "{}", today.headline);
    let silent = case_without_today();
    assert_eq!(agree(&silent, Chart::Today), None, "where the plan does not say it there is no chart");
}

fn case_without_today() -> Case {
    case("sample", storage::library().clone(), sample_plan())
}

#[test]
fn whoever_shows_the_points_of_the_first_stands_in_front_everywhere() {
    let case = level();
    let ranks: Vec<Option<usize>> = case.report.places.iter().map(|place| place.rank).collect();
    assert_eq!(ranks, [Some(1), Some(2), Some(3)], "a hundredth of a point parts the first two");
    for chart in [Chart::Fit, Chart::Ranges, Chart::Milestone(0)] {
        let description = agree(&case, chart).expect("a chart");
        assert_eq!(strong(description.says()), ["One", "Two"], "{chart:?}");
        let slide = Slide::of(&case, chart).expect("a slide");
        // Ranges have each platform's own colour.
        let own = if chart == Chart::Ranges { vec![0, 1, 2] } else { vec![0, 1] };
        assert_eq!(coloured(&slide), own, "{chart:?}");
        let scene = case.scene(chart, &Sheet { width: 1920.0, height: 1080.0, look: Look::default() });
        let scene = scene.expect("a picture");
        for (name, number) in [("One", 600), ("Two", 600), ("Three", 400)] {
            let text = scene.texts().into_iter().find(|text| text.text == name).expect("a name");
            assert_eq!(text.weight.number() >= 600, number >= 600, "{chart:?}: {name}");
        }
    }
}

#[test]
fn who_is_ruled_out_has_no_range_and_no_bar_and_is_told_why() {
    let case = some_out();
    let material = case.material();
    let bars = FitBars::of(&material);
    let out: Vec<&str> = bars.ruled_out.iter().map(|out| out.name.as_str()).collect();
    assert!(!out.is_empty() && !bars.bars.is_empty());
    let Some(Description::Ranges(ranges)) = agree(&case, Chart::Ranges) else { panic!("ranges") };
    assert!(ranges.rows.iter().all(|row| !out.contains(&row.name.as_str())));
    let order = |names: Vec<String>| names;
    assert_eq!(
        order(ranges.rows.iter().map(|row| row.name.clone()).collect()),
        order(bars.bars.iter().map(|bar| bar.name.clone()).collect()),
        "the ranges stand in the order of the ranking"
    );
    let slide = Slide::of(&case, Chart::Ranges).expect("a slide");
    assert!(out.iter().all(|name| slide.names.iter().all(|shown| !shown.starts_with(name))));
    // On one milestone alone each has its row, and who is out says so instead of a score.
    let Some(Description::Milestone(alone)) = agree(&case, Chart::Milestone(0)) else { panic!("a milestone") };
    assert_eq!(alone.rows.len(), case.report.problem.len());
    let last = alone.rows.last().expect("a row");
    assert!(last.rank.is_none() && last.label().ends_with("score out"), "{}", last.label());
}

#[test]
fn what_a_must_have_costs_is_a_step_of_its_own_and_no_loss_of_a_milestone() {
    let mut plan = sample_plan();
    assert!(plan.segments.len() > 1, "one segment rules out, the others do not");
    let wish = plan.segments[0].needs.get_mut(&storage::framework().milestones[0].id).expect("a milestone");
    wish.deal_breaker = Some(LeastMatch::new(0.75).expect("a match"));
    let case = case("one rules out", storage::library().clone(), plan);
    let (report, problem) = (&case.report, &case.report.problem);
    let points = |step: &ScoreStep| f64::from(i32::try_from(step.span.1 - step.span.0).expect("points of 100"));
    let mut seen = 0;
    for i in 0..problem.len() {
        let chart = Explained::new(&case.material(), i);
        let lost: Vec<&ScoreStep> = chart.steps.iter().filter(|step| !step.is_sum()).collect();
        let of_fit = lost.iter().filter(|step| step.of != StepOf::Reach);
        assert!(of_fit.clone().all(|step| step.span.0 <= step.span.1), "{}: nothing lost is below 0", chart.headline);
        let sum: f64 = of_fit.map(|step| points(step)).sum();
        assert!((sum - (100.0 - report.fits.fit(i).round())).abs() < 1e-9, "{}: {sum}", chart.headline);
        let exact = |j: usize| -> f64 {
            let served = (0..problem.segments.len()).filter(|g| !report.fits.ruled_out_for(i, *g));
            let lost = |g: usize| {
                let segment = &problem.segments[g];
                100.0 * segment.share * segment.weights[j] * (1.0 - report.fits.matches(i, g)[j].value)
            };
            served.map(lost).sum()
        };
        for step in &lost {
            let points = points(step);
            match step.of {
                StepOf::Milestone(j) => assert!((points - exact(j)).abs() < 2.0, "{}: {}", chart.headline, step.name),
                StepOf::MustHave => {
                    assert!((points - 100.0 * problem.segments[0].share).abs() < 2.0, "{}: {points}", chart.headline);
                }
                _ => {}
            }
        }
        let named =
            chart.alt_text().contains(&format!(" for {}, so its score for them is 0", problem.segments[0].name));
        let out = report.fits.ruled_out_for(i, 0);
        assert_eq!(lost.iter().any(|step| step.of == StepOf::MustHave), out, "{}", chart.headline);
        assert_eq!(named, out, "{}: {}", chart.headline, chart.alt_text());
        seen += usize::from(out);
    }
    assert!(0 < seen && seen < problem.len(), "some are ruled out for the segment and some are not: {seen}");
}

#[test]
fn where_everybody_is_ruled_out_each_is_told_why() {
    let case = cases().into_iter().find(|case| case.name == "out").expect("there is such a plan");
    let description = agree(&case, Chart::Fit).expect("a ranking");
    let entries = description.says().entries();
    assert!(entries.len() == 24 && entries.iter().all(|entry| entry.id.starts_with("out-") && entry.strong));
    let slide = Slide::of(&case, Chart::Fit).expect("a slide");
    assert!(slide.words.contains("Misses every must-have"), "{}", slide.words);
    assert!(entries.iter().all(|entry| description.says().alt_text().contains(&entry.label)));
}

#[test]
fn of_many_platforms_the_last_are_hidden_and_counted() {
    let case = case("many", many(90), sample_plan());
    for chart in [Chart::Fit, Chart::Ranges, Chart::Milestone(1), Chart::Acceptability] {
        let description = agree(&case, chart).expect("a chart");
        assert_eq!(description.says().entries().len(), 90, "{chart:?}");
        let slide = Slide::of(&case, chart).expect("a slide");
        let counted = match chart {
            Chart::Fit | Chart::Ranges => " more score between ",
            Chart::Acceptability => " more hardly ever make the top three",
            _ => " of 90",
        };
        assert!(slide.words.contains(counted), "{chart:?}: {}", slide.words);
    }
    let Some(Description::Fit(bars)) = agree(&case, Chart::Fit) else { panic!("a ranking") };
    let words = bars.hidden(80).expect("ten are hidden");
    assert!(words.starts_with("10 more score ") && bars.hidden(90).is_none(), "{words}");
    let last = bars.hidden(89).expect("one is hidden");
    let one = &bars.bars[89];
    assert_eq!(last, format!("1 more scores {}: {}", points(one.score), one.name));
}

#[test]
fn the_rows_that_tell_go_as_far_as_the_last_that_tells() {
    let mut case = sample();
    // One that is hardly ever first and never second stands before one that is never first and often second.
    let ranks = |shares: &[(usize, f64)]| {
        let mut ranks = vec![0.0; 11];
        for (rank, share) in shares {
            ranks[*rank] = *share;
        }
        ranks
    };
    let sure = &mut case.report.robustness;
    for figures in &mut sure.platforms {
        (figures.first, figures.ranks, figures.expected_rank) = (0.0, ranks(&[(10, 1.0)]), 15.0);
    }
    (sure.platforms[3].first, sure.platforms[3].ranks) = (0.997, ranks(&[(0, 0.997), (1, 0.003)]));
    (sure.platforms[5].first, sure.platforms[5].ranks) = (0.003, ranks(&[(0, 0.003), (10, 0.997)]));
    sure.platforms[7].ranks = ranks(&[(1, 0.4), (10, 0.6)]);
    sure.platforms[7].expected_rank = 8.0;
    let chart = Acceptability::of(&case.material()).expect("a chart");
    assert_eq!(chart.telling, 3);
    let said = "21 more hardly ever make the top three";
    assert_eq!(chart.hidden(3).as_deref(), Some(said));
    assert_eq!(chart.hidden(2).as_deref(), Some("22 more hardly ever come first"));
    assert_eq!(strong(&chart), [case.report.problem.candidates[3].name.clone()]);
}

#[test]
fn a_slider_is_as_far_as_its_words_say_on_every_surface() {
    let case =
        cases().into_iter().find(|case| case.report.fragile.len() > 1).expect("a plan that is no matter of course");
    let Some(Description::Tipping(tipping)) = agree(&case, Chart::Tipping) else { panic!("sliders") };
    let slide = Slide::of(&case, Chart::Tipping).expect("a slide");
    // Two marks on its scale are as far apart as that is far.
    let place = |symbol: &str| -> Vec<f64> {
        let marks = slide.chart.split("<c:ser>").filter(|series| series.contains(symbol));
        let places = marks.map(|series| {
            let (_, places) = series.split_once("<c:xVal>").expect("places");
            places.split("<c:v>").nth(1).and_then(|value| value.split('<').next()).expect("a place").parse()
        });
        places.map(|place| place.expect("a number")).collect()
    };
    let (now, then) = (place("val=\"circle\""), place("val=\"diamond\""));
    assert_eq!(now.len(), then.len());
    let drawn: Vec<f64> = now.iter().zip(&then).map(|(now, then)| (now - then).abs() / 100.0).collect();
    let said: Vec<f64> = tipping.shown().iter().map(|call| call.distance).collect();
    assert!(!drawn.is_empty() && drawn.len() <= said.len());
    assert!(drawn.iter().zip(&said).all(|(drawn, said)| (drawn - said).abs() < 1e-9), "{drawn:?}, not {said:?}");
    let least = said.iter().copied().fold(1.0, f64::min);
    for (call, entry) in tipping.shown().iter().zip(tipping.entries()) {
        assert_eq!(entry.strong, call.nearest, "{}", call.sentence);
        assert_eq!(call.nearest, (call.distance - least).abs() < 5e-4, "{}", call.sentence);
    }
    let words = slide.words.split_whitespace().collect::<Vec<_>>().join(" ");
    for call in &tipping.shown()[..drawn.len()] {
        assert!(words.contains(&call.in_full()), "{}", call.sentence);
    }
}

#[test]
fn those_compared_with_a_scenario_are_the_best_of_either_side() {
    let mut plan = sample_plan();
    let alone = |name: &str, at: usize| Scenario { name: name.to_owned(), segments: vec![plan.segments[at].clone()] };
    let scenarios = vec![alone("Families alone", 0), alone("Trade alone", 1)];
    plan.scenarios = scenarios;
    let case = case("scenarios", storage::library().clone(), plan);
    let Some(Description::Scenarios(slope)) = agree(&case, Chart::Scenarios) else { panic!("a scenario") };
    assert!(slope.lines.windows(2).all(|pair| pair[0].best() <= pair[1].best()));
    assert!(slope.lines.iter().filter(|line| line.first()).count() >= 1);
    let said = slope.hidden(12).expect("twelve of 24 are hidden");
    let rank = slope.lines[12].best().expect("a rank");
    assert_eq!(said, format!("12 more rank {} or lower in both", nth(rank)));
    assert_eq!(Slope::of_all(&case.material()).len(), 2);
    // For a segment that a scenario does not have both sides are for everyone, and each surface says so.
    let scope = Scope::Segment("Cafés we supply".to_owned());
    let case = Case::new("other scope", storage::library().clone(), case.plan, scope);
    let material = Material { versus: Some("Families alone"), ..case.material() };
    let slope = Slope::of(&material).expect("a scenario");
    assert_eq!(slope.sides[0], "This plan, all segments");
    let slide = Slide::of(&case, Chart::Scenarios).expect("a slide");
    assert!(
        slide.names.contains(&slope.sides[0]) && slide.words.contains("both sides show all segments"),
        "{}",
        slide.words
    );
}

#[test]
fn the_portfolio_has_one_scale_and_one_name_for_each_number_of_places() {
    let case = sample();
    let Some(Description::Portfolio(chart)) = agree(&case, Chart::Portfolio) else { panic!("a portfolio") };
    let names: Vec<String> = chart.entries().into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, ["One platform", "Two platforms", "Three platforms", "Four platforms", "Five platforms"]);
    assert_eq!(strong(&chart), [names[chart.size - 1].clone()]);
    let slide = Slide::of(&case, Chart::Portfolio).expect("a slide");
    assert!(slide.chart.contains(&format!("<c:min val=\"{}\"/>", chart.low_end())), "{}", chart.low_end());
}

#[test]
fn rings_show_where_scores_stood_when_the_presentation_began() {
    let now = sample();
    let mut before = now.plan.clone();
    for wish in before.segments[0].needs.values_mut() {
        wish.need = seven_milestones::domain::quantities::Need::nearest(0.0);
    }
    let began = Case::new("before", storage::library().clone(), before.clone(), now.scope.clone());
    let then = FitBars::of(&began.material());
    let material = Material { before: Some(&before), ..now.material() };
    let chart = FitBars::of(&material);
    let mut moved = 0;
    for bar in &chart.bars {
        let old = then.bars.iter().find(|old| old.platform == bar.platform).map(|old| old.score);
        assert_eq!(bar.start, old.filter(|old| whole(*old) != whole(bar.score)), "{}", bar.name);
        moved += usize::from(bar.start.is_some());
    }
    assert!(moved > 3, "needs of 0 move most scores");
    let same = FitBars::of(&Material { before: Some(&now.plan), ..now.material() });
    assert!(same.bars.iter().all(|bar| bar.start.is_none()));
    assert_eq!(same.alt_text, FitBars::of(&now.material()).alt_text);
}
