//! How good a score is beside the best for made-up audiences.

use super::numbers::{points, whole};
use crate::analysis::report::Report;
use crate::analysis::robustness::ByChance;

/// How good the score of candidate `i` is beside the best scores for made-up audiences, in two sentences.
#[must_use]
pub fn how_good(report: &Report, chance: &ByChance, i: usize) -> String {
    let score = report.fits.score(i);
    let overall = if report.problem.segments.len() > 1 { " overall" } else { "" };
    format!(
        "For made-up audiences the best platform scores {} on average. {}{overall} beats {} of those scores.",
        points(chance.best_mean()),
        points(score),
        beats(chance.better(score))
    )
}

/// A share of scores in words.
fn beats(share: f64) -> String {
    match whole(10.0 * share) {
        _ if share < 0.05 => "fewer than 1 in 20".to_owned(),
        _ if share > 0.995 => "virtually all".to_owned(),
        _ if share > 0.9 => "more than 9 in 10".to_owned(),
        tenths => format!("about {tenths} in 10"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_with_no_more_precision_than_it_has() {
        let cases = [
            (0.0, "fewer than 1 in 20"),
            (0.06, "about 1 in 10"),
            (0.62, "about 6 in 10"),
            (0.9, "about 9 in 10"),
            (0.93, "more than 9 in 10"),
            (1.0, "virtually all"),
        ];
        for (share, words) in cases {
            assert_eq!(beats(share), words, "{share}");
        }
    }
}
