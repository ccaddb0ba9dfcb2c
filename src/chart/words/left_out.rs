//! What a drawing has no room for, counted in words.

use super::numbers::points;

/// What is not shown of an order by fit, as a note: `14 more score between 71 and 52`. None where nothing is hidden.
///
/// Each of those hidden has its name and its fit, best first.
#[must_use]
pub fn and_more(hidden: &[(&str, f64)]) -> Option<String> {
    let (first, last) = (hidden.first()?, hidden.last()?);
    let (high, low) = (points(first.1), points(last.1));
    Some(match hidden {
        [(name, _)] => format!("1 more scores {high}: {name}"),
        several if high == low => format!("{} more score {high} each", several.len()),
        several => format!("{} more score between {high} and {low}", several.len()),
    })
}

/// A line that says `Top 14 of 24` where not all are shown.
#[must_use]
pub fn of_all(line: &str, which: &str, shown: usize, all: usize) -> String {
    match (line, all > shown) {
        (line, false) => line.to_owned(),
        ("", true) => format!("{which} {shown} of {all}"),
        (line, true) => format!("{line} · {which} {shown} of {all}"),
    }
}
