//! Dates as files hold them, `2026-11-23`, `2026-11` or `2026`, and as people read them.

/// Whether a text is a date with at least so many of year, month and day.
///
/// ```
/// use seven_milestones::domain::date::is_date;
/// assert!(is_date("2026-11-23", 3));
/// assert!(is_date("2026-11", 2));
/// assert!(!is_date("2026-11", 3));
/// assert!(!is_date("23.11.2026", 1));
/// assert!(is_date("2028-02-29", 3) && !is_date("2027-02-29", 3));
/// ```
#[must_use]
pub fn is_date(text: &str, least_parts: usize) -> bool {
    let Some(parts) = parts_of(text) else { return false };
    parts.len() >= least_parts
        && match *parts.as_slice() {
            [year, month, day] => (1..=days_in(year, month)).contains(&day),
            _ => true,
        }
}

/// What is wrong with a day that its month does not have, as a sentence; none where something else is wrong, or nothing.
///
/// ```
/// use seven_milestones::domain::date::no_such_day;
/// assert_eq!(no_such_day("2027-02-30").as_deref(), Some("February 2027 has 28 days"));
/// assert_eq!(no_such_day("2027-02-28"), None);
/// assert_eq!(no_such_day("soon"), None);
/// ```
#[must_use]
pub fn no_such_day(text: &str) -> Option<String> {
    let [year, month, day] = parts_of(text)?.try_into().ok()?;
    let days = days_in(year, month);
    (day > days).then(|| format!("{} {year} has {days} days", MONTHS[usize::from(month) - 1]))
}

/// Year, month and day as they stand in a text, as many of them as there are: the month is one of twelve, the day any
/// number of two digits. None where the text is nothing like it.
fn parts_of(text: &str) -> Option<Vec<u16>> {
    let number = |(at, part): (usize, &str)| {
        let (digits, range) = [(4, 1..=9999), (2, 1..=12), (2, 0..=99)].get(at)?.clone();
        let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        part.parse().ok().filter(|n| plain && range.contains(n))
    };
    text.split('-').enumerate().map(number).collect()
}

/// The days of a month, from 1 to 12, in the Gregorian calendar.
#[must_use]
pub const fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day of the week of a day in the Gregorian calendar, from 0 for Monday to 6 for Sunday (T. Sakamoto’s way).
///
/// ```
/// use seven_milestones::domain::date::weekday;
/// assert_eq!(weekday(2026, 11, 28), 5);
/// assert_eq!(weekday(2024, 2, 29), 3);
/// assert_eq!(weekday(2000, 1, 1), 5);
/// assert_eq!(weekday(1, 1, 1), 0);
/// ```
#[must_use]
pub fn weekday(year: u16, month: u16, day: u16) -> usize {
    const SHIFTS: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    // Years begin in March, so that leap days come last; four hundred years have a whole number of weeks.
    let year = usize::from(year) + 400 - usize::from(month < 3);
    let shift = SHIFTS[usize::from(month).clamp(1, 12) - 1];
    (year + year / 4 - year / 100 + year / 400 + shift + usize::from(day) + 6) % 7
}

/// The months by their names.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whether `then` lies more than a year before `today`; both are days such as `2026-11-23`, whose order as texts is
/// their order in time.
#[must_use]
pub fn is_over_a_year_before(then: &str, today: &str) -> bool {
    let Some((year, rest)) = today.split_once('-') else { return false };
    let Ok(year) = year.parse::<u16>() else { return false };
    let a_year_ago = format!("{:04}-{rest}", year.saturating_sub(1));
    is_date(then, 3) && is_date(today, 3) && then < a_year_ago.as_str()
}

/// The day of a moment, in seconds since the beginning of 1970 (UTC).
///
/// ```
/// use seven_milestones::domain::date::day_of;
/// assert_eq!(day_of(0), "1970-01-01");
/// assert_eq!(day_of(1_795_478_400), "2026-11-24");
/// ```
#[must_use]
pub fn day_of(seconds: u64) -> String {
    // Howard Hinnant's `civil_from_days`: years of four hundred begin in March, so that leap days come last.
    let days = seconds / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A date as people read it, which no line breaks; what is no date stays as it is.
///
/// ```
/// use seven_milestones::domain::date::in_words;
/// assert_eq!(in_words("2026-11-23"), "23\u{a0}November\u{a0}2026");
/// assert_eq!(in_words("2026-11"), "November\u{a0}2026");
/// assert_eq!(in_words("2026"), "2026");
/// assert_eq!(in_words("next week"), "next week");
/// ```
#[must_use]
pub fn in_words(date: &str) -> String {
    if !is_date(date, 1) {
        return date.to_owned();
    }
    let parts: Vec<&str> = date.split('-').collect();
    let month = |month: &str| month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match parts.as_slice() {
        [year, number] => month(number).map(|month| format!("{month}\u{a0}{year}")),
        [year, number, day] => {
            month(number).map(|month| format!("{}\u{a0}{month}\u{a0}{year}", day.trim_start_matches('0')))
        }
        _ => None,
    }
    .unwrap_or_else(|| date.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_calendar() {
        let days = [(951_782_400, "2000-02-29"), (951_868_799, "2000-02-29"), (951_868_800, "2000-03-01")];
        let more = [(1_709_164_800, "2024-02-29"), (1_767_225_599, "2025-12-31"), (1_767_225_600, "2026-01-01")];
        for (seconds, day) in days.into_iter().chain(more) {
            assert_eq!(day_of(seconds), day, "{seconds}");
        }
    }

    /// Every day that [`day_of`] gives is a date, and no other.
    #[test]
    fn the_days_of_the_calendar_are_dates_and_no_others() {
        let days: std::collections::BTreeSet<String> = (0..50_000).map(|day| day_of(day * 86_400)).collect();
        for year in 1970..2100 {
            for (month, day) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
                let text = format!("{year}-{month:02}-{day:02}");
                assert_eq!(is_date(&text, 3), days.contains(&text), "{text}");
            }
        }
        for (year, leap) in [("1900", false), ("2000", true), ("2100", false), ("2400", true), ("0004", true)] {
            assert_eq!(is_date(&format!("{year}-02-29"), 3), leap, "{year}");
        }
        for odd in ["+202-01-01", "2026-1-1", "2026-11-23-", "-2026-11-23", "2026-11-+1", "2026--1", "٢٠٢٦"] {
            assert!(!is_date(odd, 1), "{odd}");
        }
        assert_eq!(no_such_day("2027-04-31").as_deref(), Some("April 2027 has 30 days"));
        assert_eq!(no_such_day("2027-13-31"), None);
        assert_eq!(no_such_day("2027-04-00"), None);
    }

    #[test]
    fn a_year_is_over_after_the_same_day() {
        for (then, over) in [("2025-11-23", false), ("2025-11-22", true), ("2026-11-22", false), ("2019", false)] {
            assert_eq!(is_over_a_year_before(then, "2026-11-23"), over, "{then}");
        }
        assert!(!is_over_a_year_before("2020-01-01", "today"));
    }

    #[test]
    fn days_have_dates() {
        for (days, date) in [(0, "1970-01-01"), (59, "1970-03-01"), (19_782, "2024-02-29"), (20_781, "2026-11-24")] {
            assert_eq!(day_of(days * 86_400), date);
        }
    }
}
