//! Days as people type and read them in a list: `28 Nov 2026`, `11/28/2026`, `2026-11-28`.

use super::date::{MONTHS, is_date};

/// Whether people of a region write the month before the day, as in the United States.
#[must_use]
pub fn month_first(region: &str) -> bool {
    region.split_whitespace().next() == Some("US") || region.contains("United States")
}

/// A day in few letters that no country reads another way: `28 Nov 2026`; what is no day stays as it is.
///
/// ```
/// use seven_milestones::domain::typed_date::in_short;
/// assert_eq!(in_short("2026-11-28"), "28\u{a0}Nov\u{a0}2026");
/// assert_eq!(in_short("soon"), "soon");
/// ```
#[must_use]
pub fn in_short(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return date.to_owned() };
    let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match month.filter(|_| is_date(date, 3)) {
        Some(month) => format!("{}\u{a0}{}\u{a0}{year}", day.trim_start_matches('0'), &month[..3]),
        None => date.to_owned(),
    }
}

/// The day that somebody typed, as year-month-day: as it stands in files, with the month as a word, or in figures in the order of
/// the country. A day that its month does not have is given as well, so that it can be told what is wrong; none where the text is
/// nothing like a day.
///
/// ```
/// use seven_milestones::domain::typed_date::typed;
/// for text in ["2026-11-28", "28 Nov 2026", "28 November 2026", "Nov 28, 2026", "28.11.2026", "28/11/2026"] {
///     assert_eq!(typed(text, false).as_deref(), Some("2026-11-28"), "{text}");
/// }
/// assert_eq!(typed("11/28/2026", true).as_deref(), Some("2026-11-28"));
/// assert_eq!(typed("next Friday", false), None);
/// ```
#[must_use]
pub fn typed(text: &str, month_first: bool) -> Option<String> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = if first.len() == 4 && named(first).is_none() {
        (first, number(second)?, third)
    } else if let Some(month) = named(second) {
        (third, month, first)
    } else if let Some(month) = named(first) {
        (third, month, second)
    } else if month_first && text.contains('/') {
        (third, number(first)?, second)
    } else {
        (third, number(second)?, first)
    };
    let plain = |part: &str, digits: usize| part.len() <= digits && part.bytes().all(|b| b.is_ascii_digit());
    let (year, day) = (Some(year).filter(|year| year.len() == 4 && plain(year, 4))?, day.trim_end_matches(ORDINALS));
    let day: u16 = Some(day).filter(|day| plain(day, 2))?.parse().ok()?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

/// What may follow the number of a day: `28th`.
const ORDINALS: [char; 6] = ['s', 't', 'n', 'd', 'r', 'h'];

/// The number of a month in figures.
fn number(part: &str) -> Option<usize> {
    part.parse::<usize>().ok().filter(|month| (1..=12).contains(month) && part.len() <= 2)
}

/// The number of a month by its name, or by three letters of it or more.
fn named(part: &str) -> Option<usize> {
    let part = part.to_lowercase();
    let is = |month: &&str| part.chars().count() >= 3 && month.to_lowercase().starts_with(&part);
    MONTHS.iter().position(is).or_else(|| (part == "sept").then_some(8)).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_the_country_writes_them() {
        let cases = [
            ("5/4/2027", false, Some("2027-04-05")),
            ("5/4/2027", true, Some("2027-05-04")),
            ("5.4.2027", true, Some("2027-04-05")),
            ("28/11/2026", true, None),
            ("1st March 2027", false, Some("2027-03-01")),
            ("sept 3 2027", false, Some("2027-09-03")),
            ("2027-02-30", false, Some("2027-02-30")),
            ("30 Feb 2027", false, Some("2027-02-30")),
            ("28 Nov 26", false, None),
            ("28 Nov", false, None),
            ("100 Nov 2026", false, None),
            ("28 Nov 2026 or later", false, None),
            ("٢٨ Nov 2026", false, None),
            ("", false, None),
        ];
        for (text, first, expected) in cases {
            assert_eq!(typed(text, first).as_deref(), expected, "{text}");
        }
        assert!(month_first("US adults") && month_first("United States") && !month_first("Australia"));
    }

    #[test]
    fn what_is_shown_is_read_again() {
        for day in ["2026-01-01", "2027-12-31", "2028-02-29"] {
            for first in [false, true] {
                assert_eq!(typed(&in_short(day), first).as_deref(), Some(day));
            }
        }
        assert_eq!(in_short("2027-02-30"), "2027-02-30");
    }
}
