//! Which few places together.

use super::numbers::{list, whole};
use crate::analysis::portfolio::Portfolio;
use crate::analysis::report::Report;

/// Which few platforms together, as a sentence.
#[must_use]
pub fn together(report: &Report, portfolio: &Portfolio) -> String {
    let chosen = portfolio.chosen();
    let names: Vec<&str> = chosen.platforms.iter().map(|i| report.problem.candidates[*i].name.as_str()).collect();
    let together = whole(chosen.coverage);
    let next = portfolio.curve.iter().find(|further| further.platforms.len() == chosen.platforms.len() + 1);
    let further = next.map_or_else(String::new, |next| {
        let (more, mean) = (whole(next.coverage), whole(next.mean_score));
        format!(" One more makes it {more} (average score {mean}).")
    });
    match names.as_slice() {
        [only] => format!("Start with {only}: on its own it scores {together} out of 100.{further}"),
        [] => String::new(),
        several => format!(
            "{} together score {together} out of 100 (average score {}).{further}",
            list(several),
            whole(chosen.mean_score)
        ),
    }
}
