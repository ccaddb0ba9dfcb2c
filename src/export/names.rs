//! Names of files that Windows, macOS and Linux all take.

use crate::domain::device::no_device;
use crate::scene::text::is_silent;

/// The longest name, in bytes, without its ending; leaves room for what is put behind it.
const LONGEST: usize = 120;

/// A text as the name of a file, without its ending: what some system refuses becomes `-`. Never empty.
#[must_use]
pub fn safe(text: &str) -> String {
    let refused = |c: char| c.is_control() || c.is_whitespace() || "<>:\"/\\|?*".contains(c) || is_silent(c);
    let mut name = String::new();
    for c in text.chars() {
        let c = if refused(c) || ('\u{fff0}'..='\u{ffff}').contains(&c) { '-' } else { c };
        // One `-` for several in a row, and none in front.
        if c == '-' && (name.is_empty() || name.ends_with('-')) {
            continue;
        }
        if name.len() + c.len_utf8() > LONGEST {
            break;
        }
        name.push(c);
    }
    // Windows drops dots and spaces at the end; a dot in front hides a file elsewhere.
    let name = name.trim_matches(['.', '-', ' ']);
    if name.is_empty() {
        return "plan".to_owned();
    }
    no_device(name, "plan").into_owned()
}

/// The name of one chart's file, without its ending: the plan's, then the chart's.
#[must_use]
pub fn of_chart(plan: &str, chart: &str) -> String {
    format!("{}-{}", safe(plan), safe(chart))
}

/// Whether a file is a calendar, which is left out where no action has a date.
#[must_use]
pub fn is_calendar(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|ending| ending == "ics")
}

/// What the names of a plan's files begin with: `harbour-bakery` of its own file `harbour-bakery.plan.ron`.
#[must_use]
pub fn stem(file: &str) -> String {
    let name = file.strip_suffix(".ron").unwrap_or(file);
    name.strip_suffix(".plan").unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_takes_the_names() {
        let cases = [
            ("harbour-bakery", "harbour-bakery"),
            ("Harbour Bakery: where to be?", "Harbour-Bakery-where-to-be"),
            ("../../etc/passwd", "etc-passwd"),
            ("a\u{0}b\u{202e}c\n", "a-b-c"),
            ("CON", "CON-plan"),
            ("nul.txt", "nul-plan.txt"),
            ("COM1", "COM1-plan"),
            ("lpt9.2026", "lpt9-plan.2026"),
            ("com10", "com10"),
            ("...", "plan"),
            ("", "plan"),
            ("Größe 日本", "Größe-日本"),
            ("trailing. ", "trailing"),
        ];
        for (text, expected) in cases {
            assert_eq!(safe(text), expected, "{text:?}");
        }
        let long = safe(&"ä".repeat(2_000));
        assert!(long.len() <= LONGEST && long.starts_with('ä'));
        assert_eq!(of_chart("A plan", "fit"), "A-plan-fit");
    }
}
