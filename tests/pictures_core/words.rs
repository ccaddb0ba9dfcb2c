//! What headlines claim: no praise of what is too much, no two pictures that contradict one another, no one left out.

mod figures;

use super::plans::{Case, cases, sample};
use super::{SHEETS, sheet};
use crate::support::{self, says};
use seven_milestones::analysis::report::Report;
use seven_milestones::analysis::robustness::Verdict;
use seven_milestones::chart::fit_bars::FitBars;
use seven_milestones::chart::fit_reach::{CORNERS, FitReach};
use seven_milestones::chart::honeycomb::Honeycomb;
use seven_milestones::chart::map::Map;
use seven_milestones::chart::portfolio::PortfolioChart;
use seven_milestones::chart::ranges::{RangeRow, ranges_headline};
use seven_milestones::chart::single_milestone::SingleMilestone;
use seven_milestones::chart::tipping::calls;
use seven_milestones::chart::uncertainty::Uncertainty;
use seven_milestones::chart::{Chart, Describes as _, words};
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::quantities::{Importance, PeopleShare};
use seven_milestones::export::job::Order;
use seven_milestones::export::markdown;
use seven_milestones::scene::items::Item;
use seven_milestones::scene::style::Ground;
use seven_milestones::storage;

fn position(milestone: &str) -> usize {
    let all = &storage::framework().milestones;
    all.iter().position(|known| known.id.as_str() == milestone).expect("there is such a milestone")
}

fn id(platform: &str) -> PlatformId {
    let all = storage::library().platforms();
    all.iter().find(|known| known.id.as_str() == platform).expect("there is such a platform").id.clone()
}

/// A report of the sample plan, with a platform's level set.
fn with_level(report: &Report, platform: &str, milestone: &str, level: f64) -> Report {
    let mut report = report.clone();
    let i = report.problem.position(&id(platform)).expect("it is a candidate");
    report.problem.levels[i * report.problem.milestones + position(milestone)] = level;
    report
}

/// The sample plan where it does not count who is there.
fn fit_alone() -> Case {
    let Case { plan, scope, .. } = sample();
    Case::new("fit alone", storage::library().clone(), support::fit_alone(plan), scope)
}

/// What the honeycomb says of some platforms.
fn honeycomb(report: &Report, platforms: &[&str]) -> String {
    let ids: Vec<PlatformId> = platforms.iter().map(|platform| id(platform)).collect();
    Honeycomb::new(storage::framework(), report, &ids).headline
}

#[test]
fn who_is_first_more_often_than_the_leader_is_named() {
    let report = sample().report;
    let leader = report.leader().expect("somebody leads").candidate;
    let other = report.runner_up().expect("somebody is next").candidate;
    let mut sure = report.robustness.clone();
    sure.verdict = Some(Verdict::TossUp);
    (sure.platforms[leader].first, sure.platforms[other].first) = (0.35, 0.51);
    let words = Uncertainty::new(storage::framework(), &report, &sure).headline;
    let next = &report.problem.candidates[other].name;
    let begins = format!("Too close to call: Facebook scores highest, but {next} comes first more often");
    assert!(words.starts_with(&begins), "{words}");
    let words = words::how_sure(storage::framework(), &report, &sure);
    assert!(words.starts_with(&format!("{begins} (51% of simulations, against 35%).")), "{words}");
    (sure.platforms[leader].first, sure.platforms[other].first) = (0.51, 0.35);
    let words = Uncertainty::new(storage::framework(), &report, &sure).headline;
    assert!(words.starts_with("Too close to call: Facebook comes first in about 5 in 10"), "{words}");
}

#[test]
fn a_share_of_everybody_is_not_said_of_these_people() {
    let Case { report, mut plan, scope, library, .. } = sample();
    let words = |report: &Report, plan: &Plan| FitReach::new(report, plan, &scope);
    let by_age = words(&report, &plan);
    assert!(
        by_age.headline.ends_with(" of US adults of your audience’s ages use it") && by_age.whose == "them",
        "{by_age:?}"
    );
    for segment in &mut plan.segments {
        segment.ages.clear();
    }
    let report = Report::new(storage::framework(), &library, &plan, &scope, 100).expect("there is an answer");
    let of_all = words(&report, &plan);
    assert!(of_all.headline.ends_with(" of US adults use it") && of_all.whose == "US adults", "{of_all:?}");
    // A share that mixes what somebody entered with a published figure is neither of that region nor of its measure.
    plan.segments[0].reach.insert(support::id("facebook"), PeopleShare::nearest(0.9));
    let report = Report::new(storage::framework(), &library, &plan, &scope, 100).expect("there is an answer");
    let mixed = words(&report, &plan);
    assert!(mixed.headline.ends_with(" of your audience use it"), "{mixed:?}");
    let one = Scope::Segment(plan.segments[0].name.clone());
    let report = Report::new(storage::framework(), &library, &plan, &one, 100).expect("there is an answer");
    let own = FitReach::new(&report, &plan, &one);
    assert!(own.headline.ends_with(&format!("90% of {} use it", plan.segments[0].name)), "{own:?}");
    let cited: Vec<String> = own.sources();
    assert!(cited[0].starts_with("Usage figures: ") && cited[0].ends_with("; your own figures"), "{cited:?}");
}

#[test]
fn more_than_is_wanted_is_no_merit() {
    let report = sample().report;
    // Facebook has much more of groups than these people want, and the others have less.
    let words = honeycomb(&report, &["facebook", "linkedin", "instagram"]);
    assert!(words.starts_with("Facebook, LinkedIn and Instagram differ most on Groups and Identity"), "{words}");
    assert!(!words.contains("stands out") && !words.contains("Facebook is closest"), "{words}");
    // Praise is for the one that is near where the other is not.
    let near = with_level(&with_level(&report, "facebook", "identity", 76.0), "telegram", "identity", 20.0);
    let words = honeycomb(&near, &["facebook", "telegram"]);
    assert!(words.ends_with(". On Identity, Facebook is closer to the need"), "{words}");
}

#[test]
fn one_platform_is_held_against_the_need_and_not_against_others() {
    let case = cases().into_iter().find(|case| case.name == "one").expect("there is such a plan");
    for chart in Chart::all(storage::framework()) {
        let Some((title, alt_text)) = says(chart, &case.material()) else { continue };
        for wrong in ["best", "differ most", "is closest", "add another", "a second"] {
            assert!(!title.contains(wrong) && !alt_text.contains(wrong), "{chart:?}: {alt_text}");
        }
    }
    let words = honeycomb(&sample().report, &["reddit"]);
    assert!(words.starts_with("Reddit: far too much "), "{words}");
}

#[test]
fn the_map_recommends_nobody() {
    for case in cases() {
        let Some((title, _)) = says(Chart::Map, &case.material()) else { continue };
        let kinds = title.starts_with("Platforms fall into ") && title.to_lowercase().contains(" closest ");
        assert!(title.starts_with("Which platforms are similar") || kinds, "{title}");
        let names = case.library.platforms().iter().map(|platform| &platform.name);
        assert_eq!(names.filter(|name| title.contains(name.as_str())).count(), 0, "{title}");
    }
}

fn row(name: &str, fit: f64, range: (f64, f64), chance: f64) -> RangeRow {
    RangeRow { platform: id("facebook"), name: name.to_owned(), strong: false, score: fit, range, chance }
}

#[test]
fn ranges_say_what_the_chances_say() {
    let said = |rows: &[RangeRow], verdict| ranges_headline(rows, Some(verdict)).expect("a headline");
    let clear =
        [row("A", 88.0, (83.2, 90.0), 0.96), row("B", 84.0, (79.0, 87.0), 0.03), row("C", 80.0, (74.0, 83.26), 0.01)];
    assert_eq!(said(&clear, Verdict::Clear), "A scores between 83 and 90; the low end is about B’s current score");
    let far = [row("A", 88.0, (83.0, 90.0), 1.0), row("B", 70.0, (65.0, 75.0), 0.0)];
    assert_eq!(said(&far, Verdict::Clear), "A scores between 83 and 90, above the range of every other platform");
    let toss =
        [row("A", 88.0, (80.0, 92.0), 0.55), row("B", 87.0, (79.0, 91.0), 0.43), row("C", 80.0, (74.0, 83.0), 0.02)];
    assert_eq!(said(&toss, Verdict::TossUp), "A scores between 80 and 92; B comes first in about 4 in 10 simulations");
    assert_eq!(said(&far[..1], Verdict::Clear), "A scores between 83 and 90");
    // The two pictures of one deck agree.
    let case = fit_alone();
    let (often, _) = says(Chart::Acceptability, &case.material()).expect("a chart");
    let (ranges, _) = says(Chart::Ranges, &case.material()).expect("a chart");
    assert!(often.contains("A clear lead: Facebook") && ranges.contains("the low end is about"), "{often} / {ranges}");
    assert!(!ranges.contains("Instagram"), "{ranges}");
}

#[test]
fn the_map_says_what_its_axes_carry_what_it_hides_and_who_is_of_a_kind() {
    let case = sample();
    let (map, report) = (Map::of_all(&case.material()), &case.report);
    assert_eq!(map.axes[0], ("New people, hidden".to_owned(), "People they know, always visible".to_owned()));
    assert_eq!(map.axes_in_short[0].1, "People they know");
    assert_eq!(
        map.simplified,
        "The map shows 68% of the differences, and hides most of those on Identity and Online brand"
    );
    let hidden: f64 = report.map.hidden.iter().map(|(_, part)| part).sum();
    assert!((hidden + map.explained - 1.0).abs() < 1e-9, "what is shown and what is hidden is all there is");
    let mut members: Vec<usize> = map.kinds.iter().flat_map(|kind| kind.members.clone()).collect();
    members.sort_unstable();
    assert_eq!(members, (0..24).collect::<Vec<_>>(), "each platform is of one kind");
    let names: std::collections::BTreeSet<&str> = map.kinds.iter().map(|kind| kind.name.as_str()).collect();
    assert_eq!(names.len(), map.kinds.len());
    let of_audience: Vec<&str> =
        map.kinds.iter().filter(|kind| kind.of_audience).map(|kind| kind.name.as_str()).collect();
    assert_eq!(of_audience, ["People they know"]);
    assert!(map.platforms.iter().all(|dot| map.alt_text.contains(&dot.name)), "{}", map.alt_text);
    // Few platforms are of no kinds.
    let few = cases().into_iter().filter(|case| case.report.problem.len() < 6);
    assert!(few.into_iter().all(|case| Map::of_all(&case.material()).kinds.is_empty()));
}

#[test]
fn one_platform_alone_says_what_another_would_add() {
    let Case { report, mut plan, scope, .. } = sample();
    let headline = |plan: &Plan| {
        let report = Report::new(storage::framework(), storage::library(), plan, &scope, 100).expect("an answer");
        PortfolioChart::new(storage::framework(), &report, plan, &scope).expect("a portfolio").headline
    };
    let two = "Be on Facebook and YouTube: together they score 87 out of 100 overall. A third platform adds nothing to these two";
    assert_eq!(headline(&plan), two);
    plan.portfolio_size = Some(1);
    assert_eq!(headline(&plan), "Facebook scores 83 out of 100 overall. Adding YouTube makes it 87");
    let alone = "Facebook scores 88 out of 100 overall. Adding LinkedIn makes it 92";
    assert_eq!(headline(&support::fit_alone(plan.clone())), alone);
    let chart = PortfolioChart::new(storage::framework(), &report, &plan, &scope).expect("a portfolio");
    // Families and cafés want different things at one place, and that is said.
    let tensions = &chart.places[0].tensions;
    let sharing = tensions.iter().find(|tension| tension.milestone == "Sharing").expect("they differ on it");
    assert_eq!(sharing.needs, "the need is 80 for Local families and 45 for Cafés we supply");
    let said = chart.places[0].pulls_apart().expect("they pull apart");
    assert!(
        said.starts_with("On Facebook, your segments want different things on ") && said.contains("Sharing"),
        "{said}"
    );
}

#[test]
fn one_platform_has_no_charts_that_compare() {
    let framework = storage::framework();
    let of = |count| Chart::for_platforms(framework, count);
    assert_eq!(of(24), Chart::all(framework));
    for chart in [Chart::Reach, Chart::Separates, Chart::Map, Chart::Acceptability, Chart::Portfolio, Chart::Tipping] {
        assert!(!of(1).contains(&chart), "{chart:?}");
    }
    assert!(of(1).contains(&Chart::Fit) && of(1).contains(&Chart::Honeycomb) && of(1).contains(&Chart::Milestone(0)));
    assert!(of(2).contains(&Chart::Separates) && !of(2).contains(&Chart::Map));
    let one = cases().into_iter().find(|case| case.name == "one").expect("there is such a plan");
    assert_eq!(Order::everything("plan", &one.material()).charts, of(1));
}

#[test]
fn the_brief_has_sentences_and_days_in_words() {
    for case in cases() {
        let brief = markdown::markdown(&case.material());
        assert!(brief.contains("Date: 23\u{a0}November\u{a0}2026"), "{}", case.name);
        for line in brief.lines().filter(|line| !line.contains("<http")) {
            assert!(!line.contains("2026-") && !line.contains("2025-"), "{line}");
            let item = line.trim_start().strip_prefix("- ");
            assert!(item.is_none_or(|item| !item.starts_with(char::is_lowercase)), "{line}");
        }
        let advised = brief.lines().filter(|line| line.starts_with("- **") && line.contains(" over): "));
        for line in advised {
            assert!(line.contains(". **Do:** ") && line.ends_with('.'), "{line}");
        }
        // Only YouTube’s and others’ levels of identity are low, and not Facebook’s of 82.
        let facebook =
            brief.split("### Facebook").nth(1).and_then(|rest| rest.split("### ").next()).unwrap_or_default();
        assert!(!facebook.contains("many people here are anonymous") || case.name != "sample", "{facebook}");
    }
}

/// The ends of thin lines in the group of names.
fn leaders(items: &[Item]) -> Vec<[[f64; 2]; 2]> {
    let mut found = Vec::new();
    for item in items {
        let Item::Group(group) = item else { continue };
        let lines = group.items.iter().filter_map(|item| match item {
            Item::Path(path) if group.id == "names" && path.points.len() == 2 => Some([path.points[0], path.points[1]]),
            _ => None,
        });
        found.extend(lines);
        found.extend(leaders(&group.items));
    }
    found
}

#[test]
fn words_keep_clear_of_one_another_and_of_lines() {
    let case = sample();
    let mut lines = 0;
    for (_, width, height) in SHEETS {
        let sheet = sheet(width, height, Ground::Light);
        for chart in [Chart::Map, Chart::Reach] {
            let scene = case.scene(chart, &sheet).expect("a picture");
            let texts = scene.texts();
            for [from, to] in leaders(&scene.items) {
                lines += 1;
                for text in &texts {
                    let [left, top, right, bottom] = text.bounds();
                    let (top, bottom) = (top + 0.3 * text.size, bottom - 0.25 * text.size);
                    let inside = (1..20).map(|step| f64::from(step) / 20.0).any(|part| {
                        let at = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
                        (left + 1.0..right - 1.0).contains(&at[0]) && (top..bottom).contains(&at[1])
                    });
                    assert!(!inside, "{} × {height}: a line runs through “{}”", width, text.text);
                }
            }
        }
        let scene = case.scene(Chart::Reach, &sheet).expect("a picture");
        let texts = scene.texts();
        for corner in texts.iter().filter(|text| CORNERS.contains(&text.text.as_str())) {
            let [left, top, right, bottom] = corner.bounds();
            for other in texts.iter().filter(|other| other.text != corner.text) {
                let [from, above, to, below] = other.bounds();
                let beside = above < bottom && top < below;
                assert!(!beside || from > right + 6.0 || to < left - 6.0, "{}{}", corner.text, other.text);
            }
        }
    }
    assert!(lines > 5, "only {lines} lines");
}

#[test]
fn what_adds_most_and_loses_most_says_why() {
    let case = sample();
    let (framework, library) = (storage::framework(), storage::library());
    let scope = Scope::Segment("Cafés we supply".to_owned());
    let report = Report::new(framework, library, &case.plan, &scope, 100).expect("an answer");
    let mut both = 0;
    for i in 0..report.problem.len() {
        let (adds, loses) =
            (words::greatest_contribution(framework, &report, i), words::greatest_loss(framework, &report, i));
        let (Some(adds), Some(loses)) = (adds, loses) else { continue };
        let same = adds.split(' ').next() == loses.split(' ').next();
        assert_eq!(same, loses.ends_with(" (counts most)"), "{adds}; {loses}");
        both += usize::from(same);
    }
    assert!(both > 0, "no platform adds and loses most by one milestone");
}
