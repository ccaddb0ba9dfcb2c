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
        "For audiences made up at random, the best platform scores {} on average. {}{overall} is higher than {} of those scores.",
        points(chance.best_mean()),
        points(score),
        beats(chance.better(score))
    )
}

/// A share of scores in words that follow `is higher than` and stand before `of those scores`.
fn beats(share: f64) -> String {
    match whole(10.0 * share) {
        _ if share <= 0.0 => "none".to_owned(),
        _ if share < 0.05 => "hardly any".to_owned(),
        _ if share >= 1.0 => "all".to_owned(),
        _ if share > 0.995 => "nearly all".to_owned(),
        _ if share > 0.9 => "over 90%".to_owned(),
        tenths => format!("about {tenths} in 10"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_with_no_more_precision_than_it_has() {
        let cases = [
            (0.0, "none"),
            (0.0001, "hardly any"),
            (0.049, "hardly any"),
            (0.05, "about 1 in 10"),
            (0.06, "about 1 in 10"),
            (0.62, "about 6 in 10"),
            (0.9, "about 9 in 10"),
            (0.901, "over 90%"),
            (0.995, "over 90%"),
            (0.9999, "nearly all"),
            (1.0, "all"),
        ];
        for (share, words) in cases {
            assert_eq!(beats(share), words, "{share}");
        }
    }
}
