//! The pages of a presentation in a plan: which there are, in which order, and what is noted on them.

use super::raw::RawPages;
use crate::domain::id::PageId;
use crate::domain::plan::{MOST_PAGE_NOTES, PageChoice};
use crate::domain::texts::{TextKind, is_blank};
use crate::format::check::Check;
use crate::format::raw::Entries;
use std::collections::{BTreeMap, BTreeSet};

/// What whoever presents wants to remember on a page.
pub fn page_notes(check: &mut Check, raw: &Entries<String>) -> BTreeMap<PageId, String> {
    if check.too_many("a plan", raw.0.len(), MOST_PAGE_NOTES, "page notes") {
        return BTreeMap::new();
    }
    raw.checked(check, page_key, |check, note| {
        if is_blank(note) {
            check.fault("a page note must not be empty; write something, or remove it");
        }
        check.not_long_here("a page note", TextKind::Notes, note);
        Some(note.clone())
    })
}

/// Which pages a presentation has; an id that no page has is kept, as a page of another version may have it.
pub fn pages(check: &mut Check, raw: Option<&RawPages>) -> PageChoice {
    let Some(raw) = raw else { return PageChoice::default() };
    let mut named = BTreeSet::new();
    let mut list = |check: &mut Check, name: &'static str, ids: &[String]| {
        check.field(name, |check| {
            if check.too_many("a plan", ids.len(), MOST_PAGE_NOTES, "pages here") {
                return Vec::new();
            }
            let each = ids.iter().enumerate().map(|(at, id)| check.item(at, |check| page(check, id, &mut named)));
            each.collect::<Vec<_>>().into_iter().flatten().collect()
        })
    };
    let order = list(check, "order", &raw.order);
    PageChoice { order, left_out: list(check, "left_out", &raw.left_out) }
}

fn page(check: &mut Check, id: &str, named: &mut BTreeSet<String>) -> Option<PageId> {
    if !named.insert(id.to_owned()) {
        check.fault(format!("`{id}` is here twice; keep one of the two"));
        return None;
    }
    PageId::new(id).map_err(|error| check.fault(error.to_string())).ok()
}

fn page_key(check: &mut Check, id: &str) -> Option<PageId> {
    PageId::new(id).map_err(|error| check.key_fault(error.to_string())).ok()
}
