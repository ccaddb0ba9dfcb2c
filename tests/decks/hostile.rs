//! Texts that break writers who trust them, in every field and every document.

use super::package::sound;
use super::{Case, Named, is_xml, parts, text};
use crate::support::sample_plan;
use seven_milestones::domain::framework::Milestone;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Action, Scenario, Scope};
use seven_milestones::domain::platform::Platform;
use seven_milestones::export::job::Format;
use seven_milestones::storage;
use std::sync::Arc;

fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<>&\"' ]]> <!-- --> <script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\u{0}\u{1}\u{8}\u{b}\u{c}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}",
        "line one\nline two\r\nline three\ttab",
        "🎉👩‍👩‍👧‍👦 emoji",
        "العربية مع English וגם עברית \u{202e}desrever",
        "日本語のとても長い名前",
        "  ",
        "inf",
        "NaN",
        "1e5",
        "TRUE",
        "#REF!",
        "_x0041_ _x000D_",
        "../../etc/passwd",
        "%s%n{0}${jndi:ldap://x}",
        "`code` *bold* [link](javascript:alert(1)) | pipe",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("x".repeat(2_000));
    texts.push("a long name ".repeat(170));
    texts
}

/// The sample plan with hostile texts wherever a person can write one; the first of them is number `first`.
fn filled(first: usize) -> Case {
    let texts = texts();
    let mut at = first;
    let mut next = || {
        at += 1;
        texts[(at - 1) % texts.len()].clone()
    };
    let mut plan = sample_plan();
    plan.title = next();
    for (at, segment) in plan.segments.iter_mut().enumerate() {
        // Names of segments differ.
        segment.name = format!("{}{}", next(), if at == 0 { "" } else { "2" });
        segment.needs.values_mut().for_each(|wish| wish.notes = Some(next()));
    }
    (plan.client, plan.notes) = (Some(next()), Some(next()));
    plan.scenarios = vec![Scenario { name: next(), segments: plan.segments.clone() }];
    let mut framework = storage::framework().clone();
    let action = |milestone: &Milestone| Action {
        platform: Some(crate::support::id("facebook")),
        milestone: Some(milestone.id.clone()),
        what: next(),
        owner: Some(next()),
        due: Some(next()),
        done: false,
    };
    plan.actions = framework.milestones.iter().map(action).collect();
    let platform = |platform: &Arc<Platform>| {
        let mut platform = platform.as_ref().clone();
        (platform.name, platform.reviewed) = (next(), next());
        platform.usage.iter_mut().for_each(|usage| usage.source = next());
        for cell in platform.milestones.values_mut() {
            cell.why = next();
            for fact in &mut cell.evidence {
                (fact.fact, fact.source, fact.address, fact.date) = (next(), next(), next(), Some(next()));
            }
            cell.levers.iter_mut().for_each(|lever| lever.how = next());
        }
        platform
    };
    let library = Library::new(storage::library().platforms().iter().map(platform).collect::<Vec<_>>());
    framework.about = next();
    for milestone in &mut framework.milestones {
        (milestone.name, milestone.short, milestone.question) = (next(), next(), next());
        (milestone.meaning, milestone.low, milestone.high, milestone.risk) = (next(), next(), next(), next());
    }
    Case::new(&framework, &library, plan, Scope::Everyone)
}

/// Each text once as the plan's title, its first segment and so on; fewer for what takes long.
fn cases(step: usize) -> impl Iterator<Item = (usize, Case)> {
    (0..texts().len()).step_by(step).map(|first| (first, filled(first)))
}

#[test]
fn slides_stay_sound_whatever_is_written_in_a_plan() {
    for (_, case) in cases(4) {
        sound(&case.document(Format::Pptx));
    }
}

#[test]
fn a_scorecard_stays_sound_and_its_words_stay_words() {
    for (hostile, case) in cases(4) {
        let (parts, names) = parts(&case.document(Format::Xlsx));
        let book = roxmltree::Document::parse(text(&parts, "xl/workbook.xml")).expect("XML");
        let sheets = book.descendants().filter(|node| node.has_tag_name_ignoring_space("sheet"));
        let sheets: Vec<String> = sheets.filter_map(|sheet| Some(format!("'{}'!", sheet.attribute("name")?))).collect();
        for sheet in &sheets {
            let name = &sheet[1..sheet.len() - 2];
            assert!((1..=31).contains(&name.encode_utf16().count()), "{name}");
            assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'', '!']), "{name}");
        }
        for name in names.iter().filter(|name| is_xml(name)) {
            let document =
                roxmltree::Document::parse(text(&parts, name)).unwrap_or_else(|e| panic!("{hostile} {name}: {e}"));
            for formula in document.descendants().filter(|node| node.has_tag_name_ignoring_space("f")) {
                let formula = formula.text().unwrap_or_default();
                // The name of a sheet in quotes is a place, and nothing of it is worked out.
                let formula = sheets.iter().fold(formula.to_owned(), |text, sheet| text.replace(sheet, ""));
                assert!(formula.len() < 8_192, "a formula is too long");
                assert!(!formula.contains("cmd") && !formula.contains("jndi"), "{formula}");
            }
            // What has no type is a number, and must be one that every program takes.
            for cell in document.descendants().filter(|node| node.has_tag_name_ignoring_space("c")) {
                let value = cell.children().find(|node| node.has_tag_name_ignoring_space("v")).and_then(|v| v.text());
                if let (None, Some(value)) = (cell.attribute("t"), value) {
                    let plain = value.parse::<f64>().is_ok_and(f64::is_finite);
                    assert!(plain && !value.contains(['n', 'i']), "{hostile}: {value}");
                }
            }
        }
    }
}

#[test]
fn a_table_runs_nothing() {
    for (hostile, case) in cases(1) {
        let bytes = case.document(Format::Csv);
        let written = String::from_utf8(bytes).expect("UTF-8");
        let table = written.strip_prefix('\u{feff}').expect("it begins with the mark of UTF-8");
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let width = reader.headers().expect("headings").len();
        let mut rows = 0;
        for record in reader.records() {
            let record = record.unwrap_or_else(|error| panic!("{hostile}: {error}"));
            assert_eq!(record.len(), width);
            for cell in &record {
                let begins = cell.trim_start().starts_with(['=', '+', '-', '@']);
                assert!(!begins || cell.parse::<f64>().is_ok(), "{cell:?} would run");
                assert!(!cell.contains(char::is_control), "{cell:?}");
            }
            rows += 1;
        }
        assert_eq!(rows, storage::library().platforms().len());
    }
}

#[test]
fn a_brief_says_what_was_written_and_links_nowhere_else() {
    for (hostile, case) in cases(1) {
        let bytes = case.document(Format::Markdown);
        let brief = String::from_utf8(bytes).expect("UTF-8");
        let unmarked = brief.replace("\\<", "").replace("\\]", "");
        assert!(!unmarked.contains("<script") && !unmarked.contains("]("), "{hostile}");
        assert!(!brief.chars().any(|c| c.is_control() && c != '\n'), "{hostile}");
        let headings: Vec<&str> = brief.lines().filter(|line| line.starts_with("## ")).collect();
        let ours = [
            "The answer",
            "Where does each segment stand?",
            "Where should we be?",
            "How sure are we?",
            "What should we do?",
            "What if?",
            "Who does what by when",
            "Sources",
        ];
        assert!(headings.iter().map(|line| &line[3..]).eq(ours), "{hostile}: {headings:?}");
    }
}
