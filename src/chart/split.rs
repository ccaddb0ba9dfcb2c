//! How the hours that there are could be shared among the suggested platforms.

use super::words;
use crate::analysis::portfolio::Portfolio;
use crate::analysis::report::Report;
use crate::domain::id::PlatformId;

/// How hours could be shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The hours of each platform.
    pub hours: Vec<(PlatformId, f64)>,
    /// All of it in words: `7.5 hours for Facebook and 4.5 for YouTube`.
    pub words: String,
}

impl Split {
    /// As a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        format!("Split by what an hour adds: {}", self.words)
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
        hours: members.zip(shared.iter().copied()).collect(),
    })
}
