//! The slide masters of a file, and which most of its slides use.

use super::package::{Package, Relation};
use super::xml::{child, parsed};
use std::collections::BTreeMap;

/// The most masters whose looks are compared.
const MOST_MASTERS: usize = 20;
/// The most slides that are asked for their master.
const MOST_SLIDES: usize = 2_000;

/// The parts of slide masters: that which most slides use first, the others in the order of the presentation; and whether any
/// slide uses one of several.
pub fn by_use(package: &mut Package<'_>) -> (Vec<String>, bool) {
    let main = package.related("", "officeDocument");
    let relations = main.as_ref().map(|main| package.relations(main)).unwrap_or_default();
    let mut masters = main.map(|main| listed(package, &main, &relations)).unwrap_or_default();
    if masters.is_empty() {
        masters = package.in_folder("slideMasters", "slideMaster");
    }
    masters.truncate(MOST_MASTERS);
    if masters.len() < 2 {
        return (masters, false);
    }
    let mut used = vec![0_usize; masters.len()];
    let mut of_layout: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for slide in relations.iter().filter(|relation| relation.kind == "slide").take(MOST_SLIDES) {
        let Some(layout) = package.related(&slide.part, "slideLayout") else { continue };
        let place = *of_layout.entry(layout).or_insert_with_key(|layout| {
            let master = package.related(layout, "slideMaster")?;
            masters.iter().position(|other| *other == master)
        });
        if let Some(place) = place {
            used[place] += 1;
        }
    }
    // Of those that are used alike, the first.
    let most = (0..masters.len()).rev().max_by_key(|at| used[*at]).unwrap_or_default();
    masters[..=most].rotate_right(1);
    (masters, used[most] > 0)
}

/// The masters as the presentation lists them.
fn listed(package: &mut Package<'_>, main: &str, relations: &[Relation]) -> Vec<String> {
    let of_kind = || relations.iter().filter(|relation| relation.kind == "slideMaster");
    let Ok(text) = package.text(main) else { return of_kind().map(|relation| relation.part.clone()).collect() };
    let Ok(document) = parsed(&text) else { return of_kind().map(|relation| relation.part.clone()).collect() };
    let list = child(document.root_element(), "sldMasterIdLst");
    let id = |node: roxmltree::Node<'_, '_>| {
        // Beside the id of the relation, an entry has a number of its own that is called the same.
        let named = node.attributes().find(|attribute| attribute.name() == "id" && attribute.namespace().is_some());
        named.map(|attribute| attribute.value().to_owned())
    };
    let ids = list.into_iter().flat_map(|list| list.children().filter_map(id));
    ids.filter_map(|id| of_kind().find(|relation| relation.id == id).map(|relation| relation.part.clone())).collect()
}
