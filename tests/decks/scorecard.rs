//! The scorecard: its results are the report's, and it says what it leaves out.

use super::{Case, parts, sheet, text};
use seven_milestones::export::job::Format;

#[test]
fn results_stand_in_the_file_as_the_report_has_them() {
    let case = Case::rich();
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let ranking = sheet(&parts, "xl/worksheets/sheet1.xml");
    for (row, place) in (7..).zip(&case.report.places) {
        let cell = |column: &str| ranking.get(&format!("{column}{row}")).map(String::as_str);
        assert_eq!(cell("A"), place.rank.map(|rank| rank.to_string()).as_deref());
        assert_eq!(cell("B"), Some(case.report.platform(*place).name.as_str()));
        let fit = case.report.fits.overall(place.candidate);
        assert_eq!(cell("C").map(str::parse), Some(Ok(fit)));
        for (column, g) in ["E", "F"].into_iter().zip(0..) {
            let of_segment = case.report.fits.of_segment(place.candidate, g);
            assert_eq!(cell(column).map(str::parse), Some(Ok(of_segment)));
        }
    }
    assert_eq!(ranking["A2"], "Facebook fits best: 88 of 100, 4 ahead of LinkedIn");
}

#[test]
fn inputs_are_the_plans_and_formulas_use_what_every_spreadsheet_has() {
    let case = Case::rich();
    let (parts, names) = parts(&case.document(Format::Xlsx));
    let segment = sheet(&parts, "xl/worksheets/sheet2.xml");
    assert_eq!((segment["A1"].as_str(), segment["B7"].as_str(), segment["B8"].as_str()), ("Local families", "70", "6"));
    let mut functions = std::collections::BTreeSet::new();
    for name in names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")) {
        let document = roxmltree::Document::parse(text(&parts, name)).expect("XML");
        for formula in document.descendants().filter(|n| n.is_element() && n.tag_name().name() == "f") {
            let formula = formula.text().unwrap_or_default();
            let mut word = String::new();
            for c in formula.chars() {
                match c {
                    '(' if !word.is_empty() => drop(functions.insert(std::mem::take(&mut word))),
                    c if c.is_ascii_alphanumeric() || c == '.' || c == '_' => word.push(c),
                    _ => word.clear(),
                }
            }
        }
    }
    let known = [
        "ABS",
        "AND",
        "IF",
        "INDEX",
        "MATCH",
        "MAX",
        "MEDIAN",
        "MIN",
        "ROUND",
        "ROW",
        "ROWS",
        "SUM",
        "SUMPRODUCT",
        "TEXT",
    ];
    assert_eq!(functions.iter().map(String::as_str).collect::<Vec<_>>(), known);
}

#[test]
fn it_says_what_it_leaves_out_and_where_levels_are_from() {
    let (parts, names) = parts(&Case::rich().document(Format::Xlsx));
    let book = text(&parts, "xl/workbook.xml");
    for name in ["Ranking", "Segment 1", "Segment 2", "Levels", "Fit", "Sources", "About"] {
        assert!(book.contains(&format!("name=\"{name}\"")), "{name}");
    }
    let shared = text(&parts, "xl/sharedStrings.xml");
    for words in
        ["Left out here", "how sure the answer is", "which few places together", "No source: our own judgement"]
    {
        assert!(shared.contains(words), "{words}");
    }
    assert!(names.iter().any(|name| name == "xl/charts/chart1.xml"), "there is no chart");
    assert!(text(&parts, "xl/worksheets/sheet1.xml").contains("conditionalFormatting"));
}

#[test]
fn a_platform_that_is_ruled_out_has_no_rank() {
    let mut case = Case::rich();
    for segment in &mut case.plan.segments {
        let wish = segment.needs.values_mut().next().expect("a need");
        wish.deal_breaker = Some(seven_milestones::domain::points::LeastMatch::nearest(0.8));
    }
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let out = case.report.places.iter().filter(|place| place.rank.is_none()).count();
    assert!(out > 0 && out < case.report.places.len(), "{out}");
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let ranking = sheet(&parts, "xl/worksheets/sheet1.xml");
    let last = 6 + case.report.places.len();
    assert_eq!(ranking[&format!("A{last}")], "–");
    assert_eq!(ranking[&format!("C{last}")], "0");
    assert_eq!(ranking[&format!("E{last}")], "out");
    super::package::sound(&case.document(Format::Pptx));
    let table = String::from_utf8(case.document(Format::Csv)).expect("UTF-8");
    assert_eq!(table.lines().filter(|line| line.contains("misses the deal-breaker")).count(), out);
}

#[test]
fn every_sheet_is_printed_lying_and_as_wide_as_a_page() {
    let (parts, names) = parts(&Case::rich().document(Format::Xlsx));
    let sheets: Vec<&String> = names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")).collect();
    assert_eq!(sheets.len(), 7);
    for name in sheets {
        let xml = text(&parts, name);
        assert!(xml.contains("<pageSetup paperSize=\"9\"") && xml.contains("orientation=\"landscape\""), "{name}");
        // All are as wide as a page, but for the levels, whose blocks have a page each.
        let breaks = xml.matches("<brk ").count();
        assert_eq!(
            (xml.contains("fitToPage=\"1\""), breaks),
            if breaks > 0 { (false, 3) } else { (true, 0) },
            "{name}"
        );
    }
    let book = text(&parts, "xl/workbook.xml");
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), 6, "headings stand on each page, but for “About”");
    assert_eq!(book.matches("_xlnm.Print_Area").count(), 3);
}
