//! Maps, outlines, combs and tables of figures, and the pages between the charts.

use super::agree::{Slide, agree, drawn, many};
use crate::pictures_core::plans::{Case, cases, sample};
use crate::support::{id, sample_plan};
use seven_milestones::chart::actions::Actions;
use seven_milestones::chart::advised::Advised;
use seven_milestones::chart::changes::Changes;
use seven_milestones::chart::decision::Decision;
use seven_milestones::chart::honeycomb::Mark;
use seven_milestones::chart::opening::Opening;
use seven_milestones::chart::{CHARTS, Chart, Describes, Description, Material, describe};
use seven_milestones::domain::plan::{Action, Plan, Scope};
use seven_milestones::export::markdown::markdown;
use seven_milestones::scene::pages::PresentationPage;
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::Look;
use seven_milestones::storage;

/// The charts of this file.
const DOTS: [Chart; 6] = [Chart::Audience, Chart::Reach, Chart::Honeycomb, Chart::Radar, Chart::Heatmap, Chart::Map];

/// A plan for which several platforms are level: no milestone parts the copies of one platform.
fn tie() -> Case {
    Case::new("tie", many(49), sample_plan(), Scope::Everyone)
}

#[test]
fn what_is_described_is_what_is_drawn_and_what_stands_on_the_slide() {
    for case in cases().into_iter().chain([tie(), Case::new("many", many(90), sample_plan(), Scope::Everyone)]) {
        for chart in DOTS {
            agree(&case, chart);
        }
    }
}

#[test]
fn of_many_platforms_the_last_are_hidden_and_counted() {
    let case = Case::new("many", many(90), sample_plan(), Scope::Everyone);
    let Some(Description::Heatmap(map)) = agree(&case, Chart::Heatmap) else { panic!("a heat map") };
    assert_eq!((map.entries().len(), map.entries()[0].id.as_str()), (1 + 90, "needed"));
    // Those that the headline names are shown in any case, after the first ones.
    let said = "70 more platforms aren’t shown, and below the line are those that the headline names";
    assert!(map.hidden(20).ends_with(said) && map.hidden(90).is_empty(), "{}", map.hidden(20));
    let rows = map.shown(20);
    assert!(rows.len() == 20 && rows[..18].iter().copied().eq(0..18), "{rows:?}");
    for at in &rows[18..] {
        assert!(map.headline.contains(&map.rows[*at].name), "{}: {}", map.headline, map.rows[*at].name);
    }
    let slide = Slide::of(&case, Chart::Heatmap).expect("a slide");
    let shown = slide.names.iter().filter(|name| map.rows.iter().any(|row| row.name == **name)).count();
    assert!(shown < 90 && slide.words.contains(&map.hidden(shown)), "{}", slide.words);
}

#[test]
fn those_compared_stand_in_front_on_the_map_and_the_best_where_they_are() {
    let case = sample();
    let chosen = [id("reddit"), id("discord"), id("pinterest"), id("telegram"), id("twitch")];
    let material = Material { compared: &chosen, ..case.material() };
    let Some(Description::Map(map)) = describe(Chart::Map, &material) else { panic!("a map") };
    let strong = |says: &dyn Describes| -> Vec<String> {
        says.entries().into_iter().filter(|entry| entry.strong).map(|entry| entry.id).collect()
    };
    let mut four: Vec<String> = chosen[..4].iter().map(|id| format!("dot-{id}")).collect();
    // What is suggested stands out beside them.
    let suggested = &case.report.portfolio().expect("somebody is suggested").members;
    four.extend(suggested.iter().map(|of| format!("dot-{}", case.report.problem.candidates[of.candidate].id)));
    four.sort();
    four.dedup();
    let mut found = strong(&map);
    found.sort();
    assert_eq!(found, four, "four are compared at most, and two suggested");
    let Some(Description::Reach(reach)) = describe(Chart::Reach, &material) else { panic!("reach") };
    // The first three, and those of which something is decided.
    let first = reach.entries().into_iter().enumerate();
    let first = first.filter(|(at, entry)| *at < 3 || entry.name.contains(": ")).map(|(_, entry)| entry.id);
    assert_eq!(strong(&reach), first.collect::<Vec<_>>());
    assert!(strong(&reach).len() > 3);
    // On a slide too, whoever is in front has a colour of its own, and a name that stands out: by fit and reach, who is suggested or
    // there today.
    for chart in [Chart::Map, Chart::Reach] {
        let description = describe(chart, &case.material()).expect("it says something");
        let slide = Slide::of(&case, chart).expect("a slide");
        for entry in description.says().entries() {
            let name = format!("<c:v>{}</c:v>", entry.name);
            let all: Vec<&str> = slide.chart.split("<c:ser>").filter(|series| series.contains(&name)).collect();
            let marker = all.iter().rev().find_map(|series| series.split("<c:symbol val=\"").nth(1)).expect("a mark");
            let (coloured, bold) = match &description {
                Description::Reach(reach) => {
                    let spot = reach.spots.iter().find(|spot| spot.with_decision() == entry.name).expect("a spot");
                    (reach.in_colour(spot), spot.stands_out())
                }
                _ => (entry.strong, entry.strong),
            };
            assert!(all.iter().any(|series| series.contains(&format!("b=\"{}\"", u8::from(bold)))), "{name}");
            let own = marker.split("</c:marker>").next().expect("a mark").contains("\"accent");
            assert_eq!(own, coloured, "{chart:?}: {}", entry.name);
        }
    }
}

#[test]
fn who_is_not_there_is_not_compared() {
    let case = sample();
    let chosen = [id("nowhere")];
    let material = Material { compared: &chosen, ..case.material() };
    assert_eq!(material.compared(), case.material().compared(), "the first of the ranking stand in");
}

#[test]
fn the_row_of_needs_is_part_of_the_heat_map_and_the_first_rows_are_strong() {
    let case = tie();
    let Some(Description::Heatmap(map)) = agree(&case, Chart::Heatmap) else { panic!("a heat map") };
    let entries = map.entries();
    assert!(entries[0].label.starts_with("What they need: Identity "), "{}", entries[0].label);
    let strong = entries[1..].iter().filter(|entry| entry.strong).count();
    assert!(strong > 1, "several are level");
    let slide = Slide::of(&case, Chart::Heatmap).expect("a slide");
    for entry in &entries[1..=strong + 2] {
        let name = format!("<a:t>{}</a:t>", entry.name);
        let run = slide.part.split("<a:r>").find(|run| run.contains(&name)).expect("a name");
        assert_eq!(run.contains("b=\"1\""), entry.strong, "{}", entry.name);
    }
}

#[test]
fn a_comb_says_which_of_its_cells_are_marked() {
    let Some(Description::Honeycomb(chart)) = agree(&sample(), Chart::Honeycomb) else { panic!("combs") };
    for comb in &chart.combs {
        let marked = comb.cells.iter().filter(|cell| cell.mark().is_some()).count();
        assert_eq!(comb.label.matches("(far ").count(), marked);
        let dashes = comb.cells.iter().filter(|cell| cell.mark() == Some(Mark::Dashes)).count();
        assert_eq!(comb.label.matches("(far less").count(), dashes, "{}", comb.label);
        assert!(
            comb.cells.iter().all(|cell| cell.strength().is_some_and(|strength| (0.15..=0.95).contains(&strength)))
        );
    }
}

#[test]
fn pages_between_the_charts_are_drawn_as_they_are_described() {
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
    let mut plan = sample_plan();
    let action = |what: &str, done: bool| Action {
        platform: Some(id("facebook")),
        milestone: Some(storage::framework().milestones[1].id.clone()),
        what: what.to_owned(),
        owner: Some("Shop manager".to_owned()),
        due: Some("2027-01-15".to_owned()),
        done,
    };
    plan.actions = vec![action("Was done early", true), action("Is still to do", false)];
    let case = Case::new("pages", storage::library().clone(), plan, Scope::Everyone);
    let material = case.material();
    let scene = |leaf: PresentationPage, before: &Plan| case.page(leaf, before, &sheet).expect("a page");
    let actions = Actions::of(&material).expect("there are actions");
    assert_eq!(actions.lines.iter().map(|line| line.done).collect::<Vec<_>>(), [false, true], "what is open is first");
    drawn(&actions, &scene(PresentationPage::Actions, &case.plan), "actions");
    let brief = markdown(&material);
    assert!(brief.find("Is still to do") < brief.find("Was done early"), "{brief}");
    let advised = Advised::of(&material).expect("there is advice");
    assert!(advised.lines.windows(2).all(|pair| pair[0].cost >= pair[1].cost), "the costliest gap first");
    drawn(&advised, &scene(PresentationPage::Advice, &case.plan), "advice");
    drawn(&Opening::of(&material), &scene(PresentationPage::Opening, &case.plan), "opening");
    let mut before = case.plan.clone();
    for wish in before.segments[0].needs.values_mut() {
        wish.need = seven_milestones::domain::quantities::Need::nearest(50.0);
    }
    let changes = Changes::of(&material, &before);
    assert!(changes.entries().len() > 3);
    drawn(&changes, &scene(PresentationPage::Changes, &before), "changes");
    let decision = Decision::of(&material, &case.plan, 0, 0).expect("it is on");
    let leaf = PresentationPage::Decision { milestone: 0, segment: 0 };
    let page = scene(leaf, &case.plan);
    let bars: Vec<_> = super::agree::groups(&page).filter(|group| group.id.starts_with("bar-")).collect();
    for (bar, entry) in bars.iter().zip(decision.entries()) {
        assert_eq!((&bar.id, &bar.label), (&entry.id, &entry.label));
    }
    assert!(!bars.is_empty() && decision.entries()[0].strong);
}

#[test]
fn every_chart_of_the_table_is_found_by_its_row() {
    let framework = storage::framework();
    for row in CHARTS {
        assert_eq!(*row.chart.row(), row);
        assert_eq!(Chart::parse(&row.chart.id(framework), framework), Some(row.chart));
    }
    let all = Chart::all(framework);
    assert_eq!(all.len(), CHARTS.len() - 1 + framework.milestones.len());
}
