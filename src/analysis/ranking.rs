//! Who comes first: candidates by score (`docs/method.md` §3 and §10).

use super::fit::Fits;

/// Scores within this distance of each other share a rank.
pub const TIE: f64 = 1e-9;

/// One place in the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankedPlatform {
    /// The candidate's position in the problem.
    pub candidate: usize,
    /// Its rank from 1; tied candidates share one, and one that is ruled out has none.
    pub rank: Option<usize>,
}

/// The score of the typical platform, in points: the mean of all candidates that are not ruled out; none where all are.
#[must_use]
pub fn typical_score(fits: &Fits, places: &[RankedPlatform]) -> Option<f64> {
    let ranked = || places.iter().filter(|place| place.rank.is_some());
    #[expect(clippy::cast_precision_loss, reason = "a number of platforms")]
    let count = ranked().count() as f64;
    (count > 0.0).then(|| ranked().map(|place| fits.score(place.candidate)).sum::<f64>() / count)
}

/// Candidates by score, best first; then by name; those that are ruled out last, by name.
///
/// Positions in the problem are in the order of names and ids, so a tie is settled by position.
#[must_use]
pub fn rank(fits: &Fits, candidates: usize) -> Vec<RankedPlatform> {
    let (mut order, out): (Vec<usize>, Vec<usize>) = (0..candidates).partition(|i| !fits.ruled_out(*i));
    order.sort_unstable_by(|a, b| fits.score(*b).total_cmp(&fits.score(*a)).then(a.cmp(b)));
    let mut places = Vec::with_capacity(candidates);
    let mut first = 0;
    while first < order.len() {
        let top = fits.score(order[first]);
        let tied = order[first..].iter().take_while(|i| top - fits.score(**i) <= TIE).count();
        order[first..first + tied].sort_unstable();
        places
            .extend(order[first..first + tied].iter().map(|i| RankedPlatform { candidate: *i, rank: Some(first + 1) }));
        first += tied;
    }
    places.extend(out.into_iter().map(|candidate| RankedPlatform { candidate, rank: None }));
    places
}
