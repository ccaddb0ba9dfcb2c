//! What stands on which slide: each chart of the plan as a slide with its headline, its sources and its reasons.

mod bars;
mod cloud;
mod compared;
mod cx;
mod explained;
mod follows;
mod hours;
mod lines;
mod map;
mod places;
mod reach;
mod since;
mod tables;
mod timeline;
mod uncertainty;

use super::deck::{Deck, Section, Slide};
use super::page::{Ratio, SlideSize};
use super::palette::Palette;
use super::properties::Properties;
use crate::chart::actions::Actions;
use crate::chart::advised::Advised;
use crate::chart::opening::Opening;
use crate::chart::roles::Roles;
use crate::chart::words::{self, Standing};
use crate::chart::{Chart, Description, Material, describe};
use crate::export::theme::Theme;
use crate::export::xml::clean;
use cx::SlideCx;

/// The deck of these charts. One that has nothing to show, such as a scenario of a plan without any, has no slide.
#[must_use]
pub fn deck(material: &Material<'_>, charts: &[Chart], ratio: Ratio, mut theme: Theme) -> Deck {
    let palette = Palette::new(material, &mut theme);
    let page = SlideSize::new(ratio, theme.logo.is_some());
    let mut slides = Vec::new();
    {
        let cx = SlideCx { material, page: &page, theme: &theme, palette: &palette };
        slides.push(cover(cx));
        // Milestones one by one are for those who ask: they come last, where there is anything else.
        let (single, story): (Vec<Chart>, Vec<Chart>) =
            charts.iter().partition(|chart| matches!(chart, Chart::Milestone(_)));
        let (first, last) = if story.is_empty() { (single, story) } else { (story, single) };
        slides.extend(first.into_iter().flat_map(|chart| slides_of(cx, chart)));
        slides.extend(Advised::of(material).map(|advised| follows::advice(cx, &advised)));
        slides.extend(Roles::of(material).map(|roles| follows::roles(cx, &roles)));
        slides.extend(Actions::of(material).iter().flat_map(|list| follows::actions(cx, list)));
        let last = last.into_iter().flat_map(|chart| slides_of(cx, chart));
        slides.extend(last.map(|slide| Slide { section: Section::Appendix, ..slide }));
    }
    unique_titles(&mut slides);
    let client = material.plan.client.clone().unwrap_or_default();
    let compared = material.compared();
    let names = compared.iter().filter_map(|id| material.library.get(id)).map(|platform| platform.name.clone());
    let keywords = std::iter::once("social media strategy".to_owned()).chain(names).collect();
    let title = material.plan.title.clone();
    let properties = Properties { title, client, keywords, date: material.date.to_owned() };
    Deck { properties, page, theme, slides }
}

/// The slides of a chart; none where it compares platforms and there is one alone.
fn slides_of(cx: SlideCx<'_>, chart: Chart) -> Vec<Slide> {
    if cx.material.report.problem.len() == 1 && chart.row().slide_compares {
        return Vec::new();
    }
    said(chart, cx.material).iter().flat_map(|description| of_chart(cx, description)).collect()
}

/// What a chart says: of the timeline each quarter, and of scenarios each says its own, unless one is compared with.
fn said(chart: Chart, material: &Material<'_>) -> Vec<Description> {
    if chart == Chart::Timeline {
        let sheets = 0..chart.sheets(material.plan);
        return sheets.filter_map(|sheet| describe(chart, &Material { sheet, ..*material })).collect();
    }
    if chart != Chart::Scenarios || material.versus.is_some() {
        return describe(chart, material).into_iter().collect();
    }
    let versus = material.plan.scenarios.iter().map(|scenario| Some(scenario.name.as_str()));
    versus.filter_map(|versus| describe(chart, &Material { versus, ..*material })).collect()
}

fn of_chart(cx: SlideCx<'_>, description: &Description) -> Vec<Slide> {
    match description {
        Description::Fit(chart) => vec![bars::fit(cx, chart)],
        Description::Explained(chart) => vec![explained::explained(cx, chart)],
        Description::Milestone(chart) => vec![bars::milestone(cx, chart)],
        Description::Separates(chart) => vec![bars::separates(cx, chart)],
        Description::Acceptability(chart) => vec![uncertainty::acceptability(cx, chart)],
        Description::Ranges(chart) => vec![uncertainty::ranges(cx, chart)],
        Description::Tipping(chart) => vec![uncertainty::tipping(cx, chart)],
        Description::Reach(chart) => vec![reach::reach(cx, chart)],
        Description::Map(chart) => vec![map::map(cx, chart)],
        Description::Radar(chart) => vec![compared::radar(cx, chart)],
        Description::Honeycomb(chart) => vec![compared::honeycomb(cx, chart)],
        Description::Today(chart) => vec![follows::today(cx, chart)],
        Description::Timeline(chart) => vec![timeline::timeline(cx, chart)],
        Description::Since(chart) => since::since(cx, chart),
        Description::Portfolio(chart) => vec![lines::portfolio(cx, chart)],
        Description::Frontier(chart) => vec![hours::frontier(cx, chart)],
        Description::Scenarios(chart) => lines::scenario(cx, chart).into_iter().collect(),
        Description::Heatmap(chart) => vec![tables::heat_map(cx, chart)],
        Description::Audience(chart) => tables::audience(cx, chart),
    }
}

fn cover(cx: SlideCx<'_>) -> Slide {
    let Material { plan, framework, report, robustness, .. } = *cx.material;
    let Opening { title, headline, client, whom, day, .. } = Opening::of(cx.material);
    let mut lines: Vec<String> = Vec::new();
    lines.extend(client.map(|client| clean(&client)));
    lines.push(headline);
    let day = if day.is_empty() { day } else { format!(" · {day}") };
    lines.push(format!("For {}{day}", clean(&whom)));
    let mut notes = vec![Standing::of(report).to_do().to_owned()];
    notes.extend(words::contradictions(report, plan.least_reach));
    notes.push(words::how_sure(framework, report, robustness));
    notes.retain(|words| !words.is_empty());
    notes = notes.iter().map(|words| cx::sentence(words)).collect();
    notes.extend(plan.notes.clone());
    notes.push(framework.about.clone());
    notes.push(words::basis(&report.problem.candidates));
    Slide { title, subtitle: lines.join("\n"), notes, ..Slide::default() }
}

/// Two slides of one title are hard to tell apart for who hears them: the second gets a number.
fn unique_titles(slides: &mut [Slide]) {
    let mut seen = std::collections::BTreeMap::<String, u32>::new();
    for slide in slides {
        let count = seen.entry(slide.title.clone()).or_default();
        *count += 1;
        if *count > 1 {
            slide.title = format!("{} ({count})", slide.title);
        }
    }
}
