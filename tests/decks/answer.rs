//! The slide of the answer: words in the colours of decisions, and a native ladder with figures that follow.

use super::charts::{chart_of, figures, number};
use super::seen::Shown;
use super::stairs::with_today;
use super::text;
use seven_milestones::chart::answer::Answer;
use seven_milestones::export::job::{Format, Size};

#[test]
fn the_ladder_holds_what_each_one_gives_and_what_is_written_beside_it() {
    let case = with_today(16.0);
    let answer = Answer::of(&case.material()).expect("somebody leads");
    let (_, book) = chart_of(&case.document(Format::Pptx), "The answer");
    let cells = super::sheet(&book, "xl/worksheets/sheet1.xml");
    assert_eq!(
        figures(&case, "The answer")[0],
        ["Combined score", "With those before it", "As it joins", "Points more"]
    );
    let of = |column: &str, row: usize| cells.get(&format!("{column}{row}")).map(|text| number(text));
    let near = |found: Option<f64>, wanted: f64| found.is_some_and(|found| (found - wanted).abs() < 1e-9);
    for (row, line) in (2..).zip(&answer.rows) {
        let Some((from, to)) = line.joins else {
            assert_eq!(of("C", row), None, "what is not of the set has no bar");
            assert!(near(of("D", row), line.adds.expect("it is ranked")), "{line:?}");
            continue;
        };
        assert!(near(of("C", row), to - from), "{line:?}");
        assert_eq!(of("D", row), line.brings.trim_start_matches('+').parse().ok(), "{line:?}");
    }
    let first = 2 + answer.rows.len();
    for (row, sum) in (first..).zip(&answer.sums) {
        assert!(near(of("C", row), sum.combined) && of("D", row) == Some(sum.combined.round()), "{sum:?}");
    }
}

#[test]
fn who_edits_what_one_gives_moves_all_after_it_and_what_is_written() {
    let case = with_today(16.0);
    let (chart, book) = chart_of(&case.document(Format::Pptx), "The answer");
    let sheet = text(&book, "xl/worksheets/sheet1.xml");
    // Facebook, YouTube, two that are not of the set, and the sum of the first two.
    for formula in ["B2+C2", "B3+C3", "ROUND(B2+C2,0)-ROUND(B2,0)", "ROUND(B3+C3,0)-ROUND(B3,0)"] {
        assert!(sheet.contains(&format!("<f>{formula}</f>")), "nothing follows {formula}: {sheet}");
    }
    assert_eq!(sheet.matches("<f>B3+C3</f>").count(), 3, "two rows and a sum stand on both");
    let figures = chart.split("<c:ser>").find(|series| series.contains("Points more")).expect("figures");
    assert!(figures.contains("<c:dLblPos val=\"inBase\"/>") && figures.contains("<a:noFill/>"), "{figures}");
    for format in ["&quot;+&quot;0", "[&lt;0.05]&quot;adds nothing more&quot;;&quot;adds &quot;0.0&quot; points&quot;"]
    {
        assert!(figures.contains(&format!("formatCode=\"{format}\"")), "{format}: {figures}");
    }
}

#[test]
fn words_have_the_colours_of_decisions_and_reasons_stand_below_names() {
    for size in [Size::Wide, Size::Standard] {
        let case = with_today(16.0);
        let answer = Answer::of(&case.material()).expect("somebody leads");
        let slides = Shown::all(&case, |order| order.size = size);
        let slide = Shown::with(&slides, "The answer");
        let document = roxmltree::Document::parse(&slide.xml).expect("XML");
        let named = |node: &roxmltree::Node<'_, '_>, name: &str| node.tag_name().name() == name;
        let rows: Vec<_> = document.descendants().filter(|node| named(node, "tr")).collect();
        assert_eq!(rows.len(), 1 + answer.rows.len() + answer.sums.len(), "all rows are there");
        let mut grounds = Vec::new();
        for (row, line) in rows.iter().skip(1).zip(&answer.rows) {
            let cells: Vec<_> = row.children().filter(|node| named(node, "tc")).collect();
            let words = |at: usize| -> Vec<&str> {
                cells[at].descendants().filter(|node| named(node, "t")).filter_map(|node| node.text()).collect()
            };
            assert!(words(0).is_empty(), "what to do stands over it: {:?}", words(0));
            let said = words(1);
            assert_eq!(said[0], line.name);
            assert!(said.len() == 2 && [line.why.as_str(), &line.why_in_short].contains(&said[1]), "{said:?}");
        }
        // In a group of forms over the first column, in the order of the rows.
        let group = document.descendants().find(|node| node.attribute("name") == Some("What to do")).expect("a group");
        let group = group.parent().and_then(|node| node.parent()).expect("it has forms");
        let forms: Vec<_> = group.children().filter(|node| named(node, "sp")).collect();
        for (form, line) in forms.iter().zip(&answer.rows) {
            let words = form.descendants().filter(|node| named(node, "t")).filter_map(|node| node.text());
            assert_eq!(words.collect::<Vec<_>>(), [line.signed_word()]);
            let looks = form.children().find(|node| named(node, "spPr")).expect("looks");
            let ground = looks.children().find(|node| named(node, "solidFill")).expect("a ground");
            let edge = looks.children().find(|node| named(node, "ln")).expect("an edge");
            let line_around = edge.children().any(|node| named(&node, "solidFill"));
            grounds.push((slide.xml[ground.range()].to_owned(), line_around));
        }
        let [keep, start, optional, stop] = &grounds[..] else { panic!("{grounds:?}") };
        assert!(keep.0 != start.0 && start.0 != optional.0 && optional.0 != keep.0, "{grounds:?}");
        assert!(stop.1 && ![keep, start, optional].iter().any(|other| other.1), "what goes has a line around it");
    }
}
