//! The order of pages that somebody chose, and what it becomes when a page is moved or left out.

use super::pages::{Pages, PresentationPage, page_id};
use crate::domain::framework::Framework;
use crate::domain::id::PageId;
use crate::domain::plan::PageChoice;

/// Pages in the order that was chosen: those that are named in it come in its order, wherever they stand by themselves; those left
/// out go to the head of the appendix; all others keep their place after the page that they follow by themselves.
#[must_use]
pub fn arranged(usual: Pages, choice: &PageChoice, framework: &Framework) -> Pages {
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
