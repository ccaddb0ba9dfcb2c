//! Decks as packages: every rule is kept, and a broken rule is found.

use super::rules::faults_of;
use super::{Case, Named, is_xml, parts, text};
use seven_milestones::chart::Chart;
use seven_milestones::domain::plan::Scope;
use seven_milestones::export::job::{Format, Size};
use seven_milestones::scene::style::Ground;
use seven_milestones::storage;
use std::io::{Cursor, Write};

#[track_caller]
pub fn sound(deck: &[u8]) {
    let faults = faults_of(deck);
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(20)].join("\n"));
}

#[test]
fn every_rule_is_kept_in_every_shape_and_look() {
    let rich = Case::rich();
    sound(&rich.document(Format::Pptx));
    sound(&rich.ordered(Format::Pptx, |order| order.size = Size::Standard));
    sound(&rich.ordered(Format::Pptx, |order| order.ground = Ground::Dark));
    sound(&rich.ordered(Format::Pptx, |order| order.charts.clear()));
    let plan = crate::support::sample_plan();
    let alone = Scope::Segment(plan.segments[0].name.clone());
    sound(&Case::new(storage::framework(), storage::library(), plan, alone).document(Format::Pptx));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let (one, other) = (Case::rich(), Case::rich());
    for format in [Format::Pptx, Format::Xlsx, Format::Csv, Format::Markdown] {
        assert!(one.document(format) == other.document(format), "{format:?}");
    }
}

/// The deck with a text of one part replaced by another, or without the part.
fn broken(deck: &[u8], part: &str, from: &str, to: Option<&str>) -> Vec<u8> {
    let (parts, names) = parts(deck);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let mut bytes = parts[&name].clone();
        if name == part {
            let Some(to) = to else { continue };
            let old = text(&parts, part);
            assert!(old.contains(from), "{part} has no {from}");
            bytes = old.replacen(from, to, 1).into_bytes();
        }
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("started");
        zip.write_all(&bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

#[test]
fn a_broken_rule_is_found() {
    let charts = vec![Chart::Fit, Chart::Radar, Chart::Audience];
    let deck = Case::rich().ordered(Format::Pptx, |order| order.charts = charts);
    let (all, _) = parts(&deck);
    let chart = |what: &str| {
        let charts = all.keys().filter(|name| name.starts_with("ppt/charts/chart"));
        charts.into_iter().find(|name| text(&all, name).contains(what)).expect("such a chart").clone()
    };
    let stacked = chart("dLblPos val=\"ctr\"");
    let radar = chart("<c:radarChart>");
    let table =
        all.keys().find(|n| n.starts_with("ppt/slides/slide") && text(&all, n).contains("<a:tbl>")).expect("a table");
    let types = "[Content_Types].xml";
    let chart1 = "<Override PartName=\"/ppt/charts/chart1.xml\" ContentType=\"application/vnd.openxmlformats-\
                  officedocument.drawingml.chart+xml\"/>";
    let cases: &[(&str, &str, Option<&str>, &str)] = &[
        (&stacked, "dLblPos val=\"ctr\"", Some("dLblPos val=\"outEnd\""), "a label at outEnd"),
        (&radar, "<c:cat>", Some("<c:dLbls><c:dLblPos val=\"t\"/></c:dLbls><c:cat>"), "a label at t"),
        (types, chart1, Some(""), "chart1.xml has no content type"),
        (types, "<Default Extension=\"xlsx\"", Some("<Default Extension=\"xlsy\""), "xlsx has no content type"),
        (
            "ppt/presentation.xml",
            "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>",
            Some(""),
            "master of notes",
        ),
        ("ppt/slideMasters/slideMaster1.xml", "2147483649", Some("2147483648"), "ids of master and layouts"),
        ("ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2.xml", Some("theme1.xml"), "shared by two masters"),
        (table, "<a:gridCol ", Some("<a:gridCol w=\"1\"/><a:gridCol "), "not as wide as its table"),
        ("ppt/slides/slide2.xml", "id=\"3\"", Some("id=\"2\""), "two shapes have one id"),
        ("ppt/charts/chart1.xml", "<c:v>", Some("<c:v>1"), "holds"),
        ("ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx", "", None, "which is not there"),
        ("ppt/slideMasters/slideMaster1.xml", "<a:effectLst/>", Some(""), "a ground without effects"),
        (&stacked, "overlap val=\"100\"", Some("overlap val=\"100000\""), "an overlap"),
        (table, "descr=\"", Some("title=\""), "without alternative text"),
    ];
    for (part, from, to, expected) in cases {
        let faults = faults_of(&broken(&deck, part, from, *to));
        assert!(faults.iter().any(|fault| fault.contains(expected)), "{expected}: {faults:?}");
    }
}

#[test]
fn every_slide_has_a_headline_of_its_own_sources_a_number_and_notes() {
    let (parts, names) = parts(&Case::rich().document(Format::Pptx));
    let slides: Vec<&String> = names.iter().filter(|name| name.starts_with("ppt/slides/slide")).collect();
    assert!(slides.len() > 20, "{}", slides.len());
    let mut titles = std::collections::BTreeSet::new();
    for (at, name) in slides.iter().enumerate() {
        let document = roxmltree::Document::parse(text(&parts, name)).expect("XML");
        let placeholder = |kind: &str| {
            let of_kind = |node: &roxmltree::Node<'_, '_>| {
                node.has_tag_name_ignoring_space("ph") && node.attribute("type") == Some(kind)
            };
            let shape = document.descendants().find(of_kind)?.ancestors().nth(3)?;
            let texts = shape.descendants().filter(|node| node.has_tag_name_ignoring_space("t"));
            Some(texts.filter_map(|node| node.text()).collect::<String>())
        };
        let title = placeholder(if at == 0 { "ctrTitle" } else { "title" }).expect("a title");
        assert!(!title.is_empty() && titles.insert(title.clone()), "{name}: {title}");
        if at > 0 {
            // Sources are no footer, which a client may overwrite on all slides at once.
            assert_eq!(placeholder("ftr"), None, "{name}");
            let source = text(&parts, name).split("name=\"Source\"").nth(1).expect("a source");
            assert!(source.contains("Levels: our estimates"), "{name}");
            assert_eq!(placeholder("sldNum"), Some((at + 1).to_string()), "{name}");
        }
        let notes = text(&parts, &name.replace("slides/slide", "notesSlides/notesSlide"));
        let words = roxmltree::Document::parse(notes).expect("XML");
        let words: String = words.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect();
        assert!(words.len() > 60, "{name}: {words}");
    }
}

#[test]
fn headlines_are_of_one_size_and_have_ordinary_spaces() {
    for size in [Size::Wide, Size::Standard] {
        let (parts, names) = parts(&Case::rich().ordered(Format::Pptx, |order| order.size = size));
        for name in names.iter().filter(|name| name.starts_with("ppt/slides/slide")) {
            let document = roxmltree::Document::parse(text(&parts, name)).expect("XML");
            let is_title = |node: &roxmltree::Node<'_, '_>| node.attribute("name") == Some("Title");
            let shape =
                document.descendants().find(is_title).and_then(|node| node.ancestors().nth(2)).expect("a title");
            for run in shape.descendants().filter(|node| node.has_tag_name_ignoring_space("rPr")) {
                assert_eq!(run.attribute("sz"), None, "{name}");
            }
            let words: String = shape.descendants().filter_map(|node| node.text()).collect();
            assert!(!words.contains(['\u{a0}', '\u{200e}']), "{name}: {words}");
        }
    }
}

#[test]
fn layouts_are_those_that_a_client_has_and_slides_take_the_one_that_they_fill() {
    let (parts, names) = parts(&Case::rich().document(Format::Pptx));
    let known = [
        ("title", "Title Slide"),
        ("obj", "Title and Content"),
        ("secHead", "Section Header"),
        ("titleOnly", "Title Only"),
        ("blank", "Blank"),
    ];
    for (at, (kind, name)) in (1..).zip(known) {
        let layout = text(&parts, &format!("ppt/slideLayouts/slideLayout{at}.xml"));
        assert!(layout.contains(&format!("type=\"{kind}\"")) && layout.contains(&format!("<p:cSld name=\"{name}\"")));
    }
    let slides = names.iter().filter(|name| name.starts_with("ppt/slides/slide"));
    for name in slides {
        let relations = text(&parts, &name.replace("slides/s", "slides/_rels/s").replace(".xml", ".xml.rels"));
        let filled = text(&parts, name).contains("<p:ph idx=\"1\"/>");
        let content = relations.contains("slideLayout2.xml");
        assert_eq!(filled, content, "{name}");
    }
}

#[test]
fn a_deck_has_its_parts_and_says_what_it_is() {
    let mut case = Case::rich();
    case.plan.client = Some("Harbour & Sons".to_owned());
    let (parts, _) = parts(&case.document(Format::Pptx));
    let presentation = roxmltree::Document::parse(text(&parts, "ppt/presentation.xml")).expect("XML");
    let all = |tag: &'static str| presentation.descendants().filter(move |node| node.tag_name().name() == tag);
    let sections: Vec<_> = all("section").filter_map(|node| node.attribute("name")).collect();
    assert_eq!(sections, ["Story", "Appendix"]);
    let ids = |space: &str| -> Vec<_> {
        let of_space =
            |node: &roxmltree::Node<'_, '_>| node.tag_name().namespace().is_some_and(|own| own.contains(space));
        all("sldId").filter(of_space).filter_map(|node| node.attribute("id")).collect()
    };
    assert_eq!(ids("microsoft"), ids("presentationml"), "each slide is in one part");
    let core = text(&parts, "docProps/core.xml");
    for words in
        ["<dc:subject>Harbour &amp; Sons</dc:subject>", "social media strategy, Facebook", "2026-11-24T00:00:00Z"]
    {
        assert!(core.contains(words), "{words}: {core}");
    }
}

#[test]
fn a_deck_has_the_ratio_and_the_ground_that_were_asked_for() {
    let rich = Case::rich();
    let (wide, _) = parts(&rich.document(Format::Pptx));
    assert!(text(&wide, "ppt/presentation.xml").contains("<p:sldSz cx=\"12192000\" cy=\"6858000\"/>"));
    let (standard, _) = parts(&rich.ordered(Format::Pptx, |order| order.size = Size::Standard));
    assert!(text(&standard, "ppt/presentation.xml").contains("<p:sldSz cx=\"9144000\" cy=\"6858000\"/>"));
    let (dark, _) = parts(&rich.ordered(Format::Pptx, |order| order.ground = Ground::Dark));
    assert!(text(&dark, "ppt/slideMasters/slideMaster1.xml").contains("bg1=\"dk1\" tx1=\"lt1\""));
}

#[test]
fn no_fixed_colour_stands_outside_the_theme() {
    let (parts, names) = parts(&Case::rich().document(Format::Pptx));
    for name in names.iter().filter(|name| is_xml(name) && !name.starts_with("ppt/theme/")) {
        assert!(!text(&parts, name).contains("srgbClr"), "{name}");
        // What a client keeps in these slots nobody knows, and a tint that lets the ground through is none on another.
        for slot in ["bg2", "tx2", "dk2", "lt2", "hlink", "folHlink", "phClr"] {
            assert!(!text(&parts, name).contains(&format!("schemeClr val=\"{slot}\"")), "{name}: {slot}");
        }
        // Of text a little is a grey on any ground.
        let rest = text(&parts, name).replace("<a:schemeClr val=\"tx1\"><a:alpha val=\"10000\"/>", "");
        assert!(!rest.contains("<a:alpha"), "{name}");
    }
}
