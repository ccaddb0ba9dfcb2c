//! Nothing is claimed that is not known: plans of which nothing is said, in which nobody is left, one is, or all tie, and plans
//! whose leader something speaks against, on every chart, page, slide and table.

use super::{Case, parts, text};
use crate::support::{even_framework, id, plan, platform, printed, sample_plan, segment};
use seven_milestones::chart::{Chart, Description, describe, words};
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::platform::Lever;
use seven_milestones::domain::quantities::{Fraction, LeastMatch, Level, PeopleShare};
use seven_milestones::export::job::Format;
use seven_milestones::scene::pages::{PresentationPage, page_words};
use seven_milestones::storage;

/// What nobody says who knows of no leader.
const CLAIMS: [&str; 19] = [
    "comes first",
    "come first",
    "leads",
    "would lead",
    " ahead",
    " tie ",
    "tied",
    "Be on ",
    "Start with ",
    "wins on",
    "best",
    "oo close to call",
    "front-runner",
    "first in ",
    "comes nearest",
    "about right",
    "suggest",
    "scores highest",
    "these people",
];

fn shipped(plan: Plan, scope: Scope) -> Case {
    Case::new(storage::framework(), storage::library(), plan, scope)
}

/// The sample plan with one of its segments as it is before anything is said.
pub fn one_of_two() -> Plan {
    let mut plan = sample_plan();
    plan.segments[1] = Segment::middle(storage::framework(), "Cafés");
    plan
}

/// The sample plan with a must-have on everything that nobody meets.
pub fn all_out() -> Plan {
    let mut plan = sample_plan();
    for wish in plan.segments.iter_mut().flat_map(|segment| segment.needs.values_mut()) {
        wish.deal_breaker = Some(LeastMatch::new(1.0).expect("a match"));
    }
    plan
}

/// A plan for made-up platforms of these levels, alike on each milestone.
fn made_up(levels: &[(&str, f64)], plan: Plan) -> Case {
    let framework = even_framework();
    let platforms = levels.iter().map(|(name, level)| platform(&framework, name, &[*level; 7]));
    Case::new(&framework, &Library::new(platforms), plan, Scope::Everyone)
}

fn people(need: f64) -> Segment {
    segment(&even_framework(), "People", 1.0, &[(need, 5.0); 7])
}

/// All that is said of a plan: each with where it stands.
pub fn said(case: &Case) -> Vec<(String, String)> {
    let material = case.material();
    let mut said = Vec::new();
    for chart in Chart::all(&case.framework) {
        let Some(description) = describe(chart, &material) else { continue };
        let says = description.says();
        let name = format!("{chart:?}");
        said.push((name.clone(), says.title().to_owned()));
        said.push((name.clone(), says.alt_text()));
        said.extend(says.entries().into_iter().map(|entry| (name.clone(), entry.label)));
    }
    for page in case.pages().iter().copied() {
        // A framework without counsel has no advice.
        let words = page_words(page, &material, &case.plan);
        let words = words.or_else(|| (page == PresentationPage::Advice).then(String::new));
        said.push((format!("{page:?}"), words.unwrap_or_else(|| panic!("{page:?} has nothing to show"))));
    }
    said.push(("brief".to_owned(), String::from_utf8(case.document(Format::Markdown)).expect("UTF-8")));
    said.extend(slides(case));
    said
}

/// The words of each slide and of its notes.
fn slides(case: &Case) -> Vec<(String, String)> {
    let (parts, names) = parts(&case.document(Format::Pptx));
    let words = |name: &String| {
        let document = roxmltree::Document::parse(text(&parts, name)).expect("XML");
        let words = document.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text());
        (name.clone(), words.collect::<Vec<_>>().join(" ").replace('\u{a0}', " "))
    };
    let shown = |name: &&String| {
        let of = |folder: &str| {
            name.starts_with(folder) && std::path::Path::new(name).extension().is_some_and(|end| end == "xml")
        };
        of("ppt/slides/") || of("ppt/notesSlides/")
    };
    names.iter().filter(shown).map(words).collect()
}

#[test]
fn nobody_leads_while_nothing_is_said() {
    let blank = Plan::blank(storage::framework());
    let cafes = Scope::Segment("Cafés".to_owned());
    let plans = [
        (blank, Scope::Everyone, "Our audience"),
        (one_of_two(), Scope::Everyone, "Cafés"),
        (one_of_two(), cafes, "Cafés"),
    ];
    for (plan, scope, segment) in plans {
        let case = shipped(plan.clone(), scope.clone());
        let mut all = said(&case);
        if scope == Scope::Everyone {
            all.push(("command line".to_owned(), printed(&plan)));
        }
        for (place, words) in &all {
            for claim in CLAIMS {
                assert!(!words.contains(claim), "{place} says “{claim}”: {words}");
            }
        }
        let ask = words::nothing_said(segment);
        for place in ["Fit", "Audience", "brief", "Opening", "ppt/slides/slide1.xml"] {
            let asks = all.iter().any(|(of, words)| of == place && words.contains(&ask));
            assert!(asks, "{place} does not ask about {segment}");
        }
        let charts = Chart::all(&case.framework).into_iter();
        let there: Vec<Chart> = charts.filter(|chart| describe(*chart, &case.material()).is_some()).collect();
        let expected = [Chart::Audience, Chart::Fit, Chart::Honeycomb, Chart::Radar, Chart::Heatmap, Chart::Map];
        assert_eq!(there, expected);
    }
}

#[test]
fn what_is_said_of_one_segment_is_said_for_it_alone() {
    let families = Scope::Segment("Local families".to_owned());
    assert!(words::headline(&shipped(one_of_two(), families.clone()).report, &families).contains("comes first"));
}

#[test]
fn where_nobody_is_left_each_place_says_so_and_what_to_do() {
    let case = shipped(all_out(), Scope::Everyone);
    let mut all = said(&case);
    all.push(("command line".to_owned(), printed(&case.plan)));
    // On a single milestone somebody may be left.
    for (place, words) in all.iter().filter(|(_, words)| !words.contains(" alone, ")) {
        for claim in ["comes first", " leads ", " ahead", "Be on ", "Start with ", "wins on", "suggest"] {
            assert!(!words.contains(claim), "{place} says “{claim}”: {words}");
        }
    }
    for place in ["Fit", "brief", "Opening", "command line", "ppt/slides/slide1.xml"] {
        let says = all.iter().any(|(of, words)| of == place && words.contains("No platform meets every must-have"));
        assert!(says, "{place}");
    }
    for place in ["brief", "command line"] {
        assert!(all.iter().any(|(of, words)| of == place && words.contains("Relax a must-have")), "{place}");
    }
    for chart in [Chart::Reach, Chart::Separates, Chart::Acceptability, Chart::Ranges, Chart::Tipping, Chart::Portfolio]
    {
        assert!(describe(chart, &case.material()).is_none(), "{chart:?}");
    }
}

#[test]
fn one_alone_and_all_that_tie_have_their_own_sentences() {
    let mut strict = plan(vec![people(80.0)]);
    for wish in strict.segments[0].needs.values_mut() {
        wish.deal_breaker = Some(LeastMatch::new(0.9).expect("a match"));
    }
    let headline = |case: &Case| words::headline(&case.report, &case.scope);
    let left = made_up(&[("A", 80.0), ("B", 20.0)], strict);
    assert_eq!(headline(&left), "Only A meets the must-haves overall: it scores 100 out of 100");
    let alone = made_up(&[("A", 60.0)], plan(vec![people(80.0)]));
    assert_eq!(headline(&alone), "A scores 80 out of 100 overall, with nothing to compare it with");
    let tied = made_up(&[("A", 60.0), ("B", 60.0), ("C", 60.0), ("D", 60.0)], plan(vec![people(80.0)]));
    assert_eq!(headline(&tied), "All 4 platforms tie overall: 80 out of 100 each");
    for case in [&left, &alone, &tied] {
        for (place, words) in said(case).into_iter().filter(|(_, words)| !words.contains(" alone, ")) {
            assert!(!words.contains("comes first overall"), "{place}: {words}");
        }
    }
}

/// What speaks against a leader, and a plan of which that is true.
#[test]
fn what_speaks_against_the_leader_is_named_everywhere() {
    let levels = |name: &str, levels: [f64; 7]| platform(&even_framework(), name, &levels);
    let needs = |name: &str, needs: [f64; 7]| segment(&even_framework(), name, 1.0, &needs.map(|need| (need, 5.0)));
    let of =
        |platforms: Vec<_>, plan: Plan| Case::new(&even_framework(), &Library::new(platforms), plan, Scope::Everyone);
    // Alone the all-rounder is best; two that each do their half are better together.
    let set = of(
        vec![
            levels("All", [60.0; 7]),
            levels("Former", [80.0, 80.0, 80.0, 80.0, 25.0, 25.0, 25.0]),
            levels("Latter", [25.0, 25.0, 25.0, 25.0, 80.0, 80.0, 80.0]),
        ],
        Plan {
            complement: Fraction::new(1.0).expect("a fraction"),
            portfolio_size: Some(2),
            ..plan(vec![people(80.0)])
        },
    );
    let other = of(
        vec![levels("A", [70.0; 7]), levels("B", [20.0; 7])],
        plan(vec![needs("Many", [80.0; 7]), segment(&even_framework(), "Few", 0.2, &[(10.0, 5.0); 7])]),
    );
    let mut with_lever = levels("B", [20.0; 7]);
    for cell in with_lever.milestones.values_mut() {
        let to = Level::new(80.0).expect("a level");
        cell.levers = vec![Lever { to, how: "Turn it up".to_owned(), source: None, address: None }];
    }
    let tuned = of(vec![levels("A", [70.0; 7]), with_lever], plan(vec![people(80.0)]));
    let mut few = plan(vec![people(80.0)]);
    for (name, share) in [("a", 0.04), ("b", 0.5), ("c", 0.4), ("d", 0.3), ("e", 0.2)] {
        few.segments[0].reach.insert(id(name), PeopleShare::new(share).expect("a share"));
    }
    let asked = Plan { least_reach: Some(Fraction::new(0.2).expect("a fraction")), ..few.clone() };
    let five =
        || [("A", 70.0), ("B", 20.0), ("C", 18.0), ("D", 16.0), ("E", 14.0)].map(|(name, of)| levels(name, [of; 7]));
    let cases = [
        (other, "For Few alone, B comes first"),
        (tuned, "With every platform fine-tuned, B would come first, by 10 points"),
        (of(five().to_vec(), few), "Only 4% of them use A"),
        (of(five().to_vec(), asked), "Only 4% of them use A, below your minimum of 20%"),
        (of(five().to_vec(), plan(vec![people(80.0)])), "We don’t know how many of them use A"),
        (set, "better together"),
    ];
    for (case, expected) in cases {
        let found = words::contradictions(&case.report, case.plan.least_reach);
        assert!(found.len() <= 2, "{found:?}");
        assert!(found.iter().any(|words| words.contains(expected)), "{expected}: {found:?}");
        let all = said(&case);
        for place in ["Fit", "brief"] {
            let says = all.iter().any(|(of, words)| of == place && words.contains(expected));
            assert!(says, "{place} does not say {expected}");
        }
        let slides = all.iter().filter(|(of, _)| of.starts_with("ppt/slides/"));
        assert!(slides.clone().any(|(_, words)| words.contains(expected)), "no slide says {expected}");
    }
}

#[test]
fn the_typical_platform_stands_in_every_ranking() {
    let case = shipped(sample_plan(), Scope::Everyone);
    let typical = words::typical(&case.report).expect("there are several");
    let typical_words = words::typical_words(Some(typical)).expect("there is one");
    let all = said(&case);
    for place in ["Fit", "Ranges"] {
        assert!(all.iter().any(|(of, said)| of == place && said.contains(&typical_words)), "{place}");
    }
    let on_slide = |said: &str| said.contains(&typical_words) || said.contains(&words::lower(&typical_words));
    let on_slides = all.iter().filter(|(of, said)| of.starts_with("ppt/slides/") && on_slide(said)).count();
    assert_eq!(on_slides, 2, "the ranking and the ranges; how the score is made has a bar for it");
    let brief = format!("The typical platform scores {} out of 100.", words::points(typical));
    assert!(all.iter().any(|(of, said)| of == "brief" && said.contains(&brief)));
    let assumed = "* We don’t know the reach of";
    assert!(
        all.iter().any(|(of, said)| of.starts_with("ppt/slides/") && said.contains(assumed)),
        "marked on the slide"
    );
    assert!(all.iter().any(|(of, said)| of == "brief" && said.contains("(assumed)")), "marked in the brief");
    assert!(printed(&case.plan).contains("Typical platform"));
}

#[test]
fn a_title_says_the_lead_of_the_ranking_and_what_stands_below_says_what_the_bars_add_up_to() {
    let case = shipped(sample_plan(), Scope::Everyone);
    let Some(Description::Separates(chart)) = describe(Chart::Separates, &case.material()) else {
        panic!("there are two")
    };
    assert_eq!(chart.headline, "Facebook is 11 points ahead of LinkedIn (83 to 72), mostly through Reach (+7.8)");
    assert_eq!(
        chart.together(),
        "Together they come to +11.1: 82.8 against 71.7. Online brand and Relationships make hardly any difference"
    );
    assert_eq!(chart.bars.iter().map(|bar| bar.shown).sum::<i64>(), 111, "in tenths of a point");
}

#[test]
fn who_is_suggested_in_spite_of_a_weak_fit_is_said_to_be() {
    use seven_milestones::chart::fit_reach::FitReach;
    let case = shipped(sample_plan(), Scope::Everyone);
    let said = "We suggest YouTube for what it adds to Facebook, although its own fit is below the median";
    assert_eq!(FitReach::of_all(&case.material()).suggested.as_deref(), Some(said));
}

#[test]
fn a_platform_is_for_what_is_needed_and_found_there() {
    use seven_milestones::chart::portfolio::PortfolioChart;
    let framework = even_framework();
    let people =
        segment(&framework, "People", 1.0, &[90.0, 90.0, 90.0, 90.0, 10.0, 10.0, 10.0].map(|need| (need, 5.0)));
    let much = platform(&framework, "Much", &[90.0, 90.0, 90.0, 90.0, 45.0, 45.0, 45.0]);
    let little = platform(&framework, "Little", &[40.0, 40.0, 40.0, 40.0, 10.0, 10.0, 10.0]);
    let plan = Plan { portfolio_size: Some(2), ..plan(vec![people]) };
    let case = Case::new(&framework, &Library::new([much, little]), plan, Scope::Everyone);
    let chart = PortfolioChart::of(&case.material()).expect("a set");
    assert!(chart.subtitle.starts_with("Much stands out on Identity and Communications"), "{}", chart.subtitle);
    assert!(
        chart.subtitle.contains("Little keeps ") && chart.subtitle.ends_with(" low, which suits them"),
        "{}",
        chart.subtitle
    );
}
