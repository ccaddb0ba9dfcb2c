//! The scorecard: its results are the report's, and it says what it leaves out.

use super::{Case, format_of, formats, parts, sheet, text};
use crate::support::{fit_alone, id, sample_plan};
use seven_milestones::analysis::reach::ReachFrom;
use seven_milestones::chart::words;
use seven_milestones::domain::audience::{Preference, Segment};
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::quantities::{Fraction, Interest, Need, PeopleShare};
use seven_milestones::export::job::Format;
use seven_milestones::storage;

#[test]
fn results_stand_in_the_file_as_the_report_has_them() {
    let case = Case::rich();
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let ranking = sheet(&parts, "xl/worksheets/sheet1.xml");
    for (row, place) in (7..).zip(&case.report.places) {
        let cell = |column: &str| ranking.get(&format!("{column}{row}")).map(String::as_str);
        assert_eq!(cell("A"), place.rank.map(|rank| rank.to_string()).as_deref());
        assert_eq!(cell("B"), Some(case.report.platform(*place).name.as_str()));
        let fits = &case.report.fits;
        let (score, fit) = (fits.score(place.candidate), fits.fit(place.candidate));
        for (column, figure) in [("C", score), ("D", fit), ("E", score)] {
            assert_eq!(cell(column).map(str::parse), Some(Ok(figure)), "{column}{row}");
        }
        for (column, g) in ["F", "G"].into_iter().zip(0..) {
            let of_segment = fits.score_for(place.candidate, g);
            assert_eq!(cell(column).map(str::parse), Some(Ok(of_segment)));
        }
    }
    let heads = ["A6", "B6", "C6", "D6", "E6", "F6", "G6"].map(|cell| ranking[cell].as_str());
    assert_eq!(heads[..5], ["Rank", "Platform", "Score (out of 100)", "Fit (out of 100)", "Score when saved"]);
    assert_eq!(heads[5..], ["Score for Local families", "Score for Cafés we supply"]);
    assert_eq!(ranking["A2"], "Facebook comes first: 83 out of 100, 11 points ahead of LinkedIn");
    assert_eq!(ranking["B5"], "Typical platform");
    assert_eq!(ranking["C5"].parse().ok(), case.report.typical_score());
}

#[test]
fn weight_reach_and_topics_are_inputs_that_the_score_follows() {
    let mut plan = sample_plan();
    plan.reach_weight = Fraction::new(0.6).expect("a weight");
    let (home, food) = (&storage::framework().topics[2], &storage::framework().topics[1]);
    let segment = &mut plan.segments[0];
    segment.reach = [(id("discord"), PeopleShare::new(0.9).expect("a share"))].into();
    let interest = |points| Interest::new(points).expect("an interest");
    segment.topics = [(home.id.clone(), interest(80.0)), (food.id.clone(), interest(40.0))].into();
    let case = Case::new(storage::framework(), storage::library(), plan, Scope::Everyone);
    let problem = &case.report.problem;
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let (inputs, own) = (sheet(&parts, "xl/worksheets/sheet5.xml"), sheet(&parts, "xl/worksheets/sheet2.xml"));
    assert_eq!((inputs["B4"].as_str(), inputs["B7"].as_str()), ("0.6", "Local families"));
    assert_eq!((inputs["A9"].as_str(), inputs["F7"].as_str()), ("Topics of Local families", "Food and drink"));
    assert_eq!(["E9", "F9", "G9", "H9"].map(|cell| inputs[cell].as_str()), ["0", "40", "80", "0"]);
    let mut assumed = 0;
    for (i, platform) in problem.candidates.iter().enumerate() {
        let (there, here) = (12 + i, 18 + i);
        assert_eq!(inputs[&format!("A{there}")], platform.name);
        let factor = problem.reach_factor(i, 0);
        let known = (factor.from != ReachFrom::Assumed).then_some(factor.reach);
        assert_eq!(inputs.get(&format!("B{there}")).map(|share| share.parse().expect("a number")), known);
        if known.is_none() {
            assert_eq!(inputs["B8"].parse(), Ok(factor.reach), "{}", platform.name);
            assumed += 1;
        }
        assert_eq!(own[&format!("L{here}")].parse(), Ok(factor.reach));
        assert_eq!(own[&format!("M{here}")], if known.is_none() { "assumed" } else { "known" });
        assert_eq!(own[&format!("N{here}")].parse(), Ok(factor.topic));
        assert_eq!(own[&format!("O{here}")].parse(), Ok(factor.value));
        assert_eq!(own[&format!("P{here}")].parse(), Ok(case.report.fits.score_for(i, 0)));
    }
    assert!(assumed > 0, "nothing is assumed");
    // What may be typed is held to the ranges that a plan holds it to.
    let xml = text(&parts, "xl/worksheets/sheet5.xml");
    for range in ["B4", "B12:C35", "E9:T10", "E12:T35"] {
        assert!(xml.contains(&format!("sqref=\"{range}\"")), "{range}");
    }
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
        "COUNT",
        "IF",
        "INDEX",
        "ISNUMBER",
        "MATCH",
        "MAX",
        "MEDIAN",
        "MIN",
        "ROUND",
        "ROUNDUP",
        "ROW",
        "ROWS",
        "SMALL",
        "SUM",
        "SUMIF",
        "SUMPRODUCT",
        "TEXT",
    ];
    assert_eq!(functions.iter().map(String::as_str).collect::<Vec<_>>(), known);
}

#[test]
fn all_who_are_level_are_named_or_counted() {
    let case = Case::rich();
    let brand =
        case.framework.milestones.iter().find(|milestone| milestone.name == "Online brand").expect("it is there");
    let alone = Case::new(&case.framework, &case.library, fit_alone(case.plan.alone(&brand.id)), case.scope.clone());
    let level = words::first_ones(&alone.report);
    let names: Vec<&str> = level.iter().map(|place| alone.report.platform(*place).name.as_str()).collect();
    assert!((2..=4).contains(&names.len()), "{names:?}");
    let (parts, _) = parts(&alone.document(Format::Xlsx));
    let said = &sheet(&parts, "xl/worksheets/sheet1.xml")["A2"];
    assert_eq!(*said, format!("{} tie: 97 out of 100 each", words::names(&names)));
}

#[test]
fn nobody_is_named_before_something_is_said() {
    let mut case = Case::rich();
    case.plan.segments[1] =
        Segment { share: case.plan.segments[1].share, ..Segment::middle(&case.framework, "Cafés") };
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let said = &sheet(&parts, "xl/worksheets/sheet1.xml")["A2"];
    assert_eq!(*said, words::nothing_said("Cafés"));
    // Once a slider is set or a must-have is stated there, the sheet goes on to say who comes first.
    let xml = text(&parts, "xl/worksheets/sheet1.xml");
    let asked = "IF(SUMPRODUCT(--('Cafés'!$B$7:$H$7&lt;&gt;50))+COUNT('Cafés'!$B$10:$H$10)=0,";
    assert_eq!(xml.matches(asked).count(), 1, "{xml}");
}

#[test]
fn one_that_is_left_is_alone() {
    let mut case = Case::rich();
    let leader = case.report.platform(case.report.places[0]).id.clone();
    let others = case.library.platforms().iter().filter(|platform| platform.id != leader);
    case.plan.excluded = others.map(|platform| platform.id.clone()).collect();
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let said = &sheet(&parts, "xl/worksheets/sheet1.xml")["A2"];
    assert!(said.starts_with("Facebook scores ") && said.ends_with(", with nothing to compare it with"), "{said}");
}

#[test]
fn it_says_on_how_little_it_rested_when_it_was_written() {
    let framework = storage::framework();
    let library = storage::library();
    for (set, said) in [(1, true), (3, true), (4, false), (7, false)] {
        let mut people = Segment::middle(framework, "People");
        for milestone in &framework.milestones[..set] {
            let wish = people.needs.get_mut(&milestone.id).expect("it is there");
            *wish = Preference { need: Need::nearest(80.0), ..wish.clone() };
        }
        let plan = Plan { segments: vec![people], ..sample_plan() };
        let (parts, _) = parts(&Case::new(framework, library, plan, Scope::Everyone).document(Format::Xlsx));
        let note = &sheet(&parts, "xl/worksheets/sheet1.xml")["A4"];
        let rests = format!("When this was written, only {set} of 7 milestones had been set.");
        assert_eq!(note.ends_with(&rests), said, "{set}: {note}");
        assert!(said || !note.contains("When this was written"), "{note}");
    }
}

#[test]
fn it_says_what_it_leaves_out_and_where_levels_are_from() {
    let (parts, names) = parts(&Case::rich().document(Format::Xlsx));
    let book = text(&parts, "xl/workbook.xml");
    for name in [
        "Ranking",
        "Local families",
        "Cafés we supply",
        "Levels",
        "Reach and topics",
        "Score",
        "What to do",
        "Sources",
        "About",
    ] {
        assert!(book.contains(&format!("name=\"{name}\"")), "{name}");
    }
    let shared = text(&parts, "xl/sharedStrings.xml");
    for words in [
        "Not included",
        "how sure the answer is",
        "which platforms score best together",
        "No source: our own judgement",
    ] {
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
        wish.deal_breaker = Some(seven_milestones::domain::quantities::LeastMatch::nearest(0.8));
    }
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let out = case.report.places.iter().filter(|place| place.rank.is_none()).count();
    assert!(out > 0 && out < case.report.places.len(), "{out}");
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let ranking = sheet(&parts, "xl/worksheets/sheet1.xml");
    let last = 6 + case.report.places.len();
    assert_eq!(ranking[&format!("A{last}")], "–");
    assert_eq!(ranking[&format!("C{last}")], "0");
    assert_eq!(ranking[&format!("F{last}")], "out");
    super::package::sound(&case.document(Format::Pptx));
    let table = String::from_utf8(case.document(Format::Csv)).expect("UTF-8");
    assert_eq!(table.lines().filter(|line| line.contains("misses the must-have")).count(), out);
}

#[test]
fn every_sheet_is_printed_lying_and_as_wide_as_a_page() {
    let (parts, names) = parts(&Case::rich().document(Format::Xlsx));
    let sheets: Vec<&String> = names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")).collect();
    assert_eq!(sheets.len(), 10);
    for name in sheets {
        let xml = text(&parts, name);
        assert!(xml.contains("<pageSetup paperSize=\"9\"") && xml.contains("orientation=\"landscape\""), "{name}");
        assert!(xml.contains("fitToPage=\"1\""), "{name}");
        assert!(!xml.contains("fitToWidth="), "{name} is one page wide");
    }
    let book = text(&parts, "xl/workbook.xml");
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), 9, "headings stand on each page, but for “About”");
    assert_eq!(book.matches("_xlnm.Print_Area").count(), 5);
    let cells = sheet(&parts, "xl/worksheets/sheet9.xml");
    let of_first = (4..1_000).take_while(|row| cells.get(&format!("A{row}")) == cells.get("A4")).count();
    assert!(of_first >= 7, "a row for each milestone at least, and not {of_first}");
    let area = format!(">Sources!$A$1:$J${}<", of_first + 3);
    assert!(book.contains(&area), "sources are for the screen, but for those of the first platform: {book}");
}

#[test]
fn rows_of_long_texts_say_how_high_they_are() {
    let (parts, _) = parts(&Case::rich().document(Format::Xlsx));
    let part = "xl/worksheets/sheet9.xml";
    let cells = sheet(&parts, part);
    assert_eq!(cells["A1"], "Why each level is what it is");
    let document = roxmltree::Document::parse(text(&parts, part)).expect("XML");
    let rows = document.descendants().filter(|node| node.is_element() && node.tag_name().name() == "row");
    let mut lines = Vec::new();
    for row in rows.skip(3) {
        let (number, height) = (row.attribute("r").expect("a number"), row.attribute("ht").expect("a height"));
        let height: f64 = height.parse().expect("a number");
        // A column of 38 digits holds fewer than 50 letters to the line.
        let needed = cells.get(&format!("E{number}")).map_or(0, |why| why.chars().count().div_ceil(50));
        assert!(height >= 12.5 * f64::from(u32::try_from(needed).expect("few")), "row {number}: {height}");
        lines.push(needed);
    }
    assert!(lines.len() > 100 && lines.iter().any(|needed| *needed >= 3), "{}", lines.len());
}

#[test]
fn figures_stand_under_their_headings_and_everything_has_one_font() {
    let (parts, names) = parts(&Case::rich().document(Format::Xlsx));
    let styles = roxmltree::Document::parse(text(&parts, "xl/styles.xml")).expect("XML");
    let formats = formats(&styles);
    let is_centred = |part: &str, cell: &str| {
        let format = formats[format_of(&parts, part, cell)];
        format.children().any(|node| node.attribute("horizontal") == Some("center"))
    };
    for (sheet, cells, words) in [
        (1, "A6 C6 D6 E6 F6 G6", "B6"),
        (2, "B6 B13 B17 J17 P17", "A17"),
        (4, "B6 B11 J11", "A11"),
        (5, "B7 E7 T7", "A12"),
    ] {
        let part = format!("xl/worksheets/sheet{sheet}.xml");
        for cell in cells.split(' ') {
            assert!(is_centred(&part, cell), "{part}: {cell}");
        }
        assert!(!is_centred(&part, words), "{part}: {words}");
    }
    for name in names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")) {
        let xml = text(&parts, name);
        let pages = xml.split("<oddFooter>").nth(1).expect("a foot").split('<').next().expect("it ends");
        assert_eq!(pages.matches("Arial").count(), 2, "{pages}");
    }
    let reach = text(&parts, "xl/worksheets/sheet5.xml");
    let head = reach.split("<oddHeader>").nth(1).and_then(|rest| rest.split("</oddHeader>").next()).expect("a head");
    assert!(head.contains("Arial,Bold") && head.contains("Change the cream cells"), "{head}");
    assert!(text(&parts, "xl/charts/chart1.xml").matches("typeface=\"Arial\"").count() >= 4);
}

#[test]
fn what_to_do_stands_on_a_sheet_with_hours_that_add_up() {
    use seven_milestones::domain::plan::{Account, Competitor, Role};
    use seven_milestones::domain::quantities::{Capacity, Hours, Posts};
    let mut plan = sample_plan();
    let account = |hours: f64| Account { hours: Hours::new(hours).ok(), ..Account::default() };
    plan.today = [(id("facebook"), account(4.0)), (id("x"), account(3.0))].into();
    plan.capacity = Some(Capacity::nearest(12.0));
    let role = Role { name: Some("Community".to_owned()), posts: Some(Posts::nearest(3.0)), ..Role::default() };
    plan.roles = [(id("facebook"), role)].into();
    plan.competitors = vec![Competitor { name: "North Street Bakery".to_owned(), platforms: vec![id("instagram")] }];
    let case = Case::new(storage::framework(), storage::library(), plan, Scope::Everyone);
    let (parts, _) = parts(&case.document(Format::Xlsx));
    let cells = sheet(&parts, "xl/worksheets/sheet7.xml");
    let row =
        |row: u32| ["A", "B", "C", "D"].map(|column| cells.get(&format!("{column}{row}")).map_or("", String::as_str));
    assert_eq!(row(5), ["Facebook", "Keep", "4", ""]);
    assert_eq!(row(6), ["YouTube", "Start", "3", "guess"]);
    assert_eq!(row(7), ["X (Twitter)", "Stop", "3", ""]);
    assert_eq!([row(8)[2], row(9)[2], row(10)[2]], ["7", "12", "5"], "what is taken, what there is, and what is left");
    let all: Vec<&str> = cells.values().map(String::as_str).collect();
    for said in ["Community", "North Street Bakery", "Instagram", "What each platform is for", "Competitors"] {
        assert!(all.contains(&said), "{said}");
    }
    assert!(all.iter().any(|cell| cell.starts_with("Facebook and YouTube take about 7 of 12 hours a week.")));
}
