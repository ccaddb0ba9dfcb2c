//! What is said of segments: where two of them differ as a native chart, and what matters as bars in the cells of a table.

use super::seen::Shown;
use super::{Case, parts, sheet, text};
use crate::support::sample_plan;
use seven_milestones::chart::audience::Audience;
use seven_milestones::chart::segments::{Segments, UNIT};
use seven_milestones::chart::words::{points, typical_words};
use seven_milestones::domain::plan::Scope;
use seven_milestones::export::job::{Format, Size};
use seven_milestones::storage;
use std::collections::BTreeMap;

/// A chart and the workbook behind it, by the name that it has on its slide.
fn chart_named(deck: &[u8], name: &str) -> Option<(String, BTreeMap<String, Vec<u8>>)> {
    let (parts, names) = parts(deck);
    let slides = names.iter().filter(|part| part.starts_with("ppt/slides/slide"));
    let (slide, id) = slides.into_iter().find_map(|part| {
        let document = roxmltree::Document::parse(text(&parts, part)).expect("XML");
        let mut frames = document.descendants().filter(|node| node.tag_name().name() == "graphicFrame");
        let frame = frames.find(|frame| frame.descendants().any(|node| node.attribute("name") == Some(name)))?;
        let chart = frame.descendants().find(|node| node.tag_name().name() == "chart")?;
        let id = chart.attributes().find(|attribute| attribute.name() == "id")?.value().to_owned();
        Some((part, id))
    })?;
    let relations = text(&parts, &slide.replace("slides/", "slides/_rels/").replace(".xml", ".xml.rels"));
    let relations = roxmltree::Document::parse(relations).expect("XML");
    let relation = relations.descendants().find(|node| node.attribute("Id") == Some(&id)).expect("a relation");
    let chart = relation.attribute("Target").expect("a part").trim_start_matches("../charts/");
    let number = chart.trim_start_matches("chart").trim_end_matches(".xml");
    let (book, _) = super::parts(&parts[&format!("ppt/embeddings/Microsoft_Excel_Worksheet{number}.xlsx")]);
    Some((text(&parts, &format!("ppt/charts/{chart}")).to_owned(), book))
}

/// The sample plan with so many of its segments, again from the first where there are more.
fn with_segments(count: usize) -> Case {
    let mut plan = sample_plan();
    let first = plan.segments.clone();
    plan.segments = (0..count).map(|at| first[at % first.len()].clone()).collect();
    for (at, segment) in plan.segments.iter_mut().enumerate() {
        segment.name = format!("Part {}", at + 1);
    }
    Case::new(storage::framework(), storage::library(), plan, Scope::Everyone)
}

#[test]
fn where_two_segments_differ_is_a_native_chart_with_what_each_needs() {
    let case = Case::rich();
    let chart = Segments::of(&case.material()).expect("two segments");
    for size in [Size::Wide, Size::Standard] {
        let deck = case.ordered(Format::Pptx, |order| order.size = size);
        let (xml, book) = chart_named(&deck, "What they need").expect("a chart");
        let cells: BTreeMap<String, String> = sheet(&book, "xl/worksheets/sheet1.xml").into_iter().collect();
        assert_eq!(["A1", "B1", "C1", "D1"].map(|cell| cells[cell].as_str()), ["Milestone", UNIT, "Row", "Segment"]);
        let mut row = 2;
        for need in &chart.needs {
            let milestone = &case.framework.milestones[need.milestone];
            for (block, need) in chart.blocks.iter().zip(&need.needs) {
                let need = need.expect("it is on");
                assert_eq!(cells[&format!("A{row}")], milestone.name);
                assert_eq!(cells[&format!("B{row}")].parse::<f64>().expect("a number").to_bits(), need.to_bits());
                assert_eq!(cells[&format!("D{row}")], block.name);
                assert!(xml.contains(&format!("formatCode=\"&quot;{}&quot;\"", points(need))), "{need}");
                row += 1;
            }
            for said in [&milestone.low, &milestone.high, &need.words()] {
                assert!(cells.values().any(|cell| cell == said), "{size:?}: {said}");
            }
        }
        assert_eq!(xml.matches("<c:symbol val=\"diamond\"/>").count(), chart.needs.len(), "one for the second segment");
        let slides = Shown::of(&deck);
        let slide = Shown::with(&slides, "What they need");
        for said in [&chart.differ, UNIT] {
            assert!(slide.xml.contains(&format!("<a:t>{said}</a:t>")), "{said}");
        }
        // Each has its mark below at its head.
        for (block, form) in chart.blocks.iter().zip(["roundRect", "diamond"]) {
            let named = format!("name=\"Mark of {}\"", block.name);
            let marks = slide.xml.split(&named).skip(1);
            let marks: Vec<&str> = marks.filter_map(|mark| mark.split("</p:sp>").next()).collect();
            assert!(marks.iter().any(|mark| mark.contains(&format!("prst=\"{form}\""))), "{marks:?}");
            assert!(slide.xml.contains(&format!("<a:t>{}</a:t>", block.name)), "{}", block.name);
        }
        assert!(!slide.xml.contains("<a:tbl>"), "nothing is left to subtract");
        assert_eq!(chart.differ, "They differ most on Sharing, Communications and Groups");
    }
}

#[test]
fn more_than_two_segments_have_a_table_of_what_they_need() {
    let case = with_segments(3);
    let deck = case.document(Format::Pptx);
    assert!(chart_named(&deck, "What they need").is_none());
    let slides = Shown::of(&deck);
    assert!(Shown::with(&slides, "What they need").xml.contains("<a:tbl>"));
}

#[test]
fn bars_of_each_segment_have_the_line_of_the_typical_platform() {
    let case = Case::rich();
    let deck = case.document(Format::Pptx);
    for block in Segments::of(&case.material()).expect("two segments").blocks {
        let (xml, book) = chart_named(&deck, &format!("Scores for {}", block.name)).expect("a chart");
        let cells: BTreeMap<String, String> = sheet(&book, "xl/worksheets/sheet1.xml").into_iter().collect();
        let typical = block.typical.expect("there are several");
        for row in 2..=block.bars.len() + 2 {
            assert_eq!(cells[&format!("C{row}")].parse::<f64>().expect("a number").to_bits(), typical.to_bits());
        }
        let words = typical_words(Some(typical)).expect("there is one");
        assert_eq!(cells["D1"], words);
        assert!(xml.contains(&format!("<c:v>{words}</c:v>")), "{words}");
        for (row, bar) in (3..).zip(&block.bars) {
            assert_eq!(cells[&format!("A{row}")], bar.name);
            assert_eq!(cells[&format!("B{row}")].parse::<f64>().expect("a number").to_bits(), bar.score.to_bits());
        }
    }
}

#[test]
fn what_matters_most_is_what_stands_out_on_the_slide_of_the_audience() {
    for count in [2, 4, 6] {
        let case = with_segments(count);
        let chart = Audience::of(&case.material()).expect("a chart");
        let named: Vec<&str> = chart.rows.iter().filter(|row| row.stressed).map(|row| row.name.as_str()).collect();
        assert!(!named.is_empty() && named.iter().all(|name| chart.headline.contains(name)), "{}", chart.headline);
        let deck = case.document(Format::Pptx);
        let slides = Shown::of(&deck);
        let slide = Shown::with(&slides, "The audience");
        for row in &chart.rows {
            let (before, _) = slide.xml.split_once(&format!("<a:t>{}</a:t>", row.name)).expect("its row");
            let run = before.rsplit("<a:rPr").next().expect("a run");
            assert_eq!(run.contains("b=\"1\""), row.stressed, "{count}: {}", row.name);
        }
        let (parts, names) = parts(&deck);
        let charts = names.iter().filter(|part| part.starts_with("ppt/charts/chart"));
        let weights: Vec<String> = chart.rows.iter().map(|row| row.weight.to_string()).collect();
        let bars = charts.map(|part| text(&parts, part)).find(|xml| xml.contains("Overall importance")).expect("bars");
        for weight in weights {
            assert!(bars.contains(&format!("<c:v>{weight}")), "{count}: {weight}");
        }
        assert_eq!(bars.matches("<c:dPt>").count(), chart.rows.len());
    }
}
