//! The questionnaire as a script that makes it in Google Forms.

use crate::survey::{Choice, Field, Form, Question, number_with_end};
use std::fmt::Write as _;

/// What stands at the top, for people who have never seen a script.
const STEPS: &str = "\
/*
 * This text makes a questionnaire in Google Forms.
 *
 * 1. Go to https://script.google.com and sign in with the Google account that is to own the form.
 * 2. Click \"New project\". Delete what stands in the large field, and paste all of this text there.
 * 3. Click \"Run\" above the field. Google asks once whether the script may make forms: click \"Review permissions\",
 *    choose your account, and allow it. If Google says that it hasn't verified this app, click \"Advanced\" and
 *    \"Go to Untitled project\": the script is your own, and it does nothing but make the form.
 * 4. The address of the form stands under \"Execution log\". The form is also in your Google Drive.
 *
 * When people have answered: open the form, click \"Responses\" and then \"Link to Sheets\", and in the sheet choose
 * File > Download > Comma-separated values (.csv). Seven Milestones reads that file.
 */
";

/// The script.
pub fn write(form: &Form) -> String {
    let mut text = format!("{STEPS}function makeQuestionnaire() {{\n");
    _ = writeln!(text, "  const form = FormApp.create({});", quoted(form.title));
    _ = writeln!(text, "  form.setDescription({});", quoted(form.introduction));
    _ = writeln!(text, "  form.setConfirmationMessage({});", quoted(form.thanks));
    text.push_str("  form.setProgressBar(true);\n");
    for (at, screen) in form.screens.iter().enumerate() {
        // The form's own title stands over its first page.
        if at > 0 {
            _ = writeln!(text, "\n  form.addPageBreakItem().setTitle({});", quoted(&screen.title));
        }
        for question in &screen.questions {
            ask(&mut text, question);
        }
    }
    text.push_str("\n  console.log(\"People answer here: \" + form.getPublishedUrl());\n");
    text.push_str("  console.log(\"You change it here: \" + form.getEditUrl());\n}\n");
    text
}

fn ask(text: &mut String, question: &Question) {
    let item = match &question.field {
        Field::Scale { .. } => "Scale",
        Field::Grid { .. } => "Grid",
        Field::One { .. } => "MultipleChoice",
        Field::Several { .. } => "Checkbox",
    };
    _ = write!(text, "  form.add{item}Item()\n    .setTitle({})", quoted(&question.text));
    if !question.hint.is_empty() {
        _ = write!(text, "\n    .setHelpText({})", quoted(question.hint));
    }
    match &question.field {
        Field::Scale { ends: [low, high], .. } => {
            _ = write!(text, "\n    .setBounds(0, 10)\n    .setLabels({}, {})", quoted(low), quoted(high));
        }
        Field::Grid { rows, ends } => {
            _ = write!(text, "\n    .setRows({})", list(rows.iter().map(|(_, row)| row.clone())));
            let steps = Field::STEPS.iter().map(|step| number_with_end(*step, ends));
            _ = write!(text, "\n    .setColumns({})", list(steps));
        }
        Field::One { choices, .. } | Field::Several { choices, .. } => {
            let texts = choices.iter().map(|Choice { text, .. }| text.clone());
            _ = write!(text, "\n    .setChoiceValues({})", list(texts));
        }
    }
    text.push_str(";\n");
}

/// Texts as a list, one a line.
fn list(texts: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = texts.map(|text| format!("      {}", quoted(&text))).collect();
    format!("[\n{}\n    ]", lines.join(",\n"))
}

/// A text as a script has it, on one line; what nobody sees or what turns the order of letters is written by its number.
fn quoted(text: &str) -> String {
    let hidden = |c: char| matches!(c, '\u{7f}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let json = serde_json::Value::from(text).to_string();
    json.chars().map(|c| if hidden(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_stays_a_text_whatever_it_holds() {
        assert_eq!(quoted("a \"b\" \\ 'c'\n*/"), r#""a \"b\" \\ 'c'\n*/""#);
        assert_eq!(quoted("\u{202e}سلام 🎉"), "\"\\u202eسلام 🎉\"");
    }
}
