//! Text as Markdown takes it.

use crate::export::xml::clean;

/// A text that Markdown takes as it is: one line, with a backslash before every mark.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '$' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    // What begins a line like a list or a rule is a text all the same.
    let begins = out.trim_start();
    let number = begins.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = number.len() < begins.len() && number.starts_with(['.', ')']);
    match begins.chars().next() {
        Some('-' | '+' | '=') => format!("\\{begins}"),
        _ if numbered => {
            let digits = begins.len() - number.len();
            format!("{}\\{number}", &begins[..digits])
        }
        _ => begins.trim_end().to_owned(),
    }
}
