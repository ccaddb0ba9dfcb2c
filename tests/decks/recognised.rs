//! A deck says where its slides and shapes come from, and whether somebody edited it; an edited one is not lost.

use super::command::{export, names};
use super::{Case, parts, text};
use crate::support::temporary;
use seven_milestones::domain::quantities::Need;
use seven_milestones::export::job::Format;
use seven_milestones::export::job::Size;
use seven_milestones::export::pptx::as_written;
use seven_milestones::export::seal::as_sealed;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

/// The tags of a part, by name without what all begin with.
fn tags(xml: &str) -> BTreeMap<String, String> {
    let document = roxmltree::Document::parse(xml).expect("XML");
    let tags = document.descendants().filter_map(|node| Some((node.attribute("name")?, node.attribute("val")?)));
    let short = |name: &str| name.strip_prefix("SEVEN_MILESTONES_").expect("a name of ours").to_owned();
    tags.map(|(name, value)| (short(name), value.to_owned())).collect()
}

#[test]
fn every_shape_says_what_it_is_and_the_manifest_lists_them_all() {
    let case = Case::rich();
    let (parts, names) = parts(&case.document(Format::Pptx));
    let tagged: Vec<_> = names.iter().filter(|name| name.starts_with("ppt/tags/")).collect();
    let all: Vec<BTreeMap<String, String>> = tagged.iter().map(|name| tags(text(&parts, name))).collect();
    let slides = names.iter().filter(|name| name.starts_with("ppt/slides/slide")).count();
    assert_eq!(all.iter().filter(|tags| tags["KIND"] == "slide").count(), slides);
    // A slide of a page is told from the others, and each part leads to one shape alone.
    let pages: BTreeSet<_> =
        all.iter().filter(|tags| tags["KIND"] == "slide").map(|tags| tags["PAGE"].clone()).collect();
    assert_eq!(pages.len(), slides);
    assert!(pages.contains("answer") && pages.contains("opening") && !pages.contains(""), "{pages:?}");
    let led = |name: &String| {
        let part = name.trim_start_matches("ppt/");
        names
            .iter()
            .filter(|rels| rels.contains("_rels/") && text(&parts, rels).contains(&format!("../{part}\"")))
            .count()
    };
    assert!(tagged.iter().all(|name| led(name) == 1));
    assert!(all.iter().all(|tags| tags["PLAN"] == case.plan.title && tags["SUM"].len() == 16));
    let manifest = text(&parts, "customXml/item1.xml");
    let document = roxmltree::Document::parse(manifest).expect("XML");
    let listed = document.descendants().filter(|node| node.tag_name().name() == "made");
    let listed: Vec<_> = listed.map(|node| (node.attribute("page"), node.attribute("sum"))).collect();
    let said: Vec<_> = all.iter().map(|tags| (Some(tags["PAGE"].as_str()), Some(tags["SUM"].as_str()))).collect();
    assert_eq!(listed, said);
}

#[test]
fn the_sum_of_a_shape_hangs_on_what_it_says_and_on_nothing_else() {
    let sums = |case: &Case, size| {
        let (parts, names) = parts(&case.ordered(Format::Pptx, |order| order.size = size));
        let all = names.iter().filter(|name| name.starts_with("ppt/tags/")).map(|name| tags(text(&parts, name)));
        let charts = all.filter(|tags| tags["KIND"] == "chart");
        charts
            .map(|tags| (format!("{} {}", tags["PAGE"], tags["NAME"]), tags["SUM"].clone()))
            .collect::<BTreeMap<_, _>>()
    };
    let case = Case::rich();
    let (wide, standard) = (sums(&case, Size::Wide), sums(&case, Size::Standard));
    // Only a wide slide has room for bars in the cells of the table of what is needed.
    let of_both = |(name, sum): (&String, &String)| (name != "audience Bars").then(|| (name.clone(), sum.clone()));
    assert!(wide.contains_key("audience Bars") && !standard.contains_key("audience Bars"));
    let on_both: BTreeMap<String, String> = wide.iter().filter_map(of_both).collect();
    assert_eq!(on_both, standard, "another place changes no sum");
    let mut plan = case.plan.clone();
    let first = plan.segments[0].needs.values_mut().next().expect("a need");
    first.need = Need::nearest(first.need.get() - 20.0);
    let moved = sums(&Case::new(&case.framework, &case.library, plan, case.scope.clone()), Size::Wide);
    assert_ne!(wide["fit Ranking"], moved["fit Ranking"]);
}

/// The deck with a word of one part replaced.
fn edited(path: &Path, part: &str, from: &str, to: &str) {
    let (parts, names) = parts(&fs::read(path).expect("a deck"));
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let bytes =
            if name == part { text(&parts, part).replacen(from, to, 1).into_bytes() } else { parts[&name].clone() };
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("started");
        zip.write_all(&bytes).expect("written");
    }
    fs::write(path, zip.finish().expect("finished").into_inner()).expect("written");
}

#[test]
fn a_scorecard_that_was_edited_is_kept_and_one_that_was_not_is_replaced() {
    let folder = temporary();
    let export = || export(folder.path(), &["--formats", "xlsx", "--force"]);
    for _ in 0..2 {
        let ran = export();
        assert_eq!((ran.status, ran.err.as_str(), names(folder.path()).len()), (Some(0), "", 1), "nobody edited it");
    }
    let book = folder.path().join(&names(folder.path())[0]);
    assert_eq!(as_sealed(&fs::read(&book).expect("a workbook")), Some(true));
    edited(&book, "xl/sharedStrings.xml", "Facebook", "Our Facebook");
    let changed = fs::read(&book).expect("a workbook");
    assert_ne!(as_sealed(&changed), Some(true));
    let ran = export();
    let names = names(folder.path());
    let [kept, fresh] = names.as_slice() else { panic!("{names:?}") };
    assert!(kept.contains(" (before 20") && ran.err.contains(&format!("“{kept}”")), "{kept}: {}", ran.err);
    assert_eq!(fs::read(folder.path().join(kept)).expect("kept"), changed);
    assert_eq!(as_sealed(&fs::read(folder.path().join(fresh)).expect("a workbook")), Some(true));
}

#[test]
fn a_deck_that_was_edited_is_kept_and_one_that_was_not_is_replaced() {
    let folder = temporary();
    let export = || export(folder.path(), &["--formats", "pptx", "--force"]);
    let there = || names(folder.path());
    for _ in 0..2 {
        let ran = export();
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "nobody edited it");
    }
    let deck = folder.path().join(&there()[0]);
    assert_eq!(as_written(&fs::read(&deck).expect("a deck")), Some(true));
    edited(&deck, "ppt/slides/slide2.xml", "Facebook", "Our Facebook");
    let changed = fs::read(&deck).expect("a deck");
    assert_eq!(as_written(&changed), Some(false));
    let ran = export();
    assert_eq!(ran.status, Some(0));
    let names = there();
    let [kept, fresh] = names.as_slice() else { panic!("{names:?}") };
    assert!(kept.contains(" (before 20") && ran.err.contains(&format!("“{kept}”")), "{kept}: {}", ran.err);
    assert_eq!(fs::read(folder.path().join(kept)).expect("kept"), changed);
    assert_eq!(as_written(&fs::read(folder.path().join(fresh)).expect("a deck")), Some(true));
    // A file of that name that is no deck of ours may be anybody's work.
    fs::write(&deck, "somebody’s work").expect("written");
    assert_eq!(as_written(b"somebody's work"), None);
    export();
    assert_eq!(there().len(), 3);
    assert!(there().iter().any(|name| name.ends_with(", 2).pptx")), "{:?}", there());
}

#[test]
fn a_deck_that_is_open_elsewhere_is_not_replaced() {
    let folder = temporary();
    let export = || export(folder.path(), &["--formats", "pptx,md", "--force"]);
    assert_eq!(export().status, Some(0));
    let deck = folder.path().join("harbour-bakery.pptx");
    let before = fs::metadata(&deck).and_then(|deck| deck.modified()).expect("a time");
    let mark = deck.with_file_name(format!("~${}", deck.file_name().expect("a name").to_string_lossy()));
    fs::write(&mark, "").expect("written");
    let ran = export();
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.contains("open in another program") && ran.err.contains("~$"), "{}", ran.err);
    assert_eq!(fs::metadata(&deck).and_then(|deck| deck.modified()).expect("a time"), before);
    fs::remove_file(mark).expect("gone");
    assert_eq!(export().status, Some(0));
}
