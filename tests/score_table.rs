//! How a score is made: every figure of the table can be checked by hand, and its rows add up as they are shown.

use crate::properties::made_up::{library, plan};
use crate::support::{id, sample_plan};
use proptest::prelude::*;
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::Material;
use seven_milestones::chart::score_table::{ScoreRow, ScoreTable};
use seven_milestones::chart::words;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::quantities::{Fraction, Interest, LeastMatch, PeopleShare};
use seven_milestones::export::score_grid::score_grid;
use seven_milestones::storage;

fn families() -> Scope {
    Scope::Segment("Local families".to_owned())
}

/// The table of a platform of a plan, with what it rests on.
fn table(plan: &Plan, scope: &Scope, platform: &str) -> ScoreTable {
    table_with(plan, scope, platform, |_| {})
}

fn table_with(plan: &Plan, scope: &Scope, platform: &str, before: impl Fn(&Report)) -> ScoreTable {
    let (framework, library) = (storage::framework(), storage::library());
    let report = Report::new(framework, library, plan, scope, 100).expect("an answer");
    before(&report);
    let material = Material::new(framework, library, plan, scope, &report, "");
    ScoreTable::of(&material, &id(platform), 0).expect("it is a candidate")
}

fn step<'t>(table: &'t ScoreTable, name: &str) -> Option<&'t str> {
    table.steps.lines.iter().find(|step| step.name == name).map(|step| step.words.as_str())
}

/// Tenths of a figure as it is shown.
fn tenths(shown: &str) -> i64 {
    shown.replace('.', "").parse().expect("a number with one decimal")
}

/// What is wrong with the sums of a table.
fn wrong_sums(table: &ScoreTable) -> Option<String> {
    let sum = |of: &dyn Fn(&ScoreRow) -> String| table.rows.iter().map(|row| tenths(&of(row))).sum::<i64>();
    let (given, possible) = (sum(&ScoreRow::given), sum(&ScoreRow::possible));
    let over = table.rows.iter().find(|row| tenths(&row.given()) > tenths(&row.possible()));
    if given != tenths(table.fit()) {
        return Some(format!("the rows add up to {given} and the fit is {}", table.fit()));
    }
    if possible != 1000 {
        return Some(format!("the importances add up to {possible}"));
    }
    over.map(|row| format!("{} gives more than it could", row.label()))
}

#[test]
fn rows_add_up_to_the_fit_for_every_platform_of_the_sample_plan() {
    let plan = sample_plan();
    for scope in [families(), Scope::Everyone] {
        for platform in storage::library().platforms() {
            let table = table(&plan, &scope, platform.id.as_str());
            assert_eq!(wrong_sums(&table), None, "{}", platform.id);
            assert_eq!(table.rows.len(), 7);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_add_up_to_the_fit_for_made_up_plans(platforms in library(1..5), plan in plan()) {
        let library = Library::new(platforms.iter().cloned());
        let plan = &Plan { excluded: Vec::new(), ..plan };
        let framework = storage::framework();
        let report = Report::new(framework, &library, plan, &Scope::Everyone, 100).expect("something matters");
        let material = Material::new(framework, &library, plan, &Scope::Everyone, &report, "");
        for platform in library.platforms() {
            for g in 0..report.problem.segments.len() {
                let table = ScoreTable::of(&material, &platform.id, g).expect("it is a candidate");
                prop_assert_eq!(wrong_sums(&table), None);
                let i = report.problem.position(&platform.id).expect("it is a candidate");
                prop_assert_eq!(table.fit(), words::decimal(report.fits.fit_for(i, g)));
                prop_assert_eq!(table.missed.is_some(), report.fits.ruled_out_for(i, g));
                let grid = score_grid(&table);
                prop_assert!(grid.rows.iter().all(|row| row.len() == grid.head.len()));
            }
        }
    }
}

#[test]
fn a_row_says_what_is_needed_what_there_is_and_what_that_costs() {
    let framework = storage::framework();
    let table = table(&sample_plan(), &families(), "facebook");
    for row in &table.rows {
        let milestone = &framework.milestones[row.milestone];
        let gap = row.level - row.need;
        let side = if gap < 0.0 { &milestone.shortfall } else { &milestone.excess };
        if gap == 0.0 {
            assert_eq!((row.difference().as_str(), row.cost_words().as_str()), ("none", "–"), "{}", row.name);
            assert!(row.reason.is_empty());
        } else {
            let way = if gap < 0.0 { "low" } else { "high" };
            assert_eq!(row.difference(), format!("{} too {way}", words::shortest(gap.abs())));
            assert_eq!(row.cost_words(), words::trimmed(side.cost.get(), 2));
            assert_eq!(row.reason.trim_end_matches('.'), side.reason.trim_end_matches('.'));
        }
        assert_eq!(row.content.is_some(), milestone.carries_content, "{}", row.name);
    }
    let content = table.rows.iter().find_map(|row| row.content.as_deref()).expect("kinds of content count");
    assert!(content.contains("each count for half") && content.contains("Facebook offers: "), "{content}");
}

#[test]
fn kinds_of_content_stand_only_where_they_count() {
    let mut plan = sample_plan();
    plan.segments[0].content.clear();
    assert!(table(&plan, &families(), "facebook").rows.iter().all(|row| row.content.is_none()));
}

#[test]
fn the_steps_lead_from_the_fit_to_the_score() {
    let mut plan = sample_plan();
    plan.reach_weight = Fraction::new(0.25).expect("a fraction");
    let shares = [("facebook", 0.74)].map(|(of, share)| (id(of), PeopleShare::new(share).expect("a share")));
    plan.segments[0].reach = shares.into();
    plan.segments[0].topics.clear();
    let own = table(&plan, &families(), "facebook");
    assert_eq!(step(&own, "How much reach counts"), Some("A little: 0.75 + 0.25 × 0.74 = 0.935"));
    assert_eq!(step(&own, "Topics"), Some("You named none, so nothing is lost."));
    assert_eq!(own.steps.lines[0].whole(), "74% (your own figure)");
    assert_eq!(own.steps.factor, "0.935");
    let overall = step(&own, "Overall score").expect("there are two segments");
    assert!(overall.starts_with("60% × ") && overall.contains(" + 40% × "), "{overall}");
    assert_eq!(overall, step(&table(&plan, &Scope::Everyone, "facebook"), "Overall score").expect("as well"));

    plan.reach_weight = Fraction::new(0.0).expect("a fraction");
    let none = table(&plan, &families(), "facebook");
    assert_eq!(step(&none, "How much reach counts"), Some("Not at all, so the score is the fit."));
    assert_eq!((none.steps.factor.as_str(), &none.steps.score), ("1", &none.steps.fit));

    plan.reach_weight = Fraction::new(0.3).expect("a fraction");
    let topic = storage::framework().topics[0].id.clone();
    plan.segments[0].topics = [(topic, Interest::new(80.0).expect("an interest"))].into();
    let topics = table(&plan, &families(), "facebook");
    let counts = step(&topics, "How much reach counts").expect("it counts");
    assert!(counts.starts_with("0.7 + 0.3 × 0.74 × "), "{counts}");

    plan.segments.truncate(1);
    assert_eq!(step(&table(&plan, &families(), "facebook"), "Overall score"), None);
}

#[test]
fn what_is_assumed_of_the_reach_is_marked() {
    let plan = sample_plan();
    let report = Report::new(storage::framework(), storage::library(), &plan, &families(), 100).expect("an answer");
    let unknown = (0..report.problem.len()).find(|i| report.problem.assumes_reach(*i)).expect("one is not known");
    let table = table(&plan, &families(), report.problem.candidates[unknown].id.as_str());
    let reach = table.steps.lines[0].whole();
    assert!(reach.starts_with('~') && reach.contains("not known"), "{reach}");
}

#[test]
fn one_that_is_ruled_out_shows_its_fit_all_the_same() {
    let mut plan = sample_plan();
    let identity = storage::framework().milestones[0].id.clone();
    let wish = plan.segments[0].needs.get_mut(&identity).expect("it counts");
    wish.deal_breaker = Some(LeastMatch::new(0.99).expect("a match"));
    let table = table(&plan, &families(), "facebook");
    assert_eq!(table.headline, "Facebook is ruled out for Local families");
    let missed = table.missed.as_deref().expect("it is ruled out");
    assert_eq!(missed, format!("It misses the must-have on Identity. Its fit is {} all the same.", table.fit()));
    assert_eq!(table.rows[0].missed_words().as_deref(), Some("It is a must-have and needs a match of at least 99%."));
    assert_eq!(wrong_sums(&table), None);
    let overall = table.steps.lines.last().expect("there are two segments").whole();
    assert!(
        overall.starts_with("60% × 0 + 40% × ") && overall.ends_with("(ruled out for Local families)"),
        "{overall}"
    );
}

#[test]
fn how_good_it_is_stands_beside_made_up_audiences() {
    let plan = sample_plan();
    assert_eq!(table(&plan, &families(), "facebook").how_good, None, "nobody has drawn them");
    let table = table_with(&plan, &families(), "facebook", |report| {
        report.by_chance();
    });
    let good = table.how_good.as_ref().expect("they have been drawn");
    assert!(good.words.starts_with("For audiences made up at random, the best platform scores "), "{}", good.words);
    assert!(good.shape.iter().all(|part| (0.0..=1.0).contains(part)) && good.shape.contains(&1.0));
    assert!(good.marks().iter().all(|(at, _)| (good.scale[0]..=good.scale[1]).contains(at)));
    assert!(table.alt_text().contains(&good.words));
}

#[test]
fn for_all_segments_it_is_said_what_each_adds_to_the_score_overall() {
    let plan = sample_plan();
    assert_eq!(table(&plan, &families(), "facebook").overall, None, "one segment is looked at");
    let overall = table(&plan, &Scope::Everyone, "facebook").overall.expect("two segments");
    let said = "Overall it scores 82.8: 60% of 82.3 for Local families and 40% of 83.6 for Cafés we supply. Choose a segment to \
                see how its part is made.";
    assert_eq!(overall, said);
}
