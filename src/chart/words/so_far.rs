//! What an answer rests on where only little has been said.

use crate::analysis::report::Report;

/// What begins a headline where less than half of the milestones that count has been said: `So far, on 1 of 7 milestones, `.
/// Empty where more has, or nothing yet, which is said in other words.
#[must_use]
pub fn so_far(report: &Report) -> String {
    let Some(little) = &report.little_said else { return String::new() };
    let whose = if little.of_all { String::new() } else { format!(" for {}", little.segment) };
    format!("So far, on {} of {} milestones{whose}, ", little.said, little.of)
}

/// What platforms are ranked by where one milestone counts alone: its match, and who is there where that counts.
#[must_use]
pub fn ranked_by_one(milestone: &str, counts_reach: bool) -> String {
    if counts_reach {
        format!("Ranked by score: match on {milestone}, and reach")
    } else {
        format!("Ranked by score: match on {milestone}")
    }
}
