//! Which pages a document has: those of the presentation, in the same order, as far as their charts are wanted.

use crate::chart::{Chart, Material, describe};
use crate::scene::pages::{Pages, PresentationPage, page_id};
use crate::scene::story::presentation_pages;

/// The pages of a document with these charts: the story and its appendix as the plan has them, and after them the charts that no
/// page of it shows. One chart alone comes without the pages that stand between charts.
#[must_use]
pub fn document_pages(material: &Material<'_>, charts: &[Chart]) -> Pages {
    let Material { framework, report, plan, .. } = *material;
    if let [Chart::Milestone(_)] = charts {
        return Pages::new(vec![PresentationPage::Chart(charts[0])], Vec::new());
    }
    // Nothing is told from an earlier state of the same plan: a document shows one.
    let pages = presentation_pages(framework, report, plan, plan, material.earlier.is_some());
    let whole = charts.len() > 1;
    let wanted = |page: &PresentationPage| chart_of(*page).map_or(whole, |chart| charts.contains(&chart));
    let versus = |page: &PresentationPage| match page {
        PresentationPage::Scenario(at) => {
            material.versus.is_none_or(|name| plan.scenarios.get(*at).is_some_and(|scenario| scenario.name == name))
        }
        _ => true,
    };
    // Where no slider changes who comes first, the answer says so, unless somebody gave that page a place. On a wall sliders are
    // moved, and it stays.
    let answered = pages.contains(&PresentationPage::Answer);
    let tells = |page: PresentationPage| {
        let placed = || page_id(page, framework).is_some_and(|id| plan.pages.order.contains(&id));
        chart_of(page) != Some(Chart::Tipping) || !whole || !answered || !report.fragile.is_empty() || placed()
    };
    let of = |part: &[PresentationPage]| -> Vec<PresentationPage> {
        part.iter().copied().filter(|page| wanted(page) && versus(page) && tells(*page)).collect()
    };
    let (story, mut appendix) = (of(&pages[..pages.story()]), of(&pages[pages.story()..]));
    let is_there = |chart: Chart| story.iter().chain(&appendix).any(|page| chart_of(*page) == Some(chart));
    // The answer says what to do with each platform, and a milestone without a page decides nothing.
    let says_nothing_new = |chart: Chart| match chart {
        Chart::Today => whole && story.contains(&PresentationPage::Answer),
        Chart::Milestone(_) => true,
        Chart::Tipping => !tells(PresentationPage::Chart(chart)),
        _ => false,
    };
    let without_page = |chart: &Chart| !is_there(*chart) && !says_nothing_new(*chart);
    let others = charts.iter().copied().filter(without_page).filter(|chart| describe(*chart, material).is_some());
    let others: Vec<PresentationPage> = others.map(PresentationPage::Chart).collect();
    // How it was worked out stays the last page.
    let last = appendix.iter().position(|page| *page == PresentationPage::Method).unwrap_or(appendix.len());
    appendix.splice(last..last, others);
    if story.is_empty() { Pages::new(appendix, Vec::new()) } else { Pages::new(story, appendix) }
}

/// The chart by which a page is wanted or not; none for those that stand between charts.
fn chart_of(page: PresentationPage) -> Option<Chart> {
    match page {
        PresentationPage::Chart(chart) => Some(chart),
        PresentationPage::Decision { milestone, .. } => Some(Chart::Milestone(milestone)),
        PresentationPage::Scenario(_) => Some(Chart::Scenarios),
        PresentationPage::Timeline(_) => Some(Chart::Timeline),
        _ => None,
    }
}
