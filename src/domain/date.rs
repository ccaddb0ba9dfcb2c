//! Dates as files hold them: `2026-11-23`, `2026-11` or `2026`.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_over_after_the_same_day() {
        for (then, over) in [("2025-11-23", false), ("2025-11-22", true), ("2026-11-22", false), ("2019", false)] {
            assert_eq!(is_over_a_year_before(then, "2026-11-23"), over, "{then}");
        }
        assert!(!is_over_a_year_before("2020-01-01", "today"));
    }
}
