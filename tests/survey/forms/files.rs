//! The files themselves: whatever a name holds, a form stays a form.

use crate::support::{even_framework, platform};
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::library::Library;
use seven_milestones::export::questionnaire::QuestionnaireFormat;
use seven_milestones::storage;
use seven_milestones::survey::Form;

/// Names that would break a form that takes them for more than a text.
const NAMES: [&str; 7] = [
    "Caf\"é\" <b>& [[PageBreak]]",
    "🎉 Party, Inc.; 'n' more",
    "شبكة محلية",
    "C:\\new */ ${age} `x`",
    "*bold* _it_ | col",
    "=1+1",
    "\u{202e}turned",
];

/// A library of platforms with these names.
pub fn named(framework: &Framework) -> Library {
    let levels = vec![50.0; framework.milestones.len()];
    Library::new(NAMES.iter().enumerate().map(|(at, name)| {
        let mut one = platform(framework, &format!("p{at}"), &levels);
        (*name).clone_into(&mut one.name);
        one
    }))
}

fn hostile() -> (Framework, Library) {
    let framework = even_framework();
    let library = named(&framework);
    (framework, library)
}

fn text(format: QuestionnaireFormat, framework: &Framework, library: &Library) -> String {
    String::from_utf8(format.write(framework, library).expect("written")).expect("a text")
}

#[test]
fn every_format_has_a_name_an_ending_and_what_to_do_with_it() {
    for format in QuestionnaireFormat::ALL {
        assert_eq!(QuestionnaireFormat::parse(format.id()), Some(*format));
        assert_eq!(QuestionnaireFormat::parse(&format.ending().to_uppercase()), Some(*format));
        assert!(format.what_to_do().ends_with('.') && !format.name().is_empty());
        let (framework, library) = (storage::framework(), storage::library());
        let bytes = format.write(framework, library).expect("written");
        assert!(bytes == format.write(framework, library).expect("written"), "{format:?} is the same each time");
    }
}

#[test]
fn a_name_is_a_text_in_a_script() {
    let (framework, library) = hostile();
    let script = text(QuestionnaireFormat::Google, &framework, &library);
    let (steps, code) = script.split_once("*/\n").expect("steps at the top");
    assert!(steps.starts_with("/*\n") && steps.contains("script.google.com"));
    // Each line below that ends a list of choices is one text in quotes.
    let mut texts: Vec<String> = code
        .lines()
        .filter_map(|line| line.strip_prefix("      \""))
        .map(|line| serde_json::from_str(&format!("\"{}", line.trim_end_matches(','))).expect("one text"))
        .collect();
    texts.retain(|text| NAMES.contains(&text.as_str()));
    assert_eq!(texts.len(), NAMES.len());
    assert!(!code.contains('\u{202e}'), "what turns the order of letters would hide what the script does");
}

#[test]
fn a_name_is_a_text_in_qualtrics_and_in_markdown() {
    let (framework, library) = hostile();
    let survey = text(QuestionnaireFormat::Qualtrics, &framework, &library);
    assert!(survey.starts_with("[[AdvancedFormat]]\n"));
    let form = Form::new(&framework, &library);
    let tags = |tag: &str| survey.lines().filter(|line| line.starts_with(tag)).count();
    assert_eq!(tags("[[Question:"), form.questions().count() + 1, "one for each question, and the introduction");
    assert_eq!(tags("[[PageBreak]]"), form.screens.len() - 1);
    assert!(survey.contains("Caf\"é\" &lt;b&gt;&amp; [ [PageBreak] ]\n") && !survey.contains("${"));
    let markdown = text(QuestionnaireFormat::Markdown, &framework, &library);
    assert!(markdown.contains("\n- [ ] \\*bold\\* \\_it\\_ \\| col\n"), "{markdown}");
    assert!(markdown.contains("\n- [ ] Caf\"é\" \\<b\\>\\& \\[\\[PageBreak\\]\\]\n"), "{markdown}");
}

#[cfg(feature = "export")]
#[test]
fn a_name_is_a_text_in_a_document() {
    use std::io::Read as _;
    let (framework, library) = hostile();
    let bytes = QuestionnaireFormat::Word.write(&framework, &library).expect("written");
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut paragraphs = Vec::new();
    for at in 0..package.len() {
        let mut part = String::new();
        let mut file = package.by_index(at).expect("a part");
        file.read_to_string(&mut part).expect("text");
        let name = file.name().expect("a name").into_owned();
        let xml = roxmltree::Document::parse(&part).unwrap_or_else(|why| panic!("{name}: {why}"));
        if name == "word/document.xml" {
            let texts =
                xml.descendants().filter(|node| node.has_tag_name((node.tag_name().namespace().unwrap_or(""), "t")));
            paragraphs = texts.filter_map(|node| node.text()).map(str::to_owned).collect();
        }
    }
    for name in NAMES {
        assert!(paragraphs.iter().any(|text| text == name), "{name} is not in {paragraphs:?}");
    }
    for question in Form::new(&framework, &library).questions() {
        assert_eq!(paragraphs.iter().filter(|text| **text == question.text).count(), 1, "{}", question.text);
    }
}

#[cfg(feature = "export")]
#[test]
fn an_xlsform_names_its_questions_by_our_columns() {
    use calamine::{Reader as _, Xlsx};
    let (framework, library) = hostile();
    let sheets = |framework: &Framework, library: &Library, name: &str| {
        let bytes = QuestionnaireFormat::Xlsform.write(framework, library).expect("written");
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
        let range = book.worksheet_range(name).expect("the sheet is there");
        range.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let choices = sheets(&framework, &library, "choices");
    assert_eq!(choices[0], ["list_name", "name", "label"]);
    let platforms: Vec<_> = choices.iter().filter(|row| row[0] == "platforms").map(|row| row[2].clone()).collect();
    assert_eq!(platforms.len(), NAMES.len());
    assert!(platforms.contains(&"=1+1".to_owned()) && platforms.contains(&"شبكة محلية".to_owned()), "{platforms:?}");
    assert!(!platforms.concat().contains("${"), "that would be the answer to another question");
    let survey = sheets(storage::framework(), storage::library(), "survey");
    let names: Vec<&str> = survey.iter().map(|row| row[1].as_str()).filter(|name| name.contains("identity")).collect();
    assert_eq!(names, ["need_identity", "importance_identity"]);
    let opened = survey.iter().filter(|row| row[0] == "begin_group").count();
    assert_eq!(opened, survey.iter().filter(|row| row[0] == "end_group").count());
    assert_eq!(opened, Form::new(storage::framework(), storage::library()).screens.len(), "a page for each screen");
    let age = sheets(storage::framework(), storage::library(), "choices");
    let ages: Vec<&str> = age.iter().filter(|row| row[0] == "age").map(|row| row[1].as_str()).collect();
    assert_eq!(ages, ["18-29", "30-49", "50-64", "65-plus", "prefer-not-to-say"]);
}
