//! Which few places together.

use super::numbers::{list, whole};
use crate::analysis::portfolio::Portfolio;
use crate::analysis::report::Report;

/// Which few platforms together, as a sentence.
#[must_use]
pub fn together(report: &Report, portfolio: &Portfolio) -> String {
    let chosen = portfolio.chosen();
    let names: Vec<&str> = chosen.platforms.iter().map(|i| report.problem.candidates[*i].name.as_str()).collect();
    let coverage = whole(chosen.coverage);
    let next = portfolio.curve.iter().find(|further| further.platforms.len() == chosen.platforms.len() + 1);
    let further = next.map_or_else(String::new, |next| {
        format!(
            "; a further one raises that to {}, with a mean fit of {}",
            whole(next.coverage),
            whole(next.mean_score)
        )
    });
    match names.as_slice() {
        [only] => format!("One place is enough: {only} alone covers {coverage} of 100 of what they need{further}."),
        [] => String::new(),
        several => format!(
            "Together {} cover {coverage} of 100 of what they need, with a mean fit of {}{further}.",
            list(several),
            whole(chosen.mean_score)
        ),
    }
}
