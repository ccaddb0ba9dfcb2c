//! Answers that are no finished answers of people: tests, previews, and what was broken off.

use super::cell::{is_no_answer, year_of_date};
use super::words::words_of;

/// Headers of columns that say so, as form tools write them.
const HEADERS: [&str; 20] = [
    "status",
    "response type",
    "response status",
    "completion status",
    "finished",
    "completed",
    "complete",
    "is complete",
    "is finished",
    "submitdate",
    "submit date",
    "submit date utc",
    "date submitted",
    "datum abgeschickt",
    "date de soumission",
    "data di invio",
    "fecha de envio",
    "data de envio",
    "datum verzonden",
    "data wyslania",
];
/// Cells about tests.
const TESTS: [&str; 8] = [
    "survey preview",
    "survey test",
    "test",
    "preview",
    "spam",
    "offline survey preview",
    "possible spam status",
    "possible spam",
];
/// Cells about what was broken off.
const UNFINISHED: [&str; 13] = [
    "false",
    "0",
    "no",
    "partial",
    "partially complete",
    "incomplete",
    "started",
    "unfinished",
    "in progress",
    "disqualified",
    "falsch",
    "faux",
    "not finished",
];
/// Cells about what is as it should be.
const SOUND: [&str; 14] = [
    "ip addres",
    "ip address",
    "imported",
    "offline",
    "offline response",
    "anonymou",
    "email",
    "true",
    "1",
    "yes",
    "complete",
    "completed",
    "finished",
    "submitted",
];

fn is_among(words: &str, list: &[&str]) -> bool {
    list.iter().any(|item| words_of(item).join(" ") == words)
}

/// Whether a column says so, by its header and cells.
pub fn is_status<'a>(header: &str, cells: impl Iterator<Item = &'a str>) -> bool {
    if !is_among(&words_of(header).join(" "), &HEADERS) {
        return false;
    }
    let (mut filled, mut known) = (0, 0);
    for cell in cells.filter(|cell| !cell.trim().is_empty()) {
        let words = words_of(cell).join(" ");
        filled += 1;
        let is_known = is_among(&words, &TESTS) || is_among(&words, &UNFINISHED) || is_among(&words, &SOUND);
        known += usize::from(is_known || year_of_date(cell).is_some());
    }
    filled > 0 && known * 2 > filled
}

/// Why an answer is left out by what such a column says of it; `dates` where it holds the time at which people finished.
pub fn why_out(header: &str, dates: bool, cell: &str) -> Option<&'static str> {
    const NOT_FINISHED: &str = "this answer was not finished";
    const TEST: &str = "this is a test or a preview, and no answer";
    // Qualtrics writes numbers for it where no choice text is wanted: 0, 4 and 16 are answers, the others tests and spam.
    if words_of(header) == words_of("status") && !dates && cell.trim().bytes().all(|byte| byte.is_ascii_digit()) {
        return (!matches!(cell.trim(), "" | "0" | "4" | "16")).then_some(TEST);
    }
    if dates {
        return is_no_answer(cell).then_some(NOT_FINISHED);
    }
    let words = words_of(cell).join(" ");
    if is_among(&words, &TESTS) {
        Some(TEST)
    } else if is_among(&words, &UNFINISHED) {
        Some(NOT_FINISHED)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_broken_off_answers_are_told() {
        assert!(is_status("Status", ["IP Address", "Survey Preview"].into_iter()));
        assert!(is_status("Submit Date (UTC)", ["2026-10-05 09:01:00", ""].into_iter()));
        assert!(
            !is_status("Status", ["married", "single"].into_iter()) && !is_status("Finished", ["", ""].into_iter())
        );
        assert_eq!(why_out("Status", false, "IP Address"), None);
        assert!(why_out("Status", false, "Survey Preview").is_some_and(|why| why.contains("test")));
        assert!(why_out("Status", false, "0").is_none() && why_out("Status", false, "1").is_some());
        assert!(why_out("Finished", false, "0").is_some() && why_out("Finished", false, "1").is_none());
        assert!(
            why_out("Finished", false, "FALSE").is_some()
                && why_out("Date", true, "").is_some()
                && why_out("Date", true, "2026-10-05").is_none()
        );
    }
}
