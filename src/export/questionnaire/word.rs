//! The questionnaire as a Word document, to print on A4: numbers in boxes to cross, lists to tick.
//!
//! Questions and choices are lists of Word’s own, so that programs that take a form in see what is a question and what a choice.

use super::word_parts::{FONTS, FOOTER, NUMBERING, SETTINGS, STYLES};
use crate::export::package::{Package, Relations};
use crate::export::pptx::theme::theme_xml;
use crate::export::theme::Theme;
use crate::export::xml::esc;
use crate::scene::style::Ground;
use crate::survey::{Choice, Field, Form, Question};
use std::fmt::Write as _;

/// Lengths in twentieths of a point: the text’s width between margins of 2 cm, and how far the text of a question stands in.
const WIDTH: usize = 9_638;
const INDENT: usize = 425;
/// Lists of more choices than this stand in two columns, and of more than the second in three.
const LONG: [usize; 2] = [6, 12];

/// The document.
///
/// # Errors
/// When the file would be too large for its format.
pub fn write(form: &Form) -> Result<Vec<u8>, String> {
    let mut package = Package::default();
    let mut relations = Relations::default();
    relations.add("officeDocument", "word/document.xml");
    package.core_properties(&mut relations, form.title, "", &[], "");
    package.relations("", &relations);
    let mut relations = Relations::default();
    for (kind, xml) in
        [("styles", STYLES), ("numbering", NUMBERING), ("settings", SETTINGS), ("fontTable", FONTS), ("footer", FOOTER)]
    {
        package.xml(&format!("word/{kind}.xml"), &format!("officedocument.wordprocessingml.{kind}+xml"), xml);
    }
    for kind in ["styles", "numbering", "settings", "fontTable"] {
        relations.add(kind, format!("{kind}.xml"));
    }
    let theme = Theme::new(None, None, Ground::Light);
    package.xml("word/theme/theme1.xml", "officedocument.theme+xml", &theme_xml(&theme, &theme.name));
    relations.add("theme", "theme/theme1.xml");
    let footer = relations.add("footer", "footer.xml");
    package.relations("word/document.xml", &relations);
    let mut document = Document { body: String::new(), footer };
    document.form(form);
    let Document { body, .. } = document;
    package.xml(
        "word/document.xml",
        "officedocument.wordprocessingml.document.main+xml",
        &format!(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{body}</w:body></w:document>"
        ),
    );
    package.finish()
}

/// The document’s body, as far as it is written.
struct Document {
    body: String,
    /// The id of the relation to the footer.
    footer: String,
}

impl Document {
    fn form(&mut self, form: &Form) {
        self.paragraph("Title", form.title, None);
        self.paragraph("Introduction", form.introduction, None);
        self.paragraph("Introduction", "Where there are numbers, cross one of them.", None);
        for (title, screen) in form.headed() {
            if let Some(title) = title {
                self.paragraph("Heading1", title, None);
            }
            for question in &screen.questions {
                self.question(question);
            }
        }
        self.paragraph("Thanks", form.thanks, None);
        let end = self.section(1);
        self.body.push_str(&end);
    }

    fn question(&mut self, question: &Question) {
        let columns = match &question.field {
            Field::One { choices, .. } | Field::Several { choices, .. } => {
                1 + LONG.iter().filter(|most| choices.len() > **most).count()
            }
            Field::Scale { .. } | Field::Grid { .. } => 1,
        };
        // What stands in columns is a section of its own, so the one before it ends with the question.
        let before = (columns > 1).then_some(1);
        let has_hint = !question.hint.is_empty();
        self.paragraph("Question", &question.text, before.filter(|_| !has_hint));
        if has_hint {
            self.paragraph("Hint", question.hint, before);
        }
        match &question.field {
            Field::Scale { ends, .. } => {
                let width = (WIDTH - INDENT) / Field::NUMBERS.len();
                let rows = [numbers(&Field::NUMBERS, width), ends_row(ends, &[width * 5, width * 6], &[5, 6], None)];
                self.table(&[width; Field::NUMBERS.len()], &rows.concat());
            }
            Field::Grid { rows, ends } => {
                const STEP: usize = 820;
                let first = WIDTH - INDENT - STEP * Field::STEPS.len();
                let widths: Vec<usize> = [first].into_iter().chain([STEP; Field::STEPS.len()]).collect();
                let mut xml = ends_row(ends, &[STEP * 3, STEP * 3], &[3, 3], Some(first));
                for (_, row) in rows {
                    let label = format!("<w:p><w:pPr><w:pStyle w:val=\"Row\"/></w:pPr>{}</w:p>", run(row));
                    let label = cell(first, 1, false, &label);
                    let steps: String = Field::STEPS.iter().map(|step| boxed(*step, STEP)).collect();
                    _ = write!(xml, "<w:tr>{ROW}{label}{steps}</w:tr>");
                }
                self.table(&widths, &xml);
            }
            Field::One { choices, .. } | Field::Several { choices, .. } => {
                for (at, Choice { text, .. }) in choices.iter().enumerate() {
                    let is_last = at + 1 == choices.len();
                    self.paragraph("Choice", text, Some(columns).filter(|columns| is_last && *columns > 1));
                }
            }
        }
    }

    /// A paragraph; with `ends`, it is the last one of a section of so many columns.
    fn paragraph(&mut self, style: &str, text: &str, ends: Option<usize>) {
        let section = ends.map_or_else(String::new, |columns| self.section(columns));
        let properties = format!("<w:pPr><w:pStyle w:val=\"{style}\"/>{section}</w:pPr>");
        _ = write!(self.body, "<w:p>{properties}{}</w:p>", run(text));
    }

    fn section(&self, columns: usize) -> String {
        format!(
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{}\"/><w:type w:val=\"continuous\"/>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" \
             w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:cols w:num=\"{columns}\" w:space=\"284\"/></w:sectPr>",
            self.footer
        )
    }

    fn table(&mut self, widths: &[usize], rows: &str) {
        let all: usize = widths.iter().sum();
        let grid = widths.iter().fold(String::new(), |grid, width| grid + &format!("<w:gridCol w:w=\"{width}\"/>"));
        _ = write!(
            self.body,
            "<w:tbl><w:tblPr><w:tblW w:w=\"{all}\" w:type=\"dxa\"/><w:tblInd w:w=\"{INDENT}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>\
             </w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        );
    }
}

/// What every row of a table is: whole on its page, and high enough for a pen.
const ROW: &str = "<w:trPr><w:cantSplit/><w:trHeight w:val=\"425\" w:hRule=\"atLeast\"/></w:trPr>";

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", esc(text))
}

fn numbers(all: &[u8], width: usize) -> String {
    let cells: String = all.iter().map(|number| boxed(*number, width)).collect();
    format!("<w:tr>{ROW}{cells}</w:tr>")
}

/// A number in a box.
fn boxed(number: u8, width: usize) -> String {
    let number = format!("<w:p><w:pPr><w:pStyle w:val=\"Number\"/></w:pPr>{}</w:p>", run(&number.to_string()));
    cell(width, 1, true, &number)
}

fn cell(width: usize, span: usize, has_frame: bool, inside: &str) -> String {
    let side = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"6B7280\"/>");
    let frame = if has_frame {
        format!("<w:tcBorders>{}</w:tcBorders>", ["top", "left", "bottom", "right"].map(side).concat())
    } else {
        String::new()
    };
    let span = if span > 1 { format!("<w:gridSpan w:val=\"{span}\"/>") } else { String::new() };
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{frame}<w:vAlign w:val=\"center\"/></w:tcPr>{inside}</w:tc>"
    )
}

/// What the two ends of a scale mean, as a row: below the numbers, or, behind a first column, above them as the table’s head.
fn ends_row(ends: &[String; 2], widths: &[usize; 2], spans: &[usize; 2], first: Option<usize>) -> String {
    let styles = ["Low", "High"];
    let word = |at: usize| {
        let words = format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>", styles[at], run(&ends[at]));
        cell(widths[at], spans[at], false, &words)
    };
    let empty = |width| cell(width, 1, false, "<w:p><w:pPr><w:pStyle w:val=\"Low\"/></w:pPr></w:p>");
    let head = if first.is_some() { "<w:tblHeader/>" } else { "" };
    let first = first.map_or_else(String::new, empty);
    format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{first}{}{}</w:tr>", word(0), word(1))
}
