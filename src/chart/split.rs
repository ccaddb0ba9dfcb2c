//! How the hours that there are could be shared among the suggested platforms.

use super::words;
use crate::analysis::portfolio::{Decision, Portfolio};
use crate::analysis::report::Report;
use crate::domain::id::PlatformId;

/// How hours could be shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The hours of each platform.
    pub hours: Vec<(PlatformId, f64)>,
    /// All of it in words: `7.5 hours for Facebook and 4.5 for YouTube`.
    pub words: String,
    /// Why there are hours left to share, as a sentence; none where they are all taken, or where one more platform would do well.
    pub left: Option<String>,
    /// Which optional platforms there would be no hours for any more, as a sentence; none where that is none.
    pub no_room: Option<String>,
}

impl Split {
    /// As a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        format!("Your hours, shared by what each adds: {}", self.words)
    }
}

/// How the hours that there are could be shared, where that is another way than they are now.
#[must_use]
pub fn split(report: &Report, portfolio: &Portfolio) -> Option<Split> {
    let shared = portfolio.split(report.capacity()?);
    let moves = portfolio.members.iter().zip(&shared).any(|(member, hours)| (member.hours - hours).abs() > 1e-9);
    let members = portfolio.members.iter().map(|member| report.problem.candidates[member.candidate].id.clone());
    moves.then(|| Split {
        words: words::split_in_words(report, portfolio, &shared),
        left: words::left_over(report, portfolio),
        no_room: no_room(report, portfolio, &shared),
        hours: members.zip(shared.iter().copied()).collect(),
    })
}

/// Which platforms would be optional no longer, as the hours that are left would not hold them.
fn no_room(report: &Report, portfolio: &Portfolio, shared: &[f64]) -> Option<String> {
    let left = report.capacity()? - shared.iter().sum::<f64>();
    let such = portfolio.decisions.iter().filter(|decided| decided.decision == Decision::Optional);
    let such = such.filter(|decided| decided.hours > left + 1e-9);
    let names: Vec<&str> = such
        .filter_map(|decided| {
            Some(report.problem.candidates[report.problem.position(&decided.platform)?].name.as_str())
        })
        .collect();
    let verb = if names.len() == 1 { "is" } else { "are" };
    (!names.is_empty()).then(|| format!("That leaves no hours for {}, which {verb} optional now", words::list(&names)))
}
