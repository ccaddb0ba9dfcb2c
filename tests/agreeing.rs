//! What one surface says another does not deny: leads, assumed reach, what is ranked by, what a set is for, what costs points.

use crate::support::{even_framework, id, plan, platform, printed, sample_plan, segment};
use seven_milestones::analysis::advice::{Gives, advise};
use seven_milestones::analysis::lost::Lost;
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::explained::Explained;
use seven_milestones::chart::honeycomb::Honeycomb;
use seven_milestones::chart::portfolio::gap_words;
use seven_milestones::chart::separates::Separates;
use seven_milestones::chart::single_milestone::SingleMilestone;
use seven_milestones::chart::story::Story;
use seven_milestones::chart::{Describes as _, Material, words};
use seven_milestones::domain::audience::{Preference, Segment};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::quantities::{Fraction, Interest, LeastMatch, Level, Need, Support};
use seven_milestones::storage;

fn shipped(plan: &Plan, scope: &Scope) -> Report {
    Report::new(storage::framework(), storage::library(), plan, scope, 100).expect("there is an answer")
}

/// The described audiences, each as a plan of its own.
fn audiences() -> impl Iterator<Item = Plan> {
    let of = |segment: Segment| Plan { segments: vec![segment], ..sample_plan() };
    storage::presets().iter().map(move |preset| of(preset.segment.clone()))
}

#[test]
fn a_lead_is_one_figure_everywhere_and_the_difference_of_the_scores_beside_it() {
    for plan in audiences().chain([sample_plan()]) {
        let report = shipped(&plan, &Scope::Everyone);
        let ranked = report.places.iter().filter(|place| place.rank.is_some());
        let ids: Vec<_> = ranked.map(|place| report.platform(*place).id.clone()).collect();
        for (at, pair) in ids.windows(2).enumerate() {
            let chart = Separates::new(storage::framework(), &report, &pair[0], &pair[1]).expect("nobody is ruled out");
            let [one, other] = chart.scores.map(words::whole);
            let lead = match one - other {
                0 => format!("{} and {} tie at {one} out of 100 each", chart.one.1, chart.other.1),
                by => {
                    let by = words::some_points(by);
                    format!("{} is {by} ahead of {} ({one} to {other})", chart.one.1, chart.other.1)
                }
            };
            assert!(chart.headline.starts_with(&lead), "{lead}: {}", chart.headline);
            assert!(chart.headline.chars().count() <= words::LONGEST_HEADLINE, "{}", chart.headline);
            if at == 0 && one > other {
                let (by, said) = (words::some_points(one - other), words::lead(&report));
                assert!(said.ends_with(&format!(" by {by}")), "{said}: {}", chart.headline);
            }
            let [one, other] = chart.scores.map(|score| words::whole(10.0 * score));
            let total = f64::from(i32::try_from(chart.total).expect("within 100 points")) / 10.0;
            assert_eq!(one - other, chart.total, "{}", chart.headline);
            assert_eq!(chart.bars.iter().map(|bar| bar.shown).sum::<i64>(), chart.total, "{}", chart.headline);
            let [one, other] = chart.scores.map(words::decimal);
            let sum = format!("Together they come to {}: {one} against {other}", words::signed(total));
            assert!(chart.together().starts_with(&sum), "{}", chart.together());
        }
    }
}

#[test]
fn one_that_is_ruled_out_is_held_against_nobody() {
    let mut plan = sample_plan();
    plan.segments.truncate(1);
    let identity = &storage::framework().milestones[0].id;
    plan.segments[0].needs.get_mut(identity).expect("it is there").deal_breaker = LeastMatch::new(0.9).ok();
    let report = shipped(&plan, &Scope::Everyone);
    let (first, last) = (report.places[0], report.places[report.places.len() - 1]);
    assert!(first.rank.is_some() && last.rank.is_none());
    let of = |place| report.platform(place).id.clone();
    assert_eq!(Separates::new(storage::framework(), &report, &of(first), &of(last)), None);
}

#[test]
fn a_reach_that_is_assumed_is_said_to_be_wherever_it_counts() {
    let plan = sample_plan();
    let report = shipped(&plan, &Scope::Everyone);
    let assumed: Vec<usize> = (0..report.problem.len()).filter(|i| report.problem.assumes_reach(*i)).collect();
    assert!(!assumed.is_empty());
    for i in assumed {
        let said = words::reach(&report, i, None);
        assert!(said.starts_with('~') && said.ends_with("% (assumed)"), "{said}");
    }
    let all = printed(&plan);
    assert!(all.contains("(assumed)") && !all.contains("not known"), "{all}");
    // Where it does not count nothing is assumed.
    let none = Plan { reach_weight: Fraction::new(0.0).expect("a fraction"), ..plan };
    assert!(printed(&none).contains("not known"));
}

#[test]
fn the_ranking_on_one_milestone_says_what_it_goes_by() {
    let (framework, library, scope) = (storage::framework(), storage::library(), Scope::Everyone);
    let said = |plan: &Plan| {
        let report = shipped(plan, &scope);
        let chart = SingleMilestone::new(framework, library, plan, &scope, &report, 0).expect("it is on");
        assert!(chart.alt_text().contains(&chart.ranked_by));
        chart.ranked_by
    };
    assert_eq!(said(&sample_plan()), "Ranked by score: match on Identity, and reach");
    let none = Plan { reach_weight: Fraction::new(0.0).expect("a fraction"), ..sample_plan() };
    assert_eq!(said(&none), "Ranked by score: match on Identity");
}

#[test]
fn platforms_side_by_side_show_the_figure_by_which_they_stand_in_order() {
    for plan in audiences().chain([sample_plan()]) {
        let report = shipped(&plan, &Scope::Everyone);
        let ranked = report.places.iter().filter(|place| place.rank.is_some());
        let ids: Vec<_> = ranked.map(|place| report.platform(*place).id.clone()).collect();
        let combs = Honeycomb::new(storage::framework(), &report, &ids).combs;
        let figure = |standing: &str| standing.strip_prefix("score ").and_then(|n| n.parse::<i64>().ok());
        let shown: Vec<i64> = combs.iter().map(|comb| figure(&comb.standing).expect("a score")).collect();
        assert!(shown.is_sorted_by(|one, next| one >= next), "{shown:?}");
    }
}

#[test]
fn a_set_is_praised_for_being_together_only_where_it_is_better() {
    let case = |pinned: &[&str], size| {
        let pinned = pinned.iter().map(|name| id(name)).collect();
        let plan = Plan { pinned, portfolio_size: size, ..sample_plan() };
        let report = shipped(&plan, &Scope::Everyone);
        let portfolio = report.portfolio().expect("somebody is left");
        let together = words::together(&report, portfolio, &Scope::Everyone);
        (words::contradictions(&report, None).join(". "), together)
    };
    let (one, together) = case(&["swarm"], Some(1));
    let name = "Foursquare Swarm";
    assert_eq!(one, format!("Facebook comes first, but isn’t among your platforms, as you always include {name}"));
    assert!(together.starts_with(&format!("{name} scores ")), "{together}");
    let (two, _) = case(&["swarm", "wechat"], Some(2));
    assert!(two.starts_with("Facebook comes first, but isn’t among your platforms, as you always include "), "{two}");
    let (some, _) = case(&["swarm"], Some(2));
    assert!(!some.contains("better together"), "{some}");

    let levels = |name, of: [f64; 7]| platform(&even_framework(), name, &of);
    let people = segment(&even_framework(), "People", 1.0, &[(80.0, 5.0); 7]);
    let halves = [[80.0, 80.0, 80.0, 80.0, 20.0, 20.0, 20.0], [30.0, 30.0, 20.0, 20.0, 80.0, 80.0, 80.0]];
    let library = Library::new([levels("All", [56.0; 7]), levels("Left", halves[0]), levels("Right", halves[1])]);
    let whole = Plan { portfolio_size: Some(2), ..plan(vec![people]) };
    let report = Report::new(&even_framework(), &library, &whole, &Scope::Everyone, 100).expect("an answer");
    let said = words::contradictions(&report, None);
    assert_eq!(said[0], "On its own, All comes first, but Left and Right do better together: 100 out of 100");
}

#[test]
fn who_is_ruled_out_for_some_loses_to_must_haves_and_not_to_milestones() {
    let framework = even_framework();
    let mut strict = segment(&framework, "Strict", 3.0, &[(90.0, 5.0); 7]);
    strict.needs.values_mut().for_each(|wish| wish.deal_breaker = LeastMatch::new(0.9).ok());
    let easy = segment(&framework, "Easy", 1.0, &[(50.0, 5.0); 7]);
    let library = Library::new([platform(&framework, "A", &[50.0, 50.0, 50.0, 50.0, 50.0, 50.0, 30.0])]);
    let report =
        Report::new(&framework, &library, &plan(vec![strict, easy]), &Scope::Everyone, 100).expect("an answer");
    let lost = Lost::of(&report.problem, &report.fits, 0);
    assert!((lost.must_haves - 75.0).abs() < 1e-9);
    let all: f64 = lost.milestones.iter().sum::<f64>() + lost.must_haves;
    assert!((all - (100.0 - report.fits.fit(0))).abs() < 1e-9, "all that is lost is said once");
    assert_eq!(words::greatest_loss(&framework, &report, 0).as_deref(), Some("Must-haves −75.0"));
    assert!(words::reason_of_lead(&framework, &report).contains("to must-haves (−75.0)"));
    let story = Story::new(&framework, &report, &id("a")).expect("a story");
    assert_eq!(story.lines[0].milestone, 6, "what costs points comes first");
}

#[test]
fn where_content_costs_more_than_the_level_advice_is_of_content() {
    let framework = storage::framework();
    let sharing = framework.milestones.iter().position(|milestone| milestone.carries_content).expect("one does");
    let mut people = sample_plan().segments.remove(0);
    let kinds: Vec<_> = framework.kinds.iter().map(|kind| kind.id.clone()).collect();
    people.content = [(kinds[0].clone(), 100.0), (kinds[3].clone(), 80.0)]
        .map(|(kind, of)| (kind, Interest::new(of).expect("an interest")))
        .into();
    let need = people.needs[&framework.milestones[sharing].id].need.get();
    let mut place = (**storage::library().platforms().first().expect("one")).clone();
    place.milestones.get_mut(&framework.milestones[sharing].id).expect("all").level =
        Level::new(need).expect("a level");
    let support = |of| Support::new(of).expect("a support");
    place.content = [(kinds[0].clone(), support(10.0)), (kinds[3].clone(), support(90.0))].into();
    let name = place.name.clone();
    let library = Library::new([place]);
    let plan = Plan { segments: vec![people], ..sample_plan() };
    let report = Report::new(framework, &library, &plan, &Scope::Everyone, 100).expect("an answer");
    let of_sharing = |advice: &seven_milestones::analysis::advice::Advice| advice.milestone == sharing;
    let advice = advise(framework, &report.problem, &report.fits, 0).into_iter().find(of_sharing).expect("it has");
    assert_eq!((advice.gives, advice.is_right()), (Gives::Enough, false), "the level is right, and points are lost");
    assert_eq!(gap_words(&advice), "too little of the content they like");
    let counsel = advice.counsel.expect("counsel");
    assert_eq!(
        counsel.stance,
        format!(
            "{name} hardly carries the videos they like. Bring pictures, which work here, and keep your videos on \
             your own site."
        )
    );
    let story = Story::new(framework, &report, &report.problem.candidates[0].id).expect("a story");
    let line = story.lines.iter().find(|line| line.milestone == sharing).expect("it is on");
    assert_eq!(line.gaps[0].lacks.as_deref(), Some("hardly carries the videos they like"));
    let material = Material::new(framework, &library, &plan, &Scope::Everyone, &report, "");
    let explained = Explained::new(&material, 0);
    let said = explained.alt_text();
    assert!(!said.contains("Sharing: −") || said.contains("hardly carries the videos they like"), "{said}");
}

#[test]
fn a_headline_says_what_it_rests_on_where_that_is_little() {
    let framework = storage::framework();
    let mut people = Segment::middle(framework, "People");
    let set = |people: &mut Segment, j: usize, need: f64| {
        let wish = people.needs.get_mut(&framework.milestones[j].id).expect("it is there");
        *wish = Preference { need: Need::new(need).expect("a need"), ..wish.clone() };
    };
    let of = |people: &Segment| {
        let plan = Plan { segments: vec![people.clone()], ..sample_plan() };
        let report = shipped(&plan, &Scope::Everyone);
        let portfolio = report.portfolio().expect("a set");
        let together = words::together(&report, portfolio, &Scope::Everyone);
        [words::headline(&report, &Scope::Everyone), together]
    };
    for said in 1..=7 {
        set(&mut people, said - 1, 80.0);
        for headline in of(&people) {
            let begins = format!("So far, on {said} of 7 milestones, ");
            assert_eq!(headline.starts_with(&begins), said <= 3, "{headline}");
            assert!(said > 3 || !headline.contains("Be on ") && !headline.contains("Start with "), "{headline}");
            assert!(headline.chars().count() <= 100, "{headline}");
        }
    }
    let mut other = people.clone();
    "Others".clone_into(&mut other.name);
    let mut fresh = Segment::middle(framework, "Cafés");
    set(&mut fresh, 2, 30.0);
    let plan = Plan { segments: vec![people, fresh, other], ..sample_plan() };
    let headline = words::headline(&shipped(&plan, &Scope::Everyone), &Scope::Everyone);
    assert!(headline.starts_with("So far, on 1 of 7 milestones for Cafés, "), "{headline}");
}
