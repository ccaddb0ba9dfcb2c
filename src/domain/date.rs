//! Dates as files hold them, `2026-11-23`, `2026-11` or `2026`, and as people read them.

/// Whether a text is a date with at least so many of year, month and day.
///
/// ```
/// use seven_milestones::domain::date::is_date;
/// assert!(is_date("2026-11-23", 3));
/// assert!(is_date("2026-11", 2));
/// assert!(!is_date("2026-11", 3));
/// assert!(!is_date("23.11.2026", 1));
/// ```
#[must_use]
pub fn is_date(text: &str, least_parts: usize) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize, range: std::ops::RangeInclusive<u16>| {
        part.len() == digits && part.parse().is_ok_and(|n| range.contains(&n))
    };
    (least_parts..=3).contains(&parts.len())
        && number(parts[0], 4, 1..=9999)
        && parts.get(1).is_none_or(|month| number(month, 2, 1..=12))
        && parts.get(2).is_none_or(|day| number(day, 2, 1..=31))
}

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
    const MONTHS: [&str; 12] = [
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
