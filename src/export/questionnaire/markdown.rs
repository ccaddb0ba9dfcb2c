//! The questionnaire as Markdown.

use crate::export::markdown::plain::plain;
use crate::survey::{Choice, Field, Form, Question, number_with_end};
use std::fmt::Write as _;

/// The text.
pub fn write(form: &Form) -> String {
    let mut text = format!("# {}\n\n{}\n", plain(form.title), form.introduction);
    let mut number = 1;
    for (title, screen) in form.headed() {
        if let Some(title) = title {
            _ = write!(text, "\n## {}\n", plain(title));
        }
        for question in &screen.questions {
            ask(&mut text, number, question);
            number += 1;
        }
    }
    _ = write!(text, "\n{}\n", form.thanks);
    text
}

fn ask(text: &mut String, number: usize, question: &Question) {
    _ = write!(text, "\n**{number}. {}**\n\n", plain(&question.text));
    if !question.hint.is_empty() {
        _ = write!(text, "_{}_\n\n", question.hint);
    }
    match &question.field {
        Field::Scale { ends, .. } => {
            let numbers = Field::NUMBERS.map(|number| number.to_string()).join(" · ");
            let [low, high] = ends.each_ref().map(|end| plain(end));
            _ = writeln!(text, "{low}  {numbers}  {high}");
        }
        Field::Grid { rows, ends } => {
            let heads = Field::STEPS.map(|step| plain(&number_with_end(step, ends))).join(" | ");
            let rule = Field::STEPS.map(|_| ":-:").join(" | ");
            _ = write!(text, "| | {heads} |\n| --- | {rule} |\n");
            for (_, row) in rows {
                _ = writeln!(text, "| {} | {} |", plain(row), Field::STEPS.map(|_| "☐").join(" | "));
            }
        }
        Field::One { choices, .. } | Field::Several { choices, .. } => {
            for Choice { text: choice, .. } in choices {
                _ = writeln!(text, "- [ ] {}", plain(choice));
            }
        }
    }
}
