//! The questionnaire as text in the Advanced Format of Qualtrics.

use crate::export::xml::clean;
use crate::survey::{Choice, Field, Form, Question, number_with_end};
use std::fmt::Write as _;

/// The text.
pub fn write(form: &Form) -> String {
    let mut text = format!("[[AdvancedFormat]]\n\n[[Block:{}]]\n", plain(form.title));
    _ = write!(text, "\n[[Question:DB]]\n[[ID:introduction]]\n{}\n", plain(form.introduction));
    for (at, screen) in form.screens.iter().enumerate() {
        if at > 0 {
            text.push_str("\n[[PageBreak]]\n");
        }
        for question in &screen.questions {
            ask(&mut text, question);
        }
    }
    text
}

fn ask(text: &mut String, question: &Question) {
    let kind = match &question.field {
        Field::Scale { .. } => "MC:SingleAnswer:Horizontal",
        Field::Grid { .. } => "Matrix",
        Field::One { .. } => "MC:SingleAnswer:Vertical",
        Field::Several { .. } => "MC:MultipleAnswer:Vertical",
    };
    let hint = if question.hint.is_empty() { String::new() } else { format!(" {}", question.hint) };
    _ = write!(text, "\n[[Question:{kind}]]\n[[ID:{}]]\n{}{hint}\n", question.field.name(), plain(&question.text));
    match &question.field {
        Field::Scale { ends, .. } => {
            // The number after `Choice` is what stands in a table of numbers.
            text.push_str("[[AdvancedChoices]]\n");
            for number in Field::NUMBERS {
                _ = write!(text, "[[Choice:{number}]]\n{}\n", plain(&number_with_end(number, ends)));
            }
        }
        Field::Grid { rows, ends } => {
            text.push_str("[[Choices]]\n");
            for (_, row) in rows {
                _ = writeln!(text, "{}", plain(row));
            }
            text.push_str("[[AdvancedAnswers]]\n");
            for step in Field::STEPS {
                _ = write!(text, "[[Answer:{step}]]\n{}\n", plain(&number_with_end(step, ends)));
            }
        }
        Field::One { choices, .. } | Field::Several { choices, .. } => {
            text.push_str("[[Choices]]\n");
            for Choice { text: choice, .. } in choices {
                _ = writeln!(text, "{}", plain(choice));
            }
        }
    }
}

/// A text on one line that Qualtrics takes as it is: neither as a tag of its own (`[[…]]`, `${…}`) nor as one of a web page.
fn plain(text: &str) -> String {
    let text = clean(text).replace("[[", "[ [").replace("]]", "] ]").replace("${", "$ {");
    text.trim().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_is_no_tag() {
        assert_eq!(
            plain("a [[PageBreak]]\n[[[x]]] ${e://y} <b>&"),
            "a [ [PageBreak] ] [ [[x] ]] $ {e://y} &lt;b&gt;&amp;"
        );
    }
}
