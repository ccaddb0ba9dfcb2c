//! The story: which pages a presentation has and in which order, by themselves and as somebody chose.

use super::pages::{Pages, PresentationPage, page_id, same};
use crate::analysis::report::Report;
use crate::analysis::tipping::Slider;
use crate::chart::changes::differ;
use crate::chart::{CHARTS, OnWall, timeline};
use crate::domain::framework::Framework;
use crate::domain::id::PageId;
use crate::domain::plan::{PageChoice, Plan};

/// How many milestones on which the answer turns have a page in the story: the nearest ones. The others stand in the appendix.
const TURNING: usize = 3;

/// The pages of a presentation, in their order: the story, then the appendix. What says nothing of these answers has none: charts
/// for which too little is known, advice where nobody leads, what was changed where nothing was. `before` is the plan that changes
/// are told from; `compares` says whether there is an earlier plan to compare with. The plan may have its own order.
#[must_use]
pub fn presentation_pages(framework: &Framework, report: &Report, plan: &Plan, before: &Plan, compares: bool) -> Pages {
    let segments = &report.problem.segments;
    let charts = |on_wall: OnWall| {
        let such = CHARTS.iter().filter(move |row| row.on_wall == on_wall && row.speaks(report));
        such.map(|row| PresentationPage::Chart(row.chart))
    };
    let leads = report.claimed_leader().is_some();
    // The set itself is not asked for: whoever drags a slider among many platforms would wait for it.
    let answered = leads && report.can_suggest();
    let turning = if leads { turning(report) } else { Vec::new() };
    let mut story = vec![if answered { PresentationPage::Answer } else { PresentationPage::Opening }];
    story.extend((leads && segments.len() > 1).then_some(PresentationPage::Segments));
    story.extend(charts(OnWall::BeforeAudience));
    story.extend(charts(OnWall::Audience));
    story.extend(turning.iter().copied());
    story.extend(charts(OnWall::AfterMilestones));
    if compares {
        story.extend(charts(OnWall::WithEarlier));
    }
    story.extend(charts(OnWall::PerScenario).flat_map(|_| (0..plan.scenarios.len()).map(PresentationPage::Scenario)));
    // Who does what is what to do, once somebody has said so.
    story.extend((leads && plan.actions.is_empty()).then_some(PresentationPage::Advice));
    // A timeline says who does what by when as well, unless something has no day.
    let told = timeline::holds_all(plan);
    story.extend((!plan.actions.is_empty() && !told).then_some(PresentationPage::Actions));
    let quarters = || (0..timeline::sheets(plan).len()).map(PresentationPage::Timeline);
    story.extend(charts(OnWall::PerQuarter).flat_map(|_| quarters()));
    story.extend(differ(before, plan).then_some(PresentationPage::Changes));
    let decision = |milestone: usize| {
        let segment = segments.iter().position(|demand| demand.on[milestone])?;
        Some(PresentationPage::Decision { milestone, segment })
    };
    let of_story = |page: &PresentationPage| turning.iter().any(|turns| same(*turns, *page));
    // Where every platform is ruled out, or is the only one, no need decides anything.
    let milestones = if report.runner_up().is_some() { 0..report.problem.milestones } else { 0..0 };
    let mut appendix: Vec<PresentationPage> = milestones.filter_map(decision).filter(|page| !of_story(page)).collect();
    appendix.extend((leads && !plan.actions.is_empty()).then_some(PresentationPage::Advice));
    appendix.extend(told.then_some(PresentationPage::Actions));
    appendix.extend(charts(OnWall::Appendix));
    appendix.push(PresentationPage::Method);
    arranged(Pages::new(story, appendix), &plan.pages, framework)
}

/// The milestones on which the answer turns, the nearest first: a need that moves changes who comes first.
fn turning(report: &Report) -> Vec<PresentationPage> {
    let mut found: Vec<PresentationPage> = Vec::new();
    for change in report.fragile.iter().filter(|change| change.slider == Slider::Need) {
        let page = PresentationPage::Decision { milestone: change.milestone, segment: change.segment };
        if found.len() < TURNING && !found.iter().any(|known| same(*known, page)) {
            found.push(page);
        }
    }
    found
}

/// Pages in the order that was chosen: those that are named in it come in its order, wherever they stand by themselves; those left
/// out go to the head of the appendix; all others keep their place after the page that they follow by themselves.
#[must_use]
fn arranged(usual: Pages, choice: &PageChoice, framework: &Framework) -> Pages {
    if choice.is_usual() {
        return usual;
    }
    let id = |page: &PresentationPage| page_id(*page, framework);
    let place = |page: &PresentationPage| {
        let id = id(page)?;
        choice.order.iter().position(|known| *known == id)
    };
    let out = |page: &PresentationPage| id(page).is_some_and(|id| choice.left_out.contains(&id));
    let (story, appendix) = usual.split_at(usual.story());
    let mut named: Vec<(usize, PresentationPage)> =
        usual.iter().filter_map(|page| Some((place(page)?, *page))).collect();
    // Pages of one id keep their order among themselves.
    named.sort_by_key(|(place, _)| *place);
    let mut chosen: Vec<PresentationPage> = named.into_iter().map(|(_, page)| page).collect();
    for (at, page) in story.iter().enumerate().filter(|(_, page)| place(page).is_none() && !out(page)) {
        let before = story[..at].iter().rev().find_map(|known| chosen.iter().position(|page| page == known));
        chosen.insert(before.map_or(0, |before| before + 1), *page);
    }
    // A presentation of no page says nothing at all.
    if chosen.is_empty() {
        return usual;
    }
    let rest = story.iter().filter(|page| out(page) && place(page).is_none());
    let others = appendix.iter().filter(|page| place(page).is_none());
    let appendix = rest.chain(others).copied().collect();
    Pages::new(chosen, appendix)
}

/// The ids of a story's pages, each once.
fn ids(pages: &Pages, framework: &Framework) -> Vec<PageId> {
    let mut ids: Vec<PageId> = Vec::new();
    for id in pages[..pages.story()].iter().filter_map(|page| page_id(*page, framework)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The choice once a page of the story has been moved by so many places, with all pages of its id; none where it cannot be.
#[must_use]
pub fn moved(pages: &Pages, at: usize, by: isize, choice: &PageChoice, framework: &Framework) -> Option<PageChoice> {
    let page = pages[..pages.story()].get(at)?;
    let mut order = ids(pages, framework);
    let from = order.iter().position(|id| page_id(*page, framework).as_ref() == Some(id))?;
    let to = from.checked_add_signed(by).filter(|to| *to < order.len() && *to != from)?;
    let id = order.remove(from);
    order.insert(to, id);
    Some(PageChoice { order, ..choice.clone() })
}

/// The choice once a page has been taken out of the story, or put at its end; none where it is the last that the story has.
#[must_use]
pub fn left_out(pages: &Pages, at: usize, choice: &PageChoice, framework: &Framework) -> Option<PageChoice> {
    let id = page_id(*pages.get(at)?, framework)?;
    let mut choice = PageChoice { order: ids(pages, framework), left_out: choice.left_out.clone() };
    if at < pages.story() {
        choice.order.retain(|known| *known != id);
        if choice.order.is_empty() {
            return None;
        }
        choice.left_out.push(id);
    } else {
        choice.left_out.retain(|known| *known != id);
        if !choice.order.contains(&id) {
            choice.order.push(id);
        }
    }
    Some(choice)
}
