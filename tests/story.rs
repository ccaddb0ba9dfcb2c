//! The story of a presentation: which pages it has and in which order, what the first ones say, and what a presenter says to them.

use crate::support::{id, sample_plan};
use seven_milestones::analysis::portfolio::Decision as Becomes;
use seven_milestones::analysis::ranked::Ranked;
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::Material;
use seven_milestones::chart::answer::Answer;
use seven_milestones::chart::audience::Audience;
use seven_milestones::chart::decision::Decision;
use seven_milestones::chart::segments::Segments;
use seven_milestones::chart::words::whole;
use seven_milestones::domain::id::PageId;
use seven_milestones::domain::plan::{Account, PageChoice, Plan, Scope};
use seven_milestones::domain::quantities::{Capacity, Fraction, Hours, LeastMatch, Need};
use seven_milestones::scene::pages::{Pages, PresentationPage, page_id, page_script};
use seven_milestones::scene::story::{left_out, moved, presentation_pages};
use seven_milestones::storage::{framework, library};

fn report(plan: &Plan, scope: &Scope) -> Report {
    Report::new(framework(), library(), plan, scope, 200).expect("there is an answer")
}

fn with<T>(plan: &Plan, scope: &Scope, see: impl FnOnce(&Material<'_>) -> T) -> T {
    let report = report(plan, scope);
    see(&Material::new(framework(), library(), plan, scope, &report, "2026-11-29"))
}

fn pages(plan: &Plan, scope: &Scope, before: &Plan) -> Pages {
    presentation_pages(framework(), &report(plan, scope), plan, before, false)
}

/// The ids of some pages.
fn ids(pages: &[PresentationPage]) -> Vec<String> {
    pages.iter().filter_map(|page| page_id(*page, framework())).map(|id| id.to_string()).collect()
}

fn story(plan: &Plan, scope: &Scope) -> Vec<String> {
    let pages = pages(plan, scope, plan);
    ids(&pages[..pages.story()])
}

/// The families alone, near a change of the leader.
fn close() -> (Plan, Scope) {
    let mut plan = Plan { reach_weight: Fraction::nearest(0.1), ..sample_plan() };
    plan.segments.truncate(1);
    let identity = framework().milestones[0].id.clone();
    plan.segments[0].needs.get_mut(&identity).expect("it is on").need = Need::nearest(58.0);
    let scope = Scope::Segment(plan.segments[0].name.clone());
    (plan, scope)
}

/// The plan that ships, with where the bakery is today.
fn with_today() -> Plan {
    let account = |hours: f64| Account { hours: Hours::new(hours).ok(), ..Account::default() };
    let today = [("facebook", 4.0), ("instagram", 3.0), ("x", 3.0)];
    Plan {
        today: today.map(|(platform, hours)| (id(platform), account(hours))).into(),
        capacity: Capacity::new(12.0).ok(),
        ..sample_plan()
    }
}

#[test]
fn the_answer_comes_first_and_milestones_only_where_it_turns() {
    let whole = story(&sample_plan(), &Scope::Everyone);
    assert_eq!(whole, ["answer", "segments", "reach", "audience", "fit", "explained", "acceptability", "advice"]);
    let (plan, scope) = close();
    let near = story(&plan, &scope);
    assert_eq!(&near[..3], ["answer", "reach", "audience"], "one segment needs no page of segments");
    let turning: Vec<&String> = near.iter().filter(|id| id.starts_with("milestone-")).collect();
    assert!((1..=3).contains(&turning.len()) && *turning[0] == "milestone-identity", "{turning:?}");
    // Every milestone has one page, in the story or in the appendix.
    let all = ids(&pages(&plan, &scope, &plan));
    assert_eq!(all.iter().filter(|id| id.starts_with("milestone-")).count(), 7);
    // What was changed has a page where something was.
    let before = sample_plan();
    let mut now = before.clone();
    now.segments[0].needs.values_mut().for_each(|wish| wish.need = Need::nearest(20.0));
    let changed = pages(&now, &Scope::Everyone, &before);
    assert_eq!(ids(&changed[..changed.story()]).last().map(String::as_str), Some("changes"));
}

#[test]
fn where_nobody_leads_it_begins_with_what_it_is_about() {
    let blank = Plan::blank(framework());
    let scope = Scope::Segment(blank.segments[0].name.clone());
    let first = story(&blank, &scope);
    assert_eq!(first[0], "opening");
    assert!(!first.iter().any(|id| ["answer", "segments", "reach", "advice"].contains(&id.as_str())), "{first:?}");
    let mut out = sample_plan();
    for segment in &mut out.segments {
        segment.needs.values_mut().for_each(|wish| wish.deal_breaker = Some(LeastMatch::nearest(1.0)));
    }
    assert_eq!(story(&out, &Scope::Everyone)[0], "opening");
}

#[test]
fn pages_are_moved_and_left_out() {
    let plan = sample_plan();
    let usual = pages(&plan, &Scope::Everyone, &plan);
    let choice = moved(&usual, 2, -2, &plan.pages, framework()).expect("it can be moved");
    let plan = Plan { pages: choice, ..plan };
    assert_eq!(&story(&plan, &Scope::Everyone)[..3], ["reach", "answer", "segments"]);
    let now = pages(&plan, &Scope::Everyone, &plan);
    assert_eq!(moved(&now, 0, -1, &plan.pages, framework()), None, "it is the first");
    let plan = Plan { pages: left_out(&now, 1, &plan.pages, framework()).expect("there are others"), ..plan };
    assert_eq!(&story(&plan, &Scope::Everyone)[..2], ["reach", "segments"]);
    let now = pages(&plan, &Scope::Everyone, &plan);
    assert_eq!(ids(&now)[now.story()], "answer", "what is left out is the first of the appendix");
    // A page of the appendix is put at the end of the story.
    let honeycomb = ids(&now).iter().position(|id| id == "honeycomb").expect("it is in the appendix");
    let plan = Plan { pages: left_out(&now, honeycomb, &plan.pages, framework()).expect("it comes in"), ..plan };
    assert_eq!(story(&plan, &Scope::Everyone).last().map(String::as_str), Some("honeycomb"));
    // Pages that come later keep the place that they have by themselves.
    let mut changed = plan.clone();
    changed.segments[0].needs.values_mut().for_each(|wish| wish.need = Need::nearest(20.0));
    let later = pages(&changed, &Scope::Everyone, &sample_plan());
    let later = ids(&later[..later.story()]);
    let place = |id: &str| later.iter().position(|known| known == id);
    assert_eq!(place("changes"), place("advice").map(|at| at + 1), "{later:?}");
    assert_eq!(ids(&pages(&plan, &Scope::Everyone, &plan)).len(), ids(&usual).len(), "no page is lost");
}

#[test]
fn a_story_is_never_empty() {
    let plan = sample_plan();
    let all: Vec<PageId> =
        pages(&plan, &Scope::Everyone, &plan).iter().filter_map(|page| page_id(*page, framework())).collect();
    let none = Plan { pages: PageChoice { order: Vec::new(), left_out: all }, ..plan.clone() };
    assert_eq!(story(&none, &Scope::Everyone), story(&plan, &Scope::Everyone));
    let unknown = vec![PageId::new("a-page-of-tomorrow").expect("an id")];
    let odd = Plan { pages: PageChoice { order: unknown, left_out: Vec::new() }, ..plan.clone() };
    assert_eq!(story(&odd, &Scope::Everyone), story(&plan, &Scope::Everyone));
    let one = PageChoice { order: vec![PageId::new("fit").expect("an id")], left_out: Vec::new() };
    let only = Pages::new(vec![PresentationPage::Answer], Vec::new());
    assert_eq!(left_out(&only, 0, &one, framework()), None);
}

#[test]
fn what_the_platforms_of_the_answer_bring_adds_up() {
    for plan in [sample_plan(), with_today()] {
        let answer = with(&plan, &Scope::Everyone, Answer::of).expect("somebody leads");
        let of_set: Vec<_> = answer.rows.iter().filter_map(|row| row.joins).collect();
        assert!(of_set.len() > 1 && of_set[0].0 == 0.0);
        assert!(of_set.windows(2).all(|pair| pair[0].1 == pair[1].0 && pair[1].1 >= pair[1].0));
        assert!((of_set.last().expect("there are two").1 - answer.sums[0].combined).abs() < 1e-9);
        let brought: i64 =
            answer.rows.iter().filter_map(|row| row.brings.trim_start_matches('+').parse::<i64>().ok()).sum();
        assert_eq!(brought, whole(answer.sums[0].combined), "{:?}", answer.rows);
    }
}

#[test]
fn the_answer_says_what_to_keep_start_and_stop() {
    let plan = with_today();
    let answer = with(&plan, &Scope::Everyone, Answer::of).expect("somebody leads");
    let rows: Vec<_> = answer.rows.iter().map(|row| (row.decision, row.name.as_str())).collect();
    let expected = [
        (Becomes::Keep, "Facebook"),
        (Becomes::Start, "YouTube"),
        (Becomes::Optional, "Instagram"),
        (Becomes::Stop, "X (Twitter)"),
    ];
    assert_eq!(rows, expected);
    let hours: Vec<_> = answer.rows.iter().map(|row| (row.now.as_deref(), row.then.as_str())).collect();
    assert_eq!(hours, [(Some("4"), "4"), (Some("0"), "3*"), (Some("3"), "0 or 3"), (Some("3"), "0")]);
    let brings: Vec<_> = answer.rows.iter().map(|row| row.brings.as_str()).skip(2).collect();
    assert_eq!(brings, ["adds nothing more"; 2], "without the others it may well add something");
    assert!(answer.rows[..2].iter().all(|row| row.adds.is_none()), "what is of the set joins");
    assert!(answer.rows[2..].iter().all(|row| row.joins.is_none() && row.adds.is_some_and(|adds| adds < 0.05)));
    let optional = &answer.rows[2];
    let adds = if optional.brings.starts_with("adds nothing") { "nothing" } else { "little" };
    let why = format!("It adds {adds} to the others, and takes");
    assert!(optional.why.starts_with(&why), "{}", optional.why);
    assert_eq!(answer.optional, "Instagram is optional");
    assert_eq!(answer.whom, "For all segments: Local families 60%, Cafés we supply 40%");
    assert_eq!(answer.guess.as_deref(), Some("* The hours of YouTube are our guess"));
    assert_eq!(answer.sums.iter().map(|sum| sum.hours.as_str()).collect::<Vec<_>>(), ["7* of 12", "10 of 12"]);
    let questions: Vec<_> = answer.notes.iter().map(|(question, _)| *question).collect();
    assert_eq!(questions, ["How sure are we?", "What would change it?", "Less time, or more?"]);
    // Without a word on today nothing is said to be started.
    let nothing = with(&sample_plan(), &Scope::Everyone, Answer::of).expect("somebody leads");
    assert!(nothing.rows.iter().all(|row| row.word == "Be here" && row.now.is_none()));
    assert_eq!(nothing.sums.len(), 1);
}

#[test]
fn whether_a_set_can_be_suggested_is_told_without_finding_it() {
    let none = |plan: Plan| Plan { capacity: Capacity::new(0.0).ok(), ..plan };
    let pinned = Plan { pinned: vec![id("x")], ..sample_plan() };
    for (plan, can) in [(sample_plan(), true), (none(sample_plan()), false), (none(pinned), true)] {
        let report = report(&plan, &Scope::Everyone);
        assert_eq!((report.can_suggest(), report.portfolio().is_some()), (can, can), "{:?}", plan.capacity);
    }
    let (mut out, scope) = close();
    out.segments[0].needs.values_mut().for_each(|wish| wish.deal_breaker = Some(LeastMatch::nearest(1.0)));
    let report = report(&out, &scope);
    assert!(!report.can_suggest() && report.portfolio().is_none());
}

#[test]
fn many_platforms_to_stop_share_a_row() {
    let mut plan = with_today();
    for platform in ["tiktok", "snapchat", "pinterest", "reddit", "tumblr"] {
        plan.today.insert(id(platform), Account { hours: Hours::new(1.0).ok(), ..Account::default() });
    }
    let answer = with(&plan, &Scope::Everyone, Answer::of).expect("somebody leads");
    let stopped: Vec<_> = answer.rows.iter().filter(|row| row.decision == Becomes::Stop).collect();
    let [row] = stopped.as_slice() else { panic!("{stopped:?}") };
    assert!(row.platform.is_none() && row.name.contains("TikTok") && row.name.contains("Tumblr"), "{}", row.name);
    assert!(row.now.is_some());
}

#[test]
fn each_segment_has_the_first_of_its_own_ranking() {
    let plan = sample_plan();
    let page = with(&plan, &Scope::Everyone, Segments::of).expect("there are two");
    for (block, segment) in page.blocks.iter().zip(&plan.segments) {
        let ranked =
            Ranked::new(framework(), library(), &plan, &Scope::Segment(segment.name.clone())).expect("an answer");
        let first: Vec<_> = ranked.places.iter().take(3).map(|place| ranked.platform(*place).name.clone()).collect();
        assert_eq!(block.bars.iter().map(|bar| bar.name.clone()).collect::<Vec<_>>(), first);
    }
    let apart: Vec<f64> = page.needs.iter().filter_map(|row| row.apart).collect();
    assert!(apart.len() == 7 && apart.windows(2).all(|pair| pair[0] >= pair[1]), "{apart:?}");
    assert_eq!(
        page.headline,
        "Facebook leads for both segments: by 6 points for Local families, and by 8 points for Cafés we supply"
    );
    let one = Scope::Segment(plan.segments[0].name.clone());
    assert!(with(&plan, &one, Segments::of).is_none());
}

#[test]
fn a_milestone_says_what_each_has_and_what_would_have_to_change() {
    let (plan, scope) = close();
    let mut before = plan.clone();
    let identity = framework().milestones[0].id.clone();
    before.segments[0].needs.get_mut(&identity).expect("it is on").need = Need::nearest(84.0);
    let page = with(&plan, &scope, |material| Decision::of(material, &before, 0, 0)).expect("it is on");
    for row in &page.rows {
        assert!((row.level - page.now.need - row.gap.expect("something is said")).abs() < 1e-9);
    }
    assert_eq!(page.start.as_ref().map(|start| start.need), Some(84.0));
    assert_ne!(page.start.expect("it moved").words, page.now.words, "other words for another need");
    assert!(page.rows.iter().any(|row| row.rank_words().contains("was")), "{:?}", page.rows);
    let (heading, change) = &page.notes[0];
    assert_eq!(heading, "What would have to change");
    assert!(change.ends_with("so this is open."), "{change}");
    let still = with(&plan, &scope, |material| Decision::of(material, &plan, 0, 0)).expect("it is on");
    assert!(still.start.is_none() && still.rows.iter().all(|row| row.score.1.is_none()));
}

#[test]
fn the_audience_shows_where_needs_stood_at_the_start() {
    let before = sample_plan();
    let mut plan = before.clone();
    let identity = framework().milestones[0].id.clone();
    plan.segments[0].needs.get_mut(&identity).expect("it is on").need = Need::nearest(20.0);
    let stood = before.segments[0].needs[&identity].need.get();
    let starts = |before: Option<&Plan>| {
        with(&plan, &Scope::Everyone, |material| {
            let chart = Audience::of(&Material { before, ..*material }).expect("it is there");
            let marks = chart.rows.iter().flat_map(|row| &row.marks);
            marks.filter_map(|mark| Some((mark.segment, mark.start?))).collect::<Vec<(usize, f64)>>()
        })
    };
    assert_eq!(starts(Some(&before)), [(0, stood)], "one need was moved");
    assert!(starts(Some(&plan)).is_empty() && starts(None).is_empty());
}

#[test]
fn there_is_something_to_say_to_every_page() {
    let (near, scope) = close();
    for (plan, scope) in [(sample_plan(), Scope::Everyone), (with_today(), Scope::Everyone), (near, scope)] {
        let report = report(&plan, &scope);
        let material = Material::new(framework(), library(), &plan, &scope, &report, "2026-11-29");
        for page in pages(&plan, &scope, &plan).iter() {
            let said = page_script(*page, &material, &plan);
            assert!(!said.is_empty(), "{page:?}");
            let whole = |sentence: &String| sentence.ends_with(['.', '?', '!', '…']) && sentence.chars().count() > 3;
            assert!(said.iter().all(whole), "{page:?}: {said:?}");
        }
    }
}
