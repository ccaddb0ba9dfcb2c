//! Whose answers stand behind the needs of a segment, in words.

use super::names::{capital, people};
use super::numbers::list;
use crate::domain::audience::{Segment, SurveySource};
use crate::domain::date::in_words;
use crate::domain::plan::Plan;

/// The most files or segments that are named; more are counted.
const NAMED: usize = 3;

/// From whose answers a segment was made, as a sentence; none where nobody was asked.
///
/// “From the answers of 38 people: spring.csv (29 November 2026).”
#[must_use]
pub fn asked(segment: &Segment) -> Option<String> {
    Some(format!("{}.", capital(&from(segment)?)))
}

/// Where the needs of a plan’s segments are from, where some were asked, as a sentence or two.
#[must_use]
pub fn asked_in(plan: &Plan) -> Option<String> {
    let asked: Vec<String> =
        plan.segments.iter().filter_map(|segment| Some(format!("{} {}", segment.name, from(segment)?))).collect();
    let others = plan.segments.len() - asked.len();
    let named: Vec<&str> = asked.iter().map(String::as_str).take(NAMED).collect();
    let more = match asked.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(", and {more} more from answers"),
    };
    let rest = match others {
        0 => "",
        1 => " The other segment was set without a survey.",
        _ => " The other segments were set without a survey.",
    };
    (!asked.is_empty()).then(|| format!("{}{more}.{rest}", named.join("; ")))
}

fn from(segment: &Segment) -> Option<String> {
    let count = segment.surveys.iter().map(|survey| usize::try_from(survey.people).unwrap_or(usize::MAX));
    let count = count.fold(0, usize::saturating_add);
    let source = |survey: &SurveySource| format!("{} ({})", survey.file, in_words(&survey.day));
    let files: Vec<String> = segment.surveys.iter().take(NAMED).map(source).collect();
    let mut files: Vec<&str> = files.iter().map(String::as_str).collect();
    let more = segment.surveys.len().saturating_sub(NAMED);
    let more = format!("{more} more");
    if segment.surveys.len() > NAMED {
        files.push(&more);
    }
    (!files.is_empty()).then(|| format!("from the answers of {}: {}", people(count), list(&files)))
}
