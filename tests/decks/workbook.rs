//! Cells and sheets of the scorecard for those who work with it: what is locked, how figures are shown, what sheets are called.

use super::{Case, format_of, formats, parts, sheet, text};
use seven_milestones::domain::audience::Segment;
use seven_milestones::export::job::Format;

#[test]
fn formulas_are_locked_and_inputs_are_not() {
    let (parts, names) = parts(&Case::rich().document(Format::Xlsx));
    let styles = roxmltree::Document::parse(text(&parts, "xl/styles.xml")).expect("XML");
    let formats = formats(&styles);
    let is_open = |format: usize| {
        formats[format].children().any(|node| node.attribute("locked").is_some_and(|locked| locked == "0"))
    };
    let (mut locked, mut open) = (0, 0);
    for name in names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")) {
        let document = roxmltree::Document::parse(text(&parts, name)).expect("XML");
        let cells = document.descendants().filter(|node| node.is_element() && node.tag_name().name() == "c");
        for cell in cells {
            let is_open = cell.attribute("s").is_some_and(|format| is_open(format.parse().expect("a number")));
            if cell.children().any(|child| child.tag_name().name() == "f") {
                let protection = document.descendants().find(|node| node.tag_name().name() == "sheetProtection");
                let protection = protection.expect("a sheet with formulas is protected");
                assert_eq!(protection.attribute("password"), None);
                assert_eq!(protection.attribute("selectLockedCells"), None, "what is locked can be copied");
                assert!(!is_open, "{name}: {:?} can be overwritten", cell.attribute("r"));
                locked += 1;
            } else {
                open += usize::from(is_open);
            }
        }
    }
    assert!(locked > 500 && open > 500, "{locked} {open}");
}

#[test]
fn shares_are_per_cent_addresses_lead_somewhere_and_dates_are_days() {
    let (parts, _) = parts(&Case::rich().document(Format::Xlsx));
    let styles = roxmltree::Document::parse(text(&parts, "xl/styles.xml")).expect("XML");
    let formats = formats(&styles);
    let per_cent = |part: &str, cell: &str| {
        let format = formats[format_of(&parts, part, cell)];
        let code = styles.descendants().find(|node| {
            node.tag_name().name() == "numFmt" && node.attribute("numFmtId") == format.attribute("numFmtId")
        });
        format.attribute("numFmtId") == Some("9") || code.is_some_and(|code| code.attribute("formatCode") == Some("0%"))
    };
    for (sheet, cells) in [(2, "B4 B10 B11 B18"), (5, "B4 B8 B13"), (6, "B3")] {
        for cell in cells.split(' ') {
            assert!(per_cent(&format!("xl/worksheets/sheet{sheet}.xml"), cell), "{sheet} {cell}");
        }
    }
    let share = sheet(&parts, "xl/worksheets/sheet2.xml")["B4"].clone();
    assert_eq!(share, "0.6", "as a person would type it");
    let sources = text(&parts, "xl/worksheets/sheet9.xml");
    assert!(sources.matches("<hyperlink ").count() > 100);
    let links = text(&parts, "xl/worksheets/_rels/sheet9.xml.rels");
    let targets: Vec<&str> = links.split(" Target=\"").skip(1).collect();
    assert!(
        !targets.is_empty() && targets.iter().all(|target| target.starts_with("http")),
        "only addresses of the web"
    );
    let cells = sheet(&parts, "xl/worksheets/sheet9.xml");
    let days = cells.iter().filter(|(cell, _)| cell.starts_with(['I', 'J']));
    let numbers = days.filter(|(_, text)| text.parse::<f64>().is_ok_and(|day| day > 40_000.0)).count();
    assert!(numbers > 200, "{numbers}");
}

#[test]
fn the_chart_has_all_platforms_or_says_how_many() {
    let case = Case::rich();
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let chart = text(&parts, "xl/charts/chart1.xml");
    let last = 6 + case.report.places.len();
    assert!(chart.contains(&format!("Ranking!$B$7:$B${last}")), "{chart}");
    assert!(!chart.contains("the first"));
}

#[test]
fn sheets_of_segments_have_legal_names_and_no_two_alike() {
    let mut case = Case::rich();
    let names = [
        "Score",
        "People who like bread: all of [them], everywhere",
        "People who like bread, all of them, everywhere!",
    ];
    case.plan.segments = names.map(|name| Segment { name: name.to_owned(), ..case.plan.segments[0].clone() }).into();
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let book = roxmltree::Document::parse(text(&parts, "xl/workbook.xml")).expect("XML");
    let sheets = book.descendants().filter(|node| node.tag_name().name() == "sheet");
    let sheets: Vec<&str> = sheets.filter_map(|sheet| sheet.attribute("name")).collect();
    let expected = ["Score (2)", "People who like bread all of th", "People who like bread, all of t"];
    assert_eq!(sheets[1..4], expected);
    let ranking = sheet(&parts, "xl/worksheets/sheet1.xml");
    assert_eq!(ranking["F6"], "Score for Score", "the segment keeps its own name");
}
